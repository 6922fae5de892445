"""Entries and a layout in, frames out: equal rows, one placeholder each, or one body that flows."""

from speech2slides.fit.text import (
    RESERVE,
    Style,
    Typesetter,
    fit_words,
    fits_elsewhere,
    in_reading_order,
    marker_column,
    set_paragraph,
    spaced,
)
from speech2slides.model.deck import Frame, TextParagraph
from speech2slides.model.plan import Entry
from speech2slides.model.theme import Layout, Slot
from speech2slides.span import Span
from speech2slides.units import EMU_PER_POINT

#: Support is shown only where the rows themselves keep this size (hundredths of a point).
MIN_WITH_SUPPORT = 2400
#: Share of a row's height, in percent, that its text may fill at sizes above the floor; fuller rows look crammed.
ROW_FILL = 90
#: Space between rows of a body, as shares of the pitch: at least, and at most when there is room.
LEAST_GAP, MOST_GAP, MINOR_GAP = 20, 75, 12
#: Column of a bullet sign, hundredths of an em.
BULLET_COLUMN = 110


def fit_rows(setter: Typesetter, layout: Layout, entries: tuple[Entry, ...]) -> tuple[Frame, ...] | None:
    """Fill one row slot an entry, all at one size; with support where every entry has some and it fits.

    A size at which no line ends inside a word goes before a larger one at which one does.
    """
    slots = [slot for slot in layout.slots if slot.name == "row"]
    marks = [slot for slot in layout.slots if slot.name == "mark"]
    if len(slots) != len(entries):
        return None
    if marks:
        # Markers have boxes of their own, so that a row may begin with other words than those that follow its marker in the text.
        frames = fit_rows(setter, _without(layout, "mark"), tuple(entry._replace(marker=None) for entry in entries))
        beside = _marks(setter, marks, entries, frames[0].paragraphs[0].size) if frames is not None else None
        return None if frames is None or beside is None else in_reading_order(layout, beside + frames)
    trials = [(size, True) for size in slots[0].sizes if size >= MIN_WITH_SUPPORT] + [
        (size, False) for size in slots[0].sizes
    ]
    rough = None
    for size, support in trials:
        frames = _rows_at(setter, slots, entries, size, support=support)
        if frames is not None and not any(frame.rough for frame in frames):
            return frames
        rough = rough or frames
    return rough


def _without(layout: Layout, name: str) -> Layout:
    return layout._replace(slots=tuple(slot for slot in layout.slots if slot.name != name))


def _marks(setter: Typesetter, slots: list[Slot], entries: tuple[Entry, ...], size: int) -> tuple[Frame, ...] | None:
    """Set the entries' markers in their own slots at the size of the rows, or all smaller where one is long; None without room."""
    marked = [(slot, entry.marker) for slot, entry in zip(slots, entries, strict=True) if entry.marker is not None]
    for smaller in (one for one in slots[0].sizes if one <= size):
        frames = [fit_words(setter, slot._replace(sizes=(smaller,)), (marker,), 1) for slot, marker in marked]
        if None not in frames:
            found = zip(frames, marked, strict=True)
            return tuple(frame._replace(slot=slot) for frame, (slot, _) in found if frame is not None)
    return None


def _rows_at(
    setter: Typesetter, slots: list[Slot], entries: tuple[Entry, ...], size: int, *, support: bool
) -> tuple[Frame, ...] | None:
    """Set every row at `size`, with their support or all without; None when one has no room, or not enough air above the floor."""
    slot, column = slots[0], _column(setter, entries, size)
    head_style = Style(size, slot.pitch, slot.color, support, slot.marker_color)
    below_style = Style(slot.size_below(size), slot.pitch, slot.muted_color, level=1, left=column)
    fill = 100 if size == slot.floor or len(entries) == 1 else ROW_FILL
    frames = []
    for row, entry in zip(slots, entries, strict=True):
        style = head_style._replace(hanging=column if entry.marker else 0)
        paragraphs = [set_paragraph(setter, (whole_words(entry),), row.rect.w, style, entry.marker)]
        if support:
            if not entry.support:
                return None
            paragraphs.append(set_paragraph(setter, entry.support[:1], row.rect.w, below_style))
        frame = Frame(row, tuple(paragraphs))
        if frame.height * EMU_PER_POINT > row.rect.h * fill:
            return None
        frames.append(frame)
    return tuple(frames)


def whole_words(entry: Entry) -> Span:
    """Return an entry's words with what stands apart from them elsewhere: those all its siblings begin with, a stage, a date, a figure."""
    apart = [span for span in (entry.opening, entry.key) if span is not None]
    start = min([entry.words.start, *(span.start for span in apart)])
    return Span(start, max([entry.words.end, *(span.end for span in apart)]))


def _column(setter: Typesetter, entries: tuple[Entry, ...], size: int) -> int:
    return marker_column(tuple(entry.marker.of(setter.text) for entry in entries if entry.marker is not None), size)


def fit_points(setter: Typesetter, layout: Layout, entries: tuple[Entry, ...]) -> tuple[Frame, ...] | None:
    """Fill the body with the entries and what stands beneath them, at one size for each level; spread what room is left."""
    slot = layout.slot("body")
    if slot is None:
        return None
    for size in slot.sizes:
        frame = spread(slot, _body_at(setter, slot, entries, size), size)
        if frame is not None:
            return (frame,)
    return None


def spread(slot: Slot, paragraphs: tuple[TextParagraph, ...], size: int) -> Frame | None:
    """Fill a body with paragraphs whose rows are of `size`, the room that is left spread between them; None when they do not fit."""
    pitch = size * slot.pitch // 100
    tight = Frame(slot, spaced(paragraphs, pitch * LEAST_GAP // 100, pitch * MINOR_GAP // 100))
    if not fits_elsewhere(tight):
        return None
    spare = slot.rect.h * 100 // EMU_PER_POINT * 100 // RESERVE - tight.height
    gaps = sum(1 for paragraph in paragraphs if not paragraph.level) - 1
    extra = min(pitch * (MOST_GAP - LEAST_GAP) // 100, spare // gaps) if gaps > 0 else 0
    before = (pitch * LEAST_GAP // 100 + extra) // 10 * 10
    return Frame(slot, spaced(paragraphs, before, pitch * MINOR_GAP // 100))


def _body_at(setter: Typesetter, slot: Slot, entries: tuple[Entry, ...], size: int) -> tuple[TextParagraph, ...]:
    column = _column(setter, entries, size)
    bullets = bullet_column(size)
    small = slot.size_below(size)
    subs = tuple(sub for entry in entries for sub in entry.subs)
    sub_column = _column(setter, subs, small)
    paragraphs: list[TextParagraph] = []
    for entry in entries:
        paragraphs.append(_row(setter, slot, entry, _point_style(slot, entry, size, column or bullets)))
        left = column or bullets
        for sub in entry.subs:
            style = Style(
                small,
                slot.pitch,
                slot.color,
                marker_color=slot.marker_color,
                level=1,
                left=left,
                hanging=sub_column or bullets,
            )
            paragraphs.append(_row(setter, slot, sub, style))
        if entry.support and not entry.subs:
            style = Style(small, slot.pitch, slot.muted_color, level=1, left=left)
            paragraphs.append(set_paragraph(setter, entry.support[:1], slot.rect.w, style))
    return tuple(paragraphs)


def _point_style(slot: Slot, entry: Entry, size: int, hanging: int) -> Style:
    bold = bool(entry.subs or entry.support)
    return Style(size, slot.pitch, slot.color, bold=bold, marker_color=slot.marker_color, hanging=hanging)


def bullet_column(size: int) -> int:
    """Return the width in EMU of the column of a bullet sign before type of `size`."""
    return size * BULLET_COLUMN // 100 * EMU_PER_POINT // 100


def _row(setter: Typesetter, slot: Slot, entry: Entry, style: Style) -> TextParagraph:
    paragraph = set_paragraph(setter, (whole_words(entry),), slot.rect.w, style, entry.marker)
    return paragraph._replace(bullet=entry.marker is None)
