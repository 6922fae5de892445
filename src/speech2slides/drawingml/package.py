"""The bytes of a presentation, or ready-made parts, in; its parts, their elements and relationships out. Made for files from strangers."""

import posixpath
from collections.abc import Callable
from typing import NamedTuple
from xml.parsers import expat

from speech2slides.drawingml.element import Element, elements, parse
from speech2slides.opc import UnsoundPackageError, open_archive, target_part


class PartError(ValueError):
    """Say which part is missing or damaged, and why."""

    def __init__(self, part: str, reason: str) -> None:
        super().__init__(f"{part}: {reason}")
        self.part = part
        self.reason = reason


class Relation(NamedTuple):
    """Lead from one part to another, or out of the package."""

    id: str
    type: str
    target: str
    """Name of a part; where `external`, what the file says."""
    external: bool

    @property
    def kind(self) -> str:
        """Return the last word of the type, such as `slideLayout`."""
        return self.type.rpartition("/")[2]


class Package(NamedTuple):
    """Hold an open package; parts are unpacked when asked for."""

    names: frozenset[str]
    unpack: Callable[[str], bytes]

    def part(self, name: str) -> bytes:
        """Return a part's bytes; raises `PartError` when it is missing or damaged."""
        try:
            return self.unpack(name)
        except Exception as error:  # zipfile, zlib and the OS raise a dozen types on damaged members
            raise PartError(name, f"{type(error).__name__}: {error}") from error

    def elements(self, name: str) -> tuple[Element, ...]:
        """Return the elements of an XML part with the bytes they cover; raises `PartError` as `root` does, and for UTF-16."""
        return self._read(name, elements)

    def root(self, name: str) -> Element:
        """Return the root of an XML part; raises `PartError` when it is missing, not well-formed or has a DTD."""
        return self._read(name, parse)[0]

    def _read(self, name: str, read: Callable[[bytes], tuple[Element, ...]]) -> tuple[Element, ...]:
        data = self.part(name)
        try:
            return read(data)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise PartError(name, str(error)) from error

    def relations(self, name: str) -> tuple[Relation, ...]:
        """Return where a part leads, nothing where it has no relationships; "" is the package itself. Raises `PartError`."""
        folder, base = posixpath.split(name)
        source = posixpath.join(folder, "_rels", f"{base}.rels")
        if source not in self.names:
            return ()
        return tuple(_relation(one, folder) for one in self.root(source).all("Relationship"))


def _relation(one: Element, folder: str) -> Relation:
    target, external = one.get("Target"), one.get("TargetMode") == "External"
    return Relation(one.get("Id"), one.get("Type"), target if external else target_part(folder, target), external)


def open_package(data: bytes) -> Package:
    """Open a package within the limits; raises `UnsoundPackageError` and `LargePackageError`."""
    archive = open_archive(data)
    if any(entry.flag_bits & 1 for entry in archive.infolist()):  # members with a password
        raise UnsoundPackageError
    return Package(frozenset(archive.namelist()), archive.read)
