"""The page of structures tells the truth: every style it lists is read as it says, every text has the outline printed under it."""

import os
import re

import pytest

from speech2slides.outline import outline_text
from speech2slides.parse.numbering import STYLES, marker_at
from tests.builders import parsed
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "structures.md"
PAIR = re.compile(r"```text\n(.*?)```\n```outline\n(.*?)```\n", re.DOTALL)
ROW = re.compile(r"^\| `([\w-]+)` \| `(.+?)` \| (\d+|–) \| (yes|no) \| (yes|no) \|$", re.MULTILINE)
ROWS = ROW.findall(PAGE.read_text(encoding="utf-8"))
PAIRS = PAIR.findall(PAGE.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("style", "example", "worth", "alone", "inside"), ROWS, ids=[row[1] for row in ROWS])
def test_every_style_is_read_as_the_table_says(style: str, example: str, worth: str, alone: str, inside: str) -> None:
    marker = marker_at(example)

    assert marker is not None
    assert marker.style.name == style
    assert marker.ordinal == (None if worth == "–" else int(worth))
    assert (marker.style.run, bool(marker.style.inline)) == (alone == "no", inside == "yes")


def test_the_table_leaves_no_style_out() -> None:
    assert {style.name for style in STYLES} == {row[0] for row in ROWS}


@pytest.mark.parametrize("number", range(len(PAIRS)))
def test_every_text_has_the_outline_printed_under_it(number: int, pytestconfig: pytest.Config) -> None:
    text, printed = PAIRS[number]
    made = outline_text(parsed(text))

    if pytestconfig.getoption("--accept"):
        assert not os.environ.get("CI"), "golden files are accepted by a person, not in CI"
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page.replace(f"{text}```\n```outline\n{printed}", f"{text}```\n```outline\n{made}"), "utf-8")
    assert made == printed


def test_there_are_texts_on_the_page() -> None:
    assert len(PAIRS) > 12
