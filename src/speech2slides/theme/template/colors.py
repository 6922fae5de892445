"""The elements of a template's theme, master and layouts in, the colours they come to out: `RRGGBB`, or None where a picture decides."""

from typing import NamedTuple

from speech2slides.drawingml.colors import Scheme, color_map, read_scheme
from speech2slides.drawingml.element import Element
from speech2slides.theme.contrast import TEXT, ratio

#: Scheme slots text may be set in, by what the master maps them to unless it says otherwise (CT_ColorMapping, ECMA-376 §19.3.1.6).
TEXT_SLOTS = ("tx1", "bg1", "tx2", "bg2")
_BLACK, _WHITE = "000000", "FFFFFF"


class Palette(NamedTuple):
    """Hold the colours of a master: those of its theme, as its map names them."""

    scheme: Scheme

    @property
    def slots(self) -> dict[str, str]:
        """Return the colours by their names, as `RRGGBB`."""
        return {name: color.hex for name, color in self.scheme.colors.items()}

    def value(self, fill: Element | None) -> str | None:
        """Return the colour of an element that holds one (`a:solidFill`, `p:bgRef`), None when it holds none we can tell."""
        color = self.scheme.of(fill)
        return color.hex if color is not None else None

    def fill(self, properties: Element | None) -> str | None:
        """Return the colour that stands for a fill, of a gradient the mean; None for a picture's, and for none."""
        color = self.scheme.fill(properties)
        return color.hex if color is not None else None

    def text_slot(self, value: str | None, ground: str | None) -> str:
        """Return the scheme slot of text that comes closest to a colour and can be read on the ground, where that is known."""
        colors = self.slots
        slots = [slot for slot in TEXT_SLOTS if slot in colors]
        if ground is not None:
            legible = [slot for slot in slots if ratio(colors[slot], ground) >= TEXT]
            slots = legible or slots
        wanted = value or (_BLACK if ground is None or ratio(_BLACK, ground) >= ratio(_WHITE, ground) else _WHITE)
        return min(slots, key=lambda slot: _distance(colors[slot], wanted), default="tx1")


def palette_of(theme: Element, master: Element, layout: Element) -> Palette:
    """Return the colours of a theme under a master's map, or under a layout's own where it has one."""
    return Palette(read_scheme(theme, color_map(layout, master)))


def _distance(one: str, other: str) -> int:
    return sum((int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) ** 2 for at in (0, 2, 4))
