"""The decoded text of a speech, and where its lines begin."""

from bisect import bisect_right
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic
from speech2slides.span import Span

#: Stands in a text for what could not be read, whether by us or by whoever wrote the file.
UNREADABLE = "\ufffd"


class Source(NamedTuple):
    """Hold the text every span points into, with plain line feeds and nothing XML cannot carry."""

    name: str
    """File name for messages, `-` for standard input."""
    text: str
    encoding: str
    """Name of the encoding the bytes were in, such as `utf-8-sig` or `gb18030`."""
    sha256: str
    """Digest of the bytes as they were read."""
    lines: tuple[Span, ...]
    """One span a line, without its line end."""
    diagnostics: tuple[Diagnostic, ...] = ()
    format: str = "txt"

    def line_number(self, offset: int) -> int:
        """Return the 1-based line that holds `offset`."""
        return max(1, bisect_right(self.lines, offset, key=lambda line: line.start))

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column (code points) of `offset`."""
        line = self.line_number(offset)
        return line, offset - self.lines[line - 1].start + 1
