"""Words and a width in, where their lines end out: plain flow as an office program does it, or forced and balanced.

Plain filling breaks half of all lines inside a word; the balanced breaker weighs every permitted position by what stands there and by
how even the lines become.
"""

from typing import NamedTuple

from speech2slides.fit.kinsoku import may_break
from speech2slides.fit.lexicon import EDGE, INSIDE, PROTECTED_INSIDE, cuts
from speech2slides.fit.width import advances

#: Cost of a line end by what stands at it, in squared em.
_AFTER_CLAUSE, _AFTER_COMMA, _BEFORE_AND, _AFTER_DE = -40, -8, -6, 12
_AT_QUOTE, _AT_EDGE, _ANYWHERE, _IN_WORD = 5, 20, 60, 160
_WEAK_START, _WEAK_END, _STUB, _SHORT = 60, 25, 200, 60
_PROTECTED = 4_000
#: A last line of so many characters is a stub.
STUB = 2
#: No line is shorter than this share of the even one.
_SHORTEST = 0.3
_CLAUSE = "，；：。！？,;"
#: A line should not end on one of these.
_WAITING = "和与以把对在为向及将被从由是要"
#: No line should be shorter than this share of the even one; of two lines the shorter then has 0.6 of the longer.
_EVEN = 0.75


class Setting(NamedTuple):
    """Say where lines end and how many there are."""

    breaks: tuple[int, ...]
    """Offsets of forced line ends, empty when the text may flow."""
    lines: int
    rough: bool = False
    """True when a line ends inside a known word or a protected term, or on a word that waits for the next (把 对 和)."""


def set_lines(words: str, room: int, most_forced: int) -> Setting:
    """Set `words` in lines of `room` hundredths of an em.

    Text that needs two to `most_forced` lines gets forced, balanced ends; longer text flows. `room` already leaves the slack.
    """
    widths = advances(words)
    if widths[-1] <= room:
        return Setting((), 1)
    plain = flow(words, widths, room)
    lines = len(plain) + 1
    if lines > most_forced:
        return Setting((), lines)
    edges = cuts(words)
    best = _forced(words, widths, room, lines, edges)
    if best.rough and lines < most_forced:
        longer = _forced(words, widths, room, lines + 1, edges)
        best = best if longer.rough else longer
    return best


def _forced(words: str, widths: list[int], room: int, lines: int, edges: list[int]) -> Setting:
    ends = balanced(words, widths, room, lines, edges)
    if ends is None:
        return Setting((), lines, rough=True)
    return Setting(ends, len(ends) + 1, any(_is_rough(words, end, edges[end]) for end in ends))


def _is_rough(words: str, end: int, edge: int) -> bool:
    return words[end - 1] not in _CLAUSE and (edge >= INSIDE or (edge != EDGE and words[end - 1] in _WAITING))


def flow(words: str, widths: list[int], room: int) -> tuple[int, ...]:
    """Return the line ends of plain filling: as much as the width holds, back to the last permitted position."""
    ends, start = [], 0
    while widths[-1] - widths[start] > room:
        index = start + 1
        while index < len(words) and widths[index + 1] - widths[start] <= room:
            index += 1
        if index >= len(words):
            break
        end = index
        while end > start and not may_break(words, end):
            end -= 1
        end = end if end > start else index
        ends.append(end)
        start = end
        while start < len(words) and words[start].isspace():
            start += 1
        if start >= len(words):
            break
    return tuple(ends)


def balanced(words: str, widths: list[int], room: int, lines: int, edges: list[int]) -> tuple[int, ...] | None:
    """Return the cheapest `lines - 1` line ends with no line wider than `room`, or None when there are none.

    Dynamic programming over the permitted positions; the cost of a position is `_cost` (`edges` says where words end), that of a line
    its squared distance, in em, from the even share.
    """
    ideal = widths[-1] / lines
    shortest = _SHORTEST * ideal
    # The lines before a position, and those after it, must hold what stands there.
    first, last = max(shortest, widths[-1] - room * (lines - 1)), min(room * (lines - 1), widths[-1] - shortest)
    positions = [index for index in range(1, len(words)) if first <= widths[index] <= last and may_break(words, index)]
    costs = {index: _cost(words, index, edges[index]) for index in positions}
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, lines + 1):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        targets = [len(words)] if line == lines else positions
        for start, (cost, ends) in best.items():
            for end in targets:
                length = widths[end] - widths[start]
                if length < shortest or length > room:
                    continue
                total = cost + ((length - ideal) / 100) ** 2 + costs.get(end, 0)
                if line == lines and end - start <= STUB:
                    total += _STUB
                if length < _EVEN * ideal:
                    total += _SHORT
                if end not in following or total < following[end][0]:
                    following[end] = (total, (*ends, end) if end < len(words) else ends)
        best = following
    found = best.get(len(words))
    return found[1] if found is not None else None


def _cost(words: str, index: int, edge: int) -> int:
    before, after = words[index - 1], words[index]
    if before.isspace():
        return 0
    if edge == PROTECTED_INSIDE:
        return _PROTECTED
    if before in _CLAUSE:
        return _AFTER_CLAUSE
    if before == "、":
        return _AFTER_COMMA
    if after in "的了地得着":
        return _WEAK_START + _ANYWHERE
    cost = _ANYWHERE
    if after in "和与暨及" and edge != INSIDE:
        cost = _BEFORE_AND
    elif before in "的地得" and edge != INSIDE:
        cost = _AFTER_DE
    elif before in "”》）" or after in "“《（":
        cost = _AT_QUOTE
    elif edge == INSIDE:
        cost = _IN_WORD
    elif edge == EDGE:
        cost = _AT_EDGE
    if before in _WAITING:
        cost += _WEAK_END
    return cost
