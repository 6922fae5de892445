"""Positions in, sub-positions out: the half-open range of the source text that flows through every stage."""

from typing import NoReturn, final


@final
class Span:
    """Name a part of the source text by code point offsets, end exclusive.

    An immutable value like the named tuples of `model`, but no tuple, since `len(span)` is its length; and no dataclass, since the module
    for those takes longer to import than a speech to parse.
    """

    __slots__ = ("end", "start")
    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

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

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.start, self.end) == (other.start, other.end)

    def __lt__(self, other: "Span") -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(name)
