"""What a stretch of running text is shown as, and the parallel clauses a long sentence lines up."""

import pytest

from speech2slides.model.plan import Content
from speech2slides.model.settings import Settings
from speech2slides.plan import plan_deck
from speech2slides.plan.blocks import Block
from speech2slides.plan.clauses import extent
from speech2slides.plan.series import MIN_SERIES, series
from speech2slides.plan.shape import Shape
from speech2slides.plan.shapes import MOST_KEYS, SHORT_PARAGRAPH, SHOWN_SHARE, block_shape
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import parsed


def laid_out(*paragraphs: str) -> tuple[str, Block]:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n"
    return text, Block(tuple(spans), end=spans[-1].end)


def shape_of(*paragraphs: str) -> Shape:
    text, block = laid_out(*paragraphs)
    return block_shape(text, block, None)


def kind(*paragraphs: str) -> str:
    return shape_of(*paragraphs).kind


def only_page(body: str) -> tuple[str, Content]:
    """The one page of a section with this body, and the text."""
    document = parsed(f"标题\n一、甲\n{body}\n")
    plan = plan_deck(document, load_theme("party-red").wording("zh-CN"), Settings())
    (page,) = [page for page in plan.pages if isinstance(page, Content)]
    return document.text, page


DATED = "2021年，新建了村小。2022年，通了自来水。2023年，修通环山公路。"
BACKGROUND = "我们村坐落在大山深处，祖祖辈辈靠天吃饭，日子过得十分艰难，年轻人大多出门打工去了。"
FIGURES = "种植黄桃3.2万亩。黄桃产值达到8600万元。"


class TestWhatTextIsShownAs:
    @pytest.mark.parametrize(
        ("name", "body"),
        [
            ("dates", DATED),
            ("stages", "在育秧阶段，要管好水温。在移栽阶段，要保证密度。"),
            ("contrast", "一方面，雨水比往年多，墒情很好；另一方面，病虫害来得早，防治任务重。"),
            ("quote", "老县长曾经指出：“种树要种到石头缝里去，不怕一年种不活。”"),
            ("figures", FIGURES),
            ("statement", "要把水渠修到田边地头，让每一块田都浇得上水。各村要组织劳力清淤，赶在春灌前完工。"),
        ],
    )
    def test_is_what_its_sentences_hide(self, name: str, body: str) -> None:
        assert kind(body) == name

    def test_is_no_course_of_time_told_at_the_end_of_something_else(self) -> None:
        assert kind(BACKGROUND[:20] + "。" + DATED) == "dates"
        assert kind(BACKGROUND + DATED) != "dates"

    def test_is_about_figures_only_where_they_are_half_of_it(self) -> None:
        half = BACKGROUND[: len(FIGURES) - 1] + "。"

        assert kind(half[:10] + "。" + FIGURES) == "figures"
        assert kind(BACKGROUND + FIGURES) != "figures"

    @pytest.mark.parametrize(("count", "name"), [(0, False), (1, True), (12, True), (13, False)])
    def test_is_about_one_to_twelve_figures(self, count: int, name: bool) -> None:
        text = "".join(
            f"{one}产值达到{number + 2}万元。"
            for number, one in enumerate(
                "黄桃 脆李 茶叶 药材 生猪 香菇 蜂蜜 板栗 核桃 油茶 竹笋 花椒 枇杷".split()[:count]
            )
        )

        assert (kind(text) == "figures") == name

    def test_shows_what_is_said_twice_once_and_in_its_first_place(self) -> None:
        text, block = laid_out(
            "我们要办好家门口的学校。", "我们要修通村里的公路。", "我们要办好家门口的学校。", "我们要建好卫生室。"
        )
        rows = block_shape(text, block, None).entries

        assert [row.words.of(text) for row in rows] == [
            "我们要办好家门口的学校",
            "我们要修通村里的公路",
            "我们要建好卫生室",
        ]
        assert rows[0].start == 0

    @pytest.mark.parametrize(
        ("count", "length", "name"),
        [
            (3, SHORT_PARAGRAPH, "paragraphs"),
            (2, SHORT_PARAGRAPH, "statement"),
            (3, SHORT_PARAGRAPH + 1, "statement"),
        ],
    )
    def test_is_a_row_a_paragraph_where_three_are_short(self, count: int, length: int, name: str) -> None:
        firsts = ("我们要把水渠修到田边地头。", "我们要把危房改成安全新居。", "我们要把果园建成绿色银行。")[:count]
        paragraphs = [first + "好" * (length - len(first) - 1) + "。" for first in firsts]

        assert kind(*paragraphs) == name

    def test_is_its_weightiest_words_where_nothing_states_anything(self) -> None:
        shape = shape_of("大家好！同志们好！")

        assert (shape.kind, shape.lead) == ("paragraphs", None)


class TestPartsThatBeginAlike:
    FAULTS = "工作中还有几个问题没有解决。有的窗口还要反复交材料；有的人员业务不熟，告知不到位；有的系统上线后没有人管。对此必须认真解决。"

    def test_are_shown_all_below_what_leads_to_them(self) -> None:
        text, block = laid_out(self.FAULTS)
        shape = block_shape(text, block, None)

        assert shape.lead is not None
        assert shape.lead.of(text) == "工作中还有几个问题没有解决"
        assert [entry.words.of(text) for entry in shape.entries] == [
            "有的窗口还要反复交材料",
            "有的人员业务不熟，告知不到位",
            "有的系统上线后没有人管",
        ]

    @pytest.mark.parametrize(
        "text",
        [
            FAULTS.replace("有的系统", "少数系统"),
            FAULTS.replace("；有的系统上线后没有人管", ""),
            FAULTS.replace("没有人管", "没有人管" * 12),
            "会议研究了春季造林和防火工作，听取了各乡镇的汇报，决定成立专班抓落实。" * 3 + FAULTS,
        ],
        ids=["another beginning", "two alone", "one too long", "an afterthought"],
    )
    def test_are_no_list_where_they_are_few_or_long_or_little_of_the_text(self, text: str) -> None:
        laid, block = laid_out(text)

        assert block_shape(laid, block, None).kind != "items"


class TestAStatement:
    TEXT = (
        "要把水渠修到田边地头，让每一块田都浇得上水。各村要组织劳力清淤，赶在春灌前完工。"
        "水利站要逐段检查渠堤，发现渗漏立即修补。今年雨水来得晚，上游水库的存水只够用一个月。"
        "大家辛苦了，感谢各位乡亲这些年来对水利建设的支持，也感谢驻村工作队的同志们。"
    )

    def test_is_borne_out_by_words_of_other_sentences_in_their_order(self) -> None:
        text, block = laid_out(self.TEXT)

        shape = block_shape(text, block, None)

        assert shape.lead.of(text) == "要把水渠修到田边地头，让每一块田都浇得上水"
        assert 1 <= shape.size < MOST_KEYS
        starts = [entry.words.start for entry in shape.entries]
        assert starts == sorted(starts)
        assert all(entry.words.start >= shape.lead.end for entry in shape.entries)
        assert all(text[entry.start - 1] in "。；" for entry in shape.entries)

    def test_leaves_most_of_what_is_said_to_the_speaker(self) -> None:
        text, block = laid_out(self.TEXT)
        shape = block_shape(text, block, None)

        shown = sum(extent(span, text) for span in [shape.lead, *(entry.words for entry in shape.entries)])

        assert shown * 100 <= SHOWN_SHARE * extent(block.spans[0], text)

    def test_is_borne_out_by_the_tasks_of_a_long_sentence_where_no_other_bears_it_out(self) -> None:
        text, block = laid_out(
            "我们要打一场水利建设的硬仗。各级干部要下到田边地头，坚持先急后缓的顺序，加强渠堤巡查保养，落实管护责任到人，"
            "推进节水灌溉工程，健全用水管理台账，把每一滴水都用在刀刃上，让群众都满意。"
        )

        shape = block_shape(text, block, None)

        assert shape.lead.of(text) == "我们要打一场水利建设的硬仗"
        assert [entry.words.of(text) for entry in shape.entries] == ["坚持先急后缓的顺序", "加强渠堤巡查保养"]
        assert {entry.start for entry in shape.entries} == {text.index("各级")}


class TestLists:
    def test_with_who_answers_for_two_of_them_are_a_table(self) -> None:
        text, page = only_page("要办好三件事：一是修好水渠。责任人：张三。二是建好泵站。责任人：李四。三是管好用水。")

        assert page.layouts[0] == "table"
        assert [[cell and cell.of(text) for cell in entry.cells] for entry in page.entries] == [
            ["张三", None],
            ["李四", None],
            [None, None],
        ]

    def test_with_who_answers_for_one_of_them_are_none(self) -> None:
        _, page = only_page("要办好三件事：一是修好水渠。责任人：张三。二是建好泵站。三是管好用水。")

        assert page.layouts[0] != "table"

    def test_say_what_they_share_once_where_it_is_a_clause(self) -> None:
        text, page = only_page(
            "要抓好三件事：1. 围绕乡村振兴，修好水渠；2. 围绕乡村振兴，建好泵站；3. 围绕乡村振兴，管好果园。"
        )

        assert page.shared is not None
        assert page.shared.of(text) == "围绕乡村振兴，"
        assert [entry.words.of(text) for entry in page.entries] == ["修好水渠", "建好泵站", "管好果园"]

    def test_keep_a_short_opening_with_each_of_them(self) -> None:
        text, page = only_page("要抓好三件事：一是坚持建渠引水；二是坚持护林保土；三是坚持修路兴业。")

        assert page.shared is None
        assert [entry.opening.of(text) for entry in page.entries] == ["坚持"] * 3


class TestSeries:
    def found(self, text: str, limit: int = 44) -> list[str]:
        return [span.of(text) for span in series(text, (Span(0, len(text)),), limit)]

    def test_are_the_clauses_that_each_begin_with_what_is_to_be_done(self) -> None:
        text = "各村要抓紧行动，坚持先急后缓，加强渠堤巡查保养，落实管护责任到人。"

        assert self.found(text) == ["加强渠堤巡查保养", "落实管护责任到人"]

    def test_take_with_them_what_leans_on_them(self) -> None:
        text = "要加强渠堤巡查，发现渗漏立即修补，推进节水灌溉，健全用水台账，做到一户一册。"

        assert self.found(text) == ["要加强渠堤巡查，发现渗漏立即修补", "健全用水台账，做到一户一册"]

    def test_need_as_many_as_make_a_pattern(self) -> None:
        clauses = ["坚持先急后缓的顺序", "加强渠堤巡查保养", "落实管护责任到人"]

        assert len(self.found("，".join(clauses) + "。")) == MIN_SERIES
        assert self.found("，".join(clauses[:2]) + "。") == []

    def test_of_two_sentences_are_not_added_up(self) -> None:
        assert self.found("坚持先急后缓的顺序，加强渠堤巡查保养。落实管护责任到人，健全用水管理台账。") == []

    @pytest.mark.parametrize(
        "clause",
        ["并落实管护责任到人", "落实责任", "落实“管护责任到人", "落实由 承担的管护责任", "落实管护责任的措施包括"],
        ids=["joined on", "too short", "a mark left open", "a name left open", "more must come"],
    )
    def test_leave_out_what_cannot_stand_alone(self, clause: str) -> None:
        text = f"坚持先急后缓的顺序，加强渠堤巡查保养，{clause}，推进节水灌溉工程。"

        assert clause not in self.found(text)
        assert "加强渠堤巡查保养" in self.found(text)

    def test_leave_out_what_is_longer_than_its_row(self) -> None:
        text = "坚持先急后缓的顺序，加强渠堤巡查保养，落实管护责任到组到户到人。"

        assert self.found(text, 9) == ["坚持先急后缓的顺序", "加强渠堤巡查保养"]
