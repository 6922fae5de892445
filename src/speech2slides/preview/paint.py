"""A drawn page and a width in pixels in, a picture out: painted at twice the size and made smaller, so that edges are smooth."""

import io
from typing import TYPE_CHECKING

from speech2slides.drawingml.colors import Color
from speech2slides.preview.faces import Typefaces
from speech2slides.preview.outlines import Outline
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.setting import Letter, Line
from speech2slides.preview.shapes import Form, Picture
from speech2slides.units import EMU_PER_POINT

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

#: How much larger a page is painted than it is shown.
FACTOR = 2
#: A face that has no bold one is drawn twice, so many parts of its size apart.
_BOLDER = 28
#: Height of the bar that stands for a line no font can draw, in em above the baseline, and how strong it is, 0 to 255.
_BAR, _BAR_ALPHA = 0.75, 110
#: Baseline of a Han character in vertical text, in em below its top (880 of 1,000 units in Source Han and in Noto CJK).
_VERTICAL = 0.88
#: Larger pictures are not unpacked.
_MOST_PIXELS = 50_000_000


def paint(page: DrawnPage, width: int, typefaces: Typefaces) -> "Image":
    """Return the page as a picture `width` pixels wide."""
    from PIL import Image, ImageDraw

    scale = width * FACTOR / page.size[0]
    height = max(1, round(width * page.size[1] / page.size[0]))
    picture = Image.new("RGB", (width * FACTOR, height * FACTOR), page.color[:3])
    painter = _Painter(picture, ImageDraw.Draw(picture), scale, typefaces)
    for item in page.items:
        if isinstance(item, Line):
            painter.line(item)
        elif isinstance(item, Form):
            painter.form(item)
        else:
            painter.picture(item)
    return picture.reduce(FACTOR)


class _Painter:
    """Paint items on a picture; `scale` is pixels per EMU."""

    def __init__(self, picture: "Image", draw: "ImageDraw", scale: float, typefaces: Typefaces) -> None:
        self._picture = picture
        self._draw = draw
        self._scale = scale
        self._typefaces = typefaces

    def form(self, form: Form) -> None:
        filled = [self._points(one) for one in form.outlines if one.filled]
        if form.fill is not None and filled:
            self._fill(filled, form.fill)
        if form.line is not None:
            width = max(1, round(form.width * self._scale))
            for one in form.outlines:
                points = self._points(one)
                self._draw.line(points + points[:2] if one.closed else points, form.line[:3], width, joint="curve")

    def _points(self, one: Outline) -> list[tuple[float, float]]:
        return [(x * self._scale, y * self._scale) for x, y in one.points]

    def _fill(self, outlines: list[list[tuple[float, float]]], color: Color) -> None:
        if len(outlines) == 1 and color.alpha == 255:
            points = outlines[0]
            xs, ys = ({point[side] for point in points} for side in (0, 1))
            if len(points) == 4 and len(xs) <= 2 and len(ys) <= 2:
                (left, right), (top, bottom) = _snapped(xs), _snapped(ys)
                # Pillow's rectangles include their far edge.
                self._draw.rectangle((left, top, right - 1, bottom - 1), color[:3])
            else:
                self._draw.polygon(points, color[:3])
            return
        from PIL import Image, ImageChops, ImageDraw

        # What lies inside an even number of outlines is outside: the hole of a ring.
        mask = Image.new("1", self._picture.size)
        for points in outlines:
            one = Image.new("1", self._picture.size)
            ImageDraw.Draw(one).polygon(points, 1)
            mask = ImageChops.logical_xor(mask, one)
        self._picture.paste(color[:3], mask=mask.convert("L").point(lambda value: value * color.alpha // 255))

    def picture(self, item: Picture) -> None:
        """Paint a picture; one that Pillow cannot read is left out."""
        from PIL import Image

        x, y, w, h = (round(side * self._scale) for side in item.rect)
        try:
            with Image.open(io.BytesIO(item.data)) as opened:
                if opened.width * opened.height > _MOST_PIXELS or w <= 0 or h <= 0:
                    return
                left, top, right, bottom = item.crop
                box = (
                    left * opened.width,
                    top * opened.height,
                    opened.width * (1 - right),
                    opened.height * (1 - bottom),
                )
                shown = opened.convert("RGBA").resize((w, h), box=box)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return
        self._picture.paste(shown, (x, y), shown)

    def line(self, line: Line) -> None:
        size = line.size * EMU_PER_POINT / 100 * self._scale
        if any(self._typefaces.face(letter.style)[0] is None for letter in line.letters):
            self._bar(line, size)
            return
        for letter in line.letters:
            if not letter.sign.isspace():
                self._letter(line, letter, size)

    def _letter(self, line: Line, letter: Letter, size: float) -> None:
        face, bolder = self._typefaces.face(letter.style)
        if face is None:
            return
        font = self._typefaces.opened(face, size)
        place, across = letter.at * self._scale, line.baseline * self._scale
        for more in (0, size / _BOLDER) if bolder else (0,):
            if not line.vertical:
                self._draw.text((place + more, across), letter.sign, letter.color[:3], font, "ls")
            elif letter.style.han:
                # Upright in its column, its baseline where fonts have the origin of vertical writing.
                x = across - letter.width * self._scale / 2
                self._draw.text((x + more, place + size * _VERTICAL), letter.sign, letter.color[:3], font, "ls")
            else:
                self._turned(letter, font, (across, place + more))

    def _turned(self, letter: Letter, font: "FreeTypeFont", at: tuple[float, float]) -> None:
        """Paint a Latin letter lying on its side, its top to the right, from `at` downwards."""
        from PIL import Image, ImageDraw

        ascent, descent = font.getmetrics()
        mask = Image.new("L", (max(1, round(letter.width * self._scale)) + 1, ascent + descent))
        ImageDraw.Draw(mask).text((0, ascent), letter.sign, 255, font, "ls")
        mask = mask.transpose(Image.Transpose.ROTATE_270)
        self._picture.paste(letter.color[:3], (round(at[0] - mask.width / 2), round(at[1])), mask)

    def _bar(self, line: Line, size: float) -> None:
        """Paint a bar where a line stands that no font of this machine can draw."""
        from PIL import Image

        start, end = line.left * self._scale, line.right * self._scale
        if line.vertical:
            middle = line.baseline * self._scale
            box = (middle - size * _BAR / 2, start, middle + size * _BAR / 2, end)
        else:
            bottom = line.baseline * self._scale
            box = (start, bottom - size * _BAR, end, bottom)
        left, top, right, low = map(round, box)
        mask = Image.new("L", (max(1, right - left), max(1, low - top)), _BAR_ALPHA)
        self._picture.paste(line.letters[0].color[:3], (left, top), mask)


def _snapped(ends: set[float]) -> tuple[int, int]:
    """Return a rectangle's ends on the grid of the finished picture; a rule is at least one pixel of it wide, so that none is fainter than others."""
    first, last = (round(end / FACTOR) * FACTOR for end in (min(ends), max(ends)))
    return first, max(last, first + FACTOR)
