"""Running text in, the figures it names out: each with what it counts, told by the words before it.

Clauses that only go on about a figure (同比增长9.6%) are said with it; dates, articles and ordinals are no figures.
"""

import re

from speech2slides.model.plan import Entry
from speech2slides.plan.clauses import balanced, clauses, extent, sentences, trimmed
from speech2slides.plan.cues import has_unseen, waits
from speech2slides.span import Span

#: A clause that names a figure worth a card of its own, and what goes on about it, as extents.
MAX_FIGURE_CLAUSE, MAX_MORE = 24, 24
#: A number with what it counts. Dates, articles and ordinals are no figures.
_FIGURE = (
    r"\d[\d,.．]*(?:[—-]\d[\d,.．]*)?\s?(?:%|％|个百分点|百分点"
    # Many or few of a unit; where one unit begins like another, the longer one first.
    r"|(?:[百千]万|万亿|[百千万亿])?(?:平方公里|平方千米|平方米|立方米|千瓦时|兆瓦时|千瓦|兆瓦|公里|公顷|公斤|美元|欧元|港元|元|人次|人|户|吨|亩|套|个|辆|件|斤"
    r"|项|倍|家|所|座|台|次|名|天|场|起|处|条|例|只|头|株|棵|本|册|间|对|艘|架)"
    r"|万亿|亿|万)"
)
_DEPENDENT_FIGURE = (
    "同比",
    "比上年",
    "比去年",
    "较上年",
    "较去年",
    "增长",
    "下降",
    "增幅",
    "增速",
    "其中",
    "占",
    "达到",
    "分别",
    "净增",
    "年均",
    "高于",
    "低于",
    "是",
    "约",
    "近",
)
#: What stands behind a figure and belongs to it, and what shows that its unit is another one.
_ABOUT = ("以上", "以下", "以内", "左右", "多", "余")
_NO_UNIT = ("以", "左", "时", "斤", "级", "期", "类")
#: What stands before a figure and belongs to it, and what it may be the end of instead (节约, 最近, 赶超).
_NEARLY = ("将近", "大约", "超过", "超", "近", "约", "逾")
_OTHER_WORDS = ("节约", "制约", "条约", "合约", "签约", "履约", "最近", "接近", "附近", "靠近", "赶超", "反超")
#: Verbs between a figure and what it counts (营业收入达到14.5亿元), and words that cannot be told from the number; a label may end in other
#: words that lead to it (稳定在, 提高到), since the figure stands below.
_FIGURE_VERBS = ("达到了", "达到", "达", "为", "实现", "完成")
_FIGURE_OPEN = ("的", "每")
#: Labels that do not say of what: the clause before does.
_UNNAMED = tuple(
    "投资 总投资 年内投资 计划投资 完成投资 投入 总投入 累计投入 共投入 资金 总额 总计 共计 合计 累计 新增 新建 完成 实现 建成 达到 增加 减少".split()
)


def figure_entries(text: str, body: tuple[Span, ...]) -> tuple[Entry, ...]:
    """Return an entry for each clause of `body` that names one quantity and stands on its own (全年实现营业收入12.8亿元), the figure as its key.

    Clauses that only go on about it (同比增长9.6%) are said with it where there is room.
    """
    found: list[Entry] = []
    for paragraph in body:
        for sentence in sentences(text, paragraph, semicolons=True):
            parts = clauses(text, sentence)
            place = 0
            while place < len(parts):
                last = place
                while last + 1 < len(parts) and _goes_on(parts[last + 1].of(text)):
                    last += 1
                entry = _figure(text, parts[place : last + 1])
                if entry is not None and not (place and entry.words.of(text) in _UNNAMED):
                    found.append(entry._replace(start=sentence.start if not found else entry.start))
                place = last + 1
    return tuple(found)


def _goes_on(clause: str) -> bool:
    """Tell whether a clause says more of the figure before it, and does not only announce others (其中：)."""
    return (
        clause.startswith(_DEPENDENT_FIGURE) and not clause.endswith(("：", ":")) and not waits(clause.rstrip("，, "))
    )


def _figure(text: str, parts: tuple[Span, ...]) -> Entry | None:
    first = trimmed(text, parts[0])
    words = first.of(text)
    if not any(map(str.isdecimal, words)):  # without which the pattern need not be compiled
        return None
    matches = list(re.compile(_FIGURE).finditer(text, first.start, first.end))
    if len(matches) != 1 or extent(first, text) > MAX_FIGURE_CLAUSE or words.startswith(_DEPENDENT_FIGURE):
        return None
    key = Span(*matches[0].span())
    if text.startswith("第", key.start - 1):
        return None
    key = Span(
        key.start - _nearly(text, first, key),
        key.end + next((len(one) for one in _ABOUT if text.startswith(one, key.end)), 0),
    )
    if text.startswith(_NO_UNIT, key.end) or not balanced(words) or has_unseen(words):
        return None
    said = _figure_label(text, first, key)
    if extent(said, text) < 2:
        return None
    more = trimmed(text, Span(parts[1].start, parts[-1].end)) if len(parts) > 1 else None
    shown = (
        more is not None
        and extent(more, text) <= MAX_MORE
        and balanced(more.of(text))
        and not has_unseen(more.of(text))
    )
    return Entry(first.start, said, key=key, support=(more,) if more is not None and shown else ())


def _nearly(text: str, clause: Span, key: Span) -> int:
    """Return the length of the words before a number that say it is not exact."""
    before = text[clause.start : key.start]
    if before.endswith(_OTHER_WORDS):
        return 0
    return next((len(one) for one in _NEARLY if before.endswith(one)), 0)


def _figure_label(text: str, clause: Span, key: Span) -> Span:
    """Return what names the figure: the words before it where it ends its clause, less the verb that led to it; else the clause."""
    if key.end != clause.end:
        return clause
    before = Span(clause.start, key.start).stripped(text)
    words = before.of(text)
    verb = next((verb for verb in _FIGURE_VERBS if words.endswith(verb)), "")
    if not verb and words.endswith(_FIGURE_OPEN):
        return clause
    return Span(before.start, before.end - len(verb))
