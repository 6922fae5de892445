"""A proof in, the characters out that nobody sees or no font shows, and digits of two widths."""

import re
from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.proof import Proof

#: Zero-width and direction signs, soft hyphens, C1 controls, private use (what old input methods leave), and what could not be decoded.
_UNSEEN = re.compile(
    "[\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ue000-\uf8ff\ufff9-\ufffd]"
)
#: The joiner has its use inside emoji.
_JOINER = "\u200d"
_EMOJI = "\u2600"
#: More paragraphs than this are told once.
MAX_FINDINGS = 8
_HALF, _FULL = re.compile("[0-9]"), re.compile("[０-９]")


def check_characters(proof: Proof) -> Iterator[Diagnostic]:
    """Report characters that cannot be seen, a finding a paragraph or one for all, and note digits of two widths."""
    found = [places for _, matches in proof.found(_UNSEEN) if (places := _unseen(proof, matches))]
    if len(found) > MAX_FINDINGS:
        found = [[place for places in found for place in places]]
    for places in found:
        code = f"U+{ord(proof.text[places[0]]):04X}"
        yield finding("character.unseen", proof.line(places[0]), count=len(places), found=code)
    half, full = _HALF.search(proof.text), _FULL.search(proof.text)
    if half is not None and full is not None:
        fewer = _FULL if len(_FULL.findall(proof.text)) <= len(_HALF.findall(proof.text)) else _HALF
        match = fewer.search(proof.text)
        if match is not None:
            around = proof.around(match.start(), match.end())
            yield finding("digits.mixed", proof.line(match.start()), severity="note", found=around)


def _unseen(proof: Proof, matches: Iterator[re.Match[str]]) -> list[int]:
    return [
        match.start()
        for match in matches
        if match.group() != _JOINER or proof.text[match.start() - 1 : match.start()] < _EMOJI
    ]
