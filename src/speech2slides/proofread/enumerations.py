"""Paragraphs of one body in, the lists told in their running text out: 一是…二是…, 第一，…, 其一…, ①…, and the numbers that do not fit.

A number is looked for only where a clause begins. A list is believed from its first member on; lists may stand inside others, and a list
goes on over several paragraphs when each of them begins with a number.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from speech2slides.proofread.numerals import HAN_NUMERALS, value
from speech2slides.span import Span

_SIGN = re.compile(
    r"(?<![^。；;：:，,！!？?”）)\s])(?:"
    rf"(?P<word>[{HAN_NUMERALS}]{{1,3}})(?P<verb>是(?!否|(?P=word)[，,、。；”])|要(?![素点件领义么]))"
    rf"|(?P<which>其[{HAN_NUMERALS}]{{1,2}})(?=[，,、：:是])"
    rf"|第(?P<ordinal>[{HAN_NUMERALS}]{{1,3}})[，,、：:]"
    r"|(?P<circled>[①-⑳])"
    r"|[（(](?P<bracket>[0-9０-９]{1,2})[）)])"
)
#: Whatever opens a list: 一是 一要 一方面 第一 首先.
_FIRST = re.compile(r"一[是要来方、]|第一|首先|其一|[1１①]")
FIRST_REACH = 300


class Sign(NamedTuple):
    """Name a number that opens a member of a list."""

    family: str
    verb: str
    """是 or 要, empty for other families."""
    ordinal: int
    start: int
    end: int
    block: int
    """Number of the paragraph."""
    opens: bool
    """True when the paragraph begins with it."""


class Fault(NamedTuple):
    """Report a number that does not follow the one before it."""

    kind: str
    """`skipped`, `doubled` or `disordered`."""
    span: Span
    expected: int


class Enumerations(NamedTuple):
    """Hold the lists of one body, each a tuple of its signs, and their faults."""

    runs: tuple[tuple[Sign, ...], ...]
    faults: tuple[Fault, ...]


def enumerations(text: str, paragraphs: tuple[Span, ...]) -> Enumerations:
    """Return the lists told in the running text of `paragraphs`."""
    signs: dict[str, list[Sign]] = {}
    for block, span in enumerate(paragraphs):
        for match in _SIGN.finditer(text, span.start, span.end):
            sign = _sign(match, block, span.start)
            signs.setdefault(sign.family, []).append(sign)
    runs: list[list[Sign]] = []
    faults: list[Fault] = []
    for family in signs.values():
        family_runs, family_faults = _follow(text, family)
        runs += family_runs
        faults += family_faults
    return Enumerations(tuple(tuple(run) for run in runs), tuple(faults))


def _sign(match: re.Match[str], block: int, start: int) -> Sign:
    family = match.lastgroup or ""
    words = match.group(family)
    if family == "verb":
        family, words = "word", match.group("word")
    ordinal = ord(words) - ord("①") + 1 if family == "circled" else value(words.removeprefix("其"))
    return Sign(family, match.group("verb") or "", ordinal, match.start(), match.end(), block, match.start() == start)


def _follow(text: str, signs: list[Sign]) -> tuple[list[list[Sign]], list[Fault]]:
    """Put each sign of one family into the list it goes on with, or report it."""
    runs: list[list[Sign]] = []
    faults: list[Fault] = []
    open_runs: list[list[Sign]] = []
    for index, sign in enumerate(signs):
        if sign.ordinal == 1:
            runs.append([sign])
            open_runs.append(runs[-1])
            continue
        following = signs[index + 1] if index + 1 < len(signs) else sign._replace(ordinal=0)
        depth = _goes_on(open_runs, sign)
        if depth is not None:
            del open_runs[depth + 1 :]
            open_runs[depth].append(sign)
        elif _lacks_first(text, sign, following):
            runs.append([sign._replace(ordinal=1 if following.ordinal == 2 else 2)])
            open_runs.append(runs[-1])
            faults.append(Fault("skipped", _place_of(sign), 1))
        elif open_runs and (open_runs[-1][-1].block == sign.block or (sign.opens and open_runs[-1][0].opens)):
            faults.append(_place(open_runs[-1], sign, following.ordinal))
    for outer, inner in pairwise(runs):
        if _is_doubled(outer, inner):
            faults.append(Fault("doubled", _place_of(inner[0]), 2))
            inner.insert(0, outer[0])
        elif _is_restarted(text, outer, inner):
            faults.append(Fault("disordered", _place_of(inner[0]), outer[-1].ordinal + 1))
    return runs, faults


def _lacks_first(text: str, sign: Sign, following: Sign) -> bool:
    """Tell whether a list begins with its second member: 二是…；三是…, or 二是…；二是…, and nothing like a first before it."""
    if sign.ordinal != 2 or sign.opens or following.ordinal not in (2, 3) or following.block != sign.block:
        return False
    start = max(0, sign.start - FIRST_REACH)
    return _FIRST.search(text, max(start, text.rfind("\n", start, sign.start)), sign.start) is None


def _place_of(sign: Sign) -> Span:
    return Span(sign.start, sign.end)


def _is_doubled(outer: list[Sign], inner: list[Sign]) -> bool:
    """Tell whether a list of one member and the one that opens behind it are one list that has two first members."""
    return len(outer) == 1 < len(inner) and outer[0].block == inner[0].block and outer[0].verb == inner[0].verb


def _is_restarted(text: str, outer: list[Sign], inner: list[Sign]) -> bool:
    """Tell whether a list of two or more begins again behind its last member in the same paragraph, with no words before it."""
    if not (len(outer) > 1 and len(inner) > 1 and outer[-1].start < inner[0].start and outer[0].verb == inner[0].verb):
        return False
    if inner[-1].ordinal > outer[-1].ordinal or not outer[-1].block == inner[0].block == inner[-1].block:
        return False  # its last member may be the next of the outer list
    return text[outer[-1].end : inner[0].start].rstrip().endswith(("；", ";", "。"))


def _goes_on(open_runs: list[list[Sign]], sign: Sign) -> int | None:
    """Return the innermost open list whose next number `sign` is, first among those told with the same word."""
    fitting = [
        depth
        for depth in range(len(open_runs) - 1, max(-1, len(open_runs) - 5), -1)
        if open_runs[depth][-1].ordinal + 1 == sign.ordinal and (open_runs[depth][-1].block == sign.block or sign.opens)
    ]
    same = [depth for depth in fitting if open_runs[depth][0].verb == sign.verb]
    return next(iter(same or fitting), None)


def _place(run: list[Sign], sign: Sign, following: int) -> Fault:
    """Put a sign that does not fit into `run`, taking it for a misprint when the next one goes on behind it."""
    last = run[-1].ordinal
    misprint = following == last + 2
    kind = "doubled" if sign.ordinal == last else "skipped" if sign.ordinal > last else "disordered"
    run.append(sign._replace(ordinal=last + 1 if misprint else max(last, sign.ordinal)))
    return Fault(kind, _place_of(sign), last + 1)
