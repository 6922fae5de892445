"""What the author wrote: front matter, a tree of sections, closing and end matter, each a span of the source."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic
from speech2slides.model.source import Source
from speech2slides.span import Span


class Item(NamedTuple):
    """Name an enumerated part inside a paragraph, such as 一是…；"""

    span: Span
    """From its marker to the next item's marker, or to the end of the paragraph."""
    marker: Span
    text: Span
    """The first clause, up to the first ，。； or ：."""
    level: int
    ordinal: int


class Paragraph(NamedTuple):
    """Hold one paragraph of running text and the items found in it."""

    span: Span
    items: tuple[Item, ...] = ()


class Heading(NamedTuple):
    """Open a section or a point; `level` is its depth in this document, 1 for sections."""

    span: Span
    """Marker, words and closing punctuation."""
    text: Span
    """The heading's own words, without marker and final 。 or ：; empty when its number stands alone on its line."""
    level: int
    marker: Span | None = None
    numeral: Span | None = None
    """The bare number inside the marker: 一 of 一、."""
    style: str = ""
    """Name of the numbering style; of an unnumbered heading `bare`, `sentence`, `topic` or `question`."""
    ordinal: int | None = None


class Section(NamedTuple):
    """Hold a heading with the paragraphs before its first child and the sections one level below."""

    heading: Heading
    body: tuple[Paragraph, ...] = ()
    children: tuple["Section", ...] = ()

    def walk(self) -> Iterator["Section"]:
        """Yield this section and everything below it in source order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Front(NamedTuple):
    """Hold what stands before the speech; each field but the last is a span of the source or None."""

    title: Span | None = None
    subtitle: Span | None = None
    speaker: Span | None = None
    date: Span | None = None
    unit: Span | None = None
    salutation: Span | None = None
    others: tuple[Span, ...] = ()
    """Lines that fill none of these: a document's number, the letter a paper is enclosed in."""

    def fields(self) -> tuple[tuple[str, Span | None], ...]:
        """Return the single fields by name, in the order above."""
        return (
            ("title", self.title),
            ("subtitle", self.subtitle),
            ("speaker", self.speaker),
            ("date", self.date),
            ("unit", self.unit),
            ("salutation", self.salutation),
        )

    def spans(self) -> tuple[Span, ...]:
        """Return every part of the front, in source order."""
        return tuple(sorted([*(span for _, span in self.fields() if span is not None), *self.others]))

    def end(self) -> int:
        """Return the offset behind the last part of the front, 0 without one."""
        return max((span.end for span in self.spans()), default=0)


class Ignored(NamedTuple):
    """Name a part of the text that is no part of the speech, and why."""

    span: Span
    reason: str
    """`digest` for a first line that repeats the text below it, `repeated` for a copy of the body, `contents` for a table of contents,
    `furniture` for a web page's buttons and labels, `page-number`, `rule`, `applause`, `corrected` for what a user set aside."""


def blanked(text: str, ignored: tuple[Ignored, ...]) -> str:
    """Return `text` with spaces in place of its ignored parts, every other character in its place."""
    pieces, position = [], 0
    for part in ignored:
        pieces.append(text[position : part.span.start])
        pieces.append(" " * len(part.span))
        position = part.span.end
    return "".join(pieces) + text[position:]


class Document(NamedTuple):
    """Hold the structure of one speech; every non-blank character belongs to exactly one of its parts."""

    source: Source
    text: str
    """The source's text with its ignored parts blanked, every other character in its place; what slides and notes are made of."""
    front: Front
    language: str = "zh-CN"
    """Language tag of the text: zh-CN, zh-TW or en-US."""
    opening: tuple[Paragraph, ...] = ()
    """Paragraphs between the front matter and the first section."""
    sections: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    end_matter: tuple[Span, ...] = ()
    """Lines after the speech: signature block, annexes."""
    ignored: tuple[Ignored, ...] = ()
    soft_ends: frozenset[int] = frozenset()
    """Offsets of the line feeds that stand inside a paragraph, where the text had its lines broken."""
    diagnostics: tuple[Diagnostic, ...] = ()

    def headings(self) -> Iterator[Section]:
        """Yield every section of every level in source order."""
        for section in self.sections:
            yield from section.walk()

    def spoken_minutes(self, pace: int) -> int:
        """Return how many whole minutes the speech takes at `pace` characters a minute, at least one."""
        return max(1, round(self.spoken_characters(Span(0, len(self.text))) / pace))

    def spoken_characters(self, part: Span) -> float:
        """Return how many characters are spoken in `part` of the text; an English word counts as one and a half."""
        words = part.of(self.text).split()
        return len(words) * 1.5 if self.language == "en-US" else sum(map(len, words))
