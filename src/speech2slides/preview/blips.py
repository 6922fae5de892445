"""A shape with a picture in, the picture as it is drawn out; what no picture of a kind we paint stands for keeps its place."""

from speech2slides.drawingml.element import Element, share
from speech2slides.preview.items import Blank, Picture
from speech2slides.preview.outlines import outlines
from speech2slides.preview.parts import Parts
from speech2slides.units import Rect

#: What files of kinds that are painted begin with: PNG, JPEG, GIF, BMP, TIFF and the container of WebP.
_KNOWN = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")


def picture_of(parts: Parts, part: str, shape: Element, rect: Rect) -> Picture | Blank | None:
    """Return the picture a shape is, or is filled with; None for a shape without one."""
    properties = shape.child("spPr")
    fill = shape.child("blipFill") or (properties.child("blipFill") if properties is not None else None)
    if fill is None:
        return None
    found = read_picture(parts, part, fill, rect)
    if found is None:
        held = shape.at("nvPicPr/nvPr")
        is_media = held is not None and held.child("videoFile", "audioFile", "audioCd", "quickTimeFile") is not None
        return Blank(rect, "media" if is_media else "picture")
    if properties is None:
        return found
    geometry = properties.child("prstGeom", "custGeom")
    if geometry is not None and geometry.get("prst") != "rect":
        found = found._replace(outlines=outlines(properties, rect))
    placed = properties.child("xfrm")
    if placed is None:
        return found
    return found._replace(degrees=placed.number("rot") / 60_000, mirrored=(placed.flag("flipH"), placed.flag("flipV")))


def read_picture(parts: Parts, part: str, fill: Element, rect: Rect) -> Picture | None:
    """Return the picture a `blipFill` names, or None where the package does not hold it, or only in a kind that is not painted."""
    blip, cut = fill.child("blip"), fill.child("srcRect")
    relation = parts.relations(part).get(blip.relation("embed")) if blip is not None else None
    data = parts.data(relation.target) if relation is not None else None
    if blip is None or data is None or not data.startswith(_KNOWN):
        return None
    left, top, right, bottom = (share(cut.get(side), 0) if cut is not None else 0.0 for side in "ltrb")
    fade = blip.child("alphaModFix")
    opacity = share(fade.get("amt")) if fade is not None else 1.0
    return Picture(rect, data, (left, top, right, bottom), min(1.0, max(0.0, opacity)))
