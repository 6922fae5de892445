"""A shape and a title in, the pages it takes out: as many as its entries need by number and by speech, all of one kind."""

from typing import NamedTuple

from speech2slides.model.document import Heading
from speech2slides.model.plan import Content, Entry, Label, Words
from speech2slides.plan.choice import LIST, LISTS, OVERVIEW, STATEMENT, choose
from speech2slides.plan.clauses import extent
from speech2slides.plan.found import owner_heads
from speech2slides.plan.limits import Limits
from speech2slides.plan.opening import opening_clauses
from speech2slides.plan.shape import Shape
from speech2slides.shares import even_shares
from speech2slides.span import Span

#: A title is shown whole up to this extent (two lines of 26 at 28 pt, and a little).
MAX_TITLE = 60
#: Rows of a table.
MAX_TABLE = 7
#: The one sentence of a page is its title, and all there is, up to this extent.
MAX_FULL = 60


class Paging(NamedTuple):
    """Hold what every page of a section needs."""

    text: str
    limits: Limits
    columns: tuple[Label, Label, Label]
    """The theme's heads for a table: task, who answers for it, until when."""
    section: int | None = None
    opened: bool = False
    """Whether a divider shows the section's heading before its pages."""

    def under(self, heading: Heading, shape: Shape) -> tuple[Content, ...]:
        """Return the pages of a shape under a heading; its own words are not said again."""
        shape = shape._replace(entries=without_title(shape.entries, heading.text))
        return self.titled(title_of(self.text, heading), shape)

    def titled(self, title: Span, shape: Shape) -> tuple[Content, ...]:
        """Return the pages of a shape under `title`; what they need by their length in print is found out later."""
        if not shape.entries:
            return () if shape.lead is None else self.titled(title, _statement_alone(shape))
        most = max(1, shape.size // 2)  # no page with one entry left over
        needed = min(most, self._needed(shape))
        if needed > 1 and shape.kind == "items":
            shape = shape._replace(
                lead=None
            )  # it announces the first page's items, and would be said again over the others
        groups = [shape.entries[start:end] for start, end in even_shares(shape.size, needed)]
        rules = [choose(self.text, shape._replace(entries=group), self.section or 0) for group in groups]
        alike = len({rule.layouts for rule in rules}) == 1
        heads = self._heads(shape) if shape.kind == "owners" else ()
        return tuple(
            Content(
                start=group[0].start,
                title=title,
                entries=group,
                layouts=rules[0].layouts if alike else LISTS,
                section=self.section,
                lead=shape.lead,
                rule=rules[0].number if alike else LIST,
                heads=heads,
                shared=group[0].opening if shape.shared is not None else None,
            )
            for group in groups
        )

    def _needed(self, shape: Shape) -> int:
        """Return on how many pages a shape must be told; a table is looked at, not listened to, and figures take little room."""
        if shape.kind == "owners":
            return -(-shape.size // MAX_TABLE)
        return self.pages_needed(shape.told(self.text), full=not shape.bare and shape.kind != "figures")

    def pages_needed(self, told: tuple[int, ...], *, full: bool) -> int:
        """Return on how many pages entries of so much speech each must be told, at least; `full` entries have support."""
        by_rows = -(-len(told) // (self.limits.full_rows if full else self.limits.rows))
        by_speech = -(-sum(told) // self.limits.told)
        return max(1, by_rows, by_speech)

    def heading_alone(self, heading: Heading) -> Content:
        """Return a page for a heading with nothing below it: the heading is all it says."""
        title = title_of(self.text, heading)
        if extent(heading.text, self.text) <= MAX_FULL:
            return Content(heading.span.start, title, (), ("full",), self.section, rule=STATEMENT)
        entry = Entry(heading.span.start, heading.text, heading.marker)
        return Content(heading.span.start, title, (entry,), LISTS, self.section, rule=LIST)

    def overview(self, heading: Heading, shape: Shape, start: int) -> Content | None:
        """Return a page that shows as a list what later pages tell, or None where one does not hold it.

        All of it is spoken there, so that its entries begin where it does.
        """
        pages = self._replace(limits=self.limits.unhurried()).under(heading, shape)
        if len(pages) != 1:
            return None
        entries = tuple(entry._replace(start=start) for entry in pages[0].entries)
        return pages[0]._replace(start=start, entries=entries, layouts=LISTS, rule=OVERVIEW)

    def _heads(self, shape: Shape) -> tuple[Words, ...]:
        """Return the heads of the columns, the author's own words for them where he uses any."""
        owner, deadline = owner_heads(self.text, Span(shape.entries[0].start, shape.end))
        task, answers, until = self.columns
        return (task, owner or answers, deadline or until)


def _statement_alone(shape: Shape) -> Shape:
    """Make a statement that nothing supports the one entry of its page."""
    if shape.lead is None:
        raise ValueError(shape)
    return shape._replace(kind="paragraphs", entries=(Entry(shape.lead.start, shape.lead),), lead=None)


def starting_at(pages: tuple[Content, ...], start: int) -> tuple[Content, ...]:
    """Return the pages with the first one's speech beginning at `start`, so that heading and lead-in are told with it."""
    return (pages[0]._replace(start=start), *pages[1:]) if pages else ()


def without_title(entries: tuple[Entry, ...], title: Span) -> tuple[Entry, ...]:
    """Return the entries that say something beside the title; a title taken from the text would stand there twice."""
    return tuple(entry for entry in entries if entry.words != title) or entries


def title_of(text: str, heading: Heading) -> Span:
    """Return a heading's title: a point's with the marker its author gave it; a section's number stands in the chip beside it."""
    words = title_words(text, heading.text)
    if heading.level == 1 or heading.marker is None:
        return words
    return Span(heading.marker.start, words.end)


def title_words(text: str, words: Span) -> Span:
    """Return a heading's words for use as a title: whole, or its first clauses when it is a paragraph long."""
    return words if extent(words, text) <= MAX_TITLE else opening_clauses(text, words, MAX_TITLE)
