"""A package in, the elements of its parts and what they relate to out, each read once."""

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.package import Package, Relation

_MAIN = "ppt/presentation.xml"


class Parts:
    """Unpack and read the parts of a package, each once; every method raises `PartError` for a part that cannot be read."""

    def __init__(self, package: Package, main: str = _MAIN) -> None:
        """Take a package and the name of its presentation part."""
        self.main = main
        self._package = package
        self._read: dict[str, Element] = {}
        self._relations: dict[str, dict[str, Relation]] = {}

    def has(self, name: str) -> bool:
        """Tell whether there is a part of a name."""
        return name in self._package.names

    def data(self, name: str) -> bytes | None:
        """Return the bytes of a part, or None where there is no such part."""
        return self._package.part(name) if name in self._package.names else None

    def root(self, name: str) -> Element:
        """Return the root of a part, an element without children where there is no such part."""
        if name not in self._read:
            self._read[name] = self._package.root(name) if name in self._package.names else Element("", {})
        return self._read[name]

    def forget(self, name: str) -> None:
        """Let go of a part that will not be asked for again, so that a deck of many slides needs the memory of one."""
        self._read.pop(name, None)

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relationships of a part by id, those out of the package left out."""
        if name not in self._relations:
            self._relations[name] = {one.id: one for one in self._package.relations(name) if not one.external}
        return self._relations[name]

    def related(self, name: str, kind: str) -> str:
        """Return the first part of a kind that a part relates to, empty where there is none."""
        return next((one.target for one in self.relations(name).values() if one.kind == kind), "")
