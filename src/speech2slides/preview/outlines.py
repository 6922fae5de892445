"""The geometry of a shape and its box in, its outline as lines through points out: preset shapes by name, custom ones by their commands."""

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.drawingml.element import Element
from speech2slides.units import EMU_PER_POINT, Rect

Point = tuple[float, float]
#: Straight pieces a quarter of an ellipse, or a curve, is drawn with.
PIECES = 24
#: Adjustments of preset shapes where a shape states none, as shares of the shorter side (presetShapeDefinitions.xml of ECMA-376).
_ROUND, _HALF, _QUARTER, _OCTAGON = 0.16667, 0.5, 0.25, 0.29289


class Outline(NamedTuple):
    """Hold one way around or along a shape, in EMU of the slide."""

    points: tuple[Point, ...]
    closed: bool = True
    filled: bool = True


def outlines(properties: Element, rect: Rect) -> tuple[Outline, ...]:
    """Return the outlines of a shape by its `spPr`; none for a preset that is not known."""
    custom = properties.child("custGeom")
    if custom is not None:
        paths = custom.child("pathLst")
        return tuple(one for path in (paths.children if paths is not None else ()) for one in _custom(path, rect))
    preset = properties.child("prstGeom")
    name = preset.get("prst") if preset is not None else "rect"
    if name in ("line", "straightConnector1"):
        return (Outline(((rect.x, rect.y), (rect.x + rect.w, rect.y + rect.h)), closed=False, filled=False),)
    if name.startswith(("bentConnector", "curvedConnector")):
        return (Outline(_bent(rect, name, _adjustment(preset)), closed=False, filled=False),)
    drawn = _PRESETS.get(name)
    if drawn is None:
        return ()
    return tuple(Outline(points) for points in drawn(rect, _adjustment(preset)))


def _bent(rect: Rect, name: str, adjusted: float | None) -> tuple[Point, ...]:
    """Return the corners of a connector that goes across, down and across; with one corner where its name says 2."""
    right, bottom = rect.x + rect.w, rect.y + rect.h
    if name.endswith("2"):
        return (rect.x, rect.y), (right, rect.y), (right, bottom)
    middle = rect.x + rect.w * (_HALF if adjusted is None else adjusted)
    return (rect.x, rect.y), (middle, rect.y), (middle, bottom), (right, bottom)


def heads(line: Outline, edge: Element, width: int) -> Iterator[Outline]:
    """Yield the arrow heads that a line's `ln` puts at its ends, three times as wide as the line."""
    if line.closed or len(line.points) < 2:
        return
    for name, (tip, behind) in (("headEnd", line.points[:2]), ("tailEnd", line.points[:-3:-1])):
        end = edge.child(name)
        length = math.dist(tip, behind)
        if end is None or end.get("type", "none") == "none" or not length:
            continue
        size = max(width, EMU_PER_POINT) * 3
        x, y = (behind[0] - tip[0]) / length * size, (behind[1] - tip[1]) / length * size
        yield Outline((tip, (tip[0] + x - y / 2, tip[1] + y + x / 2), (tip[0] + x + y / 2, tip[1] + y - x / 2)))


def _adjustment(preset: Element | None) -> float | None:
    """Return the first adjustment a shape states, as a share, or None."""
    guide = preset.at("avLst/gd") if preset is not None else None
    formula = guide.get("fmla").split() if guide is not None else []
    return int(formula[1]) / 100_000 if len(formula) == 2 and formula[1].isdigit() else None


def _custom(path: Element, rect: Rect) -> list[Outline]:
    """Return the outlines of one custom path; commands that are not known, or name guides instead of numbers, are left out."""
    width, height = path.number("w") or rect.w, path.number("h") or rect.h
    across, down = rect.w / width if width else 0, rect.h / height if height else 0
    filled = path.get("fill") != "none"
    found: list[Outline] = []
    points: list[Point] = []

    def finish(*, closed: bool) -> None:
        if len(points) > 1:
            placed = tuple((rect.x + x * across, rect.y + y * down) for x, y in points)
            found.append(Outline(placed, closed, filled))

    for command in path.children:
        ends = [(float(one.number("x")), float(one.number("y"))) for one in command.children if one.name == "pt"]
        if command.name == "moveTo" and ends:
            finish(closed=False)
            points = [ends[0]]
        elif command.name == "lnTo" and ends:
            points.append(ends[0])
        elif command.name in ("cubicBezTo", "quadBezTo") and points and len(ends) > 1:
            points.extend(_bezier((points[-1], *ends)))
        elif command.name == "arcTo" and points:
            points.extend(_arc(points[-1], command))
        elif command.name == "close":
            finish(closed=True)
            points = points[:1]
    finish(closed=False)
    return found


def _bezier(controls: tuple[Point, ...]) -> list[Point]:
    """Return points along a Bézier curve of any degree, without its first (de Casteljau)."""
    found = []
    for piece in range(1, PIECES + 1):
        share, points = piece / PIECES, list(controls)
        while len(points) > 1:
            points = [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) for (x1, y1), (x2, y2) in pairwise(points)]
        found.append(points[0])
    return found


def _arc(start: Point, command: Element) -> list[Point]:
    """Return points along an arc that begins at `start`; angles are in 60,000ths of a degree, clockwise (§20.1.9.4)."""
    wide, high = command.number("wR"), command.number("hR")
    first, swing = (math.radians(command.number(name) / 60_000) for name in ("stAng", "swAng"))
    swing = min(2 * math.pi, max(-2 * math.pi, swing))
    begin, sweep = _parametric(first, wide, high), swing
    middle = start[0] - wide * math.cos(begin), start[1] - high * math.sin(begin)
    count = max(2, math.ceil(abs(swing) / (math.pi / 2) * PIECES))
    end = _parametric(first + swing, wide, high)
    sweep = end - begin + 2 * math.pi * round((swing - (end - begin)) / (2 * math.pi))
    turns = [begin + sweep * piece / count for piece in range(1, count + 1)]
    return [(middle[0] + wide * math.cos(turn), middle[1] + high * math.sin(turn)) for turn in turns]


def _parametric(angle: float, wide: float, high: float) -> float:
    return math.atan2(wide * math.sin(angle), high * math.cos(angle))


def _ellipse(rect: Rect, _adjusted: float | None, share: float = 1.0) -> list[tuple[Point, ...]]:
    middle_x, middle_y = rect.x + rect.w / 2, rect.y + rect.h / 2
    turns = [2 * math.pi * piece / (4 * PIECES) for piece in range(4 * PIECES)]
    half_w, half_h = rect.w / 2 * share, rect.h / 2 * share
    return [tuple((middle_x + half_w * math.cos(turn), middle_y + half_h * math.sin(turn)) for turn in turns)]


def _donut(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
    ring = (_QUARTER if adjusted is None else min(adjusted, _HALF)) * min(rect.w, rect.h)
    inner = Rect(round(rect.x + ring), round(rect.y + ring), round(rect.w - 2 * ring), round(rect.h - 2 * ring))
    return [*_ellipse(rect, None), *_ellipse(inner, None)]


def _round_rect(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
    radius = (_ROUND if adjusted is None else min(adjusted, _HALF)) * min(rect.w, rect.h)
    left, top, right, bottom = rect.x + radius, rect.y + radius, rect.x + rect.w - radius, rect.y + rect.h - radius
    found = []
    for corner, (x, y) in enumerate(((right, bottom), (left, bottom), (left, top), (right, top))):
        for piece in range(PIECES + 1):
            turn = math.pi / 2 * (corner + piece / PIECES)
            found.append((x + radius * math.cos(turn), y + radius * math.sin(turn)))
    return [tuple(found)]


def _star(rect: Rect, _adjusted: float | None) -> list[tuple[Point, ...]]:
    """Return a five-pointed star, its inner corners where the sides of a pentagram cross."""
    middle_x, middle_y, found = rect.x + rect.w / 2, rect.y + rect.h * 0.5528, []
    for corner in range(10):
        turn, share = math.pi * (corner / 5 - 0.5), 1.0 if corner % 2 == 0 else 0.38197
        across, down = rect.w / 2 / math.cos(math.pi / 10), rect.h * 0.5528
        found.append((middle_x + across * share * math.cos(turn), middle_y + down * share * math.sin(turn)))
    return [tuple(found)]


def _corners(*places: tuple[float, float, float, float]) -> Callable[[Rect, float | None], list[tuple[Point, ...]]]:
    """Return what draws a shape through corners: shares of width and height, and beside them shares of the shorter side times the adjustment."""

    def draw(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
        side = min(rect.w, rect.h) * (_HALF if adjusted is None else adjusted)
        return [tuple((rect.x + rect.w * x + side * dx, rect.y + rect.h * y + side * dy) for x, y, dx, dy in places)]

    return draw


def _octagon(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
    return _OCTAGONAL(rect, _OCTAGON if adjusted is None else adjusted)


def _hexagon(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
    return _HEXAGONAL(rect, _QUARTER if adjusted is None else adjusted)


def _plus(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
    return _CROSS(rect, _QUARTER if adjusted is None else adjusted)


def _slanted(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
    return _PARALLELOGRAM(rect, _QUARTER if adjusted is None else adjusted)


def _trapezoid(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
    return _TRAPEZOID(rect, _QUARTER if adjusted is None else adjusted)


def _pill(rect: Rect, _adjusted: float | None) -> list[tuple[Point, ...]]:
    return _round_rect(rect, _HALF)


def _arrow(rect: Rect, _adjusted: float | None) -> list[tuple[Point, ...]]:
    """Return an arrow to the right, its shaft half as high as its head, its head as long as half its height."""
    x, y, w, h = rect
    neck = x + w - min(w, h / 2)
    upper, lower, right = y + h / 4, y + h * 3 / 4, x + w
    shaft, head = ((x, upper), (neck, upper)), ((neck, y), (right, y + h / 2), (neck, y + h))
    return [(*shaft, *head, (neck, lower), (x, lower))]


_Drawing = Callable[[Rect, float | None], list[tuple[Point, ...]]]


def _mirrored(draw: _Drawing, *, across: bool) -> _Drawing:
    """Return what draws a shape the other way round."""

    def drawn(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
        x, y = 2 * rect.x + rect.w, 2 * rect.y + rect.h
        return [tuple((x - a, b) if across else (a, y - b) for a, b in one) for one in draw(rect, adjusted)]

    return drawn


def _upended(draw: _Drawing) -> _Drawing:
    """Return what draws a shape with across and down exchanged."""

    def drawn(rect: Rect, adjusted: float | None) -> list[tuple[Point, ...]]:
        x, y, w, h = rect
        return [tuple((x + b, y + a) for a, b in one) for one in draw(Rect(0, 0, h, w), adjusted)]

    return drawn


_RECT = _corners((0, 0, 0, 0), (1, 0, 0, 0), (1, 1, 0, 0), (0, 1, 0, 0))
_HEXAGONAL = _corners((0, 0.5, 0, 0), (0, 0, 1, 0), (1, 0, -1, 0), (1, 0.5, 0, 0), (1, 1, -1, 0), (0, 1, 1, 0))
_OCTAGONAL = _corners(
    (0, 0, 0, 1), (0, 0, 1, 0), (1, 0, -1, 0), (1, 0, 0, 1), (1, 1, 0, -1), (1, 1, -1, 0), (0, 1, 1, 0), (0, 1, 0, -1)
)
_CROSS = _corners(
    (0, 0, 0, 1), (0, 0, 1, 1), (0, 0, 1, 0), (1, 0, -1, 0), (1, 0, -1, 1), (1, 0, 0, 1),
    (1, 1, 0, -1), (1, 1, -1, -1), (1, 1, -1, 0), (0, 1, 1, 0), (0, 1, 1, -1), (0, 1, 0, -1),
)  # fmt: skip
_TRAPEZOID = _corners((0, 1, 0, 0), (0, 0, 1, 0), (1, 0, -1, 0), (1, 1, 0, 0))
_PARALLELOGRAM = _corners((0, 0, 1, 0), (1, 0, 0, 0), (1, 1, -1, 0), (0, 1, 0, 0))
_PRESETS = MappingProxyType(
    {
        "rect": _RECT,
        "flowChartProcess": _RECT,
        "flowChartAlternateProcess": _round_rect,
        "flowChartTerminator": _pill,
        "flowChartDecision": _corners((0.5, 0, 0, 0), (1, 0.5, 0, 0), (0.5, 1, 0, 0), (0, 0.5, 0, 0)),
        "rightArrow": _arrow,
        "leftArrow": _mirrored(_arrow, across=True),
        "downArrow": _upended(_arrow),
        "upArrow": _mirrored(_upended(_arrow), across=False),
        "trapezoid": _trapezoid,
        "ellipse": _ellipse,
        "donut": _donut,
        "roundRect": _round_rect,
        "star5": _star,
        "diamond": _corners((0.5, 0, 0, 0), (1, 0.5, 0, 0), (0.5, 1, 0, 0), (0, 0.5, 0, 0)),
        "triangle": _corners((0.5, 0, 0, 0), (1, 1, 0, 0), (0, 1, 0, 0)),
        "rtTriangle": _corners((0, 0, 0, 0), (1, 1, 0, 0), (0, 1, 0, 0)),
        "homePlate": _corners((0, 0, 0, 0), (1, 0, -1, 0), (1, 0.5, 0, 0), (1, 1, -1, 0), (0, 1, 0, 0)),
        "chevron": _corners((0, 0, 0, 0), (1, 0, -1, 0), (1, 0.5, 0, 0), (1, 1, -1, 0), (0, 1, 0, 0), (0, 0.5, 1, 0)),
        "hexagon": _hexagon,
        "octagon": _octagon,
        "plus": _plus,
        "parallelogram": _slanted,
    }
)
