"""Findings as values: a code and its arguments in, something the command line can print on one line out."""

from typing import NamedTuple


class Diagnostic(NamedTuple):
    """Report one finding; the words for `code` stand in the message catalogue in Chinese and English."""

    code: str
    """Stable name such as `ordinal.skipped`; documented, never reused."""
    line: int | None = None
    """1-based line of the source, or None when it speaks of the whole."""
    arguments: tuple[tuple[str, str | int], ...] = ()
    """Values for the placeholders of the message."""
    severity: str = "warning"
    """`error`, `warning` or `note`."""


def finding(code: str, line: int | None = None, /, severity: str = "warning", **arguments: str | int) -> Diagnostic:
    """Make a diagnostic from its code, its line and the message's arguments."""
    joined = ((name, one_line(value) if isinstance(value, str) else value) for name, value in arguments.items())
    return Diagnostic(code, line, tuple(joined), severity)


def one_line(words: str) -> str:
    """Return `words` without line breaks: a space in place of each between Latin words, nothing beside Han or full-width signs."""
    first, *rest = (line.strip() for line in words.splitlines()) if words else ("",)
    for line in rest:
        first += (" " if first[-1:].isascii() and line[:1].isascii() and first and line else "") + line
    return first
