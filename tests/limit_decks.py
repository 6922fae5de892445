"""A theme in, one deck out that shows each of its layouts with the most and the least it holds: planned by hand, fitted and written for real.

usage: python -m tests.limit_decks FOLDER [TURN]

Writes a brief deck of every theme. Themes that share the boxes of their content show all of it in the first of them; the others show a
quarter of it, another one each TURN, so that a daily run sees all of it in time.
"""

import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from speech2slides.audit import audit_deck, read_deck
from speech2slides.fit import fit_deck
from speech2slides.fit.agenda import AGENDA_MOST, agenda_frames, agenda_groups
from speech2slides.fit.orientation import strip_columns
from speech2slides.fit.text import fit_words
from speech2slides.model.deck import Deck, Slide
from speech2slides.model.plan import Agenda, Closing, Content, Cover, DeckPlan, Divider, Label, Page, PlannedSection
from speech2slides.model.settings import Settings
from speech2slides.model.theme import CompiledTheme, Slot
from speech2slides.parse import parse_document
from speech2slides.pipeline import theme_labels
from speech2slides.span import Span
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names
from speech2slides.write import build_package
from tests.builders import source
from tests.limits import Shape, boxes_of, limits, longest, say_page, shapes_of
from tests.pages import Script, stock

#: The longest number of a section that its chip is held to, and the shortest.
LONG_NUMBER, SHORT_NUMBER = "二十八", "一"
#: Lines of a cover's byline: occasion, speaker, unit, day.
BYLINE = 4
#: Themes that share their boxes show so many parts of their content in turn.
TURNS = 4
#: Counts of sections at which agendas and strips have the least and the most in one column and in two.
EDGES = (2, 6, 7, AGENDA_MOST)


class Choice(NamedTuple):
    """Say what of a deck is wanted."""

    brief: bool = False
    """Each layout once, with the most it holds."""
    every: int = 1
    """Of the layouts for content every so many, from `turn` on."""
    turn: int = 0
    counts: tuple[int, ...] = tuple(range(2, AGENDA_MOST + 1))
    """How many sections there are in agendas and strips."""


ALL = Choice()
BRIEF = Choice(brief=True)


class LimitDeck(NamedTuple):
    """Hold a deck, its bytes, and what its own audit found."""

    data: bytes
    deck: Deck
    findings: tuple[object, ...]


class Filled(NamedTuple):
    """Hold a layout with the lengths of what it is to show."""

    shape: Shape
    lengths: tuple[int, ...]
    most: bool
    """Whether it is full, and stands under the longest title."""


class _Sections(NamedTuple):
    """Plan a page that orients, over sections whose names have `length` characters; `page` says which."""

    count: int
    length: int
    page: Callable[[int], Page]

    def plan(self, script: Script) -> DeckPlan:
        start = len(script.text)
        return DeckPlan(Span(0, 2), _sections(script, self.count, self.length), (self.page(start),))


def _section(script: Script, index: int, count: int, length: int) -> PlannedSection:
    """Say the name of a section; with an odd count of them long names have two clauses."""
    long = length > 8
    number = script.say(LONG_NUMBER if long else SHORT_NUMBER)
    script.say("、")
    name = stock(length, index)
    if count % 2 and long:
        name = f"{name[: length // 2]}，{name[length // 2 + 1 :]}"
    return PlannedSection(script.say(name, "\n"), number, Label(f"第{LONG_NUMBER if long else SHORT_NUMBER}部分"))


@cache
def build_limits(theme_name: str, size: str = "", choice: Choice = ALL) -> LimitDeck:
    """Build the deck of a theme on slides of a size, or what is chosen of it."""
    theme = load_theme(theme_name, size)
    script = Script()
    filled = [*(_fullest(theme) if choice.brief else _filled(theme))]
    chosen = filled[choice.turn % choice.every :: choice.every]
    plans = [_content_plan(script, theme, chosen), *_fronts(script, theme)]
    plans += [one.plan(script) for one in _orienting(theme, choice)]
    document = parse_document(source(script.text))
    decks = [fit_deck(document, plan, theme, Settings()) for plan in plans]
    # The speech is told once, by the slides of the content.
    aside = [_silent(slide) for deck in decks[1:] for slide in deck.slides]
    deck = decks[0]._replace(slides=(*decks[0].slides, *aside))
    data = build_package(deck, theme, ())
    return LimitDeck(data, deck, audit_deck(read_deck(data, "limits"), script.text, theme_labels(theme, ())))


def _filled(theme: CompiledTheme) -> Iterator[Filled]:
    """Every layout of content at each of its limits: the least first, then the most of each of its parts."""
    for shape in shapes_of(theme):
        for place, lengths in enumerate(limits(theme, shape)):
            yield Filled(shape, lengths, most=place > 0)


def _fullest(theme: CompiledTheme) -> Iterator[Filled]:
    """Every layout of content once, with the most it holds."""
    seen = set()
    for shape in shapes_of(theme):
        found = limits(theme, shape) if shape.layout not in seen else ()
        if found:
            seen.add(shape.layout)
            yield Filled(shape, found[min(1, len(found) - 1)], most=True)


def _silent(slide: Slide) -> Slide:
    frames = tuple(frame._replace(link=None) for frame in slide.frames)
    return slide._replace(frames=frames, notes=(), shown=())


def _content_plan(script: Script, theme: CompiledTheme, filled: list[Filled]) -> DeckPlan:
    """Plan a page for each: the least under short titles, the most under the longest."""
    title = longest(2, partial(_fits, _title_slot(theme, "points")))
    name = script.say(stock(2), "\n")
    names = [_section(script, 0, 2, 1), _section(script, 1, 2, title)]
    pages: list[Page] = [Cover(0, name)]
    for one in filled:
        said = say_page(script, one.shape, one.lengths, title if one.most else 2, int(one.most))
        pages.append(said.page)
    return DeckPlan(name, tuple(names), tuple(pages))


def _fits(slot: Slot, length: int) -> bool:
    words = stock(length)
    script = Script()
    return fit_words(script.setter, slot, (Label(words),)) is not None


def _fronts(script: Script, theme: CompiledTheme) -> Iterator[DeckPlan]:
    """Plan covers, closings and full statements with the least and the most they hold."""
    for most in (False, True):
        start = len(script.text)
        titles = {family: _say_title(script, theme, family, most=most) for family in ("cover", "closing", "full")}
        byline = tuple(
            script.say(stock(_byline(theme) if most else 2, line), "\n") for line in range(BYLINE if most else 1)
        )
        occasion, rest = (byline[0], byline[1:]) if most else (None, byline)
        yield DeckPlan(
            titles["cover"],
            (),
            (
                Cover(start, titles["cover"], occasion, rest),
                Content(start, titles["full"], (), ("full",)),
                Closing(start, titles["closing"], Label(theme.wording("zh-CN").thanks)),
            ),
        )


def _say_title(script: Script, theme: CompiledTheme, family: str, *, most: bool) -> Span:
    slot = _title_slot(theme, family)
    return script.say(stock(longest(2, partial(_fits, slot)) if most else 2), "\n")


def _title_slot(theme: CompiledTheme, family: str) -> Slot:
    layout = theme.family(family)
    assert layout is not None
    slot = layout.slot("title")
    assert slot is not None
    return slot


def _byline(theme: CompiledTheme) -> int:
    """How long each of the lines of a byline may be for all of them to be shown; as long as one line where not all can."""

    def holds(length: int) -> bool:
        script = Script()
        title = script.say(stock(2), "\n")
        lines = tuple(script.say(stock(length, line), "\n") for line in range(BYLINE))
        plan = DeckPlan(title, (), (Cover(0, title, lines[0], lines[1:]),))
        (slide,) = fit_deck(parse_document(source(script.text)), plan, theme, Settings()).slides
        return [len(frame.paragraphs) for frame in slide.frames if frame.slot.name == "byline"] == [BYLINE]

    return longest(2, holds)


def _orienting(theme: CompiledTheme, choice: Choice) -> Iterator[_Sections]:
    """Plan every agenda, and a divider over as many sections, with the shortest names and with the longest they show whole."""
    for count in choice.counts:
        for page, shows in ((_agenda, _in_agenda), (_divider, _on_divider)):
            most = longest(1, partial(shows, theme, count))
            yield from (
                _Sections(count, length, page) for length in ((most,) if choice.brief else dict.fromkeys((1, most)))
            )
    slot = _title_slot(theme, "divider")
    yield _Sections(2, longest(1, partial(_fits, slot)), _divider)


def _agenda(start: int) -> Page:
    return Agenda(start)


def _divider(start: int) -> Page:
    return Divider(start, 1)


def _sections(script: Script, count: int, length: int) -> tuple[PlannedSection, ...]:
    return tuple(_section(script, index, count, length) for index in range(count))


def _in_agenda(theme: CompiledTheme, count: int, length: int) -> bool:
    """Whether one agenda shows the names of so many sections whole."""
    script = Script()
    sections = _sections(script, count, length)
    layout = theme.family("agenda", count)
    assert layout is not None
    rows = [frame for frame in agenda_frames(script.setter, layout, sections) if frame.slot.name == "row"]
    shown = [_said(row.paragraphs[0].runs) for row in rows]
    one_slide = agenda_groups(script.setter, theme, sections) == ((0, count),)
    return one_slide and shown == [(one.words.start, one.words.end) for one in sections]


def _on_divider(theme: CompiledTheme, count: int, length: int) -> bool:
    """Whether a divider shows the name of its section whole, and in its strip those of all."""
    script = Script()
    sections = _sections(script, count, length)
    layout = theme.family("divider")
    assert layout is not None
    slot = layout.slot("title")
    assert slot is not None
    columns = strip_columns(script.setter, layout.strip, sections) if layout.strip is not None else ()
    titled = fit_words(script.setter, slot, (sections[1].words,)) is not None
    return titled and all(len(column.paragraphs) == 2 for column in columns)


def _said(runs: tuple[object, ...]) -> tuple[int, int]:
    return (runs[0].words.start, runs[-1].words.end)


def main() -> None:
    """Write the brief deck of every theme into a folder."""
    folder, turn = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    known = set()
    for name in theme_names():
        boxes = boxes_of(load_theme(name))
        made = build_limits(name, choice=Choice(True, TURNS if boxes in known else 1, turn, EDGES))
        known.add(boxes)
        if made.findings:
            sys.exit(f"{name}: {made.findings[0]}")
        path = folder / f"limits-{name}.pptx"
        path.write_bytes(made.data)


if __name__ == "__main__":
    main()
