"""What of running text belongs on one page: lists with what announces them, and runs of plain text of a fair length."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.model.document import Paragraph
from speech2slides.model.settings import Settings
from speech2slides.plan.blocks import INTRODUCTION_SHARE, MIN_BLOCK, MIN_RUN, OVER, blocks_of, runs_of
from speech2slides.plan.clauses import extent, sentences
from speech2slides.plan.limits import Limits, limits_of
from speech2slides.span import Span
from tests.builders import parsed
from tests.strategies import items as listed
from tests.strategies import paragraphs as drawn_paragraphs

LIMITS = limits_of(Settings())
SENTENCE = "各村要抓紧把水渠修好。"


def plain(length: int) -> str:
    """A paragraph of so many characters, its sentences of eleven."""
    return (SENTENCE * (length // len(SENTENCE) + 1))[: length - 1] + "。"


def body_of(*paragraphs: str) -> tuple[str, tuple[Paragraph, ...]]:
    """The text of a section whose body are these paragraphs, and the body."""
    document = parsed("标题\n一、甲\n" + "\n".join(paragraphs) + "\n二、乙\n内容在这里。\n")
    return document.text, document.sections[0].body


def blocks(*paragraphs: str, limits: Limits = LIMITS) -> list[tuple[list[str], list[str]]]:
    """The plain text and the items of each block."""
    text, body = body_of(*paragraphs)
    return [
        ([span.of(text) for span in block.spans], [item.marker.of(text) + item.text.of(text) for item in block.items])
        for block in blocks_of(text, body, limits)
    ]


class TestLists:
    def test_stand_on_a_page_with_what_announces_them(self) -> None:
        found = blocks("要办好两件事：一是修好水渠；二是建好泵站。")

        assert found == [(["要办好两件事："], ["一是修好水渠", "二是建好泵站"])]

    def test_take_in_the_paragraph_that_stands_before_them(self) -> None:
        found = blocks("今年旱情严重。", "要办好两件事：一是修好水渠；二是建好泵站。")

        assert found == [(["今年旱情严重。", "要办好两件事："], ["一是修好水渠", "二是建好泵站"])]

    def test_go_on_over_several_paragraphs(self) -> None:
        found = blocks("一是修好水渠，引水进田。", "二是建好泵站，提水上山。", "三是管好用水，节约一滴水。")

        assert found == [([], ["一是修好水渠", "二是建好泵站", "三是管好用水"])]

    def test_keep_what_stands_between_their_items_with_the_item_before(self) -> None:
        found = blocks("一是修好水渠，引水进田。", "渠长三十里。", "二是建好泵站，提水上山。")

        assert found == [([], ["一是修好水渠", "二是建好泵站"])]

    def test_end_where_another_begins(self) -> None:
        found = blocks("一是修好水渠；二是建好泵站。", "一是选好苗木；二是管好果园。")

        assert found == [([], ["一是修好水渠", "二是建好泵站"]), ([], ["一是选好苗木", "二是管好果园"])]

    def test_are_followed_by_plain_text_on_a_page_of_its_own_where_it_says_enough(self) -> None:
        items = ([], ["一是修好水渠", "二是建好泵站"])

        assert blocks("一是修好水渠；二是建好泵站。", plain(MIN_BLOCK)) == [items, ([plain(MIN_BLOCK)], [])]
        assert blocks("一是修好水渠；二是建好泵站。", plain(MIN_BLOCK - 1)) == [items]

    def test_need_two_items(self) -> None:
        assert blocks("一是修好水渠，引水进田。", "大家要抓紧时间。") == [
            (["一是修好水渠，引水进田。", "大家要抓紧时间。"], [])
        ]

    def test_have_their_outermost_items_alone(self) -> None:
        found = blocks("一是修好水渠，①清好淤泥，②砌好渠帮；二是建好泵站。")

        assert [items for _, items in found] == [["一是修好水渠", "二是建好泵站"]]

    @pytest.mark.parametrize(("over", "count"), [(0, 1), (1, 2)])
    def test_have_a_page_to_themselves_when_much_is_said_before_them(self, over: int, count: int) -> None:
        longest = LIMITS.told * INTRODUCTION_SHARE // 100
        announcing = "要办好两件事："

        found = blocks(plain(longest - len(announcing) + over), announcing + "一是修好水渠；二是建好泵站。")

        assert len(found) == count
        assert found[-1][1] == ["一是修好水渠", "二是建好泵站"]
        assert found[-1][0][-1] == announcing
        assert len(found[-1][0]) == 3 - count

    @pytest.mark.parametrize("before", [0, MIN_BLOCK - 1])
    def test_stand_alone_behind_a_long_sentence_that_leads_to_them(self, before: int) -> None:
        long = "今年旱情严重，" * 40 + "要办好两件事："

        found = blocks(*([plain(before)] if before else []), long + "一是修好水渠；二是建好泵站。")

        assert found[-1] == ([], ["一是修好水渠", "二是建好泵站"])
        assert found[0][0][-1] == long


class TestRuns:
    def runs(self, *lengths: int, limits: Limits = LIMITS) -> list[list[int]]:
        text, spans = "", []
        for length in lengths:
            spans.append(Span(len(text), len(text) + length))
            text += plain(length)
        return [[len(span) for span in run] for run in runs_of(text, tuple(spans), limits)]

    def test_of_short_paragraphs_share_a_page_up_to_its_fair_share(self) -> None:
        assert LIMITS.fair_share() == 270
        assert self.runs(100, 100, 69, 100) == [[100, 100, 69, 100]]
        assert self.runs(100, 100, 70, 100) == [[100, 100, 70], [100]]

    def test_end_before_a_paragraph_the_page_has_no_room_for(self) -> None:
        assert LIMITS.told == 540
        assert self.runs(200, 340) == [[200, 340]]
        assert self.runs(200, 341) == [[200], [341]]

    def test_are_a_little_longer_than_a_page_where_one_would_say_next_to_nothing(self) -> None:
        short, most = MIN_RUN - 1, LIMITS.told * OVER // 100

        assert self.runs(short, most - short) == [[short, most - short]]
        assert self.runs(short, most - short + 1) == [[short], [most - short + 1]]

    def test_leave_no_page_with_next_to_nothing(self) -> None:
        assert self.runs(300, MIN_BLOCK - 1) == [[300, MIN_BLOCK - 1]]
        assert self.runs(300, MIN_BLOCK) == [[300], [MIN_BLOCK]]

    def test_cut_a_paragraph_no_page_can_hold_into_parts_of_like_length_at_sentences(self) -> None:
        text = plain(1100)

        runs = runs_of(text, (Span(0, len(text)),), LIMITS)
        lengths = [len(span) for run in runs for span in run]

        assert sum(lengths) == 1100
        assert max(lengths) - min(lengths) <= len(SENTENCE)
        assert all(text[run[-1].end - 1] == "。" for run in runs)
        assert len(lengths) == 3

    def test_leave_a_sentence_whole_however_long(self) -> None:
        text = "各村要抓紧把水渠修好，" * 80 + "不误农时。"

        assert runs_of(text, (Span(0, len(text)),), LIMITS) == ((Span(0, len(text)),),)

    @pytest.mark.parametrize(("density", "counts"), [("loose", 3), ("normal", 2), ("tight", 1)])
    def test_are_as_long_as_the_user_wants_pages_full(self, density: str, counts: int) -> None:
        assert len(self.runs(*[100] * 7, limits=limits_of(Settings(density=density)))) >= counts


class TestABlock:
    def test_begins_with_its_plain_text_or_with_its_first_item(self) -> None:
        text, body = body_of("要办好两件事：一是修好水渠；二是建好泵站。", "一是选好苗木；二是管好果园。")

        starts = [block.start for block in blocks_of(text, body, LIMITS)]

        assert starts == [text.index("要办好"), text.index("一是选好")]


SMALL = Limits(rows=6, full_rows=5, told=120, own=60, slide_level=0)


@given(st.lists(st.one_of(drawn_paragraphs, listed()), min_size=1, max_size=6), st.sampled_from([SMALL, LIMITS]))
def test_blocks_cover_the_body_in_order_but_for_what_says_too_little_for_a_page(
    paragraphs: list[str], limits: Limits
) -> None:
    document = parsed("标题\n一、甲\n" + "\n".join(paragraphs) + "\n")
    for section in document.headings():
        parts = [Span(block.start, block.end) for block in blocks_of(document.text, section.body, limits)]

        assert all(one.end <= following.start for one, following in pairwise(parts))
        if section.body:
            edges = [
                section.body[0].span.start,
                *(edge for part in parts for edge in (part.start, part.end)),
                section.body[-1].span.end,
            ]
            left_out = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
            assert not left_out[0].stripped(document.text)
            assert all(extent(span, document.text) < MIN_BLOCK for span in left_out)


@given(st.lists(drawn_paragraphs, min_size=1, max_size=6), st.sampled_from([SMALL, LIMITS]))
def test_no_run_holds_more_than_a_page_but_for_a_last_bit_and_for_sentences_nobody_parts(
    paragraphs: list[str], limits: Limits
) -> None:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph
    longest = max(extent(sentence, text) for span in spans for sentence in sentences(text, span))

    runs = runs_of(text, tuple(spans), limits)

    assert "".join(span.of(text) for run in runs for span in run) == text
    most = max(limits.told * OVER // 100, limits.told + longest)
    assert all(sum(extent(span, text) for span in run) <= most for run in runs[:-1])
    assert sum(extent(span, text) for span in runs[-1]) <= most + MIN_BLOCK
