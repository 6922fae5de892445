"""Real texts: the seed speech is understood exactly, and its deck keeps every promise to the letter."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from speech2slides.audit import read_deck, spoken
from speech2slides.audit.labels import squeeze
from speech2slides.model.plan import Content
from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.plan import plan_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme

THEME = load_theme("party-red")


@pytest.fixture(scope="module")
def seed(corpus: Path) -> Path:
    return corpus / "seed" / "000.txt"


def slides(path: Path, detail: str):
    return read_deck(build_deck(read_source(str(path)), THEME, Settings(detail=detail)).data, "x").slides


def test_the_seed_is_understood_exactly(cli, seed: Path, corpus: Path) -> None:
    found = json.loads(cli("outline", seed, "--json").out)
    rows = [row.split("\t") for row in (corpus / "gold" / "seed__000.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    expected = [
        (int(row[0].split(":")[0]), int(row[2]), row[3], re.sub(r"\s", "", row[4])) for row in rows if row[1] in "HI"
    ]

    assert [(n["line"], n["level"], n["marker"], re.sub(r"\s", "", n["text"])) for n in found["nodes"]] == expected
    places = {row[1]: int(row[0]) for row in rows if row[1] in "TDSX"}
    assert found["front"]["title"]["line"] == places["T"]
    assert found["front"]["date"]["line"] == places["D"]
    assert found["front"]["salutation"]["line"] == places["S"]
    assert [one["line"] for one in found["ignored"]] == [places["X"]]


def test_sections_points_and_items_of_the_seed_stand_on_slides_in_order(seed: Path) -> None:
    source = read_source(str(seed))
    document = build_deck(source, THEME, Settings()).document
    wanted = [section.heading.text.of(source.text) for section in document.headings()]
    items = [
        item.marker.of(source.text) + item.text.of(source.text)
        for section in document.headings()
        for paragraph in section.body
        for item in paragraph.items
    ]
    shown = [
        re.sub(r"（\d+/\d+）$", "", squeeze(one.words))
        for slide in slides(seed, "standard")
        for one in slide.paragraphs
        if one.place != "cell"
    ]
    together = "".join(shown)  # what siblings begin with may stand in a line of its own

    assert (len(document.sections), len(wanted) - len(document.sections), len(items)) == (4, 14, 17)
    for words in wanted:
        assert any(text.endswith(squeeze(words)) for text in shown), words
    positions = [together.find(squeeze(words)) for words in items]
    assert -1 not in positions
    assert all(one < following for one, following in pairwise(positions))


def test_the_levels_of_detail_give_four_sections_some_and_fourteen_points_slides_of_their_own(seed: Path) -> None:
    source = read_source(str(seed))
    document = build_deck(source, THEME, Settings()).document
    titles = {}
    for detail in ("brief", "standard", "full"):
        plan = plan_deck(document, THEME.wording("zh-CN"), Settings(detail=detail))
        titles[detail] = [page.title for page in plan.pages if isinstance(page, Content)]

    assert [title.start for title in titles["brief"]] == [one.heading.text.start for one in document.sections]
    assert len(titles["brief"]) < len(titles["standard"]) <= len(titles["full"])
    points = [one.heading.marker.start for section in document.sections for one in section.children]
    assert sorted({title.start for title in titles["full"]}) == points
    assert len(points) == 14


@pytest.mark.parametrize("detail", ["brief", "standard", "full"])
def test_every_text_builds_and_gives_its_speech_back(corpus: Path, detail: str) -> None:
    texts = sorted(path for path in corpus.glob("*/*.txt") if path.parent.name != "gold")
    assert len(texts) > 100
    # The other levels plan and write nothing that the standard one does not; every third text is enough to see that they do.
    for path in texts if detail == "standard" else texts[::3]:
        made = build_deck(read_source(str(path)), THEME, Settings(detail=detail))
        assert squeeze(spoken(read_deck(made.data, "x"))) == squeeze(made.document.text), path
