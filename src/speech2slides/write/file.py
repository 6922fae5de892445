"""Finished bytes and a path in, the file out: whole or not at all, and never over somebody's work."""

import contextlib
import os
import stat
import zipfile
from typing import BinaryIO
from xml.parsers import expat

from speech2slides.errors import RefusedError, WriteError, is_forbidden, reason_of
from speech2slides.write.properties import FINGERPRINT, fingerprint

#: Our custom properties are a few hundred bytes; a larger part is not ours and is not unpacked.
MAX_CUSTOM = 100_000
#: A picture of ours carries its mark within so many bytes.
MAX_MARK = 200
#: Names tried for the temporary file beside the output.
_ATTEMPTS = 100


def replace_deck(path: str, data: bytes, source: str, *, force: bool) -> str | None:
    """Write `data` to `path`, and return the name of the backup if one was made.

    An existing file is replaced only when it is an untouched deck of ours; with `force` any other file is first kept as `name.bakN.pptx`.
    Raises `RefusedError` when the output is the source or somebody's work, `WriteError` when the file system refuses; in both cases the old
    file is as it was.
    """
    target = os.path.realpath(path)
    check_output(path, source)
    before = _identity(target)
    backup = None
    if before is not None and not is_untouched(target):
        if not force:
            raise RefusedError("output.edited", path=path)
        backup = os.path.join(os.path.dirname(path), os.path.basename(_back_up(target)))
    _put(path, data, before)
    return backup


def replace_picture(path: str, data: bytes, mark: bytes, *, force: bool) -> None:
    """Write a picture to `path`; one that is there is replaced only if it has `mark` near its beginning, as ours have, or with `force`.

    Raises `RefusedError` for somebody else's file, `WriteError` when the file system refuses; in both cases the old file is as it was.
    """
    check_output(path, "-")
    target = os.path.realpath(path)
    before = _identity(target)
    if before is not None and not force:
        try:
            with open(target, "rb") as stream:
                ours = mark in stream.read(MAX_MARK)
        except OSError as error:
            raise _unwritable(path, error, is_there=True) from error
        if not ours:
            raise RefusedError("preview.foreign", path=path)
    _put(path, data, before)


def make_folder(path: str) -> None:
    """Make a folder for pictures where there is none; raises `WriteError` when the file system refuses."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise WriteError("output.unwritable", path=path, reason=reason_of(error)) from error


def _put(path: str, data: bytes, before: tuple[int, int, int] | None) -> None:
    """Put `data` in the place of the file that was `before`, whole or not at all."""
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    try:
        handle, temporary = _new_file(folder, os.path.basename(target))
    except OSError as error:
        raise _unwritable(path, error, is_there=before is not None) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            _write_through(stream, data)
        if before is not None:
            with contextlib.suppress(OSError):
                os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
        if _identity(target) != before:
            raise RefusedError("output.changed", path=path)
        os.replace(temporary, target)
        _sync_folder(folder)
    except OSError as error:
        raise _unwritable(path, error, is_there=before is not None) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _unwritable(path: str, error: OSError, *, is_there: bool) -> WriteError:
    """Return what to raise for a file the system did not let be written; one that is there may be open in another program."""
    if not is_there:
        return WriteError("output.unwritable", path=path, reason=reason_of(error))
    in_use = is_forbidden(error) and path.lower().endswith(".pptx")
    return WriteError("output.forbidden" if in_use else "output.unwritable-old", path=path, reason=reason_of(error))


def check_output(path: str, source: str) -> None:
    """Raise before any work is done if `path` cannot be meant: a folder, a missing folder, or the source itself."""
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    if os.path.isdir(target) or not os.path.basename(path):
        raise WriteError("output.directory", path=path)
    if os.path.exists(target) and not os.path.isfile(target):
        raise WriteError("output.special", path=path)
    if not os.path.isdir(folder):
        raise WriteError("output.no-folder", path=path, folder=folder)
    if source != "-" and os.path.exists(target) and os.path.exists(source) and os.path.samefile(target, source):
        raise RefusedError("output.is-source", path=path)


def is_untouched(path: str) -> bool:
    """Tell whether the file is a deck of ours that nobody has edited since: its fingerprint is that of its parts."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = {entry.filename: (entry.file_size, entry.CRC) for entry in archive.infolist()}
            if parts["docProps/custom.xml"][0] > MAX_CUSTOM:
                return False
            stored = _stored_fingerprint(archive.read("docProps/custom.xml"))
        return stored == fingerprint(parts)
    except (OSError, KeyError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, expat.ExpatError):
        return False


def _stored_fingerprint(custom: bytes) -> str:
    """Return the fingerprint property of a custom properties part, empty when it has none."""
    values: list[str] = []
    inside = [False]

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "property":
            inside[0] = attributes.get("name") == FINGERPRINT

    def characters(words: str) -> None:
        if inside[0]:
            values.append(words)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.CharacterDataHandler = characters
    parser.Parse(custom, True)
    return "".join(values).strip()


def _identity(path: str) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _back_up(target: str) -> str:
    """Copy the old file beside itself under the first free number; a backup is never overwritten."""
    stem, extension = os.path.splitext(target)
    try:
        with open(target, "rb") as stream:
            data = stream.read()
        number = 1
        while True:
            backup = f"{stem}.bak{number}{extension}"
            try:
                with open(backup, "xb") as copy:
                    os.chmod(backup, stat.S_IMODE(os.stat(target).st_mode))
                    _write_through(copy, data)
            except FileExistsError:
                number += 1
                continue
            return backup
    except OSError as error:
        raise WriteError("output.no-backup", path=target, reason=reason_of(error)) from error


def _write_through(stream: BinaryIO, data: bytes) -> None:
    stream.write(data)
    stream.flush()
    os.fsync(stream.fileno())


def _new_file(folder: str, name: str) -> tuple[int, str]:
    """Create a file of our own beside the output, where a rename cannot cross file systems."""
    for attempt in range(_ATTEMPTS):
        path = os.path.join(folder, f".{name[:40]}.{os.getpid()}-{attempt}.tmp")
        with contextlib.suppress(FileExistsError):
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666), path
    raise FileExistsError(17, "temporary files in the way", folder)


def _sync_folder(folder: str) -> None:
    """Make the rename durable; not every system can sync a folder."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
