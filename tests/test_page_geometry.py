"""Finished decks measured: few edges, siblings alike and in line, the title at one place, margins clear."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from speech2slides.cli.order import DEFAULT_THEME
from speech2slides.errors import InputError
from speech2slides.model.deck import Deck, Frame, Slide
from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names
from speech2slides.units import Rect, inches
from tests.conftest import SAMPLES
from tests.every_family import build_every_family

MOST_EDGES = 4
THEME = load_theme(DEFAULT_THEME)
MARGIN = inches(0.5)
#: What stands at the same place on every page; it counts as one edge. The title's box and the footer's may go nearer to top and bottom.
FURNITURE = ("title", "chip", "part", "footer", "number")
TITLE_MARGIN, FOOT_MARGIN = inches(0.25), inches(0.25)
#: EMU that rounding to cells may add.
ROUNDING = 4
#: So many real texts are measured, spread over the corpus.
DOZEN = 12


def content_slides(deck: Deck) -> Iterator[Slide]:
    """Pages of the speech; cover, agenda, dividers, closing and full statements are drawn otherwise."""
    return (slide for slide in deck.slides if slide.layout.progress is not None)


def content_frames(slide: Slide) -> list[Frame]:
    return [frame for frame in slide.frames if frame.slot.name not in FURNITURE]


def siblings(slide: Slide) -> list[list[Frame]]:
    names = dict.fromkeys(frame.slot.name for frame in content_frames(slide))
    return [[frame for frame in slide.frames if frame.slot.name == name] for name in names]


def columns(frames: list[Frame]) -> list[int]:
    """The left edges of siblings, those within rounding of each other as one."""
    found: list[int] = []
    for x in sorted(frame.slot.rect.x for frame in frames):
        if not found or x - found[-1] > ROUNDING:
            found.append(x)
    return found


def edges(slide: Slide) -> set[int]:
    """The left edges a page has: one for the furniture, and for each kind of slot that of its first column."""
    return {0} | {columns(frames)[0] for frames in siblings(slide)} | ({1} if slide.table is not None else set())


def check_edges(deck: Deck) -> None:
    for number, slide in enumerate(content_slides(deck), 1):
        assert len(edges(slide)) <= MOST_EDGES, f"page {number}, {slide.layout.name}"


def check_columns(deck: Deck) -> None:
    """Columns of siblings stand at equal pitch; a short last row, centred, stands half a pitch off."""
    for slide in content_slides(deck):
        for frames in siblings(slide):
            found = columns(frames)
            steps = [after - before for before, after in pairwise(found)]
            assert max(steps, default=0) - min(steps, default=0) <= ROUNDING, f"{slide.layout.name}: {steps}"


def check_siblings(deck: Deck) -> None:
    for slide in content_slides(deck):
        for frames in siblings(slide):
            assert len({frame.slot.rect[2:] for frame in frames}) == 1, slide.layout.name
            rows = sorted({frame.slot.rect.y for frame in frames})
            height = frames[0].slot.rect.h
            # Two that are not in one row do not overlap in height.
            assert all(low - high >= height for high, low in pairwise(rows)), slide.layout.name


def check_furniture(deck: Deck) -> None:
    for name in FURNITURE:
        found = {frame.slot.rect for slide in content_slides(deck) for frame in slide.frames if frame.slot.name == name}
        assert len(found) <= 1, name


def check_margins(deck: Deck, size: tuple[int, int]) -> None:
    width, height = size
    for slide in content_slides(deck):
        rects = [frame.slot.rect for frame in content_frames(slide)]
        rects += [slide.table.slot.rect] if slide.table is not None else []
        for rect in rects:
            assert clear(rect, width, height, (MARGIN, MARGIN)), slide.layout.name
        for frame in slide.frames:
            if frame.slot.name in FURNITURE:
                assert clear(frame.slot.rect, width, height, (TITLE_MARGIN, FOOT_MARGIN - ROUNDING)), frame.slot.name
        for segment in slide.progress:
            assert not any(overlap(segment.rect, frame.slot.rect) for frame in slide.frames), slide.layout.name


def overlap(one: Rect, other: Rect) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > 0 and down > 0


def clear(rect: Rect, width: int, height: int, margins: tuple[int, int]) -> bool:
    top, bottom = margins
    sides = min(rect.x, width - rect.x - rect.w)
    return sides >= MARGIN and rect.y >= top and height - rect.y - rect.h >= bottom


def check(deck: Deck, size: tuple[int, int]) -> None:
    check_edges(deck)
    check_columns(deck)
    check_siblings(deck)
    check_furniture(deck)
    check_margins(deck, size)


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("size", ["", "4:3", "60x20"])
def test_every_theme_keeps_to_the_grid_on_pages_of_every_family_and_on_slides_of_any_size(
    theme: str, size: str
) -> None:
    made = build_every_family(theme, size)

    assert sum(1 for _ in content_slides(made.deck)) > 50
    check(made.deck, load_theme(theme, size).size)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("detail", ["brief", "standard", "full"])
def test_decks_of_the_samples_keep_to_the_grid(path: Path, detail: str) -> None:
    check(build_deck(read_source(str(path)), THEME, Settings(detail=detail)).deck, THEME.size)


def test_decks_of_real_texts_keep_to_the_grid(corpus: Path) -> None:
    measured = 0
    paths = sorted(corpus.glob("*/*.txt"))
    for path in paths[:: max(1, len(paths) // DOZEN)]:
        try:
            source = read_source(str(path))
        except InputError:
            continue
        check(build_deck(source, THEME, Settings()).deck, THEME.size)
        measured += 1

    assert measured > 0
