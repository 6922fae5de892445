"""Decks can be listened to and printed: what is read comes in the order it is seen, every shape says what it is or that it says nothing,
and no page prints as a field of black.
"""

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from speech2slides.deflate import inflated
from speech2slides.model.settings import Settings
from speech2slides.model.theme import CompiledTheme
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from speech2slides.theme.layouts import read_layouts
from speech2slides.theme.locate import theme_folder, theme_names
from speech2slides.theme.tokens import read_tokens
from tests.conftest import SAMPLES

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@pytest.fixture(scope="module", params=theme_names())
def theme(request: pytest.FixtureRequest) -> CompiledTheme:
    return load_theme(request.param)


@pytest.fixture(scope="module")
def decks(theme: CompiledTheme) -> list[bytes]:
    return [build_deck(read_source(str(sample), None), theme, Settings()).data for sample in SAMPLES]


def slides(decks: list[bytes]) -> list[ET.Element]:
    found = []
    for data in decks:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
            found.extend(ET.fromstring(package.read(name)) for name in names)
    return found


def test_the_number_and_the_name_of_the_part_are_read_before_a_title_they_stand_above(theme: CompiledTheme) -> None:
    for sample in SAMPLES[:3]:
        deck = build_deck(read_source(str(sample), None), theme, Settings()).deck
        for slide in deck.slides:
            names = [frame.slot.name for frame in slide.frames]
            title = slide.frames[names.index("title")].slot
            before = [frame.slot for frame in slide.frames[: names.index("title")]]
            heads = [
                frame.slot
                for frame in slide.frames
                if frame.slot.name in ("chip", "part") and slide.section is not None
            ]

            assert before == [slot for slot in heads if slot.is_above(title)]


def test_every_shape_without_text_says_what_it_shows_or_that_it_is_decoration(decks: list[bytes]) -> None:
    for slide in slides(decks):
        for shape in slide.iter(f"{P}cNvPr"):
            if shape.get("name") and shape.get("name").startswith("Progress"):
                assert shape.find(f".//{DECORATIVE}") is not None
        for frame in slide.iter(f"{P}graphicFrame"):
            assert frame.find(f".//{P}cNvPr").get("descr")
        assert not list(slide.iter(f"{P}pic"))


def test_a_table_is_described_by_the_title_of_its_slide(decks: list[bytes]) -> None:
    described = 0
    for slide in slides(decks):
        for frame in slide.iter(f"{P}graphicFrame"):
            if frame.find(f".//{P}cNvPr").get("name") == "Table":
                shapes = [
                    one
                    for one in slide.iter(f"{P}sp")
                    if (one.find(f".//{P}ph") is not None) and one.find(f".//{P}ph").get("type") == "title"
                ]
                title = "".join(one.text or "" for one in shapes[0].iter(f"{A}t"))
                assert frame.find(f".//{P}cNvPr").get("descr").replace(" ", "") == title.replace(" ", "")
                described += 1
    assert described


def test_all_text_names_its_language(decks: list[bytes]) -> None:
    for slide in slides(decks):
        assert all(run.get("lang") for run in slide.iter(f"{A}rPr"))


def test_no_field_of_colour_is_printed_black(theme: CompiledTheme) -> None:
    """A shape of a twentieth of the slide, or its ground, stays white where a printer knows black and white alone."""
    fields = 0
    for layout in read_layouts(read_tokens(theme_folder(theme.name))):
        for shape in layout.ornaments:
            assert shape.large == (
                shape.fill is not None and shape.rect.w * shape.rect.h * 20 >= theme.size[0] * theme.size[1]
            )
            fields += shape.large
    xml = "".join(
        inflated(one.body).decode() for one in theme.parts if "slideLayout" in one.name or "slideMaster" in one.name
    )

    assert xml.count('<p:spPr bwMode="white">') == fields > 0
    assert xml.count("<p:bg ") == xml.count('<p:bg bwMode="white">') > 0
