"""The type scale of a theme and the sizes a slot is drawn with in, the sizes it has in that theme out.

A step of the scale is a factor, or the sizes themselves; it serves every slot of its kind, however many sizes each is drawn with.
"""

from types import MappingProxyType
from typing import NamedTuple

#: Smallest and largest factor of a step.
FACTORS = (0.8, 1.25)
#: Floors of text that is read from the last row, in points: entries and all that stands on a page, tables, and what only orients.
BODY_FLOOR, TABLE_FLOOR = 20.0, 18.0
#: Families of pages that orient; what stands on them is display type.
ORIENTING = ("cover", "agenda", "divider", "closing", "full")
#: A number or a name that fills the place it is drawn for has no step.
PLACED = ("chip", "part")


class Step(NamedTuple):
    """Hold what a step of the scale may say, in points."""

    drawn: float
    """Largest size `base` draws its ordinary slot with."""
    least: float
    most: float
    smallest: float
    """The last of its sizes is no larger, so that what is long still finds room."""


STEPS = MappingProxyType(
    {
        "title": Step(32, 24, 44, 28),
        "display": Step(54, 24, 96, 40),
        "body": Step(26, BODY_FLOOR, 40, 24),
        "figure": Step(60, 28, 120, 40),
        "small": Step(12, 12, 16, 14),
    }
)
#: What a theme says of a step: a factor, or sizes, largest first.
Sizing = float | tuple[float, ...]


class TypeScale(NamedTuple):
    """Hold the steps of a theme's type scale, for the slots of one family of pages."""

    steps: tuple[tuple[str, Sizing], ...] = ()
    family: str = ""

    def sizes(self, name: str, drawn: list[float]) -> list[float]:
        """Return the sizes of the slot `name`, which is drawn with `drawn`, in points, largest first.

        A factor keeps sizes from falling below the floor of the step. Of a list a slot takes what is in proportion to the largest it is
        drawn with; display type and figures, which have no second page to go to, keep their smaller sizes below those of the list.
        """
        step = self._step(name)
        stated = dict(self.steps).get(step, 1.0)
        if stated == 1.0 or not drawn:
            return drawn
        limits = STEPS[step]
        if not isinstance(stated, tuple):
            floor = min(drawn[-1], limits.least)
            return list(dict.fromkeys(max(floor, float(round(size * stated))) for size in drawn))
        most = stated[0] * drawn[0] / limits.drawn
        chosen = [size for size in stated if size <= most]
        if step in ("title", "body"):
            return chosen or [stated[-1]]
        return chosen + [size for size in drawn if not chosen or size < chosen[-1]]

    def _step(self, name: str) -> str:
        if name in PLACED:
            return ""
        if name in ("footer", "number"):
            return "small"
        if name == "figure":
            return "figure"
        if self.family in ORIENTING and name != "row":
            return "display"
        return "title" if name == "title" else "body"


def is_sizing(step: str, value: object) -> bool:
    """Tell whether a theme may say `value` of a step: a factor within `FACTORS`, or sizes within the step's bounds, largest first."""
    if isinstance(value, list):
        limits = STEPS[step]
        numbers = [one for one in value if isinstance(one, int | float) and not isinstance(one, bool)]
        return (
            len(numbers) == len(value) > 0
            and numbers == sorted(set(numbers), reverse=True)
            and limits.least <= numbers[-1] <= limits.smallest
            and numbers[0] <= limits.most
        )
    return isinstance(value, int | float) and not isinstance(value, bool) and FACTORS[0] <= value <= FACTORS[1]


def floor_of(name: str) -> float:
    """Return the smallest size in points of a slot of that name, 0 for what only orients."""
    if name in (*PLACED, "footer", "number"):
        return 0
    return TABLE_FLOOR if name == "table" else BODY_FLOOR
