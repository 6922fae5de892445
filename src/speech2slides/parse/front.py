"""The first lines of a speech in, its front matter and the number of lines it takes out."""

import re

from speech2slides.model.document import Front
from speech2slides.parse.lines import Line
from speech2slides.span import Span

#: Front matter is looked for in this many lines.
REACH = 12
MAX_TITLE = 90
MAX_LATIN_TITLE = 120
MAX_TITLE_LINES = 3
MAX_SALUTATION = 60

_DATE_DIGITS = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_LATIN_DATE = (
    rf"[（(]?(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}})[）)]?"
)
_LATIN_OCCASIONS = tuple(
    f"{kind} {place} "
    for kind in ("Remarks", "Address", "Speech", "Statement", "Keynote")
    for place in ("at", "to", "on", "before")
)
MAX_DATE = 30
_ADDRESSEES = (
    "同志", "各位", "代表", "委员", "委員", "领导", "領導", "来宾", "來賓", "嘉宾", "朋友", "女士", "先生", "同事", "同学", "老师",
    "主席", "主任", "议员", "議員", "尊敬", "乡亲", "战友",
)  # fmt: skip
_LATIN_ADDRESSEES = r"(?i:\b(?:ladies|gentlemen|colleagues|friends|dear|fellow|members|mr\.?|madam|everyone)\b)"
MAX_RUN_IN = 40
_DASHES = ("——", "—", "－－", "--", "- ")
_OCCASION_ENDS = tuple(f"上的{kind}" for kind in ("讲话", "发言", "致辞", "报告", "表态发言", "主持词"))
_NAMINGS = (
    "报告人：",
    "报告人:",
    "讲话人：",
    "讲话人:",
    "主讲人：",
    "主讲人:",
    "发言人：",
    "发言人:",
    "作者：",
    "作者:",
    "By ",
    "by ",
)
MAX_NAMED = 40
_POSITIONS = (
    "书记", "主任", "主席", "县长", "市长", "省长", "区长", "镇长", "乡长", "局长", "部长", "校长", "院长", "董事长", "总经理", "总裁",
    "会长", "秘书长", "厅长", "处长", "站长", "经理", "董事",
)  # fmt: skip
MAX_NAME = 8
_UNITS = (
    "办公室", "委员会", "政府", "党委", "党支部", "党组", "局", "公司", "集团", "中心", "学校", "大学", "学院", "医院", "协会", "厅", "院",
)  # fmt: skip
MAX_UNIT = 32
_SENTENCE_END = "。！？；!?;…”"


def read_front(lines: tuple[Line, ...]) -> tuple[Front, int]:
    """Return the front matter and how many of `lines` belong to it.

    Stops at the first numbered heading or paragraph. A salutation that runs into its paragraph ends the front inside that line: then the
    returned `salutation` ends before the line does, and the line is not counted.
    """
    found: dict[str, Span] = {}
    title_lines = 0
    for index, line in enumerate(lines[:REACH]):
        words = line.words
        if (
            line.marker is not None
            and not (index == 0 and line.marker.style.name == "markdown")
            and not words.startswith(_DASHES)
        ):
            return Front(**found), index
        kind = _kind(words)
        if kind == "subtitle" and "title" not in found and not words.startswith(_DASHES):
            kind = None  # 在…上的讲话 above everything else is the title itself
        if kind == "salutation" and "salutation" not in found:
            found["salutation"] = line.span
            return Front(**found), index + 1
        if kind is None and _may_be_title(words) and title_lines < MAX_TITLE_LINES and set(found) <= {"title"}:
            start = found["title"].start if "title" in found else line.span.start + _markdown_sign(line)
            found["title"] = Span(start, line.span.end)
            title_lines += 1
            continue
        if kind is None and not (title_lines and _may_be_title(words)):
            length = run_in_salutation(words)
            if length:
                found["salutation"] = Span(line.span.start, line.span.start + length)
            return Front(**found), index
        if kind is None or kind in found:
            return Front(**found), index
        found[kind] = line.span
    return Front(**found), min(len(lines), REACH)


def _kind(words: str) -> str | None:
    if is_date(words):
        return "date"
    if is_salutation(words):
        return "salutation"
    if len(words) <= MAX_LATIN_TITLE and (words.startswith(_DASHES) or _is_occasion(words)):
        return "subtitle"
    if _is_speaker(words):
        return "speaker"
    if (
        len(words) <= MAX_UNIT
        and words.rstrip("）)").endswith(_UNITS)
        and not any(mark in words for mark in "，。；：")
    ):
        return "unit"
    return None


def _is_occasion(words: str) -> bool:
    """Tell whether a line says where the speech is given: 在…上的讲话, Remarks at …"""
    inner = words.strip("（）()")
    return (inner.startswith("在") and inner.endswith(_OCCASION_ENDS)) or inner.startswith(_LATIN_OCCASIONS)


def is_date(words: str) -> bool:
    """Tell whether a whole line is a date: （2024年2月18日） 二〇二四年五月 May 4, 2024 2024-02-18."""
    if len(words) > MAX_DATE:
        return False
    if "年" not in words:
        return any(character.isdecimal() for character in words) and re.fullmatch(_LATIN_DATE, words) is not None
    year, _, rest = "".join(words.split()).strip("（）()").partition("年")
    month, sign, day = rest.partition("月")
    numbers = [(year, 4, 4), (month, 1, 2)]
    if day:
        numbers.append((day[:-1], 1, 3))
    return bool(sign) and day[-1:] in ("", "日", "号") and all(_is_number(*number) for number in numbers)


def _is_number(words: str, least: int, most: int) -> bool:
    return least <= len(words) <= most and all(character in _DATE_DIGITS for character in words)


def is_salutation(words: str) -> bool:
    """Tell whether a whole line addresses the audience: 同志们： 各位代表： Ladies and gentlemen,"""
    if len(words) > MAX_SALUTATION or words[-1] not in "：:！!，,":
        return False
    if words[-1] in "：:！!" and any(addressee in words for addressee in _ADDRESSEES):
        return "。" not in words
    return words.isascii() and re.search(_LATIN_ADDRESSEES, words) is not None and "." not in words.replace("Mr.", "")


def run_in_salutation(words: str) -> int:
    """Return the length of a salutation that runs into its paragraph (同志们：今天…), 0 when there is none."""
    for index, character in enumerate(words[: MAX_RUN_IN + 1]):
        if character in "：:":
            return index + 1 if any(addressee in words[:index] for addressee in _ADDRESSEES) else 0
        if character in "。！？!?；;，":
            return 0
    return 0


def _is_speaker(words: str) -> bool:
    """Tell whether a line names who speaks: 报告人：…, or a position and, after a space, a name."""
    if len(words) > MAX_TITLE:
        return False
    position, _, name = words.replace("\u3000", " ").strip("（）() ").partition(" ")
    if position.endswith(_POSITIONS) and 0 < len(name.strip()) <= MAX_NAME:
        return True
    return words.startswith(_NAMINGS) and len(words) <= MAX_NAMED


def _may_be_title(words: str) -> bool:
    limit = MAX_TITLE if any(ord(character) > 0x2E80 for character in words) else MAX_LATIN_TITLE
    return len(words) <= limit and "。" not in words and words[-1] not in _SENTENCE_END + "：:，,."


def _markdown_sign(line: Line) -> int:
    return line.marker.end if line.marker is not None and line.marker.style.name == "markdown" else 0
