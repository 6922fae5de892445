"""Sections in, what orients the audience out: agenda, dividers, numbers of sections, footers, page numbers."""

from speech2slides.fit.text import FORCED_TITLE, Style, fit_words, fits, room, set_paragraph
from speech2slides.fit.width import width
from speech2slides.model.deck import Column, Frame, Run, TextParagraph
from speech2slides.model.plan import Label, PlannedSection, Words
from speech2slides.model.theme import Layout, Slot, Strip
from speech2slides.shares import even_shares
from speech2slides.span import Span
from speech2slides.units import EMU_PER_POINT

#: An agenda slide holds so many sections; more go on the next.
AGENDA_MOST = 12
#: The strip of a divider shows up to so many sections.
STRIP_MOST = 6
#: Space between the strip's rule and its text, hundredths of a point.
STRIP_MARGIN = 1_010
#: A clause ends at one of these; 、 only parts the members of one.
_CLAUSE_ENDS = "，；：,;:"


def first_clause(text: str, words: Span) -> Span:
    """Return the words up to their first ，；：, or all of them."""
    for index in range(words.start, words.end):
        if text[index] in _CLAUSE_ENDS and index > words.start + 1:
            return Span(words.start, index)
    return words


def fitting_prefix(text: str, slot: Slot, words: Span) -> Frame | None:
    """Fill `slot` with `words`, else their first clause, else as many characters as the slot holds; None if not even one fits."""
    for span in (words, first_clause(text, words)):
        frame = fit_words(text, slot, (span,))
        if frame is not None:
            return frame
    low, high, best = 1, len(words), None
    while low <= high:
        middle = (low + high) // 2
        frame = fit_words(text, slot, (Span(words.start, words.start + middle).stripped(text),))
        if frame is None:
            high = middle - 1
        else:
            low, best = middle + 1, frame
    return best


def agenda_groups(count: int) -> tuple[tuple[int, int], ...]:
    """Return the ranges of sections each agenda slide shows; ranges differ by one at most, and none has one section alone."""
    return even_shares(count, -(-count // AGENDA_MOST))


def agenda_frames(text: str, layout: Layout, sections: tuple[PlannedSection, ...]) -> tuple[Frame, ...]:
    """Return chip and row for each section, in reading order, all rows at one size.

    The largest size at which every section stands on one line or breaks between two clauses goes before a larger one at which words
    flow over, and of these the one with the fewest lines; a section too long for its row at the floor is shortened.
    """
    slots = [slot for slot in layout.slots if slot.name == "row"]
    rows = _agenda_rows(text, slots, sections)
    frames: list[Frame] = []
    for index, (slot, section) in enumerate(zip(slots, sections, strict=True)):
        frames.extend(chip_frame(text, layout, section, index))
        row = rows[index]
        frames.append(_shortened_row(text, slot, section.words) if row is None else Frame(slot, row.paragraphs))
    return tuple(frames)


def _agenda_rows(text: str, slots: list[Slot], sections: tuple[PlannedSection, ...]) -> list[Frame | None]:
    pairs = list(zip(slots, sections, strict=True))
    flowing: list[list[Frame | None]] = []
    for size in slots[0].sizes:
        trial = [_agenda_row(text, slot, section.words, size, parted=True) for slot, section in pairs]
        if None not in trial:
            return trial
        flowing.append([_agenda_row(text, slot, section.words, size, parted=False) for slot, section in pairs])
    whole = [rows for rows in flowing if None not in rows]
    return (
        min(whole, key=lambda rows: sum(row.paragraphs[0].lines for row in rows if row is not None))
        if whole
        else flowing[-1]
    )


def _agenda_row(text: str, slot: Slot, words: Span, size: int, *, parted: bool) -> Frame | None:
    """Set a section's words on one line, else its first clause in bold above the rest, else (unless `parted`) in balanced lines."""
    whole = set_paragraph(text, (words,), slot.rect.w, Style(size, slot.pitch, slot.color, bold=True))
    if whole.lines > 1:
        in_two = _in_two_clauses(text, slot, words, size)
        if in_two is None and parted:
            return None
        whole = in_two or whole
    frame = Frame(slot, (whole,))
    return frame if fits(frame) else None


def _in_two_clauses(text: str, slot: Slot, words: Span, size: int) -> TextParagraph | None:
    space = room(slot.rect.w, size)
    for index in range(words.start + 1, words.end - 1):
        if text[index] in _CLAUSE_ENDS:
            first, second = Span(words.start, index + 1), Span(index + 1, words.end)
            if width(first.of(text)) <= space and width(second.of(text)) <= space:
                runs = (Run(first, slot.color, bold=True), Run(second, slot.muted_color, bold=False))
                pitch = size * slot.pitch // 100
                return TextParagraph(runs=runs, marker=None, size=size, pitch=pitch, breaks=(len(first),), lines=2)
    return None


def _shortened_row(text: str, slot: Slot, words: Span) -> Frame:
    frame = fitting_prefix(text, slot, words)
    if frame is None:
        raise ValueError(words.of(text))
    return frame


def chip_frame(text: str, layout: Layout, section: PlannedSection, index: int = 0) -> tuple[Frame, ...]:
    """Return the frame with a section's number, or none when the layout has no chip or the number does not fit it."""
    slot = layout.slot("chip", index)
    frame = fit_words(text, slot, (section.number,), 1) if slot is not None else None
    return (frame,) if frame is not None else ()


def footer_frames(text: str, layout: Layout, pieces: tuple[Words, ...], page: tuple[int, int]) -> tuple[Frame, ...]:
    """Return footer and page number; `page` is the slide's number and the count of slides.

    A footer of several pieces too long for its line shows the first alone.
    """
    frames: list[Frame] = []
    slot = layout.slot("footer")
    if slot is not None:
        frame = fit_words(text, slot, pieces, 1)
        if frame is None:
            first = pieces[0]
            frame = fitting_prefix(text, slot, first) if isinstance(first, Span) else fit_words(text, slot, (first,), 1)
        frames.extend([frame] if frame is not None else [])
    slot = layout.slot("number")
    if slot is not None:
        frame = fit_words(text, slot, (Label(str(page[0])), Label(f" / {page[1]}")), 1)
        frames.extend([frame] if frame is not None else [])
    return tuple(frames)


def strip_columns(text: str, strip: Strip, sections: tuple[PlannedSection, ...]) -> tuple[Column, ...]:
    """Return a column for each section, none of them current: number and words, or numbers alone where the words do not fit.

    There is no strip for a single section or for more than fit side by side.
    """
    if not 2 <= len(sections) <= STRIP_MOST:
        return ()
    box = strip.column(len(sections))
    number = Style(strip.size + 400, 140, strip.muted_color, bold=True)
    name = Style(strip.size, strip.pitch, strip.muted_color, most_forced=FORCED_TITLE)
    columns = [
        (set_paragraph(text, (section.number,), box, number), set_paragraph(text, (section.words,), box, name))
        for section in sections
    ]
    if any(numbered.lines > 1 for numbered, _ in columns):
        return ()
    height = max(sum(one.pitch * one.lines for one in column) for column in columns)
    if (height + STRIP_MARGIN) * EMU_PER_POINT > strip.rect.h * 100:
        return tuple(Column(column[:1], current=False) for column in columns)
    return tuple(Column(column, current=False) for column in columns)


def with_current(strip: Strip, columns: tuple[Column, ...], current: int) -> tuple[Column, ...]:
    """Return the strip with one column marked: its number in the accent, its words bold. Line ends stay: Han are as wide in bold."""
    if not columns:
        return ()
    numbered, *named = columns[current].paragraphs
    marked = [_colored(numbered, strip.accent_color)] + [_colored(paragraph, strip.color) for paragraph in named]
    return (*columns[:current], Column(tuple(marked), current=True), *columns[current + 1 :])


def _colored(paragraph: TextParagraph, color: str) -> TextParagraph:
    return paragraph._replace(runs=tuple(run._replace(color=color, bold=True) for run in paragraph.runs))


def plain_name(text: str, words: Words) -> str:
    """Return words for PowerPoint's navigator and properties, without line ends."""
    return " ".join(words.of(text).split())
