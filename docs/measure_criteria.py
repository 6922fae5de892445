"""Measure on the samples' decks what docs/criteria.md states in figures.

usage: python docs/measure_criteria.py [SAMPLE ...]

Pages are counted from 1. Lengths of lines are those of `fit`, so the figures hold for the fonts a deck names. Text is said to fill the part of the
content zone that its lines cover, from the first character of a line to its last, as high as the pitch.
"""

import os
import sys
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from layout_tables import THEME, kind
from make_pictures import ROOT

from speech2slides.fit.width import EM, width
from speech2slides.model.deck import Deck, Frame, Slide, TextParagraph
from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.span import Span
from speech2slides.theme import load_theme
from speech2slides.units import EMU_PER_POINT

SAMPLES = ("meeting", "plan", "review")
#: Width and height of the zone below the titles, in points.
ZONE = (11.833 * 72, 4.8 * 72)
#: Places that belong to every page of content.
AROUND = ("title", "chip", "footer", "number")
#: A title's shortest line has this share of its longest at least; a last line has more characters than this.
EVEN, STUB = 0.6, 2
#: So many sizes of type make a quiet page, the number in its chip aside.
MOST_SIZES = 4


class Page(NamedTuple):
    """Hold a slide of content with its number."""

    number: int
    slide: Slide

    def body(self) -> tuple[Frame, ...]:
        """Return the frames below the title."""
        return tuple(frame for frame in self.slide.frames if frame.slot.name not in AROUND)


def lines_of(text: str, paragraph: TextParagraph) -> list[str]:
    """Return the lines a paragraph is set in."""
    words = "".join(run.words.of(text) for run in paragraph.runs)
    ends = (0, *paragraph.breaks, len(words))
    return [words[start:end] for start, end in pairwise(ends)]


def set_lines(deck: Deck) -> Iterator[tuple[int, Frame, TextParagraph, list[str]]]:
    """Yield every paragraph of two lines or more with its page."""
    for number, slide in enumerate(deck.slides, 1):
        for frame in slide.frames:
            for paragraph in frame.paragraphs:
                lines = lines_of(deck.text, paragraph)
                if len(lines) > 1:
                    yield number, frame, paragraph, lines


def filled(text: str, page: Page) -> int:
    """Return the percentage of the content zone that the page's lines cover."""
    area = 0.0
    for frame in page.body():
        for paragraph in frame.paragraphs:
            lengths = sum(width(line) for line in lines_of(text, paragraph)) / EM * paragraph.size / 100
            area += lengths * paragraph.pitch / 100
    return round(100 * area / (ZONE[0] * ZONE[1]))


def characters(text: str, spans: tuple[Span, ...]) -> int:
    """Return how many characters other than white space the spans hold."""
    return sum(len("".join(span.of(text).split())) for span in spans)


def report(sample: str) -> Iterator[str]:
    """Yield the lines about one sample."""
    source = read_source(os.path.join(ROOT, "samples", f"{sample}.txt"))
    deck = build_deck(source, load_theme(THEME), Settings()).deck
    text = deck.text
    pages = [Page(number, slide) for number, slide in enumerate(deck.slides, 1) if slide.layout.progress]
    found = list(set_lines(deck))
    titles = [(number, lines) for number, frame, _, lines in found if frame.slot.placeholder in ("title", "ctrTitle")]
    yield f"{sample}: {len(deck.slides)} slides, {len(pages)} of them content"
    yield f"  1 paragraphs of several lines: {len(found)}; with a line end inside a word: {[n for n, _, one, _ in found if one.rough]}"
    uneven = [number for number, lines in titles if min(map(width, lines)) < EVEN * max(map(width, lines))]
    stubs = [number for number, _, _, lines in found if len(lines[-1].strip("。！？，；”")) <= STUB]
    yield f"  2 titles of several lines: {len(titles)}; uneven: {uneven}; last lines of {STUB} characters or fewer: {stubs}"
    sizes = sorted(one.size / 100 for page in pages for frame in page.body() for one in frame.paragraphs)
    heads = sorted(
        {frame.paragraphs[0].size / 100 for page in pages for frame in page.slide.frames if frame.slot.name == "title"}
    )
    yield f"  3 body: {sizes[0]:g} pt at least, {sizes[len(sizes) // 2]:g} pt in the middle; titles: {heads}"
    several = [f"{page.number}: {count}" for page in pages if (count := len(_sizes(page))) > MOST_SIZES]
    yield f"  3 pages with more than {MOST_SIZES} sizes: {', '.join(several) or 'none'}"
    high = [number for number, slide in enumerate(deck.slides, 1) for frame in slide.frames if not _fits(frame)]
    yield f"  4 frames higher than their boxes: {high}"
    shares = [
        f"{page.number}: {100 * characters(text, page.slide.shown) // max(1, characters(text, page.slide.notes))}"
        for page in pages
    ]
    yield f"  6 percent of the notes that stands on the slide: {', '.join(shares)}"
    kinds = [kind(page.slide.layout) for page in pages]
    yield f"  7 layouts: {len(set(kinds))}; most in a row: {max(len(list(group)) for _, group in groupby(kinds))}"
    edges = [f"{page.number}: {len({frame.slot.rect.x for frame in page.body()})}" for page in pages]
    yield f"  9 left edges below the title: {', '.join(edges)}"
    yield f"  10 percent filled: {', '.join(f'{page.number}: {filled(text, page)}' for page in pages if page.body())}"


def _sizes(page: Page) -> set[int]:
    return {one.size for frame in page.slide.frames if frame.slot.name != "chip" for one in frame.paragraphs}


def _fits(frame: Frame) -> bool:
    across = frame.slot.rect.w if frame.slot.vertical else frame.slot.rect.h
    return frame.height * EMU_PER_POINT <= across * 100


def main() -> None:
    """Print the figures of each sample."""
    for sample in sys.argv[1:] or SAMPLES:
        print("\n".join(report(sample)))


if __name__ == "__main__":
    main()
