"""`outline` and `check` on the command line: what was understood, and what is wrong with it."""

import json
from pathlib import Path

import pytest

from tests.builders import SPEECH
from tests.templates import plain_template


class TestOutline:
    def test_text_has_line_numbers(self, cli, speech: Path) -> None:
        lines = cli("outline", speech).out.splitlines()

        assert lines[0] == " 1  title: 在全市工作会议上的讲话"
        assert " 5    一、 统一思想" in lines
        assert " 8        一是 抓项目" in lines

    def test_json_places_everything(self, cli, speech: Path) -> None:
        found = json.loads(cli("outline", speech, "--json").out)

        assert found["source"] | {"sha256": ""} == {
            "name": str(speech), "encoding": "utf-8", "format": "txt", "sha256": "", "chars": len(SPEECH),
        }  # fmt: skip
        assert found["front"]["title"] == {"text": "在全市工作会议上的讲话", "line": 1, "column": 1}
        assert found["front"]["speaker"] is None
        assert found["nodes"][0] == {
            "kind": "heading", "level": 1, "marker": "一、", "text": "统一思想", "line": 5, "column": 1, "end_line": 5, "end_column": 7,
        }  # fmt: skip
        assert found["closing"]["line"] == 12
        assert (found["end_matter"], found["ignored"], found["warnings"]) == ([], [], [])

    def test_json_reports_warnings_with_code_message_and_line(self, cli, tmp_path: Path) -> None:
        (tmp_path / "s.txt").write_text("标题\n一、甲\n内容在这里。\n三、乙\n内容在这里。\n", encoding="utf-8")

        (warning,) = json.loads(cli("outline", tmp_path / "s.txt", "--json").out)["warnings"]

        assert (warning["code"], warning["line"]) == ("ordinal.skipped", 4)
        assert warning["message"]

    def test_markdown_has_headings_and_lists(self, cli, speech: Path) -> None:
        out = cli("outline", speech, "--markdown").out

        assert out.startswith("# 在全市工作会议上的讲话\n")
        assert "\n## 一、统一思想\n" in out
        assert "\n- 一是抓项目\n" in out

    def test_one_format_at_a_time(self, cli, speech: Path) -> None:
        assert cli("outline", speech, "--json", "--markdown").code == 2


class TestCheck:
    def test_a_clean_speech_says_so(self, cli, speech: Path) -> None:
        result = cli("check", speech)

        assert (result.code, result.out, result.err) == (0, f"{speech}: nothing to report\n", "")

    def test_a_lost_word_is_found_and_named_by_line(self, cli, speech: Path, tmp_path: Path) -> None:
        deck = tmp_path / "d.pptx"
        cli("build", speech, "-o", deck)
        speech.write_text(SPEECH.replace("任务很重", "任务更重"), encoding="utf-8")

        result = cli("check", deck, "--source", speech)

        assert result.code == 7
        notes, slide, verdict = result.out.splitlines()
        assert notes.startswith(f"{speech}:7: error[audit.lossless]: slide 4: the notes differ")
        assert slide.startswith(f"{deck}: error[audit.verbatim-differs]: slide 4 differs")
        assert (verdict, result.err) == (f"{deck}: 2 finding(s)", "")

    def test_a_deck_of_another_speech_is_told_in_one_line(self, cli, speech: Path, tmp_path: Path) -> None:
        deck, other = tmp_path / "d.pptx", tmp_path / "other.txt"
        cli("build", speech, "-o", deck)
        other.write_text("森林防火通知\n各乡镇立即行动起来，严管野外用火，备足扑火力量。\n", encoding="utf-8")

        result = cli("check", deck, "--source", other)

        told, verdict = result.out.splitlines()
        assert result.code == 7
        assert told.startswith(f"{deck}: error[audit.other-speech]: this deck was not made from this speech")
        assert verdict == f"{deck}: 1 finding(s)"

    def test_a_deck_without_slides_or_notes_is_told_as_such(self, cli, tmp_path: Path) -> None:
        template = tmp_path / "empty.pptx"
        template.write_bytes(plain_template())

        checked, extracted = cli("check", template), cli("extract", template)

        assert (checked.code, "this deck has no slides" in checked.out) == (7, True)
        assert (extracted.code, extracted.out) == (3, "")
        assert "has no slides" in extracted.err


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("deck.pptx", "build {} -o x.pptx", "speech2slides extract {}"),
        ("deck.pptx", "outline {}", "speech2slides preview {}"),
        ("deck.pptx", "build {} -o x.pptx", "speech2slides check {}"),
        ("company.potx", "check {}", "speech2slides themes check {}"),
    ],
)
def test_a_presentation_in_the_place_of_a_speech_is_told_its_own_commands(
    cli, tmp_path: Path, name: str, arguments: str, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(plain_template())

    result = cli(*arguments.format(path).split())

    assert result.code == 3
    assert words.format(path) in result.err
    assert "plain text" not in result.err
