"""A proof in, the paragraphs that stand in it twice out."""

import re
from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Paragraph
from speech2slides.proofread.proof import Proof

#: Shorter paragraphs may be formulas that are meant to come again.
MIN_LENGTH = 25
MIN_LATIN_LENGTH = 80
MIN_CLAUSES = 3
MIN_CELLS = 2
_CLAUSE_ENDS = re.compile(r"[，。；！？!?;]|[,.](?= )")
_GAPS = re.compile(r"[ \u3000\xa0]{2,40}")
_NO_WORDS = re.compile(r"[\W_]+")


def check_repeats(proof: Proof) -> Iterator[Diagnostic]:
    """Report each paragraph whose words, without white space and punctuation, stood before."""
    least = MIN_LATIN_LENGTH if proof.english else MIN_LENGTH
    seen: dict[str, int] = {}
    for paragraph in _paragraphs(proof):
        words = _NO_WORDS.sub("", paragraph.span.of(proof.text))
        if len(words) < least or _is_row(paragraph.span.of(proof.text)):
            continue
        line = proof.line(paragraph.span.start)
        if words in seen:
            found = proof.excerpt(paragraph.span.start, paragraph.span.end)
            yield finding("repeat.paragraph", line, found=found, first=seen[words])
        seen.setdefault(words, line)


def _is_row(words: str) -> bool:
    """Tell whether words are cells of a table: parted by tabs or several gaps, in fewer clauses than prose has."""
    clauses = len(_CLAUSE_ENDS.findall(words))
    return clauses < MIN_CLAUSES and ("\t" in words or len(_GAPS.findall(words)) >= MIN_CELLS)


def _paragraphs(proof: Proof) -> Iterator[Paragraph]:
    document = proof.document
    yield from document.opening
    for section in document.headings():
        yield from section.body
    yield from document.closing
