"""A number as it is written in, its value out: 十二 → 12, 两 → 2, １５ → 15, 二〇二五 → 2025."""

from speech2slides.hannumbers import han_value

#: The inside of a character class for Han numerals below a hundred.
HAN_NUMERALS = "一二三四五六七八九十"


def value(words: str) -> int:
    """Return the value of a number in digits or Han numerals, or of Han digits in a row (a year); 0 for anything else."""
    return int(words) if words.isdecimal() else han_value(words) or 0
