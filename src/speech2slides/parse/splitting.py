"""A line that holds a whole text in, the lines it was made of out: cut at wide gaps, before headings, around the address."""

import re
from collections.abc import Iterator
from itertools import pairwise

from speech2slides.parse.lines import Line, ends_sentence, has_han, line_of
from speech2slides.parse.numerals import value
from speech2slides.parse.people import MAX_NAME, names_position
from speech2slides.span import Span

#: A line shorter than this is left whole; the address is looked for in so many characters.
MIN_LENGTH, MAX_HEAD = 200, 400
#: Words beside a space are looked at so far.
MAX_WORD = 24
#: A text with no more cuts than its two ends and one has no spaces between its lines.
UNCUT = 3
_GAPS = r"[ \t\xa0]{2,20}|\u3000{2,8}[ \t]{0,8}|(?<=[。！？：；）”])[ \u3000](?=\S)"
_SPACE = r"(?<=\S)[ \u3000](?=\S)"
_HEADS = r"(?<=[。！？；：”）])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:部分|章|条)|(?:同志们|各位(?:代表|委员|同志|朋友))[，！：]))"
_NUMBERS = r"(?<![第、至和其一二三四五六七八九十])(?:([（(])([一二三四五六七八九十]{1,3})[）)](?![项款条目、至和])|([一二三四五六七八九十]{1,3})、)"
#: Where the head of a text without any space may be cut: around a date in brackets, before ——在…, before the address.
_HEAD_CUTS = r"(?<=[讲发致报通意方总计决][话言辞告知见案结划定])(?=[（(—-])|(?<=[日会过上话]）)|(?=——在)"
_ADDRESS = r"(?:尊敬的|各位|同志们|朋友们|女士们|同志)[^。：:！]{0,40}[：:！]"


def split_line(text: str, line: Line) -> list[Line]:
    """Split a line that holds a whole text: at wide gaps, before headings, after the address."""
    if len(line.span) < MIN_LENGTH:
        return [line]
    cuts = {0, len(line.words)}
    cuts.update(match.end() for match in re.finditer(_GAPS, line.words))
    spaced = len(cuts) > UNCUT
    cuts.update(match.end() for match in re.finditer(_HEADS, line.words))
    if not spaced:
        cuts.update(_expected(line.words))
    address = re.search(_ADDRESS, line.words[:MAX_HEAD])
    if address is not None:
        cuts.update(address.span())
        cuts.update(match.start() for match in re.finditer(_HEAD_CUTS, line.words[: address.start()]))
    base = line.span.start
    parts = [Span(base + start, base + end).stripped(text) for start, end in pairwise(sorted(cuts))]
    found = [line_of(text, part) for part in parts if len(part)]
    first = next((index for index, part in enumerate(found) if ends_sentence(part.words)), len(found))
    return [piece for index, part in enumerate(found) for piece in _at_spaces(text, part, head=index < first)]


def _expected(words: str) -> Iterator[int]:
    """Yield where a number stands that its list expects next, so that it may follow without any stop: …重大意义（一）…"""
    outer = inner = 0
    for match in re.finditer(_NUMBERS, words):
        number = value(match[2] or match[3]) or 0
        if match[1] and number in (1, inner + 1):
            inner = number
            yield match.start()
        elif not match[1] and number == outer + 1:
            outer, inner = number, 0
            if number > 1:
                yield match.start()


def _at_spaces(text: str, line: Line, *, head: bool) -> list[Line]:
    """Split the head of a text at every space that is not inside a spaced-out word, and a heading from its text at the first one."""
    if not has_han(line.words) or (not head and (line.marker is None or line.marker.style.item)):
        return [line]
    start = line.marker.end if line.marker is not None else 0
    limit = line.words.find("。")
    upto = limit if limit >= 0 else len(line.words)
    cuts = [
        match.end()
        for match in re.finditer(_SPACE, line.words[:upto])
        if match.start() >= start and _parts(line.words, match.start(), match.end())
    ]
    base = line.span.start
    borders = [0, *(cuts if head else cuts[:1]), len(line.words)]
    return [line_of(text, Span(base + one, base + other).stripped(text)) for one, other in pairwise(borders)]


def _parts(words: str, start: int, end: int) -> bool:
    """Tell whether the space at `words[start:end]` parts two lines; in 政 府 and 省长 某某 it stands inside one."""
    left = words[max(0, start - MAX_WORD) : start].rsplit(None, 1)[-1]
    right = words[end : end + MAX_WORD].split(None, 1)[0]
    if len(left) == 1 or len(right) == 1:
        return False
    return not (len(right) <= MAX_NAME and names_position(left[-MAX_NAME:]))
