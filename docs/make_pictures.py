"""Draw the pictures of the README and the themes' contact sheets from the samples: build, LibreOffice, pdftoppm, small PNG.

usage: python docs/make_pictures.py

Needs soffice, pdftoppm and Noto Sans and Serif CJK (Debian: libreoffice-impress poppler-utils fonts-noto-cjk). The Chinese fonts a deck names
are on every Windows machine, not here; a fontconfig file of our own stands Noto in for them.
"""

import os
import subprocess
import sys
import tempfile

from PIL import Image

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


def main() -> None:
    """Draw every picture."""
    with tempfile.TemporaryDirectory() as folder:
        drawn = {sample: pages(sample, folder) for sample in sorted({sample for _, sample, _, _ in PICTURES})}
        for name, sample, numbers, columns in PICTURES:
            picture = sheet([drawn[sample][number - 1] for number in numbers], columns)
            _save(picture, os.path.join(HERE, "images", f"{name}.png"), COLORS)
        covers = []
        for theme in (DEFAULT_THEME, *(name for name in theme_names() if name != DEFAULT_THEME)):
            slides = pages(SHOWN, folder, theme)
            covers.append(slides[0])
            shown = sheet([slides[number - 1] for number in SHEET], SHEET_COLUMNS)
            _save(shown, os.path.join(HERE, "gallery", f"theme-{theme}.png"), SHEET_COLORS)
        _save(sheet(covers, 3), os.path.join(HERE, "images", "themes.png"), COLORS)


def _save(picture: Image.Image, path: str, colors: int) -> None:
    small = picture.quantize(colors, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    print(path, os.path.getsize(path))


if __name__ == "__main__":
    main()
