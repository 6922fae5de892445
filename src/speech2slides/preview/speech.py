"""A deck's paragraphs and a theme's colours in, the same paragraphs as they are drawn out."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import BLACK, Color, Scheme
from speech2slides.model.deck import Deck, Run, TextParagraph
from speech2slides.oneline import on_one_line
from speech2slides.preview.paragraph import HEADINGS, TEXT, Paragraph, Piece

#: The sign of bullets and the scheme slot of its colour, and the sign in a company's template, in the colour of its words; `write` spells the
#: same, but for templates that have bullets of their own.
BULLET, BULLET_COLOR, TEMPLATE_BULLET = "■", "accent1", "•"


class Speaker(NamedTuple):
    """Spell what a deck says in the colours of a theme."""

    deck: Deck
    scheme: Scheme
    inherited: Color | None = None
    """In a company's template, the colour of words that state none."""

    def paragraphs(
        self, paragraphs: tuple[TextParagraph, ...], align: str, *, display: bool = False
    ) -> tuple[Paragraph, ...]:
        """Return paragraphs of a frame or a cell; `display` sets them in the font of headings."""
        return tuple(self._paragraph(one, align, HEADINGS if display else TEXT) for one in paragraphs)

    def _paragraph(self, one: TextParagraph, align: str, font: str) -> Paragraph:
        left = one.left + one.hanging
        lead: tuple[Piece, ...] = ()
        if one.marker is not None:
            lead = (self._piece(one.marker, on_one_line(one.marker.words.of(self.deck.text)), one.size, font),)
        elif one.bullet:
            lead = (self._bullet(one.size),)
        lines = tuple(
            tuple(self._piece(run, words, one.size, font) for run, words in line)
            for line in _forced_lines(one, self.deck.text)
        )
        return Paragraph(
            lines,
            one.size,
            pitch=one.pitch,
            lead=lead,
            first=one.left if lead else left,
            left=left,
            before=one.before,
            align=align,
        )

    def _bullet(self, size: int) -> Piece:
        if self.inherited is not None:
            return Piece(TEMPLATE_BULLET, self.inherited, size, chinese=False)
        return Piece(BULLET, self.scheme.slot(BULLET_COLOR), size, chinese=False)

    def _piece(self, run: Run, words: str, size: int, font: str) -> Piece:
        color = self.scheme.slot(run.color) if run.color else self.inherited or BLACK
        return Piece(words, color, size, run.bold, font, font, chinese=self.deck.language != "en-US")


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
