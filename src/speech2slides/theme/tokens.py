"""A theme folder in, its tokens out: colours, roles, fonts, parts and wording, merged over what it extends and checked key by key."""

import os
import re
from dataclasses import dataclass
from string import Formatter
from typing import NamedTuple

from speech2slides.model.theme import PAGE_NUMBERS, Wording
from speech2slides.punctuation import FOOTER_SIGNS
from speech2slides.theme.files import TomlFile, nearest, refused, theme_chain
from speech2slides.theme.lines import Path
from speech2slides.theme.locate import COMPOSITIONS, composition_file, composition_names, layout_files
from speech2slides.theme.palette import NONE, SCHEME, TOKENS, Palette
from speech2slides.theme.scale import FACTORS, STEPS, Sizing, is_sizing

FONT_KEYS = ("display", "display_latin", "body", "body_latin")
#: Words of the theme, and the places for numbers each must have.
WORDING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("agenda", ()),
    ("part", ("n",)),
    ("thanks", ()),
    ("continued", ("i", "n")),
    ("numerals", ()),
    ("numbers", ()),
    ("cue", ("i", "n")),
    ("cue_timed", ("i", "n", "time")),
    ("minutes", ("n",)),
    ("seconds", ("n",)),
    ("task", ()),
    ("owner", ()),
    ("deadline", ()),
    ("footer", ()),
)
#: What a footer may name, and how much may stand between two names.
FOOTER_NAMES, MOST_SIGNS = ("unit", "title", "date", "speaker", "part"), 5
WORDING_KEYS = tuple(key for key, _ in WORDING)
TOP_KEYS = (
    "name",
    "title",
    "extends",
    "logo",
    "emblem",
    "color",
    "role",
    "font",
    "size",
    "option",
    "composition",
    "wording",
)
_HEX = re.compile("#[0-9A-Fa-f]{6}")


class Options(NamedTuple):
    """Hold what a theme shows or leaves out."""

    page_number: str
    """`n/N` with the count of slides, `n` without, or `none`."""
    progress: bool
    """Whether content pages have the line that shows how far the speech has come."""
    part_label: bool
    """Whether pages name their part (第二部分), where the composition has a place for it."""


@dataclass(frozen=True, slots=True)
class ThemeTokens:
    """Hold the tokens of one theme after merging."""

    name: str
    title: str
    colors: tuple[tuple[str, str], ...]
    """Token and `RRGGBB`."""
    palette: Palette
    fonts: tuple[tuple[str, str], ...]
    sizes: tuple[tuple[str, Sizing], ...]
    """Step of the type scale, and its factor or its sizes in points."""
    options: Options
    composition: tuple[tuple[str, str], ...]
    """Part of the deck (`cover`, `frame` …) and the name of its file of layouts."""
    wordings: tuple[tuple[str, Wording], ...]
    files: tuple[TomlFile, ...]
    """The theme's own `theme.toml` and those of the themes it extends, the nearest first."""

    def layout_files(self) -> tuple[tuple[int, str], ...]:
        """Return the files of layouts in the order they are read, each with its level: a higher one replaces what the lower ones name."""
        *own, base = (file.folder for file in self.files)
        shared = [composition_file(part, name) for part, name in self.composition]
        found = [(0, path) for path in (*shared, *layout_files(base))]
        found.extend((level, path) for level, folder in enumerate(reversed(own), 1) for path in layout_files(folder))
        return tuple(found)

    def scheme(self) -> tuple[tuple[str, str], ...]:
        """Return the twelve scheme slots in schema order (CT_ColorScheme, ECMA-376 §20.1.6.2) with their values."""
        values = dict(self.colors)
        slots = [(slot, values[token]) for token, slot, _ in SCHEME]
        return (*slots, ("hlink", values["primary"]), ("folHlink", values["muted"]))


def read_tokens(folder: str) -> ThemeTokens:
    """Return the tokens of the theme in `folder` over those of what it extends.

    Raises `ThemeError` naming the file, the line, the key and the nearest known one.
    """
    chain = theme_chain(folder)
    own, base = chain[0], chain[-1]
    for one in chain:
        _known(one, (), one.table, TOP_KEYS)
        for key in ("name", "title"):
            if not isinstance(one.table.get(key, ""), str):
                raise refused("theme.type", one, (key,), expected="string")
    colors = _merged(chain, "color", TOKENS)
    for token, value in colors.items():
        if not _HEX.fullmatch(value):
            raise refused("theme.color", _stating(chain, "color", token), ("color", token), value=value)
    return ThemeTokens(
        name=str(own.table.get("name") or os.path.basename(folder)),
        title=str(own.table.get("title") or own.table.get("name") or os.path.basename(folder)),
        colors=tuple((token, value[1:].upper()) for token, value in colors.items()),
        palette=Palette(_roles(chain)),
        fonts=tuple(_merged(chain, "font", FONT_KEYS).items()),
        sizes=_sizes(chain),
        options=_options(chain),
        composition=_composition(chain),
        wordings=_wordings(chain, tuple(_table(base, "wording"))),
        files=chain,
    )


def _merged(chain: tuple[TomlFile, ...], key: str, known: tuple[str, ...]) -> dict[str, str]:
    """Return a table of words, each from the nearest file that states it."""
    merged: dict[str, str] = {}
    for one in reversed(chain):
        words = _strings(one, (key,), _table(one, key))
        _known(one, (key,), words, known)
        merged |= words
    return merged


def _stating(chain: tuple[TomlFile, ...], key: str, name: str) -> TomlFile:
    """Return the nearest file that states a key."""
    return next(one for one in chain if name in _table(one, key))


def _roles(chain: tuple[TomlFile, ...]) -> tuple[tuple[str, str], ...]:
    """Return each role with the token it refers to; `base` states them all."""
    roles = _merged(chain, "role", tuple(_table(chain[-1], "role")))
    for role, value in roles.items():
        token, _, share = value.partition("*")
        file, path = _stating(chain, "role", role), ("role", role)
        if value != NONE and token not in TOKENS:
            raise refused("theme.unknown-name", file, path, value=value, nearest=nearest(token, (*TOKENS, NONE)))
        if share and not re.fullmatch(r"[0-9]{1,3}(\.[0-9]+)?", share):
            raise refused("theme.role", file, path, value=value)
    return tuple(roles.items())


def _sizes(chain: tuple[TomlFile, ...]) -> tuple[tuple[str, Sizing], ...]:
    """Return what each step of the type scale says, from the nearest file that states it."""
    found: dict[str, Sizing] = {}
    for one in reversed(chain):
        _known(one, ("size",), _table(one, "size"), tuple(STEPS))
        for step, value in _table(one, "size").items():
            if not is_sizing(step, value):
                _, least, most, smallest = (f"{limit:g}" for limit in STEPS[step])
                factors = "-".join(f"{limit:g}" for limit in FACTORS)
                limits = {"least": least, "most": most, "smallest": smallest, "factors": factors}
                raise refused("theme.size", one, ("size", step), **limits)
            found[step] = tuple(map(float, value)) if isinstance(value, list) else float(str(value))
    return tuple(found.items())


def _options(chain: tuple[TomlFile, ...]) -> Options:
    """Return each option from the nearest file that states it."""
    found: dict[str, object] = {}
    for one in reversed(chain):
        stated = _table(one, "option")
        _known(one, ("option",), stated, Options._fields)
        for key, value in stated.items():
            if key == "page_number" and value not in PAGE_NUMBERS:
                raise refused(
                    "theme.type", one, ("option", key), expected=" / ".join(f'"{each}"' for each in PAGE_NUMBERS)
                )
            if key != "page_number" and not isinstance(value, bool):
                raise refused("theme.type", one, ("option", key), expected="true/false")
        found |= stated
    return Options(str(found["page_number"]), bool(found["progress"]), bool(found["part_label"]))


def _composition(chain: tuple[TomlFile, ...]) -> tuple[tuple[str, str], ...]:
    """Return which file of layouts each part of the deck comes from."""
    chosen = _merged(chain, "composition", tuple(COMPOSITIONS))
    for part, name in chosen.items():
        known = composition_names(part)
        if name not in known:
            file = _stating(chain, "composition", part)
            raise refused("theme.unknown-name", file, ("composition", part), value=name, nearest=nearest(name, known))
    return tuple(chosen.items())


def _wordings(chain: tuple[TomlFile, ...], languages: tuple[str, ...]) -> tuple[tuple[str, Wording], ...]:
    found = []
    for one in chain:
        _known(one, ("wording",), _table(one, "wording"), languages)
    for language in languages:
        words: dict[str, str] = {}
        for one in reversed(chain):
            path = ("wording", language)
            stated = _table(one, "wording").get(language, {})
            if not isinstance(stated, dict):
                raise refused("theme.type", one, path, expected="table")
            own = _strings(one, path, stated)
            _known(one, path, own, WORDING_KEYS)
            words |= own | {"footer": _footer(one, path, own["footer"])} if "footer" in own else own
            _check_patterns(one, path, words)
        found.append((language, Wording(**{key: words[key] for key in WORDING_KEYS})))
    return tuple(found)


def _check_patterns(file: TomlFile, path: Path, words: dict[str, str]) -> None:
    """Raise for words on several lines, and for a pattern without the places it must have, or with others."""
    for key, needed in WORDING:
        if key == "footer":
            continue
        try:
            fields = [field for _, *field in Formatter().parse(words[key]) if field[0] is not None]
            places = [f"{place}{form or ''}{conversion or ''}" for place, form, conversion in fields]
        except ValueError:  # a brace without its other one
            places = ["{"]
        if sorted(places) != sorted(needed) or not words[key].replace("\u3000", " ").isprintable():
            expected = " ".join(f"{{{place}}}" for place in needed)
            raise refused("theme.wording", file, (*path, key), places=expected or "–")


def _footer(file: TomlFile, path: Path, pattern: str) -> str:
    """Return a footer's pattern with single braces; raises for a name it does not know, and for anything but signs between two names."""
    signs, *rest = re.split(r"\{([^{}]*)\}", re.sub(r"\{\{([^{}]*)\}\}", r"{\1}", pattern))
    names, between = [name.strip() for name in rest[0::2]], [signs, *rest[1::2]]
    allowed = set(f"{FOOTER_SIGNS} \u3000")
    sound = (
        set(names) <= set(FOOTER_NAMES)
        and len(set(names)) == len(names)
        and not between[0]
        and not between[-1]
        and all(0 < len(one) <= MOST_SIGNS and set(one) <= allowed for one in between[1:-1])
    )
    if not sound:
        places = " ".join(f"{{{name}}}" for name in FOOTER_NAMES)
        raise refused("theme.footer", file, (*path, "footer"), places=places, signs=FOOTER_SIGNS)
    return "".join(f"{sign}{{{name}}}" for sign, name in zip(between, names, strict=False))


def _table(file: TomlFile, key: str) -> dict[str, object]:
    value = file.table.get(key, {})
    if not isinstance(value, dict):
        raise refused("theme.type", file, (key,), expected="table")
    return value


def _strings(file: TomlFile, path: Path, table: dict[str, object]) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, value in table.items():
        if not isinstance(value, str):
            raise refused("theme.type", file, (*path, name), expected="string")
        words[name] = value
    return words


def _known(file: TomlFile, path: Path, table: dict[str, object] | dict[str, str], keys: tuple[str, ...]) -> None:
    for key in table:
        if key not in keys:
            raise refused("theme.unknown-key", file, (*path, key), key=key, nearest=nearest(key, keys))
