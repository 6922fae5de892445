"""The words of a sentence in, how much they weigh beside others of their paragraph out (Edmundson's features), and how alike two are."""

from itertools import pairwise

from speech2slides.plan.cues import has_quantity
from speech2slides.plan.english import is_english
from speech2slides.plan.unfit import announces, is_unfit
from speech2slides.plan.vocabulary import BACKGROUND, KEYWORDS


def weight(words: str, position: int, count: int, about: frozenset[tuple[str, ...]]) -> float:
    """Return the weight of a sentence that stands at `position` of `count` in its paragraph; `about` are the bigrams of its topic.

    The words are in simplified characters (`cues.simple`), as are those of the topic. Less than zero means that they cannot stand on a
    slide alone: they greet, ask, lean on the sentence before, or name nobody.
    """
    if is_unfit(words) or announces(words):
        return -1.0
    value = 1.0
    value += 2.0 if position == 0 else 0.5 if position == count - 1 else 0.0
    value += min(3, sum(words.count(keyword) for keyword in KEYWORDS))
    value += min(2.0, 0.5 * len(bigrams(words) & about)) if about else 0.0
    value += 2.0 if has_quantity(words) else 0.0
    value -= 2.0 if words.startswith(BACKGROUND) else 0.0
    value -= 1.0 if not 10 <= len(words) <= 120 else 0.0
    return value


def bigrams(words: str) -> frozenset[tuple[str, ...]]:
    """Return the pairs of neighbouring characters in `words`, of an English text its words: letters say nothing of what it is about."""
    if is_english(words):
        return frozenset((word,) for word in words.lower().split())
    return frozenset(pairwise(words))


def likeness(one: str, other: str) -> float:
    """Return the share of character bigrams two texts have in common (Jaccard), 1 for the same words."""
    first, second = bigrams(one), bigrams(other)
    union = len(first | second)
    return len(first & second) / union if union else 1.0
