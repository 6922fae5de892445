"""A path, standard input or bytes in, a `Source` out: size and kind are checked before a byte is read."""

import hashlib
import os
import stat
import sys

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.errors import InputError, reason_of
from speech2slides.model.source import UNREADABLE, Source
from speech2slides.read.encoding import decode
from speech2slides.span import Span

#: 50 MB of text is some 16 million characters, hundreds of speeches.
MAX_BYTES = 50_000_000
#: Code points XML 1.0 forbids (Char production, §2.2), plus U+FEFF inside the text, which no reader shows. Surrogates cannot be decoded.
UNCARRIED = frozenset(map(chr, range(0x20))) - frozenset("\t\n\r") | frozenset("\ufffe\uffff\ufeff")
#: The part of a zip that only presentations have, and how the name of one ends that others are made from.
_SLIDES = b"ppt/presentation.xml"
_TEMPLATES = (".potx", ".potm")
#: Damaged lines a message names.
NAMED = 5


def read_source(path: str, encoding: str | None = None) -> Source:
    """Read the file at `path`, or standard input for `-`.

    Raises `InputError` for a missing file, a directory, a special file, more than 50 MB, an empty text, or bytes that are no text.
    """
    return source_from_bytes(read_bytes(path, MAX_BYTES), path, encoding)


def read_bytes(path: str, limit: int, too_large: str = "input.too-large") -> bytes:
    """Return the bytes of a file, or of standard input for `-`, none when there is no standard input.

    Raises `InputError` for a missing file, a directory, a special file, or more than `limit` bytes (with the code `too_large`).
    """
    if path == "-":
        data = sys.stdin.buffer.read(limit + 1) if sys.stdin is not None else b""
        if len(data) > limit:
            raise InputError(too_large, path=path, limit=limit // 1_000_000)
        return data
    try:
        status = os.stat(path)
    except FileNotFoundError as error:
        raise InputError("input.missing", path=path) from error
    except (OSError, ValueError) as error:
        raise InputError("input.unreadable", path=path, reason=str(error)) from error
    if stat.S_ISDIR(status.st_mode):
        raise InputError("input.directory", path=path)
    if not stat.S_ISREG(status.st_mode):
        raise InputError("input.special", path=path)
    if status.st_size > limit:
        raise InputError(too_large, path=path, limit=limit // 1_000_000)
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise InputError("input.unreadable", path=path, reason=reason_of(error)) from error


def source_from_bytes(data: bytes, name: str, encoding: str | None = None) -> Source:
    """Decode `data` into a `Source` called `name`.

    Line ends become line feeds. Code points XML cannot carry become spaces, so that columns stay right, and are reported with their line.
    What cannot be read stands as U+FFFD, which XML can carry, and is reported, too. Raises `InputError` as `read_source` does.
    """
    if len(data) > MAX_BYTES:
        raise InputError("input.too-large", path=name, limit=MAX_BYTES // 1_000_000)
    try:
        text, found = decode(data, encoding)
    except InputError as error:
        error.arguments.setdefault("path", name)
        if error.code == "input.office" and _SLIDES in data:
            code = "input.template" if name.lower().endswith(_TEMPLATES) else "input.deck"
            raise InputError(code, path=name) from error
        raise
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, uncarried = _without_uncarried(text)
    if not any(map(str.isalnum, text)):
        raise InputError("input.empty", path=name)
    return Source(
        name=name,
        text=text,
        encoding=found,
        sha256=hashlib.sha256(data).hexdigest(),
        lines=line_spans(text),
        diagnostics=_damage(text) + uncarried,
    )


def line_spans(text: str) -> tuple[Span, ...]:
    """Return one span a line; only a line feed ends a line, unlike `str.splitlines`, which eats eight other characters."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)


def _damage(text: str) -> tuple[Diagnostic, ...]:
    count = text.count(UNREADABLE)
    if not count:
        return ()
    lines = [number for number, line in enumerate(text.split("\n"), 1) if UNREADABLE in line]
    named = ", ".join(map(str, lines[:NAMED])) + ("…" if len(lines) > NAMED else "")
    return (finding("source.damaged", lines[0], count=count, lines=named),)


def _without_uncarried(text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    found = UNCARRIED.intersection(text)
    if not found:
        return text, ()
    first = min(text.index(character) for character in found)
    count = sum(text.count(character) for character in found)
    clean = text.translate(dict.fromkeys(map(ord, found), " "))
    return clean, (finding("source.uncarried", text.count("\n", 0, first) + 1, count=count),)
