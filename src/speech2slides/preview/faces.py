"""The fonts a theme names in, the widths and the drawn shapes of characters out; the one place that asks Pillow about type."""

from typing import TYPE_CHECKING, NamedTuple

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.fontscheme import read_face
from speech2slides.fit.width import EM, width
from speech2slides.fonts import Face, Fonts, Found
from speech2slides.preview.paragraph import HEADINGS, TEXT

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

#: Pixels an em has where widths are measured; FreeType rounds them to whole pixels.
_MEASURE = 1_000
#: Gap between Han and ASCII in em, as LibreOffice sets it wherever they meet; `fit` reckons with 0.20.
GAP = 0.24
#: What lies below is Latin, × and · too; from there on quotation marks, dashes and arrows; then Han.
_FIRST_NEUTRAL, _FIRST_HAN = 0x2000, 0x2E80
#: A character every font for Han has, and one no font has.
_HAN_SIGN, _NO_SIGN = "国", "\U0010fffe"


class Style(NamedTuple):
    """Say what characters are drawn with."""

    bold: bool
    han: bool
    font: str = TEXT
    """`HEADINGS`, `TEXT`, or a font's own name."""


def is_han(sign: str, *, chinese: bool) -> bool:
    """Tell whether a character is set in the East Asian font: Han and full-width ones; quotation marks and dashes in Chinese text only."""
    return ord(sign) >= _FIRST_HAN or (chinese and ord(sign) >= _FIRST_NEUTRAL)


def gap_side(sign: str) -> bool | None:
    """Return True for what has a gap to Han beside it, False for Han, None for what has none on either side, as `fit` counts."""
    point = ord(sign)
    return True if point < _FIRST_NEUTRAL else None if point < _FIRST_HAN else False


class Typefaces:
    """Measure and hand out the fonts of a theme's two roles; each file is opened once a size."""

    def __init__(self, theme: Element, fonts: Fonts) -> None:
        self._fonts = fonts
        self._roles = {HEADINGS: read_face(theme, "majorFont"), TEXT: read_face(theme, "minorFont")}
        self._found: dict[tuple[str, bool], Found] = {}
        self._held: dict[tuple[str, int, str], bool] = {}
        self._opened: dict[tuple[str, int, int], FreeTypeFont] = {}
        self._widths: dict[tuple[Style, str], float] = {}
        self._reaches: dict[Style, tuple[float, float]] = {}

    def found(self, font: str, *, han: bool) -> Found:
        """Return what stands for a font, or for one of the theme's; those of most decks where the theme names none."""
        key = (font, han)
        if key not in self._found:
            role = self._roles.get(font)
            name = font
            if role is not None:
                name = (role.east_asian or "Microsoft YaHei") if han else (role.latin or "Arial")
            found = self._fonts.find(name, han=han)
            if han and found.exact and not self._has_han(found):
                found = self._fonts.find("Microsoft YaHei", han=True)._replace(asked=name)
            self._found[key] = found
        return self._found[key]

    def _has_han(self, found: Found) -> bool:
        """Tell whether a font that text names for Han has any."""
        return found.regular is not None and self._has(_HAN_SIGN, found.regular)

    def lacks(self, sign: str, style: Style) -> bool:
        """Tell whether a sign beyond those of Latin is not in the font it would be drawn with."""
        if ord(sign) < _FIRST_NEUTRAL:
            return False
        face, _ = self.face(style)
        return face is not None and not self._has(sign, face)

    def _has(self, sign: str, face: Face) -> bool:
        """Tell whether a font draws a sign otherwise than one no font has."""
        key = (face.path, face.place, sign)
        if key not in self._held:
            font = self.opened(face, _MEASURE / 10)
            own, none = font.getmask(sign), font.getmask(_NO_SIGN)
            self._held[key] = own.size != none.size or bytes(own) != bytes(none)
        return self._held[key]

    @property
    def missing(self) -> bool:
        """Return whether there is no font for Han characters, so that text can only be hinted at."""
        return any(self.found(role, han=True).regular is None for role in self._roles)

    @property
    def asked(self) -> tuple[Found, ...]:
        """Return what stands for the theme's fonts, and for those that text asked for by name."""
        roles = [self.found(role, han=han) for role in self._roles for han in (True, False)]
        return tuple(dict.fromkeys((*roles, *self._found.values())))

    def face(self, style: Style) -> tuple[Face | None, bool]:
        """Return the face characters are drawn with and whether it has to be made bolder."""
        found = self.found(style.font, han=style.han)
        if not style.han and found.regular is None:
            found = self.found(style.font, han=True)
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

    def reach(self, style: Style) -> tuple[float, float]:
        """Return how far a font reaches above and below the baseline in em, 1 and 0.2 where there is none."""
        if style not in self._reaches:
            face, _ = self.face(style)
            above, below = (_MEASURE, _MEASURE / 5) if face is None else self.opened(face, _MEASURE).getmetrics()
            self._reaches[style] = above / _MEASURE, below / _MEASURE
        return self._reaches[style]
