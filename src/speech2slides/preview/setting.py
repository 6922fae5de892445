"""Paragraphs and a box in, lines out: every character at the place where an office program would draw it."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import Color, Scheme, from_hex
from speech2slides.fit.breaks import flow
from speech2slides.model.deck import Deck, Run, TextParagraph
from speech2slides.oneline import on_one_line
from speech2slides.preview.faces import GAP, Style, Typefaces, gap_side, is_han
from speech2slides.units import EMU_PER_POINT, Rect

#: LibreOffice sets text at an exact distance of lines as if every font were 1.2 em high, 0.2 of it below the baseline
#: (`ImplCalculateFontIndependentLineSpacing`, editeng/source/editeng/impedit3.cxx), so that the baseline is the same in all fonts. Measured
#: in its PDFs: 0.196 to 0.203 em from the end of each line, at 12 to 40 pt.
DESCENT = 0.2
#: The sign of bullets (`write` spells the same) and the scheme slot of its colour.
BULLET, BULLET_COLOR = "■", "accent1"


class Letter(NamedTuple):
    """Place one character."""

    sign: str
    style: Style
    color: Color
    at: float
    """From the box's left edge, in vertical text from its top, in EMU of the slide."""
    width: float
    """In EMU, the gap before it left out."""


class Line(NamedTuple):
    """Place one line of text on the slide."""

    letters: tuple[Letter, ...]
    baseline: float
    """From the slide's top in EMU; in vertical text the middle of the column from its left edge."""
    size: int
    """Hundredths of a point."""
    vertical: bool = False

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


class Box(NamedTuple):
    """Say where paragraphs stand and how."""

    rect: Rect
    """Less the insets."""
    anchor: str
    align: str
    display: bool
    vertical: bool = False
    cell: bool = False
    """True in a table."""


class _Sign(NamedTuple):
    """Hold a character before it has a place; widths in em."""

    sign: str
    style: Style
    color: Color
    gap: float
    width: float


class Setter(NamedTuple):
    """Set the text of a deck with the fonts and colours of a theme."""

    deck: Deck
    typefaces: Typefaces
    scheme: Scheme

    def inheriting(self, color: str) -> "Setter":
        """Return a setter that draws words without a colour of their own in `color`, `RRGGBB`; black where it is empty."""
        value = from_hex(color)
        if value is None:
            return self
        return self._replace(scheme=Scheme({**self.scheme.colors, "": value}))

    def lines(self, paragraphs: tuple[TextParagraph, ...], box: Box) -> tuple[Line, ...]:
        """Return the lines of `paragraphs` in their box."""
        length, across = (box.rect.h, box.rect.w) if box.vertical else (box.rect.w, box.rect.h)
        set_rows = [(one, self._rows(one, length, display=box.display)) for one in paragraphs]
        height = sum(len(rows) * one.pitch + one.before for one, rows in set_rows) * EMU_PER_POINT / 100
        spare = across - height
        top = {"t": 0.0, "ctr": spare / 2, "b": spare}.get(box.anchor, 0.0)
        found = []
        for paragraph, rows in set_rows:
            top += paragraph.before * EMU_PER_POINT / 100
            for number, row in enumerate(rows):
                top += paragraph.pitch * EMU_PER_POINT / 100
                found.append(self._line(paragraph, row, (box, top), first=number == 0))
        return tuple(line for line in found if line.letters)

    def _rows(self, paragraph: TextParagraph, length: int, *, display: bool) -> list[list[_Sign]]:
        """Return the characters of each line: ends that are forced, and within them those of plain filling."""
        em = paragraph.size * EMU_PER_POINT / 100
        space = (length - paragraph.left - paragraph.hanging) / em
        rows = []
        for forced in _forced_lines(paragraph, self.deck.text):
            signs = self._signs(forced, display=display)
            words = "".join(one.sign for one in signs)
            widths = [0]
            for one in signs:
                widths.append(widths[-1] + round((one.gap + one.width) * 1000))
            start = 0
            # A thousandth of an em for each character, so that what fits exactly is not broken by rounding.
            for end in flow(words, widths, round(space * 1000) + len(signs)):
                rows.append(_without_space(signs[start:end]))
                start = end
            rows.append(signs[start:])
        return rows

    def _signs(self, runs: list[tuple[Run, str]], *, display: bool) -> list[_Sign]:
        found: list[_Sign] = []
        before: bool | None = None
        han = False
        for run, words in runs:
            color = self.scheme.slot(run.color)
            for sign in words:
                space = sign.isspace()
                han = han if space else is_han(sign, self.deck.language)
                style = Style(display, run.bold, han)
                side = before if space else gap_side(sign)
                gap = GAP if before is not None and side is not None and side != before else 0.0
                before = side
                if found and not han and found[-1].style == style:
                    gap += self.typefaces.kerning(found[-1].sign + sign, style)
                found.append(_Sign(sign, style, color, gap, self.typefaces.advance(sign, style)))
        return found

    def _line(self, paragraph: TextParagraph, row: list[_Sign], at: tuple[Box, float], *, first: bool) -> Line:
        """Place a line whose end lies `at` so far below the top of a box, with the marker where it is the first."""
        box, bottom = at
        em = paragraph.size * EMU_PER_POINT / 100
        origin, length = (box.rect.y, box.rect.h) if box.vertical else (box.rect.x, box.rect.w)
        indent = paragraph.left + paragraph.hanging
        letters: list[Letter] = []
        if first and (paragraph.bullet or paragraph.marker is not None):
            letters.extend(_placed(self._lead(paragraph, display=box.display), origin + paragraph.left, em))
            after = letters[-1].at + letters[-1].width if letters else 0
            indent = max(indent, round(after - origin))
        room = length - indent - _width(row) * em
        indent += round({"ctr": room / 2, "r": room}.get(box.align, 0))
        letters.extend(_placed(row, origin + indent, em))
        if box.vertical:  # the first column stands at the right
            middle = box.rect.x + box.rect.w - bottom + paragraph.pitch * EMU_PER_POINT / 200
            return Line(tuple(letters), middle, paragraph.size, vertical=True)
        descent = max((self.typefaces.descent(one.style) for one in letters), default=0) if box.cell else DESCENT
        return Line(tuple(letters), box.rect.y + bottom - descent * em, paragraph.size)

    def _lead(self, paragraph: TextParagraph, *, display: bool) -> list[_Sign]:
        """Return what stands in the marker's column."""
        if paragraph.marker is not None:
            return self._signs(
                [(paragraph.marker, on_one_line(paragraph.marker.words.of(self.deck.text)))], display=display
            )
        style = Style(display=False, bold=False, han=False)
        return [_Sign(BULLET, style, self.scheme.slot(BULLET_COLOR), 0.0, self.typefaces.advance(BULLET, style))]


def _forced_lines(paragraph: TextParagraph, text: str) -> Iterator[list[tuple[Run, str]]]:
    """Yield the words of each run between forced line ends, as `write` puts them."""
    line: list[tuple[Run, str]] = []
    position = 0
    for run in paragraph.runs:
        words = run.words.of(text)
        ends = [at - position for at in paragraph.breaks if position < at <= position + len(words)]
        start = 0
        for end in ends:
            line.append((run, on_one_line(words[start:end]).strip("\n")))
            yield line
            line, start = [], end
        if start < len(words):
            line.append((run, on_one_line(words[start:]).strip("\n")))
        position += len(words)
    if line or not paragraph.runs:
        yield line


def _placed(row: list[_Sign], start: float, em: float) -> Iterator[Letter]:
    place = start
    for one in row:
        place += one.gap * em
        yield Letter(one.sign, one.style, one.color, place, one.width * em)
        place += one.width * em


def _width(row: list[_Sign]) -> float:
    return sum(one.gap + one.width for one in row)


def _without_space(row: list[_Sign]) -> list[_Sign]:
    """Return a line without the space at its end, which counts only where the end is forced (so LibreOffice centres it)."""
    last = len(row)
    while last and row[last - 1].sign.isspace():
        last -= 1
    return row[:last]
