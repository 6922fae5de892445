"""Words somebody wants to see stand where others were chosen, and nothing else moves."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech2slides.audit import read_deck, spoken
from speech2slides.audit.labels import squeeze
from speech2slides.cli.pins import PinsFile
from speech2slides.errors import InputError
from speech2slides.model.document import Document
from speech2slides.model.plan import Closing, Content, DeckPlan
from speech2slides.model.settings import Settings
from speech2slides.pipeline import Built, build_deck
from speech2slides.plan.pinfile import MAX_PIN, Pin, located
from speech2slides.plan.pins import pinned
from speech2slides.read.listing import read_listing, read_terms
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import built, parsed, source
from tests.strategies import speeches

TEXT = """在全市工作会议上的讲话
同志们：
今天开会，部署工作。
一、抓好春耕
当前，备耕要赶在三月底以前全部完成，各乡镇每周报一次进度。去年的教训十分深刻，农资到得太晚，影响了三个乡镇的播种面积。会后各单位要认真传达。
二、抓好项目
（一）落实资金。财政要在四月底以前把专项资金拨到县里，不得截留。各县要设专户管理。
（二）守住质量。监理单位要全程驻场。每个标段要公开负责人的姓名和电话，接受群众监督，发现问题立即停工整改。
三、抓好三件事
要抓好三件事：一是抓项目，全力推进开工，争取早日见效；二是抓招商，积极引进企业；三是抓服务，持续优化环境。
让我们行动起来，为全面完成任务而奋斗！会后请各单位抓紧落实。
"""


def amended(text: str, *entries: str) -> Built:
    """The deck with these lines of a pins file."""

    def amend(document: Document, plan: DeckPlan) -> DeckPlan:
        pins = located(document, tuple(enumerate(entries, 1)), "pins.txt")
        return pinned(document, plan, pins)[0]

    return build_deck(source(text), load_theme("party-red"), Settings(), amend=amend)


def pages(made: Built) -> list[Content]:
    return [page for page in made.plan.pages if isinstance(page, Content)]


def rows(made: Built, page: int) -> list[str]:
    return [entry.words.of(made.document.text) for entry in pages(made)[page].entries]


def supports(made: Built, page: int) -> list[list[str]]:
    return [[words.of(made.document.text) for words in entry.support] for entry in pages(made)[page].entries]


def unused(text: str, *entries: str) -> list[str]:
    document, made = parsed(text), built(text)
    pins = located(document, tuple(enumerate(entries, 1)), "pins.txt")
    placed = pinned(document, made.plan, pins)[1]
    return [pin.places[0].of(document.text) for pin in placed if pin.placed is None]


def refusal(text: str, *entries: str) -> InputError:
    with pytest.raises(InputError) as refused:
        located(parsed(text), tuple(enumerate(entries, 1)), "pins.txt")
    return refused.value


class TestWhereAPinStands:
    def test_in_the_place_of_what_was_chosen_from_its_sentence(self) -> None:
        assert rows(amended(TEXT, "5: 各乡镇每周报一次进度"), 0) == ["各乡镇每周报一次进度"]

    def test_in_the_place_of_what_was_chosen_from_its_paragraph(self) -> None:
        assert rows(amended(TEXT, "农资到得太晚"), 0) == ["农资到得太晚"]

    def test_as_the_support_of_the_heading_it_is_told_under(self) -> None:
        made = amended(TEXT, "8: 接受群众监督")

        assert rows(made, 1) == ["落实资金", "守住质量"]
        assert supports(made, 1)[1][0] == "接受群众监督"
        assert supports(made, 1)[0] == supports(built(TEXT), 1)[0]

    def test_from_the_beginning_of_an_item_on_since_its_number_stands_before_it(self) -> None:
        assert rows(amended(TEXT, "抓项目，全力推进开工，争取早日见效"), 2)[0] == "抓项目，全力推进开工，争取早日见效"
        assert rows(amended(TEXT, "一是抓项目，全力推进开工"), 2)[0] == "抓项目，全力推进开工"

    def test_above_the_list_it_announces(self) -> None:
        assert words_of(amended(TEXT, "10: 抓好三件事："), "lead", 2) == "抓好三件事"

    def test_on_the_closing_slide(self) -> None:
        closing = amended(TEXT, "会后请各单位抓紧落实").plan.pages[-1]

        assert isinstance(closing, Closing)
        assert closing.words.of(TEXT) == "会后请各单位抓紧落实"

    def test_in_the_title_a_slide_made_for_itself_with_all_that_share_it(self) -> None:
        text = "工作汇报\n" + "我们完成了全部任务，情况很好，群众满意。大家付出了很多努力，经验值得总结。" * 3 + "\n"
        made = amended(text.replace("经验值得总结", "成绩来之不易", 1), "成绩来之不易")

        assert "成绩来之不易" in {page.title.of(made.document.text) for page in pages(made)} | set(rows(made, 0))

    def test_two_pins_never_share_a_place(self) -> None:
        assert unused(TEXT, "农资到得太晚", "各乡镇每周报一次进度") == ["各乡镇每周报一次进度"]

    def test_nowhere_in_the_place_of_a_heading_or_in_what_is_only_spoken(self) -> None:
        assert unused(TEXT, "抓好春耕", "落实资金", "今天开会") == ["抓好春耕", "落实资金", "今天开会"]
        assert unused(TEXT, "全力推进开工") == ["全力推进开工"]

    def test_with_pages_starts_and_layouts_as_they_were(self) -> None:
        before, after = built(TEXT), amended(TEXT, "农资到得太晚", "接受群众监督")

        assert [(page.start, type(page)) for page in after.plan.pages] == [
            (page.start, type(page)) for page in before.plan.pages
        ]
        assert [slide.notes for slide in after.deck.slides] == [slide.notes for slide in before.deck.slides]


def words_of(made: Built, field: str, page: int) -> str:
    return getattr(pages(made)[page], field).of(made.document.text)


class TestWhatAPinsFileSays:
    def test_the_words_or_their_line_and_the_words(self) -> None:
        entries = ((1, "农资到得太晚"), (2, "5：各乡镇每周报一次进度。"), (3, "5 : 会后各单位"))

        found = [pin.places[0].of(TEXT) for pin in located(parsed(TEXT), entries, "pins.txt")]

        assert found == ["农资到得太晚", "各乡镇每周报一次进度", "会后各单位"]

    def test_white_space_and_line_ends_do_not_matter(self) -> None:
        text = "标题\n一、甲\n我们要抓紧 时间，把工作\n做好做实。\n"

        (pin,) = located(parsed(text), ((1, "抓紧时间，把工作做 好做实"),), "pins.txt")

        assert pin.places[0].of(text) == "抓紧 时间，把工作\n做好做实"

    def test_a_number_that_is_no_line_belongs_to_the_words(self) -> None:
        text = "标题\n一、甲\n会议9:30开始，请大家准时到会。\n"

        (pin,) = located(parsed(text), ((1, "9:30开始"),), "pins.txt")

        assert pin.places[0].of(text) == "9:30开始"

    def test_words_that_stand_twice_on_their_line_are_those_a_slide_shows(self) -> None:
        text = "标题\n一、甲\n经验是抓落实，这一条要坚持下去。全年的任务就是再抓落实。\n"
        (pin,) = located(parsed(text), ((1, "3: 抓落实"),), "pins.txt")

        assert len(pin.places) == 2
        before = amended(text, "再抓落实")
        again = pinned(before.document, before.plan, (pin._replace(places=(pin.places[1],)),))[0]
        assert pinned(before.document, again, (pin,))[1][0].placed == pin.places[1]

    def test_words_that_are_not_there_are_refused_with_the_line_of_the_file(self) -> None:
        error = refusal(TEXT, "农资到得太晚", "不在讲稿里的话")

        assert (error.code, error.arguments["path"], error.arguments["line"]) == ("pins.missing", "pins.txt", 2)
        assert refusal(TEXT, "6: 农资到得太晚").code == "pins.missing"
        assert refusal(TEXT, "。。").code == "pins.missing"

    def test_words_on_several_lines_need_theirs(self) -> None:
        error = refusal(TEXT, "各单位")

        assert (error.code, error.arguments["lines"]) == ("pins.ambiguous", "5, 11")

    def test_words_longer_than_any_place_are_refused(self) -> None:
        text = "标题\n一、甲\n" + "抓" * (MAX_PIN + 1) + "。\n"

        assert refusal(text, "抓" * (MAX_PIN + 1)).code == "pins.long"
        assert len(located(parsed(text), ((1, "3: " + "抓" * MAX_PIN),), "pins.txt")[0].places[0]) == MAX_PIN

    def test_no_line_number_is_too_long_to_be_read(self) -> None:
        assert refusal(TEXT, "9" * 5000 + ": 农资").code == "pins.missing"


class TestListings:
    def test_blank_lines_and_comments_are_skipped_whatever_the_encoding(self, tmp_path: Path) -> None:
        for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
            (tmp_path / "l.txt").write_bytes("# 注释\r\n\r\n  农资到得太晚，影响了播种  \r\n".encode(encoding))

            assert read_listing(str(tmp_path / "l.txt")) == ((3, "农资到得太晚，影响了播种"),)

    def test_an_empty_file_lists_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "l.txt").write_bytes(b"")

        assert read_listing(str(tmp_path / "l.txt")) == ()

    def test_terms_are_short_and_few(self, tmp_path: Path) -> None:
        path = tmp_path / "terms.txt"
        path.write_text("新质生产力\n# 人名\n欧阳修\n欧阳修\n", encoding="utf-8")
        assert read_terms(str(path)) == ("新质生产力", "欧阳修")

        path.write_text("新质生产力\n一\n", encoding="utf-8")
        with pytest.raises(InputError) as short:
            read_terms(str(path))
        assert (short.value.code, short.value.arguments["line"]) == ("terms.length", 2)

        path.write_text("抓落实\n" * 5001, encoding="utf-8")
        with pytest.raises(InputError) as many:
            read_terms(str(path))
        assert many.value.code == "terms.many"


@settings(max_examples=30)
@given(speeches(), st.sampled_from(["brief", "standard", "full"]), st.data())
def test_whatever_is_pinned_the_deck_keeps_its_promises(text: str, detail: str, data: st.DataObject) -> None:
    """`build_deck` audits what it made and raises when a promise is broken; the notes are told again by hand."""
    before = built(text, detail=detail)
    size = len(before.document.text)
    spans = data.draw(
        st.lists(st.tuples(st.integers(0, size - 1), st.integers(2, MAX_PIN)), min_size=1, max_size=8), label="pins"
    )
    pins = [Span(start, min(size, start + length)).stripped(before.document.text) for start, length in spans]
    pins = [pin for pin in pins if any(map(str.isalnum, pin.of(before.document.text)))]

    def amend(document: Document, plan: DeckPlan) -> DeckPlan:
        return pinned(document, plan, tuple(Pin(1, (pin,)) for pin in pins))[0]

    made = build_deck(source(text), load_theme("party-red"), Settings(detail=detail), amend=amend)

    assert squeeze(spoken(read_deck(made.data, "x"))) == squeeze(made.document.text)
    starts = [page.start for page in made.plan.pages]
    assert starts == [page.start for page in before.plan.pages] == sorted(starts)
    for page in pages(made):
        entries = [entry.start for entry in page.entries]
        assert entries == sorted(entries)


def test_a_pin_that_no_slide_shows_is_told_with_its_line_in_both_files(tmp_path: Path) -> None:
    path = tmp_path / "pins.txt"
    path.write_text("# 说明\n5: 农资到得太晚\n5: 会后各单位要认真传达\n3: 今天开会\n", encoding="utf-8")
    file = PinsFile(str(path))
    made = build_deck(source(TEXT), load_theme("party-red"), Settings(), amend=file.amend)

    found = [(one.code, one.line, dict(one.arguments)["pin"]) for one in file.findings(made)]

    assert found == [("pin.unused", 5, 3), ("pin.unused", 3, 4)]
