"""Words, a slot and a size in, a paragraph set in lines out."""

from itertools import pairwise
from typing import NamedTuple

from speech2slides.fit.breaks import set_lines
from speech2slides.fit.width import EM, width
from speech2slides.model.deck import Frame, Run, TextParagraph
from speech2slides.model.plan import Words
from speech2slides.model.theme import Slot
from speech2slides.oneline import kept, on_one_line
from speech2slides.units import EMU_PER_POINT, points

#: Every line keeps at least this share of its width, and at least one em, free: fonts on other machines may be wider.
SLACK = 6
#: What is set between an ASCII sign and a Han character in a marker, hundredths of an em.
BORDER = 25
#: Distance between a marker and its words, hundredths of an em.
MARKER_GAP = 40
#: Texts of up to this many lines get forced, balanced line ends; longer ones flow.
FORCED_BODY, FORCED_TITLE = 2, 4
#: A title may be set at this share of the larger size, in percent, if it then needs one line instead of two.
LEAST_SHARE = 80


class Style(NamedTuple):
    """Say how one paragraph is set in its slot."""

    size: int
    pitch: int
    """Percentage of the size."""
    color: str
    bold: bool = False
    marker_color: str = ""
    most_forced: int = FORCED_BODY
    level: int = 0
    left: int = 0
    hanging: int = 0


def room(length: int, size: int, *, one_line: bool = False) -> int:
    """Return how many hundredths of an em of type `size` fit into `length` EMU, less the slack.

    A number in its chip (`one_line`) needs no em of slack: it is never broken, and digits and Han are no wider elsewhere.
    """
    ems = int(points(length) * 100 * EM / size)
    return ems - (ems * SLACK // 100 if one_line else max(EM, ems * SLACK // 100))


def marker_column(markers: tuple[str, ...], size: int) -> int:
    """Return the width in EMU of a column that holds each of `markers` and the gap after it, 0 when there are none."""
    widest = max((width(marker) + BORDER * borders(marker) for marker in markers if marker), default=0)
    return int((widest + MARKER_GAP) * size * EMU_PER_POINT // (100 * EM)) if widest else 0


def borders(marker: str) -> int:
    """Return how often ASCII signs and Han meet in a marker: LibreOffice puts a gap there too, as in ( 二 )."""
    return sum(one.isascii() != other.isascii() for one, other in pairwise(marker.replace(" ", "")))


def set_paragraph(
    text: str, pieces: tuple[Words, ...], box: int, style: Style, marker: Words | None = None
) -> TextParagraph:
    """Set `pieces`, read as one, in lines that fit `box` EMU; `marker` hangs before the first line in the column `style.hanging`."""
    joined = "".join(piece.of(text) for piece in pieces)
    space = room(box - style.left - style.hanging, style.size, one_line=style.most_forced == 1)
    places = kept(joined)
    setting = set_lines(on_one_line(joined), space, style.most_forced)
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


def fit_words(text: str, slot: Slot, pieces: tuple[Words, ...], most_forced: int = FORCED_TITLE) -> Frame | None:
    """Fill `slot` with one paragraph at the largest size that holds it, or return None.

    A size at which no line ends inside a word goes before a larger one at which one does; on a left-aligned title one line a little
    smaller goes before two.
    """
    chosen = None
    for size in slot.sizes:
        style = Style(size=size, pitch=slot.pitch, color=slot.color, bold=slot.bold, most_forced=most_forced)
        box = slot.rect.h if slot.vertical else slot.rect.w
        frame = Frame(slot, (set_paragraph(text, pieces, box, style),))
        if not fits(frame) or (most_forced == 1 and frame.paragraphs[0].lines > 1):
            continue
        if chosen is None:
            chosen = frame
        elif (chosen.rough and not frame.rough) or (
            slot.align == "l" and not frame.rough and _saves_a_line(chosen.paragraphs[0], frame.paragraphs[0])
        ):
            return frame
        if not chosen.rough and (slot.align != "l" or chosen.paragraphs[0].lines != 2):
            return chosen
    return chosen


def _saves_a_line(larger: TextParagraph, smaller: TextParagraph) -> bool:
    return smaller.lines == 1 and smaller.size >= larger.size * LEAST_SHARE // 100


def fits(frame: Frame) -> bool:
    """Tell whether the text's height is within the slot's."""
    across = frame.slot.rect.w if frame.slot.vertical else frame.slot.rect.h
    return frame.height * EMU_PER_POINT <= across * 100


def spaced(paragraphs: tuple[TextParagraph, ...], before: int, minor: int = 0) -> tuple[TextParagraph, ...]:
    """Return the paragraphs with space above all but the first: `before` above rows, `minor` above what belongs to one."""
    return tuple(
        paragraph._replace(before=0 if index == 0 else minor if paragraph.level else before)
        for index, paragraph in enumerate(paragraphs)
    )
