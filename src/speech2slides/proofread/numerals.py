"""A number as it is written in, its value out: 十二 → 12, 两 → 2, １５ → 15, 二〇二五 → 2025."""

from types import MappingProxyType

DIGITS = "〇○零一二三四五六七八九"
#: The inside of a character class for Han numerals below a hundred.
HAN_NUMERALS = "一二三四五六七八九十"
_VALUES = MappingProxyType({**dict(zip(DIGITS, (0, 0, *range(10)), strict=True)), "两": 2, "兩": 2})


def value(words: str) -> int:
    """Return the value of a number in digits or Han numerals below a hundred, or of Han digits in a row (a year)."""
    if words.isdecimal():
        return int(words)
    tens, ten, units = words.partition("十")
    if ten:
        return 10 * (_row(tens) if tens else 1) + _row(units)
    return _row(words)


def _row(words: str) -> int:
    number = 0
    for character in words:
        number = number * 10 + _VALUES.get(character, 0)
    return number
