"""A slide of a deck and what its layout shows in, everything drawn on it out, back to front: shapes, pictures, lines of text."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.colors import Color
from speech2slides.fit.table import MARGIN_X, MARGIN_Y
from speech2slides.model.deck import Deck, Frame, Slide, Table
from speech2slides.model.theme import CompiledTheme, Strip
from speech2slides.preview.faces import Typefaces
from speech2slides.preview.outlines import Outline
from speech2slides.preview.parts import theme_parts
from speech2slides.preview.setting import Box, Line, Setter
from speech2slides.preview.shapes import Backdrop, Form, Picture, Place, read_backdrop
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
    items: tuple[Form | Picture | Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return its lines of text in reading order."""
        return tuple(one for one in self.items if isinstance(one, Line))


class Drawer:
    """Draw the slides of a deck in a theme; layouts are read once each."""

    def __init__(self, deck: Deck, theme: CompiledTheme, typefaces: Typefaces) -> None:
        self._deck = deck
        self._theme = theme
        self._typefaces = typefaces
        self._parts = theme_parts(theme)
        self._backdrops: dict[str, Backdrop] = {}

    def page(self, slide: Slide) -> DrawnPage:
        """Return what a slide shows."""
        part = slide.layout.part
        if part not in self._backdrops:
            self._backdrops[part] = read_backdrop(self._parts, part)
        backdrop = self._backdrops[part]
        items = (*backdrop.drawn, *self._content(slide, backdrop))
        return DrawnPage(self._theme.size, backdrop.color, items)

    def _content(self, slide: Slide, backdrop: Backdrop) -> Iterator[Form | Line]:
        setter = Setter(self._deck, self._typefaces, backdrop.scheme)
        places = dict(backdrop.places)
        for frame in slide.frames:
            yield from frame_items(setter, frame, places.get(frame.slot.idx, _NO_PLACE))
        if slide.table is not None:
            yield from _table(setter, slide.table)
        if slide.layout.strip is not None and slide.strip:
            yield from _strip(setter, slide.layout.strip, slide)
        for segment in slide.progress:
            yield _filled(segment.rect, backdrop.scheme.slot(segment.color))


def frame_items(setter: Setter, frame: Frame, place: Place) -> Iterator[Form | Line]:
    """Yield the ground of a placeholder, if it has one, and its lines."""
    slot = frame.slot
    if place.fill is not None:
        yield _filled(slot.rect, place.fill)
    x, y, w, h = slot.rect
    drop = frame.drop if frame.anchor else 0
    inner = Rect(x + place.left, y + drop, w - place.left - place.right, h - drop)
    if (
        slot.template_size
    ):  # a template's slots are the boxes without their margins, and its colours are not ours to state
        inner, setter = slot.rect, setter.inheriting(slot.shown_color)
    box = Box(inner, frame.anchor or slot.anchor, slot.align, place.display, slot.vertical)
    yield from setter.lines(frame.paragraphs, box)


def _table(setter: Setter, table: Table) -> Iterator[Form | Line]:
    """Yield a table: its rows, the heads on the primary colour; a hairline below each; their words."""
    scheme, (left, top, _, _) = setter.scheme, table.slot.rect
    width = sum(table.columns)
    tops = [top + sum(table.heights[:number]) for number in range(len(table.heights) + 1)]
    for number, height in enumerate(table.heights):
        yield _filled(Rect(left, tops[number], width, height), scheme.slot(_BODY if number else _HEAD))
    for number, bottom in enumerate(tops[1:]):
        yield _filled(Rect(left, bottom - _RULE // 2, width, _RULE), scheme.slot(_HAIRLINE if number else _HEAD))
    for row, height, y in zip(table.rows, table.heights, tops, strict=False):
        x = left
        for column, cell in zip(table.columns, row, strict=True):
            inner = Rect(x + MARGIN_X, y + MARGIN_Y, column - 2 * MARGIN_X, height - 2 * MARGIN_Y)
            yield from setter.lines(cell.paragraphs, Box(inner, "ctr", "l", display=False, cell=True))
            x += column


def _strip(setter: Setter, strip: Strip, slide: Slide) -> Iterator[Form | Line]:
    """Yield the sections on a divider: a rule above each, a strong one above the current, and its words."""
    width = strip.column(len(slide.strip))
    for number, column in enumerate(slide.strip):
        left = strip.rect.x + number * (width + strip.gap)
        color, rule = (strip.accent_color, _STRONG_RULE) if column.current else (strip.rule_color, _RULE)
        yield _filled(Rect(left, strip.rect.y - rule // 2, width, rule), setter.scheme.slot(color))
        inner = Rect(left, strip.rect.y + _STRIP_TOP, width, strip.rect.h - _STRIP_TOP)
        yield from setter.lines(column.paragraphs, Box(inner, "t", "l", display=False, cell=True))


def _filled(rect: Rect, color: Color) -> Form:
    x, y, w, h = rect
    return Form((Outline(((x, y), (x + w, y), (x + w, y + h), (x, y + h))),), color, None, 0)
