"""A proof in, the announced numbers that differ from what follows out: 讲四点意见 before three sections, 三件事： before two items."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Section
from speech2slides.proofread.numerals import value
from speech2slides.proofread.proof import HAN, Body, Proof
from speech2slides.span import Span

#: An announcement stands in the last so many characters before its list.
REACH = 40
MIN_COUNT = 2
#: Characters between the measure and the end of the clause: 三个方面的重点工作.
MAX_REST = 12
_CLAUSE = re.compile(r"[^，,。；;：:！!？?、\n]*\Z")
_NUMBER = re.compile(
    r"(?:(?<=[^第这那述前后另其中近约超多余几每各这该二三四五六七八九十百千万亿0-9.．])|^)"
    r"(?P<number>[两兩二三四五六七八九]|十[一二三四五六七八九]?|1[0-9]|[2-9])\s?"
    r"(?P<measure>个|個|点|點|项|項|条|條|件|大|方面)"
)
_ANY_NUMBER = re.compile(r"[两兩二三四五六七八九十0-9][个個点點项項条條件大]")
#: Measures of time, place and people: 三个月 两个市县.
_OTHER = tuple("月 季度 小时 百分点 省 市 县 區 区 乡 镇 村 国家 单位 部门 人 年 星期 週 地方 地区 阶段 批 层".split())
_CLEAR = re.compile(
    r"以下|如下|下列|下面|意见|意見|要求|方面|问题|措施|建议|打算|体会|希望|任务|工作|原则|坚持|到位|做到|强化|突出|抓好|抓住|把握|[讲講谈談提说]"
)
_IN_HEADING = re.compile(r"(?:坚持|做到|强化|突出|抓好|抓住|把握|处理好|把好|以下|如下|实现)[好住了]?[“‘]?$")
_SPOKEN = re.compile(
    rf"(?:讲|講|谈|談|提出?|说|强调)(?:以下|如下)?(?P<number>[两兩二三四五六七八九十]|[2-9])(?:点|點|个|個|条|项)[{HAN}]{{0,6}}[。：:！]"
)


class _Announced(NamedTuple):
    """Hold an announced number and the words that announce it."""

    number: int
    span: Span


def check_counts(proof: Proof) -> Iterator[Diagnostic]:
    """Report count words that announce another number of items, points or sections than follows directly."""
    document = proof.document
    for body in proof.bodies:
        yield from _before_items(proof, body)
    if proof.wrapped:
        return
    yield from _before_sections(proof)
    for section in document.headings():
        yield from _before_children(proof, section)


def _before_items(proof: Proof, body: Body) -> Iterator[Diagnostic]:
    """Compare lists in running text with the clause they follow."""
    for run in body.lists.runs:
        announced = _announced(proof.text, body.paragraphs[0].start, run[0].start) if len(run) > 1 else None
        if announced is not None:
            yield from _compared(proof, announced, len(run))


def _before_children(proof: Proof, section: Section) -> Iterator[Diagnostic]:
    """Compare the points of a section with its heading and with the last clause before the first of them."""
    count = _listed(section.children)
    if not count:
        return
    if section.body:
        announced = _announced(proof.text, section.body[-1].span.start, section.children[0].heading.span.start)
        if announced is not None and _CLEAR.search(_clause(proof.text, announced)):
            yield from _compared(proof, announced, count)
    words = section.heading.text
    announced = _announced(proof.text, words.start, words.end)
    if announced is not None and _IN_HEADING.search(proof.text[words.start : announced.span.start]):
        yield from _compared(proof, announced, count)


def _before_sections(proof: Proof) -> Iterator[Diagnostic]:
    """Compare the sections with what the speaker said would follow."""
    document = proof.document
    count = _listed(document.sections)
    if not count or not document.opening:
        return
    last = document.opening[-1].span
    announced = _announced(proof.text, last.start, last.end)
    if announced is not None and _CLEAR.search(_clause(proof.text, announced)):
        yield from _compared(proof, announced, count)
        return
    opening = proof.bodies[0]
    spoken = [match for span in opening.paragraphs for match in _SPOKEN.finditer(proof.text, span.start, span.end)]
    if len(spoken) == 1 and not opening.lists.runs:
        span = Span(spoken[0].start("number"), spoken[0].end() - 1)
        yield from _compared(proof, _Announced(value(spoken[0]["number"]), span), count)


def _listed(sections: tuple[Section, ...]) -> int:
    """Return how many members the list has that the first of `sections` opens, 0 when it opens none."""
    if not sections or sections[0].heading.ordinal != 1:
        return 0
    count = sum(section.heading.style == sections[0].heading.style for section in sections)
    return count if count > 1 else 0


def _announced(text: str, start: int, end: int) -> _Announced | None:
    """Return the number the clause that ends at `end` announces, if it names one only."""
    while end > start and text[end - 1] in "。：:；;！，,）) \t\n\u3000”":
        end -= 1
    clause = _CLAUSE.search(text, max(start, end - REACH), end)
    if clause is None:
        return None
    found = list(_NUMBER.finditer(text, clause.start(), end))
    if len(found) != 1 or len(_ANY_NUMBER.findall(text, clause.start(), end)) != 1:
        return None
    rest = text[found[0].end() : end]
    if len(rest) > MAX_REST or rest.startswith(_OTHER) or (rest and not re.fullmatch(rf"[{HAN}“”]*", rest)):
        return None
    return _Announced(value(found[0]["number"]), Span(found[0].start(), end))


def _clause(text: str, announced: _Announced) -> str:
    """Return the words of the announcement with the few before them that say what it is."""
    return text[max(0, announced.span.start - 12) : announced.span.end]


def _compared(proof: Proof, announced: _Announced, count: int) -> Iterator[Diagnostic]:
    if announced.number >= MIN_COUNT and announced.number != count:
        yield finding(
            "count.differs",
            proof.line(announced.span.start),
            words=proof.excerpt(announced.span.start, announced.span.end),
            expected=announced.number,
            found=count,
        )
