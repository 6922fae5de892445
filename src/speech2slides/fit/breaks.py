"""Words and a width in, where their lines end out: plain flow as an office program does it, or forced and balanced.

Plain filling breaks half of all lines inside a word; the balanced breaker weighs every place (`places`) and how even the lines become.
"""

from typing import NamedTuple

from speech2slides.fit.kinsoku import may_break
from speech2slides.fit.lexicon import Lexicon
from speech2slides.fit.places import GOOD, NEVER, ROUGH, Places, places
from speech2slides.fit.width import WIDEST, advances

#: A last line of so many characters is a stub.
STUB = 2
_STUB_COST = 3_000
#: No line is shorter than this share of the even one.
_SHORTEST = 0.3
#: Titles of up to so many lines are read as one shape: none should leave these shares of the even line, so that the shortest has 0.6 of
#: the longest. Other text may rather follow its clauses.
_SHAPE, _EVEN, _LONG = 3, 0.75, 1.25
_UNEVEN, _SHORT = 120, 20


class Setting(NamedTuple):
    """Say where lines end and how many there are."""

    breaks: tuple[int, ...]
    """Offsets of forced line ends, empty when the text may flow."""
    lines: int
    rough: bool = False
    """True when a line ends inside a known word or a protected term, or on a word that waits for the next (把 对 和)."""


class _Task(NamedTuple):
    """Hold what a search for line ends needs: widths of the text's prefixes, the room of a line, the text's places; is it a title?"""

    widths: list[int]
    room: int
    places: Places
    even: bool


def set_lines(
    words: str, room: int, most_forced: int, lexicon: Lexicon | None = None, *, even: bool = False
) -> Setting:
    """Set `words` in lines of `room` hundredths of an em.

    Text that needs two to `most_forced` lines gets forced, balanced ends; longer text flows. `room` already leaves the slack. No line
    ends inside a protected term of `lexicon` (the built-in one unless given), a number with its unit, or against kinsoku where a line
    holds what must stay whole; a line more is taken rather than one that ends inside a word. `even` lines, as of titles, make one shape.
    """
    if len(words) * WIDEST <= room:
        return Setting((), 1)
    widths = advances(words)
    if widths[-1] <= room:
        return Setting((), 1)
    room = max(1, room)
    fewest = -(-widths[-1] // room)
    if fewest <= most_forced:
        task = _Task(widths, room, places(words, lexicon), even)
        found = _settle(task, fewest, most_forced)
        if found is not None:
            return found
    return Setting((), max(fewest, len(flow(words, widths, room)) + 1), rough=fewest <= most_forced)


def _settle(task: _Task, fewest: int, most: int) -> Setting | None:
    """Return the setting in the fewest lines that keep the rules, one more where only that spares a word."""
    for lines in range(fewest, most + 1):
        ends = balanced(task, lines, GOOD)
        if ends is not None:
            return Setting(ends, lines)
        rough = balanced(task, lines, ROUGH)
        if rough is None:
            continue
        if lines == most:
            return Setting(rough, lines, rough=True)
        ends = balanced(task, lines + 1, GOOD)
        if ends is not None:
            return Setting(ends, lines + 1)
        longer = balanced(task, lines + 1, ROUGH)
        return Setting(longer, lines + 1, rough=True) if longer is not None else Setting(rough, lines, rough=True)
    for lines in range(fewest, most + 1):
        ends = balanced(task, lines, NEVER)
        if ends is not None:
            return Setting(ends, lines, rough=True)
    return None


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


class _Way(NamedTuple):
    """Hold the cheapest lines that end at one place."""

    width: int
    cost: float
    ends: tuple[int, ...]


class _Line(NamedTuple):
    """Hold what a line may be: its greatest and least width, the even share, and whether it is part of a shape."""

    room: int
    shortest: float
    ideal: float
    shaped: bool


def balanced(task: _Task, lines: int, worst: int) -> tuple[int, ...] | None:
    """Return the cheapest `lines - 1` line ends at places no worse than `worst`, or None when there are none.

    Dynamic programming over the places; a line costs its squared distance, in em, from the even share. No last line is a stub
    unless rules have to be broken anyway (`NEVER`).
    """
    widths, room, (grades, costs), even = task
    length, total = len(grades), widths[-1]
    ideal = total / lines
    line = _Line(room, _SHORTEST * ideal if worst == GOOD else 1, ideal, even and lines <= _SHAPE)
    final = length if worst == NEVER else length - STUB
    positions = [index for index in range(1, final) if grades[index] <= worst]
    ways = [_Way(0, 0.0, ())]
    for left in range(lines - 1, 0, -1):
        # What stands after a line's end must fill the lines that are left, and no more.
        least, most = total - room * left, total - line.shortest * left
        following = []
        first = 0
        for end in positions:
            width = widths[end]
            if not least <= width <= most:
                continue
            while first < len(ways) and width - ways[first].width > room:
                first += 1
            best = _best(ways, first, width, line)
            if best is not None:
                following.append(_Way(width, best.cost + costs[end], (*best.ends, end)))
        ways = following
    if worst == NEVER:
        ways = [way._replace(cost=way.cost + _STUB_COST * (length - way.ends[-1] <= STUB)) for way in ways if way.ends]
    best = _best(ways, 0, total, line)
    return best.ends if best is not None else None


def _best(ways: list[_Way], first: int, width: int, line: _Line) -> _Way | None:
    """Return the cheapest of `ways` from `first` on with a further line up to `width`, that line's cost added."""
    best, lowest = None, 0.0
    for way in ways[first:]:
        share = width - way.width
        if share > line.room:
            continue
        if share < line.shortest:
            break
        cost = way.cost + _line_cost(share, line.ideal, shaped=line.shaped)
        if best is None or cost < lowest:
            best, lowest = way, cost
    return best._replace(cost=lowest) if best is not None else None


def _line_cost(share: int, ideal: float, *, shaped: bool) -> float:
    cost = ((share - ideal) / 100) ** 2
    if shaped:
        if not _EVEN * ideal <= share <= _LONG * ideal:
            cost += _UNEVEN
    elif share < _EVEN * ideal:
        cost += _SHORT
    return cost
