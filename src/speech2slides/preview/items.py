"""What stands on a page: shapes, pictures, text and tables before their lines are set, and what stands in for what nobody here can draw."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import Color
from speech2slides.preview.fills import Fill
from speech2slides.preview.outlines import Outline
from speech2slides.preview.paragraph import Box, Paragraph, TextBox
from speech2slides.preview.setting import Line, Setter
from speech2slides.units import Rect

#: Characters on one page that are set; whoever puts more there does not mean them to be read.
MOST_CHARACTERS = 50_000


class Form(NamedTuple):
    """Draw a shape without text."""

    outlines: tuple[Outline, ...]
    fill: Fill | None
    line: Color | None
    width: int
    """Of the line, in EMU."""


class Picture(NamedTuple):
    """Draw a picture in a box."""

    rect: Rect
    data: bytes
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Shares cut off left, top, right and bottom."""
    opacity: float = 1.0
    degrees: float = 0.0
    """Clockwise, about the middle of the box."""
    mirrored: tuple[bool, bool] = (False, False)
    """Left to right, top to bottom."""
    outlines: tuple[Outline, ...] = ()
    """What it is cut to, none for its box."""


class Blank(NamedTuple):
    """Keep the place of what cannot be drawn."""

    rect: Rect
    kind: str
    """`chart`, `diagram`, `object`, `media` or `picture`; `behind` for what a layout shows, which is left out."""


class Edge(NamedTuple):
    """Draw one side of a cell."""

    color: Color
    width: int
    """In EMU."""


class GridCell(NamedTuple):
    """Hold one cell of a table."""

    row: int
    column: int
    paragraphs: tuple[Paragraph, ...]
    fill: Color | None
    edges: tuple[Edge | None, Edge | None, Edge | None, Edge | None]
    """Left, top, right and bottom."""
    margins: tuple[int, int, int, int]
    """The same, in EMU."""
    anchor: str = "t"
    rows: int = 1
    """Rows and columns it covers."""
    columns: int = 1
    vertical: bool = False


class Grid(NamedTuple):
    """Hold a table; rows grow with what is in them."""

    x: int
    y: int
    columns: tuple[int, ...]
    """Widths in EMU."""
    heights: tuple[int, ...]
    """Least heights of the rows in EMU."""
    cells: tuple[GridCell, ...]


Item = Form | Picture | Blank | TextBox | Grid
Drawn = Form | Picture | Blank | Line


def set_items(setter: Setter, items: Iterable[Item]) -> Iterator[Drawn]:
    """Yield items as they are drawn, back to front, their text set in lines."""
    left = MOST_CHARACTERS
    for item in items:
        if isinstance(item, TextBox | Grid):
            left -= _characters(item)
            if left < 0:
                return
        if isinstance(item, TextBox):
            yield from setter.lines(item)
        elif isinstance(item, Grid):
            yield from _set_grid(setter, item)
        else:
            yield item


def _characters(item: TextBox | Grid) -> int:
    texts = [item.paragraphs] if isinstance(item, TextBox) else [cell.paragraphs for cell in item.cells]
    return sum(len(piece.words) for text in texts for one in text for line in (*one.lines, one.lead) for piece in line)


def _set_grid(setter: Setter, grid: Grid) -> Iterator[Form | Line]:
    """Yield the grounds of all cells, then their edges, then their words."""
    heights = list(grid.heights)
    for cell in grid.cells:
        if cell.rows == 1 and cell.row < len(heights) and not cell.vertical:
            needed = setter.height(cell.paragraphs, _box(cell, _rect(grid, heights, cell)))
            heights[cell.row] = max(heights[cell.row], round(needed) + cell.margins[1] + cell.margins[3])
    placed = [(cell, _rect(grid, heights, cell)) for cell in grid.cells]
    for cell, rect in placed:
        if cell.fill is not None:
            yield filled(rect, cell.fill)
    for cell, rect in placed:
        yield from _edges(cell, rect)
    for cell, rect in placed:
        yield from setter.lines(TextBox(_box(cell, rect), cell.paragraphs))


def _rect(grid: Grid, heights: list[int], cell: GridCell) -> Rect:
    return Rect(
        grid.x + sum(grid.columns[: cell.column]),
        grid.y + sum(heights[: cell.row]),
        sum(grid.columns[cell.column : cell.column + cell.columns]),
        sum(heights[cell.row : cell.row + cell.rows]),
    )


def _box(cell: GridCell, rect: Rect) -> Box:
    left, top, right, bottom = cell.margins
    inner = Rect(rect.x + left, rect.y + top, max(1, rect.w - left - right), max(1, rect.h - top - bottom))
    return Box(inner, cell.anchor, cell.vertical, cell=True)


def _edges(cell: GridCell, rect: Rect) -> Iterator[Form]:
    x, y, w, h = rect
    sides = ((x, y, 0, h), (x, y, w, 0), (x + w, y, 0, h), (x, y + h, w, 0))
    for edge, (left, top, across, down) in zip(cell.edges, sides, strict=True):
        if edge is None:
            continue
        half = edge.width // 2
        if across:
            yield filled(Rect(left, top - half, across, edge.width), edge.color)
        else:
            yield filled(Rect(left - half, top, edge.width, down), edge.color)


def filled(rect: Rect, color: Fill) -> Form:
    """Return a box full of one colour or gradient."""
    x, y, w, h = rect
    return Form((Outline(((x, y), (x + w, y), (x + w, y + h), (x, y + h))),), color, None, 0)
