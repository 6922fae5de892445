"""Words in, their width in hundredths of an em out, from one table: the same on every machine, no font needed.

Han and full-width characters are 1 em. For ASCII the table holds the widest of Arial, Arial Bold, Times New Roman Bold (measured on
their metric twins Liberation Sans and Serif) and Noto Sans CJK, so that a line never turns out longer than it was measured.
"""

from itertools import accumulate

#: Advance widths of U+0020 to U+007E in hundredths of an em.
_ASCII = (
    28, 37, 57, 59, 59, 100, 83, 32, 38, 38, 51, 59, 32, 37, 32, 39,
    59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 33, 33, 59, 59, 59, 61,
    102, 72, 72, 72, 72, 67, 61, 78, 78, 39, 57, 78, 67, 94, 75, 78,
    67, 78, 72, 67, 67, 75, 72, 100, 72, 72, 67, 38, 39, 38, 59, 57,
    63, 59, 64, 56, 64, 58, 37, 61, 64, 30, 33, 60, 32, 96, 64, 63,
    64, 64, 44, 56, 42, 64, 58, 86, 56, 57, 51, 39, 30, 39, 59,
)  # fmt: skip
EM = 100
#: Gap between Han and Latin. CLREQ allows an eighth to a quarter of an em, for letters and digits; LibreOffice was measured to set 0.24 em
#: wherever Han and any ASCII sign meet, brackets and commas too, and a space goes with the sign before it.
AUTOSPACE = 20
#: Quotation marks, dashes and ellipses before this code point have no gap on either side.
_FIRST_HAN = 0x2E80
_WIDE_LATIN = 72
#: No character, with the gap before it, is wider.
WIDEST = max(EM, *_ASCII) + AUTOSPACE


def advances(words: str) -> list[int]:
    """Return the width of every prefix of `words`, from the empty one to the whole, in hundredths of an em."""
    widths = []
    before: bool | None = None
    for character in words:
        point = ord(character)
        if point < 0x7F:
            width = _ASCII[max(0, point - 32)]  # tabs and line feeds as spaces
            narrow = before if character.isspace() else True
        elif point < 0x2000:
            width, narrow = _WIDE_LATIN, True
        else:
            width, narrow = EM, None if point < _FIRST_HAN else False
        if before is not None and narrow is not None and narrow != before:
            width += AUTOSPACE
        before = narrow
        widths.append(width)
    return list(accumulate(widths, initial=0))


def width(words: str) -> int:
    """Return the width of `words` on one line in hundredths of an em."""
    return advances(words)[-1]
