"""Coloured decks in, the glyphs LibreOffice draws for each text shape out: many decks in one start of the program."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import NamedTuple

import pdfplumber

from benchmarks.drawn.tagging import Shape, Tagged, color_of

#: So many decks are drawn in one start: starting takes as long as drawing a deck.
CHUNK = 40


class Glyph(NamedTuple):
    """Hold one drawn glyph and its em box, in points of the slide."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


class DrawnShape(NamedTuple):
    """Hold a text shape with the glyphs drawn for it; spaces are no glyphs."""

    shape: Shape
    glyphs: tuple[Glyph, ...]


class Page(NamedTuple):
    """Hold one slide as it was drawn."""

    deck: str
    number: int
    size: tuple[float, float]
    """Width and height in points."""
    shapes: tuple[DrawnShape, ...]


def draw(decks: Iterable[tuple[str, Tagged]], fonts: str | None) -> Iterator[Page]:
    """Yield every slide of the named `decks`; `fonts` is a configuration file for fontconfig. Leaves when a deck cannot be drawn.

    The next decks are drawn while these are read.
    """
    waiting = iter(decks)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as pool:
        chunk = dict(islice(waiting, CHUNK))
        drawing = pool.submit(_convert, chunk, folder, fonts)
        while chunk:
            complaint = drawing.result()
            following = dict(islice(waiting, CHUNK))
            drawing = pool.submit(_convert, following, folder, fonts)
            for name, deck in chunk.items():
                drawn = os.path.join(folder, f"{name}.pdf")
                if not os.path.exists(drawn):
                    sys.exit(f"soffice drew no {name}: {complaint}")
                yield from _pages(name, deck, drawn)
                os.remove(drawn)
            chunk = following


def _convert(decks: dict[str, Tagged], folder: str, fonts: str | None) -> str:
    """Convert the decks to PDF in `folder` and return what the program said."""
    if not decks:
        return ""
    environment = dict(os.environ)
    if fonts:
        environment["FONTCONFIG_FILE"] = os.path.abspath(fonts)
    paths = []
    for name, deck in decks.items():
        paths.append(os.path.join(folder, f"{name}.pptx"))
        with open(paths[-1], "wb") as stream:
            stream.write(deck.data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf:impress_pdf_Export", "--outdir", folder]
    done = subprocess.run([*command, *paths], capture_output=True, check=False, env=environment)
    return done.stderr.decode(errors="replace")


def _pages(name: str, deck: Tagged, drawn: str) -> Iterator[Page]:
    with pdfplumber.open(drawn) as document:
        for number, (page, shapes) in enumerate(zip(document.pages, deck.slides, strict=True), 1):
            glyphs = _glyphs(page, deck.size)
            page.close()  # what was read of it is kept otherwise, for every page of the deck
            found = (DrawnShape(shape, tuple(glyphs.get(color_of(index), ()))) for index, shape in enumerate(shapes))
            yield Page(name, number, deck.size, tuple(found))


def _glyphs(page: pdfplumber.page.Page, size: tuple[float, float]) -> dict[tuple[int, ...], list[Glyph]]:
    """Return the glyphs of a page by their colour, measured in points of the slide."""
    across, down = size[0] / float(page.width), size[1] / float(page.height)
    glyphs: dict[tuple[int, ...], list[Glyph]] = {}
    for one in page.chars:
        color, text = one["non_stroking_color"], one["text"].strip()
        if text and isinstance(color, tuple) and len(color) == 3:
            left, right = one["x0"] * across, one["x1"] * across
            glyph = Glyph(text, left, one["top"] * down, right, one["bottom"] * down, one["size"])
            glyphs.setdefault(tuple(round(part * 255) for part in color), []).append(glyph)
    return glyphs
