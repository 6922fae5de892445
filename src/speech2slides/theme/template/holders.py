"""A layout, its master and their theme in, the layout's placeholders out with what they inherit: place, margins, type.

A placeholder takes what it does not say itself from its master's of the same kind, type from the master's styles and the presentation's
(ECMA-376 §19.3.1.36 and §21.1.2.4). Programs that save the style in sample paragraphs instead, which nothing inherits, are met half-way:
such a style is marked as one that slides have to state.
"""

from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.theme.template.colors import Palette
from speech2slides.theme.template.elements import Element
from speech2slides.units import Rect

#: Margins of a text box that states none, in EMU: left and right, top and bottom (CT_TextBodyProperties, ECMA-376 §21.1.2.1.1).
_MARGIN_X, _MARGIN_Y = 91_440, 45_720
#: Type of a text that inherits none, in hundredths of a point.
DEFAULT_SIZE = 1800
#: Which placeholder of the master a placeholder inherits from, and which of its styles.
_MASTER_TYPES = MappingProxyType(
    {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "pic": "body", "chart": "body"}
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


class TextStyle(NamedTuple):
    """Say how text of a placeholder's first level is set."""

    size: int
    """Hundredths of a point."""
    bold: bool
    align: str
    spacing: int
    """Distance of lines as a percentage of single spacing."""
    tracking: int
    """Distance added between characters, hundredths of a point."""
    bulleted: bool
    color: str | None
    """`RRGGBB`, None where it cannot be told."""
    latin: str
    east_asian: str
    inherited: bool
    """False where the style stands in a sample paragraph, from which slides inherit nothing."""


class Holder(NamedTuple):
    """Hold one placeholder of a layout with what it inherits."""

    type: str
    """ST_PlaceholderType, `obj` where none is stated."""
    idx: int
    rect: Rect
    margins: tuple[int, int, int, int]
    """Left, top, right, bottom in EMU."""
    anchor: str
    is_plain: bool
    """True for horizontal, upright text in one column that wraps."""
    style: TextStyle

    @property
    def inside(self) -> Rect:
        """Return where text may stand: the box without its margins, narrower by what is added between characters."""
        left, top, right, bottom = self.margins
        width = self.rect.w - left - right
        if self.style.tracking > 0:
            width = width * self.style.size // (self.style.size + self.style.tracking)
        return Rect(self.rect.x + left, self.rect.y + top, width, self.rect.h - top - bottom)


class Levels(NamedTuple):
    """Hold the elements a placeholder's text takes its type from, the nearest first."""

    chain: tuple[Element, ...]
    inherited: bool

    def attribute(self, name: str, *path: str) -> str:
        """Return the nearest value of an attribute of a descendant, empty when there is none."""
        for one in self.chain:
            found = one.child(*path) if path else one
            if found is not None and name in found.attributes:
                return found.attributes[name]
        return ""

    def first(self, look: Callable[[Element], str | None]) -> str | None:
        """Return the nearest thing `look` finds."""
        return next((found for one in self.chain if (found := look(one)) is not None), None)


def holders_of(layout: Element, master: Element, defaults: Element | None, palette: Palette) -> tuple[Holder, ...]:
    """Return the placeholders of a layout in document order; those without a place on slide, layout or master are left out.

    `defaults` is the presentation's own style of text.
    """
    above = {_kind(ph): shape for ph, shape in _placeholders(master)}
    found = []
    for ph, shape in _placeholders(layout):
        kind = _kind(ph)
        parent = above.get(_MASTER_TYPES.get(kind, kind))
        shapes = (shape,) if parent is None else (shape, parent)
        rect = next((rect for one in shapes if (rect := _rect(one)) is not None), None)
        if rect is None:
            continue
        found.append(_holder(ph, rect, shapes, _style(_levels(shapes, master, defaults, kind), palette)))
    return tuple(found)


def _placeholders(part: Element) -> Iterator[tuple[Element, Element]]:
    """Yield (`p:ph`, shape) for the placeholders that stand on the page itself, in no group."""
    tree = part.child("cSld", "spTree")
    for shape in tree.children if tree is not None else ():
        for one in shape.children:
            ph = one.child("nvPr", "ph")
            if ph is not None:
                yield ph, shape


def _kind(ph: Element) -> str:
    return ph.attributes.get("type", "obj")


def _number(value: str, default: int = 0) -> int:
    try:
        return int(value)
    except ValueError:
        return default


def _rect(shape: Element) -> Rect | None:
    properties = shape.child("spPr")
    return rect_of(properties) if properties is not None else None


def rect_of(properties: Element) -> Rect | None:
    """Return the place a shape's or a group's properties state, or None when they state none."""
    offset, extent = properties.child("xfrm", "off"), properties.child("xfrm", "ext")
    if offset is None or extent is None:
        return None
    return Rect(offset.number("x"), offset.number("y"), extent.number("cx"), extent.number("cy"))


def _holder(ph: Element, rect: Rect, shapes: tuple[Element, ...], style: TextStyle) -> Holder:
    bodies = [body.attributes for shape in shapes if (body := shape.child("txBody", "bodyPr")) is not None]
    frames = [frame.attributes for shape in shapes if (frame := shape.child("spPr", "xfrm")) is not None]

    def stated(name: str, default: str) -> str:
        return next((one[name] for one in bodies if name in one), default)

    margins = tuple(
        _number(stated(name, ""), default)
        for name, default in (("lIns", _MARGIN_X), ("tIns", _MARGIN_Y), ("rIns", _MARGIN_X), ("bIns", _MARGIN_Y))
    )
    turned = stated("rot", "0") != "0" or any(one.get("rot", "0") != "0" for one in frames[:1])
    is_plain = (
        stated("vert", "horz") == "horz"
        and stated("numCol", "1") == "1"
        and stated("wrap", "square") == "square"
        and not turned
    )
    left, top, right, bottom = margins
    return Holder(
        type=_kind(ph),
        idx=ph.number("idx"),
        rect=rect,
        margins=(left, top, right, bottom),
        anchor=stated("anchor", "t"),
        is_plain=is_plain,
        style=style,
    )


def _levels(shapes: tuple[Element, ...], master: Element, defaults: Element | None, kind: str) -> Levels:
    lists = [shape.child("txBody", "lstStyle") for shape in shapes]
    lists.append(master.child("txStyles", _STYLES.get(kind, "bodyStyle")))
    own = tuple(_first_levels(lists))
    inherited = any(one.child("defRPr") is not None for one in own)
    samples = () if inherited else tuple(_samples(shapes))
    return Levels((*own, *samples, *_first_levels([defaults])), inherited or not samples)


def _first_levels(lists: Sequence[Element | None]) -> Iterator[Element]:
    for one in lists:
        for name in ("lvl1pPr", "defPPr"):
            level = one.child(name) if one is not None else None
            if level is not None:
                yield level


def _samples(shapes: tuple[Element, ...]) -> Iterator[Element]:
    """Yield the paragraph properties of the first sample paragraph of each shape, and the paragraph itself for its runs."""
    for shape in shapes:
        paragraph = shape.child("txBody", "p")
        if paragraph is not None:
            properties = paragraph.child("pPr")
            yield from (one for one in (properties, paragraph) if one is not None)


#: Where the properties of characters stand below a level, and below a sample paragraph.
_CHARACTERS = (("defRPr",), ("r", "rPr"), ("endParaRPr",))


def _style(levels: Levels, palette: Palette) -> TextStyle:
    def character(name: str) -> str:
        return (
            levels.first(lambda one: next((found for path in _CHARACTERS if (found := _stated(one, name, path))), None))
            or ""
        )

    spacing = _number(levels.attribute("val", "lnSpc", "spcPct").removesuffix("%"), 100_000)
    bullet = levels.first(lambda one: next((child.local for child in one.children if child.local in _BULLETS), None))
    color = levels.first(lambda one: _color(one, palette))
    return TextStyle(
        size=_number(character("sz"), DEFAULT_SIZE),
        bold=character("b") in ("1", "true"),
        align=levels.attribute("algn") or "l",
        spacing=spacing // 1000 if spacing > 1000 else spacing,
        tracking=_number(character("spc")),
        bulleted=levels.inherited and bullet in ("buChar", "buAutoNum", "buBlip"),
        color=color,
        latin=_face(levels, "latin"),
        east_asian=_face(levels, "ea"),
        inherited=levels.inherited,
    )


_BULLETS = frozenset({"buNone", "buChar", "buAutoNum", "buBlip"})


def _stated(one: Element, name: str, path: tuple[str, ...]) -> str:
    found = one.child(*path)
    return found.attributes.get(name, "") if found is not None else ""


def _color(one: Element, palette: Palette) -> str | None:
    for path in _CHARACTERS:
        found = one.child(*path, "solidFill")
        value = palette.value(found) if found is not None else None
        if value is not None:
            return value
    return None


def _face(levels: Levels, script: str) -> str:
    def look(one: Element) -> str | None:
        return next((found for path in _CHARACTERS if (found := _stated(one, "typeface", (*path, script)))), None)

    return levels.first(look) or ""
