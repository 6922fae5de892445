"""A line's words in, whether they are a date out, in any of the ways a speech's date is written.

Patterns are strings compiled where a line first needs them: most speeches never do, and compiling takes longer than reading one.
"""

import re

from speech2slides.parse.lines import has_han

MAX_DATE = 34
_DIGITS = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十")
#: What a labelled date begins with: 报告日期：
_LABELS = ("日期：", "日期:", "时间：", "时间:", "時間：", "時間:")
_LABELLED = ("", "报告", "汇报", "讲话", "发言", "報告", "會議", "会议", "發文", "发文")
_ERA = r"(?:中[华華]民[国國]|民[国國])? ?\d{2,3} ?年\d{1,2}月\d{1,2}日"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_LATIN = (
    rf"(?:on |\w{{1,20}}, )?[（(]?(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|"
    r"\d{4}[-./．]\d{1,2}[-./．]\d{1,2})[）)]?\.?"
)


def is_date(words: str) -> bool:
    """Tell whether a whole line is a date: （2024年2月18日） 二〇二四年五月 2 0 2 4 年 May 4, 2024 2024-02-18."""
    for label in _LABELS:
        head, found, rest = words.partition(label)
        if found:
            return head in _LABELLED and bool(rest.strip()) and is_date(rest.strip())
    if len(words) > MAX_DATE:
        return False
    if "年" not in words:
        digits = any(character.isdecimal() for character in words)
        return digits and not has_han(words) and re.fullmatch(_LATIN, words) is not None
    if "民" in words and re.fullmatch(_ERA, words) is not None:
        return True
    return _is_year_month_day("".join(words.split()).strip("（）()"))


def _is_year_month_day(words: str) -> bool:
    year, _, rest = words.partition("年")
    month, sign, day = rest.partition("月")
    numbers = [(year, 4, 4), (month, 1, 2)]
    if day:
        end = max(day.find("日"), day.find("号"))
        day, after = (day[: end + 1], day[end + 1 :].strip("，,（）()")) if end >= 0 else (day, "")
        if after and not (after.startswith(("星期", "上午", "下午", "晚")) or 2 <= len(after) <= 4):
            return False
        numbers.append((day[:-1], 1, 3))
    return bool(sign) and day[-1:] in ("", "日", "号") and all(_is_number(*number) for number in numbers)


def _is_number(words: str, least: int, most: int) -> bool:
    return least <= len(words) <= most and all(character in _DIGITS for character in words)
