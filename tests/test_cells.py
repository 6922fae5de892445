"""Every family of layouts takes what it can hold and refuses what it cannot; siblings look alike; nothing is set too small to read."""

import pytest

from speech2slides.fit.cells import MOST_LINES, looks_empty
from speech2slides.fit.text import fits
from speech2slides.model.plan import Entry
from speech2slides.units import EMU_PER_POINT
from tests.pages import (
    COUNTS,
    KEYED,
    LED,
    NUMERALS,
    STATEMENT,
    Script,
    family_page,
    fitted,
    fitted_alone,
    frames_of,
    page,
    said,
    sizes_of,
    stock,
    texts_of,
)

EVERY = [(family, count) for family, counts in COUNTS.items() for count in counts]
#: Families whose entries have boxes of their own.
CELLED = [(family, count) for family, count in EVERY if family not in ("points", "table")]
SMALLEST, SMALLEST_IN_TABLES = 2000, 1800


def served(family: str, count: int, length: int = 12, support: int = 14) -> str | None:
    """The family a page of `count` entries is shown on when plain rows and text are the other choice."""
    script = Script()
    content = family_page(script, family, count, length, support)
    found = fitted(script, content._replace(layouts=(family, "rows", "points")))
    return found[0].layout.family if len(found) == 1 else None


@pytest.mark.parametrize(("family", "count"), EVERY)
class TestEveryFamily:
    def test_takes_what_it_can_hold(self, family: str, count: int) -> None:
        script = Script()
        content = family_page(script, family, count)
        one = fitted_alone(script, content)

        assert one.layout.family == family
        assert one.layout.rows in (count, 0)
        assert one.cut == ()
        shown = "\n".join(said(script.text, one))
        for entry in content.entries:
            assert entry.words.of(script.text) in shown
            assert all(part.of(script.text) in shown for part in (*entry.support, *entry.cells) if part is not None)
            assert entry.key is None or entry.key.of(script.text) in shown
            assert entry.marker is None or entry.marker.of(script.text) in shown

    def test_refuses_words_too_long_for_its_boxes(self, family: str, count: int) -> None:
        script = Script()
        content = family_page(script, family, count, 700, 700)
        found = fitted(script, content)

        assert all(one.layout.family == "points" for one in found)

    def test_sets_nothing_too_small_to_read(self, family: str, count: int) -> None:
        for length in (6, 16, 28, 40, 60):
            script = Script()
            for one in fitted(script, family_page(script, family, count, length, length)):
                assert min(sizes_of(one), default=SMALLEST) >= SMALLEST
                cells = [cell for row in one.table.rows for cell in row] if one.table is not None else []
                assert min((p.size for cell in cells for p in cell.paragraphs), default=3000) >= SMALLEST_IN_TABLES

    def test_keeps_its_frames_in_their_slots(self, family: str, count: int) -> None:
        for length in (6, 16, 28, 40, 60):
            script = Script()
            for one in fitted(script, family_page(script, family, count, length, length)):
                assert all(fits(frame) for frame in one.frames)
                assert len({(frame.slot.name, frame.slot.position) for frame in one.frames}) == len(one.frames)


@pytest.mark.parametrize(("family", "count"), CELLED)
class TestSiblings:
    @pytest.mark.parametrize("lengths", [(4, 18), (8, 8), (18, 4), (12, 26)])
    def test_are_set_at_one_size_and_begin_level(self, family: str, count: int, lengths: tuple[int, int]) -> None:
        script = Script()
        content = family_page(script, family, count, lengths[0])
        longer = Script()
        longer_content = family_page(longer, family, count, lengths[1])
        # The last entry is as long as those of the other page.
        script.say("\n")
        shift = len(script.text)
        script.text += longer.text
        moved = _shifted(longer_content.entries[-1], shift)
        content = content._replace(entries=(*content.entries[:-1], moved))

        for one in fitted(script, content):
            for name in {frame.slot.name for frame in one.frames}:
                siblings = frames_of(one, name)
                heads = {frame.paragraphs[-1].size for frame in siblings}
                assert len(heads) == 1, name
                if name in MOST_LINES and len({frame.height for frame in siblings}) > 1:
                    assert {frame.anchor or frame.slot.anchor for frame in siblings} <= {"t", "b"}

    def test_are_read_cell_by_cell(self, family: str, count: int) -> None:
        script = Script()
        one = fitted_alone(script, family_page(script, family, count))
        cells = [frame.slot.position for frame in one.frames if frame.slot.name != "lead"]

        assert cells == sorted(cells)
        leads = [place for place, frame in enumerate(one.frames) if frame.slot.name == "lead"]
        # Where a quotation comes from stands below it, but is spoken and read before it, as are all leads.
        assert leads == ([0] if family in LED else [])


@pytest.mark.parametrize("length", [8, 16, 24, 32, 40])
@pytest.mark.parametrize("support", [14, 30, 44])
def test_several_lines_have_room_to_be_a_twentieth_higher(length: int, support: int) -> None:
    for family, count in CELLED:
        script = Script()
        content = family_page(script, family, count, length, support)._replace(layouts=(family, "points"))
        for frame in (frame for one in fitted(script, content) for frame in one.frames):
            if frame.slot.name in MOST_LINES and sum(paragraph.lines for paragraph in frame.paragraphs) > 1:
                assert frame.height * 105 * EMU_PER_POINT <= frame.slot.rect.h * 10_000, (family, frame.slot.name)


def _shifted(entry: Entry, by: int) -> Entry:
    move = lambda span: span if span is None else type(span)(span.start + by, span.end + by)
    return entry._replace(
        start=entry.start + by,
        words=move(entry.words),
        marker=move(entry.marker),
        key=move(entry.key),
        support=tuple(map(move, entry.support)),
        cells=tuple(map(move, entry.cells)),
    )


class TestCapacity:
    """What one family refuses goes to the next that holds it, never to smaller type."""

    @pytest.mark.parametrize(
        ("family", "count", "held", "refused"),
        [
            ("cards", 2, 28, 60), ("cards", 3, 28, 60), ("cards", 4, 26, 76), ("grid", 4, 28, 60), ("grid", 6, 18, 60), ("grid", 8, 22, 60),
            ("lead-grid", 3, 28, 70), ("lead-grid", 5, 18, 50), ("steps", 3, 40, 90), ("steps", 5, 24, 60), ("stages", 2, 100, 160),
            ("stages", 6, 24, 60), ("timeline", 3, 40, 90), ("timeline", 5, 22, 60), ("figures", 1, 40, 160), ("figures", 4, 20, 60),
            ("figures", 6, 16, 60), ("quote", 1, 80, 240), ("lead", 3, 40, 130), ("lead", 5, 30, 60), ("support", 3, 40, 90),
            ("support", 4, 36, 80), ("panel", 3, 40, 90), ("table", 4, 40, 140),
        ],
    )  # fmt: skip
    def test_of_each_family(self, family: str, count: int, held: int, refused: int) -> None:
        assert served(family, count, held, held) == family
        assert served(family, count, refused, refused) != family

    @pytest.mark.parametrize(
        ("family", "count"),
        [(one, max(counts) + 1) for one, counts in COUNTS.items() if one not in ("points", "table")],
    )
    def test_is_a_number_of_entries_too(self, family: str, count: int) -> None:
        script = Script()
        (one, *_) = fitted(script, family_page(script, family, count)._replace(layouts=(family, "points")))

        assert one.layout.family == "points" or one.layout.rows < count

    @pytest.mark.parametrize("family", LED)
    def test_without_a_lead_there_is_no_place_for_one(self, family: str) -> None:
        count = max(COUNTS[family])

        script = Script()
        content = family_page(script, family, count)._replace(lead=None, layouts=(family, "points"))

        assert fitted_alone(script, content).layout.family == "points"

    @pytest.mark.parametrize("family", KEYED)
    def test_an_entry_without_a_name_is_refused(self, family: str) -> None:
        script = Script()
        content = family_page(script, family, 2 if family == "columns" else 3)
        entries = (content.entries[0], content.entries[1]._replace(key=None), *content.entries[2:])
        content = content._replace(entries=entries, layouts=(family, "points"))

        assert fitted_alone(script, content).layout.family == "points"

    def test_a_card_with_nothing_beneath_its_head_is_refused(self) -> None:
        script = Script()
        content = family_page(script, "cards", 3)
        bare = content.entries[2]._replace(support=())
        content = content._replace(entries=(*content.entries[:2], bare), layouts=("cards", "points"))

        assert fitted_alone(script, content).layout.family == "points"


class TestHeads:
    def test_of_two_lines_on_four_cards_have_a_layout_of_their_own(self) -> None:
        script = Script()
        one = fitted_alone(script, family_page(script, "cards", 4, 28, 14))

        assert one.layout.name == "Cards 4 Tall Heads"
        assert {frame.paragraphs[0].lines for frame in frames_of(one, "head")} == {2}

    def test_of_one_line_have_the_lower_one(self) -> None:
        script = Script()

        assert fitted_alone(script, family_page(script, "cards", 4, 10, 14)).layout.name == "Cards 4"

    @pytest.mark.parametrize(("family", "count"), [("cards", 3), ("grid", 4)])
    def test_that_are_narrow_carry_their_marker_on_a_line_above(self, family: str, count: int) -> None:
        script = Script()
        one = fitted_alone(script, family_page(script, family, count))
        for index, frame in enumerate(frames_of(one, "head")):
            above, words = frame.paragraphs

            assert texts_of(script.text, frame)[0] == f"{NUMERALS[index]}是"
            assert above.runs[0].color == frame.slot.marker_color
            assert SMALLEST <= above.size <= words.size
            assert words.marker is None

    def test_carry_what_all_begin_with_above_their_own_words(self) -> None:
        script = Script()
        script.say("工作安排", "\n")
        entries = tuple(
            script.entry(stock(8, n), marker=f"（{NUMERALS[n]}）", opening="着力抓好", support=(stock(16, n),))
            for n in range(2)
        )
        one = fitted_alone(script, page(entries, "cards"))

        assert [texts_of(script.text, frame) for frame in frames_of(one, "head")] == [
            ["（一）着力抓好", stock(8)],
            ["（二）着力抓好", stock(8, 1)],
        ]

    def test_hold_three_lines_at_most(self) -> None:
        for length in range(4, 60):
            script = Script()
            for one in fitted(script, family_page(script, "cards", 3, length)):
                assert all(p.lines <= MOST_LINES["head"] for frame in frames_of(one, "head") for p in frame.paragraphs)


class TestSupport:
    def three(self, length: int, count: int = 3) -> tuple[Script, object]:
        script = Script()
        script.say("工作安排", "\n")
        entries = tuple(
            script.entry(stock(8, n), support=tuple(stock(length, n + m) for m in range(3))) for n in range(count)
        )
        return script, page(entries, "cards")

    def test_of_every_clause_is_shown_where_there_is_room(self) -> None:
        script, content = self.three(10)
        one = fitted_alone(script, content)

        assert [len(frame.paragraphs) for frame in frames_of(one, "body")] == [3, 3, 3]

    def test_is_set_smaller_before_a_clause_is_left_out(self) -> None:
        found = []
        for length in range(8, 40):
            script, content = self.three(length)
            one = fitted_alone(script, content)
            (bodies,) = {(len(frame.paragraphs), frame.paragraphs[0].size) for frame in frames_of(one, "body")}
            found.append(bodies)

        assert {count for count, _ in found} == {3, 2, 1}
        assert any(count == 3 and size == SMALLEST for count, size in found)
        assert [count for count, _ in found] == sorted((count for count, _ in found), reverse=True)

    def test_is_left_out_alike_in_all_cards_the_last_said_first(self) -> None:
        script, content = self.three(26)
        one = fitted_alone(script, content)
        shown = [texts_of(script.text, frame) for frame in frames_of(one, "body")]
        (count,) = {len(texts) for texts in shown}

        assert count < 3
        assert shown == [[span.of(script.text) for span in entry.support[:count]] for entry in content.entries]

    def test_stands_in_the_order_of_the_text(self) -> None:
        script, content = self.three(8)
        turned = content._replace(entries=tuple(e._replace(support=e.support[::-1]) for e in content.entries))
        one = fitted_alone(script, turned)

        assert texts_of(script.text, frames_of(one, "body")[0]) == [
            span.of(script.text) for span in content.entries[0].support
        ]

    def test_gives_way_to_rows_of_its_own(self) -> None:
        script = Script()
        script.say("工作安排", "\n")
        entries = []
        for n in range(3):
            entry = script.entry(stock(8, n), support=(stock(10, n + 3),))
            subs = tuple(script.entry(stock(8, n + m), marker=f"{m + 1}.") for m in range(3))
            entries.append(entry._replace(subs=subs))
        one = fitted_alone(script, page(tuple(entries), "cards"))

        assert texts_of(script.text, frames_of(one, "body")[1]) == [f"{m + 1}.{stock(8, 1 + m)}" for m in range(3)]


class TestEmptiness:
    def test_falls_to_the_next_layout(self) -> None:
        script = Script()
        content = family_page(script, "cards", 3, 8, 6)
        alone = fitted_alone(script, content)

        assert looks_empty(alone.layout, alone.frames)
        assert fitted_alone(script, content._replace(layouts=("cards", "rows"))).layout.family == "rows"

    def test_serves_when_no_other_holds(self) -> None:
        script = Script()
        content = family_page(script, "cards", 3, 8, 6)._replace(layouts=("cards", "grid-of-nothing"))

        assert fitted_alone(script, content).layout.family == "cards"

    def test_is_no_question_of_a_full_card(self) -> None:
        script = Script()
        content = family_page(script, "cards", 3, 8, 30)._replace(layouts=("cards", "rows"))

        assert fitted_alone(script, content).layout.family == "cards"


class TestStatement:
    def statement(self, count: int, length: int = 12, lead: int = 18):
        script = Script()
        script.say("工作安排", "\n")
        said_first = script.say(stock(lead), "。")
        entries = tuple(script.entry(stock(length, n + 1)) for n in range(count))
        return script, page(entries, "support", "rows", "points", rule=STATEMENT, lead=said_first)

    def test_stands_above_what_supports_it(self) -> None:
        script, content = self.statement(3)
        one = fitted_alone(script, content)

        assert one.layout.family == "support"
        assert texts_of(script.text, frames_of(one, "lead")[0]) == [stock(18)]
        assert len(frames_of(one, "row")) == 3

    @pytest.mark.parametrize("layouts", [("rows",), ("points",), ("rows", "points")])
    def test_without_its_layout_becomes_the_first_row(self, layouts: tuple[str, ...]) -> None:
        script, content = self.statement(3)
        one = fitted_alone(script, content._replace(layouts=layouts))

        assert said(script.text, one) == [stock(18), *(stock(12, n + 1) for n in range(3))]

    def test_too_long_for_its_layout_becomes_the_first_row(self) -> None:
        script, content = self.statement(2, lead=240)
        found = fitted(script, content)

        assert found[0].layout.family != "support"
        assert said(script.text, found[0])[0] == stock(240)

    def test_is_shown_even_where_every_entry_needs_a_page_of_its_own(self) -> None:
        script, content = self.statement(2, length=230, lead=60)
        found = fitted(script, content)

        assert [words for one in found for words in said(script.text, one)] == [stock(60), stock(230, 1), stock(230, 2)]

    def test_is_no_row_of_the_slides_a_page_goes_on_to(self) -> None:
        script, content = self.statement(4, length=110, lead=60)
        found = fitted(script, content._replace(layouts=("rows", "points")))
        shown = [words for one in found for words in said(script.text, one)]

        assert len(found) == 2
        assert shown == [stock(60), *(stock(110, n + 1) for n in range(4))]

    def test_of_another_rule_is_left_to_the_notes(self) -> None:
        script, content = self.statement(3)
        one = fitted_alone(script, content._replace(rule=16, layouts=("rows",)))

        assert said(script.text, one) == [stock(12, n + 1) for n in range(3)]


class TestKeys:
    @pytest.mark.parametrize("family", ["steps", "stages", "timeline", "figures"])
    @pytest.mark.parametrize("layout", ["rows", "points"])
    def test_stay_with_their_words_in_plain_rows(self, family: str, layout: str) -> None:
        script = Script()
        content = family_page(script, family, 3)
        one = fitted_alone(script, content._replace(layouts=(layout,)))

        assert said(script.text, one) == [
            f"{entry.key.of(script.text)}，{entry.words.of(script.text)}" for entry in content.entries
        ]

    def test_that_follow_their_words_stay_too(self) -> None:
        script = Script()
        script.say("工作安排", "\n")
        entries = []
        for n in range(2):
            start = len(script.text)
            words, key = script.say(stock(8, n)), script.say(f"{n + 3}.5万元", "。")
            entries.append(script.entry("")._replace(start=start, words=words, key=key))
        one = fitted_alone(script, page(tuple(entries), "rows"))

        assert said(script.text, one) == [f"{stock(8, n)}{n + 3}.5万元" for n in range(2)]

    def test_that_follow_words_no_page_can_hold_are_cut_with_them(self) -> None:
        script = Script()
        start = script.say("工作安排", "\n").end
        words, key = script.say("字" * 3000), script.say("3.5万元", "。")
        entry = script.entry("")._replace(start=start, words=words, key=key)
        one = fitted_alone(script, page((entry,), "figures", "points"))

        assert one.cut == (type(words)(words.start, key.end),)
        assert script.text[words.start : key.end].startswith(said(script.text, one)[0])

    @pytest.mark.parametrize("layout", ["rows", "points"])
    def test_and_what_all_begin_with_is_read_before_each(self, layout: str) -> None:
        script = Script()
        script.say("工作安排", "\n")
        entries = tuple(script.entry(stock(8, n), marker=f"（{NUMERALS[n]}）", opening="着力抓好") for n in range(3))
        one = fitted_alone(script, page(entries, layout, shared=entries[0].opening))

        assert said(script.text, one) == [f"（{NUMERALS[n]}）着力抓好{stock(8, n)}" for n in range(3)]

    def test_and_what_all_begin_with_stands_once_above_rows_that_have_a_lead(self) -> None:
        script = Script()
        script.say("工作安排", "\n")
        entries = tuple(script.entry(stock(8, n), marker=f"（{NUMERALS[n]}）", opening="着力抓好") for n in range(3))
        one = fitted_alone(script, page(entries, "lead", shared=entries[0].opening))

        # The marker stands beside the row, but is read before the words that follow it in the text.
        assert said(script.text, one) == ["（一）", "着力抓好", stock(8), "（二）", stock(8, 1), "（三）", stock(8, 2)]

    @pytest.mark.parametrize(
        "markers", [("（九）", "（十）", "（十一）"), ("九、", "十、", "十一、"), ("一是", "二是", "三是")]
    )
    def test_markers_in_boxes_of_their_own_are_set_at_one_size(self, markers: tuple[str, ...]) -> None:
        script = Script()
        script.say("工作安排", "\n")
        lead = script.say(stock(8), "：")
        entries = tuple(script.entry(stock(10, n), marker=marker) for n, marker in enumerate(markers))
        one = fitted_alone(script, page(entries, "lead", lead=lead))

        assert len(sizes_of(one, lambda frame: frame.slot.name == "mark")) == 1
        assert [texts_of(script.text, frame)[0] for frame in frames_of(one, "mark")] == list(markers)


class TestFigures:
    def test_stand_between_what_they_count_and_what_goes_on_about_it(self) -> None:
        script = Script()
        script.say("工作安排", "\n")
        entries = tuple(script.entry(stock(8, n), key=f"{n + 2}5%", support=(stock(14, n + 4),)) for n in range(3))
        one = fitted_alone(script, page(entries, "figures"))

        assert said(script.text, one) == [p for n in range(3) for p in (stock(8, n), f"{n + 2}5%", stock(14, n + 4))]

    def test_need_nothing_to_go_on_about_them(self) -> None:
        script = Script()
        script.say("工作安排", "\n")
        first = script.entry(stock(8), key="25%", support=(stock(14, 4),))
        one = fitted_alone(script, page((first, script.entry(stock(8, 1), key="35%")), "figures"))

        assert [len(frames_of(one, name)) for name in ("label", "figure", "body")] == [2, 2, 1]

    def test_are_never_broken(self) -> None:
        script = Script()
        script.say("工作安排", "\n")
        entries = tuple(script.entry(stock(8, n), key=f"{n + 1}23,456.78万千瓦时") for n in range(4))
        one = fitted(script, page(entries, "figures", "rows"))[0]

        assert all(p.lines == 1 for frame in frames_of(one, "figure") for p in frame.paragraphs)

    def test_alone_fill_the_page(self) -> None:
        script = Script()
        one = fitted_alone(script, family_page(script, "figures", 1))

        assert frames_of(one, "figure")[0].paragraphs[0].size > 6000
