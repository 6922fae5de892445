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
_SIGNS = re.compile("[" + re.escape("".join(_KINDS)) + "]")
#: What a list's number looks like before its bracket: 1） a).
_NUMBER = re.compile(r"(?:^|[\s，。；：、,;:])(?:[0-9０-９]{1,3}|[A-Za-z]{1,2})\Z")
_LATIN = re.compile(r"[A-Za-z0-9À-ɏ]")
_HAN = re.compile(f"[{HAN}，。；：！？、（）《》“”]")
#: A quotation that is not opened again closes within so many paragraphs.
MAX_REACH = 40


class _Sign(NamedTuple):
    """Name a quote or bracket by its kind and its place."""

    kind: str
    offset: int


class _Left(NamedTuple):
    """Hold what found no partner in one paragraph."""

    unopened: list[_Sign]
    unclosed: list[_Sign]
    crossed: list[_Sign]


def check_pairs(proof: Proof) -> Iterator[Diagnostic]:
    """Report unpaired and crossed quotes and brackets, the first of each kind in a paragraph."""
    left = [_left_over(proof, block) for block in proof.blocks]
    _join_paragraphs(proof, left)
    for block, (unopened, unclosed, crossed) in zip(proof.blocks, left, strict=True):
        for one in _first_of_each_kind(unopened):
            yield finding("pair.unopened", proof.line(one.offset), found=_shown(proof, block, one))
        for one in _first_of_each_kind(unclosed):
            yield finding("pair.unclosed", proof.line(one.offset), found=_shown(proof, block, one))
        for one in crossed[:1]:
            yield finding("pair.crossed", proof.line(one.offset), found=_shown(proof, block, one))
        yield from _straight_quotes(proof, block)


def _left_over(proof: Proof, block: Block) -> _Left:
    """Return the signs of one paragraph that have no partner in it."""
    left = _Left([], [], [])
    stack: list[_Sign] = []
    passed: dict[str, list[_Sign]] = {}
    waiting: dict[str, int] = {}
    for match in _SIGNS.finditer(proof.text, block.span.start, block.span.end):
        sign = _Sign(_KINDS[match.group()], match.start())
        if match.group() in _OPENING:
            if not _is_apostrophe(proof, match.start()):
                stack.append(sign)
                waiting[sign.kind] = waiting.get(sign.kind, 0) + 1
        elif waiting.get(sign.kind):
            while stack[-1].kind != sign.kind:
                inner = stack.pop()
                waiting[inner.kind] -= 1
                passed.setdefault(inner.kind, []).append(inner)
            stack.pop()
            waiting[sign.kind] -= 1
        elif passed.get(sign.kind):
            left.crossed.append(passed[sign.kind].pop())
        elif not _stands_alone(proof, block, match.start()):
            left.unopened.append(sign)
    left.unclosed.extend(sorted([*stack, *(one for signs in passed.values() for one in signs)], key=_offset))
    return left


def _offset(sign: _Sign) -> int:
    return sign.offset


def _is_apostrophe(proof: Proof, offset: int) -> bool:
    """Tell whether a single quote is none: next to Latin letters, as in ’90s and don’t."""
    if proof.text[offset] not in "‘’":
        return False
    return proof.english or not _HAN.match(proof.text[offset + 1 : offset + 2] or "，")


def _stands_alone(proof: Proof, block: Block, offset: int) -> bool:
    """Tell whether a closing sign needs no partner: the bracket of a list's number, an apostrophe."""
    before = proof.text[max(block.span.start, offset - 4) : offset]
    if proof.text[offset] == "’":
        return proof.english or bool(_LATIN.match(before[-1:]))
    return proof.text[offset] in ")）" and _NUMBER.search(before) is not None


def _join_paragraphs(proof: Proof, left: list[_Left]) -> None:
    """Take out the quotes of quotations that run over several paragraphs."""
    for index, (block, one) in enumerate(zip(proof.blocks, left, strict=True)):
        if not one.unclosed:
            continue
        last = one.unclosed[-1]
        following = proof.blocks[index + 1] if index + 1 < len(left) else None
        if following is not None and last.kind in _QUOTES and proof.text[following.span.start] == last.kind:
            one.unclosed.pop()
        elif proof.text[max(block.span.start, last.offset - 1)] in "：:" or last.offset == block.span.start:
            _close_later(proof, left, index)


def _close_later(proof: Proof, left: list[_Left], index: int) -> None:
    """Close the last open sign of paragraph `index` with one at the end of a later paragraph."""
    last = left[index].unclosed[-1]
    for later in range(index + 1, min(len(left), index + 1 + MAX_REACH)):
        partner = next((one for one in left[later].unopened if one.kind == last.kind), None)
        if partner is not None:
            if proof.blocks[later].span.end - partner.offset <= 2:
                left[index].unclosed.pop()
                left[later].unopened.remove(partner)
            return


def _first_of_each_kind(signs: list[_Sign]) -> list[_Sign]:
    return list({one.kind: one for one in reversed(signs)}.values())


def _straight_quotes(proof: Proof, block: Block) -> Iterator[Diagnostic]:
    """Report an odd number of straight quotes, but not those of inches nor of a quotation that goes on in the next paragraph."""
    words = block.span.of(proof.text)
    if words.count('"') % 2 and not words.startswith('"') and not re.search(r'[0-9]"', words):
        offset = block.span.start + words.rindex('"')
        yield finding("pair.unclosed", proof.line(offset), found=proof.around(offset, offset + 1))


def _shown(proof: Proof, block: Block, sign: _Sign) -> str:
    """Return the sign with a few words around it."""
    start = max(block.span.start, sign.offset - 8)
    return proof.excerpt(start, min(block.span.end, sign.offset + 12))
