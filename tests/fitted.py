"""A slide as it was fitted in, all it says and the number of its lines out: what any drawing of it must show."""

from collections.abc import Iterator

from speech2slides.audit.labels import squeeze
from speech2slides.model.deck import Deck, Slide, TextParagraph

#: Signs of bullets, in our themes and in templates, which are no words.
BULLETS = "■•"


def words_of(deck: Deck, slide: Slide) -> str:
    """What a slide says, in the order it is drawn: frames, the rows of its table, the sections of its strip."""
    runs = [run for one in _paragraphs(slide) for run in ((one.marker,) if one.marker else ()) + one.runs]
    return squeeze("".join(run.words.of(deck.text) for run in runs))


def lines_of(slide: Slide) -> int:
    return sum(one.lines for one in _paragraphs(slide))


def _paragraphs(slide: Slide) -> Iterator[TextParagraph]:
    for frame in slide.frames:
        yield from frame.paragraphs
    for row in slide.table.rows if slide.table is not None else ():
        for cell in row:
            yield from cell.paragraphs
    for column in slide.strip:
        yield from column.paragraphs
