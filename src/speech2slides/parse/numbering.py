"""The table of numbering styles: which signs open a heading or an item, and how to read their ordinal.

How a sign is read stands in this table alone. A style is an opening sign, a numeral, a closing sign; reading one takes time linear in
its few characters, whatever the line holds.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from speech2slides.parse.numerals import HAN, LAST, numeral_end, signs_of, value

#: White space, line ends included: a wrapped line may end inside a marker.
_SPACES = " \t\u3000\xa0\n"
_DIGITS = "0123456789０１２３４５６７８９"
_STOPS = "、：:．."
#: What may stand before a list sign inside a paragraph; 、 may not, since 一要吃饭、二要建设 is one saying.
_CLAUSE = "。；;：:︰，,！!？?”）)."
_SENTENCE = "。；;：:︰！!？?"
_ANY = "*"
#: A time or date may stand directly behind 1. where any other digit would make it a decimal: 1.14:30, 1.3月底.
_TIME = r"[0-9０-９]{1,4}(?:年|月|日|时|点|[:：][0-9]{2})"
MAX_TIME = 8
#: What two numbers parted by 、 count: 一、二产业.
_COUNTED = tuple("产季级年线审期批类号把、班院月")
#: What follows a number that counts on from the one before 、 as in 三、四十年前 四、五个月 五、六百人; 三、四十年来的经验 is a heading.
_MEASURED = (
    "年前", "年后", "年後", "年间", "年間", "年代", "年时间", "年以前", "年之前", "年，", "年。", "天", "岁", "歲", "人", "名", "户", "戶", "家", "亩", "畝",
    "斤", "元", "里", "公里", "米", "块", "个", "個", "万",
)  # fmt: skip
_FEW = (
    "个月", "個月", "个人", "个小时", "个钟头", "个星期", "个百分点", "个年头", "个孩子", "个同志", "天时间", "天内", "年前", "年后", "年後", "年时间", "年间",
)  # fmt: skip
#: What a speaker counts: 第一个问题， 第二步：
_MATTERS = (
    "个问题", "个方面", "方面", "个专题", "个部分", "件事", "点意见", "点", "步", "阶段", "个阶段", "个重点", "句话", "笔", "关", "招", "课", "层", "类",
    "项", "项任务", "個問題", "個方面", "階段", "類", "點", "項",
)  # fmt: skip
#: What announces a list with no sign before its first member: 要做到一要…
_ANNOUNCING = ("做到", "就是", "包括", "分别", "应当", "必须")
#: Before and after a bracketed number that is a reference: 第（一）项, （一）至（三）项, 问题①。
_REFERRED = "第、至和及或与"
_REFERRING = "项款條条目、至和及。，；,;）)"
_NO_WORDS = "，。；：、！？,;:!?…"
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
    """True when white space, one of `trailing`, or the line's end must follow."""
    item: bool = False
    """True when a line that opens with it may be an item in running text (一是 一要 首先)."""
    run: bool = False
    """True when one alone proves nothing: it must be part of a sequence that starts at one."""
    inline: str = ""
    """What stands before it where it opens an item inside a paragraph: one of these signs; `*` for anything."""
    rank: int | None = None
    """How much such a heading usually covers, 0 for the most; None for a sign that says nothing about it."""


class Marker(NamedTuple):
    """Name a marker found at the start of a line: its style, its place in the line, its ordinal."""

    style: NumberingStyle
    start: int
    end: int
    ordinal: int | None
    numeral: tuple[int, int]
    """Offsets of the bare numeral inside the line."""

    @property
    def number(self) -> int | None:
        """The ordinal as a number that can be shown: None where it only says that the list ends (最后)."""
        return None if self.ordinal == LAST else self.ordinal


#: First match wins, so longer writings stand before the shorter ones they contain.
STYLES: tuple[NumberingStyle, ...] = (
    NumberingStyle("markdown", "sharps", gap=True),
    NumberingStyle("part", "han or digits", "第", ("部分", "篇", "编", "編"), trailing="、：:，,．.", rank=0),
    NumberingStyle("chapter", "han or digits", "第", ("章", "回", "讲", "講"), trailing=_STOPS, rank=1),
    NumberingStyle("section", "han or digits", "第", ("节", "節"), trailing=_STOPS, rank=2),
    NumberingStyle("article", "han or digits", "第", ("条", "條"), trailing=_STOPS + "，", rank=3),
    NumberingStyle("matter", "han or digits", "第", _MATTERS, trailing="：:，,、", gap=True, run=True, inline=_CLAUSE),
    NumberingStyle("capital-han", "capital han", closing=("、", "．", ".", "﹑"), rank=3),
    NumberingStyle("ordinal", "han", "第", ("，", "、", ",", "：", ":"), run=True, inline=_CLAUSE, rank=7),
    NumberingStyle("that", "han", "其", ("，", "、", ",", "：", ":"), item=True, run=True, inline=_CLAUSE, rank=8),
    NumberingStyle("han-is", "han", closing=("是",), not_before="否", item=True, run=True, inline=_CLAUSE, rank=8),
    NumberingStyle("han-must", "han", closing=("要",), item=True, run=True, inline=_CLAUSE, rank=8),
    NumberingStyle("han", "han", closing=("、", "．", ".", "﹑", "﹒"), rank=4),
    NumberingStyle("han-bracket", "han", "（(", ("）", ")"), trailing="、．.", inline=_ANY, rank=5),
    NumberingStyle("han-half", "han", closing=("）", ")"), trailing="、．.", run=True, rank=5),
    NumberingStyle("han-bare", "han", gap=True, run=True, rank=4),
    NumberingStyle("decimal-3", "three numbers", trailing="、", not_before=_DIGITS + ".．%％", rank=7),
    NumberingStyle("decimal-2", "two numbers", closing=("、",), not_before=_DIGITS, rank=6),
    NumberingStyle("decimal-2", "two numbers", not_before=_DIGITS + ".．%％", gap=True, rank=6),
    NumberingStyle("arabic", "digits", closing=("、", "．", ".", "﹑", "﹒"), inline=_SENTENCE, rank=6),
    NumberingStyle("arabic-bracket", "digits", "（(", ("）", ")"), trailing="、．.", inline=_ANY, rank=7),
    NumberingStyle("arabic-half", "digits", closing=("）", ")"), trailing="、．.", inline=_SENTENCE, rank=7),
    NumberingStyle("arabic-bare", "digits", gap=True, run=True, rank=5),
    NumberingStyle("circled", "circled", trailing="、．.", inline=_ANY, rank=8),
    NumberingStyle("bracketed", "bracketed", trailing="、．.", inline=_ANY, rank=7),
    NumberingStyle("dotted", "dotted", rank=6),
    NumberingStyle("sequence", "sequence", closing=("，", ",", "：", ":"), item=True, run=True, inline=_CLAUSE, rank=8),
    NumberingStyle("roman-sign", "roman sign", closing=("、", "．", ".", "，"), trailing=_SPACES, rank=3),
    NumberingStyle("roman", "roman", closing=(".", "、"), run=True, rank=3),
    NumberingStyle("roman-bracket", "lower roman", "（(", ("）", ")"), run=True, inline=_ANY, rank=8),
    NumberingStyle("letter", "letter", closing=(".", ")"), gap=True, run=True, rank=5),
    NumberingStyle("lower-letter", "lower letter", closing=(")", "."), gap=True, run=True, rank=8),
    NumberingStyle("english", "english", closing=(",", ":"), gap=True, run=True, inline=_CLAUSE, rank=7),
    NumberingStyle("stem", "stem", closing=("、", "．", "."), run=True, rank=6),
    NumberingStyle("stem-bracket", "stem", "（(", ("）", ")"), run=True, rank=6),
    NumberingStyle("letter-bracket", "lower letter", "（(", ("）", ")"), run=True, inline=_ANY, rank=8),
    NumberingStyle("dash", "dash", rank=9),
    NumberingStyle("bullet", "bullet", rank=9),
    NumberingStyle("hyphen", "hyphen", gap=True, rank=9),
)

#: Styles whose sign carries no number, so that their sequence cannot be checked.
UNNUMBERED = frozenset({"dash", "bullet", "hyphen", "markdown"})


def _by_first_sign(styles: tuple[NumberingStyle, ...]) -> Mapping[str, tuple[NumberingStyle, ...]]:
    found: dict[str, tuple[NumberingStyle, ...]] = {}
    for style in styles:
        for sign in dict.fromkeys(style.opening or signs_of(style.numeral)):
            found[sign] = (*found.get(sign, ()), style)
    return found


#: The styles a line, or an item inside a paragraph, may have by its first character.
_AT_LINE = _by_first_sign(STYLES)
_INSIDE = _by_first_sign(tuple(style for style in STYLES if style.inline))
_ANYWHERE = "".join(sign for sign, styles in _INSIDE.items() if any(style.inline == _ANY for style in styles))
#: Where a sign may begin: behind punctuation, or a bracket before a numeral, or a circled one anywhere.
_SIGNS = re.compile(
    rf"(?:(?<=[{re.escape(_CLAUSE)}\s])|(?<={'|'.join(_ANNOUNCING)}))[{re.escape(''.join(_INSIDE))}]"
    rf"|[（(](?=\s{{0,{MAX_GAP}}}[{HAN}{_DIGITS}a-z])|[{re.escape(_ANYWHERE.strip('（('))}]"
)


def marker_at(line: str) -> Marker | None:
    """Return the marker that opens `line` after its white space, or None."""
    start = len(line) - len(line.lstrip())
    if start >= len(line):
        return None
    for style in _AT_LINE.get(line[start], ()):
        marker = _read(style, line, start)
        if marker is not None:
            return marker
    return None


def signs_in(text: str, start: int, end: int) -> Iterator[Marker]:
    """Yield the list signs inside `text[start:end]`, their offsets counted in `text`; most are none until a sequence proves them."""
    position = start
    while position < end:
        marker = _sign_at(text, start, position, end)
        if marker is not None:
            yield marker
        match = _SIGNS.search(text, marker.end if marker is not None else position + 1, end)
        position = match.start() if match is not None else end


def _sign_at(text: str, start: int, position: int, end: int) -> Marker | None:
    for style in _INSIDE.get(text[position], ()):
        if _may_stand(style, text, start, position):
            marker = _read(style, text, position)
            if marker is not None and marker.end < end and _opens_words(style, text[marker.end]):
                return marker
    return None


def _may_stand(style: NumberingStyle, text: str, start: int, position: int) -> bool:
    if style.inline == _ANY:
        return position == start or text[position - 1] not in _REFERRED
    before = position
    while before > start and text[before - 1].isspace():
        before -= 1
    return before == start or text[before - 1] in style.inline or text[before - 2 : before] in _ANNOUNCING


def _opens_words(style: NumberingStyle, following: str) -> bool:
    """Tell whether words follow a sign: no punctuation, and behind a bracketed number nothing that makes it a reference."""
    return following not in _NO_WORDS and not (style.inline == _ANY and following in _REFERRING)


def _read(style: NumberingStyle, line: str, start: int) -> Marker | None:
    position = start
    if style.opening:
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
    if following and (following in style.not_before or (style.gap and following not in _SPACES + style.trailing)):
        return None
    position = _after_gap(line, position)
    if style.trailing and line[position : position + 1] and line[position] in style.trailing:
        position = _after_gap(line, position + 1)
    ordinal = None if style.name in UNNUMBERED else value(line[numeral[0] : numeral[1]])
    if style.name in ("han", "arabic") and _counts_on(line, position, ordinal):
        return None
    return Marker(style, start, position, ordinal, numeral)


def _counts_on(line: str, position: int, ordinal: int | None) -> bool:
    """Tell whether the sign only stands inside a number or parts two of one word: 1.5亿元, 一、二产业, 3、4号线."""
    digits = position < len(line) and line[position] in _DIGITS
    if digits and position and line[position - 1] in ".．":
        return re.match(_TIME, line[position : position + MAX_TIME]) is None
    if not digits and _is_range(line, position, ordinal):
        return True
    end = position
    while end < len(line) and line[end] in (_DIGITS if digits else HAN):
        end += 1
    return (
        0 < end - position < MAX_GAP
        and ordinal is not None
        and value(line[position:end]) == ordinal + 1
        and (digits or end == position + 1)
        and line[end : end + 1] in _COUNTED
    )


def _is_range(line: str, position: int, ordinal: int | None) -> bool:
    """Tell whether a number such as 四十, 四百 or 四 counts on from `ordinal`: 三、四十年前; 一、二十年前 may open a list."""
    numeral = line[position : position + 1]
    if (
        ordinal is None
        or not numeral
        or numeral not in HAN
        or line[position - 1] != "、"
        or line[position - 2] not in HAN
    ):
        return False
    if value(numeral) != ordinal + 1:
        return False
    if line[position + 1 : position + 2] in tuple("十百千"):
        return ordinal > 1 and line.startswith(_MEASURED, position + 2)
    return line.startswith(_FEW, position + 1)


def _after_gap(line: str, position: int) -> int:
    end = position
    while end < len(line) and end - position < MAX_GAP and line[end] in _SPACES:
        end += 1
    return end
