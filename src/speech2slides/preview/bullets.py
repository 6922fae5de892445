"""What levels say of bullets and numbers in, the sign before a paragraph's words out."""

from types import MappingProxyType

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.inheritance import Levels

#: Elements one of which says what stands before a paragraph.
KINDS = ("buNone", "buChar", "buAutoNum", "buBlip")
#: What symbol fonts show for the characters that presentations use of them, in signs nearly every font has (WGL4).
_SIGNS = MappingProxyType(dict(zip("lnuqØü§ÜðàþvŸ·¨ëoè", "●■♦□►√▪►→→√♦••□→□→", strict=True)))
_SYMBOLS = MappingProxyType(
    {**_SIGNS, **{chr(0xF000 + ord(one)): sign for one, sign in _SIGNS.items() if ord(one) < 256}}
)
_SYMBOL_FONTS = ("wingdings", "wingdings 2", "wingdings 3", "symbol", "webdings")
_HAN = "一二三四五六七八九十"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_CIRCLED, _MOST_CIRCLED = 0x245F, 20
_MOST_NUMBER = 9_999


class Counter:
    """Count the numbered paragraphs of one text, each level by itself."""

    def __init__(self) -> None:
        self._counts: dict[int, tuple[str, int]] = {}

    def lead(self, level: int, levels: Levels) -> str:
        """Return the sign before the next paragraph of a level, empty where it has none."""
        self._counts = {deep: count for deep, count in self._counts.items() if deep <= level}
        kind = levels.first(lambda one: one.child(*KINDS))
        if kind is None or kind.name != "buAutoNum":
            self._counts.pop(level, None)
            return _sign(kind, levels)
        scheme, first = kind.get("type", "arabicPeriod"), kind.number("startAt", 1)
        before, count = self._counts.get(level, (scheme, first - 1))
        count = min(_MOST_NUMBER, max(1, count + 1 if before == scheme else first))
        self._counts[level] = scheme, count
        return numbered(scheme, count)


def _sign(kind: Element | None, levels: Levels) -> str:
    if kind is None or kind.name == "buNone":
        return ""
    if kind.name == "buBlip":
        return "•"
    sign = kind.get("char")[:4]
    font = levels.attribute("typeface", "buFont").lower()
    if font in _SYMBOL_FONTS or "\uf000" <= sign[:1] <= "\uf0ff":
        return _SYMBOLS.get(sign[:1], "•")
    return sign


def numbered(scheme: str, count: int) -> str:
    """Return a number as an automatic numbering spells it (ST_TextAutonumberScheme); in plain digits where that is not known."""
    if scheme.startswith("alpha"):
        words = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 5 + 1)
    elif scheme.startswith("roman"):
        words = _roman(count)
    elif scheme.startswith("ea1"):
        words = _han(count)
    elif scheme.startswith("circle") and count <= _MOST_CIRCLED:
        words = chr(_CIRCLED + count)
    else:
        words = str(count)
    if scheme.startswith(("alphaUc", "romanUc")):
        words = words.upper()
    if scheme.endswith("ParenBoth"):
        return f"({words})"
    return words + (")" if scheme.endswith("ParenR") else "." if scheme.endswith("Period") else "")


def _roman(count: int) -> str:
    found = ""
    for value, sign in _ROMAN:
        found += sign * (count // value)
        count %= value
    return found


def _han(count: int) -> str:
    """Return a number below a hundred in Han numerals, digits for larger ones."""
    tens, ones = divmod(count, 10)
    if count > 99:
        return str(count)
    return (_HAN[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (_HAN[ones - 1] if ones else "")
