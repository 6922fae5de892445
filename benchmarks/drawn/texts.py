"""The command line in, the texts to be measured out."""

import argparse
import os
import re
import sys
from glob import glob


def add_texts(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which texts are measured, and in which theme."""
    parser.add_argument("texts", nargs="*", metavar="TEXT")
    parser.add_argument("--theme", default="party-red")


def named_texts(options: argparse.Namespace) -> list[str]:
    """Return the texts that were named, else all of the corpus; leave when there are none."""
    texts = options.texts or corpus_texts(os.environ.get("SPEECH2SLIDES_CORPUS", ""))
    return texts or sys.exit("no texts: name some, or set SPEECH2SLIDES_CORPUS")


def corpus_texts(corpus: str) -> list[str]:
    """Return the paths of all texts of a corpus (NAME/NUMBER.txt), in order."""
    return sorted(path for path in glob(os.path.join(corpus, "*", "*.txt")) if not path.startswith(_aside(corpus)))


def _aside(corpus: str) -> tuple[str, ...]:
    """Return the folders that hold no texts to build: outlines, and texts as they were found."""
    return tuple(os.path.join(corpus, name, "") for name in ("gold", "originals"))


def gold_texts(corpus: str) -> list[str]:
    """Return the paths of the texts that have a gold file (gold/NAME__NUMBER.tsv is NAME/NUMBER.txt)."""
    names = [
        os.path.basename(path).removesuffix(".tsv") for path in sorted(glob(os.path.join(corpus, "gold", "*.tsv")))
    ]
    return [os.path.join(corpus, *name.split("__")) + ".txt" for name in names]


def short_name(path: str) -> str:
    """Return the last two parts of a path as one word without its ending, which tells texts of a corpus apart."""
    stem = os.path.splitext(path)[0]
    return re.sub(r"\W+", "-", os.path.join(os.path.basename(os.path.dirname(stem)), os.path.basename(stem))).strip("-")
