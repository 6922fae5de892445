"""Settings in, how much a page may hold out: rows, and speech."""

import sys
from typing import NamedTuple

from speech2slides.model.settings import Settings

#: Rows a page has at most, and at most when they have something beneath them, by density (slide design: groups of 3 to 5).
_ROWS = (("loose", 4, 3), ("normal", 6, 5), ("tight", 8, 6))
#: Minutes a page may hold the speaker, by density: within three an audience still reads along.
_MINUTES = (("loose", 2.0), ("normal", 3.0), ("tight", 4.0))
#: An entry told for more than this share of them has a page of its own.
_OWN_SHARE = 0.5


class Limits(NamedTuple):
    """Hold what a page may hold; speech is counted in Han characters."""

    rows: int
    full_rows: int
    """Rows when most have support or rows of their own."""
    told: int
    """Speech a page may hold."""
    own: int
    """Speech about one entry that makes a page of its own."""
    slide_level: int
    """Headings down to this level have slides of their own, 0 where their weight decides."""

    def unhurried(self) -> "Limits":
        """Return the limits for pages that are not about the speech they are shown with, however long it is."""
        return self._replace(told=sys.maxsize)

    def fair_share(self) -> int:
        """Return the speech after which running text goes on to the next page where it can: half of what a page may hold."""
        return self.told // 2


def limits_of(settings: Settings) -> Limits:
    """Return the limits for the density, the pace and the level of detail the user asked for."""
    rows, full_rows = next((rows, full) for name, rows, full in _ROWS if name == settings.density)
    told = round(dict(_MINUTES)[settings.density] * settings.pace)
    level = settings.slide_level or (2 if settings.detail == "full" else 0)
    return Limits(rows, full_rows, told, round(told * _OWN_SHARE), level)
