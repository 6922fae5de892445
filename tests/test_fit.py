"""Lines break where they should, text fits its slots, pages split fairly."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.errors import ThemeError
from speech2slides.fit.agenda import agenda_frames, agenda_groups
from speech2slides.fit.breaks import flow, set_lines
from speech2slides.fit.content import fit_content, shares
from speech2slides.fit.kinsoku import NOT_AT_END, NOT_AT_START, may_break
from speech2slides.fit.text import LEAST_SHARE, Typesetter, fit_words, fits
from speech2slides.fit.titles import even_titles
from speech2slides.fit.width import AUTOSPACE, advances, width
from speech2slides.model.deck import TextParagraph
from speech2slides.model.plan import Content, Entry, Label, PlannedSection
from speech2slides.model.settings import Settings
from speech2slides.model.theme import Layout
from speech2slides.oneline import kept, on_one_line
from speech2slides.pipeline import build_deck
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import source
from tests.strategies import HAN, PUNCTUATION

THEME = load_theme("party-red")


def broken(text: str, ems: float, most: int = 4) -> str:
    setting = set_lines(text, int(ems * 100), most)
    for at in reversed(setting.breaks):
        text = text[:at] + "/" + text[at:]
    return text


class TestWidth:
    def test_han_and_full_width_marks_are_one_em(self) -> None:
        assert width("工作，") == 300

    def test_latin_has_its_own_widths_and_a_gap_to_han(self) -> None:
        assert width("iii") < width("WWW")
        assert width("第GDP") > width("第") + width("GDP")

    def test_brackets_and_commas_of_latin_have_a_gap_to_han_too_even_behind_a_space(self) -> None:
        assert width("人士(包括)") == width("人士包括") + width("()") + 3 * AUTOSPACE
        assert width("人士 (包括 )所") == width("人士包括所") + width(" () ") + 4 * AUTOSPACE
        assert width("“一”到—") == 500

    def test_prefixes_add_up(self) -> None:
        assert advances("工作") == [0, 100, 200]


class TestKinsoku:
    @pytest.mark.parametrize("mark", sorted(NOT_AT_START))
    def test_no_line_begins_with_a_closing_mark(self, mark: str) -> None:
        assert not may_break("字" + mark + "字", 1)

    @pytest.mark.parametrize("mark", sorted(NOT_AT_END))
    def test_no_line_ends_with_an_opening_mark(self, mark: str) -> None:
        assert not may_break("字" + mark + "字", 2)

    @pytest.mark.parametrize(
        ("text", "index"),
        [("GDP", 1), ("2024年", 4), ("12%", 2), ("18万", 2), ("三十", 1), ("第一", 1), ("——", 1), ("一是", 1)],
    )
    def test_numbers_words_and_dashes_stay_whole(self, text: str, index: int) -> None:
        assert not may_break(text, index)


class TestBreaks:
    def test_text_that_fits_is_left_alone(self) -> None:
        assert broken("压实责任", 10) == "压实责任"

    @pytest.mark.parametrize(
        ("text", "ems", "lines"),
        [
            (
                "正确把握先进性教育活动的指导思想、目标要求和指导原则，确保教育活动扎实有效地开展",
                16.5,
                "正确把握先进性教育活动的/指导思想、目标要求和指导原则，/确保教育活动扎实有效地开展",
            ),
            (
                "着力解决目前机关党员队伍建设上存在的突出问题，把先进性教育活动不断引向深入",
                26,
                "着力解决目前机关党员队伍建设上存在的突出问题，/把先进性教育活动不断引向深入",
            ),
            (
                "坚定不移推进全面从严治党，以高质量党建引领保障高质量发展",
                20,
                "坚定不移推进全面从严治党，/以高质量党建引领保障高质量发展",
            ),
        ],
    )
    def test_titles_break_between_clauses_and_words(self, text: str, ems: float, lines: str) -> None:
        assert broken(text, ems) == lines

    def test_longer_text_flows(self) -> None:
        assert set_lines("工作" * 60, 2000, 2).breaks == ()

    @given(st.text(HAN + PUNCTUATION + "“”（）a1", min_size=1, max_size=80), st.integers(400, 3000))
    def test_no_line_is_wider_than_its_room_and_none_is_lost(self, text: str, room: int) -> None:
        widths = advances(text)
        setting = set_lines(text, room, 4)
        ends = [0, *setting.breaks, len(text)] if setting.breaks else []
        assert ends == sorted(ends)
        assert all(widths[b] - widths[a] <= room for a, b in pairwise(ends))
        assert setting.lines >= 1

    @given(st.text(HAN + PUNCTUATION + "“”（）", min_size=1, max_size=120), st.integers(400, 3000))
    def test_plain_flow_advances_and_keeps_kinsoku_where_it_can(self, text: str, room: int) -> None:
        ends = flow(text, advances(text), room)
        assert list(ends) == sorted(set(ends))
        assert all(0 < end < len(text) for end in ends)


def entry_of(start: int, length: int) -> Entry:
    return Entry(start=start, words=Span(start, start + length))


class TestContent:
    @given(st.lists(st.integers(4, 60), min_size=1, max_size=14))
    def test_splitting_neither_loses_nor_repeats_nor_reorders(self, lengths: list[int]) -> None:
        text = (HAN * 20)[: sum(lengths) + 10]
        entries, start = [], 0
        for length in lengths:
            entries.append(entry_of(start, length))
            start += length
        page = Content(0, Span(0, 4), tuple(entries), ("rows", "points"), 0)

        fitted = fit_content(Typesetter(text), THEME, page)

        shown = [
            run.words
            for one in fitted
            for frame in one.frames
            for p in frame.paragraphs
            if p.level == 0
            for run in p.runs
        ]
        assert shown == [entry.words for entry in entries]
        assert all(fits(frame) for one in fitted for frame in one.frames)
        assert [one.start for one in fitted] == sorted(one.start for one in fitted)

    def test_a_longer_list_is_shared_evenly(self) -> None:
        entries = tuple(entry_of(n, 1) for n in range(8))

        assert [len(group) for group in shares(entries, 3)] == [3, 3, 2]

    def test_all_rows_of_a_page_have_one_size(self) -> None:
        text = "短句。" + "很长的一句话" * 9
        page = Content(0, Span(0, 2), (entry_of(0, 2), entry_of(3, 54)), ("rows", "points"), 0)

        (fitted,) = fit_content(Typesetter(text), THEME, page)

        assert len({p.size for frame in fitted.frames for p in frame.paragraphs}) == 1

    def test_what_can_never_fit_is_cut_and_said(self) -> None:
        text = "字" * 4000

        (fitted,) = fit_content(Typesetter(text), THEME, Content(0, Span(0, 4), (entry_of(0, 4000),), ("points",), 0))

        assert fitted.cut == (Span(0, 4000),)
        assert fits(fitted.frames[0])


def sections_of(count: int, length: int) -> tuple[str, tuple[PlannedSection, ...]]:
    """A text of `count` section names of `length` characters each, and the sections."""
    text = "".join(((HAN * 2)[index : index + length]) for index in range(count))
    spans = [Span(index * length, (index + 1) * length) for index in range(count)]
    return text, tuple(PlannedSection(span, Label(str(index + 1)), Label("")) for index, span in enumerate(spans))


class TestAgenda:
    @pytest.mark.parametrize(("count", "groups"), [(2, [2]), (12, [12]), (13, [7, 6]), (25, [9, 8, 8])])
    def test_holds_twelve_sections_and_shares_more_evenly(self, count: int, groups: list[int]) -> None:
        text, sections = sections_of(count, 6)

        assert [end - start for start, end in agenda_groups(Typesetter(text), THEME, sections)] == groups

    def test_holds_twelve_sections_of_twenty_characters_on_one_page(self) -> None:
        text, sections = sections_of(12, 20)
        setter = Typesetter(text)

        assert agenda_groups(setter, THEME, sections) == ((0, 12),)
        assert shown_sections(setter, sections, 0, 12) == [section.words for section in sections]

    def test_continues_rather_than_shorten_what_is_longer(self) -> None:
        text, sections = sections_of(12, 44)
        setter = Typesetter(text)
        groups = agenda_groups(setter, THEME, sections)

        assert len(groups) > 1
        assert [words for group in groups for words in shown_sections(setter, sections, *group)] == [
            section.words for section in sections
        ]

    @given(st.integers(2, 40), st.integers(2, 60))
    def test_lists_every_section_once_in_order_and_none_alone(self, count: int, length: int) -> None:
        text, sections = sections_of(count, length)
        groups = agenda_groups(Typesetter(text), THEME, sections)

        assert [index for first, end in groups for index in range(first, end)] == list(range(count))
        assert all(end - first >= 2 for first, end in groups)

    @given(st.integers(2, 12), st.integers(2, 60))
    def test_sets_all_whole_rows_of_a_page_at_one_size(self, count: int, length: int) -> None:
        text, sections = sections_of(count, length)
        setter = Typesetter(text)
        for first, end in agenda_groups(setter, THEME, sections):
            frames = agenda_frames(setter, THEME.family("agenda", end - first), sections[first:end])
            rows = [frame for frame in frames if frame.slot.name == "row"]

            assert len({frame.paragraphs[0].size for frame in rows}) == 1
            assert min(frame.paragraphs[0].size for frame in rows) >= 2000
            assert all(fits(frame) for frame in frames)

    def test_parts_a_name_where_its_two_lines_become_most_even(self) -> None:
        first, *_ = agenda_rows(
            "肯定成绩，正视差距，切实增强优化营商环境的紧迫感", *["压实责任，确保落地"] * 4, theme="minimal"
        )

        assert row_lines(first) == ["肯定成绩，正视差距，", "切实增强优化营商环境的紧迫感"]
        assert [run.bold for run in first.runs] == [True, False]

    def test_sets_names_on_one_line_in_two_tones_where_a_sibling_on_two_lines_is(self) -> None:
        names = ["肯定成绩，正视差距，切实增强优化营商环境的紧迫感", *["压实责任，确保落地"] * 3, "坚守实业"]
        rows = agenda_rows(*names, theme="minimal")

        assert [[run.words.text for run in row.runs] for row in rows[3:]] == [["压实责任，", "确保落地"], ["坚守实业"]]
        assert [run.bold for run in rows[3].runs] == [True, False]
        assert all(row.lines == 1 for row in rows[1:])

    def test_sets_names_in_one_tone_where_all_stand_on_one_line(self) -> None:
        rows = agenda_rows(*["压实责任，确保落地"] * 4, theme="minimal")

        assert [len(row.runs) for row in rows] == [1, 1, 1, 1]

    def test_sets_all_names_in_one_tone_where_one_cannot_be_parted_between_clauses(self) -> None:
        rows = agenda_rows(
            "提高认识，准确把握优化营商环境的重要意义", *["突出重点，全面推进营商环境提档升级"] * 4, theme="dark"
        )

        assert row_lines(rows[0]) == ["提高认识，准确把握", "优化营商环境的重要意义"]
        assert {(run.color, run.bold) for row in rows for run in row.runs} == {("tx1", True)}
        assert all(row_lines(row) == ["突出重点，", "全面推进营商环境提档升级"] for row in rows[1:])

    def test_of_tiles_stands_in_one_column_where_two_are_too_narrow(self) -> None:
        wide, narrow = (load_theme("dark", size).family("agenda", 5) for size in ("16:9", "4:3"))

        assert [len({slot.rect.x for slot in one.slots if slot.name == "row"}) for one in (wide, narrow)] == [2, 1]


def test_a_layout_without_room_for_a_word_is_a_fault_of_the_theme_named_by_its_box() -> None:
    def narrow(layout: Layout) -> Layout:
        slots = (slot._replace(rect=slot.rect._replace(w=100_000, h=100_000)) for slot in layout.slots)
        return layout._replace(slots=tuple(slots)) if layout.family == "cover" else layout

    theme = THEME._replace(layouts=tuple(map(narrow, THEME.layouts)))
    with pytest.raises(ThemeError) as fault:
        build_deck(
            source("关于加强防汛工作的通知\n\n一、加强值守。各村要有人值班。\n二、备足物资。各组要有沙袋。\n"),
            theme,
            Settings(),
        )

    assert (fault.value.code, fault.value.arguments["slot"]) == ("fit.no-room", "title")


def agenda_rows(*names: str, theme: str) -> list[TextParagraph]:
    """The rows of an agenda of sections with these names."""
    text, sections = "".join(names), []
    for index, name in enumerate(names):
        start = sum(map(len, names[:index]))
        sections.append(PlannedSection(Span(start, start + len(name)), Label(str(index + 1)), Label("")))
    layout = load_theme(theme).family("agenda", len(names))
    frames = agenda_frames(Typesetter(text), layout, tuple(sections))
    return [
        frame.paragraphs[0]._replace(
            runs=tuple(run._replace(words=Label(run.words.of(text))) for run in frame.paragraphs[0].runs)
        )
        for frame in frames
        if frame.slot.name == "row"
    ]


def row_lines(row: TextParagraph) -> list[str]:
    words = "".join(run.words.text for run in row.runs)
    return [words[start:end] for start, end in pairwise((0, *row.breaks, len(words)))]


def shown_sections(setter: Typesetter, sections: tuple[PlannedSection, ...], first: int, end: int) -> list[Span]:
    """What the rows of an agenda page say, each row's runs joined."""
    frames = agenda_frames(setter, THEME.family("agenda", end - first), sections[first:end])
    runs = [frame.paragraphs[0].runs for frame in frames if frame.slot.name == "row"]
    return [Span(row[0].words.start, row[-1].words.end) for row in runs]


class TestTitles:
    #: Characters that one line of a title holds at 32 pt, at 28 pt, and that need two lines whatever their size.
    SHORT, MIDDLE, LONG = 12, 25, 50

    def sizes(self, *titles: tuple[str, int | None, int]) -> list[int]:
        """The sizes of titles given by their layout's family, section and length, each held by the line or lines it needs."""
        text = "".join("修" * length for _, _, length in titles)
        setter, start, framed = Typesetter(text), 0, []
        for family, section, length in titles:
            slot = THEME.family(family, 2 if family == "rows" else 0).slot("title")
            framed.append((family, section, fit_words(setter, slot, (Span(start, start + length),))))
            start += length
        return [frame.paragraphs[0].size for frame in even_titles(setter, framed)]

    @pytest.mark.parametrize(
        ("title", "lines"),
        [
            ("让企业家在这片热土上放心投资、舒心创业，共同谱写民营经济高质量发展的新篇章！", 2),
            ("愿你们心里有光，脚下有路，把平凡的日子过成诗，把普通的讲台站成山！", 2),
        ],
    )
    def test_are_a_little_smaller_where_their_lines_then_end_with_clauses(self, title: str, lines: int) -> None:
        slot = THEME.family("closing").slot("title")
        (paragraph,) = fit_words(Typesetter(title), slot, (Span(0, len(title)),)).paragraphs

        assert paragraph.lines == lines
        assert all(title[end - 1] in "，、" for end in paragraph.breaks)
        assert slot.sizes[0] * LEAST_SHARE // 100 <= paragraph.size < slot.sizes[0]

    @pytest.mark.parametrize("theme", ["party-red", "dark", "ink", "green"])
    def test_of_two_meetings_in_one_break_before_the_second(self, theme: str) -> None:
        title = "在全市优化营商环境暨民营经济发展大会上的讲话"
        slot = load_theme(theme).family("cover").slot("title")
        (paragraph,) = fit_words(Typesetter(title), slot, (Span(0, len(title)),)).paragraphs

        assert [title[end] for end in paragraph.breaks] == ["暨"]

    def test_of_one_section_are_as_large_as_its_smallest(self) -> None:
        alone = self.sizes(("rows", 0, self.MIDDLE))

        assert self.sizes(("rows", 0, self.SHORT)) > alone
        assert self.sizes(("rows", 0, self.SHORT), ("points", 0, self.MIDDLE)) == alone * 2

    def test_are_not_made_small_for_the_sake_of_a_long_one(self) -> None:
        short, long = self.sizes(("rows", 0, self.SHORT)), self.sizes(("rows", 0, self.LONG))

        assert long[0] < 2800 < short[0]
        assert self.sizes(("rows", 0, self.SHORT), ("rows", 0, self.LONG)) == [*short, *long]

    def test_of_other_sections_stand_for_themselves(self) -> None:
        short, middle = self.sizes(("rows", 0, self.SHORT)), self.sizes(("rows", 0, self.MIDDLE))

        assert self.sizes(("rows", 0, self.SHORT), ("rows", 1, self.MIDDLE)) == [*short, *middle]

    def test_of_dividers_are_alike_over_the_whole_deck(self) -> None:
        (large,), (small,) = self.sizes(("divider", 0, 8)), self.sizes(("divider", 0, 48))

        assert large > small
        assert self.sizes(("divider", 0, 8), ("divider", 1, 48)) == [small, small]


class TestOneLine:
    @pytest.mark.parametrize(
        ("words", "read"),
        [
            ("一行字", "一行字"),
            ("加快建\n设", "加快建设"),
            ("加快建 \n\n　设", "加快建设"),
            ("the new \n library", "the new library"),
            ("共\n12 项", "共12 项"),
            ("GDP\n增长", "GDP增长"),
        ],
    )
    def test_words_of_several_lines_are_read_as_one(self, words: str, read: str) -> None:
        assert on_one_line(words) == read

    @given(st.text(st.sampled_from("甲乙a b\n，。　"), max_size=40))
    def test_every_character_kept_is_one_of_the_words(self, words: str) -> None:
        places = kept(words)

        assert places == sorted(set(places))
        assert "".join(on_one_line(words).split()) == "".join(words.split())
        assert all(read in (" ", words[place]) for read, place in zip(on_one_line(words), places, strict=True))
