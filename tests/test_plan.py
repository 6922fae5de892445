"""Which words go on a slide, and what belongs together."""

import pytest

from speech2slides.model.plan import Agenda, Closing, Content, Cover, Divider
from speech2slides.model.settings import Settings
from speech2slides.plan import plan_deck
from speech2slides.plan.clauses import clauses, extent, sentences, trimmed
from speech2slides.plan.headline import exhortation, headline
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import SPEECH, parsed, words


def plan(text: str, **settings: object):
    return plan_deck(parsed(text), load_theme("party-red").wording("zh-CN"), Settings(**settings))


def contents(text: str, **settings: object) -> list[Content]:
    return [page for page in plan(text, **settings).pages if isinstance(page, Content)]


def said(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def whole(text: str) -> Span:
    return Span(0, len(text))


class TestClauses:
    def test_sentences_end_at_stops_outside_quotation_marks(self) -> None:
        text = "他说：“要快。要好。”大家同意。散会！"

        assert [span.of(text) for span in sentences(text, whole(text))] == [
            "他说：“要快。要好。”",
            "大家同意。",
            "散会！",
        ]

    def test_clauses_end_at_commas_outside_brackets(self) -> None:
        text = "要抓项目（含新建，续建），抓招商；抓服务。"

        assert [span.of(text) for span in clauses(text, whole(text))] == [
            "要抓项目（含新建，续建），",
            "抓招商；",
            "抓服务。",
        ]

    def test_english_sentences_end_at_full_stops_but_not_in_numbers_or_initials(self) -> None:
        text = "Mr. Smith paid 3.5 million. J. Doe left."

        assert [span.of(text) for span in sentences(text, whole(text))] == [
            "Mr. Smith paid 3.5 million.",
            "J. Doe left.",
        ]

    def test_two_latin_letters_take_the_room_of_one_han(self) -> None:
        assert extent(Span(0, 6), "学习abcd") == 4

    def test_trimming_leaves_exclamation_marks(self) -> None:
        assert trimmed("努力奋斗！", Span(0, 5)).of("努力奋斗！") == "努力奋斗！"
        assert trimmed(" 抓落实。 ", Span(0, 6)).of(" 抓落实。 ") == "抓落实"


class TestHeadline:
    @pytest.mark.parametrize(
        ("paragraph", "kept"),
        [
            ("要把解决问题贯穿始终。后面还有很多话要说。", "要把解决问题贯穿始终"),
            (
                "当前，我们必须以更大的决心推进各项改革任务落地见效，切实把改革成果转化为发展成果，让全市广大人民群众得到更多看得见摸得着的实惠。",
                "我们必须以更大的决心推进各项改革任务落地见效",
            ),
        ],
    )
    def test_is_the_first_sentence_or_its_first_whole_clauses(self, paragraph: str, kept: str) -> None:
        found = headline(paragraph, whole(paragraph))

        assert found is not None
        assert found.of(paragraph).startswith(kept)

    @pytest.mark.parametrize(
        "paragraph",
        [
            "我们开展这场斗争不是为了斗争而斗争、也绝不是为了任何一己私利而去斗争，而是为了广大人民群众的根本利益和长远利益去坚决斗争。",
            "我们反复强调的这件关系全局和长远的大事必须放在更加突出的位置上，是全市各级各部门今年必须完成的硬任务和军令状。",
        ],
    )
    def test_never_parts_what_belongs_together(self, paragraph: str) -> None:
        found = headline(paragraph, whole(paragraph))

        assert found is None or found.of(paragraph) == paragraph.rstrip("。") or "而是" in found.of(paragraph)

    def test_the_last_call_leaves_courtesies_out(self) -> None:
        text = "同志们，让我们携手并进，为实现全年目标而努力奋斗！谢谢大家！"

        found = exhortation(text, (whole(text),))

        assert found is not None
        assert found.of(text) == "让我们携手并进，为实现全年目标而努力奋斗！"


class TestNumbers:
    def numbers(self, *marks: str) -> list[str]:
        text = "标题\n同志们：\n" + "".join(f"{mark}抓好这件事\n内容在这里。\n" for mark in marks)
        return [words(text, section.number) for section in plan(text).sections]

    def test_are_the_author_s_own_while_all_have_one_sign(self) -> None:
        assert self.numbers("一、", "二、", "三、") == ["一", "二", "三"]

    def test_are_digits_for_all_sections_once_one_would_be_too_small_in_its_chip(self) -> None:
        assert self.numbers(*(f"{one}、" for one in "一二三四五六七八九十"), "十一、") == list(map(str, range(1, 12)))
        assert self.numbers("I. ", "II. ", "III. ") == ["1", "2", "3"]


class TestPages:
    def test_a_speech_has_cover_agenda_dividers_content_and_closing(self) -> None:
        kinds = [type(page) for page in plan(SPEECH).pages]

        assert kinds == [Cover, Agenda, Divider, Content, Content, Divider, Content, Closing]

    def test_starts_ascend_so_that_notes_divide_the_speech(self) -> None:
        starts = [page.start for page in plan(SPEECH).pages]

        assert starts == sorted(starts)
        assert starts[0] == 0

    def test_a_point_with_three_items_has_its_own_page(self) -> None:
        titles = [words(SPEECH, page.title) for page in plan(SPEECH).pages if isinstance(page, Content)]

        assert titles == ["（一）认清形势", "（二）明确任务", "加强领导"]

    def test_light_points_share_a_page_under_their_section(self) -> None:
        page = [page for page in plan(SPEECH).pages if isinstance(page, Content)][-1]

        assert [words(SPEECH, entry.words) for entry in page.entries] == ["落实责任", "严格考核"]
        assert said(SPEECH, page.entries[0].support) == ["各级领导要亲自抓、负总责"]

    def test_brief_has_one_page_a_section_and_no_dividers(self) -> None:
        pages = plan(SPEECH, detail="brief").pages

        assert [words(SPEECH, page.title) for page in pages if isinstance(page, Content)] == ["统一思想", "加强领导"]
        assert not any(isinstance(page, Divider) for page in pages)

    def test_full_has_one_page_a_point(self) -> None:
        pages = plan(SPEECH, detail="full").pages

        assert [words(SPEECH, page.title) for page in pages if isinstance(page, Content)] == [
            "（一）认清形势", "（二）明确任务", "（一）落实责任", "（二）严格考核",
        ]  # fmt: skip

    @pytest.mark.parametrize("detail", ["standard", "full"])
    def test_a_point_with_points_of_its_own_is_told_on_its_own_slide(self, detail: str) -> None:
        text = "标题\n一、第一\n（一）甲项\n甲项的说明。\n1. 子一\n内容一。\n2. 子二\n内容二。\n（二）乙项\n乙项的说明。\n1. 子三\n内容三。\n2. 子四\n内容四。\n二、第二\n内容五。\n"

        points = [page for page in contents(text, detail=detail) if page.title.of(text).startswith("（")]

        assert [page.title.of(text) for page in points] == ["（一）甲项", "（二）乙项"]
        assert [page.start for page in points] == [page.title.start for page in points]

    def test_the_agenda_can_be_left_out(self) -> None:
        assert not any(isinstance(page, Agenda) for page in plan(SPEECH, agenda=False).pages)

    def test_a_text_without_headings_is_told_by_its_paragraphs_and_titled_with_what_the_first_states(self) -> None:
        text = "工作汇报\n" + "".join(f"第{n}季度我们完成了全部任务。情况很好，大家都很满意。\n" for n in "一二三四")

        (page,) = contents(text)

        assert page.title.of(text) == "第一季度我们完成了全部任务"
        assert [words(text, entry.words) for entry in page.entries] == [
            f"第{n}季度我们完成了全部任务" for n in "二三四"
        ]

    def test_the_cover_says_only_what_the_text_says(self) -> None:
        cover = plan(SPEECH).pages[0]

        assert words(SPEECH, cover.title) == "在全市工作会议上的讲话"
        assert [words(SPEECH, line) for line in cover.byline] == ["2025年3月1日"]

    def test_the_user_may_say_more(self) -> None:
        cover = plan(SPEECH, title="另一个标题", speaker="市长", unit="市政府", date="").pages[0]

        assert words(SPEECH, cover.title) == "另一个标题"
        assert [words(SPEECH, line) for line in cover.byline] == ["市政府", "市长"]

    def test_a_paper_that_greets_nobody_ends_with_its_own_name(self) -> None:
        text = "关于做好春耕备耕工作的通知\n一、提高认识\n各单位要高度重视。\n二、抓好落实\n各单位要压实责任。\n"

        closing = plan(text).pages[-1]

        assert (words(text, closing.words), closing.thanks) == ("关于做好春耕备耕工作的通知", None)

    def test_a_lead_in_with_figures_is_shown(self) -> None:
        text = SPEECH.replace("形势逼人，必须抓紧。", "全年实现收入12.8亿元，增长9%。完成投资3.5亿元，增长7%。")

        page = next(page for page in plan(text).pages if isinstance(page, Content))

        assert [
            (words(text, entry.key), words(text, entry.words), said(text, entry.support)) for entry in page.entries
        ] == [
            ("12.8亿元", "全年实现收入", ["增长9%"]),
            ("3.5亿元", "完成投资", ["增长7%"]),
        ]

    def test_a_sentence_with_a_name_left_open_is_not_chosen(self) -> None:
        text = "标题\n一、甲\n（一）成立机构。要成立由 担任组长的领导小组。各单位必须抓好落实工作。\n（二）抓好落实。大家要努力工作。\n"

        page = next(page for page in plan(text).pages if isinstance(page, Content))

        assert said(text, page.entries[0].support) == ["各单位必须抓好落实工作"]

    def test_the_cover_keeps_the_order_of_the_text(self) -> None:
        text = "年度工作报告\n市长　×××\n2025年1月15日\n某市人民政府\n各位代表：\n现在报告工作。\n"

        cover = plan(text).pages[0]

        assert [words(text, line) for line in cover.byline] == ["市长　×××", "2025年1月15日", "某市人民政府"]

    def test_the_closing_takes_the_speech_s_own_thanks(self) -> None:
        text = SPEECH + "谢谢大家。\n"

        closing = plan(text).pages[-1]

        assert (words(text, closing.words), words(text, closing.thanks)) == (
            "让我们奋发有为，为实现全年目标而努力奋斗！",
            "谢谢大家",
        )
