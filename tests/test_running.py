"""The pages of running text: under its heading, or titled with what it states where it has none or goes on for long."""

import pytest

from speech2slides.model.plan import Content
from speech2slides.model.settings import Settings
from speech2slides.plan import plan_deck
from speech2slides.plan.choice import OVERVIEW
from speech2slides.plan.paging import MAX_TITLE
from speech2slides.theme import load_theme
from tests.builders import built, parsed

STATEMENTS = (
    "我们要把水渠修到田边地头。",
    "我们要把危房改成安全新居。",
    "我们要把果园建成绿色银行。",
    "我们要把村小办成示范学校。",
)
FILLER = "这件事说起来容易做起来难，需要一年接着一年干。"
LIST = "今年要办好三件实事：一是修好进村水渠；二是建好提水泵站；三是管好集体果园。"


def stretch(number: int, length: int = 300) -> str:
    """A paragraph of so many characters that begins with its statement."""
    first = STATEMENTS[number]
    return (first + FILLER * (length // len(FILLER) + 1))[: length - 1] + "。"


def pages(text: str, **settings: object) -> list[Content]:
    plan = plan_deck(parsed(text), load_theme("party-red").wording("zh-CN"), Settings(**settings))
    return [page for page in plan.pages if isinstance(page, Content)]


def titles(text: str, **settings: object) -> list[str]:
    return [page.title.of(text) for page in pages(text, **settings)]


class TestUnderAHeading:
    def test_a_statement_stands_above_what_bears_it_out(self) -> None:
        text = (
            "标题\n一、修渠\n要把水渠修到田边地头，让每一块田都浇得上水。各村要组织劳力清淤，赶在春灌前完工。"
            + FILLER * 3
            + "\n"
        )

        (page,) = pages(text)

        assert (page.rule, page.title.of(text)) == (19, "修渠")
        assert page.lead.of(text) == "要把水渠修到田边地头，让每一块田都浇得上水"
        assert [entry.words.of(text) for entry in page.entries] == ["各村要组织劳力清淤，赶在春灌前完工"]

    def test_a_list_has_a_page_with_what_announces_it(self) -> None:
        text = f"标题\n一、惠民\n{LIST}\n"

        (page,) = pages(text)

        assert page.lead.of(text) == "今年要办好三件实事"
        assert [entry.marker.of(text) for entry in page.entries] == ["一是", "二是", "三是"]

    def test_a_long_introduction_of_a_list_has_a_page_before_it(self) -> None:
        text = f"标题\n一、惠民\n{stretch(0)}\n{LIST}\n"

        first, second = pages(text)

        assert first.title == second.title
        assert [entry.words.of(text) for entry in first.entries] == [STATEMENTS[0].rstrip("。")]
        assert (first.start, second.start) == (text.index("一、"), text.index("今年要"))
        assert second.lead.of(text) == "今年要办好三件实事"

    def test_the_first_of_two_runs_shows_it_and_three_behind_a_divider_that_does_show_what_they_state(self) -> None:
        two, three = (
            "\n".join(["标题", "一、惠民", *map(stretch, range(count)), "二、乙", "内容在这里。"]) + "\n"
            for count in (2, 3)
        )

        assert titles(two)[:2] == ["惠民", STATEMENTS[1].rstrip("。")]
        assert titles(three)[:3] == [STATEMENTS[number].rstrip("。") for number in range(3)]

    def test_items_told_for_too_long_to_share_pages_have_one_each_behind_one_that_shows_them_all(self) -> None:
        items = "".join(f"{'一二三'[n]}是{STATEMENTS[n]}{stretch(n + 1 if n < 3 else 0, 400)}" for n in range(3))
        text = f"标题\n一、惠民\n要办好三件事。{items}\n"

        assert titles(text) == ["惠民", *(f"{'一二三'[n]}是{STATEMENTS[n].rstrip('。')}" for n in range(3))]
        assert [page.start for page in pages(text)][2:] == [text.index("二是"), text.index("三是")]
        assert [entry.words.of(text) for entry in pages(text)[0].entries] == [
            one.rstrip("。") for one in STATEMENTS[:3]
        ]


class TestOverviews:
    def test_too_long_for_one_slide_take_several_and_the_notes_stay_the_speech(self) -> None:
        items = "".join(
            f"{'一二三四'[n]}是{'要把每一条水渠都修到田边地头，' * 4}让大家满意。{stretch(n, 500)}" for n in range(4)
        )
        points = "".join(
            f"（{'一二三四五六'[n]}）{'要把每一条水渠都修到田边地头，' * 3}让大家满意\n{stretch(n % 4, 400)}\n"
            for n in range(6)
        )

        for text in (f"标题\n一、惠民\n要办好四件事。{items}\n", f"标题\n一、甲\n{points}二、乙\n内容在这里。\n"):
            made = built(text, dividers="never")
            overview = [slide for slide in made.deck.slides if slide.layout.family in ("rows", "points")]

            assert any(page.rule == OVERVIEW for page in made.plan.pages if isinstance(page, Content))
            assert len(overview) > 2


class TestWithoutAHeading:
    def test_each_page_is_titled_with_what_it_states(self) -> None:
        text = "标题\n" + "\n".join(map(stretch, range(4))) + "\n"

        assert titles(text) == [one.rstrip("。") for one in STATEMENTS]

    def test_no_title_is_said_again_below_it(self) -> None:
        text = "标题\n" + "\n".join(map(stretch, range(4))) + "\n"

        for page in pages(text):
            assert page.title not in [page.lead, *(entry.words for entry in page.entries)]

    def test_a_list_is_titled_with_what_announces_it(self) -> None:
        text = f"标题\n{stretch(0)}\n{LIST}\n"

        page = pages(text)[-1]

        assert (page.title.of(text), page.lead) == ("今年要办好三件实事", None)

    def test_what_states_nothing_is_titled_with_its_first_words(self) -> None:
        text = "我的家乡\n" + "大家好！" * 20 + "\n"

        (title,) = titles(text)

        assert title.startswith("大家好！")
        assert len(title) <= MAX_TITLE


class TestHowMuch:
    TOLD = "".join(f"{STATEMENTS[n % 4][:-1]}，今年是第{n + 2}个年头。{FILLER * 5}\n" for n in range(12))
    TEXT = f"标题\n一、惠民\n{TOLD}"

    def test_is_told_on_more_pages_the_looser_they_are(self) -> None:
        loose, normal, tight = (len(titles(self.TEXT, density=one)) for one in ("loose", "normal", "tight"))

        assert loose > normal > tight

    @pytest.mark.parametrize("pace", [120, 180, 240])
    def test_goes_with_the_pace(self, pace: int) -> None:
        spoken = sum(map(len, self.TOLD.split()))

        assert spoken / (3 * pace) <= len(titles(self.TEXT, pace=pace)) <= spoken / (1.5 * pace) + 1

    def test_starts_ascend_and_every_page_has_its_own(self) -> None:
        starts = [page.start for page in pages(self.TEXT)]

        assert starts == sorted(set(starts))
