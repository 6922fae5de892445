"""Diagnostics in, lines on standard error out: file, line, severity, message."""

import sys
from collections.abc import Iterable

from speech2slides.diagnostics import Diagnostic
from speech2slides.messages import message


def rendered(one: Diagnostic) -> str:
    """Return a diagnostic's message in the user's language."""
    return message(one.code, **dict(one.arguments))


def print_diagnostics(name: str, diagnostics: Iterable[Diagnostic]) -> None:
    """Print one line a diagnostic as `file:line: severity[code]: message`."""
    for one in diagnostics:
        place = f"{name}:{one.line}" if one.line is not None else name
        print(f"{place}: {message('severity.' + one.severity)}[{one.code}]: {rendered(one)}", file=sys.stderr)
