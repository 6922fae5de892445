"""The table of layouts of a theme in, every layout worked out to EMU out: what `fit` measures and what the templates draw.

One entry of `layouts.toml` with `counts` becomes one layout for each count; its `each` slots and ornaments are repeated over the cells
of its grid. Lengths in the file are inches, sizes points, pitch a multiple of the size.
"""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from speech2slides.errors import ThemeError
from speech2slides.model.theme import Layout, Slot, Strip
from speech2slides.theme.tokens import SCHEME, read_toml
from speech2slides.units import Rect, inches

#: Placeholder indexes start here; 0 is the title's, 10-12 are date, footer and number on PowerPoint's own masters.
FIRST_IDX = 13
FIXED_IDX = MappingProxyType({"title": 0, "ctrTitle": 0, "ftr": 11, "sldNum": 12})
_REFERENCE = MappingProxyType({token: slot for token, _, slot in SCHEME})
_CURVE = re.compile(r"([MLCZ])((?:\s+-?\d+(?:\.\d+)?)*)")
_COMMANDS = MappingProxyType({"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"})

Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Color:
    """Refer to a scheme slot, perhaps at a share of its lightness."""

    slot: str
    lum_mod: int = 0
    """Thousandths of a percent, 0 for the colour as it is."""


@dataclass(frozen=True, slots=True)
class PathCommand:
    """Hold one command of a custom shape with its points in EMU."""

    name: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Ornament:
    """Draw a shape that carries no text."""

    rect: Rect
    preset: str
    fill: Color | None
    line: Color | None
    width: int
    path: tuple[PathCommand, ...] = ()


@dataclass(frozen=True, slots=True)
class DrawnSlot:
    """Hold what the placeholder template needs beyond the measures of its slot."""

    slot: Slot
    label: str
    color: Color
    fill: Color | None
    display: bool
    bullet: bool
    inset: int
    prompt: str

    placeholder = property(lambda self: self.slot.placeholder)
    idx = property(lambda self: self.slot.idx)
    rect = property(lambda self: self.slot.rect)
    sizes = property(lambda self: self.slot.sizes)
    pitch = property(lambda self: self.slot.pitch)
    bold = property(lambda self: self.slot.bold)
    align = property(lambda self: self.slot.align)
    anchor = property(lambda self: self.slot.anchor)
    vertical = property(lambda self: self.slot.vertical)
    support = property(lambda self: self.slot.size_below(self.slot.sizes[0]))


@dataclass(frozen=True, slots=True)
class DrawnLayout:
    """Hold a layout with everything its part is drawn from."""

    layout: Layout
    type: str
    background: Color | None
    ornaments: tuple[Ornament, ...]
    slots: tuple[DrawnSlot, ...]

    name = property(lambda self: self.layout.name)


def read_layouts(folder: str) -> tuple[DrawnLayout, ...]:
    """Return the layouts of the theme in `folder`, numbered in the order of the file.

    Raises `ThemeError` for a missing file, an unknown colour or a value that is no number.
    """
    path = os.path.join(folder, "layouts.toml")
    table = read_toml(path)
    chrome = _dict(table.get("chrome", {}))
    drawn: list[DrawnLayout] = []
    try:
        for entry in _dicts(table.get("layout")):
            for count in _ints(entry.get("counts", [0])):
                drawn.append(_layout(entry, _dict(chrome.get(str(entry.get("chrome", "")), {})), count, len(drawn) + 1))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise ThemeError("theme.layout", path=path, reason=f"{type(error).__name__}: {error}") from error
    return tuple(drawn)


def _layout(entry: Table, chrome: Table, count: int, number: int) -> DrawnLayout:
    cells = _cells(_dict(entry["grid"]), count) if "grid" in entry else ()
    idx = FIRST_IDX
    slots: list[DrawnSlot] = []
    for one in (*_dicts(chrome.get("slot")), *_dicts(entry.get("slot"))):
        for index, cell in enumerate(cells if one.get("each") else (None,)):
            drawn = _slot(one, index, idx, cell)
            idx += drawn.slot.idx == idx
            slots.append(drawn)
    slots.sort(key=lambda drawn: (drawn.slot.placeholder in ("ftr", "sldNum"), drawn.slot.idx != 0))
    ornaments: list[Ornament] = []
    for one in (*_dicts(chrome.get("ornament")), *_dicts(entry.get("ornament"))):
        where = cells if one.get("each") else (None,)
        if one.get("between"):
            where = tuple(
                cell for cell in where if cell is not None and cell.y + cell.h < max(c.y + c.h for c in cells)
            )
        ornaments.extend(_ornament(one, cell) for cell in where)
    layout = Layout(
        name=str(entry["name"]).replace("{n}", str(count)),
        family=str(entry.get("family", "")),
        rows=count,
        part=f"ppt/slideLayouts/slideLayout{number}.xml",
        slots=tuple(drawn.slot for drawn in slots),
        strip=_strip(_dict(entry["strip"])) if "strip" in entry else None,
    )
    background = _color(entry.get("background"))
    return DrawnLayout(layout, str(entry.get("type", "")), background, tuple(ornaments), tuple(slots))


def _cells(grid: Table, count: int) -> tuple[Rect, ...]:
    """Cut the grid's area into `count` equal cells; columns fill downwards, short grids are centred vertically."""
    area, columns, gap = _box(grid["area"]), int(str(grid.get("columns", 1))), _floats(grid.get("gap", [0, 0]))
    rows = -(-count // columns)
    gap_x, gap_y = inches(gap[0]), inches(gap[1])
    height = (area.h - gap_y * (rows - 1)) // rows
    if "row_max" in grid:
        height = min(height, inches(_float(grid["row_max"])))
    width = (area.w - gap_x * (columns - 1)) // columns
    top = area.y + (area.h - height * rows - gap_y * (rows - 1)) // 2
    return tuple(
        Rect(area.x + (index // rows) * (width + gap_x), top + (index % rows) * (height + gap_y), width, height)
        for index in range(count)
    )


def _slot(one: Table, index: int, idx: int, cell: Rect | None) -> DrawnSlot:
    placeholder = str(one.get("placeholder", "body"))
    sizes = tuple(round(size * 100) for size in _floats(one["sizes"]))
    color = _color(one["color"])
    if color is None:
        raise ValueError(one["color"])
    name = str(one["name"])
    slot = Slot(
        name=name,
        position=index,
        placeholder=placeholder,
        idx=FIXED_IDX.get(placeholder, idx),
        rect=_place(one, cell),
        sizes=sizes,
        pitch=round(_float(one["pitch"]) * 100),
        support_size=round(_float(one.get("support", 1.0)) * 100),
        color=color.slot,
        marker_color=_reference(one.get("marker_color", one["color"])),
        muted_color=_reference(one.get("muted_color", one["color"])),
        bold=bool(one.get("bold", False)),
        align=str(one.get("align", "l")),
        anchor=str(one.get("anchor", "t")),
        vertical=bool(one.get("vertical", False)),
    )
    label = name.capitalize() + (f" {index + 1}" if cell is not None else "")
    return DrawnSlot(
        slot=slot,
        label=label,
        color=color,
        fill=_color(one.get("fill")),
        display=bool(one.get("display", False)),
        bullet=bool(one.get("bullet", False)),
        inset=inches(_float(one.get("inset", 0))),
        prompt="一" if name == "chip" else "标题" if slot.idx == 0 else "文字",
    )


def _place(one: Table, cell: Rect | None) -> Rect:
    if cell is None:
        return _box(one["box"])
    if "cell" in one:
        left, top, right, bottom = (inches(value) for value in _floats(one["cell"]))
        return Rect(cell.x + left, cell.y + top, cell.w - left - right, cell.h - top - bottom)
    if "cell_line" in one:
        left, right = (inches(value) for value in _floats(one["cell_line"]))
        thickness = inches(_float(one.get("width", 0.75)) / 72)
        return Rect(cell.x + left, cell.y + cell.h - thickness // 2, cell.w - left - right, thickness)
    if "cell_bar" in one:
        left, width = (inches(value) for value in _floats(one["cell_bar"]))
        return Rect(cell.x + left, cell.y + inches(0.14), width, cell.h - inches(0.28))
    box = _box(one["box"])
    return Rect(cell.x + box.x, cell.y + (cell.h - box.h) // 2, box.w, box.h)


def _ornament(one: Table, cell: Rect | None) -> Ornament:
    return Ornament(
        rect=_place(one, cell),
        preset=str(one.get("shape", "rect")),
        fill=_color(one.get("fill")),
        line=_color(one.get("line")),
        width=round(_float(one.get("width", 0.75)) * 12_700),
        path=tuple(_path(str(one["curve"]))) if "curve" in one else (),
    )


def _path(curve: str) -> Iterable[PathCommand]:
    for match in _CURVE.finditer(curve):
        numbers = [inches(float(number)) for number in match[2].split()]
        points = tuple(zip(numbers[0::2], numbers[1::2], strict=True))
        yield PathCommand(_COMMANDS[match[1]], points)


def _strip(one: Table) -> Strip:
    return Strip(
        rect=_box(one["box"]),
        gap=inches(_float(one["gap"])),
        size=round(_float(one["size"]) * 100),
        pitch=round(_float(one["pitch"]) * 100),
        color=_reference(one["color"]),
        muted_color=_reference(one["muted_color"]),
        accent_color=_reference(one["accent_color"]),
        rule_color=_reference(one["rule_color"]),
    )


def _color(value: object) -> Color | None:
    if value is None:
        return None
    token, _, share = str(value).partition("*")
    return Color(_REFERENCE[token], round(float(share) * 1000) if share else 0)


def _reference(value: object) -> str:
    return _REFERENCE[str(value)]


def _box(value: object) -> Rect:
    x, y, w, h = (inches(number) for number in _floats(value))
    return Rect(x, y, w, h)


def _float(value: object) -> float:
    if not isinstance(value, int | float):
        raise TypeError(value)
    return float(value)


def _floats(value: object) -> list[float]:
    if not isinstance(value, list):
        raise TypeError(value)
    return [_float(number) for number in value]


def _ints(value: object) -> list[int]:
    return [int(number) for number in _floats(value)]


def _dict(value: object) -> Table:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _dicts(value: object) -> list[Table]:
    return [_dict(one) for one in value] if isinstance(value, list) else []
