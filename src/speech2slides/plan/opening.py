"""Words that must be shown anyway in, as many of their first clauses as a limit holds out."""

from speech2slides.plan.clauses import balanced, clauses, extent, trimmed
from speech2slides.plan.cues import has_predicate, only_leads, simple
from speech2slides.span import Span

#: Fewer characters say too little to end there for the sake of a clause that leads on.
LEAST = 8


def opening_clauses(text: str, span: Span, limit: int) -> Span:
    """Return as many whole clauses from the start of `span` as `limit` holds, at least one; the first whatever its length.

    Where that says enough, it ends before a clause that only leads to the next one, or is a date.
    """
    parts = clauses(text, span)
    first = next((index for index, part in enumerate(parts) if any(map(str.isalnum, part.of(text)))), None)
    if first is None:
        return span.stripped(text)
    best = trimmed(text, Span(parts[0].start, parts[first].end))
    sound = None
    for part in parts[first:]:
        run = trimmed(text, Span(parts[0].start, part.end))
        if extent(run, text) > limit:
            break
        if balanced(run.of(text)):
            best = run
            if part is parts[-1] or not only_leads(simple(part.of(text))):
                sound = run
    says_enough = sound is not None and extent(sound, text) >= LEAST and has_predicate(simple(sound.of(text)))
    return sound if sound is not None and says_enough else best
