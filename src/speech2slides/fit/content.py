"""A content page in, the slides it takes out: the first layout that holds, at the largest size that holds, else split.

A split consumes at least one entry a slide, so it ends; what cannot be split any further is cut at the last clause that fits and
reported.
"""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.fit.rows import fit_points, fit_rows
from speech2slides.model.deck import Frame
from speech2slides.model.plan import Content, Entry
from speech2slides.model.source import Source
from speech2slides.model.theme import CompiledTheme, Layout
from speech2slides.shares import even_shares
from speech2slides.span import Span

#: A cut falls after one of these where it can.
_CLAUSE_END = "，；。、,;. "


class FittedPage(NamedTuple):
    """Hold one slide's worth of a content page."""

    start: int
    page: Content
    layout: Layout
    frames: tuple[Frame, ...]
    cut: tuple[Span, ...] = ()
    """Words that had to be cut short."""


def fit_content(text: str, theme: CompiledTheme, page: Content) -> tuple[FittedPage, ...]:
    """Return the slides for `page`, in order; together they show every entry once."""
    fitted = _fit_one(text, theme, page, page.entries)
    if fitted is not None:
        return (fitted._replace(start=page.start),)
    for count in range(2, len(page.entries) // 2 + 1):
        tried = [_fit_one(text, theme, page, entries) for entries in shares(page.entries, count)]
        parts = [part for part in tried if part is not None]
        if len(parts) == count:
            return _from(page.start, parts)
    alone = [part for entry in page.entries for part in _fit_alone(text, theme, page, entry)]
    return _from(page.start, alone)


def _from(start: int, parts: list[FittedPage]) -> tuple[FittedPage, ...]:
    return (parts[0]._replace(start=start), *parts[1:])


def shares(entries: tuple[Entry, ...], count: int) -> Iterator[tuple[Entry, ...]]:
    """Yield `count` consecutive groups whose sizes differ by one at most, larger ones first."""
    for start, end in even_shares(len(entries), count):
        yield entries[start:end]


def _fit_one(text: str, theme: CompiledTheme, page: Content, entries: tuple[Entry, ...]) -> FittedPage | None:
    for family in page.layouts:
        layout = theme.family(family, len(entries))
        if layout is None:
            continue
        fit = fit_rows if layout.rows else fit_points
        frames = fit(text, layout, entries)
        if frames is not None:
            return FittedPage(entries[0].start, page, layout, frames)
    return None


def _fit_alone(text: str, theme: CompiledTheme, page: Content, entry: Entry) -> Iterator[FittedPage]:
    """Yield slides for one entry that shares with none: whole, then its sub-entries under its words, then cut."""
    single = page._replace(layouts=("points",))
    fitted = _fit_one(text, theme, single, (entry,)) or _fit_one(text, theme, single, (entry._replace(support=None),))
    if fitted is not None:
        yield fitted
        return
    if entry.subs:
        below = Content(entry.start, entry.words, entry.subs, ("rows", "points"), page.section)
        yield from fit_content(text, theme, below)
        return
    yield _cut_to_fit(text, theme, single, entry._replace(support=None))


def _cut_to_fit(text: str, theme: CompiledTheme, page: Content, entry: Entry) -> FittedPage:
    """Halve the words until they fit; the rest is spoken from the notes."""
    words = entry.words
    while len(words) > 1:
        end = words.start + len(words) // 2
        clause = max(text.rfind(mark, words.start + len(words) // 4, end) for mark in _CLAUSE_END)
        words = Span(words.start, clause if clause > words.start else end)
        fitted = _fit_one(text, theme, page, (entry._replace(words=words),))
        if fitted is not None:
            return fitted._replace(cut=(entry.words,))
    raise ValueError(entry.words.of(text))


def cut_findings(source: Source, cut: tuple[Span, ...]) -> Iterator[Diagnostic]:
    """Yield a finding for each span of which a slide shows a part only."""
    for span in cut:
        yield finding("fit.cut", source.line_number(span.start), length=len(span))
