"""Say which of many decks have text out of place as LibreOffice draws them, and which slides break the grid.

usage: python -m benchmarks.sweep [TEXT|DECK ...] [--detail LEVEL ...] [--stress FACTOR ...] [--every N --offset K] [--names]
       [--theme NAME] [--fonts FILE]

Without texts, all of the folder in `SPEECH2SLIDES_CORPUS`. Text is out of place outside its box, off the slide, over text of another
shape, or not drawn at all (`placing.py`); `--stress 1 1.05` draws each deck as it is and again with all type and all exact pitches five
percent larger, which leaves room for other fonts. Decks made of texts are also held against the grid (`grid.py`), finished ones (.pptx)
are only drawn. `--every 10 --offset 3` takes every tenth text from the fourth on, so that a daily run sees all of them in time; `--names`
prints their paths and ends. `--fonts` is a fontconfig file that puts installed faces for those the decks name. Exits 1 on findings.
Needs `soffice` and the extra `bench`.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.drawn.drawing import draw
from benchmarks.drawn.tagging import Tagged, tag_deck
from benchmarks.drawn.texts import add_texts, named_texts, short_name
from benchmarks.sweep.grid import OffGrid, off_grid
from benchmarks.sweep.placing import KINDS, TOLERATED, misplaced
from speech2slides.model.settings import DETAILS, Settings
from speech2slides.model.theme import CompiledTheme
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme


class Deck(NamedTuple):
    """Hold one deck to be drawn."""

    name: str
    data: bytes
    off_grid: tuple[OffGrid, ...] = ()


def decks_of(paths: list[str], theme: CompiledTheme, details: list[str]) -> Iterator[Deck]:
    """Yield the deck of each text at each level of detail, and each finished deck as it is."""
    for number, path in enumerate(paths):
        name = f"{number:03}-{short_name(path)}"
        if path.endswith(".pptx"):
            with open(path, "rb") as stream:
                yield Deck(name, stream.read())
            continue
        for detail in details:
            built = build_deck(read_source(path), theme, Settings(detail=detail))
            yield Deck(f"{name}-{detail}", built.data, tuple(off_grid(built.deck.slides)))


def main() -> int:
    """Read the options, measure, print."""
    options = _options()
    texts = named_texts(options)[options.offset % options.every :: options.every]
    if options.names:
        print("\n".join(texts))
        return 0
    broken: list[tuple[str, OffGrid]] = []

    def drawn() -> Iterator[tuple[str, Tagged]]:
        for deck in decks_of(texts, load_theme(options.theme), options.detail):
            broken.extend((deck.name, one) for one in deck.off_grid)
            for stress in options.stress:
                yield f"{deck.name}-x{stress:g}", tag_deck(deck.data, stress=stress)

    decks: dict[str, Counter[str]] = {}
    for page in draw(drawn(), options.fonts):
        counts = decks.setdefault(page.deck, Counter())
        counts["pages"] += 1
        for one in misplaced(page):
            counts[one.kind] += 1
            print(f"{page.deck} {page.number}: {one.kind} {one.shape}: {one.detail}  [{one.words}]")
    for name, one in broken:
        print(f"{name} {one.number} {one.layout}: {one.rule}: {one.cause}")
    _report(decks, broken)
    counted = sum(decks.values(), Counter())
    return 1 if broken or any(counted[kind] for kind in KINDS if kind not in TOLERATED) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    add_texts(parser)
    parser.add_argument("--detail", nargs="+", choices=DETAILS, default=["standard"])
    parser.add_argument("--stress", nargs="+", type=float, default=[1.0], metavar="FACTOR")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--offset", type=int, default=0, metavar="K", help="from the text with this number on, from 0")
    parser.add_argument("--names", action="store_true", help="print which texts would be measured")
    parser.add_argument("--fonts")
    return parser.parse_args()


def _report(decks: dict[str, Counter[str]], broken: list[tuple[str, OffGrid]]) -> None:
    """Print the decks with findings and the sums."""
    columns = ("pages", *KINDS)
    print(f"{'deck':44}" + "".join(f"{name:>10}" for name in columns))
    for name, counts in decks.items():
        if any(counts[kind] for kind in KINDS):
            print(f"{name:44}" + "".join(f"{counts[column]:10}" for column in columns))
    total = sum(decks.values(), Counter())
    print(f"{f'all {len(decks)} decks':44}" + "".join(f"{total[column]:10}" for column in columns))
    rules = Counter(one.rule for _, one in broken)
    print(f"slides off the grid: {len({(name, one.number) for name, one in broken})} {dict(rules) or ''}".rstrip())


if __name__ == "__main__":
    sys.exit(main())
