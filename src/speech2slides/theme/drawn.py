"""Layouts as the templates draw them: the slots `fit` measures, with the colours, shapes and labels around them."""

from dataclasses import dataclass, field

from speech2slides.model.theme import Layout, Slot
from speech2slides.units import Rect


@dataclass(frozen=True, slots=True)
class Color:
    """Refer to a scheme slot, perhaps at a share of its lightness."""

    slot: str
    lum_mod: int = 0
    """Thousandths of a percent, 0 for the colour as it is."""
    name: str = field(default="", compare=False)
    """The role or token a layout states, for messages: colours of the same slot and share look the same."""


@dataclass(frozen=True, slots=True)
class PathCommand:
    """Hold one command of a custom shape with its points in EMU."""

    name: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Ornament:
    """Draw a shape that carries no text."""

    rect: Rect
    preset: str
    fill: Color | None
    line: Color | None
    width: int
    path: tuple[PathCommand, ...] = ()
    large: bool = False
    """True for a field of colour that would drown an office printer: printed in black and white it stays white, and text on it dark."""

    def inside(self, point: tuple[int, int]) -> bool:
        """Tell whether a point of the slide lies inside the shape's path, its curves taken as the lines between their ends."""
        corners = [command.points[-1] for command in self.path if command.points]
        x, y = point[0] - self.rect.x, point[1] - self.rect.y
        within = False
        for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], *corners[:1]), strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                within = not within
        return within


@dataclass(frozen=True, slots=True)
class DrawnSlot:
    """Hold what the placeholder template needs beyond the measures of its slot."""

    slot: Slot
    label: str
    inks: tuple[Color, ...]
    """Colours its text is set in: that of its words first, then those of markers and of what is not current, where they differ."""
    fill: Color | None
    display: bool
    bullet: bool
    inset: int
    prompt: str

    color = property(lambda self: self.inks[0])
    placeholder = property(lambda self: self.slot.placeholder)
    idx = property(lambda self: self.slot.idx)
    rect = property(lambda self: self.slot.rect)
    sizes = property(lambda self: self.slot.sizes)
    pitch = property(lambda self: self.slot.pitch)
    bold = property(lambda self: self.slot.bold)
    align = property(lambda self: self.slot.align)
    anchor = property(lambda self: self.slot.anchor)
    vertical = property(lambda self: self.slot.vertical)
    support = property(lambda self: self.slot.size_below(self.slot.sizes[0]))


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """Place a picture of the theme's."""

    name: str
    """`logo` or `emblem`."""
    rect: Rect
    part: str
    """Part name, such as `ppt/media/logo.png`."""


@dataclass(frozen=True, slots=True)
class DrawnLayout:
    """Hold a layout with everything its part is drawn from."""

    layout: Layout
    type: str
    background: Color | None
    ornaments: tuple[Ornament, ...]
    slots: tuple[DrawnSlot, ...]
    pictures: tuple[DrawnPicture, ...] = ()

    name = property(lambda self: self.layout.name)
