"""A paragraph in, the clauses of it that can stand alone on a slide out: whole clauses, never started in mid-sentence.

The rules are those of writing for officials (段旨句 at the head of a paragraph) and of fairness to the speaker: a cut may not part a
paired connective, lose what a negation belongs to, or end on a colon.
"""

from typing import NamedTuple

from speech2slides.plan.clauses import balanced, clauses, extent, sentences, trimmed
from speech2slides.plan.cues import (
    hangs,
    has_predicate,
    has_unseen,
    is_frame,
    leads_on,
    leans_back,
    sets_aim,
    simple,
    topic_left,
    waits,
)
from speech2slides.plan.english import is_english, joints, may_end_before, opens_subordinate, stands_in_english
from speech2slides.plan.unfit import after_marker, announces, is_field, is_unfit, points_back
from speech2slides.plan.vocabulary import COURTESIES, DEPENDENT, PAIRS
from speech2slides.plan.weight import bigrams, likeness, weight
from speech2slides.span import Span

#: A bullet holds two lines of 22 characters, a headline some forty.
MAX_HEADLINE = 40
MAX_BULLET = 44
#: Where nothing shorter can be cut fairly, a sentence up to this length stands whole.
MAX_WHOLE = 56
MAX_EXHORTATION = 48
MIN_HEADLINE = 6
MIN_RUN = 8
#: And the clauses of a sentence that may matter to a cut end so far behind what fits.
REACH = 120
#: And in so many characters at its end 的… closes what 是… opened.
COPULA_REACH = 14
#: So a part of a sentence takes back the one before it.
_REVERSALS = ("但", "然而", "而", "却", "也不", "更不")
#: What ends so is told by all that follows.
_ANNOUNCING = ("：", ":", "是，", "有，")
#: With these the predicate of all that stands before begins.
_COPULAS = ("是", "就是", "都是", "也是", "必须", "才能", "就必须", "就要", "应当")
#: And with these what something is taken for.
_TAKEN_FOR = ("作为", "当作", "视为", "看作", "变为", "转化为", "放在", "摆在", "纳入", "落到", "贯穿")
#: So begins what has to be done, when clauses before it only say what for (实现目标，破解难题，| 必须…).
_DUTIES = ("必须", "就必须", "就要", "才能")
#: What is done for an aim, rather than more of the aim.
_DOINGS = ("我们", "要", "必须", "应", "将", "决定", "制定")
#: An English sentence cut before a conjunction has so many words.
MIN_WORDS = 6
#: The other half of a paired connective is looked for so far away.
PAIR_REACH = 160


def headline(text: str, paragraph: Span, limit: int = MAX_HEADLINE) -> Span | None:
    """Return the span of `paragraph`'s first sentence that says its point in at most `limit` code points, or None without a fair cut."""
    parts = sentences(text, paragraph)
    found = sentence_headline(text, parts[0], limit) if parts else None
    return None if found is None or is_unfit(simple(found.of(text))) else found


def sentence_headline(text: str, sentence: Span, limit: int = MAX_HEADLINE) -> Span | None:
    """Return the whole `sentence` when it is short, else the longest run of its clauses that can stand alone, else None."""
    sentence = after_marker(text, sentence)
    whole = trimmed(text, sentence)
    if not len(whole) or _is_reversed(text, sentence):
        return None
    size = extent(whole, text)
    longest = limit if limit < MAX_HEADLINE else max(limit, MAX_WHOLE)
    sound = size <= longest and _is_whole(text, sentence, whole)
    if sound and MIN_HEADLINE <= size <= limit:
        return whole
    parts = clauses(text, sentence)
    english = is_english(text[whole.start : min(whole.end, whole.start + 2 * limit)])
    found = _english_run(text, parts, limit) if english else _run(text, parts, limit)
    return found if found is not None or not sound or size < MIN_HEADLINE else whole


def _is_reversed(text: str, sentence: Span) -> bool:
    """Tell whether a part that ends in ； is taken back by the next one (…；但是，…)."""
    if text[sentence.end - 1] not in "；;":
        return False
    return simple(text[sentence.end : sentence.end + 4].lstrip()).startswith(_REVERSALS)


def _is_whole(text: str, sentence: Span, whole: Span) -> bool:
    """Tell whether a sentence that is to stand as it is has all its parts and waits for nothing."""
    words = simple(whole.of(text))
    if has_unseen(words) or not balanced(words) or is_field(words) or waits(words) or hangs(words):
        return False
    if text[sentence.end - 1] in "：:" and announces(words):
        return False
    return not _is_parted(text, whole)


class _Clauses(NamedTuple):
    """Hold the clauses of a sentence, as far as a run within the limit can reach, with their words in simplified characters."""

    spans: tuple[Span, ...]
    words: tuple[str, ...]


def _reached(text: str, parts: tuple[Span, ...], limit: int) -> _Clauses:
    """Return the clauses a run may consist of and the two behind it, whose words are looked at."""
    end = parts[0].start + REACH + 2 * limit
    start, spans = parts[0].start, tuple(part for part in parts if part.start < end)
    plain = simple(text[start : min(end, parts[-1].end)])
    return _Clauses(spans, tuple(plain[span.start - start : span.end - start] for span in spans))


def _run(text: str, parts: tuple[Span, ...], limit: int) -> Span | None:
    """Return the longest run of clauses within `limit` that starts after the frames and says something without the rest."""
    spans, words = _reached(text, parts, limit)
    first = 0
    while first < len(spans) - 1 and is_frame(words[first]):
        first += 1
    if hangs(words[first]) or (first and points_back(words[first])):
        return None
    end = simple(text[max(parts[0].start, parts[-1].end - COPULA_REACH) : parts[-1].end])
    for last in reversed(range(first, _last_within(text, spans[first:], limit) + first)):
        run = trimmed(text, Span(spans[first].start, spans[last].end))
        rest = words[last + 1 :]
        if extent(run, text) < MIN_RUN or not _stands_alone("".join(words[first:last]), words[last], rest):
            continue
        if rest and (_is_open_copula(words[last], end) or _has_aim(words[first : last + 1])):
            continue
        # What a colon announces is told to the end of the sentence or not at all.
        if rest and any(one.endswith(_ANNOUNCING) for one in words[first : last + 1]):
            continue
        if (
            not has_unseen(run.of(text))
            and balanced(run.of(text))
            and not is_field(run.of(text))
            and not _is_parted(text, run)
        ):
            return run
    return None


def _last_within(text: str, spans: tuple[Span, ...], limit: int) -> int:
    """Return how many of the clauses stand within `limit`."""
    count = 0
    while count < len(spans):
        run = Span(spans[0].start, spans[count].end)
        if len(run) > limit and extent(trimmed(text, run), text) > limit:
            break
        count += 1
    return count


def _stands_alone(before: str, last: str, rest: tuple[str, ...]) -> bool:
    """Tell whether a run that ends in the clause `last` has its verb there and none of it behind."""
    ending = last.rstrip("，,；;。：: ")
    if last[-1] in "：:" or waits(ending):
        return False
    if not rest:
        return has_predicate(before) or has_predicate(ending)
    if not has_predicate(ending):
        return False
    if leads_on(last) or leans_back(rest[0]) or topic_left(before + last, rest[0]):
        return False
    if any(one.startswith(_COPULAS) for one in rest[1:2]) or _is_taken_for(last, rest[0]):
        return False
    return not any(topic_left(before + last, one) for one in rest[1:] if one.startswith(_DUTIES))


def _is_taken_for(last: str, following: str) -> bool:
    """Tell whether the following clause says what something is taken for (以更好的服务，| 作为今年的主线)."""
    return following.startswith(_TAKEN_FOR) and last.startswith(("以", "把", "将"))


def _is_open_copula(last: str, end: str) -> bool:
    """Tell whether a clause opens 是…, of which the sentence's end has the rest (是我们理顺关系，| 减少污染的好时机)."""
    return "是" in last and "的" in end and not end.rstrip("。，；！ ").endswith("的")


def _has_aim(words: tuple[str, ...]) -> bool:
    """Tell whether a run that begins with what for (为…，) ends before it says what is done."""
    return sets_aim(words[0]) and not any(one in words[-1] for one in _DOINGS)


def _english_run(text: str, parts: tuple[Span, ...], limit: int) -> Span | None:
    """Return the longest run of clauses from the start of an English sentence that has its verb and leaves nothing open."""
    begun = opens_subordinate(parts[0].of(text))
    for last in reversed(range(_last_within(text, parts, limit))):
        run = trimmed(text, Span(parts[0].start, parts[last].end))
        words, rest = run.of(text), parts[last + 1].of(text) if last + 1 < len(parts) else ""
        if (rest and begun) or text[parts[last].end - 1] in ":：" or has_unseen(words) or is_field(words):
            continue
        complete = not rest or text[parts[last].end - 1] in ";；" or may_end_before(rest)
        if complete and extent(run, text) >= MIN_RUN and balanced(words) and stands_in_english(words):
            return run
    return None if begun else _before_joint(text, parts, limit)


def _before_joint(text: str, parts: tuple[Span, ...], limit: int) -> Span | None:
    """Return what stands before the first conjunction of an English sentence whose commas part nothing whole."""
    for at in joints(Span(parts[0].start, parts[0].start + 2 * limit + 20).of(text)):
        run = trimmed(text, Span(parts[0].start, min(parts[-1].end, parts[0].start + at)))
        words = run.of(text)
        if len(words.split()) < MIN_WORDS:
            continue
        if MIN_RUN <= extent(run, text) <= limit and balanced(words) and stands_in_english(words) and "\n" not in words:
            return run
    return None


def _is_parted(text: str, run: Span) -> bool:
    """Tell whether the cut keeps one half of a paired connective and leaves the other, in the same sentence, out."""
    before = text[max(0, run.start - PAIR_REACH) : run.start]
    before = before[max(map(before.rfind, "。！？\n")) + 1 :]
    after = text[run.end : run.end + PAIR_REACH]
    after = after[: min((at for at in map(after.find, "。！？\n") if at >= 0), default=PAIR_REACH)]
    if not before and not after:
        return False
    before, after = simple(before), simple(after)
    words = simple(run.of(text))
    for first, second in PAIRS:
        if first in words:
            if second in after and second not in words[words.find(first) + len(first) :]:
                return True
        elif second in words and first in before:
            return True
    return False


def key_sentences(
    text: str, paragraphs: tuple[Span, ...], most: int, topic: str = "", limit: int = MAX_BULLET
) -> tuple[Span, ...]:
    """Return up to `most` headlines of at most `limit` code points from `paragraphs`, the weightiest ones, in source order.

    Weights are Edmundson's: position, cue words, words of the `topic`, numbers; courtesies and sentences that lean on the one before
    count less, near-repeats are passed over.
    """
    candidates: list[tuple[float, Span]] = []
    about = bigrams(simple(topic))
    for paragraph in paragraphs:
        parts = sentences(text, paragraph, semicolons=True)
        for position, sentence in enumerate(parts):
            span = sentence_headline(text, sentence, limit)
            if span is not None:
                candidates.append((weight(simple(span.of(text)), position, len(parts), about), span))
    chosen: list[Span] = []
    for value, span in sorted(candidates, key=lambda one: (-one[0], one[1].start)):
        if len(chosen) == most:
            break
        if value > 0 and all(likeness(span.of(text), one.of(text)) < 0.5 for one in chosen):
            chosen.append(span)
    return tuple(sorted(chosen))


def exhortation(text: str, closing: tuple[Span, ...]) -> Span | None:
    """Return the last call of a closing that fits a slide: its last sentence, or the clauses that end it; courtesies do not count."""
    parts = [sentence for paragraph in closing for sentence in sentences(text, paragraph)]
    for sentence in reversed(parts):
        words = simple(sentence.of(text)[:60])
        if words.startswith((*COURTESIES, "感谢", "祝", "我的讲话", "我的发言", "我的报告", "Thank")):
            continue
        span = _final_clauses(text, sentence)
        if span is not None:
            return span
    return None


def _final_clauses(text: str, sentence: Span) -> Span | None:
    parts = clauses(text, sentence)
    opening = 0
    while opening < len(parts) - 1 and is_frame(simple(parts[opening].of(text))):
        opening += 1
    best = None
    for first in range(len(parts) - 1, opening - 1, -1):
        run = trimmed(text, Span(parts[first].start, parts[-1].end))
        words = run.of(text)
        if extent(run, text) > MAX_EXHORTATION:
            break
        plain = simple(words)
        leans = plain.startswith(DEPENDENT) or hangs(plain) or is_field(plain)
        if extent(run, text) >= MIN_RUN and balanced(words) and not leans and not _is_parted(text, run):
            best = run
    return best
