"""The shapes of a layout, master or slide in, what they draw out, back to front: forms, pictures, text, tables.

It reads what PowerPoint and WPS write, too; what it does not know is left out, what it knows and cannot draw keeps its place.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import Color
from speech2slides.drawingml.element import Element
from speech2slides.drawingml.inheritance import (
    kind_of,
    lists_of,
    on_layout,
    on_master,
    placeholder_of,
    rect_of,
)
from speech2slides.preview.blips import picture_of
from speech2slides.preview.fills import Fill, read_fill
from speech2slides.preview.frames import frame_items
from speech2slides.preview.items import Form, Item
from speech2slides.preview.look import Look, fill_of
from speech2slides.preview.outlines import Outline, heads, outlines
from speech2slides.preview.parts import Parts
from speech2slides.preview.text import Inherited, colored, has_text
from speech2slides.preview.textbox import text_box
from speech2slides.units import Rect

#: Width of a line that states none, in EMU (ST_LineWidth's default, §20.1.2.2.24).
_LINE = 9_525
#: Groups inside groups; a file that nests them deeper is no slide.
_DEEPEST = 20
#: What a shape that holds text is drawn as where its own geometry is not known.
_PLAIN = Element("spPr", {}, children=[])


class Frame(NamedTuple):
    """Map the lengths inside a group to the slide."""

    across: float = 1
    down: float = 1
    x: float = 0
    y: float = 0

    def rect(self, inside: Rect) -> Rect:
        """Return a box of the group where it is on the slide."""
        return Rect(
            round(self.x + inside.x * self.across),
            round(self.y + inside.y * self.down),
            round(inside.w * self.across),
            round(inside.h * self.down),
        )


_SLIDE = Frame()


class Above(NamedTuple):
    """Hold the parts a slide's placeholders inherit from."""

    layout: Element
    master: Element


class Reader(NamedTuple):
    """Read the shapes of one part; placeholders are read on slides alone, which are those with something above them."""

    parts: Parts
    part: str
    look: Look
    above: Above | None = None

    def shapes(self, tree: Element, frame: Frame = _SLIDE, depth: int = 0) -> Iterator[Item]:
        """Yield what a shape tree or a group draws."""
        for one in tree.children:
            if one.name == "AlternateContent" and depth < _DEEPEST:  # the fallback is what every reader knows
                fallback = one.child("Fallback")
                yield from self.shapes(fallback, frame, depth + 1) if fallback is not None else ()
            elif _is_hidden(one):
                continue
            elif one.name == "grpSp" and depth < _DEEPEST:
                yield from self.shapes(one, _inside(one, frame), depth + 1)
            elif one.name in ("sp", "cxnSp", "pic", "graphicFrame"):
                yield from self._shape(one, frame)

    def _shape(self, one: Element, frame: Frame) -> Iterator[Item]:
        ph = placeholder_of(one)
        if ph is not None and self.above is None:
            return
        sources = (one, *_inherited(ph, self.above)) if ph is not None and self.above is not None else (one,)
        places = (place for shape in sources if (place := rect_of(_properties(shape))) is not None)
        rect = next(places, None)
        if rect is None or (ph is not None and one.name == "sp" and not has_text(one.child("txBody"))):
            return
        rect = frame.rect(rect)
        if one.name == "graphicFrame":
            yield from frame_items(self.parts, self.part, self.look, one, rect)
            return
        picture = picture_of(self.parts, self.part, one, rect)
        if picture is not None:
            yield picture
        else:
            yield from self._forms(sources, rect)
        if has_text(one.child("txBody")):
            yield text_box(sources, rect, self._text(sources, ph))

    def _text(self, sources: tuple[Element, ...], ph: Element | None) -> Inherited:
        styled = colored(sources[0].at("style/fontRef"))
        if ph is None or self.above is None:
            lists = [sources[0].at("txBody/lstStyle"), *styled]
        else:
            kinds = [found for shape in sources[:2] if (found := placeholder_of(shape)) is not None]
            lists = [*lists_of(sources, self.above.master, kind_of(kinds[-1])), *styled]
        return Inherited(self.look, (*lists, self.look.defaults))

    def _forms(self, sources: tuple[Element, ...], rect: Rect) -> Iterator[Form]:
        """Yield the form of a shape, and the heads of its arrows."""
        stated = [one for shape in sources if (one := shape.child("spPr")) is not None]
        geometry = next((one for one in stated if one.child("prstGeom", "custGeom") is not None), _PLAIN)
        fill, line, width = self._paint(stated, sources[0])
        if fill is None and line is None:
            return
        drawn = outlines(geometry, rect)
        if not drawn and fill is not None and has_text(sources[0].child("txBody")):
            drawn = outlines(_PLAIN, rect)
        placed = stated[0].child("xfrm") if stated else None
        turned = _turned(drawn, placed, rect)
        if turned:
            yield Form(turned, fill, line, width)
        edge = stated[0].child("ln") if stated else None
        if line is not None and edge is not None:
            yield from (Form((one,), line, None, 0) for shape in turned for one in heads(shape, edge, width))

    def _paint(self, stated: list[Element], shape: Element) -> tuple[Fill | None, Color | None, int]:
        """Return the fill of a shape and the colour of its edge, its own or those its style refers to, and the edge's width in EMU."""
        scheme, style = self.look.scheme, shape.child("style")
        edges = [edge for one in stated if (edge := one.child("ln")) is not None]
        filled = next((one for one in stated if fill_of(one) is not None), None)
        drawn = next((one for one in edges if fill_of(one) is not None), None)
        fill = read_fill(scheme, filled)
        if filled is None and style is not None:
            fill = self.look.style_fill(style.child("fillRef"))
        line = scheme.fill(drawn)
        reference = style.child("lnRef") if style is not None else None
        if drawn is None and reference is not None and reference.get("idx") not in ("0", ""):
            line = scheme.of(reference)
        width = self.look.style_width(reference, _LINE)
        return fill, line, next((edge.number("w", width) for edge in edges if edge.get("w")), width)


def _inherited(ph: Element, above: Above) -> tuple[Element, ...]:
    """Return the shapes of layout and master that a slide's placeholder inherits from."""
    found = on_layout(ph, above.layout)
    master = on_master(found[0] if found is not None else ph, above.master)
    return tuple(one for one in (found[1] if found is not None else None, master) if one is not None)


def _properties(shape: Element) -> Element | None:
    return shape if shape.name == "graphicFrame" else shape.child("spPr")


def _is_hidden(one: Element) -> bool:
    return any(named.flag("hidden") for child in one.children if (named := child.child("cNvPr")) is not None)


def _inside(group: Element, frame: Frame) -> Frame:
    """Return the frame of a group's children (§20.1.7.5: `chOff` and `chExt` are what `off` and `ext` are outside)."""
    properties = group.child("grpSpPr")
    stated = rect_of(properties)
    first, inner = (properties.at(f"xfrm/{name}") if properties is not None else None for name in ("chOff", "chExt"))
    if stated is None or first is None or inner is None or not (inner.number("cx") and inner.number("cy")):
        return frame
    rect = frame.rect(stated)
    across, down = rect.w / inner.number("cx"), rect.h / inner.number("cy")
    return Frame(across, down, rect.x - first.number("x") * across, rect.y - first.number("y") * down)


def _turned(drawn: tuple[Outline, ...], placed: Element | None, rect: Rect) -> tuple[Outline, ...]:
    """Return the outlines mirrored and turned about the middle of their box as `xfrm` says."""
    if placed is None or not any(placed.get(name) for name in ("rot", "flipH", "flipV")):
        return drawn
    turn = math.radians(placed.number("rot") / 60_000)
    across, down = (-1 if placed.flag(name) else 1 for name in ("flipH", "flipV"))
    middle_x, middle_y = rect.x + rect.w / 2, rect.y + rect.h / 2

    def move(x: float, y: float) -> tuple[float, float]:
        x, y = (x - middle_x) * across, (y - middle_y) * down
        return middle_x + x * math.cos(turn) - y * math.sin(turn), middle_y + x * math.sin(turn) + y * math.cos(turn)

    return tuple(one._replace(points=tuple(move(x, y) for x, y in one.points)) for one in drawn)
