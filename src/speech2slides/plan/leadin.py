"""The sentence before a list in, the words of it that head the list out: 要认真把握四个方面, once, without its colon."""

from speech2slides.plan.clauses import balanced, clauses, extent, sentences, trimmed
from speech2slides.plan.cues import hangs, has_blank, has_unseen, leads_on, simple, waits
from speech2slides.plan.english import is_english
from speech2slides.plan.unfit import announces, is_courtesy, points_back
from speech2slides.span import Span

#: The words head a list in one line.
MAX_LEAD_IN = 30
#: Shorter words (主要是) say nothing about the list.
MIN_LEAD_IN = 4
#: A clause of fewer words needs the one before it (具体要求是, 要做到“五个坚持” has enough).
MIN_CLAUSE = 5
#: What joins words to the list behind them, and reads as unfinished without it.
_JOINTS = tuple(
    "主要表现在 集中体现在 突出表现在 主要体现在 表现在 体现在 分别是 主要有 主要是 就是 包括 主要包括 如下 是 为 有 即 在于".split()
)
#: Clauses that say nothing of their own.
_EMPTY = tuple(
    """
    主要 具体 一方面 其中 具体来说 具体地说 概括起来 总的来说 归纳起来 也就是说 总结起来
    """.split()
)


def lead_in(text: str, span: Span) -> Span | None:
    """Return what to show above the list that `span` leads to: its last clauses that read as a heading, at most 30 in extent; or None."""
    parts = sentences(text, span)
    if not parts:
        return None
    if is_english(parts[-1].of(text)):
        whole = trimmed(text, parts[-1])
        return whole if extent(whole, text) <= MAX_LEAD_IN and _reads(whole.of(text)) else None
    told = clauses(text, parts[-1])
    if text[parts[-1].end - 1] in "。！？" and len(told) > 1 and not announces(simple(parts[-1].of(text))):
        return None  # It tells something of its own and leads to nothing.
    for first in range(len(told) - 1, -1, -1):
        run = _without_joint(text, trimmed(text, Span(told[first].start, told[-1].end)))
        if extent(run, text) > MAX_LEAD_IN:
            return None
        words = run.of(text)
        if extent(run, text) >= (MIN_CLAUSE if first else MIN_LEAD_IN) and _reads(words):
            return run
    return None


def _without_joint(text: str, run: Span) -> Span:
    """Leave off a final 是, 有 or 主要包括, by which a sentence turns to its list."""
    for joint in _JOINTS:
        if simple(run.of(text)).endswith(joint) and not run.of(text).endswith(
            ("于是", "总是", "但是", "成为", "作为", "认为", "行为")
        ):
            return trimmed(text, Span(run.start, run.end - len(joint)))
    return run


def _reads(words: str) -> bool:
    words = simple(words)
    if not balanced(words) or has_blank(words) or has_unseen(words) or is_courtesy(words):
        return False
    if waits(words) or leads_on(words + "，"):
        return False
    if words.startswith("就是要"):
        return True
    return not (
        hangs(words) or points_back(words) or words.startswith(_EMPTY) or words.startswith(("是", "必须是", "也是"))
    )
