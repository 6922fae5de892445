"""A finished deck with its plan and document in, the choices made for each content slide out: what is shown, what was left out, and why.

It looks back at what was made and asks the rules again; so a reason is what the rules say of these words, whoever called them.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic
from speech2slides.model.deck import Deck, Slide
from speech2slides.model.document import Document
from speech2slides.model.plan import Closing, Content, DeckPlan, Entry, Page
from speech2slides.plan.choice import OVERVIEW, RULES
from speech2slides.plan.clauses import extent
from speech2slides.plan.ownwords import OwnWords, own_words
from speech2slides.plan.passages import Passages
from speech2slides.plan.pinfile import MAX_PIN
from speech2slides.plan.reasons import Asked, reasons
from speech2slides.plan.shown import below_title, title_shown
from speech2slides.span import Span

#: Families of slides that show no words of the speech's body.
_ORIENTING = ("cover", "agenda", "divider")
#: What titles of content and closing slides are.
_TITLES = ("title", "heading", "item-title", "closing")
#: What parts clauses; it is nothing left out.
_MARKS = "，；：、,;:"


def _rule_name(number: int) -> str:
    if number == OVERVIEW:
        return "overview"
    return next((one.name for one in RULES if one.number == number), "" if number else "closing")


class Choice(NamedTuple):
    """Hold words a slide shows, and how they came to stand there."""

    kept: Span
    before: Span
    """What of their sentence is left out before them, up to what else the slide shows; empty when nothing is."""
    after: Span
    """What of their sentence is left out behind them."""
    why: tuple[Diagnostic, ...]
    chosen: bool
    """Whether other words could be pinned here; False for the author's own headings, cells and shared openings, and for words too
    long to be pinned."""


class SlideChoices(NamedTuple):
    """Hold the choices made for one slide."""

    number: int
    layout: str
    rule: int
    """Row of the decision table; 0 for the closing slide, which is in none."""
    name: str
    title: Span
    choices: tuple[Choice, ...]
    wanted: str | None = None
    """The family the row ranks first, where another is used; None otherwise."""
    used: str = ""


def choices(document: Document, plan: DeckPlan, deck: Deck, pins: tuple[Span, ...] = ()) -> tuple[SlideChoices, ...]:
    """Return the choices for each content slide and the closing one, in order; words that several slides show are told of once."""
    explainer = _Explainer(document, plan, pins)
    return tuple(explainer.told(deck))


class _Shown(NamedTuple):
    """Name words of a page, and what they are there."""

    kept: Span
    role: str
    entry: Entry | None = None


class _Explainer:
    def __init__(self, document: Document, plan: DeckPlan, pins: tuple[Span, ...]) -> None:
        self._text = document.text
        self._passages = Passages(document)
        self._own = own_words(document, plan)
        self._pins = frozenset(pins)
        self._pages = plan.pages
        self._told: set[Span] = set()

    def told(self, deck: Deck) -> Iterator[SlideChoices]:
        place = 0
        for number, slide in enumerate(deck.slides, 1):
            if slide.layout.family in _ORIENTING:
                continue
            place = self._page_of(slide, place)
            title, page = title_shown(slide), self._pages[place]
            if title is None:
                continue
            end = self._pages[place + 1].start if place + 1 < len(self._pages) else len(self._text)
            shown = (title, *below_title(slide))
            made = tuple(
                self._choice(part, shown, page, end) for part in self._parts(page, slide, title) if self._is_new(part)
            )
            rule = page.rule if isinstance(page, Content) else 0
            name = _rule_name(rule)
            wanted = page.layouts[0] if isinstance(page, Content) else slide.layout.family
            yield SlideChoices(
                number,
                slide.layout.name,
                rule,
                name,
                title,
                made,
                wanted if wanted != slide.layout.family else None,
                slide.layout.family,
            )

    def _page_of(self, slide: Slide, place: int) -> int:
        """Return the page a slide was made of: the first from `place` on that has one of its words."""
        for number in range(place, len(self._pages)):
            page = self._pages[number]
            closing = slide.layout.family == "closing"
            if (isinstance(page, Closing) and closing) or (
                isinstance(page, Content) and not closing and self._shows(slide, page)
            ):
                return number
        return place

    def _shows(self, slide: Slide, page: Content) -> bool:
        title, below = title_shown(slide), {span.start for span in below_title(slide)}
        if not below:
            return title is not None and title.start == page.title.start
        return bool(below & _starts(page, self._own))

    def _parts(self, page: Page, slide: Slide, title: Span) -> Iterator[_Shown]:
        """Yield what of its page a slide shows, as it shows it: cut where there was no room for all."""
        seen = {span.start: span for span in below_title(slide)}
        parts = tuple(_parts_of(page, self._own))
        for part in parts:
            if part.role in _TITLES and part.kept.start == title.start:
                yield part._replace(kept=title)
        for part in parts:
            if part.role in _TITLES and part.entry is None:
                continue
            found = _set(part, seen)
            if found is not None and part.kept != title:
                yield part._replace(kept=found)

    def _is_new(self, part: _Shown) -> bool:
        if part.kept in self._told or (part.role == "heading" and self._is_whole(part.kept)):
            return False
        self._told.add(part.kept)
        return True

    def _is_whole(self, heading: Span) -> bool:
        own = self._own.headings.get(heading.start)
        return own is None or heading.end >= own.end

    def _choice(self, part: _Shown, shown: tuple[Span, ...], page: Page, end: int) -> Choice:
        whole = self._whole(part)
        first, last = part.kept.start, part.kept.end
        before = max((min(span.end, first) for span in shown if span.start < first), default=whole.start)
        after = min((max(span.start, last) for span in shown if span.end > last), default=whole.end)
        asked = Asked(
            part.role,
            part.kept,
            whole,
            self._left(Span(max(before, whole.start), first)),
            self._left(Span(last, min(after, whole.end))),
            page,
            part.entry,
        )
        return Choice(
            part.kept,
            asked.before,
            asked.after,
            reasons(self._text, self._passages, asked, Span(page.start, end), pinned=part.kept in self._pins),
            chosen=part.role not in ("heading", "shared", "cell") and extent(part.kept, self._text) <= MAX_PIN,
        )

    def _whole(self, part: _Shown) -> Span:
        """Return what the words were taken from: a heading, the first sentence of an item, the sentence around them."""
        if part.role == "heading":
            return self._own.headings.get(part.kept.start, part.kept)
        sentence = self._passages.sentence(part.kept) or part.kept
        start = self._own.items.get(part.kept.start) if part.role in ("item", "item-title") else None
        return Span(max(sentence.start, start), max(sentence.end, part.kept.end)) if start is not None else sentence

    def _left(self, span: Span) -> Span:
        """Return words that were left out, or an empty span where only punctuation was."""
        if not any(map(str.isalnum, span.of(self._text))):
            return Span(span.start, span.start)
        span = span.stripped(self._text)
        while self._text[span.start] in _MARKS or self._text[span.start].isspace():
            span = Span(span.start + 1, span.end)
        return span


def _parts_of(page: Page, own: OwnWords) -> Iterator[_Shown]:
    """Yield the words of a page with what they are there."""
    if isinstance(page, Closing) and isinstance(page.words, Span) and page.words.start >= page.start:
        yield _Shown(page.words, "closing")
    if not isinstance(page, Content):
        return
    if page.title.start in own.items:
        yield _Shown(page.title, "item-title")
    else:
        yield _Shown(page.title, "heading" if own.is_named(page.title) else "title")
    if page.lead is not None:
        yield _Shown(page.lead, "lead")
    if page.shared is not None:
        yield _Shown(page.shared, "shared")
    for entry in page.entries:
        yield from _entry_parts(entry, own)


def _starts(page: Content, own: OwnWords) -> set[int]:
    """Return where the words of a page begin, as they may be set: with their markers and shared openings, or apart."""
    found = {part.kept.start for part in _parts_of(page, own)}
    for entry in page.entries:
        found.update(part.start for part in (entry.marker, entry.opening, entry.key) if part is not None)
    return found


def _set(part: _Shown, seen: Mapping[int, Span]) -> Span | None:
    """Return what of the words a slide shows, whose spans are `seen` by where they begin; None where it shows something else.

    What siblings begin with and what an entry is named by stand above its words, or once above all, or before or behind them as written.
    """
    entry, first, last = part.entry, part.kept.start, part.kept.end
    if entry is None or part.kept != entry.words:
        found = seen.get(first)
        return found if found is not None and found.end <= last else None
    if entry.key is not None:
        joined = seen.get(entry.key.start)
        found = joined if joined is not None and entry.key.end < joined.end else seen.get(first)
        ends = max(last, entry.key.end)
        return Span(first, min(found.end, last)) if found is not None and first < found.end <= ends else None
    opening = entry.opening
    joined = seen.get(opening.start) if opening is not None else None
    found = joined if opening is not None and joined is not None and opening.end < joined.end else seen.get(first)
    return found if found is not None and found.end <= last else None


def _entry_parts(entry: Entry, own: OwnWords) -> Iterator[_Shown]:
    heading = entry.start in own.headings
    listed = entry.marker is not None or entry.opening is not None
    yield _Shown(entry.words, "heading" if heading else "item" if listed else "words", entry)
    yield from (_Shown(cell, "cell", entry) for cell in entry.cells if cell is not None)
    for sub in entry.subs:
        yield from _entry_parts(sub, own)
    yield from (_Shown(words, "support", entry) for words in entry.support)
