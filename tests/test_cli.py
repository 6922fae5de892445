"""The commands as a secretary meets them: what they print, what they leave, how they refuse."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.builders import SPEECH
from tests.conftest import ROOT, SAMPLES


def without_notes(err: str) -> str:
    """What a command says, less its notes on the speech."""
    return "".join(line for line in err.splitlines(keepends=True) if ": note[" not in line)


class TestBuild:
    def test_a_successful_build_says_one_line_on_stderr(self, cli, speech: Path, tmp_path: Path) -> None:
        result = cli("build", speech, "-o", tmp_path / "deck.pptx")

        assert (result.code, result.out) == (0, "")
        assert without_notes(result.err) == f"{tmp_path / 'deck.pptx'}: 8 slides, about 1 min, 0 warning(s)\n"

    def test_messages_are_chinese_under_a_chinese_locale(self, cli, speech: Path, tmp_path: Path) -> None:
        result = cli(
            "build",
            speech,
            "-o",
            tmp_path / "deck.pptx",
            SPEECH2SLIDES_LANG="",
            LC_ALL="",
            LC_MESSAGES="",
            LANG="zh_CN.UTF-8",
        )

        assert "8 页，约 1 分钟，0 条提醒" in result.err

    @pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
    def test_every_sample_builds_checks_and_extracts(self, cli, path: Path, tmp_path: Path) -> None:
        deck = tmp_path / "deck.pptx"

        assert cli("build", path, "-o", deck).code == 0
        assert cli("check", deck, "--source", path).code == 0
        assert cli("check", deck).code == 0
        assert "".join(cli("extract", deck).out.split()) == "".join(path.read_text(encoding="utf-8").split())

    def test_standard_input_and_output_are_dashes(self, cli, tmp_path: Path) -> None:
        result = cli("build", "-", "-o", "-", stdin=SPEECH.encode("gb18030"))

        assert result.code == 0
        (tmp_path / "deck.pptx").write_bytes(result.data)
        with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
            assert package.testzip() is None

    def test_damaged_bytes_are_told_and_cost_no_more_than_themselves(self, cli, tmp_path: Path) -> None:
        (tmp_path / "s.txt").write_bytes(SPEECH.encode("gbk") + "谢谢大家".encode("gbk")[:-1])

        result = cli("build", tmp_path / "s.txt", "-o", tmp_path / "n.pptx")

        assert result.code == 0
        assert "1 character(s) could not be read" in result.err
        assert "谢谢大\ufffd" in cli("extract", tmp_path / "n.pptx").out

    def test_every_office_encoding_gives_the_same_deck(self, cli, tmp_path: Path) -> None:
        decks = set()
        for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
            (tmp_path / "s.txt").write_bytes(SPEECH.replace("\n", "\r\n").encode(encoding))
            assert cli("build", tmp_path / "s.txt", "-o", tmp_path / "d.pptx").code == 0
            decks.add((tmp_path / "d.pptx").read_bytes())

        assert len(decks) == 1

    def test_warnings_name_file_line_and_code_and_fail_only_under_strict(self, cli, tmp_path: Path) -> None:
        path = tmp_path / "s.txt"
        path.write_text("标题\n一、甲\n内容在这里。\n三、乙\n内容在这里。\n", encoding="utf-8")

        result = cli("build", path, "-o", tmp_path / "d.pptx")
        strict = cli("build", path, "-o", tmp_path / "e.pptx", "--strict")

        assert result.code == 0
        assert f"{path}:4: warning[ordinal.skipped]: “三、” does not follow" in result.err
        assert strict.code == 8
        assert (tmp_path / "e.pptx").exists()

    def test_a_text_without_headings_gives_a_deck_and_a_warning(self, cli, tmp_path: Path) -> None:
        path = tmp_path / "s.txt"
        path.write_text("工作汇报\n我们完成了全部任务。\n情况很好，大家满意。\n", encoding="utf-8")

        result = cli("build", path, "-o", tmp_path / "d.pptx")

        assert result.code == 0
        assert "warning[structure.none]" in result.err

    def test_the_cover_takes_what_the_user_types_and_check_knows_it(self, cli, speech: Path, tmp_path: Path) -> None:
        deck = tmp_path / "d.pptx"
        assert (
            cli(
                "build",
                speech,
                "-o",
                deck,
                "--title",
                "新的标题",
                "--speaker",
                "市长 ×××",
                "--unit",
                "市政府",
                "--date",
                "三月",
            ).code
            == 0
        )

        with zipfile.ZipFile(deck) as package:
            cover = package.read("ppt/slides/slide1.xml").decode()
        assert all(words in cover for words in ("新的标题", "市长 ×××", "市政府", "三月"))
        assert cli("check", deck, "--source", speech).code == 0

    def test_the_plain_call_and_the_one_with_options_give_the_same(self, cli, speech: Path, tmp_path: Path) -> None:
        plain = cli("build", speech, "-o", tmp_path / "a.pptx")
        full = cli(
            "build",
            speech,
            "--output",
            tmp_path / "b.pptx",
            "--detail",
            "standard",
            "--theme",
            "party-red",
            "--pace",
            "180",
        )

        assert (tmp_path / "a.pptx").read_bytes() == (tmp_path / "b.pptx").read_bytes()
        assert plain.err.replace("a.pptx", "b.pptx") == full.err

    def test_the_notes_begin_with_page_and_time_unless_told_otherwise(self, cli, speech: Path, tmp_path: Path) -> None:
        for name, options in (("a", []), ("b", ["--no-cues"])):
            assert cli("build", speech, "-o", tmp_path / f"{name}.pptx", *options).code == 0
            assert cli("check", tmp_path / f"{name}.pptx", "--source", speech).code == 0
            assert cli("extract", tmp_path / f"{name}.pptx").out == SPEECH

        cues = []
        for name in "ab":
            with zipfile.ZipFile(tmp_path / f"{name}.pptx") as package:
                cues.append("【第 4/8 页｜约 10 秒】" in package.read("ppt/notesSlides/notesSlide4.xml").decode())
        assert cues == [True, False]

    def test_minutes_are_told_and_warn_only_when_they_are_far_too_few(self, cli, tmp_path: Path) -> None:
        path = tmp_path / "s.txt"
        path.write_text("标题\n同志们：\n" + "我们要把各项工作抓紧抓实抓好。\n" * 24, encoding="utf-8")
        told = {}
        for minutes in ("1.5", "2", "4"):
            told[minutes] = cli("build", path, "-o", tmp_path / "d.pptx", "--minutes", minutes, "--strict")
        chinese = cli("build", path, "-o", tmp_path / "d.pptx", "--minutes", "4", SPEECH2SLIDES_LANG="zh")

        said = f"{path}: %s[pace.minutes]: about 2.0 min at 180 characters a minute, %s min against the %s given; %s"
        assert said % ("warning", "+0.5", "1.5", "244 a minute would fit exactly\n") in told["1.5"].err
        assert said % ("note", "+0.0", "2", "183 a minute would fit exactly\n") in told["2"].err
        assert said % ("note", "-2.0", "4", "92 a minute would fit exactly\n") in told["4"].err
        assert "按每分钟 180 字约需 2.0 分钟，与要求的 4 分钟相差 -2.0 分钟；每分钟 92 字正好讲完。" in chinese.err

    def test_the_user_has_the_last_word_and_says_which_sections_are_opened(
        self, cli, speech: Path, tmp_path: Path
    ) -> None:
        deck = tmp_path / "d.pptx"
        assert cli("build", speech, "-o", deck, "--closing", "敬请  批评指正", "--dividers", "never").code == 0
        assert cli("check", deck, "--source", speech).code == 0
        with zipfile.ZipFile(deck) as package:
            slides = [package.read(name).decode() for name in package.namelist() if name.startswith("ppt/slides/slide")]
        assert any("敬请 批评指正" in slide for slide in slides)
        assert not any("第一部分" in slide or "谢谢" in slide for slide in slides)

        assert cli("build", speech, "-o", deck, "--closing", "none", "--dividers", "always").code == 0
        with zipfile.ZipFile(deck) as package:
            slides = [package.read(name).decode() for name in package.namelist() if name.startswith("ppt/slides/slide")]
        assert sum("第一部分" in slide or "第二部分" in slide for slide in slides) == 2
        assert not any("谢谢" in slide or "none" in slide for slide in slides)

    def test_a_wrong_choice_is_told_with_the_right_ones(self, cli, speech: Path, tmp_path: Path) -> None:
        for option, value, choices in (
            ("--dividers", "often", "--dividers is auto, always or never, not often"),
            ("--minutes", "0", "--minutes lies between 1 and 600"),
            ("--density", "thick", "--density is loose, normal or tight, not thick"),
            ("--slide-level", "7", "--slide-level lies between 1 and 6"),
            ("--slide-level", "0", "--slide-level lies between 1 and 6"),
            ("--slide-level", "-1", "--slide-level lies between 1 and 6"),
        ):
            result = cli("build", speech, "-o", tmp_path / "n.pptx", option, value)
            assert (result.code, choices in result.err) == (2, True), result.err

    def test_nothing_slow_is_imported(self, speech: Path, tmp_path: Path) -> None:
        program = (
            "import sys\nfrom speech2slides.cli.run import run\n"
            f"assert run(['build', {str(speech)!r}, '-o', {str(tmp_path / 'd.pptx')!r}]) == 0\n"
            "slow = {'pptx', 'jinja2', 'PIL', 'lxml', 'pydantic', 'rich', 'urllib.request', 'importlib.metadata', 'tempfile', 'asyncio', 'typer', 'dataclasses'}\n"
            "print(sorted(slow & set(sys.modules)))"
        )
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True
        )  # compiles the theme if need be
        again = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

        assert again.stdout.strip() == "[]"


class TestChoices:
    def test_what_was_chosen_is_listed_on_stdout_and_can_be_pinned(self, cli, speech: Path, tmp_path: Path) -> None:
        listed = cli("build", speech, "-o", tmp_path / "a.pptx", "--explain")
        (tmp_path / "pins.txt").write_text(listed.out, encoding="utf-8")
        pinned = cli("build", speech, "-o", tmp_path / "b.pptx", "--pins", tmp_path / "pins.txt")

        assert listed.out.startswith("# slide ")
        assert (listed.code, pinned.code) == (0, 0)
        assert (tmp_path / "a.pptx").read_bytes() == (tmp_path / "b.pptx").read_bytes()
        assert "pin." not in pinned.err

    def test_the_list_goes_to_stderr_when_the_deck_goes_to_stdout(self, cli, speech: Path) -> None:
        result = cli("build", speech, "-o", "-", "--explain")

        assert result.data.startswith(b"PK")
        assert "# slide " in result.err

    def test_the_list_is_chinese_under_a_chinese_locale(self, cli, speech: Path, tmp_path: Path) -> None:
        result = cli("build", speech, "-o", tmp_path / "d.pptx", "--explain", SPEECH2SLIDES_LANG="zh")

        assert result.out.startswith("# 第 ")
        assert "理由：" in result.out

    def test_a_pin_that_is_not_shown_is_a_warning(self, cli, speech: Path, tmp_path: Path) -> None:
        (tmp_path / "pins.txt").write_text("# 会议\n部署全年工作\n", encoding="utf-8")

        result = cli("build", speech, "-o", tmp_path / "d.pptx", "--pins", tmp_path / "pins.txt", "--strict")

        assert result.code == 8
        assert f"{speech}:4: warning[pin.unused]" in result.err
        assert "pins.txt:2" in result.err

    @pytest.mark.parametrize(
        ("option", "content", "words"),
        [
            ("--pins", "一句讲稿里没有的话", ":1: the speech does not say"),
            ("--pins", "\n抓" + "项" * 70, ":2: the speech does not say"),
            ("--terms", "抓", ":1: a term has 2 to 20 characters"),
            ("--terms", "抓" * 21, ":1: a term has 2 to 20 characters"),
        ],
    )
    def test_a_bad_file_is_refused_with_its_line(
        self, cli, speech: Path, tmp_path: Path, option: str, content: str, words: str
    ) -> None:
        (tmp_path / "file.txt").write_text(content, encoding="utf-8")

        result = cli("build", speech, "-o", tmp_path / "d.pptx", option, tmp_path / "file.txt")

        assert result.code == 3
        assert f"{tmp_path / 'file.txt'}{words}" in result.err
        assert not (tmp_path / "d.pptx").exists()

    @pytest.mark.parametrize("option", ["--pins", "--terms"])
    def test_a_missing_file_is_refused(self, cli, speech: Path, tmp_path: Path, option: str) -> None:
        assert cli("build", speech, "-o", tmp_path / "d.pptx", option, tmp_path / "none.txt").code == 3

    def test_density_and_level_make_more_slides(self, cli, tmp_path: Path) -> None:
        path = ROOT / "samples" / "report.txt"

        def count(*options: str) -> int:
            assert cli("build", path, "-o", tmp_path / "d.pptx", *options).code == 0
            with zipfile.ZipFile(tmp_path / "d.pptx") as package:
                return sum(name.startswith("ppt/slides/slide") for name in package.namelist())

        assert count("--density", "tight") <= count() <= count("--density", "loose")
        assert count("--slide-level", "2") > count()

    def test_terms_and_pins_cost_nothing_where_they_are_not_asked_for(self, speech: Path, tmp_path: Path) -> None:
        script = (
            "import sys; from speech2slides.cli.run import run\n"
            f"run(['build', {str(speech)!r}, '-o', {str(tmp_path / 'd.pptx')!r}])\n"
            "print([name for name in sys.modules if name.split('.')[-1] in ('explain', 'pins', 'pinfile', 'listing', 'passages', 'choicetexts')])"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

        assert done.stdout.strip() == "[]"


class TestRefusals:
    """Each bad input: one line on stderr, the exit code of its kind, the old output as it was."""

    OLD = b"somebody's work"

    @pytest.fixture
    def old(self, tmp_path: Path) -> Path:
        path = tmp_path / "deck.pptx"
        path.write_bytes(self.OLD)
        return path

    def refused(self, result, code: int, words: str) -> None:
        assert result.code == code, result.err
        assert without_notes(result.err).count("\n") == 1, result.err
        assert words in result.err
        assert "Traceback" not in result.err

    @pytest.mark.parametrize(
        ("name", "data", "words"),
        [
            ("missing.txt", None, "no such file"),
            ("empty.txt", b"", "is empty"),
            ("blank.txt", " \n　\n".encode(), "is empty"),
            ("binary.txt", bytes(range(256)) * 20, "not plain text"),
            ("word.txt", b"PK\x03\x04" + b"\0" * 99, "an office document"),
            ("broken.txt", "很好的一行\n".encode() + b"\xff\xfa\xfb\xfc" * 40, "cannot tell the encoding"),
        ],
    )
    def test_bad_sources(self, cli, tmp_path: Path, old: Path, name: str, data: bytes | None, words: str) -> None:
        source = tmp_path / name
        if data is not None:
            source.write_bytes(data)

        self.refused(cli("build", source, "-o", old, "--force"), 3, words)
        assert old.read_bytes() == self.OLD

    def test_a_folder_as_source(self, cli, tmp_path: Path, old: Path) -> None:
        self.refused(cli("build", tmp_path, "-o", old, "--force"), 3, "is a folder")
        assert old.read_bytes() == self.OLD

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
    def test_a_pipe_as_source(self, cli, tmp_path: Path, old: Path) -> None:
        os.mkfifo(tmp_path / "pipe")

        self.refused(cli("build", tmp_path / "pipe", "-o", old), 3, "not a regular file")

    def test_a_foreign_output(self, cli, speech: Path, old: Path) -> None:
        self.refused(cli("build", speech, "-o", old), 5, "--force")
        assert old.read_bytes() == self.OLD

    def test_force_overwrites_and_keeps_a_backup(self, cli, speech: Path, old: Path) -> None:
        result = cli("build", speech, "-o", old, "--force")

        assert result.code == 0
        assert old.with_name("deck.bak1.pptx").read_bytes() == self.OLD
        assert "kept as" in result.err

    def test_a_deck_edited_in_an_office_program(self, cli, speech: Path, tmp_path: Path) -> None:
        from pptx import Presentation

        deck = tmp_path / "d.pptx"
        assert cli("build", speech, "-o", deck).code == 0
        assert cli("build", speech, "-o", deck).code == 0
        presentation = Presentation(str(deck))
        presentation.slides[0].shapes.title.text_frame.text = "改过的标题"
        presentation.save(str(deck))
        edited = deck.read_bytes()

        self.refused(cli("build", speech, "-o", deck), 5, "edited")
        assert deck.read_bytes() == edited

    def test_output_equal_to_the_source(self, cli, speech: Path) -> None:
        self.refused(cli("build", speech, "-o", speech, "--force"), 5, "the speech itself")
        assert speech.read_text(encoding="utf-8") == SPEECH

    def test_a_missing_output_folder(self, cli, speech: Path, tmp_path: Path) -> None:
        self.refused(cli("build", speech, "-o", tmp_path / "none" / "d.pptx"), 6, "does not exist")

    def test_a_folder_as_output(self, cli, speech: Path, tmp_path: Path) -> None:
        self.refused(cli("build", speech, "-o", tmp_path), 6, "is a folder")

    def test_a_read_only_output_folder(self, speech: Path, tmp_path: Path) -> None:
        """Tried as an unprivileged user, since root writes anywhere."""
        folder = tmp_path / "locked"
        folder.mkdir(mode=0o555)
        program = (
            "import os, sys\n"
            "import speech2slides.cli.app, speech2slides.cli.run, speech2slides.pipeline, speech2slides.read, speech2slides.write\n"
            "from speech2slides.theme import load_theme\n"
            "load_theme('party-red')\n"
            f"text = open({str(speech)!r}, 'rb')\n"
            "os.dup2(text.fileno(), 0)\n"
            f"os.chdir({str(folder)!r})\n"
            "if os.getuid() == 0:\n    os.setgid(65534); os.setuid(65534)\n"
            "sys.exit(speech2slides.cli.run.run(['build', '-', '-o', 'd.pptx']))"
        )
        env = {**os.environ, "SPEECH2SLIDES_LANG": "en", "SPEECH2SLIDES_CACHE": str(tmp_path / "cache")}
        subprocess.run(
            [sys.executable, "-c", "from speech2slides.theme import load_theme; load_theme('party-red')"],
            env=env,
            check=True,
        )
        for path in [*(tmp_path / "cache").rglob("*"), tmp_path / "cache", *list(tmp_path.parents)[:3], tmp_path]:
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=env, check=False)

        assert done.returncode == 6, done.stderr
        assert without_notes(done.stderr).count("\n") == 1
        assert "cannot write d.pptx: permission denied" in done.stderr
        assert list(folder.iterdir()) == []

    def test_an_unknown_theme(self, cli, speech: Path, old: Path) -> None:
        self.refused(cli("build", speech, "-o", old.with_name("n.pptx"), "--theme", "gold"), 4, "party-red")

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--detail", "much"],
            ["--pace", "3"],
            ["--pace", "fast"],
            ["--nothing"],
            ["--title", "字" * 200],
            ["--unit", "字" * 100],
            ["--closing", "字" * 31],
            ["--dividers", "often"],
            ["--minutes", "0.5"],
            ["--minutes", "601"],
            ["--minutes", "nan"],
            ["--minutes", "soon"],
        ],
    )
    def test_wrong_options(self, cli, speech: Path, tmp_path: Path, arguments: list[str]) -> None:
        result = cli("build", speech, "-o", tmp_path / "n.pptx", *arguments)
        other = cli("build", speech, "-o", tmp_path / "n.docx")

        assert (result.code, other.code) == (2, 2)
        assert "Traceback" not in result.err
        assert not (tmp_path / "n.pptx").exists()

    def test_an_unknown_encoding(self, cli, speech: Path, tmp_path: Path) -> None:
        self.refused(cli("build", speech, "-o", tmp_path / "n.pptx", "--encoding", "klingon"), 2, "unknown encoding")

    @pytest.mark.parametrize("name", ["rot13", "base64", "zlib"])
    def test_a_codec_that_is_no_encoding(self, cli, speech: Path, tmp_path: Path, name: str) -> None:
        self.refused(cli("build", speech, "-o", tmp_path / "n.pptx", "--encoding", name), 2, "unknown encoding")

    def test_output_that_is_no_regular_file(self, cli, speech: Path, tmp_path: Path) -> None:
        (tmp_path / "full.pptx").symlink_to("/dev/full")

        self.refused(cli("build", speech, "-o", tmp_path / "full.pptx", "--force"), 6, "not a regular file")

    def test_a_full_standard_output(self, speech: Path) -> None:
        command = f"{sys.executable} -m speech2slides build {speech} -o - > /dev/full"
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

        assert done.returncode == 6
        assert without_notes(done.stderr).count("\n") == 1

    def test_closed_streams_are_no_traceback(self, speech: Path, tmp_path: Path) -> None:
        for redirect in (">&-", "2>&-", "<&-", ">&- 2>&- <&-"):
            command = f"{sys.executable} -m speech2slides build {speech} -o {tmp_path / 'd.pptx'} {redirect}"
            done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
            assert (done.returncode, "Traceback" in done.stderr) == (0, False), redirect

    @pytest.mark.parametrize("command", ["check", "extract"])
    def test_a_deck_that_is_none(self, cli, tmp_path: Path, command: str) -> None:
        (tmp_path / "x.pptx").write_bytes(b"no deck at all")

        self.refused(cli(command, tmp_path / "x.pptx"), 3, "not a .pptx")

    def test_no_command_or_an_unknown_one(self, cli) -> None:
        assert cli("bild", "x").code == 2
        assert "build" in cli("--help").out


def test_the_version_is_the_package_s(cli) -> None:
    from speech2slides import __version__

    assert cli("--version").out == f"speech2slides {__version__}\n"


@pytest.mark.parametrize(
    "arguments", ["outline {speech}", "themes show ink", "build {speech} -o {speech}.pptx --explain", "--help"]
)
def test_a_closed_pipe_is_no_error(speech: Path, arguments: str) -> None:
    command = f"{sys.executable} -m speech2slides {arguments.format(speech=speech)} | true"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_a_narrow_terminal_encoding_is_no_error(cli, speech: Path) -> None:
    result = cli("outline", speech, PYTHONIOENCODING="ascii")

    assert result.code == 0
    assert "\\u" in result.out
