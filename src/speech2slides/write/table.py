"""Tables of a slide in, graphic frames out: the sections on a divider, the responsibilities of a page."""

from speech2slides.model.deck import Cell, Column, Deck, Table
from speech2slides.model.theme import Strip
from speech2slides.ooxml import escape
from speech2slides.units import Rect
from speech2slides.write.paragraph import Inherited, paragraph_xml

_BARE = Inherited(None, None, None, bold=False, align="l")
#: Margins inside a cell, in EMU: left and right, top and bottom. `fit` measured with the same.
_MARGINS = 'marL="114300" marR="114300" marT="63500" marB="63500"'
_RULE = 12_700


def strip_xml(deck: Deck, strip: Strip, columns: tuple[Column, ...], shape: int) -> str:
    """Spell the sections as a table of one row; a rule above each column, a strong one above the current, narrow columns between."""
    width = strip.column(len(columns))
    grid = [width, strip.gap] * (len(columns) - 1) + [width]
    cells = _GAP_CELL.join(_cell(deck, strip, column) for column in columns)
    table = (
        '<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>'
        + "".join(f'<a:gridCol w="{one}"/>' for one in grid)
        + f'</a:tblGrid><a:tr h="{strip.rect.h}">{cells}</a:tr></a:tbl>'
    )
    rect = strip.rect._replace(w=sum(grid))
    return _graphic_frame(f'<p:cNvPr id="{shape}" name="Sections" descr="{escape(deck.title)}"/>', "", rect, table)


def table_xml(deck: Deck, table: Table, title: str, shape: int) -> str:
    """Spell a table in the layout's table placeholder: heads in white on the primary colour, rows parted by hairlines; `title` describes it."""
    grid = "".join(f'<a:gridCol w="{one}"/>' for one in table.columns)
    rows = "".join(
        f'<a:tr h="{height}">{"".join(_table_cell(deck, cell, head=index == 0) for cell in row)}</a:tr>'
        for index, (height, row) in enumerate(zip(table.heights, table.rows, strict=True))
    )
    spelled = f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>'
    rect = table.slot.rect._replace(w=sum(table.columns), h=sum(table.heights))
    kind = f'type="{table.slot.placeholder}" ' if table.slot.placeholder else ""
    properties = f'<p:cNvPr id="{shape}" name="Table" descr="{escape(title)}"/>'
    return _graphic_frame(properties, f'<p:ph {kind}idx="{table.slot.idx}"/>', rect, spelled)


def _table_cell(deck: Deck, cell: Cell, *, head: bool) -> str:
    paragraphs = "".join(paragraph_xml(deck.text, one, _BARE, deck.language) for one in cell.paragraphs)
    fill, rule = ("accent1", "accent1") if head else ("bg2", "accent5")
    bottom = f'<a:lnB w="{_RULE}"><a:solidFill><a:schemeClr val="{rule}"/></a:solidFill></a:lnB>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs or _EMPTY}</a:txBody>"
        f'<a:tcPr {_MARGINS} anchor="ctr">{_NO_SIDES}{_NO_TOP}{bottom}<a:solidFill><a:schemeClr val="{fill}"/></a:solidFill></a:tcPr></a:tc>'
    )


def _graphic_frame(properties: str, placeholder: str, rect: Rect, table: str) -> str:
    inside = f"<p:nvPr>{placeholder}</p:nvPr>" if placeholder else "<p:nvPr/>"
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{properties}"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{inside}</p:nvGraphicFramePr>'
        f'<p:xfrm><a:off x="{rect.x}" y="{rect.y}"/><a:ext cx="{rect.w}" cy="{rect.h}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">{table}</a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )


_NO_SIDES = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in ("L", "R"))
_NO_TOP, _NO_BOTTOM = (f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in ("T", "B"))
_EMPTY = '<a:p><a:endParaRPr lang="zh-CN" altLang="en-US" sz="1200"/></a:p>'
_GAP_CELL = (
    f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{_EMPTY}</a:txBody>"
    f'<a:tcPr marL="0" marR="0" marT="0" marB="0">{_NO_SIDES}{_NO_TOP}{_NO_BOTTOM}<a:noFill/></a:tcPr></a:tc>'
)


def _cell(deck: Deck, strip: Strip, column: Column) -> str:
    paragraphs = "".join(paragraph_xml(deck.text, paragraph, _BARE, deck.language) for paragraph in column.paragraphs)
    color, width = (strip.accent_color, 63_500) if column.current else (strip.rule_color, 12_700)
    top = f'<a:lnT w="{width}"><a:solidFill><a:schemeClr val="{color}"/></a:solidFill></a:lnT>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</a:txBody>"
        f'<a:tcPr marL="0" marR="0" marT="128016" marB="0" anchor="t">{_NO_SIDES}{top}{_NO_BOTTOM}<a:noFill/></a:tcPr></a:tc>'
    )
