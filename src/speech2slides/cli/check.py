"""A speech or a deck in, findings out: the work behind the command `check`."""

import os
import sys

from speech2slides.audit import audit_deck, read_deck, spoken
from speech2slides.audit.labels import Labels
from speech2slides.audit.package import MAX_TOTAL
from speech2slides.diagnostics import Diagnostic
from speech2slides.errors import InputError
from speech2slides.parse import parse_document
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names


def check_source(path: str, encoding: str | None) -> tuple[Diagnostic, ...]:
    """Return what is doubtful in the text itself."""
    return parse_document(read_source(path, encoding)).diagnostics


def check_deck(path: str, source: str | None, encoding: str | None) -> tuple[Diagnostic, ...]:
    """Hold a finished deck against its speech, or against its own notes when no `source` is given."""
    deck = read_deck(read_bytes(path), path)
    speech = spoken(deck) if source is None else parse_document(read_source(source, encoding)).speech()
    wordings = tuple(wording for name in theme_names() for _, wording in load_theme(name).wordings)
    return audit_deck(deck, speech, Labels(wordings, deck.typed))


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; raises `InputError` when it is missing, a folder or too large."""
    if path == "-":
        if sys.stdin is None:
            raise InputError("deck.not-a-deck", path=path)
        data = sys.stdin.buffer.read(MAX_TOTAL + 1)
        if len(data) > MAX_TOTAL:
            raise InputError("deck.too-large", path=path)
        return data
    try:
        if os.path.isdir(path):
            raise InputError("input.directory", path=path)
        if os.path.exists(path) and not os.path.isfile(path):
            raise InputError("input.special", path=path)
        if os.path.getsize(path) > MAX_TOTAL:
            raise InputError("deck.too-large", path=path)
        with open(path, "rb") as stream:
            return stream.read()
    except FileNotFoundError as error:
        raise InputError("input.missing", path=path) from error
    except OSError as error:
        raise InputError("input.unreadable", path=path, reason=error.strerror or str(error)) from error
