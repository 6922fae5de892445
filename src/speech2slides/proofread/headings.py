"""A proof in, the headings out that have nothing below them, no second beside them, or the same words as another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Heading, Section
from speech2slides.proofread.proof import Proof, ends_sentence
from speech2slides.span import Span

#: Longer headings without a body are paragraphs that carry a number.
MAX_EMPTY = 60
#: A heading that is a sentence is told from a point of one sentence by its siblings: it is no longer than the longest of their headings.
MAX_SENTENCE = 30
#: Fewer siblings tell nothing.
MIN_FAMILY = 3
#: Headings as long as this are not the same by chance: 指导思想 may stand in every part.
MIN_TELLING = 10
#: More pairs than this are meant: a table of contents, parts that are built alike.
MAX_PAIRS = 2
_ENDS = "！？!?；;…"
#: Headings that may stand without number or without text of their own.
_UNCHECKED = frozenset({"", "bare", "dash", "bullet", "article", "ordinal", "english", "circled", "markdown"})
#: List signs of running text: a sentence behind one says all there is to say.
_SPOKEN = frozenset({"han-is", "han-must", "that", "sequence"})
_STOPS = re.compile("[。！？；]")
#: What a point says and a heading does not.
_TELLING = re.compile("[0-9０-９；%％]")
#: The second member of a list that is told in one paragraph.
_SECOND = re.compile(r"[2２二②][.．、）)]")
REACH = 2000
_NO_WORDS = re.compile(r"[\W_]+")


def check_headings(proof: Proof) -> Iterator[Diagnostic]:
    """Report empty, lone and repeated headings."""
    yield from _empty(proof)
    yield from _alone(proof)
    yield from _repeated(proof)


def _families(proof: Proof) -> Iterator[tuple[Section, ...]]:
    """Yield every group of siblings."""
    yield proof.document.sections
    for section in proof.document.headings():
        if section.children:
            yield section.children


def _empty(proof: Proof) -> Iterator[Diagnostic]:
    """Report headings with neither text nor points, where most of their siblings, or all headings of the style of two siblings, have some."""
    every = list(proof.document.headings())
    followed = {
        section.heading.span.start for section, after in pairwise(every) if after.heading.style not in _UNCHECKED
    }
    alike: dict[str, list[Section]] = {}
    for section in every:
        alike.setdefault(section.heading.style, []).append(section)
    filled = {section.heading.span.start for section in every if _has_content(proof, section)}
    for family in _families(proof):
        checked = [section for section in family if section.heading.style not in _UNCHECKED | _SPOKEN]
        others = alike[checked[0].heading.style] if 0 < len(checked) < MIN_FAMILY else checked
        full = [section for section in others if section.heading.span.start in filled]
        if len(full) * 3 < len(others) * 2:
            continue
        longest = max((len(section.heading.span) for section in full), default=0)
        for section in checked:
            words = section.heading.span.of(proof.text)
            bare = not section.body and not section.children and section.heading.span.start in followed
            if bare and len(words) <= _most(words, longest) and words[-1] not in _ENDS:
                yield finding("heading.empty", proof.line(section.heading.span.start), found=words)


def _most(words: str, longest: int) -> int:
    """Return how long an empty heading may be, when the longest of its siblings' has `longest` characters."""
    if "。" not in words:
        return MAX_EMPTY
    return MAX_SENTENCE if _TELLING.search(words, 4) else max(MAX_SENTENCE, min(longest, MAX_EMPTY))


def _has_content(proof: Proof, section: Section) -> bool:
    """Tell whether prose or numbered points stand below a heading."""
    return any(_is_prose(proof, paragraph.span) for paragraph in section.body) or any(
        child.heading.ordinal is not None for child in section.children
    )


def _is_prose(proof: Proof, span: Span) -> bool:
    """Tell whether a paragraph holds a sentence, whatever stands behind its stop: …。（牵头单位：县教育局）"""
    return ends_sentence(proof.text, span) or _STOPS.search(proof.text, span.start, span.end) is not None


def _alone(proof: Proof) -> Iterator[Diagnostic]:
    """Report a first point without a second, unless the list goes on under the next heading."""
    following: dict[int, int | None] = {}
    latest: dict[str, int | None] = {}
    for section in reversed(list(proof.document.headings())):
        following[section.heading.span.start] = latest.get(section.heading.style)
        latest[section.heading.style] = section.heading.ordinal
    for family in _families(proof):
        numbered = [section.heading for section in family if section.heading.ordinal is not None]
        if len(numbered) != 1 or numbered[0].ordinal != 1 or numbered[0].style in _UNCHECKED:
            continue
        heading = numbered[0]
        end = family[-1].body[-1].span.end if family[-1].body else family[-1].heading.span.end
        told = _SECOND.search(proof.text, heading.span.start, min(end, heading.span.start + REACH))
        if following[heading.span.start] != 2 and told is None:
            words = proof.excerpt(heading.span.start, heading.span.end)
            yield finding("heading.alone", proof.line(heading.span.start), found=words)


def _repeated(proof: Proof) -> Iterator[Diagnostic]:
    """Report headings with the words of an earlier sibling, and long ones with the words of any earlier heading."""
    far: list[tuple[Heading, Heading]] = []
    near: list[tuple[Heading, Heading]] = []
    first: dict[str, Heading] = {}
    for family in _families(proof):
        siblings: dict[str, Heading] = {}
        for section in family:
            words = _words(proof, section.heading)
            if words in siblings and (len(words) >= MIN_TELLING or section.heading.style not in _UNCHECKED):
                near.append((section.heading, siblings[words]))
            siblings.setdefault(words, section.heading)
    known = {heading.span.start for heading, _ in near}
    for section in proof.document.headings():
        words = _words(proof, section.heading)
        if len(words) >= MIN_TELLING and words in first and section.heading.span.start not in known:
            far.append((section.heading, first[words]))
        first.setdefault(words, section.heading)
    for pairs in (near, far):
        for heading, earlier in pairs if len(pairs) <= MAX_PAIRS else ():
            yield _repetition(proof, heading, earlier)


def _words(proof: Proof, heading: Heading) -> str:
    return _NO_WORDS.sub("", heading.text.of(proof.text))


def _repetition(proof: Proof, heading: Heading, earlier: Heading) -> Diagnostic:
    found = proof.excerpt(heading.text.start, heading.text.end)
    return finding(
        "heading.repeated", proof.line(heading.span.start), found=found, first=proof.line(earlier.span.start)
    )
