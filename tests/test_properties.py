"""The promises, for speeches nobody wrote: verbatim, lossless, in order, fitting, well-formed, repeatable."""

import gc
import io
import posixpath
import time
import zipfile
from itertools import pairwise
from xml.dom import minidom
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from speech2slides.audit import read_deck, spoken
from speech2slides.audit.labels import squeeze
from speech2slides.errors import InputError
from speech2slides.model.document import Document
from speech2slides.model.plan import Content, DeckPlan, Entry, Label, Page
from speech2slides.model.settings import DENSITIES, DIVIDERS, Settings
from speech2slides.outline import outline_json
from speech2slides.parse import parse_document
from speech2slides.plan import plan_deck
from speech2slides.read import source_from_bytes
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import built, parsed, source
from tests.strategies import hostile_texts, speeches

DETAILS = st.sampled_from(["brief", "standard", "full"])
SETTINGS = st.builds(
    Settings,
    detail=DETAILS,
    agenda=st.booleans(),
    density=st.sampled_from(DENSITIES),
    pace=st.integers(100, 300),
    slide_level=st.integers(0, 4),
    dividers=st.sampled_from(DIVIDERS),
    closing=st.sampled_from([None, "", "敬请批评指正"]),
)


@given(speeches(), DETAILS)
def test_every_speech_becomes_a_deck_that_keeps_its_promises(text: str, detail: str) -> None:
    """`build_deck` audits what it made and raises when a promise is broken; here the strongest two are told again by hand."""
    made = built(text, detail=detail)
    deck = read_deck(made.data, "x")
    speech = squeeze(made.document.text)

    assert squeeze(spoken(deck)) == speech
    for slide in made.deck.slides:
        for frame in slide.frames:
            for paragraph in frame.paragraphs:
                spans = [run.words for run in ([paragraph.marker] if paragraph.marker else []) + list(paragraph.runs)]
                texts = [span.of(made.deck.text) for span in spans if not isinstance(span, Label)]
                # A footer joins two spans with ｜; everywhere else what is read as one is one span.
                for shown in texts if frame.slot.name == "footer" else ["".join(texts)]:
                    assert squeeze(shown) in speech


@given(speeches(), DETAILS)
def test_every_frame_fits_its_slot_and_nothing_falls_below_the_floor(text: str, detail: str) -> None:
    made = built(text, detail=detail)
    for slide in made.deck.slides:
        for frame in slide.frames:
            height = sum(paragraph.pitch * paragraph.lines + paragraph.before for paragraph in frame.paragraphs)
            across = frame.slot.rect.w if frame.slot.vertical else frame.slot.rect.h
            assert height * 127 <= across  # 12700 EMU a point, sizes in hundredths
            for paragraph in frame.paragraphs:
                # A marker above the words of a head is smaller than they are, but never below 20 points.
                above = frame.slot.name == "head" and paragraph is not frame.paragraphs[-1]
                assert paragraph.size >= (min(2000, frame.slot.floor) if above else frame.slot.floor)
                assert not paragraph.breaks or widest_line(paragraph, made.deck.text) <= line_room(paragraph, frame)


def widest_line(paragraph, text: str) -> float:
    """The width of the widest forced line in EMU: a full-width character is as wide as the type is large, others at most that."""
    joined = "".join(run.words.text if isinstance(run.words, Label) else run.words.of(text) for run in paragraph.runs)
    ends = [0, *paragraph.breaks, len(joined)]
    widest = max(sum(1.0 if ord(c) > 0x2000 else 0.5 for c in joined[a:b]) for a, b in pairwise(ends))
    return widest * paragraph.size * 127


def line_room(paragraph, frame) -> int:
    return (frame.slot.rect.h if frame.slot.vertical else frame.slot.rect.w) - paragraph.left - paragraph.hanging


@given(speeches(), DETAILS)
def test_slides_stand_in_the_order_of_the_speech(text: str, detail: str) -> None:
    notes = [span for slide in built(text, detail=detail).deck.slides for span in slide.notes]

    assert notes == sorted(notes)
    assert all(one.end <= following.start for one, following in pairwise(notes))


def planned(document: Document, options: Settings) -> DeckPlan:
    return plan_deck(document, load_theme("party-red").wording(document.language), options)


def shown_by(page: Page) -> list[Span]:
    """Every span of the source a page may show."""
    found = [words for words in page if isinstance(words, Span)]
    if isinstance(page, Content):
        found += [head for head in page.heads if isinstance(head, Span)]
        found += [span for entry in page.entries for span in spans_of(entry)]
    return found


def spans_of(entry: Entry) -> list[Span]:
    parts = (entry.words, entry.marker, entry.opening, entry.key, *entry.support, *entry.cells)
    return [part for part in parts if part is not None] + [span for sub in entry.subs for span in spans_of(sub)]


def check_plan(document: Document, plan: DeckPlan) -> None:
    """The starts ascend from the first character on, entries stay in order, and every word has its place in the source."""
    starts = [page.start for page in plan.pages]
    assert starts == sorted(starts)
    assert starts[0] == 0
    told = [page for page in plan.pages if isinstance(page, Content)]
    assert [page.section for page in told if page.section is not None] == sorted(
        page.section for page in told if page.section is not None
    )
    for page, end in zip(plan.pages, [*starts[1:], len(document.text)], strict=True):
        for span in shown_by(page):
            assert 0 <= span.start < span.end <= len(document.text)
            assert any(map(str.strip, span.of(document.text)))
        entries = [entry.start for entry in page.entries] if isinstance(page, Content) else []
        assert entries == sorted(entries)
        assert all(page.start <= start <= end for start in entries)


@given(speeches(), SETTINGS)
def test_every_plan_tells_the_speech_in_its_order_in_its_own_words(text: str, options: Settings) -> None:
    document = parsed(text)

    check_plan(document, planned(document, options))


@given(speeches())
def test_every_part_is_well_formed_and_every_relationship_resolves(text: str) -> None:
    with zipfile.ZipFile(io.BytesIO(built(text).data)) as package:
        names = set(package.namelist())
        assert len(names) == len(package.namelist())
        assert package.namelist()[0] == "[Content_Types].xml"
        types = fromstring(package.read("[Content_Types].xml"))
        overrides = [one.get("PartName", "")[1:] for one in types if one.tag.endswith("Override")]
        assert sorted(overrides) == sorted(set(overrides))
        assert set(overrides) == {name for name in names if not name.endswith(".rels")} - {"[Content_Types].xml"}
        for name in names:
            root = fromstring(package.read(name))
            if name.endswith(".rels"):
                base = posixpath.dirname(posixpath.dirname(name))
                targets = [posixpath.normpath(posixpath.join(base, one.get("Target", ""))) for one in root]
                assert set(targets) <= names
                assert len({one.get("Id") for one in root}) == len(root)


@given(speeches())
def test_the_same_speech_gives_the_same_bytes(text: str) -> None:
    assert built(text).data == built(text).data


@given(hostile_texts())
@example("一是" + "一是一" * 200)
@example("（" * 300 + "一）")
@example("“" * 500)
@example("a" * 3000)
@example("，")
@example("。【")
@example("1.：")
@example("工作报告\n## 第一部分\n内容很多很多。\n## 第二部分\n")
@example("# 1.")
@example("一、\n各位代表：\n")
@example("### 1. \n（掌声）")
def test_any_text_is_parsed_and_built_or_refused_as_empty(text: str) -> None:
    try:
        read = source_from_bytes(text.encode("utf-8", "surrogatepass"), "x", "utf-8")
    except InputError as refusal:
        assert refusal.code == "input.empty"
        return
    document = parse_document(read)
    for node in outline_json(document, [])["nodes"]:
        assert 1 <= node["line"] <= node["end_line"] <= len(read.lines)
    for detail in ("brief", "full"):
        check_plan(document, planned(document, Settings(detail=detail)))
    made = built(read.text)
    assert squeeze(spoken(read_deck(made.data, "x"))) == squeeze(document.text)


@given(hostile_texts())
def test_every_character_belongs_to_exactly_one_part_of_the_document(text: str) -> None:
    if not text.strip() or not source_from_bytes_works(text):
        return
    document = parse_document(source(text))
    spans = list(document.front.spans())
    spans += [paragraph.span for paragraph in (*document.opening, *document.closing)]
    spans += [
        span for section in document.headings() for span in (section.heading.span, *(p.span for p in section.body))
    ]
    covered = sorted([*spans, *document.end_matter])

    assert all(one.end <= following.start for one, following in pairwise(covered))
    assert "".join(set_apart(document.text, covered)).strip() == ""
    ignored = [part.span for part in document.ignored]
    assert set_apart(document.text, ignored) == set_apart(document.source.text, ignored)
    assert all(not part.of(document.text).strip() for part in ignored)
    for section in document.headings():
        assert all(
            section.heading.span.start <= part.start and part.end <= section.heading.span.end
            for part in parts(section.heading)
        )
        for paragraph in section.body:
            assert all(
                paragraph.span.start <= item.span.start < item.span.end <= paragraph.span.end
                for item in paragraph.items
            )


def parts(heading) -> list:
    return [part for part in (heading.text, heading.marker, heading.numeral) if part is not None]


def source_from_bytes_works(text: str) -> bool:
    try:
        source(text)
    except (InputError, UnicodeEncodeError):
        return False
    return True


def set_apart(text: str, covered: list) -> list[str]:
    pieces, position = [], 0
    for span in covered:
        pieces.append(text[position : span.start])
        position = span.end
    return [*pieces, text[position:]]


def test_slides_are_xml_another_reader_understands() -> None:
    data = built("标题\n一、甲<乙>&丙\n内容“丁”。\n").data

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        slide = minidom.parseString(package.read("ppt/slides/slide2.xml"))
    assert "甲<乙>&丙" in [node.firstChild.data for node in slide.getElementsByTagName("a:t")]


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        " ",
        "“",
        "1.1.1.",
        "（",
        "一是，",
        "①",
        "一、\n",
        "各位，",
        "2024年\n",
        "工作\n",
        "——好\n",
        "问：好？\n答：好\n",
        "总则……1\n",
        "- 1 -\n好\n",
    ],
)
def test_any_text_is_parsed_in_time_that_grows_with_its_length(piece: str) -> None:
    """Four times the text may take some four times as long; work that grows with the square takes sixteen times."""
    short, long = (source("标题\n" + piece * (size // len(piece))) for size in (10_000, 40_000))
    parse_document(short)

    assert seconds(parse_document, long) < 10 * max(seconds(parse_document, short), 0.01)


@pytest.mark.parametrize("detail", ["brief", "full"])
@pytest.mark.parametrize(
    "piece",
    [
        "春",
        "“",
        "好。",
        "各村要抓紧修好水渠。\n",
        "各村要抓紧修好水渠，",
        "坚持抓好春耕，",
        "一是抓好春耕，各村要抓紧。\n",
        "一是抓好春耕；",
        "（一）春耕\n各村要抓紧。\n",
        "第一步，要选好苗木。",
        "2021年，修通环山公路。",
        "种植黄桃3万亩，同比增长9%，",
        "一方面，雨水多；另一方面，病虫多。",
        "老王指出：“要种树，",
        "责任单位：水利站、",
    ],
)
def test_any_section_is_planned_in_time_that_grows_with_its_length(piece: str, detail: str) -> None:
    def plan(document: Document) -> DeckPlan:
        return planned(document, Settings(detail=detail))

    short, long = (parsed(f"标题\n一、甲\n{piece * (size // len(piece))}\n二、乙\n好。\n") for size in (2_000, 8_000))
    plan(short)

    assert seconds(plan, long) < 10 * max(seconds(plan, short), 0.01)


def seconds(work, given_to) -> float:
    return min(timed(work, given_to) for _ in range(3))


def timed(work, given_to) -> float:
    """Without the garbage collector, whose passes grow with what is alive; the command line runs without it too."""
    gc.disable()
    start = time.process_time()
    work(given_to)
    spent = time.process_time() - start
    gc.enable()
    return spent


@pytest.mark.parametrize("piece", ["一", " ", "“", "1.1.1."])
def test_a_megabyte_is_parsed_in_seconds(piece: str) -> None:
    """Two seconds on an idle machine, and some room for a busy one."""
    assert timed(parse_document, source("字" + piece * (1_000_000 // len(piece)))) < 5
