"""A span in, its sentences and clauses out; brackets and quotation marks are never cut open."""

import re
from types import MappingProxyType

from speech2slides.punctuation import CLOSING, OPENING, ends_sentence
from speech2slides.span import Span

_PAIR = MappingProxyType(dict(zip(CLOSING, OPENING, strict=True)))
_SENTENCE_END = "。！？!?"
_CLAUSE_END = "，；：,;。！？!?"
#: Every character `_cut` has to look at.
_MARKS = "[" + re.escape(OPENING + CLOSING + _CLAUSE_END + ".") + "]"
#: What a bullet or title leaves off at its end.
_TRAILING = "。，；：、,;:. \t\u3000\n"


def sentences(text: str, span: Span, *, semicolons: bool = False) -> tuple[Span, ...]:
    """Return the sentences of `span` with their final punctuation; with `semicolons` also parts that end in ；."""
    return _cut(text, span, _SENTENCE_END + ("；;" if semicolons else ""))


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """Return the clauses of `span`, each with the punctuation that ends it."""
    return _cut(text, span, _CLAUSE_END)


def _cut(text: str, span: Span, ends: str) -> tuple[Span, ...]:
    found, start = [], span.start
    open_marks: list[str] = []
    for match in re.compile(_MARKS).finditer(text, span.start, span.end):
        index = match.start()
        if index < start:
            continue
        character = text[index]
        if character in OPENING:
            open_marks.append(character)
        elif character in _PAIR and open_marks and open_marks[-1] == _PAIR[character]:
            open_marks.pop()
        if not open_marks and (character in ends or (character == "." and ends_sentence(text, index))):
            end = index + 1
            while end < span.end and text[end] in ends + "”’）)":
                end += 1
        elif character in "。！？" and len(open_marks) == 1 and index + 1 < span.end and text[index + 1] in "”’":
            end = index + 2
            open_marks.clear()
        else:
            continue
        found.append(Span(start, end))
        start = end
    if start < span.end:
        found.append(Span(start, span.end))
    return tuple(one for one in (part.stripped(text) for part in found) if len(one))


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
    open_marks: list[str] = []
    for character in words:
        if character in OPENING:
            open_marks.append(character)
        elif character in _PAIR and (not open_marks or open_marks.pop() != _PAIR[character]):
            return False
    return not open_marks
