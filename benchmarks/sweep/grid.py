"""Finished slides in, those that break the grid out: too many left edges, a title that jumps, siblings unlike each other.

The rules are criteria 8 and 9 of slide design: what belongs together looks alike, and everything stands on few lines.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from speech2slides.model.deck import Slide
from speech2slides.units import Rect, inches, points

#: A page has so many left edges at most.
MOST_EDGES = 4
#: Edges nearer than this are one (two pixels at 1280 across), and distances that differ by less are equal.
SAME = inches(0.02)
#: Slots that stand on every page in the same place; together they are one edge.
FURNITURE = ("title", "chip", "footer", "number")
#: Families with a composition of their own: a page that orients, or one that holds a single sentence.
OWN_COMPOSITION = ("cover", "agenda", "divider", "closing", "full")


class OffGrid(NamedTuple):
    """Hold one finding about a slide: its rule and what breaks it."""

    number: int
    layout: str
    rule: str
    cause: str


def off_grid(slides: Iterable[Slide]) -> Iterator[OffGrid]:
    """Yield what breaks the grid in one deck, slide by slide."""
    content = [(number, one) for number, one in enumerate(slides, 1) if one.layout.family not in OWN_COMPOSITION]
    usual = _usual_title([one for _, one in content])
    for number, slide in content:
        for rule, cause in _faults(slide, usual):
            yield OffGrid(number, slide.layout.name, rule, cause)


def _usual_title(slides: list[Slide]) -> Rect | None:
    titles = Counter(rect for slide in slides for rect in _rects(slide).get("title", ()))
    return titles.most_common(1)[0][0] if titles else None


def _faults(slide: Slide, usual: Rect | None) -> Iterator[tuple[str, str]]:
    rects = _rects(slide)
    edges = _edges(rects)
    if len(edges) > MOST_EDGES:
        yield "edges", f"{len(edges)} left edges: " + ", ".join(f"{name} {points(x):.0f} pt" for x, name in edges)
    if rects.get("title", [usual]) != [usual]:
        yield "title", f"title at {_shown(rects['title'][0])}, elsewhere at {_shown(usual)}"
    for name, siblings in rects.items():
        if not _all_same({rect.w for rect in siblings}) or not _all_same({rect.h for rect in siblings}):
            yield "size", f"{name} frames of unlike size: " + "; ".join(map(_shown, siblings))
        if not _aligned(siblings):
            yield (
                "alignment",
                f"{name} frames with neither left edge nor top in common: " + "; ".join(map(_shown, siblings)),
            )


def _rects(slide: Slide) -> dict[str, list[Rect]]:
    """Return the boxes of a slide's frames by the names of their slots."""
    found: dict[str, list[Rect]] = {}
    for frame in slide.frames:
        found.setdefault(frame.slot.name, []).append(frame.slot.rect)
    if slide.table is not None:
        found.setdefault(slide.table.slot.name, []).append(slide.table.slot.rect)
    return found


def _edges(rects: dict[str, list[Rect]]) -> list[tuple[int, str]]:
    """Return the left edges of a page: furniture is one, equal columns at equal distances are one (that of the first)."""
    edges: list[tuple[int, str]] = []
    furnished = False
    for name, siblings in rects.items():
        if name in FURNITURE:
            edges.extend([] if furnished else [(siblings[0].x, "furniture")])
            furnished = True
            continue
        columns = _distinct(rect.x for rect in siblings)
        steps = {after - before for before, after in pairwise(columns)}
        if _all_same(steps) and _all_same({rect.w for rect in siblings}):
            columns = columns[:1]
        edges.extend((x, name) for x in columns if all(abs(x - known) > SAME for known, _ in edges))
    return edges


def _distinct(values: Iterable[int]) -> list[int]:
    found: list[int] = []
    for value in sorted(values):
        if not found or value - found[-1] > SAME:
            found.append(value)
    return found


def _all_same(values: set[int]) -> bool:
    return not values or max(values) - min(values) <= SAME


def _aligned(siblings: list[Rect]) -> bool:
    """Tell whether each of several siblings shares its left edge or its top with another."""
    if len(siblings) < 2:
        return True
    return all(
        any(abs(one.x - other.x) <= SAME or abs(one.y - other.y) <= SAME for j, other in enumerate(siblings) if j != i)
        for i, one in enumerate(siblings)
    )


def _shown(rect: Rect | None) -> str:
    return "nowhere" if rect is None else ",".join(f"{points(value):.0f}" for value in rect)
