"""A layout, its master and their theme in, the layout's placeholders out with what they inherit: place, margins, type.

Programs that save the style in sample paragraphs instead of lists of levels, which nothing inherits, are met half-way: such a style is
marked as one that slides have to state.
"""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.element import Element, whole
from speech2slides.drawingml.inheritance import (
    DEFAULT_SIZE,
    MARGIN_X,
    MARGIN_Y,
    Levels,
    kind_of,
    levels_of,
    lists_of,
    on_master,
    placeholders,
    rect_of,
)
from speech2slides.theme.template.colors import Palette
from speech2slides.units import Rect


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


def holders_of(layout: Element, master: Element, defaults: Element | None, palette: Palette) -> tuple[Holder, ...]:
    """Return the placeholders of a layout in document order; those without a place on slide, layout or master are left out.

    `defaults` is the presentation's own style of text.
    """
    found = []
    for ph, shape in placeholders(layout):
        parent = on_master(ph, master)
        shapes = (shape,) if parent is None else (shape, parent)
        rect = next((rect for one in shapes if (rect := rect_of(one.child("spPr"))) is not None), None)
        if rect is None:
            continue
        levels, inherited = _levels(shapes, master, defaults, kind_of(ph))
        found.append(_holder(ph, rect, shapes, _style(levels, palette, inherited=inherited)))
    return tuple(found)


def _holder(ph: Element, rect: Rect, shapes: tuple[Element, ...], style: TextStyle) -> Holder:
    bodies = [body.attributes for shape in shapes if (body := shape.at("txBody/bodyPr")) is not None]
    frames = [frame.attributes for shape in shapes if (frame := shape.at("spPr/xfrm")) is not None]

    def stated(name: str, default: str) -> str:
        return next((one[name] for one in bodies if name in one), default)

    margins = tuple(
        whole(stated(name, ""), default)
        for name, default in (("lIns", MARGIN_X), ("tIns", MARGIN_Y), ("rIns", MARGIN_X), ("bIns", MARGIN_Y))
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
        type=kind_of(ph),
        idx=ph.number("idx"),
        rect=rect,
        margins=(left, top, right, bottom),
        anchor=stated("anchor", "t"),
        is_plain=is_plain,
        style=style,
    )


def _levels(shapes: tuple[Element, ...], master: Element, defaults: Element | None, kind: str) -> tuple[Levels, bool]:
    """Return where the first level takes its type from, and whether slides inherit that."""
    own = tuple(levels_of(lists_of(shapes, master, kind)))
    stated = any(one.child("defRPr") is not None for one in own)
    samples = () if stated else tuple(_samples(shapes))
    return Levels((*own, *samples, *levels_of([defaults]))), stated or not samples


def _samples(shapes: tuple[Element, ...]) -> Iterator[Element]:
    """Yield the paragraph properties of the first sample paragraph of each shape, and the paragraph itself for its runs."""
    for shape in shapes:
        paragraph = shape.at("txBody/p")
        if paragraph is not None:
            properties = paragraph.child("pPr")
            yield from (one for one in (properties, paragraph) if one is not None)


#: Where the properties of characters stand below a level, and below a sample paragraph.
_CHARACTERS = ("defRPr", "r/rPr", "endParaRPr")


def _style(levels: Levels, palette: Palette, *, inherited: bool) -> TextStyle:
    def character(name: str) -> str:
        return (
            levels.first(lambda one: next((found for path in _CHARACTERS if (found := _stated(one, name, path))), None))
            or ""
        )

    spacing = whole(levels.attribute("val", "lnSpc/spcPct").removesuffix("%"), 100_000)
    bullet = levels.first(lambda one: next((child.name for child in one.children if child.name in _BULLETS), None))
    color = levels.first(lambda one: _color(one, palette))
    return TextStyle(
        size=whole(character("sz"), DEFAULT_SIZE),
        bold=character("b") in ("1", "true"),
        align=levels.attribute("algn") or "l",
        spacing=spacing // 1000 if spacing > 1000 else spacing,
        tracking=whole(character("spc")),
        bulleted=inherited and bullet in ("buChar", "buAutoNum", "buBlip"),
        color=color,
        latin=_face(levels, "latin"),
        east_asian=_face(levels, "ea"),
        inherited=inherited,
    )


_BULLETS = frozenset({"buNone", "buChar", "buAutoNum", "buBlip"})


def _stated(one: Element, name: str, path: str) -> str:
    found = one.at(path)
    return found.get(name) if found is not None else ""


def _color(one: Element, palette: Palette) -> str | None:
    for path in _CHARACTERS:
        found = one.at(f"{path}/solidFill")
        value = palette.value(found) if found is not None else None
        if value is not None:
            return value
    return None


def _face(levels: Levels, script: str) -> str:
    def look(one: Element) -> str | None:
        return next((found for path in _CHARACTERS if (found := _stated(one, "typeface", f"{path}/{script}"))), None)

    return levels.first(look) or ""
