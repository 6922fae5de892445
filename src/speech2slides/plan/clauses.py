"""A span in, its sentences and clauses out; brackets, quotation marks and numbers are never cut open."""

import re
from functools import cache, lru_cache
from types import MappingProxyType

from speech2slides.punctuation import CLOSING, OPENING, ends_sentence
from speech2slides.span import Span

_PAIR = MappingProxyType(dict(zip(CLOSING, OPENING, strict=True)))
_BRACKETS = "[" + re.escape(OPENING + CLOSING + '"') + "]"
_SENTENCE_END = "。！？!?"
_CLAUSE_END = "，；：,;:。！？!?"
#: So many cuts are remembered: each finder of the same block asks for the same sentences and clauses.
REMEMBERED = 1_024
#: What a bullet or title leaves off at its end.
_TRAILING = "。，；：、,;:. \t\u3000\n"


def sentences(text: str, span: Span, *, semicolons: bool = False) -> tuple[Span, ...]:
    """Return the sentences of `span` with their final punctuation; with `semicolons` also parts that end in ；."""
    return _cut(text, span.start, span.end, _SENTENCE_END + ("；;" if semicolons else ""))


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """Return the clauses of `span`, each with the punctuation that ends it; none but the first is without words."""
    return _clauses(text, span.start, span.end)


@lru_cache(REMEMBERED)
def _clauses(text: str, start: int, end: int) -> tuple[Span, ...]:
    found: list[Span] = []
    for part in _cut(text, start, end, _CLAUSE_END):
        if found and not text[part.start].isalnum() and not any(map(str.isalnum, part.of(text))):
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return tuple(found)


@cache
def _marks() -> re.Pattern[str]:
    """Return what matches every character `_cut` has to look at; compiled at first use."""
    return re.compile("[" + re.escape(OPENING + CLOSING + _CLAUSE_END + ".") + "]")


@lru_cache(REMEMBERED)
def _cut(text: str, start: int, stop: int, ends: str) -> tuple[Span, ...]:
    found = []
    open_marks: list[str] = []
    for match in _marks().finditer(text, start, stop):
        index = match.start()
        if index < start:
            continue
        character = text[index]
        if character in OPENING:
            open_marks.append(character)
        elif character in _PAIR and open_marks and open_marks[-1] == _PAIR[character]:
            open_marks.pop()
        if not open_marks and (_ends(text, index, ends) if character in ".,:" else character in ends):
            end = index + 1
            while end < stop and text[end] in ends + "”’）)":
                end += 1
        elif character in "。！？" and len(open_marks) == 1 and index + 1 < stop and text[index + 1] in "”’":
            end = index + 2
            open_marks.clear()
        else:
            continue
        found.append(Span(start, end))
        start = end
    if start < stop:
        found.append(Span(start, stop))
    return tuple(one for one in (part.stripped(text) for part in found) if len(one))


def _ends(text: str, index: int, ends: str) -> bool:
    """Tell whether a full stop, comma or colon of ASCII ends a sentence or clause rather than standing in a number."""
    character = text[index]
    if character == ".":
        return ends_sentence(text, index)
    if character in ",:" and text[index + 1 : index + 2].isdecimal() and text[index - 1 : index].isdecimal():
        return False  # 7,500 and 9:30
    return character in ends


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without white space around it and without the 。 or other punctuation that ends it (！ and ？ stay)."""
    span = span.stripped(text)
    end = span.end
    while end > span.start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(span.start, end)


def extent(span: Span, text: str) -> int:
    """Return how much room the words take, in Han characters: two Latin letters count as one."""
    words = span.of(text)
    return len(words) - len(words.encode("ascii", "ignore")) // 2


def balanced(words: str) -> bool:
    """Tell whether every bracket and quotation mark in `words` has its partner there."""
    if re.search(_BRACKETS, words) is None:
        return True
    open_marks: list[str] = []
    for character in words:
        if character in OPENING:
            open_marks.append(character)
        elif character in _PAIR and (not open_marks or open_marks.pop() != _PAIR[character]):
            return False
    return not open_marks and words.count('"') % 2 == 0
