"""Golden decks as text: what the plan, the deck and the package of each case are. `pytest --accept` rewrites them."""

import os
from pathlib import Path

import pytest

from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.plan import plan_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from tests.conftest import ROOT, SAMPLES
from tests.dump import dump_deck, dump_package, dump_plan

GOLDEN = ROOT / "tests" / "golden"
CASES = [*SAMPLES, *sorted(GOLDEN.glob("*/source.txt"))]
DETAILS = {"standard": Settings(), "brief": Settings(detail="brief"), "full": Settings(detail="full")}


def case_name(path: Path) -> str:
    return path.parent.name if path.name == "source.txt" else path.stem


def check(path: Path, made: str, *, accept: bool) -> None:
    if accept:
        assert not os.environ.get("CI"), "golden files are accepted by a person, not in CI"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert path.exists(), f"{path} is missing: run pytest --accept and read the difference"
    assert made == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CASES, ids=case_name)
def test_plan_deck_and_package_are_as_accepted(path: Path, pytestconfig: pytest.Config) -> None:
    accept = pytestconfig.getoption("--accept")
    folder, theme, source = GOLDEN / case_name(path), load_theme("party-red"), read_source(str(path))
    made = build_deck(source, theme, Settings())
    plan = plan_deck(made.document, theme.wording(made.document.language), Settings())

    check(folder / "plan.txt", dump_plan(plan, source.text), accept=accept)
    check(folder / "deck.txt", dump_deck(made.deck), accept=accept)
    if path in SAMPLES:
        check(folder / "package.txt", dump_package(made.data), accept=accept)


@pytest.mark.parametrize("detail", ["brief", "full"])
def test_the_levels_of_detail_are_as_accepted(detail: str, pytestconfig: pytest.Config) -> None:
    path = ROOT / "samples" / "speech.txt"
    made = build_deck(read_source(str(path)), load_theme("party-red"), DETAILS[detail])

    check(GOLDEN / "speech" / f"deck-{detail}.txt", dump_deck(made.deck), accept=pytestconfig.getoption("--accept"))
