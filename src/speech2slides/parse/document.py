"""A `Source` in, a `Document` out: lines become front matter, headings and paragraphs, then a tree."""

from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Document, Ignored, blanked
from speech2slides.model.source import Source
from speech2slides.parse.assembly import Reading, assemble
from speech2slides.parse.front import read_front
from speech2slides.parse.furniture import set_aside
from speech2slides.parse.headings import find_headings
from speech2slides.parse.joining import as_meant
from speech2slides.parse.letter import enclosed
from speech2slides.parse.lines import Line, read_lines
from speech2slides.parse.ordinals import check_ordinals
from speech2slides.parse.tail import closing_start, end_matter_start


def parse_document(source: Source) -> Document:
    """Return the structure of the speech; what is doubtful becomes a diagnostic, nothing raises."""
    text, lines, ignored = speech_lines(source)
    front, taken = read_front(lines)
    letter = enclosed(lines, front, taken)
    front, taken = letter if letter is not None else (front, taken)
    first = next((index for index, line in enumerate(lines) if line.span.start >= front.end()), len(lines))
    end = end_matter_start(lines, max(first, taken))
    body = lines[taken:end]
    headings = find_headings(body)
    closing = closing_start(body, max(headings, default=-1) + 1)
    reading = Reading(
        lines=tuple(lines),
        front=front,
        headings=tuple(headings[index] for index in sorted(headings)),
        closing=body[closing].span.start if closing < len(body) else None,
        end_matter=tuple(line.span for line in lines[end:]),
        ignored=ignored,
    )
    document = assemble(source, text, reading)
    return document._replace(diagnostics=tuple(diagnostics_of(document)))


def speech_lines(source: Source) -> tuple[str, list[Line], tuple[Ignored, ...]]:
    """Return the text with its ignored parts blanked, its lines as they were meant, and what is ignored."""
    kept, ignored = set_aside(read_lines(source))
    text = blanked(source.text, ignored)
    return text, as_meant(text, kept), ignored


def diagnostics_of(document: Document) -> Iterator[Diagnostic]:
    """Yield what is doubtful in a document: what was ignored, what is missing, numbers that do not follow."""
    source = document.source
    yield from source.diagnostics
    seen: set[str] = set()
    for part in document.ignored:
        if part.reason not in seen:
            seen.add(part.reason)
            count = sum(1 for one in document.ignored if one.reason == part.reason)
            yield finding(f"ignored.{part.reason}", source.line_number(part.span.start), severity="note", count=count)
    first = len(document.text) - len(document.text.lstrip())
    if document.front.title is None:
        yield finding("front.no-title", source.line_number(first))
    if not document.sections:
        yield finding("structure.none", source.line_number(first))
    yield from check_ordinals(document)
