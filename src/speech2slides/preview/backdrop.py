"""A slide's layout and master in, what stands behind what the slide itself shows out: colours and fonts, paper, shapes."""

from collections.abc import Iterator
from itertools import islice

from speech2slides.drawingml.colors import WHITE, Color, color_map, read_scheme
from speech2slides.drawingml.inheritance import MOST_SHAPES
from speech2slides.preview.blips import read_picture
from speech2slides.preview.fills import Gradient, read_fill
from speech2slides.preview.items import Blank, Item, filled
from speech2slides.preview.look import Look
from speech2slides.preview.parts import Parts
from speech2slides.preview.shapes import Reader
from speech2slides.units import Rect


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
