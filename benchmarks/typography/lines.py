"""A drawn page in, its paragraphs with the lines they were drawn in out."""

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.drawn import drawing
from benchmarks.drawn.drawing import Glyph
from benchmarks.drawn.tagging import Shape

#: Glyphs whose middles are nearer than this share of their size stand on one line.
_SAME_LINE = 0.45


class Drawn(NamedTuple):
    """Hold one paragraph as it was drawn."""

    place: str
    words: str
    lines: tuple[str, ...]
    size: float
    """Size of its type in points."""


class Page(NamedTuple):
    """Hold one slide as it was drawn."""

    deck: str
    number: int
    paragraphs: tuple[Drawn, ...]
    unread: int
    """Shapes whose glyphs are not what the deck says, so that nothing can be said about their lines."""


class _Line(NamedTuple):
    text: str
    size: float


def in_lines(page: drawing.Page) -> Page:
    """Return the page's horizontal text line by line."""
    paragraphs: list[Drawn] = []
    unread = 0
    for shape, glyphs in page.shapes:
        lines = _lines(glyphs)
        if _is_vertical(lines):
            continue
        found = _read(shape, lines)
        unread += found is None
        paragraphs.extend(found or ())
    return Page(page.deck, page.number, tuple(paragraphs), unread)


def _is_vertical(lines: list[_Line]) -> bool:
    return bool(lines) and all(len(line.text) == 1 for line in lines)


def _lines(glyphs: Iterable[Glyph]) -> list[_Line]:
    """Return the lines of one shape from top to bottom."""
    rows: list[tuple[float, list[Glyph]]] = []
    for glyph in sorted(glyphs, key=lambda one: one.top + one.bottom):
        middle = (glyph.top + glyph.bottom) / 2
        if rows and middle - rows[-1][0] < _SAME_LINE * glyph.size:
            rows[-1][1].append(glyph)
        else:
            rows.append((middle, [glyph]))
    return [
        _Line("".join(one.text for one in sorted(row, key=lambda one: one.left)), max(one.size for one in row))
        for _, row in rows
    ]


def _read(shape: Shape, lines: list[_Line]) -> list[Drawn] | None:
    """Deal the drawn lines out to the paragraphs, by the number of characters; None when they do not come out even."""
    found = []
    rest = list(lines)
    for paragraph in shape.paragraphs:
        taken: list[_Line] = []
        length, skip = len(paragraph.words), paragraph.marker
        while length > 0 and rest:
            line = rest.pop(0)
            # Bullets are drawn in the colour of the words, but are none of their characters.
            text = line.text[skip:] if skip else line.text.lstrip("■•●")
            skip = 0
            taken.append(line._replace(text=text))
            length -= len(text)
        if length:
            return None
        if taken:
            found.append(
                Drawn(
                    shape.place, paragraph.words, tuple(line.text for line in taken), max(line.size for line in taken)
                )
            )
    return None if rest else found
