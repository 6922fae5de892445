"""`doctor` says what this machine has and what missing things mean; fonts are read by hand, and no file makes it stumble."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.cli.doctor import fonts_report
from speech2slides.fonts import MOST_FACES, Fonts, read_faces
from speech2slides.theme.newtheme import write_theme


def font(*names: tuple[int, int, bytes]) -> bytes:
    """A font of a table of names alone: platform, name id and the name's bytes."""
    records, strings = b"", b""
    for platform, name_id, data in names:
        records += struct.pack(">6H", platform, 1, 0x804, name_id, len(data), len(strings))
        strings += data
    table = struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + strings
    return b"\0\1\0\0" + struct.pack(">H6x", 1) + struct.pack(">4sIII", b"name", 0, 28, len(table)) + table


REGULAR = (3, 2, "Regular".encode("utf-16-be"))
YAHEI = font(
    (3, 1, "微软雅黑".encode("utf-16-be")), (3, 4, "no family".encode("utf-16-be")), (1, 1, b"Microsoft YaHei"), REGULAR
)


def family_names(path: Path) -> set[str]:
    return {name for face in read_faces(str(path)) for name in face.families}


class TestFonts:
    def test_have_the_names_of_their_families_in_every_language(self, tmp_path: Path) -> None:
        (tmp_path / "msyh.ttf").write_bytes(YAHEI)

        assert family_names(tmp_path / "msyh.ttf") == {"微软雅黑", "Microsoft YaHei"}

    def test_of_a_collection_all_have_names(self, tmp_path: Path) -> None:
        head = struct.pack(">4sIIII", b"ttcf", 0x10000, 2, 20, 20)
        moved = YAHEI[:20] + struct.pack(">I", 48) + YAHEI[24:]
        (tmp_path / "simsun.ttc").write_bytes(head + moved)

        assert family_names(tmp_path / "simsun.ttc") == {"微软雅黑", "Microsoft YaHei"}

    def test_are_found_in_folders_below_the_ones_named(self, tmp_path: Path) -> None:
        (tmp_path / "a" / "b").mkdir(parents=True)
        (tmp_path / "a" / "b" / "MSYH.TTF").write_bytes(YAHEI)
        (tmp_path / "a" / "readme.txt").write_bytes(YAHEI)

        assert set(Fonts((str(tmp_path), str(tmp_path / "nothing"))).by_family) == {"微软雅黑", "microsoft yahei"}

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"OTTO",
            YAHEI[:40],
            b"wOFF" + YAHEI[4:],
            struct.pack(">4sIII", b"ttcf", 0, 0xFFFFFFFF, 0),
            struct.pack(">4sII", b"ttcf", 0, MOST_FACES) + b"\0" * 4 * MOST_FACES,
        ],
        ids=["empty", "cut", "cut in its names", "packed", "a collection without end", "of itself"],
    )
    def test_that_are_none_have_no_names(self, tmp_path: Path, data: bytes) -> None:
        (tmp_path / "odd.ttf").write_bytes(data)

        assert family_names(tmp_path / "odd.ttf") == set()

    @given(st.integers(0, len(YAHEI) - 1), st.integers(0, 255))
    def test_with_any_byte_changed_are_read_or_passed_over(self, tmp_path_factory, at: int, value: int) -> None:
        path = tmp_path_factory.getbasetemp() / "changed.ttf"
        path.write_bytes(YAHEI[:at] + bytes([value]) + YAHEI[at + 1 :])

        assert all(name.isprintable() for name in family_names(path))


class TestReport:
    @pytest.mark.parametrize(
        ("name", "families", "says"),
        [
            ("微软雅黑", {"microsoft yahei"}, "font: 微软雅黑 is here (ink)"),
            ("微软雅黑", {"noto sans cjk sc", "noto serif cjk sc"}, "Noto Sans CJK SC can stand in"),
            ("宋体", {"noto sans cjk sc", "noto serif cjk sc"}, "Noto Serif CJK SC can stand in"),
            ("宋体", {"noto sans cjk sc"}, "Noto Sans CJK SC can stand in"),
            ("Arial", {"liberation sans"}, "Liberation Sans can stand in"),
            ("Arial", {"noto sans cjk sc"}, "no Arial (ink), nor one like it"),
            ("方正小标宋", set(), "nor one like it"),
        ],
    )
    def test_says_which_font_is_here_or_what_stands_in_for_it(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, families: set[str], says: str
    ) -> None:
        monkeypatch.setenv("SPEECH2SLIDES_LANG", "en")
        for family in families:
            (tmp_path / f"{family}.ttf").write_bytes(font((3, 1, family.encode("utf-16-be")), REGULAR))

        (line,) = fonts_report(((name, "ink"),), Fonts((str(tmp_path),)))

        assert says in line

    def test_names_program_cache_themes_parts_and_fonts(self, cli, tmp_path: Path) -> None:
        write_theme(str(tmp_path / "themes" / "mine"), "#0B4A9E", "base")
        (tmp_path / "themes" / "broken").mkdir()
        (tmp_path / "themes" / "broken" / "theme.toml").write_text("[", encoding="utf-8")

        result = cli("doctor", "--theme-dir", tmp_path / "themes", SPEECH2SLIDES_CACHE=tmp_path / "cache")

        assert result.code == 0
        for words in ("speech2slides", f"cache: {tmp_path / 'cache'}", "party-red", "mine", "pillow", "微软雅黑"):
            assert words in result.out, words
        assert not (tmp_path / "cache").exists()

    def test_speaks_chinese_to_those_who_do(self, cli) -> None:
        result = cli("doctor", SPEECH2SLIDES_LANG="zh")

        assert result.code == 0
        assert all(words in result.out for words in ("程序：", "缓存：", "主题：", "字体："))

    def test_says_that_a_cache_cannot_be_written(self, cli, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("", encoding="utf-8")

        result = cli("doctor", SPEECH2SLIDES_CACHE=tmp_path / "file")

        assert "cannot be written" in result.out
