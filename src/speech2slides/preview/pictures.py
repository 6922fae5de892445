"""A picture of a slide and the page in, the picture on the page out: cut, turned and mirrored as the slide says, and what cannot be read left out."""

import io
from typing import TYPE_CHECKING

from speech2slides.preview.items import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

#: Larger pictures are not unpacked.
MOST_PIXELS = 50_000_000


#: Outlines of one shape that are told apart; none that anybody drew has more.
_MOST_OUTLINES = 500


def mask_of(outlines: list[list[tuple[float, float]]], size: tuple[int, int]) -> "Image":
    """Return what lies inside an uneven number of outlines, given in pixels, as white on black: a ring has a hole."""
    from PIL import Image, ImageChops, ImageDraw

    mask = Image.new("1", size)
    for points in outlines[:_MOST_OUTLINES]:
        one = Image.new("1", size)
        ImageDraw.Draw(one).polygon(points, 1)
        mask = ImageChops.logical_xor(mask, one)
    return mask.convert("L")


def paint_picture(page: "Image", item: Picture, scale: float) -> None:
    """Paint a picture where it stands, `scale` pixels per EMU; one that Pillow cannot read is left out."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(item.data)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return
            _paste(page, opened, item, scale)
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return


def _paste(page: "Image", opened: "Image", item: Picture, scale: float) -> None:
    from PIL import Image, ImageChops

    x, y, w, h = (side * scale for side in item.rect)
    if w <= 0 or h <= 0:
        return
    # Of what is turned the whole is needed, of the rest what is on the page.
    turned = item.degrees % 360 != 0
    least, most = (-page.width, 2 * page.width) if turned else (0, max(page.size))
    left, top, right, bottom = (round(min(most, max(least, place))) for place in (x, y, x + max(w, 1), y + max(h, 1)))
    if left >= right or top >= bottom:
        return
    source = _source(opened, item)
    across, down = (source[2] - source[0]) / w, (source[3] - source[1]) / h
    box = (
        source[0] + max(0, left - x) * across,
        source[1] + max(0, top - y) * down,
        source[2] - max(0, x + w - right) * across,
        source[3] - max(0, y + h - bottom) * down,
    )
    shown = opened.convert("RGBA")
    for mirrored, way in zip(
        item.mirrored, (Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM), strict=True
    ):
        shown = shown.transpose(way) if mirrored else shown
    shown = shown.resize((right - left, bottom - top), box=_inside(box, opened.size))
    if item.outlines:
        paths = [[(a * scale - left, b * scale - top) for a, b in one.points] for one in item.outlines if one.filled]
        shown.putalpha(ImageChops.multiply(shown.getchannel("A"), mask_of(paths, shown.size)))
    if turned:
        middle = (left + shown.width / 2, top + shown.height / 2)
        shown = shown.rotate(-item.degrees, Image.Resampling.BICUBIC, expand=True)
        left, top = round(middle[0] - shown.width / 2), round(middle[1] - shown.height / 2)
    mask = shown.getchannel("A")
    if item.opacity < 1:
        mask = mask.point(lambda value: round(value * item.opacity))
    page.paste(shown, (left, top), mask)


def _source(opened: "Image", item: Picture) -> tuple[float, float, float, float]:
    """Return what of a picture is shown, in its own pixels, as it lies once it is mirrored."""
    left, top, right, bottom = item.crop
    if item.mirrored[0]:
        left, right = right, left
    if item.mirrored[1]:
        top, bottom = bottom, top
    return left * opened.width, top * opened.height, opened.width * (1 - right), opened.height * (1 - bottom)


def _inside(box: tuple[float, float, float, float], size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Return a part of a picture that lies in it."""
    left, top, right, bottom = box
    left, top = min(max(0, left), size[0] - 1), min(max(0, top), size[1] - 1)
    return left, top, max(left + 0.01, min(size[0], right)), max(top + 0.01, min(size[1], bottom))
