"""One section in, its content pages out: which points share a page, which one has a page of its own."""

from collections.abc import Iterator

from speech2slides.model.document import Heading, Section
from speech2slides.model.plan import Content, Entry
from speech2slides.plan.clauses import extent
from speech2slides.plan.entries import (
    count_below,
    figure_entries,
    item_entries,
    key_entries,
    paragraph_entries,
    point_entry,
    sub_entries,
)
from speech2slides.plan.headline import opening_clauses
from speech2slides.shares import even_shares
from speech2slides.span import Span

#: A point with this many rows of its own has a page of its own.
OWN_PAGE = 3
#: A title is shown whole up to this extent (two lines of 26 at 28 pt, and a little).
MAX_TITLE = 60
#: A lead-in longer than this is shown, not only spoken.
MAX_LEAD_IN = 400
#: A lead-in with so many sentences that name figures is shown too.
FIGURES = 2
#: A page has so many rows at most, and so many when they have something beneath them.
MAX_ROWS, MAX_FULL_ROWS = 6, 5


def section_pages(text: str, section: Section, index: int, detail: str) -> tuple[Content, ...]:
    """Return the pages of a section for one level of detail."""
    if detail == "brief":
        return (_brief_page(text, section, index),)
    if not section.children:
        return _pages(text, section, item_entries(text, section.body) or paragraph_entries(text, section.body), index)
    pages = list(_lead_in_pages(text, section, index))
    if detail == "full":
        pages.extend(page for child in section.children for page in _own_pages(text, child, index))
    elif has_divider(section):
        pages.extend(_standard_pages(text, section, index))
    else:
        pages.extend(_pages(text, section, (point_entry(text, section.children[0]),), index))
    return tuple(pages)


def has_divider(section: Section) -> bool:
    """Tell whether a section is worth a divider: it has two points or more, or its only one has points of its own."""
    return len(section.children) > 1 or any(child.children for child in section.children)


def _brief_page(text: str, section: Section, index: int) -> Content:
    if section.children:
        entries = tuple(_bare(point_entry(text, child, subs=False)) for child in section.children)
    else:
        entries = tuple(_bare(entry) for entry in item_entries(text, section.body) or key_entries(text, section.body))
    return _page(text, section, entries, index)


def _bare(entry: Entry) -> Entry:
    return Entry(start=entry.start, words=entry.words, marker=entry.marker)


def _lead_in_pages(text: str, section: Section, index: int) -> tuple[Content, ...]:
    """Return pages for what stands between a heading and its first point: when it is long, or holds the figures of the section."""
    if sum(extent(paragraph.span, text) for paragraph in section.body) > MAX_LEAD_IN:
        return _pages(text, section, paragraph_entries(text, section.body), index)
    figures = figure_entries(text, section.body)
    return _pages(text, section, figures, index) if len(figures) >= FIGURES else ()


def _standard_pages(text: str, section: Section, index: int) -> Iterator[Content]:
    """Yield pages in source order: points with rows of their own alone, the light ones between them together."""
    light: list[Section] = []
    for child in section.children:
        if _is_heavy(child):
            yield from _light_pages(text, section, light, index)
            light = []
            yield from _heavy_pages(text, child, index)
        else:
            light.append(child)
    yield from _light_pages(text, section, light, index)


def _is_heavy(section: Section) -> bool:
    return count_below(section) >= OWN_PAGE or any(child.children for child in section.children)


def _heavy_pages(text: str, section: Section, index: int) -> tuple[Content, ...]:
    """Return pages under the point's own heading, which stands before those of anything below it."""
    if not section.children:
        return _pages(text, section, item_entries(text, section.body), index)
    points = tuple(point_entry(text, child) for child in section.children)
    pages = (*_lead_in_pages(text, section, index), *_pages(text, section, points, index))
    return starting_at(pages, section.heading.span.start)


def _light_pages(text: str, parent: Section, light: list[Section], index: int) -> tuple[Content, ...]:
    if len(light) == 1:
        return _own_pages(text, light[0], index)
    return _pages(text, parent, tuple(point_entry(text, child) for child in light), index) if light else ()


def _own_pages(text: str, section: Section, index: int) -> tuple[Content, ...]:
    """Return pages for one point: its rows, or the weightiest sentences of its body; its heading as the title."""
    entries = sub_entries(text, section) or key_entries(text, section.body, section.heading.text)
    return starting_at(_pages(text, section, entries, index), section.heading.span.start)


def starting_at(pages: tuple[Content, ...], start: int) -> tuple[Content, ...]:
    """Return the pages with the first one's speech beginning at `start`, so that heading and lead-in are told with it."""
    return (pages[0]._replace(start=start), *pages[1:])


def _pages(text: str, section: Section, entries: tuple[Entry, ...], index: int) -> tuple[Content, ...]:
    """Return as many pages as the entries need by their number; what they need by their length is found out later."""
    groups = even_groups(entries)
    layouts = min((suitable_layouts(group) for group in groups), key=len, default=suitable_layouts(()))
    first = _page(text, section, groups[0] if groups else (), index)
    rest = (_page(text, section, group, index)._replace(start=group[0].start) for group in groups[1:])
    return tuple(page._replace(layouts=layouts) for page in (first, *rest))


def even_groups(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], ...]:
    """Cut entries into consecutive groups that fill a page each and differ by one at most, so that none is left alone."""
    full = sum(1 for entry in entries if entry.support is not None or entry.subs) * 2 > len(entries)
    if len(entries) <= (MAX_FULL_ROWS if full else MAX_ROWS):
        return (entries,) if entries else ()
    pages = -(-len(entries) // MAX_FULL_ROWS)
    return tuple(entries[start:end] for start, end in even_shares(len(entries), pages))


def _page(text: str, section: Section, entries: tuple[Entry, ...], index: int) -> Content:
    heading = section.heading
    entries = without_title(entries, heading.text)
    if not entries:
        entries = (Entry(start=heading.span.start, words=heading.text, marker=heading.marker),)
    first = entries[0].start
    inside = any(child.heading.span.start == first for child in section.children)
    return Content(
        start=first if inside else heading.span.start,
        title=title_words(text, heading.text) if heading.level == 1 else _marked_title(text, heading),
        entries=entries,
        layouts=suitable_layouts(entries),
        section=index,
    )


def without_title(entries: tuple[Entry, ...], title: Span) -> tuple[Entry, ...]:
    """Return the entries that say something beside the title; a title taken from the text would stand there twice."""
    return tuple(entry for entry in entries if entry.words != title) or entries


def _marked_title(text: str, heading: Heading) -> Span:
    """Return a point's title with the marker the author gave it; a section's number stands in the chip beside its title."""
    words = title_words(text, heading.text)
    return Span(heading.marker.start, words.end) if heading.marker is not None else words


def title_words(text: str, words: Span) -> Span:
    """Return a heading's words for use as a title: whole, or its first clauses when it is a paragraph long."""
    return words if extent(words, text) <= MAX_TITLE else opening_clauses(text, words, MAX_TITLE)


def suitable_layouts(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Return the layout families for entries of this shape, best first: equal rows, or one body of text."""
    if len(entries) <= MAX_ROWS and not any(entry.subs for entry in entries):
        return ("rows", "points")
    return ("points",)
