"""Say how the lines of finished decks end, as LibreOffice draws them.

usage: python -m benchmarks.typography [TEXT ...] [--plain] [--list KIND] [--theme NAME] [--detail LEVEL] [--fonts FILE]

Without texts, those named by the gold files of the folder in `SPEECH2SLIDES_CORPUS` (gold/NAME__NUMBER.tsv is NAME/NUMBER.txt). `--plain`
takes the forced line ends out first: what an office program makes of the same words by itself. A line end inside a word is one that
rjieba's segmenter would not make; set `SPEECH2SLIDES_PHRASE=off` to measure the breaker without it. Needs `soffice` and the extra
`bench` (lxml, pdfplumber, rjieba); `--fonts` is a fontconfig file that puts installed faces for those the decks name.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.drawn.drawing import draw
from benchmarks.drawn.tagging import Tagged, tag_deck
from benchmarks.drawn.texts import gold_texts, short_name
from benchmarks.typography.judging import FLOOR, LABEL, Fault, faults, is_leftover, is_title, shown
from benchmarks.typography.lines import in_lines
from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme

KINDS = ("word", "term", "number", "kinsoku", "particle", "stub", "uneven", "small", "leftover", "unread")


class Tally(NamedTuple):
    """Hold what was counted, and the faults found."""

    counts: Counter[str]
    found: list[tuple[str, Fault]]


def tagged_decks(paths: list[str], options: argparse.Namespace) -> Iterator[tuple[str, Tagged]]:
    """Build the deck of each text and colour it."""
    theme = load_theme(options.theme)
    for number, path in enumerate(paths):
        data = build_deck(read_source(path), theme, Settings(detail=options.detail)).data
        yield f"{number:03}-{short_name(path)}", tag_deck(data, plain=options.plain)


def tally(decks: Iterator[tuple[str, Tagged]], fonts: str | None) -> Tally:
    """Draw the decks and count line ends and their faults."""
    counts: Counter[str] = Counter()
    found: list[tuple[str, Fault]] = []
    for page in map(in_lines, draw(decks, fonts)):
        place = f"{page.deck} {page.number}"
        counts["pages"] += 1
        if page.unread:
            found.extend([(place, Fault("unread", "")) for _ in range(page.unread)])
        if is_leftover(page):
            found.append((place, Fault("leftover", page.paragraphs[0].words)))
        for one in page.paragraphs:
            ends = len(one.lines) - 1
            short = ends <= 1
            counts["paragraphs"] += 1
            counts["ends"] += ends
            counts["short ends"] += ends if short else 0
            counts["broken"] += ends > 0
            counts["titles"] += is_title(one) and ends in (1, 2)
            if one.place in ("body", "obj") and one.size < FLOOR - 0.1 and len(one.words) > LABEL:
                found.append((place, Fault("small", f"{one.size:.1f} {shown(one)}")))
            for fault in faults(one):
                counts[f"short {fault.kind}"] += short
                found.append((place, fault))
    counts.update(fault.kind for _, fault in found)
    return Tally(counts, found)


def report(result: Tally) -> None:
    """Print the table."""
    counts = result.counts

    def share(part: str, whole: str) -> str:
        return f"{counts[part]:5} of {counts[whole]:5}  {100 * counts[part] / max(1, counts[whole]):6.2f} %"

    even = counts["titles"] - counts["uneven"]
    print(f"pages {counts['pages']}, paragraphs {counts['paragraphs']}, unread shapes {counts['unread']}")
    print(f"inside a word, texts of two lines      {share('short word', 'short ends')}")
    print(f"inside a word, all text                {share('word', 'ends')}")
    print(f"inside a protected term                {share('term', 'ends')}")
    print(f"inside a number, its unit or a date    {share('number', 'ends')}")
    print(f"against kinsoku                        {share('kinsoku', 'ends')}")
    print(f"的 了 begin a line, 把 和 对 end one     {share('particle', 'ends')}")
    print(f"last line of two characters or fewer   {share('stub', 'broken')}")
    print(
        f"titles of two or three lines, even     {even:5} of {counts['titles']:5}  {100 * even / max(1, counts['titles']):6.2f} %"
    )
    print(f"body text under {FLOOR} pt                 {counts['small']:5}")
    print(f"pages with one leftover paragraph      {counts['leftover']:5}")


def main() -> int:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--plain", action="store_true", help="measure the same words without forced line ends")
    parser.add_argument("--list", nargs="*", choices=KINDS, help="list the offending lines of these kinds")
    parser.add_argument("--theme", default="party-red")
    parser.add_argument("--detail", default="standard", choices=("brief", "standard", "full"))
    parser.add_argument("--fonts")
    options = parser.parse_args()
    corpus = os.environ.get("SPEECH2SLIDES_CORPUS", "")
    texts = options.texts or gold_texts(corpus)
    if not texts:
        sys.exit("no texts: name some, or set SPEECH2SLIDES_CORPUS")
    result = tally(tagged_decks(texts, options), options.fonts)
    report(result)
    for place, fault in result.found:
        if options.list and fault.kind in options.list:
            print(f"{fault.kind:8} {place}: {fault.words}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
