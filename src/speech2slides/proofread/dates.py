"""A proof in, the dates no calendar has and the weekdays that do not fit their date out, in digits, Han numerals and English."""

import re
from collections.abc import Iterator
from itertools import islice

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.hannumbers import DIGITS
from speech2slides.proofread.numerals import HAN_NUMERALS, value
from speech2slides.proofread.proof import MAX_MATCHES, Proof

_SHORT = rf"[0-9０-９]{{1,2}}|[{HAN_NUMERALS}廿]{{1,3}}"
_DATE = re.compile(
    rf"(?<![0-9０-９{DIGITS}十])(?:(?P<year>[0-9０-９]{{4}}|[{DIGITS}]{{4}})\s?年\s?)?(?P<month>{_SHORT})\s?月"
    rf"(?:\s?(?P<day>{_SHORT})\s?[日号](?!线)|(?P<part>份|底|初|中旬|上旬|下旬|末)|(?=[，。、；\s）)至到]))"
    rf"(?:\s?[至到—–~～-]{{1,2}}\s?(?P<until>{_SHORT})[日号](?!线))?"
    r"(?:\s{0,2}(?:上午|下午|晚上|晚|早上)?\s?[（(]?\s?(?:星期|周|礼拜|週)(?P<weekday>[一二三四五六日天])(?![岁年边]))?"
)
_NUMERIC = re.compile(
    r"(?<![0-9./-])(?P<year>[12][0-9]{3})([-/])(?P<month>0?[1-9]|1[0-2])\2(?P<day>[0-3]?[0-9])(?![0-9./-])"
)
_MONTHS = tuple("January February March April May June July August September October November December".split())
_WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_ENGLISH = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(_WEEKDAYS)}),? )?\b(?P<month>{'|'.join(_MONTHS)}) (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?:,? (?P<year>[12][0-9]{3})\b)?"
)
_LUNAR = re.compile(r"农历|農曆|阴历|陰曆|夏历|旧历|光绪|宣统|康熙|乾隆")
_HAN_DAYS = "一二三四五六日"
#: The Gregorian calendar began in October 1582.
FIRST_YEAR = 1583
LONGEST = 31


def check_dates(proof: Proof) -> Iterator[Diagnostic]:
    """Report months and days that do not exist, and weekdays that are not those of their date."""
    checks = ((_DATE, _chinese), (_NUMERIC, _in_digits), *([(_ENGLISH, _in_english)] if proof.english else []))
    for pattern, check in checks:
        for _, matches in proof.found(pattern):
            yield from islice((one for match in matches for one in check(proof, match)), MAX_MATCHES)


def _chinese(proof: Proof, match: re.Match[str]) -> Iterator[Diagnostic]:
    year = value(match["year"]) if match["year"] else None
    month = value(match["month"])
    days = [value(match[name]) for name in ("day", "until") if match[name]]
    before = proof.text[max(0, match.start() - 8) : match.start()]
    if year is None and (not (days or match["part"]) or _is_lunar(before, match["month"])):
        return
    line = proof.line(match.start())
    if not 1 <= month <= 12 or any(not 1 <= day <= days_in(month, year) for day in days):
        yield finding("date.impossible", line, found="".join(match.group().split()))
    elif match["weekday"] and year is not None and len(days) == 1 and year >= FIRST_YEAR:
        right = _HAN_DAYS[weekday(year, month, days[0])]
        if match["weekday"].replace("天", "日") != right:
            yield finding("date.weekday", line, found="".join(match.group().split()), weekday=f"星期{right}")


def _is_lunar(before: str, month: str) -> bool:
    """Tell whether a month is one of the lunar calendar, which is told by its words or follows the name of a reign."""
    return _LUNAR.search(before) is not None or (before.endswith("年") and not month.isdecimal())


def _in_digits(proof: Proof, match: re.Match[str]) -> Iterator[Diagnostic]:
    if int(match["day"]) > days_in(int(match["month"]), int(match["year"])):
        yield finding("date.impossible", proof.line(match.start()), found=match.group())


def _in_english(proof: Proof, match: re.Match[str]) -> Iterator[Diagnostic]:
    month, day = _MONTHS.index(match["month"]) + 1, int(match["day"])
    year = int(match["year"]) if match["year"] else None
    if not 1 <= day <= days_in(month, year):
        yield finding("date.impossible", proof.line(match.start()), found=match.group())
    elif match["weekday"] and year is not None and year >= FIRST_YEAR:
        right = _WEEKDAYS[weekday(year, month, day)]
        if match["weekday"] != right:
            yield finding("date.weekday", proof.line(match.start()), found=match.group(), weekday=right)


def days_in(month: int, year: int | None) -> int:
    """Return how many days `month` has, in a leap year when no year is given."""
    if month == 2:
        return 29 if year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)) else 28
    return LONGEST - (month in (4, 6, 9, 11))


def weekday(year: int, month: int, day: int) -> int:
    """Return the weekday of a Gregorian date, 0 for Monday, by Sakamoto's rule."""
    year -= month < 3
    offset = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)[month - 1]
    return (year + year // 4 - year // 100 + year // 400 + offset + day + 6) % 7
