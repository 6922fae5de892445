"""Findings as values: a code and its arguments in, something the command line can print out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NO_ARGUMENTS: Mapping[str, str | int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Report one finding; the words for `code` stand in the message catalogue in Chinese and English."""

    code: str
    """Stable name such as `ordinal.skipped`; documented, never reused."""
    line: int | None = None
    """1-based line of the source, or None when it speaks of the whole."""
    arguments: Mapping[str, str | int] = field(default=NO_ARGUMENTS, hash=False)
    """Values for the placeholders of the message."""
    severity: str = "warning"
    """`error`, `warning` or `note`."""


def finding(code: str, line: int | None = None, /, severity: str = "warning", **arguments: str | int) -> Diagnostic:
    """Make a diagnostic from its code, its line and the message's arguments."""
    return Diagnostic(code, line, MappingProxyType(arguments), severity)
