"""Entries with cells and a table slot in, a table that fits out: task, who answers for it, until when."""

from speech2slides.fit.text import Style, Typesetter, set_paragraph
from speech2slides.fit.width import EM, width
from speech2slides.model.deck import Cell, Table, TextParagraph
from speech2slides.model.plan import Content, Entry, Words
from speech2slides.model.theme import Slot
from speech2slides.span import Span
from speech2slides.units import EMU_PER_POINT

#: Margins inside a cell, in EMU: left and right, top and bottom. `write` spells the same.
MARGIN_X, MARGIN_Y = 114_300, 63_500
#: A column beside the tasks takes at most this share of the table's width, in percent.
MOST_COLUMN = 30
#: What a column has beyond its widest cell, in hundredths of an em: the slack every line keeps, so that the cell stays on one line.
_AIR = EM + EM // 2
#: Lines of a cell (slide design: no more than two at 18 pt; a task may take three).
MOST_LINES = 3


def fit_table(setter: Typesetter, slot: Slot, page: Content, entries: tuple[Entry, ...]) -> Table | None:
    """Return the table at the largest size at which every cell keeps to its lines and the rows to the slot, or None.

    There is none either where an entry has not one cell for each head beside that of the tasks.
    """
    if any(len(entry.cells) + 1 != len(page.heads) for entry in entries):
        return None
    for size in slot.sizes:
        table = _table_at(setter, slot, page, entries, size)
        if table is not None:
            return table
    return None


def _table_at(setter: Typesetter, slot: Slot, page: Content, entries: tuple[Entry, ...], size: int) -> Table | None:
    said = [(_task(entry), *entry.cells) for entry in entries]
    columns = _columns(setter, slot, page.heads, said, size)
    head = Style(size, slot.pitch, slot.marker_color, bold=True)
    plain = Style(size, slot.pitch, slot.color)
    rows = [_row(setter, page.heads, columns, head)]
    rows.extend(_row(setter, words, columns, plain) for words in said)
    if any(paragraph.lines > MOST_LINES for row in rows for cell in row for paragraph in cell.paragraphs):
        return None
    heights = [_height(row, size * slot.pitch // 100) for row in rows]
    spare = slot.rect.h - sum(heights)
    if spare < 0:
        return None
    # What is left over loosens the rows a little, so that a short table does not hang from the top.
    loosened = [height + min(spare // len(heights), height * 6 // 10) for height in heights]
    return Table(slot, columns, tuple(loosened), tuple(rows))


def _task(entry: Entry) -> Span:
    """Return marker and words as they stand together, where nothing but space parts them."""
    return entry.words if entry.marker is None else Span(entry.marker.start, entry.words.end)


def _columns(
    setter: Typesetter, slot: Slot, heads: tuple[Words, ...], rows: list[tuple[Span | None, ...]], size: int
) -> tuple[int, ...]:
    """Give each column beside the tasks what its widest cell needs, up to its share; the tasks have the rest."""
    widths = []
    for column in range(1, len(heads)):
        cells = [heads[column], *(row[column] for row in rows)]
        widest = max(width(words.of(setter.text)) for words in cells if words is not None) + _AIR
        needed = widest * size * EMU_PER_POINT // (100 * EM) + 2 * MARGIN_X
        widths.append(min(slot.rect.w * MOST_COLUMN // 100, needed))
    return (slot.rect.w - sum(widths), *widths)


def _row(
    setter: Typesetter, words: tuple[Words | None, ...], columns: tuple[int, ...], style: Style
) -> tuple[Cell, ...]:
    return tuple(
        Cell((set_paragraph(setter, (one,), column - 2 * MARGIN_X, style),) if one is not None else ())
        for one, column in zip(words, columns, strict=True)
    )


def _height(row: tuple[Cell, ...], pitch: int) -> int:
    lines = max((_lines(cell.paragraphs) for cell in row), default=1)
    return max(1, lines) * pitch * EMU_PER_POINT // 100 + 2 * MARGIN_Y


def _lines(paragraphs: tuple[TextParagraph, ...]) -> int:
    return sum(paragraph.lines for paragraph in paragraphs)
