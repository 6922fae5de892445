"""The parts of a compiled theme in, their elements and what they relate to out.

Elements go by their local names, which are unambiguous in what is drawn; what a document type could swell is refused.
"""

import posixpath
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from speech2slides.deflate import Deflated, inflated
from speech2slides.model.theme import CompiledTheme
from speech2slides.opc import target_part


class Element:
    """Hold an element of a part: local name, attributes by local name, children."""

    __slots__ = ("attributes", "children", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []

    def child(self, *names: str) -> "Element | None":
        """Return the first child of one of these names."""
        return next((one for one in self.children if one.name in names), None)

    def at(self, path: str) -> "Element | None":
        """Return the element at `path`, the names of children parted by `/`, or None."""
        found: Element | None = self
        for name in path.split("/"):
            found = found.child(name) if found is not None else None
        return found

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(name, default)

    def number(self, name: str, default: int = 0) -> int:
        """Return an attribute that is a whole number, `default` for one that is none."""
        try:
            return int(self.get(name))
        except ValueError:
            return default


class Relation(NamedTuple):
    """Name where a relationship leads: its type's last word and the target part."""

    kind: str
    target: str


class Parts:
    """Unpack and read the parts of a theme, each once."""

    def __init__(self, theme: CompiledTheme) -> None:
        self._bodies: dict[str, Deflated] = {part.name: part.body for part in theme.parts}
        self._read: dict[str, Element] = {}

    def data(self, name: str) -> bytes | None:
        """Return the bytes of a part, or None where there is no such part."""
        body = self._bodies.get(name)
        return inflated(body) if body is not None else None

    def root(self, name: str) -> Element:
        """Return the root of a part, an element without children where the part is missing or no sound XML."""
        if name not in self._read:
            self._read[name] = _parsed(self.data(name) or b"")
        return self._read[name]

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relationships of a part by id."""
        folder, file = posixpath.split(name)
        found = {}
        for one in self.root(f"{folder}/_rels/{file}.rels").children:
            whole = target_part(folder, one.get("Target"))
            found[one.get("Id")] = Relation(one.get("Type").rpartition("/")[2], whole)
        return found

    def related(self, name: str, kind: str) -> str:
        """Return the first part of a kind that a part relates to, empty where there is none."""
        return next((one.target for one in self.relations(name).values() if one.kind == kind), "")


def _parsed(data: bytes) -> Element:
    top = Element("", {})
    open_elements = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        one = Element(_local(name), {_local(key): value for key, value in attributes.items()})
        open_elements[-1].children.append(one)
        open_elements.append(one)

    def end(_name: str) -> None:
        open_elements.pop()

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        return Element("", {})
    return top.children[0]


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*_declaration: object) -> NoReturn:
    raise ValueError
