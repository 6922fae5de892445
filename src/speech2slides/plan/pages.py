"""One section in, its content pages out: which points share a page, which one has a page of its own."""

from collections.abc import Iterator

from speech2slides.model.document import Section
from speech2slides.model.plan import Content, Entry
from speech2slides.plan.clauses import extent
from speech2slides.plan.entries import item_entries, key_entries, paragraph_entries, point_entry, sub_entries
from speech2slides.plan.headline import opening_clauses
from speech2slides.span import Span

#: A point with this many rows of its own has a page of its own.
OWN_PAGE = 3
#: A title is shown whole up to this many code points (two lines of 26 at 28 pt, and a little).
MAX_TITLE = 60
#: A lead-in longer than this is shown, not only spoken.
MAX_LEAD_IN = 400
MAX_ROWS = 6


def section_pages(text: str, section: Section, index: int, detail: str) -> tuple[Content, ...]:
    """Return the pages of a section for one level of detail; the first page's start is its first row's."""
    if detail == "brief":
        return (_brief_page(text, section, index),)
    if not section.children:
        entries = item_entries(text, section.body) or paragraph_entries(text, section.body)
        return (_page(text, section, entries, index),)
    pages = list(_lead_in_page(text, section, index))
    if detail == "full":
        pages.extend(_own_page(text, child, index) for child in section.children)
    else:
        pages.extend(_standard_pages(text, section, index))
    return tuple(pages)


def _brief_page(text: str, section: Section, index: int) -> Content:
    if section.children:
        entries = tuple(_bare(point_entry(text, child, subs=False)) for child in section.children)
    else:
        entries = tuple(_bare(entry) for entry in item_entries(text, section.body) or key_entries(text, section.body))
    return _page(text, section, entries, index)


def _bare(entry: Entry) -> Entry:
    return Entry(start=entry.start, words=entry.words, marker=entry.marker)


def _lead_in_page(text: str, section: Section, index: int) -> Iterator[Content]:
    if sum(extent(paragraph.span, text) for paragraph in section.body) > MAX_LEAD_IN:
        yield _page(text, section, paragraph_entries(text, section.body), index)


def _standard_pages(text: str, section: Section, index: int) -> Iterator[Content]:
    """Yield pages in source order: points with rows of their own alone, the light ones between them together."""
    light: list[Section] = []
    for child in section.children:
        if _is_heavy(text, child):
            yield from _light_pages(text, section, light, index)
            light = []
            yield from _heavy_pages(text, child, index)
        else:
            light.append(child)
    yield from _light_pages(text, section, light, index)


def _is_heavy(text: str, section: Section) -> bool:
    return len(sub_entries(text, section)) >= OWN_PAGE or any(child.children for child in section.children)


def _heavy_pages(text: str, section: Section, index: int) -> Iterator[Content]:
    if not section.children:
        yield _page(text, section, item_entries(text, section.body), index)
        return
    pages = (*_lead_in_page(text, section, index), *_standard_pages(text, section, index))
    yield from starting_at(pages, section.heading.span.start)


def _light_pages(text: str, parent: Section, light: list[Section], index: int) -> Iterator[Content]:
    if len(light) == 1:
        yield _own_page(text, light[0], index)
    elif light:
        yield _page(text, parent, tuple(point_entry(text, child) for child in light), index)


def _own_page(text: str, section: Section, index: int) -> Content:
    """Return a page for one point: its rows, or the weightiest sentences of its body; its heading as the title."""
    entries = sub_entries(text, section) or key_entries(text, section.body, section.heading.text)
    if not entries:
        entries = (Entry(start=section.heading.span.start, words=section.heading.text),)
    return _page(text, section, entries, index)


def starting_at(pages: tuple[Content, ...], start: int) -> tuple[Content, ...]:
    """Return the pages with the first one's speech beginning at `start`, so that heading and lead-in are told with it."""
    first = pages[0]
    return (Content(start, first.title, first.entries, first.layouts, first.section), *pages[1:])


def _page(text: str, section: Section, entries: tuple[Entry, ...], index: int) -> Content:
    heading = section.heading
    if not entries:
        entries = (Entry(start=heading.span.start, words=heading.text, marker=heading.marker),)
    first = entries[0].start
    inside = heading.span.start <= first and any(child.heading.span.start == first for child in section.children)
    return Content(
        start=first if inside else heading.span.start,
        title=title_words(text, heading.text),
        entries=entries,
        layouts=suitable_layouts(entries),
        section=index,
    )


def title_words(text: str, words: Span) -> Span:
    """Return a heading's words for use as a title: whole, or its first clauses when it is a paragraph long."""
    return words if extent(words, text) <= MAX_TITLE else opening_clauses(text, words, MAX_TITLE)


def suitable_layouts(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Return the layout families for entries of this shape, best first: equal rows, or one body of text."""
    if 2 <= len(entries) <= MAX_ROWS and not any(entry.subs for entry in entries):
        return ("rows", "points")
    return ("points",)
