"""Texts whose line ends were lost or spoiled are read as they were meant, and give every character back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from speech2slides.audit import read_deck, spoken
from speech2slides.audit.labels import squeeze
from tests.builders import SPEECH, built, parsed
from tests.conftest import SAMPLES

CHINESE = [path for path in SAMPLES if path.stem != "address"]
SPEECH_FILE = next(path for path in CHINESE if path.stem == "speech")
WIDTH = 34


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def wrapped(line: str, indent: str = "") -> str:
    whole = indent + line
    return "\n".join(whole[start : start + WIDTH] for start in range(0, len(whole), WIDTH))


SPOILT: dict[str, Callable[[list[str]], str]] = {
    "on one line with wide gaps": "　　".join,
    "on one line with single spaces": " ".join,
    "wrapped, with blank lines between paragraphs": lambda lines: "\n\n".join(map(wrapped, lines)),
    "wrapped, with indented paragraphs": lambda lines: "\n".join(wrapped(line, "　　") for line in lines),
    "wrapped, with page numbers": lambda lines: paged("\n".join(wrapped(line, "　　") for line in lines)),
    "double spaced": "\n\n".join,
}


def paged(text: str) -> str:
    lines = text.split("\n")
    for page, at in enumerate(range(20, len(lines), 21), 1):
        lines.insert(at, f"\n- {page} -\n")
    return "\n".join(lines)


def outline(text: str) -> list[tuple[int, str, str]]:
    document = parsed(text)
    words = document.text
    return [
        (
            one.heading.level,
            one.heading.marker.of(words) if one.heading.marker else "",
            squeeze(one.heading.text.of(words)),
        )
        for one in document.headings()
    ]


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.stem)
def test_a_spoiled_text_has_the_outline_of_the_sound_one(path: Path, how: str) -> None:
    text = path.read_text(encoding="utf-8")

    assert outline(SPOILT[how](lines_of(text))) == outline(text)


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.stem)
def test_its_notes_give_it_back(path: Path, how: str) -> None:
    made = built(SPOILT[how](lines_of(path.read_text(encoding="utf-8"))))

    assert squeeze(spoken(read_deck(made.data, "x"))) == squeeze(made.document.text)


def test_paragraphs_of_a_wrapped_text_are_whole_in_the_notes() -> None:
    text = "\n".join(wrapped(line, "　　") for line in lines_of(SPEECH_FILE.read_text(encoding="utf-8")))
    document = parsed(text)

    assert any("\n" in paragraph.span.of(text) for section in document.headings() for paragraph in section.body)
    assert len(document.soft_ends) > 10
    assert {text[offset] for offset in document.soft_ends} == {"\n"}


def test_a_sign_may_be_cut_by_a_line_end() -> None:
    text = "标题\n同志们：\n一、任务\n" + wrapped(
        "要做好以下这几件事情不能有半点马虎和丝毫的懈怠放松必须一件一件抓到底：一是抓项目，二是抓招商，三是抓服务。"
    )

    document = parsed(text)
    marks = [item.marker.of(text) for one in document.headings() for p in one.body for item in p.items]

    assert [squeeze(mark) for mark in marks] == ["一是", "二是", "三是"]


def test_a_number_a_formatter_threw_out_of_its_sentence_is_put_back() -> None:
    text = "标题\n一、空气\n空气质量持续改善，优良天数比率稳步提高，细颗粒物也就是PM\n2.5\n浓度继续下降，群众满意度提高。\n二、水\n水清了。\n"

    assert [(level, mark) for level, mark, _ in outline(text)] == [(1, "一、"), (1, "二、")]
    assert len(parsed(text).sections[0].body) == 1


class TestFurniture:
    def reasons(self, text: str) -> list[tuple[int, str]]:
        document = parsed(text)
        return [(document.source.line_number(part.span.start), part.reason) for part in document.ignored]

    def test_a_web_page_s_head_and_foot_are_set_aside(self) -> None:
        head = "您的位置：\n首页\n>\n工作动态\n"
        foot = "编辑：办公室\n分享到：\n相关链接：\n某某会议召开\n"

        found = self.reasons(head + SPEECH + foot)

        lines = (head + SPEECH).count("\n")
        assert found == [(n, "furniture") for n in (1, 2, 3, 4, *range(lines + 1, lines + 5))]

    def test_a_text_about_such_words_keeps_them(self) -> None:
        text = "关于网站建设的报告\n一、栏目\n来源：各单位报送的稿件，要先审后发。\n二、按钮\n下载\n打印两项功能要保留，方便群众使用。\n"

        assert self.reasons(text) == []

    def test_a_contents_page_is_set_aside(self) -> None:
        text = "工作报告\n目录\n一、工作回顾……1\n二、工作安排……5\n一、工作回顾\n成绩很多，问题不少。\n二、工作安排\n继续努力。\n"

        assert self.reasons(text) == [(2, "contents"), (3, "contents"), (4, "contents")]
        assert [mark for _, mark, _ in outline(text)] == ["一、", "二、"]

    def test_a_second_copy_of_the_text_is_set_aside(self) -> None:
        text = "在大会上的讲话\n" + "".join(
            f"第{n}段讲的是第{n}件事情，内容各不相同，篇幅也足够长，读起来不会弄混，也不会被当成是标题。\n"
            for n in range(1, 8)
        )

        found = self.reasons(text + text)

        assert found == [(line, "repeated") for line in range(9, 17)]

    def test_a_paragraph_that_comes_again_is_no_copy(self) -> None:
        again = "让我们团结起来，为了共同的目标，为了美好的明天，向着既定的方向，继续努力奋斗，不断前进！\n"
        text = (
            "讲话\n"
            + again
            + "中间还有许多别的话要讲，这些话每一句都不一样，谁也不能代替谁，篇幅也不短。\n" * 1
            + again
        )

        assert self.reasons(text) == []

    def test_a_text_of_nothing_else_is_kept(self) -> None:
        assert parsed("下载\n打印\n来源：某报\n").ignored == ()

    def test_every_ignored_line_is_reported_with_its_line(self) -> None:
        document = parsed("来源：某报\n" + SPEECH + "- 3 -\n")

        notes = [(one.code, one.line, one.severity) for one in document.diagnostics]
        assert notes == [("ignored.furniture", 1, "note"), ("ignored.page-number", SPEECH.count("\n") + 2, "note")]
