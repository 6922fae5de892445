"""A theme's layout and master in, what stands behind the text of the slides made from it out: paper, shapes, boxes of placeholders."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from speech2slides.drawingml.colors import WHITE, Color, Scheme, color_map, read_scheme
from speech2slides.drawingml.element import Element
from speech2slides.drawingml.inheritance import MARGIN_X, MOST_SHAPES, placeholders, rect_of
from speech2slides.preview.blips import read_picture
from speech2slides.preview.fills import Gradient, read_fill
from speech2slides.preview.items import Blank, Item, filled
from speech2slides.preview.look import Look
from speech2slides.preview.parts import Parts
from speech2slides.preview.shapes import Reader
from speech2slides.units import Rect


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
    drawn: tuple[Item, ...]
    places: tuple[tuple[int, Place], ...]
    """Placeholders by their index."""
    scheme: Scheme


def read_backdrop(parts: Parts, layout: str, number: int = 0) -> Backdrop:
    """Read a layout part, its master and theme for the slide of a number; an unreadable part shows nothing."""
    master = parts.related(layout, "slideMaster")
    look = look_of(parts, master, layout)._replace(number=number)
    color, picture = paper(parts, look, (layout, master))
    drawn = (*([picture] if picture is not None else []), *behind(parts, look, (layout, master)))
    places = tuple(_places(parts.root(layout), look.scheme))
    return Backdrop(color, drawn, places, look.scheme)


def look_of(parts: Parts, master: str, *below: str) -> Look:
    """Return what a master's parts are drawn with; `below` are those whose colour map goes before its own, nearest first."""
    theme = parts.root(parts.related(master, "theme"))
    scheme = read_scheme(theme, color_map(*(parts.root(one) for one in (*below, master))))
    return Look(scheme, theme, parts.root(parts.main).child("defaultTextStyle"))


def paper(parts: Parts, look: Look, pages: tuple[str, ...]) -> tuple[Color, Item | None]:
    """Return the colour of the first background that `pages`, nearest first, state, and the picture or gradient over it; white where none does."""
    for part in pages:
        stated = parts.root(part).at("cSld/bg")
        if stated is None:
            continue
        reference, own = stated.child("bgRef"), stated.at("bgPr/blipFill")
        source, fill = part, own
        if fill is None and reference is not None:
            source, fill = parts.related(pages[-1], "theme"), look.style_picture(reference)
        size = parts.root(parts.main).child("sldSz")
        whole = Rect(0, 0, size.number("cx"), size.number("cy")) if size is not None else Rect(0, 0, 0, 0)
        picture = read_picture(parts, source, fill, whole) if fill is not None else None
        color = read_fill(look.scheme, stated.child("bgPr")) or look.style_fill(reference) or WHITE
        if isinstance(color, Gradient):
            return color.mean, picture or filled(whole, color)
        return color, picture
    return WHITE, None


def behind(parts: Parts, look: Look, pages: tuple[str, str]) -> Iterator[Item]:
    """Yield what a layout and its master draw on slides, from the back; those of the master only where the layout shows them.

    What cannot be drawn there is left out, since a box in its place could hide more than it shows.
    """
    layout, master = pages
    shown = (master, layout) if parts.root(layout).flag("showMasterSp", default=True) else (layout,)
    for part in shown:
        tree = parts.root(part).at("cSld/spTree")
        if tree is not None:
            for one in islice(Reader(parts, part, look).shapes(tree), MOST_SHAPES):
                yield one._replace(kind="behind") if isinstance(one, Blank) else one


def _places(layout: Element, scheme: Scheme) -> Iterator[tuple[int, Place]]:
    for ph, shape in placeholders(layout):
        if shape.name != "sp":
            continue
        properties, body = shape.child("spPr"), shape.at("txBody/bodyPr")
        left, right = (body.number(name, MARGIN_X) if body is not None else MARGIN_X for name in ("lIns", "rIns"))
        font = shape.at("txBody/lstStyle/lvl1pPr/defRPr/ea")
        display = font is not None and font.get("typeface").startswith("+mj")
        yield ph.number("idx"), Place(rect_of(properties), scheme.fill(properties), left, right, display)
