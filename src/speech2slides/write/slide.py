"""A slide in, its part and relationships out: every text in a placeholder of the layout or in a table cell."""

from speech2slides.model.deck import Column, Deck, Frame, Slide
from speech2slides.model.theme import Slot, Strip
from speech2slides.ooxml import DECLARATION, GROUP, NAMESPACES, escape, relationship_part
from speech2slides.write.paragraph import Inherited, paragraph_xml

_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_OPEN = f"{DECLARATION}<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP}"
_CLOSE = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
#: Relationships 1 and 2 are layout and notes; links follow.
_FIRST_LINK = 3


def slide_xml(deck: Deck, slide: Slide) -> str:
    """Return the slide part."""
    links = slide_links(slide)
    shapes = [_placeholder(deck, frame, number, links) for number, frame in enumerate(slide.frames, 2)]
    if slide.strip and slide.layout.strip is not None:
        shapes.append(_strip(deck, slide.layout.strip, slide.strip, len(slide.frames) + 2))
    return f"{_OPEN}{''.join(shapes)}{_CLOSE}"


def slide_links(slide: Slide) -> tuple[int, ...]:
    """Return the slides this one leads to, each once, in order of relationship."""
    return tuple(dict.fromkeys(frame.link for frame in slide.frames if frame.link is not None))


def slide_relationships(slide: Slide, number: int) -> str:
    """Return the relationships part of slide `number` (1-based)."""
    layout = slide.layout.part.rpartition("/")[2]
    targets = [("slideLayout", f"../slideLayouts/{layout}"), ("notesSlide", f"../notesSlides/notesSlide{number}.xml")]
    targets.extend(("slide", f"slide{link + 1}.xml") for link in slide_links(slide))
    return relationship_part(targets)


def _placeholder(deck: Deck, frame: Frame, shape: int, links: tuple[int, ...]) -> str:
    slot = frame.slot
    kind = f' type="{slot.placeholder}"' if slot.placeholder else ""
    quarter = ' sz="quarter"' if slot.placeholder in ("ftr", "sldNum") else ""
    idx = f' idx="{slot.idx}"' if slot.idx else ""
    name = slot.name.capitalize() + (f" {slot.position + 1}" if slot.name in ("row", "chip") else "")
    link = ""
    if frame.link is not None:
        relationship = _FIRST_LINK + links.index(frame.link)
        link = f'<a:hlinkClick r:id="rId{relationship}" action="ppaction://hlinksldjump"/>'
    body = _page_number(deck, frame) if slot.placeholder == "sldNum" else _paragraphs(deck, frame)
    properties = f'<p:cNvPr id="{shape}" name="{escape(name)}">{link}</p:cNvPr>'
    return (
        f'<p:sp><p:nvSpPr>{properties}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{quarter}{idx}/></p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def inherited(slot: Slot, level: int) -> Inherited:
    """Return what a paragraph of `level` inherits from its placeholder on the layout."""
    if slot.placeholder in ("ftr", "sldNum"):
        return Inherited(None, None, None, bold=False, align=slot.align)
    size = slot.sizes[0] if level == 0 else slot.size_below(slot.sizes[0])
    return Inherited(size, size * slot.pitch // 100, slot.color, slot.bold)


def _paragraphs(deck: Deck, frame: Frame) -> str:
    return "".join(
        paragraph_xml(deck.text, paragraph, inherited(frame.slot, paragraph.level), deck.language)
        for paragraph in frame.paragraphs
    )


def _page_number(deck: Deck, frame: Frame) -> str:
    """Spell the first run as a field, so that the number follows when slides are moved."""
    paragraph = frame.paragraphs[0]
    plain = paragraph_xml(deck.text, paragraph, inherited(frame.slot, 0), deck.language)
    return plain.replace("<a:r>", f'<a:fld id="{_FIELD}" type="slidenum">', 1).replace("</a:r>", "</a:fld>", 1)


def _strip(deck: Deck, strip: Strip, columns: tuple[Column, ...], shape: int) -> str:
    """Spell the sections as a table of one row; a rule above each column, a strong one above the current, narrow columns between."""
    width = strip.column(len(columns))
    grid = [width, strip.gap] * (len(columns) - 1) + [width]
    cells = _GAP_CELL.join(_cell(deck, strip, column) for column in columns)
    table = (
        '<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>'
        + "".join(f'<a:gridCol w="{one}"/>' for one in grid)
        + f'</a:tblGrid><a:tr h="{strip.rect.h}">{cells}</a:tr></a:tbl>'
    )
    name = escape(deck.title)
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{shape}" name="Sections" descr="{name}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'<p:xfrm><a:off x="{strip.rect.x}" y="{strip.rect.y}"/><a:ext cx="{sum(grid)}" cy="{strip.rect.h}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">{table}</a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )


_NO_SIDES = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in ("L", "R"))
_NO_TOP, _NO_BOTTOM = (f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in ("T", "B"))
_GAP_CELL = (
    '<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN" altLang="en-US" sz="1200"/></a:p></a:txBody>'
    f'<a:tcPr marL="0" marR="0" marT="0" marB="0">{_NO_SIDES}{_NO_TOP}{_NO_BOTTOM}<a:noFill/></a:tcPr></a:tc>'
)


def _cell(deck: Deck, strip: Strip, column: Column) -> str:
    bare = Inherited(None, None, None, bold=False, align="l")
    paragraphs = "".join(paragraph_xml(deck.text, paragraph, bare, deck.language) for paragraph in column.paragraphs)
    color, width = (strip.accent_color, 63_500) if column.current else (strip.rule_color, 12_700)
    top = f'<a:lnT w="{width}"><a:solidFill><a:schemeClr val="{color}"/></a:solidFill></a:lnT>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</a:txBody>"
        f'<a:tcPr marL="0" marR="0" marT="128016" marB="0" anchor="t">{_NO_SIDES}{top}{_NO_BOTTOM}<a:noFill/></a:tcPr></a:tc>'
    )
