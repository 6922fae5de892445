"""Numbers, counts, headings and paragraphs: what is wrong among them is found on its line, and what only looks so is left alone."""

import pytest

from speech2slides.parse.numerals import LAST
from speech2slides.parse.ordinals import sequence_faults
from tests.builders import SPEECH
from tests.faults import REST, faults, faults_in, outline


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
