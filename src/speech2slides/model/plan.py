"""What each slide should say: pages of entries, every word a span of the source or a label of the theme."""

from typing import NamedTuple

from speech2slides.span import Span


class Label(NamedTuple):
    """Hold words of the theme, the user's own, or a number; the only text that is no span."""

    text: str

    def of(self, _source: str) -> str:
        """Return the words themselves, as a span returns what it covers of the source."""
        return self.text


Words = Span | Label


class Entry(NamedTuple):
    """Name one row, card, step or line of a page."""

    start: int
    """Offset where the speech about it begins; a page split before this entry divides the notes here."""
    words: Span
    marker: Span | None = None
    support: tuple[Span, ...] = ()
    """Clauses of its body, the one that says most first; shown beneath it where there is room."""
    subs: tuple["Entry", ...] = ()
    opening: Span | None = None
    """Words all entries of the page begin with; `words` are then what is its own."""
    key: Span | None = None
    """The stage, date or figure it is named by, set apart from its words."""
    cells: tuple[Span | None, ...] = ()
    """Who answers for it and until when, for a table; None where the author says nothing."""


class Cover(NamedTuple):
    """Open the deck: only what the text (or the user) says."""

    start: int
    title: Words
    occasion: Words | None = None
    byline: tuple[Words, ...] = ()
    """Speaker, unit and date, each on its own line."""


class Agenda(NamedTuple):
    """List the sections."""

    start: int


class Divider(NamedTuple):
    """Open a section."""

    start: int
    section: int


#: The row of the decision table whose lead is a statement: a layout without a place for it shows it as the first row.
STATEMENT_RULE = 19


class Content(NamedTuple):
    """Show entries under a title."""

    start: int
    title: Span
    entries: tuple[Entry, ...]
    layouts: tuple[str, ...]
    """Families that suit the shape of the entries, best first."""
    section: int | None = None
    lead: Span | None = None
    """Words said once above all entries: a statement they support, what announces them, where a quotation comes from."""
    rule: int = 0
    """Row of the decision table (docs/layouts.md) that chose the families."""
    heads: tuple[Words, ...] = ()
    """Heads of a table's columns."""
    shared: Span | None = None
    """Words all entries begin with, as the first entry has them; a layout with a lead shows them there, others before each entry."""


class Closing(NamedTuple):
    """End the deck with the speech's own last words."""

    start: int
    words: Span | None
    """The last call, or a paper's title; None when there are only thanks."""
    thanks: Words | None


Page = Cover | Agenda | Divider | Content | Closing


class PlannedSection(NamedTuple):
    """Name a section for agenda, dividers, chips and footers."""

    words: Span
    number: Words
    """Its numeral as written (一, 2, Ⅲ), or the theme's when the author wrote none."""
    part: Words
    """What the divider calls it: 第二部分, or the author's own 第二章."""


class DeckPlan(NamedTuple):
    """Hold the pages in order; their starts ascend."""

    title: Words
    sections: tuple[PlannedSection, ...]
    pages: tuple[Page, ...]
    cut: tuple[Span, ...] = ()
    """Headings of which a slide shows the first clauses only."""
    named: tuple[tuple[str, Words], ...] = ()
    """Who speaks when and for whom, by `unit`, `speaker` and `date`, where the text or the user says so."""
