"""The layout files of a theme in, every layout worked out to EMU out: what `fit` measures and what the templates draw.

One entry with `counts` becomes one layout for each count; its `each` slots and ornaments are repeated over the cells of its grid. What
slots of many layouts share stands in a `style`, what whole layouts share in a `chrome`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from speech2slides.errors import ThemeError
from speech2slides.model.theme import Layout, Progress, Slot, Strip
from speech2slides.theme.checks import (
    MOST_LAYOUTS,
    MOST_SHAPES,
    TYPES,
    bounded,
    check_layout,
    check_ornament,
    check_progress,
    check_slot,
    check_strip,
    fault,
    one_of,
)
from speech2slides.theme.drawn import Color, DrawnLayout, DrawnSlot, Ornament, PathCommand
from speech2slides.theme.geometry import Table, box, cells, number, numbers, place, table, tables, whole
from speech2slides.theme.locate import layout_files
from speech2slides.theme.tokens import SCHEME, read_toml
from speech2slides.units import Rect, inches

#: Placeholder indexes start here; 0 is the title's, 10-12 are date, footer and number on PowerPoint's own masters.
FIRST_IDX = 13
FIXED_IDX = MappingProxyType({"title": 0, "ctrTitle": 0, "ftr": 11, "sldNum": 12})
_REFERENCE = MappingProxyType({token: slot for token, _, slot in SCHEME})
_CURVE = re.compile(r"([MLCZ])((?:\s+-?\d+(?:\.\d+)?)*)")
_COMMANDS = MappingProxyType({"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"})
#: How many numbers follow each command.
_VALUES = MappingProxyType({"M": 2, "L": 2, "C": 6, "Z": 0})
#: Slots that stand once on a page; an agenda has a chip for each row, though, and the first of them is read first.
_ONCE = ("title", "chip", "lead", "footer", "number")
_PROMPTS = MappingProxyType({"chip": "一", "key": "2025年", "figure": "100%"})


def read_layouts(folder: str) -> tuple[DrawnLayout, ...]:
    """Return the layouts of the theme in `folder`, numbered in the order of its files and of the entries in each.

    Raises `ThemeError`, naming the file and the layout, for an unknown colour, a value of the wrong type or outside its bounds.
    """
    drawn: list[DrawnLayout] = []
    chrome: Table = {}
    styles: Table = {}
    for path in layout_files(folder):
        contents = read_toml(path)
        name: object = "layout"
        try:
            chrome |= table(contents.get("chrome", {}))
            styles |= table(contents.get("style", {}))
            for entry in tables(contents.get("layout")):
                name = entry.get("name", name)
                shared = table(chrome[str(entry["chrome"])]) if "chrome" in entry else {}
                _add(drawn, _Entry(entry, shared, styles))
        except (KeyError, TypeError, ValueError, IndexError) as error:
            reason = f"{name}: {error}" if type(error) is ValueError else f"{name}: {type(error).__name__}: {error}"
            raise ThemeError("theme.layout", path=path, reason=reason) from error
    return tuple(drawn)


def _add(drawn: list[DrawnLayout], entry: "_Entry") -> None:
    """Add the layouts an entry stands for, one for each of its counts."""
    stated = entry.own.get("counts", [0])
    for value in numbers(stated):
        bounded("layout", len(drawn) + 1, 1, MOST_LAYOUTS)
        count = whole("counts", value, 0 if "counts" not in entry.own else 1)
        layout = _layout(entry, count, len(drawn) + 1)
        if any(layout.name == other.name for other in drawn):
            raise fault("2 ×", layout.name)
        drawn.append(layout)


@dataclass(frozen=True, slots=True)
class _Entry:
    """Hold an entry of a layout file with what it may refer to."""

    own: Table
    chrome: Table
    styles: Table

    def slots(self) -> Iterable[Table]:
        for one in (*tables(self.chrome.get("slot")), *tables(self.own.get("slot"))):
            yield table(self.styles[str(one["style"])]) | one if "style" in one else one

    def ornaments(self) -> Iterable[Table]:
        yield from tables(self.chrome.get("ornament"))
        yield from tables(self.own.get("ornament"))


def _layout(entry: _Entry, count: int, number_: int) -> DrawnLayout:
    own = entry.own
    grid = table(own.get("grid", {}))
    every = cells(grid, count) if grid else ()
    first = every[0] if grid.get("lead_cell") else None
    repeated = every[1:] if first is not None else every
    slots: list[DrawnSlot] = []
    idx = FIRST_IDX
    for one in entry.slots():
        for index, cell in enumerate(_places(one, first, repeated)):
            drawn = _slot(one, index, idx, cell)
            idx += drawn.slot.idx == idx
            slots.append(drawn)
        bounded("slot", len(slots), 0, MOST_SHAPES)
    slots.sort(key=lambda drawn: _reading_order(drawn.slot))
    ornaments: list[Ornament] = []
    for one in entry.ornaments():
        where = _places(one, first, repeated)
        if one.get("between"):
            where = tuple(cell for cell in where if cell is not None and not _is_lowest(cell, every))
        ornaments.extend(_ornament(one, cell) for cell in where)
        bounded("ornament", len(ornaments), 0, MOST_SHAPES)
    layout = Layout(
        name=str(own["name"]).replace("{n}", str(count)),
        family=str(own.get("family", "")),
        rows=count,
        part=f"ppt/slideLayouts/slideLayout{number_}.xml",
        slots=tuple(drawn.slot for drawn in slots),
        strip=_strip(table(own["strip"])) if "strip" in own else None,
        progress=_progress(table(entry.chrome["progress"])) if "progress" in entry.chrome else None,
    )
    check_layout(layout)
    kind = one_of("type", str(own.get("type", "")), ("", *TYPES))
    return DrawnLayout(layout, kind, _color(own.get("background")), tuple(ornaments), tuple(slots))


def _places(one: Table, first: Rect | None, repeated: tuple[Rect, ...]) -> tuple[Rect | None, ...]:
    """Return the cells a slot or an ornament stands in, or None for one that stands on the slide itself."""
    if one.get("each"):
        if not repeated:
            raise fault("each, counts, grid: 0 ×")
        return repeated
    if one.get("first"):
        if first is None:
            raise fault("first: lead_cell")
        return (first,)
    return (None,)


def _is_lowest(cell: Rect, every: tuple[Rect, ...]) -> bool:
    return cell.y + cell.h >= max(other.y + other.h for other in every)


def _reading_order(slot: Slot) -> tuple[bool, bool, bool, int]:
    """Sort slots as they are spoken: title, what stands once, cell by cell, footers last; the source of a quotation comes before it."""
    return (
        slot.placeholder in ("ftr", "sldNum"),
        slot.idx != 0,
        slot.name not in _ONCE or slot.position > 0,
        slot.position,
    )


def _slot(one: Table, index: int, idx: int, cell: Rect | None) -> DrawnSlot:
    placeholder = str(one.get("placeholder", "body"))
    sizes = tuple(round(size * 100) for size in numbers(one["sizes"]))
    color = _color(one["color"])
    if color is None:
        raise ValueError(one["color"])
    name = str(one["name"])
    slot = Slot(
        name=name,
        position=index,
        placeholder=placeholder,
        idx=FIXED_IDX.get(placeholder, idx),
        rect=place(one, cell),
        sizes=sizes,
        pitch=round(number(one["pitch"]) * 100),
        support_size=round(number(one.get("support", 1.0)) * 100),
        color=color.slot,
        marker_color=_reference(one.get("marker_color", one["color"])),
        muted_color=_reference(one.get("muted_color", one["color"])),
        bold=bool(one.get("bold", False)),
        align=str(one.get("align", "l")),
        anchor=str(one.get("anchor", "t")),
        vertical=bool(one.get("vertical", False)),
        stacked=bool(one.get("stacked", False)),
    )
    check_slot(slot)
    inset = number(one.get("inset", 0))
    bounded(f"{name} inset", inset, 0, 2)
    label = name.capitalize() + (f" {index + 1}" if one.get("each") else "")
    return DrawnSlot(
        slot=slot,
        label=label,
        color=color,
        fill=_color(one.get("fill")),
        display=bool(one.get("display", False)),
        bullet=bool(one.get("bullet", False)),
        inset=inches(inset),
        prompt=_PROMPTS.get(name, "标题" if slot.idx == 0 else "文字"),
    )


def _ornament(one: Table, cell: Rect | None) -> Ornament:
    ornament = Ornament(
        rect=place(one, cell),
        preset=str(one.get("shape", "rect")),
        fill=_color(one.get("fill")),
        line=_color(one.get("line")),
        width=round(number(one.get("width", 0.75)) * 12_700),
        path=tuple(_path(str(one["curve"]))) if "curve" in one else (),
    )
    check_ornament(ornament.rect, ornament.preset, ornament.width)
    return ornament


def _path(curve: str) -> Iterable[PathCommand]:
    if _CURVE.sub("", curve).strip() or not curve.startswith("M"):
        raise fault("curve =", repr(curve[:40]))
    for match in _CURVE.finditer(curve):
        values = [inches(number(float(value))) for value in match[2].split()]
        if len(values) != _VALUES[match[1]]:
            raise fault("curve =", repr(match[0][:40]))
        yield PathCommand(_COMMANDS[match[1]], tuple(zip(values[0::2], values[1::2], strict=True)))


def _strip(one: Table) -> Strip:
    strip = Strip(
        rect=box(one["box"]),
        gap=inches(number(one["gap"])),
        size=round(number(one["size"]) * 100),
        pitch=round(number(one["pitch"]) * 100),
        color=_reference(one["color"]),
        muted_color=_reference(one["muted_color"]),
        accent_color=_reference(one["accent_color"]),
        rule_color=_reference(one["rule_color"]),
    )
    check_strip(strip)
    return strip


def _progress(one: Table) -> Progress:
    colors = (_reference(one["past"]), _reference(one["current"]), _reference(one["future"]))
    progress = Progress(box(one["box"]), inches(number(one["gap"])), *colors)
    check_progress(progress)
    return progress


def _color(value: object) -> Color | None:
    if value is None:
        return None
    token, _, share = str(value).partition("*")
    if share:
        bounded(str(value), float(share), 1, 200)
    return Color(_REFERENCE[token], round(float(share) * 1000) if share else 0)


def _reference(value: object) -> str:
    return _REFERENCE[str(value)]
