"""Pictures of pages in, one picture of all of them out: a grid with a thin border and a number below each."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from speech2slides.fonts import Face

if TYPE_CHECKING:
    from PIL.Image import Image

#: Stands in our pictures as the program that made them (PNG, tEXt `Software`).
MARK = "speech2slides"
#: Width of a page on the sheet, distance between pages and room for a number below, in pixels.
PAGE_WIDTH, GAP, CAPTION = 480, 24, 36
#: Pages side by side; fewer where there are fewer.
COLUMNS = 4
_GROUND, _BORDER, _INK = (236, 236, 236), (168, 168, 168), (96, 96, 96)
_NUMBER_SIZE, _NOTE_SIZE = 14, 20


def contact_sheet(pages: Sequence[tuple[int, "Image"]], latin: Face | None, note: str = "") -> "Image":
    """Return the pages, each with its number, on one sheet; `note` stands above them. Numbers are set in `latin` where there is one."""
    from PIL import Image, ImageDraw, ImageFont

    columns = min(COLUMNS, len(pages)) or 1
    rows = -(-len(pages) // columns)
    height = max((page.height for _, page in pages), default=1)
    head = CAPTION if note else 0
    size = (columns * (PAGE_WIDTH + GAP) + GAP, head + rows * (height + CAPTION) + GAP)
    sheet = Image.new("RGB", size, _GROUND)
    draw = ImageDraw.Draw(sheet)

    def font(pixels: int) -> "ImageFont.FreeTypeFont | ImageFont.ImageFont":
        return (
            ImageFont.truetype(latin.path, pixels, latin.place) if latin is not None else ImageFont.load_default(pixels)
        )

    if note:
        draw.text((GAP, GAP / 2), note, _INK, font(_NOTE_SIZE))
    for place, (number, page) in enumerate(pages):
        x = GAP + place % columns * (PAGE_WIDTH + GAP)
        y = head + GAP + place // columns * (height + CAPTION)
        draw.rectangle((x - 1, y - 1, x + page.width, y + page.height), outline=_BORDER)
        sheet.paste(page, (x, y))
        draw.text((x + page.width / 2, y + height + 8), str(number), _INK, font(_NUMBER_SIZE), "ma")
    return sheet


def as_png(picture: "Image") -> bytes:
    """Return a picture as PNG; the same picture always gives the same bytes, nothing tells when it was made."""
    from PIL.PngImagePlugin import PngInfo

    about = PngInfo()
    about.add_text("Software", MARK)
    buffer = io.BytesIO()
    # A higher level takes three times as long for a fifth less.
    picture.save(buffer, "PNG", pnginfo=about, compress_level=2)
    return buffer.getvalue()
