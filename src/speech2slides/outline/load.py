"""The JSON `outline --json` prints, perhaps corrected by hand, in; an `Outline` out, every span checked against its source.

Bounds count, `text` is only there to be read: a node is what stands between its line and column and its end.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import cast

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.errors import InputError
from speech2slides.model.document import Front, Ignored, blanked
from speech2slides.model.outline import Outline, OutlineNode
from speech2slides.model.source import Source
from speech2slides.outline.syntax import read_json
from speech2slides.span import Span

KINDS = ("heading", "item")
#: No text is nested deeper.
MAX_LEVEL = 20
#: A level lies one below the next, or two where somebody took out all headings between.
_MOST_BELOW = 2
#: Reasons for an ignored part; any other is kept as a user's own.
OWN_REASON = "corrected"
REASONS = frozenset({"digest", "repeated", "contents", "furniture", "rule", "page-number", "applause"})


def load_outline(data: bytes, path: str, source: Source) -> tuple[Outline, tuple[Diagnostic, ...]]:
    """Return the outline in `data` (JSON in UTF-8, or UTF-16 as some shells redirect it) for `source`, and what is doubtful about it.

    Raises `InputError` as `read_json` does; `outline.syntax` for JSON that says something else, `outline.other-source` when it was made from other bytes,
    `outline.place` for a place outside the text, `outline.value` for a kind or level nobody knows, `outline.level` for a level far below
    the others, `outline.overlap` for parts that cover one another; each names the node.
    """
    loader = _Loader(path, source)
    return loader.load(data), tuple(loader.findings)


class _Loader:
    """Check one outline piece by piece; every complaint names the file and the piece."""

    def __init__(self, path: str, source: Source) -> None:
        self.path = path
        self.source = source
        self.text = source.text
        self.findings: list[Diagnostic] = []

    def load(self, data: bytes) -> Outline:
        top = self._mapping(read_json(data, self.path), "outline")
        if self._mapping(top.get("source"), "source").get("sha256") != self.source.sha256:
            raise InputError("outline.other-source", path=self.path, source=self.source.name)
        ignored = tuple(sorted(self._ignored(one) for one in self._list(top, "ignored")))
        self._check_apart([part.span for part in ignored])
        self.text = blanked(self.source.text, ignored)
        nodes = sorted(
            (self._node(one, f"nodes[{index}]") for index, one in enumerate(self._list(top, "nodes"))),
            key=lambda node: node.start,
        )
        self._check_levels(nodes)
        closing = top.get("closing")
        outline = Outline(
            front=self._front(self._mapping(top.get("front", {}), "front")),
            nodes=tuple(nodes),
            closing=None if closing is None else self._place(closing, "closing").start,
            end_matter=tuple(self._place(one, "end_matter") for one in self._list(top, "end_matter")),
            ignored=ignored,
        )
        words = [Span(node.start, max(node.start, node.text.end)) for node in nodes]
        self._check_apart([*outline.front.spans(), *outline.end_matter, *words])
        return outline

    def _node(self, value: object, name: str) -> OutlineNode:
        node = self._mapping(value, name)
        kind, level = node.get("kind"), node.get("level")
        if kind not in KINDS or not isinstance(level, int) or isinstance(level, bool) or not 1 <= level <= MAX_LEVEL:
            raise self._refusal("outline.value", name, node)
        whole = self._extent(node, name)
        marker, text = node.get("marker"), self.text
        sign = None
        if isinstance(marker, str) and marker and text.startswith(marker, whole.start):
            sign = Span(whole.start, min(whole.start + len(marker), whole.end))
        words = Span(sign.end if sign is not None else whole.start, whole.end).stripped(text)
        self._compare(node, words)
        return OutlineNode(str(kind), level, sign, words)

    def _check_levels(self, nodes: Sequence[OutlineNode]) -> None:
        """Raise where a node lies far below all others: a slip of the pen, not a level."""
        for above, level in pairwise(sorted({node.level for node in nodes})):
            if level > above + _MOST_BELOW:
                line = self.source.line_number(next(node.start for node in nodes if node.level == level))
                raise InputError("outline.level", path=self.path, line=line, level=level, most=above + 1)

    def _compare(self, node: Mapping[str, object], words: Span) -> None:
        """Note where the words somebody wrote into the outline are not those at its bounds."""
        written = node.get("text")
        if isinstance(written, str) and "".join(written.split()) != "".join(words.of(self.text).split()):
            line = self.source.line_number(words.start)
            self.findings.append(finding("outline.text-differs", line, severity="note", text=written[:30]))

    def _front(self, front: Mapping[str, object]) -> Front:
        found = {
            name: None if front.get(name) is None else self._place(front[name], f"front.{name}")
            for name, _ in Front().fields()
        }
        return Front(**found, others=tuple(self._place(one, "front.others") for one in self._list(front, "others")))

    def _ignored(self, value: object) -> Ignored:
        part = self._mapping(value, "ignored")
        reason = part.get("reason")
        return Ignored(self._extent(part, "ignored"), str(reason) if reason in REASONS else OWN_REASON)

    def _place(self, value: object, name: str) -> Span:
        """Return the span of a place that is given by its start and its words."""
        place = self._mapping(value, name)
        start = self._offset(place, ("line", "column"), name)
        words = place.get("text")
        if not isinstance(words, str) or not words:
            raise self._refusal("outline.place", name, place)
        if self.text.startswith(words, start):
            return Span(start, start + len(words))
        line = self.source.line_number(start)
        whole = Span(start, self.source.lines[line - 1].end).stripped(self.text)
        if not whole:
            raise self._refusal("outline.place", name, place)
        self.findings.append(finding("outline.text-differs", line, severity="note", text=words[:30]))
        return whole

    def _extent(self, value: Mapping[str, object], name: str) -> Span:
        start = self._offset(value, ("line", "column"), name)
        end = self._offset(value, ("end_line", "end_column"), name)
        if end <= start:
            raise self._refusal("outline.place", name, value)
        return Span(start, end)

    def _offset(self, value: Mapping[str, object], keys: tuple[str, str], name: str) -> int:
        line, column = (value.get(key) for key in keys)
        if isinstance(line, int) and isinstance(column, int) and 1 <= line <= len(self.source.lines):
            span = self.source.lines[line - 1]
            if 1 <= column <= len(span) + 1:
                return span.start + column - 1
        raise self._refusal("outline.place", name, value)

    def _check_apart(self, parts: Sequence[Span]) -> None:
        """Raise when two parts cover one another."""
        for before, after in pairwise(sorted(parts)):
            if before.end > after.start:
                raise InputError("outline.overlap", path=self.path, line=self.source.line_number(after.start))

    def _mapping(self, value: object, name: str) -> Mapping[str, object]:
        if not isinstance(value, dict):
            raise InputError("outline.syntax", path=self.path, name=name, reason="json.no-object")
        return cast("Mapping[str, object]", value)

    def _list(self, value: Mapping[str, object], name: str) -> Sequence[object]:
        found = value.get(name, [])
        if not isinstance(found, list):
            raise InputError("outline.syntax", path=self.path, name=name, reason="json.no-list")
        return found

    def _refusal(self, code: str, name: str, value: Mapping[str, object]) -> InputError:
        line = value.get("line")
        return InputError(code, path=self.path, name=name, line=line if isinstance(line, int) else 0)
