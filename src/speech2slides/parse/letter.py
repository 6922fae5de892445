"""A paper that only passes another one on in, the place of that one out: 国务院令, 印发…的通知, 转发…的通知.

The letter is short, ends with a signature, and has no headings of its own; what follows it is what the paper is about.
"""

from collections.abc import Sequence

from speech2slides.model.document import Front
from speech2slides.parse.dates import is_date
from speech2slides.parse.frontlines import may_be_title
from speech2slides.parse.lines import Line
from speech2slides.parse.people import is_speaker
from speech2slides.parse.tail import signature_at
from speech2slides.span import Span

#: Lines of the title of what is attached.
MAX_TITLE_LINES = 4
#: Headings that prove the attached part to be the paper's matter.
MIN_HEADINGS = 2


def enclosed(lines: Sequence[Line], front: Front, taken: int) -> tuple[Front, int] | None:
    """Return the front and the number of lines before the matter of a paper that only passes it on; None for any other paper.

    An order (…令) has no title of its own: that of the enclosed one, with its subtitle, becomes the front's, and the letter is front
    matter. Otherwise the letter stays the opening, and only its signature and the enclosed title are front matter.
    """
    signature = signature_at(lines, taken)
    if signature is None:
        return None
    start, end = signature
    if (
        _numbered(lines[taken:start])
        or _numbered(lines[end:]) < MIN_HEADINGS
        or _length(lines[end:]) < _length(lines[:start])
    ):
        return None
    first = end
    while first < len(lines) and first - end < MAX_TITLE_LINES and _is_title(lines[first]):
        first += 1
    title = Span(lines[end].span.start, lines[first - 1].span.end) if first > end else None
    is_order = front.title is not None and any(line.words.endswith(("令", "公告")) for line in lines[:taken])
    if title is None or not is_order:
        between = tuple(line.span for line in lines[start:first])
        return front._replace(others=(*front.others, *between)), taken
    return _order(lines, front, title, (taken, start, first))


def _order(lines: Sequence[Line], front: Front, title: Span, places: tuple[int, int, int]) -> tuple[Front, int]:
    taken, start, first = places
    others = [*front.others, *(span for span in (front.title, front.subtitle) if span is not None)]
    others.extend(line.span for line in lines[taken:start])
    speaker, date, subtitle = front.speaker, front.date, None
    for line in lines[start:first]:
        if line.span.start >= title.start:
            break
        if speaker is None and is_speaker(line.words):
            speaker = line.span
        elif date is None and is_date(line.words):
            date = line.span
        else:
            others.append(line.span)
    if first < len(lines) and lines[first].words[0] in "（(" and lines[first].words[-1] in "）)":
        subtitle = lines[first].span
        first += 1
    found = front._replace(title=title, subtitle=subtitle, speaker=speaker, date=date, others=tuple(sorted(others)))
    return found, first


def _is_title(line: Line) -> bool:
    return line.marker is None and may_be_title(line.words) and line.words[0] not in "（("


def _numbered(lines: Sequence[Line]) -> int:
    return sum(
        1
        for line in lines
        if line.marker is not None and line.marker.ordinal is not None and not line.marker.style.item
    )


def _length(lines: Sequence[Line]) -> int:
    return sum(len(line.words) for line in lines)
