"""The wording's pattern of a footer and what a plan knows in, the pieces each section's footer is made of out."""

from speech2slides.fit.orientation import first_clause
from speech2slides.fit.text import Typesetter, fit_words
from speech2slides.model.plan import DeckPlan, Label, Words
from speech2slides.model.theme import Slot

#: What a footer says on pages of each section, and on those outside them.
Footers = tuple[tuple[tuple[Words, ...], ...], tuple[Words, ...]]


def deck_footers(setter: Typesetter, plan: DeckPlan, pattern: str, slot: Slot | None) -> Footers:
    """Return the pieces of every footer; where those of one section are too long for the line, all sections have their first alone."""
    named: dict[str, Words | None] = {"title": plan.title, **dict(plan.named)}
    each = tuple(_pieces(pattern, named | {"part": first_clause(setter, section.words)}) for section in plan.sections)
    if slot is None or any(pieces and fit_words(setter, slot, pieces, 1) is None for pieces in each):
        each = tuple(pieces[:1] for pieces in each)
    return each, _pieces(pattern, named)


def _pieces(pattern: str, named: dict[str, Words | None]) -> tuple[Words, ...]:
    """Fill the pattern; what is not known is left out, with the signs before it."""
    pieces: list[Words] = []
    while pattern:
        signs, _, rest = pattern.partition("{")
        name, _, pattern = rest.partition("}")
        words = named.get(name)
        if words is not None:
            pieces.extend((Label(signs), words) if pieces else (words,))
    return tuple(pieces)
