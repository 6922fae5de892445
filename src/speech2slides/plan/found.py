"""Running text in, the shape hidden in it out: stages, dates, two sides, a quotation, tasks with who answers for them.

Authors tell such things in plain sentences (在学习动员阶段，…。在分析评议阶段，…。); each finder returns entries in source order, or none when the text is
not of its kind.
"""

import re
from itertools import pairwise

from speech2slides.model.plan import Entry
from speech2slides.plan.clauses import balanced, clauses, extent, sentences, trimmed
from speech2slides.plan.cues import has_unseen
from speech2slides.span import Span

#: What is shown of a stage, of a date and of one of two sides, as extents.
MAX_STAGE, MAX_SIDE = 60, 66
MAX_KEY, MAX_STAGE_NAME = 12, 18
#: A quotation that makes a page, as extents; it must be so much of its paragraph, in percent.
MIN_QUOTE, MAX_QUOTE, QUOTE_SHARE = 12, 80, 40
MAX_SOURCE = 30
_STAGE_ENDS = ("阶段", "环节", "步", "前期", "中期", "后期", "階段", "環節")
_ORDER = ("首先", "其次", "再次", "然后", "接着", "最后", "随后")
#: A date at the head of a clause: year, month, day, each but the first optional, or a part of a year.
_DATE = (
    r"(?:到|自|从|在|于|截至)?((?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日(?:[至到—-](?:\d{1,2}月)?\d{1,2}日)?|[上中下]旬|底|初|份)?)?(?:底|末|初|上半年|下半年)?)"
    r"(?:之?前|以前|起|开始|期间)?[，,：:、]?"
)
#: Characters before a date's first digit at most (截至).
_BEFORE_DATE = 2
_QUOTE = r"(指出|强调|要求|说|写道|提出|讲到|指出过|強調)[，,]?[：:]\s?([“「])"
_OWNERS = r"(?:责任单位|牵头单位|责任部门|牵头部门|责任人|责任领导|配合单位|主办单位)[：:]\s?([^；;，,。）)\n：:]+(?:、[^；;，,。）)\n：:]+)*)"
_DEADLINES = r"(?:完成时限|完成时间|时限要求|办结时限|完成期限)[：:]\s?([^；;，,。）)\n：:]+)"
_OWNER_HEAD = r"(责任单位|牵头单位|责任部门|牵头部门|责任人|责任领导|配合单位|主办单位)[：:]"
_DEADLINE_HEAD = r"(完成时限|完成时间|时限要求|办结时限|完成期限)[：:]"


#: Words of which the names of owners and of deadlines hold one each.
_OWNING, _TIMING = ("责任", "牵头", "配合", "主办"), ("时限", "时间", "期限")


def stage_entries(text: str, body: tuple[Span, ...]) -> tuple[Entry, ...]:
    """Return an entry for each stage the sentences of `body` go through one after the other, its name as the key."""
    found: list[Entry] = []
    for paragraph in body:
        for sentence in sentences(text, paragraph):
            entry = _stage(text, sentence)
            if entry is not None:
                found.append(entry)
    names = {entry.key.of(text) for entry in found if entry.key is not None}
    return tuple(found) if len(found) >= 2 and len(names) == len(found) else ()


def _stage(text: str, sentence: Span) -> Entry | None:
    parts = clauses(text, sentence)
    if len(parts) < 2:
        return None
    key = trimmed(text, parts[0])
    if text.startswith("在", key.start):
        key = Span(key.start + 1, key.end)
    name = key.of(text)
    if not 2 <= len(name) <= MAX_KEY or not (name.endswith(_STAGE_ENDS) or name in _ORDER) or not balanced(name):
        return None
    words = _clauses_within(text, parts[1:], MAX_STAGE)
    return Entry(sentence.start, words, key=key) if words is not None else None


def staged(text: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return listed entries as stages, their words as the keys, when every one of them names a stage and has something to say of it."""
    if len(entries) < 2 or not all(_is_stage(text, entry) for entry in entries):
        return ()
    return tuple(
        entry._replace(key=entry.words, words=entry.support[0], support=entry.support[1:], marker=None)
        for entry in entries
    )


def _is_stage(text: str, entry: Entry) -> bool:
    name = entry.words.of(text).split("（")[0].split("(")[0].rstrip()
    return bool(entry.support) and extent(entry.words, text) <= MAX_STAGE_NAME and name.endswith(_STAGE_ENDS)


def _clauses_within(text: str, parts: tuple[Span, ...], limit: int) -> Span | None:
    """Return as many clauses from the first on as `limit` holds, or None when not even one does, or cannot be shown."""
    best = None
    for part in parts:
        run = trimmed(text, Span(parts[0].start, part.end))
        if extent(run, text) > limit:
            break
        if balanced(run.of(text)) and not has_unseen(run.of(text)):
            best = run
    return best if best is not None and extent(best, text) >= MIN_SAID else None


#: Less than this is said about nothing.
MIN_SAID = 4


def dated_entries(text: str, body: tuple[Span, ...]) -> tuple[Entry, ...]:
    """Return an entry for each sentence of `body` that opens with a date, when there are three or more and they follow each other."""
    found: list[tuple[tuple[int, int, int], Entry]] = []
    for paragraph in body:
        for sentence in sentences(text, paragraph, semicolons=True):
            dated = _dated(text, sentence)
            if dated is not None:
                found.append(dated)
    dates = [date for date, _ in found]
    if len(found) < 3 or any(one >= other for one, other in pairwise(_carried(dates))):
        return ()
    return tuple(entry for _, entry in found)


def _carried(dates: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Give dates without a year that of the one before, and those without a month the year's end."""
    year, carried = 0, []
    for found, month, day in dates:
        year = found or year
        carried.append((year, month, day))
    return carried


def _dated(text: str, sentence: Span) -> tuple[tuple[int, int, int], Entry] | None:
    if not any(map(str.isdecimal, text[sentence.start : sentence.start + _BEFORE_DATE + 1])):
        return None  # the pattern need not be compiled for a text without dates
    match = re.compile(_DATE).match(text, sentence.start, sentence.end)
    if match is None or not match[1] or not (match["year"] or match["month"]):
        return None
    key = Span(*match.span(1))
    rest = Span(match.end(), sentence.end).stripped(text)
    parts = clauses(text, rest) if len(rest) else ()
    words = _clauses_within(text, parts, MAX_STAGE) if parts else None
    if words is None or sum(map(str.isalpha, words.of(text))) < MIN_SAID:
        return None
    date = (int(match["year"] or 0), int(match["month"] or 0), int(match["day"] or 0))
    return date, Entry(sentence.start, words, key=key)


def contrast_entries(text: str, body: tuple[Span, ...]) -> tuple[Entry, ...]:
    """Return the two sides of 一方面…另一方面… as entries with these words as their keys, or none."""
    for paragraph in body:
        one = text.find("一方面", paragraph.start, paragraph.end)
        other = text.find("另一方面", paragraph.start, paragraph.end)
        if one < 0 or other < 0 or one > other:
            continue
        first = _side(text, Span(one, one + 3), Span(one + 3, other))
        second = _side(text, Span(other, other + 4), Span(other + 4, paragraph.end))
        if first is not None and second is not None:
            return (first, second)
    return ()


def _side(text: str, marker: Span, told: Span) -> Entry | None:
    start = told.start
    while start < told.end and text[start] in "，,、 ":
        start += 1
    parts = sentences(text, Span(start, told.end), semicolons=True)
    if not parts:
        return None
    words = _clauses_within(text, clauses(text, parts[0]), MAX_SIDE)
    return Entry(marker.start, words, key=marker) if words is not None else None


def quote_entry(text: str, paragraph: Span) -> tuple[Entry, Span] | None:
    """Return the quotation a paragraph is about, with its marks, and the words that say whose it is; None when it is not mainly one."""
    match = re.compile(_QUOTE).search(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    opening = match.start(2)
    closing = text.find("”" if match[2] == "“" else "」", opening, paragraph.end)
    if closing < 0:
        return None
    quote = Span(opening, closing + 1)
    if not MIN_QUOTE <= extent(quote, text) <= MAX_QUOTE or not balanced(quote.of(text)):
        return None
    if extent(quote, text) * 100 < extent(paragraph, text) * QUOTE_SHARE:
        return None
    before = [part for part in clauses(text, Span(paragraph.start, match.end(1))) if len(part)]
    source = Span(before[-1].start, match.end(1)) if before else Span(match.start(1), match.end(1))
    if extent(source, text) > MAX_SOURCE or extent(source, text) < 3:
        return None
    return Entry(paragraph.start, quote), source


def _search(pattern: str, signs: tuple[str, ...], text: str, told: Span) -> re.Match[str] | None:
    """Search for a pattern, which is not compiled for a text with none of the signs that each of its matches holds."""
    if all(text.find(sign, told.start, told.end) < 0 for sign in signs):
        return None
    return re.compile(pattern).search(text, told.start, told.end)


def owner_cells(text: str, told: Span) -> tuple[Span | None, ...] | None:
    """Return who answers for the task told in `told` and until when (责任单位：…；完成时限：…), or None when neither is said."""
    owner = _search(_OWNERS, _OWNING, text, told)
    deadline = _search(_DEADLINES, _TIMING, text, told)
    if owner is None and deadline is None:
        return None
    return tuple(Span(*match.span(1)).stripped(text) if match is not None else None for match in (owner, deadline))


def owner_heads(text: str, told: Span) -> tuple[Span | None, Span | None]:
    """Return the author's own names for the two columns, where he uses them."""
    owner = _search(_OWNER_HEAD, _OWNING, text, told)
    deadline = _search(_DEADLINE_HEAD, _TIMING, text, told)
    return (
        Span(*owner.span(1)) if owner is not None else None,
        Span(*deadline.span(1)) if deadline is not None else None,
    )
