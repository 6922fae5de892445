"""A theme part in, the faces its font scheme names for headings and for text out."""

from typing import NamedTuple

from speech2slides.drawingml.element import Element


class Face(NamedTuple):
    """Name the faces of one role, empty where none is stated."""

    latin: str
    east_asian: str


def read_face(theme: Element, role: str) -> Face:
    """Return the faces of `majorFont` or `minorFont`; the East Asian one is `ea`, or what is stated for simplified Chinese."""
    holder = theme.at(f"themeElements/fontScheme/{role}")
    named = {}
    for one in holder.children if holder is not None else ():
        named[one.get("script") or one.name] = one.get("typeface")
    return Face(named.get("latin", ""), named.get("ea") or named.get("Hans", ""))
