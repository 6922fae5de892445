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
#: Words that say a list follows here, rather than name one told elsewhere.
_CLEAR = re.compile(
    r"以下|如下|下列|下面|[讲講谈談提说]|抓好|做好|办好|抓住|做到|强化|突出|重点|着力|着重|主要|把握|坚持|[从分]"
)
_IN_HEADING = re.compile(r"(?:坚持|做到|强化|突出|抓好|做好|办好|抓住|把握|处理好|把好|以下|如下|实现)[好住了]?[“‘]?$")
#: What is counted in an announcement; any other word (两个维护, 三个代表) has to come again in what follows.
_PLAIN = tuple(
    "事 工作 任务 方面 环节 重点 问题 关键 原则 要求 措施 意见 意見 建议 打算 体会 特点 希望 想法 看法 不足 内容 因素 原因".split()
)
_BARE_MEASURES = frozenset("点 點 条 條 方面".split())
#: The word is looked for in so many first characters of each member.
MEMBER_REACH = 40
_SPOKEN = re.compile(
    rf"(?:讲|講|谈|談|提出?|说|强调)(?:以下|如下)?(?P<number>[两兩二三四五六七八九十]|[2-9])(?:点|點|个|個|条|项)[{HAN}]{{0,6}}[。：:！]"
)
#: The speaker's own announcement, not what somebody else has said.
_OWN = re.compile(r"我(?![们县市省区国])|下面|现在")
_OTHERS = re.compile(r"刚才|刚刚|已经|曾|书记|同志提|领导")


class _Announced(NamedTuple):
    """Hold an announced number and the words that announce it."""

    number: int
    measure: str
    span: Span
    counted: str
    """The words after the measure, without quotes."""


def check_counts(proof: Proof) -> Iterator[Diagnostic]:
    """Report count words that announce another number of items, points or sections than follows directly."""
    document = proof.document
    for body in proof.bodies:
        yield from _before_items(proof, body)
    yield from _before_sections(proof)
    for section in document.headings():
        yield from _before_children(proof, section)


def _before_items(proof: Proof, body: Body) -> Iterator[Diagnostic]:
    """Compare lists in running text with the clause they follow."""
    for run in body.lists.runs:
        announced = _announced(proof.text, body.paragraphs[0].start, run[0].start) if len(run) > 1 else None
        if announced is not None and _is_told(proof, announced, [sign.end for sign in run]):
            yield from _compared(proof, announced, len(run))


def _before_children(proof: Proof, section: Section) -> Iterator[Diagnostic]:
    """Compare the points of a section with its heading and with the last clause before the first of them."""
    count = _listed(section.children)
    if not count:
        return
    members = [child.heading.text.start for child in section.children]
    if section.body:
        announced = _announced(proof.text, section.body[-1].span.start, section.children[0].heading.span.start)
        if announced is not None and _is_clear(proof, announced, members):
            yield from _compared(proof, announced, count)
    words = section.heading.text
    announced = _announced(proof.text, words.start, words.end)
    if announced is None or not _IN_HEADING.search(proof.text[words.start : announced.span.start]):
        return
    if _is_told(proof, announced, members):
        yield from _compared(proof, announced, count)


def _before_sections(proof: Proof) -> Iterator[Diagnostic]:
    """Compare the sections with what the speaker said would follow."""
    document = proof.document
    count = _listed(document.sections)
    if not count or not document.opening:
        return
    last = document.opening[-1].span
    announced = _announced(proof.text, last.start, last.end)
    if announced is not None and _is_clear(proof, announced, [one.heading.text.start for one in document.sections]):
        yield from _compared(proof, announced, count)
        return
    opening = proof.bodies[0]
    spoken = [match for span in opening.paragraphs for match in _SPOKEN.finditer(proof.text, span.start, span.end)]
    spoken = [match for match in spoken if _is_own(proof.text, match.start())]
    if len(spoken) == 1 and not opening.lists.runs:
        span = Span(spoken[0].start("number"), spoken[0].end() - 1)
        yield from _compared(proof, _Announced(value(spoken[0]["number"]), "点", span, ""), count)


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
    counted = rest.strip("“”的")
    return _Announced(value(found[0]["number"]), found[0]["measure"], Span(found[0].start(), end), counted)


def _is_clear(proof: Proof, announced: _Announced, members: list[int]) -> bool:
    """Tell whether the words around an announcement say that the list follows here."""
    clause = proof.text[max(0, announced.span.start - 12) : announced.span.end]
    return _CLEAR.search(clause) is not None and _is_told(proof, announced, members)


def _is_told(proof: Proof, announced: _Announced, members: list[int]) -> bool:
    """Tell whether what is counted is a plain word for a member of a list, or comes again in most members: 四个到位：一是…到位；"""
    if announced.counted.endswith(_PLAIN) or announced.measure == "件":
        return True
    if not announced.counted:
        return announced.measure in _BARE_MEASURES
    first = announced.counted[0]
    again = sum(first in proof.text[start : start + MEMBER_REACH] for start in members)
    return again * 2 > len(members)


def _is_own(text: str, offset: int) -> bool:
    """Tell whether the speaker announces what he is going to say himself."""
    start = max(text.rfind(mark, max(0, offset - REACH), offset) for mark in "。！\n") + 1
    before = text[max(start, offset - REACH) : offset]
    return _OWN.search(before) is not None and _OTHERS.search(before) is None


def _compared(proof: Proof, announced: _Announced, count: int) -> Iterator[Diagnostic]:
    if announced.number >= MIN_COUNT and announced.number != count:
        yield finding(
            "count.differs",
            proof.line(announced.span.start),
            words=proof.excerpt(announced.span.start, announced.span.end),
            expected=announced.number,
            found=count,
        )
