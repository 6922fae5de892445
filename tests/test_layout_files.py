"""The layout files of a theme: grids and places are worked out, and what no slide can show is refused by file, layout and value."""

import os
import re
import shutil
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.errors import ThemeError
from speech2slides.messages import message
from speech2slides.theme import load_theme
from speech2slides.theme.canvas import WIDE
from speech2slides.theme.compile import NEEDED, compile_theme
from speech2slides.theme.geometry import Paper, cells, place
from speech2slides.theme.layouts import read_layouts
from speech2slides.theme.locate import theme_folder
from speech2slides.theme.schema import FAMILIES
from speech2slides.theme.tokens import read_tokens
from speech2slides.units import Rect, inches
from tests.builders import changed_theme

PAPER = Paper(WIDE)
LAYOUT_FILES = read_tokens(theme_folder("party-red")).layout_files()
GRID = """
[[layout]]
name = "Mine {n}"
family = "rows"
counts = [2]
chrome = "content"
grid = { area = [0.75, 1.9, 11.833, 4.8], columns = 1, gap = [0.1, 0.1] }
strip = { box = [0.75, 5.05, 11.833, 1.8], gap = 0.3, size = 14, pitch = 1.45, color = "bg", muted_color = "line", accent_color = "highlight", rule_color = "line" }
slot = [{ style = "row", at = [0.4, 0.06, -0.35, -0.06], sizes = [26, 24], pitch = 1.42, align = "l", inset = 0 }]
ornament = [{ box = [1, 2, 3, 2], shape = "rect", fill = "primary*88.5", width = 0.75 }, { box = [1, 2, 3, 2], curve = "M 0 0 L 1 1 Z" }]
"""


def with_layout(tmp_path: Path, layout: str) -> str:
    """The folder of a theme that has one more file of layouts."""
    folder = tmp_path / "mine"
    shutil.copytree(theme_folder("party-red"), folder)
    (folder / "layouts").mkdir()
    (folder / "layouts" / "90-mine.toml").write_text(layout, encoding="utf-8")
    return str(folder)


def told(fault: ThemeError) -> str:
    return message(fault.code, **fault.arguments)


def test_a_layout_within_its_bounds_is_taken(tmp_path: Path) -> None:
    drawn = read_layouts(read_tokens(with_layout(tmp_path, GRID)))

    assert drawn[-1].name == "Mine 2"
    assert [slot.name for slot in drawn[-1].layout.slots].count("row") == 2


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("counts = [2]", "counts = [0]", "counts = 0, but lies between 1 and 24"),
        ("counts = [2]", "counts = [-3]", "counts = -3"),
        ("counts = [2]", "counts = [2.5]", "a whole number (counts 2.5)"),
        ("counts = [2]", "counts = [25]", "counts = 25"),
        ("counts = [2]", "counts = [1000000000000]", "1000000000000"),
        ("counts = [2]", "counts = [inf]", "inf"),
        ("counts = [2]", "counts = [nan]", "nan"),
        ("counts = [2]", "counts = [2, 2]", "2 × Mine 2"),
        ("[[layout]]", '[[layout]]\nname = "Mine 2"\n[[layout]]', "2 × Mine 2"),
        ('"Mine {n}"\nfamily = "rows"\ncounts = [2]', '"Mine"\nfamily = "rows"\ncounts = [2, 3]', "2 × Mine"),
        ("columns = 1", "columns = 0", "columns = 0, but lies between 1 and 24"),
        ("columns = 1", "columns = -2", "columns = -2"),
        ("columns = 1", "columns = 1.5", "a whole number (grid columns 1.5)"),
        ("columns = 1", "columns = 24", "row leaves the page"),
        ("columns = 1", "columns = nan", "nan"),
        ("gap = [0.1, 0.1]", "gap = [0.1, -0.1]", "grid 1 × 2"),
        ("gap = [0.1, 0.1]", "gap = [0.1, 9]", "grid 1 × 2"),
        ("gap = [0.1, 0.1]", "gap = [0.1]", "grid gap has 1 numbers"),
        ("gap = [0.1, 0.1]", "row_max = 0", "grid 1 × 2"),
        ("gap = [0.1, 0.1]", "row_max = inf", "inf"),
        ("area = [0.75, 1.9, 11.833, 4.8]", "area = [0.75, 1.9, 11.833]", "grid area has 3 numbers, but takes 4"),
        ("area = [0.75, 1.9, 11.833, 4.8]", "area = [0.75, 1.9, -11.833, 4.8]", "grid"),
        ("area = [0.75, 1.9, 11.833, 4.8]", "area = [0.75, 1.9, 20, 4.8]", "at [1.15"),
        ("area = [0.75, 1.9, 11.833, 4.8]", "area = [0.75, 1.9, 11.833, 1e400]", "inf"),
        ("at = [0.4, 0.06, -0.35, -0.06]", "at = [0.4, 0.06, -12, -0.06]", "at [1.15"),
        ("at = [0.4, 0.06, -0.35, -0.06]", "at = [-2, 0.06, 3, -0.06]", "at [-1.25"),
        ("at = [0.4, 0.06, -0.35, -0.06]", "at = [0.4, 0.06]", "at has 2 numbers, but takes 4"),
        ("sizes = [26, 24]", "sizes = [26, -24]", "row size = -24"),
        ("sizes = [26, 24]", "sizes = [0]", "row size = 0"),
        ("sizes = [26, 24]", "sizes = []", "row sizes []"),
        ("sizes = [26, 24]", "sizes = [24, 26]", "row sizes"),
        ("sizes = [26, 24]", "sizes = [900, 24]", "row size = 900"),
        ("sizes = [26, 24]", "sizes = [inf]", "inf"),
        ("sizes = [26, 24]", "sizes = [nan]", "nan"),
        ("pitch = 1.42", "pitch = 0", "row pitch = 0"),
        ("pitch = 1.42", "pitch = -1", "row pitch = -1"),
        ("pitch = 1.42", "pitch = 50", "row pitch = 50"),
        ("pitch = 1.42", "support = 0", "row support = 0"),
        ('align = "l"', 'align = "left"', "row align is left, but can be: l, ctr, r"),
        ('align = "l"', 'anchor = "middle"', "row anchor is middle, but can be"),
        ('align = "l"', 'placeholder = "object"', "row placeholder is object, but can be"),
        ('align = "l"', 'placeholder = "title"', "row placeholder is title, but can be"),
        ('align = "l"', 'placeholder = "pic"', "row placeholder is pic, but can be"),
        ('style = "row"', 'style = "row", name = "number"', "number placeholder is body, but can be: sldNum"),
        ('style = "row"', 'style = "row", name = "table"', "table placeholder is body, but can be: tbl"),
        ('align = "l"', "first = true, each = false", "lead_cell = true"),
        ("inset = 0", "inset = -1", "row inset = -1"),
        ("inset = 0", "inset = inf", "inf"),
        ('style = "row"', 'style = "row", name = "title", placeholder = "title"', "2 × title"),
        ('chrome = "content"', "", "0 × title"),
        ('style = "row"', 'style = "row", name = "note"', "0 × row, head, label, body"),
        ('style = "row"', 'style = "key"', "0 × row, head, label, body"),
        ('shape = "rect"', 'shape = "blob"', "shape is blob, but can be"),
        ('shape = "rect"', "each = true, between = true, rule = [9, 9]", "rect leaves the page"),
        ('shape = "rect"', "first = true", "lead_cell = true"),
        ("box = [1, 2, 3, 2], shape", "box = [1, 2, 3, -2], shape", "at [1, 2, 3, -2]"),
        ("box = [1, 2, 3, 2], shape", "box = [1, 2, 30, 2], shape", "at [1, 2, 30, 2]"),
        ('"primary*88.5"', '"primary*-5"', "primary*-5"),
        ('"primary*88.5"', '"primary*inf"', "primary*inf"),
        ('"primary*88.5"', '"primary*nan"', "primary*nan"),
        ("width = 0.75", "width = -1", "width = -1"),
        ("width = 0.75", "width = 99", "width = 99"),
        ("M 0 0 L 1 1 Z", "M 0 0 L 1 Z", "curve 'L 1'"),
        ("M 0 0 L 1 1 Z", "M 0 0 Q 1 1 Z", "curve 'M 0 0 Q 1 1 Z'"),
        ("M 0 0 L 1 1 Z", "L 1 1 Z", "curve"),
        ("M 0 0 L 1 1 Z", "M 0 0 L 1 99999 Z", "99999"),
        ("gap = 0.3", "gap = -0.3", "strip gap = -0.3"),
        ("gap = 0.3", "gap = 3", "strip gap = 3"),
        ("size = 14", "size = -14", "strip size = -14"),
        ("[0.75, 5.05, 11.833, 1.8]", "[0.75, 5.05, 11.833, 0]", "strip leaves the page"),
        ('family = "rows"', 'type = "gallery"', "type is gallery, but can be"),
    ],
)
def test_a_value_out_of_bounds_names_file_layout_and_value(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in GRID
    folder = with_layout(tmp_path, GRID.replace(old, new, 1))

    with pytest.raises(ThemeError) as found:
        read_layouts(read_tokens(folder))

    assert found.value.code.startswith("theme.layout")
    assert found.value.arguments["path"].endswith("90-mine.toml")
    assert found.value.arguments["at"]
    assert says in told(found.value)


@pytest.mark.parametrize(
    ("stated", "line", "says"),
    [
        ("box = [1.8, 2.3, 12.733, 2.9]", 6, "title leaves the page or has no width or height: it stands at [1.8, 2.3"),
        ("box = [1, 2, 3]", 6, "place has 3 numbers, but takes 4"),
        ("sizes = [40, 12]", 7, "title size = 12, but lies between 20 and 200"),
        ('placeholder = "titel"', 8, "title placeholder is titel, but can be: title, ctrTitle; did you mean title?"),
        ("pitch = 9", 10, "title pitch = 9, but lies between 0.8 and 3"),
        ("", 4, "sizes is missing here"),
    ],
)
def test_a_fault_is_told_with_what_is_allowed_and_the_line_of_its_key(
    tmp_path: Path, stated: str, line: int, says: str
) -> None:
    """The key may stand in the slot itself or in a style the slot takes over."""
    keys = {"box": "box = [1, 2, 3, 2]", "sizes": "sizes = [40]", "placeholder": 'placeholder = "title"'}
    keys |= {stated.partition(" ")[0]: stated}
    own = [keys[key] for key in ("box", "sizes", "placeholder") if stated or key != "sizes"]
    pitch = keys.get("pitch", "pitch = 1.5")
    lines = ["[[layout]]", 'name = "Full Statement"', 'family = "full"', "[[layout.slot]]", 'style = "own"', *own]
    lines += ["[style.own]", pitch, 'name = "title"', 'color = "full_text"']

    with pytest.raises(ThemeError) as found:
        read_layouts(read_tokens(with_layout(tmp_path, "\n".join(lines))))

    assert f"90-mine.toml:{line}: layout “Full Statement”: " in told(found.value)
    assert says in told(found.value)


def test_a_family_that_is_none_is_told_with_its_line_and_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ThemeError) as found:
        read_layouts(read_tokens(with_layout(tmp_path, GRID.replace('"rows"', '"row"'))))

    assert "90-mine.toml:4: layout.family is row" in told(found.value)
    assert f"did you mean rows? There are: {', '.join(FAMILIES)}" in told(found.value)


def test_the_families_are_those_of_the_built_in_layouts() -> None:
    found = {one.layout.family for one in read_layouts(read_tokens(theme_folder("party-red")))}

    assert found - {""} == set(FAMILIES) >= set(NEEDED)


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "says"),
    [
        ("counts = [2]", "counts = [true]", "theme.type", 5, {"key": "layout.counts", "expected": "list of numbers"}),
        ("counts = [2]", "counts = 2", "theme.type", 5, {"key": "layout.counts"}),
        ('chrome = "content"', 'chrome = "contents"', "theme.unknown-name", 6, {"nearest": "content"}),
        ('style = "row"', 'style = "rank"', "theme.unknown-name", 9, {"key": "layout.slot.style", "value": "rank"}),
        ("slot = [{", "slot = 5 # {", "theme.type", 9, {"key": "layout.slot", "expected": "list of tables"}),
        ("grid = {", "griddle = {", "theme.unknown-key", 7, {"key": "griddle", "nearest": "grid"}),
        ("inset = 0", "insert = 0", "theme.unknown-key", 9, {"key": "insert", "nearest": "inset"}),
        ("inset = 0", 'inset = "0"', "theme.type", 9, {"key": "layout.slot.inset", "expected": "number"}),
        ("width = 0.75", 'width = 0.75, line = "gold"', "theme.unknown-name", 10, {"key": "layout.ornament.line"}),
        ('accent_color = "highlight"', 'accent_color = "high"', "theme.unknown-name", 8, {"nearest": "highlight"}),
    ],
)
def test_what_no_layout_says_is_refused_with_its_line_and_the_nearest_thing_known(
    tmp_path: Path, old: str, new: str, code: str, line: int, says: dict[str, str]
) -> None:
    assert old in GRID
    folder = with_layout(tmp_path, GRID.replace(old, new, 1))

    with pytest.raises(ThemeError) as found:
        read_layouts(read_tokens(folder))

    assert found.value.code == code
    assert found.value.arguments["at"] == f":{line}"
    assert found.value.arguments.items() >= says.items()


#: A value of a layout file: a number, a word, a list of numbers.
VALUE = re.compile(r'-?\d+(?:\.\d+)?|"[^"\n]*"|true|\[[-\d., ]*\]')
ODD = [
    "0",
    "-1",
    "2",
    "0.5",
    "1e9",
    "inf",
    "nan",
    "true",
    '""',
    '"title"',
    '"key"',
    '"points"',
    "[]",
    "[1]",
    "[0, 0, 1, 1]",
    "{}",
    "9" * 40,
]


@given(st.data())
def test_any_value_anywhere_is_taken_or_refused_by_file_and_reason(data: st.DataObject) -> None:
    """Nothing a file says makes the compiler hang or fail in another way; what it takes holds its words on the slide."""
    _, path = data.draw(st.sampled_from(LAYOUT_FILES))
    text = Path(path).read_text(encoding="utf-8")
    found = data.draw(st.sampled_from(list(VALUE.finditer(text))))
    with TemporaryDirectory() as folder:
        Path(folder, "layouts").mkdir()
        Path(folder, "theme.toml").write_text('extends = "party-red"\n', encoding="utf-8")
        changed = text[: found.start()] + data.draw(st.sampled_from(ODD)) + text[found.end() :]
        Path(folder, "layouts", Path(path).name).write_text(changed, encoding="utf-8")
        try:
            drawn = read_layouts(read_tokens(folder))
        except ThemeError as refusal:
            assert refusal.arguments["path"].endswith(".toml")
            assert refusal.arguments.keys() & {"reason", "key", "layout"}
        else:
            assert all(slot.rect.w > 0 and slot.rect.h > 0 for one in drawn for slot in one.layout.slots)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("gap = 0.03", "gap = -0.03", "progress gap"),
        ("gap = 0.03", "gap = 2", "progress gap"),
        ("gap = 0.03", "gap = nan", "nan"),
        ("box = [0, 7.42, 13.333, 0.08]", "box = [0, 7.42, 13.333, 0.8]", "progress leaves the page"),
        ("box = [0, 7.42, 13.333, 0.08]", "box = [0, 7.42, 0, 0.08]", "progress leaves the page"),
        ('past = "line"', "", "past"),
    ],
)
def test_a_progress_line_out_of_bounds_names_file_and_value(tmp_path: Path, old: str, new: str, says: str) -> None:
    folder = changed_theme(tmp_path, "frames/seal.toml", old, new)

    with pytest.raises(ThemeError) as found:
        read_layouts(read_tokens(folder))

    assert found.value.code.startswith("theme.layout")
    assert says in told(found.value)


@pytest.mark.parametrize(
    ("layout", "says"),
    [
        (GRID + '[[layout]]\nname = "L {n}"\ncounts = [1]\n' * 300, "L 1"),
        (
            "".join(f'[[layout]]\nname = "{number}"\n' for number in range(300)),
            "layout = 251, but lies between 1 and 250",
        ),
        (GRID.replace("slot = [", "slot = [" + '{ style = "row", name = "x", at = [0, 0, 1, 1] },\n' * 100), "slot ="),
        (GRID.replace("ornament = [", "ornament = [" + "{ box = [0, 0, 1, 1] },\n" * 400), "ornament ="),
        (GRID.replace("ornament = [", "ornament = [" + "{ each = true, bar = [0, 1] },\n" * 70), "ornament ="),
    ],
    ids=["doubled", "layouts", "slots", "ornaments", "repeated ornaments"],
)
def test_no_theme_has_more_layouts_or_shapes_than_a_deck_needs(tmp_path: Path, layout: str, says: str) -> None:
    folder = with_layout(tmp_path, layout)

    with pytest.raises(ThemeError) as found:
        read_layouts(read_tokens(folder))

    assert says in told(found.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_among_the_files_of_a_theme_is_passed_over(tmp_path: Path) -> None:
    folder = changed_theme(tmp_path, "theme.toml", "#B80F1C", "#0B4A9E")
    Path(folder, "layouts").mkdir()
    os.mkfifo(Path(folder, "layouts", "99-pipe.toml"))

    assert load_theme(folder).name == "party-red"


def test_a_theme_of_colours_alone_has_all_layouts_of_what_it_extends(tmp_path: Path) -> None:
    Path(tmp_path, "theme.toml").write_text('extends = "ink"\n[color]\nprimary = "#123456"\n', encoding="utf-8")

    assert compile_theme(str(tmp_path), "v").layouts == load_theme("ink").layouts


def test_a_layout_of_a_name_that_is_there_takes_its_place(tmp_path: Path) -> None:
    folder = with_layout(tmp_path, GRID.replace("Mine {n}", "Rows {n}"))
    drawn = read_layouts(read_tokens(folder))

    assert [one.name for one in drawn] == [one.name for one in read_layouts(read_tokens(theme_folder("party-red")))]
    assert next(one for one in drawn if one.name == "Rows 2").layout.strip is not None


class TestGrid:
    AREA = MappingProxyType({"area": [1, 2, 10, 4]})

    def test_cuts_its_area_into_cells_of_one_size(self) -> None:
        found = cells(self.AREA | {"columns": 2, "gap": [1, 0.5], "across": True}, 4, PAPER)

        assert {(cell.w, cell.h) for cell in found} == {(inches(4.5), inches(1.75))}
        assert [(cell.x, cell.y) for cell in found] == [
            (inches(x), inches(y)) for x, y in ((1, 2), (6.5, 2), (1, 4.25), (6.5, 4.25))
        ]

    def test_runs_down_its_columns_unless_it_runs_across(self) -> None:
        found = cells(self.AREA | {"columns": 2}, 4, PAPER)

        assert [(cell.x, cell.y) for cell in found] == [
            (inches(x), inches(y)) for x, y in ((1, 2), (1, 4), (6, 2), (6, 4))
        ]

    def test_centres_a_short_last_row(self) -> None:
        found = cells(self.AREA | {"columns": 3, "gap": [0.5, 0], "across": True}, 5, PAPER)
        left, right = found[3], found[4]

        assert left.x - inches(1) == pytest.approx(inches(11) - right.x - right.w, abs=4)

    def test_has_no_more_columns_than_cells_where_it_fits_them(self) -> None:
        (left, right) = cells(self.AREA | {"columns": 4, "fit_columns": True, "across": True}, 2, PAPER)

        assert left.w == right.w == inches(5)

    def test_holds_one_cell_more_where_it_has_a_lead(self) -> None:
        assert len(cells(self.AREA | {"columns": 2, "lead_cell": True}, 3, PAPER)) == 4

    def test_never_makes_a_row_higher_than_its_most_and_centres_what_is_lower(self) -> None:
        (one, other) = cells(self.AREA | {"row_max": 1}, 2, PAPER)

        assert one.h == other.h == inches(1)
        assert one.y - inches(2) == inches(6) - other.y - other.h

    @given(st.integers(1, 24), st.integers(1, 6), st.booleans(), st.booleans(), st.booleans())
    def test_keeps_its_cells_apart_and_inside(
        self, count: int, columns: int, across: bool, fit: bool, led: bool
    ) -> None:
        grid = self.AREA | {
            "columns": columns,
            "gap": [0.1, 0.1],
            "across": across,
            "fit_columns": fit,
            "lead_cell": led,
        }
        found = cells(grid, count, PAPER)

        assert len({(cell.w, cell.h) for cell in found}) == 1
        assert all(cell.x >= inches(1) and cell.y >= inches(2) for cell in found)
        assert all(cell.x + cell.w <= inches(11) and cell.y + cell.h <= inches(6) for cell in found)
        for one, other in combinations(found, 2):
            assert (
                one.x + one.w <= other.x
                or other.x + other.w <= one.x
                or one.y + one.h <= other.y
                or other.y + other.h <= one.y
            )


class TestPlace:
    CELL = Rect(*map(inches, (1, 2, 4, 3)))

    @pytest.mark.parametrize(
        ("one", "rect"),
        [
            ({"at": [0.5, 0.25, 2, 1]}, (1.5, 2.25, 2, 1)),
            ({"at": [0.5, 0.25, -0.5, -0.25]}, (1.5, 2.25, 3, 2.5)),
            ({"at": [0.5, 0.25, 0, 0]}, (1.5, 2.25, 3.5, 2.75)),
            ({"rule": [0.5, 1], "width": 72}, (1.5, 4.5, 2.5, 1)),
            ({"bar": [0.5, 0.1]}, (1.5, 2.14, 0.1, 2.72)),
            ({"box": [0.5, 0, 1, 2]}, (1.5, 2.5, 1, 2)),
        ],
    )
    def test_inside_a_cell(self, one: dict[str, object], rect: tuple[float, ...]) -> None:
        assert place(one, self.CELL, PAPER) == pytest.approx([inches(value) for value in rect], abs=2)

    def test_on_the_slide_itself(self) -> None:
        assert place({"box": [1, 2, 3, 4]}, None, PAPER) == Rect(*map(inches, (1, 2, 3, 4)))


class TestFiles:
    def test_are_read_by_name_so_that_later_ones_use_the_styles_of_earlier_ones(self, tmp_path: Path) -> None:
        folder = with_layout(tmp_path, GRID)
        (tmp_path / "mine" / "layouts" / "80-style.toml").write_text(
            '[style.plain]\nname = "row"\neach = true\nsizes = [30]\npitch = 1.5\ncolor = "muted"\n', encoding="utf-8"
        )
        (tmp_path / "mine" / "layouts" / "90-mine.toml").write_text(
            GRID.replace('style = "row"', 'style = "plain"').replace("sizes = [26, 24], ", ""), encoding="utf-8"
        )
        row = read_layouts(read_tokens(folder))[-1].layout.slot("row")

        assert row.sizes == (3000,)
        assert row.pitch == 142  # what the layout says goes before what its style says
        assert row.color == "accent4"

    def test_draw_rules_between_cells_and_none_below_the_last(self) -> None:
        drawn = {one.name: one for one in read_layouts(read_tokens(theme_folder("party-red")))}
        rules = [one.rect for one in drawn["Rows 4"].ornaments if one.rect.h < inches(0.02)]
        rows = [slot.rect for slot in drawn["Rows 4"].layout.slots if slot.name == "row"]

        assert len([rule for rule in rules if rule.y > rows[0].y]) == 3
        assert max(rule.y for rule in rules) < rows[-1].y

    def test_show_the_lead_of_a_grid_in_its_first_cell(self) -> None:
        layout = next(
            one.layout for one in read_layouts(read_tokens(theme_folder("party-red"))) if one.name == "Lead and Grid 3"
        )
        lead, head = layout.slot("lead"), layout.slot("head")

        assert lead.rect.x < head.rect.x
        assert lead.rect.y == head.rect.y
        assert lead.rect.h == head.rect.h
