"""What the user asked for, as one frozen value."""

from typing import NamedTuple

DETAILS = ("brief", "standard", "full")
DENSITIES = ("loose", "normal", "tight")
DIVIDERS = ("auto", "always", "never")


class Settings(NamedTuple):
    """Hold the options of a build."""

    detail: str = "standard"
    agenda: bool = True
    title: str | None = None
    speaker: str | None = None
    date: str | None = None
    unit: str | None = None
    pace: int = 180
    """Characters spoken a minute; formal speech lies between 150 and 220."""
    density: str = "normal"
    """How much a page holds: fewer and larger rows, or more."""
    slide_level: int = 0
    """Headings down to this level have slides of their own; 0 leaves it to their weight."""
    cues: bool = True
    """Whether each slide's notes begin with a line for the speaker: page and time."""
    minutes: float | None = None
    """How long the speech may take."""
    closing: str | None = None
    """What the last slide says instead of the thanks; blank for nothing."""
    dividers: str = "auto"
    terms: tuple[str, ...] = ()
    """Words no line may part, beside those the program knows."""

    def typed(self) -> tuple[str, ...]:
        """Return the values of the user's own that may stand on a slide."""
        values = (self.title, self.speaker, self.date, self.unit, self.closing)
        return tuple(value for value in values if value is not None and value.strip())
