"""Sections in, the rows of their agenda out: how many to a slide, at which size, parted where, in one tone or two."""

from speech2slides.fit.orientation import CLAUSE_ENDS, chip_frame, first_clause, fitting_prefix
from speech2slides.fit.rows import bullet_column, spread
from speech2slides.fit.text import Style, Typesetter, fits, marker_column, no_room, room, set_paragraph
from speech2slides.fit.width import width
from speech2slides.model.deck import Frame, Run, TextParagraph
from speech2slides.model.plan import PlannedSection
from speech2slides.model.theme import CompiledTheme, Layout, Slot
from speech2slides.shares import even_shares
from speech2slides.span import Span

#: An agenda slide holds so many sections; more go on the next.
AGENDA_MOST = 12
#: Entries of an agenda are set on one line each down to this size rather than on two at a larger one (hundredths of a point).
ONE_LINE_FLOOR = 2400
#: Characters of a section in an agenda of one list where its first clauses, or not even those, fit.
MOST_LISTED, LEAST_LISTED = 40, 8
#: What may stand before a number as part of its marker, and the longest marker.
MARKER_OPENERS, LONGEST_MARKER = "（(第", 8


def agenda_groups(
    setter: Typesetter, theme: CompiledTheme, sections: tuple[PlannedSection, ...]
) -> tuple[tuple[int, int], ...]:
    """Return the ranges of sections each agenda slide shows: as few slides as hold every section's words whole.

    Ranges differ by one at most, and none has one section alone. Where even two to a slide are too long, words are shortened.
    """
    count = len(sections)
    least = -(-count // AGENDA_MOST)
    for pages in range(least, max(least, count // 2) + 1):
        groups = even_shares(count, pages)
        if all(_holds_agenda(setter, theme, sections[first:end]) for first, end in groups):
            return groups
    return even_shares(count, least)


def _holds_agenda(setter: Typesetter, theme: CompiledTheme, sections: tuple[PlannedSection, ...]) -> bool:
    layout = theme.family("agenda", len(sections))
    if layout is None:
        return False
    body = layout.slot("body")
    if body is not None:
        return _listed(setter, body, sections) is not None
    rows = _agenda_rows(setter, [slot for slot in layout.slots if slot.name == "row"], sections)
    return all(row is not None and not row.rough for row in rows)


def agenda_frames(setter: Typesetter, layout: Layout, sections: tuple[PlannedSection, ...]) -> tuple[Frame, ...]:
    """Return chip and row for each section, in reading order, all rows at one size.

    The largest size at which every section stands on one line or breaks between two clauses goes before a larger one at which words
    flow over, and of these the one with the fewest lines, all in one tone; a section too long for its row at the floor is shortened.
    """
    body = layout.slot("body")
    if body is not None:
        return (_whole_list(setter, body, sections),)
    slots = [slot for slot in layout.slots if slot.name == "row"]
    rows = _agenda_rows(setter, slots, sections)
    frames: list[Frame] = []
    for index, (slot, section) in enumerate(zip(slots, sections, strict=True)):
        frames.extend(chip_frame(setter, layout, section, index))
        row = rows[index]
        frames.append(_shortened_row(setter, slot, section.words) if row is None else Frame(slot, row.paragraphs))
    return tuple(frames)


def _whole_list(setter: Typesetter, slot: Slot, sections: tuple[PlannedSection, ...]) -> Frame:
    """Set the sections as one list; where they do not fit, their first clauses, else the first characters of each."""
    for length in (None, MOST_LISTED, LEAST_LISTED):
        shown = sections
        if length is not None:
            clauses = [first_clause(setter, one.words) for one in sections]
            ends = [min(one.end, one.start + length) for one in clauses]
            shown = tuple(
                section._replace(words=Span(one.start, end).stripped(setter.text))
                for section, one, end in zip(sections, clauses, ends, strict=True)
            )
        frame = _listed(setter, slot, shown)
        if frame is not None:
            return frame
    raise no_room(slot.name, sections[0].words.of(setter.text))


def _listed(setter: Typesetter, slot: Slot, sections: tuple[PlannedSection, ...]) -> Frame | None:
    """Set the sections as one list, each after its number, at the largest size at which none is cut; None when there is none."""
    for size in slot.sizes:
        markers = [_marker_as_written(setter.text, one) for one in sections]
        column = marker_column(tuple(one.of(setter.text) for one in markers if one is not None), size)
        style = Style(
            size, slot.pitch, slot.color, marker_color=slot.marker_color, hanging=column or bullet_column(size)
        )
        rows = [
            set_paragraph(setter, (one.words,), slot.rect.w, style, marker)._replace(bullet=marker is None)
            for one, marker in zip(sections, markers, strict=True)
        ]
        frame = spread(slot, tuple(rows), size)
        if frame is not None:
            return frame
    return None


def _marker_as_written(text: str, section: PlannedSection) -> Span | None:
    """Return a section's number with the signs around it (一、 （一） 第一部分), as it stands before the words; None where it does not."""
    number = section.number
    if not isinstance(number, Span) or not 0 < section.words.start - number.start <= LONGEST_MARKER:
        return None
    start = number.start
    while start and text[start - 1] in MARKER_OPENERS:
        start -= 1
    return Span(start, section.words.start).stripped(text)


def _agenda_rows(setter: Typesetter, slots: list[Slot], sections: tuple[PlannedSection, ...]) -> list[Frame | None]:
    trials: list[list[Frame | None]] = []
    for size in slots[0].sizes:
        rows = [_agenda_row(setter, slot, one.words, size) for slot, one in zip(slots, sections, strict=True)]
        if size >= ONE_LINE_FLOOR and all(row is not None and row.paragraphs[0].lines == 1 for row in rows):
            return rows
        trials.append(rows)
    parted = next((rows for rows in trials if all(row is not None and _is_parted(row) for row in rows)), None)
    if parted is not None:
        return _all_parted(setter, slots[0], parted)
    whole = [held for rows in trials if len(held := [row for row in rows if row is not None]) == len(rows)]
    if not whole:
        return trials[-1]
    return [_in_one_tone(row) for row in min(whole, key=_unevenness)]


def _all_parted(setter: Typesetter, slot: Slot, rows: list[Frame | None]) -> list[Frame | None]:
    """Return rows on one line parted in two tones as well where a sibling on two lines is."""
    held = [row for row in rows if row is not None]
    if not any(len(row.paragraphs[0].runs) > 1 for row in held):
        return rows
    return [_parted_on_one_line(setter, slot, row) for row in held]


def _parted_on_one_line(setter: Typesetter, slot: Slot, row: Frame) -> Frame:
    paragraph = row.paragraphs[0]
    words = paragraph.runs[0].words
    if len(paragraph.runs) > 1 or not isinstance(words, Span):
        return row
    at = next(iter(_partings(setter, words)), None)
    if at is None:
        return row
    runs = _two_tones(slot, Span(words.start, at), Span(at, words.end))
    return row._replace(paragraphs=(paragraph._replace(runs=runs),))


def _unevenness(rows: list[Frame]) -> tuple[int, int]:
    """Return how many lines an agenda's rows take, and how many of them break inside a clause."""
    return sum(row.paragraphs[0].lines for row in rows), sum(not _is_parted(row) for row in rows)


def _in_one_tone(row: Frame) -> Frame:
    """Return a row with all its words as its first clause is set, since siblings that cannot be parted are."""
    paragraph = row.paragraphs[0]
    first = paragraph.runs[0]
    runs = tuple(Run(run.words, first.color, first.bold) for run in paragraph.runs)
    return row._replace(paragraphs=(paragraph._replace(runs=runs),))


def _agenda_row(setter: Typesetter, slot: Slot, words: Span, size: int) -> Frame | None:
    """Set a section's words on one line, else its first clauses in bold above the rest, else in balanced lines; None without room."""
    paragraph = set_paragraph(setter, (words,), slot.rect.w, Style(size, slot.pitch, slot.color, bold=True))
    if paragraph.lines > 1:
        paragraph = _in_two_clauses(setter, slot, words, size) or paragraph
    frame = Frame(slot, (paragraph,))
    return frame if fits(frame) else None


def _is_parted(row: Frame) -> bool:
    """Tell whether a row stands on one line or breaks between two clauses."""
    return row.paragraphs[0].lines == 1 or len(row.paragraphs[0].runs) > 1


def _in_two_clauses(setter: Typesetter, slot: Slot, words: Span, size: int) -> TextParagraph | None:
    """Part the words after the clause that makes the two lines most even, None where no end of a clause leaves two that fit."""
    space = room(slot.rect.w, size)
    best: tuple[int, int] | None = None
    for at in _partings(setter, words):
        widest = max(width(setter.text[words.start : at]), width(setter.text[at : words.end]))
        if widest <= space and (best is None or widest < best[0]):
            best = widest, at
    if best is None:
        return None
    at = best[1]
    runs = _two_tones(slot, Span(words.start, at), Span(at, words.end))
    pitch = size * slot.pitch // 100
    return TextParagraph(runs=runs, marker=None, size=size, pitch=pitch, breaks=(at - words.start,), lines=2)


def _partings(setter: Typesetter, words: Span) -> tuple[int, ...]:
    """Return where clauses of a section's words end, the last one's end left out."""
    return tuple(at + 1 for at in range(words.start + 1, words.end - 1) if setter.text[at] in CLAUSE_ENDS)


def _two_tones(slot: Slot, first: Span, second: Span) -> tuple[Run, Run]:
    return Run(first, slot.color, bold=True), Run(second, slot.muted_color, bold=False)


def _shortened_row(setter: Typesetter, slot: Slot, words: Span) -> Frame:
    frame = fitting_prefix(setter, slot, words)
    if frame is None:
        raise no_room(slot.name, words.of(setter.text))
    return frame
