"""A `Document` in, what every check reads out: its paragraphs as blocks, and the lists told in them."""

import re
from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from speech2slides.model.document import Document
from speech2slides.oneline import on_one_line
from speech2slides.proofread.enumerations import Enumerations, enumerations
from speech2slides.span import Span

#: The inside of a character class for Han characters.
HAN = "\u3400-\u9fff"
SENTENCE_ENDS = "。！？!?…；;：:︰"
#: Signs that may stand after the end of a sentence.
AFTER_END = "”’\"'）)」』】》] \u3000"
MAX_EXCERPT = 24
MAX_MATCHES = 9


class Block(NamedTuple):
    """Hold one paragraph as it stands in the source: a heading with what runs on after it, or one line of front or end matter."""

    span: Span
    kind: str
    """`front`, `heading`, `prose` or `end`; a heading with running text in its line is prose."""


class Body(NamedTuple):
    """Hold the paragraphs between two headings and the lists told in them."""

    paragraphs: tuple[Span, ...]
    lists: Enumerations


class Proof(NamedTuple):
    """Hold the text to be proofread."""

    document: Document
    blocks: tuple[Block, ...]
    bodies: tuple[Body, ...]
    """The opening's and those of all headings in source order."""

    @property
    def text(self) -> str:
        """Return the text of the speech."""
        return self.document.text

    @property
    def english(self) -> bool:
        """Tell whether the text is English."""
        return self.document.language == "en-US"

    def found(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, Iterator[re.Match[str]]]]:
        """Yield where `pattern` matches, by paragraph, as index into `blocks` and matches, to be read at once; one pass over the text."""
        for index, located in groupby(self._located(pattern), key=itemgetter(0)):
            yield index, (match for _, match in located)

    def first_found(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the first places in each paragraph where `pattern` matches; more in one are not worth a finding each."""
        for _, matches in self.found(pattern):
            yield from islice(matches, MAX_MATCHES)

    def _located(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        blocks = iter(enumerate(self.blocks))
        index, span = -1, Span(0, 0)
        for match in pattern.finditer(self.text):
            start = match.start()
            while span.end <= start:
                following = next(blocks, None)
                if following is None:
                    return
                index, span = following[0], following[1].span
            if span.start <= start and match.end() <= span.end:
                yield index, match

    def line(self, offset: int) -> int:
        """Return the 1-based line that holds `offset`."""
        return self.document.source.line_number(offset)

    def excerpt(self, start: int, end: int) -> str:
        """Return the words from `start` to `end` without white space but between Latin words, cut to what a message can show."""
        words = on_one_line("\n".join(self.text[start : min(end, start + 2 * MAX_EXCERPT)].split()))
        return words if len(words) <= MAX_EXCERPT else words[: MAX_EXCERPT - 1] + "…"

    def around(self, start: int, end: int) -> str:
        """Return the words from `start` to `end` with their neighbours in the same line."""
        before = self.text[max(0, start - 6) : start].rpartition("\n")[2]
        after = self.text[end : end + 6].partition("\n")[0]
        return (before + self.text[start : min(end, start + MAX_EXCERPT)] + after).strip()


def proof_of(document: Document) -> Proof:
    """Return the proof of a document: its blocks in source order."""
    text = document.text
    blocks: list[Block] = []
    for part in _parts(document):
        if blocks and "\n" not in text[blocks[-1].span.end : part.span.start]:
            kinds = (blocks[-1].kind, part.kind)
            blocks[-1] = Block(Span(blocks[-1].span.start, part.span.end), "prose" if "prose" in kinds else kinds[0])
        else:
            blocks.append(part)
    return Proof(document, tuple(blocks), tuple(_bodies(document)))


def _parts(document: Document) -> list[Block]:
    parts = [Block(span, "front") for span in document.front.spans()]
    parts += [Block(paragraph.span, "prose") for paragraph in (*document.opening, *document.closing)]
    for section in document.headings():
        parts.append(Block(section.heading.span, "heading"))
        parts += [Block(paragraph.span, "prose") for paragraph in section.body]
    parts += [Block(span, "end") for span in document.end_matter]
    return sorted((part for part in parts if len(part.span)), key=lambda part: part.span)


def _bodies(document: Document) -> Iterator[Body]:
    for body in (document.opening, *(section.body for section in document.headings())):
        paragraphs = tuple(paragraph.span for paragraph in body)
        yield Body(paragraphs, enumerations(document.text, paragraphs))


def ends_sentence(text: str, span: Span) -> bool:
    """Tell whether the words of `span` end as a sentence ends, be it inside quotes or brackets."""
    end = span.end
    while end > span.start and text[end - 1] in AFTER_END:
        end -= 1
    return end > span.start and (text[end - 1] in SENTENCE_ENDS or (text[end - 1] == "." and text[end - 2].isascii()))
