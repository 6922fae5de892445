"""A table of a slide in, its cells with fills, edges and paragraphs out."""

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.inheritance import MARGIN_X, MARGIN_Y
from speech2slides.preview.items import Edge, Grid, GridCell
from speech2slides.preview.look import Look, fill_of
from speech2slides.preview.parts import Parts
from speech2slides.preview.tablestyles import CellStyle, style_of
from speech2slides.preview.text import Inherited, read_paragraphs
from speech2slides.units import Rect

#: Width of a side that states none, in EMU (ST_LineWidth as PowerPoint draws it in tables).
_LINE = 12_700
#: Rows and columns that are drawn; PowerPoint makes tables of at most 75.
_MOST = 200
_MARGINS = (("marL", MARGIN_X), ("marT", MARGIN_Y), ("marR", MARGIN_X), ("marB", MARGIN_Y))
_SIDES = ("lnL", "lnT", "lnR", "lnB")
_UPRIGHT = ("eaVert", "wordArtVert", "mongolianVert")


def read_grid(parts: Parts, look: Look, table: Element, rect: Rect) -> Grid:
    """Return the table of a graphic frame in its box; rows and columns keep the sizes they state."""
    grid = table.child("tblGrid")
    columns = tuple(max(0, one.number("w")) for one in (grid.all("gridCol") if grid is not None else ()))[:_MOST]
    rows = table.all("tr")[:_MOST]
    style = style_of(parts, table, len(rows), len(columns))
    cells = [
        _cell(look, one, (row, column), style.of(row, column), (len(rows), len(columns)))
        for row, tr in enumerate(rows)
        for column, one in enumerate(tr.all("tc")[: len(columns)])
        if not one.flag("hMerge") and not one.flag("vMerge")
    ]
    return Grid(rect.x, rect.y, columns, tuple(max(0, tr.number("h")) for tr in rows), tuple(cells))


def _cell(look: Look, one: Element, place: tuple[int, int], style: CellStyle, size: tuple[int, int]) -> GridCell:
    properties = one.child("tcPr") or Element("tcPr", {})
    body = one.child("txBody")
    own = body.child("lstStyle") if body is not None else None
    inherited = Inherited(look, (own, *style.lists(), look.defaults))
    rows, columns = max(1, one.number("rowSpan", 1)), max(1, one.number("gridSpan", 1))
    first, last = place, (place[0] + rows, place[1] + columns)
    inside = (first[1] > 0, first[0] > 0, last[1] < size[1], last[0] < size[0])
    edges = (
        _edge(look, properties.child(name), style.edge(side, inside=inside[side])) for side, name in enumerate(_SIDES)
    )
    left, top, right, bottom = edges
    margins = [properties.number(name, default) for name, default in _MARGINS]
    return GridCell(
        *place,
        read_paragraphs(body, inherited) if body is not None else (),
        look.scheme.fill(properties if fill_of(properties) is not None else style.fill),
        (left, top, right, bottom),
        (margins[0], margins[1], margins[2], margins[3]),
        properties.get("anchor", "t"),
        rows,
        columns,
        properties.get("vert") in _UPRIGHT,
    )


def _edge(look: Look, own: Element | None, styled: Element | None) -> Edge | None:
    """Return one side of a cell: its own line, where it states any, else the style's."""
    line = own if own is not None and fill_of(own) is not None else styled
    color = look.scheme.fill(line)
    if line is None or color is None:
        return None
    width = (own if own is not None and own.get("w") else line).number("w", _LINE)
    return Edge(color, width) if width > 0 else None
