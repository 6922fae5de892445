"""What the parser understands of a text: front matter, headings, levels, items, closing."""

import pytest

from speech2slides.parse.frontlines import kind_of
from speech2slides.parse.numbering import marker_at
from speech2slides.parse.numerals import value
from tests.builders import SPEECH, items_of, outline_of, parsed, words


class TestNumerals:
    @pytest.mark.parametrize(
        ("written", "worth"),
        [
            ("一", 1),
            ("十", 10),
            ("十五", 15),
            ("二十三", 23),
            ("一百零二", 102),
            ("〇", 0),
            ("7", 7),
            ("１２", 12),
            ("⑦", 7),
            ("⑵", 2),
            ("⒊", 3),
        ]
        + [
            ("IV", 4),
            ("IX", 9),
            ("B", 2),
            ("Third", 3),
            ("Firstly", 1),
            ("首先", 1),
            ("最后", -1),
            ("Finally", -1),
            ("Ⅳ", 4),
            ("1.2.3", 3),
        ],
    )
    def test_are_worth_what_they_say(self, written: str, worth: int) -> None:
        assert value(written) == worth

    def test_other_words_are_worth_nothing(self) -> None:
        assert value("工作") is None


class TestMarkers:
    @pytest.mark.parametrize(
        ("line", "style", "ordinal"),
        [
            ("一、总体要求", "han", 1),
            ("十二．其他", "han", 12),
            ("（三）加强领导", "han-bracket", 3),
            ("( 四 ) 加强领导", "han-bracket", 4),
            ("第三章 附则", "chapter", 3),
            ("第二部分 工作安排", "part", 2),
            ("第十五条 本办法", "article", 15),
            ("第一，认真学习", "ordinal", 1),
            ("三、三大攻坚战", "han", 3),
            ("三、四十年来的宝贵经验", "han", 3),
            ("一、二十年发展成就回顾", "han", 1),
            ("四、五个方面的重点工作", "han", 4),
            ("3、四个月内完成整改", "arabic", 3),
            ("1. 提高认识", "arabic", 1),
            ("１、提高认识", "arabic", 1),
            ("（2）抓好落实", "arabic-bracket", 2),
            ("3）抓好落实", "arabic-half", 3),
            ("④抓好落实", "circled", 4),
            ("⑸抓好落实", "bracketed", 5),
            ("1.2 工作目标", "decimal-2", 2),
            ("1.1.1 工作目标", "decimal-3", 1),
            ("II. Our plan", "roman", 2),
            ("B. Our plan", "letter", 2),
            ("Second, we act.", "english", 2),
            ("## 工作目标", "markdown", None),
            ("——坚持实事求是", "dash", None),
            ("● 坚持实事求是", "bullet", None),
            ("一是抓落实", "han-is", 1),
            ("　　首先，抓落实", "sequence", 1),
        ],
    )
    def test_are_told_by_their_style(self, line: str, style: str, ordinal: int | None) -> None:
        marker = marker_at(line)

        assert marker is not None
        assert (marker.style.name, marker.ordinal) == (style, ordinal)

    @pytest.mark.parametrize(
        "line",
        ["1.5亿元的投资", "2024年工作总结", "3.14159", "12.5%的增长", "一切为了群众", "第三产业增加值", "（略）", ""],
    )
    def test_false_friends_are_none(self, line: str) -> None:
        assert marker_at(line) is None


class TestFrontMatter:
    def test_title_date_and_salutation_are_found(self) -> None:
        front = parsed(SPEECH).front

        assert words(SPEECH, front.title) == "在全市工作会议上的讲话"
        assert words(SPEECH, front.date) == "（2025年3月1日）"
        assert words(SPEECH, front.salutation) == "同志们："

    def test_a_title_may_run_over_several_lines(self) -> None:
        text = (
            "关于2024年工作情况和\n2025年工作安排的报告\n——在第三次代表大会上\n市长　×××\n各位代表：\n"
            + "现在开会。" * 20
        )

        front = parsed(text).front

        assert words(text, front.title) == "关于2024年工作情况和\n2025年工作安排的报告"
        assert words(text, front.subtitle) == "——在第三次代表大会上"
        assert words(text, front.speaker) == "市长　×××"
        assert words(text, front.salutation) == "各位代表："

    def test_unit_and_speaker_are_told_apart(self) -> None:
        text = "年度工作报告\n东江精密制造有限公司\n报告人：总经理\n二〇二五年一月十五日\n" + "现在报告工作。" * 20

        front = parsed(text).front

        assert words(text, front.unit) == "东江精密制造有限公司"
        assert words(text, front.speaker) == "报告人：总经理"
        assert words(text, front.date) == "二〇二五年一月十五日"

    def test_a_salutation_may_run_into_its_paragraph(self) -> None:
        text = "讲话稿\n同志们：今天召开会议，部署工作。我讲两点意见。\n一、提高认识\n认识要到位。\n二、抓好落实\n落实要有力。\n"

        document = parsed(text)

        assert words(text, document.front.salutation) == "同志们："
        assert words(text, document.opening[0].span) == "今天召开会议，部署工作。我讲两点意见。"

    def test_an_english_speech_has_occasion_date_and_salutation(self) -> None:
        text = "A New Library\nRemarks at the Opening\nMay 12, 2025\nLadies and gentlemen,\nThank you all for coming here this morning.\n"

        front = parsed(text).front

        assert words(text, front.title) == "A New Library"
        assert words(text, front.subtitle) == "Remarks at the Opening"
        assert words(text, front.date) == "May 12, 2025"
        assert words(text, front.salutation) == "Ladies and gentlemen,"

    def test_a_first_line_that_repeats_the_text_is_ignored_and_reported(self) -> None:
        digest = SPEECH.replace("\n", "")[:60] + "..."

        document = parsed(digest + "\n" + SPEECH)

        assert [(part.reason, part.span.end) for part in document.ignored] == [("digest", len(digest))]
        assert ("ignored.digest", 1) in [(one.code, one.line) for one in document.diagnostics]
        assert document.front.title is not None

    def test_a_long_title_is_no_digest(self) -> None:
        assert parsed("关于" + "进一步" * 13 + "做好工作的通知\n正文第一段，内容很多。\n正文第二段。").ignored == ()


class TestHeadings:
    def test_bare_lines_and_run_in_sentences_are_headings(self) -> None:
        assert outline_of(SPEECH) == [
            (1, "一、", "统一思想"),
            (2, "（一）", "认清形势"),
            (2, "（二）", "明确任务"),
            (1, "二、", "加强领导"),
            (2, "（一）", "落实责任"),
            (2, "（二）", "严格考核"),
        ]

    def test_a_colon_closes_a_short_run_in_heading(self) -> None:
        text = "标题\n1. 提高认识：各级各部门要认真学习，深刻领会。\n2. 抓好落实：压实责任，务求实效。\n"

        assert outline_of(text) == [(1, "1.", "提高认识"), (1, "2.", "抓好落实")]

    def test_a_stop_inside_quotation_marks_closes_nothing(self) -> None:
        text = "标题\n（一）坚持“两不误。两促进”工作法。要统筹安排。\n（二）抓好落实。要有力。\n"

        assert outline_of(text)[0] == (1, "（一）", "坚持“两不误。两促进”工作法")

    def test_levels_come_from_use_not_from_the_symbol(self) -> None:
        text = "标题\n（一）上层\n一、下层\n内容在此。\n二、下层\n内容在此。\n（二）上层\n一、下层\n内容在此。\n"

        assert [(level, marker) for level, marker, _ in outline_of(text)] == [
            (1, "（一）"), (2, "一、"), (2, "二、"), (1, "（二）"), (2, "一、"),
        ]  # fmt: skip

    def test_a_list_may_run_through_several_sections(self) -> None:
        text = "标题\n一、甲\n（一）子。内容。\n（二）丑。内容。\n二、乙\n（三）寅。内容。\n"

        document = parsed(text)

        assert [level for level, *_ in outline_of(text)] == [1, 2, 2, 1, 2]
        assert not [one for one in document.diagnostics if one.code.startswith("ordinal")]

    def test_skipped_and_doubled_numbers_are_reported_and_kept(self) -> None:
        text = "标题\n一、甲\n内容在这里。\n三、乙\n内容在这里。\n四、丙\n内容在这里。\n四、丁\n内容在这里。\n"

        document = parsed(text)

        assert [(one.code, one.line) for one in document.diagnostics if one.code.startswith("ordinal")] == [
            ("ordinal.skipped", 4), ("ordinal.doubled", 8),
        ]  # fmt: skip
        assert [marker for _, marker, _ in outline_of(text)] == ["一、", "三、", "四、", "四、"]

    def test_an_unnumbered_line_above_running_text_is_a_heading(self) -> None:
        body = "这一段讲了很多很多的工作情况，内容比较长，足以看出它是一段正文而不是标题。"
        text = f"工作报告\n{body}\n工作回顾\n{body}\n工作安排\n{body}\n"

        assert outline_of(text) == [(1, "", "工作回顾"), (1, "", "工作安排")]

    def test_no_heading_at_all_is_reported(self) -> None:
        assert "structure.none" in [one.code for one in parsed("标题\n正文第一段。\n正文第二段。\n").diagnostics]

    @pytest.mark.parametrize(
        "line",
        [
            "3.2 million square metres were paved last year, more than ever before.",
            "8.用于检查的设备按规定执行，统计口径以文件为准。",
            "第三条规定的情形，由主管部门另行处理，不在此列。",
            "1、2号线的建设进度总体顺利，预计明年年底前通车。",
            "一、二产业的比重继续下降，结构更加合理，质量更好。",
            "三、四十年前，这里还是一片荒滩，如今建起了新城。",
            "五、六百人参加了活动，现场气氛热烈。",
            "四、五个月过去了，各项工程进展顺利，群众满意。",
            "1\t张庄\t35\t12",
            "一是一，二是二，讲的就是实事求是，不能有半点含糊。",
        ],
    )
    def test_false_friends_open_no_heading(self, line: str) -> None:
        text = f"标题\n同志们：\n现在讲几点意见，请大家讨论。\n{line}\n以上意见，请认真落实，务求实效。\n"

        assert outline_of(text) == []
        assert items_of(text) == []

    def test_a_list_above_the_sections_encloses_none_of_them(self) -> None:
        text = "标题\n同志们：\n1. 学习文件\n学深学透。\n2. 对照检查\n查深查细。\n一、抓整改\n改到位。\n二、抓长效\n管长远。\n"

        assert [(level, marker) for level, marker, _ in outline_of(text)] == [
            (1, "1."), (1, "2."), (1, "一、"), (1, "二、"),
        ]  # fmt: skip

    def test_a_foreword_stands_beside_the_numbered_sections(self) -> None:
        body = "这一段是正文，内容比较长，足以看出它是一段正文而不是标题，读者一看就明白。"
        text = f"工作报告\n前言\n{body}\n一、工作回顾\n{body}\n二、工作安排\n{body}\n结束语\n{body}\n"

        assert [level for level, *_ in outline_of(text)] == [1, 1, 1, 1]

    def test_markdown_headings_lie_as_deep_as_their_sharps_nest(self) -> None:
        text = "# 标题\n## 一、甲\n正文在此。\n### 子\n正文在此。\n## 二、乙\n正文在此。\n"

        assert outline_of(text) == [(1, "一、", "甲"), (2, "", "子"), (1, "二、", "乙")]

    def test_the_ninety_ninth_article_is_followed_by_the_hundredth(self) -> None:
        text = "某条例\n第九十八条　甲事项。\n第九十九条　乙事项。\n第一百条　丙事项。\n第一百零一条　丁事项。\n"
        document = parsed("".join(f"第{n}条　某事项。\n" for n in "一二三四五六七八九十"))

        assert [one.code for one in document.diagnostics if one.code.startswith("ordinal")] == []
        assert [one.heading.ordinal for one in parsed(text).headings()] == [98, 99, 100, 101]

    def test_a_list_stands_beside_an_unnumbered_heading_that_has_text_of_its_own(self) -> None:
        body = "今年的主要预期目标是：经济增长百分之五，城镇新增就业一百万人，物价涨幅控制在合理区间。"
        text = (
            f"工作报告\n各位代表：\n一、去年工作\n回顾去年，成绩来之不易。\n二、今年安排\n主要预期目标\n{body}\n"
            "（一）促发展。抓好项目。\n（二）惠民生。办好实事。\n三、自身建设\n主要要求\n"
            f"{body}\n（一）讲政治。令行禁止。\n（二）讲法治。依法行政。\n"
        )

        assert [(level, mark) for level, mark, _ in outline_of(text) if mark in ("", "（一）")] == [
            (2, ""), (2, "（一）"), (2, ""), (2, "（一）"),
        ]  # fmt: skip

    def test_counted_matters_are_told_by_what_they_count(self) -> None:
        text = "标题\n同志们：\n第一个问题：为什么学\n学则明。\n第一件事，读书。要读好书。\n第二件事，调研。要走下去。\n第二个问题：怎样学\n学则行。\n"

        assert [level for level, *_ in outline_of(text)] == [1, 2, 2, 1]

    def test_a_question_put_to_the_speaker_is_a_heading_where_answers_follow(self) -> None:
        text = "答记者问\n问：为什么出台这个办法？\n答：为了规范管理，方便群众。\n问：什么时候施行？\n答：自公布之日起施行。\n"

        assert outline_of(text) == [(1, "问：", "为什么出台这个办法？"), (1, "问：", "什么时候施行？")]


class TestItems:
    def test_a_sequence_of_signs_is_a_list(self) -> None:
        assert items_of(SPEECH) == [(3, "一是", "抓项目"), (3, "二是", "抓招商"), (3, "三是", "抓服务")]

    @pytest.mark.parametrize(
        "sentence",
        [
            "一要吃饭、二要建设。",
            "三是能工巧匠的队伍。",
            "一是一，说的是实话。",
            "第一，要快。",
            "首先，要快。",
            "二是快；三是好。",
        ],
    )
    def test_a_sign_alone_is_none(self, sentence: str) -> None:
        assert items_of(f"标题\n一、甲\n{sentence}\n") == []

    @pytest.mark.parametrize(
        ("sentence", "markers"),
        [
            ("要做到：一要快；二要好；三要省。", ["一要", "二要", "三要"]),
            ("第一，要快。第二，要好。", ["第一，", "第二，"]),
            ("首先，要快；其次，要好；最后，要省。", ["首先，", "其次，", "最后，"]),
            ("①要快；②要好。", ["①", "②"]),
            ("包括：（1）快；（2）好；（3）省。", ["（1）", "（2）", "（3）"]),
            ("First, be quick. Second, be good.", ["First,", "Second,"]),
        ],
    )
    def test_every_style_is_known(self, sentence: str, markers: list[str]) -> None:
        assert [marker for _, marker, _ in items_of(f"标题\n一、甲\n{sentence}\n")] == markers

    def test_a_list_may_run_over_paragraphs(self) -> None:
        text = "标题\n一、甲\n一是抓项目，抓开工。\n二是抓招商，抓签约。\n"

        assert items_of(text) == [(2, "一是", "抓项目"), (2, "二是", "抓招商")]

    def test_a_list_inside_an_item_lies_one_level_deeper(self) -> None:
        text = "标题\n一、甲\n一是抓项目，包括（1）开工；（2）竣工；二是抓招商。\n"

        assert [(level, marker) for level, marker, _ in items_of(text)] == [
            (2, "一是"),
            (3, "（1）"),
            (3, "（2）"),
            (2, "二是"),
        ]


class TestEnd:
    def test_the_last_call_is_the_closing(self) -> None:
        document = parsed(SPEECH)

        assert [words(SPEECH, paragraph.span)[:7] for paragraph in document.closing] == ["同志们，让我们"]

    def test_thanks_belong_to_the_closing(self) -> None:
        text = SPEECH + "谢谢大家。\n"

        assert len(parsed(text).closing) == 2

    def test_signature_and_annexes_are_end_matter(self) -> None:
        text = SPEECH + "市政府办公室\n2025年3月1日\n附件：任务分解表\n"

        assert [words(text, span) for span in parsed(text).end_matter] == [
            "市政府办公室",
            "2025年3月1日",
            "附件：任务分解表",
        ]

    @pytest.mark.parametrize("line", ["附件里的任务清单已经印发，请大家认真学习。", "附件已发给大家，请对照落实"])
    def test_a_sentence_about_an_annex_is_none(self, line: str) -> None:
        text = SPEECH.replace("（二）严格考核", line + "\n（二）严格考核")

        assert parsed(text).end_matter == ()
        assert "严格考核" in [words for *_, words in outline_of(text)]


class TestFrontLines:
    @pytest.mark.parametrize(
        ("line", "field"),
        [
            ("（2024年2月18日）", "date"),
            ("二〇二四年二月十八日", "date"),
            ("２０２４年２月１８日", "date"),
            ("2 0 2 4 年 2 月 1 8 日", "date"),
            ("2024.2.18", "date"),
            ("18 February 2024", "date"),
            ("报告日期：2024年2月18日", "date"),
            ("中華民國114年4月16日", "date"),
            ("——在全县三级干部会议上的讲话", "subtitle"),
            ("（2024年2月18日在县人民代表大会上）", "subtitle"),
            ("Remarks at the Annual Meeting", "subtitle"),
            ("县委副书记、县长　×××", "speaker"),
            ("国务院副总理兼某委员会主任李某某", "speaker"),
            ("汇报人：某某", "speaker"),
            ("某某县人民政府办公室", "unit"),
            ("县政发〔2024〕5号", "number"),
            ("各位代表：", "salutation"),
            ("尊敬的各位领导，各位来宾：", "salutation"),
            ("Ladies and gentlemen,", "salutation"),
        ],
    )
    def test_are_told_by_their_shape(self, line: str, field: str) -> None:
        assert kind_of(line) == field

    @pytest.mark.parametrize(
        "line",
        [
            "关于做好2024年工作的通知",
            "主席，就交通安排方面，现况如下：",
            "以下是局长的发言：",
            "2024年工作总结",
            "现将有关事项通知如下：",
        ],
    )
    def test_others_are_none(self, line: str) -> None:
        assert kind_of(line) is None

    def test_a_salutation_may_take_several_lines(self) -> None:
        text = "讲话\n尊敬的各位领导，\n各位来宾，\n同志们：\n今天召开会议，部署工作，请大家认真听。\n"

        assert words(text, parsed(text).front.salutation) == "尊敬的各位领导，\n各位来宾，\n同志们："

    @pytest.mark.parametrize(
        "line",
        [
            "一、加强领导：",
            "我代表县委讲三点意见：",
            "各级领导要做到三点：",
            "做好青年工作：",
            "我先汇报代表建议办理情况：",
        ],
    )
    def test_a_line_with_a_colon_below_a_salutation_is_none(self, line: str) -> None:
        text = f"讲话\n同志们：\n{line}\n要亲自抓，负总责。\n二、狠抓落实：\n要见成效。\n"

        assert words(text, parsed(text).front.salutation) == "同志们："

    def test_a_text_that_is_all_front_has_no_end(self) -> None:
        document = parsed("工作报告\n2025年1月1日\n")

        assert (document.front.date is not None, document.end_matter) == (True, ())

    def test_a_host_who_speaks_is_no_speaker_s_name(self) -> None:
        assert parsed("新闻发布会\n主持人：各位记者朋友，大家好。\n下面开会，请大家提问。\n").front.speaker is None

    def test_a_unit_and_a_date_may_share_a_line(self) -> None:
        text = "会议纪要\n〔2025〕第9号\n某县人民政府办公室　　2025年5月21日\n会议听取了情况汇报，议定了以下事项。\n"
        front = parsed(text).front

        assert (words(text, front.unit), words(text, front.date)) == ("某县人民政府办公室", "2025年5月21日")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("今天我们召开会议", "zh-CN"),
        ("今天我們召開會議，討論這個問題", "zh-TW"),
        ("Ladies and gentlemen, thank you.", "en-US"),
        ("2024年GDP增长", "zh-CN"),
    ],
)
def test_the_language_is_told_by_its_characters(text: str, tag: str) -> None:
    assert parsed(text).language == tag
