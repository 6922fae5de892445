"""Lines end between words; never inside a name, a number with its unit or a date, nor against kinsoku."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.errors import InputError
from speech2slides.fit.breaks import Setting, set_lines
from speech2slides.fit.kinsoku import NOT_AT_END, NOT_AT_START
from speech2slides.fit.lexicon import SHORT, Lexicon, built_in
from speech2slides.fit.numbers import number_insides
from speech2slides.fit.phrase import SWITCH, segmented, segmenter
from speech2slides.fit.places import places
from speech2slides.fit.segments import EDGE, FREE, INSIDE, SEAM, TERM, cuts, read_words
from speech2slides.fit.width import advances, width
from speech2slides.read.listing import LONGEST_TERM, read_terms

MANY = 60
EM = 100


def parted(text: str, setting: Setting) -> list[str]:
    ends = [0, *setting.breaks, len(text)]
    return [text[start:end] for start, end in pairwise(ends)]


def lines(text: str, ems: float, most: int = 12, lexicon: Lexicon | None = None, *, even: bool = False) -> list[str]:
    return parted(text, set_lines(text, int(ems * EM), most, lexicon, even=even))


def words_of(text: str) -> list[str]:
    starts, _ = read_words(text, built_in())
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


class TestWords:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("扎实推动农产品加工业发展", ["扎实", "推动", "农产品", "加工业", "发展"]),
            ("的确保住了底线", ["的", "确保", "住", "了", "底线"]),
            ("作为发展中国家", ["作为", "发展中国家"]),
            ("優化營商環境", ["優化", "營商環境"]),
        ],
    )
    def test_are_found_the_cheapest_way_through_the_text(self, text: str, words: list[str]) -> None:
        assert words_of(text) == words

    def test_a_line_end_cuts_nothing_between_two_known_words(self) -> None:
        assert cuts("推动发展")[2] == EDGE

    def test_a_line_end_inside_a_known_word_cuts_it(self) -> None:
        assert cuts("推动发展")[1] == INSIDE

    def test_beside_an_unknown_character_nothing_is_sure(self) -> None:
        assert cuts("推动饕")[2] == FREE

    def test_a_compound_has_a_seam(self) -> None:
        assert cuts("生活水平")[1:4] == [INSIDE, SEAM, INSIDE]

    def test_compounds_across_the_chosen_words_have_their_seams_too(self) -> None:
        assert cuts("党员队伍建设")[2] == SEAM

    def test_a_suffix_belongs_to_the_word_before_it(self) -> None:
        assert cuts("规范率")[2] == INSIDE

    def test_names_are_terms_wherever_they_stand(self) -> None:
        assert cuts("建设中国特色社会主义制度")[3:10] == [TERM] * 7

    def test_every_word_is_of_two_characters_or_more_and_longer_ones_can_be_looked_up(self) -> None:
        lexicon = built_in()

        assert all(len(word) > 2 for word in lexicon.words)
        assert all(word[:2] in lexicon.beginnings for word in lexicon.words if len(word) > SHORT)
        assert all(lexicon.has(term) for term in lexicon.protected)
        assert all(group[0] == first and len(set(group)) == len(group) > 1 for first, group in lexicon.pairs.items())
        assert max(map(len, lexicon.words)) == lexicon.longest


class TestNumbers:
    @pytest.mark.parametrize(
        "whole",
        [
            "12.8亿元",
            "3.5个百分点",
            "20多万人次",
            "1,200万吨",
            "５．５％",
            "二十大",
            "十八届三中全会",
            "第三十二条",
            "第十四个",
            "百分之五",
            "三分之二",
            "三点五倍",
            "2025年6月底前",
            "2021—2025年",
            "6月30日",
            "8月上旬",
            "今年年底前",
            "国发〔2025〕5号",
            "国办函〔2025〕5号",
            "第3批",
            "15平方公里",
        ],
    )
    @pytest.mark.parametrize("ems", [10.0, 10.5, 11.0, 12.5])
    def test_are_never_parted_from_what_they_count(self, whole: str, ems: float) -> None:
        text = f"我们要按照部署{whole}继续推进工作，各地已经安排{whole}并且抓紧落实"

        assert sum(line.count(whole) for line in lines(text, ems)) == 2

    @pytest.mark.parametrize("text", ["统一部署", "万一出现", "唯一条件"])
    def test_a_numeral_that_ends_a_word_counts_nothing(self, text: str) -> None:
        assert 2 not in number_insides(text)

    def test_a_word_after_a_counter_may_stand_on_the_next_line(self) -> None:
        assert number_insides("三个方面") == {1}

    def test_a_bracket_without_a_number_is_no_document_number(self) -> None:
        assert number_insides("通知〔2025版") == {4, 5, 6, 7}


class TestRules:
    @pytest.mark.parametrize("term", ["习近平", "改革开放", "共产党员", "四个意识", "一带一路", "高质量发展", "立法會"])
    @pytest.mark.parametrize("ems", [6.5, 7.0, 8.0, 9.5, 11.0])
    def test_no_line_ends_inside_a_protected_term(self, term: str, ems: float) -> None:
        text = f"大家都要注意{term}这几个字，因为{term}不可以分开写在两行"

        assert sum(line.count(term) for line in lines(text, ems)) == 2

    def test_a_term_wider_than_the_line_is_cut_all_the_same(self) -> None:
        assert max(map(width, lines("习近平新时代中国特色社会主义思想", 6))) <= 6 * EM

    @pytest.mark.parametrize("ems", range(8, 20))
    def test_short_members_of_an_enumeration_stay_whole(self, ems: int) -> None:
        text = "会议决定递补刘小岚、陈立农、金正山、欧阳若水、白杨为委员"
        ends = {line[-3:] for line in lines(text, ems)}

        assert not any(
            end.endswith(cut) for end in ends for cut in ("陈", "陈立", "金", "金正", "欧", "欧阳", "欧阳若")
        )

    def test_words_between_short_quotes_stay_whole(self) -> None:
        assert "“放羊娃”" in "|".join(lines("大家说他是村里的“放羊娃”出身的好书记", 10))

    @pytest.mark.parametrize("ems", range(12, 20))
    def test_latin_words_numbers_and_addresses_stay_whole(self, ems: int) -> None:
        text = "请把材料发到 office@example.org 或者登录 http://a.cn/b?c=1 查看GDP和PM2.5数据的说明"
        shown = "|".join(lines(text, ems))

        assert all(piece in shown for piece in ("office@example.org", "http://a.cn/b?c=1", "GDP", "PM2.5"))

    def test_an_address_wider_than_the_line_is_cut(self) -> None:
        assert len(lines("见 https://example.org/" + "a" * 60 + " 一文", 10)) > 4

    @pytest.mark.parametrize("pair", ["——", "……"])
    @pytest.mark.parametrize("ems", [6.0, 6.5, 7.0, 8.0])
    def test_dashes_and_dots_stay_whole_and_begin_no_line(self, pair: str, ems: float) -> None:
        parts = lines(f"这是我们的回答{pair}永远同人民在一起{pair}决不后退", ems)

        assert sum(line.count(pair) for line in parts) == 2
        assert not any(line.startswith(pair) for line in parts)

    @pytest.mark.parametrize("ems", [x / 2 for x in range(8, 26)])
    def test_the_last_line_has_three_characters_or_more(self, ems: float) -> None:
        assert len(lines("切实加强组织领导，确保各项任务落到实处。", ems)[-1]) > 2

    @pytest.mark.parametrize(
        "title",
        [
            "关于进一步把思想和行动统一到全会精神上来的意见",
            "在全市优化营商环境暨招商引资工作推进会上的讲话",
            "为建设更加富强的家乡而努力奋斗",
            "对标先进找准差距，将改革向纵深推进的几点思考",
        ],
    )
    @pytest.mark.parametrize("ems", [9, 10, 11, 12, 13, 14, 16])
    def test_no_line_begins_with_a_particle_or_ends_on_a_word_that_waits(self, title: str, ems: int) -> None:
        parts = lines(title, ems, even=True)

        assert not any(line[0] in "的了地得" for line in parts[1:])
        assert not any(line[-1] in "对把和与暨以在为向将被从由是要" for line in parts[:-1])

    def test_a_line_more_is_taken_rather_than_a_word_cut(self) -> None:
        assert lines("实事求是的工作态度", 5) == ["实事求是的", "工作态度"]
        assert lines("群众路线教育活动成果", 5.5) == ["群众路线", "教育", "活动成果"]


class TestShape:
    def test_titles_are_even(self) -> None:
        assert lines("依靠改革激发市场主体活力，增强发展新动能", 16, even=True) == [
            "依靠改革激发市场主体",
            "活力，增强发展新动能",
        ]

    def test_other_text_follows_its_clauses(self) -> None:
        assert lines("依靠改革激发市场主体活力，增强发展新动能", 16) == ["依靠改革激发市场主体活力，", "增强发展新动能"]

    @pytest.mark.parametrize(
        ("text", "ems", "expected"),
        [
            (
                "坚定不移推进全面从严治党，以高质量党建引领保障高质量发展",
                20,
                ["坚定不移推进全面从严治党，", "以高质量党建引领保障高质量发展"],
            ),
            (
                "在全市优化营商环境暨招商引资工作推进会上的讲话",
                15,
                ["在全市优化营商环境", "暨招商引资工作推进会上的讲话"],
            ),
        ],
    )
    def test_lines_end_where_a_reader_would_pause(self, text: str, ems: float, expected: list[str]) -> None:
        assert lines(text, ems, even=True) == expected

    def test_longer_text_is_set_too(self) -> None:
        text = "我们要坚持稳中求进，" * 12
        parts = lines(text, 22)

        assert len(parts) == 6
        assert all(part.endswith("，") for part in parts)

    def test_text_of_more_lines_than_are_forced_flows(self) -> None:
        assert set_lines("工作" * 60, 10 * EM, 4) == Setting((), 12)


class TestUsersTerms:
    def test_are_protected_beside_the_built_in_ones(self) -> None:
        lexicon = built_in().extended(("青石河大桥", "双百行动"))
        text = "加快推进青石河大桥建设，确保双百行动如期完成，确保高质量发展"

        for ems in range(6, 16):
            shown = "|".join(lines(text, ems, lexicon=lexicon))
            assert all(term in shown for term in ("青石河大桥", "双百行动", "高质量发展"))

    def test_leave_the_built_in_lexicon_as_it_was(self) -> None:
        before = len(built_in().protected)
        built_in().extended(("青石河",))

        assert len(built_in().protected) == before

    def test_of_two_characters_are_found(self) -> None:
        assert cuts("过青石", built_in().extended(("青石",)))[2] == TERM

    def test_of_one_character_have_no_inside(self) -> None:
        assert built_in().extended(("青",)) == built_in()

    def test_are_read_one_a_line_without_comments(self, tmp_path) -> None:
        path = tmp_path / "terms.txt"
        path.write_text("# 本县的名字\n青石河大桥\n\n双百行动  # 今年起\n青石河大桥\n", encoding="utf-8")

        assert read_terms(str(path)) == ("青石河大桥", "双百行动")

    @pytest.mark.parametrize("term", ["青", "青" * (LONGEST_TERM + 1)])
    def test_that_cannot_be_kept_whole_are_refused_with_their_line(self, term: str, tmp_path) -> None:
        path = tmp_path / "terms.txt"
        path.write_text(f"青石河\n{term}\n", encoding="utf-8")

        with pytest.raises(InputError) as caught:
            read_terms(str(path))

        assert (caught.value.code, caught.value.arguments["line"]) == ("terms.length", 2)


@pytest.fixture
def with_segmenter(monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("rjieba", reason="the extra `phrase` is not installed")
    monkeypatch.delenv(SWITCH)
    segmenter.cache_clear()
    places.cache_clear()
    yield
    segmenter.cache_clear()
    places.cache_clear()


class TestSegmenter:
    def test_is_left_alone_when_it_is_switched_off(self) -> None:
        assert segmented("推动发展") is None

    @pytest.mark.usefixtures("with_segmenter")
    def test_says_where_words_end_that_our_lists_do_not_know(self) -> None:
        assert cuts("葡萄牙总统")[1:4] == [INSIDE, INSIDE, EDGE]

    @pytest.mark.usefixtures("with_segmenter")
    def test_does_not_cut_our_terms(self) -> None:
        assert cuts("高质量发展")[1:5] == [TERM] * 4


HAN_WORDS = ["工作", "推动", "饕餮", "实事求是的", "把", "的", "和", "，", "；", "。", "、", "生活水平", "龘"]
WHOLE = [
    "12.8亿元",
    "十八届三中全会",
    "6月30日",
    "习近平",
    "高质量发展",
    "——",
    "……",
    "第三十二条",
    "GDP",
    "“两山”",
    "《条例》",
]
TEXTS = st.lists(st.tuples(st.sampled_from(HAN_WORDS), st.sampled_from(["", *WHOLE])), min_size=1, max_size=30)
#: A line that holds the widest piece between punctuation on both sides.
ROOMS = st.integers(16 * EM, 40 * EM)


class TestAlways:
    @given(TEXTS, ROOMS, st.booleans())
    def test_lines_fit_keep_what_is_whole_and_obey_kinsoku(
        self, pieces: list[tuple[str, str]], room: int, even: bool
    ) -> None:
        text = "".join(han + whole for han, whole in pieces)
        inside: set[int] = set()
        at = 0
        for han, whole in pieces:
            at += len(han)
            inside.update(range(at + 1, at + len(whole)))
            at += len(whole)
        marks = 0
        for character in text:
            marks = marks + 1 if character in NOT_AT_START or character in NOT_AT_END else 0
            if marks > 6:
                return  # a row of marks no line could hold
        setting = set_lines(text, room, MANY, even=even)
        widths = advances(text)
        ends = [0, *setting.breaks, len(text)]

        assert ends == sorted(set(ends))
        assert setting.lines == len(setting.breaks) + 1
        assert all(widths[end] - widths[start] <= room for start, end in pairwise(ends))
        assert not inside.intersection(setting.breaks)
        assert not any(text[end] in NOT_AT_START or text[end - 1] in NOT_AT_END for end in setting.breaks)

    @given(TEXTS, ROOMS, st.integers(0, 10 * EM), st.booleans())
    def test_a_wider_room_never_takes_more_lines(
        self, pieces: list[tuple[str, str]], room: int, more: int, even: bool
    ) -> None:
        text = "".join(han + whole for han, whole in pieces)

        assert set_lines(text, room + more, MANY, even=even).lines <= set_lines(text, room, MANY, even=even).lines

    @given(st.text(max_size=60), st.integers(-100, 3000), st.integers(1, 12))
    def test_any_text_in_any_room_is_set(self, text: str, room: int, most: int) -> None:
        setting = set_lines(text, room, most)

        assert setting.lines >= 1
        assert all(0 < end < len(text) for end in setting.breaks)
