"""A proof in, the numbers of lists in running text that do not follow the one before them out; those of headings `parse` has reported."""

from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.enumerations import Fault
from speech2slides.proofread.proof import Proof


def check_ordinals(proof: Proof) -> Iterator[Diagnostic]:
    """Report list members whose ordinal is skipped, doubled or out of order."""
    for body in proof.bodies:
        for fault in body.lists.faults:
            yield _finding(proof, fault)


def _finding(proof: Proof, fault: Fault) -> Diagnostic:
    line, found = proof.line(fault.span.start), fault.span.of(proof.text)
    if fault.kind == "doubled":
        return finding("ordinal.doubled", line, found=found, expected=fault.expected)
    if fault.kind == "skipped":
        return finding("ordinal.skipped", line, found=found, expected=fault.expected)
    return finding("ordinal.disordered", line, found=found, expected=fault.expected)
