"""A misreading can be put right: the outline goes out as JSON, is corrected, and comes back in."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given

from speech2slides.errors import InputError
from speech2slides.model.document import Document
from speech2slides.outline import outline_json
from speech2slides.outline.load import load_outline
from speech2slides.parse import parse_document
from speech2slides.parse.corrected import document_from_outline
from speech2slides.read import read_source
from tests.builders import SPEECH, parsed, source
from tests.strategies import hostile_texts, speeches

NODES = {"统一思想": 0, "认清形势": 1, "明确任务": 2, "抓项目": 3, "加强领导": 6}


def outline(text: str = SPEECH) -> dict:
    return json.loads(json.dumps(outline_json(parsed(text), [])))


def read_back(changed: dict, text: str = SPEECH) -> Document:
    read = source(text)
    return document_from_outline(read, load_outline(json.dumps(changed).encode(), "o.json", read)[0])


def headings(document: Document) -> list[tuple[int, str]]:
    return [(one.heading.level, one.heading.text.of(document.text)) for one in document.headings()]


def items(document: Document) -> list[tuple[int, str]]:
    return [
        (item.level, item.text.of(document.text))
        for section in document.headings()
        for paragraph in section.body
        for item in paragraph.items
    ]


@given(speeches() | hostile_texts())
@example("讲话\n同志们：\n首先，\n加强组织领导\n其次，\n抓好责任落实\n最后，\n严格督查考核")
@example("# 报告\n##\n正文在这里。\n")
@example("工作报告\n2025年1月1日\n")
@example("标题\n一、抓好工作，\n要快。\n二、抓好落实 。要有力。\n")
@example("标题\n一、甲\n" + "（1）甲（2）乙；①丙②丁；" * 12)
def test_an_outline_nobody_changed_gives_the_same_document(text: str) -> None:
    try:
        document = parsed(text)
    except (InputError, UnicodeEncodeError):
        return
    again = read_back(outline(text), text)

    assert outline_json(again, []) == outline_json(document, [])
    assert [section.body for section in again.headings()] == [section.body for section in document.headings()]
    assert (again.opening, again.closing) == (document.opening, document.closing)


def test_every_real_text_comes_back_as_it_was_read(corpus: Path) -> None:
    for path in sorted(corpus.glob("*/[0-9]*.txt")):
        read = read_source(str(path))
        document = parse_document(read)
        loaded, doubts = load_outline(json.dumps(outline_json(document, [])).encode(), "o.json", read)

        again = document_from_outline(read, loaded)

        assert (outline_json(again, []), doubts) == (outline_json(document, []), ()), path
        assert [section.body for section in again.headings()] == [one.body for one in document.headings()], path
        assert (again.opening, again.closing) == (document.opening, document.closing), path


class TestCorrections:
    def test_a_heading_may_become_running_text(self) -> None:
        changed = outline()
        del changed["nodes"][NODES["认清形势"]]

        document = read_back(changed)

        assert (2, "认清形势") not in headings(document)
        assert "（一）认清形势。当前任务很重，我们必须抓紧时间。" in [
            paragraph.span.of(SPEECH) for section in document.headings() for paragraph in section.body
        ]

    def test_a_heading_may_become_an_item(self) -> None:
        changed = outline()
        changed["nodes"][NODES["认清形势"]]["kind"] = "item"

        assert items(read_back(changed))[0] == (2, "认清形势")

    def test_an_item_may_become_a_heading(self) -> None:
        changed = outline()
        changed["nodes"][NODES["抓项目"]]["kind"] = "heading"

        assert (3, "抓项目") in headings(read_back(changed))

    def test_levels_may_change(self) -> None:
        changed = outline()
        changed["nodes"][NODES["认清形势"]]["level"] = 1

        assert headings(read_back(changed))[:3] == [(1, "统一思想"), (1, "认清形势"), (2, "明确任务")]

    def test_bounds_may_change_and_the_words_follow_them(self) -> None:
        changed = outline()
        changed["nodes"][NODES["认清形势"]]["end_column"] += len("。当前任务很重")

        assert headings(read_back(changed))[1] == (2, "认清形势。当前任务很重")

    def test_words_written_into_the_outline_change_nothing_and_are_named(self) -> None:
        changed, read = outline(), source(SPEECH)
        changed["nodes"][NODES["统一思想"]]["text"] = "另起炉灶"

        loaded, doubts = load_outline(json.dumps(changed).encode(), "o.json", read)

        assert headings(document_from_outline(read, loaded))[0] == (1, "统一思想")
        assert [(one.code, one.line, one.severity) for one in doubts] == [("outline.text-differs", 5, "note")]

    def test_words_written_into_the_title_change_nothing_and_are_named(self) -> None:
        changed, read = outline(), source(SPEECH)
        changed["front"]["title"]["text"] = "另起炉灶"

        loaded, doubts = load_outline(json.dumps(changed).encode(), "o.json", read)

        assert document_from_outline(read, loaded).front.title.of(SPEECH) == "在全市工作会议上的讲话"
        assert [(one.code, one.line, one.severity) for one in doubts] == [("outline.text-differs", 1, "note")]

    def test_the_closing_may_begin_elsewhere_or_nowhere(self) -> None:
        changed = outline()
        changed["closing"] = None

        document = read_back(changed)

        assert document.closing == ()
        assert list(document.headings())[-1].body[-1].span.of(SPEECH).startswith("同志们，让我们")

    def test_a_line_may_be_ignored(self) -> None:
        changed = outline()
        changed["ignored"] = [{"line": 4, "column": 1, "reason": "mine", "end_line": 4, "end_column": 5}]

        document = read_back(changed)

        assert (document.ignored[0].reason, document.text.splitlines()[3][:5]) == ("corrected", "    召")

    def test_the_deck_is_built_as_the_outline_says(self, cli, tmp_path: Path) -> None:
        speech, corrected, deck = tmp_path / "s.txt", tmp_path / "o.json", tmp_path / "d.pptx"
        speech.write_text(SPEECH, encoding="utf-8")
        changed = json.loads(cli("outline", speech, "--json").out)
        for node in changed["nodes"]:
            node["level"] = min(node["level"], 1) if node["kind"] == "heading" else 2
        corrected.write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")

        result = cli("build", speech, "-o", deck, "--outline", corrected)

        assert result.code == 0, result.err
        assert cli("check", deck, "--source", speech).code == 0
        assert "".join(cli("extract", deck).out.split()) == "".join(SPEECH.split())

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_it_is_read_in_any_encoding_a_shell_may_have_saved_it_in(self, encoding: str) -> None:
        read = source(SPEECH)

        loaded, _ = load_outline(json.dumps(outline(), ensure_ascii=False).encode(encoding), "o.json", read)

        assert len(loaded.nodes) == len(outline()["nodes"])

    def test_the_command_prints_utf_8_whatever_the_console_speaks(self, cli, tmp_path: Path) -> None:
        speech = tmp_path / "s.txt"
        speech.write_text(SPEECH, encoding="utf-8")

        printed = cli("outline", speech, "--json", PYTHONIOENCODING="ascii").data

        assert json.loads(printed.decode("utf-8"))["front"]["title"]["text"] == "在全市工作会议上的讲话"


class TestRefusals:
    @pytest.mark.parametrize(
        ("change", "code"),
        [
            (lambda o: o["source"].update(sha256="0" * 64), "outline.other-source"),
            (lambda o: o["nodes"][0].update(kind="title"), "outline.value"),
            (lambda o: o["nodes"][0].update(level=0), "outline.value"),
            (lambda o: o["nodes"][0].update(level=True), "outline.value"),
            (lambda o: o["nodes"][0].update(line=999), "outline.place"),
            (lambda o: o["nodes"][0].update(column=999), "outline.place"),
            (lambda o: o["nodes"][0].update(end_line=4), "outline.place"),
            (lambda o: o["nodes"][0].update(line="five"), "outline.place"),
            (lambda o: o["nodes"][0].update(end_line=8, end_column=3), "outline.overlap"),
            (lambda o: o["front"]["title"].update(line=999), "outline.place"),
            (lambda o: o["nodes"][0].update(level=9), "outline.level"),
            (lambda o: o.update(nodes={}), "outline.syntax"),
            (lambda o: o.update(nodes=[7]), "outline.syntax"),
            (lambda o: o.pop("source"), "outline.syntax"),
        ],
    )
    def test_what_does_not_fit_the_text_is_refused(self, change, code: str) -> None:
        changed = outline()
        change(changed)

        with pytest.raises(InputError) as refusal:
            read_back(changed)

        assert refusal.value.code == code

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "outline.json"),
            (b"[]", "outline.syntax"),
            (b"{", "outline.json"),
            (b"\xff\xfe", "outline.json"),
            (b"[" * 100_000, "outline.syntax"),
            ('{\n "kind": "标题"}'.encode("gb18030"), "outline.encoding"),
        ],
    )
    def test_what_is_no_outline_is_refused(self, data: bytes, code: str) -> None:
        with pytest.raises(InputError) as refusal:
            load_outline(data, "o.json", source(SPEECH))

        assert refusal.value.code == code

    @pytest.mark.parametrize(
        ("text", "line", "column", "reason"),
        [
            ("{\n “kind”: 1}", 2, 2, "json.full-width"),
            ('{\n "kind"： 1}', 2, 8, "json.full-width"),
            ('{\n "kind": 1\n "level": 2}', 3, 2, "json.comma"),
            ('{\n "kind" 1}', 2, 9, "json.colon"),
            ('{\n "kind": heading}', 2, 10, "json.value"),
            ("{\n kind: 1}", 2, 2, "json.key"),
            ('{\n "text": "C:\\目"}', 2, 13, "json.backslash"),
            ("{} {}", 1, 4, "json.rest"),
        ],
    )
    def test_a_slip_is_named_by_line_and_column(self, text: str, line: int, column: int, reason: str) -> None:
        with pytest.raises(InputError) as refusal:
            load_outline(text.encode(), "o.json", source(SPEECH))

        told = refusal.value.arguments
        assert (refusal.value.code, told["line"], told["column"], told["reason"]) == (
            "outline.json",
            line,
            column,
            reason,
        )

    def test_a_slip_is_told_in_the_user_s_language(self, cli, tmp_path: Path) -> None:
        speech, corrected = tmp_path / "s.txt", tmp_path / "o.json"
        speech.write_text(SPEECH, encoding="utf-8")
        corrected.write_text('{\n "kind"： 1}', encoding="utf-8")

        result = cli("build", speech, "-o", tmp_path / "d.pptx", "--outline", corrected, SPEECH2SLIDES_LANG="zh")

        assert f"“{corrected}”第 2 行第 8 列写法有误：这里是全角符号" in result.err

    def test_the_command_says_it_in_one_line(self, cli, tmp_path: Path) -> None:
        speech, corrected = tmp_path / "s.txt", tmp_path / "o.json"
        speech.write_text(SPEECH, encoding="utf-8")
        corrected.write_text(json.dumps(outline(SPEECH + "又一段。")), encoding="utf-8")

        result = cli("build", speech, "-o", tmp_path / "d.pptx", "--outline", corrected)

        assert (result.code, result.err.count("\n")) == (3, 1)
        assert "run outline --json again" in result.err
        assert not (tmp_path / "d.pptx").exists()
