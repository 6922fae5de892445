"""What is hidden in running text: stages, dates, figures, two sides, a quotation, tasks with who answers for them; and what only looks so."""

import pytest

from speech2slides.model.plan import Content, Entry
from speech2slides.model.settings import Settings
from speech2slides.plan import plan_deck
from speech2slides.plan.clauses import extent
from speech2slides.plan.figures import MAX_FIGURE_CLAUSE, figure_entries
from speech2slides.plan.found import (
    MAX_QUOTE,
    MAX_SIDE,
    MAX_STAGE,
    MIN_QUOTE,
    contrast_entries,
    dated_entries,
    owner_cells,
    owner_heads,
    quote_entry,
    stage_entries,
    staged,
)
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import parsed, words


def whole(text: str) -> tuple[Span, ...]:
    return (Span(0, len(text)),)


def keyed(text: str, entries: tuple[Entry, ...]) -> list[tuple[str | None, str]]:
    """The key and the words of each entry."""
    return [(words(text, entry.key), entry.words.of(text)) for entry in entries]


def stages(text: str) -> list[tuple[str | None, str]]:
    return keyed(text, stage_entries(text, whole(text)))


def dates(text: str) -> list[str | None]:
    return [key for key, _ in keyed(text, dated_entries(text, whole(text)))]


def figures(text: str) -> list[tuple[str | None, str]]:
    return keyed(text, figure_entries(text, whole(text)))


class TestStages:
    def test_are_named_by_the_clause_a_sentence_opens_with(self) -> None:
        text = "在摸底登记阶段，逐户上门，把底数摸清。在集中整修阶段，分片包干，把危房修好。"

        assert stages(text) == [
            ("摸底登记阶段", "逐户上门，把底数摸清"),
            ("集中整修阶段", "分片包干，把危房修好"),
        ]

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("首先", "其次"),
            ("第一步", "第二步"),
            ("播种环节", "收割环节"),
            ("施工前期", "施工后期"),
            ("準備階段", "收尾階段"),
        ],
    )
    def test_go_by_many_names(self, first: str, second: str) -> None:
        text = f"{first}，要把渠道清淤。{second}，要把闸门修好。"

        assert stages(text) == [(first, "要把渠道清淤"), (second, "要把闸门修好")]

    def test_may_lie_in_several_paragraphs_and_begin_with_their_sentences(self) -> None:
        text = "大家辛苦了。在育秧阶段，要管好水温。\n在移栽阶段，要保证密度。"
        cut = text.index("\n")

        found = stage_entries(text, (Span(0, cut), Span(cut + 1, len(text))))

        assert [text[entry.start :][:2] for entry in found] == ["在育", "在移"]

    @pytest.mark.parametrize(
        "text",
        [
            "在摸底登记阶段，逐户上门，把底数摸清。",
            "在育秧阶段，要管好水温。在育秧阶段，要防治病害。",
            "目前，渠道已经清淤。今后，闸门还要修好。",
            "在全县冬春农田水利基本建设大会战阶段，要清淤。在收尾阶段，要验收。",
            "育秧阶段要管好水温。移栽阶段要保证密度。",
            "在（育秧阶段，要管好水温）。在移栽阶段，要保证密度。",
            "首先，好。其次，行。",
        ],
        ids=[
            "one alone",
            "one name twice",
            "no stages",
            "a name too long",
            "no name apart",
            "in brackets",
            "nothing said",
        ],
    )
    def test_are_none_where_the_text_only_resembles_them(self, text: str) -> None:
        assert stages(text) == []

    def test_are_told_in_as_many_clauses_as_there_is_room_for(self) -> None:
        text = "首先，" + "要清理沟渠里的淤泥，" * 8 + "让水流畅通。其次，要修闸门。"

        first = stage_entries(text, whole(text))[0].words

        assert extent(first, text) <= MAX_STAGE
        assert first.of(text) == "，".join(["要清理沟渠里的淤泥"] * 6)

    def listed(self, text: str, names: tuple[str, ...], support: bool = True) -> tuple[Entry, ...]:
        spans = [Span(text.index(one), text.index(one) + len(one)) for one in names]
        return tuple(
            Entry(span.start, span, support=(Span(span.end + 1, span.end + 5),) if support else ()) for span in spans
        )

    def test_a_list_of_stages_has_their_names_as_keys(self) -> None:
        text = "动员阶段。层层发动群众。实施阶段（三月至五月）。抓紧施工建设。"

        found = staged(text, self.listed(text, ("动员阶段", "实施阶段（三月至五月）")))

        assert keyed(text, found) == [("动员阶段", "层层发动"), ("实施阶段（三月至五月）", "抓紧施工")]
        assert all(entry.marker is None and entry.support == () for entry in found)

    def test_a_list_is_none_when_one_is_no_stage_or_has_nothing_said_of_it(self) -> None:
        text = "动员阶段。层层发动群众。实施办法。抓紧施工建设。收尾阶段。认真组织验收。"

        assert staged(text, self.listed(text, ("动员阶段", "实施办法"))) == ()
        assert staged(text, self.listed(text, ("动员阶段", "收尾阶段"), support=False)) == ()
        assert staged(text, self.listed(text, ("动员阶段",))) == ()


class TestDates:
    def test_are_the_keys_of_sentences_that_open_with_them(self) -> None:
        text = "2021年，新建了村小。2022年3月，通了自来水。到2023年底，修通环山公路。"

        assert keyed(text, dated_entries(text, whole(text))) == [
            ("2021年", "新建了村小"),
            ("2022年3月", "通了自来水"),
            ("2023年底", "修通环山公路"),
        ]

    @pytest.mark.parametrize(
        ("text", "keys"),
        [
            (
                "3月1日至5日，组织报名登记。4月10日前，完成资格审查。5月上旬，公布录取结果。",
                ["3月1日至5日", "4月10日", "5月上旬"],
            ),
            (
                "2023年9月，动工兴建；12月，主体完工；2024年2月，交付使用。",
                ["2023年9月", "12月", "2024年2月"],
            ),
            (
                "自2024年1月起，开展摸底调查。6月底前，完成整改任务。11月份，组织检查验收。",
                ["2024年1月", "6月底", "11月份"],
            ),
        ],
        ids=["a range", "a year carried on", "words around them"],
    )
    def test_are_read_as_far_as_they_go(self, text: str, keys: list[str]) -> None:
        assert dates(text) == keys

    @pytest.mark.parametrize(
        "text",
        [
            "2021年，新建了村小。2022年，通了自来水。",
            "2023年，新建了村小。2021年，通了自来水。2022年，修通环山公路。",
            "2021年，新建了村小。2021年，通了自来水。2021年，修通环山公路。",
            "2023年9月，动工兴建。8月，主体完工。7月，交付使用。",
            "村小建于2021年。自来水通于2022年。公路修于2023年。",
            "2021年。2022年，通了自来水。2023年，好。",
            "15日，组织报名登记。16日，完成资格审查。17日，公布录取结果。",
        ],
        ids=[
            "two only",
            "out of order",
            "all the same",
            "months go back",
            "not in front",
            "nothing said",
            "days alone",
        ],
    )
    def test_are_none_where_they_tell_no_course_of_time(self, text: str) -> None:
        assert dates(text) == []


class TestFigures:
    @pytest.mark.parametrize(
        ("text", "key", "label"),
        [
            ("全镇种植黄桃3.2万亩。", "3.2万亩", "全镇种植黄桃"),
            ("黄桃产值达到8600万元。", "8600万元", "黄桃产值"),
            ("黄桃产值为8600万元。", "8600万元", "黄桃产值"),
            ("合作社实现收入1,250万元。", "1,250万元", "合作社实现收入"),
            ("带动12个村增收。", "12个", "带动12个村增收"),
            ("参加培训的超300人。", "超300人", "参加培训的超300人"),
            ("黄桃产值超过8600万元。", "超过8600万元", "黄桃产值"),
            ("黄桃产值近8600万元。", "近8600万元", "黄桃产值"),
            ("黄桃面积稳定在3万亩以上。", "3万亩以上", "黄桃面积稳定在"),
            ("合作社节约300万元。", "300万元", "合作社节约"),
            ("改造提升果园1.1万亩。", "1.1万亩", "改造提升果园"),
            ("森林覆盖率提高2.5%。", "2.5%", "森林覆盖率提高"),
            ("森林覆盖率62.5%。", "62.5%", "森林覆盖率"),
            ("整修校舍3.2万平方米。", "3.2万平方米", "整修校舍"),
            ("全年供水9.5亿立方米。", "9.5亿立方米", "全年供水"),
            ("治理水土流失23万平方公里。", "23万平方公里", "治理水土流失"),
            ("接待游客超过1亿人次。", "超过1亿人次", "接待游客"),
            ("栽种树苗3900万株。", "3900万株", "栽种树苗"),
            ("水库蓄水2.2万亿立方米。", "2.2万亿立方米", "水库蓄水"),
            ("添置农机９．７５万台。", "９．７５万台", "添置农机"),
        ],
    )
    def test_are_named_by_the_words_before_them_less_the_verb(self, text: str, key: str, label: str) -> None:
        assert figures(text) == [(key, label)]

    def test_that_do_not_say_of_what_are_left_to_the_clause_that_does(self) -> None:
        assert figures("新建果品冷库，投资4200万元。") == []
        assert figures("投资4200万元，新建果品冷库。") == [("4200万元", "投资")]

    @pytest.mark.parametrize("verb", ["达到", "达", "为", "实现", "完成"])
    def test_are_named_without_any_of_the_verbs_that_lead_to_them(self, verb: str) -> None:
        assert figures(f"黄桃加工产值{verb}86万元。") == [("86万元", "黄桃加工产值")]

    @pytest.mark.parametrize("further", ["同比增长9.6%", "比上年增加300吨", "其中外销占四成", "增幅居全县第一"])
    def test_have_with_them_what_only_goes_on_about_them(self, further: str) -> None:
        text = f"黄桃总产5200吨，{further}。"

        (found,) = figure_entries(text, whole(text))

        assert keyed(text, (found,)) == [("5200吨", "黄桃总产")]
        assert [more.of(text) for more in found.support] == [further]

    @pytest.mark.parametrize("announcing", ["其中：", "其中，", "分别是："])
    def test_do_without_what_only_announces_others(self, announcing: str) -> None:
        text = f"黄桃总产5200吨，比上年增加300吨，{announcing}外销的占四成，剩下的在县里加工成罐头和果干。"

        found, *_ = figure_entries(text, whole(text))

        assert [more.of(text) for more in found.support] == ["比上年增加300吨"]

    def test_do_without_it_where_there_is_no_room(self) -> None:
        text = "黄桃总产5200吨，其中销往外省外县和出口到境外几个国家和地区的超过了总量的四成还要多。"

        (found,) = figure_entries(text, whole(text))

        assert keyed(text, (found,)) == [("5200吨", "黄桃总产")]
        assert found.support == ()

    @pytest.mark.parametrize("about", ["以上", "以下", "以内", "左右", "多", "余"])
    def test_have_with_their_number_how_exact_it_is(self, about: str) -> None:
        assert figures(f"全镇增收300万元{about}。") == [(f"300万元{about}", "全镇增收")]

    @pytest.mark.parametrize(
        "text",
        [
            "2023年建成了环山公路。",
            "按照第12条办理登记手续。",
            "贯彻8号文件精神要快。",
            "今年要上新台阶。",
            "一个月跑了5000多里山路。",
            "建成5个村的3个水厂。",
            "同比增长9.6%。",
            "3万亩。",
            "全镇的干部群众连续奋战了几十个日日夜夜终于种下黄桃3万亩。",
            "“黄桃3万亩。",
            "新增3时段的课程。",
        ],
        ids=[
            "a year", "an article", "a document", "no number", "roughly counted",
            "two in a clause", "a clause that leans", "no label", "too long a clause", "a mark left open", "another unit",
        ],
    )  # fmt: skip
    def test_are_none_where_a_number_is_no_figure_or_stands_with_no_words(self, text: str) -> None:
        assert figures(text) == []

    @pytest.mark.parametrize(("length", "count"), [(MAX_FIGURE_CLAUSE, 1), (MAX_FIGURE_CLAUSE + 1, 0)])
    def test_are_found_in_clauses_up_to_the_length_a_card_holds(self, length: int, count: int) -> None:
        clause = "种植黄桃" + "和" * (length - 6) + "30亩"

        assert extent(Span(0, len(clause)), clause) == length
        assert len(figures(clause + "。")) == count

    def test_begin_where_their_clauses_do_but_the_first_with_its_sentence(self) -> None:
        text = "去年以来，种植黄桃3万亩，建成冷库20座。"

        found = figure_entries(text, whole(text))

        assert [text[entry.start :][:2] for entry in found] == ["去年", "建成"]


class TestTwoSides:
    def test_are_told_by_the_words_that_open_them(self) -> None:
        text = "当前，一方面，雨水比往年多，墒情很好；另一方面，病虫害来得早，防治任务重。"

        one, other = contrast_entries(text, whole(text))

        assert keyed(text, (one, other)) == [
            ("一方面", "雨水比往年多，墒情很好"),
            ("另一方面", "病虫害来得早，防治任务重"),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "一方面，雨水比往年多，墒情很好。",
            "另一方面，病虫害来得早，防治任务重。",
            "另一方面，病虫害来得早。一方面，雨水比往年多。",
            "一方面，好；另一方面，坏。",
        ],
        ids=["the first alone", "the second alone", "the wrong way round", "nothing said"],
    )
    def test_are_none_without_both(self, text: str) -> None:
        assert contrast_entries(text, whole(text)) == ()

    def test_are_told_in_as_many_clauses_as_there_is_room_for(self) -> None:
        text = "一方面，" + "雨水比往年多出了许多，" * 8 + "墒情很好；另一方面，病虫害来得早。"

        one, _ = contrast_entries(text, whole(text))

        assert 0 < extent(one.words, text) <= MAX_SIDE

    def test_are_looked_for_in_one_paragraph_at_a_time(self) -> None:
        text = "一方面，雨水比往年多。\n另一方面，病虫害来得早。"
        cut = text.index("\n")

        assert contrast_entries(text, (Span(0, cut), Span(cut + 1, len(text)))) == ()


class TestQuotation:
    def found(self, text: str) -> tuple[str, str] | None:
        found = quote_entry(text, Span(0, len(text)))
        return (found[0].words.of(text), found[1].of(text)) if found is not None else None

    @pytest.mark.parametrize("said", ["指出", "强调", "要求", "写道", "强调指出", "提出"])
    def test_is_shown_with_its_marks_and_with_whose_it_is(self, said: str) -> None:
        text = f"老县长曾经{said}：“种树要种到石头缝里去，不怕一年种不活。”我们记住了。"

        assert self.found(text) == ("“种树要种到石头缝里去，不怕一年种不活。”", f"老县长曾经{said}")

    def test_of_traditional_texts_has_marks_of_its_own(self) -> None:
        text = "老縣長曾經指出：「種樹要種到石頭縫裏去，不怕一年種不活。」"

        assert self.found(text) == ("「種樹要種到石頭縫裏去，不怕一年種不活。」", "老縣長曾經指出")

    @pytest.mark.parametrize(
        "text",
        [
            "要抓好“头雁工程”和“强村富民”两件大事，不怕困难，一年接着一年干。",
            "老县长指出：“要种树。”我们记住了。",
            "老县长指出：种树要种到石头缝里去，不怕一年种不活。",
            "老县长指出：“种树要种到石头缝里去，不怕一年种不活。",
            "老县长指出：“种树要种到石头缝里去，不怕。”" + "大家都要行动起来，抓紧备好苗木。" * 6,
            "老县长指出：“" + "种树要种到石头缝里去，" * 8 + "不怕。”",
        ],
        ids=["terms", "too short", "no marks", "left open", "by the way", "too long"],
    )
    def test_is_none_where_the_paragraph_is_not_about_one(self, text: str) -> None:
        assert self.found(text) is None

    @pytest.mark.parametrize(
        ("length", "is_one"), [(MIN_QUOTE - 1, False), (MIN_QUOTE, True), (MAX_QUOTE, True), (MAX_QUOTE + 1, False)]
    )
    def test_has_a_length_a_page_is_worth_and_holds(self, length: int, is_one: bool) -> None:
        text = "老县长指出：“" + "种" * (length - 2) + "”"

        assert (self.found(text) is not None) == is_one


class TestWhoAnswers:
    def cells(self, text: str) -> list[str | None] | None:
        found = owner_cells(text, Span(0, len(text)))
        return None if found is None else [words(text, cell) for cell in found]

    def heads(self, text: str) -> list[str | None]:
        return [words(text, head) for head in owner_heads(text, Span(0, len(text)))]

    @pytest.mark.parametrize(
        ("text", "cells"),
        [
            ("修好水渠。责任单位：水利站；完成时限：5月底。", ["水利站", "5月底"]),
            ("修好水渠（牵头单位：水利站、农技站）", ["水利站、农技站", None]),
            ("修好水渠。完成时间：5月底。责任人：张三", ["张三", "5月底"]),
            ("修好水渠。办结时限: 5月底，抓紧。", [None, "5月底"]),
        ],
    )
    def test_is_read_with_until_when(self, text: str, cells: list[str | None]) -> None:
        assert self.cells(text) == cells

    @pytest.mark.parametrize("text", ["修好水渠，责任重大。", "各责任单位要抓紧。", "完成时限很紧。", "责任单位：。"])
    def test_is_nobody_without_a_name_behind_a_colon(self, text: str) -> None:
        assert self.cells(text) is None

    def test_heads_its_column_in_the_author_s_own_words(self) -> None:
        assert self.heads("修好水渠。牵头部门：水利站；办结时限：5月底。") == ["牵头部门", "办结时限"]
        assert self.heads("修好水渠。责任人：张三。") == ["责任人", None]
        assert self.heads("修好水渠，责任重大。") == [None, None]

    def test_makes_a_table_whose_heads_are_the_author_s_or_the_theme_s(self) -> None:
        text = "标题\n一、任务\n要办好两件事：一是修好水渠。责任人：张三。二是建好泵站。责任人：李四。\n"
        wording = load_theme("party-red").wording("zh-CN")

        (page,) = [one for one in plan_deck(parsed(text), wording, Settings()).pages if isinstance(one, Content)]

        assert page.layouts[0] == "table"
        assert [words(text, head) for head in page.heads] == [wording.task, "责任人", wording.deadline]
        assert [[words(text, cell) for cell in entry.cells] for entry in page.entries] == [
            ["张三", None],
            ["李四", None],
        ]
