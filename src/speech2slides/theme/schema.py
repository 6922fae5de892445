"""The table of a layout file in, ThemeError out for a key nobody reads, a value of the wrong type, a colour or a part that is not there."""

from collections.abc import Mapping
from types import MappingProxyType

from speech2slides.theme.files import TomlFile, refused
from speech2slides.theme.geometry import Table, table, tables
from speech2slides.theme.lines import Path
from speech2slides.theme.palette import NONE, TOKENS
from speech2slides.theme.stated import nearest, unknown_key, unknown_name
from speech2slides.theme.tokens import ThemeTokens

#: Kinds of values, by the names the message catalogue has for them. What slides themselves state (text, strip, progress line) is inked with
#: a whole token, which has a slot of the scheme; what layouts draw may have a share of one.
_WORD, _NUMBER, _FLAG, _COLOR, _INK = "string", "number", "true/false", "colour", "ink"
_NUMBERS, _WORDS, _TABLE, _TABLES = "list of numbers", "list of strings", "table", "list of tables"
_Kinds = Mapping[str, str]


def _kinds(named: dict[str, str]) -> _Kinds:
    """Return the kind of each key, from the keys of each kind."""
    return MappingProxyType({key: kind for kind, keys in named.items() for key in keys.split()})


#: Kinds of pages a layout may serve, those first that a deck cannot do without.
FAMILIES = tuple(
    "cover agenda divider points rows full closing cards columns figures grid lead lead-grid panel quote stages steps support table "
    "timeline".split()
)
_PLACE = "box at rule bar"
_SLOT = _kinds(
    {
        _WORD: "style name placeholder align anchor",
        _NUMBER: "pitch support inset",
        _FLAG: "each first bold vertical stacked display bullet",
        _COLOR: "fill",
        _INK: "color marker_color muted_color",
        _NUMBERS: f"{_PLACE} sizes",
        _WORDS: "pad",
    }
)
_PICTURE = _kinds({_WORD: "align anchor", _NUMBERS: "box"})
#: The tables of a layout file by their names, `*` for one named as its author likes: what each may say.
TABLES: Mapping[tuple[str, ...], _Kinds] = MappingProxyType(
    {
        (): _kinds({_TABLE: "chrome style", _TABLES: "layout"}),
        ("style", "*"): _SLOT,
        ("chrome", "*"): _kinds({_TABLE: "progress logo emblem", _TABLES: "slot ornament"}),
        ("layout",): _kinds(
            {
                _WORD: "name family type chrome",
                _NUMBER: "keep",
                _COLOR: "background",
                _NUMBERS: "counts",
                _TABLE: "grid strip logo emblem",
                _TABLES: "slot ornament",
            }
        ),
        ("grid",): _kinds(
            {_NUMBER: "columns row_max least", _FLAG: "across fit_columns lead_cell ragged", _NUMBERS: "area gap"}
        ),
        ("strip",): _kinds(
            {_NUMBER: "gap size pitch", _INK: "color muted_color accent_color rule_color", _NUMBERS: "box"}
        ),
        ("progress",): _kinds({_NUMBER: "gap", _INK: "past current future", _NUMBERS: "box"}),
        ("logo",): _PICTURE,
        ("emblem",): _PICTURE,
        ("slot",): _SLOT,
        ("ornament",): _kinds(
            {
                _WORD: "shape curve",
                _NUMBER: "width",
                _FLAG: "each first between",
                _COLOR: "fill line",
                _NUMBERS: _PLACE,
            }
        ),
    }
)


def check_layout_file(file: TomlFile, tokens: ThemeTokens) -> None:
    """Raise `ThemeError`, naming file, line and key, for what no layout file says; numbers are held against their bounds elsewhere.

    A role that is no colour for the text a layout sets in it is a fault of the theme's own file, which states the role.
    """
    _check(file, (), file.table, tokens)


def check_references(file: TomlFile, chromes: Mapping[str, object], styles: Mapping[str, object]) -> None:
    """Raise `ThemeError` for a layout that names a chrome or a style which no file has."""
    chrome = table(file.table.get("chrome", {}))
    around: list[tuple[Path, Table]] = [(("chrome", name), table(one)) for name, one in chrome.items()]
    for index, layout in enumerate(tables(file.table.get("layout"))):
        _check_known(file, ("layout", index, "chrome"), layout.get("chrome"), chromes)
        around.append((("layout", index), layout))
    for path, one in around:
        for index, slot in enumerate(tables(one.get("slot"))):
            _check_known(file, (*path, "slot", index, "style"), slot.get("style"), styles)


def _check_known(file: TomlFile, path: Path, name: object, known: Mapping[str, object]) -> None:
    if name is not None and name not in known:
        raise unknown_name(file, path, str(name), known)


def _check(file: TomlFile, path: Path, stated: Table, tokens: ThemeTokens) -> None:
    known = _known_in(path)
    for key, value in stated.items():
        here = (*path, key)
        if key not in known:
            raise unknown_key(file, here, known)
        kind = known[key]
        if not _is_of(kind, value):
            raise refused("theme.type", file, here, expected=kind)
        if key == "family":
            _check_family(file, here, str(value))
        if kind in (_COLOR, _INK):
            _check_color(file, here, str(value), tokens, ink=kind == _INK)
        elif kind == _TABLES and isinstance(value, list):
            for index, one in enumerate(value):
                _check(file, (*here, index), one, tokens)
        elif key in ("chrome", "style") and not path and isinstance(value, dict):
            for name, one in value.items():
                if not isinstance(one, dict):
                    raise refused("theme.type", file, (*here, name), expected=_TABLE)
                _check(file, (*here, name), one, tokens)
        elif kind == _TABLE and isinstance(value, dict):
            _check(file, here, value, tokens)


def _known_in(path: Path) -> _Kinds:
    """Return what the table at `path` may say: that of its name, or of the chrome or style around its own name."""
    names = [one for one in path if isinstance(one, str)]
    if len(names) == 2 and names[0] in ("chrome", "style"):
        return TABLES[names[0], "*"]
    return TABLES[tuple(names[-1:])]


def _is_of(kind: str, value: object) -> bool:
    if kind in (_NUMBERS, _WORDS, _TABLES):
        one = {_NUMBERS: _NUMBER, _WORDS: _WORD, _TABLES: _TABLE}[kind]
        return isinstance(value, list) and all(_is_of(one, each) for each in value)
    if kind == _NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, {_FLAG: bool, _TABLE: dict}.get(kind, str))


def _check_color(file: TomlFile, path: Path, value: str, tokens: ThemeTokens, *, ink: bool) -> None:
    known = (*TOKENS, NONE, *dict(tokens.palette.roles))
    if value.partition("*")[0] not in known:
        raise unknown_name(file, path, value, known)
    if ink:
        _check_ink(file, path, value, tokens)


def _check_family(file: TomlFile, path: Path, value: str) -> None:
    if value and value not in FAMILIES:
        named = {"value": value, "nearest": nearest(value, FAMILIES), "known": ", ".join(FAMILIES)}
        raise refused("theme.unknown-name", file, path, **named)


def _check_ink(file: TomlFile, path: Path, value: str, tokens: ThemeTokens) -> None:
    named = tokens.palette.named(value)
    if named in TOKENS:
        return
    if value in dict(tokens.palette.roles):
        file, path = tokens.stating("role", value), ("role", value)
    raise refused("theme.ink", file, path, value=named, known=", ".join(TOKENS))
