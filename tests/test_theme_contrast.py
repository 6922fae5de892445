"""A theme whose text is hard to read: why it is, told in a few lines, and said of every deck that is built with it."""

from pathlib import Path

import pytest

from speech2slides.theme.causes import count_of, faint_causes
from speech2slides.theme.contrast import faint_pairs
from speech2slides.theme.layouts import read_layouts
from speech2slides.theme.load import load_theme
from speech2slides.theme.locate import theme_names
from speech2slides.theme.tokens import read_tokens
from tests.templates import changed, replaced

PALE = '[role]\nmarker = "highlight"\n\n[color]\ntext = "#AAAAAA"\n'


@pytest.fixture
def pale(tmp_path: Path) -> Path:
    """The folder of a theme with grey text and yellow markers on white."""
    (tmp_path / "pale").mkdir()
    (tmp_path / "pale" / "theme.toml").write_text(PALE, encoding="utf-8")
    return tmp_path / "pale"


class TestCauses:
    def test_are_pairs_of_colours_each_once_with_every_place(self, pale: Path) -> None:
        tokens = read_tokens(str(pale))
        layouts = read_layouts(tokens)
        causes = faint_causes(tokens, layouts)

        pairs = [(one.ink.token, one.ground.token) for one in causes]
        assert len(set(pairs)) == len(pairs) < 8
        assert count_of(causes) == len(faint_pairs(tokens, layouts)) > 100

    def test_begin_with_the_worst_that_layouts_show(self, pale: Path) -> None:
        tokens = read_tokens(str(pale))
        causes = faint_causes(tokens, read_layouts(tokens))
        shown = [one for one in causes if one.places[0]]

        assert causes[: len(shown)] == tuple(shown)
        assert [one.found / one.least for one in shown] == sorted(one.found / one.least for one in shown)

    def test_name_the_keys_of_the_themes_own_file_that_say_so(self, pale: Path) -> None:
        tokens = read_tokens(str(pale))
        keys = {one.ink.token: one.keys for one in faint_causes(tokens, read_layouts(tokens))}

        assert keys == {"text": (("color.text", 5),), "highlight": (("role.marker", 2),)}


class TestCheck:
    def test_says_a_line_a_cause(self, cli, pale: Path) -> None:
        result = cli("themes", "check", pale)

        *causes, last = result.out.splitlines()
        assert (result.code, result.err) == (4, "")
        assert len(causes) < 8
        assert "text (#AAAAAA) on surface (#F5F5F4) has a contrast of 2.13, less than 7; in 5" in result.out
        assert ": Title and Content: body, Statement: row, Rows 2: row …; to change: color.text (line 5)" in result.out
        assert "text of your own" in result.out
        assert "hard to read in" in last

    def test_says_it_in_chinese(self, cli, pale: Path) -> None:
        result = cli("themes", "check", pale, SPEECH2SLIDES_LANG="zh")

        assert "highlight (#F2B544) 在 bg (#FFFFFF) 上对比度 1.83，低于 4.5；" in result.out
        assert "可改：role.marker（第 2 行）" in result.out


class TestBuild:
    def test_says_it_in_one_line_that_counts_from_the_cache_too(self, cli, pale: Path, speech: Path) -> None:
        cache = str(pale.parent / "cache")
        for _ in range(2):
            result = cli("build", speech, "-o", pale.parent / "d.pptx", "--theme", pale, SPEECH2SLIDES_CACHE=cache)

            (line,) = [one for one in result.err.splitlines() if "warning[" in one]
            assert line.startswith(f"{pale / 'theme.toml'}: warning[theme.contrast]: text is hard to read in ")
            assert "worst text (#AAAAAA) on surface (#F5F5F4)" in line
            assert line.endswith(f"run speech2slides themes check {pale}")
            assert result.err.endswith("1 warning(s)\n")
            assert result.code == 0

    def test_names_the_folder_the_theme_lies_in_now(self, cli, pale: Path, speech: Path) -> None:
        cache = str(pale.parent / "cache")
        cli("build", speech, "-o", pale.parent / "d.pptx", "--theme", pale, SPEECH2SLIDES_CACHE=cache)
        moved = pale.rename(pale.parent / "moved")

        result = cli("build", speech, "-o", pale.parent / "d.pptx", "--theme", moved, SPEECH2SLIDES_CACHE=cache)

        assert f"themes check {moved}\n" in result.err
        assert str(pale) not in result.err

    def test_counts_it_as_strict_counts_all_warnings(self, cli, pale: Path, speech: Path) -> None:
        deck = pale.parent / "d.pptx"

        assert cli("build", speech, "-o", deck, "--theme", pale, "--strict").code == 8
        assert deck.exists()

    def test_counts_what_it_says_of_a_companys_template_alike(self, cli, tmp_path: Path, speech: Path) -> None:
        template = tmp_path / "company.pptx"
        ink = '<a:dk1><a:sysClr val="windowText" lastClr="000000"/>'
        grey = '<a:dk1><a:srgbClr val="CCCCCC"/>'
        template.write_bytes(changed(replaced("ppt/theme/theme1.xml", ink, grey)))

        result = cli("build", speech, "-o", tmp_path / "d.pptx", "--reference-doc", template, "--strict")

        count = result.err.count("warning[template.faint]")
        assert count > 0
        assert result.err.endswith(f"{count} warning(s)\n")
        assert result.code == 8

    def test_of_a_preview_is_the_same(self, cli, pale: Path) -> None:
        result = cli("themes", "preview", pale, "-o", pale.parent / "pale.png", "--pages", "1")

        assert result.err.count("warning[theme.contrast]") == 1


@pytest.mark.parametrize("size", ["", "4:3", "96x20"])
@pytest.mark.parametrize("name", theme_names())
def test_nothing_is_said_of_a_built_in_theme(name: str, size: str) -> None:
    assert load_theme(name, size).findings == ()
