"""The list of choices says what was kept, what was left out, and why; and it can be pinned as it is."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from speech2slides.cli.explain import explanation
from speech2slides.cli.pins import PinsFile
from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.plan.choice import RULES
from speech2slides.plan.explain import SlideChoices, choices
from speech2slides.theme import load_theme
from tests.builders import built, source
from tests.conftest import ROOT, SAMPLES
from tests.strategies import speeches
from tests.test_pins import TEXT


def explained(text: str, **options: object) -> dict[str, tuple[str, str, list[str]]]:
    """What is left out before and after each shown span, and the codes of the reasons, by its words."""
    made = built(text, **options)
    return {
        choice.kept.of(made.document.text): (
            choice.before.of(made.document.text),
            choice.after.of(made.document.text),
            [one.code for one in choice.why],
        )
        for slide in choices(made.document, made.plan, made.deck)
        for choice in slide.choices
    }


def slides(text: str, **options: object) -> list[SlideChoices]:
    made = built(text, **options)
    return list(choices(made.document, made.plan, made.deck))


def listed(text: str) -> list[str]:
    return list(explanation(built(text), ()))


def under(heading: str, body: str) -> str:
    return f"标题\n一、{heading}\n{body}\n"


class TestReasons:
    def test_the_first_sentence_of_a_paragraph(self) -> None:
        body = "全县要在三月底以前备齐春耕农资。大家想了很多办法，也走了不少弯路。会后各单位要认真传达。"

        assert explained(under("抓好春耕", body))["全县要在三月底以前备齐春耕农资"] == ("", "", ["why.topic"])

    def test_a_clause_that_only_sets_the_scene(self) -> None:
        body = (
            "近年来，在市委的坚强领导下，全县建成了一百二十里高标准灌渠，为连年增产打下了坚实的基础，受到群众普遍欢迎和各方面的充分肯定。"
            "大家都很满意。"
        )

        before, after, why = explained(under("成绩", body))["全县建成了一百二十里高标准灌渠"]

        assert before == "近年来，在市委的坚强领导下，"
        assert after == "为连年增产打下了坚实的基础，受到群众普遍欢迎和各方面的充分肯定。"
        assert why == ["why.topic", "why.scene", "why.long"]

    def test_what_is_said_under_a_heading_and_how_long_its_sentence_is(self) -> None:
        made = slides(TEXT)
        found = {one.kept.of(TEXT): one for slide in made for one in slide.choices}

        assert [one.code for one in found["各县要设专户管理"].why] == ["why.support"]
        assert found["各县要设专户管理"].chosen

    def test_an_item_and_what_announces_it(self) -> None:
        found = explained(TEXT)

        assert found["要抓好三件事"][2] == ["why.announces"]
        assert found["抓招商，积极引进企业"] == ("", "", ["why.item"])

    def test_an_item_that_is_cut(self) -> None:
        long = "抓项目，" + "全力推进重点工程按期开工建设，" * 4 + "争取早日见效"
        found = explained(under("抓好三件事", f"要抓好三件事：一是{long}；二是抓招商，积极引进企业；三是抓服务。"))
        ((_, after, why),) = [value for kept, value in found.items() if kept.startswith("抓项目")]

        assert after.endswith("争取早日见效；")
        assert why == ["why.item", "why.long"]

    def test_a_heading_that_is_cut_and_none_that_is_whole(self) -> None:
        long = "加强组织领导，" * 10 + "确保各项工作落到实处"
        made = slides(f"标题\n一、{long}\n全县要在三月底以前备齐春耕农资。\n二、乙\n大家要抓紧时间把工作做好。\n")
        cut = [one for slide in made for one in slide.choices if not one.chosen]

        assert [[why.code for why in one.why] for one in cut] == [["why.heading-long"]]
        assert len(cut[0].after) > 0

    def test_openings_of_siblings_stand_before_their_words_or_are_not_told_again(self) -> None:
        items = "一是坚持理论联系实际，学以致用；二是坚持正面教育为主，启发自觉；三是坚持领导干部带头，以上率下。"

        assert explained(under("抓好教育", items))["坚持理论联系实际，学以致用"] == ("", "", ["why.item"])
        assert explained(under("抓好教育", "要做到三条：" + items))["理论联系实际，学以致用"] == ("", "", ["why.item"])

    def test_a_figure_has_the_number_it_is_told_by(self) -> None:
        body = "全年实现营业收入12.8亿元，缴纳税金9600万元，研发投入5200万元。"

        assert {tuple(why) for _, _, why in explained(under("成绩", body)).values()} == {("why.key",)}

    def test_the_last_call_less_what_only_leads_to_it(self) -> None:
        opening = "让我们在县委、县政府的坚强领导下，"
        call = "抢抓农时、真抓实干，奋力夺取全年粮食和农业丰收，为建设农业强县作出新的更大贡献！"
        text = TEXT.replace("让我们行动起来，为全面完成任务而奋斗！会后请各单位抓紧落实。", opening + call)

        assert explained(text)[call] == (opening, "", ["why.closing"])


class TestSlides:
    def test_every_content_slide_and_the_closing_one_are_listed_in_order(self) -> None:
        for path in SAMPLES:
            made = built(path.read_text(encoding="utf-8"))
            numbers = [slide.number for slide in choices(made.document, made.plan, made.deck)]
            families = [slide.layout.family for slide in made.deck.slides]

            assert numbers == [
                number for number, family in enumerate(families, 1) if family not in ("cover", "agenda", "divider")
            ]

    def test_rows_have_the_numbers_and_names_of_the_decision_table(self) -> None:
        rows = {(rule.number, rule.name) for rule in RULES}

        assert {(slide.rule, slide.name) for slide in slides(TEXT)} <= rows | {(0, "closing")}

    def test_no_choice_is_told_twice(self) -> None:
        for path in SAMPLES:
            kept = [one.kept for slide in slides(path.read_text(encoding="utf-8")) for one in slide.choices]

            assert len(kept) == len(set(kept))


class TestTheList:
    def test_every_line_is_a_comment_or_a_pin(self) -> None:
        for line in listed(TEXT):
            assert line.startswith("#") or line.strip().split(":")[0].isdigit()

    def test_slides_words_and_reasons_have_a_line_each(self) -> None:
        lines = listed(TEXT)
        at = lines.index("  8: 监理单位要全程驻场")

        assert lines[0].startswith("# slide 3 | ")
        assert lines[at + 1].startswith("#     why: ")

    def test_pinned_words_are_told_as_such(self, tmp_path: Path) -> None:
        (tmp_path / "p.txt").write_text("5: 农资到得太晚\n", encoding="utf-8")
        pins = PinsFile(str(tmp_path / "p.txt"))
        made = build_deck(source(TEXT), load_theme("party-red"), Settings(), amend=pins.amend)
        lines = list(explanation(made, pins.spans()))

        at = lines.index("  5: 农资到得太晚")
        assert "#     left out before: 去年的教训十分深刻，" in lines[at:]
        assert "#     why: pinned by the user" in lines[at:]

    def test_words_on_several_lines_are_told_on_one(self) -> None:
        wrapped = "标题\n一、甲\n全县要在三月底以前备齐春耕需要的\n全部农资。大家要抓紧时间，把各项工作做好\n做实，不留死角。\n"

        assert all("\n" not in line for line in listed(wrapped))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_with_its_own_list_as_pins_is_the_same_deck(path: Path, tmp_path: Path) -> None:
    read = source(path.read_text(encoding="utf-8"))
    theme = load_theme("party-red")
    before = build_deck(read, theme, Settings())
    (tmp_path / "p.txt").write_text("\n".join(explanation(before, ())), encoding="utf-8")
    pins = PinsFile(str(tmp_path / "p.txt"))

    after = build_deck(read, theme, Settings(), amend=pins.amend)

    assert after.data == before.data
    assert list(pins.findings(after)) == []
    assert pins.spans()


@settings(max_examples=30)
@given(speeches())
def test_every_speech_can_be_explained_and_what_is_left_out_lies_beside_what_is_kept(text: str) -> None:
    made = built(text)
    for slide in choices(made.document, made.plan, made.deck):
        for one in slide.choices:
            assert one.why
            assert len(one.kept)
            assert not len(one.before) or one.before.end <= one.kept.start
            assert not len(one.after) or one.kept.end <= one.after.start
    assert all("\n" not in line for line in explanation(made, ()))


def test_the_page_about_it_shows_its_lines_as_they_are_printed() -> None:
    page = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")

    for label in (
        "# slide",
        "#     left out before: ",
        "#     left out after: ",
        "#     why: ",
        "pin.unused",
        "pin.no-room",
    ):
        assert label in page
