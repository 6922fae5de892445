"""Paragraphs of one body in, the enumerated items in them out: 一是…；二是…, 第一，…, 首先…, ①….

An enumeration is believed only as a sequence: it starts at one, each next member follows the last, and there are two at least. A sign
alone proves nothing (一是 also begins ordinary sentences).
"""

from typing import NamedTuple

from speech2slides.model.document import Item, Paragraph
from speech2slides.parse.numerals import LAST, SEQUENCE, value
from speech2slides.span import Span

#: What may stand before an item's sign inside a paragraph; 、 may not, since 一要吃饭、二要建设 is one saying.
_BEFORE = frozenset("。；;：:，,！!？?”）).")
_CLAUSE_ENDS = "，。；：！？,;:!?\n"
_HAN = frozenset("一二三四五六七八九十")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ENGLISH = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
_KINDS = ("is", "must", "ordinal", "sequence", "circled", "arabic-bracket", "english")
#: Characters any sign begins with; the rest of a text is passed over.
_STARTS = _HAN | frozenset("第首其再最（(FST") | frozenset(_CIRCLED)
#: Signs that need no punctuation before them: 包括（1）…
_ANYWHERE = frozenset("（(" + _CIRCLED)
MAX_NUMERAL = 3


class _Sign(NamedTuple):
    kind: str
    paragraph: int
    start: int
    end: int
    ordinal: int


def with_items(text: str, paragraphs: list[Span], level: int) -> tuple[Paragraph, ...]:
    """Return the paragraphs with the items found in them; the outermost items are at `level`."""
    signs = [sign for index, span in enumerate(paragraphs) for sign in _signs(text, span, index)]
    runs = _runs_by_kind(signs)
    starts = sorted(sign.start for run in runs for sign in run)
    items: list[list[Item]] = [[] for _ in paragraphs]
    for run in runs:
        around = [other for other in runs if _inside(run[0], other, paragraphs)]
        for position, sign in enumerate(run):
            later = [
                one.start
                for other in around
                for one in other
                if one.paragraph == sign.paragraph and one.start > sign.start
            ]
            end = min([_extent(run, position, paragraphs), *later])
            items[sign.paragraph].append(_item(text, sign, end, level + len(around), starts))
    return tuple(
        Paragraph(span, tuple(sorted(found, key=lambda item: item.span)))
        for span, found in zip(paragraphs, items, strict=True)
    )


def opens_list(words: str) -> bool:
    """Tell whether a line is a whole list in running text: 第一，要快。第二，要好。 ①…；②…"""
    signs = _signs(words, Span(0, len(words)), 0)
    return (
        bool(signs) and signs[0].start == 0 and any(len(run) > 1 and run[0] == signs[0] for run in _runs_by_kind(signs))
    )


def _runs_by_kind(signs: list[_Sign]) -> list[list[_Sign]]:
    return [run for kind in _KINDS for run in _runs([sign for sign in signs if sign.kind == kind])]


def _signs(text: str, span: Span, paragraph: int) -> list[_Sign]:
    found = []
    free = True
    for index in range(span.start, span.end):
        character = text[index]
        if (free and character in _STARTS) or character in _ANYWHERE:
            sign = _sign_at(text, index, span.end, paragraph)
            if sign is not None:
                found.append(sign)
        free = character in _BEFORE or (free and character.isspace())
    return found


def _sign_at(text: str, start: int, end: int, paragraph: int) -> _Sign | None:
    """Return the sign that begins at `start`: 一是 一要 第一， 首先， ① （1） First,"""
    first = text[start]
    if first in _CIRCLED:
        return _Sign("circled", paragraph, start, start + 1, _CIRCLED.index(first) + 1)
    kind, numeral, close = "", start, start
    if first in _HAN:
        close = _run_end(text, start, end, _HAN)
        kind = {"是": "is", "要": "must"}.get(text[close : close + 1], "")
    elif first == "第":
        numeral, close = start + 1, _run_end(text, start + 1, end, _HAN)
        kind = "ordinal" if text[close : close + 1] in ("，", ",", "、") else ""
    elif first in "（(":
        numeral, close = start + 1, _run_end(text, start + 1, end, "0123456789")
        kind = "arabic-bracket" if text[close : close + 1] in ("）", ")") else ""
    else:
        return _word_sign(text, start, paragraph)
    ordinal = value(text[numeral:close]) if kind and 0 < close - numeral <= MAX_NUMERAL and close < end else None
    return _Sign(kind, paragraph, start, close + 1, ordinal) if ordinal is not None else None


def _run_end(text: str, start: int, end: int, allowed: frozenset[str] | str) -> int:
    while start < end and text[start] in allowed:
        start += 1
    return start


def _word_sign(text: str, start: int, paragraph: int) -> _Sign | None:
    for ordinal, word in enumerate(SEQUENCE, 1):
        if text.startswith((f"{word}，", f"{word},"), start):
            return _Sign("sequence", paragraph, start, start + len(word) + 1, ordinal)
    for ordinal, word in enumerate(_ENGLISH, 1):
        for sign in (f"{word}, ", f"{word}ly, "):
            if text.startswith(sign, start):
                return _Sign("english", paragraph, start, start + len(sign), ordinal)
    return None


def _runs(signs: list[_Sign]) -> list[list[_Sign]]:
    """Cut the signs of one kind into sequences that start at one and ascend; a skipped number does not end one."""
    runs: list[list[_Sign]] = []
    current: list[_Sign] = []
    for sign in signs:
        if sign.ordinal == 1:
            runs.append(current)
            current = [sign]
        elif current and (
            sign.ordinal - current[-1].ordinal in (1, 2) or (sign.kind == "sequence" and sign.ordinal == LAST)
        ):
            current.append(sign)
    runs.append(current)
    return [run for run in runs if len(run) > 1]


def _extent(run: list[_Sign], position: int, paragraphs: list[Span]) -> int:
    sign = run[position]
    if position + 1 < len(run) and run[position + 1].paragraph == sign.paragraph:
        return run[position + 1].start
    return paragraphs[sign.paragraph].end


def _inside(sign: _Sign, other: list[_Sign], paragraphs: list[Span]) -> bool:
    """Tell whether `sign` opens a list within an item of the run `other`, in the same paragraph."""
    return any(
        one.paragraph == sign.paragraph and one.start < sign.start < _extent(other, index, paragraphs)
        for index, one in enumerate(other)
    )


def _item(text: str, sign: _Sign, end: int, level: int, starts: list[int]) -> Item:
    words_end = min([start for start in starts if start > sign.start] + [end])
    stop = sign.end
    while stop < words_end and text[stop] not in _CLAUSE_ENDS and text[stop : stop + 2] != ". ":
        stop += 1
    words = Span(sign.end, stop).stripped(text)
    return Item(
        span=Span(sign.start, end).stripped(text),
        marker=Span(sign.start, sign.end).stripped(text),
        text=words,
        level=level,
        ordinal=sign.ordinal,
    )
