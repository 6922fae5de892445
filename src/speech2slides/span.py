"""Positions in, sub-positions out: the half-open range of the source text that flows through every stage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Name a part of the source text by code point offsets, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words this span covers in `text`."""
        return text[self.start : self.end]

    def stripped(self, text: str) -> "Span":
        """Return the span without white space (including U+3000) at its ends; empty at its start if it has nothing else."""
        start, end = self.start, self.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def __len__(self) -> int:
        return self.end - self.start
