"""What the code knows of themes and a line of words for each key (theme_words.toml) in, the tables of docs/themes.md and docs/themes.zh-CN.md out.

usage: python docs/theme_tables.py

Rewrites the tables of both pages, each between its head and the next blank line. A key of the code without words is an error.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from glob import glob

from layout_tables import used

from speech2slides.model.theme import PAGE_NUMBERS
from speech2slides.templatetexts import TEMPLATES
from speech2slides.theme import load_theme
from speech2slides.theme.contrast import PAIRS
from speech2slides.theme.locate import COMPOSITIONS, composition_names, theme_names, themes_folder
from speech2slides.theme.palette import SCHEME
from speech2slides.theme.scale import STEPS
from speech2slides.theme.schema import TABLES
from speech2slides.theme.template.match import TYPES
from speech2slides.theme.tokens import FONT_KEYS, Options, ThemeTokens, read_tokens
from speech2slides.theme.wording import FOOTER_NAMES, WORDING

HERE = os.path.dirname(os.path.abspath(__file__))
#: The pages, and the place of their language in a pair of words and in the catalogue of messages.
PAGES = (("themes.md", 0, 1), ("themes.zh-CN.md", 1, 0))
#: Keys of a layout file that give text its colour, and those that colour shapes and grounds.
TEXT_KEYS = ("color", "marker_color", "muted_color", "accent_color")
AREA_KEYS = ("fill", "line", "background", "past", "current", "future", "rule_color")
#: A bar inside a cell, which ends the cell otherwise, even in code.
BAR = "\\|"
#: The kinds of pages of a template, in the order a deck has them; `titled` only stands in for others.
KINDS = ("cover", "agenda", "divider", "points", "columns", "cards", "full", "closing", "table")
#: A row before it has its words: its key in theme_words.toml, and its cells, in which words of `[said]` stand in <>.
Row = tuple[str, tuple[str, ...]]
Words = Mapping[str, Mapping[str, list[str]]]


def words() -> Words:
    """Return what theme_words.toml says: table, key, and its English and Chinese words."""
    with open(os.path.join(HERE, "theme_words.toml"), "rb") as stream:
        return tomllib.load(stream)


def base() -> ThemeTokens:
    """Return what every theme starts from."""
    return read_tokens(os.path.join(themes_folder(), "base"))


def coded(*names: str) -> str:
    """Return names as code: `a` `b`; a dash for none."""
    return " ".join(f"`{name}`" for name in names) or "–"


def color_rows() -> Iterator[Row]:
    """Yield the colour tokens: what they are called in PowerPoint, and the least contrast they need on which papers."""
    for token, slot, _ in SCHEME:
        named = f"<accent> {slot.removeprefix('accent')}" if slot.startswith("accent") else f"<{slot}>"
        needs: dict[float, list[str]] = {}
        for ink, paper, least in PAIRS:
            if ink == token:
                needs.setdefault(least, []).append(paper)
        cell = ", ".join(f"{least:g}: {coded(*papers)}" for least, papers in needs.items()) or "<nothing>"
        yield token, (coded(token), named, cell)


def role_rows() -> Iterator[Row]:
    """Yield the roles: what `base` takes for each, and whether the layout files draw text or areas with it."""
    colored = {role: set() for role, _ in base().palette.roles}
    for path in glob(os.path.join(themes_folder(), "base", "*", "*.toml")):
        with open(path, "rb") as stream:
            for key, value in _stated(tomllib.load(stream)):
                if key in (*TEXT_KEYS, *AREA_KEYS) and value in colored:
                    colored[value].add("text" if key in TEXT_KEYS else "area")
    for role, value in base().palette.roles:
        (kind,) = ("both",) if len(colored[role]) == 2 else colored[role]
        yield role, (coded(role), coded(value), f"<{kind}>")


def _stated(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield the words a file states anywhere, each with its key."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _stated(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _stated(one, key)
    elif isinstance(value, str):
        yield key, value


def composition_rows() -> Iterator[Row]:
    """Yield what each part of the deck can be made of, and the built-in themes that are."""
    chosen = {name: dict(read_tokens(os.path.join(themes_folder(), name)).composition) for name in theme_names()}
    for part in COMPOSITIONS:
        for value in composition_names(part):
            themes = [name for name, composition in chosen.items() if composition[part] == value]
            yield f"{part}.{value}", (coded(part), coded(value), coded(*themes))


def font_rows() -> Iterator[Row]:
    """Yield the keys of fonts."""
    fonts = dict(base().fonts)
    return ((key, (coded(key), fonts[key])) for key in FONT_KEYS)


def size_rows() -> Iterator[Row]:
    """Yield the steps of the type scale with their bounds."""
    for step, limits in STEPS.items():
        sizes = (f"{limits.drawn:g}", f"{limits.least:g}–{limits.most:g}", f"{limits.smallest:g}")
        yield step, (coded(step), *(f"{size} <points>" for size in sizes))


def option_rows() -> Iterator[Row]:
    """Yield what a theme shows or leaves out."""
    stated = base().options._asdict()
    for name in Options._fields:
        numbered = name == "page_number"
        values = [f'"{value}"' for value in PAGE_NUMBERS] if numbered else ["true", "false"]
        default = f'"{stated[name]}"' if numbered else str(stated[name]).lower()
        yield name, (coded(name), coded(*values), coded(default))


def wording_rows() -> Iterator[Row]:
    """Yield the words of a theme, and the braces each must have."""
    wordings = {language: wording._asdict() for language, wording in base().wordings}
    for key, places in WORDING:
        said = (coded(wordings[language][key].strip()) for language in ("zh-CN", "en-US"))
        yield key, (coded(key), coded(*(f"{{{place}}}" for place in places)), *said)


def footer_rows() -> Iterator[Row]:
    """Yield what a footer may name."""
    return ((name, (coded(f"{{{{ {name} }}}}"),)) for name in FOOTER_NAMES)


def slot_rows() -> Iterator[Row]:
    """Yield the names of slots, those a deck uses first."""
    themes = [load_theme(name) for name in theme_names()]
    chosen = [layout for theme in themes for layout in used(theme)]
    every = [*chosen, *(layout for theme in themes for layout in theme.layouts)]
    return ((name, (coded(name),)) for name in dict.fromkeys(slot.name for layout in every for slot in layout.slots))


def layout_rows() -> Iterator[Row]:
    """Yield what the tables of a layout file may say; a style says what a slot does, an emblem what a logo does."""
    for path, kinds in TABLES.items():
        name = path[0] if path else ""
        if name in ("style", "emblem"):
            continue
        shown = {"": "<nothing>", "logo": "`logo` `emblem`"}.get(name, coded(name))
        for key, kind in kinds.items():
            yield f"{name}.{key}".lstrip("."), (shown, coded(key), f"<{kind}>")


def page_rows() -> Iterator[Row]:
    """Yield the kinds of pages a template's layouts are looked for, and the types PowerPoint gives them."""
    return ((kind, (coded(*TYPES.get(kind, ())),)) for kind in KINDS)


def finding_rows() -> Iterator[Row]:
    """Yield the codes about a template, those of one that can be used first."""
    order = sorted(TEMPLATES, key=lambda code: code in refusals())
    return ((code, (coded(code),)) for code in order)


def refusals() -> frozenset[str]:
    """Return the codes of templates that cannot be used, as the code that reads templates raises them."""
    import speech2slides.theme.template as package

    sources = []
    for path in glob(os.path.join(os.path.dirname(str(package.__file__)), "*.py")):
        with open(path, encoding="utf-8") as stream:
            sources.append(stream.read())
    return frozenset(re.findall(r'ThemeError\(\s*"(template\.[\w-]+)"', "\n".join(sources)))


#: The tables by their names in theme_words.toml.
ROWS = {
    "color": color_rows, "role": role_rows, "composition": composition_rows, "font": font_rows, "size": size_rows,
    "option": option_rows, "wording": wording_rows, "footer": footer_rows, "slot": slot_rows, "layout": layout_rows,
    "page": page_rows, "finding": finding_rows,
}  # fmt: skip


def table(name: str, language: int, message: int) -> tuple[str, ...]:
    """Return a table's lines: `language` 0 for English and 1 for Chinese, `message` its place in the catalogue of messages."""
    said = words()
    head = said["head"][name][language]
    lines = [head, "|" + "---|" * (head.count("|") - 1)]
    for key, found in ROWS[name]():
        named = [re.sub(r"<([^>]+)>", lambda match: said["said"][match[1]][language], cell) for cell in found]
        told = said[name][key][language]
        if name == "page":
            half = len(said[name][key]) // 2
            called, needs, instead = said[name][key][half * language :][:half]
            cells = [called, said["name"][key][language], *named, needs, instead]
        elif name == "finding":
            cells = [*named, re.sub(r"\{\w+\}", "…", TEMPLATES[key][message]), told]
        else:
            cells = [*named, told]
        lines.append(f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |")
    return tuple(lines)


def main() -> None:
    """Rewrite the tables of both pages."""
    for name, language, message in PAGES:
        path = os.path.join(HERE, name)
        with open(path, encoding="utf-8") as stream:
            page = stream.read()
        for one in ROWS:
            lines = table(one, language, message)
            start = page.index(lines[0])
            end = (page + "\n\n").index("\n\n", start)
            page = page[:start] + "\n".join(lines) + page[end:]
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(page)


if __name__ == "__main__":
    main()
