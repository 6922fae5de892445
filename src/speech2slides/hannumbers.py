"""A number in Han numerals in, its value out: 十二 → 12, 一百零二 → 102, 二〇二五 → 2025."""

from types import MappingProxyType

DIGITS = "〇○零一二三四五六七八九"
_VALUES = MappingProxyType({**dict(zip(DIGITS, (0, 0, *range(10)), strict=True)), "两": 2, "兩": 2})
_UNITS = MappingProxyType({"十": 10, "百": 100})


def han_value(words: str) -> int | None:
    """Return the value of a number below a thousand, or of digits in a row (a year); None when another character stands in it."""
    total, digit = 0, None
    for character in words.replace("廿", "二十"):
        if character in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[character]
            digit = None
        elif character in _VALUES:
            digit = _VALUES[character] if digit is None else digit * 10 + _VALUES[character]
        else:
            return None
    return total + (digit or 0)
