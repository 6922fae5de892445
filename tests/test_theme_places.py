"""Whatever stands behind --theme, --theme-dir and SPEECH2SLIDES_THEMES, it is taken as meant or refused with what to write instead."""

import os
from pathlib import Path

import pytest

from speech2slides.errors import ThemeError
from speech2slides.messages import message
from speech2slides.theme.locate import own_themes, theme_folder
from speech2slides.theme.newtheme import write_theme


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The folder of a theme called mine."""
    write_theme(str(tmp_path / "themes" / "mine"), "#0B4A9E", "base")
    return tmp_path / "themes" / "mine"


def told(name: str, more: str | None = None) -> tuple[str, str]:
    """The code and the words of what is said of a theme."""
    with pytest.raises(ThemeError) as fault:
        theme_folder(name, more)
    return fault.value.code, message(fault.value.code, **fault.value.arguments)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECH2SLIDES_LANG", "en")


class TestATheme:
    def test_may_be_named_by_its_file(self, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(mine)

        assert theme_folder(str(mine / "theme.toml")) == str(mine)
        assert os.path.samefile(theme_folder("theme.toml"), mine)

    @pytest.mark.parametrize("name", ["empty", "./empty", "."])
    def test_is_no_folder_without_its_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "empty").mkdir()

        code, words = told(name)

        assert code == "theme.no-file"
        assert "no theme.toml" in words
        assert "themes new" in words

    @pytest.mark.parametrize("name", ["company.pptx", "Company.POTX", "old.ppt", "wps.dpt"])
    def test_is_no_template_which_has_an_option_of_its_own(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_bytes(b"PK")

        code, words = told(str(tmp_path / name))

        assert code == "theme.is-template"
        assert f"--reference-doc {tmp_path / name}" in words
        assert f"themes check {tmp_path / name}" in words

    def test_is_no_other_file(self, tmp_path: Path) -> None:
        (tmp_path / "speech.txt").write_text("一", encoding="utf-8")

        code, words = told(str(tmp_path / "speech.txt"))

        assert code == "theme.not-one"
        assert "a folder with a theme.toml" in words

    @pytest.mark.parametrize("name", ["nowhere/mine", "./mine", "../party-red/x", "mine/theme.toml", "theme.toml"])
    def test_that_is_not_there_has_its_path_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        monkeypatch.chdir(tmp_path)

        assert told(name) == ("theme.no-path", f"no such theme: {name}; check the path")

    def test_that_nothing_is_called_has_the_known_ones_told(self, mine: Path) -> None:
        code, words = told("party-rde", str(mine.parent))

        assert code == "theme.unknown"
        assert "party-red, mine" in words


class TestAFolderOfThemes:
    def test_that_the_user_names_must_be_there(self, tmp_path: Path) -> None:
        missing = str(tmp_path / "missing")

        assert told("ink", missing) == ("theme.no-themes", f"no such folder: {missing} (--theme-dir); check the path")
        with pytest.raises(ThemeError):
            own_themes(missing)

    def test_that_the_environment_names_is_spoken_of_only_where_a_theme_is_not_found(
        self, mine: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        missing = str(mine.parent / "missing")
        monkeypatch.setenv("SPEECH2SLIDES_THEMES", os.pathsep.join((missing, str(mine.parent))))

        assert theme_folder("mine") == str(mine)
        assert theme_folder("ink").endswith("ink")
        assert f"no folder {missing}, which SPEECH2SLIDES_THEMES names" in told("yours")[1]


def test_commands_refuse_a_folder_of_themes_that_is_not_there(cli, speech: Path, tmp_path: Path) -> None:
    missing = ("--theme-dir", tmp_path / "missing")

    for command in (
        ("build", speech, "-o", tmp_path / "deck.pptx", *missing),
        ("themes", "list", *missing),
        ("themes", "check", "ink", *missing),
        ("doctor", *missing),
    ):
        result = cli(*command)
        assert (result.code, "no such folder" in result.err) == (4, True), result.err
    assert not (tmp_path / "deck.pptx").exists()


def test_a_new_theme_takes_its_colour_without_a_sign_shells_take_for_a_comment(cli, tmp_path: Path) -> None:
    assert cli("themes", "new", tmp_path / "mine", "--primary", "6A1B9A").code == 0
    assert 'primary = "#6A1B9A"' in (tmp_path / "mine" / "theme.toml").read_text(encoding="utf-8")
