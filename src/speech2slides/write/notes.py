"""A slide's speech in, its notes part and relationships out."""

from collections.abc import Iterator

from speech2slides.model.deck import Deck, Slide
from speech2slides.model.theme import NotesMaster
from speech2slides.ooxml import DECLARATION, GROUP, NAMESPACES, escape, languages, relationship_part, relative_part
from speech2slides.span import Span

#: An extension of a run's properties (CT_TextCharacterProperties, ECMA-376 §21.1.2.3.9: the last child) that marks its words as a cue for
#: the speaker and no part of the speech. Readers that do not know it pass it over.
_CUE = '<a:extLst><a:ext uri="{5E1F0A6C-3B7D-4C52-9A08-6D2B94E7C1F3}"><s:cue xmlns:s="urn:speech2slides:notes"/></a:ext></a:extLst>'


def notes_xml(deck: Deck, slide: Slide, master: NotesMaster) -> str:
    """Return the notes part: the cue, then one paragraph a line of the source, word for word, what the slide shows in bold."""
    properties = languages(deck.language)
    plain, bold = f"<a:r><a:rPr {properties}/><a:t>", f'<a:r><a:rPr {properties} b="1"/><a:t>'
    paragraphs = [
        "".join(
            f"{bold if shown else plain}{escape(part.of(deck.text))}</a:t></a:r>"
            for part, shown in _parts(slide.shown, span)
        )
        for span in slide.notes
    ]
    if slide.cue is not None:
        marked = f"<a:r><a:rPr {properties}>{_CUE}</a:rPr><a:t>{escape(slide.cue.text)}</a:t></a:r>"
        paragraphs.insert(0, marked)
    body = "".join(f"<a:p>{runs}</a:p>" for runs in paragraphs) or f"<a:p><a:endParaRPr {properties}/></a:p>"
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{GROUP}"
        f"{_image(master)}"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" sz="quarter" idx="{master.body}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _image(master: NotesMaster) -> str:
    """Return the placeholder for the slide's image where the notes master has one."""
    if master.image < 0:
        return ""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="{master.image}"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
    )


def _parts(shown: tuple[Span, ...], paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """Yield the parts of a paragraph in order, each with whether the slide shows it."""
    start = paragraph.start
    for part in shown:
        if paragraph.start <= part.start < paragraph.end:
            if start < part.start:
                yield Span(start, part.start), False
            yield part, True
            start = part.end
    if start < paragraph.end:
        yield Span(start, paragraph.end), False


def notes_relationships(number: int, master: NotesMaster) -> str:
    """Return the relationships part of the notes of slide `number` (1-based)."""
    return relationship_part([("notesMaster", relative_part(master.part)), ("slide", f"../slides/slide{number}.xml")])
