"""A source's lines in, the non-blank ones out with their words stripped, their marker found, and the blank lines before them noted."""

import re
from typing import NamedTuple

from speech2slides.model.source import Source
from speech2slides.parse.numbering import Marker, marker_at
from speech2slides.span import Span

#: What closes a sentence at the end of a line, quotation marks and brackets after it included.
STOPS = "。！？!?…"
#: What follows a stop inside the sentence it closes.
AFTER_STOP = "”’」』）)】》"
#: What a line that was broken in mid-sentence may end with, besides words.
OPEN_ENDS = "，、,（(“‘《"
_CELLS = r" {2,40}"


class Line(NamedTuple):
    """Hold one line as the author meant it: its span without outer white space, its words, its marker.

    Where the text had its lines broken, `span` runs over several lines of the source and `words` holds their line feeds.
    """

    span: Span
    words: str
    marker: Marker | None
    gap: bool = False
    """True when a blank line stands before it."""
    indent: int = 0
    """Columns of white space before it, a full-width space counts as two."""

    @property
    def bare(self) -> str:
        """The words after the marker."""
        return self.words[self.marker.end :] if self.marker is not None else self.words


def read_lines(source: Source) -> list[Line]:
    """Return the non-blank lines of the source."""
    text = source.text
    lines: list[Line] = []
    gap = False
    for raw in source.lines:
        span = raw.stripped(text)
        if len(span):
            lines.append(line_of(text, span)._replace(gap=gap, indent=columns(text[raw.start : span.start])))
        gap = not len(span)
    return lines


def line_of(text: str, span: Span) -> Line:
    """Return the line that `span` of `text` makes."""
    words = span.of(text)
    return Line(span, words, marker_at(words))


def joined(text: str, parts: list[Line]) -> Line:
    """Return the lines `parts` as one."""
    if len(parts) == 1:
        return parts[0]
    whole = line_of(text, Span(parts[0].span.start, parts[-1].span.end))
    return whole._replace(gap=parts[0].gap, indent=parts[0].indent)


def ends_sentence(words: str) -> bool:
    """Tell whether a line ends with a full stop of either script, whatever closes behind it."""
    end = words.rstrip(AFTER_STOP + "\"' ")
    return end.endswith(tuple(STOPS)) or (end.endswith(".") and not end.endswith(("..", "Mr.", "No.")))


def is_row(words: str) -> bool:
    """Tell whether words are the cells of a table's row, parted by tabs or wide gaps."""
    return "\t" in words or len(re.findall(_CELLS, words)) > 1


def is_han(character: str) -> bool:
    """Tell whether `character` is a Han character."""
    return "\u3400" <= character <= "\u9fff"


def has_han(words: str) -> bool:
    """Tell whether a Han character stands in `words`."""
    return any(map(is_han, words))


def columns(words: str) -> int:
    """Return the width of `words` in half-width columns: a full-width character takes two."""
    return 2 * len(words) - len(words.encode("ascii", "ignore"))
