"""A theme folder in, its tokens out: colours, fonts and wording, merged over `base` and checked key by key."""

import os
import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from string import Formatter

from speech2slides.errors import ThemeError
from speech2slides.model.theme import Wording

#: A theme file is a page long; larger ones are refused, since tomllib takes seconds and gigabytes for 40 KB of dotted keys.
MAX_BYTES = 64_000
MAX_LINE = 1_000
#: Colour tokens and the scheme slot each one fills: name in the theme part, name in a colour reference.
SCHEME: tuple[tuple[str, str, str], ...] = (
    ("text", "dk1", "tx1"),
    ("bg", "lt1", "bg1"),
    ("primary_dark", "dk2", "tx2"),
    ("surface", "lt2", "bg2"),
    ("primary", "accent1", "accent1"),
    ("accent", "accent2", "accent2"),
    ("gold", "accent3", "accent3"),
    ("muted", "accent4", "accent4"),
    ("line", "accent5", "accent5"),
    ("surface2", "accent6", "accent6"),
)
FONT_KEYS = ("display", "display_latin", "body", "body_latin")
#: Words of the theme, and the places for numbers each must have.
WORDING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("agenda", ()),
    ("part", ("n",)),
    ("thanks", ()),
    ("continued", ("i", "n")),
    ("numerals", ()),
    ("cue", ("i", "n")),
    ("cue_timed", ("i", "n", "time")),
    ("minutes", ("n",)),
    ("seconds", ("n",)),
    ("task", ()),
    ("owner", ()),
    ("deadline", ()),
)
WORDING_KEYS = tuple(key for key, _ in WORDING)
TOP_KEYS = ("name", "title", "extends", "color", "font", "wording")
_HEX = re.compile("#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class ThemeTokens:
    """Hold the tokens of one theme after merging."""

    name: str
    title: str
    colors: tuple[tuple[str, str], ...]
    """Token and `RRGGBB`."""
    fonts: tuple[tuple[str, str], ...]
    wordings: tuple[tuple[str, Wording], ...]

    def scheme(self) -> tuple[tuple[str, str], ...]:
        """Return the twelve scheme slots in schema order (CT_ColorScheme, ECMA-376 §20.1.6.2) with their values."""
        values = dict(self.colors)
        slots = [(slot, values[token]) for token, slot, _ in SCHEME]
        return (*slots, ("hlink", values["primary"]), ("folHlink", values["muted"]))


def read_toml(path: str) -> dict[str, object]:
    """Return a TOML file of a theme as a table.

    Raises `ThemeError` for a file that is too large, not UTF-8 or not TOML.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
        if len(data) > MAX_BYTES or max(map(len, text.split("\n"))) > MAX_LINE:
            raise ThemeError("theme.too-large", path=path)
        return tomllib.loads(text)
    except OSError as error:
        raise ThemeError("theme.unreadable", path=path, reason=error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise ThemeError("theme.syntax", path=path, reason=str(error)) from error


def read_tokens(base: str, folder: str) -> ThemeTokens:
    """Return the tokens of the theme in `folder` over those of the folder `base`.

    Raises `ThemeError` naming the file, the key and the nearest known one.
    """
    path = os.path.join(folder, "theme.toml")
    own, below = read_toml(path), read_toml(os.path.join(base, "theme.toml"))
    _known(own, TOP_KEYS, path)
    colors = _strings(below, "color", path) | _strings(own, "color", path)
    _known(colors, tuple(token for token, _, _ in SCHEME), path)
    for token, value in colors.items():
        if not _HEX.fullmatch(value):
            raise ThemeError("theme.color", path=path, key=f"color.{token}", value=value)
    fonts = _strings(below, "font", path) | _strings(own, "font", path)
    _known(fonts, FONT_KEYS, path)
    return ThemeTokens(
        name=str(own.get("name") or os.path.basename(folder)),
        title=str(own.get("title") or own.get("name") or os.path.basename(folder)),
        colors=tuple((token, value[1:].upper()) for token, value in colors.items()),
        fonts=tuple(fonts.items()),
        wordings=_wordings(_table(below, "wording", path), _table(own, "wording", path), path),
    )


def _wordings(below: dict[str, object], own: dict[str, object], path: str) -> tuple[tuple[str, Wording], ...]:
    _known(own, tuple(below), path)
    found = []
    for language in below:
        words = _strings(below, language, path) | _strings(own, language, path)
        _known(words, WORDING_KEYS, path)
        _check_patterns(words, language, path)
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
