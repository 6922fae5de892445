"""A theme in, one deck out that shows each of its layouts with the most and the least it holds: planned by hand, fitted and written for real."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from speech2slides.audit import audit_deck, read_deck
from speech2slides.fit import fit_deck
from speech2slides.fit.orientation import AGENDA_MOST
from speech2slides.fit.text import fit_words
from speech2slides.model.deck import Deck, Slide
from speech2slides.model.plan import Agenda, Closing, Content, Cover, DeckPlan, Divider, Label, Page, PlannedSection
from speech2slides.model.settings import Settings
from speech2slides.model.theme import CompiledTheme, Slot
from speech2slides.parse import parse_document
from speech2slides.pipeline import theme_labels
from speech2slides.span import Span
from speech2slides.theme import load_theme
from speech2slides.write import build_package
from tests.builders import source
from tests.limits import limits, longest, say_page, shapes_of
from tests.pages import Script, stock

#: The longest number of a section that its chip is held to, and the shortest.
LONG_NUMBER, SHORT_NUMBER = "二十八", "一"
#: Lines of a cover's byline: occasion, speaker, unit, day.
BYLINE = 4


class LimitDeck(NamedTuple):
    """Hold a deck, its bytes, and what its own audit found."""

    data: bytes
    deck: Deck
    findings: tuple[object, ...]


class _Sections(NamedTuple):
    """Plan pages that orient, over sections whose names have `length` characters; `pages` says which."""

    count: int
    length: int
    pages: Callable[[int], tuple[Page, ...]]

    def plan(self, script: Script) -> DeckPlan:
        start = len(script.text)
        sections = tuple(_section(script, index, self.count, self.length) for index in range(self.count))
        return DeckPlan(Span(0, 2), sections, self.pages(start))


def _section(script: Script, index: int, count: int, length: int) -> PlannedSection:
    """Say the name of a section; with an odd count of them long names have two clauses."""
    long = length > 8
    number = script.say(LONG_NUMBER if long else SHORT_NUMBER)
    script.say("、")
    name = stock(length, index)
    if count % 2 and long:
        name = f"{name[: length // 2]}，{name[length // 2 + 1 :]}"
    return PlannedSection(script.say(name, "\n"), number, Label(f"第{LONG_NUMBER if long else SHORT_NUMBER}部分"))


def build_limits(theme_name: str, size: str = "") -> LimitDeck:
    """Build the deck of a theme on slides of a size."""
    theme = load_theme(theme_name, size)
    script = Script()
    main = _content_plan(script, theme)
    others = [*_fronts(script, theme)]
    others += [one.plan(script) for one in _orienting(theme)]
    document = parse_document(source(script.text))
    deck = fit_deck(document, main, theme, Settings())
    # The notes are told once, by the slides of the content.
    slides = [*deck.slides]
    for plan in others:
        slides += [_silent(slide) for slide in fit_deck(document, plan, theme, Settings()).slides]
    deck = deck._replace(slides=tuple(slides))
    data = build_package(deck, theme, ())
    return LimitDeck(data, deck, audit_deck(read_deck(data, "limits"), script.text, theme_labels(theme, ())))


def _silent(slide: Slide) -> Slide:
    frames = tuple(frame._replace(link=None) for frame in slide.frames)
    return slide._replace(frames=frames, notes=(), shown=())


def _content_plan(script: Script, theme: CompiledTheme) -> DeckPlan:
    """Plan a page for each layout of content at each of its limits: the least under short titles, the most under the longest."""
    layout = theme.family("points")
    assert layout is not None
    slot = layout.slot("title")
    assert slot is not None
    title = longest(2, lambda length: _fits(slot, length))
    name = script.say(stock(2), "\n")
    names = [_section(script, 0, 2, 1), _section(script, 1, 2, title)]
    pages: list[Page] = [Cover(0, name)]
    for shape in shapes_of(theme):
        for place, lengths in enumerate(limits(theme, shape)):
            most = place > 0
            pages.append(say_page(script, shape, lengths, title if most else 2, int(most)).page)
    return DeckPlan(name, tuple(names), tuple(sorted(pages, key=lambda page: page.start)))


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
    layout = theme.family(family)
    assert layout is not None
    slot = layout.slot("title")
    assert slot is not None
    return script.say(stock(longest(2, lambda length: _fits(slot, length)) if most else 2), "\n")


def _byline(theme: CompiledTheme) -> int:
    """How long each of the lines of a byline may be for all of them to be shown; as long as one line where not all can."""

    def holds(length: int) -> bool:
        script = Script()
        title = script.say(stock(2), "\n")
        lines = tuple(script.say(stock(length, line), "\n") for line in range(BYLINE))
        plan = DeckPlan(title, (), (Cover(0, title, lines[0], lines[1:]),))
        (slide,) = _fitted(script, theme, plan)
        return [len(frame.paragraphs) for frame in slide.frames if frame.slot.name == "byline"] == [BYLINE]

    return longest(2, holds)


def _fitted(script: Script, theme: CompiledTheme, plan: DeckPlan) -> tuple[Slide, ...]:
    return fit_deck(parse_document(source(script.text)), plan, theme, Settings()).slides


def _orienting(theme: CompiledTheme) -> Iterator[_Sections]:
    """Plan every agenda, and a divider over as many sections, with the shortest names and with the longest each shows whole."""
    for count in range(2, AGENDA_MOST + 1):
        for pages, shows in ((_agenda, _shows_agenda), (_divider, _shows_strip)):
            held = longest(1, lambda length: _shown_by(theme, _Sections(count, length, pages), shows))  # noqa: B023
            yield from (_Sections(count, length, pages) for length in dict.fromkeys((1, held)))
    held = longest(1, lambda length: _shown_by(theme, _Sections(2, length, _divider), _shows_title))
    yield _Sections(2, held, _divider)


def _agenda(start: int) -> tuple[Page, ...]:
    return (Agenda(start),)


def _divider(start: int) -> tuple[Page, ...]:
    return (Divider(start, 1),)


def _shown_by(theme: CompiledTheme, sections: _Sections, shows: Callable[[tuple[Slide, ...], DeckPlan], bool]) -> bool:
    script = Script()
    script.say(stock(2), "\n")
    plan = sections.plan(script)
    return shows(_fitted(script, theme, plan), plan)


def _shows_agenda(slides: tuple[Slide, ...], plan: DeckPlan) -> bool:
    words = [_said(frame.paragraphs[0].runs) for frame in slides[0].frames if frame.slot.name == "row"]
    return len(slides) == 1 and words == [(one.words.start, one.words.end) for one in plan.sections]


def _shows_title(slides: tuple[Slide, ...], plan: DeckPlan) -> bool:
    words = plan.sections[1].words
    return _said(slides[0].frames[0].paragraphs[0].runs) == (words.start, words.end)


def _shows_strip(slides: tuple[Slide, ...], plan: DeckPlan) -> bool:
    return _shows_title(slides, plan) and all(len(column.paragraphs) == 2 for column in slides[0].strip)


def _said(runs: tuple[object, ...]) -> tuple[int, int]:
    return (runs[0].words.start, runs[-1].words.end)
