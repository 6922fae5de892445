"""Places on a page 7.5 inches high in, places in EMU on a slide of any size out: margins and small shapes keep, what lies between gives way."""

from types import MappingProxyType
from typing import NamedTuple

from speech2slides.errors import UsageError
from speech2slides.units import EMU_PER_INCH, Rect

#: The page that layouts are drawn on, in inches: 16:9.
WIDTH, HEIGHT = 13.333, 7.5
#: Where content ends; what lies right of it keeps its distance from the right edge.
_RIGHT = 12.583
#: What lies left of this keeps its distance from the left edge, unless a layout says otherwise.
LEFT = 1.9
#: Content is no wider than this, so that no line of text is longer than the eye can follow; wider slides get wider margins.
MOST_CONTENT = 17.0
#: A shape narrower than this is as wide as drawn.
SMALL = 1.0
#: Shapes whose width and height belong together.
ROUND = ("ellipse", "diamond", "donut", "octagon", "hexagon", "plus", "star5")


#: Full-width signs an input method writes where plain ones are meant.
_PLAIN = MappingProxyType(dict(zip(map(ord, "０１２３４５６７８９．：ｘＸ"), "0123456789.:xx", strict=True)))
_EMU_PER_CENTIMETRE = 360_000
#: A side of a slide in centimetres: what PowerPoint can make, 1 to 56 inches.
_LEAST, _MOST = 10, 142.24
#: Width by height: from a tall screen to a wall over a stage.
_NARROWEST, _WIDEST = 1.2, 5.0


class Canvas(NamedTuple):
    """Hold a slide's size in EMU; lengths in inches are of a page 7.5 inches high and grow with the slide."""

    w: int
    h: int

    @property
    def unit(self) -> float:
        """Return how many EMU an inch of the drawing has."""
        return self.h / HEIGHT

    @property
    def scale(self) -> float:
        """Return how much larger type is than drawn."""
        return self.h / (HEIGHT * EMU_PER_INCH)

    def length(self, value: float) -> int:
        """Return a length in EMU."""
        return round(value * self.unit)

    def size(self, points: float) -> int:
        """Return a type size in hundredths of a point, whole points where the slide has the usual height."""
        return round(points * self.scale * 2) * 50

    def across(self, value: float, keep: float) -> float:
        """Return where a place `value` from the left edge of the drawing lies, in its inches; what lies left of `keep` stays together."""
        width = self.w / self.unit
        content = min(width, MOST_CONTENT)
        margin = (width - content) / 2
        if value <= 0:
            return value
        if value >= WIDTH - 0.001:
            return width + max(0.0, value - WIDTH)
        if value <= keep:
            return margin + value
        if value >= _RIGHT:
            return margin + content - (WIDTH - value)
        return margin + keep + (value - keep) * (content - (WIDTH - _RIGHT) - keep) / (_RIGHT - keep)

    def rect(self, box: tuple[float, float, float, float], keep: float = LEFT, *, stiff: bool = False) -> Rect:
        """Return a box of the drawing on this slide; a small or `stiff` one is as wide as drawn, about the place of its middle."""
        x, y, w, h = box
        left, right = self.across(x, keep), self.across(x + w, keep)
        if stiff or w < SMALL:
            middle = w / 2 if x <= 0 else right - w / 2 if x + w >= WIDTH - 0.001 else (left + right) / 2
            left, right = middle - w / 2, middle + w / 2
        x1, x2 = round(left * self.unit), round(right * self.unit)
        return Rect(x1, self.length(y), x2 - x1, self.length(h))


def canvas_of(size: str) -> Canvas:
    """Return the slide of a size: empty or `16:9`, `4:3`, or width and height in centimetres (`40x20`).

    Raises `UsageError` for anything else, and for what nobody could read (less than 10 cm) or PowerPoint cannot make (over 56 inches) or no layout can be worked out for.
    """
    plain = size.translate(_PLAIN).strip()
    if plain in NAMED_SIZES:
        return NAMED_SIZES[plain]
    parts = plain.lower().replace("×", "x").split("x")
    try:
        width, height = (float(part) for part in parts)
    except ValueError:
        raise UsageError("usage.size", size=size) from None
    if not (all(_LEAST <= side <= _MOST for side in (width, height)) and _NARROWEST <= width / height <= _WIDEST):
        raise UsageError("usage.size", size=size)
    return Canvas(round(width * _EMU_PER_CENTIMETRE), round(height * _EMU_PER_CENTIMETRE))


#: 16:9, as PowerPoint makes it.
WIDE = Canvas(round(WIDTH * EMU_PER_INCH), round(HEIGHT * EMU_PER_INCH))
NAMED_SIZES = MappingProxyType({"": WIDE, "16:9": WIDE, "4:3": Canvas(10 * EMU_PER_INCH, round(HEIGHT * EMU_PER_INCH))})
