"""The shape of a page in, the row of the decision table that fits it first out, with the layouts it ranks.

The table is docs/layouts.md in code; rows 1, 2, 17, 18 and 20 (cover, agenda and dividers, splitting, overview, closing) are decided where
pages are made. The first row that holds wins; its layouts are tried in order by `fit`, which takes the first that has room.
"""

from collections.abc import Callable
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.model.plan import STATEMENT_RULE
from speech2slides.plan.shape import Shape

#: Extents up to which the words of an entry serve as the head of a card, by the number of cards.
MAX_HEAD = MappingProxyType({2: 32, 3: 26, 4: 30})
#: Extent of the words of a cell in a grid, and of what is called a slogan.
MAX_CELL = 22
#: Families that hold anything, as rows or as one body of text.
LISTS = ("rows", "points")
#: Rows of the table that others ask for by number.
LIST, OVERVIEW, STATEMENT = 15, 18, STATEMENT_RULE


class Rule(NamedTuple):
    """Hold one row of the table."""

    number: int
    name: str
    holds: Callable[[str, Shape], bool]
    layouts: tuple[str, ...]
    """Families, best first."""


def _kind(name: str, least: int, most: int) -> Callable[[str, Shape], bool]:
    return lambda _text, shape: shape.kind == name and least <= shape.size <= most


def _is_cards(text: str, shape: Shape) -> bool:
    return 2 <= shape.size <= 4 and shape.supported and shape.longest(text) <= MAX_HEAD[shape.size]


def _is_columns(_text: str, shape: Shape) -> bool:
    return shape.kind == "contrast" and shape.size == 2


def _is_listed(shape: Shape) -> bool:
    return shape.kind in ("items", "points")


def _is_grid(text: str, shape: Shape) -> bool:
    return _is_listed(shape) and shape.bare and 4 <= shape.size <= 8 and shape.longest(text) <= MAX_CELL


def _is_led_grid(text: str, shape: Shape) -> bool:
    return (
        _is_listed(shape)
        and shape.lead is not None
        and shape.size in (3, 5)
        and shape.bare
        and shape.longest(text) <= MAX_CELL
    )


def _has_lead(_text: str, shape: Shape) -> bool:
    said_once = shape.lead is not None or shape.shared is not None
    return _is_listed(shape) and said_once and 3 <= shape.size <= 5 and not shape.nested


def _is_list(_text: str, shape: Shape) -> bool:
    return not shape.nested


#: The decision table; the first row that holds wins.
RULES: tuple[Rule, ...] = (
    Rule(3, "table", _kind("owners", 2, 12), ("table", *LISTS)),
    Rule(4, "timeline", _kind("dates", 3, 5), ("timeline", "stages", *LISTS)),
    Rule(4, "timeline", _kind("dates", 6, 6), ("stages", *LISTS)),
    Rule(5, "steps", _kind("stages", 3, 5), ("steps", "stages", *LISTS)),
    Rule(6, "stages", _kind("stages", 2, 6), ("stages", *LISTS)),
    Rule(7, "quote", _kind("quote", 1, 1), ("quote", *LISTS)),
    Rule(8, "big number", _kind("figures", 1, 1), ("figures", *LISTS)),
    Rule(9, "figures", _kind("figures", 2, 12), ("figures", *LISTS)),
    Rule(10, "two columns", _is_columns, ("columns", *LISTS)),
    Rule(11, "grid", _is_led_grid, ("lead-grid", "lead", "grid", *LISTS)),
    Rule(11, "grid", _is_grid, ("grid", *LISTS)),
    Rule(12, "two cards", lambda text, shape: shape.size == 2 and _is_cards(text, shape), ("cards", *LISTS)),
    Rule(13, "three cards", lambda text, shape: shape.size == 3 and _is_cards(text, shape), ("cards", *LISTS)),
    Rule(14, "four cards", lambda text, shape: shape.size == 4 and _is_cards(text, shape), ("cards", *LISTS)),
    Rule(16, "lead and list", _has_lead, ("lead", *LISTS)),
    Rule(STATEMENT, "statement and support", _kind("statement", 1, 4), ("support", "panel", *LISTS)),
    Rule(STATEMENT, "statement as title", _kind("titled", 1, 8), LISTS),
    Rule(LIST, "list", _is_list, LISTS),
    Rule(LIST, "list", lambda _text, _shape: True, ("points",)),
)


#: Two layouts that say the same in another form: sections take turns, so that one does not look like the next (slide design, rule b).
TURNS = ("support", "panel")


def choose(text: str, shape: Shape, turn: int = 0) -> Rule:
    """Return the first row of the decision table that holds for `shape`; the last one always does.

    Every other `turn` (the number of the section) has its twin layouts the other way round; siblings in one section look alike.
    """
    rule = next(rule for rule in RULES if rule.holds(text, shape))
    if turn % 2 and rule.layouts[:2] == TURNS:
        return rule._replace(layouts=(*reversed(TURNS), *rule.layouts[2:]))
    return rule
