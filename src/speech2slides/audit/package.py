"""The bytes of a .pptx in, its parts, relationships and slide order out; made for files from strangers."""

import posixpath
import zipfile
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from speech2slides.errors import InputError
from speech2slides.opc import LargePackageError, UnsoundPackageError, open_archive, target_part


class Relationship(NamedTuple):
    """Name where a relationship leads: its type's last word and the target part."""

    kind: str
    target: str
    external: bool


class Package(NamedTuple):
    """Hold an open package; parts are unpacked when asked for."""

    path: str
    archive: zipfile.ZipFile
    names: frozenset[str]

    def part(self, name: str) -> bytes:
        """Return a part's bytes; raises `InputError` when it is missing, damaged or too large."""
        try:
            return self.archive.read(name)
        except Exception as error:  # zipfile, zlib and the OS raise a dozen types on damaged members
            raise InputError(
                "deck.damaged", path=self.path, part=name, reason=f"{type(error).__name__}: {error}"
            ) from error

    def parse(self, name: str, handlers: "Handlers") -> None:
        """Send the part's elements to `handlers`; raises `InputError` when it is not well-formed or has a DTD."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = handlers.start
        parser.EndElementHandler = handlers.end
        parser.CharacterDataHandler = handlers.characters
        parser.StartDoctypeDeclHandler = _refuse_document_type
        try:
            parser.Parse(self.part(name), True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise InputError("deck.damaged", path=self.path, part=name, reason=str(error)) from error

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of a part by id, none when it has none; "" is the package itself."""
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{name}.rels")
        if source not in self.names:
            return {}
        found = _Relationships(folder)
        self.parse(source, found)
        return found.by_id


def _refuse_document_type(*_declaration: object) -> NoReturn:
    """Stop at a document type, in whatever encoding the part is: OOXML has none (ECMA-376 part 2), and entities can swell without end."""
    raise ValueError("DTD")


class Handlers:
    """Receive the events of one part; element names are `namespace local`."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def characters(self, words: str) -> None:
        """Take character data."""


class _Relationships(Handlers):
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.by_id: dict[str, Relationship] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" Relationship"):
            target = attributes.get("Target", "")
            external = attributes.get("TargetMode") == "External"
            if not external:
                target = target_part(self.folder, target)
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.by_id[attributes.get("Id", "")] = Relationship(kind, target, external)


def open_package(data: bytes, path: str) -> Package:
    """Open a package within the limits; raises `InputError` for anything that is no sound zip."""
    try:
        archive = open_archive(data)
    except UnsoundPackageError as error:
        raise InputError("deck.not-a-deck", path=path) from error
    except LargePackageError as error:
        raise InputError("deck.too-large", path=path) from error
    return Package(path, archive, frozenset(archive.namelist()))
