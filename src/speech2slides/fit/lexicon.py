"""Lists of terms and words in, a frozen `Lexicon` out: what the breaker knows of the language, and what a user adds to it."""

from functools import cache
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.fit.terms import SIMPLIFIED_TERMS, TRADITIONAL_TERMS
from speech2slides.fit.vocabulary import LONGER, LONGER_TRADITIONAL, LONGEST, PAIRS

#: Words of up to so many characters are looked for everywhere.
SHORT = 4


class Lexicon(NamedTuple):
    """Hold the words a line should not be broken inside, ready to be looked up."""

    protected: frozenset[str]
    """Names and set phrases: never cut where a line can hold them."""
    words: frozenset[str]
    """Words of three characters and more, the protected ones among them."""
    pairs: MappingProxyType[str, str]
    """Words of two characters: the first, and all that may follow it, itself among them, since 人人 and 家家 are words."""
    longest: int
    """Characters of the longest entry."""
    beginnings: frozenset[str]
    """The first two characters of the words of more than `SHORT`: only there longer ones are looked for."""

    def __hash__(self) -> int:
        return hash(self.protected)

    def has(self, word: str) -> bool:
        """Tell whether `word`, of two characters or more, is known."""
        if len(word) == 2:
            return word[1] in self.pairs.get(word[0], "") or word in self.protected
        return word in self.words

    def extended(self, terms: tuple[str, ...]) -> "Lexicon":
        """Return a lexicon that protects `terms` too; those of one character have no inside and are left out."""
        added = [term for term in terms if len(term) > 1]
        return Lexicon(
            self.protected.union(added),
            self.words.union(term for term in added if len(term) > 2),
            self.pairs,
            max(self.longest, *map(len, added)) if added else self.longest,
            self.beginnings.union(term[:2] for term in added if len(term) > SHORT),
        )


@cache
def built_in() -> Lexicon:
    """Return the lexicon of official and business Chinese in both scripts, put together at first use."""
    groups = PAIRS.split()
    terms = f"{SIMPLIFIED_TERMS} {TRADITIONAL_TERMS}".split()
    long = LONGEST.split() + [term for term in terms if len(term) > SHORT]
    words = f"{LONGER} {LONGER_TRADITIONAL}".split() + long + [term for term in terms if 2 < len(term) <= SHORT]
    return Lexicon(
        protected=frozenset(terms),
        words=frozenset(words),
        pairs=MappingProxyType(dict(zip(map(itemgetter(0), groups), groups, strict=True))),
        longest=max(map(len, long)),
        beginnings=frozenset([word[:2] for word in long]),
    )
