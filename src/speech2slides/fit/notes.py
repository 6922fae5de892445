"""A range of the speech in, the paragraphs the speaker reads there out; what was ignored is blank in it."""

from speech2slides.model.document import Document
from speech2slides.span import Span


def notes_between(document: Document, start: int, end: int) -> tuple[Span, ...]:
    """Return the non-blank paragraphs of `[start, end)` as spans without outer white space; line ends inside a paragraph do not count."""
    text = document.text
    paragraphs: list[Span] = []
    position = start
    while position < end:
        line_end = text.find("\n", position, end)
        while line_end in document.soft_ends:
            line_end = text.find("\n", line_end + 1, end)
        line_end = end if line_end < 0 else line_end
        line = Span(position, line_end).stripped(text)
        if len(line):
            paragraphs.append(line)
        position = line_end + 1
    return tuple(paragraphs)
