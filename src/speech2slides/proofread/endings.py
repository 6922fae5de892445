"""A proof in, the paragraphs of prose out that end without a full stop."""

from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.proof import Block, Proof, ends_sentence

#: Shorter paragraphs may be lines of a list or a form.
MIN_PROSE = 30
#: A text in which one paragraph in so many ends without one has its reasons.
MAX_SHARE = 10
_INSIDE = "，。；,;"
_CLOSING = "”’\"'）)」』】》〉] \u3000."


def check_endings(proof: Proof) -> Iterator[Diagnostic]:
    """Report paragraphs of several clauses that end with no punctuation, or with a comma."""
    if proof.wrapped:
        return
    prose = [block for block in proof.blocks if block.kind == "prose" and _is_prose(proof, block)]
    open_ends = [
        block
        for block in prose
        if proof.text[block.span.end - 1] not in _CLOSING and not ends_sentence(proof.text, block.span)
    ]
    if len(open_ends) * MAX_SHARE > max(len(prose), MAX_SHARE):
        return
    for block in open_ends:
        found = proof.text[max(block.span.start, block.span.end - 12) : block.span.end]
        yield finding("punctuation.missing", proof.line(block.span.end - 1), severity="note", found=found)


def _is_prose(proof: Proof, block: Block) -> bool:
    words = block.span.of(proof.text)
    return len(words) >= MIN_PROSE and any(mark in words[:-1] for mark in _INSIDE)
