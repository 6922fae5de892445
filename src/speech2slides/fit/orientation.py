"""Sections in, what orients the audience out: dividers, numbers of sections, footers, page numbers."""

from speech2slides.fit.text import Style, Typesetter, fit_words, set_paragraph
from speech2slides.model.deck import Column, Frame, TextParagraph
from speech2slides.model.plan import Label, PlannedSection, Words
from speech2slides.model.theme import Layout, Slot, Strip
from speech2slides.span import Span
from speech2slides.units import EMU_PER_POINT

#: The strip of a divider shows up to so many sections, their names in small type where there are many.
STRIP_MOST, SMALLER_STRIP = 12, (1400, 1200)
#: Space between the strip's rule and its text, hundredths of a point.
STRIP_MARGIN = 1_010
#: A clause ends at one of these; 、 only parts the members of one.
CLAUSE_ENDS = "，；：,;:"


def first_clause(setter: Typesetter, words: Span) -> Span:
    """Return the words up to their first ，；：, or all of them."""
    for index in range(words.start, words.end):
        if setter.text[index] in CLAUSE_ENDS and index > words.start + 1:
            return Span(words.start, index)
    return words


def fitting_prefix(setter: Typesetter, slot: Slot, words: Span) -> Frame | None:
    """Fill `slot` with `words`, else their first clause, else as many characters as the slot holds; None if not even one fits."""
    for span in (words, first_clause(setter, words)):
        frame = fit_words(setter, slot, (span,))
        if frame is not None:
            return frame
    low, high, best = 1, len(words), None
    while low <= high:
        middle = (low + high) // 2
        frame = fit_words(setter, slot, (Span(words.start, words.start + middle).stripped(setter.text),))
        if frame is None:
            high = middle - 1
        else:
            low, best = middle + 1, frame
    return best


def chip_frame(setter: Typesetter, layout: Layout, section: PlannedSection, index: int = 0) -> tuple[Frame, ...]:
    """Return the frame with a section's number, or none when the layout has no chip or the number does not fit it."""
    slot = layout.slot("chip", index)
    frame = fit_words(setter, slot, (section.number,), 1) if slot is not None else None
    return (frame,) if frame is not None else ()


def footer_frames(
    setter: Typesetter, layout: Layout, pieces: tuple[Words, ...], page: tuple[int, int]
) -> tuple[Frame, ...]:
    """Return footer and page number; `page` is the slide's number and the count of slides, 0 where it is not to be told.

    A footer of several pieces too long for its line shows the first alone, and one of none is not there.
    """
    frames: list[Frame] = []
    slot = layout.slot("footer")
    if slot is not None and pieces:
        frame = fit_words(setter, slot, pieces, 1)
        frame = frame or _shorter_footer(setter, slot, pieces[0])
        frames.extend([frame] if frame is not None else [])
    slot = layout.slot("number")
    if slot is not None:
        number, count = page
        alone = Label(str(number))
        frame = fit_words(setter, slot, (alone, Label(f" / {count}")), 1) if count else None
        frame = frame or fit_words(setter, slot, (alone,), 1)
        frames.extend([frame] if frame is not None else [])
    return tuple(frames)


def _shorter_footer(setter: Typesetter, slot: Slot, first: Words) -> Frame | None:
    """Return what of a footer's first piece fits; the narrow line of a company's template stays empty where not even a clause does."""
    if not isinstance(first, Span):
        return fit_words(setter, slot, (first,), 1)
    if slot.template_size:
        return fit_words(setter, slot, (first_clause(setter, first),), 1)
    return fitting_prefix(setter, slot, first)


def strip_columns(setter: Typesetter, strip: Strip, sections: tuple[PlannedSection, ...]) -> tuple[Column, ...]:
    """Return a column for each section, none of them current: number and words, or numbers alone where the words do not fit.

    There is no strip for a single section or for more than fit side by side.
    """
    if not 2 <= len(sections) <= STRIP_MOST:
        return ()
    box = strip.column(len(sections))
    number = Style(strip.size + 400, 140, strip.muted_color, bold=True)
    numbers = [set_paragraph(setter, (section.number,), box, number) for section in sections]
    if any(paragraph.lines > 1 for paragraph in numbers):
        return ()
    for size in (strip.size, *SMALLER_STRIP):
        style = Style(size, strip.pitch, strip.muted_color)
        names = [set_paragraph(setter, (section.words,), box, style) for section in sections]
        height = max(one.pitch + name.pitch * name.lines for one, name in zip(numbers, names, strict=True))
        if (height + STRIP_MARGIN) * EMU_PER_POINT <= strip.rect.h * 100 and not any(name.rough for name in names):
            return tuple(Column(pair, current=False) for pair in zip(numbers, names, strict=True))
    return tuple(Column((one,), current=False) for one in numbers)


def with_current(strip: Strip, columns: tuple[Column, ...], current: int) -> tuple[Column, ...]:
    """Return the strip with one column marked: its number in the accent, its words bold. Line ends stay: Han are as wide in bold."""
    if not columns:
        return ()
    numbered, *named = columns[current].paragraphs
    marked = [_colored(numbered, strip.accent_color)] + [_colored(paragraph, strip.color) for paragraph in named]
    return (*columns[:current], Column(tuple(marked), current=True), *columns[current + 1 :])


def _colored(paragraph: TextParagraph, color: str) -> TextParagraph:
    return paragraph._replace(runs=tuple(run._replace(color=color, bold=True) for run in paragraph.runs))


def plain_name(setter: Typesetter, words: Words) -> str:
    """Return words for PowerPoint's navigator and properties, without line ends."""
    return " ".join(words.of(setter.text).split())
