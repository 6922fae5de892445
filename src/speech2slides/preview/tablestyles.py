"""A table and the styles its file holds in, what the style says of each cell out: fill, edges, colour and weight of text.

Files name PowerPoint's own styles without holding them where nobody touched them; the commonest are here.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.drawingml.colors import CHOICES
from speech2slides.drawingml.element import Element, parse
from speech2slides.preview.parts import Parts
from speech2slides.preview.text import plain_list

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
#: Medium Style 2 by the colour it is named after, as PowerPoint writes it when it does.
_MEDIUM = MappingProxyType(
    {
        "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}": "dk1",
        "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}": "accent1",
        "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}": "accent2",
        "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}": "accent3",
        "{00A15C55-8517-42AA-B614-E9B94910E393}": "accent4",
        "{7DF18680-E054-41AD-8BC1-D1AEF772440D}": "accent5",
        "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}": "accent6",
    }
)
_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
#: Sides of a cell in the order of `GridCell.edges`, and what they are called inside a table.
_SIDES = (("left", "insideV"), ("top", "insideH"), ("right", "insideV"), ("bottom", "insideH"))


class CellStyle(NamedTuple):
    """Hold the parts of a style that reach one cell, the nearest first."""

    parts: tuple[Element, ...]

    @property
    def fill(self) -> Element | None:
        """Return what holds the cell's fill, or None."""
        return next((one for part in self.parts if (one := part.at("tcStyle/fill")) is not None), None)

    def edge(self, side: int, *, inside: bool) -> Element | None:
        """Return the `ln` of a side, counted as in `GridCell.edges`, or None."""
        outer, inner = _SIDES[side]
        for part in self.parts:
            own = part.at(f"tcStyle/tcBdr/{outer}/ln")
            if own is not None and (not inside or part.name != "wholeTbl"):
                return own
            within = part.at(f"tcStyle/tcBdr/{inner}/ln")
            if within is not None and inside:
                return within
        return None

    def lists(self) -> Iterator[Element]:
        """Yield lists in the style's colour and weight of text."""
        for part in self.parts:
            text = part.child("tcTxStyle")
            if text is None:
                continue
            color = text.child(*CHOICES)
            fills = [Element("solidFill", {}, children=[color])] if color is not None else []
            yield plain_list(*fills, **({"b": "1"} if text.get("b") == "on" else {}))


class TableStyle(NamedTuple):
    """Hold a table's style, and which of its parts the table asks for."""

    style: Element
    asked: Element
    """The table's `tblPr`."""
    rows: int
    columns: int

    def of(self, row: int, column: int) -> CellStyle:
        """Return the style of one cell."""
        heads = int(self.asked.flag("firstRow"))
        wanted = (
            ("firstRow", row == 0),
            ("lastRow", row == self.rows - 1),
            ("firstCol", column == 0),
            ("lastCol", column == self.columns - 1),
            ("bandRow", row >= heads),
        )
        names = [name for name, here in wanted if here and self.asked.flag(name)]
        band = "band1H" if (row - heads) % 2 == 0 else "band2H"
        found = (self.style.child(band if name == "bandRow" else name) for name in (*names, "wholeTbl"))
        return CellStyle(tuple(one for one in found if one is not None))


def style_of(parts: Parts, table: Element, rows: int, columns: int) -> TableStyle:
    """Return the style of a table, one that says nothing where it is not known."""
    asked = table.child("tblPr") or Element("tblPr", {})
    named = asked.child("tableStyleId")
    name = named.text.strip() if named is not None else ""
    styles = parts.root(parts.related(parts.main, "tableStyles"))
    held = next((one for one in styles.children if one.get("styleId") == name and one.children), None)
    return TableStyle(held or _built_in(name), asked, rows, columns)


def _built_in(name: str) -> Element:
    color = _MEDIUM.get(name)
    if color is not None:
        return parse(_medium(color).encode())[0]
    if name == _GRID:
        sides = "".join(_line(side, "tx1", 12_700) for side in ("left", "right", "top", "bottom", "insideH", "insideV"))
        whole = f"<a:wholeTbl><a:tcStyle><a:tcBdr>{sides}</a:tcBdr></a:tcStyle></a:wholeTbl>"
        return parse(f"<a:tblStyle {_A}>{whole}</a:tblStyle>".encode())[0]
    return Element("tblStyle", {})


def _medium(color: str) -> str:
    sides = "".join(_line(side, "lt1", 12_700) for side in ("left", "right", "top", "bottom", "insideH", "insideV"))
    strong = '<a:tcTxStyle b="on"><a:schemeClr val="lt1"/></a:tcTxStyle>'
    full = f'<a:fill><a:solidFill><a:schemeClr val="{color}"/></a:solidFill></a:fill>'
    text = '<a:tcTxStyle><a:schemeClr val="dk1"/></a:tcTxStyle>'
    heads = "".join(
        f"<a:{name}>{strong}<a:tcStyle><a:tcBdr>{edge}</a:tcBdr>{full}</a:tcStyle></a:{name}>"
        for name, edge in (
            ("firstRow", _line("bottom", "lt1", 38_100)),
            ("lastRow", _line("top", "lt1", 38_100)),
            ("firstCol", ""),
            ("lastCol", ""),
        )
    )
    return (
        f"<a:tblStyle {_A}><a:wholeTbl>{text}<a:tcStyle><a:tcBdr>{sides}</a:tcBdr>{_tinted(color, 20_000)}</a:tcStyle></a:wholeTbl>"
        f"<a:band1H><a:tcStyle>{_tinted(color, 40_000)}</a:tcStyle></a:band1H>{heads}</a:tblStyle>"
    )


def _line(side: str, color: str, width: int) -> str:
    fill = f'<a:solidFill><a:schemeClr val="{color}"/></a:solidFill>'
    return f'<a:{side}><a:ln w="{width}">{fill}</a:ln></a:{side}>'


def _tinted(color: str, tint: int) -> str:
    changed = f'<a:schemeClr val="{color}"><a:tint val="{tint}"/></a:schemeClr>'
    return f"<a:fill><a:solidFill>{changed}</a:solidFill></a:fill>"
