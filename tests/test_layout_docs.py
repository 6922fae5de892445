"""The page of layouts tells the truth: its decision table is the one in code, its numbers are the program's, its capacities the theme's."""

import importlib
import re
import sys

import pytest

from speech2slides.model.plan import Entry
from speech2slides.model.settings import Settings
from speech2slides.plan.choice import MAX_CELL, MAX_HEAD, RULES, TURNS
from speech2slides.plan.limits import limits_of
from speech2slides.plan.shape import Shape
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "docs"))

from layout_tables import rows

PAGE = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")
RULE = re.compile(r"^\| (\d+) \| ([a-z ]+) \| (.+?) \| (.+?) \| (.+?) \| (`.+`) \|$", re.MULTILINE)
DOCUMENTED = RULE.findall(PAGE)
NUMBER = re.compile(r"^\| (\d+) \| .+ \| `(\w+)\.(\w+)\.(\w+)` \|$", re.MULTILINE)
KINDS = tuple("owners dates stages quote figures contrast items points paragraphs statement titled".split())
THEME = load_theme("party-red")
#: Families of the pages around the content, which no row of the table names.
AROUND = {"cover", "agenda", "divider", "closing", "full"}


def shape(
    kind: str, size: int, *, words: int = 4, beneath: bool = False, nested: bool = False, lead: bool = False
) -> Shape:
    support = (Span(0, 4),) if beneath else ()
    subs = (Entry(0, Span(0, 2)),) if nested else ()
    entries = (Entry(0, Span(0, words), support=support, subs=subs),) * size
    return Shape(kind, entries, 100, Span(0, 6) if lead else None)


TEXT = "字" * 200


def holds(rule, **facts: object) -> bool:
    return rule.holds(TEXT, shape(**facts))


def test_the_documented_rows_are_those_of_the_table_in_their_order() -> None:
    told = [
        (int(number), name, tuple(re.findall(r"`([\w-]+)`", layouts))) for number, name, _, _, _, layouts in DOCUMENTED
    ]

    assert told == [(rule.number, rule.name, rule.layouts) for rule in RULES]


@pytest.mark.parametrize("index", range(len(RULES)), ids=[f"{rule.number}-{rule.layouts[0]}" for rule in RULES])
def test_each_row_holds_for_the_kinds_and_counts_it_names_and_no_others(index: int) -> None:
    _, _, kinds, counts, condition, _ = DOCUMENTED[index]
    named = re.findall(r"`(\w+)`", kinds) or KINDS
    span = re.fullmatch(r"(\d+)–(\d+)", counts)
    most = 20
    sizes = (
        set(range(int(span[1]), int(span[2]) + 1))
        if span
        else set(map(int, re.findall(r"\d+", counts))) or set(range(1, most))
    )
    facts = {"beneath": "something beneath each" in condition, "lead": "announced" in condition}

    found = {
        (kind, size) for kind in KINDS for size in range(1, most) if holds(RULES[index], kind=kind, size=size, **facts)
    }

    assert found == {(kind, size) for kind in named for size in sizes}


@pytest.mark.parametrize("row", [row for row in DOCUMENTED if "words of" in row[4]], ids=lambda row: row[1])
def test_the_lengths_of_words_in_the_conditions_are_the_limits(row: tuple[str, ...]) -> None:
    rule = RULES[DOCUMENTED.index(row)]
    limit = int(re.search(r"words of (\d+)", row[4])[1])
    size = int(re.search(r"\d+", row[3])[0])
    facts = {
        "kind": "items",
        "size": size,
        "beneath": "something beneath each" in row[4],
        "lead": "announced" in row[4],
    }

    assert limit in (MAX_CELL, *MAX_HEAD.values())
    assert holds(rule, words=limit, **facts)
    assert not holds(rule, words=limit + 1, **facts)


@pytest.mark.parametrize("row", [row for row in DOCUMENTED if "no rows of their own" in row[4]], ids=lambda row: row[1])
def test_entries_with_rows_of_their_own_are_kept_out_where_the_page_says_so(row: tuple[str, ...]) -> None:
    rule = RULES[DOCUMENTED.index(row)]

    assert holds(rule, kind="items", size=3, lead=True)
    assert not holds(rule, kind="items", size=3, lead=True, nested=True)


@pytest.mark.parametrize("row", [row for row in DOCUMENTED if "nothing beneath" in row[4]], ids=lambda row: row[3])
def test_entries_with_something_beneath_make_no_grid(row: tuple[str, ...]) -> None:
    rule = RULES[DOCUMENTED.index(row)]

    assert holds(rule, kind="items", size=5, lead=True)
    assert not holds(rule, kind="items", size=5, lead=True, beneath=True)


@pytest.mark.parametrize(("value", "package", "module", "name"), NUMBER.findall(PAGE), ids=str)
def test_every_number_of_the_page_is_the_programs(value: str, package: str, module: str, name: str) -> None:
    assert getattr(importlib.import_module(f"speech2slides.{package}.{module}"), name) == int(value)


def test_the_page_names_the_twins() -> None:
    assert f"The twins `{TURNS[0]}` and `{TURNS[1]}`" in PAGE


def test_every_family_of_a_row_is_one_of_the_theme_and_the_other_way_round() -> None:
    told = {family for row in DOCUMENTED for family in re.findall(r"`([\w-]+)`", row[5])}

    assert told | AROUND == {layout.family for layout in THEME.layouts} - {""} | {"panel"}


@pytest.mark.parametrize("density", ["loose", "normal", "tight"])
def test_the_densities_are_those_of_the_program(density: str) -> None:
    row = re.search(rf"^\| `{density}` \| (\d+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)
    limits = limits_of(Settings(density=density, pace=100))

    assert (limits.rows, limits.full_rows, limits.told) == (int(row[1]), int(row[2]), 100 * int(row[3]))


def test_the_capacities_are_those_of_the_theme() -> None:
    """After a change of the theme run `python docs/layout_tables.py`."""
    told = [line for line in PAGE.splitlines() if re.match(r"\| [A-Z].* pt \|$", line)]

    assert told == list(rows(THEME))
