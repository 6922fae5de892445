"""Numerals as they are written in, where they end and what they are worth out: 十五 → 15, ３ → 3, ⑦ → 7, iv → 4."""

from types import MappingProxyType

from speech2slides.hannumbers import han_value

HAN = "〇零一二三四五六七八九十百两"
#: Numerals that cannot be altered, as cheques and Taiwan papers write them, in the order of their values.
_CAPITAL = ("壹", "贰貳", "叁參", "肆", "伍", "陆陸", "柒", "捌", "玖", "拾")
_DIGITS = "0123456789０１２３４５６７８９"
_ROMAN_VALUE = MappingProxyType({"i": 1, "v": 5, "x": 10, "l": 50})
_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
#: Value of an ordinal that only says that the list ends.
LAST = -1
_SEQUENCE = MappingProxyType({"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": LAST, "最後": LAST})
_ENGLISH_LAST = ("Finally", "Lastly")
#: Kinds that are one sign: circled, bracketed and dotted digits run in blocks of twenty, Roman numbers from Ⅰ to Ⅻ.
_SINGLE = MappingProxyType(
    {
        "circled": "".join(map(chr, range(0x2460, 0x2474))),
        "bracketed": "".join(map(chr, range(0x2474, 0x2488))),
        "dotted": "".join(map(chr, range(0x2488, 0x249C))),
        "roman sign": "".join(map(chr, range(0x2160, 0x216C))),
        "stem": "甲乙丙丁戊己庚辛壬癸",
        "letter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "lower letter": "abcdefghijklmnopqrstuvwxyz",
    }
)
#: Kinds made of any of some signs, and how many at most.
_RUNS = MappingProxyType(
    {
        "han": (HAN, 5),
        "digits": (_DIGITS, 3),
        "roman": ("IVX", 5),
        "lower roman": ("ivx", 5),
        "sharps": ("#", 6),
        "capital han": ("".join(_CAPITAL), 3),
    }
)
#: Kinds that are one of some words.
_WORDS = MappingProxyType(
    {
        "sequence": tuple(_SEQUENCE),
        "english": (
            *(form(word) + ending for word in _ENGLISH for ending in ("ly", "") for form in (str.capitalize, str)),
            *_ENGLISH_LAST,
        ),
        "dash": ("——", "－－", "--", "――", "──"),
        "bullet": (*"•●■◆▪○◎★☆►➢✓√◇□▲·", *"\uf06c\uf0b7\uf0d8\uf0a7\uf0fc\uf06e\uf075"),
        "hyphen": ("-", "*", "+", "–", "—"),
    }
)


def numeral_end(kind: str, line: str, start: int) -> int:
    """Return where the numeral of `kind` that begins at `start` ends, `start` when there is none or it is too long to be one."""
    if start >= len(line):
        return start
    if kind in _RUNS:
        return _run_end(*_RUNS[kind], line, start)
    if kind in _WORDS:
        return start + len(next((word for word in _WORDS[kind] if line.startswith(word, start)), ""))
    if kind in _SINGLE:
        return start + (line[start] in _SINGLE[kind])
    if kind == "han or digits":
        return max(_run_end(*_RUNS["han"], line, start), _run_end(*_RUNS["digits"], line, start))
    return _dotted_end(2 if kind == "two numbers" else 3, line, start)


def signs_of(kind: str) -> str:
    """Return every character a numeral of `kind` may begin with."""
    if kind in _RUNS:
        return _RUNS[kind][0]
    if kind in _WORDS:
        return "".join(word[0] for word in _WORDS[kind])
    if kind in _SINGLE:
        return _SINGLE[kind]
    return HAN + _DIGITS if kind == "han or digits" else _DIGITS


def _run_end(signs: str, most: int, line: str, start: int) -> int:
    end = start
    while end < len(line) and line[end] in signs:
        end += 1
        if end - start > most:
            return start
    return end


def _dotted_end(count: int, line: str, start: int) -> int:
    """Return where 1.2 or 1.2.3 ends."""
    end = start
    for number in range(count):
        if number:
            if line[end : end + 1] not in (".", "．"):
                return start
            end += 1
        after = _run_end(*_RUNS["digits"], line, end)
        if after == end:
            return start
        end = after
    return end


def value(numeral: str) -> int | None:
    """Return the value of `numeral`, or None when it is none of the writings known here; of 1.2.3 the last number counts."""
    if numeral in _SEQUENCE or numeral in _ENGLISH_LAST:
        return _SEQUENCE.get(numeral, LAST)
    last = numeral.replace("．", ".").rpartition(".")[2]
    if last.isdecimal():
        return int(last)
    for kind in ("circled", "bracketed", "dotted", "roman sign", "stem"):
        if len(numeral) == 1 and numeral in _SINGLE[kind]:
            return _SINGLE[kind].index(numeral) + 1
    lower = numeral.lower()
    if lower.removesuffix("ly") in _ENGLISH:
        return _ENGLISH.index(lower.removesuffix("ly")) + 1
    if all(character in _ROMAN_VALUE for character in lower):
        return _roman(lower)
    if len(lower) == 1 and "a" <= lower <= "z":
        return ord(lower) - ord("a") + 1
    return han_value("".join(_plain(character) for character in numeral))


def _plain(character: str) -> str:
    """Return the everyday numeral for a capital one."""
    place = next((index for index, signs in enumerate(_CAPITAL) if character in signs), None)
    return character if place is None else "一二三四五六七八九十"[place]


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUE[character] for character in numeral]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
