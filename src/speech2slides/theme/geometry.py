"""Lengths and places as a theme's file states them in, rectangles and numbers in EMU out: how a layout's area is cut into cells.

Lengths in the file are inches, sizes points, pitch a multiple of the size. A value of the wrong type raises TypeError, one that makes
no sense ValueError, and one that is missing KeyError; the reader of the file turns them into a `ThemeError`.
"""

from typing import NamedTuple

from speech2slides.theme.canvas import LEFT, ROUND, Canvas
from speech2slides.theme.checks import MOST_CELLS
from speech2slides.theme.palette import Palette
from speech2slides.theme.scale import TypeScale
from speech2slides.theme.wrong import LayoutValueError, bounded, fault
from speech2slides.units import Rect

Table = dict[str, object]
#: A cell with `bar` carries it so far from its top and bottom, in inches.
_BAR_MARGIN = 0.14
#: No number of a theme's file is larger.
_LARGEST = 1_000
#: Keys that say where something stands, of which it has one.
PLACES = ("at", "rule", "bar", "box")


class Paper(NamedTuple):
    """Hold what a layout is drawn on and with."""

    canvas: Canvas
    palette: Palette = Palette()
    scale: TypeScale = TypeScale()
    keep: float = LEFT
    """What lies left of this, in inches, keeps its distance from the slide's left edge."""

    def box(self, value: object, where: str = "place", *, stiff: bool = False) -> Rect:
        """Return a rectangle stated in inches of the drawing; `where` is what a refusal calls its key."""
        x, y, w, h = several(where, value, 4)
        return self.canvas.rect((x, y, w, h), self.keep, stiff=stiff)


def cells(grid: Table, count: int, paper: Paper) -> tuple[Rect, ...]:
    """Cut the grid's area into cells of one size; short grids are centred vertically, a short last row horizontally.

    Cells run down the columns, or with `across` along the rows; with `fit_columns` there are no more columns than cells, and with `least`
    none narrower than that; a `ragged` last row begins at the left. With `lead_cell` there is one cell more than `count`, the first.
    """
    inches = paper.canvas.length
    area, columns = paper.box(grid["area"], "grid area"), whole("grid columns", grid.get("columns", 1), 1)
    gap_x, gap_y = (inches(value) for value in several("grid gap", grid.get("gap", [0, 0]), 2))
    count += bool(grid.get("lead_cell", False))
    columns = min(columns, count) if grid.get("fit_columns", False) else columns
    least = inches(number(grid.get("least", 0)))
    while columns > 1 and (area.w - gap_x * (columns - 1)) // columns < least:
        columns -= 1
    rows = -(-count // columns)
    height = (area.h - gap_y * (rows - 1)) // rows
    if "row_max" in grid:
        height = min(height, inches(number(grid["row_max"])))
    width = (area.w - gap_x * (columns - 1)) // columns
    if min(gap_x, gap_y) < 0 or min(width, height) <= 0:
        raise fault("no-room", "grid", f"{columns} × {rows}")
    top = area.y + (area.h - height * rows - gap_y * (rows - 1)) // 2
    across = bool(grid.get("across", False))
    missing = rows * columns - count
    found = []
    for index in range(count):
        row, column = divmod(index, columns) if across else (index % rows, index // rows)
        left = area.x + column * (width + gap_x)
        if across and row == rows - 1 and not grid.get("ragged", False):
            left += missing * (width + gap_x) // 2
        found.append(Rect(left, top + row * (height + gap_y), width, height))
    return tuple(found)


def place(one: Table, cell: Rect | None, paper: Paper) -> Rect:
    """Return where a slot or an ornament stands: `box` on the slide, or inside `cell`.

    Inside a cell: `at` = left, top, width, height, where a width or height of 0 or less reaches that far short of the far edge; `rule` =
    left and right inset of a rule along the bottom; `bar` = left inset and width of a bar down its side; `box` = left inset and
    size of a box centred vertically.
    """
    if cell is None:
        return paper.box(one["box"], stiff=one.get("shape") in ROUND)
    inches = paper.canvas.length
    if "at" in one:
        x, y, w, h = (inches(value) for value in several("at", one["at"], 4))
        return Rect(cell.x + x, cell.y + y, w if w > 0 else cell.w - x + w, h if h > 0 else cell.h - y + h)
    if "rule" in one:
        left, right = (inches(value) for value in several("rule", one["rule"], 2))
        thickness = inches(number(one.get("width", 0.75)) / 72)
        return Rect(cell.x + left, cell.y + cell.h - thickness // 2, cell.w - left - right, thickness)
    if "bar" in one:
        left, width = (inches(value) for value in several("bar", one["bar"], 2))
        return Rect(cell.x + left, cell.y + inches(_BAR_MARGIN), width, cell.h - inches(2 * _BAR_MARGIN))
    x, y, w, h = (inches(value) for value in several("box", one["box"], 4))
    return Rect(cell.x + x, cell.y + (cell.h - h) // 2, w, h)


def number(value: object) -> float:
    """Return a number of the file; raises TypeError for anything else, ValueError for one that is none or beyond all bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not abs(value) <= _LARGEST:  # which no comparison with nan is either
        raise ValueError(value)
    return float(value)


def whole(name: str, value: object, least: int) -> int:
    """Return a count of the file, from `least` to as many as a layout may have cells; raises ValueError for any other number."""
    counted = number(value)
    if not counted.is_integer():
        raise fault("whole", name, counted)
    bounded(name, counted, least, MOST_CELLS)
    return int(counted)


def several(where: str, value: object, count: int) -> list[float]:
    """Return a list of `count` numbers; raises `LayoutValueError` for one of another length, TypeError for anything else."""
    found = numbers(value)
    if len(found) != count:
        raise LayoutValueError("theme.layout-count", where, value=str(len(found)), count=str(count))
    return found


def numbers(value: object) -> list[float]:
    """Return a list of numbers; raises TypeError for anything else."""
    if not isinstance(value, list):
        raise TypeError(value)
    return [number(one) for one in value]


def table(value: object) -> Table:
    """Return a table of the file; raises TypeError for anything else."""
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def tables(value: object) -> list[Table]:
    """Return a list of tables, empty when there is none; raises TypeError for anything else."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise TypeError(value)
    return [table(one) for one in value]
