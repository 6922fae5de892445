"""A `Document` in, its outline out: as text with line numbers, as JSON for programs, as Markdown.

The JSON is public. Lines and columns are 1-based, columns count code points, ends are exclusive.
"""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from speech2slides.model.document import Document, Section
from speech2slides.model.source import Source
from speech2slides.oneline import on_one_line
from speech2slides.span import Span

#: Characters shown of a paragraph in the outline for people.
MAX_SHOWN = 40


class Place(TypedDict):
    """Say what stands where."""

    text: str
    line: int
    column: int


class Node(TypedDict):
    """Describe one heading or item."""

    kind: str
    level: int
    marker: str | None
    text: str
    line: int
    column: int
    end_line: int
    end_column: int


def outline_json(document: Document, warnings: Sequence[dict[str, object]]) -> dict[str, object]:
    """Return the outline as JSON-ready values; `warnings` are the rendered diagnostics."""
    source, front = document.source, document.front
    return {
        "source": {
            "name": source.name,
            "encoding": source.encoding,
            "format": source.format,
            "sha256": source.sha256,
            "chars": len(source.text),
        },
        "front": {
            **{field: _place(document, span) for field, span in front.fields()},
            "others": [_place(document, span) for span in front.others],
        },
        "nodes": list(_nodes(document)),
        "closing": _place(document, document.closing[0].span) if document.closing else None,
        "end_matter": [_place(document, span) for span in document.end_matter],
        "ignored": [_extent(source, part.span) | {"reason": part.reason} for part in document.ignored],
        "warnings": list(warnings),
    }


def outline_text(document: Document) -> str:
    """Return the outline for a person: one line an element, with the line it stands on."""
    source = document.source
    rows = [(front["line"], f"{name}: {on_one_line(front['text'])}") for name, front in _front(document)]
    for node in _nodes(document):
        mark = node["marker"] or "-"
        rows.append((node["line"], "  " * node["level"] + f"{mark} {on_one_line(node['text'])}"))
    if document.closing:
        place = _place(document, document.closing[0].span)
        if place is not None:
            rows.append((place["line"], f"closing: {_short(on_one_line(place['text']))}"))
    rows.extend(
        (source.line_number(span.start), f"end: {_short(on_one_line(span.of(document.text)))}")
        for span in document.end_matter
    )
    rows.extend(_ignored_rows(document))
    rows.sort(key=lambda row: row[0])
    width = len(str(rows[-1][0])) if rows else 1
    return "".join(f"{line:>{width}}  {text}\n" for line, text in rows)


def _ignored_rows(document: Document) -> Iterator[tuple[int, str]]:
    """Yield one row for neighbouring ignored lines of one reason."""
    source = document.source
    first = last = 0
    reason = ""
    for part in (*document.ignored, None):
        line = source.line_number(part.span.start) if part is not None else 0
        if (
            part is not None
            and part.reason == reason
            and not document.text[source.lines[last - 1].end : part.span.start].strip()
        ):
            last = line
            continue
        if reason:
            yield first, f"ignored: {reason}" + (f" ({first}-{last})" if last > first else "")
        first = last = line
        reason = part.reason if part is not None else ""


def outline_markdown(document: Document) -> str:
    """Return the outline as Markdown: headings as headings, items as a list, words as they stand."""
    text = document.text
    out = []
    if document.front.title is not None:
        out.append(f"# {_squeeze(document.front.title.of(text))}\n")
    for node in _nodes(document):
        words = f"{node['marker'] or ''}{node['text']}"
        out.append(f"- {words}" if node["kind"] == "item" else f"\n{'#' * min(6, node['level'] + 1)} {words}\n")
    return "\n".join(out).strip() + "\n"


def _front(document: Document) -> Iterator[tuple[str, Place]]:
    for name, span in document.front.fields():
        place = _place(document, span)
        if place is not None:
            yield name, place


def _nodes(document: Document) -> Iterator[Node]:
    for paragraph in document.opening:
        for item in paragraph.items:
            yield _node(document, "item", item.level, item.marker, item.text)
    for section in document.sections:
        for one in section.walk():
            yield from _section_nodes(document, one)


def _section_nodes(document: Document, section: Section) -> Iterator[Node]:
    yield _node(document, "heading", section.heading.level, section.heading.marker, section.heading.text)
    for paragraph in section.body:
        for item in paragraph.items:
            yield _node(document, "item", item.level, item.marker, item.text)


def _node(document: Document, kind: str, level: int, marker: Span | None, words: Span) -> Node:
    start = marker.start if marker is not None else words.start
    line, column = document.source.position(start)
    end_line, end_column = document.source.position(words.end)
    return {
        "kind": kind,
        "level": level,
        "marker": marker.of(document.text) if marker is not None else None,
        "text": words.of(document.text),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


def _place(document: Document, span: Span | None) -> Place | None:
    if span is None:
        return None
    line, column = document.source.position(span.start)
    return {"text": span.of(document.text), "line": line, "column": column}


def _extent(source: Source, span: Span) -> dict[str, object]:
    line, column = source.position(span.start)
    end_line, end_column = source.position(span.end)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}


def _short(words: str) -> str:
    return words if len(words) <= MAX_SHOWN else words[:MAX_SHOWN] + "…"


def _squeeze(words: str) -> str:
    return " ".join(words.split())
