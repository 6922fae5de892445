"""A drawn paragraph in, the faults of its line ends out, by rules written apart from the breaker's."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

import rjieba

from benchmarks.typography.lines import Drawn, Page
from speech2slides.fit.lexicon import built_in

_NOT_AT_START = frozenset("!%),.:;>?]}·’”…‰℃、。〃〉》」』】〕〗！％），．：；？］｝～—")
_NOT_AT_END = frozenset("([{£¥‘“〈《「『【〔〖（［｛￥")
#: Words of one character that belong to the line before, and to the line after.
_TRAILING, _WAITING = "的了地得", "对把和与以在为向将被从由是要"
_HAN = "〇零一二三四五六七八九十百千万亿两"
_UNITS = "个?百分点|个月|周年|平方公里|平方米|立方米|公里|公顷|千瓦时?|小时|分钟|人次|美元|[个名人户家件项次条元斤亩米吨倍岁届期位所座套场年月日号时]"
_NUMBERS = re.compile(
    rf"第?[0-9０-９][0-9０-９.,．:—~～\-]*[%％‰]?[十百千万亿]*[多余]?(?:{_UNITS})?元?"
    rf"|第[{_HAN}]+[届次条章节款项个位]"
    rf"|[{_HAN}]+届[{_HAN}]中全会|十[七八九]大|二十大|[百千万]分之[{_HAN}]+|[{_HAN}]+分之[{_HAN}]+"
    rf"|[一二三四五六七八九十两][个项条名家]"
    r"|(?:[0-9０-９]{2,4}年)?[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|底|初|[上中下]旬)?|[0-9０-９]{2,4}年[底初末]?|今年年底前?"
    r"|[\[〔][0-9]{4}[\]〕]第?[0-9]+号"
)
STUB = 2
EVEN = 0.6
FLOOR = 20
#: Body words of so many characters or fewer are a number or a label, no paragraph.
LABEL = 3
_TITLES = ("title", "ctrTitle")
_PART_OF = re.compile(r"[（(]\d+/\d+[）)]$")


class Fault(NamedTuple):
    """Hold one fault: its kind, and the words with `|` where the lines end."""

    kind: str
    words: str


def is_title(paragraph: Drawn) -> bool:
    """Tell whether the paragraph is a slide's title."""
    return paragraph.place in _TITLES


def shown(paragraph: Drawn) -> str:
    """Return the words with `|` where the lines end."""
    return "|".join(paragraph.lines)


def faults(paragraph: Drawn) -> Iterator[Fault]:
    """Yield the faults of one paragraph, one for each line end concerned."""
    ends = list(accumulate(map(len, paragraph.lines)))[:-1]
    words = paragraph.words
    line = shown(paragraph)
    if not ends:
        return
    edges = {0, *accumulate(map(len, rjieba.cut(words)))}
    inside_terms = _insides(
        words, (match for term in built_in().protected for match in re.finditer(re.escape(term), words))
    )
    inside_numbers = _insides(words, _NUMBERS.finditer(words))
    for end in ends:
        if end not in edges and _is_han(words[end - 1]) and _is_han(words[end]):
            yield Fault("word", line)
        if end in inside_terms:
            yield Fault("term", line)
        if end in inside_numbers:
            yield Fault("number", line)
        if words[end] in _NOT_AT_START or words[end - 1] in _NOT_AT_END:
            yield Fault("kinsoku", line)
        if (words[end] in _TRAILING and end + 1 in edges) or (words[end - 1] in _WAITING and end - 1 in edges):
            yield Fault("particle", line)
    if len(paragraph.lines[-1]) <= STUB:
        yield Fault("stub", line)
    if is_title(paragraph) and len(ends) in (1, 2):
        lengths = list(map(len, paragraph.lines))
        if min(lengths) < EVEN * max(lengths):
            yield Fault("uneven", line)


def _is_han(character: str) -> bool:
    """Tell whether the segmenter has a say: Latin words are parted by spaces, which are not drawn."""
    return "一" <= character <= "鿿"


def _insides(words: str, matches: Iterator[re.Match[str]]) -> set[int]:
    return {offset for match in matches for offset in range(match.start() + 1, min(match.end(), len(words)))}


def is_leftover(page: Page) -> bool:
    """Tell whether a page numbered （n/m） holds one short paragraph, left over by a split."""
    titles = [one for one in page.paragraphs if is_title(one)]
    body = [one for one in page.paragraphs if one.place in ("body", "obj", "cell") and len(one.words) > LABEL]
    return bool(titles) and bool(_PART_OF.search(titles[0].words)) and len(body) == 1 and len(body[0].lines) <= 2
