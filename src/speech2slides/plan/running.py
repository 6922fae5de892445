"""Running text in, its pages out: lists, what is hidden in sentences, statements with their support."""

from speech2slides.model.document import Heading, Paragraph
from speech2slides.model.plan import Content, Entry
from speech2slides.plan.blocks import Block, blocks_of
from speech2slides.plan.choice import STATEMENT
from speech2slides.plan.clauses import extent
from speech2slides.plan.entries import whole
from speech2slides.plan.paging import MAX_FULL, MAX_TITLE, Paging, starting_at, title_words
from speech2slides.plan.shape import Shape
from speech2slides.plan.shapes import block_shape
from speech2slides.plan.statement import statement
from speech2slides.span import Span

#: A section told in so many runs of plain text titles each with what it states; fewer stand under its heading.
TITLED_RUNS = 3


def running_pages(paging: Paging, body: tuple[Paragraph, ...], heading: Heading | None) -> tuple[Content, ...]:
    """Return the pages of running text and of the lists in it, in source order.

    They stand under `heading`; without one, or where a section is told in many runs, each page is titled with what it states.
    """
    if not body:
        return (paging.heading_alone(heading),) if heading is not None else ()
    blocks = blocks_of(paging.text, body, paging.limits)
    plain = sum(1 for block in blocks if not block.items)
    own_titles = heading is None or (paging.opened and heading.level == 1 and plain >= TITLED_RUNS)
    topic = heading.text if heading is not None else None
    pages: list[Content] = []
    for block in blocks:
        shape = block_shape(paging.text, block, topic)
        alone = len(pages) > 0 and _says_one_thing(shape)
        if own_titles or alone or heading is None:
            made = _self_titled(paging, block, shape, heading)
        else:
            made = _each_alone(paging, shape, heading) or paging.under(heading, shape)
        pages.extend(starting_at(made, block.start))
    return tuple(pages) or ((paging.heading_alone(heading),) if heading is not None else ())


def _says_one_thing(shape: Shape) -> bool:
    """Tell whether a page of this shape would hold one sentence: after the first of its heading it is that page's title instead."""
    return (shape.kind == "statement" and not shape.entries) or (shape.kind == "paragraphs" and shape.size == 1)


def _self_titled(paging: Paging, block: Block, shape: Shape, heading: Heading | None) -> tuple[Content, ...]:
    """Return the pages of a block titled with what it states; its other words make the page."""
    title = _own_title(paging.text, block, shape)
    if title is None:
        if heading is not None:
            return paging.under(heading, shape)
        title = title_words(paging.text, shape.entries[0].words)
    if shape.lead == title:
        shape = shape._replace(lead=None)
    if shape.kind == "statement":
        shape = shape._replace(kind="titled")
    entries = tuple(entry for entry in shape.entries if entry.words != title)
    if entries:
        return paging.titled(title, shape._replace(entries=entries))
    full = ("full",) if extent(title, paging.text) <= MAX_FULL else ("rows", "points")
    entries = () if full == ("full",) else (Entry(block.start, title),)
    return (Content(block.start, title, entries, full, paging.section, rule=STATEMENT),)


def _own_title(text: str, block: Block, shape: Shape) -> Span | None:
    """Return the words of a block that can stand above the rest: its statement, what announces its list, or what precedes that."""
    if shape.kind in ("statement", "items") and shape.lead is not None:
        return shape.lead
    if shape.kind == "paragraphs":
        return statement(text, block.spans)
    first = min(entry.start for entry in shape.entries)
    before = tuple(span for span in block.spans if span.end <= first)
    return statement(text, before) if before else None


def _each_alone(paging: Paging, shape: Shape, heading: Heading) -> tuple[Content, ...]:
    """Return a page for each item of a list whose items say too much to share pages, after one that shows them all under the heading.

    There are none for other shapes.
    """
    told = shape.told(paging.text)
    if shape.kind != "items" or paging.pages_needed(told, full=True) <= max(1, shape.size // 2):
        return ()
    listed = shape._replace(entries=tuple(map(whole, shape.entries)), shared=None)
    overview = paging.overview(heading, listed, shape.entries[0].start)
    if overview is None:
        return ()
    pages = [overview]
    for entry, end in zip(shape.entries, shape.ends(), strict=True):
        words = whole(entry).words
        title = Span(entry.marker.start, words.end) if entry.marker is not None else words
        title = title if extent(title, paging.text) <= MAX_TITLE else words
        rest = Span(words.end, end).stripped(paging.text)
        below = block_shape(paging.text, Block((rest,), end=end), words) if len(rest) else Shape("statement", (), end)
        made = paging.titled(title, below) or (
            Content(
                entry.start, title, (Entry(entry.start, words),), ("rows", "points"), paging.section, rule=STATEMENT
            ),
        )
        pages.extend(starting_at(made, entry.start))
    return tuple(pages)
