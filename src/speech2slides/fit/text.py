"""Words, a slot and a size in, a paragraph set in lines out."""

from typing import NamedTuple

from speech2slides.errors import ThemeError
from speech2slides.fit.breaks import set_lines
from speech2slides.fit.lexicon import Lexicon
from speech2slides.fit.width import EM, width
from speech2slides.model.deck import Frame, Run, TextParagraph
from speech2slides.model.plan import Words
from speech2slides.model.theme import Layout, Slot
from speech2slides.oneline import kept, on_one_line
from speech2slides.units import EMU_PER_POINT, points

#: Every line keeps at least this share of its width, and at least one em, free: fonts on other machines may be wider.
SLACK = 6
#: Several lines are set so high that they still fit when drawn at so many percent of their size: fonts differ in height, too.
RESERVE = 105
#: Distance between a marker and its words, hundredths of an em.
MARKER_GAP = 40
#: Texts of up to this many lines get forced, balanced line ends, which is all that a slide holds; longer ones flow.
MOST_FORCED = 12
#: A title may be set at this share of the larger size, in percent, if it then needs one line instead of two, or its lines end with clauses.
LEAST_SHARE = 80


#: What a line end inside a word, one in the middle of a clause, and each line of a lead beyond the easy ones cost; a size down costs one.
ROUGH, IN_CLAUSE, TALL_LEAD = 1_000, 2, 1
EASY_LINES = 2
#: Characters of a text that an error quotes.
TOLD = 20
#: So begins the name of the second of two meetings held as one.
SECOND_NAME = ("暨", "曁")
CLAUSE_ENDS = "，；：。、！？,;:.!?”）》"


class Style(NamedTuple):
    """Say how one paragraph is set in its slot."""

    size: int
    pitch: int
    """Percentage of the size."""
    color: str
    bold: bool = False
    marker_color: str = ""
    most_forced: int = MOST_FORCED
    level: int = 0
    left: int = 0
    hanging: int = 0
    even: bool = False
    """True for a title, whose lines make one shape."""


class Typesetter(NamedTuple):
    """Hold what every paragraph is set from: the text its spans point into, and the terms no line may end inside."""

    text: str
    lexicon: Lexicon | None = None
    """The built-in one when None."""


def room(length: int, size: int, *, one_line: bool = False) -> int:
    """Return how many hundredths of an em of type `size` fit into `length` EMU, less the slack.

    A number in its chip (`one_line`) needs no em of slack: it is never broken, and digits and Han are no wider elsewhere.
    """
    ems = int(points(length) * 100 * EM / size)
    return ems - (ems * SLACK // 100 if one_line else max(EM, ems * SLACK // 100))


def marker_column(markers: tuple[str, ...], size: int) -> int:
    """Return the width in EMU of a column that holds each of `markers` and the gap after it, 0 when there are none."""
    widest = max((width(marker) for marker in markers if marker), default=0)
    return int((widest + MARKER_GAP) * size * EMU_PER_POINT // (100 * EM)) if widest else 0


def set_paragraph(
    setter: Typesetter, pieces: tuple[Words, ...], box: int, style: Style, marker: Words | None = None
) -> TextParagraph:
    """Set `pieces`, read as one, in lines that fit `box` EMU; `marker` hangs before the first line in the column `style.hanging`."""
    joined = "".join(piece.of(setter.text) for piece in pieces)
    space = room(box - style.left - style.hanging, style.size, one_line=style.most_forced == 1)
    places = kept(joined)
    setting = set_lines(on_one_line(joined), space, style.most_forced, setter.lexicon, even=style.even)
    return TextParagraph(
        runs=tuple(Run(piece, style.color, style.bold) for piece in pieces),
        marker=Run(marker, style.marker_color or style.color, bold=True) if marker is not None else None,
        size=style.size,
        pitch=style.size * style.pitch // 100,
        breaks=tuple(places[end] for end in setting.breaks),
        level=style.level,
        left=style.left,
        hanging=style.hanging,
        lines=setting.lines,
        rough=setting.rough,
    )


def fit_words(
    setter: Typesetter, slot: Slot, pieces: tuple[Words, ...], most_forced: int = MOST_FORCED
) -> Frame | None:
    """Fill `slot` with one paragraph at the largest size that holds it, or return None.

    A size at which no line ends inside a word goes before a larger one at which one does. A little smaller, one line on a left-aligned title
    goes before two, and lines that end where clauses do go before as many that part one.
    """
    chosen = None
    for size in slot.sizes:
        style = Style(size, slot.pitch, slot.color, slot.bold, most_forced=most_forced, even=True)
        box = slot.rect.h if slot.vertical else slot.rect.w
        frame = Frame(slot, (set_paragraph(setter, pieces, box, style),))
        if not fits(frame) or (most_forced == 1 and frame.paragraphs[0].lines > 1):
            continue
        if chosen is None:
            chosen = frame
        elif not frame.rough and (chosen.rough or _reads_better(setter, chosen, frame)):
            return frame
        if not chosen.rough and (
            chosen.paragraphs[0].lines == 1 or size * 100 < chosen.paragraphs[0].size * LEAST_SHARE
        ):
            return chosen
    return chosen


def _ends_a_clause(words: str, end: int) -> bool:
    """Tell whether a line ends with a clause, or before the 暨 that joins the names of two meetings held as one."""
    return words[:end].rstrip()[-1:] in CLAUSE_ENDS or words.startswith(SECOND_NAME, end)


def _reads_better(setter: Typesetter, larger: Frame, smaller: Frame) -> bool:
    """Tell whether a little smaller type is worth it: for one line instead of two, or for lines none of which parts a clause."""
    before, after = larger.paragraphs[0], smaller.paragraphs[0]
    if after.size * 100 < before.size * LEAST_SHARE:
        return False
    if after.lines == 1:
        return larger.slot.align == "l"
    return after.lines <= before.lines and line_cost(setter, smaller) == 0 < line_cost(setter, larger)


def no_room(slot: str, words: str) -> ThemeError:
    """Return what to raise where a slot cannot hold even the beginning of its words, so that no deck can be made with its theme."""
    return ThemeError("fit.no-room", slot=slot, text=on_one_line(words)[:TOLD])


def fit_lead(setter: Typesetter, slot: Slot, words: Words) -> Frame | None:
    """Fill `slot` with what stands once above all entries, at the size that reads best, or return None when none holds it."""
    best: tuple[int, Frame] | None = None
    for step, size in enumerate(slot.sizes):
        style = Style(size, slot.pitch, slot.color, slot.bold, even=True)
        frame = Frame(slot, (set_paragraph(setter, (words,), slot.rect.w, style),))
        if fits(frame):
            cost = step + line_cost(setter, frame) + TALL_LEAD * max(0, frame.paragraphs[0].lines - EASY_LINES)
            best = (cost, frame) if best is None or cost < best[0] else best
    return best[1] if best is not None else None


def line_cost(setter: Typesetter, frame: Frame) -> int:
    """Weigh how the lines of a frame end: inside a word, or in the middle of a clause."""
    cost = ROUGH if frame.rough else 0
    for paragraph in frame.paragraphs:
        words = "".join(run.words.of(setter.text) for run in paragraph.runs)
        cost += IN_CLAUSE * sum(1 for end in paragraph.breaks if not _ends_a_clause(words, end))
    return cost


def fits(frame: Frame) -> bool:
    """Tell whether the text's height is within the slot's."""
    across = frame.slot.rect.w if frame.slot.vertical else frame.slot.rect.h
    return frame.height * EMU_PER_POINT <= across * 100


def fits_elsewhere(frame: Frame) -> bool:
    """Tell whether the text stays within the slot where all of it is drawn larger by what `RESERVE` says; one line alone is not held to it."""
    if sum(paragraph.lines for paragraph in frame.paragraphs) == 1:
        return fits(frame)
    return frame.height * RESERVE * EMU_PER_POINT <= frame.slot.rect.h * 10_000


def in_reading_order(layout: Layout, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Return the frames as the layout orders their slots: cell by cell, which is how a screen reader tells a slide."""
    order = {(slot.name, slot.position): place for place, slot in enumerate(layout.slots)}
    return tuple(sorted(frames, key=lambda frame: order[frame.slot.name, frame.slot.position]))


def spaced(paragraphs: tuple[TextParagraph, ...], before: int, minor: int = 0) -> tuple[TextParagraph, ...]:
    """Return the paragraphs with space above all but the first: `before` above rows, `minor` above what belongs to one."""
    return tuple(
        paragraph._replace(before=0 if index == 0 else minor if paragraph.level else before)
        for index, paragraph in enumerate(paragraphs)
    )
