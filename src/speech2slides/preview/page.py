"""A slide of a deck and what its layout shows in, everything drawn on it out, back to front: shapes, pictures, lines of text."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import BLACK, Color, from_hex
from speech2slides.fit.table import MARGIN_X, MARGIN_Y
from speech2slides.model.deck import Deck, Frame, Segment, Slide, Table
from speech2slides.model.theme import CompiledTheme, Strip
from speech2slides.preview.backdrop import Backdrop, Place, read_backdrop
from speech2slides.preview.faces import Typefaces
from speech2slides.preview.items import Drawn, Edge, Grid, GridCell, Item, filled, set_items
from speech2slides.preview.paragraph import Box, TextBox
from speech2slides.preview.parts import theme_parts
from speech2slides.preview.setting import Line, Setter
from speech2slides.preview.speech import Speaker
from speech2slides.units import Rect

#: Lines of tables and their colours; `write` spells the same.
_RULE, _STRONG_RULE = 12_700, 63_500
_HEAD, _BODY, _HAIRLINE = "accent1", "bg2", "accent5"
_STRIP_TOP = 128_016
_NO_PLACE = Place(None, None, 0, 0, display=False)


class DrawnPage(NamedTuple):
    """Hold one slide ready to be painted."""

    size: tuple[int, int]
    """Width and height in EMU."""
    color: Color
    items: tuple[Drawn, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return its lines of text in reading order."""
        return tuple(one for one in self.items if isinstance(one, Line))


class Drawer:
    """Draw the slides of a deck in a theme."""

    def __init__(self, deck: Deck, theme: CompiledTheme, typefaces: Typefaces) -> None:
        self._deck = deck
        self._theme = theme
        self._setter = Setter(typefaces)
        self._parts = theme_parts(theme)

    def page(self, slide: Slide, number: int) -> DrawnPage:
        """Return what a slide shows, the `number`-th, from 1, of its deck."""
        backdrop = read_backdrop(self._parts, slide.layout.part, number)
        items = set_items(self._setter, (*backdrop.drawn, *self._content(slide, backdrop)))
        return DrawnPage(self._theme.size, backdrop.color, tuple(items))

    def _content(self, slide: Slide, backdrop: Backdrop) -> Iterator[Item]:
        speaker = Speaker(self._deck, backdrop.scheme)
        places = dict(backdrop.places)
        for frame in slide.frames:
            yield from frame_items(speaker, frame, places.get(frame.slot.idx, _NO_PLACE))
        if slide.table is not None:
            yield _table(speaker, slide.table)
        if slide.layout.strip is not None and slide.strip:
            yield _strip(speaker, slide.layout.strip, slide)
        yield from (_segment(speaker, one) for one in slide.progress)


def frame_items(speaker: Speaker, frame: Frame, place: Place) -> Iterator[Item]:
    """Yield the ground of a placeholder, if it has one, and its text."""
    slot = frame.slot
    if place.fill is not None:
        yield filled(slot.rect, place.fill)
    x, y, w, h = slot.rect
    drop = frame.drop if frame.anchor else 0
    inner = Rect(x + place.left, y + drop, w - place.left - place.right, h - drop)
    if slot.template_size:  # a template's slots are the boxes without their margins, its colours not ours to state
        inner, speaker = slot.rect, speaker._replace(inherited=from_hex(slot.shown_color) or BLACK)
    box = Box(inner, frame.anchor or slot.anchor, slot.vertical)
    yield TextBox(box, speaker.paragraphs(frame.paragraphs, slot.align, display=place.display))


def _table(speaker: Speaker, table: Table) -> Grid:
    """Return a table: the heads on the primary colour, a hairline below each row."""
    color = speaker.scheme.slot
    cells = []
    for number, row in enumerate(table.rows):
        fill, rule = (color(_BODY), color(_HAIRLINE)) if number else (color(_HEAD), color(_HEAD))
        edges = (None, None, None, Edge(rule, _RULE))
        margins = (MARGIN_X, MARGIN_Y, MARGIN_X, MARGIN_Y)
        for column, cell in enumerate(row):
            paragraphs = speaker.paragraphs(cell.paragraphs, "l")
            cells.append(GridCell(number, column, paragraphs, fill, edges, margins, "ctr"))
    return Grid(table.slot.rect.x, table.slot.rect.y, table.columns, table.heights, tuple(cells))


def _strip(speaker: Speaker, strip: Strip, slide: Slide) -> Grid:
    """Return the sections on a divider: a rule above each, a strong one above the current, narrow columns between."""
    width = strip.column(len(slide.strip))
    cells = []
    for number, column in enumerate(slide.strip):
        color, rule = (strip.accent_color, _STRONG_RULE) if column.current else (strip.rule_color, _RULE)
        edges = (None, Edge(speaker.scheme.slot(color), rule), None, None)
        paragraphs = speaker.paragraphs(column.paragraphs, "l")
        cells.append(GridCell(0, 2 * number, paragraphs, None, edges, (0, _STRIP_TOP, 0, 0)))
    columns = (width, strip.gap) * (len(slide.strip) - 1) + (width,)
    return Grid(strip.rect.x, strip.rect.y, columns, (strip.rect.h,), tuple(cells))


def _segment(speaker: Speaker, segment: Segment) -> Item:
    return filled(segment.rect, speaker.scheme.slot(segment.color))
