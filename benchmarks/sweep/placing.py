"""A drawn page in, the text on it that is out of place out: outside its box, off the slide, on other text, or not drawn at all."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from benchmarks.drawn.drawing import DrawnShape, Glyph, Page
from benchmarks.drawn.tagging import Box

KINDS = ("outside", "off-slide", "overlap", "lost", "grown", "unplaced")
#: Kinds that are told, but are no fault: rows of a table grow with their text, and what they hit is found as an overlap.
TOLERATED = ("grown",)
#: The box of a glyph is its em box; the ink of Han characters keeps this share of its height away from either end.
BEARING = 0.06
#: Points by which a glyph may stand outside its box, and outside the slide: less than a reader sees, more than rounding makes.
SLACK, EDGE = 1.5, 0.5
#: Lines touch when they share so many points both ways and this share of the smaller one.
TOUCH, SHARED = 1.5, 0.05
#: So much of a text may be missing in print (ligatures, joined dashes), and one character more.
MISSING = 0.02
#: Glyphs so many times their size apart are not of one line (columns of one shape).
APART = 4
#: Punctuation may hang out of its box on the right; nobody sees its empty half.
_HANGING = frozenset("，。、；：！？）》〉」』】〕”’…—·,.;:!?)]}")


class Misplaced(NamedTuple):
    """Hold one finding: its kind, whose text it is about, and by how much it is out."""

    kind: str
    shape: str
    detail: str
    words: str


def misplaced(page: Page) -> Iterator[Misplaced]:
    """Yield what is out of place on a page."""
    slide = Box(0, 0, *page.size)
    for one in page.shapes:
        if len(one.glyphs) < one.shape.characters * (1 - MISSING) - 1:
            yield _about("lost", one, f"{len(one.glyphs)} of {one.shape.characters} characters drawn")
        if one.glyphs:
            yield from _outside(one, slide)
    for one, other in combinations((one for one in page.shapes if one.glyphs), 2):
        share = _overlap(one.glyphs, other.glyphs)
        if share > SHARED:
            yield _about("overlap", one, f"{share:.0%} of a line with {other.shape.name}")


def _outside(one: DrawnShape, slide: Box) -> Iterator[Misplaced]:
    ink = _ink(one.glyphs)
    standing = [glyph for glyph in one.glyphs if glyph.text not in _HANGING]
    over = _beyond(ink, slide, EDGE)
    if over:
        yield _about("off-slide", one, over)
    if one.shape.box is None:
        yield _about("unplaced", one, "neither the slide nor what it inherits from places it")
        return
    ink = ink._replace(right=max(glyph.right for glyph in standing or one.glyphs))
    over = _beyond(ink, one.shape.box, SLACK)
    if over:
        yield _about("grown" if one.shape.place == "cell" else "outside", one, over)


def _about(kind: str, one: DrawnShape, detail: str) -> Misplaced:
    words = "".join(paragraph.words for paragraph in one.shape.paragraphs)
    return Misplaced(kind, f"{one.shape.name} ({one.shape.place})", detail, words[:18])


def _ink(glyphs: tuple[Glyph, ...]) -> Box:
    """Return the box around the ink of `glyphs`."""
    return Box(
        min(one.left for one in glyphs),
        min(one.top + _bearing(one) for one in glyphs),
        max(one.right for one in glyphs),
        max(one.bottom - _bearing(one) for one in glyphs),
    )


def _bearing(glyph: Glyph) -> float:
    return BEARING * (glyph.bottom - glyph.top)


def _beyond(ink: Box, box: Box, slack: float) -> str:
    """Say on which sides the ink leaves the box, and by how many points; nothing within `slack`."""
    sides = {
        "left": box.left - ink.left,
        "top": box.top - ink.top,
        "right": ink.right - box.right,
        "bottom": ink.bottom - box.bottom,
    }
    return ", ".join(f"{side} +{by:.1f} pt" for side, by in sides.items() if by > slack)


def _lines(glyphs: tuple[Glyph, ...]) -> list[Box]:
    """Return the ink of each line of one shape."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: (round(one.top + one.bottom), one.left)):
        middle = (glyph.top + glyph.bottom) / 2
        for row in rows:
            last = row[-1]
            if last.top < middle < last.bottom and abs(glyph.left - last.right) < APART * glyph.size:
                row.append(glyph)
                break
        else:
            rows.append([glyph])
    return [_ink(tuple(row)) for row in rows]


def _overlap(some: tuple[Glyph, ...], others: tuple[Glyph, ...]) -> float:
    """Return the largest share of a line of one shape that a line of the other covers."""
    if _common(_ink(some), _ink(others)) == 0:
        return 0
    return max(_common(line, other) for line in _lines(some) for other in _lines(others))


def _common(one: Box, other: Box) -> float:
    """Return what two boxes share of the smaller one; nothing where they only touch."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    smaller = min(_area(one), _area(other))
    return across * down / smaller if across > TOUCH and down > TOUCH and smaller > 0 else 0


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)
