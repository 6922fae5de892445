"""Findings as values: a code and its arguments in, something the command line can print out."""

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
    return Diagnostic(code, line, tuple(arguments.items()), severity)
