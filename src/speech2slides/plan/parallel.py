"""Running text in, the parts of one of its sentences that begin alike out (有的…；有的…；有的…): who shows one of them shows them all."""

from typing import NamedTuple

from speech2slides.model.plan import Entry
from speech2slides.plan.clauses import extent, sentences, trimmed
from speech2slides.plan.headline import MAX_BULLET, headline, sentence_headline
from speech2slides.span import Span

#: So many parts of a sentence make a list, and no page shows more.
LEAST, MOST = 3, 6
#: They begin with so many characters that are the same; one could be any preposition.
ALIKE = 2
#: What leads to them stands above them up to this extent.
MAX_LEAD = 30


class Parallel(NamedTuple):
    """Hold the parts of a sentence and what leads to them."""

    entries: tuple[Entry, ...]
    lead: Span | None


def parallel_entries(text: str, body: tuple[Span, ...]) -> Parallel | None:
    """Return the parts of the first sentence of `body` that lines up three or more of them, with what the sentence before says; None without one."""
    for paragraph in body:
        before = None
        for sentence in sentences(text, paragraph):
            parts = sentences(text, sentence, semicolons=True)
            entries = _entries(text, parts) if len(parts) <= MOST and begin_alike(text, parts) else ()
            if entries:
                return Parallel(entries, _lead(text, before) if before is not None else None)
            before = sentence
    return None


def _lead(text: str, sentence: Span) -> Span | None:
    said = headline(text, sentence, MAX_LEAD)
    return said if said is not None and extent(said, text) <= MAX_LEAD else None


def begin_alike(text: str, parts: tuple[Span, ...]) -> bool:
    """Tell whether three or more stretches of the text begin with the same two characters."""
    openings = {text[part.start : part.start + ALIKE] for part in parts}
    return len(parts) >= LEAST and len(openings) == 1 and openings.pop().isalpha()


def _entries(text: str, parts: tuple[Span, ...]) -> tuple[Entry, ...]:
    """Return an entry a part, none where one of them is too long to stand on a slide."""
    words = [_shown(text, part) for part in parts]
    found = [one for one in words if one is not None and extent(one, text) <= MAX_BULLET]
    return tuple(map(Entry, (part.start for part in parts), found)) if len(found) == len(parts) else ()


def _shown(text: str, part: Span) -> Span | None:
    """Return a part whole where it is short and its siblings explain it, else what of it can stand alone."""
    whole = trimmed(text, part)
    return whole if extent(whole, text) <= MAX_BULLET else sentence_headline(text, part, MAX_BULLET)
