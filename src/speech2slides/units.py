"""Inches and points in, integer EMU out: the units of a slide and the rectangle every stage from `fit` on speaks of."""

from typing import NamedTuple

EMU_PER_INCH = 914_400
EMU_PER_POINT = 12_700


def inches(value: float) -> int:
    """Return `value` inches in EMU, rounded once here."""
    return round(value * EMU_PER_INCH)


def points(emu: int) -> float:
    """Return a length in EMU as points."""
    return emu / EMU_PER_POINT


class Rect(NamedTuple):
    """Place a box on the slide: left, top, width, height in EMU."""

    x: int
    y: int
    w: int
    h: int
