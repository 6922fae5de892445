"""A set paragraph in, `a:p` out: what equals the layout's default is left to the layout, so that the deck stays easy to restyle."""

from typing import NamedTuple

from speech2slides.model.deck import Run, TextParagraph
from speech2slides.oneline import on_one_line
from speech2slides.ooxml import escape, languages


class Inherited(NamedTuple):
    """Hold what a paragraph inherits from its placeholder; None where nothing is, as in table cells.

    Footers state everything too: LibreOffice sets them centred and black whatever their layout says.
    """

    size: int | None
    pitch: int | None
    color: str | None
    bold: bool
    align: str = ""
    """Alignment to state, empty where it is inherited."""
    template: bool = False
    """True in a company's template, whose own indents, distances and bullets lie beneath."""
    bulleted: bool = False
    """True where such a template sets bullets of its own."""


def paragraph_xml(text: str, paragraph: TextParagraph, inherited: Inherited, language: str) -> str:
    """Return the paragraph with its marker, runs and forced line ends."""
    runs = []
    if paragraph.marker is not None:
        runs.append(_run(paragraph.marker, paragraph.marker.words.of(text) + "\t", paragraph, inherited, language))
    position, breaks = 0, list(paragraph.breaks)
    for run in paragraph.runs:
        words = run.words.of(text)
        start = 0
        for end in [at - position for at in breaks if position < at < position + len(words)]:
            runs.append(_run(run, words[start:end], paragraph, inherited, language))
            runs.append(f"<a:br>{_properties(run, paragraph, inherited, language)}</a:br>")
            start = end
        rest = words[start:]
        if rest.strip("\n"):
            runs.append(_run(run, rest, paragraph, inherited, language))
        position += len(words)
        if position in breaks:
            runs.append(f"<a:br>{_properties(run, paragraph, inherited, language)}</a:br>")
    return f"<a:p>{_paragraph_properties(paragraph, inherited)}{''.join(runs)}</a:p>"


def _run(run: Run, words: str, paragraph: TextParagraph, inherited: Inherited, language: str) -> str:
    clean = escape(on_one_line(words))
    return f"<a:r>{_properties(run, paragraph, inherited, language)}<a:t>{clean}</a:t></a:r>"


def _properties(run: Run, paragraph: TextParagraph, inherited: Inherited, language: str) -> str:
    size = f' sz="{paragraph.size}"' if paragraph.size != inherited.size else ""
    bold = f' b="{int(run.bold)}"' if run.bold != inherited.bold else ""
    if run.color == inherited.color:
        return f"<a:rPr {languages(language)}{size}{bold}/>"
    fill = f'<a:solidFill><a:schemeClr val="{run.color}"/></a:solidFill>'
    return f"<a:rPr {languages(language)}{size}{bold}>{fill}</a:rPr>"


def _paragraph_properties(paragraph: TextParagraph, inherited: Inherited) -> str:
    attributes = ""
    margin = paragraph.left + paragraph.hanging
    has_indent = margin or paragraph.level or inherited.template
    if has_indent:
        attributes += f' marL="{margin}"'
    if paragraph.level:
        attributes += f' lvl="{paragraph.level}"'
    if has_indent:
        attributes += f' indent="{-paragraph.hanging}"'
    if inherited.align:
        attributes += f' algn="{inherited.align}"'
    inner = ""
    if inherited.pitch is None or paragraph.pitch != inherited.pitch:
        inner += f'<a:lnSpc><a:spcPts val="{paragraph.pitch}"/></a:lnSpc>'
    if paragraph.before or inherited.template:
        inner += f'<a:spcBef><a:spcPts val="{paragraph.before}"/></a:spcBef>'
    if inherited.template:
        inner += f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{_template_bullet(paragraph, inherited)}'
    elif paragraph.bullet:
        inner += '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="■"/>'
    if paragraph.marker is not None and margin:
        inner += f'<a:tabLst><a:tab pos="{margin}" algn="l"/></a:tabLst>'
    if inherited.size is None or inherited.template:
        attributes += ' hangingPunct="0"'
    return f"<a:pPr{attributes}>{inner}</a:pPr>" if attributes or inner else ""


def _template_bullet(paragraph: TextParagraph, inherited: Inherited) -> str:
    """Return the template's own bullet (nothing stated), one where it has none, or none where a marker or a heading stands."""
    if not paragraph.bullet:
        return "<a:buNone/>"
    return "" if inherited.bulleted else '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
