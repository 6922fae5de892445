"""A theme's layout and master parts in, what stands behind the text out: background, shapes, pictures, the boxes of placeholders.

It reads what PowerPoint writes, too, so a company's own template can be drawn; what it does not know is left out, never an error.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import WHITE, Color, Scheme, color_map, read_scheme
from speech2slides.drawingml.element import Element
from speech2slides.preview.outlines import Outline, outlines
from speech2slides.preview.parts import Parts
from speech2slides.units import Rect

#: Width of a line that states none, in EMU (ST_LineWidth's default, §20.1.2.2.24), and inset of text (§21.1.2.1.1).
_LINE, _INSET = 9_525, 91_440
#: Groups inside groups; a file that nests them deeper is no slide.
_DEEPEST = 20


class Form(NamedTuple):
    """Draw a shape without text."""

    outlines: tuple[Outline, ...]
    fill: Color | None
    line: Color | None
    width: int
    """Of the line, in EMU."""


class Picture(NamedTuple):
    """Draw a picture in a box."""

    rect: Rect
    data: bytes
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Shares cut off left, top, right and bottom."""


class Place(NamedTuple):
    """Hold what a placeholder of a layout gives the text that fills it."""

    rect: Rect | None
    fill: Color | None
    left: int
    """Inset of the text, in EMU."""
    right: int
    display: bool
    """True for the theme's heading font."""


class Backdrop(NamedTuple):
    """Hold what a layout shows on every slide made from it."""

    color: Color
    drawn: tuple[Form | Picture, ...]
    places: tuple[tuple[int, Place], ...]
    """Placeholders by their index."""
    scheme: Scheme


class _Frame(NamedTuple):
    """Map the lengths inside a group to the slide."""

    across: float = 1
    down: float = 1
    x: float = 0
    y: float = 0

    def rect(self, x: int, y: int, w: int, h: int) -> Rect:
        return Rect(
            round(self.x + x * self.across), round(self.y + y * self.down), round(w * self.across), round(h * self.down)
        )


def read_backdrop(parts: Parts, layout: str) -> Backdrop:
    """Read a layout part, its master and theme; an unreadable part shows nothing."""
    master = parts.related(layout, "slideMaster")
    own, above = parts.root(layout), parts.root(master)
    scheme = read_scheme(parts.root(parts.related(master, "theme")), color_map(own, above))
    drawn: list[Form | Picture] = []
    background = next((one for root in (own, above) if (one := root.at("cSld/bg")) is not None), None)
    picture = _background_picture(
        background, _Reader(parts, master if own.at("cSld/bg") is None else layout, scheme), parts
    )
    drawn.extend([picture] if picture is not None else [])
    for part, root in ((master, above), (layout, own)):
        tree = root.at("cSld/spTree")
        if tree is not None and not (root is above and own.get("showMasterSp") in ("0", "false")):
            drawn.extend(_Reader(parts, part, scheme).shapes(tree, _Frame()))
    places = tuple(_places(own.at("cSld/spTree"), scheme))
    return Backdrop(_background(background, scheme), tuple(drawn), places, scheme)


def _background(holder: Element | None, scheme: Scheme) -> Color:
    if holder is None:
        return WHITE
    reference = holder.child("bgRef")
    return scheme.fill(holder.child("bgPr")) or scheme.of(reference) or WHITE


def _background_picture(holder: Element | None, reader: "_Reader", parts: Parts) -> Picture | None:
    fill = holder.at("bgPr/blipFill") if holder is not None else None
    size = parts.root("ppt/presentation.xml").child("sldSz")
    if fill is None or size is None:
        return None
    return reader.picture(fill, Rect(0, 0, size.number("cx"), size.number("cy")))


class _Reader(NamedTuple):
    """Read the shapes of one part."""

    parts: Parts
    part: str
    scheme: Scheme

    def shapes(self, tree: Element, frame: _Frame, depth: int = 0) -> Iterator[Form | Picture]:
        """Yield what a shape tree or a group draws, back to front; placeholders draw nothing on slides."""
        for one in tree.children:
            if one.name == "AlternateContent":  # the fallback is what every reader knows
                fallback = one.child("Fallback")
                yield from self.shapes(fallback, frame, depth) if fallback is not None else ()
            elif one.name == "grpSp" and depth < _DEEPEST:
                yield from self.shapes(one, _inside(one, frame), depth + 1)
            elif one.name in ("sp", "cxnSp", "pic") and not _is_placeholder(one):
                drawn = self._shape(one, frame)
                yield from (drawn,) if drawn is not None else ()

    def _shape(self, one: Element, frame: _Frame) -> Form | Picture | None:
        properties = one.child("spPr")
        rect = _rect(properties, frame)
        if properties is None or rect is None or _is_hidden(one):
            return None
        blip = one.child("blipFill") or properties.child("blipFill")
        if blip is not None:
            return self.picture(blip, rect)
        fill, line = _paint(properties, one, self.scheme)
        edge = properties.child("ln")
        width = edge.number("w", _LINE) if edge is not None else _LINE
        turned = _turned(outlines(properties, rect), properties.child("xfrm"), rect)
        return Form(turned, fill, line, width) if turned and (fill or line) else None

    def picture(self, fill: Element, rect: Rect) -> Picture | None:
        """Return the picture a `blipFill` names, or None where the package does not hold it."""
        blip, cut = fill.child("blip"), fill.child("srcRect")
        relation = self.parts.relations(self.part).get(blip.relation("embed")) if blip is not None else None
        data = self.parts.data(relation.target) if relation is not None else None
        left, top, right, bottom = (cut.number(side) / 100_000 if cut is not None else 0 for side in "ltrb")
        return Picture(rect, data, (left, top, right, bottom)) if data is not None else None


def _is_placeholder(one: Element) -> bool:
    return any(child.at("nvPr/ph") is not None for child in one.children if child.name.startswith("nv"))


def _is_hidden(one: Element) -> bool:
    return any(
        named.get("hidden") in ("1", "true") for child in one.children if (named := child.child("cNvPr")) is not None
    )


def _rect(properties: Element | None, frame: _Frame) -> Rect | None:
    offset, extent = (properties.at(f"xfrm/{name}") if properties is not None else None for name in ("off", "ext"))
    if offset is None or extent is None:
        return None
    return frame.rect(offset.number("x"), offset.number("y"), extent.number("cx"), extent.number("cy"))


def _inside(group: Element, frame: _Frame) -> _Frame:
    """Return the frame of a group's children (§20.1.7.5: `chOff` and `chExt` are what `off` and `ext` are outside)."""
    properties = group.child("grpSpPr")
    rect = _rect(properties, frame)
    first, inner = (properties.at(f"xfrm/{name}") if properties is not None else None for name in ("chOff", "chExt"))
    if rect is None or first is None or inner is None or not (inner.number("cx") and inner.number("cy")):
        return frame
    across, down = rect.w / inner.number("cx"), rect.h / inner.number("cy")
    return _Frame(across, down, rect.x - first.number("x") * across, rect.y - first.number("y") * down)


def _paint(properties: Element, shape: Element, scheme: Scheme) -> tuple[Color | None, Color | None]:
    """Return the colours of a shape's inside and its edge: its own, or those its style refers to."""
    edge = properties.child("ln")
    fill, line = scheme.fill(properties), scheme.fill(edge)
    styled = shape.child("style")
    if fill is None and styled is not None and properties.child("noFill", "gradFill", "pattFill", "grpFill") is None:
        fill = _referred(styled.child("fillRef"), scheme)
    if line is None and styled is not None and (edge is None or edge.child("noFill") is None):
        line = _referred(styled.child("lnRef"), scheme)
    return fill, line


def _referred(reference: Element | None, scheme: Scheme) -> Color | None:
    return scheme.of(reference) if reference is not None and reference.get("idx") not in ("0", "") else None


def _turned(drawn: tuple[Outline, ...], placed: Element | None, rect: Rect) -> tuple[Outline, ...]:
    """Return the outlines mirrored and turned about the middle of their box as `xfrm` says."""
    if placed is None or not any(placed.get(name) for name in ("rot", "flipH", "flipV")):
        return drawn
    turn = math.radians(placed.number("rot") / 60_000)
    across, down = (-1 if placed.get(name) in ("1", "true") else 1 for name in ("flipH", "flipV"))
    middle_x, middle_y = rect.x + rect.w / 2, rect.y + rect.h / 2

    def move(x: float, y: float) -> tuple[float, float]:
        x, y = (x - middle_x) * across, (y - middle_y) * down
        return middle_x + x * math.cos(turn) - y * math.sin(turn), middle_y + x * math.sin(turn) + y * math.cos(turn)

    return tuple(one._replace(points=tuple(move(x, y) for x, y in one.points)) for one in drawn)


def _places(tree: Element | None, scheme: Scheme) -> Iterator[tuple[int, Place]]:
    for one in tree.children if tree is not None else ():
        holder = one.at("nvSpPr/nvPr/ph")
        if one.name != "sp" or holder is None:
            continue
        properties, body = one.child("spPr"), one.at("txBody/bodyPr")
        left, right = (body.number(name, _INSET) if body is not None else _INSET for name in ("lIns", "rIns"))
        font = one.at("txBody/lstStyle/lvl1pPr/defRPr/ea")
        display = font is not None and font.get("typeface").startswith("+mj")
        yield holder.number("idx"), Place(_rect(properties, _Frame()), scheme.fill(properties), left, right, display)
