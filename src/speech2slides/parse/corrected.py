"""A `Source` and an outline somebody corrected in, the `Document` it describes out: nothing is guessed that the outline says."""

from speech2slides.model.document import Document, Heading, Ignored, Item, blanked
from speech2slides.model.outline import Outline, OutlineNode
from speech2slides.model.source import Source
from speech2slides.parse.assembly import Reading, assemble
from speech2slides.parse.document import diagnostics_of
from speech2slides.parse.furniture import left_over
from speech2slides.parse.joining import as_meant
from speech2slides.parse.lines import Line, line_of, read_lines
from speech2slides.parse.numbering import Marker, marker_at, signs_in
from speech2slides.parse.words import closing_end
from speech2slides.span import Span

#: A marker is read from so many characters.
MAX_MARKER = 40


def document_from_outline(source: Source, outline: Outline) -> Document:
    """Return the document whose parts are those of `outline`; everything else is running text."""
    text = blanked(source.text, outline.ignored)
    lines = as_meant(text, _kept(source, text, outline.ignored))
    reading = Reading(
        lines=tuple(lines),
        front=outline.front,
        headings=tuple(_heading(text, node) for node in outline.nodes if node.kind == "heading"),
        closing=outline.closing,
        end_matter=outline.end_matter,
        ignored=outline.ignored,
        items=tuple(_item(text, node) for node in outline.nodes if node.kind == "item"),
    )
    document = assemble(source, text, reading)
    return document._replace(diagnostics=tuple(diagnostics_of(document)))


def _kept(source: Source, text: str, ignored: tuple[Ignored, ...]) -> list[Line]:
    """Return the lines with anything left in them once the ignored parts are blanked."""
    reasons: dict[int, str] = {}
    lines = read_lines(source)
    begun = {part.span.start: part.reason for part in ignored}
    for index, line in enumerate(lines):
        left = line.span.stripped(text)
        if not len(left):
            reasons[index] = begun.get(line.span.start, "")
        elif left != line.span:
            lines[index] = line_of(text, left)._replace(gap=line.gap, indent=line.indent)
    return left_over(lines, reasons)


def _heading(text: str, node: OutlineNode) -> Heading:
    sign = _marker(text, node)
    numeral = None
    if sign is not None and sign.ordinal is not None:
        numeral = Span(node.start + sign.numeral[0], node.start + sign.numeral[1])
    return Heading(
        span=Span(_behind_sharps(text, node.start), closing_end(text, node.text.end)),
        text=node.text,
        level=node.level,
        marker=node.marker,
        numeral=numeral,
        style=sign.style.name if sign is not None else "bare",
        ordinal=sign.number if sign is not None else None,
    )


def _behind_sharps(text: str, start: int) -> int:
    """Return where the # of a Markdown heading begins whose words begin at `start`, or `start`."""
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].strip()
    return text.index("#", line) if before and not before.strip("#") else start


def _item(text: str, node: OutlineNode) -> Item:
    sign = _marker(text, node)
    return Item(
        span=Span(node.start, node.text.end),
        marker=node.marker or Span(node.start, node.start),
        text=node.text,
        level=node.level,
        ordinal=(sign.ordinal or 0) if sign is not None else 0,
    )


def _marker(text: str, node: OutlineNode) -> Marker | None:
    """Return the sign a node's marker is, its offsets counted from the node's start; None when it has none, or one nobody knows."""
    if node.marker is None:
        return None
    words = text[node.start : node.start + MAX_MARKER]
    inside = next(signs_in(words, 0, len(words)), None)
    return marker_at(words) or (inside if inside is not None and inside.start == 0 else None)
