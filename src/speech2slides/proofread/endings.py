"""A proof in, the paragraphs of prose out that end without a full stop."""

import re
from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.numerals import HAN_NUMERALS, value
from speech2slides.proofread.proof import Proof, ends_sentence
from speech2slides.span import Span

#: Shorter paragraphs may be lines of a list or a form.
MIN_PROSE = 30
#: No heading is as long as this.
MIN_LONG = 90
#: A text in which one paragraph in so many ends without a stop has its reasons.
MAX_SHARE = 15
#: More paragraphs than this are told once.
MAX_FINDINGS = 5
AND_REACH = 5
_COMMAS = "，、,"
#: Before the last member of a list: …；以及
_AND = re.compile(r"[；;，,]\s?(?:以?及|和|或者?)\Z")
#: A number that opens a member of a list.
_NUMBER = re.compile(
    rf"(?P<open>[（(第]?)(?P<number>[0-9]{{1,2}}|[{HAN_NUMERALS}]{{1,3}}|[a-zA-Z①-⑳])(?P<close>[）)]|[、.．，是](?![0-9])|(?<=[①-⑳]))"
)
#: What may end a paragraph after its last sentence, or instead of one; 摄 ends the credit of a photograph.
_CLOSING = "”’\"'）)」』】》〉]—- \u3000摄"


def check_endings(proof: Proof) -> Iterator[Diagnostic]:
    """Report paragraphs of prose that end with no punctuation, or with a comma; a text with many of them once."""
    prose = [
        index for index, block in enumerate(proof.blocks) if block.kind == "prose" and len(block.span) >= MIN_PROSE
    ]
    without = [index for index in prose if not _is_closed(proof, index)]
    open_ends = [proof.blocks[index].span for index in without if _is_broken(proof, index)]
    if len(without) * MAX_SHARE > max(len(prose), MAX_SHARE * MAX_FINDINGS):
        return
    if len(open_ends) > MAX_FINDINGS:
        line, found = proof.line(open_ends[0].end - 1), _shown(proof, open_ends[0])
        yield finding("punctuation.missing-throughout", line, severity="note", found=found, count=len(open_ends))
        return
    for span in open_ends:
        yield finding("punctuation.missing", proof.line(span.end - 1), severity="note", found=_shown(proof, span))


def _is_closed(proof: Proof, index: int) -> bool:
    """Tell whether a paragraph ends as paragraphs end."""
    span = proof.blocks[index].span
    return (
        proof.text[span.end - 1] in _CLOSING
        or ends_sentence(proof.text, span)
        or _AND.search(proof.text, max(span.start, span.end - AND_REACH), span.end) is not None
    )


def _is_broken(proof: Proof, index: int) -> bool:
    """Tell whether a paragraph is prose that goes on, not a heading: long, of several sentences, or cut off at a comma."""
    words = proof.blocks[index].span.of(proof.text)
    if index + 1 < len(proof.blocks) and _counts_on(proof, index):
        return words[-1] not in _COMMAS and _is_closed(proof, index + 1)
    if words[-1] in _COMMAS:
        return not any(_begin_alike(proof, index, other) for other in (index - 1, index + 1))
    return (len(words) >= MIN_LONG and not proof.english) or any(mark in words for mark in ("。", ". "))


def _counts_on(proof: Proof, index: int) -> bool:
    """Tell whether the next paragraph begins with the next number of the list a paragraph begins with."""
    first, second = (_NUMBER.match(proof.text, proof.blocks[one].span.start) for one in (index, index + 1))
    if first is None or second is None or first.group("open", "close") != second.group("open", "close"):
        return False
    return _value(second["number"]) == _value(first["number"]) + 1


def _value(number: str) -> int:
    return ord(number) if len(number) == 1 and number not in HAN_NUMERALS else value(number)


def _begin_alike(proof: Proof, index: int, other: int) -> bool:
    """Tell whether two neighbours are lines of one list: 关于…， 关于…，"""
    if not 0 <= other < len(proof.blocks):
        return False
    first, second = (proof.blocks[one].span.start for one in (index, other))
    return proof.text[first : first + 2] == proof.text[second : second + 2]


def _shown(proof: Proof, span: Span) -> str:
    return proof.text[max(span.start, span.end - 12) : span.end]
