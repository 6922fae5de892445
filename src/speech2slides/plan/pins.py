"""A `DeckPlan` and the words a user wants to see in, the plan that shows them in the place of what was chosen there out.

What the author set apart keeps its words: headings whole, items from their own beginning on. Only words change; pages, their order and
where their speech begins stay as they are.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.model.document import Document
from speech2slides.model.plan import Closing, Content, DeckPlan, Entry, Page
from speech2slides.plan.clauses import extent
from speech2slides.plan.entries import MOST_SUPPORT
from speech2slides.plan.ownwords import own_words
from speech2slides.plan.paging import MAX_FULL
from speech2slides.plan.passages import Passages
from speech2slides.plan.pinfile import Pin
from speech2slides.span import Span

#: How well a place suits a pin, the best first: it shows a part of it, stands in its sentence, is told there, shares its paragraph.
_SHOWS, _SAME_SENTENCE, _TOLD, _SAME_PARAGRAPH = range(4)


class _Place(NamedTuple):
    """Name one place of a page whose words were chosen."""

    kind: str
    """`title`, `lead`, `words`, `support` or `closing`."""
    shown: tuple[Span, ...]
    told: Span
    """Where the speech about it stands; its words come from nowhere else."""
    entry: int = 0
    sub: int | None = None
    heads: tuple[int, ...] = ()
    """Offsets at which words of the author's own must begin; empty where any words will do."""


def pinned(document: Document, plan: DeckPlan, pins: tuple[Pin, ...]) -> tuple[DeckPlan, tuple[Pin, ...]]:
    """Return the plan with each pin in the place it suits best, and the pins with where they were placed.

    A pin stands on the page whose speech holds it: in the place of words it overlaps, else of words from its sentence, else of the entry
    it is told under (below an entry of the author's own, as its support), else of the statement of its paragraph. Two pins never share a
    place. Of words that stand on their line more than once those are meant that a slide shows already, else the first with a place.
    """
    pinner = _Pinner(document, plan)
    placed = tuple(pin._replace(placed=pinner.placed(pin)) for pin in pins)
    return plan._replace(pages=tuple(pinner.pages)), placed


class _Pinner:
    """Put pins into a list of pages one after the other."""

    def __init__(self, document: Document, plan: DeckPlan) -> None:
        self._text = document.text
        self._passages = Passages(document)
        self.pages: list[Page] = list(plan.pages)
        self._starts = [page.start for page in plan.pages]
        self._placed: list[Span] = []
        self._own = own_words(document, plan)

    def placed(self, pin: Pin) -> Span | None:
        """Show the words of `pin` where they suit best and return them; None where they suit nowhere."""
        free = [words for words in pin.places if words not in self._placed]
        found = next((words for words in free if self._stands(words)), None)
        if found is None:
            found = next((words for words in free if self._place(words)), None)
        self._placed.extend([found] if found is not None else [])
        return found

    def _stands(self, pin: Span) -> bool:
        return any(pin in place.shown for place in self._places(self._page_at(pin)))

    def _page_at(self, pin: Span) -> int:
        return bisect_right(self._starts, pin.start) - 1

    def _place(self, pin: Span) -> bool:
        paragraph, index = self._passages.paragraph(pin), self._page_at(pin)
        if paragraph is None:
            return False
        places = tuple(self._places(index))
        ranked = [
            (rank, -_common(pin, place.shown), number)
            for number, place in enumerate(places)
            if (rank := self._rank(pin, place, paragraph)) is not None
        ]
        if not ranked:
            return False
        self._change(index, places[min(ranked)[2]], pin)
        return True

    def _places(self, index: int) -> Iterator[_Place]:
        page = self.pages[index]
        end = self._starts[index + 1] if index + 1 < len(self.pages) else len(self._text)
        told = Span(page.start, end)
        if isinstance(page, Closing) and isinstance(page.words, Span) and page.words.start >= page.start:
            yield _Place("closing", (page.words,), told)
        if not isinstance(page, Content):
            return
        begun = self._own.items.get(page.title.start)
        if begun is not None:
            yield _Place("title", (page.title,), told, heads=(page.title.start, begun))
        elif not self._own.is_named(page.title):
            yield _Place("title", (page.title,), told)
        if page.lead is not None:
            first = page.entries[0].start if page.entries else end
            above = Span(page.start, first) if page.lead.end <= first else told  # what announces a list is not in it
            yield _Place("lead", (page.lead,), above)
        supported = any(entry.support for entry in page.entries)
        ends = (*(entry.start for entry in page.entries[1:]), end)
        for number, (entry, last) in enumerate(zip(page.entries, ends, strict=False)):
            yield from self._entry_places(entry, Span(entry.start, max(entry.start, last)), number, supported=supported)

    def _entry_places(self, entry: Entry, told: Span, number: int, *, supported: bool) -> Iterator[_Place]:
        place = self._words_place(entry, told, number)
        if place is not None:
            yield place
        if supported and not entry.subs and (place is None or place.heads):
            after = Span(max(told.start, entry.words.end), max(told.end, entry.words.end))
            yield _Place("support", entry.support, after, number)
        ends = (*(sub.start for sub in entry.subs[1:]), told.end)
        for place_below, (sub, last) in enumerate(zip(entry.subs, ends, strict=False)):
            below = self._words_place(sub, Span(sub.start, max(sub.start, last)), number)
            if below is not None:
                yield below._replace(sub=place_below)

    def _words_place(self, entry: Entry, told: Span, number: int) -> _Place | None:
        """Return the place of an entry's words: none for a heading's, one that keeps its beginning for other words with a marker."""
        if entry.start in self._own.headings:
            return None
        heads: tuple[int, ...] = ()
        if entry.marker is not None or entry.opening is not None:
            firsts = (entry.marker, entry.opening, entry.words)
            heads = tuple(span.start for span in firsts if span is not None)
        return _Place("words", (entry.words,), told, number, heads=heads)

    def _rank(self, pin: Span, place: _Place, paragraph: Span) -> int | None:
        """Return how well a place suits a pin, or None when it does not or another pin stands there."""
        if pin.start < place.told.start or pin.end > place.told.end:
            return None
        if place.kind == "support":
            return self._support_rank(pin, place)
        shown = place.shown[0]
        if shown in self._placed:
            return None
        if place.heads:
            return _SHOWS if pin.start in place.heads and pin.end > place.heads[-1] else None
        if _common(pin, place.shown):
            return _SHOWS
        sentence = self._passages.sentence(pin)
        if sentence is not None and sentence.start <= shown.start < sentence.end:
            return _SAME_SENTENCE
        if place.kind == "words":
            return _TOLD
        near = place.kind == "closing" or paragraph.start <= shown.start < paragraph.end
        return _SAME_PARAGRAPH if near else None

    def _support_rank(self, pin: Span, place: _Place) -> int | None:
        kept = tuple(span for span in place.shown if span in self._placed)
        if len(kept) == MOST_SUPPORT or _common(pin, kept):
            return None
        return _SHOWS if _common(pin, place.shown) else _TOLD

    def _change(self, index: int, place: _Place, pin: Span) -> None:
        page = self.pages[index]
        if isinstance(page, Closing):
            self.pages[index] = page._replace(words=pin)
        if not isinstance(page, Content):
            return
        if place.kind == "title":
            words = Span(page.title.start, pin.end) if place.heads else pin
            self._placed.append(words)
            for number in tuple(self._titled_alike(index, page.title)):
                self.pages[number] = _retitled(self._text, self.pages[number], words)
        elif place.kind == "lead":
            for number in tuple(self._titled_alike(index, page.title)):
                other = self.pages[number]
                if isinstance(other, Content) and other.lead == page.lead:
                    self.pages[number] = other._replace(lead=pin)
        else:
            changed = self._changed(page.entries[place.entry], place, pin)
            entries = (*page.entries[: place.entry], changed, *page.entries[place.entry + 1 :])
            self.pages[index] = page._replace(entries=entries)

    def _changed(self, entry: Entry, place: _Place, pin: Span) -> Entry:
        if place.sub is not None:
            sub = self._changed(entry.subs[place.sub], place._replace(sub=None), pin)
            return entry._replace(subs=(*entry.subs[: place.sub], sub, *entry.subs[place.sub + 1 :]))
        if place.kind == "words":
            words = Span(entry.words.start, pin.end) if place.heads else pin
            self._placed.append(words)
            return entry._replace(words=words)
        kept = tuple(span for span in entry.support if span in self._placed)
        others = tuple(span for span in entry.support if span not in kept and not _common(pin, (span,)))
        return entry._replace(support=(*kept, pin, *others)[:MOST_SUPPORT])

    def _titled_alike(self, index: int, title: Span) -> Iterator[int]:
        """Yield the pages on end that share the title of the page at `index`."""
        for way in (range(index, len(self.pages)), range(index - 1, -1, -1)):
            for number in way:
                page = self.pages[number]
                if not isinstance(page, Content) or page.title != title:
                    break
                yield number


def _retitled(text: str, page: Page, title: Span) -> Page:
    """Give a page another title, and the entry that says the same as the old one the new words."""
    if not isinstance(page, Content):
        return page
    if page.layouts == ("full",) and extent(title, text) > MAX_FULL:
        return page._replace(title=title, entries=(Entry(page.start, title),), layouts=("rows", "points"))
    return page._replace(title=title, entries=tuple(_said_again(entry, page.title, title) for entry in page.entries))


def _said_again(entry: Entry, old: Span, title: Span) -> Entry:
    if entry.words == old:
        return entry._replace(words=title)
    if entry.words.end == old.end and old.start == title.start < entry.words.start:
        return entry._replace(words=Span(entry.words.start, title.end))  # the title has the item's number before it
    return entry


def _common(pin: Span, spans: tuple[Span, ...]) -> int:
    """Return how many characters of a pin are in the one of `spans` that has most of them."""
    return max((max(0, min(pin.end, span.end) - max(pin.start, span.start)) for span in spans), default=0)
