"""A slide's speech in, its notes part and relationships out."""

from speech2slides.model.deck import Deck, Slide
from speech2slides.ooxml import DECLARATION, GROUP, NAMESPACES, escape, languages, relationship_part


def notes_xml(deck: Deck, slide: Slide) -> str:
    """Return the notes part: one paragraph a line of the source, word for word."""
    properties = f"<a:rPr {languages(deck.language)}/>"
    paragraphs = "".join(
        f"<a:p><a:r>{properties}<a:t>{escape(span.of(deck.text))}</a:t></a:r></a:p>" for span in slide.notes
    )
    body = paragraphs or f"<a:p><a:endParaRPr {languages(deck.language)}/></a:p>"
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld><p:spTree>{GROUP}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def notes_relationships(number: int) -> str:
    """Return the relationships part of the notes of slide `number` (1-based)."""
    return relationship_part(
        [("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{number}.xml")]
    )
