"""Placeholders, pairs, signs and dates: what is wrong with them is found on its line, and what only looks so is left alone."""

import pytest

from speech2slides.proofread import proofread
from speech2slides.proofread.dates import weekday
from tests.builders import parsed
from tests.faults import REST, faults, faults_in


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
