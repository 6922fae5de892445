"""The table of numbering styles: which signs open a heading or an item, and how to read their ordinal.

Every rule about a symbol stands in this table; nothing else in the parser knows one. A style is an opening sign, a numeral, a closing
sign; reading one takes time linear in its few characters, whatever the line holds.
"""

from typing import NamedTuple

from speech2slides.parse.numerals import numeral_end, value

_SPACES = " \t\u3000\xa0"
_DIGITS = "0123456789０１２３４５６７８９"
_STOPS = "、：:．."
#: White space between the signs of one marker.
MAX_GAP = 4


class NumberingStyle(NamedTuple):
    """Describe one way to number headings."""

    name: str
    numeral: str
    """Kind of numeral, see `numerals.numeral_end`."""
    opening: str = ""
    """One of these stands before the numeral."""
    closing: tuple[str, ...] = ()
    """One of these stands after it."""
    trailing: str = ""
    """One of these may follow the closing sign."""
    not_before: str = ""
    """None of these follows the closing sign."""
    gap: bool = False
    """True when white space must follow."""
    item: bool = False
    """True when a line that opens with it is an item in running text, not a heading (一是 一要)."""


class Marker(NamedTuple):
    """Name a marker found at the start of a line: its style, its place in the line, its ordinal."""

    style: NumberingStyle
    start: int
    end: int
    ordinal: int | None
    numeral: tuple[int, int]
    """Offsets of the bare numeral inside the line."""


#: First match wins, so longer writings stand before the shorter ones they contain.
STYLES: tuple[NumberingStyle, ...] = (
    NumberingStyle("markdown", "sharps", gap=True),
    NumberingStyle("part", "han or digits", "第", ("部分", "篇", "编", "編"), trailing="、：:，,．."),
    NumberingStyle("chapter", "han or digits", "第", ("章", "回", "讲", "講"), trailing=_STOPS),
    NumberingStyle("section", "han or digits", "第", ("节", "節"), trailing=_STOPS),
    NumberingStyle("article", "han or digits", "第", ("条", "條", "款"), trailing=_STOPS),
    NumberingStyle("ordinal", "han", "第", ("，", "、", ",", "：", ":")),
    NumberingStyle("han-is", "han", closing=("是", "要"), not_before="否", item=True),
    NumberingStyle("han", "han", closing=("、", "．", ".")),
    NumberingStyle("han-bracket", "han", "（(", ("）", ")"), trailing="、．."),
    NumberingStyle("decimal-3", "three numbers", trailing="、", not_before=_DIGITS + ".%％"),
    NumberingStyle("decimal-2", "two numbers", closing=("、",), not_before=_DIGITS),
    NumberingStyle("decimal-2", "two numbers", not_before=_DIGITS + ".%％", gap=True),
    NumberingStyle("arabic", "digits", closing=("、", "．", "."), not_before=_DIGITS),
    NumberingStyle("arabic-bracket", "digits", "（(", ("）", ")"), trailing="、．."),
    NumberingStyle("arabic-half", "digits", closing=("）", ")"), trailing="、．."),
    NumberingStyle("circled", "circled", trailing="、．."),
    NumberingStyle("bracketed", "bracketed"),
    NumberingStyle("dotted", "dotted"),
    NumberingStyle("sequence", "sequence", closing=("，", ",", "：", ":"), item=True),
    NumberingStyle("roman", "roman", closing=(".", "、")),
    NumberingStyle("letter", "letter", closing=(".", ")"), gap=True),
    NumberingStyle("english", "english", closing=(",", ":"), gap=True),
    NumberingStyle("dash", "dash"),
    NumberingStyle("bullet", "bullet"),
)

#: Styles whose sign carries no number, so that their sequence cannot be checked.
UNNUMBERED = frozenset({"dash", "bullet", "markdown"})


def marker_at(line: str) -> Marker | None:
    """Return the marker that opens `line` after its white space, or None."""
    start = len(line) - len(line.lstrip())
    if start >= len(line):
        return None
    for style in STYLES:
        marker = _read(style, line, start)
        if marker is not None:
            return marker
    return None


def _read(style: NumberingStyle, line: str, start: int) -> Marker | None:
    position = start
    if style.opening:
        if line[position] not in style.opening:
            return None
        position = _after_gap(line, position + 1)
    first, position = position, numeral_end(style.numeral, line, position)
    if position == first:
        return None
    numeral = (first, position)
    if style.closing:
        position = _after_gap(line, position)
        closing = next((sign for sign in style.closing if line.startswith(sign, position)), "")
        if not closing:
            return None
        position += len(closing)
    following = line[position : position + 1]
    if (following and following in style.not_before) or (style.gap and following not in tuple(_SPACES)):
        return None
    position = _after_gap(line, position)
    if style.trailing and line[position : position + 1] and line[position] in style.trailing:
        position = _after_gap(line, position + 1)
    ordinal = None if style.name in UNNUMBERED else value(line[numeral[0] : numeral[1]])
    return Marker(style, start, position, ordinal, numeral)


def _after_gap(line: str, position: int) -> int:
    end = position
    while end < len(line) and end - position < MAX_GAP and line[end] in _SPACES:
        end += 1
    return end
