"""A `DeckPlan`, its source and the theme's measures in, a `Deck` out: fit every page, then number, name and link the slides."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic
from speech2slides.fit.agenda import agenda_frames, agenda_groups
from speech2slides.fit.content import FittedPage, cut_findings, fit_content
from speech2slides.fit.footer import deck_footers
from speech2slides.fit.lexicon import built_in
from speech2slides.fit.notes import notes_between
from speech2slides.fit.orientation import (
    chip_frame,
    fitting_prefix,
    footer_frames,
    plain_name,
    strip_columns,
    with_current,
)
from speech2slides.fit.progress import progress_segments
from speech2slides.fit.speaker import for_the_speaker, time_findings
from speech2slides.fit.text import Style, Typesetter, fit_words, fits, no_room, set_paragraph
from speech2slides.fit.titles import even_titles
from speech2slides.model.deck import Chapter, Column, Deck, Frame, Slide, Table
from speech2slides.model.document import Document
from speech2slides.model.plan import Agenda, Closing, Content, Cover, DeckPlan, Divider, Label, PlannedSection, Words
from speech2slides.model.settings import Settings
from speech2slides.model.theme import COUNTED, OVER_TITLE, CompiledTheme, Layout, Slot, Wording
from speech2slides.span import Span

#: Text of a loose deck is no smaller than this where pages can be split instead (hundredths of a point).
LOOSE_FLOOR = 2400


class _Draft(NamedTuple):
    """Hold a slide before its number is known."""

    start: int
    layout: Layout
    frames: tuple[Frame, ...]
    section: int | None = None
    strip: tuple[Column, ...] = ()
    table: Table | None = None
    lists: tuple[int, int] = (0, 0)
    """Range of sections an agenda slide lists."""
    wanted: tuple[Words, ...] = ()
    """What its title and its rows were to say, which is more than they do where it does not fit."""


class _Fitter(NamedTuple):
    """Fit the pages of one plan; holds what every page needs."""

    document: Document
    plan: DeckPlan
    theme: CompiledTheme
    wording: Wording
    strip: tuple[Column, ...]
    """The sections side by side, for dividers."""
    setter: Typesetter
    preferred: CompiledTheme | None = None
    """The theme as content pages should use it: with large type alone."""

    def drafts(self) -> tuple[list[_Draft], list[Diagnostic]]:
        """Return the slides in order, and what had to be cut."""
        drafts: list[_Draft] = []
        diagnostics: list[Diagnostic] = []
        fitted: list[FittedPage] = []
        pages = [*self.plan.pages]
        for index, page in enumerate(pages):
            if isinstance(page, Content):
                fitted.extend(fit_content(self.setter, self.theme, page, self.preferred))
                if index + 1 < len(pages) and isinstance(pages[index + 1], Content):
                    continue
            drafts.extend(self._content(fitted))
            diagnostics.extend(found for one in fitted for found in cut_findings(self.document.source, one.cut))
            fitted = []
            if isinstance(page, Cover):
                drafts.append(self._cover(page))
            elif isinstance(page, Agenda):
                drafts.extend(self._agenda(page))
            elif isinstance(page, Divider):
                drafts.append(self._divider(page))
            elif isinstance(page, Closing):
                drafts.append(self._closing(page))
        cut = dict.fromkeys(span for draft in drafts for span in _cut_short(draft))
        return drafts, [*diagnostics, *cut_findings(self.document.source, tuple(cut))]

    @property
    def text(self) -> str:
        return self.document.text

    def _layout(self, family: str, rows: int = 0) -> Layout:
        layout = self.theme.family(family, rows)
        if layout is None:
            raise ValueError(family)
        return layout

    def _cover(self, page: Cover) -> _Draft:
        layout = self._layout("cover")
        frames = [self._title(layout, page.title)]
        slot = layout.slot("byline")
        lines = [(words, False) for words in (page.occasion,) if words is not None] + [
            (words, True) for words in page.byline
        ]
        frame = self._byline(slot, lines) if slot is not None else None
        while slot is not None and frame is None and len(lines) > 1:
            lines = lines[1:]  # the occasion goes first, the date stays
            frame = self._byline(slot, lines)
        frames.extend([frame] if frame is not None else [])
        return _Draft(page.start, layout, tuple(frames), wanted=(page.title,))

    def _byline(self, slot: Slot, lines: list[tuple[Words, bool]]) -> Frame | None:
        """Set each line as a paragraph, speaker, unit and date in the marker's colour; None when they do not fit at the floor."""
        for size in slot.sizes:
            paragraphs = []
            for words, minor in lines:
                style = Style(size, slot.pitch, slot.marker_color if minor else slot.color)
                paragraphs.append(set_paragraph(self.setter, (words,), slot.rect.w, style))
            frame = Frame(slot, tuple(paragraphs))
            if paragraphs and fits(frame):
                return frame
        return None

    def _title(self, layout: Layout, words: Words, suffix: Label | None = None) -> Frame:
        slot = layout.slot("title")
        if slot is None:
            raise ValueError(layout.name)
        pieces = (words,) if suffix is None else (words, suffix)
        frame = fit_words(self.setter, slot, pieces)
        if frame is None and isinstance(words, Span):
            frame = fitting_prefix(self.setter, slot, words)
        if frame is None:
            frame = fit_words(self.setter, slot, (Label(words.of(self.text)[:20]),))
        if frame is None:
            raise no_room(slot.name, words.of(self.text))
        return frame

    def _agenda(self, page: Agenda) -> Iterator[_Draft]:
        groups = agenda_groups(self.setter, self.theme, self.plan.sections)
        for index, (first, end) in enumerate(groups):
            layout = self._layout("agenda", end - first)
            suffix = self._continued(index, len(groups))
            frames = (self._title(layout, Label(self.wording.agenda), suffix),)
            rows = agenda_frames(self.setter, layout, self.plan.sections[first:end])
            named = tuple(section.words for section in self.plan.sections[first:end])
            yield _Draft(page.start, layout, frames + rows, lists=(first, end), wanted=named)

    def _continued(self, index: int, count: int) -> Label | None:
        return Label(self.wording.continued.format(i=index + 1, n=count)) if count > 1 else None

    def _divider(self, page: Divider) -> _Draft:
        layout = self._layout("divider")
        section = self.plan.sections[page.section]
        frames = (
            self._title(layout, section.words),
            *chip_frame(self.setter, layout, section),
            *self._part(layout, section),
        )
        strip = with_current(layout.strip, self.strip, page.section) if layout.strip is not None else ()
        return _Draft(page.start, layout, frames, page.section, strip, wanted=(section.words,))

    def _part(self, layout: Layout, section: PlannedSection) -> tuple[Frame, ...]:
        """Return the frame that names the part (第二部分), or none when the layout has no place for it."""
        slot = layout.slot("part")
        frame = fit_words(self.setter, slot, (section.part,), 1) if slot is not None else None
        return (frame,) if frame is not None else ()

    def _content(self, fitted: list[FittedPage]) -> Iterator[_Draft]:
        """Yield the slides of neighbouring content pages; those that share a title within one section are numbered （1/2）."""
        total = Counter((one.page.section, one.page.title) for one in fitted)
        seen: Counter[tuple[int | None, Span]] = Counter()
        for one in fitted:
            key = (one.page.section, one.page.title)
            suffix = self._continued(seen[key], total[key])
            seen[key] += 1
            frames = [self._title(one.layout, one.page.title, suffix)]
            if one.page.section is not None:
                section = self.plan.sections[one.page.section]
                frames.extend(chip_frame(self.setter, one.layout, section) + self._part(one.layout, section))
            whole, wanted = (*frames, *one.frames), (one.page.title,)
            yield _Draft(one.start, one.layout, whole, one.page.section, table=one.table, wanted=wanted)

    def _closing(self, page: Closing) -> _Draft:
        layout = self._layout("closing")
        title = page.words if page.words is not None else page.thanks
        if title is None:
            title = self.plan.title
        frames = [self._title(layout, title)]
        slot = layout.slot("thanks")
        shown = page.thanks if page.words is not None else None
        thanks = fit_words(self.setter, slot, (shown,), 1) if slot is not None and shown is not None else None
        frames.extend([thanks] if thanks is not None else [])
        return _Draft(page.start, layout, tuple(frames), wanted=(title,))


def _cut_short(draft: _Draft) -> Iterator[Span]:
    """Yield what a slide was to say of the text and says the beginning of only."""
    ends = {
        run.words.end
        for frame in draft.frames
        for one in frame.paragraphs
        for run in one.runs
        if isinstance(run.words, Span)
    }
    yield from (one for one in draft.wanted if isinstance(one, Span) and one.end not in ends)


def fit_deck(document: Document, plan: DeckPlan, theme: CompiledTheme, settings: Settings) -> Deck:
    """Return the finished deck: every page on a layout that holds it, notes divided, slides numbered, named and linked."""
    setter = Typesetter(document.text, built_in().extended(settings.terms) if settings.terms else None)
    divider = theme.family("divider")
    strip = divider.strip if divider is not None else None
    columns = strip_columns(setter, strip, plan.sections) if strip is not None else ()
    wording = theme.wording(document.language)
    fitter = _Fitter(document, plan, theme, wording, columns, setter, _preferred(theme, settings))
    drafts, diagnostics = fitter.drafts()
    titles = even_titles(setter, [(draft.layout.family, draft.section, draft.frames[0]) for draft in drafts])
    drafts = [draft._replace(frames=(title, *draft.frames[1:])) for draft, title in zip(drafts, titles, strict=True)]
    text = document.text
    starts = [draft.start for draft in drafts]
    ends = [*starts[1:], len(text)]
    firsts = _first_slides(drafts)
    points = theme.family("points")
    footer_slot = points.slot("footer") if points is not None else None
    footers, outside = deck_footers(setter, plan, wording.footer, footer_slot)
    count = len(drafts) if theme.page_number == COUNTED else 0
    sections = [draft.section for draft in drafts]
    slides = []
    for index, draft in enumerate(drafts):
        footer = footers[draft.section] if draft.section is not None else outside
        frames = _as_read(draft.frames) if draft.section is not None else _linked(draft, firsts)
        frames += footer_frames(setter, draft.layout, footer, (index + 1, count))
        notes = notes_between(document, draft.start, ends[index])
        line = draft.layout.progress
        segments = progress_segments(line, sections, index) if line is not None else ()
        slides.append(Slide(draft.layout, frames, notes, draft.section, draft.strip, draft.table, segments))
    return Deck(
        text=text,
        title=plain_name(setter, plan.title),
        language=document.language,
        slides=for_the_speaker(document, tuple(slides), fitter.wording, settings),
        chapters=_chapters(setter, plan, drafts, firsts),
        diagnostics=(
            *cut_findings(document.source, plan.cut),
            *diagnostics,
            *time_findings(document, tuple(slides), settings),
        ),
    )


def _preferred(theme: CompiledTheme, settings: Settings) -> CompiledTheme | None:
    return theme.at_least(LOOSE_FLOOR) if settings.density == "loose" else None


def _as_read(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Return the frames, the title first, with what stands above it before it."""
    title, *others = frames
    above = [one for one in others if one.slot.name in OVER_TITLE and one.slot.is_above(title.slot)]
    return (*above, title, *(one for one in others if one not in above)) if above else frames


def _first_slides(drafts: list[_Draft]) -> dict[int, int]:
    """Return the first slide of each section."""
    firsts: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        if draft.section is not None:
            firsts.setdefault(draft.section, index)
    return firsts


def _linked(draft: _Draft, firsts: dict[int, int]) -> tuple[Frame, ...]:
    """Return the frames with an agenda's rows leading to their sections."""
    first, end = draft.lists
    if first == end:
        return draft.frames
    return tuple(
        frame._replace(link=firsts.get(first + frame.slot.position)) if frame.slot.name in ("row", "chip") else frame
        for frame in draft.frames
    )


def _chapters(setter: Typesetter, plan: DeckPlan, drafts: list[_Draft], firsts: dict[int, int]) -> tuple[Chapter, ...]:
    chapters = [Chapter(plain_name(setter, plan.title)[:40], 0)]
    chapters.extend(
        Chapter(plain_name(setter, section.words)[:40], firsts[index])
        for index, section in enumerate(plan.sections)
        if index in firsts
    )
    if firsts and drafts[-1].section is None and len(drafts) - 1 > chapters[-1].first:
        frame = drafts[-1].frames[0]
        words = "".join(run.words.of(setter.text) for run in frame.paragraphs[0].runs)
        chapters.append(Chapter(words[:40], len(drafts) - 1))
    return tuple(chapters)
