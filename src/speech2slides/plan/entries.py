"""Sections, items and sentences in, the entries of a page out: marker, words, support, rows below."""

from bisect import bisect_right

from speech2slides.model.document import Item, Paragraph, Section
from speech2slides.model.plan import Entry
from speech2slides.plan.clauses import balanced, extent, sentences, trimmed
from speech2slides.plan.cues import has_blank, has_unseen, waits
from speech2slides.plan.headline import (
    MAX_BULLET,
    headline,
    key_sentences,
    sentence_headline,
)
from speech2slides.plan.opening import opening_clauses
from speech2slides.punctuation import OPENING
from speech2slides.span import Span

#: A point's heading is shown whole up to this many code points (three lines of a row).
MAX_POINT = 66
#: Support of so many code points stands on one line at 20 pt.
MAX_SUPPORT = 32
#: Less than this says nothing.
MIN_SAID = 6
#: So many clauses of an entry's body are kept for it; layouts show as many as they have room for.
MOST_SUPPORT = 3


def point_entry(text: str, section: Section, *, subs: bool = True) -> Entry:
    """Return the row for a point: its heading, its items or children beneath, else clauses of its body as support."""
    below = sub_entries(text, section) if subs else ()
    support = () if below else support_of(text, tuple(p.span for p in section.body), section.heading.text)
    return heading_entry(text, section)._replace(support=support, subs=below)


def heading_entry(text: str, section: Section) -> Entry:
    """Return the row for a point without anything that is said about it."""
    heading = section.heading
    words = heading.text if extent(heading.text, text) <= MAX_POINT else opening_clauses(text, heading.text, MAX_POINT)
    return Entry(heading.span.start, words, heading.marker)


def sub_entries(text: str, section: Section) -> tuple[Entry, ...]:
    """Return the rows below a point: its children, or else the outermost items of its paragraphs."""
    if section.children:
        return tuple(point_entry(text, child, subs=False) for child in section.children)
    return item_entries(text, section.body)


def item_entries(text: str, body: tuple[Paragraph, ...]) -> tuple[Entry, ...]:
    """Return a row for each outermost item of `body`."""
    return tuple(item_entry(text, item) for item in outermost_items(body))


def outermost_items(body: tuple[Paragraph, ...]) -> tuple[Item, ...]:
    """Return the items of `body` that lie in no other."""
    items = [item for paragraph in body for item in paragraph.items]
    outermost = min((item.level for item in items), default=0)
    return tuple(item for item in items if item.level == outermost)


def item_entry(text: str, item: Item) -> Entry:
    """Return the row for an item: its first sentence or as many clauses of it as a bullet holds, and support from what follows."""
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
    support = support_of(text, (rest,), words) if len(rest) else ()
    return Entry(start=item.marker.start, words=words, marker=item.marker, support=support)


def support_of(text: str, body: tuple[Span, ...], topic: Span) -> tuple[Span, ...]:
    """Return clauses of `body`, first one that takes one line if there is such, then the others in source order."""
    keys = key_sentences(text, body, MOST_SUPPORT, topic.of(text), MAX_BULLET) or _first_said(text, body)
    first = next((key for key in keys if extent(key, text) <= MAX_SUPPORT), None)
    return keys if first is None else (first, *(key for key in keys if key != first))


def _first_said(text: str, body: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the first clauses of what follows the words of an entry; under these they may lean on them (使…, 把…)."""
    first = next((parts[0] for span in body if (parts := sentences(text, span, semicolons=True))), None)
    said = opening_clauses(text, first, MAX_BULLET) if first is not None else None
    if said is None or not MIN_SAID <= extent(said, text) <= MAX_BULLET or not _can_be_shown(said.of(text)):
        return ()
    return (said,)


def _can_be_shown(words: str) -> bool:
    return balanced(words) and not has_unseen(words) and not has_blank(words)


def bare(entry: Entry) -> Entry:
    """Return the entry's marker and words alone."""
    return Entry(start=entry.start, words=entry.words, marker=entry.marker)


def whole(entry: Entry) -> Entry:
    """Return the entry's marker and all its words alone, those it shares with its siblings too."""
    words = entry.words if entry.opening is None else Span(entry.opening.start, entry.words.end)
    return bare(entry._replace(words=words))


def told_entries(text: str, body: tuple[Span, ...], chosen: tuple[Span, ...]) -> tuple[Entry, ...]:
    """Return a row for each of the words `chosen` from `body`, told from where its sentence begins: notes are never divided inside one."""
    starts = [sentence.start for span in body for sentence in sentences(text, span)]
    return tuple(Entry(starts[max(0, bisect_right(starts, words.start) - 1)], words) for words in chosen)


def key_entries(text: str, body: tuple[Span, ...], most: int, topic: Span | None = None) -> tuple[Entry, ...]:
    """Return bullets for running text: its weightiest sentences, or its first clauses when none can stand alone."""
    keys = key_sentences(text, body, most, topic.of(text) if topic is not None else "")
    if not keys and body:
        keys = (_opening_said(text, body[0]),)
    return told_entries(text, body, tuple(span for span in keys if len(span)))


def _opening_said(text: str, paragraph: Span) -> Span:
    """Return the first clauses of a paragraph of which none can stand alone, or those they announce (总体要求是：…)."""
    first = opening_clauses(text, paragraph, MAX_BULLET)
    rest = Span(first.end, paragraph.end)
    while len(rest) and not text[rest.start].isalnum() and text[rest.start] not in OPENING:
        rest = Span(rest.start + 1, rest.end)
    if waits(first.of(text)) and extent(rest, text) >= MIN_SAID:
        return opening_clauses(text, rest, MAX_BULLET)
    return first


def paragraph_entry(text: str, paragraph: Span) -> Entry | None:
    """Return a row for a paragraph of running text, or None when no clause of it can stand alone."""
    keys = key_sentences(text, (paragraph,), 1)
    words = headline(text, paragraph, MAX_BULLET) or (keys[0] if keys else None)
    return Entry(start=paragraph.start, words=words) if words is not None else None
