"""What is to be drawn, before any character has its place: runs, paragraphs and the boxes they stand in, from a deck or from its file."""

from typing import NamedTuple

from speech2slides.drawingml.colors import Color
from speech2slides.units import Rect

#: Stand for the fonts of a theme's headings and of its text, as in the format (ECMA-376 §20.1.4.1.16); any other name is a font's own.
HEADINGS, TEXT = "+mj", "+mn"


class Piece(NamedTuple):
    """Hold characters that are set alike."""

    words: str
    color: Color
    size: int
    """Hundredths of a point."""
    bold: bool = False
    latin: str = TEXT
    han: str = TEXT
    chinese: bool = True
    """True where quotation marks and dashes are those of Chinese text."""
    underlined: bool = False


class Paragraph(NamedTuple):
    """Hold the lines of one paragraph between forced ends, and how they are set."""

    lines: tuple[tuple[Piece, ...], ...]
    size: int
    """Of lines without characters, hundredths of a point."""
    pitch: int = 0
    """Exact distance of lines, hundredths of a point; 0 where it follows the type."""
    spacing: float = 1.0
    """Distance of lines as a share of single spacing, where no exact one is set."""
    lead: tuple[Piece, ...] = ()
    """Marker or bullet, which stands before the words."""
    first: int = 0
    """Where the lead, or without one the first line, begins, in EMU from the box's edge."""
    left: int = 0
    """Where words after a lead and all other lines begin."""
    right: int = 0
    """Distance of lines from the box's right edge."""
    before: int = 0
    """Space above, hundredths of a point."""
    after: int = 0
    align: str = "l"


class Turn(NamedTuple):
    """Turn what is drawn about a point of the slide."""

    degrees: float
    """Clockwise."""
    x: float
    y: float


class Box(NamedTuple):
    """Say where paragraphs stand and how."""

    rect: Rect
    """Less the insets."""
    anchor: str = "t"
    vertical: bool = False
    """True for columns of upright characters, the first at the right."""
    cell: bool = False
    """True in a table."""
    wraps: bool = True
    turn: Turn | None = None


class TextBox(NamedTuple):
    """Hold paragraphs and their box."""

    box: Box
    paragraphs: tuple[Paragraph, ...]
