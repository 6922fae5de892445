"""A paragraph in, the clauses of it that can stand alone on a slide out: whole clauses, never started in mid-sentence.

The rules are those of writing for officials (段旨句 at the head of a paragraph) and of fairness to the speaker: a cut may not part a
paired connective, lose what a negation belongs to, or end on a colon.
"""

from speech2slides.plan.clauses import balanced, clauses, extent, sentences, trimmed
from speech2slides.plan.cues import (
    ANAPHORS,
    COURTESIES,
    CUES,
    DANGLING,
    DEPENDENT,
    KEYWORDS,
    OPEN_ENDS,
    PAIRS,
    has_blank,
    has_quantity,
    has_unseen,
    is_frame,
    leads_on,
    leans_back,
)
from speech2slides.span import Span

#: A bullet holds two lines of 22 characters, a headline some forty.
MAX_HEADLINE = 40
MAX_BULLET = 44
#: Where nothing shorter can be cut fairly, a sentence up to this length stands whole.
MAX_WHOLE = 56
MAX_EXHORTATION = 48
MIN_HEADLINE = 6
MIN_RUN = 8


def headline(text: str, paragraph: Span, limit: int = MAX_HEADLINE) -> Span | None:
    """Return the span of `paragraph` that says its point in at most `limit` code points, or None when no fair cut exists."""
    parts = sentences(text, paragraph)
    return sentence_headline(text, parts[0], limit) if parts else None


def sentence_headline(text: str, sentence: Span, limit: int = MAX_HEADLINE) -> Span | None:
    """Return the whole `sentence` when it is short, else the longest run of its clauses that can stand alone, else None."""
    whole = trimmed(text, sentence)
    sound = balanced(whole.of(text)) and not has_unseen(whole.of(text))
    if MIN_HEADLINE <= extent(whole, text) <= limit and sound:
        return whole
    parts = clauses(text, sentence)
    first = 0
    while first < len(parts) - 1 and is_frame(parts[first].of(text)):
        first += 1
    best = None
    for last in range(first, len(parts)):
        run = trimmed(text, Span(parts[first].start, parts[last].end))
        if extent(run, text) > limit:
            break
        if extent(run, text) >= MIN_RUN and _stands_alone(text, sentence, run, parts[last + 1 :], parts[last]):
            best = run
    if best is None and MIN_HEADLINE <= extent(whole, text) <= MAX_WHOLE and limit >= MAX_HEADLINE and sound:
        return whole
    return best


def _stands_alone(text: str, sentence: Span, run: Span, rest: tuple[Span, ...], last: Span) -> bool:
    words = run.of(text)
    if has_unseen(words) or not balanced(words) or text[last.end - 1] in "：:" or words.endswith(OPEN_ENDS):
        return False
    if words.startswith(DANGLING) or not (words.isascii() or any(cue in words for cue in CUES)):
        return False
    if rest and (leans_back(rest[0].of(text)) or leads_on(last.of(text))):
        return False
    before, after = text[sentence.start : run.start], text[run.end : sentence.end]
    return not any(_parted(first, second, before, words, after) for first, second in PAIRS)


def _parted(first: str, second: str, before: str, words: str, after: str) -> bool:
    """Tell whether the cut keeps one half of a paired connective and leaves the other out."""
    here = words.find(first)
    opens = here >= 0 and second not in words[here + len(first) :] and second in after
    closes = first != second and second in words and first not in words and first in before
    return opens or closes


def opening_clauses(text: str, span: Span, limit: int) -> Span:
    """Return as many whole clauses from the start of `span` as `limit` holds, at least one; for words that must be shown anyway."""
    parts = clauses(text, span)
    first = next((index for index, part in enumerate(parts) if any(map(str.isalnum, part.of(text)))), None)
    if first is None:
        return span.stripped(text)
    best = trimmed(text, Span(parts[0].start, parts[first].end))
    for part in parts[first:]:
        run = trimmed(text, Span(parts[0].start, part.end))
        if extent(run, text) > limit:
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
    about = _bigrams(topic)
    for paragraph in paragraphs:
        parts = sentences(text, paragraph, semicolons=True)
        for position, sentence in enumerate(parts):
            span = sentence_headline(text, sentence, limit)
            if span is not None and not span.of(text).startswith(DANGLING):
                candidates.append((_weight(span.of(text), position, len(parts), about), span))
    chosen: list[Span] = []
    for weight, span in sorted(candidates, key=lambda one: (-one[0], one[1].start)):
        if len(chosen) == most:
            break
        if weight > 0 and all(_likeness(span.of(text), one.of(text)) < 0.5 for one in chosen):
            chosen.append(span)
    return tuple(sorted(chosen))


def _weight(words: str, position: int, count: int, about: set[str]) -> float:
    weight = 1.0
    weight += 2.0 if position == 0 else 0.5 if position == count - 1 else 0.0
    weight += min(3, sum(words.count(keyword) for keyword in KEYWORDS))
    weight += min(2.0, 0.5 * len(_bigrams(words) & about))
    weight += 2.0 if has_quantity(words) else 0.0
    weight -= 6.0 if has_blank(words) else 0.0
    weight -= 1.0 if not 10 <= len(words) <= 120 else 0.0
    weight -= 3.0 if any(courtesy in words for courtesy in COURTESIES) else 0.0
    weight -= 4.0 if words.startswith(ANAPHORS) or words.endswith(("？", "?")) else 0.0
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
        if words.startswith((*COURTESIES, "我的讲话", "我的发言", "我的报告")):
            continue
        span = _final_clauses(text, sentence)
        if span is not None:
            return span
    return None


def _final_clauses(text: str, sentence: Span) -> Span | None:
    parts = list(clauses(text, sentence))
    while len(parts) > 1 and is_frame(parts[0].of(text)):
        parts.pop(0)
    best = None
    for first in range(len(parts) - 1, -1, -1):
        run = trimmed(text, Span(parts[first].start, parts[-1].end))
        words = run.of(text)
        if extent(run, text) > MAX_EXHORTATION:
            break
        paired = any(_parted(one, two, text[sentence.start : run.start], words, "") for one, two in PAIRS)
        if extent(run, text) >= MIN_RUN and balanced(words) and not words.startswith(DEPENDENT) and not paired:
            best = run
    return best
