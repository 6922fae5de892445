"""The faults of a text are found on their line, and what only looks like one is left alone."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given

from speech2slides.diagnostics import finding
from speech2slides.errors import InputError
from speech2slides.messages import CATALOGUE
from speech2slides.model.document import Document, Front, Paragraph
from speech2slides.parse import parse_document
from speech2slides.proofread import proofread
from speech2slides.read import read_source
from tests.builders import SPEECH, parsed, source
from tests.conftest import ROOT, SAMPLES
from tests.faults import REST, faults, faults_in
from tests.strategies import hostile_texts, speeches


class TestSlips:
    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("统一思想，，提高认识。", "punctuation.doubled"),
            ("统一思想。。提高认识。", "punctuation.doubled"),
            ("统一思想，。", "punctuation.doubled"),
            ("路、、水都要通。", "punctuation.doubled"),
            ("大家要努力！！要加油。", "punctuation.doubled"),
            ("怎么办？？抓落实。", "punctuation.doubled"),
            ("统一思想．。提高认识。", "punctuation.doubled"),
            ("统一思想,，提高认识。", "punctuation.doubled"),
            ("这是重要的的工作。", "word.doubled"),
            ("已经完成了了任务。", "word.doubled"),
            ("我们我们要抓紧。", "word.doubled"),
            ("要加快发展加快发展步伐。", "word.doubled"),
        ],
    )
    def test_signs_and_words_typed_twice_are_found(self, words: str, code: str) -> None:
        assert faults_in(words) == [(5, code)]

    @pytest.mark.parametrize(
        "words",
        [
            "的的确确如此，为了了解情况，不能不了了之。",
            "真的吗？！太好了……",
            "加油！！！冲啊！",
            "一件事一件事地办，研究研究、讨论讨论。",
            "哈哈哈哈哈哈！",
        ],
    )
    def test_words_doubled_on_purpose_are_none(self, words: str) -> None:
        assert faults_in(words) == []

    def test_prose_that_breaks_off_is_a_note(self) -> None:
        text = "各单位要认真抓好落实，确保取得实效。下一步要继续推进各项重点工作"
        (one,) = proofread(parsed(f"工作讲话\n同志们：\n{REST}\n{text}\n{REST}抓紧。\n"))

        assert (one.line, one.code, one.severity) == (4, "punctuation.missing", "note")

    def test_headings_list_lines_and_quotations_may_end_without_a_stop(self) -> None:
        assert (
            faults_in(
                "关于加强和改进全县基层治理体系建设，提升服务能力，", "关于推进和深化全县农村综合改革，壮大集体经济，"
            )
            == []
        )
        assert faults_in("大家都说：“各单位要认真抓好落实，确保全年各项工作取得实效。”") == []

    @pytest.mark.parametrize("end", ["；及", "；以及", "；和", "；\n及", "︰"])
    def test_a_member_before_the_last_and_an_announcement_are_complete(self, end: str) -> None:
        assert faults_in("今年要修路。要把全县各乡镇的公路都修好，方便群众出行" + end, "抓好办学。" + REST) == []

    @pytest.mark.parametrize("number", ["1.", "（1）", "(a)", "①"])
    def test_members_of_a_list_may_all_end_without_a_stop(self, number: str) -> None:
        second = number.translate(str.maketrans("1a①", "2b②"))
        first = number + "修路。要把全县各乡镇和所有行政村的公路都修好，方便群众安全出行"
        texts = [
            "工作讲话",
            "同志们：",
            "工作要求如下。",
            first,
            second + "办学。要把全县各乡镇和所有行政村的学校都办好，方便学生就近入学",
        ]

        assert "punctuation.missing" not in [code for line, code in faults("\n".join([*texts, REST])) if line == 4]
        comma = faults("\n".join([*texts[:3], first + "，", texts[4] + "。", REST]))
        assert "punctuation.missing" not in [code for _, code in comma]
        assert (4, "punctuation.missing") in faults("\n".join([*texts[:4], texts[4] + "。", REST]))

    def test_unseen_characters_are_found_and_emoji_are_left_alone(self) -> None:
        assert faults_in("统一\u200b思想，提高\ue5e5认识。") == [(5, "character.unseen")]
        assert "replace" in CATALOGUE["character.unseen"][1]
        assert faults_in("统一思想👨\u200d👩\u200d👧，提高认识。") == []

    def test_digits_of_two_widths_are_a_note(self) -> None:
        (one,) = proofread(parsed("工作讲话\n同志们：\n今年完成２个项目，明年完成3个、5个。\n"))

        assert (one.line, one.code, one.severity) == (3, "digits.mixed", "note")

    @pytest.mark.parametrize(
        ("lines", "line"),
        [
            (("工作讲话", "同志们：", "今年完成２个项目，明年完成3个、5个。"), 3),
            (("工作讲话", "同志们：", "明年完成5个。", "今年完成２个项目，明年完成３个。"), 3),
            (("2025年工作讲话", "同志们：", "今年完成２个项目，明年完成３个。"), None),
            (("工作讲话", "（2025年3月1日）", "同志们：", "今年完成２个项目，明年完成３个。"), None),
            (("工作讲话", "同志们：", "今年用５Ｇ网和A4纸，明年建5G网，完成２个项目，５０人。"), None),
        ],
    )
    def test_the_minority_is_named_unless_it_is_only_a_title_a_date_or_a_latin_word(
        self, lines: tuple[str, ...], line: int | None
    ) -> None:
        found = [number for number, code in faults("\n".join([*lines, REST])) if code == "digits.mixed"]

        assert found == ([line] if line else [])


def test_a_text_with_lines_broken_in_mid_sentence_is_read_as_its_paragraphs() -> None:
    lines = [
        "我们要坚持“稳中求进的工作总基调”，把全县上",
        "下的思想和行动统一到会议的部署要求上来（重",
        "点是今年的各项任务），坚决完成全年的目标，不",
        "断开创发展的新局面，不断取得发展的新成效，为",
    ]
    text = "\n".join(["工作讲话", "同志们：", *lines * 4, "全县人民谋幸福。"])

    assert faults(text) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_clean(path: Path) -> None:
    document = parse_document(read_source(str(path)))

    assert [one for one in proofread(document) if one.severity != "note"] == []
    assert proofread(document) == ()


@given(speeches() | hostile_texts())
def test_any_text_is_read_and_every_finding_has_its_line_and_words(text: str) -> None:
    try:
        document = parsed(text)
    except InputError:
        return
    found = proofread(document)

    assert [one.line for one in found] == sorted(one.line or 0 for one in found)
    for one in found:
        assert one.line is not None
        assert 1 <= one.line <= len(document.source.lines)
        for words in CATALOGUE[one.code]:
            assert len(words.format(**dict(one.arguments)).splitlines()) == 1


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        " ",
        "　",
        "“",
        "1.1.",
        "（",
        "）",
        "xx",
        "_",
        "2月",
        "一是，",
        "【",
        "，",
        "的",
        "甲”\n",
        "“甲\n",
        "。\n",
        "○○甲",
        "9,甲",
        "一是甲；二是乙；",
    ],
)
def test_a_long_text_of_anything_takes_seconds_at_most(piece: str) -> None:
    """Parsing is left out: one paragraph a line, as far as there are words."""
    read = source("字" + piece * (200_000 // len(piece.encode())))
    spans = [line.stripped(read.text) for line in read.lines]
    document = Document(read, read.text, Front(), opening=tuple(Paragraph(span) for span in spans if len(span)))
    start = time.process_time()

    proofread(document)

    assert time.process_time() - start < 5  # well under a second; quadratic work would take hours


@pytest.mark.parametrize(
    ("words", "shown"),
    [("统一\n思想", "统一思想"), ("main\n  roads", "main roads"), ("5\n个", "5个"), ("，\n\nof", "，of"), ("", "")],
)
def test_what_a_message_shows_stands_on_one_line(words: str, shown: str) -> None:
    assert finding("word.doubled", 1, found=words).arguments == (("found", shown),)


def test_words_of_an_english_heading_stay_apart() -> None:
    body = "We have built roads and schools in every district of the county.\n"
    text = f"Report on the Work\n{body}1. Build better roads\n{body}2. Open more schools\n{body}3. Build better roads\n{body}"
    found = [dict(one.arguments)["found"] for one in proofread(parsed(text)) if one.code == "heading.repeated"]

    assert found == ["Build better roads"]


def test_the_page_of_checks_names_every_code_and_no_other() -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([a-z.-]+)` \|", page, re.MULTILINE))
    package = ROOT / "src" / "speech2slides" / "proofread"
    used = {
        code
        for path in package.glob("*.py")
        for code in re.findall(r'finding\(\s*"([a-z.-]+)"', path.read_text(encoding="utf-8"))
    }

    assert named == used


def test_check_prints_what_proofreading_finds_and_build_does_not(cli, tmp_path: Path) -> None:
    path = tmp_path / "s.txt"
    path.write_text(SPEECH.replace("任务很重，", "任务很重，，").replace("二、加强", "三、加强"), encoding="utf-8")

    checked, built = cli("check", path), cli("build", path, "-o", tmp_path / "d.pptx")

    assert checked.code == 0
    assert f"{path}:7: warning[punctuation.doubled]: " in checked.out
    assert checked.out.count("[ordinal.skipped]") == 1
    assert "punctuation.doubled" not in built.err


def test_real_texts_have_few_faults_and_each_has_its_line(corpus: Path) -> None:
    paths = [path for path in sorted(corpus.glob("*/*.txt")) if path.parent.name != "gold"]
    counts = []
    for path in paths:
        document = parse_document(read_source(str(path)))
        found = proofread(document)
        assert all(one.line is not None and 1 <= one.line <= len(document.source.lines) for one in found), path
        counts.append(len(found))

    assert max(counts) <= 12
    assert sum(counts) <= 2 * len(paths)
