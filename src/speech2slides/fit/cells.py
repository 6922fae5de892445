"""Entries and a layout of repeated slots in, one frame a slot out: cards, steps, grids, timelines and figures alike.

A layout says by the names of its slots what an entry shows where: `head` its marker and words, `key` what it is named by, `figure` its
number, `body` what is left to say. All slots of one name are set at one size, so that siblings look alike.
"""

from types import MappingProxyType
from typing import NamedTuple

from speech2slides.fit.text import (
    EASY_LINES,
    ROUGH,
    Style,
    Typesetter,
    fits_elsewhere,
    in_reading_order,
    line_cost,
    marker_column,
    set_paragraph,
    spaced,
)
from speech2slides.model.deck import Frame, TextParagraph
from speech2slides.model.plan import Entry, Words
from speech2slides.model.theme import Layout, Slot
from speech2slides.span import Span
from speech2slides.units import EMU_PER_POINT

#: How many clauses of its body an entry shows, most first.
MOST_SUPPORT = 3
#: Space between the paragraphs of a body as a share of the pitch, in percent.
GAP = 30
#: A body slot whose siblings fill less than this share of it on average looks empty, in percent.
LEAST_FILL = 24
#: Size of an eyebrow (a marker on its own line above a head) as a share of the head's, in percent.
EYEBROW = 84
FLOOR = 2000
#: Lines of one paragraph, by the name of its slot.
MOST_LINES = MappingProxyType({"head": 3, "key": 2, "figure": 1, "label": 3, "body": 5})
#: What each line of a head beyond the easy ones costs.
TALL_HEAD = 6
NAMES = ("head", "key", "label", "figure", "body")


class Piece(NamedTuple):
    """Hold one paragraph of a slot before it is set."""

    words: Words
    marker: Span | None = None
    eyebrow: bool = False
    bullet: bool = False


def fit_cells(setter: Typesetter, layout: Layout, entries: tuple[Entry, ...]) -> tuple[Frame, ...] | None:
    """Fill every repeated slot of `layout` from its entry, or return None when one does not hold its words at the floor."""
    frames: list[Frame] = []
    for name in NAMES:
        slots = [slot for slot in layout.slots if slot.name == name]
        if not slots:
            continue
        if len(slots) != len(entries):
            return None
        filled = _fill(setter, layout, slots, entries)
        if filled is None:
            return None
        frames.extend(frame for frame in filled if frame.paragraphs)
    return in_reading_order(layout, tuple(frames))


def _fill(setter: Typesetter, layout: Layout, slots: list[Slot], entries: tuple[Entry, ...]) -> list[Frame] | None:
    """Set the slots of one name alike, with as much support as fits, at the size that reads best; None when none holds the words."""
    first = slots[0]
    most = max((len(_body(layout, entry, MOST_SUPPORT)) for entry in entries), default=0) if first.name == "body" else 1
    most = max(1, most)
    best: tuple[int, list[Frame]] | None = None
    for share in range(most, 0, -1):
        pieces = [_pieces(layout, slot, entry, share) for slot, entry in zip(slots, entries, strict=True)]
        # Beneath what a figure counts there may be nothing more to say; everything else is said of every entry.
        if not all(pieces) and (first.name != "body" or layout.slot("label") is None):
            return None
        for step, size in enumerate(first.sizes):
            frames = _set(setter, slots, pieces, size)
            if frames is None:
                continue
            cost = step * len(frames) + _cost(setter, frames)
            if best is None or cost < best[0]:
                best = (cost, frames)
        if best is not None and best[0] < ROUGH:
            break
    return best[1] if best is not None else None


def _cost(setter: Typesetter, frames: list[Frame]) -> int:
    """Weigh how the lines of siblings end, and heads of many lines; a size down costs one a frame."""
    cost = sum(line_cost(setter, frame) for frame in frames)
    heads = [frame for frame in frames if frame.slot.name == "head"]
    tall = sum(max(0, paragraph.lines - EASY_LINES) for frame in heads for paragraph in frame.paragraphs)
    return cost + TALL_HEAD * tall


def _pieces(layout: Layout, slot: Slot, entry: Entry, share: int) -> tuple[Piece, ...]:
    if slot.name in ("key", "figure"):
        return (Piece(entry.key),) if entry.key is not None else ()
    if slot.name == "label":
        return (Piece(entry.words),)
    if slot.name == "body":
        return _body(layout, entry, share)
    marker, opening = entry.marker, entry.opening
    if opening is not None:
        above = opening if marker is None or marker.end > opening.start else Span(marker.start, opening.end)
        return (Piece(above, eyebrow=True), Piece(entry.words))
    if slot.stacked and marker is not None:
        return (Piece(marker, eyebrow=True), Piece(entry.words))
    return (Piece(entry.words, marker),)


def _body(layout: Layout, entry: Entry, share: int) -> tuple[Piece, ...]:
    """Return what an entry has to say beside its head; where the layout has no head, its words come first."""
    headed = layout.slot("head") is not None or layout.slot("label") is not None
    said = () if headed else (Piece(entry.words, entry.marker if layout.slot("key") is None else None),)
    if entry.subs:
        return said + tuple(Piece(sub.words, sub.marker, bullet=sub.marker is None) for sub in entry.subs)
    support = tuple(sorted(entry.support[: share if headed else share - 1]))
    return said + tuple(Piece(words) for words in support)


def _set(setter: Typesetter, slots: list[Slot], pieces: list[tuple[Piece, ...]], size: int) -> list[Frame] | None:
    frames = []
    column = marker_column(
        tuple(piece.marker.of(setter.text) for group in pieces for piece in group if piece.marker is not None), size
    )
    for slot, group in zip(slots, pieces, strict=True):
        pitch = size * slot.pitch // 100
        paragraphs = tuple(_paragraph(setter, slot, piece, size, column) for piece in group)
        limit = MOST_LINES[slot.name]
        if any(paragraph.lines > limit for paragraph in paragraphs):
            return None
        gap = pitch * GAP // 1000 * 10 if slot.name == "body" else 0
        frame = Frame(slot, spaced(paragraphs, gap))
        if not fits_elsewhere(frame):
            return None
        frames.append(frame)
    return _level(frames)


def _paragraph(setter: Typesetter, slot: Slot, piece: Piece, size: int, column: int) -> TextParagraph:
    if slot.name == "figure":
        # A number is never broken, so it needs no slack for words that may flow over.
        style = Style(size, slot.pitch, slot.color, slot.bold, most_forced=1)
    elif piece.eyebrow:
        small = max(FLOOR, size * EYEBROW // 10_000 * 100)
        style = Style(small, slot.pitch, slot.marker_color)
    else:
        hanging = column if piece.marker is not None or piece.bullet else 0
        style = Style(
            size,
            slot.pitch,
            slot.color,
            slot.bold,
            marker_color=slot.marker_color,
            hanging=hanging,
        )
    return set_paragraph(setter, (piece.words,), slot.rect.w, style, piece.marker)


def _level(frames: list[Frame]) -> list[Frame]:
    """Keep the first lines of siblings level: where their heights differ, all begin where the tallest does, which stands in the middle."""
    heights = {frame.height for frame in frames}
    if len(heights) == 1:
        return frames
    tallest = max(heights) * EMU_PER_POINT // 100
    return [
        frame._replace(anchor="t", drop=(frame.slot.rect.h - tallest) // 2)
        if frame.slot.anchor == "ctr" and not frame.slot.template_size  # a template places text itself
        else frame
        for frame in frames
    ]


def looks_empty(layout: Layout, frames: tuple[Frame, ...]) -> bool:
    """Tell whether the bodies of a page fill so little of their boxes that another layout would serve it better."""
    bodies = [frame for frame in frames if frame.slot.name == "body"]
    figures = sum(frame.slot.name == "figure" for frame in frames)
    if figures > 1 and not bodies:
        return layout.slot("body") is not None
    if figures or len(bodies) < 2:  # figures stand large in a page of little else
        return False
    room = sum(frame.slot.rect.h for frame in bodies)
    return sum(frame.height for frame in bodies) * EMU_PER_POINT < room * LEAST_FILL
