"""One section in, its content pages out: which points share a page, and which one has a page of its own."""

from collections.abc import Iterator

from speech2slides.model.document import Section
from speech2slides.model.plan import Content
from speech2slides.plan.blocks import blocks_of
from speech2slides.plan.choice import LIST, STATEMENT
from speech2slides.plan.clauses import extent
from speech2slides.plan.entries import bare, heading_entry, item_entry, key_entries, outermost_items
from speech2slides.plan.paging import MAX_TITLE, Paging, starting_at, title_of
from speech2slides.plan.running import running_pages
from speech2slides.plan.shape import Shape
from speech2slides.plan.shapes import points_shape, restated

#: A point with this many rows of its own has a page of its own.
OWN_PAGE = 3
#: So many points are worth a page that shows them all before each has its own.
OVERVIEWED = 2
#: Bullets of a section without points at the level `brief`.
MOST_KEYS = 4


def section_pages(paging: Paging, section: Section, detail: str) -> tuple[Content, ...]:
    """Return the pages of a section for one level of detail, in source order."""
    return _brief_pages(paging, section) if detail == "brief" else _pages(paging, section)


def _brief_pages(paging: Paging, section: Section) -> tuple[Content, ...]:
    """Return the section's points as rows of one page, of more where they are too many; without points its items, else its weightiest sentences."""
    text, end = paging.text, _end(section)
    if section.children:
        shape = _points_alone(text, section)
    else:
        blocks = blocks_of(text, section.body, paging.limits)
        items = tuple(bare(item_entry(text, item)) for block in blocks for item in block.items)
        spans = tuple(paragraph.span for paragraph in section.body)
        entries = items or key_entries(text, spans, MOST_KEYS, section.heading.text)
        shape = Shape("items" if items else "paragraphs", entries, end)
    # However long the speech about it is, it asks for no page more at this level.
    made = paging._replace(limits=paging.limits.unhurried()).under(section.heading, shape)
    return made or (paging.heading_alone(section.heading),)


def _points_alone(text: str, section: Section) -> Shape:
    """Return a section's points without anything that is said about them."""
    entries = tuple(heading_entry(text, child) for child in section.children)
    return restated(text, Shape("points", entries, _end(section)))


def _pages(paging: Paging, section: Section) -> tuple[Content, ...]:
    if not section.children:
        return running_pages(paging, section.body, section.heading)
    before = _lead_in_pages(paging, section)
    shown = bool(before) or (section.heading.level == 1 and paging.opened)
    return (*before, *_point_pages(paging, section, shown=shown))


def _lead_in_pages(paging: Paging, section: Section) -> tuple[Content, ...]:
    """Return pages for what stands between a heading and its first point, when it is long or has a shape worth a page."""
    told = _told(paging, section)
    pages = running_pages(paging, section.body, section.heading) if told else ()
    shaped = any(page.rule not in (STATEMENT, LIST) for page in pages)
    return pages if shaped or told > paging.limits.fair_share() else ()


def _point_pages(paging: Paging, section: Section, *, shown: bool) -> tuple[Content, ...]:
    """Return pages in source order: heavy points alone, the light ones between them together under the heading above.

    That heading has to be seen before those below it: where it is not `shown` yet nor on the first of the pages, all points stand together
    below it first, and then each has its own.
    """
    pages = tuple(_grouped(paging, section))
    if shown or pages[0].title == title_of(paging.text, section.heading):
        return pages
    alone = tuple(page for point in section.children for page in _alone(paging, point))
    if len(section.children) < OVERVIEWED or not _are_titled(paging.text, section, alone):
        return alone
    listed = _points_alone(paging.text, section)
    overview = paging.overview(section.heading, listed, section.heading.span.start)
    return (overview, *alone) if overview is not None else alone


def _are_titled(text: str, section: Section, pages: tuple[Content, ...]) -> bool:
    """Tell whether each point's heading is whole the title of a page; an overview then shows titles, and nothing before its time."""
    titles = {page.title for page in pages}
    headings = [point.heading for point in section.children]
    return all(extent(one.text, text) <= MAX_TITLE and title_of(text, one) in titles for one in headings)


def _grouped(paging: Paging, section: Section) -> Iterator[Content]:
    light: list[Section] = []
    for child in section.children:
        if _is_heavy(paging, child):
            yield from _shared_pages(paging, section, light)
            light = []
            yield from _alone(paging, child)
        else:
            light.append(child)
    yield from _shared_pages(paging, section, light)


def _alone(paging: Paging, point: Section) -> tuple[Content, ...]:
    return starting_at(_pages(paging, point), point.heading.span.start)


def _is_heavy(paging: Paging, section: Section) -> bool:
    """Tell whether a point has a page of its own: it has rows for one, or says more than a share of a page."""
    return bool(
        section.children
        or section.heading.level <= paging.limits.slide_level
        or len(outermost_items(section.body)) >= OWN_PAGE
        or _told(paging, section) > paging.limits.own
    )


def _shared_pages(paging: Paging, parent: Section, light: list[Section]) -> tuple[Content, ...]:
    """Return pages that light points share, or one for each where two would hold the speaker too long."""
    if not light:
        return ()
    needed = paging.pages_needed(tuple(_told(paging, point) for point in light), full=True)
    told_alone = len(light) > 1 or light[0].body
    if told_alone and len(light) < 2 * needed:
        return tuple(page for point in light for page in _alone(paging, point))
    return paging.under(parent.heading, points_shape(paging.text, tuple(light), _end(light[-1])))


def _told(paging: Paging, section: Section) -> int:
    return sum(extent(paragraph.span, paging.text) for paragraph in section.body)


def _end(section: Section) -> int:
    """Return where the speech of a section ends."""
    last = section
    while last.children:
        last = last.children[-1]
    return last.body[-1].span.end if last.body else last.heading.span.end
