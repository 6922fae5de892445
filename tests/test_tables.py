"""Who does what until when stands in a table: columns, heads, short cells, and a head on every slide it goes on to."""

from itertools import pairwise

import pytest

from speech2slides.fit.content import FittedPage
from speech2slides.fit.table import MARGIN_X, MARGIN_Y, MOST_COLUMN, MOST_LINES
from speech2slides.model.deck import Cell
from speech2slides.model.plan import Content, Label
from speech2slides.units import EMU_PER_POINT
from tests.pages import HEADS, Script, family_page, fitted, fitted_alone, page, stock


def cell_text(script: Script, cell: Cell) -> str:
    return "".join(run.words.of(script.text) for paragraph in cell.paragraphs for run in paragraph.runs)


def rows_of(script: Script, one: FittedPage) -> list[list[str]]:
    assert one.table is not None
    return [[cell_text(script, cell) for cell in row] for row in one.table.rows]


def paragraphs_of(one: FittedPage) -> list:
    assert one.table is not None
    return [paragraph for row in one.table.rows for cell in row for paragraph in cell.paragraphs]


def responsibilities(count: int, task: int = 12, owner: int = 4) -> tuple[Script, Content]:
    script = Script()
    script.say("工作安排", "\n")
    entries = []
    for index in range(count):
        entry = script.entry(stock(task, index), marker=f"{index + 1}.")
        entries.append(entry._replace(cells=(script.say(stock(owner, index), "，"), script.say("6月底", "。"))))
    return script, page(tuple(entries), "table", "rows", "points")


class TestTable:
    def test_has_a_row_of_heads_and_one_for_each_task(self) -> None:
        script, content = responsibilities(3)
        one = fitted_alone(script, content)

        assert rows_of(script, one) == [
            ["工作任务", "责任单位", "完成时限"],
            *([f"{n + 1}.{stock(12, n)}", stock(4, n), "6月底"] for n in range(3)),
        ]
        assert one.frames == ()

    @pytest.mark.parametrize("count", range(1, 7))
    @pytest.mark.parametrize(("task", "owner"), [(8, 2), (24, 6), (40, 12), (44, 16)])
    def test_fills_the_width_of_its_slot_and_stays_within_its_height(self, count: int, task: int, owner: int) -> None:
        script, content = responsibilities(count, task, owner)
        for one in fitted(script, content):
            if one.table is None:
                continue
            assert sum(one.table.columns) == one.table.slot.rect.w
            assert sum(one.table.heights) <= one.table.slot.rect.h
            assert len(one.table.heights) == len(one.table.rows)
            assert all(len(row) == len(one.table.columns) for row in one.table.rows)

    @pytest.mark.parametrize(("task", "owner"), [(8, 2), (24, 6), (40, 12), (44, 16)])
    def test_is_high_enough_for_the_text_of_every_row(self, task: int, owner: int) -> None:
        script, content = responsibilities(4, task, owner)
        for one in fitted(script, content):
            assert one.table is not None
            for row, height in zip(one.table.rows, one.table.heights, strict=True):
                for cell in row:
                    told = sum(p.lines * p.pitch for p in cell.paragraphs)
                    assert told * EMU_PER_POINT // 100 + 2 * MARGIN_Y <= height

    def test_is_set_in_one_size_of_eighteen_points_or_more(self) -> None:
        for task in range(8, 80, 4):
            script, content = responsibilities(5, task)
            for one in fitted(script, content):
                if one.table is not None:
                    (size,) = {paragraph.size for paragraph in paragraphs_of(one)}
                    assert size in one.table.slot.sizes
                    assert size >= 1800

    def test_has_three_lines_a_cell_at_most(self) -> None:
        most = 0
        for task in range(8, 120, 4):
            script, content = responsibilities(3, task)
            for one in fitted(script, content):
                if one.table is not None:
                    most = max(most, *(paragraph.lines for paragraph in paragraphs_of(one)))

        assert most == MOST_LINES == 3

    def test_whose_cells_would_be_longer_gives_way_to_rows(self) -> None:
        script, content = responsibilities(3, 140)

        assert all(one.table is None for one in fitted(script, content))

    def test_gives_a_column_what_its_widest_cell_needs_and_no_more_than_its_share(self) -> None:
        narrow = fitted_alone(*responsibilities(3, owner=2)).table
        wide = fitted_alone(*responsibilities(3, owner=30)).table
        assert narrow is not None
        assert wide is not None

        assert narrow.columns[1] < wide.columns[1] == wide.slot.rect.w * MOST_COLUMN // 100
        assert narrow.columns[2] == pytest.approx(wide.columns[2], rel=0.2)
        assert narrow.columns[0] > wide.columns[0] > wide.slot.rect.w * 3 // 10

    def test_keeps_its_lines_within_its_columns(self) -> None:
        script, content = responsibilities(4, 44, 16)
        for one in fitted(script, content):
            assert one.table is not None
            for row in one.table.rows:
                for cell, column in zip(row, one.table.columns, strict=True):
                    for paragraph in cell.paragraphs:
                        words = cell_text(script, cell)
                        ends = [0, *paragraph.breaks, len(words)]
                        longest = max(b - a for a, b in pairwise(ends))
                        assert longest * paragraph.size * 127 <= column - 2 * MARGIN_X

    @pytest.mark.parametrize("column", [0, 1])
    def test_leaves_a_cell_empty_where_the_author_says_nothing(self, column: int) -> None:
        script, content = responsibilities(3)
        first = content.entries[0]
        cells = tuple(None if index == column else cell for index, cell in enumerate(first.cells))
        content = content._replace(entries=(first._replace(cells=cells), *content.entries[1:]))
        one = fitted_alone(script, content)

        assert rows_of(script, one)[1][column + 1] == ""
        assert all(rows_of(script, one)[2])

    def test_takes_the_authors_own_words_for_its_heads(self) -> None:
        script, content = responsibilities(2)
        own = script.say("牵头部门")
        one = fitted_alone(script, content._replace(heads=(HEADS[0], own, HEADS[2])))

        assert rows_of(script, one)[0] == ["工作任务", "牵头部门", "完成时限"]

    @pytest.mark.parametrize("heads", [(), HEADS[:2], (*HEADS, HEADS[0])])
    def test_whose_heads_are_not_those_of_its_cells_gives_way_to_rows(self, heads: tuple[Label, ...]) -> None:
        script, content = responsibilities(2)

        assert fitted_alone(script, content._replace(heads=heads)).layout.family == "rows"

    def test_has_its_heads_in_bold_and_nothing_else(self) -> None:
        one = fitted_alone(*responsibilities(2))
        assert one.table is not None

        bold = [[run.bold for cell in row for p in cell.paragraphs for run in p.runs] for row in one.table.rows]
        assert bold == [[True] * 3, [False] * 3, [False] * 3]

    def test_too_long_for_a_slide_goes_on_with_its_heads_on_each(self) -> None:
        script, content = responsibilities(12, 40)
        found = fitted(script, content._replace(layouts=("table",)))

        assert len(found) > 1
        assert all(rows_of(script, one)[0] == ["工作任务", "责任单位", "完成时限"] for one in found)
        assert [row[0] for one in found for row in rows_of(script, one)[1:]] == [
            f"{n + 1}.{stock(40, n)}" for n in range(12)
        ]
        assert max(len(one.table.rows) for one in found) - min(len(one.table.rows) for one in found) <= 1

    def test_is_what_a_page_of_the_family_is_shown_in(self) -> None:
        script = Script()

        assert fitted_alone(script, family_page(script, "table", 4)).layout.name == "Title and Table"
