"""What was read in a text, flat and in order, in; the `Document` out: everything that is nothing else becomes paragraphs.

The one place where the parts of a document are put together, so that every non-blank character lands in exactly one of them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from speech2slides.model.document import Document, Front, Heading, Ignored, Item, Paragraph, Section
from speech2slides.model.source import Source
from speech2slides.parse.items import with_items
from speech2slides.parse.language import language_of
from speech2slides.parse.lines import Line
from speech2slides.span import Span

#: So many points of one paragraph each show that what follows the last one's is no longer about it.
MIN_SIBLINGS = 2
#: What sums up a section behind its last point begins so, in so many characters: 在肯定成绩的同时，我们也清醒地看到…
MAX_TURN = 60
_TURN = (
    r"在?(?:总结|肯定|看到|回顾|充分肯定)[^，。]{0,8}(?:同时|前提下|之余)|(?:同时|当然|但是|与此同时)，[^。]{0,14}(?:清醒|看到|认识到|存在)|"
    r"(?:我们|也|必须|更要|要){0,2}清醒地?(?:认识|看到)|(?:这些)?成绩的取得|这些成绩|各位代表|各位委员"
)


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
    opened = 0
    for piece in pieces:
        while opened < len(reading.headings) and reading.headings[opened].span.start < piece.start:
            groups.append((reading.headings[opened], []))
            opened += 1
        if piece.start < closing:
            groups[-1][1].append(piece)
    groups.extend((heading, []) for heading in reading.headings[opened:])
    bodies = _bodies(text, groups)
    flat = [(body.heading, _paragraphs(text, body, reading.items)) for body in bodies]
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


class _Body(NamedTuple):
    """Hold the running text below one heading; what stands behind `own` sums up the heading's parent."""

    heading: Heading | None
    spans: tuple[Span, ...]
    own: int


def _own(text: str, spans: Sequence[Span], *, alone: bool) -> int:
    """Return how many of the paragraphs below a last point are about it."""
    if alone:
        return min(1, len(spans))
    turns = (
        index
        for index, span in enumerate(spans)
        if index and re.match(_TURN, text[span.start : min(span.end, span.start + MAX_TURN)])
    )
    return next(turns, len(spans))


def _bodies(text: str, groups: Sequence[tuple[Heading | None, list[Span]]]) -> Iterator[_Body]:
    """Find where the last point of a section ends: its siblings have one paragraph each, behind their heading on its line."""
    short: dict[int, int] = {}
    for index, (heading, spans) in enumerate(groups):
        own = len(spans)
        if heading is not None:
            following = groups[index + 1][0] if index + 1 < len(groups) else None
            for level in [one for one in short if one > heading.level]:
                del short[level]
            last = following is None or following.level < heading.level
            if last and heading.level > 1:
                own = _own(text, spans, alone=short.get(heading.level, 0) >= MIN_SIBLINGS)
            siblings = short.get(heading.level, 0)
            short[heading.level] = siblings + 1 if len(spans) == 1 and siblings >= 0 else -1
        yield _Body(heading, tuple(spans), own)


def _paragraphs(text: str, body: _Body, items: tuple[Item, ...] | None) -> tuple[Paragraph, ...]:
    if items is not None:
        return tuple(Paragraph(span, _given(text, span, items)) for span in body.spans)
    level = 1 if body.heading is None else body.heading.level + 1
    return (
        *with_items(text, body.spans[: body.own], level),
        *with_items(text, body.spans[body.own :], level - 1),
    )


def _given(text: str, paragraph: Span, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items that begin in a paragraph; each reaches to the next one of its level or above."""
    starts = [item.span.start for item in items]
    inside = items[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
    ends = [
        next((later.span.start for later in inside[index + 1 :] if later.level <= item.level), paragraph.end)
        for index, item in enumerate(inside)
    ]
    return tuple(
        item._replace(
            span=Span(item.span.start, end).stripped(text),
            text=Span(item.text.start, max(item.text.start, min(end, item.text.end))),
        )
        for item, end in zip(inside, ends, strict=True)
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
