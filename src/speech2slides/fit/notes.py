"""A range of the source in, the paragraphs the speaker reads there out; what was ignored is left out."""

from speech2slides.model.document import Document
from speech2slides.span import Span


def notes_between(document: Document, start: int, end: int) -> tuple[Span, ...]:
    """Return the non-blank lines of `[start, end)` as spans without outer white space."""
    text = document.source.text
    paragraphs: list[Span] = []
    for piece in _without_ignored(document, Span(start, end)):
        position = piece.start
        while position < piece.end:
            line_end = text.find("\n", position, piece.end)
            line_end = piece.end if line_end < 0 else line_end
            line = Span(position, line_end).stripped(text)
            if len(line):
                paragraphs.append(line)
            position = line_end + 1
    return tuple(paragraphs)


def _without_ignored(document: Document, span: Span) -> list[Span]:
    pieces, position = [], span.start
    for part in document.ignored:
        if part.span.end <= position or part.span.start >= span.end:
            continue
        if part.span.start > position:
            pieces.append(Span(position, part.span.start))
        position = part.span.end
    if position < span.end:
        pieces.append(Span(position, span.end))
    return pieces
