"""A proof in, the slips of the keyboard out: doubled punctuation and doubled words."""

import re
from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.proof import HAN, Proof

_DOUBLED_MARKS = re.compile(
    rf"[，、；：][ \u3000]?[，、；：。！？]|。[ \u3000]?[，。、；：！？](?!。)|(?<=[{HAN}]),{{2}}|(?<=[{HAN}])[，。],|(?<=[{HAN}]),[，。]"
    rf"|！。|？。|．。|(?<=[{HAN}])\.。|(?<![！？])(?:！！|？？)(?![！？])"
)
#: Words nothing doubles but a slip: 的的 (not 的的确确), 了了 (not 为了了解, 不了了之, 一目了了).
_DOUBLED_WORDS = re.compile(
    r"(?<!的)的的(?![的确士])|(?<![不为完受终])了了(?![了解结断却之])"
    r"|我们我们|他们他们|你们你们|以及以及|并且并且|但是但是|因此因此|为了为了|必须必须|应当应当|对于对于|关于关于|通过通过"
    rf"|(?P<long>[{HAN}]{{3,8}})(?P=long)"
)
_ENGLISH = re.compile(
    r"\b(?P<word>the|a|an|of|to|in|and|for|with|is|are|by|on|at|from|this) (?P=word)\b", re.IGNORECASE
)


def check_slips(proof: Proof) -> Iterator[Diagnostic]:
    """Report punctuation and words typed twice."""
    for match in proof.first_found(_DOUBLED_MARKS):
        yield finding("punctuation.doubled", proof.line(match.start()), found=proof.around(match.start(), match.end()))
    for match in proof.first_found(_ENGLISH if proof.english else _DOUBLED_WORDS):
        if not _is_meant(match):
            yield finding("word.doubled", proof.line(match.start()), found=match.group())


def _is_meant(match: re.Match[str]) -> bool:
    """Tell whether words are doubled on purpose: one character over and over, 一件事一件事."""
    words = match.groupdict().get("long")
    return words is not None and (len(set(words)) == 1 or words.startswith("一"))
