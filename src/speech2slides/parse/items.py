"""Paragraphs of one body in, the enumerated items in them out: 一是…；二是…, 第一，…, 首先…, ①….

An enumeration is believed only as a sequence: it starts at one, each next member follows the last, and there are two at least. A sign
alone proves nothing (一是 also begins ordinary sentences).
"""

from collections.abc import Sequence
from typing import NamedTuple

from speech2slides.model.document import Item, Paragraph
from speech2slides.parse.counting import counted
from speech2slides.parse.numbering import Marker, signs_in
from speech2slides.parse.numerals import HAN
from speech2slides.span import Span

_CLAUSE_ENDS = "，。；：︰！？,;:!?"
#: Clauses are looked for in so many characters; an item without any sign is cut there.
MAX_CLAUSE = 200


class _Sign(NamedTuple):
    marker: Marker
    paragraph: int

    @property
    def kind(self) -> str:
        return self.marker.style.name

    @property
    def ordinal(self) -> int:
        return self.marker.ordinal or 0


class _Open(NamedTuple):
    """Hold a list that is open: its run, its kind, where its last sign stands, where its latest item's sentence ends."""

    run: int
    kind: str
    last: int
    stop: int

    def holds(self, sign: _Sign) -> bool:
        """Tell whether the list's latest item holds `sign`: the list goes on behind it, or its sentence has not ended."""
        return self.last > sign.marker.start or self.stop > sign.marker.start


class _Placed(NamedTuple):
    """Hold a sign with its depth among the lists of its paragraph."""

    sign: _Sign
    depth: int


def with_items(text: str, paragraphs: Sequence[Span], level: int) -> tuple[Paragraph, ...]:
    """Return the paragraphs with the items found in them; the outermost items are at `level`."""
    signs = [
        _Sign(marker, index)
        for index, span in enumerate(paragraphs)
        if "\t" not in text[span.start : span.end]
        for marker in signs_in(text, span.start, span.end)
    ]
    runs = [run for run in _runs(signs) if not _is_saying(text, run)]
    by_paragraph: dict[int, list[tuple[_Sign, int]]] = {}
    for number, run in enumerate(runs):
        for sign in run:
            by_paragraph.setdefault(sign.paragraph, []).append((sign, number))
    found = []
    for index, span in enumerate(paragraphs):
        inside = sorted(by_paragraph.get(index, ()), key=lambda one: one[0].marker.start)
        placed = _placed(text, span.end, inside, runs)
        found.append(Paragraph(span, _items(text, span, placed, level)))
    return tuple(found)


def opens_list(words: str) -> bool:
    """Tell whether a line is a whole list in running text: 第一，要快。第二，要好。 ①…；②…"""
    signs = [_Sign(marker, 0) for marker in signs_in(words, 0, len(words))]
    return bool(signs) and signs[0].marker.start == 0 and any(run[0] == signs[0] for run in _runs(signs))


def _is_saying(text: str, run: Sequence[_Sign]) -> bool:
    """Tell whether the signs are words of a saying: 一是一，二是二."""
    return all(
        text[sign.marker.end] in HAN and _ends_clause(text, min(sign.marker.end + 1, len(text) - 1)) for sign in run
    )


def _runs(signs: Sequence[_Sign]) -> list[list[_Sign]]:
    """Cut the signs of each kind into sequences that start at one and ascend; a skipped number does not end one."""
    by_kind: dict[str, list[_Sign]] = {}
    for sign in signs:
        by_kind.setdefault(sign.kind, []).append(sign)
    return [
        [alike[place] for place in run] for alike in by_kind.values() for run in counted(one.ordinal for one in alike)
    ]


def _placed(text: str, end: int, signs: Sequence[tuple[_Sign, int]], runs: Sequence[list[_Sign]]) -> list[_Placed]:
    """Find the depth of each sign: a list that opens within an item of another kind, before that item ends, lies one deeper."""
    open_lists: list[_Open] = []
    placed: list[_Placed] = []
    stop = -1
    for sign, number in signs:
        kinds = [one.kind for one in open_lists]
        if sign.kind in kinds:
            del open_lists[kinds.index(sign.kind) :]
        while open_lists and not open_lists[-1].holds(sign):
            open_lists.pop()
        placed.append(_Placed(sign, len(open_lists)))
        if stop < sign.marker.end:
            stop = text.find("。", sign.marker.end, end)
            stop = end if stop < 0 else stop
        open_lists.append(_Open(number, sign.kind, runs[number][-1].marker.start, stop))
    return placed


def _items(text: str, paragraph: Span, placed: Sequence[_Placed], level: int) -> tuple[Item, ...]:
    """Make the items of a paragraph: each ends where the next of its depth or above begins, its words where any begins."""
    ends: list[int] = []
    waiting: list[tuple[int, int]] = []
    for one in reversed(placed):
        while waiting and waiting[-1][0] > one.depth:
            waiting.pop()
        ends.append(waiting[-1][1] if waiting else paragraph.end)
        waiting.append((one.depth, one.sign.marker.start))
    ends.reverse()
    limits = [*(following.sign.marker.start for following in placed[1:]), paragraph.end]
    return tuple(
        _item(text, one.sign.marker, (end, min(limit, end)), level + one.depth)
        for one, end, limit in zip(placed, ends, limits, strict=False)
    )


def _ends_clause(text: str, index: int) -> bool:
    """Tell whether a clause ends at `index`; the comma of 2,000 and the stop of 3.5 end none."""
    if text[index] == "," and text[index + 1 : index + 2].isdecimal():
        return False
    return text[index] in _CLAUSE_ENDS or text[index : index + 2] == ". "


def _item(text: str, marker: Marker, ends: tuple[int, int], level: int) -> Item:
    """Make the item whose span ends at the first of `ends`, its words at the second at the latest."""
    limit = max(marker.end, min(ends[1], marker.end + MAX_CLAUSE))
    stop = marker.end
    while stop < limit and not _ends_clause(text, stop):
        stop += 1
    if stop == limit and text[stop - 1] == ".":
        stop -= 1
    return Item(
        span=Span(marker.start, ends[0]).stripped(text),
        marker=Span(marker.start, marker.end).stripped(text),
        text=Span(marker.end, stop).stripped(text),
        level=level,
        ordinal=marker.ordinal or 0,
    )
