"""Which font files stand for the families a theme names."""

import struct
from pathlib import Path

from speech2slides.fonts import Fonts, font_folders, read_faces

CHINESE, ENGLISH = 0x804, 0x409


def face_bytes(names: list[tuple[int, int, str]], start: int = 0) -> bytes:
    """A font that has a name table and nothing else; names are (kind, language, words)."""
    words = [name.encode("utf-16-be") for _, _, name in names]
    records, at = b"", 0
    for (kind, language, _), word in zip(names, words, strict=True):
        records += struct.pack(">6H", 3, 1, language, kind, len(word), at)
        at += len(word)
    table = struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + b"".join(words)
    head = struct.pack(">IHHHH", 0x00010000, 1, 0, 0, 0) + struct.pack(">4sIII", b"name", 0, start + 28, len(table))
    return head + table


def named(family: str, style: str = "Regular", chinese: str = "") -> list[tuple[int, int, str]]:
    return [(1, ENGLISH, family), (2, ENGLISH, style), *([(1, CHINESE, chinese)] if chinese else [])]


def put(folder: Path, name: str, *faces: list[tuple[int, int, str]]) -> None:
    if len(faces) == 1:
        (folder / name).write_bytes(face_bytes(faces[0]))
        return
    at = 12 + 4 * len(faces)
    bodies, starts = b"", []
    for face in faces:
        starts.append(at + len(bodies))
        bodies += face_bytes(face, starts[-1])
    (folder / name).write_bytes(struct.pack(f">4sII{len(starts)}I", b"ttcf", 0x10000, len(starts), *starts) + bodies)


def found(folder: Path, family: str, *, han: bool = True):
    return Fonts((str(folder),)).find(family, han=han)


def test_a_font_is_found_by_its_chinese_name_and_by_its_english_one(tmp_path: Path) -> None:
    put(tmp_path, "msyh.ttf", named("Microsoft YaHei", chinese="微软雅黑"))

    for family in ("微软雅黑", "Microsoft YaHei", "microsoft yahei"):
        assert found(tmp_path, family).regular.path == str(tmp_path / "msyh.ttf")
        assert found(tmp_path, family).exact


def test_a_file_without_the_chinese_name_is_the_same_font(tmp_path: Path) -> None:
    put(tmp_path, "simsun.ttf", named("SimSun"))

    assert found(tmp_path, "宋体").exact


def test_the_faces_of_a_collection_have_their_numbers(tmp_path: Path) -> None:
    put(tmp_path, "all.ttc", named("Noto Sans CJK JP"), named("Noto Sans CJK SC"), named("Noto Sans CJK SC", "Bold"))

    one = found(tmp_path, "Noto Sans CJK SC")

    assert (one.regular.place, one.bold.place) == (1, 2)


def test_song_is_stood_in_for_by_a_font_with_serifs_and_yahei_by_one_without(tmp_path: Path) -> None:
    put(tmp_path, "a.otf", named("Noto Serif CJK SC"))
    put(tmp_path, "b.otf", named("Noto Sans CJK SC"))

    assert found(tmp_path, "宋体").regular.families == ("Noto Serif CJK SC",)
    assert found(tmp_path, "微软雅黑").regular.families == ("Noto Sans CJK SC",)
    assert not found(tmp_path, "微软雅黑").exact


def test_a_latin_font_never_stands_in_for_a_chinese_one(tmp_path: Path) -> None:
    put(tmp_path, "liberation.ttf", named("Liberation Sans"))

    assert found(tmp_path, "微软雅黑").regular is None
    assert found(tmp_path, "Arial", han=False).regular.families == ("Liberation Sans",)


def test_light_and_slanted_faces_are_not_taken_for_regular_ones(tmp_path: Path) -> None:
    put(tmp_path, "arial.ttc", named("Arial", "Italic"), named("Arial", "Regular"), named("Arial", "Bold Italic"))

    assert found(tmp_path, "Arial", han=False).regular.place == 1
    assert found(tmp_path, "Arial", han=False).bold is None


def test_damaged_files_are_passed_over(tmp_path: Path) -> None:
    whole = face_bytes(named("SimSun"))
    for number, data in enumerate((b"", b"ttcf", whole[:20], whole[:40], b"x" * 400, whole[:-1])):
        (tmp_path / f"{number}.ttf").write_bytes(data)
        read_faces(str(tmp_path / f"{number}.ttf"))
    put(tmp_path, "good.ttf", named("SimSun"))

    assert found(tmp_path, "宋体").regular is not None


def test_fonts_in_folders_below_are_found_and_other_files_are_not_opened(tmp_path: Path) -> None:
    below = tmp_path / "truetype" / "wqy"
    below.mkdir(parents=True)
    put(below, "wqy.ttf", named("WenQuanYi Micro Hei"))
    put(below, "font.txt", named("Microsoft YaHei"))

    assert found(tmp_path, "微软雅黑").regular.families == ("WenQuanYi Micro Hei",)


def test_the_folders_of_the_variable_are_looked_in_instead_of_the_systems(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SPEECH2SLIDES_FONTS", str(tmp_path))
    assert font_folders() == (str(tmp_path),)

    monkeypatch.delenv("SPEECH2SLIDES_FONTS")
    assert len(font_folders()) > 1


def test_a_folder_that_is_not_there_holds_no_fonts(tmp_path: Path) -> None:
    assert Fonts((str(tmp_path / "missing"),)).by_family == {}
