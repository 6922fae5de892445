"""Family names in, the font files of this machine that hold them or stand in for them out.

Files are read by their own name tables (OpenType, `name`), so that both 微软雅黑 and Microsoft YaHei find msyh.ttc and no library is needed.
"""

import os
import struct
import sys
from collections.abc import Iterator
from types import MappingProxyType
from typing import BinaryIO, NamedTuple

#: Looked in instead of the system's folders, several of them parted as in PATH.
VARIABLE = "SPEECH2SLIDES_FONTS"
EXTENSIONS = (".ttf", ".otf", ".ttc", ".otc")
#: What stands in for a family that is not there, best first: other names of the same font, then others of its kind.
SANS = (
    "Microsoft YaHei", "微软雅黑", "DengXian", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "思源黑体",
    "PingFang SC", "Hiragino Sans GB", "Heiti SC", "SimHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback",
)  # fmt: skip
SERIF = (
    "SimSun", "宋体", "NSimSun", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "思源宋体", "Songti SC",
    "STSong", "AR PL UMing CN", "FangSong",
)  # fmt: skip
LATIN_SANS = ("Arial", "Liberation Sans", "Arimo", "Helvetica", "DejaVu Sans")
LATIN_SERIF = ("Times New Roman", "Liberation Serif", "Tinos", "Times", "DejaVu Serif")
#: Other names of a font, as files carry only one in each language and not every file all languages.
_SAME = MappingProxyType(
    {
        "微软雅黑": "Microsoft YaHei",
        "宋体": "SimSun",
        "黑体": "SimHei",
        "仿宋": "FangSong",
        "楷体": "KaiTi",
        "等线": "DengXian",
    }
)
#: Free fonts whose characters are exactly as wide as those of a font of Windows; they stand in for it before all others.
_AS_WIDE = MappingProxyType(
    {"Calibri": "Carlito", "Cambria": "Caladea", "Arial": "Liberation Sans", "Times New Roman": "Liberation Serif"}
)
_SERIF_SIGNS = ("宋", "楷", "明", "song", "serif", "times", "ming", "kai", "georgia", "cambria")
#: Fonts deeper below a folder, and faces beyond these in one file, are none of those we look for.
_DEEPEST, MOST_FACES = 6, 64
#: Files that are looked at, and records in one table of names.
_MOST_FILES, _MOST_RECORDS = 8_000, 4_000
_FAMILY, _STYLE = 1, 2
#: What font files begin with (OpenType, table directory); packed ones (WOFF) are for browsers.
_VERSIONS = (b"\0\1\0\0", b"OTTO", b"true")
_MAX_NAMES = 1_000_000


class Face(NamedTuple):
    """Name one face of a font file."""

    path: str
    place: int
    """Number of the face in its file."""
    families: tuple[str, ...]
    """Its family in every language the file states it in."""
    bold: bool


class Found(NamedTuple):
    """Say what stands for a family on this machine."""

    asked: str
    name: str
    """The name it was found by, empty where nothing was."""
    regular: Face | None
    """None where no font of its kind is there."""
    bold: Face | None
    """None where the regular face has to be made bolder."""
    exact: bool
    """False for a stand-in."""


def font_folders() -> tuple[str, ...]:
    """Return the folders fonts are looked for in: those of SPEECH2SLIDES_FONTS, or the system's and the user's."""
    stated = os.environ.get(VARIABLE)
    if stated is not None:
        return tuple(folder for folder in stated.split(os.pathsep) if folder)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return os.path.join(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"), os.path.join(
            local, r"Microsoft\Windows\Fonts"
        )
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return (
            "/System/Library/Fonts",
            *_loaded_fonts("/System/Library/AssetsV2"),
            "/Library/Fonts",
            os.path.join(home, "Library/Fonts"),
        )
    return (
        os.path.join(home, ".fonts"),
        os.path.join(home, ".local/share/fonts"),
        "/usr/local/share/fonts",
        "/usr/share/fonts",
    )


def _loaded_fonts(assets: str) -> tuple[str, ...]:
    """Return the folders in which macOS keeps fonts it loads when they are asked for, PingFang among them; the others hold no fonts."""
    try:
        return tuple(os.path.join(assets, name) for name in sorted(os.listdir(assets)) if "_MobileAsset_Font" in name)
    except OSError:
        return ()


class Fonts:
    """Know the faces in some folders; files are read at the first question."""

    def __init__(self, folders: tuple[str, ...] | None = None) -> None:
        self.folders = font_folders() if folders is None else folders
        self._by_family: dict[str, list[Face]] | None = None

    @property
    def by_family(self) -> dict[str, list[Face]]:
        """Return the faces of each family, its name in small letters; by path, so that the choice is the same in every run."""
        if self._by_family is None:
            self._by_family = {}
            for path in _font_files(self.folders):
                for face in read_faces(path):
                    for name in dict.fromkeys(family.lower() for family in face.families):
                        self._by_family.setdefault(name, []).append(face)
        return self._by_family

    def find(self, family: str, *, han: bool) -> Found:
        """Return the faces of `family`, or those of the best stand-in; with `han` only a font with Han characters may stand in."""
        serif = any(sign in family.lower() for sign in _SERIF_SIGNS)
        likes: tuple[str, ...]
        if han:
            likes = SERIF + SANS if serif else SANS + SERIF
        else:
            likes = LATIN_SERIF + LATIN_SANS if serif else LATIN_SANS + LATIN_SERIF
        alike = (_AS_WIDE.get(family, family),) if not han else ()
        for name in dict.fromkeys((family, _SAME.get(family, family), *alike, *likes)):
            found = self.by_family.get(name.lower(), [])
            regular = next((face for face in found if not face.bold), found[0] if found else None)
            if regular is not None:
                exact = name in (family, _SAME.get(family)) or family in regular.families
                return Found(family, name, regular, next((face for face in found if face.bold), None), exact)
        return Found(family, "", None, None, exact=False)


def _font_files(folders: tuple[str, ...]) -> Iterator[str]:
    """Yield the font files below `folders`; what cannot be listed holds none."""
    left = _MOST_FILES
    for folder in folders:
        for place, inner, files in os.walk(folder):
            inner.sort()
            if place.count(os.sep) - folder.count(os.sep) >= _DEEPEST:
                inner.clear()
            for name in sorted(files):
                if name.lower().endswith(EXTENSIONS) and left:
                    left -= 1
                    yield os.path.join(place, name)


def read_faces(path: str) -> tuple[Face, ...]:
    """Return the faces of a font file with regular or bold upright style; none for a file that is damaged or no font."""
    try:
        if not os.path.isfile(path):  # reading a pipe would never end
            return ()
        with open(path, "rb") as stream:
            faces = []
            for index, start in enumerate(_face_starts(stream)):
                names = _names(stream, start)
                styles = {style.lower() for style in names[_STYLE]}
                if styles & {"regular", "bold", "normal", "book", "roman", "常规", "粗体"}:
                    faces.append(Face(path, index, tuple(names[_FAMILY]), bool(styles & {"bold", "粗体"})))
            return tuple(faces)
    except (OSError, struct.error, UnicodeError, KeyError, ValueError):
        return ()


def _face_starts(stream: BinaryIO) -> tuple[int, ...]:
    """Return where the table directory of each face begins (OpenType, TTC header)."""
    tag, _version, count = struct.unpack(">4sII", stream.read(12))
    if tag != b"ttcf":
        return (0,)
    count = min(count, MOST_FACES)
    return struct.unpack(f">{count}I", stream.read(4 * count))


def _names(stream: BinaryIO, start: int) -> dict[int, list[str]]:
    """Return the names of family and style of the face whose table directory begins at `start`; raises KeyError without a name table."""
    stream.seek(start)
    version, tables = struct.unpack(">4sH6x", stream.read(12))
    if version not in _VERSIONS:
        raise ValueError(version)
    directory = {}
    for _ in range(tables):
        tag, _checksum, offset, length = struct.unpack(">4sIII", stream.read(16))
        directory[tag] = (offset, min(length, _MAX_NAMES))
    offset, length = directory[b"name"]
    stream.seek(offset)
    data = stream.read(length)
    _format, count, strings = struct.unpack_from(">HHH", data)
    found: dict[int, list[str]] = {_FAMILY: [], _STYLE: []}
    for record in range(min(count, _MOST_RECORDS)):
        platform, _encoding, _language, kind, size, at = struct.unpack_from(">6H", data, 6 + 12 * record)
        if kind in found and platform in (0, 1, 3):
            words = data[strings + at : strings + at + size]
            name = words.decode("mac_roman" if platform == 1 else "utf-16-be", errors="replace").strip("\0 ")
            if name and name.isprintable() and "\ufffd" not in name and name not in found[kind]:
                found[kind].append(name)
    return found
