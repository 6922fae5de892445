"""The fonts a theme names in, the widths and the drawn shapes of characters out; the one place that asks Pillow about type."""

from typing import TYPE_CHECKING, NamedTuple

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.fontscheme import Face as NamedFace
from speech2slides.drawingml.fontscheme import read_face
from speech2slides.fit.width import EM, width
from speech2slides.fonts import Face, Fonts, Found

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

#: Pixels an em has where widths are measured; FreeType rounds them to whole pixels.
_MEASURE = 1_000
#: Gap between Han and ASCII in em, as LibreOffice sets it wherever they meet; `fit` reckons with 0.20.
GAP = 0.24
#: What lies below is Latin, × and · too; from there on quotation marks, dashes and arrows; then Han.
_FIRST_NEUTRAL, _FIRST_HAN = 0x2000, 0x2E80


class Family(NamedTuple):
    """Hold the fonts of one role: those of headings or those of the body."""

    han: Found
    latin: Found


class Style(NamedTuple):
    """Say what characters are drawn with."""

    display: bool
    bold: bool
    han: bool


def is_han(sign: str, language: str) -> bool:
    """Tell whether a character is set in the East Asian font: Han and full-width ones; quotation marks and dashes in Chinese text only."""
    return ord(sign) >= _FIRST_HAN or (language != "en-US" and ord(sign) >= _FIRST_NEUTRAL)


def gap_side(sign: str) -> bool | None:
    """Return True for what has a gap to Han beside it, False for Han, None for what has none on either side, as `fit` counts."""
    point = ord(sign)
    return True if point < _FIRST_NEUTRAL else None if point < _FIRST_HAN else False


class Typefaces:
    """Measure and hand out the fonts of a theme's two roles; each file is opened once a size."""

    def __init__(self, theme: Element, fonts: Fonts) -> None:
        self.display = _family(read_face(theme, "majorFont"), fonts)
        self.body = _family(read_face(theme, "minorFont"), fonts)
        self._opened: dict[tuple[str, int, int], FreeTypeFont] = {}
        self._widths: dict[tuple[Style, str], float] = {}
        self._descents: dict[Style, float] = {}

    @property
    def missing(self) -> bool:
        """Return whether there is no font for Han characters, so that text can only be hinted at."""
        return self.body.han.regular is None or self.display.han.regular is None

    def face(self, style: Style) -> tuple[Face | None, bool]:
        """Return the face characters are drawn with and whether it has to be made bolder."""
        family = self.display if style.display else self.body
        found = family.han if style.han or family.latin.regular is None else family.latin
        if style.bold and found.bold is not None:
            return found.bold, False
        return found.regular, style.bold

    def opened(self, face: Face, pixels: float) -> "FreeTypeFont":
        """Return a face at a size; the size is kept to a hundredth of a pixel."""
        from PIL import ImageFont

        key = (face.path, face.place, round(pixels * 100))
        if key not in self._opened:
            self._opened[key] = ImageFont.truetype(face.path, key[2] / 100, face.place)
        return self._opened[key]

    def advance(self, sign: str, style: Style) -> float:
        """Return the width of one character in em, by the table of `fit` where no font has it."""
        key = (style, sign)
        if key not in self._widths:
            face, _ = self.face(style)
            if face is None:
                self._widths[key] = width(sign) / EM
            else:
                self._widths[key] = self.opened(face, _MEASURE).getlength(sign) / _MEASURE
        return self._widths[key]

    def kerning(self, pair: str, style: Style) -> float:
        """Return by how much two Latin characters stand farther apart than their widths say, in em; mostly less than nothing."""
        key = (style, pair)
        if key not in self._widths:
            face, _ = self.face(style)
            apart = sum(self.advance(sign, style) for sign in pair)
            whole = self.opened(face, _MEASURE).getlength(pair) / _MEASURE if face is not None else apart
            self._widths[key] = whole - apart
        return self._widths[key]

    def descent(self, style: Style) -> float:
        """Return how far a font reaches below the baseline in em, 0.2 where there is none."""
        if style not in self._descents:
            face, _ = self.face(style)
            self._descents[style] = 0.2 if face is None else self.opened(face, _MEASURE).getmetrics()[1] / _MEASURE
        return self._descents[style]


def _family(face: NamedFace, fonts: Fonts) -> Family:
    """Return the fonts of one role, those of most decks where the theme names none."""
    han, latin = face.east_asian or "Microsoft YaHei", face.latin or "Arial"
    return Family(fonts.find(han, han=True), fonts.find(latin, han=False))
