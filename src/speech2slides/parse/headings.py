"""Lines in, headings out: which lines open one, where its words end, how deep it lies in this document."""

from collections.abc import Mapping, Sequence

from speech2slides.model.document import Heading
from speech2slides.parse.levels import Opening, levels
from speech2slides.parse.lines import Line
from speech2slides.parse.numbering import Marker, marker_at
from speech2slides.parse.sequences import heading_lines
from speech2slides.parse.unnumbered import unnumbered_lines
from speech2slides.parse.words import end_of_words, without_stop
from speech2slides.span import Span

#: A topic sentence covers less than anything numbered.
LEAST = 9
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
    first = next((one.style for one in openings if one.rank is not None), "outer")
    openings = [one._replace(style=first) if one.style == "outer" else one for one in openings]
    alone = _alone_on_their_lines(lines, numbered)
    return {
        index: _make_heading(lines[index], opening, level, whole=_style(lines[index]) in alone)
        for index, opening, level in zip(indexes, openings, levels(openings), strict=True)
    }


def _opening(line: Line, unnumbered: str | None) -> Opening:
    if unnumbered is not None or line.marker is None:
        return Opening(unnumbered or "bare", rank=LEAST if unnumbered == "topic" else None)
    style = line.marker.style
    depth = line.marker.numeral[1] - line.marker.numeral[0] if style.name == "markdown" else 0
    return Opening(style.name, line.marker.ordinal, style.rank, depth)


def _style(line: Line) -> str:
    return line.marker.style.name if line.marker is not None else ""


def _alone_on_their_lines(lines: Sequence[Line], numbered: frozenset[int]) -> frozenset[str]:
    """Return the styles whose headings mostly have no running text behind them on their line."""
    total: dict[str, int] = {}
    alone: dict[str, int] = {}
    for index in numbered:
        line = lines[index]
        name = _style(line)
        total[name] = total.get(name, 0) + 1
        if "。" not in line.bare.rstrip("。"):
            alone[name] = alone.get(name, 0) + 1
    return frozenset(name for name, count in total.items() if count > 2 and alone.get(name, 0) * 3 >= count * 2)


def _make_heading(line: Line, opening: Opening, level: int, *, whole: bool) -> Heading:
    """Return the heading that opens `line`: its marker, its words up to the 。 or ： that closes them."""
    base, words = line.span.start, line.words
    marker = line.marker if opening.style not in ("bare", "sentence", "topic") else None
    start = marker.end if marker is not None else 0
    sign = marker
    if marker is not None and opening.depth:
        sign, start = _number_after(words, marker)
    while start < len(words) and words[start].isspace():
        start += 1
    end = end_of_words(words, start)
    if whole and len(words) <= MAX_SENTENCES and words.count("。") > 1:
        end = len(words)
    heading = Heading(
        span=Span(base, base + end),
        text=Span(base + min(start, end), base + without_stop(words, start, end)),
        level=level,
        style=opening.style,
        ordinal=sign.ordinal if sign is not None else None,
    )
    if sign is None:
        return heading
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
