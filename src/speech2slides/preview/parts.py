"""A package, or the ready-made parts of a theme, in; the elements of its parts and what they relate to out, each read once."""

from speech2slides.deflate import inflated
from speech2slides.drawingml.element import Element
from speech2slides.drawingml.package import Package, PartError, Relation
from speech2slides.model.theme import CompiledTheme

_MAIN = "ppt/presentation.xml"


class Parts:
    """Unpack and read the parts of a package, each once."""

    def __init__(self, package: Package, *, main: str = _MAIN, lenient: bool = False) -> None:
        """Take a package and the name of its presentation part; with `lenient` a part that cannot be read says nothing.

        Otherwise `PartError` is raised for it, by every method.
        """
        self.main = main
        self._package = package
        self._lenient = lenient
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
            self._read[name] = self._root(name)
        return self._read[name]

    def _root(self, name: str) -> Element:
        if name not in self._package.names:
            return Element("", {})
        try:
            return self._package.root(name)
        except PartError:
            if not self._lenient:
                raise
        return Element("", {})

    def forget(self, name: str) -> None:
        """Let go of a part that will not be asked for again, so that a deck of many slides needs the memory of one."""
        self._read.pop(name, None)

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relationships of a part by id, those out of the package left out."""
        if name not in self._relations:
            self._relations[name] = self._inner_relations(name)
        return self._relations[name]

    def _inner_relations(self, name: str) -> dict[str, Relation]:
        try:
            return {one.id: one for one in self._package.relations(name) if not one.external}
        except PartError:
            if not self._lenient:
                raise
        return {}

    def related(self, name: str, kind: str) -> str:
        """Return the first part of a kind that a part relates to, empty where there is none."""
        return next((one.target for one in self.relations(name).values() if one.kind == kind), "")


def theme_parts(theme: CompiledTheme) -> Parts:
    """Return the parts of a compiled theme."""
    bodies = {part.name: part.body for part in theme.parts}
    return Parts(Package(frozenset(bodies), lambda name: inflated(bodies[name])), lenient=True)
