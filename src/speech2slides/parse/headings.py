"""Lines in, headings out: which lines open one, where its words end, how deep it lies in this document."""

from collections.abc import Mapping, Sequence

from speech2slides.model.document import Heading
from speech2slides.parse.levels import Opening, levels
from speech2slides.parse.lines import Line
from speech2slides.parse.numbering import Marker, marker_at
from speech2slides.parse.sequences import counted_style, heading_lines
from speech2slides.parse.unnumbered import unnumbered_lines
from speech2slides.parse.words import end_of_words, without_stop
from speech2slides.span import Span

#: Headings without a number, and those of them that are their whole line.
UNNUMBERED = frozenset({"bare", "sentence", "topic", "question"})
WHOLE = frozenset({"bare", "question"})
#: A topic sentence covers less than anything numbered.
LEAST = 10
#: A line of several sentences is one heading up to this length, where its siblings stand alone on their lines.
MAX_SENTENCES = 60


def find_headings(lines: Sequence[Line]) -> Mapping[int, Heading]:
    """Return the headings by the index of their line."""
    numbered = heading_lines(lines)
    unnumbered = unnumbered_lines(lines, numbered)
    indexes = sorted(numbered | unnumbered.keys())
    openings = [
        _opening(lines[index], unnumbered.get(index))._replace(has_body=index + 1 not in numbered) for index in indexes
    ]
    first = next((one.style for one in openings if one.style != "outer"), "outer")
    openings = [one._replace(style=first) if one.style == "outer" else one for one in openings]
    whole = _of_several_sentences(lines, numbered)
    return {
        index: _make_heading(lines[index], opening, level, whole=index in whole)
        for index, opening, level in zip(indexes, openings, levels(openings), strict=True)
    }


def _opening(line: Line, unnumbered: str | None) -> Opening:
    if unnumbered is not None or line.marker is None:
        return Opening(unnumbered or "bare", rank=LEAST if unnumbered == "topic" else None)
    style = line.marker.style
    depth = line.marker.numeral[1] - line.marker.numeral[0] if style.name == "markdown" else 0
    name = counted_style(line.words, line.marker) if style.name == "matter" else style.name
    return Opening(name, line.marker.ordinal, style.rank, depth)


def _of_several_sentences(lines: Sequence[Line], numbered: frozenset[int]) -> frozenset[int]:
    """Return the short lines of several sentences above running text whose siblings stand alone on their lines too: all of it is heading."""
    found: set[int] = set()
    for siblings in _sibling_runs(lines, numbered):
        several = [index for index in siblings if "。" in lines[index].bare.rstrip("。")]
        if len(siblings) > 2 and len(several) * 3 <= len(siblings):
            found.update(
                index
                for index in several
                if len(lines[index].words) <= MAX_SENTENCES and index + 1 < len(lines) and index + 1 not in numbered
            )
    return frozenset(found)


def _sibling_runs(lines: Sequence[Line], numbered: frozenset[int]) -> list[list[int]]:
    """Group the numbered lines of one style that count on from one; articles are none, their lines are text."""
    runs: dict[str, list[list[int]]] = {}
    for index in sorted(numbered):
        marker = lines[index].marker
        if marker is None or marker.style.name == "article":
            continue
        mine = runs.setdefault(marker.style.name, [])
        if marker.ordinal in (1, None) or not mine:
            mine.append([])
        mine[-1].append(index)
    return [run for mine in runs.values() for run in mine]


def _make_heading(line: Line, opening: Opening, level: int, *, whole: bool) -> Heading:
    """Return the heading that opens `line`: its marker, its words up to the 。 or ： that closes them."""
    base, words = line.span.start, line.words
    marker = line.marker if opening.style not in UNNUMBERED else None
    start = marker.end if marker is not None else 0
    asked = 0
    if opening.style == "question":
        asked = start = min(at for at in (words.find("："), words.find(":")) if at >= 0) + 1
    sign = marker
    if marker is not None and opening.depth:
        sign, start = _number_after(words, marker)
    while start < len(words) and words[start].isspace():
        start += 1
    end = len(words) if whole or opening.style in WHOLE else end_of_words(words, start)
    heading = Heading(
        span=Span(base, base + end),
        text=Span(base + min(start, end), base + without_stop(words, start, end)),
        level=level,
        style=opening.style,
        ordinal=sign.number if sign is not None else None,
    )
    if sign is None:
        return heading if opening.style != "question" else heading._replace(marker=Span(base, base + asked))
    numeral = Span(base + sign.numeral[0], base + sign.numeral[1]) if sign.ordinal is not None else None
    closing = base + sign.start + len(words[sign.start : sign.end].rstrip())
    return heading._replace(marker=Span(base + sign.start, closing), numeral=numeral)


def _number_after(words: str, sharps: Marker) -> tuple[Marker | None, int]:
    """Return the number that stands behind the # of a Markdown heading, and where the heading's own words begin."""
    inner = marker_at(words[sharps.end :])
    if inner is None or inner.ordinal is None or inner.style.item or inner.style.run:
        return None, sharps.end
    by = sharps.end
    numeral = (inner.numeral[0] + by, inner.numeral[1] + by)
    return inner._replace(start=inner.start + by, end=inner.end + by, numeral=numeral), inner.end + by
