"""Paragraphs in, blocks that belong on a page out: lists with what announces them, and runs of plain text of a fair length."""

from collections.abc import Iterable
from typing import NamedTuple

from speech2slides.model.document import Item, Paragraph
from speech2slides.plan.clauses import extent, sentences
from speech2slides.plan.limits import Limits
from speech2slides.span import Span

#: A run of text shorter than this has no page: it is told with its neighbour. A run shorter than the second takes in the next paragraph even
#: where that makes it a quarter longer than a page should be told, since a page of its own would say too little.
MIN_BLOCK, MIN_RUN, OVER = 80, 160, 125
#: What introduces a list is told with it up to this length, in shares of what a page may hold, in percent.
INTRODUCTION_SHARE = 40
#: A list has so many items at least; a lone 一是 is running text.
MIN_LIST = 2


class Block(NamedTuple):
    """Hold what belongs together."""

    spans: tuple[Span, ...]
    """Plain text, in order; for a list what introduces it, perhaps nothing."""
    items: tuple[Item, ...] = ()
    end: int = 0
    """Offset where the block's speech ends."""

    @property
    def start(self) -> int:
        """Return where the block's speech begins."""
        return self.spans[0].start if self.spans else self.items[0].marker.start


class _List(NamedTuple):
    """Hold a list as far as it has been read."""

    before: tuple[Span, ...]
    """Plain paragraphs that no other list has taken."""
    start: int
    """Offset where the paragraph of its first item begins, with what announces it."""
    items: tuple[Item, ...]
    end: int

    def goes_on_with(self, listed: tuple[Item, ...]) -> bool:
        """Tell whether the items of a further paragraph count on from its own."""
        last = self.items[-1]
        return bool(listed) and (listed[0].level, listed[0].ordinal) == (last.level, last.ordinal + 1)


def blocks_of(text: str, body: Iterable[Paragraph], limits: Limits) -> tuple[Block, ...]:
    """Return the blocks of `body` in source order; together they cover it."""
    found: list[Block] = []
    waiting: list[Span] = []
    begun: _List | None = None
    for paragraph in body:
        listed = _outermost(paragraph)
        if begun is not None and begun.goes_on_with(listed):
            begun = begun._replace(items=begun.items + listed, end=paragraph.span.end)
            waiting = []  # what stood between two items of one list belongs to the first
        elif len(listed) >= MIN_LIST or (listed and listed[0].ordinal == 1):
            made, before = _closed(text, begun, waiting)
            found.extend(made)
            begun, waiting = _List(tuple(before), paragraph.span.start, listed, paragraph.span.end), []
        else:
            waiting.append(paragraph.span)
    made, waiting = _closed(text, begun, waiting)
    found.extend(made)
    if waiting:
        found.append(Block(tuple(waiting), end=waiting[-1].end))
    parts = [part for block in found for part in _shared_out(text, block, limits)]
    return tuple(part for place, part in enumerate(parts) if not place or part.items or _is_shown(text, part))


def _is_shown(text: str, block: Block) -> bool:
    return sum(extent(span, text) for span in block.spans) >= MIN_BLOCK


def _outermost(paragraph: Paragraph) -> tuple[Item, ...]:
    level = min((item.level for item in paragraph.items), default=0)
    return tuple(item for item in paragraph.items if item.level == level)


def _closed(text: str, begun: _List | None, waiting: list[Span]) -> tuple[tuple[Block, ...], list[Span]]:
    """Return the list that ends here, and the plain text no list has taken; a lone item is plain text."""
    if begun is None:
        return (), waiting
    if len(begun.items) < MIN_LIST:
        return (), [*begun.before, Span(begun.start, begun.end), *waiting]
    announcing = Span(begun.start, begun.items[0].marker.start).stripped(text)
    spans = (*begun.before, announcing) if len(announcing) else begun.before
    return (Block(spans, begun.items, begun.end),), waiting


def _shared_out(text: str, block: Block, limits: Limits) -> tuple[Block, ...]:
    """Part a block where it holds more than a page: a long introduction from its list, plain text into fair runs."""
    if not block.items:
        return tuple(Block(spans, end=spans[-1].end) for spans in runs_of(text, block.spans, limits))
    if _is_short(text, block.spans, limits):
        return (block,)
    told, announcing = _announced(text, block.spans, limits)
    before = tuple(Block(spans, end=spans[-1].end) for spans in runs_of(text, told, limits))
    return (*before, Block(announcing, block.items, block.end))


def _announced(text: str, spans: tuple[Span, ...], limits: Limits) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Part a long introduction into what has pages of its own and the sentence that leads to the list; that stays with it if it can."""
    last = sentences(text, spans[-1])[-1]
    told = tuple(span for span in (*spans[:-1], Span(spans[-1].start, last.start).stripped(text)) if len(span))
    if sum(extent(span, text) for span in told) < MIN_BLOCK or not _is_short(text, (last,), limits):
        return spans, ()
    return told, (last,)


def _is_short(text: str, spans: tuple[Span, ...], limits: Limits) -> bool:
    return sum(extent(span, text) for span in spans) * 100 <= limits.told * INTRODUCTION_SHARE


def runs_of(text: str, spans: tuple[Span, ...], limits: Limits) -> tuple[tuple[Span, ...], ...]:
    """Group paragraphs into runs that fill a fair share of a page's speech and never more than a page; a long one is cut at sentences."""
    pieces = [piece for span in spans for piece in _pieces(text, span, limits)]
    runs: list[list[Span]] = []
    length = 0
    for piece in pieces:
        added = extent(piece, text)
        most = limits.told * OVER // 100 if length < MIN_RUN else limits.told
        if not runs or length >= limits.fair_share() or length + added > most:
            runs.append([piece])
            length = added
        else:
            runs[-1].append(piece)
            length += added
    if len(runs) > 1 and sum(extent(span, text) for span in runs[-1]) < MIN_BLOCK:
        runs[-2].extend(runs.pop())
    return tuple(tuple(run) for run in runs)


def _pieces(text: str, paragraph: Span, limits: Limits) -> tuple[Span, ...]:
    """Cut a paragraph that a page cannot hold into parts of like length, at the ends of sentences."""
    length = extent(paragraph, text)
    if length <= limits.told:
        return (paragraph,)
    wanted = -(-length // (limits.told * 3 // 4))
    parts: list[Span] = []
    start, done = paragraph.start, 0
    for sentence in sentences(text, paragraph):
        done += extent(sentence, text)
        if done * wanted >= length * (len(parts) + 1) and sentence.end < paragraph.end:
            parts.append(Span(start, sentence.end))
            start = sentence.end
    parts.append(Span(start, paragraph.end))
    return tuple(part.stripped(text) for part in parts if len(part.stripped(text)))
