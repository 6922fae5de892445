"""Diagnostics in, lines out: file, line, severity, message; on standard error, or where the findings are what was asked for, on standard output."""

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import TextIO

from speech2slides.diagnostics import Diagnostic
from speech2slides.errors import WriteError
from speech2slides.messages import message


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
        raise WriteError("output.unwritable", path="-", reason=error.strerror or str(error)) from error
