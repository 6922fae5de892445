"""Paragraphs of one body in, the enumerated items in them out: 一是…；二是…, 第一，…, 首先…, ①….

An enumeration is believed only as a sequence: it starts at one, each next member follows the last, and there are two at least. A sign
alone proves nothing (一是 also begins ordinary sentences).
"""

import re
from typing import NamedTuple

from speech2slides.model.document import Item, Paragraph
from speech2slides.parse.numerals import LAST, value
from speech2slides.span import Span

_HAN = "[一二三四五六七八九十]{1,3}"
_SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("is", re.compile(rf"(?P<n>{_HAN})是")),
    ("must", re.compile(rf"(?P<n>{_HAN})要(?!是)")),
    ("ordinal", re.compile(rf"第(?P<n>{_HAN})[，,、]")),
    ("sequence", re.compile("(?P<n>首先|其次|再次|最后)[，,]")),
    ("circled", re.compile("(?P<n>[①-⑳])")),
    ("arabic-bracket", re.compile(r"[（(](?P<n>\d{1,2})[）)]")),
    ("english", re.compile(r"(?P<n>First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?, ")),
)
#: What may stand before an item's sign inside a paragraph; 、 may not, since 一要吃饭、二要建设 is one saying.
_BEFORE = "。；;：:，,！!？?”）)."
_CLAUSE_END = "[，。；：！？,;:!?\n]|\\.(?=\\s|$)"


class _Sign(NamedTuple):
    kind: str
    paragraph: int
    start: int
    end: int
    ordinal: int


def with_items(text: str, paragraphs: list[Span], level: int) -> tuple[Paragraph, ...]:
    """Return the paragraphs with the items found in them; the outermost items are at `level`."""
    signs = [sign for index, span in enumerate(paragraphs) for sign in _signs(text, span, index)]
    runs = [run for kind, _ in _SIGNS for run in _runs([sign for sign in signs if sign.kind == kind])]
    starts = sorted(sign.start for run in runs for sign in run)
    items: list[list[Item]] = [[] for _ in paragraphs]
    for run in runs:
        for position, sign in enumerate(run):
            end = _extent(run, position, paragraphs)
            depth = level + sum(1 for other in runs if other is not run and _inside(sign, other, paragraphs))
            items[sign.paragraph].append(_item(text, sign, end, depth, starts))
    return tuple(
        Paragraph(span, tuple(sorted(found, key=lambda item: item.span))) for span, found in zip(paragraphs, items, strict=True)
    )


def _signs(text: str, span: Span, paragraph: int) -> list[_Sign]:
    found = []
    for kind, pattern in _SIGNS:
        for match in pattern.finditer(text, span.start, span.end):
            before = text[span.start : match.start()].rstrip()
            ordinal = value(match["n"])
            if ordinal is not None and (not before or before[-1] in _BEFORE):
                found.append(_Sign(kind, paragraph, match.start(), match.end(), ordinal))
    return found


def _runs(signs: list[_Sign]) -> list[list[_Sign]]:
    """Cut the signs of one kind into sequences that start at one and ascend; a skipped number does not end one."""
    runs: list[list[_Sign]] = []
    current: list[_Sign] = []
    for sign in signs:
        if sign.ordinal == 1:
            runs.append(current)
            current = [sign]
        elif current and (sign.ordinal - current[-1].ordinal in (1, 2) or (sign.kind == "sequence" and sign.ordinal == LAST)):
            current.append(sign)
    runs.append(current)
    return [run for run in runs if len(run) > 1]


def _extent(run: list[_Sign], position: int, paragraphs: list[Span]) -> int:
    sign = run[position]
    if position + 1 < len(run) and run[position + 1].paragraph == sign.paragraph:
        return run[position + 1].start
    return paragraphs[sign.paragraph].end


def _inside(sign: _Sign, other: list[_Sign], paragraphs: list[Span]) -> bool:
    """Tell whether `sign` lies within an item of the run `other`, in the same paragraph."""
    return any(
        one.paragraph == sign.paragraph and one.start < sign.start < _extent(other, index, paragraphs)
        for index, one in enumerate(other)
    )


def _item(text: str, sign: _Sign, end: int, level: int, starts: list[int]) -> Item:
    words_end = min([start for start in starts if start > sign.start] + [end])
    stop = re.compile(_CLAUSE_END).search(text, sign.end, words_end)
    words = Span(sign.end, stop.start() if stop else words_end).stripped(text)
    return Item(
        span=Span(sign.start, end).stripped(text),
        marker=Span(sign.start, sign.end).stripped(text),
        text=words,
        level=level,
        ordinal=sign.ordinal,
    )
