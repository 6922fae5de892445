"""Running text in, the one assertion that says best what it says out, and the further ones that bear it out."""

import math
from typing import NamedTuple

from speech2slides.plan.clauses import extent, sentences
from speech2slides.plan.cues import has_predicate, simple
from speech2slides.plan.english import holds_verb, is_english
from speech2slides.plan.headline import MAX_HEADLINE, sentence_headline
from speech2slides.plan.unfit import after_marker, is_field
from speech2slides.plan.weight import bigrams, likeness, weight
from speech2slides.span import Span

#: A statement shorter than this says too little to stand alone.
MIN_STATEMENT = 8
#: Where nothing within `MAX_HEADLINE` is fair, two lines of a title hold so much.
MAX_STATEMENT = 60
#: So much of plain paragraphs stands on their slide at most; the rest is spoken (Adesope & Nesbit 2012: key terms beat the full text).
SHARE = 0.4
#: What the topic sentence, the first of all, has over others, and what it loses where a heading of so much extent has said the topic: it
#: then mostly gives the background. A statement that says its heading again says nothing.
TOPIC_SENTENCE, BACKGROUND, ASSERTIVE_HEADING, SAME_AS_HEADING = 3.0, 2.0, 8, 0.6
#: Maximal marginal relevance: how much weight and how much newness count, and when two are the same.
RELEVANCE, SAME = 0.7, 0.4


#: What comes off a whole sentence of more than the limit, and off what a colon announces.
TOO_LONG, AFTER_COLON = 2.0, 2.0
#: And what off one of several things that are counted.
ONE_OF_A_LIST = 2.5
#: An announcement is no longer than this.
MAX_ANNOUNCEMENT = 40


class _Candidate(NamedTuple):
    span: Span
    sentence: Span
    weight: float


def statement(text: str, paragraphs: tuple[Span, ...], topic: str = "") -> Span | None:
    """Return the assertion of `paragraphs`, 8 to 40 in extent, 60 where no shorter one is fair: their topic sentence, else the strongest later one; None without any.

    `topic` holds the words of the heading above; what only repeats them is passed over.
    """
    return _best(text, paragraphs, topic, MAX_HEADLINE) or _best(text, paragraphs, topic, MAX_STATEMENT)


def _best(text: str, paragraphs: tuple[Span, ...], topic: str, limit: int) -> Span | None:
    best, value = None, -math.inf
    for one in _candidates(text, paragraphs, topic, limit):
        words = one.span.of(text)
        if extent(one.span, text) < MIN_STATEMENT:
            continue
        if topic and likeness(words, topic) > SAME_AS_HEADING:
            continue
        if one.weight > value:
            best, value = one.span, one.weight
    return best


def supports(text: str, paragraphs: tuple[Span, ...], stated: Span | None, most: int, limit: int) -> tuple[Span, ...]:
    """Return up to `most` assertions of at most `limit` extent from other sentences than the one `stated`, in source order.

    Near-repeats are left out, and as many as would bring more than two fifths of the paragraphs on the slide.
    """
    room = SHARE * sum(extent(paragraph, text) for paragraph in paragraphs) - (extent(stated, text) if stated else 0)
    left = [
        one
        for one in _candidates(text, paragraphs, "", limit)
        if extent(one.span, text) <= limit
        if stated is None or not (one.sentence.start <= stated.start < one.sentence.end)
    ]
    highest = max([1.0, *(one.weight for one in left)])
    pairs = {one: bigrams(one.span.of(text)) for one in left}
    nearest = dict.fromkeys(left, 0.0)
    chosen: list[Span] = []
    newest = bigrams(stated.of(text)) if stated else frozenset()
    while left and len(chosen) < most:
        for one in left:
            nearest[one] = max(nearest[one], _overlap(pairs[one], newest))
        left = [one for one in left if nearest[one] < SAME and extent(one.span, text) <= room]
        if not left:
            break
        pick = max(left, key=lambda one: RELEVANCE * one.weight / highest - (1 - RELEVANCE) * nearest[one])
        chosen.append(pick.span)
        room -= extent(pick.span, text)
        newest = pairs[pick]
        left.remove(pick)
    return tuple(sorted(chosen))


def _candidates(text: str, paragraphs: tuple[Span, ...], topic: str, limit: int) -> list[_Candidate]:
    """Return what can stand on a slide of each sentence, with its weight; the topic sentence of each paragraph weighs more."""
    found: list[_Candidate] = []
    about = bigrams(simple(topic))
    for number, paragraph in enumerate(paragraphs):
        parts = sentences(text, paragraph, semicolons=True)
        for position, sentence in enumerate(parts):
            span = sentence_headline(text, sentence, limit)
            told = None if span is not None else _announced(text, sentence)
            if told is not None:
                span = sentence_headline(text, told, limit)
            words = simple(span.of(text)) if span is not None else ""
            if span is None or not _asserts(words):
                continue
            value = weight(words, position, len(parts), about)
            if value > 0:
                if position == 0 and number == 0:
                    value += TOPIC_SENTENCE if len(topic) < ASSERTIVE_HEADING else -BACKGROUND
                value -= TOO_LONG * (extent(span, text) > limit) + AFTER_COLON * (told is not None)
                value -= ONE_OF_A_LIST * (span.start > sentence.start and after_marker(text, sentence) != sentence)
                found.append(_Candidate(span, sentence, value))
    return found


def _asserts(words: str) -> bool:
    return holds_verb(words) if is_english(words) else has_predicate(words)


def _announced(text: str, sentence: Span) -> Span | None:
    """Return what a sentence tells after its colon (今年的主要目标是：…)."""
    at = text.find("：", sentence.start, sentence.start + MAX_ANNOUNCEMENT)
    if is_field(simple(text[sentence.start : at + 1 or sentence.start])):
        return None
    return Span(at + 1, sentence.end).stripped(text) if sentence.start <= at < sentence.end - 1 else None


def _overlap(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """Return the share of the smaller set's bigrams that stand in the other."""
    return len(one & other) / max(1, min(len(one), len(other)))
