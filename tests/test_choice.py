"""Which row of the decision table a page falls under: at the bounds of each row, just outside them, and which row comes first."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.model.plan import Entry
from speech2slides.plan.choice import LISTS, MAX_CELL, MAX_HEAD, RULES, TURNS, choose
from speech2slides.plan.shape import Shape
from speech2slides.span import Span

HAN = "春耕备播抢农时科学管护促丰收防汛抗旱守底线修桥铺路惠民生招商引资兴产业联户帮扶暖人心"


class Made(NamedTuple):
    """A shape and the text its spans lie in."""

    text: str
    shape: Shape


def words_of(extent: int) -> str:
    return (HAN * (extent // len(HAN) + 1))[:extent]


def page(
    kind: str, size: int, longest: int = 8, beneath: str = "", lead: str = "", shared: str = "", *, partly: bool = False
) -> Made:
    """A page of `size` entries, the first of `longest` characters, with `support` or `subs` beneath them (`partly`: under one only)."""
    text, entries = lead + shared, []
    for number in range(size):
        start = len(text)
        text += words_of(longest if number == 0 else min(longest, 6)) + "，"
        below = Span(len(text), len(text) + 7)
        text += "各村都要抓紧办。"
        words = Span(start, below.start - 1)
        has = beneath if number == 0 or not partly else ""
        subs = (Entry(below.start, below),) if has == "subs" else ()
        entries.append(Entry(start, words, support=(below,) if has == "support" else (), subs=subs))
    return Made(
        text,
        Shape(
            kind,
            tuple(entries),
            len(text),
            lead=Span(0, len(lead)) if lead else None,
            shared=Span(len(lead), len(lead) + len(shared)) if shared else None,
        ),
    )


def row(made: Made) -> tuple[int, tuple[str, ...]]:
    rule = choose(made.text, made.shape)
    return rule.number, rule.layouts


LEAD = "今年要办好几件实事"
TABLE = ("table", *LISTS)
CARDS = ("cards", *LISTS)

#: Row, what it ranks, and pages at its bounds.
INSIDE = [
    (3, TABLE, page("owners", 2)),
    (3, TABLE, page("owners", 12)),
    (4, ("timeline", "stages", *LISTS), page("dates", 3)),
    (4, ("timeline", "stages", *LISTS), page("dates", 5)),
    (4, ("stages", *LISTS), page("dates", 6)),
    (5, ("steps", "stages", *LISTS), page("stages", 3)),
    (5, ("steps", "stages", *LISTS), page("stages", 5)),
    (6, ("stages", *LISTS), page("stages", 2)),
    (6, ("stages", *LISTS), page("stages", 6)),
    (7, ("quote", *LISTS), page("quote", 1)),
    (8, ("figures", *LISTS), page("figures", 1)),
    (9, ("figures", *LISTS), page("figures", 2)),
    (9, ("figures", *LISTS), page("figures", 12)),
    (10, ("columns", *LISTS), page("contrast", 2)),
    (11, ("lead-grid", "lead", "grid", *LISTS), page("items", 3, MAX_CELL, lead=LEAD)),
    (11, ("lead-grid", "lead", "grid", *LISTS), page("points", 5, MAX_CELL, lead=LEAD)),
    (11, ("grid", *LISTS), page("items", 4, MAX_CELL)),
    (11, ("grid", *LISTS), page("points", 8, MAX_CELL)),
    (11, ("grid", *LISTS), page("items", 4, MAX_CELL, lead=LEAD)),
    (12, CARDS, page("items", 2, MAX_HEAD[2], "support")),
    (12, CARDS, page("points", 2, MAX_HEAD[2], "subs")),
    (13, CARDS, page("items", 3, MAX_HEAD[3], "support")),
    (14, CARDS, page("points", 4, MAX_HEAD[4], "support")),
    (16, ("lead", *LISTS), page("items", 3, MAX_CELL + 1, lead=LEAD)),
    (16, ("lead", *LISTS), page("points", 5, MAX_CELL + 1, shared="坚持")),
    (19, ("support", "panel", *LISTS), page("statement", 1, lead=LEAD)),
    (19, ("support", "panel", *LISTS), page("statement", 4, lead=LEAD)),
    (19, LISTS, page("titled", 1)),
    (19, LISTS, page("titled", 8)),
    (15, LISTS, page("items", 3)),
    (15, LISTS, page("paragraphs", 6, 40)),
    (15, ("points",), page("points", 6, beneath="subs")),
]

#: Pages one step outside the bounds of a row, and where they fall instead.
OUTSIDE = [
    (3, 15, page("owners", 1)),
    (3, 15, page("owners", 13)),
    (4, 15, page("dates", 2)),
    (4, 15, page("dates", 7)),
    (5, 6, page("stages", 2)),
    (5, 6, page("stages", 6)),
    (6, 15, page("stages", 1)),
    (6, 15, page("stages", 7)),
    (7, 15, page("quote", 2)),
    (8, 9, page("figures", 2)),
    (9, 8, page("figures", 1)),
    (9, 15, page("figures", 13)),
    (10, 15, page("contrast", 3)),
    (11, 16, page("items", 3, MAX_CELL + 1, lead=LEAD)),
    (11, 16, page("items", 5, 6, "support", lead=LEAD)),
    (11, 15, page("items", 3, MAX_CELL)),
    (11, 15, page("items", 4, MAX_CELL + 1)),
    (11, 15, page("points", 9, MAX_CELL)),
    (11, 15, page("items", 5, 6, "support", partly=True)),
    (11, 15, page("paragraphs", 4, 6)),
    (12, 15, page("items", 2, MAX_HEAD[2] + 1, "support")),
    (12, 15, page("items", 2, 6, "support", partly=True)),
    (13, 15, page("items", 3, MAX_HEAD[3] + 1, "support")),
    (13, 15, page("items", 3, 6, "support", partly=True)),
    (14, 15, page("points", 4, MAX_HEAD[4] + 1, "support")),
    (14, 15, page("points", 5, 6, "support")),
    (16, 15, page("items", 2, MAX_CELL + 1, lead=LEAD)),
    (16, 15, page("items", 6, MAX_CELL + 1, lead=LEAD)),
    (16, 15, page("points", 5, 6, "subs", lead=LEAD)),
    (16, 15, page("paragraphs", 3, 6, lead=LEAD)),
    (19, 15, page("statement", 5, lead=LEAD)),
    (19, 15, page("titled", 9)),
]


def name(made: Made) -> str:
    shape = made.shape
    beneath = "support" if any(e.support for e in shape.entries) else "subs" if shape.nested else "bare"
    led = "-lead" * (shape.lead is not None) + "-shared" * (shape.shared is not None)
    return f"{shape.size}-{shape.kind}-of-{shape.longest(made.text)}-{beneath}{led}"


class TestEveryRow:
    @pytest.mark.parametrize(
        ("number", "layouts", "made"), INSIDE, ids=[f"{number}-{name(made)}" for number, _, made in INSIDE]
    )
    def test_takes_the_pages_at_its_bounds(self, number: int, layouts: tuple[str, ...], made: Made) -> None:
        assert row(made) == (number, layouts)

    @pytest.mark.parametrize(
        ("number", "instead", "made"), OUTSIDE, ids=[f"{number}-{name(made)}" for number, _, made in OUTSIDE]
    )
    def test_leaves_the_pages_one_step_outside_to_another(self, number: int, instead: int, made: Made) -> None:
        assert number != instead
        assert row(made)[0] == instead

    def test_is_reached_by_a_page_above(self) -> None:
        assert {(rule.number, rule.layouts) for rule in RULES} == {(number, layouts) for number, layouts, _ in INSIDE}

    def test_but_the_last_has_a_page_above_that_it_leaves_to_others(self) -> None:
        assert {rule.number for rule in RULES} == {number for number, _, _ in OUTSIDE} | {15}

    def test_ends_in_a_list_that_a_page_can_always_be_shown_as(self) -> None:
        assert all(rule.layouts[-1] == "points" for rule in RULES)


class TestTheOrder:
    @pytest.mark.parametrize("made", [made for *_, made in (*INSIDE, *OUTSIDE)], ids=name)
    def test_the_first_row_that_holds_is_the_one_chosen(self, made: Made) -> None:
        holding = [rule for rule in RULES if rule.holds(made.text, made.shape)]

        assert choose(made.text, made.shape) == holding[0]

    @pytest.mark.parametrize(
        ("first", "second", "made"),
        [
            ("owners before cards", 12, page("owners", 2, 8, "support")),
            ("stages before cards", 13, page("stages", 3, 8, "support")),
            ("two sides before cards", 12, page("contrast", 2, 8, "support")),
            ("cards before lead and list", 16, page("items", 3, 8, "support", lead=LEAD)),
            ("a grid with its lead before lead and list", 16, page("items", 5, 8, lead=LEAD)),
        ],
    )
    def test_where_two_rows_hold_the_upper_one_wins(self, first: str, second: int, made: Made) -> None:
        numbers = [rule.number for rule in RULES if rule.holds(made.text, made.shape)]

        assert second in numbers[1:], first
        assert row(made)[0] == numbers[0] != second

    @given(
        st.sampled_from(
            ["items", "points", "paragraphs", "statement", "titled", "stages", "dates", "figures", "owners"]
        ),
        st.integers(0, 14),
        st.integers(1, 60),
        st.sampled_from(["", "support", "subs"]),
    )
    def test_a_row_holds_for_every_page(self, kind: str, size: int, longest: int, beneath: str) -> None:
        made = page(kind, size, longest, beneath)

        assert RULES[-1].holds(made.text, made.shape)
        assert choose(made.text, made.shape) in RULES


class TestTurns:
    def test_every_other_section_has_the_twins_the_other_way_round(self) -> None:
        made = page("statement", 2, lead=LEAD)

        found = [choose(made.text, made.shape, turn).layouts[:2] for turn in range(4)]

        assert found == [TURNS, TURNS[::-1], TURNS, TURNS[::-1]]

    @pytest.mark.parametrize("turn", range(4))
    def test_no_turn_changes_the_row_or_loses_a_layout(self, turn: int) -> None:
        for *_, made in INSIDE:
            straight, turned = choose(made.text, made.shape), choose(made.text, made.shape, turn)

            assert (turned.number, turned.name) == (straight.number, straight.name)
            assert sorted(turned.layouts) == sorted(straight.layouts)
            assert turned.layouts == straight.layouts or straight.layouts[:2] == TURNS
