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
from speech2slides.plan.headline import exhortation, headline
from speech2slides.plan.limits import limits_of
from speech2slides.plan.opening import opening_clauses
from speech2slides.plan.pages import section_pages
from speech2slides.plan.paging import MAX_TITLE, Paging, starting_at, title_words
from speech2slides.plan.running import running_pages
from speech2slides.span import Span

#: An opening of so many paragraphs or characters is shown on pages of its own, a shorter one is spoken over the agenda.
SHOWN_PARAGRAPHS = 3
SHOWN_LENGTH = 600
#: A section of so many pages is worth a divider.
DIVIDED = 2
#: Styles whose numeral is a word (First, 首先) and does not stand alone as a number.
SPELLED_OUT = ("english", "sequence")
#: The wording's word for sections counted 01 02 03, whatever the author's numbers are.
TWO_DIGITS = "01"
_HAN = "零一二三四五六七八九"
_THANKS = ("谢谢大家", "谢谢各位", "谢谢", "謝謝大家", "謝謝各位", "謝謝", "Thank you")
#: Those a speech greets.
_LISTENERS = tuple(
    (
        "同志 代表 委员 委員 朋友 大家 同学 同學 老师 老師 女士 先生 来宾 來賓 嘉宾 嘉賓 主席 议员 議員 股东 股東 同事 战友 戰友 乡亲 鄉親 领导 領導 "
        "父老 诸位 諸位 你们好 您好 Ladies Gentlemen riends Members Speaker President Congress olleagues Citizens Deputies"
    ).split()
)
_DASHES = "—－-"


def plan_deck(document: Document, wording: Wording, settings: Settings) -> DeckPlan:
    """Return the pages of the deck; their starts ascend, so that their notes divide the whole speech."""
    text = document.text
    document = document._replace(sections=tuple(_worded(text, section) for section in document.sections))
    in_digits = len(document.sections) > 10 or any(len(_own_numeral(one) or ()) > 1 for one in document.sections)
    numbered = enumerate(document.sections)
    sections = tuple(_planned(text, section, index, wording, in_digits=in_digits) for index, section in numbered)
    paging = Paging(text, limits_of(settings), (Label(wording.task), Label(wording.owner), Label(wording.deadline)))
    title = Label(settings.title) if settings.title else _title(document)
    opened, told = _sections(paging, document, settings)
    pages: list[Page] = [_cover(document, title, settings)]
    pages.extend(_opening(paging, document, agenda=settings.agenda and len(sections) > 1))
    for index, (section, content) in enumerate(zip(document.sections, told, strict=True)):
        start = section.heading.span.start
        if opened:
            pages.append(Divider(start, index))
            pages.extend(content)
        else:
            pages.extend(starting_at(content, start))
    closing = _closing(document, wording, title, settings.closing)
    pages.extend([closing] if closing is not None else [])
    cut = tuple(one.heading.text for one in document.headings() if extent(one.heading.text, text) > MAX_TITLE)
    return DeckPlan(title=title, sections=sections, pages=tuple(pages), cut=cut, named=_named(document, settings))


def _sections(paging: Paging, document: Document, settings: Settings) -> tuple[bool, list[tuple[Content, ...]]]:
    """Return whether the sections have dividers, and the pages of each.

    All have one or none, so that the parts are counted without a gap: as the user wants it, else where half of the sections have several
    pages to open.
    """
    wanted = len(document.sections) > 1 and settings.dividers != "never"
    if wanted and (settings.dividers == "always" or settings.detail != "brief"):
        told = _pages_of(paging._replace(opened=True), document, settings)
        if settings.dividers == "always" or sum(len(pages) >= DIVIDED for pages in told) * 2 >= len(told):
            return True, told
    return False, _pages_of(paging, document, settings)


def _pages_of(paging: Paging, document: Document, settings: Settings) -> list[tuple[Content, ...]]:
    return [
        section_pages(paging._replace(section=index), section, settings.detail)
        for index, section in enumerate(document.sections)
    ]


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
    lines = [words for _, words in _named(document, settings)]
    spans = sorted(words for words in lines if isinstance(words, Span))
    # The text's own lines keep its order; what the user typed goes before them, in the order above.
    return Cover(0, title, occasion, (*(words for words in lines if isinstance(words, Label)), *spans))


def _named(document: Document, settings: Settings) -> tuple[tuple[str, Words], ...]:
    text, front = document.text, document.front
    named = (
        ("unit", _field(text, front.unit, settings.unit)),
        ("speaker", _field(text, front.speaker, settings.speaker)),
        ("date", _field(text, front.date, settings.date)),
    )
    return tuple((name, words) for name, words in named if words is not None)


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


def _opening(paging: Paging, document: Document, *, agenda: bool) -> list[Page]:
    """Return pages for what is said before the first section, with the agenda where it is announced.

    A short opening is spoken over the cover or the agenda.
    """
    text, opening = paging.text, document.opening
    length = sum(extent(paragraph.span, text) for paragraph in opening)
    shown = not document.sections or len(opening) >= SHOWN_PARAGRAPHS or length > SHOWN_LENGTH
    pages: list[Page] = []
    rest = opening
    if opening and shown:
        told = opening[:-1] if agenda and len(opening) > 1 else opening
        rest = opening[len(told) :]
        pages.extend(starting_at(running_pages(paging, told, None), told[0].span.start))
    if agenda:
        pages.append(Agenda(rest[0].span.start if rest else document.sections[0].heading.span.start))
    return pages


def _own_numeral(section: Section) -> Span | None:
    """Return the number the author gave a section, where it can stand alone."""
    heading = section.heading
    return heading.numeral if heading.style not in SPELLED_OUT else None


def _planned(text: str, section: Section, index: int, wording: Wording, *, in_digits: bool) -> PlannedSection:
    """Return what a section is called; numbers of several signs (十二, III) are too small in a chip, so that all are digits then."""
    heading = section.heading
    number = _own_numeral(section) or Label(_number(index + 1, wording))
    if wording.numbers == TWO_DIGITS:
        number = Label(f"{index + 1:02d}")
    elif in_digits:
        number = Label(str(heading.ordinal or index + 1))
    part: Words = Label(wording.part.format(n=_number(heading.ordinal or index + 1, wording)))
    if heading.style in ("part", "chapter", "section") and heading.marker is not None:
        part = trimmed(text, heading.marker)
    return PlannedSection(words=title_words(text, heading.text), number=number, part=part)


def _number(value: int, wording: Wording) -> str:
    if wording.numerals != "han" or value > 99:
        return str(value)
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[ones] if ones else "")


def _closing(document: Document, wording: Wording, title: Words, typed: str | None) -> Closing | None:
    """Return the last page with the thanks, or what the user `typed` in their place.

    Without either it stands only where the speech has last words or something is left to be told.
    """
    text = document.text
    spans = tuple(paragraph.span for paragraph in document.closing)
    start = next((span.start for span in (*spans, *document.end_matter)), len(text))
    thanks = next((found for span in reversed(spans) if (found := _thanks(text, span)) is not None), None)
    words = exhortation(text, spans)
    if typed is not None:
        label = Label(typed) if typed.strip() else None
        return Closing(start, words, label) if words or label or start < len(text) else None
    if not spans and isinstance(title, Span) and not _greets_people(document):
        # A paper that greets nobody and calls for nothing ends with its own name, not with thanks.
        return Closing(start=start, words=title, thanks=None)
    return Closing(start=start, words=words, thanks=thanks or Label(wording.thanks))


def _greets_people(document: Document) -> bool:
    """Tell whether the text greets those who listen; a paper is addressed to offices (各省、自治区、直辖市人民政府：)."""
    salutation = document.front.salutation
    return salutation is not None and any(one in salutation.of(document.text) for one in _LISTENERS)


def _thanks(text: str, paragraph: Span) -> Span | None:
    """Return the author's own thanks, where a paragraph ends with them."""
    for words in _THANKS:
        start = text.rfind(words, paragraph.start, paragraph.end)
        if start >= 0:
            return Span(start, start + len(words))
    return None
