"""What stands where in a text, flat: what `outline --json` prints, and a user may correct."""

from typing import NamedTuple

from speech2slides.model.document import Front, Ignored
from speech2slides.span import Span


class OutlineNode(NamedTuple):
    """Name one heading or item of an outline."""

    kind: str
    """`heading` or `item`."""
    level: int
    marker: Span | None
    text: Span
    """A heading's own words, or an item's first clause."""

    @property
    def start(self) -> int:
        """The offset of its marker, or of its words where it has none."""
        return self.marker.start if self.marker is not None else self.text.start


class Outline(NamedTuple):
    """Hold what stands where in a text, flat and in source order: what `outline --json` prints, and a user may correct."""

    front: Front
    nodes: tuple[OutlineNode, ...] = ()
    closing: int | None = None
    """Offset where the closing begins."""
    end_matter: tuple[Span, ...] = ()
    ignored: tuple[Ignored, ...] = ()
