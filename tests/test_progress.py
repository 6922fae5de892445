"""The line at the foot of a slide: a segment for each section, as long as it has slides, the current one marked."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.fit.progress import MOST_SEGMENTS, progress_segments
from speech2slides.model.deck import Segment
from speech2slides.model.theme import Progress
from speech2slides.units import Rect
from tests.builders import SPEECH, built
from tests.pages import THEME

PAST, CURRENT, FUTURE = "accent5", "accent1", "accent6"
LINE = Progress(Rect(0, 6_785_000, 12_192_000, 73_000), 27_000, PAST, CURRENT, FUTURE)
#: Slides of each of the sections of a speech; cover and agenda before them and a closing after them belong to none.
LENGTHS = st.lists(st.integers(1, 9), min_size=0, max_size=20)


def slides_of(lengths: list[int]) -> list[int | None]:
    return [None, None, *(section for section, length in enumerate(lengths) for _ in range(length)), None]


def colors(segments: tuple[Segment, ...]) -> list[str]:
    return [segment.color for segment in segments]


@given(LENGTHS, st.data())
def test_segments_add_up_to_the_whole_line_with_a_gap_between_each(lengths: list[int], data: st.DataObject) -> None:
    sections = slides_of(lengths)
    segments = progress_segments(LINE, sections, data.draw(st.integers(0, len(sections) - 1)))

    assert segments[0].rect.x == LINE.rect.x
    assert segments[-1].rect.x + segments[-1].rect.w == LINE.rect.x + LINE.rect.w
    for one, following in pairwise(segments):
        assert following.rect.x - (one.rect.x + one.rect.w) == LINE.gap
    assert {(segment.rect.y, segment.rect.h) for segment in segments} == {(LINE.rect.y, LINE.rect.h)}
    assert all(segment.rect.w > 0 for segment in segments)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=MOST_SEGMENTS), st.data())
def test_a_segment_is_as_long_as_its_section_has_slides(lengths: list[int], data: st.DataObject) -> None:
    sections = slides_of(lengths)
    segments = progress_segments(LINE, sections, data.draw(st.integers(0, len(sections) - 1)))
    room = LINE.rect.w - LINE.gap * (len(lengths) - 1)

    assert len(segments) == len(lengths)
    for segment, length in zip(segments, lengths, strict=True):
        assert segment.rect.w == pytest.approx(room * length / sum(lengths), abs=1)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=MOST_SEGMENTS))
def test_the_current_section_is_marked_with_what_is_past_before_it(lengths: list[int]) -> None:
    sections = slides_of(lengths)
    for index, section in enumerate(sections):
        if section is not None:
            expected = [PAST] * section + [CURRENT] + [FUTURE] * (len(lengths) - section - 1)
            assert colors(progress_segments(LINE, sections, index)) == expected


def test_before_the_first_section_all_is_to_come_and_after_the_last_all_is_past() -> None:
    sections = slides_of([2, 1, 3])

    assert colors(progress_segments(LINE, sections, 0)) == [FUTURE] * 3
    assert colors(progress_segments(LINE, sections, len(sections) - 1)) == [PAST] * 3


@pytest.mark.parametrize("lengths", [[], [5], [1] * (MOST_SEGMENTS + 1)])
def test_without_sections_or_with_too_many_one_segment_grows_with_the_slides(lengths: list[int]) -> None:
    sections = slides_of(lengths)
    widths = []
    for index in range(len(sections) - 1):
        come, left = progress_segments(LINE, sections, index)
        assert (come.color, left.color) == (CURRENT, FUTURE)
        widths.append(come.rect.w)

    assert widths == sorted(set(widths))
    (whole,) = progress_segments(LINE, sections, len(sections) - 1)
    assert (whole.color, whole.rect) == (CURRENT, LINE.rect)


def test_every_content_slide_of_a_deck_has_it_and_no_other() -> None:
    made = built(SPEECH).deck

    for slide in made.slides:
        assert bool(slide.progress) == (slide.layout.progress is not None)
    assert sum(bool(slide.progress) for slide in made.slides) > 2
    assert {segment.color for slide in made.slides for segment in slide.progress} <= {PAST, CURRENT, FUTURE}
    assert THEME.family("divider").progress is None
