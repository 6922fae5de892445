"""A shape with text, where it stands and what it inherits in, the box its paragraphs are set in out."""

import math
from types import MappingProxyType

from speech2slides.drawingml.element import Element, share, whole
from speech2slides.drawingml.inheritance import MARGIN_X, MARGIN_Y
from speech2slides.preview.paragraph import Box, TextBox, Turn
from speech2slides.preview.text import Inherited, read_paragraphs
from speech2slides.units import Rect

_SIDES = (("lIns", MARGIN_X), ("tIns", MARGIN_Y), ("rIns", MARGIN_X), ("bIns", MARGIN_Y))
#: Columns of upright characters, and lines that are turned clockwise (ST_TextVerticalType).
_UPRIGHT = ("eaVert", "wordArtVert", "mongolianVert", "wordArtVertRtl")
_TURNED = MappingProxyType({"vert": 90, "vert270": 270})
#: What text keeps from each side of shapes that do not fill their box, as a share of it (presetShapeDefinitions.xml of ECMA-376).
_KEPT = MappingProxyType({"ellipse": (1 - math.sqrt(0.5)) / 2, "diamond": 0.25, "flowChartDecision": 0.25})
#: What text keeps from left and right of pointed shapes, as a share of the shorter side.
_POINTED = MappingProxyType(
    {"chevron": (0.5, 0.5), "homePlate": (0, 0.25), "rightArrow": (0, 0.25), "leftArrow": (0.25, 0)}
)
#: Share of the shorter side a round corner takes, and what of that text keeps clear of.
_ROUND, _CORNER = 0.16667, 0.29289


def text_box(sources: tuple[Element, ...], rect: Rect, inherited: Inherited) -> TextBox:
    """Return the text of the first of `sources`, which takes what it does not say from the others, in the box of the shape."""
    bodies = [one for shape in sources if (one := shape.at("txBody/bodyPr")) is not None]
    stated = {name: value for one in reversed(bodies) for name, value in one.attributes.items()}
    fit = next((one for body in bodies if (one := body.child("normAutofit", "noAutofit", "spAutoFit"))), None)
    if fit is not None and fit.name == "normAutofit":
        scale, reduction = share(fit.get("fontScale")), share(fit.get("lnSpcReduction"), 0)
        inherited = inherited._replace(scale=min(1, max(0.1, scale)), reduction=min(0.9, max(0, reduction)))
    way = stated.get("vert", "horz")
    degrees = _degrees(sources) + _TURNED.get(way, 0) + whole(stated.get("rot", "")) / 60_000
    turn = Turn(degrees, rect.x + rect.w / 2, rect.y + rect.h / 2) if degrees % 360 else None
    outer = _text_rect(sources, rect)
    if way in _TURNED:
        x, y = outer.x + outer.w / 2, outer.y + outer.h / 2
        outer = Rect(round(x - outer.h / 2), round(y - outer.w / 2), outer.h, outer.w)
    left, top, right, bottom = (whole(stated.get(name, ""), default) for name, default in _SIDES)
    inner = Rect(outer.x + left, outer.y + top, max(1, outer.w - left - right), max(1, outer.h - top - bottom))
    box = Box(
        inner,
        stated.get("anchor", "t"),
        vertical=way in _UPRIGHT,
        wraps=stated.get("wrap", "square") != "none",
        turn=turn,
    )
    body = sources[0].child("txBody")
    return TextBox(box, read_paragraphs(body, inherited) if body is not None else ())


def _degrees(sources: tuple[Element, ...]) -> float:
    placed = next((one for shape in sources if (one := shape.at("spPr/xfrm")) is not None), None)
    if placed is None:
        return 0
    return placed.number("rot") / 60_000 + (180 if placed.flag("flipV") else 0)


def _text_rect(sources: tuple[Element, ...], rect: Rect) -> Rect:
    """Return where in a shape's box its text may stand."""
    preset = next((one for shape in sources if (one := shape.at("spPr/prstGeom")) is not None), None)
    name = preset.get("prst") if preset is not None else "rect"
    across, down = rect.w * _KEPT.get(name, 0), rect.h * _KEPT.get(name, 0)
    if name == "roundRect" and preset is not None:
        guide = preset.at("avLst/gd")
        formula = guide.get("fmla").rpartition(" ")[2] if guide is not None else ""
        across = down = min(rect.w, rect.h) * min(0.5, max(0, share(formula, _ROUND))) * _CORNER
    before, after = (one * min(rect.w, rect.h) for one in _POINTED.get(name, (0, 0)))
    return Rect(
        round(rect.x + across + before),
        round(rect.y + down),
        round(rect.w - 2 * across - before - after),
        round(rect.h - 2 * down),
    )
