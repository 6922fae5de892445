"""A text that is not in the speech and the speech in, the place where the two part out; and whether they belong together at all.

Only called where an audit fails, so that it may take its time.
"""

from collections.abc import Iterator

from speech2slides.audit.labels import squeeze
from speech2slides.audit.quoted import Quoted
from speech2slides.audit.read import DeckText
from speech2slides.span import Span

#: Shortest clause that tells a speech from others, in characters: shorter ones (同志们, 加强领导) stand in many.
_TELLING = 6
#: Two speeches share at most 12 % of such clauses by their characters (4,000 pairs of 113 real texts), two copies of one 93 % or more.
_LEAST_PERCENT = 20
#: Percent of its pairs of neighbouring characters that a changed text has in common with what it was made from.
_LIKELY_PERCENT = 50
#: Characters of a text that are looked for, and places of the speech they are held against.
_MOST_SOUGHT, _MOST_PLACES = 600, 20
#: What a changed text may be longer or shorter than its counterpart, in characters.
_SLACK = 12
_CLAUSE_ENDS = str.maketrans(dict.fromkeys("。！？；，：、,;:!?", "\n"))


def shared_percent(deck: DeckText, source: str) -> int:
    """Return how much of the deck's telling clauses, on slides and in notes, are in the squeezed speech: percent of their characters."""
    found = total = 0
    for clause in _clauses(deck):
        total += len(clause)
        found += len(clause) if clause in source else 0
    return found * 100 // total if total else 100


def is_other_speech(percent: int) -> bool:
    """Tell whether a deck that has no more than `percent` in common with a speech was made from another one."""
    return percent < _LEAST_PERCENT


def _clauses(deck: DeckText) -> Iterator[str]:
    for slide in deck.slides:
        for text in (*slide.notes, *(paragraph.words.replace("\n", "") for paragraph in slide.paragraphs)):
            for clause in text.translate(_CLAUSE_ENDS).split("\n"):
                squeezed = squeeze(clause)
                if len(squeezed) >= _TELLING:
                    yield squeezed


def counterpart(words: str, speech: str) -> tuple[int, int] | None:
    """Return where the first difference lies, in `words` and in `speech`, or None where the speech says nothing like it."""
    sought = words[:_MOST_SOUGHT]
    part = _longest_part(sought, speech)
    if not part:
        return None
    places = [max(0, at - part.start - _SLACK) for at in _occurrences(part.of(sought), speech)]
    windows = [speech[start : start + len(sought) + 2 * _SLACK] for start in places]
    likeness, best = max((_percent_of_pairs(sought, window), -index) for index, window in enumerate(windows))
    if likeness < _LIKELY_PERCENT:
        return None
    start, window = places[-best], windows[-best]
    at = window.index(part.of(sought))
    if part.start == 0:
        return part.end, start + at + part.end
    return _before(sought[: part.start], start, window[:at])


def _before(head: str, start: int, window: str) -> tuple[int, int]:
    """Return the first difference between `head` and the end of `window`, which begins at `start` of the speech."""
    same = next((length for length in range(len(head), 0, -1) if head[:length] in window), 0)
    if same:
        return same, start + window.index(head[:same]) + same
    return 0, start + max(0, len(window) - len(head))


def _longest_part(words: str, speech: str) -> Span:
    """Return the longest stretch of `words` that is in the speech, the first of several."""
    best = Span(0, 0)
    for start in range(len(words)):
        while start + len(best) < len(words) and words[start : start + len(best) + 1] in speech:
            best = Span(start, start + len(best) + 1)
    return best


def _occurrences(words: str, speech: str) -> Iterator[int]:
    at = speech.find(words)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = speech.find(words, at + 1)


def _percent_of_pairs(words: str, window: str) -> int:
    pairs = [words[index : index + 2] for index in range(len(words) - 1)] or [words]
    return sum(100 for pair in pairs if pair in window) // len(pairs)


def parting(words: Quoted, speech: Quoted) -> tuple[str, str] | None:
    """Return what the speech says where `words` first differ from it, and what they say, or None where the speech says nothing like it."""
    found = counterpart(words.text, speech.text)
    return (speech.around(found[1]), words.around(found[0])) if found is not None else None
