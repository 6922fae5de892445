"""The bytes of a package in, its archive out where it keeps within limits; where a relationship leads. Made for files from strangers."""

import io
import posixpath
import zipfile

#: Limits on what is unpacked: a deck of a thousand slides, a template full of pictures stay far below them, a zip bomb does not.
MAX_MEMBERS = 20_000
MAX_PART = 64_000_000
MAX_TOTAL = 512_000_000


class UnsoundPackageError(ValueError):
    """Say that the bytes are no zip, or one packed as no office program packs it."""


class LargePackageError(ValueError):
    """Say that a package holds more than any deck, or two members of one name."""


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Open a package; raises `UnsoundPackageError` and `LargePackageError`."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as error:
        raise UnsoundPackageError from error
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        # Other methods unpack more than the directory says before zipfile notices.
        raise UnsoundPackageError
    sizes = [entry.file_size for entry in entries]
    names = {entry.filename for entry in entries}
    if (
        len(entries) > MAX_MEMBERS
        or len(names) != len(entries)
        or sum(sizes) > MAX_TOTAL
        or max(sizes, default=0) > MAX_PART
    ):
        raise LargePackageError
    return archive


def target_part(folder: str, target: str) -> str:
    """Return the name of the part a relationship of a part in `folder` leads to (ECMA-376 part 2, 9.3)."""
    return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
