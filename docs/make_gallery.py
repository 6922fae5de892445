"""Draw one slide for each layout a deck can use, from the decks of the samples, and list them in docs/gallery/README.md.

usage: python docs/make_gallery.py [--list]

`--list` only says which slide would stand for which layout. Needs what docs/make_pictures.py needs. Exits with 1
where a layout stands in no deck, or is not described below; the others are drawn.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from typing import NamedTuple

from layout_tables import THEME, held, kind, places, used
from make_pictures import HERE, ROOT, pages
from PIL import Image

from speech2slides.model.settings import Settings
from speech2slides.model.theme import CompiledTheme, Layout
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme

GALLERY = os.path.join(HERE, "gallery")
#: The samples slides are taken from, those shown first first.
SAMPLES = ("meeting", "plan", "review", "talk", "report", "speech", "address")
#: Width of a picture in pixels, its colours, and the bytes it may take.
WIDTH, COLORS, MAX_BYTES = 960, 48, 40_000
#: When a layout is chosen, by its name without the number of entries. Numbers are rows of the decision table.
WHEN = {
    "Title Slide": "Always first.",
    "Agenda": "After the cover, where there are two sections or more; over twelve sections take further pages.",
    "Section Header": "Opens every section, where half of them have two pages or more (`--dividers`).",
    "Closing": "Always last, unless nothing is left to be said and the user wants none (`--closing`).",
    "Title and Content": "15: points with items of their own whose headings are too long for cards; what no other layout holds.",
    "Statement": "15, 19: one entry that is all there is under its title.",
    "Rows": "15, 18: a plain list; also what other layouts did not hold.",
    "Lead and Rows": "16: three to five entries with words that announce them or that all begin with.",
    "Statement and Support": "19: running text under a heading, in every other section.",
    "Panel and Rows": "19: the same, in the sections between; elsewhere where Statement and Support has no room.",
    "Quote": "7: a quotation that is most of its paragraph.",
    "Full Statement": "19: a heading with nothing below it, a title with nothing to bear it out.",
    "Two Sides": "10: one side and the other of the same thing.",
    "Comparison": "12: two points with something said about each.",
    "Cards": "13, 14: three or four points with something said about each.",
    "Cards Tall Heads": "14: four points with headings of two lines.",
    "Grid": "11: four to eight short entries with nothing beneath.",
    "Lead and Grid": "11: three or five short entries and what announces them.",
    "Steps": "5: three to five stages.",
    "Stages": "6: two or six stages; 4: six dates; what Steps and Timeline did not hold.",
    "Timeline": "4: three to five dates that follow each other.",
    "Figures": "9: two to twelve figures, over several pages where they are many.",
    "Plain Figures": "9: the same, where there is nothing more to say of any.",
    "Wide Figures": "9: four figures whose names are too long for narrow cards.",
    "Wide Plain Figures": "9: the same, where there is nothing more to say of any.",
    "Big Number": "8: one figure that is the page's point.",
    "Title and Table": "3: tasks with who answers for them or until when.",
}


class Found(NamedTuple):
    """Hold a slide that shows a layout."""

    sample: str
    number: int
    """From 1."""
    layout: Layout


def slides(theme: CompiledTheme) -> Iterator[Found]:
    """Yield every slide of every sample's deck."""
    for sample in SAMPLES:
        source = read_source(os.path.join(ROOT, "samples", f"{sample}.txt"))
        for number, slide in enumerate(build_deck(source, theme, Settings()).deck.slides, 1):
            yield Found(sample, number, slide.layout)


def chosen(theme: CompiledTheme) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return a slide for each kind of layout, and the kinds without one; the slide with a count in the middle of what there is."""
    found = tuple(slides(theme))
    picked, missing = [], []
    for name in dict.fromkeys(kind(layout) for layout in used(theme)):
        of_kind = sorted((one.layout.rows, index) for index, one in enumerate(found) if kind(one.layout) == name)
        if of_kind and name in WHEN:
            middle = of_kind[len(of_kind) // 2][0]
            picked.append(found[next(index for count, index in of_kind if count == middle)])
        else:
            missing.append(name)
    return tuple(picked), tuple(missing)


def file_name(layout: Layout) -> str:
    """Return the picture's name: cards-tall-heads.png."""
    return kind(layout).lower().replace(" ", "-") + ".png"


def save(slide: Image.Image, path: str) -> int:
    """Write the slide small and return its bytes; fewer colours where it would be too large."""
    height = WIDTH * slide.height // slide.width
    small = slide.resize((WIDTH, height), Image.Resampling.LANCZOS)
    colors = COLORS
    while True:
        small.quantize(colors, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
        size = os.path.getsize(path)
        if size <= MAX_BYTES or colors <= 8:
            return size
        colors //= 2


def capacity(layout: Layout) -> str:
    """Return what each place of the layout holds at its largest and its smallest size."""
    told = []
    for slot in places(layout):
        if slot.name == "table":
            told.append("as many rows as fit, cells of two lines")
            continue
        sizes = (held(layout, slot, slot.sizes[0]), held(layout, slot, slot.floor))
        told.append(f"{slot.name} " + " to ".join(dict.fromkeys(sizes)))
    return "; ".join(told)


def readme(picked: tuple[Found, ...]) -> str:
    """Return the text of the gallery's page."""
    lines = [
        "# The layouts",
        "",
        "One slide for each layout of the theme `party-red` that a deck can use, taken from the decks of the [samples](../../samples). Numbers under",
        "“chosen when” are rows of the [decision table](../layouts.md). Capacity counts Han characters × lines without a marker before them, per",
        "place. `python docs/make_gallery.py` makes this page.",
        "",
        "| layout | picture | chosen when | holds |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {one.layout.name} | ![{kind(one.layout)}]({file_name(one.layout)}) | {WHEN[kind(one.layout)]} | {capacity(one.layout)} |"
        for one in picked
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Draw the gallery, or say what is missing."""
    picked, missing = chosen(load_theme(THEME))
    if "--list" in sys.argv[1:]:
        print("\n".join(f"{one.layout.name}: {one.sample} {one.number}" for one in picked))
    else:
        draw(picked)
    if missing:
        print(f"no sample shows: {', '.join(missing)}", file=sys.stderr)
        sys.exit(1)


def draw(picked: tuple[Found, ...]) -> None:
    """Write the pictures of layouts and their page in the place of the old ones; those of themes are `make_pictures.py`'s."""
    os.makedirs(GALLERY, exist_ok=True)
    for name in os.listdir(GALLERY):
        if name.endswith(".png") and not name.startswith("theme-"):
            os.unlink(os.path.join(GALLERY, name))
    with tempfile.TemporaryDirectory() as folder:
        drawn = {sample: pages(sample, folder) for sample in sorted({one.sample for one in picked})}
        for one in picked:
            name = file_name(one.layout)
            print(name, save(drawn[one.sample][one.number - 1], os.path.join(GALLERY, name)))
    with open(os.path.join(GALLERY, "README.md"), "w", encoding="utf-8", newline="\n") as stream:
        stream.write(readme(picked))


if __name__ == "__main__":
    main()
