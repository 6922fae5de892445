"""A theme folder in, its tokens out: colours, roles, fonts, parts and wording, merged over what it extends and checked key by key."""

import os
import re
from dataclasses import dataclass
from typing import NamedTuple

from speech2slides.model.theme import PAGE_NUMBERS, Wording
from speech2slides.theme.files import TomlFile, refused, theme_chain
from speech2slides.theme.locate import COMPOSITIONS, composition_file, composition_names, layout_files
from speech2slides.theme.palette import COLOR, NONE, SCHEME, SHARES, TOKENS, Palette, spelled_out
from speech2slides.theme.scale import FACTORS, STEPS, Sizing, is_sizing
from speech2slides.theme.stated import (
    TOP_WORDS,
    check_keys,
    check_words,
    misplaced,
    stated_table,
    stated_words,
    unknown_name,
)
from speech2slides.theme.wording import wordings_of

FONT_KEYS = ("display", "display_latin", "body", "body_latin")
#: A name is no longer than this, in code points.
MOST_NAME = 60
TOP_KEYS = (*TOP_WORDS, "color", "role", "font", "size", "option", "composition", "wording")
#: A token as a role names it, and the share of its lightness.
_TOKEN, _SHARE = re.compile("[a-z0-9_]+"), re.compile(r"[0-9]{1,3}(\.[0-9]+)?")


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

    def stating(self, key: str, name: str) -> TomlFile:
        """Return the nearest file that states a key of a table."""
        return _stating(self.files, key, name)

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
    own = chain[0]
    for one in chain:
        check_keys(one, (), one.table, TOP_KEYS)
        for key in ("name", "title"):
            stated = one.table.get(key)
            if stated is not None and not isinstance(stated, str):
                raise refused("theme.type", one, (key,), expected="string")
            if stated is not None:
                check_words(one, (key,), stated, MOST_NAME)
    colors = _merged(chain, "color", TOKENS)
    for token, value in colors.items():
        if not COLOR.fullmatch(value):
            meant = spelled_out(value)
            code = "theme.color-meant" if meant else "theme.color"
            raise refused(code, _stating(chain, "color", token), ("color", token), value=value, meant=meant)
    return ThemeTokens(
        name=str(own.table.get("name") or os.path.basename(folder)),
        title=str(own.table.get("title") or own.table.get("name") or os.path.basename(folder)),
        colors=tuple((token, value[1:].upper()) for token, value in colors.items()),
        palette=Palette(_roles(chain)),
        fonts=_fonts(chain),
        sizes=_sizes(chain),
        options=_options(chain),
        composition=_composition(chain),
        wordings=wordings_of(chain),
        files=chain,
    )


def _merged(chain: tuple[TomlFile, ...], key: str, known: tuple[str, ...]) -> dict[str, str]:
    """Return a table of words, each from the nearest file that states it."""
    merged: dict[str, str] = {}
    for one in reversed(chain):
        merged |= stated_words(one, (key,), stated_table(one, key), known)
    return merged


def _fonts(chain: tuple[TomlFile, ...]) -> tuple[tuple[str, str], ...]:
    fonts = _merged(chain, "font", FONT_KEYS)
    for key, name in fonts.items():
        check_words(_stating(chain, "font", key), ("font", key), name, MOST_NAME)
    return tuple(fonts.items())


def _stating(chain: tuple[TomlFile, ...], key: str, name: str) -> TomlFile:
    """Return the nearest file that states a key."""
    return next(one for one in chain if name in stated_table(one, key))


def _roles(chain: tuple[TomlFile, ...]) -> tuple[tuple[str, str], ...]:
    """Return each role with the token it refers to; `base` states them all."""
    roles = _merged(chain, "role", tuple(stated_table(chain[-1], "role")))
    for role, value in roles.items():
        token, _, share = value.partition("*")
        file, path = _stating(chain, "role", role), ("role", role)
        if value != NONE and token not in TOKENS:
            stray = role in TOP_WORDS and not _TOKEN.fullmatch(token)
            raise misplaced(file, path) if stray else unknown_name(file, path, value, (*TOKENS, NONE))
        least, most = SHARES
        if share and not (_SHARE.fullmatch(share) and least <= float(share) <= most):
            raise refused("theme.role", file, path, value=value, least=str(least), most=str(most))
    return tuple(roles.items())


def _sizes(chain: tuple[TomlFile, ...]) -> tuple[tuple[str, Sizing], ...]:
    """Return what each step of the type scale says, from the nearest file that states it."""
    found: dict[str, Sizing] = {}
    for one in reversed(chain):
        check_keys(one, ("size",), stated_table(one, "size"), tuple(STEPS))
        for step, value in stated_table(one, "size").items():
            if step in TOP_WORDS and isinstance(value, str):
                raise misplaced(one, ("size", step))
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
        stated = stated_table(one, "option")
        check_keys(one, ("option",), stated, Options._fields)
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
            raise unknown_name(_stating(chain, "composition", part), ("composition", part), name, known)
    return tuple(chosen.items())
