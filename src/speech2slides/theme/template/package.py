"""The path of a template in, its parts, content types and relationships out; made for files from strangers."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from speech2slides.errors import ThemeError
from speech2slides.opc import LargePackageError, UnsoundPackageError, open_archive, target_part
from speech2slides.theme.template.elements import Element, elements

#: A template with pictures is smaller.
MAX_FILE = 200_000_000
CONTENT_TYPES = "[Content_Types].xml"
#: First bytes of an OLE file: .ppt, .dps, or a package somebody encrypted.
_OLE = b"\xd0\xcf\x11\xe0"
#: Namespace of the strict variant of the format (ISO/IEC 29500-1), which PowerPoint writes only when asked to.
_STRICT = b"http://purl.oclc.org/ooxml/"


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


class TemplatePackage(NamedTuple):
    """Hold an open template; parts are unpacked when asked for."""

    path: str
    archive: zipfile.ZipFile
    names: frozenset[str]

    def part(self, name: str) -> bytes:
        """Return a part's bytes; raises `ThemeError` when it is missing or damaged."""
        try:
            return self.archive.read(name)
        except Exception as error:  # zipfile, zlib and the OS raise a dozen types on damaged members
            raise self.fault(name, f"{type(error).__name__}: {error}") from error

    def elements(self, name: str) -> tuple[Element, ...]:
        """Return the elements of an XML part in document order; raises `ThemeError` when it is not well-formed or has a DTD."""
        try:
            return elements(self.part(name))
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise self.fault(name, str(error)) from error

    def fault(self, name: str, reason: str) -> ThemeError:
        """Return what to raise for a part that cannot be used."""
        return ThemeError("template.damaged", path=self.path, part=name, reason=reason)

    def relations(self, name: str) -> tuple[Relation, ...]:
        """Return where a part leads, nothing where it has no relationships; "" is the package itself."""
        folder, base = posixpath.split(name)
        source = posixpath.join(folder, "_rels", f"{base}.rels")
        if source not in self.names:
            return ()
        return tuple(_relation(one, folder) for one in self.elements(source) if one.local == "Relationship")

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
            kind = one.attributes.get("ContentType", "")
            if one.local == "Default":
                defaults[one.attributes.get("Extension", "").lower()] = kind
            elif one.local == "Override":
                stated[one.attributes.get("PartName", "").lstrip("/")] = kind
        return defaults, stated


def _relation(one: Element, folder: str) -> Relation:
    target, external = one.attributes.get("Target", ""), one.attributes.get("TargetMode") == "External"
    if not external:
        target = target_part(folder, target)
    return Relation(one.attributes.get("Id", ""), one.attributes.get("Type", ""), target, external)


def read_template(path: str) -> bytes:
    """Return the bytes of the file; raises `ThemeError` for one that is missing, too large or in the old format."""
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise ThemeError("template.missing", path=path) from error
    except OSError as error:
        raise ThemeError("template.unreadable", path=path, reason=error.strerror or str(error)) from error
    if len(data) > MAX_FILE:
        raise ThemeError("template.too-large", path=path)
    if data.startswith(_OLE):
        raise ThemeError("template.old-format", path=path)
    return data


def open_template(data: bytes, path: str) -> TemplatePackage:
    """Open a template within the limits; raises `ThemeError` for anything that is no presentation."""
    try:
        archive = open_archive(data)
    except UnsoundPackageError as error:
        raise ThemeError("template.not-one", path=path) from error
    except LargePackageError as error:
        raise ThemeError("template.too-large", path=path) from error
    if any(entry.flag_bits & 1 for entry in archive.infolist()):  # members with a password
        raise ThemeError("template.not-one", path=path)
    return TemplatePackage(path, archive, frozenset(archive.namelist()))


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
    if package.elements(found)[0].local != "presentation":
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
