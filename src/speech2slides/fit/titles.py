"""The titles of a deck's slides in, the same titles out with siblings at one size: pages of one section, and dividers among themselves."""

from collections.abc import Sequence

from speech2slides.fit.text import Typesetter, fit_words
from speech2slides.model.deck import Frame

#: Titles smaller than this are long; the others are not made as small for their sake (hundredths of a point).
LONG = 2800
#: Families whose titles are compared over the whole deck, and those whose titles stand for themselves.
_OVER_ALL, _APART = ("divider",), ("cover", "agenda", "full", "closing")


def even_titles(setter: Typesetter, titles: Sequence[tuple[str, int | None, Frame]]) -> tuple[Frame, ...]:
    """Return the title of each slide, given with its layout's family and its section, none larger than the smallest of its siblings."""
    groups = [_group(family, section) for family, section, _ in titles]
    smallest: dict[tuple[str, int | None], int] = {}
    for group, (_, _, frame) in zip(groups, titles, strict=True):
        size = frame.paragraphs[0].size
        if group is not None and size >= LONG:
            smallest[group] = min(size, smallest.get(group, size))
    return tuple(
        frame if group is None or group not in smallest else _at_most(setter, frame, smallest[group])
        for group, (_, _, frame) in zip(groups, titles, strict=True)
    )


def _group(family: str, section: int | None) -> tuple[str, int | None] | None:
    if family in _APART:
        return None
    return (family, None) if family in _OVER_ALL else ("content", section)


def _at_most(setter: Typesetter, frame: Frame, size: int) -> Frame:
    """Return a title set at `size` or below, as it is where it cannot be."""
    slot = frame.slot
    sizes = tuple(one for one in slot.sizes if one <= size)
    if frame.paragraphs[0].size <= size or not sizes:
        return frame
    pieces = tuple(run.words for run in frame.paragraphs[0].runs)
    smaller = fit_words(setter, slot._replace(sizes=sizes), pieces)
    return frame._replace(paragraphs=smaller.paragraphs) if smaller is not None else frame
