"""The path of a template in, its parts, content types and relationships out; made for files from strangers."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.package import Package, PartError, Relation, open_package
from speech2slides.errors import ThemeError, reason_of
from speech2slides.opc import LargePackageError, UnsoundPackageError

#: A template with pictures is smaller.
MAX_FILE = 200_000_000
CONTENT_TYPES = "[Content_Types].xml"
#: First bytes of an OLE file: .ppt, .dps, or a package somebody encrypted.
_OLE = b"\xd0\xcf\x11\xe0"
#: First bytes of every package.
_ZIP = b"PK\x03\x04"
#: Namespace of the strict variant of the format (ISO/IEC 29500-1), which PowerPoint writes only when asked to.
_STRICT = b"http://purl.oclc.org/ooxml/"


class TemplatePackage(NamedTuple):
    """Hold an open template; parts are unpacked when asked for."""

    path: str
    package: Package

    @property
    def names(self) -> frozenset[str]:
        """Return the names of all parts."""
        return self.package.names

    def part(self, name: str) -> bytes:
        """Return a part's bytes; raises `ThemeError` when it is missing or damaged."""
        with self._faults():
            return self.package.part(name)

    def elements(self, name: str) -> tuple[Element, ...]:
        """Return the elements of an XML part in document order; raises `ThemeError` when it is not well-formed or has a DTD."""
        with self._faults():
            return self.package.elements(name)

    def relations(self, name: str) -> tuple[Relation, ...]:
        """Return where a part leads, nothing where it has no relationships; "" is the package itself. Raises `ThemeError`."""
        with self._faults():
            return self.package.relations(name)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except PartError as error:
            raise self.fault(error.part, error.reason) from error

    def fault(self, name: str, reason: str) -> ThemeError:
        """Return what to raise for a part that cannot be used."""
        return ThemeError("template.damaged", path=self.path, part=name, reason=reason)

    def theme_of(self, master: str) -> str:
        """Return the name of a master's theme; raises `ThemeError` where it has none."""
        themes = (one.target for one in self.relations(master) if one.kind == "theme")
        found = next((name for name in themes if name in self.names), None)
        if found is None:
            raise self.fault(master, "theme")
        return found

    def content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return content types by extension and by part."""
        defaults, stated = {}, {}
        for one in self.elements(CONTENT_TYPES):
            kind = one.get("ContentType")
            if one.name == "Default":
                defaults[one.get("Extension").lower()] = kind
            elif one.name == "Override":
                stated[one.get("PartName").lstrip("/")] = kind
        return defaults, stated


def read_template(path: str) -> bytes:
    """Return the bytes of the file; raises `ThemeError` for one that is missing, a folder, too large or in the old format."""
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise ThemeError("template.missing", path=path) from error
    except OSError as error:
        if os.path.isdir(path):
            raise ThemeError("template.folder", path=path) from error
        raise ThemeError("template.unreadable", path=path, reason=reason_of(error)) from error
    if len(data) > MAX_FILE:
        raise ThemeError("template.too-large", path=path)
    if data.startswith(_OLE):
        raise ThemeError("template.old-format", path=path)
    return data


def open_template(data: bytes, path: str) -> TemplatePackage:
    """Open a template within the limits; raises `ThemeError` for anything that is no presentation."""
    try:
        return TemplatePackage(path, open_package(data))
    except UnsoundPackageError as error:
        raise ThemeError("template.cut" if data.startswith(_ZIP) else "template.not-one", path=path) from error
    except LargePackageError as error:
        raise ThemeError("template.too-large", path=path) from error


def presentation_part(package: TemplatePackage) -> str:
    """Return the name of the presentation part; raises `ThemeError` for a package without one, or in the strict variant."""
    found = next(
        (one.target for one in package.relations("") if one.kind == "officeDocument" and not one.external), None
    )
    if found is None or CONTENT_TYPES not in package.names:
        raise ThemeError("template.not-one", path=package.path)
    data = package.part(found)
    if _STRICT in data[:4_000]:
        raise ThemeError("template.strict", path=package.path)
    if package.elements(found)[0].name != "presentation":
        raise ThemeError("template.not-one", path=package.path)
    return found


def slide_size(package: TemplatePackage, presentation: Element) -> tuple[int, int]:
    """Return slide width and height in EMU; raises `ThemeError` where the presentation states none."""
    size = presentation.child("sldSz")
    try:
        return int(size.attributes["cx"]), int(size.attributes["cy"])  # type: ignore[union-attr]
    except (AttributeError, KeyError, ValueError) as error:
        raise package.fault("ppt/presentation.xml", "sldSz") from error


class Reached(NamedTuple):
    """Hold a part that is kept, its relationships, and those of them that lead to parts which are kept too."""

    name: str
    relations: tuple[Relation, ...]
    kept: tuple[Relation, ...]

    @property
    def missing(self) -> set[str]:
        """Return the ids of the relationships it must do without."""
        return {one.id for one in self.relations} - {one.id for one in self.kept}


def reachable(package: TemplatePackage, start: str, kinds: frozenset[str]) -> Iterator[Reached]:
    """Yield `start` and every part it leads to over relationships of `kinds`, each once."""
    waiting, seen = [start], {start}
    while waiting:
        name = waiting.pop(0)
        relations = package.relations(name)
        kept = tuple(one for one in relations if one.kind in kinds and not one.external and one.target in package.names)
        yield Reached(name, relations, kept)
        for one in kept:
            if one.target not in seen:
                seen.add(one.target)
                waiting.append(one.target)
