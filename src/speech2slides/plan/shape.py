"""What a page would show in, its shape out: the kind of its entries, and the facts the decision table asks for."""

from typing import NamedTuple

from speech2slides.model.plan import Entry
from speech2slides.plan.clauses import extent
from speech2slides.span import Span


class Shape(NamedTuple):
    """Hold entries that belong together and where they come from."""

    kind: str
    """`items`, `points`, `paragraphs`, `statement` (its lead supported by its entries), `titled` (the same with the lead as the page's
    title), or what was found in running text: `stages`, `dates`, `figures`, `owners`, `contrast`,
    `quote`."""
    entries: tuple[Entry, ...]
    end: int
    """Offset where the speech about the last entry ends."""
    lead: Span | None = None
    shared: Span | None = None

    def told(self, text: str) -> tuple[int, ...]:
        """Return how much is said about each entry, in Han characters."""
        return tuple(
            extent(Span(entry.start, max(entry.start, end)), text)
            for entry, end in zip(self.entries, self.ends(), strict=True)
        )

    def ends(self) -> tuple[int, ...]:
        """Return where the speech about each entry ends: where that about the next begins."""
        return (*(entry.start for entry in self.entries[1:]), self.end)[: len(self.entries)]

    @property
    def size(self) -> int:
        """Return the number of entries."""
        return len(self.entries)

    def longest(self, text: str) -> int:
        """Return the extent of the longest words of an entry, without those it shares with its siblings."""
        return max((extent(entry.words, text) for entry in self.entries), default=0)

    @property
    def supported(self) -> bool:
        """Tell whether every entry has something to be shown beneath its words."""
        return all(entry.support or entry.subs for entry in self.entries)

    @property
    def bare(self) -> bool:
        """Tell whether no entry has anything beneath its words."""
        return not any(entry.support or entry.subs for entry in self.entries)

    @property
    def nested(self) -> bool:
        """Tell whether an entry has rows of its own."""
        return any(entry.subs for entry in self.entries)
