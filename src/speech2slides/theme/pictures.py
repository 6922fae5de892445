"""The pictures a theme names in, their bytes and sizes out, checked by opening them; where one stands and what gives way to it.

A theme may come from a stranger: a picture is a plain file of the theme's own folder, of bounded size, that Pillow can read to its end.
Its bytes go into the deck as they are.
"""

import io
import os
import stat
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.theme.drawn import DrawnPicture
from speech2slides.theme.files import TomlFile, refused
from speech2slides.theme.geometry import Paper, Table
from speech2slides.theme.locate import MAX_PICTURE, PICTURE_ENDINGS
from speech2slides.theme.wrong import fault, one_of
from speech2slides.units import Rect

#: What a theme may name a picture for: on content pages, and on the cover.
PICTURES = ("logo", "emblem")
#: Most pixels of a picture, and how much longer one side may be than the other.
MAX_PIXELS, MAX_RATIO = 25_000_000, 20
#: Distance in inches that text keeps from a picture.
GAP = 0.15
#: Formats by Pillow's names; phones append further pictures to a JPEG (MPO), which nobody looks at.
_KINDS = MappingProxyType({"PNG": "png", "JPEG": "jpeg", "MPO": "jpeg"})
#: Those whose files are tried; an MPO begins as a JPEG.
_OPENERS = ("PNG", "JPEG")
_ACROSS = MappingProxyType({"l": 0.0, "ctr": 0.5, "r": 1.0})
_DOWN = MappingProxyType({"t": 0.0, "ctr": 0.5, "b": 1.0})


class Picture(NamedTuple):
    """Hold a picture of a theme."""

    name: str
    """`logo` or `emblem`."""
    kind: str
    """`png` or `jpeg`, its file extension in the deck and the end of its content type."""
    width: int
    """Pixels, as `height`."""
    height: int
    data: bytes

    @property
    def part(self) -> str:
        """Return its part name."""
        return f"ppt/media/{self.name}.{self.kind}"


def read_picture(file: TomlFile, name: str) -> Picture | None:
    """Return the picture that `file` names, None where it names none.

    Raises `ThemeError` for a name that leads out of the theme's folder, a file that is missing or too large, and for anything but a
    whole PNG or JPEG picture.
    """
    stated = file.table.get(name, "")
    if not isinstance(stated, str):
        raise refused("theme.type", file, (name,), expected="string")
    if not stated:
        return None
    if stated != os.path.basename(stated) or "\\" in stated or "\0" in stated or stated in (".", ".."):
        raise refused("theme.picture-place", file, (name,), value=stated)
    if not stated.lower().endswith(PICTURE_ENDINGS):
        raise refused("theme.picture-kind", file, (name,), value=stated)
    kind, width, height, data = _opened(file, name, _bytes(file, name, stated))
    return Picture(name, kind, width, height, data)


def _bytes(file: TomlFile, name: str, stated: str) -> bytes:
    path = os.path.join(file.folder, stated)
    if os.path.dirname(os.path.realpath(path)) != os.path.realpath(file.folder):
        raise refused("theme.picture-place", file, (name,), value=stated)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise refused("theme.picture-place", file, (name,), value=stated)
        with open(path, "rb") as stream:
            data = stream.read(MAX_PICTURE + 1)
    except OSError as error:
        other = _same_but_for_case(file.folder, stated)
        code = "theme.picture-case" if other else "theme.picture-missing"
        raise refused(code, file, (name,), value=stated, other=other) from error
    if len(data) > MAX_PICTURE:
        raise refused("theme.picture-large", file, (name,), value=stated)
    return data


def _same_but_for_case(folder: str, stated: str) -> str:
    """Return the name of a file that differs from `stated` by capitals alone, empty where there is none: not every system minds them."""
    return next(
        (name for name in sorted(os.listdir(folder)) if name != stated and name.casefold() == stated.casefold()), ""
    )


def _opened(file: TomlFile, name: str, data: bytes) -> tuple[str, int, int, bytes]:
    """Return what kind of picture it is and its width and height, after decoding all of it."""
    from PIL import Image

    stated = str(file.table[name])
    try:
        picture = Image.open(io.BytesIO(data), formats=_OPENERS)
    except Exception as error:  # Pillow raises a dozen types on damaged pictures, and warns of bombs
        raise refused("theme.picture-kind", file, (name,), value=stated) from error
    with picture:
        width, height = picture.size
        if max(width, height) > MAX_RATIO * min(width, height):
            shape = {"width": str(width), "height": str(height), "most": str(MAX_RATIO)}
            raise refused("theme.picture-long", file, (name,), value=stated, **shape)
        if width * height > MAX_PIXELS:
            raise refused("theme.picture-large", file, (name,), value=stated)
        try:
            picture.load()
        except Exception as error:
            raise refused("theme.picture-kind", file, (name,), value=stated) from error
        return _KINDS[str(picture.format)], width, height, data


def drawn_picture(picture: Picture, one: Table, paper: Paper) -> DrawnPicture:
    """Return the picture as large as its `box` holds it, its sides in proportion, at the edge of the box that `align` and `anchor` say."""
    box = paper.box(one["box"])
    align = one_of(f"{picture.name} align", str(one.get("align", "r")), tuple(_ACROSS))
    anchor = one_of(f"{picture.name} anchor", str(one.get("anchor", "ctr")), tuple(_DOWN))
    if (
        min(box.w, box.h) <= 0
        or box.x < 0
        or box.y < 0
        or box.x + box.w > paper.canvas.w
        or box.y + box.h > paper.canvas.h
    ):
        raise fault("picture-box", f"{picture.name} box", one["box"])
    scale = min(box.w / picture.width, box.h / picture.height)
    w, h = round(picture.width * scale), round(picture.height * scale)
    rect = Rect(box.x + round((box.w - w) * _ACROSS[align]), box.y + round((box.h - h) * _DOWN[anchor]), w, h)
    return DrawnPicture(picture.name, rect, picture.part)


def beside(rect: Rect, picture: Rect, gap: int) -> Rect:
    """Return what is left of `rect` beside, above or below `picture` at a distance of `gap`: the largest of the four; all of it if apart."""
    x, y, w, h = rect
    right, bottom = x + w, y + h
    left_of, above = picture.x - gap, picture.y - gap
    right_of, below = picture.x + picture.w + gap, picture.y + picture.h + gap
    if right <= left_of or x >= right_of or bottom <= above or y >= below:
        return rect
    pieces = (
        Rect(x, y, left_of - x, h),
        Rect(x, below, w, bottom - below),
        Rect(right_of, y, right - right_of, h),
        Rect(x, y, w, above - y),
    )
    return max(pieces, key=lambda piece: max(0, piece.w) * max(0, piece.h))
