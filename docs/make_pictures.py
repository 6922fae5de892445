"""Draw the pictures of the README and the themes' contact sheets from the samples: build, LibreOffice, pdftoppm, small PNG.

usage: python docs/make_pictures.py

Says how far the themes are apart in grey at the size of a thumbnail, and exits 1 where fewer than four can be told from each other.

Needs soffice, pdftoppm and Noto Sans and Serif CJK (Debian: libreoffice-impress poppler-utils fonts-noto-cjk). The Chinese fonts a deck names
are on every Windows machine, not here; a fontconfig file of our own stands Noto in for them.
"""

import os
import subprocess
import sys
import tempfile
from itertools import combinations

from PIL import Image, ImageChops, ImageStat

from speech2slides.cli.order import DEFAULT_THEME
from speech2slides.theme.locate import theme_names

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
#: Picture, sample, pages (from 1) and columns.
PICTURES = (
    ("deck", "speech", (1, 2, 3, 4, 5, 9), 3),
    ("report", "report", (1, 4, 7), 3),
)
#: The speech every theme is shown with, and the pages of a theme's contact sheet.
SHOWN, SHEET, SHEET_COLUMNS = "meeting", (1, 2, 3, 5, 6, 15, 16, 22), 4
WIDTH, GAP, COLORS, SHEET_COLORS = 1280, 12, 255, 96
#: Rounds by which the colours of a picture are drawn nearer to those of the slides: pale papers else change their hue.
ROUNDS = 3
#: Thumbnails are so many pixels wide; two themes can be told apart where the same pages in grey differ by so much of 255 on average, and
#: so many of them can be told from each other.
THUMBNAIL, APART, LEAST_APART = 160, 20.0, 4
STAND_INS = (("微软雅黑", "Noto Sans CJK SC"), ("宋体", "Noto Serif CJK SC"))


def fontconfig(folder: str) -> str:
    """Write the stand-ins and return the file's path."""
    rules = "".join(
        f'<match target="pattern"><test name="family"><string>{asked}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{given}</string></edit></match>'
        for asked, given in STAND_INS
    )
    path = os.path.join(folder, "fonts.conf")
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(f'<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>{rules}</fontconfig>')
    return path


def pages(sample: str, folder: str, theme: str = DEFAULT_THEME) -> list[Image.Image]:
    """Return the slides of a sample as pictures."""
    name = f"{sample}-{theme}"
    deck = os.path.join(folder, f"{name}.pptx")
    source = os.path.join(ROOT, "samples", f"{sample}.txt")
    subprocess.run([sys.executable, "-m", "speech2slides", "build", source, "-o", deck, "--theme", theme], check=True)
    environment = {**os.environ, "FONTCONFIG_FILE": fontconfig(folder)}
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, deck]
    subprocess.run(convert, check=True, env=environment, capture_output=True)
    prefix = os.path.join(folder, f"{name}-page")
    subprocess.run(["pdftoppm", "-r", "96", "-png", f"{deck[:-5]}.pdf", prefix], check=True)
    names = sorted(name for name in os.listdir(folder) if name.startswith(f"{sample}-{theme}-page"))
    return [Image.open(os.path.join(folder, name)).convert("RGB") for name in names]


def sheet(slides: list[Image.Image], columns: int) -> Image.Image:
    """Return the slides side by side, the whole as wide as a README."""
    width = (WIDTH - GAP * (columns - 1)) // columns
    height = width * slides[0].height // slides[0].width
    rows = -(-len(slides) // columns)
    picture = Image.new("RGB", (WIDTH, rows * height + GAP * (rows - 1)), "#D9D9D9")
    for index, slide in enumerate(slides):
        place = ((index % columns) * (width + GAP), (index // columns) * (height + GAP))
        picture.paste(slide.resize((width, height), Image.Resampling.LANCZOS), place)
    return picture


def thumbnails(slides: list[Image.Image]) -> list[Image.Image]:
    """Return the slides in grey at the size a window of many decks shows them in."""
    height = THUMBNAIL * slides[0].height // slides[0].width
    return [slide.convert("L").resize((THUMBNAIL, height), Image.Resampling.LANCZOS) for slide in slides]


def differences(drawn: dict[str, list[Image.Image]]) -> dict[frozenset[str], float]:
    """Return for each two themes the mean absolute difference of their thumbnails, 0 to 255."""
    return {
        frozenset(two): sum(
            ImageStat.Stat(ImageChops.difference(one, other)).mean[0]
            for one, other in zip(drawn[two[0]], drawn[two[1]], strict=True)
        )
        / len(drawn[two[0]])
        for two in combinations(drawn, 2)
    }


def told_apart(found: dict[frozenset[str], float]) -> tuple[str, ...]:
    """Return the most themes of which every two are `APART`."""
    names = sorted({name for two in found for name in two})
    for count in range(len(names), 1, -1):
        for some in combinations(names, count):
            if all(found[frozenset(two)] >= APART for two in combinations(some, 2)):
                return some
    return ()


def main() -> int:
    """Draw every picture; return 1 where too few themes can be told apart."""
    thumbs: dict[str, list[Image.Image]] = {}
    with tempfile.TemporaryDirectory() as folder:
        drawn = {sample: pages(sample, folder) for sample in sorted({sample for _, sample, _, _ in PICTURES})}
        for name, sample, numbers, columns in PICTURES:
            picture = sheet([drawn[sample][number - 1] for number in numbers], columns)
            _save(picture, os.path.join(HERE, "images", f"{name}.png"), COLORS)
        for theme in (DEFAULT_THEME, *(name for name in theme_names() if name != DEFAULT_THEME)):
            slides = pages(SHOWN, folder, theme)
            _save(
                sheet(slides[:1], 1), os.path.join(HERE, "images", f"cover_{theme.replace('-', '_')}.png"), SHEET_COLORS
            )
            thumbs[theme] = thumbnails([slides[number - 1] for number in SHEET])
            shown = sheet([slides[number - 1] for number in SHEET], SHEET_COLUMNS)
            _save(shown, os.path.join(HERE, "gallery", f"theme-{theme}.png"), SHEET_COLORS)
    found = differences(thumbs)
    for two, difference in sorted(found.items(), key=lambda pair: pair[1]):
        print(f"{' and '.join(sorted(two))}: {difference:.1f}")
    apart = told_apart(found)
    print(f"told apart in grey ({APART:g} of 255 at {THUMBNAIL} pixels): {len(apart)} themes, {', '.join(apart)}")
    return 0 if len(apart) >= LEAST_APART else 1


def _save(picture: Image.Image, path: str, colors: int) -> None:
    small = picture.quantize(colors, method=Image.Quantize.MAXCOVERAGE, kmeans=ROUNDS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    print(path, os.path.getsize(path))


if __name__ == "__main__":
    sys.exit(main())
