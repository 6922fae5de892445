"""What was read in a text, flat and in order, in; the `Document` out: everything that is nothing else becomes paragraphs.

The one place where the parts of a document are put together, so that every non-blank character lands in exactly one of them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from speech2slides.model.document import Document, Front, Heading, Ignored, Item, Paragraph, Section
from speech2slides.model.source import Source
from speech2slides.parse.items import with_items
from speech2slides.parse.language import language_of
from speech2slides.parse.lines import Line
from speech2slides.span import Span


class Reading(NamedTuple):
    """Hold what was read in a text, each part in source order."""

    lines: tuple[Line, ...]
    """The lines of the text as they were meant."""
    front: Front
    headings: tuple[Heading, ...] = ()
    closing: int | None = None
    """Offset where the closing begins; the end matter follows it."""
    end_matter: tuple[Span, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    items: tuple[Item, ...] | None = None
    """The items, where somebody said which they are; None to look for them."""


def assemble(source: Source, text: str, reading: Reading) -> Document:
    """Return the document; `text` is the source's text with its ignored parts blanked."""
    pieces = tuple(_pieces(text, reading))
    closing = len(text) if reading.closing is None else reading.closing
    groups: list[tuple[Heading | None, list[Span]]] = [(None, [])]
    headings = list(reading.headings)
    for piece in pieces:
        while headings and headings[0].span.start < piece.start:
            groups.append((headings.pop(0), []))
        if piece.start < closing:
            groups[-1][1].append(piece)
    groups.extend((heading, []) for heading in headings)
    flat = [(heading, _paragraphs(text, spans, heading, reading.items)) for heading, spans in groups]
    return Document(
        source=source,
        text=text,
        front=reading.front,
        language=language_of(text),
        opening=flat[0][1],
        sections=_nest([(heading, body) for heading, body in flat[1:] if heading is not None]),
        closing=tuple(Paragraph(piece) for piece in pieces if piece.start >= closing),
        end_matter=reading.end_matter,
        ignored=reading.ignored,
        soft_ends=frozenset(_soft_ends(reading)),
    )


def _pieces(text: str, reading: Reading) -> Iterator[Span]:
    """Yield the running text: every line, less the front, the headings and the end matter."""
    taken = sorted([*reading.front.spans(), *reading.end_matter, *(heading.span for heading in reading.headings)])
    position = 0
    for line in reading.lines:
        start = line.span.start
        while position < len(taken) and taken[position].end <= start:
            position += 1
        index = position
        while index < len(taken) and taken[index].start < line.span.end:
            yield from _kept(text, start, taken[index].start)
            start = max(start, taken[index].end)
            index += 1
        yield from _kept(text, start, line.span.end)


def _kept(text: str, start: int, end: int) -> Iterator[Span]:
    piece = Span(start, max(start, end)).stripped(text)
    if len(piece):
        yield piece


def _paragraphs(
    text: str, spans: Sequence[Span], heading: Heading | None, items: tuple[Item, ...] | None
) -> tuple[Paragraph, ...]:
    if items is None:
        return with_items(text, spans, 1 if heading is None else heading.level + 1)
    return tuple(
        Paragraph(span, tuple(item for item in items if span.start <= item.span.start < span.end)) for span in spans
    )


def _nest(flat: Sequence[tuple[Heading, tuple[Paragraph, ...]]]) -> tuple[Section, ...]:
    """Build the tree bottom up: a heading owns what follows it until one of its own level or above."""
    waiting: list[Section] = []
    for heading, body in reversed(flat):
        children = []
        while waiting and waiting[-1].heading.level > heading.level:
            children.append(waiting.pop())
        waiting.append(Section(heading, body, tuple(children)))
    return tuple(reversed(waiting))


def _soft_ends(reading: Reading) -> Iterator[int]:
    for line in reading.lines:
        if "\n" in line.words:
            yield from (line.span.start + index for index, sign in enumerate(line.words) if sign == "\n")
