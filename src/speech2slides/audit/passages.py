"""The notes of a deck and the speech in, findings out that say what became of the speech: left out, said twice, moved, changed, added.

Only called where notes and speech differ, so that it may take its time.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from speech2slides.audit.differing import counterpart
from speech2slides.audit.quoted import Quoted
from speech2slides.audit.read import DeckText
from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.span import Span

#: Two texts that begin with fewer characters in common may begin in different places of the speech.
_SHORT_START = 8


class _Passage(NamedTuple):
    """Hold what one slide's notes say, and where the speech says it."""

    slide: int
    """1-based number."""
    notes: Quoted
    start: int = -1
    """Squeezed position in the speech, -1 where it does not say so."""

    @property
    def end(self) -> int:
        return self.start + len(self.notes.text)


def differences(deck: DeckText, speech: Quoted) -> tuple[Diagnostic, ...]:
    """Return a finding for each stretch in which the notes are not the speech; none where they are, word for word and in order."""
    spoken = [_Passage(number, Quoted("\n".join(slide.notes))) for number, slide in enumerate(deck.slides, 1)]
    passages = _placed([one for one in spoken if one.notes.text], speech.text)
    placed = [one for one in passages if one.start >= 0]
    kept = _ascending(placed)
    in_order = {one.slide for one in kept}
    astray = [one for one in placed if one.slide not in in_order]
    findings = [*_repeated(kept, astray, speech), *_moved(kept, astray, speech)]
    for before, pieces, after in _gaps(placed, kept, len(speech.text)):
        changed = [one for one in passages if one.start < 0 and before < one.slide < after]
        for index, piece in enumerate(pieces):
            findings.extend(_unlike(changed if index == 0 else [], piece, speech))
    return tuple(sorted(findings, key=lambda one: one.line or 0))


def _placed(passages: Sequence[_Passage], speech: str) -> list[_Passage]:
    """Find each passage in the speech: those it says once first, then the others between their neighbours."""
    found = [
        one._replace(start=speech.find(one.notes.text)) if speech.count(one.notes.text) == 1 else one
        for one in passages
    ]
    sure = {one.slide for one in _ascending([one for one in found if one.start >= 0])}
    position = 0
    for index, one in enumerate(found):
        if one.slide in sure:
            position = one.end
        elif one.start < 0:
            start = speech.find(one.notes.text, position)
            found[index] = one._replace(start=start if start >= 0 else speech.find(one.notes.text))
            position = found[index].end if start >= 0 else position
    return found


def _ascending(passages: Sequence[_Passage]) -> list[_Passage]:
    """Return the longest run of passages that stand in the order of the speech (patience sorting)."""
    ends: list[int] = []
    piles: list[_Passage] = []
    below: dict[int, _Passage | None] = {}
    for one in passages:
        pile = bisect_left(ends, one.start)
        below[one.slide] = piles[pile - 1] if pile else None
        ends[pile:] = [one.start, *ends[pile + 1 :]]
        piles[pile:] = [one, *piles[pile + 1 :]]
    found: list[_Passage] = []
    last = piles[-1] if piles else None
    while last is not None:
        found.append(last)
        last = below[last.slide]
    return found[::-1]


def _repeated(kept: Sequence[_Passage], astray: Sequence[_Passage], speech: Quoted) -> Iterator[Diagnostic]:
    """Tell of speech that stands in the notes of two slides."""
    twice = [(one, _same_place(one, kept)) for one in astray]
    pairs = [(min(one, two), max(one, two)) for one, two in twice if two is not None]
    pairs += [(one, two) for one, two in pairwise(kept) if two.start < one.end]
    for first, second in pairs:
        words = speech.passage(second.start, min(first.end, second.end))
        yield finding(
            "audit.twice",
            speech.line(second.start),
            severity="error",
            slide=second.slide,
            other=first.slide,
            text=words,
        )


def _same_place(one: _Passage, kept: Sequence[_Passage]) -> _Passage | None:
    return next((two for two in kept if one.start < two.end and two.start < one.end), None)


def _moved(kept: Sequence[_Passage], astray: Sequence[_Passage], speech: Quoted) -> Iterator[Diagnostic]:
    """Tell of slides in another order than the speech, neighbours that moved together at once."""
    last: _Passage | None = None
    for one in astray:
        if _same_place(one, kept) is not None:
            continue
        together = last is not None and last.slide + 1 == one.slide and last.end == one.start
        last = one
        if together:
            continue
        earlier, later = _crossed(one, kept)
        yield finding(
            "audit.order",
            speech.line(one.start),
            severity="error",
            earlier=earlier,
            later=later,
            text=speech.passage(one.start, one.end),
        )


def _crossed(one: _Passage, kept: Sequence[_Passage]) -> tuple[int, int]:
    """Return two slides, the number of the one the speech says first, then that of the one it says later, which comes first."""
    before = [two.slide for two in kept if two.start < one.start and two.slide > one.slide]
    if before:
        return before[-1], one.slide
    return one.slide, next(two.slide for two in kept if two.start > one.start)


def _gaps(placed: Sequence[_Passage], kept: Sequence[_Passage], end: int) -> Iterator[tuple[int, list[Span], float]]:
    """Yield for each two neighbours that stand in order: the first's number, what no slide says of the speech between, the second's number."""
    edges = [(0, 0, 0), *((one.slide, one.start, one.end) for one in kept), (inf, end, end)]
    elsewhere = sorted((one.start, one.end) for one in placed)
    for (before, _, start), (after, stop, _) in pairwise(edges):
        pieces, position = [], start
        for first, behind in (*(one for one in elsewhere if start <= one[0] and one[1] <= stop), (stop, stop)):
            if first > position:
                pieces.append(Span(position, first))
            position = max(position, behind)
        yield int(before), pieces or [Span(start, start)], after


def _unlike(changed: Sequence[_Passage], gap: Span, speech: Quoted) -> Iterator[Diagnostic]:
    """Tell what became of a stretch of the speech, of which the notes of the `changed` slides between its neighbours are what is left."""
    said, notes = gap.of(speech.text), "".join(one.notes.text for one in changed)
    before = _same(said, notes)
    behind = _same(said[before:][::-1], notes[before:][::-1])
    place = before, before
    if before + behind == len(notes) < len(said):
        yield _missing(_whole(gap.start + before, gap.end - behind, speech), speech)
        return
    if before < _SHORT_START and before + behind < len(
        said
    ):  # what stood before the changed words may be gone with its slide
        place = counterpart(notes, said) or place
    if place[1] > place[0]:
        yield _missing(Span(gap.start, gap.start + place[1] - place[0]), speech)
    slide, at = _slide_at(changed, place[0])
    if slide is None:
        return
    line = speech.line(max(0, min(gap.start + place[1], gap.end - 1)))
    if before + behind == len(said):
        extra = slide.notes.passage(at, min(at + len(notes) - len(said), len(slide.notes.text)))
        yield finding("audit.added", line, severity="error", slide=slide.slide, text=extra)
        return
    heard, read = speech.around(gap.start + place[1]), slide.notes.around(at)
    yield finding("audit.lossless", line, severity="error", slide=slide.slide, speech=heard, notes=read)


def _same(one: str, two: str) -> int:
    """Return how many characters both texts begin with."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((index for index, (first, second) in pairs if first != second), min(len(one), len(two)))


def _whole(start: int, end: int, speech: Quoted) -> Span:
    """Return what is missing between two places that both read on alike, moved back to where a clause begins, if it may be moved so far."""
    back = 0
    while not speech.begins_clause(start - back):
        back += 1
        if back > start or speech.text[start - back] != speech.text[end - back]:
            return Span(start, end)
    return Span(start - back, end - back)


def _missing(span: Span, speech: Quoted) -> Diagnostic:
    first, last = speech.line(span.start), speech.line(span.end - 1)
    lines = str(first) if first == last else f"{first}–{last}"
    return finding("audit.missing", first, severity="error", lines=lines, text=speech.passage(span.start, span.end))


def _slide_at(changed: Sequence[_Passage], position: int) -> tuple[_Passage | None, int]:
    """Return the slide that says the character at `position` of the joined notes, and its position in that slide's own."""
    for one in changed:
        if position < len(one.notes.text):
            return one, position
        position -= len(one.notes.text)
    return (changed[-1], len(changed[-1].notes.text)) if changed else (None, 0)
