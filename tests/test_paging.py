"""How much a page holds: by the user's density and pace, by rows and by speech; and how entries are shared out among pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.model.plan import Content, Divider, Entry, Label
from speech2slides.model.settings import Settings
from speech2slides.plan import plan_deck
from speech2slides.plan.choice import LIST, LISTS
from speech2slides.plan.limits import limits_of
from speech2slides.plan.paging import MAX_FULL, MAX_TITLE, Paging, title_words
from speech2slides.plan.shape import Shape
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import parsed
from tests.strategies import speeches

COLUMNS = (Label("任务"), Label("责任单位"), Label("完成时限"))


def shape_of(told: list[int], kind: str = "items", beneath: str = "") -> tuple[str, Shape]:
    """A list of entries of six characters, each told in so many, with support where `beneath` says so."""
    text, entries = "", []
    for length in told:
        start = len(text)
        text += "修好进村水渠" + "好" * (length - 6)
        support = (Span(start + 6, len(text)),) if beneath and length > 6 else ()
        entries.append(Entry(start, Span(start, start + 6), support=support))
    return text, Shape(kind, tuple(entries), len(text))


def paged(told: list[int], beneath: str = "", **settings: object) -> list[int]:
    """How many entries each page has."""
    text, shape = shape_of(told, beneath=beneath)
    paging = Paging(text, limits_of(Settings(**settings)), COLUMNS)
    return [len(page.entries) for page in paging.titled(Span(0, 4), shape)]


def contents(text: str, **settings: object) -> list[Content]:
    plan = plan_deck(parsed(text), load_theme("party-red").wording("zh-CN"), Settings(**settings))
    return [page for page in plan.pages if isinstance(page, Content)]


class TestLimits:
    def test_are_three_minutes_of_speech_at_the_pace(self) -> None:
        assert [limits_of(Settings(pace=pace)).told for pace in (150, 180, 220)] == [450, 540, 660]

    def test_are_wider_the_denser_the_user_wants_it(self) -> None:
        loose, normal, tight = (limits_of(Settings(density=density)) for density in ("loose", "normal", "tight"))

        assert (loose.rows, normal.rows, tight.rows) == (4, 6, 8)
        assert (loose.full_rows, normal.full_rows, tight.full_rows) == (3, 5, 6)
        assert loose.told < normal.told < tight.told
        assert loose.own < normal.own < tight.own

    def test_give_a_point_a_page_of_its_own_from_half_of_what_a_page_may_hold(self) -> None:
        limits = limits_of(Settings())

        assert (limits.own, limits.fair_share()) == (limits.told // 2, limits.told // 2)

    def test_take_the_level_of_slides_from_the_user_or_from_the_detail(self) -> None:
        assert limits_of(Settings()).slide_level == 0
        assert limits_of(Settings(detail="full")).slide_level == 2
        assert limits_of(Settings(detail="full", slide_level=1)).slide_level == 1
        assert limits_of(Settings(slide_level=3)).slide_level == 3


class TestEntries:
    @pytest.mark.parametrize(
        ("count", "groups"), [(1, [1]), (6, [6]), (7, [4, 3]), (12, [6, 6]), (13, [5, 4, 4])]
    )  # fmt: skip
    def test_share_pages_of_as_many_rows_as_one_holds(self, count: int, groups: list[int]) -> None:
        assert paged([20] * count) == groups

    def test_with_something_beneath_them_are_fewer_a_page(self) -> None:
        assert paged([20] * 5, "support") == [5]
        assert paged([20] * 6, "support") == [3, 3]

    def test_share_pages_that_hold_the_speaker_no_longer_than_they_may(self) -> None:
        assert paged([135] * 4) == [4]
        assert paged([136] * 4) == [2, 2]
        assert paged([136] * 4, pace=220) == [4]

    def test_are_fewer_a_page_the_looser_the_user_wants_it(self) -> None:
        assert [paged([40] * 8, density=density) for density in ("loose", "normal", "tight")] == [[4, 4], [4, 4], [8]]

    @given(st.lists(st.integers(6, 700), min_size=1, max_size=30), st.sampled_from(["loose", "normal", "tight"]))
    def test_never_leave_one_alone_on_the_last_page(self, told: list[int], density: str) -> None:
        groups = paged(told, density=density)

        assert sum(groups) == len(told)
        assert max(groups) - min(groups) <= 1
        assert len(groups) == 1 or min(groups) >= 2

    @given(st.lists(st.integers(6, 700), min_size=1, max_size=30))
    def test_need_no_more_pages_the_denser_they_may_stand(self, told: list[int]) -> None:
        counts = [len(paged(told, density=density)) for density in ("loose", "normal", "tight")]

        assert counts == sorted(counts, reverse=True)

    @given(st.lists(st.integers(6, 300), min_size=1, max_size=20))
    def test_begin_their_pages_where_they_begin_themselves(self, told: list[int]) -> None:
        text, shape = shape_of(told)
        pages = Paging(text, limits_of(Settings()), COLUMNS).titled(Span(0, 4), shape)

        assert [page.start for page in pages] == [page.entries[0].start for page in pages]
        assert all(one.start < following.start for one, following in pairwise(pages))
        assert tuple(entry for page in pages for entry in page.entries) == shape.entries


class TestPagesOfOneShape:
    def test_look_alike(self) -> None:
        text, shape = shape_of([20] * 13)
        pages = Paging(text, limits_of(Settings()), COLUMNS).titled(Span(0, 4), shape)

        assert len({(page.layouts, page.rule, page.title) for page in pages}) == 1

    def test_are_lists_where_one_row_of_the_table_does_not_suit_them_all(self) -> None:
        for count, groups, layout in ((7, [4, 3], "timeline"), (11, [6, 5], "rows")):
            text, shape = shape_of([20] * count, "dates")
            pages = Paging(text, limits_of(Settings()), COLUMNS).titled(Span(0, 4), shape)

            assert [len(page.entries) for page in pages] == groups
            assert {page.layouts[0] for page in pages} == {layout}

        assert {(page.layouts, page.rule) for page in pages} == {(LISTS, LIST)}

    def test_have_the_heads_of_a_table_only_where_they_are_one(self) -> None:
        text, shape = shape_of([20] * 3)
        paging = Paging(text, limits_of(Settings()), COLUMNS)

        assert paging.titled(Span(0, 4), shape)[0].heads == ()
        assert paging.titled(Span(0, 4), shape._replace(kind="owners"))[0].heads == COLUMNS

    def test_of_nothing_are_none_and_of_a_statement_alone_are_one(self) -> None:
        text = "要把水渠修到田边地头。"
        paging = Paging(text, limits_of(Settings()), COLUMNS)

        assert paging.titled(Span(0, 4), Shape("statement", (), len(text))) == ()
        (page,) = paging.titled(Span(0, 4), Shape("statement", (), len(text), lead=Span(0, 10)))
        assert [entry.words.of(text) for entry in page.entries] == ["要把水渠修到田边地头"]


class TestTitles:
    def test_are_a_heading_whole_or_its_first_clauses(self) -> None:
        for length, kept in ((MAX_TITLE, MAX_TITLE), (MAX_TITLE + 1, 10)):
            text = "要把水渠修到田边地，" + "好" * (length - 10)
            assert len(title_words(text, Span(0, length))) in (kept, kept - 1)

    def test_are_all_there_is_of_a_heading_with_nothing_below_it(self) -> None:
        text = "标题\n一、修渠\n内容在这里。\n二、修路\n三、建站\n内容在那里。\n"

        page = next(page for page in contents(text) if page.title.of(text) == "修路")

        assert (page.layouts, page.entries) == (("full",), ())

    def test_stand_above_their_heading_where_it_is_longer_than_they_may_be(self) -> None:
        long = "把水渠修到田边地头，" * (MAX_FULL // 10 + 1) + "让大家用上水"
        text = f"标题\n一、修渠\n内容在这里。\n二、{long}\n三、建站\n内容在那里。\n"

        page = next(page for page in contents(text) if page.title.of(text).startswith("把水渠"))

        assert page.layouts == LISTS
        assert [entry.words.of(text) for entry in page.entries] == [long]


def point(number: int, length: int, beneath: str = "") -> str:
    """A point of so many characters told."""
    return f"（{'一二三四五六七八九'[number]}）抓好第{number + 1}件事。{beneath}{'好' * (length - 1)}。\n"


class TestPoints:
    """A point is heavy, with a page of its own, by its children, its items or its speech; light ones share a page."""

    def titles(self, *points: str, **settings: object) -> list[str]:
        text = "标题\n一、甲\n" + "".join(points) + "二、乙\n内容在这里。\n"
        return [page.title.of(text) for page in contents(text, **settings)][:-1]

    def test_have_a_page_of_their_own_from_half_a_page_of_speech_on(self) -> None:
        assert self.titles(point(0, 270), point(1, 20), point(2, 20)) == ["甲"]
        assert self.titles(point(0, 271), point(1, 20), point(2, 20)) == ["（一）抓好第1件事", "甲"]

    def test_have_a_page_of_their_own_with_three_items(self) -> None:
        two = "要办好两件事：一是修渠；二是修路。"
        three = "要办好三件事：一是修渠；二是修路；三是建站。"

        assert self.titles(point(0, 20, two), point(1, 20), point(2, 20)) == ["甲"]
        assert self.titles(point(0, 20, three), point(1, 20), point(2, 20)) == ["（一）抓好第1件事", "甲"]

    def test_have_a_page_of_their_own_with_points_below_them(self) -> None:
        below = "（一）抓好第1件事\n1. 修渠\n引水进田。\n2. 修路\n通到村口。\n"

        assert self.titles(below, point(1, 20), point(2, 20)) == ["（一）抓好第1件事", "甲"]

    def test_have_a_page_of_their_own_where_there_is_no_other_light_one_to_share_it(self) -> None:
        assert self.titles(point(0, 300), point(1, 20)) == ["（一）抓好第1件事", "（二）抓好第2件事"]

    def test_share_a_page_where_they_are_light_between_two_that_do_not(self) -> None:
        assert self.titles(point(0, 20), point(1, 20), point(2, 300), point(3, 20), point(4, 20)) == [
            "甲",
            "（三）抓好第3件事",
            "甲",
        ]

    def test_never_stand_before_a_page_titled_with_the_heading_above_them_that_was_not_shown_yet(self) -> None:
        points = (point(0, 20), point(1, 300), point(2, 20), point(3, 20))
        own = [f"（{'一二三四'[number]}）抓好第{number + 1}件事" for number in range(4)]

        assert self.titles(*points) == [*own[:2], "甲"]
        assert self.titles(*points, dividers="never") == ["甲", *own]
        assert self.titles(point(0, 20), *points, dividers="never")[0] == "甲"

    def test_have_no_overview_where_a_heading_is_too_long_to_be_a_title_whole(self) -> None:
        for length, first in ((MAX_TITLE, "甲"), (MAX_TITLE + 1, "（一）" + "好" * 8)):
            heading = "好" * 8 + "，" + "修" * (length - 9)
            points = f"（一）{heading}\n{'好' * 300}。\n", point(1, 300)

            assert self.titles(*points, dividers="never")[0].startswith(first)

    def test_share_no_page_that_would_hold_the_speaker_too_long(self) -> None:
        assert self.titles(point(0, 260), point(1, 260)) == ["甲"]
        assert self.titles(point(0, 260), point(1, 260), point(2, 260)) == [
            "（一）抓好第1件事",
            "（二）抓好第2件事",
            "（三）抓好第3件事",
        ]

    def test_have_pages_of_their_own_down_to_the_level_the_user_names(self) -> None:
        assert self.titles(point(0, 20), point(1, 20), slide_level=1) == ["甲"]
        assert self.titles(point(0, 20), point(1, 20), slide_level=2) == ["（一）抓好第1件事", "（二）抓好第2件事"]

    def test_below_the_level_the_user_names_stand_on_the_page_of_the_point_above(self) -> None:
        below = "（一）抓好第1件事\n1. 修渠\n引水进田。\n2. 修路\n通到村口。\n"

        assert self.titles(below, slide_level=2) == ["（一）抓好第1件事"]
        assert self.titles(below, slide_level=3) == ["（一）抓好第1件事", "1. 修渠", "2. 修路"]


@given(speeches(), st.sampled_from(["standard", "full"]))
def test_dividers_open_all_sections_where_half_of_them_have_two_pages_or_more_and_else_none(
    text: str, detail: str
) -> None:
    document = parsed(text)
    pages = plan_deck(document, load_theme("party-red").wording("zh-CN"), Settings(detail=detail)).pages

    opened = [page.section for page in pages if isinstance(page, Divider)]
    told = [page.section for page in pages if isinstance(page, Content)]

    sections = len(document.sections)
    several = sum(told.count(number) >= 2 for number in range(sections))
    assert opened in ([], list(range(sections)))
    if opened:
        assert sections >= 2
        assert several * 2 >= sections
