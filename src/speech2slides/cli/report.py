"""Diagnostics in, lines out: file, line, severity, message; on standard error, or where the findings are what was asked for, on standard output."""

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from speech2slides.diagnostics import Diagnostic
from speech2slides.errors import WriteError, reason_of
from speech2slides.messages import message

if TYPE_CHECKING:
    from speech2slides.theme.known import Known

#: So many characters of what is wrong with a theme stand beside its name.
_SHORT = 80


def rendered(one: Diagnostic) -> str:
    """Return a diagnostic's message in the user's language."""
    return message(one.code, **dict(one.arguments))


def print_diagnostics(name: str, diagnostics: Iterable[Diagnostic], stream: TextIO | None = None) -> None:
    """Print one line a diagnostic as `file:line: severity[code]: message`, on standard error without a `stream`."""
    for one in diagnostics:
        place = f"{name}:{one.line}" if one.line is not None else name
        print(f"{place}: {message('severity.' + one.severity)}[{one.code}]: {rendered(one)}", file=stream or sys.stderr)


def drop_stdout() -> None:
    """Lead standard output nowhere, once its reader has gone; what is still buffered would raise again at the end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_stdout(data: bytes) -> None:
    """Write bytes to standard output; a reader who has gone is no error, a full disk is a `WriteError`."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        drop_stdout()
    except OSError as error:
        raise WriteError("output.unwritable", path="-", reason=reason_of(error)) from error


def remarks(theme: "Known") -> list[str]:
    """Return what is to be said of a theme where themes are listed: that something is wrong with it, or that its name leads to another."""
    told = [message("themes.hidden")] if theme.hidden else []
    if theme.fault is not None:
        words = message(theme.fault.code, **(theme.fault.arguments | {"path": _shown_path(theme)}))
        short = words if len(words) <= _SHORT else words[:_SHORT] + "…"
        told.append(message("themes.broken", reason=short, folder=theme.folder))
    return told


def _shown_path(theme: "Known") -> str:
    """Return the path of the file that is wrong, below the theme's folder, which stands beside it."""
    path = str(theme.fault.arguments.get("path", "")) if theme.fault is not None else ""
    return path.removeprefix(theme.folder).lstrip("/\\")
