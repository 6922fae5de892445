"""The table of numbering styles: which characters open a heading or an item, and how to read their ordinal.

Every rule about a symbol stands in this table; nothing else in the parser knows one. A pattern is anchored at the start of a line
(after white space), bounded, and captures the numeral in group `n`.
"""

import re
from dataclasses import dataclass

from speech2slides.parse.numerals import value

_HAN = "[〇零一二三四五六七八九十百]{1,5}"
_DIGITS = "[0-9０-９]{1,3}"
_SPACE = "[ \t\u3000]{0,4}"


@dataclass(frozen=True, slots=True)
class NumberingStyle:
    """Describe one way to number headings."""

    name: str
    pattern: re.Pattern[str]
    item: bool = False
    """True when a line that opens with it is an item in running text, not a heading (一是 一要)."""


@dataclass(frozen=True, slots=True)
class Marker:
    """Name a marker found at the start of a line: its style, its length in code points, its ordinal."""

    style: NumberingStyle
    start: int
    end: int
    ordinal: int | None
    numeral: tuple[int, int]
    """Offsets of the bare numeral inside the line."""


def _style(name: str, pattern: str, *, item: bool = False) -> NumberingStyle:
    return NumberingStyle(name, re.compile(pattern), item)


#: First match wins, so longer writings stand before the shorter ones they contain.
STYLES: tuple[NumberingStyle, ...] = (
    _style("markdown", rf"(?P<n>#{{1,6}})[ \t]{{1,4}}(?=\S)"),
    _style("part", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}(?:部分|篇|编|編)[、：:，,．.]?{_SPACE}"),
    _style("chapter", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}[章回讲講][、：:．.]?{_SPACE}"),
    _style("section", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}[节節][、：:．.]?{_SPACE}"),
    _style("article", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}[条條款][、：:．.]?{_SPACE}"),
    _style("ordinal", rf"第{_SPACE}(?P<n>{_HAN}){_SPACE}[，、,：:]{_SPACE}"),
    _style("han-is", rf"(?P<n>{_HAN})(?:是|要)(?![否])", item=True),
    _style("han", rf"(?P<n>{_HAN}){_SPACE}[、．.]{_SPACE}"),
    _style("han-bracket", rf"[（(]{_SPACE}(?P<n>{_HAN}){_SPACE}[）)]{_SPACE}[、．.]?{_SPACE}"),
    _style("decimal-3", rf"(?P<n>{_DIGITS})[.．]{_DIGITS}[.．]{_DIGITS}(?![0-9.％%]){_SPACE}[、]?{_SPACE}(?=[^\d\s])"),
    _style("decimal-2", rf"(?P<n>{_DIGITS})[.．]{_DIGITS}(?![0-9.％%])(?:[ \t\u3000]{{1,4}}|[、]{_SPACE})(?=[^\d\s])"),
    _style("arabic", rf"(?P<n>{_DIGITS}){_SPACE}[、．.](?![0-9０-９]){_SPACE}"),
    _style("arabic-bracket", rf"[（(]{_SPACE}(?P<n>{_DIGITS}){_SPACE}[）)]{_SPACE}[、．.]?{_SPACE}"),
    _style("arabic-half", rf"(?P<n>{_DIGITS})[）)]{_SPACE}[、．.]?{_SPACE}"),
    _style("circled", rf"(?P<n>[①-⑳]){_SPACE}[、．.]?{_SPACE}"),
    _style("bracketed", rf"(?P<n>[⑴-⒇]){_SPACE}"),
    _style("dotted", rf"(?P<n>[⒈-⒛]){_SPACE}"),
    _style("sequence", rf"(?P<n>首先|其次|再次|最后)[，,：:]{_SPACE}", item=True),
    _style("roman", r"(?P<n>[IVX]{1,5})[.、][ \t]{0,4}(?=\S)"),
    _style("letter", r"(?P<n>[A-Z])[.)][ \t]{1,4}(?=\S)"),
    _style(
        "english",
        r"(?P<n>First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?[,:][ \t]{1,4}",
    ),
    _style("dash", r"(?P<n>——|－－|--)[ \t\u3000]{0,4}(?=\S)"),
    _style("bullet", r"(?P<n>[•●■◆▪○])[ \t\u3000]{0,4}(?=\S)"),
)

#: Styles whose sign carries no number, so that their sequence cannot be checked.
UNNUMBERED = frozenset({"dash", "bullet", "markdown"})
_LEADING_SPACE = re.compile(r"[ \t\u3000\xa0]{0,40}")


def marker_at(line: str) -> Marker | None:
    """Return the marker that opens `line` after its white space, or None."""
    space = _LEADING_SPACE.match(line)
    start = space.end() if space else 0
    if start >= len(line):
        return None
    for style in STYLES:
        match = style.pattern.match(line, start)
        if match:
            ordinal = None if style.name in UNNUMBERED else value(match["n"])
            return Marker(style, start, match.end(), ordinal, match.span("n"))
    return None
