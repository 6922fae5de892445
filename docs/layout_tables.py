"""A theme in, what its layouts hold out, as rows of the tables in docs/layouts.md and docs/gallery/README.md.

usage: python docs/layout_tables.py

Rewrites the table of capacities in docs/layouts.md. A line's length is what `fit` allows for Han characters, less the slack it keeps free; a
marker before the words takes its part of it.
"""

import os
import re
from collections.abc import Iterator

from speech2slides.fit.cells import MOST_LINES
from speech2slides.fit.rows import ROW_FILL
from speech2slides.fit.text import room
from speech2slides.fit.width import EM
from speech2slides.model.theme import CompiledTheme, Layout, Slot
from speech2slides.theme import load_theme
from speech2slides.units import EMU_PER_POINT

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "layouts.md")
THEME = "party-red"
HEAD = (
    "| layout | family | entries | place | characters × lines, largest | characters × lines, smallest |",
    "|---|---|---|---|---|---|",
)
#: Places that are the same on all pages of content.
CHROME = ("chip", "footer", "number")
#: Places of one line, which keeps no em free: what stands there is never broken.
ONE_LINE = ("figure", "mark", "part", "thanks")
#: Families whose title is what the page says.
TITLED = ("cover", "divider", "closing", "full")


def kind(layout: Layout) -> str:
    """Return the layout's name without the number of its entries: Cards 4 Tall Heads is one of Cards Tall Heads."""
    return re.sub(r" \d+\b", "", layout.name)


def used(theme: CompiledTheme) -> tuple[Layout, ...]:
    """Return the layouts a deck can be made of; the others are for slides the user adds."""
    return tuple(layout for layout in theme.layouts if layout.family)


def places(layout: Layout) -> Iterator[Slot]:
    """Yield one slot of each name that holds the speech's words, in reading order."""
    seen = set()
    for slot in layout.slots:
        said = slot.placeholder not in ("title", "ctrTitle") or layout.family in TITLED
        if slot.name not in (*CHROME, *seen) and said:
            seen.add(slot.name)
            yield slot


def held(layout: Layout, slot: Slot, size: int) -> str:
    """Return how many characters and lines of `size` (hundredths of a point) the slot holds: 24 × 2 at 26 pt."""
    length, height = (slot.rect.h, slot.rect.w) if slot.vertical else (slot.rect.w, slot.rect.h)
    if slot.name == "row" and layout.rows > 1 and size > slot.floor:
        height = height * ROW_FILL // 100
    lines = max(1, height * 100 // (EMU_PER_POINT * (size * slot.pitch // 100)))
    if slot.position >= 0 and any(other.name == slot.name and other.position for other in layout.slots):
        lines = min(lines, MOST_LINES.get(slot.name, lines))
    alone = slot.name in ONE_LINE
    lines = 1 if alone else lines
    return f"{room(length, size, one_line=alone) // EM} × {lines} at {size / 100:g} pt"


def rows(theme: CompiledTheme) -> tuple[str, ...]:
    """Return the rows of the table of capacities in the theme's order, one for layouts of one kind that hold the same in a place."""
    counts: dict[tuple[str, ...], list[int]] = {}
    for layout in used(theme):
        for slot in places(layout):
            if slot.name == "table":
                # Columns share the width as their words need it, so only the sizes can be told.
                sizes = tuple(f"{size / 100:g} pt" for size in (slot.sizes[0], slot.floor))
            else:
                sizes = tuple(held(layout, slot, size) for size in (slot.sizes[0], slot.floor))
            counts.setdefault((kind(layout), layout.family, slot.name, *sizes), []).append(layout.rows)
    return tuple(
        f"| {name} | {family} | {_range(numbers)} | {place} | {largest} | {smallest} |"
        for (name, family, place, largest, smallest), numbers in counts.items()
    )


def _range(numbers: list[int]) -> str:
    """Return the counts of entries as read: 2–6; 5; any."""
    if numbers == [0]:
        return "any"
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def main() -> None:
    """Rewrite the table between its head and the next blank line."""
    with open(PAGE, encoding="utf-8") as stream:
        page = stream.read()
    start = page.index(HEAD[0])
    end = page.index("\n\n", start)
    table = "\n".join((*HEAD, *rows(load_theme(THEME))))
    with open(PAGE, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(page[:start] + table + page[end:])


if __name__ == "__main__":
    main()
