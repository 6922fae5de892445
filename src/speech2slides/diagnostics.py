"""Findings as values: a code and its arguments in, something the command line can print on one line out."""

from typing import NamedTuple

from speech2slides.oneline import on_one_line


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
    joined = ((name, _shown(value) if isinstance(value, str) else value) for name, value in arguments.items())
    return Diagnostic(code, line, tuple(joined), severity)


def _shown(words: str) -> str:
    """Return `words` on one line, whichever of the characters that end a line stands in them."""
    return on_one_line("\n".join(words.splitlines())).strip()
