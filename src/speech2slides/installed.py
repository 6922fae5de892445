"""Folders of fonts in, the names of the families installed in them out; read by hand from the fonts' own tables, within limits.

Font files may be damaged or made by strangers: every length is bounded, and what cannot be read has no names.
"""

import os
import struct
import sys
from collections.abc import Iterator
from typing import BinaryIO

#: What is looked at: files in all folders, fonts in one collection, bytes and records of one table of names.
MOST_FILES, MOST_FONTS, MOST_NAMES, MOST_RECORDS = 8_000, 64, 1_000_000, 4_000
_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
#: Name ids of the family: the plain one and the typographic one (OpenType, `name`).
_FAMILY = (1, 16)
_UNICODE, _MACINTOSH, _WINDOWS = 0, 1, 3


def font_folders() -> tuple[str, ...]:
    """Return the folders in which this system keeps fonts, its own before the user's; some may not exist."""
    home = os.path.expanduser("~")
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA", home)
        return (
            os.path.join(os.environ.get("WINDIR", "C:\\Windows"), "Fonts"),
            os.path.join(local, "Microsoft", "Windows", "Fonts"),
        )
    if sys.platform == "darwin":
        return ("/System/Library/Fonts", "/System/Library/AssetsV2", "/Library/Fonts", f"{home}/Library/Fonts")
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    return ("/usr/share/fonts", "/usr/local/share/fonts", os.path.join(data, "fonts"), os.path.join(home, ".fonts"))


def installed_families(folders: tuple[str, ...]) -> frozenset[str]:
    """Return the names of all families in the folders and those below them, in every language a font gives them, in lower case."""
    found: set[str] = set()
    for path in _font_files(folders):
        found.update(name.casefold() for name in family_names(path))
    return frozenset(found)


def _font_files(folders: tuple[str, ...]) -> Iterator[str]:
    left = MOST_FILES
    for folder in folders:
        for where, inside, names in os.walk(folder):
            inside.sort()
            for name in sorted(names):
                if name.lower().endswith(_ENDINGS) and left:
                    left -= 1
                    yield os.path.join(where, name)


def family_names(path: str) -> frozenset[str]:
    """Return the names of the families in a font file, none for a file that is no font or cannot be read."""
    try:
        if not os.path.isfile(path):
            return frozenset()
        with open(path, "rb") as stream:
            return frozenset(name for start in _fonts(stream) for name in _families(stream, start))
    except (OSError, ValueError, struct.error):
        return frozenset()


def _fonts(stream: BinaryIO) -> tuple[int, ...]:
    """Return where the fonts of the file begin: one, or those of a collection."""
    tag, _, count = struct.unpack(">4sII", stream.read(12))
    if tag != b"ttcf":
        return (0,)
    count = min(count, MOST_FONTS)
    return struct.unpack(f">{count}I", stream.read(4 * count))


def _families(stream: BinaryIO, start: int) -> Iterator[str]:
    stream.seek(start)
    version, tables = struct.unpack(">4sH6x", stream.read(12))
    if version not in (b"\0\1\0\0", b"OTTO", b"true"):
        return
    for _ in range(tables):
        tag, _, offset, length = struct.unpack(">4sIII", stream.read(16))
        if tag == b"name":
            stream.seek(offset)
            yield from _names(stream.read(min(length, MOST_NAMES)))
            return


def _names(table: bytes) -> Iterator[str]:
    _, count, storage = struct.unpack_from(">HHH", table)
    for index in range(min(count, MOST_RECORDS)):
        platform, _, _, name_id, length, offset = struct.unpack_from(">6H", table, 6 + 12 * index)
        if name_id not in _FAMILY or platform not in (_UNICODE, _MACINTOSH, _WINDOWS):
            continue
        data = table[storage + offset : storage + offset + length]
        encoding = "mac_roman" if platform == _MACINTOSH else "utf-16-be"
        name = data.decode(encoding, "replace").strip("\0 ")
        if name and "\ufffd" not in name and name.isprintable():
            yield name
