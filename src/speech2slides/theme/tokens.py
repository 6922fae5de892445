"""A theme folder in, its tokens out: colours, roles, fonts, parts and wording, merged over what it extends and checked key by key."""

import os
import re
from dataclasses import dataclass
from difflib import get_close_matches
from string import Formatter

from speech2slides.errors import ThemeError
from speech2slides.model.theme import Wording
from speech2slides.theme.files import ThemeFile, theme_chain
from speech2slides.theme.locate import COMPOSITIONS, composition_file, composition_names, layout_files
from speech2slides.theme.palette import NONE, SCHEME, TOKENS, Palette

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
)
WORDING_KEYS = tuple(key for key, _ in WORDING)
TOP_KEYS = ("name", "title", "extends", "color", "role", "font", "composition", "wording")
_HEX = re.compile("#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class ThemeTokens:
    """Hold the tokens of one theme after merging."""

    name: str
    title: str
    colors: tuple[tuple[str, str], ...]
    """Token and `RRGGBB`."""
    palette: Palette
    fonts: tuple[tuple[str, str], ...]
    composition: tuple[tuple[str, str], ...]
    """Part of the deck (`cover`, `frame` …) and the name of its file of layouts."""
    wordings: tuple[tuple[str, Wording], ...]
    folders: tuple[str, ...]
    """The theme's folder and those of the themes it extends, the nearest first."""

    def layout_files(self) -> tuple[tuple[int, str], ...]:
        """Return the files of layouts in the order they are read, each with its level: a higher one replaces what the lower ones name."""
        *own, base = self.folders
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

    Raises `ThemeError` naming the file, the key and the nearest known one.
    """
    chain = theme_chain(folder)
    own, base = chain[0], chain[-1]
    for one in chain:
        _known(one.table, TOP_KEYS, one.path)
    colors = _merged(chain, "color", TOKENS)
    for token, value in colors.items():
        if not _HEX.fullmatch(value):
            raise ThemeError("theme.color", path=_stating(chain, "color", token), key=f"color.{token}", value=value)
    return ThemeTokens(
        name=str(own.table.get("name") or os.path.basename(folder)),
        title=str(own.table.get("title") or own.table.get("name") or os.path.basename(folder)),
        colors=tuple((token, value[1:].upper()) for token, value in colors.items()),
        palette=Palette(_roles(chain)),
        fonts=tuple(_merged(chain, "font", FONT_KEYS).items()),
        composition=_composition(chain),
        wordings=_wordings(chain, tuple(_table(base.table, "wording", base.path))),
        folders=tuple(one.folder for one in chain),
    )


def _merged(chain: tuple[ThemeFile, ...], key: str, known: tuple[str, ...]) -> dict[str, str]:
    """Return a table of words, each from the nearest file that states it."""
    merged: dict[str, str] = {}
    for one in reversed(chain):
        words = _strings(one.table, key, one.path)
        _known(words, known, one.path)
        merged |= words
    return merged


def _stating(chain: tuple[ThemeFile, ...], key: str, name: str) -> str:
    """Return the path of the nearest file that states a key."""
    return next(one.path for one in chain if name in _table(one.table, key, one.path))


def _roles(chain: tuple[ThemeFile, ...]) -> tuple[tuple[str, str], ...]:
    """Return each role with the token it refers to; `base` states them all."""
    base = chain[-1]
    roles = _merged(chain, "role", tuple(_table(base.table, "role", base.path)))
    for role, value in roles.items():
        token, _, share = value.partition("*")
        path = _stating(chain, "role", role)
        if value != NONE:
            _known({token: ""}, (*TOKENS, NONE), path)
        if share and not re.fullmatch(r"[0-9]{1,3}(\.[0-9]+)?", share):
            raise ThemeError("theme.role", path=path, key=f"role.{role}", value=value)
    return tuple(roles.items())


def _composition(chain: tuple[ThemeFile, ...]) -> tuple[tuple[str, str], ...]:
    """Return which file of layouts each part of the deck comes from."""
    chosen = _merged(chain, "composition", tuple(COMPOSITIONS))
    for part, name in chosen.items():
        _known({name: ""}, composition_names(part), _stating(chain, "composition", part))
    return tuple(chosen.items())


def _wordings(chain: tuple[ThemeFile, ...], languages: tuple[str, ...]) -> tuple[tuple[str, Wording], ...]:
    found = []
    for one in chain:
        _known(_table(one.table, "wording", one.path), languages, one.path)
    for language in languages:
        words: dict[str, str] = {}
        for one in reversed(chain):
            own = _strings(_table(one.table, "wording", one.path), language, one.path)
            _known(own, WORDING_KEYS, one.path)
            words |= own
            _check_patterns(words, language, one.path)
        found.append((language, Wording(**{key: words[key] for key in WORDING_KEYS})))
    return tuple(found)


def _check_patterns(words: dict[str, str], language: str, path: str) -> None:
    """Raise for words on several lines, and for a pattern without the places it must have, or with others."""
    for key, needed in WORDING:
        try:
            fields = [field for _, *field in Formatter().parse(words[key]) if field[0] is not None]
            places = [f"{place}{form or ''}{conversion or ''}" for place, form, conversion in fields]
        except ValueError:  # a brace without its other one
            places = ["{"]
        if sorted(places) != sorted(needed) or not words[key].replace("\u3000", " ").isprintable():
            expected = " ".join(f"{{{place}}}" for place in needed)
            raise ThemeError("theme.wording", path=path, key=f"wording.{language}.{key}", places=expected or "–")


def _table(table: dict[str, object], key: str, path: str) -> dict[str, object]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise ThemeError("theme.type", path=path, key=key, expected="table")
    return value


def _strings(table: dict[str, object], key: str, path: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, value in _table(table, key, path).items():
        if not isinstance(value, str):
            raise ThemeError("theme.type", path=path, key=f"{key}.{name}", expected="string")
        words[name] = value
    return words


def _known(table: dict[str, object] | dict[str, str], keys: tuple[str, ...], path: str) -> None:
    for key in table:
        if key not in keys:
            nearest = get_close_matches(key, keys, 1, 0.0)
            raise ThemeError("theme.unknown-key", path=path, key=key, nearest=nearest[0])
