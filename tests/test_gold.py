"""Outlines made by hand of real texts: nearly every heading and item is found, at its level, with its words."""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from speech2slides.outline import outline_json
from speech2slides.parse import parse_document
from speech2slides.read import read_source

KINDS = {"H": "heading", "I": "item"}


class Row(NamedTuple):
    line: int
    kind: str
    level: str
    words: str


def squash(words: str) -> str:
    return re.sub(r"\s+", "", words).strip("。：:．.；;，,")


def gold(path: Path) -> list[Row]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:] if line]
    return [Row(int(row[0].partition(":")[0]), row[1], row[2], squash(row[4])) for row in rows]


class Score:
    """Count what was found of one kind over all texts."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, wanted: list[Row], found: list[Row]) -> None:
        """Rows whose level ends in ? are undecided: they count neither way, nor does anything found on their line."""
        open_lines = {row.line for row in wanted if row.level.endswith("?")}
        left = [row for row in found if row.line not in open_lines]
        for row in (row for row in wanted if not row.level.endswith("?")):
            same = next((one for one in left if one.line == row.line and one.words[:4] == row.words[:4]), None)
            self.counts["wanted"] += 1
            if same is not None:
                left.remove(same)
                self.counts.update({"hit": 1, "level": same.level == row.level, "words": same.words == row.words})
        self.counts["extra"] += len(left)

    def share(self, what: str) -> float:
        return self.counts[what] / self.counts["hit"]

    @property
    def f1(self) -> float:
        return 2 * self.counts["hit"] / (self.counts["wanted"] + self.counts["hit"] + self.counts["extra"])


@pytest.fixture(scope="module")
def scores(corpus: Path) -> dict[str, Score]:
    made = {kind: Score() for kind in KINDS}
    for path in sorted((corpus / "gold").glob("*.tsv")):
        slug, _, number = path.stem.rpartition("__")
        nodes = outline_json(parse_document(read_source(str(corpus / slug / f"{number}.txt"))), [])["nodes"]
        rows = gold(path)
        open_lines = {row.line for row in rows if row.kind in KINDS and row.level.endswith("?")}
        for kind, name in KINDS.items():
            found = [Row(n["line"], kind, str(n["level"]), squash(n["text"])) for n in nodes if n["kind"] == name]
            wanted = [row for row in rows if row.kind == kind]
            sure = {row.line for row in wanted}
            made[kind].add(wanted, [row for row in found if row.line in sure or row.line not in open_lines])
    return made


def test_headings_are_found_at_their_level_with_their_words(scores: dict[str, Score]) -> None:
    headings = scores["H"]

    assert headings.counts["wanted"] > 300
    assert headings.f1 >= 0.99
    assert headings.share("level") >= 0.99
    assert headings.share("words") >= 0.98


def test_items_are_found_at_their_level(scores: dict[str, Score]) -> None:
    items = scores["I"]

    assert items.counts["wanted"] > 40
    assert items.f1 >= 0.97
    assert items.share("level") >= 0.97
