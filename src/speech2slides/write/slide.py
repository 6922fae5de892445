"""A slide in, its part and relationships out: every text in a placeholder of the layout or in a table cell."""

from speech2slides.model.deck import Deck, Frame, Segment, Slide
from speech2slides.model.theme import Slot
from speech2slides.ooxml import DECLARATION, DECORATIVE, GROUP, NAMESPACES, escape, relationship_part, relative_part
from speech2slides.write.paragraph import Inherited, paragraph_xml
from speech2slides.write.table import strip_xml, table_xml

_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_OPEN = f"{DECLARATION}<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP}"
_CLOSE = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
#: Relationships 1 and 2 are layout and notes; links follow.
_FIRST_LINK = 3


def slide_xml(deck: Deck, slide: Slide) -> str:
    """Return the slide part."""
    links = slide_links(slide)
    shapes = [_placeholder(deck, frame, number, links) for number, frame in enumerate(slide.frames, 2)]
    if slide.table is not None:
        shapes.append(table_xml(deck, slide.table, _title(deck, slide), len(shapes) + 2))
    if slide.strip and slide.layout.strip is not None:
        shapes.append(strip_xml(deck, slide.layout.strip, slide.strip, len(shapes) + 2))
    shapes.extend(_segment(segment, number) for number, segment in enumerate(slide.progress, len(shapes) + 2))
    return f"{_OPEN}{''.join(shapes)}{_CLOSE}"


def _title(deck: Deck, slide: Slide) -> str:
    """Return the slide's title on one line."""
    runs = (run for frame in slide.frames if frame.slot.idx == 0 for line in frame.paragraphs for run in line.runs)
    return "".join(run.words.of(deck.text) for run in runs)


def slide_links(slide: Slide) -> tuple[int, ...]:
    """Return the slides this one leads to, each once, in order of relationship."""
    return tuple(dict.fromkeys(frame.link for frame in slide.frames if frame.link is not None))


def slide_relationships(slide: Slide, number: int) -> str:
    """Return the relationships part of slide `number` (1-based)."""
    targets = [
        ("slideLayout", relative_part(slide.layout.part)),
        ("notesSlide", f"../notesSlides/notesSlide{number}.xml"),
    ]
    targets.extend(("slide", f"slide{link + 1}.xml") for link in slide_links(slide))
    return relationship_part(targets)


def _placeholder(deck: Deck, frame: Frame, shape: int, links: tuple[int, ...]) -> str:
    slot = frame.slot
    kind = f' type="{slot.placeholder}"' if slot.placeholder else ""
    quarter = ' sz="quarter"' if slot.placeholder in ("ftr", "sldNum") else ""
    idx = f' idx="{slot.idx}"' if slot.idx else ""
    name = slot.name.capitalize() + (f" {slot.position + 1}" if slot.position else "")
    link = ""
    if frame.link is not None:
        relationship = _FIRST_LINK + links.index(frame.link)
        link = f'<a:hlinkClick r:id="rId{relationship}" action="ppaction://hlinksldjump"/>'
    body = _page_number(deck, frame) if slot.placeholder == "sldNum" else _paragraphs(deck, frame)
    drop = f' tIns="{frame.drop}"' if frame.drop else ""
    anchor = f'{drop} anchor="{frame.anchor}"' if frame.anchor else ""
    properties = f'<p:cNvPr id="{shape}" name="{escape(name)}">{link}</p:cNvPr>'
    place, properties_of_body = _in_template(slot) if slot.template_size else ("<p:spPr/>", f"<a:bodyPr{anchor}/>")
    return (
        f'<p:sp><p:nvSpPr>{properties}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{quarter}{idx}/></p:nvPr></p:nvSpPr>{place}"
        f"<p:txBody>{properties_of_body}<a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def _in_template(slot: Slot) -> tuple[str, str]:
    """Spell a placeholder's place and text box in a company's template: its own, less what would shrink or grow with the text.

    A placeholder for text without an index cannot be told from its siblings, so that its place is stated.
    """
    if slot.idx or slot.placeholder in ("title", "ctrTitle"):
        return "<p:spPr/>", "<a:bodyPr><a:noAutofit/></a:bodyPr>"
    x, y, w, h = slot.rect
    margins = " ".join(f'{side}Ins="0"' for side in "ltrb")
    return (
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm></p:spPr>',
        f"<a:bodyPr {margins}><a:noAutofit/></a:bodyPr>",
    )


def inherited(slot: Slot, level: int) -> Inherited:
    """Return what a paragraph of `level` inherits from its placeholder on the layout."""
    if slot.template_size:
        stated = slot.align if slot.color else ""
        size = slot.template_size if level == 0 else None
        return Inherited(size, None, "", slot.bold, stated, template=True, bulleted=slot.bulleted)
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


def _segment(segment: Segment, shape: int) -> str:
    """Spell one part of the progress line: a bar without text that screen readers pass over."""
    x, y, w, h = segment.rect
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape}" name="Progress {shape}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{segment.color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )
