"""Pages nobody planned, fitted: every entry shown once and in order, nothing outside its box, and more room never costs a slide."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from speech2slides.fit.content import FittedPage
from speech2slides.fit.text import fits
from speech2slides.model.deck import Frame
from speech2slides.model.plan import Content, Entry
from speech2slides.model.theme import CompiledTheme
from speech2slides.span import Span
from speech2slides.units import Rect
from tests.pages import COUNTS, HEADS, NUMERALS, STATEMENT, THEME, Script, fitted, stock
from tests.strategies import clauses

FAMILIES = sorted(COUNTS)
#: Words as a plan has them, and now and then far more than it would ever put into an entry.
WORDS = st.one_of(
    clauses,
    clauses,
    st.lists(clauses, min_size=1, max_size=3).map("，".join),
    st.lists(clauses, min_size=4, max_size=20).map("，".join),
)
MARKERS = st.sampled_from(["", "", "{}是", "（{}）", "{}、", "（十{}）", "第{}，要坚持不懈地"])
KEYS = st.sampled_from(["第一阶段", "2025年6月30日前", "12.8亿元", "98.5%", "工作队伍集中学习讨论阶段", "3"])


@st.composite
def entries(draw: st.DrawFn, script: Script, count: int) -> tuple[Entry, ...]:
    """Entries of one kind, each part of them on all or on some."""
    marker, opening = draw(MARKERS), draw(st.sampled_from(["", "", "要着力"]))
    keyed, supported, nested, celled = (draw(st.sampled_from([0, 0, 1, 2])) for _ in range(4))
    found = []
    for index in range(count):
        has = [kind == 1 or (kind == 2 and draw(st.booleans())) for kind in (keyed, supported, nested, celled)]
        entry = script.entry(
            draw(WORDS),
            marker=marker.format(NUMERALS[index % 10]),
            key=draw(KEYS) if has[0] else "",
            support=tuple(draw(st.lists(WORDS, min_size=1, max_size=3))) if has[1] else (),
            opening=opening,
        )
        if has[2]:
            below = draw(st.lists(WORDS, min_size=1, max_size=6))
            entry = entry._replace(
                subs=tuple(script.entry(one, marker=draw(st.sampled_from(["", "1."]))) for one in below)
            )
        cells = (script.say(draw(WORDS), "，"), script.say("6月底", "。")) if has[3] else (None, None)
        found.append(entry._replace(cells=cells))
    return tuple(found)


@st.composite
def contents(draw: st.DrawFn) -> tuple[Script, Content]:
    script = Script()
    title = script.say(stock(8), "\n")
    lead = script.say(draw(WORDS), "：") if draw(st.booleans()) else None
    told = draw(entries(script, draw(st.integers(1, 10))))
    first = draw(st.lists(st.sampled_from(FAMILIES), min_size=1, max_size=3, unique=True))
    rule = draw(st.sampled_from([0, 0, STATEMENT]))
    return script, Content(0, title, told, (*first, "points"), 0, lead, rule, HEADS, told[0].opening)


def shown_spans(one: FittedPage) -> list[Span]:
    """What a slide says below its title, as spans, each paragraph as one stretch."""
    paragraphs = [paragraph for frame in one.frames for paragraph in frame.paragraphs]
    for row in one.table.rows[1:] if one.table is not None else ():
        paragraphs.extend(paragraph for cell in row for paragraph in cell.paragraphs)
    return [Span(paragraph.runs[0].words.start, paragraph.runs[-1].words.end) for paragraph in paragraphs]


def covers(span: Span, words: Span) -> bool:
    return span.start <= words.start and words.end <= span.end


def tellings(found: tuple[FittedPage, ...], content: Content, words: Span) -> list[int]:
    """The slides that show `words`: in a row, as the title of what is beneath them, or cut short."""
    slides = []
    for index, one in enumerate(found):
        rows = sum(covers(span, words) for span in shown_spans(one))
        rows += sum(covers(cut, words) for cut in one.cut)
        titled = one.page.title != content.title and one.page.title == words
        if titled and index and found[index - 1].page.title == one.page.title:
            titled = False  # the same page goes on
        slides.extend([index] * (rows + titled))
    return slides


@given(contents())
def test_every_entry_is_shown_once_and_in_order(drawn: tuple[Script, Content]) -> None:
    script, content = drawn
    found = fitted(script, content)
    places = []
    for entry in content.entries:
        (place,) = tellings(found, content, entry.words)
        places.append(place)

    assert places == sorted(places)
    for index, one in enumerate(found):
        here = [entry.words for entry, place in zip(content.entries, places, strict=True) if place == index]
        spans = shown_spans(one)
        rows = [next((n for n, span in enumerate(spans) if covers(span, words)), -1) for words in here]
        assert rows == sorted(rows)


@given(contents())
def test_starts_ascend_from_that_of_the_page_so_that_notes_can_be_divided(drawn: tuple[Script, Content]) -> None:
    script, content = drawn
    starts = [one.start for one in fitted(script, content)]

    assert starts[0] == content.start
    assert starts == sorted(starts)
    places = {entry.start for entry in content.entries} | {sub.start for entry in content.entries for sub in entry.subs}
    assert set(starts) <= places | {content.start}


@given(contents())
def test_every_frame_fits_its_slot_and_stands_apart_from_the_others(drawn: tuple[Script, Content]) -> None:
    script, content = drawn
    for one in fitted(script, content):
        assert all(fits(frame) for frame in one.frames)
        assert all(frame.slot in one.layout.slots for frame in one.frames)
        assert not (one.frames and one.table)
        for first, second in combinations(one.frames, 2):
            assert apart(first.slot.rect, second.slot.rect)
        if one.table is not None:
            assert sum(one.table.heights) <= one.table.slot.rect.h
            assert sum(one.table.columns) <= one.table.slot.rect.w


@given(contents())
def test_siblings_are_set_at_one_size_none_too_small_to_read(drawn: tuple[Script, Content]) -> None:
    script, content = drawn
    for one in fitted(script, content):
        for name in {frame.slot.name for frame in one.frames} - {"body"}:
            assert len({main_size(frame) for frame in one.frames if frame.slot.name == name}) == 1
        for frame in one.frames:
            assert frame.paragraphs[-1].size >= frame.slot.floor
            assert min(p.size for p in frame.paragraphs) >= 2000


@given(contents(), st.floats(1, 1.5))
def test_larger_boxes_never_take_more_slides(drawn: tuple[Script, Content], share: float) -> None:
    script, content = drawn

    assert len(fitted(script, content, larger(share))) <= len(fitted(script, content))


def larger(share: float) -> CompiledTheme:
    """The theme with room for more in every slot; where the slots stand is nothing to `fit`."""
    layouts = []
    for layout in THEME.layouts:
        slots = [
            slot._replace(rect=Rect(slot.rect.x, slot.rect.y, int(slot.rect.w * share), int(slot.rect.h * share)))
            for slot in layout.slots
        ]
        layouts.append(layout._replace(slots=tuple(slots)))
    return THEME._replace(layouts=tuple(layouts))


def main_size(frame: Frame) -> int:
    """The size of a frame's words: of what stands above and below them, the largest."""
    return max(paragraph.size for paragraph in frame.paragraphs)


def apart(one: Rect, other: Rect) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across <= 0 or down <= 0
