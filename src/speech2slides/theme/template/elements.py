"""The bytes of an XML part in, its elements with the bytes they cover out, so that some can be cut and all others stay as they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

#: A start tag; quoted values may hold >.
_START_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(slots=True)
class Element:
    """Hold one element: what it is, where it stands in the part's bytes, what is around it."""

    name: str
    """`namespace local`."""
    attributes: dict[str, str]
    """Those without a namespace by their name, others as `namespace local`."""
    start: int
    parent: "Element | None"
    opened: int = 0
    """Offset just after its start tag."""
    end: int = 0
    children: list["Element"] = field(default_factory=list)

    @property
    def local(self) -> str:
        """Return the name without its namespace."""
        return self.name.rpartition(" ")[2]

    def child(self, *path: str) -> "Element | None":
        """Return the first descendant along local names, or None."""
        found: Element | None = self
        for local in path:
            found = next((one for one in found.children if one.local == local), None) if found is not None else None
        return found

    def number(self, name: str, default: int = 0) -> int:
        """Return an attribute that is a whole number, `default` for one that is missing or says anything else."""
        try:
            return int(self.attributes[name])
        except (KeyError, ValueError):
            return default

    def relations(self) -> set[str]:
        """Return the ids of relationships its attributes name."""
        return {value for name, value in self.attributes.items() if name.startswith(RELATIONSHIPS + " ")}


def elements(data: bytes) -> tuple[Element, ...]:
    """Return every element of an XML part in document order, the root first.

    Raises ValueError for a document type (OOXML has none, ECMA-376 part 2, and entities can swell without end) and for other encodings than
    UTF-8, ExpatError for what is not well-formed.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise ValueError("UTF-16")
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    reader.parser = parser
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.finish
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.Parse(data, True)
    for one in reader.found:
        tag = _START_TAG.match(data, one.start)
        one.opened = tag.end() if tag is not None else one.start
        is_empty = data[one.opened - 2 : one.opened - 1] == b"/"
        one.end = one.opened if is_empty else data.index(b">", one.end) + 1
    return tuple(reader.found)


class _Reader:
    parser: expat.XMLParserType

    def __init__(self) -> None:
        self.found: list[Element] = []
        self.open: list[Element] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        parent = self.open[-1] if self.open else None
        one = Element(name, attributes, self.parser.CurrentByteIndex, parent)
        if parent is not None:
            parent.children.append(one)
        self.found.append(one)
        self.open.append(one)

    def finish(self, _name: str) -> None:
        self.open.pop().end = self.parser.CurrentByteIndex


def _refuse_document_type(*_declaration: object) -> NoReturn:
    raise ValueError("DTD")


def without(data: bytes, cut: Iterable[Element]) -> bytes:
    """Return the part without some of its elements; every other byte stays."""
    kept, position = [], 0
    for one in sorted(cut, key=lambda one: one.start):
        if one.start >= position:
            kept.append(data[position : one.start])
            position = one.end
    return b"".join(kept) + data[position:]
