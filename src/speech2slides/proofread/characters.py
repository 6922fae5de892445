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
_HALF, _FULL = re.compile("[0-9]{1,40}"), re.compile("[０-９]{1,40}")
_LATIN = re.compile("[A-Za-zＡ-Ｚａ-ｚ]")
_DATE = re.compile(r"[（(]?\s?[0-9０-９]{4}年(?:\s?[0-9０-９]{1,2}月(?:\s?[0-9０-９]{1,2}日)?)?\s?[）)]?")


def check_characters(proof: Proof) -> Iterator[Diagnostic]:
    """Report characters that cannot be seen, a finding a paragraph or one for all, and note digits of two widths."""
    found = [places for _, matches in proof.found(_UNSEEN) if (places := _unseen(proof, matches))]
    if len(found) > MAX_FINDINGS:
        found = [[place for places in found for place in places]]
    for places in found:
        code = f"U+{ord(proof.text[places[0]]):04X}"
        yield finding("character.unseen", proof.line(places[0]), count=len(places), found=code)
    half, full = _numbers(proof, _HALF), _numbers(proof, _FULL)
    if half and full:
        match = min(full, half, key=lambda found: sum(len(one.group()) for one in found))[0]
        around = proof.around(match.start(), match.end())
        yield finding("digits.mixed", proof.line(match.start()), severity="note", found=around)


def _numbers(proof: Proof, digits: re.Pattern[str]) -> list[re.Match[str]]:
    """Return the numbers of one width in the text itself: none of the title, of a line with a date only, or of a Latin word (Ａ4, 5G)."""
    found: list[re.Match[str]] = []
    for index, matches in proof.found(digits):
        block = proof.blocks[index]
        is_counted = (
            block.kind in ("prose", "heading") and _DATE.fullmatch(proof.text, block.span.start, block.span.end) is None
        )
        found += [match for match in matches if is_counted and not _is_latin(proof.text, match)]
    return found


def _is_latin(text: str, match: re.Match[str]) -> bool:
    return any(
        _LATIN.match(one)
        for one in (text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1])
    )


def _unseen(proof: Proof, matches: Iterator[re.Match[str]]) -> list[int]:
    return [
        match.start()
        for match in matches
        if match.group() != _JOINER or proof.text[match.start() - 1 : match.start()] < _EMOJI
    ]
