"""Themes are listed with what is wrong with them, and found by whatever name people write: the folder's, the title, nearly either."""

from pathlib import Path

import pytest

from speech2slides.errors import ThemeError
from speech2slides.messages import message
from speech2slides.theme.locate import theme_folder, theme_names
from speech2slides.theme.newtheme import write_theme


@pytest.fixture
def themes(tmp_path: Path) -> Path:
    """A folder with a theme that is broken, one that is sound, and one named as a built-in one is."""
    folder = tmp_path / "themes"
    (folder / "broken").mkdir(parents=True)
    (folder / "broken" / "theme.toml").write_text('[color]\nacent = "#123456"\n', encoding="utf-8")
    for name in ("ink", "office"):
        write_theme(str(folder / name), "#0B4A9E", "base")
    office = folder / "office" / "theme.toml"
    office.write_text(
        office.read_text(encoding="utf-8").replace('title = "office"', 'title = "办公"'), encoding="utf-8"
    )
    return folder


class TestTheList:
    def test_marks_a_broken_theme_and_goes_on(self, cli, themes: Path) -> None:
        result = cli("themes", "list", "--theme-dir", themes, SPEECH2SLIDES_LANG="zh")
        lines = dict(line.split(maxsplit=1) for line in result.out.splitlines()[len(theme_names()) :])

        assert (result.code, result.err) == (0, "")
        assert "有误：主题文件“theme.toml:2”" in lines["broken"]
        assert f"themes check {themes / 'broken'}" in lines["broken"]
        assert lines["office"] == f"办公\t{themes / 'office'}"

    def test_marks_a_theme_whose_layouts_are_broken(self, cli, themes: Path) -> None:
        (themes / "office" / "layouts").mkdir()
        (themes / "office" / "layouts" / "mine.toml").write_text("[[layout]]\nnme = 3\n", encoding="utf-8")

        result = cli("themes", "list", "--theme-dir", themes, SPEECH2SLIDES_LANG="en")

        assert f"broken: {Path('layouts/mine.toml')}:2: unknown key nme" in result.out

    def test_says_which_theme_a_built_in_one_hides(self, cli, themes: Path) -> None:
        result = cli("themes", "list", "--theme-dir", themes, SPEECH2SLIDES_LANG="en")

        assert f"{themes / 'ink'}\ta built-in theme has this name" in result.out
        assert result.out.count("a built-in theme has this name") == 1

    def test_of_the_doctor_says_the_same(self, cli, themes: Path) -> None:
        result = cli("doctor", "--theme-dir", themes, SPEECH2SLIDES_LANG="en")

        assert result.code == 0
        assert f"themes: broken ({themes / 'broken'}), broken: theme.toml:2: unknown key acent" in result.out
        assert f"themes: ink ({themes / 'ink'}), a built-in theme has this name" in result.out
        assert f"themes: office ({themes / 'office'})\n" in result.out

    def test_may_be_of_one_theme_alone(self, cli, themes: Path) -> None:
        result = cli("themes", "list", "--theme-dir", themes / "office")

        assert result.out.splitlines()[-1].endswith(f"\t{themes / 'office'}")


class TestAName:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [("offfice", "office"), ("OFFICE", "office"), ("Ink", "ink"), ("party_red", "party-red"), ("商务兰", "商务蓝")],
    )
    def test_nearly_right_is_told_as_it_should_be(self, themes: Path, written: str, meant: str) -> None:
        with pytest.raises(ThemeError) as fault:
            theme_folder(written, str(themes))

        assert f"did you mean {meant}?" in message(fault.value.code, **fault.value.arguments)

    def test_like_none_brings_no_guess_and_no_theme_that_cannot_be_used(self, themes: Path) -> None:
        with pytest.raises(ThemeError) as fault:
            theme_folder("qqq", str(themes))
        words = message(fault.value.code, **fault.value.arguments)

        assert words == f"unknown theme: qqq; known themes: {', '.join(theme_names())}, office"

    def test_may_be_the_title_of_a_built_in_theme_or_of_ones_own(self, themes: Path) -> None:
        assert theme_folder("商务蓝") == theme_folder("business-blue")
        assert theme_folder("办公", str(themes)) == str(themes / "office")

    def test_may_be_that_of_the_very_folder_given_as_the_themes(self, themes: Path) -> None:
        assert theme_folder("office", str(themes / "office")) == str(themes / "office")

    def test_to_start_from_or_to_extend_is_told_as_it_should_be(self, cli, themes: Path) -> None:
        (themes / "broken" / "theme.toml").write_text('extends = "bussiness-blue"\n', encoding="utf-8")

        start = cli("themes", "new", themes / "x", "--primary", "123456", "--from", "busines-blue")
        extends = cli("themes", "check", themes / "broken")

        assert "did you mean business-blue?" in start.err
        assert "did you mean business-blue?" in extends.err

    def test_of_a_built_in_theme_given_to_a_new_one_is_told(self, cli, tmp_path: Path) -> None:
        result = cli("themes", "new", tmp_path / "dark", "--primary", "123456")

        assert result.code == 0
        assert f"for yours give its path {tmp_path / 'dark'}" in result.err
