"""Sections, items and paragraphs in, the rows of a page out: marker, words, support, sub-rows."""

from speech2slides.model.document import Item, Paragraph, Section
from speech2slides.model.plan import Entry
from speech2slides.plan.clauses import extent, sentences, trimmed
from speech2slides.plan.cues import has_quantity
from speech2slides.plan.headline import (
    MAX_BULLET,
    headline,
    key_sentences,
    opening_clauses,
    sentence_headline,
)
from speech2slides.span import Span

#: A point's heading is shown whole up to this many code points (three lines of a row).
MAX_POINT = 66
#: Support of so many code points stands on one line at 20 pt.
MAX_SUPPORT = 32
#: Bullets on a page made of one paragraph.
MAX_KEYS = 4
#: A paragraph longer than this is told in several rows, so that no slide holds the speaker for minutes.
MAX_TOLD = 320
MIN_TOLD = 120


def point_entry(text: str, section: Section, *, subs: bool = True) -> Entry:
    """Return the row for a point: its heading, its items or children beneath, else a clause of its body as support."""
    heading = section.heading
    words = heading.text if extent(heading.text, text) <= MAX_POINT else opening_clauses(text, heading.text, MAX_POINT)
    below = sub_entries(text, section) if subs else ()
    return Entry(
        start=heading.span.start,
        words=words,
        marker=heading.marker,
        support=None if below else _support(text, tuple(p.span for p in section.body), heading.text),
        subs=below,
    )


def sub_entries(text: str, section: Section) -> tuple[Entry, ...]:
    """Return the rows below a point: its children, or else the outermost items of its paragraphs."""
    if section.children:
        return tuple(point_entry(text, child, subs=False) for child in section.children)
    return item_entries(text, section.body)


def item_entries(text: str, body: tuple[Paragraph, ...]) -> tuple[Entry, ...]:
    """Return a row for each outermost item of `body`."""
    return tuple(_item_entry(text, item) for item in _outermost_items(body))


def count_below(section: Section) -> int:
    """Return how many rows `sub_entries` gives, without making them."""
    return len(section.children or _outermost_items(section.body))


def _outermost_items(body: tuple[Paragraph, ...]) -> tuple[Item, ...]:
    items = [item for paragraph in body for item in paragraph.items]
    outermost = min((item.level for item in items), default=0)
    return tuple(item for item in items if item.level == outermost)


def _item_entry(text: str, item: Item) -> Entry:
    told = Span(item.marker.end, item.span.end)
    parts = sentences(text, told, semicolons=True)
    first = parts[0] if parts else told
    words = trimmed(text, first)
    if extent(words, text) > MAX_BULLET:
        # Marker and words are read as one span, so a headline that leaves off a first clause will not do.
        cut = sentence_headline(text, first, MAX_BULLET)
        words = cut if cut is not None and cut.start == first.start else opening_clauses(text, first, MAX_BULLET)
    if not len(words):
        words = item.text
    rest = Span(first.end, item.span.end).stripped(text)
    support = _support(text, (rest,), words) if len(rest) else None
    return Entry(start=item.marker.start, words=words, marker=item.marker, support=support)


def _support(text: str, body: tuple[Span, ...], topic: Span) -> Span | None:
    """Return the weightiest clause of `body` that takes one line, else one that takes two."""
    for limit in (MAX_SUPPORT, MAX_BULLET):
        keys = key_sentences(text, body, 1, topic.of(text), limit)
        if keys:
            return keys[0]
    return None


def key_entries(text: str, body: tuple[Paragraph, ...], topic: Span | None = None) -> tuple[Entry, ...]:
    """Return bullets for running text: its weightiest sentences, or its first clauses when none can stand alone."""
    spans = tuple(paragraph.span for paragraph in body)
    keys = key_sentences(text, spans, MAX_KEYS, topic.of(text) if topic is not None else "")
    if not keys and spans:
        keys = (opening_clauses(text, spans[0], MAX_BULLET),)
    starts = _sentence_starts(text, spans)
    return tuple(Entry(start=_told_from(starts, span), words=span) for span in keys if len(span))


def figure_entries(text: str, body: tuple[Paragraph, ...]) -> tuple[Entry, ...]:
    """Return bullets for the sentences of running text that name quantities (营业收入12.8亿元), in order."""
    entries = []
    for paragraph in body:
        starts = _sentence_starts(text, (paragraph.span,))
        for sentence in sentences(text, paragraph.span, semicolons=True):
            words = sentence_headline(text, sentence, MAX_BULLET)
            if words is not None and has_quantity(words.of(text)):
                entries.append(Entry(start=_told_from(starts, words), words=words))
    return tuple(entries)


def _sentence_starts(text: str, spans: tuple[Span, ...]) -> list[int]:
    return [sentence.start for span in spans for sentence in sentences(text, span)]


def _told_from(starts: list[int], words: Span) -> int:
    """Return where the sentence around `words` begins, so that notes are never divided inside it."""
    return max((start for start in starts if start <= words.start), default=words.start)


def paragraph_entries(text: str, body: tuple[Paragraph, ...]) -> tuple[Entry, ...]:
    """Return a row for each paragraph of running text, several for a long one; items become sub-rows.

    A paragraph of which no clause can stand alone has no row: it is told with the row before it.
    """
    entries: list[Entry] = []
    for paragraph in body:
        subs = item_entries(text, (paragraph,))
        if subs:
            lead = Span(paragraph.span.start, subs[0].start)
            words = headline(text, lead, MAX_BULLET) if len(lead.stripped(text)) else None
            if words is None:
                entries.extend(subs)
            else:
                entries.append(Entry(start=paragraph.span.start, words=words, subs=subs))
            continue
        for told in _told(text, paragraph.span):
            keys = key_sentences(text, (told,), 1)
            words = headline(text, told, MAX_BULLET) or (keys[0] if keys else None)
            if words is not None:
                entries.append(Entry(start=told.start, words=words))
    if not entries and body:
        first = body[0].span
        entries.append(Entry(start=first.start, words=opening_clauses(text, first, MAX_POINT)))
    return tuple(entries)


def _told(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Cut a long paragraph at sentence ends into parts of comparable length."""
    if extent(paragraph, text) <= MAX_TOLD:
        return (paragraph,)
    parts: list[Span] = []
    start = paragraph.start
    for sentence in sentences(text, paragraph):
        if extent(Span(start, sentence.end), text) >= MAX_TOLD - MIN_TOLD:
            parts.append(Span(start, sentence.end))
            start = sentence.end
    if start < paragraph.end:
        if parts and extent(Span(start, paragraph.end), text) < MIN_TOLD:
            parts[-1] = Span(parts[-1].start, paragraph.end)
        else:
            parts.append(Span(start, paragraph.end))
    return tuple(part.stripped(text) for part in parts)
