"""A paragraph in, the clauses of it that can stand alone on a slide out: whole clauses, never started in mid-sentence.

The rules are those of writing for officials (段旨句 at the head of a paragraph) and of fairness to the speaker: a cut may not part a
paired connective, lose what a negation belongs to, or end on a colon.
"""

import re

from speech2slides.plan.clauses import balanced, clauses, sentences, trimmed
from speech2slides.span import Span

#: A bullet holds two lines of 22 characters, a headline some forty.
MAX_HEADLINE = 40
MAX_BULLET = 44
#: Where nothing shorter can be cut fairly, a sentence up to this length stands whole.
MAX_WHOLE = 56
MIN_HEADLINE = 6
MIN_RUN = 8

_FRAME = re.compile(
    r"(?:当前|近年来|目前|现在|今天|今年以来|同志们|各位|同时|此外|总的看|总的来看|要看到|刚才|下一步|下面|首先|其次|最后"
    r"|[^，]{0,16}以来|关于[^，]{1,20}|围绕[^，]{1,24}|按照[^，]{1,24}|根据[^，]{1,24}|通过[^，]{1,24}"
    r"|在[^，]{1,24}(?:中|上|下|方面|过程中|基础上|时期|时|后|前|阶段)|为了[^，]{1,24}|到20\d\d年[^，]{0,10}|从[^，]{1,16}(?:来讲|来看|来说|上讲|上看))[，,]"
)
_CUE = re.compile("要|必须|坚持|推进|推动|加强|加快|是|做|抓|建|提高|落实|确保|实现|完善|深化|把|使|应|能|有|进|成|取得|强化|着力|发挥")
#: A clause that begins so needs the one before it.
_DEPENDENT = re.compile("是|也是|就是|必须|应当|应该|都是|才能|才|均|来自|而是|而且|并且|但|却|则|也|又|还|都|就|并|更|从而|进而|以及|和|与|及|的|其中|特别是|尤其是|甚至")
_DANGLING = re.compile("但|而|并|也|又|还|就|才|都|的|是|则|却|更|以及|和|与|及|从而|进而|因此|所以|于是|其中|否则|不然")
_ANAPHORIC = re.compile("这|其|他们|它|此|该|那|我再|我就|下面|请")
_COURTESY = re.compile("谢谢|感谢|欢迎|掌声|祝|你们好|大家好")
#: A clause that is only the beginning of one: what it leads up to stands in the next.
_LEADING = re.compile("(?:我们|要|必须|应|并|一定|始终){0,3}(?:根据|按照|按|依据|围绕|针对|结合|以(?!后|来|上|下)|把|将|对|为|通过|随着|只要|只有|如果|虽然)")
#: A clause that tells what the one before it is: cut before it, that one would be a subject without a verb.
_PREDICATE = re.compile("[^，。；]{0,20}是")
#: Connectives that only mean something together.
_PAIRS = (
    ("不是", "而是"),
    ("不仅", "而且"),
    ("不仅", "还"),
    ("不仅", "也"),
    ("不但", "而且"),
    ("既", "又"),
    ("既要", "也要"),
    ("虽然", "但"),
    ("尽管", "但"),
    ("只有", "才"),
    ("只要", "就"),
    ("如果", "就"),
    ("一方面", "另一方面"),
    ("无论", "都"),
    ("不论", "都"),
    ("因为", "所以"),
    ("一手", "一手"),
)
_ENDS_OPEN = re.compile("(?:主要是|就是|是|要做到|包括|如|即|为|对|把|在|和|与|等)$")
_KEYWORD = re.compile("关键|根本|核心|重点|必须|要|确保|坚持|坚决|切实|着力|目标|努力")
_NUMBER = re.compile(r"\d[\d.,]*(?:%|个百分点|万亿元|亿元|万元|亿|万|元|户|人次|人|个|项|件|公里|倍|亩|吨)")


def headline(text: str, paragraph: Span, limit: int = MAX_HEADLINE) -> Span | None:
    """Return the span of `paragraph` that says its point in at most `limit` code points, or None when no fair cut exists."""
    parts = sentences(text, paragraph)
    return sentence_headline(text, parts[0], limit) if parts else None


def sentence_headline(text: str, sentence: Span, limit: int = MAX_HEADLINE) -> Span | None:
    """Return the whole `sentence` when it is short, else the longest run of its clauses that can stand alone, else None."""
    whole = trimmed(text, sentence)
    if MIN_HEADLINE <= len(whole) <= limit and balanced(whole.of(text)):
        return whole
    parts = clauses(text, sentence)
    first = 0
    while first < len(parts) - 1 and _FRAME.fullmatch(parts[first].of(text)):
        first += 1
    best = None
    for last in range(first, len(parts)):
        run = trimmed(text, Span(parts[first].start, parts[last].end))
        if len(run) > limit:
            break
        if len(run) >= MIN_RUN and _stands_alone(text, sentence, run, parts[last + 1 :], parts[last]):
            best = run
    if best is None and MIN_HEADLINE <= len(whole) <= MAX_WHOLE and limit >= MAX_HEADLINE and balanced(whole.of(text)):
        return whole
    return best


def _stands_alone(text: str, sentence: Span, run: Span, rest: tuple[Span, ...], last: Span) -> bool:
    words = run.of(text)
    if not balanced(words) or text[last.end - 1] in "：:" or _ENDS_OPEN.search(words):
        return False
    if _DANGLING.match(words) or not (_CUE.search(words) or words.isascii()):
        return False
    if rest and (_DEPENDENT.match(rest[0].of(text)) or _PREDICATE.match(rest[0].of(text)) or _LEADING.match(last.of(text))):
        return False
    before, after = text[sentence.start : run.start], text[run.end : sentence.end]
    return not any(_parted(first, second, before, words, after) for first, second in _PAIRS)


def _parted(first: str, second: str, before: str, words: str, after: str) -> bool:
    """Tell whether the cut keeps one half of a paired connective and leaves the other out."""
    here = words.find(first)
    opens = here >= 0 and second not in words[here + len(first) :] and second in after
    closes = first != second and second in words and first not in words and first in before
    return opens or closes


def opening_clauses(text: str, span: Span, limit: int) -> Span:
    """Return as many whole clauses from the start of `span` as `limit` holds, at least one; for words that must be shown anyway."""
    parts = clauses(text, span)
    if not parts:
        return trimmed(text, span)
    best = trimmed(text, parts[0])
    for part in parts:
        run = trimmed(text, Span(parts[0].start, part.end))
        if len(run) > limit:
            break
        if balanced(run.of(text)):
            best = run
    return best


def key_sentences(
    text: str, paragraphs: tuple[Span, ...], most: int, topic: str = "", limit: int = MAX_BULLET
) -> tuple[Span, ...]:
    """Return up to `most` headlines of at most `limit` code points from `paragraphs`, the weightiest ones, in source order.

    Weights are Edmundson's: position, cue words, words of the `topic`, numbers; courtesies and sentences that lean on the one before
    count less, near-repeats are passed over.
    """
    candidates: list[tuple[float, Span]] = []
    for paragraph in paragraphs:
        parts = sentences(text, paragraph, semicolons=True)
        for position, sentence in enumerate(parts):
            span = sentence_headline(text, sentence, limit)
            if span is not None and not _DANGLING.match(span.of(text)):
                candidates.append((_weight(span.of(text), position, len(parts), topic), span))
    chosen: list[Span] = []
    for weight, span in sorted(candidates, key=lambda one: (-one[0], one[1].start)):
        if len(chosen) == most:
            break
        if weight > 0 and all(_likeness(span.of(text), one.of(text)) < 0.5 for one in chosen):
            chosen.append(span)
    return tuple(sorted(chosen))


def _weight(words: str, position: int, count: int, topic: str) -> float:
    weight = 1.0
    weight += 2.0 if position == 0 else 0.5 if position == count - 1 else 0.0
    weight += min(3, len(_KEYWORD.findall(words)))
    weight += min(2.0, 0.5 * len(_bigrams(words) & _bigrams(topic)))
    weight += 1.0 if _NUMBER.search(words) else 0.0
    weight -= 1.0 if not 10 <= len(words) <= 60 else 0.0
    weight -= 3.0 if _COURTESY.search(words) else 0.0
    weight -= 4.0 if _ANAPHORIC.match(words) or words.endswith(("？", "?")) else 0.0
    return weight


def _bigrams(words: str) -> set[str]:
    return {words[index : index + 2] for index in range(len(words) - 1)}


def _likeness(one: str, other: str) -> float:
    first, second = _bigrams(one), _bigrams(other)
    union = len(first | second)
    return len(first & second) / union if union else 1.0


def exhortation(text: str, closing: tuple[Span, ...]) -> Span | None:
    """Return the last call of a closing that fits a slide: its last sentence, or the clauses that end it; courtesies do not count."""
    parts = [sentence for paragraph in closing for sentence in sentences(text, paragraph)]
    for sentence in reversed(parts):
        words = sentence.of(text)
        if _COURTESY.match(words) or re.match(r"我的(?:讲话|发言|报告)", words):
            continue
        span = _final_clauses(text, sentence)
        if span is not None:
            return span
    return None


def _final_clauses(text: str, sentence: Span) -> Span | None:
    parts = list(clauses(text, sentence))
    while len(parts) > 1 and _FRAME.fullmatch(parts[0].of(text)):
        parts.pop(0)
    best = None
    for first in range(len(parts) - 1, -1, -1):
        run = trimmed(text, Span(parts[first].start, parts[-1].end))
        words = run.of(text)
        if len(run) > MAX_BULLET + 4:
            break
        paired = any(_parted(one, two, text[sentence.start : run.start], words, "") for one, two in _PAIRS)
        if len(run) >= MIN_RUN and balanced(words) and not _DEPENDENT.match(words) and not paired:
            best = run
    return best
