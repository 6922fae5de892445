"""What the speaker sees: page and time before each slide's notes, in bold what the slide shows, and whether the speech fits its time."""

import io
import re
import zipfile
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from speech2slides.audit import audit_deck, read_deck, spoken
from speech2slides.audit.labels import squeeze
from speech2slides.cli.build import MAX_CLOSING
from speech2slides.diagnostics import Diagnostic
from speech2slides.fit.speaker import cue_words, shown_parts
from speech2slides.model.deck import Run
from speech2slides.model.plan import Closing, Divider, Page
from speech2slides.model.settings import Settings
from speech2slides.pipeline import Built, theme_labels
from speech2slides.plan import plan_deck
from speech2slides.span import Span
from speech2slides.theme import load_theme
from tests.builders import SPEECH, built, parsed, words
from tests.conftest import SAMPLES

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
THEME = load_theme("party-red")
CUE = re.compile(r"【第 (\d+)/(\d+) 页(｜约 [^】]+)?】")
MARK = '<a:extLst><a:ext uri="{5E1F0A6C-3B7D-4C52-9A08-6D2B94E7C1F3}"><s:cue xmlns:s="urn:speech2slides:notes"/></a:ext></a:extLst>'


def cues(made: Built) -> list[str]:
    return [slide.cue.text if slide.cue is not None else "" for slide in made.deck.slides]


def notes(made: Built, number: int) -> list[list[tuple[str, bool, bool]]]:
    """The notes of a slide as the file has them: paragraphs of runs (words, bold, marked as a cue)."""
    with zipfile.ZipFile(io.BytesIO(made.data)) as package:
        root = fromstring(package.read(f"ppt/notesSlides/notesSlide{number}.xml"))
    found = []
    for paragraph in root.iter(f"{A}p"):
        runs = []
        for run in paragraph.iter(f"{A}r"):
            properties = run.find(f"{A}rPr")
            assert properties is not None
            marked = properties.find(f"{A}extLst/{A}ext/{{urn:speech2slides:notes}}cue") is not None
            runs.append((run.findtext(f"{A}t") or "", properties.get("b") == "1", marked))
        found.append(runs)
    return found


def bold(made: Built, number: int) -> list[str]:
    return [text for paragraph in notes(made, number) for text, is_bold, _ in paragraph if is_bold]


def edited(made: Built, part: str, old: str, new: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made.data)) as good, zipfile.ZipFile(buffer, "w") as bad:
        for name in good.namelist():
            data = good.read(name).decode()
            assert name != part or old in data
            bad.writestr(name, data.replace(old, new, 1) if name == part else data)
    return buffer.getvalue()


def pace_of(made: Built) -> list[tuple[str, int | None, dict[str, str | int]]]:
    return [(one.code, one.line, dict(one.arguments)) for one in made.diagnostics if one.code.startswith("pace.")]


def speech_of(length: int) -> str:
    """A speech of which the first section's body, on line 5, has `length` characters, and the second's 200."""
    first = "我们要抓好落实。" * (length // 8) + "好" * (length % 8)
    return f"在工作会议上的讲话\n同志们：\n下面讲两点。\n一、抓落实\n{first}\n二、作表率\n{'大家要共同努力。' * 25}\n谢谢大家！\n"


class TestTheCue:
    @pytest.mark.parametrize("text", [SPEECH, speech_of(900)])
    def test_stands_first_on_every_slide_and_tells_its_number(self, text: str) -> None:
        made = built(text)

        for number, cue in enumerate(cues(made), 1):
            assert notes(made, number)[0] == [(cue, False, True)]
            found = CUE.fullmatch(cue)
            assert found is not None, cue
            assert (int(found[1]), int(found[2])) == (number, len(made.deck.slides))
            assert not any(marked for paragraph in notes(made, number)[1:] for _, _, marked in paragraph)

    @pytest.mark.parametrize(
        ("seconds", "time"),
        [
            (0.3, "约 5 秒"),
            (7.4, "约 5 秒"),
            (7.5, "约 10 秒"),
            (40, "约 40 秒"),
            (57.4, "约 55 秒"),
            (57.5, "约 1 分"),
            (80, "约 1 分 20 秒"),
            (122, "约 2 分"),
            (123, "约 2 分 5 秒"),
            (3599, "约 60 分"),
        ],
    )
    def test_tells_the_time_in_steps_of_five_seconds(self, seconds: float, time: str) -> None:
        assert cue_words(THEME.wording("zh-CN"), (7, 24), seconds).text == f"【第 7/24 页｜{time}】"

    @pytest.mark.parametrize(
        ("language", "cue"),
        [
            ("zh-TW", "【Page 7/24｜約 1 分 20 秒】"),
            ("en-US", "【Page 7/24 | about 1 min 20 s】"),
        ],
    )
    def test_speaks_the_language_of_the_speech(self, language: str, cue: str) -> None:
        assert cue_words(THEME.wording(language), (7, 24), 80).text == cue

    def test_has_no_time_where_nothing_is_said(self) -> None:
        made = built(SPEECH.replace("今天我们召开会议，部署全年工作。下面，我讲两点意见。\n", ""), closing="请批评指正")
        silent = [cue for slide, cue in zip(made.deck.slides, cues(made), strict=True) if not slide.notes]

        assert silent
        assert all(re.fullmatch(r"【第 \d+/\d+ 页】", cue) for cue in silent)

    def test_takes_its_time_from_its_own_slide_at_the_pace(self) -> None:
        made, slow = built(speech_of(250)), built(speech_of(250), pace=100)
        at = next(index for index, slide in enumerate(made.deck.slides) if slide.layout.family in ("rows", "points"))
        characters = sum(len(span) for span in made.deck.slides[at].notes)

        assert characters == 255
        assert slow.deck.slides[at].notes == made.deck.slides[at].notes
        assert cues(made)[at].endswith("｜约 1 分 25 秒】")
        assert cues(slow)[at].endswith("｜约 2 分 35 秒】")

    def test_counts_english_words_and_not_letters(self) -> None:
        text = "A Plan for Our Town\nLadies and gentlemen,\n1. Economy\n" + "Extraordinarily " * 119 + "good.\n"
        made = built(text)

        assert any(cue.endswith(" | about 1 min】") for cue in cues(made)), cues(made)

    def test_is_left_out_when_the_user_wants_none(self) -> None:
        made = built(SPEECH, cues=False)

        assert cues(made) == [""] * len(made.deck.slides)
        assert not any(
            marked for number in range(1, len(cues(made)) + 1) for p in notes(made, number) for *_, marked in p
        )
        assert spoken(read_deck(made.data, "x")) == SPEECH

    @pytest.mark.parametrize("cues", [True, False])
    def test_is_told_by_its_mark_and_never_by_its_words(self, cues: bool) -> None:
        text = SPEECH.replace("形势逼人", "【第 7/24 页】\n【第 4/8 页｜约 40 秒】\n形势逼人")
        made = built(text, cues=cues)

        assert spoken(read_deck(made.data, "x")) == text

    def test_is_no_part_of_the_speech_of_any_sample(self) -> None:
        for path in SAMPLES:
            text = path.read_text(encoding="utf-8")
            assert squeeze(spoken(read_deck(built(text).data, "x"))) == squeeze(text)

    def test_hides_no_speech_that_an_edit_joins_to_it(self) -> None:
        made = built(SPEECH)
        data = edited(made, "ppt/notesSlides/notesSlide4.xml", "】</a:t></a:r></a:p><a:p>", "】</a:t></a:r>")

        assert spoken(read_deck(data, "x")) == SPEECH

    def test_keeps_its_mark_when_another_program_saves_the_deck(self) -> None:
        from pptx import Presentation

        buffer = io.BytesIO()
        presentation = Presentation(io.BytesIO(built(SPEECH).data))
        presentation.slides[3].notes_slide.notes_text_frame.paragraphs[1].runs[0].font.italic = True
        presentation.save(buffer)

        assert spoken(read_deck(buffer.getvalue(), "x")) == SPEECH

    def test_ends_with_the_run_it_marks(self) -> None:
        """A marked line end says nothing of the run after it, though that states no properties of its own."""
        made = built(SPEECH)
        cue = f'<a:rPr lang="zh-CN" altLang="en-US">{MARK}</a:rPr>'
        data = edited(
            made,
            "ppt/notesSlides/notesSlide4.xml",
            '<a:p><a:r><a:rPr lang="zh-CN" altLang="en-US" b="1"/>',
            f"<a:p><a:br>{cue}</a:br><a:r>",
        )

        assert squeeze(spoken(read_deck(data, "x"))) == squeeze(SPEECH)

    def test_hides_nothing_on_a_slide(self) -> None:
        run = '<a:rPr lang="zh-CN" altLang="en-US"%s<a:t>（一）认清%s'
        data = edited(built(SPEECH), "ppt/slides/slide4.xml", run % ("/>", "形势"), run % (f">{MARK}</a:rPr>", "局势"))

        found = audit_deck(read_deck(data, "x"), SPEECH, theme_labels(THEME, ()))

        assert "audit.verbatim-differs" in [one.code for one in found]


class TestBold:
    def test_is_what_the_slide_shows_and_nothing_else(self) -> None:
        made = built(SPEECH)

        assert notes(made, 4)[1:] == [
            [
                ("（一）认清形势", True, False),
                ("。", False, False),
                ("当前任务很重，我们必须抓紧时间", True, False),
                ("。", False, False),
            ]
        ]

    def test_leaves_the_number_in_the_chip_plain(self) -> None:
        made = built(SPEECH)
        (divider,) = [n for n, slide in enumerate(made.deck.slides, 1) if slide.layout.family == "divider"][:1]

        assert notes(made, divider)[1] == [("一、", False, False), ("统一思想", True, False)]

    def test_joins_parts_that_overlap_or_touch(self) -> None:
        text = "甲乙丙丁，戊己庚辛。"
        made = built(text).deck.slides[0]
        style = made.frames[0].paragraphs[0]
        spans = [Span(5, 9), Span(0, 2), Span(1, 3), Span(3, 4), Span(0, 1)]
        runs = tuple(Run(span, "tx1", bold=False) for span in spans)
        slide = made._replace(
            notes=(Span(0, 10),), frames=(made.frames[0]._replace(paragraphs=(style._replace(runs=runs),)),)
        )

        assert shown_parts(text, slide) == (Span(0, 4), Span(5, 9))

    @pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
    def test_is_in_order_apart_and_inside_paragraphs(self, path: Path) -> None:
        for slide in built(path.read_text(encoding="utf-8")).deck.slides:
            assert all(one.end < following.start for one, following in pairwise(slide.shown))
            for part in slide.shown:
                assert any(line.start <= part.start < part.end <= line.end for line in slide.notes)

    def test_stands_only_in_the_slide_s_own_notes(self) -> None:
        """A title that was spoken over an earlier slide is no part of these notes."""
        made = built(speech_of(900), dividers="never")
        titles = [slide.frames[0].paragraphs[0].runs for slide in made.deck.slides]
        numbered = [number for number, runs in enumerate(titles, 1) if len(runs) == 2]

        assert len(numbered) > 1
        assert ["抓落实" in bold(made, number) for number in numbered] == [True] + [False] * (len(numbered) - 1)
        assert all(bold(made, number) for number in numbered)

    def test_crosses_no_paragraph(self) -> None:
        made = built(
            "在全市优化营商环境工作\n推进会上的讲话\n同志们：\n一、甲\n内容在这里很多很多。\n二、乙\n内容在那里也很多。\n"
        )

        assert bold(made, 1) == ["在全市优化营商环境工作", "推进会上的讲话"]
        assert [runs[0][0] for runs in notes(made, 1)[1:]][:2] == ["在全市优化营商环境工作", "推进会上的讲话"]

    def test_changes_no_character(self) -> None:
        made = built(SPEECH)

        for number, slide in enumerate(made.deck.slides, 1):
            told = ["".join(text for text, _, _ in runs) for runs in notes(made, number)[1:]]
            assert [one for one in told if one] == [span.of(SPEECH) for span in slide.notes]


class TestTime:
    def test_a_slide_that_holds_the_speaker_long_is_told_with_its_line(self) -> None:
        made = built(speech_of(600).replace("落实。我", "落实，我"))  # a sentence is never parted

        ((code, line, arguments),) = [one for one in pace_of(made) if one[0] == "pace.long"]
        assert (line, arguments["seconds"]) == (4, 202)
        assert cues(made)[int(arguments["slide"]) - 1].endswith("｜约 3 分 20 秒】")
        assert [one.severity for one in made.diagnostics if one.code == code] == ["note"]

    def test_three_minutes_are_not_long_and_a_second_more_is(self) -> None:
        # The heading 一、抓落实 takes five of the 540 characters of three minutes.
        assert [one[0] for one in pace_of(built(speech_of(535)))] == []
        assert [one[0] for one in pace_of(built(speech_of(536)))] == ["pace.long"]

    def test_every_short_slide_is_told_with_its_own_line(self) -> None:
        made = built(SPEECH.replace("各级领导要亲自抓、负总责。", "").replace("考核结果与奖惩挂钩。", "有奖有惩。"))

        assert pace_of(made) == [
            ("pace.short", 7, {"slide": 4, "seconds": 8}),
            ("pace.short", 10, {"slide": 7, "seconds": 7}),
        ]

    def test_ten_seconds_are_not_short(self) -> None:
        # Five characters of the heading and 25 of the body, at 180 a minute.
        assert pace_of(built(speech_of(25))) == []
        assert [(code, line) for code, line, _ in pace_of(built(speech_of(24)))] == [("pace.short", 4)]

    def test_slides_that_orient_are_never_told(self) -> None:
        made = built(
            "标题\n"
            + "各位同志，情况是这样的。" * 80
            + "\n一、甲\n"
            + "内容在这里。" * 20
            + "\n二、乙\n"
            + "内容在这里。" * 20
        )
        orienting = [
            number
            for number, slide in enumerate(made.deck.slides, 1)
            if slide.layout.family in ("cover", "agenda", "divider", "closing")
        ]

        assert orienting
        assert not set(orienting) & {arguments["slide"] for _, _, arguments in pace_of(made)}


class TestMinutes:
    def finding(self, characters: int, **settings: object) -> Diagnostic:
        """What is said of a speech of so many characters."""
        made = built(
            "标题\n" + "好" * 17 + "。" + "我们一起努力。" * ((characters - 20) // 7) + "好" * ((characters - 20) % 7),
            **settings,
        )
        (found,) = [one for one in made.diagnostics if one.code == "pace.minutes"]
        return found

    @pytest.mark.parametrize(
        ("characters", "severity", "needed", "difference", "fitting"),
        [
            (1800, "note", "10.0", "+0.0", 180),
            (1440, "note", "8.0", "-2.0", 144),
            (1980, "note", "11.0", "+1.0", 198),
            (1981, "warning", "11.0", "+1.0", 198),
            (3600, "warning", "20.0", "+10.0", 360),
        ],
    )
    def test_it_says_how_the_speech_fits(
        self, characters: int, severity: str, needed: str, difference: str, fitting: int
    ) -> None:
        found = self.finding(characters, minutes=10)

        assert found.severity == severity
        assert dict(found.arguments) == {
            "pace": 180, "needed": needed, "given": "10", "difference": difference, "fitting": fitting,
        }  # fmt: skip

    def test_it_reckons_at_the_pace_given_and_takes_parts_of_a_minute(self) -> None:
        found = dict(self.finding(1800, minutes=7.5, pace=200).arguments)

        assert (found["needed"], found["given"], found["difference"], found["fitting"]) == ("9.0", "7.5", "+1.5", 240)

    def test_nothing_is_said_unless_asked(self) -> None:
        assert "pace.minutes" not in [one.code for one in built(SPEECH).diagnostics]


def pages(text: str, **settings: object) -> tuple[Page, ...]:
    document = parsed(text)
    return plan_deck(document, THEME.wording(document.language), Settings(**settings)).pages


class TestClosing:
    CALL = "奋发有为，为实现全年目标而努力奋斗"
    BARE = "工作总结\n各位同志：\n一、甲\n内容在这里很多很多。\n二、乙\n内容在那里也很多。\n"

    def closing(self, text: str, typed: str | None) -> tuple[str | None, str | None] | None:
        last = pages(text, closing=typed)[-1]
        return (words(text, last.words), words(text, last.thanks)) if isinstance(last, Closing) else None

    def test_typed_words_stand_instead_of_the_thanks(self) -> None:
        call, _ = self.closing(SPEECH, None) or ("", None)

        assert self.closing(SPEECH, "敬请批评指正") == (call, "敬请批评指正")
        assert self.closing(SPEECH.rstrip() + "谢谢大家！\n", "敬请批评指正") == (call, "敬请批评指正")
        assert self.closing(self.BARE, "敬请批评指正") == (None, "敬请批评指正")

    def test_typed_words_are_a_label_of_their_deck(self) -> None:
        made = built(self.BARE, closing="敬请批评指正")
        deck = read_deck(made.data, "x")

        assert deck.typed == ("敬请批评指正",)
        assert deck.slides[-1].paragraphs[0].words == "敬请批评指正"
        assert audit_deck(deck, self.BARE, theme_labels(THEME, deck.typed)) == ()
        assert [one.code for one in audit_deck(deck, self.BARE, theme_labels(THEME, ()))] == ["audit.verbatim"]

    def test_typed_words_of_the_greatest_length_stand_on_one_line(self) -> None:
        for long in ("敬" * MAX_CLOSING, "@" * MAX_CLOSING, "敬a" * (MAX_CLOSING // 2)):
            shown = [one.words for one in read_deck(built(SPEECH, closing=long).data, "x").slides[-1].paragraphs]
            assert long in shown

    def test_none_leaves_the_speech_s_own_last_words(self) -> None:
        call, thanks = self.closing(SPEECH, None) or (None, None)

        assert thanks == "谢谢"
        assert self.closing(SPEECH, "") == (call, None)

    def test_none_leaves_out_a_slide_with_nothing_to_say(self) -> None:
        assert self.closing(self.BARE, None) == (None, "谢谢")
        assert self.closing(self.BARE, "") is None
        made = built(self.BARE, closing="")
        assert made.deck.slides[-1].layout.family in ("rows", "points")
        assert spoken(read_deck(made.data, "x")) == self.BARE

    def test_none_keeps_a_slide_for_what_is_still_to_be_told(self) -> None:
        text = self.BARE + "谢谢大家！\n"
        made = built(text, closing="")

        assert self.closing(text, "") == (None, None)
        assert [span.of(text) for span in made.deck.slides[-1].notes] == ["谢谢大家！"]
        assert "谢谢" not in "".join(shape.words for shape in read_deck(made.data, "x").slides[-1].paragraphs)
        assert spoken(read_deck(made.data, "x")) == text

    def test_none_leaves_a_paper_without_a_last_slide(self) -> None:
        paper = self.BARE.replace("各位同志：\n", "")

        assert self.closing(paper, None) == ("工作总结", None)
        assert self.closing(paper, "") is None

    @pytest.mark.parametrize("text", ["标题\n", "好", SPEECH, BARE])
    def test_no_text_is_lost_without_it(self, text: str) -> None:
        assert squeeze(spoken(read_deck(built(text, closing="").data, "x"))) == squeeze(text)


class TestDividers:
    def sections(self, **settings: object) -> list[int]:
        return [page.section for page in pages(self.TEXT, **settings) if isinstance(page, Divider)]

    TEXT = SPEECH.replace("（一）落实责任。", "").replace("（二）严格考核。", "")

    def test_auto_opens_all_sections_where_half_of_them_have_several_pages(self) -> None:
        assert self.sections() == self.sections(dividers="auto") == [0, 1]
        assert self.sections(detail="brief") == []

    @pytest.mark.parametrize("detail", ["brief", "standard", "full"])
    def test_always_opens_every_section_and_never_none(self, detail: str) -> None:
        assert self.sections(detail=detail, dividers="always") == [0, 1]
        assert self.sections(detail=detail, dividers="never") == []

    def test_always_opens_no_section_that_stands_alone(self) -> None:
        text = "标题\n同志们：\n一、甲\n（一）子。内容在这里。\n（二）丑。内容在那里。\n"

        assert not any(isinstance(page, Divider) for page in pages(text, dividers="always"))
        assert any(isinstance(page, Divider) for page in pages(text + "二、乙\n内容。\n", dividers="always"))

    @pytest.mark.parametrize("detail", ["brief", "standard", "full"])
    @pytest.mark.parametrize("dividers", ["always", "never"])
    @pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
    def test_the_notes_stay_the_speech(self, path: Path, detail: str, dividers: str) -> None:
        text = path.read_text(encoding="utf-8")
        starts = [page.start for page in pages(text, detail=detail, dividers=dividers)]

        assert starts == sorted(starts)
        assert squeeze(spoken(read_deck(built(text, detail=detail, dividers=dividers).data, "x"))) == squeeze(text)
