"""A `Document` in, every finding of every check out, by line."""

from collections.abc import Callable, Iterator

from speech2slides.diagnostics import Diagnostic
from speech2slides.model.document import Document
from speech2slides.proofread.characters import check_characters
from speech2slides.proofread.counts import check_counts
from speech2slides.proofread.dates import check_dates
from speech2slides.proofread.endings import check_endings
from speech2slides.proofread.halfwidth import check_halfwidth
from speech2slides.proofread.headings import check_headings
from speech2slides.proofread.levels import check_levels
from speech2slides.proofread.ordinals import check_ordinals
from speech2slides.proofread.pairs import check_pairs
from speech2slides.proofread.placeholders import check_placeholders
from speech2slides.proofread.proof import Proof, proof_of
from speech2slides.proofread.repeats import check_repeats
from speech2slides.proofread.slips import check_slips

CHECKS: tuple[Callable[[Proof], Iterator[Diagnostic]], ...] = (
    check_ordinals,
    check_counts,
    check_placeholders,
    check_pairs,
    check_halfwidth,
    check_dates,
    check_repeats,
    check_headings,
    check_levels,
    check_slips,
    check_endings,
    check_characters,
)


def proofread(document: Document) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the text of `document`, each finding with its line; takes time linear in the text."""
    proof = proof_of(document)
    found = dict.fromkeys(one for check in CHECKS for one in check(proof))
    return tuple(sorted(found, key=lambda one: (one.line or 0, one.code)))
