"""The faults of a text are found on their line, and what only looks like one is left alone."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given

from speech2slides.diagnostics import finding
from speech2slides.errors import InputError
from speech2slides.messages import CATALOGUE
from speech2slides.model.document import Document, Front, Paragraph
from speech2slides.parse import parse_document
from speech2slides.parse.numerals import LAST
from speech2slides.parse.ordinals import sequence_faults
from speech2slides.proofread import proofread
from speech2slides.proofread.dates import weekday
from speech2slides.read import read_source
from tests.builders import SPEECH, parsed, source
from tests.conftest import ROOT, SAMPLES
from tests.strategies import hostile_texts, speeches

REST = "各单位要认真抓好落实，确保取得实效。"


def faults(text: str) -> list[tuple[int | None, str]]:
    """What proofreading finds, and what parsing says of the numbers of headings, by line."""
    document = parsed(text)
    numbers = [one for one in document.diagnostics if one.code.startswith("ordinal.")]
    return sorted((one.line, one.code) for one in (*numbers, *proofread(document)))


def faults_in(*paragraphs: str) -> list[tuple[int | None, str]]:
    """The faults of paragraphs under one heading; the first stands on line 5."""
    return faults("\n".join(["全市工作会议讲话", "同志们：", REST, "一、统一思想", *paragraphs, "二、加强领导", REST]))


def outline(*lines: str) -> list[tuple[int | None, str]]:
    """The faults of a speech whose headings are told, each with running text below; the first stands on line 3."""
    body = [f"{line}\n{REST}{index}。" for index, line in enumerate(lines)]
    return faults("\n".join(["全市工作会议讲话", "同志们：", *body]))


class TestOrdinals:
    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (("一、甲事", "二、乙事", "四、丁事"), (7, "ordinal.skipped")),
            (("一、甲事", "二、乙事", "二、丙事", "三、丁事"), (7, "ordinal.doubled")),
            (("一、甲事", "三、丙事", "二、乙事", "四、丁事"), (5, "ordinal.disordered")),
            (("一、甲事", "二、乙事", "五、丙事", "四、丁事"), (7, "ordinal.skipped")),
            (("一、甲事", "（二）乙事", "（三）丙事", "二、丁事"), (5, "ordinal.skipped")),
        ],
    )
    def test_a_heading_that_does_not_follow_is_found_once(self, lines: tuple[str, ...], expected) -> None:
        assert outline(*lines) == [expected]

    @pytest.mark.parametrize(
        "lines",
        [
            ("一、甲事", "（一）子", "（二）丑", "二、乙事", "（三）寅", "（四）卯"),
            ("一、甲事", "（一）子", "（二）丑", "二、乙事", "（一）寅", "（二）卯"),
            ("一、甲事", "二、乙事", "1.1 子", "1.2 丑", "2.1 寅", "2.2 卯"),
            ("一、甲事", "二、乙事", "一、子", "二、丑", "三、寅", "三、丙事"),
            (
                "一、甲事",
                "（一）子",
                "（二）丑",
                "二、乙事",
                "（一）子丑",
                "（二）寅卯",
                "三、丙事",
                "（一）辰",
                "（二）巳",
            ),
        ],
    )
    def test_a_list_that_goes_on_or_starts_again_is_none(self, lines: tuple[str, ...]) -> None:
        assert outline(*lines) == []

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (("一、甲事", "一、乙事", "二、丙事"), (5, "ordinal.doubled")),
            (("一、甲事", "一、乙事", "二、丙事", "三、丁事"), (5, "ordinal.doubled")),
            (("一、甲事", "二、乙事", "一、丙事", "二、丁事"), (7, "ordinal.disordered")),
            (("一、甲事", "二、乙事", "三、丙事", "一、丁事", "二、戊事"), (9, "ordinal.disordered")),
            (("第一，修好路", "第二，通好水", "第一，办好学", "第二，建好园"), (7, "ordinal.disordered")),
            (("一、甲事", "（二）子", "（三）丑", "二、丁事", "（四）寅"), (5, "ordinal.skipped")),
        ],
    )
    def test_a_list_that_starts_again_among_its_siblings_is_found_once(self, lines: tuple[str, ...], expected) -> None:
        assert outline(*lines) == [expected]

    @pytest.mark.parametrize(
        "between", ["下面是明年的打算：", "明年要办好以下两件事。", "附：明年工作要点", "同时也存在一些问题。"]
    )
    def test_another_list_behind_words_that_announce_it_is_none(self, between: str) -> None:
        lines = [f"{marker}{words}\n{REST}{words}。" for marker, words in zip("12123", "甲乙丙丁戊", strict=True)]
        text = "\n".join(["工作讲话", "同志们：", *(f"{one[0]}. {one[1:]}" for one in [*lines[:2]]), between])
        text += "\n" + "\n".join(f"{one[0]}. {one[1:]}" for one in lines[2:])

        assert [code for _, code in faults(text) if code.startswith("ordinal")] == []

    def test_the_last_of_a_list_may_be_named_so(self) -> None:
        lines = ["首先，抓好修路", "其次，抓好通水", "最后，抓好办学"]
        body = "We have built roads and schools in every district of the county."
        english = [f"{one} we build\n{body}" for one in ("First,", "Second,", "Third,", "Finally,")]

        assert [code for _, code in outline(*lines) if code.startswith("ordinal")] == []
        assert [
            code for _, code in faults("\n".join(["Report on the Work", *english])) if code.startswith("ordinal")
        ] == []
        assert list(sequence_faults([1, 2, LAST, 1, 2, 4], 1)) == [(5, "skipped", 3)]

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("要做好：一是抓进度；二是抓质量；一是抓安全；二是抓廉洁。", "ordinal.disordered"),
            ("要做好：一是抓进度；二是抓质量。一是抓安全；二是抓廉洁。", "ordinal.disordered"),
            ("要做到：一是快；二是好；三是省；一是早；二是细；三是实。", "ordinal.disordered"),
            ("要做好：一是抓进度；二是抓质量；四是抓安全。", "ordinal.skipped"),
            ("要做好：一是抓进度；二是抓质量；二是抓安全；三是抓廉洁。", "ordinal.doubled"),
            ("要做好：一是抓进度；一是抓质量；二是抓安全；三是抓廉洁。", "ordinal.doubled"),
            ("要做好：一是抓进度；二是抓质量；三是抓安全；二是抓廉洁。", "ordinal.disordered"),
            ("要做好：二是抓质量；三是抓安全。", "ordinal.skipped"),
            ("第一，要快。第二，要好。第四，要省。", "ordinal.skipped"),
            ("存在不足：①投入少；②进度慢；④效果差。", "ordinal.skipped"),
        ],
    )
    def test_an_item_that_does_not_follow_is_found(self, words: str, code: str) -> None:
        assert faults_in(words) == [(5, code)]

    @pytest.mark.parametrize(
        "paragraphs",
        [
            ("要做好：一是抓进度；二是一以贯之；三是一些难题要破解。",),
            ("要做好：一是抓准备，一要早、二要细；二是抓落实。",),
            ("一是抓准备：一是早，二是细。二是抓落实。",),
            ("今年，一是修路；二是通水。明年，一是办学；二是建园。",),
            ("今年有两件：一是修路；二是通水。明年有两件：一是办学；二是建园。",),
            ("要抓两头：一是抓准备；二是抓落实。一是早，二是细。三是抓验收。",),
            ("一是抓进度。", "二是抓质量。", "三是抓安全。"),
            ("当前一要稳，二要进。" + REST, "下一步，一要快，二要好，三要省。"),
            ("工作要一是一、二是二，三要素齐全，这一是非常重要的。",),
        ],
    )
    def test_lists_in_lists_over_paragraphs_and_sayings_are_none(self, paragraphs: tuple[str, ...]) -> None:
        assert faults_in(*paragraphs) == []


class TestCounts:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("工作讲话\n同志们：\n下面，我讲三点意见。\n一、甲事\n" + REST + "\n二、乙事\n" + REST, 3),
            ("工作讲话\n同志们：\n下面，我讲三点意见。请大家记好。\n一、甲事\n" + REST + "\n二、乙事\n" + REST, 3),
            (SPEECH.replace("三件事", "四件事"), 8),
            (SPEECH.replace("形势逼人，必须抓紧。", "重点抓好以下三个方面的工作。"), 6),
            (SPEECH.replace("统一思想", "做到“三个明确”").replace("认清", "明确"), 5),
        ],
    )
    def test_an_announced_number_that_differs_from_what_follows_is_found(self, text: str, line: int) -> None:
        assert faults(text) == [(line, "count.differs")]

    @pytest.mark.parametrize(
        "words",
        [
            "要抓好三件事：修路、通水、办学。",
            "项目在三个县试点：一是东县，二是西县。",
            "按照这五项要求，一是抓项目，二是抓招商。",
            "完成三个方面十二项任务。一是修路，二是通水。",
            "第三个特点：一是快，二是好。",
            "历时三个月，一是修路，二是通水。",
            "要办好两件事：一是修路；二是通水。",
            "增强“四个意识”，做到“两个维护”。一是抓学习，二是抓落实，三是抓监督。",
        ],
    )
    def test_a_number_that_announces_nothing_here_is_left_alone(self, words: str) -> None:
        assert faults_in(words) == []

    def test_what_somebody_else_has_said_is_not_counted(self) -> None:
        opening = f"刚才，大家提了三点建议。{REST}"

        assert faults(f"工作讲话\n同志们：\n{opening}\n一、甲事\n{REST}\n二、乙事\n{REST}") == []

    def test_points_that_go_on_from_another_section_are_not_counted(self) -> None:
        lines = ["一、抓好以下两项工作", "（一）子", "（二）丑", "二、抓好以下三项工作", "（三）寅", "（四）卯"]

        assert outline(*lines) == []


class TestPlaceholders:
    @pytest.mark.parametrize(
        "words",
        [
            "由xx同志牵头。", "由××局牵头。", "由XX局牵头。", "由***牵头。", "由____牵头。", "由某某牵头。", "20xx年底前完成。",
            "202×年底前完成。", "将于×月×日召开。", "要在X月X日前完成。", "会议由○○同志主持。", "经○○局批准。",
        ],
    )  # fmt: skip
    def test_a_sign_left_for_words_is_found(self, words: str) -> None:
        assert faults_in("会议决定，" + words) == [(5, "placeholder.sign")]

    @pytest.mark.parametrize(
        "words",
        [
            "组长由 担任。", "组长由　　担任。", "由张某任组长， 任常务副组长。", "会议于2025年 月 日召开。", "按照（ ）的要求办。",
            "文号为县办发〔　〕12号。", "比上年增长  %。", "成员由 组成。", "活动由 负责。", "会议由 主持。", "工作由 牵头。",
            "全年完成投资    万元。", "新修公路　　公里，方便出行。", "会议于2025年  月  日召开。",
        ],
    )  # fmt: skip
    def test_a_gap_is_found_once(self, words: str) -> None:
        assert faults_in(words) == [(5, "placeholder.gap")]

    def test_a_sign_all_over_the_text_is_told_once_and_another_by_itself(self) -> None:
        paragraphs = [f"第{one}村由××同志包联，由××局帮扶。" for one in "一二三四"]
        (whole, other) = proofread(
            parsed("\n".join(["工作讲话", "同志们：", REST, *paragraphs, "会议由***同志主持。"]))
        )

        assert (whole.line, whole.code, other.line, other.code) == (
            4,
            "placeholder.sign-throughout",
            8,
            "placeholder.sign",
        )
        assert dict(whole.arguments).items() >= {"count": 8, "lines": "4, 5, 6, 7"}.items()

    @pytest.mark.parametrize(
        "words", ["时间待定", "[此处插入数据]", "（此处略去一段）", "【待补充数据】", "完成（待补充）", "TODO"]
    )
    def test_a_note_of_unfinished_work_is_found(self, words: str) -> None:
        assert faults_in("全年共完成投资，" + words + "。") == [(5, "placeholder.note")]

    @pytest.mark.parametrize(
        "words",
        [
            "面积为3×4米，共12×5块。", "参观了X射线室和MAX展厅。", "邮箱是maxx_x@example.com。", "会议由 李明 主持，政 府 工 作。",
            "二○○五年，二〇二五年。", "主  任  讲话，姓 名、单  位  万元。", "一○○周年，三○○工程。", "增长 5%，共 3 万元，2025 年 3 月 5 日。", "二十世纪之交。",
        ],
    )  # fmt: skip
    def test_products_names_and_spaced_words_are_none(self, words: str) -> None:
        assert faults_in("大家看到，" + words) == []

    def test_a_withheld_name_of_the_speaker_is_none(self) -> None:
        assert faults("工作报告\n市长　×××\n各位代表：\n" + REST) == []


class TestPairs:
    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("落实“一线工作法，坚持问题导向。", "pair.unclosed"),
            ("落实一线工作法”，坚持问题导向。", "pair.unopened"),
            ("学习《条例（试行》）的规定。", "pair.crossed"),
            ("学习《条例的规定。", "pair.unclosed"),
            ("学习条例（试行的规定。", "pair.unclosed"),
            ("学习条例试行）的规定。", "pair.unopened"),
            ("学习【重点的规定。", "pair.unclosed"),
            ('落实"一线工作法，坚持问题导向。', "pair.unclosed"),
        ],
    )
    def test_a_sign_without_its_partner_is_found(self, words: str, code: str) -> None:
        assert faults_in("要" + words) == [(5, code)]

    @pytest.mark.parametrize(
        "paragraphs",
        [
            ("“要有信心，", "“要有决心。”"),
            ("会议决定修改为：“第一，要快，", "要好。”"),
            ("要做到：1）抓快；2）抓好；a）抓省。",),
            ("他说：“要‘实’，要（真（正）抓）。”",),
            ("I don’t mind the ’90s，it’s OK，这是John’s的意见。",),
            ('屏幕为5"，样机为7"、9"。',),
            ("学习《关于〈条例〉的意见》和〔2024〕5号文件。",),
        ],
    )
    def test_quotations_over_paragraphs_numbers_and_apostrophes_are_none(self, paragraphs: tuple[str, ...]) -> None:
        found = [code for _, code in faults_in(*paragraphs) if code.startswith("pair.")]
        assert found == []


class TestHalfWidth:
    @pytest.mark.parametrize(
        "words",
        [
            "统一思想,提高认识。",
            "统一思想;提高认识。",
            "会议要求:提高认识。",
            "学习条例(试行)的规定。",
            "怎么办?抓落实。",
            "产值增长9%,地方收入增长。",
            "共修路12,通水也已完成。",
            "增加了收入,3个村脱贫。",
            "分别增长5%,6%和7%。",
        ],
    )
    def test_a_half_width_sign_between_han_is_found(self, words: str) -> None:
        assert faults_in("各单位要认真抓好落实，" + words) == [(5, "punctuation.halfwidth")]

    @pytest.mark.parametrize(
        "words",
        [
            "10:30开会，共1,200人。", "网址是http://a.cn/?x=1。", "GDP(PPP)和A,B两组。", "比例为3:2。", "3.5%",
            "共2,000,000元、1,5,7号楼。", "网址是http://a.cn/9,3.html。",
        ],
    )  # fmt: skip
    def test_numbers_times_and_latin_words_have_them_by_right(self, words: str) -> None:
        assert faults_in("各单位要认真抓好落实，" + words) == []

    def test_a_text_that_is_written_so_throughout_is_told_once(self) -> None:
        text = "工作讲话\n同志们:\n" + "统一思想,提高认识,抓好落实。\n" * 3 + "大家要努力,再努力!\n"

        assert faults(text) == [(2, "punctuation.halfwidth-throughout")]

    def test_brackets_that_are_all_half_width_are_told_once(self) -> None:
        assert faults_in("各单位(部门)要抓好。", REST, "各乡镇(街道)要配合。") == [
            (5, "punctuation.halfwidth-throughout")
        ]
        comma = "统一思想,提高认识,抓好落实。\n"
        assert faults(f"工作讲话\n{comma * 3}各单位(部门)要抓好。\n") == [(2, "punctuation.halfwidth-throughout")]


class TestDates:
    @pytest.mark.parametrize(
        "words",
        [
            "2月30日",
            "2023年2月29日",
            "13月5日",
            "2025年13月",
            "4月31日",
            "二〇二五年二月三十日",
            "2月28日至30日",
            "2025-02-30",
            "6月0日",
        ],
    )
    def test_a_date_no_calendar_has_is_found(self, words: str) -> None:
        assert faults_in(f"会议于{words}，在市里召开。") == [(5, "date.impossible")]

    @pytest.mark.parametrize(
        "words",
        [
            "2025年3月1日（星期一）",
            "2025年3月1日星期五",
            "2025年3月1日上午（周日）",
            "二〇二五年三月一日（星期一）",
            "２０２５年３月１日（星期一）",
        ],
    )
    def test_a_weekday_that_is_not_the_date_s_is_found(self, words: str) -> None:
        assert (5, "date.weekday") in faults_in(f"会议于{words}召开。")

    @pytest.mark.parametrize(
        "words",
        [
            "2025年3月1日（星期六）", "2024年2月29日", "二〇二五年三月一日（周六）", "农历二月三十日", "历时13个月", "2025年12月31日至次年1月1日",
            "3月1日（星期一）", "2月28日至3月1日", "每月1日",
        ],
    )  # fmt: skip
    def test_dates_that_exist_and_lunar_ones_are_none(self, words: str) -> None:
        assert faults_in(f"会议于{words}，在市里召开。") == []

    def test_english_dates_are_read_too(self) -> None:
        text = "Remarks at the Opening\nLadies and gentlemen,\nWe met on Monday, March 1, 2025. We meet again on February 30, 2026.\n"

        assert faults(text) == [(3, "date.impossible"), (3, "date.weekday")]

    @pytest.mark.parametrize(
        ("date", "day"), [((2025, 3, 1), 5), ((2000, 2, 29), 1), ((1949, 10, 1), 5), ((2024, 12, 31), 1)]
    )
    def test_weekdays_are_those_of_the_calendar(self, date: tuple[int, int, int], day: int) -> None:
        assert weekday(*date) == day


class TestRepeats:
    LONG = "今年以来，全县上下齐心协力、真抓实干，各项工作都取得了新的进展和成效。"

    def test_a_paragraph_given_twice_is_found_on_its_second_line(self) -> None:
        assert faults_in(self.LONG, REST, self.LONG.replace("，", "， ")) == [(7, "repeat.paragraph")]

    @pytest.mark.parametrize("gap", ["\t", "  ", "　　"])
    def test_rows_of_tables_are_none(self, gap: str) -> None:
        row = gap.join(["年份", "新修公路里程", "新建学校数量", "新增床位数量", "新增就业人数", "备注"])

        assert [code for _, code in faults_in(row, REST, row) if code == "repeat.paragraph"] == []

    def test_formulas_and_similar_paragraphs_are_none(self) -> None:
        assert faults_in("各位代表！", self.LONG, "各位代表！", self.LONG.replace("今年", "去年")) == []


class TestHeadings:
    def test_a_heading_with_nothing_below_is_found(self) -> None:
        text = f"工作讲话\n一、甲事\n{REST}\n二、主要任务\n三、丙事\n{REST}\n四、丁事\n{REST}\n"

        assert faults(text) == [(4, "heading.empty")]

    @pytest.mark.parametrize(
        "body", ["要摸清底数。（县林业局负责）", "要摸清底数。（牵头单位：县林业局；责任单位：各乡镇）"]
    )
    def test_a_body_may_end_in_a_bracket(self, body: str) -> None:
        lines = ["（一）开展普查。" + body, "（二）加强管护。", "（三）建立档案。" + body, "（四）严格考核。" + body]

        assert faults_in(*lines) == [(6, "heading.empty")]

    def test_a_long_sentence_is_an_empty_heading_where_its_siblings_are_as_long(self) -> None:
        first = "（一）切实增强做好古树名木保护和管理各项工作的责任感、使命感和紧迫感。"
        second = "（二）加快健全古树名木保护管理的法规体系、标准体系和政策保障体系。"

        assert len(second) > 30
        assert faults_in(first + REST, second, "（三）抓紧。" + REST) == [(6, "heading.empty")]
        assert faults_in("（一）抓早。" + REST, second, "（三）抓紧。" + REST) == []

    def test_two_siblings_are_judged_by_all_headings_of_their_style(self) -> None:
        lines = ["（一）抓早。", "（二）抓小。" + REST, "二、乙事", "（一）抓实。" + REST, "（二）抓严。" + REST]

        assert faults("\n".join(["工作讲话", "一、甲事", *lines])) == [(3, "heading.empty")]

    def test_a_sentence_behind_a_list_sign_is_no_heading(self) -> None:
        lines = ["一是抓产业。" + REST, "二是抓人才。", "三是抓文化。" + REST, "四是抓生态。" + REST]

        assert faults_in("要抓好四项工作。", *lines) == []

    def test_bare_list_lines_are_none(self) -> None:
        text = f"工作讲话\n一、甲事\n{REST}\n1. 修路\n2. 通水\n3. 办学\n二、乙事\n{REST}\n"

        assert faults(text) == []

    def test_a_first_point_without_a_second_is_found(self) -> None:
        assert outline("一、甲事", "（一）子", "二、乙事", "（一）丑", "（二）寅") == [(5, "heading.alone")]

    def test_a_lone_point_whose_list_goes_on_elsewhere_is_none(self) -> None:
        assert outline("一、甲事", "（一）子", "二、乙事", "（二）丑", "（三）寅") == []

    def test_siblings_with_the_same_words_are_found(self) -> None:
        assert outline("一、加强领导", "二、落实责任", "三、加强领导") == [(7, "heading.repeated")]

    def test_a_long_heading_given_twice_anywhere_is_found_and_a_short_one_is_not(self) -> None:
        same = "全面提升基层治理能力和服务水平"
        lines = ["一、甲事", f"（一）{same}", "（二）存在问题", "二、乙事", f"（一）{same}", "（二）存在问题"]

        assert outline(*lines) == [(11, "heading.repeated")]


class TestLevels:
    def test_a_point_before_the_first_section_is_found(self) -> None:
        lines = ["（一）子", "一、甲事", "（一）丑", "（二）寅", "二、乙事", "（一）卯", "（二）辰"]

        assert (3, "level.order") in outline(*lines)

    def test_a_style_above_the_one_it_stands_below_elsewhere_is_found(self) -> None:
        lines = [
            "一、甲事",
            "（一）子",
            "1. 东",
            "2. 南",
            "（二）丑",
            "二、乙事",
            "1. 西",
            "（一）寅",
            "（二）卯",
            "2. 北",
        ]

        assert (15, "level.order") in outline(*lines)

    @pytest.mark.parametrize(
        "lines",
        [
            ("（一）子", "一、甲事", "二、乙事", "（二）丑", "一、丙事", "二、丁事"),
            ("一、甲事", "1. 东", "2. 南", "二、乙事", "（一）子", "（二）丑"),
        ],
    )
    def test_an_order_kept_throughout_and_a_level_left_out_are_none(self, lines: tuple[str, ...]) -> None:
        assert outline(*lines) == []


class TestSlips:
    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("统一思想，，提高认识。", "punctuation.doubled"),
            ("统一思想。。提高认识。", "punctuation.doubled"),
            ("统一思想，。", "punctuation.doubled"),
            ("路、、水都要通。", "punctuation.doubled"),
            ("大家要努力！！要加油。", "punctuation.doubled"),
            ("怎么办？？抓落实。", "punctuation.doubled"),
            ("统一思想．。提高认识。", "punctuation.doubled"),
            ("统一思想,，提高认识。", "punctuation.doubled"),
            ("这是重要的的工作。", "word.doubled"),
            ("已经完成了了任务。", "word.doubled"),
            ("我们我们要抓紧。", "word.doubled"),
            ("要加快发展加快发展步伐。", "word.doubled"),
        ],
    )
    def test_signs_and_words_typed_twice_are_found(self, words: str, code: str) -> None:
        assert faults_in(words) == [(5, code)]

    @pytest.mark.parametrize(
        "words",
        [
            "的的确确如此，为了了解情况，不能不了了之。",
            "真的吗？！太好了……",
            "加油！！！冲啊！",
            "一件事一件事地办，研究研究、讨论讨论。",
            "哈哈哈哈哈哈！",
        ],
    )
    def test_words_doubled_on_purpose_are_none(self, words: str) -> None:
        assert faults_in(words) == []

    def test_prose_that_breaks_off_is_a_note(self) -> None:
        text = "各单位要认真抓好落实，确保取得实效。下一步要继续推进各项重点工作"
        (one,) = proofread(parsed(f"工作讲话\n同志们：\n{REST}\n{text}\n{REST}抓紧。\n"))

        assert (one.line, one.code, one.severity) == (4, "punctuation.missing", "note")

    def test_headings_list_lines_and_quotations_may_end_without_a_stop(self) -> None:
        assert (
            faults_in(
                "关于加强和改进全县基层治理体系建设，提升服务能力，", "关于推进和深化全县农村综合改革，壮大集体经济，"
            )
            == []
        )
        assert faults_in("大家都说：“各单位要认真抓好落实，确保全年各项工作取得实效。”") == []

    @pytest.mark.parametrize("end", ["；及", "；以及", "；和", "；\n及", "︰"])
    def test_a_member_before_the_last_and_an_announcement_are_complete(self, end: str) -> None:
        assert faults_in("今年要修路。要把全县各乡镇的公路都修好，方便群众出行" + end, "抓好办学。" + REST) == []

    @pytest.mark.parametrize("number", ["1.", "（1）", "(a)", "①"])
    def test_members_of_a_list_may_all_end_without_a_stop(self, number: str) -> None:
        second = number.translate(str.maketrans("1a①", "2b②"))
        first = number + "修路。要把全县各乡镇和所有行政村的公路都修好，方便群众安全出行"
        texts = [
            "工作讲话",
            "同志们：",
            "工作要求如下。",
            first,
            second + "办学。要把全县各乡镇和所有行政村的学校都办好，方便学生就近入学",
        ]

        assert "punctuation.missing" not in [code for line, code in faults("\n".join([*texts, REST])) if line == 4]
        comma = faults("\n".join([*texts[:3], first + "，", texts[4] + "。", REST]))
        assert "punctuation.missing" not in [code for _, code in comma]
        assert (4, "punctuation.missing") in faults("\n".join([*texts[:4], texts[4] + "。", REST]))

    def test_unseen_characters_are_found_and_emoji_are_left_alone(self) -> None:
        assert faults_in("统一\u200b思想，提高\ue5e5认识。") == [(5, "character.unseen")]
        assert "replace" in CATALOGUE["character.unseen"][1]
        assert faults_in("统一思想👨\u200d👩\u200d👧，提高认识。") == []

    def test_digits_of_two_widths_are_a_note(self) -> None:
        (one,) = proofread(parsed("工作讲话\n同志们：\n今年完成２个项目，明年完成3个、5个。\n"))

        assert (one.line, one.code, one.severity) == (3, "digits.mixed", "note")

    @pytest.mark.parametrize(
        ("lines", "line"),
        [
            (("工作讲话", "同志们：", "今年完成２个项目，明年完成3个、5个。"), 3),
            (("工作讲话", "同志们：", "明年完成5个。", "今年完成２个项目，明年完成３个。"), 3),
            (("2025年工作讲话", "同志们：", "今年完成２个项目，明年完成３个。"), None),
            (("工作讲话", "（2025年3月1日）", "同志们：", "今年完成２个项目，明年完成３个。"), None),
            (("工作讲话", "同志们：", "今年用５Ｇ网和A4纸，明年建5G网，完成２个项目，５０人。"), None),
        ],
    )
    def test_the_minority_is_named_unless_it_is_only_a_title_a_date_or_a_latin_word(
        self, lines: tuple[str, ...], line: int | None
    ) -> None:
        found = [number for number, code in faults("\n".join([*lines, REST])) if code == "digits.mixed"]

        assert found == ([line] if line else [])


def test_a_text_with_lines_broken_in_mid_sentence_is_read_as_its_paragraphs() -> None:
    lines = [
        "我们要坚持“稳中求进的工作总基调”，把全县上",
        "下的思想和行动统一到会议的部署要求上来（重",
        "点是今年的各项任务），坚决完成全年的目标，不",
        "断开创发展的新局面，不断取得发展的新成效，为",
    ]
    text = "\n".join(["工作讲话", "同志们：", *lines * 4, "全县人民谋幸福。"])

    assert faults(text) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_clean(path: Path) -> None:
    document = parse_document(read_source(str(path)))

    assert [one for one in proofread(document) if one.severity != "note"] == []
    assert proofread(document) == ()


@given(speeches() | hostile_texts())
def test_any_text_is_read_and_every_finding_has_its_line_and_words(text: str) -> None:
    try:
        document = parsed(text)
    except InputError:
        return
    found = proofread(document)

    assert [one.line for one in found] == sorted(one.line or 0 for one in found)
    for one in found:
        assert one.line is not None
        assert 1 <= one.line <= len(document.source.lines)
        for words in CATALOGUE[one.code]:
            assert len(words.format(**dict(one.arguments)).splitlines()) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        " ",
        "　",
        "“",
        "1.1.",
        "（",
        "）",
        "xx",
        "_",
        "2月",
        "一是，",
        "【",
        "，",
        "的",
        "甲”\n",
        "“甲\n",
        "。\n",
        "○○甲",
        "9,甲",
        "一是甲；二是乙；",
    ],
)
def test_a_megabyte_of_anything_takes_seconds_at_most(piece: str) -> None:
    """Parsing is left out: one paragraph a line, as far as there are words."""
    read = source("字" + piece * (1_000_000 // len(piece.encode())))
    spans = [line.stripped(read.text) for line in read.lines]
    document = Document(read, read.text, Front(), opening=tuple(Paragraph(span) for span in spans if len(span)))
    start = time.process_time()

    proofread(document)

    assert time.process_time() - start < 10  # a second or two; quadratic work would take hours


@pytest.mark.parametrize(
    ("words", "shown"),
    [("统一\n思想", "统一思想"), ("main\n  roads", "main roads"), ("5\n个", "5个"), ("，\n\nof", "，of"), ("", "")],
)
def test_what_a_message_shows_stands_on_one_line(words: str, shown: str) -> None:
    assert finding("word.doubled", 1, found=words).arguments == (("found", shown),)


def test_words_of_an_english_heading_stay_apart() -> None:
    body = "We have built roads and schools in every district of the county.\n"
    text = f"Report on the Work\n{body}1. Build better roads\n{body}2. Open more schools\n{body}3. Build better roads\n{body}"
    found = [dict(one.arguments)["found"] for one in proofread(parsed(text)) if one.code == "heading.repeated"]

    assert found == ["Build better roads"]


def test_the_page_of_checks_names_every_code_and_no_other() -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([a-z.-]+)` \|", page, re.MULTILINE))
    package = ROOT / "src" / "speech2slides" / "proofread"
    used = {
        code
        for path in package.glob("*.py")
        for code in re.findall(r'finding\(\s*"([a-z.-]+)"', path.read_text(encoding="utf-8"))
    }

    assert named == used


def test_check_prints_what_proofreading_finds_and_build_does_not(cli, tmp_path: Path) -> None:
    path = tmp_path / "s.txt"
    path.write_text(SPEECH.replace("任务很重，", "任务很重，，").replace("二、加强", "三、加强"), encoding="utf-8")

    checked, built = cli("check", path), cli("build", path, "-o", tmp_path / "d.pptx")

    assert checked.code == 0
    assert f"{path}:7: warning[punctuation.doubled]: " in checked.err
    assert checked.err.count("[ordinal.skipped]") == 1
    assert "punctuation.doubled" not in built.err


def test_real_texts_have_few_faults_and_each_has_its_line(corpus: Path) -> None:
    paths = [path for path in sorted(corpus.glob("*/*.txt")) if path.parent.name != "gold"]
    counts = []
    for path in paths:
        document = parse_document(read_source(str(path)))
        found = proofread(document)
        assert all(one.line is not None and 1 <= one.line <= len(document.source.lines) for one in found), path
        counts.append(len(found))

    assert max(counts) <= 12
    assert sum(counts) <= 2 * len(paths)
