"""Finished slides: frames of paragraphs with sizes and line breaks, nothing left to decide."""

from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic
from speech2slides.model.plan import Label, Words
from speech2slides.model.theme import Layout, Slot
from speech2slides.span import Span
from speech2slides.units import Rect


class Run(NamedTuple):
    """Set words in one colour and weight."""

    words: Words
    color: str
    """Scheme slot of the theme."""
    bold: bool


class TextParagraph(NamedTuple):
    """Hold the runs of one paragraph and how they are set."""

    runs: tuple[Run, ...]
    """The words, in one line of thought; what they join to is what `breaks` counts in."""
    marker: Run | None
    """Set before the words in the column `hanging`."""
    size: int
    """Hundredths of a point."""
    pitch: int
    """Exact distance of lines, hundredths of a point."""
    breaks: tuple[int, ...] = ()
    """Offsets into the joined runs where a line is forced to end."""
    level: int = 0
    hanging: int = 0
    """Width of the marker's column in EMU; words and following lines begin after it."""
    left: int = 0
    """Indent of the marker's column in EMU."""
    bullet: bool = False
    """True for a bullet sign in the marker's column."""
    before: int = 0
    """Space above, hundredths of a point."""
    lines: int = 1
    rough: bool = False
    """True when a line had to end inside a word."""


class Frame(NamedTuple):
    """Fill one slot of the slide's layout."""

    slot: Slot
    paragraphs: tuple[TextParagraph, ...]
    link: int | None = None
    """Index of the slide a click leads to."""
    anchor: str = ""
    """Where the text stands in its box when it is not where the layout puts it: `t` keeps the first lines of siblings level."""
    drop: int = 0
    """Distance in EMU from the top of the box at which such text begins."""

    @property
    def height(self) -> int:
        """Return the height of the text in hundredths of a point."""
        return sum(paragraph.pitch * paragraph.lines + paragraph.before for paragraph in self.paragraphs)

    @property
    def rough(self) -> bool:
        """Return whether a line of it had to end inside a word."""
        return any(paragraph.rough for paragraph in self.paragraphs)


class Column(NamedTuple):
    """Show one section on a divider's strip."""

    paragraphs: tuple[TextParagraph, ...]
    current: bool


class Cell(NamedTuple):
    """Hold one cell of a table."""

    paragraphs: tuple[TextParagraph, ...]


class Table(NamedTuple):
    """Fill a table slot: its first row are the heads."""

    slot: Slot
    columns: tuple[int, ...]
    """Widths in EMU."""
    heights: tuple[int, ...]
    """Heights of the rows in EMU."""
    rows: tuple[tuple[Cell, ...], ...]


class Segment(NamedTuple):
    """Draw one part of the progress line."""

    rect: Rect
    color: str
    """Scheme slot of the theme."""


class Slide(NamedTuple):
    """Hold one slide: its layout, its frames in reading order, what the speaker says."""

    layout: Layout
    frames: tuple[Frame, ...]
    notes: tuple[Span, ...]
    """Paragraphs of the speech, in order."""
    section: int | None = None
    strip: tuple[Column, ...] = ()
    table: Table | None = None
    progress: tuple[Segment, ...] = ()
    cue: Label | None = None
    """A line for the speaker before the notes: page and time; no part of the speech."""
    shown: tuple[Span, ...] = ()
    """Parts of the notes that stand on the slide; in order, apart, each inside one paragraph."""


class Chapter(NamedTuple):
    """Group slides for PowerPoint's navigator."""

    name: str
    first: int
    """Index of its first slide."""


class Deck(NamedTuple):
    """Hold the whole deck; `text` is what its spans point into."""

    text: str
    title: str
    language: str
    slides: tuple[Slide, ...]
    chapters: tuple[Chapter, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
