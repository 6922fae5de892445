"""A compiled theme in, one zip of parts and JSON out, and back; a cache that cannot be written costs time, nothing else."""

import io
import json
import os
import tempfile
import zipfile
from dataclasses import asdict

from speech2slides.model.theme import BasePart, CompiledTheme, Layout, Slot, Strip, Wording
from speech2slides.units import Rect

TABLE = "theme.json"


def pack(theme: CompiledTheme) -> bytes:
    """Return the theme as a zip: its parts, and everything else as JSON."""
    table = asdict(theme)
    table["parts"] = [[part.name, part.content_type] for part in theme.parts]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in ((TABLE, json.dumps(table, ensure_ascii=False).encode()), *((p.name, p.data) for p in theme.parts)):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpack(data: bytes) -> CompiledTheme:
    """Return the theme `pack` made; raises ValueError, KeyError or BadZipFile for anything else."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        table = json.loads(archive.read(TABLE))
        parts = tuple(BasePart(name, content_type, archive.read(name)) for name, content_type in table["parts"])
    width, height = table["size"]
    return CompiledTheme(
        name=table["name"],
        version=table["version"],
        size=(width, height),
        layouts=tuple(_layout(layout) for layout in table["layouts"]),
        parts=parts,
        wordings=tuple((language, Wording(**words)) for language, words in table["wordings"]),
    )


def _layout(table: dict[str, object]) -> Layout:
    slots, strip = table["slots"], table["strip"]
    if not isinstance(slots, list):
        raise TypeError(slots)
    return Layout(
        name=str(table["name"]),
        family=str(table["family"]),
        count=int(str(table["count"])),
        part=str(table["part"]),
        slots=tuple(Slot(**{**slot, "rect": Rect(**slot["rect"]), "sizes": tuple(slot["sizes"])}) for slot in slots),
        strip=Strip(**{**strip, "rect": Rect(**strip["rect"])}) if isinstance(strip, dict) else None,
    )


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
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None
    return theme if theme.version == key else None


def write_cached(key: str, theme: CompiledTheme) -> None:
    """Keep `theme` under `key`; a read-only or full disk is no error."""
    folder = cache_folder()
    if folder is None:
        return
    try:
        os.makedirs(folder, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, suffix=".tmp")
        with os.fdopen(handle, "wb") as stream:
            stream.write(pack(theme))
        os.replace(temporary, os.path.join(folder, f"{key}.zip"))
    except OSError:
        return
