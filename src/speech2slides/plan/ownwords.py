"""A document and its plan in, which words the author set apart out: headings, items, titles; whatever else is shown was chosen."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.model.document import Document
from speech2slides.model.plan import DeckPlan
from speech2slides.span import Span


class OwnWords(NamedTuple):
    """Hold where the words begin that the author set apart."""

    headings: Mapping[int, Span]
    """Each heading's own words, by the offsets at which it, its number and its words begin."""
    items: Mapping[int, int]
    """Where the words of each item begin, by the offsets at which its marker and its words do."""
    names: tuple[Span, ...]
    """The speech's title and the names of sections."""

    def is_named(self, title: Span) -> bool:
        """Tell whether a title is a heading's, or the speech's own."""
        return title.start in self.headings or any(
            name.start < title.end and title.start < name.end for name in self.names
        )


def own_words(document: Document, plan: DeckPlan) -> OwnWords:
    """Return what of `document` the author set apart as headings, items and titles."""
    headings: dict[int, Span] = {}
    items: dict[int, int] = {}
    for section in document.headings():
        heading = section.heading
        places = (heading.span, heading.marker, heading.text if len(heading.text) else None)
        headings.update((place.start, heading.text) for place in places if place is not None)
    for body in (document.opening, *(section.body for section in document.headings()), document.closing):
        for item in (item for paragraph in body for item in paragraph.items):
            begun = Span(item.marker.end, item.span.end).stripped(document.text).start
            items[item.marker.start] = items[begun] = begun
    names = [section.words for section in plan.sections]
    names.extend([document.front.title] if document.front.title is not None else [])
    return OwnWords(MappingProxyType(headings), MappingProxyType(items), tuple(names))
