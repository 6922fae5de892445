"""The words of siblings in, the opening they share and what each says beyond it out (坚持理论联系实际 | 坚持正面教育为主)."""

from typing import NamedTuple

from speech2slides.plan.clauses import balanced, extent
from speech2slides.plan.vocabulary import OPENING_VERBS, PREDICATES
from speech2slides.span import Span

#: Fewer siblings that begin alike are no pattern.
MIN_SIBLINGS = 3
#: An opening of one verb (坚持) is worth showing once; other openings have to be longer.
MIN_VERB, MIN_OPENING = 2, 4
#: And none is longer than a line.
MAX_OPENING = 30
#: What is left of each sibling has to say something.
MIN_REST = 3
#: What a sibling may have before the shared words when others have not.
_MODALS = ("我们要", "一定要", "必须", "要", "应当", "应")
#: The words an opening may end on besides a verb and punctuation.
_LINKS = ("是", "为", "在于", "就是", "要")
_MARKS = "，、：；,:;"
#: What goes on with the opening and cannot begin a card.
_LEANING = (*"的地得了着过和与及或并、，。；：！？）》”’,.;:!?)", "于是", "以及")


class Shared(NamedTuple):
    """Part one sibling's words: the opening it shares with all the others, and its own rest."""

    opening: Span
    rest: Span


def shared_words(text: str, words: tuple[Span, ...]) -> tuple[Shared, ...]:
    """Return for each sibling its share of the opening all have and its own rest, in order; nothing when there is no fair opening.

    The opening ends at the edge of a word: after a verb, 是 or punctuation. A leading 要 or 必须 that only some have belongs to the
    opening and need not agree.
    """
    if len(words) < MIN_SIBLINGS:
        return ()
    starts = [one.start + _modal(text, one) for one in words]
    bodies = [text[start : one.end] for start, one in zip(starts, words, strict=True)]
    for length in _edges(_common(bodies)):
        if all(_fits(body, length) for body in bodies):
            return tuple(
                Shared(Span(one.start, start + length).stripped(text), Span(start + length, one.end).stripped(text))
                for one, start in zip(words, starts, strict=True)
            )
    return ()


def _modal(text: str, one: Span) -> int:
    return next((len(modal) for modal in _MODALS if text.startswith(modal, one.start, one.end)), 0)


def _common(bodies: list[str]) -> str:
    """Return the longest beginning all bodies have, up to `MAX_OPENING`."""
    beginnings = [body[:MAX_OPENING] for body in bodies]
    first, last = min(beginnings), max(beginnings)
    length = 0
    while length < min(len(first), len(last)) and first[length] == last[length]:
        length += 1
    return first[:length]


def _edges(common: str) -> list[int]:
    """Return where the shared beginning may be cut, the longest first: behind punctuation, 是 and verbs, or English words."""
    found = []
    for length in range(len(common), 1, -1):
        opening = common[:length]
        if opening[-1] in _MARKS or opening[-1].isspace():
            fair = extent(Span(0, length), opening) >= MIN_OPENING
        elif opening.isascii():
            fair = False
        else:
            verb = _ends_in_verb(opening)
            fair = (verb and length >= MIN_VERB) or (length >= MIN_OPENING and opening.endswith(_LINKS))
            fair = fair and not opening.rstrip("".join(_LINKS)).endswith(
                tuple(_MARKS)
            )  # rather at the comma than behind 要
        if fair:
            found.append(length)
    return found


def _ends_in_verb(opening: str) -> bool:
    return any(len(verb) > 1 and opening.endswith(verb) for verb in (*PREDICATES, *OPENING_VERBS))


def _fits(body: str, length: int) -> bool:
    """Tell whether opening and rest of a sibling can be shown apart."""
    rest = body[length:].strip()
    opening = body[:length]
    if opening[-1] not in _MARKS + " " and opening.isascii() and body[length : length + 1].isalnum():
        return False
    return len(rest) >= MIN_REST and not rest.startswith(_LEANING) and balanced(rest) and balanced(opening)
