"""A document in, for any span of it the paragraph and the sentence it stands in out."""

from bisect import bisect_right

from speech2slides.model.document import Document
from speech2slides.plan.clauses import sentences
from speech2slides.span import Span


class Passages:
    """Find the paragraph and the sentence around a span; a part that ends in ； counts as a sentence, as it does where bullets are cut."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        bodies = (document.opening, *(section.body for section in document.headings()), document.closing)
        self._paragraphs = sorted(paragraph.span for body in bodies for paragraph in body)
        self._starts = [paragraph.start for paragraph in self._paragraphs]
        self._sentences: dict[Span, tuple[Span, ...]] = {}

    def paragraph(self, span: Span) -> Span | None:
        """Return the paragraph of running text that holds all of `span`, or None."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return None
        paragraph = self._paragraphs[index]
        return paragraph if span.end <= paragraph.end else None

    def sentences(self, paragraph: Span) -> tuple[Span, ...]:
        """Return the sentences of a paragraph."""
        found = self._sentences.get(paragraph)
        if found is None:
            found = self._sentences[paragraph] = sentences(self._text, paragraph, semicolons=True)
        return found

    def sentence(self, span: Span) -> Span | None:
        """Return the sentence that holds `span`, or several on end where it lies across them; None outside running text."""
        paragraph = self.paragraph(span)
        if paragraph is None:
            return None
        parts = self.sentences(paragraph)
        first = max(0, bisect_right(parts, span.start, key=lambda part: part.start) - 1)
        last = max(first, bisect_right(parts, span.end - 1, key=lambda part: part.start) - 1)
        return Span(parts[first].start, parts[last].end)
