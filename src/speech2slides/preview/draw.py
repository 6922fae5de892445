"""An open deck in, pictures out: some of its pages on a sheet, or each at full size."""

import os
from typing import TYPE_CHECKING, NamedTuple

from speech2slides.preview.faces import Typefaces
from speech2slides.preview.items import Blank
from speech2slides.preview.opened import OpenDeck
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.paint import paint
from speech2slides.preview.paragraph import TEXT
from speech2slides.preview.sheet import PAGE_WIDTH, contact_sheet

if TYPE_CHECKING:
    from PIL.Image import Image

#: Width in pixels of a page drawn by itself.
FULL_WIDTH = 1_600
#: Stands on a sheet without text; in English, since what could draw Chinese is missing.
NO_FONT = "No Chinese font on this machine: bars stand for text."
#: A short speech in which a theme shows itself.
SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "sample.txt")


class Preview(NamedTuple):
    """Hold the pages of a deck ready to be painted."""

    pages: tuple[tuple[int, DrawnPage], ...]
    """With the number of each, from 1."""
    typefaces: Typefaces

    @property
    def without_fonts(self) -> bool:
        """Return whether text is only hinted at by bars, since no font for Chinese is there."""
        return self.typefaces.missing

    @property
    def stand_ins(self) -> tuple[tuple[str, str], ...]:
        """Return each font the theme names that is not on this machine, with the one it is drawn with."""
        fonts = self.typefaces.asked
        missing = {one.asked: one.regular.families[0] for one in fonts if one.regular is not None and not one.exact}
        return tuple(missing.items())

    @property
    def blanks(self) -> dict[str, tuple[int, ...]]:
        """Return each kind of thing that only its place is kept of, with the numbers of its pages."""
        found: dict[str, list[int]] = {}
        for number, page in self.pages:
            for kind in dict.fromkeys(one.kind for one in page.items if isinstance(one, Blank)):
                found.setdefault(kind, []).append(number)
        return {kind: tuple(numbers) for kind, numbers in found.items()}

    def sheet(self) -> "Image":
        """Return all pages on one sheet, with a note where fonts are missing."""
        painted = [(number, paint(page, PAGE_WIDTH, self.typefaces)) for number, page in self.pages]
        return contact_sheet(
            painted, self.typefaces.found(TEXT, han=False).regular, NO_FONT if self.without_fonts else ""
        )

    def full(self, place: int) -> "Image":
        """Return the page at `place` of `pages` at full size."""
        return paint(self.pages[place][1], FULL_WIDTH, self.typefaces)


def preview_deck(deck: OpenDeck, numbers: tuple[int, ...] = ()) -> Preview:
    """Return the slides of `numbers` (from 1), or all, ready to be painted; raises `InputError` where one is damaged."""
    wanted = numbers or tuple(range(1, len(deck.slides) + 1))
    return Preview(tuple((number, deck.page(number - 1)) for number in wanted), deck.typefaces)
