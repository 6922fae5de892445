"""How much and how little a layout holds: a theme and a layout in, the pages that fill it to its limits out, found through the real fit."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from speech2slides.fit.content import FittedPage, fit_content
from speech2slides.model.plan import Content, Entry
from speech2slides.model.theme import CompiledTheme, Slot
from speech2slides.span import Span
from tests.pages import HEADS, NUMERALS, STATEMENT, Script, stock

#: What pages of a family say, part by part; several where a family can say more or less of an entry. `support` is one clause, `clauses`
#: are three.
PARTS = {
    "points": (("words", "sub"), ("words", "support"), ("words",)),
    "rows": (("words",), ("words", "support")),
    "lead": (("words", "lead"), ("opening", "words"), ("marker", "words", "lead")),
    "support": (("words", "lead"),),
    "panel": (("words", "lead"),),
    "quote": (("words", "lead"),),
    "cards": (("words", "support"), ("words", "clauses"), ("opening", "words", "clauses")),
    "columns": (("key", "words"), ("key", "words", "support")),
    "grid": (("words",), ("opening", "words")),
    "lead-grid": (("words", "lead"),),
    "steps": (("key", "words"), ("key", "words", "support")),
    "stages": (("key", "words"),),
    "timeline": (("key", "words"), ("key", "words", "support")),
    "figures": (("key", "words"), ("key", "words", "support")),
    "table": (("words", "owner"),),
}
#: Counts of entries shown on layouts that take any number.
ANY = {"points": (1, 4), "table": (1, 5)}
UNMARKED = ("quote", "support", "columns", "steps", "stages", "timeline", "figures")
#: Lengths tried, in the order of their sum, to find some that a layout is chosen for.
STARTS = (1, 12, 24)
MOST = 600
#: Slots that content is not fitted into.
FURNITURE = ("title", "chip", "part", "footer", "number")


class Shape(NamedTuple):
    """Name a layout and how many entries of which parts it is to show."""

    layout: str
    family: str
    count: int
    parts: tuple[str, ...]


class Said(NamedTuple):
    """Hold a planned page and every span its slide must show."""

    page: Content
    spans: tuple[Span, ...]


def shapes_of(theme: CompiledTheme) -> Iterator[Shape]:
    """Every layout of content in the theme with each of the ways to fill it."""
    for layout in theme.layouts:
        for parts in PARTS.get(layout.family, ()):
            if layout.family == "figures" and ("support" in parts) != (layout.slot("body") is not None):
                continue
            for count in ANY.get(layout.family, (layout.rows,)):
                yield Shape(layout.name, layout.family, count, parts)


def say_page(
    script: Script, shape: Shape, lengths: tuple[int, ...], title: int = 2, section: int | None = None
) -> Said:
    """Say a page with parts of these lengths, in the order people write, and plan it."""
    long = dict(zip(shape.parts, lengths, strict=True))
    start = len(script.text)
    heading = script.say(stock(title), "\n")
    lead = script.say(stock(long["lead"], 3), "：") if "lead" in long else None
    said = [_say_entry(script, shape, long, index) for index in range(shape.count)]
    script.say("\n")
    entries = tuple(entry for entry, _ in said)
    spans = tuple(span for _, found in said for span in found) + ((lead,) if lead is not None else ())
    rule = STATEMENT if shape.family in ("support", "panel") else 0
    heads = HEADS if shape.family == "table" else ()
    shared = entries[0].opening if shape.family == "lead" and lead is None else None
    return Said(Content(start, heading, entries, (shape.family,), section, lead, rule, heads, shared), spans)


def _say_entry(script: Script, shape: Shape, long: dict[str, int], index: int) -> tuple[Entry, tuple[Span, ...]]:
    start = len(script.text)
    ordinal = stock(long["marker"], 1) if "marker" in long else f"{NUMERALS[index % 10]}是"
    marker = None if shape.family in UNMARKED else script.say(ordinal)
    opening = script.say(stock(long["opening"], 1)) if "opening" in long else None
    key = script.say(_key(shape.family, long["key"]), "，") if "key" in long else None
    words = script.say(stock(long["words"], index), "。")
    support = _clauses(script, long, index)
    subs = tuple(
        Entry(len(script.text), words=script.say(stock(long["sub"], index + place), "；"))
        for place in range(2 if "sub" in long else 0)
    )
    cells = (script.say(stock(long["owner"], index), "，"), script.say("12月底前", "。")) if "owner" in long else ()
    entry = Entry(start, words, marker, support, subs, opening, key, cells)
    shown = (marker, opening if index == 0 or shape.family != "lead" else None, key, words, *support, *cells)
    return entry, (*(span for span in shown if span is not None), *(sub.words for sub in subs))


def _key(family: str, length: int) -> str:
    """A figure or the name of a stage, of so many characters."""
    return f"{'987654321' * (length // 9 + 1)}"[: length - 1] + "%" if family == "figures" else stock(length, 2)


def _clauses(script: Script, long: dict[str, int], index: int) -> tuple[Span, ...]:
    if "clauses" in long:
        return tuple(script.say(stock(long["clauses"], index + place), "，") for place in range(3))
    return (script.say(stock(long["support"], index + 4), "。"),) if "support" in long else ()


def shows(shape: Shape, said: Said, fitted: tuple[FittedPage, ...]) -> bool:
    """Whether one slide on the layout that was meant shows every word."""
    if len(fitted) > 1 or fitted[0].layout.name != shape.layout or fitted[0].cut:
        return False
    found = [run.words for frame in fitted[0].frames for one in frame.paragraphs for run in one.runs]
    found += [one.marker.words for frame in fitted[0].frames for one in frame.paragraphs if one.marker is not None]
    if fitted[0].table is not None:
        found += [
            run.words for row in fitted[0].table.rows for cell in row for one in cell.paragraphs for run in one.runs
        ]
    spans = [words for words in found if isinstance(words, Span)]
    return all(any(one.start <= span.start and span.end <= one.end for one in spans) for span in said.spans)


def limits(theme: CompiledTheme, shape: Shape) -> tuple[tuple[int, ...], ...]:
    """The least lengths at which the layout shows a page of this shape, and the most, growing each of its parts first in turn.

    Empty where a page of this shape never comes to stand on the layout.
    """
    return _limits(boxes_of(theme, (shape.family, "points")), shape)


def boxes_of(theme: CompiledTheme, families: tuple[str, ...] = tuple(PARTS)) -> CompiledTheme:
    """The theme with only what decides how these families are fitted: the same of two themes that differ in looks alone."""
    layouts = tuple(
        layout._replace(
            part="",
            progress=None,
            strip=None,
            slots=tuple(_bare(slot) for slot in layout.slots if slot.name not in FURNITURE),
        )
        for layout in theme.layouts
        if layout.family in families
    )
    return CompiledTheme("", "", theme.size, layouts, (), theme.wordings[:0])


def _bare(slot: Slot) -> Slot:
    return slot._replace(idx=0, color="", marker_color="", muted_color="", anchor="")


class _Search(NamedTuple):
    """Look for the limits of one layout by asking the real fit."""

    theme: CompiledTheme
    shape: Shape

    def holds(self, lengths: tuple[int, ...]) -> bool:
        script = Script()
        said = say_page(script, self.shape, lengths)
        return shows(self.shape, said, fit_content(script.setter, self.theme, said.page))

    def start(self) -> tuple[int, ...] | None:
        """Lengths that the layout is chosen for, each as small as can be."""
        tried = sorted(product(STARTS, repeat=len(self.shape.parts)), key=sum)
        lengths = next((one for one in tried if self.holds(one)), None)
        for part in range(len(lengths or ())):
            lengths = self.shrunk(lengths, part)
        return lengths

    def shrunk(self, lengths: tuple[int, ...], part: int) -> tuple[int, ...]:
        length = lengths[part]
        less = longest(0, lambda less: self.holds(_with(lengths, part, length - less)), length - 1)
        return _with(lengths, part, length - less)

    def grown(self, lengths: tuple[int, ...], part: int) -> tuple[int, ...]:
        return _with(lengths, part, longest(lengths[part], lambda more: self.holds(_with(lengths, part, more))))

    def filled(self, lengths: tuple[int, ...], first: int) -> tuple[int, ...]:
        """Lengths of which none can grow, those of the part `first` the longest."""
        for part in range(first, first + len(lengths)):
            lengths = self.grown(lengths, part % len(lengths))
        return lengths


@lru_cache(None)
def _limits(theme: CompiledTheme, shape: Shape) -> tuple[tuple[int, ...], ...]:
    search = _Search(theme, shape)
    least = search.start()
    if least is None:
        return ()
    found = [least, search.filled(least, 0)]
    for first in range(1, len(least)):
        # What stands apart from the other parts is as long whichever is grown first.
        if search.grown(least, first)[first] != found[1][first]:
            found.append(search.filled(least, first))
    return tuple(dict.fromkeys(found))


def _with(lengths: tuple[int, ...], part: int, length: int) -> tuple[int, ...]:
    return (*lengths[:part], length, *lengths[part + 1 :])


def longest(least: int, holds: Callable[[int], bool], most: int = MOST) -> int:
    """The greatest length that holds, found by doubling the last step that held, then by halves; `least` is one that does."""
    best, step = least, 1
    while best + step <= most and holds(best + step):
        best, step = best + step, step * 2
    while step > 1:
        step //= 2
        if best + step <= most and holds(best + step):
            best += step
    return best
