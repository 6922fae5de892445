"""Templates of companies for tests: python-pptx's own, as it is and with what strangers' files hold."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pptx

from speech2slides.deflate import inflated
from speech2slides.model.theme import CompiledTheme

Parts = dict[str, bytes]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = "[Content_Types].xml"
PRESENTATION, PRESENTATION_RELS = "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"


def plain_template() -> bytes:
    """The template python-pptx starts new decks from, as PowerPoint 2013 saved it."""
    return (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def changed(change: Callable[[Parts], object]) -> bytes:
    """The plain template with its parts changed in place."""
    parts = parts_of(plain_template())
    change(parts)
    return zipped(parts)


def related(parts: Parts, source: str, kind: str, target: str, *, external: bool = False) -> str:
    """Add a relationship to a part and return its id."""
    folder, _, name = source.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    number = len(re.findall(rb"<Relationship ", parts[rels])) + 90
    mode = ' TargetMode="External"' if external else ""
    row = f'<Relationship Id="rId{number}" Type="{OFFICE}{kind}" Target="{target}"{mode}/></Relationships>'
    parts[rels] = parts[rels].replace(b"</Relationships>", row.encode())
    return f"rId{number}"


def typed(parts: Parts, name: str, kind: str) -> None:
    """State a part's content type."""
    row = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    parts[TYPES] = parts[TYPES].replace(b"</Types>", row.encode())


def replaced(part: str, old: str, new: str) -> Callable[[Parts], None]:
    """A change of one part's XML; the old must be there."""

    def change(parts: Parts) -> None:
        before = parts[part]
        parts[part] = before.replace(old.encode(), new.encode())
        assert parts[part] != before, f"{part} holds no {old}"

    return change


def layout_part(number: int) -> str:
    return f"ppt/slideLayouts/slideLayout{number}.xml"


def theme_parts(theme: CompiledTheme) -> Parts:
    return {part.name: inflated(part.body) for part in theme.parts}
