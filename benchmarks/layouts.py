"""Count over many texts which layouts their slides use, how much of the speech stands on them, and how long they hold.

usage: python -m benchmarks.layouts [TEXT ...] [--detail LEVEL] [--pace N] [--theme NAME] [--decks]

Without texts, all of the folder in `SPEECH2SLIDES_CORPUS`. Prints which row of the decision table chose each content slide and which
family was used; how many families a deck uses, and how long one family runs on; for plain paragraphs the share of what is said that is
also shown; how often a bare label as heading (新能源) has a statement of its text on its slide; how long slides stand. `--decks` adds a
line for each text. Needs nothing but the program.
"""

import argparse
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from benchmarks.drawn.texts import add_texts, named_texts, short_name
from speech2slides.fit.speaker import LONGEST, SHORTEST, seconds_of
from speech2slides.model.deck import Slide
from speech2slides.model.document import Document, Section
from speech2slides.model.settings import DETAILS, Settings
from speech2slides.pipeline import Built, build_deck
from speech2slides.plan.choice import STATEMENT
from speech2slides.plan.clauses import extent
from speech2slides.plan.cues import has_predicate, simple
from speech2slides.plan.english import holds_verb, is_english
from speech2slides.plan.explain import choices
from speech2slides.plan.shown import below_title, title_shown
from speech2slides.plan.statement import MIN_STATEMENT
from speech2slides.read import read_source
from speech2slides.span import Span
from speech2slides.theme import load_theme

#: Families that orient; how often they come says nothing about the choice.
ORIENTING = ("cover", "agenda", "divider", "closing")
#: A heading under this extent says no more than what its text is about.
BARE_LABEL = 8
#: Slide design, criterion 6: the page never repeats the paragraph.
MOST_SHOWN = 0.4
#: Ends of the bands of time, in seconds.
BANDS = (SHORTEST, 30, 60, 90, 120, 150, LONGEST)


class Chosen(NamedTuple):
    """Hold what was chosen for one content slide."""

    slide: Slide
    row: str
    """Number and name of the row of the decision table."""
    rule: int
    family: str
    seconds: float
    shown: float
    """Share of the speech below its headings that the slide shows."""


class Measured(NamedTuple):
    """Hold what was measured of one deck."""

    name: str
    slides: tuple[Chosen, ...]
    labelled: tuple[bool, ...]
    """For each slide told under a bare label, whether it shows a statement."""

    @property
    def families(self) -> int:
        """Return how many layout families the content slides use."""
        return len({one.family for one in self.slides})

    @property
    def layouts(self) -> int:
        """Return how many layouts they use: cards for two and for three are two."""
        return len({one.slide.layout.name for one in self.slides})

    @property
    def longest_run(self) -> tuple[int, int]:
        """Return the most slides of one family in a row, and the most sections that such a row reaches into."""
        runs = [[one.slide.section for one in run] for _, run in groupby(self.slides, key=lambda one: one.family)]
        return max(map(len, runs), default=0), max((len(set(run)) for run in runs), default=0)


def measure(name: str, built: Built, pace: int) -> Measured:
    """Return the measures of one deck."""
    headings = [section.heading.span for section in built.document.headings()]
    found = []
    for one in choices(built.document, built.plan, built.deck):
        slide = built.deck.slides[one.number - 1]
        if slide.layout.family in ORIENTING:
            continue
        shown = shown_share(built.document.text, slide, headings)
        seconds = seconds_of(built.document, slide, pace)
        found.append(Chosen(slide, f"{one.rule:2} {one.name or 'overview'}", one.rule, one.used, seconds, shown))
    return Measured(name, tuple(found), tuple(labelled(built.document, built.deck.slides)))


def shown_share(text: str, slide: Slide, headings: list[Span]) -> float:
    """Return how much of what is said over a slide, less the headings, stands on it."""
    said = [part for note in slide.notes for part in _less(note, headings)]
    title = title_shown(slide)
    spans = (*below_title(slide), *([title] if title is not None else []))
    shown = [
        Span(max(one.start, part.start), min(one.end, part.end)) for one in spans for part in said if _meet(one, part)
    ]
    return _extent(text, shown) / max(1, _extent(text, said))


def labelled(document: Document, slides: Iterable[Slide]) -> Iterator[bool]:
    """Yield for each slide told under a bare label with running text whether it shows a statement of that text.

    A slide is told under a heading whose words it shows, and that it says something of the body of.
    """
    text = document.text
    bare = [one for one in document.headings() if extent(one.heading.text, text) < BARE_LABEL and _is_running(one)]
    for slide in slides:
        if slide.layout.family in ORIENTING or not slide.notes:
            continue
        said = Span(slide.notes[0].start, slide.notes[-1].end)
        title = title_shown(slide)
        shown = (*below_title(slide), *([title] if title is not None else []))
        for section in bare:
            body = Span(section.body[0].span.start, section.body[-1].span.end)
            if _meet(body, said) and any(_meet(section.heading.text, one) for one in shown):
                yield any(_meet(body, one) and is_statement(text, one) for one in shown)


def is_statement(text: str, words: Span) -> bool:
    """Tell whether words say something of something, and at some length."""
    said = simple(words.of(text))
    return extent(words, text) >= MIN_STATEMENT and (holds_verb(said) if is_english(said) else has_predicate(said))


def _is_running(section: Section) -> bool:
    return bool(section.body) and not any(paragraph.items for paragraph in section.body)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _less(span: Span, headings: list[Span]) -> Iterator[Span]:
    """Yield what is left of a span without the headings in it."""
    start = span.start
    for heading in headings:
        if _meet(heading, span):
            if start < heading.start:
                yield Span(start, heading.start)
            start = max(start, heading.end)
    if start < span.end:
        yield Span(start, span.end)


def _extent(text: str, spans: list[Span]) -> int:
    """Return how much the spans say together, where they overlap once, without white space."""
    total, position = 0, 0
    for span in sorted(spans):
        words = text[max(position, span.start) : span.end].split()
        total += sum(extent(Span(0, len(word)), word) for word in words)
        position = max(position, span.end)
    return total


def report(decks: list[Measured]) -> None:
    """Print the tables."""
    slides = [one for deck in decks for one in deck.slides]
    print(f"{len(decks)} decks, {len(slides)} content slides\n")
    print("row of the decision table           slides   share  families used")
    rows = Counter(one.row for one in slides)
    for row, count in sorted(rows.items()):
        used = Counter(one.family for one in slides if one.row == row).most_common()
        print(f"{row:34} {count:7} {count / len(slides):7.1%}  " + ", ".join(f"{name} {n}" for name, n in used))
    print("\nfamily                              slides   share")
    for family, count in Counter(one.family for one in slides).most_common():
        print(f"{family:34} {count:7} {count / len(slides):7.1%}")
    print()
    _line("layout families in a deck", [deck.families for deck in decks])
    _line("layouts in a deck", [deck.layouts for deck in decks])
    _line("longest run of one family, slides", [deck.longest_run[0] for deck in decks])
    _line("longest run of one family, sections", [deck.longest_run[1] for deck in decks])
    over = sum(1 for deck in decks if deck.longest_run[1] > 3)
    print(f"decks with a family running through more than three sections: {over}")
    shares = [one.shown for one in slides if one.rule == STATEMENT]
    if shares:
        print(
            f"\nshown of what is said, plain paragraphs (row {STATEMENT}, {len(shares)} slides): mean {statistics.mean(shares):.1%},"
            f" median {statistics.median(shares):.1%}, over {MOST_SHOWN:.0%}: {sum(one > MOST_SHOWN for one in shares) / len(shares):.1%}"
        )
    told = [one for deck in decks for one in deck.labelled]
    print(
        f"bare labels with a statement on their slide: {sum(told)} of {len(told)} ({sum(told) / max(1, len(told)):.1%})\n"
    )
    _times([one.seconds for one in slides if one.seconds])


def _line(name: str, values: list[int]) -> None:
    spread = ", ".join(f"{value}: {count}" for value, count in sorted(Counter(values).items()))
    print(f"{name}: mean {statistics.mean(values):.1f}, median {statistics.median(values):g}  ({spread})")


def _times(seconds: list[float]) -> None:
    print(
        f"seconds a slide stands: mean {statistics.mean(seconds):.0f}, median {statistics.median(seconds):.0f}, longest {max(seconds):.0f}"
    )
    for low, high in zip((0, *BANDS), (*BANDS, None), strict=True):
        count = sum(1 for one in seconds if low <= one and (high is None or one < high))
        name = f"{low} and more" if high is None else f"{low} to {high}"
        print(f"  {name:12} {count:6} {count / len(seconds):7.1%}")


def main() -> int:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    add_texts(parser)
    parser.add_argument("--detail", choices=DETAILS, default="standard")
    parser.add_argument("--pace", type=int, default=Settings().pace)
    parser.add_argument("--decks", action="store_true", help="add a line for each text")
    options = parser.parse_args()
    theme, settings = load_theme(options.theme), Settings(detail=options.detail, pace=options.pace)
    decks = [
        measure(short_name(path), build_deck(read_source(path), theme, settings), options.pace)
        for path in named_texts(options)
    ]
    report(decks)
    for deck in decks if options.decks else ():
        slides, sections = deck.longest_run
        print(
            f"{deck.name:36} slides {len(deck.slides):4} families {deck.families:3} run {slides:3} through {sections} sections"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
