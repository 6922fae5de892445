"""A content page in, the slides it takes out: the first layout that holds, at the largest size that holds, else split.

A split consumes at least one entry a slide, so it ends; what cannot be split any further is cut at the last clause that fits and
reported.
"""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.fit.cells import fit_cells, looks_empty
from speech2slides.fit.rows import fit_points, fit_rows, whole_words
from speech2slides.fit.table import fit_table
from speech2slides.fit.text import Typesetter, fit_lead, in_reading_order, no_room
from speech2slides.model.deck import Frame, Table
from speech2slides.model.plan import STATEMENT_RULE, Content, Entry
from speech2slides.model.source import Source
from speech2slides.model.theme import CompiledTheme, Layout
from speech2slides.shares import even_shares
from speech2slides.span import Span

#: A cut falls after one of these where it can.
_CLAUSE_END = "，；。、,;. "
#: Families with a place for a statement.
STATED = ("support", "panel")
#: Lines of what stands once above the entries.
MOST_LEAD = 5


class FittedPage(NamedTuple):
    """Hold one slide's worth of a content page."""

    start: int
    page: Content
    layout: Layout
    frames: tuple[Frame, ...]
    table: Table | None = None
    cut: tuple[Span, ...] = ()
    """Words that had to be cut short."""


def fit_content(
    setter: Typesetter, theme: CompiledTheme, page: Content, preferred: CompiledTheme | None = None
) -> tuple[FittedPage, ...]:
    """Return the slides for `page`, in order; together they show every entry once.

    `preferred` is the theme with fewer sizes to step down to; what does not fit it even on pages of its own is set with `theme`.
    """
    for measures in (theme,) if preferred is None else (preferred, theme):
        fitted = _fit_one(setter, measures, page, page.entries)
        if fitted is not None:
            return (fitted._replace(start=page.start),)
        for count in range(2, len(page.entries) // 2 + 1):
            tried = [_fit_one(setter, measures, page, entries) for entries in shares(page.entries, count)]
            parts = [part for part in tried if part is not None]
            if len(parts) == count:
                return _from(page.start, parts)
    shown = _shown(page, page.entries, "points")
    return _from(page.start, [part for entry in shown for part in _fit_alone(setter, theme, page, entry)])


def _shown(page: Content, entries: tuple[Entry, ...], family: str) -> tuple[Entry, ...]:
    """Return the entries as a family shows them: without a place for a statement, it is the first row of the page's first slide."""
    if page.rule != STATEMENT_RULE or page.lead is None or family in STATED or entries[:1] != page.entries[:1]:
        return entries
    return (Entry(entries[0].start if entries else page.start, page.lead), *entries)


def _from(start: int, parts: list[FittedPage]) -> tuple[FittedPage, ...]:
    return (parts[0]._replace(start=start), *parts[1:])


def shares(entries: tuple[Entry, ...], count: int) -> Iterator[tuple[Entry, ...]]:
    """Yield `count` consecutive groups whose sizes differ by one at most, larger ones first."""
    for start, end in even_shares(len(entries), count):
        yield entries[start:end]


def _fit_one(setter: Typesetter, theme: CompiledTheme, page: Content, entries: tuple[Entry, ...]) -> FittedPage | None:
    """Return the page on the first of its layouts that holds it well.

    One that would look empty, or cut words, serves only where no other does better.
    """
    second = None
    for family in page.layouts:
        shown = _shown(page, entries, family)
        for layout in theme.variants(family, len(shown)):
            fitted = _fit_layout(setter, layout, page, shown)
            if fitted is None:
                continue
            if not looks_empty(layout, fitted.frames) and not any(frame.rough for frame in fitted.frames):
                return fitted
            second = second or fitted
    return second


def _fit_layout(setter: Typesetter, layout: Layout, page: Content, entries: tuple[Entry, ...]) -> FittedPage | None:
    start = entries[0].start if entries else page.start
    slot = layout.slot("table")
    if slot is not None:
        table = fit_table(setter, slot, page, entries)
        return FittedPage(start, page, layout, (), table) if table is not None else None
    lead: tuple[Frame, ...] = ()
    slot = layout.slot("lead")
    if slot is not None:
        words = page.lead if page.lead is not None else page.shared
        frame = fit_lead(setter, slot, words) if words is not None else None
        if frame is None or frame.paragraphs[0].lines > MOST_LEAD:
            return None
        lead = (frame,)
        if page.lead is None:
            entries = tuple(entry._replace(opening=None) for entry in entries)
    frames: tuple[Frame, ...] | None = ()
    if not entries:
        pass  # the title says it all
    elif not layout.rows:
        frames = fit_points(setter, layout, entries)
    elif any(slot.name == "row" for slot in layout.slots):
        frames = fit_rows(setter, layout, entries)
    else:
        frames = fit_cells(setter, layout, entries)
    if frames is None:
        return None
    frames = in_reading_order(layout, lead + frames)
    if lead and page.lead is None and frames[1:2] and frames[1].slot.name == "mark":
        # Words all rows share stand in the first of them: its marker is read before them.
        frames = (frames[1], frames[0], *frames[2:])
    return FittedPage(start, page, layout, frames)


def _fit_alone(setter: Typesetter, theme: CompiledTheme, page: Content, entry: Entry) -> Iterator[FittedPage]:
    """Yield slides for one entry that shares with none: whole, then its sub-entries under its words, then cut."""
    single = page._replace(layouts=("points",), rule=0)
    fitted = _fit_one(setter, theme, single, (entry,)) or _fit_one(setter, theme, single, (entry._replace(support=()),))
    if fitted is not None:
        yield fitted
        return
    if entry.subs:
        below = Content(entry.start, entry.words, entry.subs, ("rows", "points"), page.section)
        yield from fit_content(setter, theme, below)
        return
    yield _cut_to_fit(setter, theme, single, entry._replace(support=()))


def _cut_to_fit(setter: Typesetter, theme: CompiledTheme, page: Content, entry: Entry) -> FittedPage:
    """Halve the words, with what stands apart from them elsewhere, until they fit; the rest is spoken from the notes."""
    entry = entry._replace(words=whole_words(entry), opening=None, key=None)
    words = entry.words
    while len(words) > 1:
        end = words.start + len(words) // 2
        clause = max(setter.text.rfind(mark, words.start + len(words) // 4, end) for mark in _CLAUSE_END)
        words = Span(words.start, clause if clause > words.start else end)
        fitted = _fit_one(setter, theme, page, (entry._replace(words=words),))
        if fitted is not None:
            return fitted._replace(cut=(entry.words,))
    raise no_room("row", entry.words.of(setter.text))


def cut_findings(source: Source, cut: tuple[Span, ...]) -> Iterator[Diagnostic]:
    """Yield a finding for each span of which a slide shows a part only."""
    for span in cut:
        yield finding("fit.cut", source.line_number(span.start), length=len(span))
