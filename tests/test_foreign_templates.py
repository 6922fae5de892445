"""Templates made elsewhere, in the folder SPEECH2SLIDES_TEMPLATES names: a speech is built into each, and each keeps its look."""

import os
import re
import zipfile
from pathlib import Path

import pytest

from speech2slides.model.settings import Settings
from speech2slides.pipeline import Built, build_deck
from speech2slides.read import read_source
from speech2slides.theme.template.compile import compile_template, examine_template
from tests.conftest import ROOT
from tests.templates import parts_of

LOOKS = re.compile(r"ppt/(slideMasters|slideLayouts|theme|media|fonts)/(?!.*\.rels$)")
#: Kinds of page every deck has.
NEEDED = {"cover", "agenda", "divider", "points", "closing"}


def templates() -> list[Path]:
    name = os.environ.get("SPEECH2SLIDES_TEMPLATES")
    found = sorted(Path(name).glob("*.p[op]t[xm]")) if name is not None else []
    assert found or name is None, f"SPEECH2SLIDES_TEMPLATES is {name!r}, which holds no templates"
    return found


@pytest.fixture(
    scope="module",
    params=templates() or [pytest.param(None, marks=pytest.mark.skip("SPEECH2SLIDES_TEMPLATES is not set"))],
    ids=lambda path: path.stem if path else "none",
)
def template(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def built(template: Path) -> Built:
    theme = compile_template(template.read_bytes(), template.name, "")
    return build_deck(read_source(str(ROOT / "samples" / "meeting.txt")), theme, Settings())


def test_every_kind_of_page_finds_a_layout(built: Built) -> None:
    assert {slide.layout.family for slide in built.deck.slides} >= NEEDED


def test_masters_layouts_and_pictures_stay_as_they_are(template: Path, built: Built) -> None:
    before, after = parts_of(template.read_bytes()), parts_of(built.data)
    kept = [name for name in after if LOOKS.match(name) and name in before]
    assert len(kept) > 10
    same = [name for name in kept if after[name] == before[name]]
    # Only what leads out of the file, or to parts that stay behind, is cut out of a part.
    assert len(same) >= len(kept) - len(with_dropped_links(template))


def with_dropped_links(template: Path) -> list[str]:
    """The parts whose relationships lead to what stays behind."""
    left = re.compile(rb'TargetMode="External"|/relationships/(tags|oleObject|package|control|vmlDrawing|customXml)"')
    with zipfile.ZipFile(template) as archive:
        rels = [name for name in archive.namelist() if re.match(r"ppt/slide(Masters|Layouts)/_rels/", name)]
        return [name for name in rels if left.search(archive.read(name))]


def test_slides_state_no_face_and_no_literal_colour(built: Built) -> None:
    slides = [data for name, data in parts_of(built.data).items() if name.startswith("ppt/slides/slide")]
    assert not any(re.search(rb"srgbClr|sysClr|<a:ea |<a:latin ", one) for one in slides)


def test_what_could_not_be_matched_is_said(template: Path, built: Built) -> None:
    said = {dict(one.arguments).get("kind") for one in examine_template(template.read_bytes(), template.name)}
    assert {*NEEDED - {"closing"}, "columns", "cards"} <= said
    assert built.deck.slides
