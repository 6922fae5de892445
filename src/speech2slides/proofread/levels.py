"""A proof in, the headings out that stand above the ones they belong under: （一） before any 一、, 1. above （一） where it is below elsewhere."""

from collections.abc import Iterator
from itertools import pairwise

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Heading
from speech2slides.proofread.proof import Proof

#: Styles by their customary rank; documents that use them the other way round throughout are left alone.
RANKS = ("part", "chapter", "section", "han", "han-bracket", "arabic", "arabic-bracket", "circled")


def check_levels(proof: Proof) -> Iterator[Diagnostic]:
    """Report headings whose style ranks below what they stand before or above."""
    headings = [section.heading for section in proof.document.headings() if section.heading.style in RANKS]
    early = _early(headings)
    if early is not None:
        yield _finding(proof, *early)
        return
    yield from _inverted(proof)


def _early(headings: list[Heading]) -> tuple[Heading, Heading] | None:
    """Return the heading the list begins with, and the later one that ranks above it and counts on while it starts again."""
    if not headings:
        return None
    first = headings[0]
    above = [one for one in headings if RANKS.index(one.style) < RANKS.index(first.style)]
    for style in dict.fromkeys(one.style for one in above):
        upper = [one for one in above if one.style == style]
        counts_on = len(upper) > 1 and [one.ordinal for one in upper] == list(range(1, len(upper) + 1))
        starts_again = any(
            one.style == style and following.style == first.style and following.ordinal == 1
            for one, following in pairwise(headings)
        )
        if counts_on and starts_again:
            return first, upper[0]
    return None


def _inverted(proof: Proof) -> Iterator[Diagnostic]:
    """Report a heading below one that ranks under it, where elsewhere in the text they stand the right way round."""
    pairs = [
        (parent.heading, child.heading)
        for parent in proof.document.headings()
        for child in parent.children[:1]
        if parent.heading.style in RANKS and child.heading.style in RANKS
    ]
    known = {(parent.style, child.style) for parent, child in pairs}
    for parent, child in pairs:
        if RANKS.index(parent.style) > RANKS.index(child.style) and (child.style, parent.style) in known:
            yield _finding(proof, parent, child)


def _finding(proof: Proof, heading: Heading, other: Heading) -> Diagnostic:
    return finding(
        "level.order",
        proof.line(heading.span.start),
        found=_marker(proof, heading),
        above=_marker(proof, other),
        other=proof.line(other.span.start),
    )


def _marker(proof: Proof, heading: Heading) -> str:
    return (heading.marker or heading.span).of(proof.text)
