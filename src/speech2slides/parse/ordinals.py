"""A tree of sections in, a diagnostic for each number that does not follow the one before it out; nothing is corrected.

A list that goes on under the next parent (（一）…（三） here, （四） there) is no fault, nor one that starts again under it, behind an
unnumbered heading, or behind words that announce it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Document, Heading, Section
from speech2slides.parse.lines import ends_sentence
from speech2slides.parse.numerals import LAST
from speech2slides.span import Span

#: A list begins with this number, unless it goes on from the last.
FIRST_NUMBER = 1
#: Members that come late are looked for among so many.
MAX_SWAPPED = 10
#: The first member of a list, told in the paragraph before its second: 附件：1.…
_FIRST_BEFORE = r"[1１一①][.．、）)]"
REACH = 300
#: What announces a list in the sentence before it.
_ANNOUNCED = "以下|如下|下列|下面|分别|几[点个项]|[两二三四五六七八九十][点个项条]"
MAX_ANNOUNCEMENT = 30
#: A line of one sentence no longer than this leads in a list that is none of sections: 同时也存在一些问题。
MAX_LEAD_IN = 24
_SECTIONS = frozenset({"part", "chapter", "han", "han-bracket"})
#: Signs of lists in running text: a speech has many of them, and none is announced.
_SPOKEN = frozenset({"han-is", "han-must", "that", "sequence", "english"})
#: Headings without a number that may have a list of their own below them, as far as `parse` takes them for deeper ones.
_TITLES = frozenset({"bare", "question", "markdown"})


class _Borders(NamedTuple):
    """Hold what parts lists: where unnumbered headings begin, and where any heading ends."""

    unnumbered: list[int]
    ends: set[int]


def check_ordinals(document: Document) -> Iterator[Diagnostic]:
    """Report headings whose number is skipped, doubled or out of order among its siblings, with their line."""
    every = [section.heading for section in document.headings()]
    borders = _Borders(
        [heading.span.start for heading in every if heading.style in _TITLES], {heading.span.end for heading in every}
    )
    yield from _siblings(document, document.sections, {}, borders)


def _finding(document: Document, heading: Heading, kind: str, expected: int) -> Diagnostic:
    place = heading.marker or heading.span
    line, found = document.source.line_number(place.start), place.of(document.text)
    if kind == "doubled":
        return finding("ordinal.doubled", line, found=found, expected=expected)
    if kind == "skipped":
        return finding("ordinal.skipped", line, found=found, expected=expected)
    return finding("ordinal.disordered", line, found=found, expected=expected)


def _siblings(
    document: Document, siblings: tuple[Section, ...], running: dict[str, int], borders: _Borders
) -> Iterator[Diagnostic]:
    """Check the lists among `siblings`; `running` holds where the last list of each style ended."""
    lists: dict[str, list[Heading]] = {}
    for section in siblings:
        heading = section.heading
        if heading.ordinal is not None and heading.marker is not None:
            lists.setdefault(_style(document, heading), []).append(heading)
    ends = dict(running)
    for style, headings in lists.items():
        ordinals = [heading.ordinal or 0 for heading in headings]
        first = ends.get(style, 0) + 1
        start = first if ordinals[0] == first else FIRST_NUMBER
        fresh = frozenset(
            index
            for index in range(1, len(headings))
            if _begins_anew(document, borders, *headings[index - 1 : index + 1])
        )
        for index, kind, expected in sequence_faults(ordinals, start, fresh):
            if index == 0 and ordinals[0] == FIRST_NUMBER + 1 and _is_opened_before(document, borders, headings[0]):
                continue
            yield _finding(document, headings[index], kind, expected)
        running[style] = ordinals[-1]
    for section in siblings:
        yield from _siblings(document, section.children, running, borders)


def _begins_anew(document: Document, borders: _Borders, before: Heading, heading: Heading) -> bool:
    """Tell whether a list that starts again with `heading` is plainly another one than that of `before`.

    An unnumbered heading stands between them, or words that announce a list or are a heading themselves, since they end with no stop.
    """
    if heading.ordinal != FIRST_NUMBER:
        return False
    if heading.style in _SPOKEN:
        return True
    after = bisect_right(borders.unnumbered, before.span.start)
    if after < len(borders.unnumbered) and borders.unnumbered[after] < heading.span.start:
        return True
    start = max(before.span.end, heading.span.start - REACH)
    words = document.text[start : heading.span.start].rstrip()
    if start + len(words) in borders.ends or not words:
        return False
    line = words.rpartition("\n")[2].strip()
    leads_in = heading.style not in _SECTIONS and "\n" in words and len(line) <= MAX_LEAD_IN and line.count("。") == 1
    return leads_in or not ends_sentence(words) or re.search(_ANNOUNCED, words[-MAX_ANNOUNCEMENT:]) is not None


def _is_opened_before(document: Document, borders: _Borders, heading: Heading) -> bool:
    """Tell whether the line before a list's second member, unless a heading itself, holds its first."""
    start = max(0, heading.span.start - REACH)
    before = document.text[start : heading.span.start].rstrip()
    return start + len(before) not in borders.ends and re.search(_FIRST_BEFORE, before.rpartition("\n")[2]) is not None


def _style(document: Document, heading: Heading) -> str:
    """Return what the headings of one list have in common: their style and, of 2.3, all but the last number."""
    numeral = heading.numeral if heading.numeral is not None else Span(0, 0)
    return heading.style + numeral.of(document.text).replace("．", ".").rpartition(".")[0]


def sequence_faults(
    ordinals: Sequence[int], start: int, fresh: AbstractSet[int] = frozenset()
) -> Iterator[tuple[int, str, int]]:
    """Yield index, kind and expected number of each ordinal that does not fit into a list beginning with `start`.

    One that stands alone between two that fit is a misprint and breaks nothing behind it. 1 followed by 2 begins a list inside the list if that
    one goes on behind it, another list if it stands at an index in `fresh`, and is reported otherwise, it alone. 最后 ends any list.
    """
    last, outer, owed = start - 1, list[int](), set[int]()
    for index, ordinal in enumerate(ordinals):
        following = ordinals[index + 1] if index + 1 < len(ordinals) else 0
        if ordinal == LAST:
            last, owed = 0, set()
        elif ordinal == last + 1 or ordinal in owed:
            last = max(last, ordinal)
            owed.discard(ordinal)
        elif ordinal == FIRST_NUMBER and following == FIRST_NUMBER + 1:
            if index not in fresh and not _goes_on(ordinals, index, last + 1):
                yield index, "doubled" if last == FIRST_NUMBER else "disordered", last + 1
            outer.append(last)
            last, owed = FIRST_NUMBER, set()
        elif outer and ordinal == outer[-1] + 1:
            last, owed = ordinal, set()
            outer.pop()
        else:
            expected = last + 1
            missing = set(range(expected, min(ordinal, expected + MAX_SWAPPED)))
            kind = "doubled" if ordinal == last else "skipped" if ordinal > last else "disordered"
            if following == expected + 1:
                last = expected
            elif following in missing:
                last, owed, kind = ordinal, missing, "disordered"
            else:
                last = max(last, ordinal)
            yield index, kind, expected


def _goes_on(ordinals: Sequence[int], index: int, expected: int) -> bool:
    """Tell whether `expected` follows where the list that begins at `index` ends; no other such list begins before that."""
    end = index + 1
    while end < len(ordinals) and ordinals[end] == ordinals[end - 1] + 1:
        end += 1
    return end < len(ordinals) and ordinals[end] == expected
