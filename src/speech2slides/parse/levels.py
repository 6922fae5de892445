"""The headings of a text in their order in, the level of each out: decided by use, not by the symbol.

A style met again returns to its level, a new one goes one deeper: （一） may thus stand above 一、, and （一）…（二十三） may run through several
一、, as the document has it. What a sign usually covers counts only where use does not tell: 一、 closes a list 1. 2. 3. that stood above it
and does not go on.
"""

from collections.abc import Sequence
from typing import NamedTuple

from speech2slides.parse.counting import MAX_STEP

#: Styles of this rank or above make sections of their own.
MAJOR = 6


class Opening(NamedTuple):
    """Name what a heading's level depends on."""

    style: str
    ordinal: int | None = None
    rank: int | None = None
    """See `NumberingStyle.rank`."""
    depth: int = 0
    """How many # a Markdown heading has."""
    has_body: bool = False
    """True when running text stands between it and the next heading."""


def levels(openings: Sequence[Opening]) -> tuple[int, ...]:
    """Return the 1-based level of each heading."""
    following = _following(openings)
    stack: list[int] = []
    below: set[tuple[str, str]] = set()
    found = []
    for index, opening in enumerate(openings):
        if opening.depth:
            outer = next((place for place, one in enumerate(stack) if openings[one].depth >= opening.depth), len(stack))
            del stack[outer:]
        else:
            styles = [openings[one].style for one in stack]
            if opening.style in styles:
                del stack[styles.index(opening.style) :]
            while stack and (opening.style, openings[stack[-1]].style) not in below:
                beside = _stands_beside(openings, stack, index, following)
                if not (beside or _closes(openings, stack[-1], index, following)):
                    break
                stack.pop()
        below.update((opening.style, openings[one].style) for one in stack)
        stack.append(index)
        found.append(len(stack))
    return tuple(found)


def _following(openings: Sequence[Opening]) -> list[int | None]:
    """Return for each heading the index of the next one of its style."""
    last: dict[str, int] = {}
    found: list[int | None] = [None] * len(openings)
    for index in range(len(openings) - 1, -1, -1):
        found[index] = last.get(openings[index].style)
        last[openings[index].style] = index
    return found


def _closes(openings: Sequence[Opening], outer: int, index: int, following: list[int | None]) -> bool:
    """Tell whether heading `index` ends the list of heading `outer`, since it usually covers more and that list does not go on."""
    above, here = openings[outer], openings[index]
    if above.rank is None or here.rank is None or here.rank >= above.rank:
        return False
    later = following[outer]
    if later is None:
        return True
    step = (openings[later].ordinal or 0) - (above.ordinal or 0)
    return not 0 < step <= MAX_STEP


def _stands_beside(openings: Sequence[Opening], stack: list[int], index: int, following: list[int | None]) -> bool:
    """Tell whether a list that begins below an unnumbered heading is its sibling: the heading has text of its own, its parent no other such."""
    outer = openings[stack[-1]]
    here = openings[index]
    if (
        outer.style != "bare"
        or not outer.has_body
        or len(stack) < 2
        or here.rank is None
        or here.rank > MAJOR
        or here.ordinal != 1
    ):
        return False
    later, end = following[stack[-1]], following[stack[-2]]
    return later is None or (end is not None and later > end)
