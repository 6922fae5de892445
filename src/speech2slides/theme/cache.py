"""A compiled theme in, one zip of JSON and deflated parts out, and back; a cache that cannot be written costs time, nothing else."""

import io
import json
import os
import zipfile
from typing import Any

from speech2slides.deflate import Deflated
from speech2slides.diagnostics import Diagnostic
from speech2slides.model.theme import (
    BasePart,
    CompiledTheme,
    Layout,
    NotesMaster,
    Progress,
    Slot,
    Strip,
    Wording,
)
from speech2slides.units import Rect

TABLE, PARTS = "theme.json", "parts.bin"


def pack(theme: CompiledTheme) -> bytes:
    """Return the theme as a zip: the streams of its parts one after the other, and everything else as JSON."""
    table = _table(theme)
    table["parts"] = [
        [part.name, part.content_type, len(part.body.data), part.body.size, part.body.crc] for part in theme.parts
    ]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(_entry(TABLE), json.dumps(table, ensure_ascii=False), zipfile.ZIP_DEFLATED)
        archive.writestr(_entry(PARTS), b"".join(part.body.data for part in theme.parts), zipfile.ZIP_STORED)
    return buffer.getvalue()


def _table(theme: CompiledTheme) -> dict[str, object]:
    """Return the theme as JSON-ready values: named tuples as rows of their fields, which load in half the time of tables."""
    rows = [list(layout) for layout in theme.layouts]
    wordings = [[language, list(words)] for language, words in theme.wordings]
    return {
        "name": theme.name,
        "version": theme.version,
        "size": theme.size,
        "layouts": rows,
        "wordings": wordings,
        "page_number": theme.page_number,
        "notes": theme.notes,
        "findings": theme.findings,
    }


def _entry(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))


def unpack(data: bytes) -> CompiledTheme:
    """Return the theme `pack` made; raises ValueError, KeyError or BadZipFile for anything else."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        table = json.loads(archive.read(TABLE))
        streams = archive.read(PARTS)
    parts, start = [], 0
    for name, content_type, length, size, crc in table["parts"]:
        parts.append(BasePart(name, content_type, Deflated(streams[start : start + length], size, crc)))
        start += length
    width, height = table["size"]
    return CompiledTheme(
        name=table["name"],
        version=table["version"],
        size=(width, height),
        layouts=tuple(_layout(layout) for layout in table["layouts"]),
        parts=tuple(parts),
        wordings=tuple((language, Wording(*words)) for language, words in table["wordings"]),
        page_number=table["page_number"],
        notes=NotesMaster(*table["notes"]),
        findings=tuple(_finding(one) for one in table["findings"]),
    )


def _layout(row: list[Any]) -> Layout:
    name, family, rows, part, slots, strip, progress = row
    return Layout(
        name,
        family,
        rows,
        part,
        slots=tuple(_slot(slot) for slot in slots),
        strip=Strip(Rect(*strip[0]), *strip[1:]) if strip is not None else None,
        progress=Progress(Rect(*progress[0]), *progress[1:]) if progress is not None else None,
    )


def _finding(row: list[Any]) -> Diagnostic:
    code, line, arguments, severity = row
    return Diagnostic(code, line, tuple((name, value) for name, value in arguments), severity)


def _slot(row: list[Any]) -> Slot:
    name, position, placeholder, idx, rect, sizes, *rest = row
    return Slot(name, position, placeholder, idx, Rect(*rect), tuple(sizes), *rest)


def cache_folder() -> str | None:
    """Return the folder for compiled themes, or None when the user has no home."""
    root = os.environ.get("SPEECH2SLIDES_CACHE") or os.environ.get("XDG_CACHE_HOME")
    if not root and os.name == "nt":
        root = os.environ.get("LOCALAPPDATA")
    if not root:
        home = os.path.expanduser("~")
        if home == "~":
            return None
        root = os.path.join(home, ".cache")
    return os.path.join(root, "speech2slides")


def read_cached(key: str) -> CompiledTheme | None:
    """Return the theme cached under `key`, or None; a damaged entry counts as none."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with open(os.path.join(folder, f"{key}.zip"), "rb") as stream:
            theme = unpack(stream.read())
    except Exception:  # noqa: BLE001 - zipfile, zlib and json raise a dozen types on damaged bytes; all mean: compile anew
        return None
    return theme if theme.version == key else None


def write_cached(key: str, theme: CompiledTheme) -> None:
    """Keep `theme` under `key`; a read-only or full disk is no error."""
    folder = cache_folder()
    if folder is None:
        return
    try:
        os.makedirs(folder, exist_ok=True)
        temporary = os.path.join(folder, f"{key}.{os.getpid()}.tmp")
        with open(temporary, "wb") as stream:
            stream.write(pack(theme))
        os.replace(temporary, os.path.join(folder, f"{key}.zip"))
    except OSError:
        return
