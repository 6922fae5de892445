"""A drawn page and a width in pixels in, a picture out: painted at twice the size and made smaller, so that edges are smooth."""

from itertools import groupby
from typing import TYPE_CHECKING

from speech2slides.drawingml.colors import Color
from speech2slides.preview.faces import Typefaces
from speech2slides.preview.fills import Fill, Gradient, shaded
from speech2slides.preview.items import Blank, Form, Picture, filled
from speech2slides.preview.outlines import Outline
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.paragraph import Turn
from speech2slides.preview.pictures import mask_of, paint_picture
from speech2slides.preview.setting import Letter, Line
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
#: Where a line below characters runs, in em below the baseline; it is half as thick.
_UNDERLINE = 0.12
#: No page is painted higher, in pixels; slides may be fifty times as high as wide.
MOST_HEIGHT = 4_000
#: Shapes are drawn up to so many pages beside the page.
_FAR = 50
#: What stands for charts and the like: its ground and its edge.
_PALE, _EDGE = Color(233, 233, 233), Color(160, 160, 160)


def paint(page: DrawnPage, width: int, typefaces: Typefaces) -> "Image":
    """Return the page as a picture `width` pixels wide; narrower where it would be higher than `MOST_HEIGHT`."""
    from PIL import Image, ImageDraw

    width = max(1, min(width, MOST_HEIGHT * page.size[0] // page.size[1]))
    scale = width * FACTOR / page.size[0]
    height = max(1, round(width * page.size[1] / page.size[0]))
    picture = Image.new("RGB", (width * FACTOR, height * FACTOR), page.color[:3])
    painter = _Painter(picture, ImageDraw.Draw(picture), scale, typefaces)
    for turn, items in groupby(page.items, lambda one: one.turn if isinstance(one, Line) else None):
        if turn is not None:
            painter.turned([one for one in items if isinstance(one, Line)], turn)
            continue
        for item in items:
            if isinstance(item, Line):
                painter.line(item)
            elif isinstance(item, Form):
                painter.form(item)
            elif isinstance(item, Picture):
                paint_picture(picture, item, scale)
            elif item.kind != "behind":
                painter.form(_blank(item))
    return picture.reduce(FACTOR)


def _blank(one: Blank) -> Form:
    """Return the pale box that stands for what cannot be drawn."""
    return filled(one.rect, _PALE)._replace(line=_EDGE, width=EMU_PER_POINT)


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
            width = max(1, min(round(form.width * self._scale), self._picture.width))
            for one in form.outlines:
                points = self._points(one)
                self._draw.line(points + points[:2] if one.closed else points, form.line[:3], width, joint="curve")

    def _points(self, one: Outline) -> list[tuple[float, float]]:
        most = _FAR * max(self._picture.size)
        return [(_kept(x * self._scale, most), _kept(y * self._scale, most)) for x, y in one.points]

    def _fill(self, outlines: list[list[tuple[float, float]]], fill: Fill) -> None:
        if isinstance(fill, Gradient):
            self._shade(outlines, fill)
            return
        color = fill
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
        mask = mask_of(outlines, self._picture.size)
        self._picture.paste(color[:3], mask=mask.point(lambda value: value * color.alpha // 255))

    def _shade(self, outlines: list[list[tuple[float, float]]], gradient: Gradient) -> None:
        """Paint a gradient over the box of some outlines, as far as it is on the page and a page beside it."""
        xs, ys = ([point[side] for points in outlines for point in points] for side in (0, 1))
        most = 2 * max(self._picture.size)
        left, top, right, bottom = (round(_kept(end, most)) for end in (min(xs), min(ys), max(xs), max(ys)))
        size = max(1, right - left), max(1, bottom - top)
        inner = [[(x - left, y - top) for x, y in points] for points in outlines]
        from PIL import ImageChops

        colors = shaded(gradient, size)
        self._picture.paste(colors, (left, top), ImageChops.multiply(mask_of(inner, size), colors.getchannel("A")))

    def turned(self, lines: list[Line], turn: Turn) -> None:
        """Paint lines that share a turn on a sheet of their own, and that one on the picture."""
        from PIL import Image, ImageDraw

        color = next((letter.color[:3] for line in lines for letter in line.letters), (0, 0, 0))
        layer = Image.new("RGBA", self._picture.size, (*color, 0))
        painter = _Painter(layer, ImageDraw.Draw(layer), self._scale, self._typefaces)
        for line in lines:
            painter.line(line)
        middle = (turn.x * self._scale, turn.y * self._scale)
        layer = layer.rotate(-turn.degrees, Image.Resampling.BICUBIC, center=middle)
        self._picture.paste(layer, (0, 0), layer)

    def line(self, line: Line) -> None:
        if any(self._typefaces.face(letter.style)[0] is None for letter in line.letters):
            self._bar(line, line.size * EMU_PER_POINT / 100 * self._scale)
            return
        for letter in line.letters:
            size = letter.size * EMU_PER_POINT / 100 * self._scale
            if letter.underlined and not line.vertical and self._is_near(line, letter):
                self._underline(line, letter, size)
            if not letter.sign.isspace() and self._is_near(line, letter):
                self._letter(line, letter, size)

    def _underline(self, line: Line, letter: Letter, size: float) -> None:
        x, y = letter.at * self._scale, line.baseline * self._scale + size * _UNDERLINE
        self._draw.line(
            (x, y, x + letter.width * self._scale, y), letter.color[:3], max(1, round(size * _UNDERLINE / 2))
        )

    def _is_near(self, line: Line, letter: Letter) -> bool:
        """Tell whether a character can be on the page, or turned onto it."""
        most = 2 * max(self._picture.size)
        return abs(letter.at * self._scale) < most and abs(line.baseline * self._scale) < most

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


def _kept(place: float, most: int) -> float:
    """Return a place that is not so far beside the page that numbers overflow."""
    return min(most, max(-most, place))


def _snapped(ends: set[float]) -> tuple[int, int]:
    """Return a rectangle's ends on the grid of the finished picture; a rule is at least one pixel of it wide, so that none is fainter than others."""
    first, last = (round(end / FACTOR) * FACTOR for end in (min(ends), max(ends)))
    return first, max(last, first + FACTOR)
