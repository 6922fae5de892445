"""The table of numbering styles: which characters open a heading or an item, and how to read their ordinal.

Every rule about a symbol stands in this table; nothing else in the parser knows one. A pattern is anchored at the start of a line
(after white space), bounded, and captures the numeral in group `n`. Patterns are compiled when a line first begins as they do: most
speeches use two or three of them, and compiling all would cost more than reading the speech.
"""

import re
from typing import NamedTuple

from speech2slides.parse.numerals import value

_HAN_SIGNS = "〇零一二三四五六七八九十百"
_DIGIT_SIGNS = "0123456789０１２３４５６７８９"
_HAN = f"[{_HAN_SIGNS}]{{1,5}}"
_DIGITS = "[0-9０-９]{1,3}"
_SPACE = "[ \t\u3000]{0,4}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class NumberingStyle(NamedTuple):
    """Describe one way to number headings."""

    name: str
    starts: str
    """The characters a line numbered so can begin with."""
    pattern: str
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
    NumberingStyle("markdown", "#", r"(?P<n>#{1,6})[ \t]{1,4}(?=\S)"),
    NumberingStyle("part", "第", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}(?:部分|篇|编|編)[、：:，,．.]?{_SPACE}"),
    NumberingStyle("chapter", "第", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}[章回讲講][、：:．.]?{_SPACE}"),
    NumberingStyle("section", "第", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}[节節][、：:．.]?{_SPACE}"),
    NumberingStyle("article", "第", rf"第{_SPACE}(?P<n>{_HAN}|{_DIGITS}){_SPACE}[条條款][、：:．.]?{_SPACE}"),
    NumberingStyle("ordinal", "第", rf"第{_SPACE}(?P<n>{_HAN}){_SPACE}[，、,：:]{_SPACE}"),
    NumberingStyle("han-is", _HAN_SIGNS, rf"(?P<n>{_HAN})(?:是|要)(?!否)", item=True),
    NumberingStyle("han", _HAN_SIGNS, rf"(?P<n>{_HAN}){_SPACE}[、．.]{_SPACE}"),
    NumberingStyle("han-bracket", "（(", rf"[（(]{_SPACE}(?P<n>{_HAN}){_SPACE}[）)]{_SPACE}[、．.]?{_SPACE}"),
    NumberingStyle(
        "decimal-3", _DIGIT_SIGNS, rf"(?P<n>{_DIGITS})[.．]{_DIGITS}[.．]{_DIGITS}(?![0-9.％%]){_SPACE}[、]?{_SPACE}(?=[^\d\s])"
    ),
    NumberingStyle(
        "decimal-2", _DIGIT_SIGNS, rf"(?P<n>{_DIGITS})[.．]{_DIGITS}(?![0-9.％%])(?:[ \t\u3000]{{1,4}}|[、]{_SPACE})(?=[^\d\s])"
    ),
    NumberingStyle("arabic", _DIGIT_SIGNS, rf"(?P<n>{_DIGITS}){_SPACE}[、．.](?![0-9０-９]){_SPACE}"),
    NumberingStyle("arabic-bracket", "（(", rf"[（(]{_SPACE}(?P<n>{_DIGITS}){_SPACE}[）)]{_SPACE}[、．.]?{_SPACE}"),
    NumberingStyle("arabic-half", _DIGIT_SIGNS, rf"(?P<n>{_DIGITS})[）)]{_SPACE}[、．.]?{_SPACE}"),
    NumberingStyle("circled", _CIRCLED, rf"(?P<n>[{_CIRCLED}]){_SPACE}[、．.]?{_SPACE}"),
    NumberingStyle("bracketed", _BRACKETED, rf"(?P<n>[{_BRACKETED}]){_SPACE}"),
    NumberingStyle("dotted", _DOTTED, rf"(?P<n>[{_DOTTED}]){_SPACE}"),
    NumberingStyle("sequence", "首其再最", rf"(?P<n>首先|其次|再次|最后)[，,：:]{_SPACE}", item=True),
    NumberingStyle("roman", "IVX", r"(?P<n>[IVX]{1,5})[.、][ \t]{0,4}(?=\S)"),
    NumberingStyle("letter", _CAPITALS, r"(?P<n>[A-Z])[.)][ \t]{1,4}(?=\S)"),
    NumberingStyle(
        "english",
        "FSTEN",
        r"(?P<n>First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?[,:][ \t]{1,4}",
    ),
    NumberingStyle("dash", "—－-", r"(?P<n>——|－－|--)[ \t\u3000]{0,4}(?=\S)"),
    NumberingStyle("bullet", "•●■◆▪○", r"(?P<n>[•●■◆▪○])[ \t\u3000]{0,4}(?=\S)"),
)

#: Styles whose sign carries no number, so that their sequence cannot be checked.
UNNUMBERED = frozenset({"dash", "bullet", "markdown"})


def marker_at(line: str) -> Marker | None:
    """Return the marker that opens `line` after its white space, or None."""
    start = len(line) - len(line.lstrip())
    if start >= len(line):
        return None
    first = line[start]
    for style in STYLES:
        if first in style.starts:
            match = re.compile(style.pattern).match(line, start)
            if match:
                ordinal = None if style.name in UNNUMBERED else value(match["n"])
                return Marker(style, start, match.end(), ordinal, match.span("n"))
    return None
