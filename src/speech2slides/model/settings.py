"""What the user asked for, as one frozen value."""

from typing import NamedTuple

DETAILS = ("brief", "standard", "full")


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

    def typed(self) -> tuple[str, ...]:
        """Return the values of the user's own that may stand on a slide."""
        values = (self.title, self.speaker, self.date, self.unit)
        return tuple(value for value in values if value is not None and value.strip())
