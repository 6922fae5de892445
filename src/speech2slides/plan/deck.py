"""A `Document`, the wording and the settings in, a `DeckPlan` out: cover, opening, agenda, sections, closing, in source order."""

from speech2slides.model.document import Document, Section
from speech2slides.model.plan import (
    Agenda,
    Closing,
    Content,
    Cover,
    DeckPlan,
    Divider,
    Label,
    Page,
    PlannedSection,
    Words,
)
from speech2slides.model.settings import Settings
from speech2slides.model.theme import Wording
from speech2slides.plan.clauses import extent, trimmed
from speech2slides.plan.entries import paragraph_entries
from speech2slides.plan.headline import exhortation, headline, opening_clauses
from speech2slides.plan.pages import (
    MAX_TITLE,
    even_groups,
    has_divider,
    section_pages,
    starting_at,
    suitable_layouts,
    title_words,
    without_title,
)
from speech2slides.span import Span

#: An opening of so many paragraphs or characters is shown on pages of its own, a shorter one is spoken over the agenda.
SHOWN_PARAGRAPHS = 3
SHOWN_LENGTH = 600
#: Styles whose numeral is a word (First, 首先) and does not stand alone as a number.
SPELLED_OUT = ("english", "sequence")
_HAN = "零一二三四五六七八九"
_THANKS = ("谢谢大家", "谢谢各位", "谢谢", "謝謝大家", "謝謝各位", "謝謝", "Thank you")
_DASHES = "—－-"


def plan_deck(document: Document, wording: Wording, settings: Settings) -> DeckPlan:
    """Return the pages of the deck; their starts ascend, so that their notes divide the whole speech."""
    text = document.text
    document = document._replace(sections=tuple(_worded(text, section) for section in document.sections))
    sections = tuple(_planned(text, section, index, wording) for index, section in enumerate(document.sections))
    title = Label(settings.title) if settings.title else _title(document)
    pages: list[Page] = [_cover(document, title, settings)]
    pages.extend(_opening(document, sections, title, settings))
    for index, section in enumerate(document.sections):
        content = section_pages(text, section, index, settings.detail)
        if settings.detail != "brief" and has_divider(section):
            pages.append(Divider(section.heading.span.start, index))
            pages.extend(content)
        else:
            pages.extend(starting_at(content, section.heading.span.start))
    pages.append(_closing(document, wording))
    cut = tuple(one.heading.text for one in document.headings() if extent(one.heading.text, text) > MAX_TITLE)
    return DeckPlan(title=title, sections=sections, pages=tuple(pages), cut=cut)


def _worded(text: str, section: Section) -> Section:
    """Give a heading whose number stands alone on its line words to be shown: what its body says first, or else the number."""
    heading = section.heading
    if not len(heading.text):
        first = next((paragraph.span for paragraph in section.body), None)
        words = headline(text, first) if first is not None else None
        if words is None:
            words, heading = heading.marker or heading.span.stripped(text), heading._replace(marker=None, numeral=None)
        heading = heading._replace(text=words)
    return section._replace(heading=heading, children=tuple(_worded(text, child) for child in section.children))


def _title(document: Document) -> Words:
    """Return the speech's title, or for want of one the headline of its first paragraph."""
    text, front = document.text, document.front
    if front.title is not None:
        return front.title
    if front.subtitle is not None:
        return _inner(text, front.subtitle)
    first = next((p.span for p in document.opening), None)
    if first is None and document.sections:
        first = document.sections[0].heading.text
    if first is None:
        first = document.closing[0].span if document.closing else Span(0, len(text)).stripped(text)
    return headline(text, first) or opening_clauses(text, first, MAX_TITLE)


def _cover(document: Document, title: Words, settings: Settings) -> Cover:
    text, front = document.text, document.front
    occasion = _inner(text, front.subtitle) if front.subtitle is not None and front.title is not None else None
    byline = (
        _field(text, front.unit, settings.unit),
        _field(text, front.speaker, settings.speaker),
        _field(text, front.date, settings.date),
    )
    lines = [words for words in byline if words is not None]
    spans = sorted(words for words in lines if isinstance(words, Span))
    # The text's own lines keep its order; what the user typed goes before them, in the order above.
    return Cover(0, title, occasion, (*(words for words in lines if isinstance(words, Label)), *spans))


def _field(text: str, written: Span | None, typed: str | None) -> Words | None:
    if typed is not None:
        return Label(typed) if typed.strip() else None
    return _inner(text, written) if written is not None else None


def _inner(text: str, span: Span) -> Span:
    """Return the words of a front line without the brackets or the —— around them."""
    inner = span
    while len(inner) > 2 and (text[inner.start] in "（(" and text[inner.end - 1] in "）)"):
        inner = Span(inner.start + 1, inner.end - 1).stripped(text)
    while len(inner) and text[inner.start] in _DASHES:
        inner = Span(inner.start + 1, inner.end).stripped(text)
    return inner if len(inner) else span


def _opening(document: Document, sections: tuple[PlannedSection, ...], title: Words, settings: Settings) -> list[Page]:
    """Return pages for what is said before the first section, with the agenda where it is announced."""
    text, opening = document.text, document.opening
    agenda = settings.agenda and len(sections) > 1
    shown = (
        not sections or len(opening) >= SHOWN_PARAGRAPHS or sum(extent(p.span, text) for p in opening) > SHOWN_LENGTH
    )
    pages: list[Page] = []
    rest = opening
    if opening and shown:
        told = opening[:-1] if agenda and len(opening) > 1 else opening
        rest = opening[len(told) :]
        entries = paragraph_entries(text, told)
        words = title if isinstance(title, Span) else entries[0].words
        entries = without_title(entries, words) if isinstance(words, Span) else entries
        told_pages = tuple(
            Content(group[0].start, words, group, suitable_layouts(group)) for group in even_groups(entries)
        )
        pages.extend(starting_at(told_pages, told[0].span.start))
    if agenda:
        pages.append(Agenda(rest[0].span.start if rest else document.sections[0].heading.span.start))
    return pages


def _planned(text: str, section: Section, index: int, wording: Wording) -> PlannedSection:
    heading = section.heading
    number: Words = Label(_number(index + 1, wording))
    if heading.numeral is not None and heading.style not in SPELLED_OUT:
        number = heading.numeral
    part: Words = Label(wording.part.format(n=_number(heading.ordinal or index + 1, wording)))
    if heading.style in ("part", "chapter", "section") and heading.marker is not None:
        part = trimmed(text, heading.marker)
    return PlannedSection(words=title_words(text, heading.text), number=number, part=part)


def _number(value: int, wording: Wording) -> str:
    if wording.numerals != "han" or value > 99:
        return str(value)
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[ones] if ones else "")


def _closing(document: Document, wording: Wording) -> Closing:
    text = document.text
    spans = tuple(paragraph.span for paragraph in document.closing)
    start = next((span.start for span in (*spans, *document.end_matter)), len(text))
    thanks = next((found for span in reversed(spans) if (found := _thanks(text, span)) is not None), None)
    if not spans and document.front.salutation is None and document.front.title is not None:
        # A paper that greets nobody and calls for nothing ends with its own name, not with thanks.
        return Closing(start=start, words=document.front.title, thanks=None)
    return Closing(start=start, words=exhortation(text, spans), thanks=thanks or Label(wording.thanks))


def _thanks(text: str, paragraph: Span) -> Span | None:
    """Return the author's own thanks, where a paragraph ends with them."""
    for words in _THANKS:
        start = text.rfind(words, paragraph.start, paragraph.end)
        if start >= 0:
            return Span(start, start + len(words))
    return None
