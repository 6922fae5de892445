"""The type scale of a theme sets every slot of a kind, keeps to what can be read from the last row, and is refused where it would not."""

from pathlib import Path

import pytest

from speech2slides.errors import ThemeError
from speech2slides.model.settings import Settings
from speech2slides.model.theme import CompiledTheme
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from speech2slides.theme.compile import compile_theme
from tests.conftest import SAMPLES


def with_sizes(folder: Path, sizes: str) -> CompiledTheme:
    """A theme with this type scale."""
    Path(folder, "theme.toml").write_text(f'extends = "party-red"\n[size]\n{sizes}\n', encoding="utf-8")
    return compile_theme(str(folder), "v")


def sizes_of(theme: CompiledTheme, family: str, name: str, rows: int = 0) -> list[float]:
    return [size / 100 for size in theme.family(family, rows).slot(name).sizes]


def test_a_scale_that_says_nothing_changes_nothing(tmp_path: Path) -> None:
    assert with_sizes(tmp_path, "body = 1.0").layouts == load_theme("party-red").layouts


@pytest.mark.parametrize(
    ("sizes", "family", "name", "rows", "found"),
    [
        ("title = [36, 30, 26]", "rows", "title", 4, [36, 30, 26]),
        ("title = 1.25", "rows", "title", 4, [40, 35, 32, 30]),
        ("body = 0.8", "rows", "row", 4, [21, 20]),
        ("body = 1.25", "rows", "row", 4, [32, 30, 28, 25]),
        ("body = [30, 24, 20]", "rows", "row", 4, [30, 24, 20]),
        ("body = [30, 24, 20]", "figures", "body", 3, [24, 20]),
        ("body = [30, 24, 20]", "agenda", "row", 4, [30, 24, 20]),
        ("body = 0.8", "table", "table", 0, [18]),
        ("body = 0.8", "rows", "title", 4, [32, 28, 26, 24]),
        ("display = 0.8", "cover", "title", 0, [43, 38, 35, 32, 29, 26]),
        ("display = [60, 40]", "cover", "title", 0, [60, 40, 36, 32]),
        ("display = [60, 40]", "cover", "byline", 0, [24, 22, 20]),
        ("figure = 1.2", "figures", "figure", 2, [72, 65, 58, 53, 48, 43, 38, 34]),
        ("small = [14]", "rows", "number", 4, [14, 12]),
    ],
)
def test_a_step_sets_the_slots_of_its_kind(
    tmp_path: Path, sizes: str, family: str, name: str, rows: int, found: list[int]
) -> None:
    assert sizes_of(with_sizes(tmp_path, sizes), family, name, rows) == found


@pytest.mark.parametrize(
    "wrong",
    [
        "body = [24, 18]",
        "body = 18",
        "body = []",
        "body = [20, 24]",
        "body = [24, 24]",
        "body = [40, 30]",
        "body = [60, 24]",
        "body = true",
        "body = [true]",
        'body = "large"',
        "body = nan",
        "title = [22]",
        "small = [10]",
        "small = 0.5",
        "display = [60, 48]",
    ],
)
def test_what_could_not_be_read_is_refused_with_its_limits(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(ThemeError) as fault:
        with_sizes(tmp_path, wrong)

    assert (fault.value.code, fault.value.arguments["at"]) == ("theme.size", ":3")
    assert fault.value.arguments["key"] == f"size.{wrong.split(maxsplit=1)[0]}"


def test_no_layout_of_a_theme_sets_what_is_read_below_the_floor(tmp_path: Path) -> None:
    Path(tmp_path, "layouts").mkdir()
    layout = """[[layout]]
name = "Rows 1"
chrome = "content"
slot = [{ style = "row", each = false, box = [1, 2, 10, 3], sizes = [24, 18] }]
"""
    Path(tmp_path, "layouts", "mine.toml").write_text(layout, encoding="utf-8")

    with pytest.raises(ThemeError) as fault:
        with_sizes(tmp_path, "")

    assert fault.value.code == "theme.layout-bounds"
    assert fault.value.arguments.items() >= {"key": "row size", "value": "18", "least": "20", "most": "200"}.items()
    assert fault.value.arguments["at"] == ":4"


@pytest.mark.parametrize(
    "sizes",
    [
        "title = 1.25\nbody = 1.25\ndisplay = 1.25\nfigure = 1.25\nsmall = 1.25",
        "title = [44, 28]\nbody = [40, 24]\ndisplay = [96, 40]\nfigure = [120, 40]\nsmall = [16, 14]",
        "title = 0.8\nbody = 0.8\ndisplay = 0.8\nfigure = 0.8",
    ],
    ids=["largest factors", "largest lists", "smallest"],
)
def test_every_scale_that_is_taken_makes_sound_decks(tmp_path: Path, sizes: str) -> None:
    theme = with_sizes(tmp_path, sizes)

    for sample in SAMPLES:
        assert build_deck(read_source(str(sample), None), theme, Settings()).data
