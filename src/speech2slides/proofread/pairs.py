"""A proof in, the quotes and brackets that have no partner, or stand crosswise, out.

A quotation that runs over several paragraphs opens each of them again, or is opened after a colon and closed at the end of a later paragraph.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.proof import HAN, Block, Proof

#: Every closing sign with the opening one of its kind; half- and full-width brackets are one kind.
_KINDS = MappingProxyType(
    {
        "“": "“", "”": "“", "‘": "‘", "’": "‘", "（": "（", "(": "（", "）": "（", ")": "（", "【": "【", "】": "【", "〔": "〔", "〕": "〔",
        "[": "[", "［": "[", "]": "[", "］": "[", "《": "《", "》": "《", "〈": "〈", "〉": "〈", "「": "「", "」": "「", "『": "『", "』": "『",
    }
)  # fmt: skip
_OPENING = frozenset("“‘（(【〔[［《〈「『")
_QUOTES = frozenset("“‘「『")
#: Closing signs that are used without an opening one too.
_MAY_STAND_ALONE = frozenset(")）’")
_SIGNS = re.compile("[" + re.escape("".join(_KINDS)) + "]")
_STRAIGHT = re.compile('"')
#: What a list's number looks like before its bracket: 1） a).
_NUMBER = re.compile(r"(?:^|[\s，。；：、,;:])(?:[0-9０-９]{1,3}|[A-Za-z]{1,2})\Z")
_LATIN = re.compile(r"[A-Za-z0-9À-ɏ]")
_HAN = re.compile(f"[{HAN}，。；：！？、（）《》“”]")
#: A quotation that is not opened again closes within so many paragraphs.
MAX_REACH = 40


class _Left(NamedTuple):
    """Hold the offsets of what found no partner in one paragraph."""

    unopened: list[int]
    unclosed: list[int]
    crossed: list[int]


def check_pairs(proof: Proof) -> Iterator[Diagnostic]:
    """Report unpaired and crossed quotes and brackets, the first of each kind in a paragraph."""
    left = {index: _left_over(proof, index, matches) for index, matches in proof.found(_SIGNS)}
    _join_paragraphs(proof, left)
    for index, (unopened, unclosed, crossed) in left.items():
        block = proof.blocks[index]
        for offset in _first_of_each_kind(proof, unopened):
            yield finding("pair.unopened", proof.line(offset), found=_shown(proof, block, offset))
        for offset in _first_of_each_kind(proof, unclosed):
            yield finding("pair.unclosed", proof.line(offset), found=_shown(proof, block, offset))
        for offset in crossed[:1]:
            yield finding("pair.crossed", proof.line(offset), found=_shown(proof, block, offset))
    yield from _straight_quotes(proof)


def _left_over(proof: Proof, index: int, matches: Iterator[re.Match[str]]) -> _Left:
    """Return the signs of one paragraph that have no partner in it."""
    left, block = _Left([], [], []), proof.blocks[index]
    stack: list[tuple[int, str]] = []
    waiting = dict.fromkeys(_KINDS.values(), 0)
    passed: dict[str, list[int]] = {}
    for match in matches:
        sign, offset = match.group(), match.start()
        kind = _KINDS[sign]
        if sign in _OPENING:
            if sign != "‘" or not _is_apostrophe(proof, offset):
                stack.append((offset, kind))
                waiting[kind] += 1
        elif waiting[kind]:
            while stack[-1][1] != kind:
                inner, passed_kind = stack.pop()
                waiting[passed_kind] -= 1
                passed.setdefault(passed_kind, []).append(inner)
            stack.pop()
            waiting[kind] -= 1
        elif passed.get(kind):
            left.crossed.append(passed[kind].pop())
        elif sign not in _MAY_STAND_ALONE or not _stands_alone(proof, block, offset):
            left.unopened.append(offset)
    left.unclosed.extend(sorted([offset for offset, _ in stack] + [one for some in passed.values() for one in some]))
    return left


def _is_apostrophe(proof: Proof, offset: int) -> bool:
    """Tell whether an opening single quote is none: before Latin letters, as in ‘90s."""
    return proof.english or not _HAN.match(proof.text[offset + 1 : offset + 2] or "，")


def _stands_alone(proof: Proof, block: Block, offset: int) -> bool:
    """Tell whether a closing sign needs no partner: the bracket of a list's number, an apostrophe."""
    before = proof.text[max(block.span.start, offset - 4) : offset]
    if proof.text[offset] == "’":
        return proof.english or bool(_LATIN.match(before[-1:]) or _LATIN.match(proof.text[offset + 1 : offset + 2]))
    return _NUMBER.search(before) is not None


def _join_paragraphs(proof: Proof, left: dict[int, _Left]) -> None:
    """Take out the quotes of quotations that run over several paragraphs."""
    for index, one in left.items():
        if not one.unclosed:
            continue
        last, start = one.unclosed[-1], proof.blocks[index].span.start
        following = proof.blocks[index + 1].span.start if index + 1 < len(proof.blocks) else last
        if following != last and proof.text[last] in _QUOTES and proof.text[following] == proof.text[last]:
            one.unclosed.pop()
        elif proof.text[max(start, last - 1)] in "：:" or last == start:
            _close_later(proof, left, index)


def _close_later(proof: Proof, left: dict[int, _Left], index: int) -> None:
    """Close the last open sign of paragraph `index` with one at the end of a later paragraph."""
    kind = _KINDS[proof.text[left[index].unclosed[-1]]]
    for later in range(index + 1, index + 1 + MAX_REACH):
        unopened = left[later].unopened if later in left else []
        partner = next((one for one in unopened if _KINDS[proof.text[one]] == kind), None)
        if partner is not None:
            if proof.blocks[later].span.end - partner <= 2:
                left[index].unclosed.pop()
                unopened.remove(partner)
            return


def _first_of_each_kind(proof: Proof, offsets: list[int]) -> list[int]:
    first: dict[str, int] = {}
    for offset in offsets:
        first.setdefault(_KINDS[proof.text[offset]], offset)
    return list(first.values())


def _straight_quotes(proof: Proof) -> Iterator[Diagnostic]:
    """Report an odd number of straight quotes, but not those of inches nor of a quotation that goes on in the next paragraph."""
    for index, matches in proof.found(_STRAIGHT):
        offsets = [match.start() for match in matches]
        inches = any(proof.text[offset - 1 : offset].isdecimal() for offset in offsets)
        if len(offsets) % 2 and offsets[0] != proof.blocks[index].span.start and not inches:
            yield finding("pair.unclosed", proof.line(offsets[-1]), found=proof.around(offsets[-1], offsets[-1] + 1))


def _shown(proof: Proof, block: Block, offset: int) -> str:
    """Return the sign at `offset` with a few words around it."""
    return proof.excerpt(max(block.span.start, offset - 8), min(block.span.end, offset + 12))
