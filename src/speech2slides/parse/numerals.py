"""A numeral as written in, its value out: 十五 → 15, ３ → 3, ⑦ → 7, iv → 4."""

HAN_DIGITS = "〇零一二三四五六七八九"
_HAN_VALUE = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50}
_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}
#: Circled and bracketed digits run in blocks of twenty: ① ⑴ ⒈.
_BLOCKS = (0x2460, 0x2474, 0x2488)
#: Value of an ordinal that only says that the list ends.
LAST = 4


def value(numeral: str) -> int | None:
    """Return the value of `numeral`, or None when it is none of the writings known here."""
    if numeral in _SEQUENCE:
        return _SEQUENCE[numeral]
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1:
        for first in _BLOCKS:
            if first <= ord(numeral) < first + 20:
                return ord(numeral) - first + 1
    lower = numeral.lower()
    if lower in _ENGLISH:
        return _ENGLISH.index(lower) + 1
    if len(lower) <= 7 and all(character in _ROMAN_VALUE for character in lower):
        return _roman(lower)
    if len(lower) == 1 and "a" <= lower <= "z":
        return ord(lower) - ord("a") + 1
    return _han(numeral)


def _han(numeral: str) -> int | None:
    total, digit = 0, None
    for character in numeral:
        if character in ("百", "十"):
            total += (1 if digit is None else digit) * (100 if character == "百" else 10)
            digit = None
        elif character in _HAN_VALUE:
            digit = _HAN_VALUE[character] if digit is None else digit * 10 + _HAN_VALUE[character]
        else:
            return None
    return total + (digit or 0)


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUE[character] for character in numeral]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
