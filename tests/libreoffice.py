"""LibreOffice's own drawing of a deck, for tests: the words of each page, and where our lines stand among them."""

import html
import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from speech2slides.preview.draw import Preview
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.setting import Line


class Word(NamedTuple):
    """A word as LibreOffice places it on a page of 960 pixels."""

    text: str
    left: float
    right: float
    baseline: float


#: pdftotext gives a word the height of its font's ascent and descent, which it limits to 0.95 and 0.35 of the size; all CJK fonts reach both.
ABOVE, HEIGHT = 0.95, 1.30
TOLERANCE = 2
WIDTH = 960


def stand_ins(folder: Path, made: Preview) -> Path:
    """A fontconfig file by which LibreOffice draws with the fonts the preview draws with."""
    rules = "".join(
        f'<match target="pattern"><test name="family"><string>{html.escape(asked)}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{html.escape(given)}</string></edit></match>'
        for asked, given in made.stand_ins
    )
    path = folder / "fonts.conf"
    path.write_text(
        f'<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>{rules}</fontconfig>',
        encoding="utf-8",
    )
    return path


def libreoffice_words(soffice: str, deck: Path, fontconfig: Path) -> list[list[Word]]:
    """The words of each page, in pixels."""
    profile = f"-env:UserInstallation=file://{deck.parent}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(deck.parent), str(deck)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fontconfig)}
    subprocess.run(command, check=True, capture_output=True, timeout=180, env=environment)
    told = subprocess.run(
        ["pdftotext", "-bbox", str(deck.with_suffix(".pdf")), "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = []
    for size, page in re.findall(r'<page width="([\d.]+)" height="[\d.]+">(.*?)</page>', told, re.DOTALL):
        pixel = WIDTH / float(size)
        words = []
        for box in re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page):
            left, top, right, bottom = (float(side) * pixel for side in box[:4])
            words.append(Word(html.unescape(box[4]), left, right, top + (bottom - top) * ABOVE / HEIGHT))
        pages.append(words)
    return pages


def placed(line: Line, page: DrawnPage) -> tuple[float, float, float]:
    """Where a line begins, ends and stands, in pixels."""
    pixel = WIDTH / page.size[0]
    return line.left * pixel, line.right * pixel, line.baseline * pixel


def take(words: list[Word], left: float, right: float, baseline: float) -> list[Word]:
    """Take the words that stand on a line off the list, from left to right."""
    mine = [
        word
        for word in words
        if abs(word.baseline - baseline) <= TOLERANCE
        and left - TOLERANCE <= word.left
        and word.right <= right + TOLERANCE
    ]
    for word in mine:
        words.remove(word)
    return sorted(mine, key=lambda word: word.left)
