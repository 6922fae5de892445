"""Paragraphs and a box in, lines out: every character at the place where an office program would draw it."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import Color
from speech2slides.fit.breaks import flow
from speech2slides.preview.faces import GAP, Style, Typefaces, gap_side, is_han
from speech2slides.preview.paragraph import Box, Paragraph, Piece, TextBox, Turn
from speech2slides.units import EMU_PER_POINT

#: LibreOffice sets text outside tables as if every font were 1.2 em high, 0.2 of it below the baseline
#: (`ImplCalculateFontIndependentLineSpacing`, editeng/source/editeng/impedit3.cxx), so that the baseline is the same in all fonts. Measured
#: in its PDFs: 0.196 to 0.203 em from the end of each line, at 12 to 40 pt.
HEIGHT, DESCENT = 1.2, 0.2
#: Has most signs, or what stands in for it has.
_SIGNS = "Arial"
#: A width no text fills.
_ENDLESS = 10**9


class Letter(NamedTuple):
    """Place one character."""

    sign: str
    style: Style
    color: Color
    at: float
    """From the box's left edge, in vertical text from its top, in EMU of the slide."""
    width: float
    """In EMU, the gap before it left out."""
    size: int
    """Hundredths of a point."""
    underlined: bool = False


class Line(NamedTuple):
    """Place one line of text on the slide."""

    letters: tuple[Letter, ...]
    baseline: float
    """From the slide's top in EMU; in vertical text the middle of the column from its left edge."""
    size: int
    """Of its largest character, hundredths of a point."""
    vertical: bool = False
    turn: Turn | None = None

    @property
    def words(self) -> str:
        """Return the characters of the line."""
        return "".join(letter.sign for letter in self.letters)

    @property
    def left(self) -> float:
        """Return where the line begins, in EMU."""
        return self.letters[0].at

    @property
    def right(self) -> float:
        """Return where its last character ends that is no space, in EMU."""
        return max((one.at + one.width for one in self.letters if not one.sign.isspace()), default=self.left)


class _Sign(NamedTuple):
    """Hold a character before it has a place; widths in em of its paragraph."""

    sign: str
    style: Style
    color: Color
    size: int
    gap: float
    width: float
    underlined: bool


class _Row(NamedTuple):
    """Hold the characters of one line and the room it takes down the page, in EMU."""

    signs: list[_Sign]
    height: float
    below: float
    """Of the height, what is below the baseline."""


class Setter(NamedTuple):
    """Set text with some fonts."""

    typefaces: Typefaces

    def lines(self, text: TextBox) -> tuple[Line, ...]:
        """Return the lines of paragraphs in their box."""
        box = text.box
        length, across = (box.rect.h, box.rect.w) if box.vertical else (box.rect.w, box.rect.h)
        set_rows = [(one, self._rows(one, box, length)) for one in text.paragraphs]
        spare = across - _height(set_rows)
        top = {"t": 0.0, "ctr": spare / 2, "b": spare}.get(box.anchor, 0.0)
        found = []
        for paragraph, rows in set_rows:
            top += paragraph.before * EMU_PER_POINT / 100
            for number, row in enumerate(rows):
                top += row.height
                found.append(self._line(paragraph, row, (box, top), first=number == 0))
            top += paragraph.after * EMU_PER_POINT / 100
        return tuple(line for line in found if line.letters)

    def height(self, paragraphs: tuple[Paragraph, ...], box: Box) -> float:
        """Return the height in EMU that paragraphs take in a box of its width."""
        return _height([(one, self._rows(one, box, box.rect.w)) for one in paragraphs])

    def _rows(self, paragraph: Paragraph, box: Box, length: int) -> list[_Row]:
        """Return the characters of each line: ends that are forced, and within them those of plain filling."""
        em = paragraph.size * EMU_PER_POINT / 100
        space = (length - paragraph.left - paragraph.right) / em if box.wraps else _ENDLESS
        rows = []
        for number, forced in enumerate(paragraph.lines):
            signs = self._signs(forced, paragraph.size)
            if number == 0 and signs and not paragraph.lead:
                indent = (paragraph.first - paragraph.left) / em
                signs[0] = signs[0]._replace(gap=signs[0].gap + indent)
            words = "".join(one.sign for one in signs)
            widths = [0]
            for one in signs:
                widths.append(widths[-1] + round((one.gap + one.width) * 1000))
            start = 0
            # A thousandth of an em for each character, so that what fits exactly is not broken by rounding.
            for end in flow(words, widths, round(space * 1000) + len(signs)):
                rows.append(self._row(_without_space(signs[start:end]), paragraph, cell=box.cell))
                start = end
            rows.append(self._row(signs[start:], paragraph, cell=box.cell))
        return rows

    def _row(self, signs: list[_Sign], paragraph: Paragraph, *, cell: bool) -> _Row:
        size = max((one.size for one in signs), default=paragraph.size)
        em = size * EMU_PER_POINT / 100
        above, below = (HEIGHT - DESCENT) * em, DESCENT * em
        if cell:
            styles = {(one.style, one.size) for one in signs} or {(Style(bold=False, han=False), size)}
            above, below = (
                max(self.typefaces.reach(style)[side] * one * EMU_PER_POINT / 100 for style, one in styles)
                for side in (0, 1)
            )
        height = paragraph.pitch * EMU_PER_POINT / 100 or (above + below) * paragraph.spacing
        return _Row(signs, height, below)

    def _signs(self, pieces: tuple[Piece, ...], unit: int) -> list[_Sign]:
        found: list[_Sign] = []
        before: bool | None = None
        han = False
        for piece in pieces:
            scale = piece.size / unit
            for sign in piece.words:
                space = sign.isspace()
                han = han if space else is_han(sign, chinese=piece.chinese)
                style = Style(piece.bold, han, piece.han if han else piece.latin)
                if not han and not space:
                    style = self._with(sign, style, piece)
                side = before if space else gap_side(sign)
                gap = GAP if before is not None and side is not None and side != before else 0.0
                before = side
                if found and not han and found[-1].style == style:
                    gap += self.typefaces.kerning(found[-1].sign + sign, style)
                advance = self.typefaces.advance(sign, style)
                found.append(
                    _Sign(sign, style, piece.color, piece.size, gap * scale, advance * scale, piece.underlined)
                )
        return found

    def _with(self, sign: str, style: Style, piece: Piece) -> Style:
        """Return a style whose font has a sign: that of Latin, that of Han, or one that has most signs."""
        others = (Style(piece.bold, han=True, font=piece.han), Style(piece.bold, han=False, font=_SIGNS))
        return next((one for one in (style, *others) if not self.typefaces.lacks(sign, one)), style)

    def _line(self, paragraph: Paragraph, row: _Row, at: tuple[Box, float], *, first: bool) -> Line:
        """Place a line whose end lies `at` so far below the top of a box, with the lead where it is the first."""
        box, bottom = at
        em = paragraph.size * EMU_PER_POINT / 100
        origin, length = (box.rect.y, box.rect.h) if box.vertical else (box.rect.x, box.rect.w)
        indent = paragraph.left
        letters: list[Letter] = []
        if first and paragraph.lead:
            letters.extend(_placed(self._signs(paragraph.lead, paragraph.size), origin + paragraph.first, em))
            after = letters[-1].at + letters[-1].width if letters else 0
            indent = max(indent, round(after - origin))
        room = length - indent - paragraph.right - _width(row.signs) * em
        indent += round({"ctr": room / 2, "r": room}.get(paragraph.align, 0))
        letters.extend(_placed(row.signs, origin + indent, em))
        size = max((one.size for one in row.signs or letters), default=paragraph.size)
        if box.vertical:  # the first column stands at the right
            middle = box.rect.x + box.rect.w - bottom + row.height / 2
            return Line(tuple(letters), middle, size, vertical=True, turn=box.turn)
        return Line(tuple(letters), box.rect.y + bottom - row.below, size, turn=box.turn)


def _height(set_rows: list[tuple[Paragraph, list[_Row]]]) -> float:
    return sum(
        sum(row.height for row in rows) + (one.before + one.after) * EMU_PER_POINT / 100 for one, rows in set_rows
    )


def _placed(row: list[_Sign], start: float, em: float) -> Iterator[Letter]:
    place = start
    for one in row:
        place += one.gap * em
        yield Letter(one.sign, one.style, one.color, place, one.width * em, one.size, one.underlined)
        place += one.width * em


def _width(row: list[_Sign]) -> float:
    return sum(one.gap + one.width for one in row)


def _without_space(row: list[_Sign]) -> list[_Sign]:
    """Return a line without the space at its end, which counts only where the end is forced (so LibreOffice centres it)."""
    last = len(row)
    while last and row[last - 1].sign.isspace():
        last -= 1
    return row[:last]
