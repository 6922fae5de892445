"""A finished deck is drawn from its own parts: ours as the deck that was written, edited ones as they were edited, others as they are."""

import io
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation
from pptx.util import Emu, Inches, Pt

from speech2slides.audit.labels import squeeze
from speech2slides.drawingml.colors import Color
from speech2slides.fonts import Fonts
from speech2slides.model.settings import Settings
from speech2slides.pipeline import Built, build_deck
from speech2slides.preview import open_deck, preview_deck
from speech2slides.preview.items import Blank, Picture
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.setting import Line
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names
from speech2slides.theme.template.compile import compile_template
from tests.builders import SPEECH, built, source
from tests.conftest import SAMPLES
from tests.every_family import build_every_family
from tests.fitted import BULLETS, lines_of, words_of
from tests.libreoffice import libreoffice_words, placed, stand_ins, take
from tests.templates import changed, parts_of, plain_template, replaced, zipped

NO_FONTS = Fonts(())
MASTER = "ppt/slideMasters/slideMaster1.xml"


def drawn(data: bytes, fonts: Fonts = NO_FONTS) -> list[DrawnPage]:
    """The pages of a deck as its file says they are."""
    return [page for _, page in preview_deck(open_deck(data, "deck.pptx", fonts)).pages]


def assert_as_fitted(made: Built, fonts: Fonts = NO_FONTS) -> None:
    """Every word of the deck is drawn once, no other, on as many lines as were fitted."""
    for page, slide in zip(drawn(made.data, fonts), made.deck.slides, strict=True):
        assert said(page).translate(dict.fromkeys(map(ord, BULLETS))) == words_of(made.deck, slide)
        assert len(page.lines) == lines_of(slide)


class TestOurDecks:
    @pytest.mark.parametrize("theme", theme_names())
    @pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
    def test_of_samples_are_drawn_as_they_were_fitted(self, path: Path, theme: str) -> None:
        assert_as_fitted(build_deck(source(path.read_text(encoding="utf-8")), load_theme(theme), Settings()))

    def test_are_drawn_so_with_the_fonts_of_this_machine_too(self) -> None:
        assert_as_fitted(build_every_family("ink"), Fonts())

    @pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
    @pytest.mark.parametrize("template", [plain_template, lambda: changed(wide_margins)], ids=["plain", "wide"])
    def test_in_a_companys_template_are_drawn_as_they_were_fitted(
        self, path: Path, template: Callable[[], bytes]
    ) -> None:
        compiled = compile_template(template(), "company.pptx", "")

        assert_as_fitted(build_deck(source(path.read_text(encoding="utf-8")), compiled, Settings()))

    def test_show_words_and_numbers_that_stand_on_the_layout_itself(self) -> None:
        def add(parts: dict[str, bytes]) -> None:
            field = '<a:fld id="{0}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
            box = (
                '<p:sp><p:nvSpPr><p:cNvPr id="80" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>'
                '<a:ext cx="3000000" cy="400000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>'
                f"<a:p><a:r><a:t>某某公司</a:t></a:r>{field}</a:p></p:txBody></p:sp></p:spTree>"
            )
            parts[MASTER] = parts[MASTER].replace(b"</p:spTree>", box.encode())

        compiled = compile_template(changed(add), "company.pptx", "")
        made = build_deck(source(SPEECH), compiled, Settings())

        assert [line.words for line in drawn(made.data)[2].lines if "公司" in line.words] == ["某某公司3"]


def wide_margins(parts: dict[str, bytes]) -> None:
    replaced(MASTER, 'lIns="91440"', 'lIns="914400"')(parts)
    replaced(MASTER, 'tIns="45720"', 'tIns="91440"')(parts)


@cache
def speech_deck() -> bytes:
    return built(SPEECH).data


def saved(change: Callable[[Presentation], object], data: bytes | None = None) -> bytes:
    """A deck that somebody changed by hand."""
    deck = pptx.Presentation(io.BytesIO(data or speech_deck()))
    change(deck)
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def edited(change: Callable[[Presentation], object], data: bytes | None = None) -> list[DrawnPage]:
    return drawn(saved(change, data))


def png(color: tuple[int, int, int] = (20, 120, 200)) -> io.BytesIO:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (30, 20), color).save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def said(page: DrawnPage) -> str:
    return squeeze("".join(line.words for line in page.lines))


def line_of(page: DrawnPage, words: str) -> Line:
    return next(line for line in page.lines if words in line.words)


class TestEditedDecks:
    def test_show_a_box_where_it_was_moved_to(self) -> None:
        def move(deck: Presentation) -> None:
            title = deck.slides[3].shapes.title
            title.left, title.top, title.width, title.height = (Inches(one) for one in (2, 6, 8, 1))

        before, after = drawn(speech_deck())[3], edited(move)[3]
        words = before.lines[1].words
        assert line_of(after, words).left >= Inches(2)
        assert Inches(6) < line_of(after, words).baseline < Inches(7)
        assert line_of(before, words).baseline < Inches(2)

    def test_show_words_that_were_changed_in_the_colour_they_were_given(self) -> None:
        def write(deck: Presentation) -> None:
            run = deck.slides[3].shapes.title.text_frame.paragraphs[0].runs[0]
            run.text = "手工改过的标题"
            run.font.color.rgb = RGBColor(0, 128, 0)
            run.font.size = Pt(30)

        letters = [one for one in line_of(edited(write)[3], "手工改过").letters if one.sign in "手工改过的标题"]
        assert {one.color for one in letters} == {Color(0, 128, 0)}
        assert {one.size for one in letters} == {3000}

    def test_show_boxes_pictures_and_tables_that_were_added(self) -> None:
        def add(deck: Presentation) -> None:
            shapes = deck.slides[4].shapes
            box = shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1)).text_frame
            box.word_wrap = True
            box.text = "自由文本框里的一段说明，一行放不下，会自动换到下一行，再换一行。"
            picture = shapes.add_picture(png(), Inches(9), Inches(1), Inches(3), Inches(2))
            picture.crop_left = 0.25
            table = shapes.add_table(2, 2, Inches(1), Inches(4), Inches(8), Inches(1)).table
            for number, words in enumerate(("甲栏", "乙栏", "修路", "六月底")):
                table.cell(number // 2, number % 2).text = words

        page = edited(add)[4]
        free = [
            line
            for line in page.lines
            if line.left < Inches(4)
            and line.words in "自由文本框里的一段说明，一行放不下，会自动换到下一行，再换一行。"
        ]
        picture = next(one for one in page.items if isinstance(one, Picture))
        assert len(free) >= 2
        assert max(line.right for line in free) <= Inches(4)
        assert (picture.rect.x, picture.rect.w, picture.crop[0]) == (Inches(9), Inches(3), 0.25)
        assert line_of(page, "乙栏").left > Inches(5)
        assert line_of(page, "修路").baseline > line_of(page, "甲栏").baseline
        assert line_of(page, "甲栏").letters[0].color == Color(255, 255, 255)

    def test_show_hidden_slides_and_the_order_they_are_in(self) -> None:
        def turn(deck: Presentation) -> None:
            slides = deck.element.sldIdLst
            slides.append(slides[0])
            deck.slides[0].element.set("show", "0")

        before, after = drawn(speech_deck()), edited(turn)
        assert len(after) == len(before)
        assert said(after[-1]) == said(before[0])
        assert Counter(map(said, after[1:-1])) != Counter()

    def test_number_pages_anew(self) -> None:
        def turn(deck: Presentation) -> None:
            slides = deck.element.sldIdLst
            slides.insert(0, slides[3])

        assert [line.words for line in drawn(speech_deck())[3].lines if "/" in line.words] == ["4 / 8"]
        assert [line.words for line in edited(turn)[0].lines if "/" in line.words] == ["1 / 8"]

    def test_keep_the_place_of_a_chart(self) -> None:
        def add(deck: Presentation) -> None:
            data = CategoryChartData()
            data.categories = ["甲", "乙"]
            data.add_series("一", (1, 2))
            box = (Inches(5), Inches(3), Inches(4), Inches(3))
            deck.slides[4].shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *box, data)

        (blank,) = [one for one in edited(add)[4].items if isinstance(one, Blank)]
        assert (blank.kind, blank.rect.x, blank.rect.w) == ("chart", Inches(5), Inches(4))

    def test_keep_the_place_of_a_picture_nobody_here_can_paint(self) -> None:
        def add(deck: Presentation) -> None:
            deck.slides[4].shapes.add_picture(png(), Inches(1), Inches(1), Inches(2), Inches(2))

        parts = parts_of(saved(add))
        (media,) = [name for name in parts if name.startswith("ppt/media/")]
        (blank,) = [
            one for one in drawn(zipped({**parts, media: b"\x01\0\0\0 EMF"}))[4].items if isinstance(one, Blank)
        ]
        assert blank.kind == "picture"

    def test_turn_text_with_its_shape(self) -> None:
        def add(deck: Presentation) -> None:
            shape = deck.slides[4].shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(4), Inches(2), Inches(4), Inches(1))
            shape.text_frame.text = "转过来的字"
            shape.rotation = 90

        line = line_of(edited(add)[4], "转过来")
        assert line.turn is not None
        assert (line.turn.degrees, line.turn.x, line.turn.y) == (90, Inches(6), Inches(2.5))


class TestForeignDecks:
    def every_layout(self, deck: Presentation) -> None:
        for layout in deck.slide_layouts:
            slide = deck.slides.add_slide(layout)
            for holder in slide.placeholders:
                if "PICTURE" in str(holder.placeholder_format.type):
                    holder.insert_picture(png())
                    continue
                is_title = "TITLE" in str(holder.placeholder_format.type)
                holder.text_frame.text = f"标题 {layout.name}" if is_title else "第一级"
                for level in () if is_title else (1, 2):
                    paragraph = holder.text_frame.add_paragraph()
                    paragraph.text, paragraph.level = f"第{level + 1}级", level

    def pages(self) -> list[DrawnPage]:
        return edited(self.every_layout, plain_template())

    def test_show_every_word_of_every_layout(self) -> None:
        deck = pptx.Presentation(io.BytesIO(plain_template()))
        self.every_layout(deck)

        for page, slide in zip(self.pages(), deck.slides, strict=True):
            words = "".join(one.text_frame.text for one in slide.placeholders if one.has_text_frame)
            shown = Counter(said(page).lower().replace("•", "").replace("–", ""))
            assert shown == Counter(squeeze(words).lower().replace("\v", ""))

    def test_take_place_size_and_bullets_from_layout_and_master(self) -> None:
        page = self.pages()[1]
        first, second, third = (line_of(page, words) for words in ("第一级", "第2级", "第3级"))

        assert (first.size, second.size, third.size) == (3200, 2800, 2400)
        assert first.words.startswith("•")
        assert second.words.startswith("–")
        assert first.left < second.left < third.left
        # The master's box begins at 457200, its margin is 91440; the first bullet hangs at its edge.
        assert first.left == 457200 + 91440

    def test_set_titles_in_the_middle_and_in_capitals_as_the_layout_says(self) -> None:
        cover, section = self.pages()[0], self.pages()[2]
        title = line_of(cover, "标题")

        assert abs((title.left + title.right) / 2 - cover.size[0] / 2) < Emu(Pt(1))
        assert line_of(section, "标题").words == "标题 SECTION HEADER"

    def test_stand_upright_where_the_layout_says_so(self) -> None:
        page = self.pages()[9]

        assert line_of(page, "第一级").vertical
        assert not line_of(page, "标题").vertical


class TestAgainstLibreOffice:
    def test_a_foreign_decks_lines_stand_where_libreoffice_sets_them(self, soffice: str, tmp_path: Path) -> None:
        fonts = Fonts()
        if fonts.find("宋体", han=True).regular is None:
            pytest.skip("no Chinese font on this machine: nothing to draw with")
        deck = tmp_path / "deck.pptx"
        deck.write_bytes(saved(TestForeignDecks().every_layout, plain_template()))
        ours = preview_deck(open_deck(deck.read_bytes(), "deck.pptx", fonts))
        theirs = libreoffice_words(soffice, deck, stand_ins(tmp_path, ours))

        compared = 0
        for (_, page), words in zip(ours.pages, theirs, strict=True):
            left = list(words)
            for line in page.lines if not any(line.vertical for line in page.lines) else ():
                mine = take(left, *placed(line, page))
                # Bullets are drawn there in a font of LibreOffice's own.
                assert squeeze("".join(word.text for word in mine)).lstrip("•–") == squeeze(line.words).lstrip("•–")
                compared += 1
        assert compared > 25


class TestCommand:
    @pytest.fixture
    def deck(self, tmp_path: Path) -> Path:
        path = tmp_path / "deck.pptx"
        path.write_bytes(speech_deck())
        return path

    def test_draws_a_deck_as_the_speech_it_was_built_from(self, cli, deck: Path, tmp_path: Path) -> None:
        speech = tmp_path / "speech.txt"
        speech.write_text(SPEECH, encoding="utf-8")

        assert cli("preview", deck, "-o", tmp_path / "a.png").code == 0
        assert cli("preview", speech, "-o", tmp_path / "b.png").code == 0
        assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()

    def test_draws_some_pages_or_each_into_a_folder(self, cli, deck: Path, tmp_path: Path) -> None:
        result = cli("preview", deck, "-o", f"{tmp_path}/pages/", "--pages", "2-3")

        assert result.code == 0
        assert "2 page(s)" in result.err
        assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["page-02.png", "page-03.png"]
        beyond = cli("preview", deck, "-o", tmp_path / "a.png", "--pages", "99")
        assert (beyond.code, "there is no page 99" in beyond.err) == (2, True)

    @pytest.mark.parametrize(
        ("option", "value"),
        [("--theme", "party-red"), ("--detail", "brief"), ("--title", "x"), ("--reference-doc", "a.potx"), ("--no-agenda", None), ("--size", "4:3")],
    )  # fmt: skip
    def test_refuses_what_only_a_speech_can_have(self, cli, deck: Path, tmp_path: Path, option, value) -> None:
        given = [option] if value is None else [option, value]

        result = cli("preview", deck, "-o", tmp_path / "a.png", *given)

        assert result.code == 2
        assert f"{option} is for speeches" in result.err
        assert not (tmp_path / "a.png").exists()

    def test_says_once_on_which_pages_something_is_a_grey_box(self, cli, tmp_path: Path) -> None:
        deck = pptx.Presentation(io.BytesIO(speech_deck()))
        data = CategoryChartData()
        data.categories = ["甲"]
        data.add_series("一", (1,))
        for number in (2, 4):
            deck.slides[number].shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, Inches(2), Inches(2), data)
        deck.save(str(tmp_path / "deck.pptx"))

        result = cli("preview", tmp_path / "deck.pptx", "-o", tmp_path / "a.png")

        assert result.code == 0
        assert result.err.count("grey box") == 1
        assert "page 3, 5: a chart" in result.err

    def test_has_nothing_to_draw_in_a_template_without_slides(self, cli, tmp_path: Path) -> None:
        (tmp_path / "empty.pptx").write_bytes(plain_template())

        result = cli("preview", tmp_path / "empty.pptx", "-o", tmp_path / "a.png")

        assert (result.code, "has no slides" in result.err) == (3, True)
