"""Wrapped lines in, paragraphs out: the width a text was wrapped at, and which of its lines run on into the next one."""

from itertools import pairwise

from speech2slides.parse.lines import OPEN_ENDS, Line, columns, ends_sentence, has_han, joined

#: Wrapped text has lines of at most so many columns (some 55 Han characters) and at least so many, and so many lines.
MAX_WRAPPED, MIN_WRAPPED, MIN_WRAPPED_LINES = 116, 36, 6
#: To tell wrapped text, a line is full that has this share of the longest one's width, in percent; Latin words wrap earlier.
FULL, FULL_LATIN = 80, 72
#: To join it, a line is full that leaves no more columns free than this beside its neighbours, so many above and below.
FREE, NEIGHBOURS = 8, 3
#: An indented block is no narrower than this share of the text, in percent.
LEAST = 66
#: Wrapped text: shares of full lines, and of full lines that end in mid-sentence, in percent.
MIN_FULL, MIN_OPEN = 38, 55
#: A line shorter than this share of the full width ends a paragraph even in mid-sentence, in percent.
SHORT = 60


def wrap_width(lines: list[Line]) -> int:
    """Return the width in columns the text was wrapped at, 0 when it was not."""
    widths = sorted(columns(line.words) for line in lines)
    if len(lines) < MIN_WRAPPED_LINES:
        return 0
    width = widths[len(widths) * 95 // 100]
    if not MIN_WRAPPED <= width <= MAX_WRAPPED:
        return 0
    full = [(line, after) for line, after in zip(lines, [*lines[1:], None], strict=True) if _is_full(line, width)]
    middle = [
        line
        for line, after in full
        if after is not None
        and after.marker is None
        and not ends_sentence(line.words)
        and line.words[-1] not in "；;：:"
    ]
    if len(full) * 100 < MIN_FULL * len(lines) or len(middle) * 100 < MIN_OPEN * len(full):
        return 0
    return width


def _is_full(line: Line, width: int) -> bool:
    return columns(line.words) * 100 >= width * (FULL if has_han(line.words) else FULL_LATIN)


def unwrapped(text: str, lines: list[Line], width: int) -> list[Line]:
    """Join the lines that were wrapped at `width`; a blank line, an indent or a short line ends a paragraph."""
    gaps = sum(line.gap for line in lines)
    marked = 0 < gaps * 100 <= 75 * len(lines)  # blank lines part paragraphs, not all lines
    opening = _opening_indent(lines)
    widest = [max(near, width * LEAST // 100) for near in _most_around([columns(line.words) for line in lines])]
    longest = _most_around([len(line.words) for line in lines])
    groups = [[line] for line in lines[:1]]
    for index, (before, line) in enumerate(pairwise(lines)):
        full = _fills(before, line, widest[index], longest[index])
        apart = (
            (marked and line.gap)
            or line.indent >= opening
            or (ends_sentence(before.words) and line.marker is not None)
            or not (full or (marked and _goes_on(before, width)))
        )
        if apart:
            groups.append([line])
        else:
            groups[-1].append(line)
    return [joined(text, parts) for parts in groups]


def _opening_indent(lines: list[Line]) -> int:
    """Return the least indent in columns that opens a paragraph; none does where whole blocks are indented."""
    indents = sorted(line.indent for line in lines)
    least = indents[len(indents) // 2] + 2
    opened = [line.indent == before.indent for before, line in pairwise(lines) if line.indent >= least]
    return least if sum(opened) * 2 < len(opened) else MAX_WRAPPED


def _most_around(values: list[int]) -> list[int]:
    """Return for each line the greatest value near it: a block may be indented, then all its lines are shorter."""
    return [max(values[max(0, index - NEIGHBOURS) : index + NEIGHBOURS + 1]) for index in range(len(values))]


def _fills(line: Line, following: Line, width: int, length: int) -> bool:
    """Tell whether a line was ended by the width in columns, or by the count of its characters: nothing more would have gone on it."""
    free = width - columns(line.words)
    if has_han(line.words):
        return free <= FREE or (len(line.words) >= length - 1 and free <= FREE * 4)
    return free <= len(following.words.split(maxsplit=1)[0])


def _goes_on(line: Line, width: int) -> bool:
    """Tell whether a line that is not full, in a text whose paragraphs are parted by blank lines, runs on into the next one."""
    if ends_sentence(line.words) or line.words[-1] in "：:":
        return False
    return columns(line.words) * 100 >= width * SHORT or line.words[-1] in OPEN_ENDS
