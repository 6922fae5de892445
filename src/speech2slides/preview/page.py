"""No input; what one slide shows, ready to be painted, out: a frozen type between what reads decks and what paints them."""

from typing import NamedTuple

from speech2slides.drawingml.colors import Color
from speech2slides.preview.items import Drawn
from speech2slides.preview.setting import Line


class DrawnPage(NamedTuple):
    """Hold one slide ready to be painted."""

    size: tuple[int, int]
    """Width and height in EMU."""
    color: Color
    items: tuple[Drawn, ...]
    """From the back to the front."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return its lines of text in reading order."""
        return tuple(one for one in self.items if isinstance(one, Line))
