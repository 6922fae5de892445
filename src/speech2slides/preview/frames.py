"""A graphic frame in, the table it holds out, or what keeps the place of a chart, a diagram or an object."""

from collections.abc import Iterator

from speech2slides.drawingml.element import Element
from speech2slides.preview.blips import picture_of
from speech2slides.preview.grid import read_grid
from speech2slides.preview.items import Blank, Item, Picture
from speech2slides.preview.look import Look
from speech2slides.preview.parts import Parts
from speech2slides.units import Rect


def frame_items(parts: Parts, part: str, look: Look, frame: Element, rect: Rect) -> Iterator[Item]:
    """Yield what a graphic frame of a part shows in its box."""
    held = frame.at("graphic/graphicData")
    if held is None:
        return
    table = held.child("tbl")
    if table is not None:
        yield read_grid(parts, look, table, rect)
        return
    if held.child("relIds") is not None:
        yield Blank(rect, "diagram")
    elif held.child("chart") is not None:
        yield Blank(rect, "chart")
    else:
        picture = _picture(parts, part, held, rect)
        yield picture if picture is not None else Blank(rect, "object")


def _picture(parts: Parts, part: str, held: Element, rect: Rect) -> Picture | None:
    """Return the picture of an object that its program left beside it, where it is of a kind that is painted."""
    ways = ("oleObj/pic", "AlternateContent/Fallback/oleObj/pic", "AlternateContent/Choice/oleObj/pic")
    for way in ways:
        one = held.at(way)
        picture = picture_of(parts, part, one, rect) if one is not None else None
        if isinstance(picture, Picture):
            return picture
    return None
