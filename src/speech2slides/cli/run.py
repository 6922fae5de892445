"""Arguments in, an exit code out: every error becomes one line on standard error, whatever happened."""

import contextlib
import gc
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

from speech2slides.errors import Speech2SlidesError
from speech2slides.messages import message

INTERRUPTED, TERMINATED = 130, 143


def run(arguments: list[str]) -> int:
    """Run one command; return 0, or the exit code of what stopped it (see `errors.py`), 130 or 143 when interrupted or terminated."""
    # One command makes no garbage worth collecting; the collector's passes cost a tenth of a short run.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    with contextlib.suppress(ValueError):  # only the main thread may set handlers
        signal.signal(signal.SIGTERM, _terminate)
    debug = "--debug" in arguments
    try:
        return _run(arguments)
    except Speech2SlidesError as error:
        _complain(message(error.code, **error.arguments), debug=debug)
        return error.exit_code
    except KeyboardInterrupt:
        _complain(message("interrupted"), debug=False)
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_gone()
    except SystemExit as leave:
        if isinstance(leave.__context__, BrokenPipeError):  # typer leaves with 1 then
            return _reader_gone()
        return leave.code if isinstance(leave.code, int) else 1
    except Exception as error:  # noqa: BLE001 - the last net: our own bug, told in one line
        _complain(message("internal", reason=f"{type(error).__name__}: {error}"), debug=debug)
        return 1


def _reader_gone() -> int:
    """Write nothing more and call it a success, as other programs do: whoever reads (`| head`) has seen enough."""
    from speech2slides.cli.report import drop_stdout

    drop_stdout()
    return 0


def _run(arguments: list[str]) -> int:
    from speech2slides.cli.order import plain_order

    order = plain_order(arguments)
    if order is not None:
        from speech2slides.cli.build import build

        return build(order)
    from speech2slides.cli.app import UsageFault, make_command

    command = make_command(arguments[0] if arguments else "")
    try:
        result = command(arguments or ["--help"], standalone_mode=False, prog_name="speech2slides")
    except UsageFault as fault:
        from speech2slides.cli.usage import usage_error

        raise usage_error(fault, command, arguments) from fault
    return result if isinstance(result, int) else 0


def leave(code: int) -> NoReturn:
    """End the process at once with `code`: what is written is written, and taking the interpreter apart takes as long as a build's plan."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program may be started without either
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(code)


def _complain(words: str, *, debug: bool) -> None:
    if debug:
        import traceback  # takes as long to import as parsing a speech

        traceback.print_exc()
    with contextlib.suppress(OSError, ValueError):
        print(f"speech2slides: {words}", file=sys.stderr)


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)
