"""A `Source` in, a `Document` out: lines become front matter, headings and paragraphs, then a tree."""

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Document, Heading, Paragraph, Section
from speech2slides.model.source import Source
from speech2slides.parse.front import read_front
from speech2slides.parse.headings import LevelStack, heading_style, make_heading
from speech2slides.parse.items import with_items
from speech2slides.parse.language import language_of
from speech2slides.parse.lines import Line, read_lines
from speech2slides.parse.ordinals import check_ordinals
from speech2slides.parse.tail import closing_start, end_matter_start
from speech2slides.span import Span


def parse_document(source: Source) -> Document:
    """Return the structure of the speech; what is doubtful becomes a diagnostic, nothing raises."""
    lines, ignored = read_lines(source)
    front, taken = read_front(lines)
    end = max(taken, end_matter_start(lines))
    body = lines[taken:end]
    headings = _headings(body)
    last_heading = max(headings, default=-1)
    closing = closing_start(body, last_heading + 1)
    start_offset = front.salutation.end if front.salutation is not None else 0
    opening, sections = _tree(source, body[:closing], headings, start_offset)
    diagnostics: list[Diagnostic] = list(source.diagnostics)
    for part in ignored:
        line = source.line_number(part.span.start)
        diagnostics.append(finding(f"ignored.{part.reason}", line, severity="note"))
    if front.title is None:
        diagnostics.append(finding("front.no-title", source.line_number(lines[0].span.start) if lines else 1))
    if not sections:
        diagnostics.append(finding("structure.none", source.line_number(body[0].span.start) if body else 1))
    diagnostics.extend(check_ordinals(source, sections))
    return Document(
        source=source,
        front=front,
        language=language_of(source.text),
        opening=opening,
        sections=sections,
        closing=tuple(Paragraph(_after(line.span, start_offset)) for line in body[closing:]),
        end_matter=tuple(line.span for line in lines[end:]),
        ignored=ignored,
        diagnostics=tuple(diagnostics),
    )


def _headings(body: tuple[Line, ...]) -> dict[int, Heading]:
    """Return the headings by the index of their line."""
    stack, found = LevelStack(), {}
    for index, line in enumerate(body):
        following = body[index + 1] if index + 1 < len(body) else None
        style = heading_style(line, following)
        if style is not None:
            found[index] = make_heading(line, style, stack.level(style))
    return found


def _after(span: Span, offset: int) -> Span:
    """Return `span` without what stands before `offset` (a salutation that runs into its paragraph)."""
    return Span(max(span.start, offset), span.end) if span.start < offset < span.end else span


def _tree(
    source: Source, body: tuple[Line, ...], headings: dict[int, Heading], start_offset: int
) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """Group the lines under their headings and nest the headings by level."""
    groups: list[tuple[Heading | None, list[Span]]] = [(None, [])]
    for index, line in enumerate(body):
        heading = headings.get(index)
        if heading is None:
            groups[-1][1].append(_after(line.span, start_offset).stripped(source.text))
            continue
        rest = Span(heading.span.end, line.span.end).stripped(source.text)
        groups.append((heading, [rest] if len(rest) else []))
    opening = with_items(source.text, groups[0][1], 1)
    flat = [
        (heading, with_items(source.text, spans, heading.level + 1))
        for heading, spans in groups[1:]
        if heading is not None
    ]
    return opening, _nest(flat)


def _nest(flat: list[tuple[Heading, tuple[Paragraph, ...]]]) -> tuple[Section, ...]:
    """Build the tree bottom up: a heading owns what follows it until one of its own level or above."""
    waiting: list[Section] = []
    for heading, body in reversed(flat):
        children = []
        while waiting and waiting[-1].heading.level > heading.level:
            children.append(waiting.pop())
        waiting.append(Section(heading, body, tuple(children)))
    return tuple(reversed(waiting))
