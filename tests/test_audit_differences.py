"""What differs between a deck and its speech is shown at the place where it does, in whole clauses."""

from collections.abc import Callable, Sequence

import pytest

from speech2slides.audit import audit_deck, read_deck
from speech2slides.audit.labels import Labels
from speech2slides.audit.quoted import Quoted
from speech2slides.audit.read import DeckText, ShapeText
from speech2slides.diagnostics import Diagnostic
from speech2slides.parse import parse_document
from speech2slides.theme import load_theme
from tests.builders import built, source

SPEECH = """在全县农业工作会议上的讲话

同志们：
今天的会议，主要任务是部署全年农业生产，动员大家把春耕备耕抓紧抓实。
一、认清形势
（一）农资供应有保障。全县化肥、农药储备充足，质量抽检合格率保持在较高水平，群众对农资店的好评率达到99.2%，投诉同比下降三成。
（二）优化服务有成效。农技人员进村入户，开展面对面培训，帮助农户解决实际困难，共办实事三百余件。
二、抓好落实
（一）压实各级责任。县领导包乡镇、乡镇干部包村组，一级抓一级，层层抓落实，确保任务落到田间地头。
（二）强化督查考核。县委督查室定期通报进度，对工作不力的严肃问责，对成绩突出的予以表彰奖励。
让我们行动起来，为实现全年目标任务而奋斗！
"""
LABELS = Labels(tuple(wording for _, wording in load_theme("party-red").wordings), ())


@pytest.fixture(scope="module")
def deck() -> DeckText:
    return read_deck(built(SPEECH, detail="full").data, "x")


def found(deck: DeckText, speech: str = SPEECH) -> list[tuple[str, dict[str, str | int]]]:
    return [(one.code, dict(one.arguments)) for one in told(deck, speech)]


def told(deck: DeckText, speech: str = SPEECH) -> Sequence[Diagnostic]:
    return audit_deck(deck, parse_document(source(speech)).text, LABELS)


def noted(deck: DeckText, words: str) -> int:
    """The number of the slide whose notes say `words`."""
    return next(number for number, slide in enumerate(deck.slides, 1) if words in "".join(slide.notes))


def with_notes(deck: DeckText, number: int, change: Callable[[str], str]) -> DeckText:
    slide = deck.slides[number - 1]
    changed = slide._replace(notes=tuple(map(change, slide.notes)))
    return deck._replace(slides=(*deck.slides[: number - 1], changed, *deck.slides[number:]))


def with_text(deck: DeckText, words: str) -> DeckText:
    """The deck with one more paragraph on its last slide."""
    last = deck.slides[-1]
    changed = last._replace(paragraphs=(*last.paragraphs, ShapeText(words, "body", 0)))
    return deck._replace(slides=(*deck.slides[:-1], changed))


def test_the_deck_is_clean(deck: DeckText) -> None:
    assert found(deck) == []


class TestTextOnSlides:
    def test_a_changed_figure_late_in_a_long_paragraph_is_shown_on_both_sides(self, deck: DeckText) -> None:
        paragraph = "质量抽检合格率保持在较高水平，群众对农资店的好评率达到92.9%，投诉同比下降三成。"

        ((code, arguments),) = found(with_text(deck, paragraph))

        assert (code, arguments["speech"], arguments["text"]) == (
            "audit.verbatim-differs",
            "…群众对农资店的好评率达到99.2%，…",
            "…群众对农资店的好评率达到92.9%，…",
        )

    @pytest.mark.parametrize(
        ("text", "speech"),
        [
            ("办事人员进村入户，开展面对面培训", "农技人员进村入户，…"),
            ("县委督查室定期通报进度，对工作不力的问责", "…对工作不力的严肃问责，…"),
            ("一级抓一级，层层抓好落实，确保任务落到田间地头", "…层层抓落实，…"),
            ("共办实事\n五百余件", "…共办实事三百余件。"),
        ],
    )
    def test_the_counterpart_is_found_wherever_the_change_is(self, deck: DeckText, text: str, speech: str) -> None:
        ((code, arguments),) = found(with_text(deck, text))

        assert (code, arguments["speech"]) == ("audit.verbatim-differs", speech)

    def test_words_of_their_own_are_quoted_with_a_sign_where_they_are_cut(self, deck: DeckText) -> None:
        words = "本页另有一些讲稿里从来不曾提到的内容" * 3

        assert found(with_text(deck, words)) == [
            ("audit.verbatim", {"slide": len(deck.slides), "text": f"{words[:40]}…"})
        ]

    def test_of_a_footer_the_part_that_differs_is_quoted(self, deck: DeckText) -> None:
        last = deck.slides[-1]
        changed = last._replace(
            paragraphs=(*last.paragraphs, ShapeText("抓好落实｜在全县工业工作会议上的讲话", "ftr", 0))
        )

        ((_, arguments),) = found(deck._replace(slides=(*deck.slides[:-1], changed)))

        assert (arguments["speech"], arguments["text"]) == ("在全县农业工作会议上的讲话", "在全县工业工作会议上的讲话")


class TestNotes:
    def test_a_deleted_slide_is_told_by_the_lines_nobody_says_any_more(self, deck: DeckText) -> None:
        gone = noted(deck, "优化服务")

        (finding,) = told(deck._replace(slides=deck.slides[: gone - 1] + deck.slides[gone:]))

        assert (finding.code, finding.line) == ("audit.missing", 7)
        assert dict(finding.arguments) == {
            "lines": "7",
            "text": "（二）优化服务有成效。农技人员进村入户，开展面对面培训，帮助农户解决实际困难，共办实事三百余件。",
        }

    def test_slides_in_another_order_are_told_by_their_numbers(self, deck: DeckText) -> None:
        one, two = noted(deck, "压实各级责任"), noted(deck, "强化督查考核")
        slides = list(deck.slides)
        slides[one - 1], slides[two - 1] = slides[two - 1], slides[one - 1]

        ((code, arguments),) = found(deck._replace(slides=tuple(slides)))

        assert (code, arguments["earlier"], arguments["later"]) == ("audit.order", two, one)

    def test_slides_moved_together_are_told_once(self, deck: DeckText) -> None:
        first, last = noted(deck, "压实各级责任"), noted(deck, "强化督查考核")
        start = noted(deck, "农资供应")
        block = deck.slides[first - 1 : last]
        slides = (*deck.slides[: start - 1], *block, *deck.slides[start - 1 : first - 1], *deck.slides[last:])

        ((code, arguments),) = found(deck._replace(slides=slides))

        assert (code, arguments["later"]) == ("audit.order", start)

    def test_a_doubled_slide_is_told_with_its_twin(self, deck: DeckText) -> None:
        number = noted(deck, "优化服务")
        slides = (*deck.slides[:number], deck.slides[number - 1], *deck.slides[number:])

        ((code, arguments),) = found(deck._replace(slides=slides))

        assert (code, arguments["other"], arguments["slide"]) == ("audit.twice", number, number + 1)

    def test_a_changed_word_is_shown_on_both_sides_with_its_slide(self, deck: DeckText) -> None:
        number = noted(deck, "优化服务")

        ((code, arguments),) = found(with_notes(deck, number, lambda words: words.replace("三百", "五百")))

        assert (code, arguments) == (
            "audit.lossless",
            {"slide": number, "speech": "…共办实事三百余件。", "notes": "…共办实事五百余件。"},
        )

    def test_words_put_into_the_notes_are_told_as_such(self, deck: DeckText) -> None:
        number = noted(deck, "优化服务")

        ((code, arguments),) = found(
            with_notes(deck, number, lambda words: words.replace("余件。", "余件。大家辛苦了。"))
        )

        assert (code, arguments) == ("audit.added", {"slide": number, "text": "大家辛苦了。"})

    def test_a_sentence_cut_out_of_the_notes_is_told_whole(self, deck: DeckText) -> None:
        number = noted(deck, "优化服务")
        cut = "开展面对面培训，"

        ((code, arguments),) = found(with_notes(deck, number, lambda words: words.replace(cut, "")))

        assert (code, arguments) == ("audit.missing", {"lines": "7", "text": f"…{cut}…"})

    def test_a_slide_changed_behind_a_deleted_one_hides_neither(self, deck: DeckText) -> None:
        gone = noted(deck, "农资供应")
        changed = with_notes(deck, noted(deck, "优化服务"), lambda words: words.replace("三百", "五百"))

        found_codes = [
            code for code, _ in found(changed._replace(slides=changed.slides[: gone - 1] + changed.slides[gone:]))
        ]

        assert found_codes == ["audit.missing", "audit.lossless"]

    def test_empty_notes_throughout_are_told_in_one_line(self, deck: DeckText) -> None:
        bare = deck._replace(slides=tuple(slide._replace(notes=()) for slide in deck.slides))

        assert found(bare) == [("audit.no-notes", {})]
        assert [one.code for one in audit_deck(bare, "", LABELS)] == ["audit.no-notes"]

    def test_a_deck_without_slides_has_nothing_to_check(self, deck: DeckText) -> None:
        assert found(deck._replace(slides=())) == [("audit.no-slides", {})]


OTHER = """关于做好森林防火工作的通知

各乡镇人民政府：
入冬以来天干物燥，火险等级居高不下，各地要立即行动。
一、严管野外用火
进山路口一律设卡登记，收缴火种，严禁上坟烧纸和烧荒炼山。
二、备足扑火力量
半专业队伍集中食宿，靠前驻防，做到打早打小打了。
"""


class TestAnotherSpeech:
    def test_the_wrong_speech_is_told_in_one_line(self, deck: DeckText) -> None:
        ((code, _),) = found(deck, OTHER)

        assert code == "audit.other-speech"

    def test_a_speech_half_of_which_was_written_anew_is_still_the_same(self, deck: DeckText) -> None:
        half = SPEECH[: SPEECH.index("二、抓好落实")] + OTHER[OTHER.index("一、严管") :]

        assert "audit.other-speech" not in [code for code, _ in found(deck, half)]


@pytest.mark.parametrize(
    ("raw", "position", "shown"),
    [
        ("第一句。第二句，很长；第三句。", 5, "第二句，…"),
        ("他说：“好。”我们走。", 7, "我们走。"),
        ("We go on. It costs 3.5 yuan, they say.", 13, "It costs 3.5 yuan,…"),
        ("", 0, ""),
    ],
)
def test_a_quotation_goes_from_border_to_border(raw: str, position: int, shown: str) -> None:
    assert Quoted(raw).around(position) == shown
