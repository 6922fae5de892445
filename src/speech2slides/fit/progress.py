"""The slides of a deck by section in, the segments of the progress line out."""

from collections.abc import Sequence

from speech2slides.model.deck import Segment
from speech2slides.model.theme import Progress
from speech2slides.units import Rect

#: More sections than this would make segments too short to tell apart; then one line grows with the slides.
MOST_SEGMENTS = 12


def progress_segments(progress: Progress, sections: Sequence[int | None], index: int) -> tuple[Segment, ...]:
    """Return the line for slide `index`: `sections` holds the section of every slide, None for those outside.

    One segment a section, as long as it has slides, the current one marked; without sections (or with too many) two: come, and to come.
    """
    named = sorted({section for section in sections if section is not None})
    current = sections[index]
    if not 1 < len(named) <= MOST_SEGMENTS:
        done, left = index + 1, len(sections) - index - 1
        parts = [(done, progress.current_color)] + ([(left, progress.future_color)] if left else [])
        return _laid_out(progress, parts)
    first = next(place for place, section in enumerate(sections) if section is not None)
    begun = index >= first
    parts = []
    for section in named:
        past = begun and (current is None or section < current)
        color = progress.past_color if past else progress.future_color
        parts.append((sections.count(section), progress.current_color if section == current else color))
    return _laid_out(progress, parts)


def _laid_out(progress: Progress, parts: list[tuple[int, str]]) -> tuple[Segment, ...]:
    """Lay the segments side by side, or in a line higher than wide one below the other."""
    x, y, w, h = progress.rect
    down = h > w
    total, room = sum(count for count, _ in parts), (h if down else w) - progress.gap * (len(parts) - 1)
    segments, done = [], 0
    for place, (count, color) in enumerate(parts):
        first = room * done // total + progress.gap * place
        done += count
        length = room * done // total + progress.gap * place - first
        rect = Rect(x, y + first, w, length) if down else Rect(x + first, y, length, h)
        segments.append(Segment(rect, color))
    return tuple(segments)
