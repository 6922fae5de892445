"""A proof in, the half-width punctuation in its Chinese prose out: a finding a paragraph, or one for a text that is written so throughout."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.proof import HAN, Proof
from speech2slides.span import Span

#: A text with so many half-width signs of a class, and no fewer than full-width ones, is written so throughout.
MIN_THROUGHOUT = 4
#: More paragraphs than this are told once.
MAX_FINDINGS = 8
_BEFORE, _AFTER = rf"[{HAN}”’》）」』】]", rf"[{HAN}“‘《（「『【]"


class _Class(NamedTuple):
    """Describe signs that are typed alike."""

    half: re.Pattern[str]
    full: str


#: A stop ends a sentence of Chinese only at the end of its paragraph: elsewhere it may stand in a name.
_CLASSES = (
    _Class(
        re.compile(
            rf"(?<={_BEFORE})(?:[,;:?!](?={_AFTER}|[ \t\u3000]{{0,9}}$)|[,;:?!]\s{{1,2}}(?={_AFTER})|\.$)"
            rf"|(?<={_BEFORE})[,;]\s?(?=[0-9０-９])|(?<=[0-9０-９])[,;](?={_AFTER})|(?<=[%％])[,;]\s?(?=[0-9０-９{_AFTER[1:-1]}])",
            re.MULTILINE,
        ),
        "，；：？！。",
    ),
    _Class(re.compile(rf"\((?=[{HAN}])[^()\n]{{1,80}}\)|\([^()\n]{{1,80}}(?<=[{HAN}])\)"), "（"),
)


def check_halfwidth(proof: Proof) -> Iterator[Diagnostic]:
    """Report half-width signs between Han characters; numbers, times, Latin words and addresses have them by right."""
    if proof.english:
        return
    headings, throughout = proof.document.headings(), False
    markers = frozenset(section.heading.marker.start for section in headings if section.heading.marker is not None)
    for signs in _CLASSES:
        found = [places for places in _places(proof, signs, markers) if places]
        count = sum(map(len, found))
        full = sum(proof.text.count(sign) for sign in signs.full)
        if throughout and not full:
            continue
        if len(found) > MAX_FINDINGS or (count >= MIN_THROUGHOUT and count >= full) or (len(found) > 1 and not full):
            throughout = True
            first = found[0][0]
            yield finding(
                "punctuation.halfwidth-throughout", proof.line(first.start), count=count, found=_shown(proof, first)
            )
            continue
        for places in found:
            first = places[0]
            yield finding(
                "punctuation.halfwidth", proof.line(first.start), count=len(places), found=_shown(proof, first)
            )


def _places(proof: Proof, signs: _Class, markers: frozenset[int]) -> Iterator[list[Span]]:
    """Yield where half-width signs of one class stand in each paragraph that has some."""
    for _, matches in proof.found(signs.half):
        yield [Span(match.start(), match.end()) for match in matches if match.start() not in markers]


def _shown(proof: Proof, span: Span) -> str:
    return proof.around(span.start, span.end)
