"""Lines in, those whose marker opens a heading out: a number counts only where it stands in a sequence its style could have.

A sign alone proves nothing: 一是 begins ordinary sentences, 8. a row of a table, 第二， a point whose first stands inside a paragraph.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from speech2slides.parse.counting import counted
from speech2slides.parse.items import opens_list
from speech2slides.parse.lines import Line, is_row
from speech2slides.parse.numbering import Marker
from speech2slides.parse.words import end_of_words

#: Styles in which a whole list may stand in one line of running text.
INLINE = frozenset({"ordinal", "circled", "arabic-bracket", "arabic", "english", "han-bracket"})
#: Styles that false friends look like (rows of a table, years, notes): a number far from the one before it is none.
_DOUBTFUL = frozenset({"arabic", "arabic-bracket", "arabic-half", "circled", "bracketed", "dotted"})
#: List signs of running text that may open headings: 一是…。 with a body behind it.
_SPOKEN = frozenset({"han-is", "han-must"})
#: A number of a style that is believed may be so much greater than the one before.
MAX_SKIP = 3
#: A sentence after 一是 that is no longer may be a heading.
MAX_SPOKEN = 46
#: This share of a list's members must look like headings, in percent.
MIN_SHARE = 60
#: An unspaced 1 总则 or 一 总则 has no more words than this.
MAX_BARE = 40


def heading_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of the lines whose marker opens a heading."""
    by_style: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.marker is not None and _may_open(lines, index):
            by_style.setdefault(_list_of(line.words, line.marker), []).append(index)
    accepted: set[int] = set()
    for style, indexes in by_style.items():
        marker = lines[indexes[0]].marker
        if marker is None or marker.style.item:
            continue
        if marker.style.run or style != marker.style.name:
            accepted.update(member for run in _runs(lines, indexes) for member in run)
        elif style in _DOUBTFUL:
            accepted.update(_plausible(lines, indexes))
        else:
            accepted.update(indexes)
    outer = sorted(accepted)
    for style in sorted(_SPOKEN & by_style.keys()):
        for run in _runs(lines, by_style[style], outer):
            if _are_headings(lines, run):
                accepted.update(run)
    return frozenset(accepted)


def _list_of(words: str, marker: Marker) -> str:
    """Return which list a number counts in: that of its style, and of 2.3 that of 2 (3.2 million begins no list)."""
    if marker.style.name == "matter":
        return counted_style(words, marker)
    if not marker.style.name.startswith("decimal"):
        return marker.style.name
    prefix = words[marker.numeral[0] : marker.numeral[1]].replace("．", ".").rpartition(".")[0]
    return f"{marker.style.name} {prefix}"


def counted_style(words: str, marker: Marker) -> str:
    """Return the style of a marker that counts something, with what it counts: 第一句话 and 第一件事 are two lists."""
    return f"{marker.style.name} {words[marker.numeral[1] : marker.end].rstrip('：:，,、 　')}"


def _may_open(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    marker = line.marker
    if marker is None:
        return False
    words = line.bare.strip()
    if not any(map(str.isalnum, words)) and (words or marker.style.name == "markdown"):
        return False
    if not words:
        # A number alone on its line has running text below it; anything else is a cell of a table.
        return (
            marker.style.name not in ("arabic-bare", "dash", "bullet", "hyphen")
            and index + 1 < len(lines)
            and lines[index + 1].marker is None
        )
    if is_row(line.bare) or is_row(line.words.replace("\t", " ")):
        return False
    if marker.style.name in ("arabic-bare", "han-bare") and (len(line.words) > MAX_BARE or line.words[-1] in "。；，"):
        return False
    if marker.style.name == "article" and not _is_article(line):
        return False
    return not (marker.style.name in INLINE and opens_list(line.words))


def _is_article(line: Line) -> bool:
    """Tell an article (第三条　本办法…) from a sentence about one (第三条第二款规定的…)."""
    rest = line.bare
    if line.marker is None or line.words[line.marker.end - 1].isspace():
        return True
    return not rest.startswith(("第", "规定", "的", "和", "所", "至", "、", "中", "以", "明确"))


def _ordinal(line: Line) -> int:
    return line.marker.ordinal or 0 if line.marker is not None else 0


def _runs(lines: Sequence[Line], indexes: Sequence[int], borders: Sequence[int] = ()) -> Iterator[list[int]]:
    """Yield sequences of lines that count on from one; none crosses a border."""
    for _, group in groupby(indexes, key=lambda index: bisect_left(borders, index)):
        between = list(group)
        for run in counted(_ordinal(lines[index]) for index in between):
            yield [between[place] for place in run]


def _plausible(lines: Sequence[Line], indexes: list[int]) -> Iterator[int]:
    last = 0
    for index in indexes:
        ordinal = _ordinal(lines[index])
        if ordinal == 1 or -1 <= ordinal - last <= MAX_SKIP:
            yield index
            last = ordinal


def _are_headings(lines: Sequence[Line], run: list[int]) -> bool:
    members = frozenset(run)
    good = sum(_has_body(lines, index, index + 1 in members) for index in run)
    return good * 100 >= MIN_SHARE * len(run)


def _has_body(lines: Sequence[Line], index: int, is_followed: bool) -> bool:
    """Tell whether a list sign opens a heading: a short sentence of its own, with running text behind or below it."""
    line = lines[index]
    start = line.marker.end if line.marker is not None else 0
    end = end_of_words(line.words, start)
    if end - start > MAX_SPOKEN or line.words[end - 1] in "；;，,、":
        return False
    if line.words[end:].strip():
        return True
    return not is_followed and index + 1 < len(lines) and lines[index + 1].marker is None
