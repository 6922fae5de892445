"""The fill of a shape as its file states it in, a colour or a gradient out; and a gradient over a box in pixels as a picture."""

import math
from typing import TYPE_CHECKING, NamedTuple

from speech2slides.drawingml.colors import Color, Scheme
from speech2slides.drawingml.element import Element, share

if TYPE_CHECKING:
    from PIL.Image import Image

#: Levels a gradient is drawn in, and the side of Pillow's own gradients.
_LEVELS = 256


class Gradient(NamedTuple):
    """Fill from colour to colour."""

    stops: tuple[tuple[float, Color], ...]
    """Each with its place from 0 to 1, in order."""
    degrees: float | None
    """Its direction, clockwise from the right; None from a middle outwards."""
    middle: tuple[float, float] = (0.5, 0.5)
    """Where it begins, as shares of the box."""

    @property
    def mean(self) -> Color:
        """Return the one colour that comes closest."""
        colors = [color for _, color in self.stops]
        return Color(*(sum(color[part] for color in colors) // len(colors) for part in range(4)))


Fill = Color | Gradient


def read_fill(scheme: Scheme, holder: Element | None, current: Color | None = None) -> Fill | None:
    """Return the fill an element holds; `current` stands for `phClr`, None for none or an unknown one."""
    gradient = holder.child("gradFill") if holder is not None else None
    listed = gradient.child("gsLst") if gradient is not None else None
    if gradient is None or listed is None:
        return scheme.fill(holder, current)
    stops = [
        (min(1.0, max(0.0, share(one.get("pos"), 0))), color)
        for one in listed.children[:_LEVELS]
        if (color := scheme.of(one, current)) is not None
    ]
    if len({color for _, color in stops}) < 2:
        return stops[0][1] if stops else None
    path = gradient.child("path")
    ordered = tuple(sorted(stops, key=lambda stop: stop[0]))
    if path is None:
        line = gradient.child("lin")
        return Gradient(ordered, line.number("ang") / 60_000 if line is not None else 90)
    focus = path.child("fillToRect") or Element("fillToRect", {})
    left, top, right, bottom = (share(focus.get(side), 0) for side in "ltrb")
    return Gradient(ordered, None, ((left + 1 - right) / 2, (top + 1 - bottom) / 2))


def shaded(gradient: Gradient, size: tuple[int, int]) -> "Image":
    """Return a gradient over a box of some pixels, with what shines through in its alpha channel."""
    from PIL import Image

    w, h = size
    if gradient.degrees is None:
        x, y = gradient.middle[0] * w, gradient.middle[1] * h
        reach = max(math.dist((x, y), corner) for corner in ((0, 0), (w, 0), (0, h), (w, h)))
        # Pillow's own has its middle at half its side, the last level at its corners, which a circle does not reach.
        step, last = _LEVELS / 2 / reach, (_LEVELS - 1) / math.sqrt(2)
        ways = (step, 0.0, _LEVELS / 2 - x * step, 0.0, step, _LEVELS / 2 - y * step)
        levels = Image.radial_gradient("L")
    else:
        across, down = math.cos(math.radians(gradient.degrees)), math.sin(math.radians(gradient.degrees))
        length = abs(w * across) + abs(h * down)
        step, last = (_LEVELS - 2) / length, _LEVELS - 1
        start = (_LEVELS / 2) - (w / 2 * across + h / 2 * down) * step
        ways = (0.0, 0.0, _LEVELS / 2, across * step, down * step, start)
        levels = Image.linear_gradient("L")
    levels = levels.transform(size, Image.Transform.AFFINE, ways, Image.Resampling.BILINEAR, fillcolor=_LEVELS - 1)
    table = [_between(gradient.stops, min(1.0, level / last)) for level in range(_LEVELS)]
    return Image.merge("RGBA", [levels.point([color[part] for color in table]) for part in range(4)])


def _between(stops: tuple[tuple[float, Color], ...], place: float) -> Color:
    """Return the colour at a place."""
    before = max((stop for stop in stops if stop[0] <= place), key=lambda stop: stop[0], default=stops[0])
    after = min((stop for stop in stops if stop[0] >= place), key=lambda stop: stop[0], default=stops[-1])
    way = (place - before[0]) / (after[0] - before[0]) if after[0] > before[0] else 0.0
    return Color(*(round(one + (two - one) * way) for one, two in zip(before[1], after[1], strict=True)))
