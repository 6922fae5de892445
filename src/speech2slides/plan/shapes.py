"""A block of speech in, its shape out: the list it holds, what is hidden in its sentences, or a statement with what supports it."""

from speech2slides.model.document import Section
from speech2slides.model.plan import Entry
from speech2slides.plan.blocks import Block
from speech2slides.plan.clauses import extent, sentences
from speech2slides.plan.english import is_english
from speech2slides.plan.entries import item_entry, key_entries, paragraph_entry, point_entry, told_entries
from speech2slides.plan.figures import figure_entries
from speech2slides.plan.found import (
    contrast_entries,
    dated_entries,
    owner_cells,
    quote_entry,
    stage_entries,
    staged,
)
from speech2slides.plan.leadin import lead_in
from speech2slides.plan.parallel import parallel_entries
from speech2slides.plan.series import series
from speech2slides.plan.shape import Shape
from speech2slides.plan.shared import shared_words
from speech2slides.plan.statement import statement, supports
from speech2slides.span import Span

#: Paragraphs of this extent on average are rows of one page; longer ones have a page each.
SHORT_PARAGRAPH = 110
#: Short paragraphs make a list from this count on.
MIN_PARAGRAPHS = 3
#: Bullets on a page made of running text, and their extent.
MOST_KEYS, MAX_KEY = 4, 44
#: English needs more room to say a thing; two lines hold so much of it.
MAX_ENGLISH_KEY = 64
#: A statement that fewer sentences support is supported by the clauses of a long one.
MIN_SUPPORT = 2
#: What stands on a slide made of plain text is at most this share of what is said, in percent (slide design, criterion 6).
SHOWN_SHARE = 40
#: Stages and dates beyond this are told as running text.
MOST_STAGES = 6
#: Figures make pages of their own when so many are named.
MIN_FIGURES, MOST_FIGURES = 1, 12
#: Sentences that name figures are at least so much of text that is about them, in percent.
FIGURES_SHARE = 50
#: Tasks with who answers for them make a table from this count on.
MIN_OWNED = 2


def block_shape(text: str, block: Block, topic: Span | None) -> Shape:
    """Return the shape of a block; `topic` is the heading above it."""
    if block.items:
        entries = _evenly_supported(tuple(item_entry(text, item) for item in block.items))
        lead = lead_in(text, block.spans[-1]) if block.spans else None
        return restated(text, Shape("items", entries, block.end, lead))
    return found_shape(text, block) or _plain_shape(text, block, topic)


def _evenly_supported(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Leave off what follows the last of several items when the others have nothing below their words: it is said of all of them."""
    if len(entries) > 1 and entries[-1].support and not any(entry.support for entry in entries[:-1]):
        return (*entries[:-1], entries[-1]._replace(support=()))
    return entries


def points_shape(text: str, points: tuple[Section, ...], end: int) -> Shape:
    """Return the shape of headings that share a page."""
    return restated(text, Shape("points", tuple(point_entry(text, point) for point in points), end))


def restated(text: str, shape: Shape) -> Shape:
    """Return a list as what it is made of: tasks with who answers for them; or its entries less the words they share."""
    owned = _owned(text, shape)
    if owned is not None:
        return owned
    entries = staged(text, shape.entries)
    if entries:
        return shape._replace(kind="stages", entries=entries)
    shared = shared_words(text, tuple(entry.words for entry in shape.entries))
    if not shared:
        return shape
    entries = tuple(
        entry._replace(opening=one.opening, words=one.rest) for entry, one in zip(shape.entries, shared, strict=True)
    )
    return shape._replace(entries=entries, shared=_said_once(text, entries))


#: Shared words of this extent, or a whole clause, are said once above the list; shorter ones stay with each entry.
MIN_SHARED_LEAD = 8


def _said_once(text: str, entries: tuple[Entry, ...]) -> Span | None:
    """Return the shared words when they can stand above the list: long enough, and no marker (一是) would then open other words."""
    first = entries[0].opening
    if first is None or any(entry.marker is not None and entry.marker.of(text).endswith("是") for entry in entries):
        return None
    words = first.of(text)
    return first if extent(first, text) >= MIN_SHARED_LEAD or words.endswith(("，", "：")) else None


def _owned(text: str, shape: Shape) -> Shape | None:
    cells = [
        owner_cells(text, Span(entry.start, max(entry.start, end)))
        for entry, end in zip(shape.entries, shape.ends(), strict=True)
    ]
    if sum(1 for one in cells if one is not None) < MIN_OWNED:
        return None
    entries = tuple(
        entry._replace(cells=one or (None, None), support=(), subs=())
        for entry, one in zip(shape.entries, cells, strict=True)
    )
    return shape._replace(kind="owners", entries=entries)


def found_shape(text: str, block: Block) -> Shape | None:
    """Return the shape hidden in the sentences of plain text, or None."""
    spans = block.spans
    for kind, entries, least in (
        ("stages", stage_entries(text, spans), 2),
        ("dates", dated_entries(text, spans), 3),
        ("contrast", contrast_entries(text, spans), 2),
    ):
        if least <= len(entries) <= MOST_STAGES and _tells_most(text, entries, block):
            return Shape(kind, entries, block.end)
    lined_up = parallel_entries(text, spans)
    if lined_up is not None and _tells_most(text, lined_up.entries, block):
        return Shape("items", lined_up.entries, block.end, lined_up.lead)
    if len(spans) == 1:
        quoted = quote_entry(text, spans[0])
        if quoted is not None:
            return Shape("quote", (quoted[0],), block.end, quoted[1])
    figures = figure_entries(text, spans)
    if MIN_FIGURES <= len(figures) <= MOST_FIGURES and _is_about_figures(text, figures, spans):
        return Shape("figures", figures, block.end)
    return None


def _is_about_figures(text: str, figures: tuple[Entry, ...], spans: tuple[Span, ...]) -> bool:
    """Tell whether the sentences that name the figures are so much of the text that the figures are what it says."""
    told = 0
    for span in spans:
        for sentence in sentences(text, span, semicolons=True):
            told += (
                extent(sentence, text)
                if any(sentence.start <= one.words.start < sentence.end for one in figures)
                else 0
            )
    return told * 100 >= FIGURES_SHARE * sum(extent(span, text) for span in spans)


def _tells_most(text: str, entries: tuple[Entry, ...], block: Block) -> bool:
    """Tell whether the entries are what the block is about: their sentences begin in its first half and are no afterthought."""
    told = extent(Span(entries[0].start, block.end), text)
    return told * 2 >= sum(extent(span, text) for span in block.spans)


def _plain_shape(text: str, block: Block, topic: Span | None) -> Shape:
    spans = block.spans
    length = sum(extent(span, text) for span in spans)
    if len(spans) >= MIN_PARAGRAPHS and length <= SHORT_PARAGRAPH * len(spans):
        rows = _said_apart(text, tuple(one for span in spans if (one := paragraph_entry(text, span)) is not None))
        if len(rows) >= MIN_PARAGRAPHS:
            return Shape("paragraphs", rows, block.end)
    said = statement(text, spans, topic.of(text) if topic is not None else "")
    if said is None:
        return Shape("paragraphs", key_entries(text, spans, MOST_KEYS, topic), block.end)
    limit = MAX_ENGLISH_KEY if is_english(text[block.start : block.end]) else MAX_KEY
    support = _with_series(text, spans, said, supports(text, spans, said, MOST_KEYS - 1, limit))
    return _in_order(text, block, said, support)


def _said_apart(text: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries without those that repeat the words of an earlier one: what is said twice stands on a slide once."""
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(entry.words.of(text), entry)
    return tuple(first.values())


def _in_order(text: str, block: Block, said: Span, support: tuple[Span, ...]) -> Shape:
    """Return a statement with what follows it in the text; where less than that precedes it, all of it as a list in its order.

    What stands on a slide keeps the order of the speech, so that nobody in the hall looks for words already spoken.
    """
    following = tuple(words for words in support if words.start > said.start)
    if len(following) < MIN_SUPPORT and len(following) < len(support):
        rows = tuple(sorted((*support, said)))
        return Shape("paragraphs", told_entries(text, block.spans, rows), block.end)
    return Shape("statement", told_entries(text, block.spans, following), block.end, said)


def _with_series(text: str, spans: tuple[Span, ...], said: Span, support: tuple[Span, ...]) -> tuple[Span, ...]:
    """Add the tasks a long sentence lines up where few sentences of their own support the statement."""
    if len(support) >= MIN_SUPPORT:
        return support
    shown = [said, *support]
    room = sum(extent(span, text) for span in spans) * SHOWN_SHARE // 100 - sum(extent(span, text) for span in shown)
    for clause in series(text, spans, MAX_KEY):
        apart = all(clause.end <= one.start or clause.start >= one.end for one in shown)
        if apart and extent(clause, text) <= room and len(shown) < MOST_KEYS:
            shown.append(clause)
            room -= extent(clause, text)
    return tuple(sorted(shown[1:]))
