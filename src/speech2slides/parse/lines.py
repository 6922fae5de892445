"""A source's lines in, the non-blank ones out with their words stripped and their marker found; the digest line set aside."""

from typing import NamedTuple

from speech2slides.model.document import Ignored
from speech2slides.model.source import Source
from speech2slides.parse.numbering import Marker, marker_at
from speech2slides.span import Span

#: A first line shorter than this is a title, not a digest of the text.
MIN_DIGEST = 40


class Line(NamedTuple):
    """Hold one non-blank line: its span without outer white space, its words, its marker."""

    span: Span
    words: str
    marker: Marker | None


def read_lines(source: Source) -> tuple[tuple[Line, ...], tuple[Ignored, ...]]:
    """Return the lines of the speech and what stands before them that only repeats it."""
    lines = []
    for raw in source.lines:
        span = raw.stripped(source.text)
        if len(span):
            words = span.of(source.text)
            lines.append(Line(span, words, marker_at(words)))
    if lines and _is_digest(lines):
        return tuple(lines[1:]), (Ignored(lines[0].span, "digest"),)
    return tuple(lines), ()


def _is_digest(lines: list[Line]) -> bool:
    """Tell whether the first line is the beginning of the text below it, run together as a search engine shows it."""
    first = "".join(lines[0].words.split()).rstrip(".…。")
    if len(first) < MIN_DIGEST or len(lines) < 3:
        return False
    below, length = [], 0
    for line in lines[1:]:
        squeezed = "".join(line.words.split())
        below.append(squeezed)
        length += len(squeezed)
        if length >= len(first):
            break
    return len(below) > 1 and "".join(below).startswith(first)
