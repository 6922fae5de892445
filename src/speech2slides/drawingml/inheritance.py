"""A shape and the parts above it in, what it inherits out: the placeholder it stands in for, its place, the levels of its type.

A placeholder takes what it does not say itself from its layout's, that one from the master's of the same kind, type from the master's
styles and the presentation's (ECMA-376 §19.3.1.36 and §21.1.2.4).
"""

from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from speech2slides.drawingml.element import Element
from speech2slides.units import Rect

_Found = TypeVar("_Found")
#: Margins of a text box that states none, in EMU: left and right, top and bottom (CT_TextBodyProperties, ECMA-376 §21.1.2.1.1).
MARGIN_X, MARGIN_Y = 91_440, 45_720
#: Type of a text that inherits none, in hundredths of a point.
DEFAULT_SIZE = 1800
#: Shapes of one part that are looked at; no page anybody made has as many.
MOST_SHAPES = 5_000
#: Which placeholder of the master a placeholder inherits from, and which of its styles.
_MASTER_TYPES = MappingProxyType(
    {
        "ctrTitle": "title",
        "subTitle": "body",
        "obj": "body",
        "tbl": "body",
        "pic": "body",
        "chart": "body",
        "dgm": "body",
        "media": "body",
        "clipArt": "body",
    }
)
_STYLES = MappingProxyType(
    {
        "title": "titleStyle",
        "ctrTitle": "titleStyle",
        "ftr": "otherStyle",
        "sldNum": "otherStyle",
        "dt": "otherStyle",
    }
)


def placeholder_of(shape: Element) -> Element | None:
    """Return the `p:ph` of a shape, or None for a shape that is no placeholder."""
    return next((ph for one in shape.children if (ph := one.at("nvPr/ph")) is not None), None)


def placeholders(part: Element) -> Iterator[tuple[Element, Element]]:
    """Yield (`p:ph`, shape) for the placeholders of a layout or master that stand on the page itself, in no group."""
    tree = part.at("cSld/spTree")
    for shape in tree.children[:MOST_SHAPES] if tree is not None else ():
        ph = placeholder_of(shape)
        if ph is not None:
            yield ph, shape


def kind_of(ph: Element) -> str:
    """Return the type of a placeholder (ST_PlaceholderType), `obj` where none is stated."""
    return ph.get("type", "obj")


def master_kind(kind: str) -> str:
    """Return the type of the master's placeholder that one of a layout inherits from."""
    return _MASTER_TYPES.get(kind, kind)


def on_master(ph: Element, master: Element) -> Element | None:
    """Return the shape of the master that a layout's placeholder inherits from, or None; the last of several of a type."""
    wanted = master_kind(kind_of(ph))
    return {kind_of(one): shape for one, shape in placeholders(master)}.get(wanted)


def on_layout(ph: Element, layout: Element) -> tuple[Element, Element] | None:
    """Return (`p:ph`, shape) of the layout's placeholder that a slide's fills, or None.

    That of the same index, where the type is of the same sort; else the first of the same type, or of the same sort.
    """
    kind, index = kind_of(ph), ph.number("idx")
    found = list(placeholders(layout))
    ways: tuple[Callable[[Element], bool], ...] = (
        lambda one: one.number("idx") == index and kind_of(one) == kind,
        lambda one: one.number("idx") == index and (master_kind(kind_of(one)) == master_kind(kind) or index > 0),
        lambda one: kind_of(one) == kind,
        lambda one: kind in ("title", "ctrTitle") and master_kind(kind_of(one)) == "title",
    )
    return next((pair for way in ways for pair in found if way(pair[0])), None)


def rect_of(properties: Element | None) -> Rect | None:
    """Return the place a shape's or a group's properties state, or None when they state none."""
    offset, extent = (properties.at(f"xfrm/{name}") if properties is not None else None for name in ("off", "ext"))
    if offset is None or extent is None:
        return None
    return Rect(offset.number("x"), offset.number("y"), extent.number("cx"), extent.number("cy"))


class Levels(NamedTuple):
    """Hold the elements a text takes its type from, the nearest first."""

    chain: tuple[Element, ...]

    def attribute(self, name: str, path: str = "") -> str:
        """Return the nearest value of an attribute, of a descendant where a path is given; empty when there is none."""
        for one in self.chain:
            found = one.at(path) if path else one
            if found is not None and name in found.attributes:
                return found.attributes[name]
        return ""

    def first(self, look: Callable[[Element], _Found | None]) -> _Found | None:
        """Return the nearest thing `look` finds."""
        return next((found for one in self.chain if (found := look(one)) is not None), None)


def lists_of(shapes: Sequence[Element], master: Element, kind: str) -> list[Element | None]:
    """Return the lists of levels a placeholder's text takes its type from, nearest first: its own, those above it, the master's style."""
    lists = [shape.at("txBody/lstStyle") for shape in shapes]
    return [*lists, master.at(f"txStyles/{_STYLES.get(kind, 'bodyStyle')}")]


def levels_of(lists: Sequence[Element | None], level: int = 0) -> Iterator[Element]:
    """Yield what lists say of one level (from 0) and of all."""
    for one in lists:
        for name in (f"lvl{level + 1}pPr", "defPPr"):
            found = one.child(name) if one is not None else None
            if found is not None:
                yield found
