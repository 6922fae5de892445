"""The bytes of an XML part in, its elements out, by their local names, with the bytes they cover and the text they hold.

Local names are unambiguous in what is read here; what a document type could swell is refused.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

#: A start tag; quoted values may hold >.
_START_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: The same in the strict variant of the format (ISO/IEC 29500-1).
STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
#: The largest slide anybody made has a tenth of these; each costs some hundred bytes of memory.
MOST_ELEMENTS = 1_000_000


@dataclass(slots=True, eq=False)
class Element:
    """Hold one element: what it is, where it stands in the part's bytes, what is around it."""

    name: str
    """Without its namespace."""
    attributes: dict[str, str]
    """Those without a namespace by their name, others as `namespace local`."""
    start: int = 0
    parent: "Element | None" = None
    opened: int = 0
    """Offset just after its start tag; known of `elements` alone, as `end` is."""
    end: int = 0
    children: list["Element"] = field(default_factory=list)
    text: str = ""
    """Its own characters, those of its children left out."""

    def child(self, *names: str) -> "Element | None":
        """Return the first child of one of these names, or None."""
        return next((one for one in self.children if one.name in names), None)

    def at(self, path: str) -> "Element | None":
        """Return the element at `path`, the names of children parted by `/`, or None."""
        found: Element | None = self
        for name in path.split("/"):
            found = found.child(name) if found is not None else None
        return found

    def all(self, name: str) -> list["Element"]:
        """Return the children of one name."""
        return [one for one in self.children if one.name == name]

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute without a namespace."""
        return self.attributes.get(name, default)

    def number(self, name: str, default: int = 0) -> int:
        """Return an attribute that is a whole number, `default` for one that is missing or says anything else."""
        return whole(self.get(name), default)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return an attribute that is true or false (xsd:boolean)."""
        value = self.get(name)
        return value in ("1", "true") if value else default

    def relations(self) -> set[str]:
        """Return the ids of relationships its attributes name."""
        return {
            value
            for name, value in self.attributes.items()
            if name.startswith((RELATIONSHIPS + " ", STRICT_RELATIONSHIPS + " "))
        }

    def relation(self, name: str) -> str:
        """Return the id of the relationship that one attribute names, such as `embed`, empty where it names none."""
        return self.get(f"{RELATIONSHIPS} {name}") or self.get(f"{STRICT_RELATIONSHIPS} {name}")


#: Digits of the longest number that can be meant; `int` refuses, or takes long for, thousands of them.
_MOST_DIGITS = 18


def whole(value: str, default: int = 0) -> int:
    """Return a whole number, `default` for anything else."""
    try:
        return int(value) if len(value) <= _MOST_DIGITS else default
    except ValueError:
        return default


def share(value: str, default: float = 1.0) -> float:
    """Return a percentage (`62500` or `62.5%`, ST_Percentage of both variants) as a share, `default` for anything else."""
    if not value.endswith("%"):
        return whole(value, round(default * 100_000)) / 100_000
    try:
        found = float(value[:_MOST_DIGITS].rstrip("%")) / 100
    except ValueError:
        return default
    return found if math.isfinite(found) else default


def parse(data: bytes) -> tuple[Element, ...]:
    """Return every element of an XML part in document order, the root first.

    Raises ValueError for a document type (OOXML has none, ECMA-376 part 2, and entities can swell without end) and for too many elements,
    LookupError for an encoding nobody knows, ExpatError for what is not well-formed.
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    reader.parser = parser
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.finish
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.Parse(data, True)
    return tuple(reader.found)


def elements(data: bytes) -> tuple[Element, ...]:
    """Return what `parse` does, each element with the bytes it covers; raises ValueError for other encodings than UTF-8 too."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise ValueError("UTF-16")
    found = parse(data)
    for one in found:
        tag = _START_TAG.match(data, one.start)
        one.opened = tag.end() if tag is not None else one.start
        is_empty = data[one.opened - 2 : one.opened - 1] == b"/"
        one.end = one.opened if is_empty else data.index(b">", one.end) + 1
    return found


class _Reader:
    parser: expat.XMLParserType

    def __init__(self) -> None:
        self.found: list[Element] = []
        self.open: list[Element] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.found) == MOST_ELEMENTS:
            raise ValueError("too many elements")
        parent = self.open[-1] if self.open else None
        one = Element(name.rpartition(" ")[2], attributes, self.parser.CurrentByteIndex, parent)
        if parent is not None:
            parent.children.append(one)
        self.found.append(one)
        self.open.append(one)

    def finish(self, _name: str) -> None:
        self.open.pop().end = self.parser.CurrentByteIndex

    def characters(self, words: str) -> None:
        self.open[-1].text += words


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
