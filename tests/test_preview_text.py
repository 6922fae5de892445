"""Text of a finished deck is set as its file says: numbers, indents, distances, sizes, fonts; tables and fills likewise."""

import io

import pytest

from speech2slides.drawingml.colors import Color, Scheme
from speech2slides.drawingml.element import Element, parse
from speech2slides.fonts import Fonts
from speech2slides.ooxml import NAMESPACES
from speech2slides.preview.bullets import numbered
from speech2slides.preview.faces import Typefaces
from speech2slides.preview.fills import Gradient, read_fill, shaded
from speech2slides.preview.items import Grid, GridCell, Picture, set_items
from speech2slides.preview.look import Look
from speech2slides.preview.outlines import outlines
from speech2slides.preview.paragraph import Box, Paragraph, TextBox
from speech2slides.preview.pictures import paint_picture
from speech2slides.preview.setting import Line, Setter
from speech2slides.preview.text import Inherited, read_paragraphs
from speech2slides.preview.textbox import text_box
from speech2slides.units import EMU_PER_POINT, Rect

SCHEME = Scheme({"tx1": Color(0, 0, 0), "hlink": Color(0, 0, 255)})
LOOK = Look(SCHEME, Element("theme", {}))
SETTER = Setter(Typefaces(LOOK.theme, Fonts(())))
WIDE = Rect(0, 0, 9_144_000, 9_144_000)


def element(xml: str) -> Element:
    return parse(xml.replace(">", f" {NAMESPACES}>", 1).encode())[0]


def paragraph(words: str, properties: str = "") -> str:
    return f'<a:p>{properties}<a:r><a:rPr sz="2000"/><a:t>{words}</a:t></a:r></a:p>'


def read(*paragraphs: str) -> tuple[Paragraph, ...]:
    return read_paragraphs(element(f"<p:txBody>{''.join(paragraphs)}</p:txBody>"), Inherited(LOOK, ()))


def lines(*paragraphs: str, rect: Rect = WIDE) -> tuple[Line, ...]:
    return SETTER.lines(TextBox(Box(rect), read(*paragraphs)))


class TestNumbers:
    @pytest.mark.parametrize(
        ("scheme", "count", "words"),
        [
            ("arabicPeriod", 3, "3."),
            ("arabicParenR", 12, "12)"),
            ("alphaLcParenBoth", 27, "(aa)"),
            ("alphaUcPeriod", 2, "B."),
            ("romanUcPeriod", 9, "IX."),
            ("ea1ChsPeriod", 21, "二十一."),
            ("ea1ChsPlain", 10, "十"),
            ("circleNumDbPlain", 4, "④"),
            ("circleNumDbPlain", 40, "40"),
            ("thaiNumPeriod", 5, "5."),
        ],
    )
    def test_are_spelled_as_the_list_says(self, scheme: str, count: int, words: str) -> None:
        assert numbered(scheme, count) == words

    def test_go_on_over_deeper_levels_and_begin_anew_after_other_text(self) -> None:
        def item(level: int, more: str = "") -> str:
            return paragraph("字", f'<a:pPr lvl="{level}"><a:buAutoNum type="arabicPlain" {more}/></a:pPr>')

        found = read(item(0), item(1), item(1), item(0), item(1), paragraph("正文"), item(0), item(2, 'startAt="7"'))

        leads = ["".join(piece.words for piece in one.lead) for one in found]
        assert leads == ["1", "1", "2", "2", "1", "", "1", "7"]


class TestParagraphs:
    def test_stand_a_fifth_more_than_their_size_apart_unless_they_say_otherwise(self) -> None:
        exact = '<a:pPr><a:lnSpc><a:spcPts val="3000"/></a:lnSpc></a:pPr>'
        half_more = '<a:pPr><a:lnSpc><a:spcPct val="150%"/></a:lnSpc></a:pPr>'

        baselines = [line.baseline / EMU_PER_POINT for line in lines(*[paragraph("字")] * 2)]
        assert baselines == [20, 44]
        assert [line.baseline / EMU_PER_POINT for line in lines(*[paragraph("字", exact)] * 2)] == [26, 56]
        assert [line.baseline / EMU_PER_POINT for line in lines(*[paragraph("字", half_more)] * 2)] == [32, 68]

    def test_have_space_above_all_but_the_first(self) -> None:
        above = '<a:pPr><a:spcBef><a:spcPct val="20000"/></a:spcBef></a:pPr>'

        assert [line.baseline / EMU_PER_POINT for line in lines(*[paragraph("字", above)] * 2)] == [20, 48]

    def test_are_indented_in_their_first_line_where_they_say_so(self) -> None:
        indented = paragraph("字" * 12, '<a:pPr marL="127000" indent="508000"/>')

        first, second = lines(indented, rect=Rect(0, 0, 2_540_000, 9_144_000))
        assert (first.left, second.left) == (635_000, 127_000)
        assert len(first.words) < 10

    def test_put_a_marker_with_a_tab_into_its_column(self) -> None:
        (line,) = lines(paragraph("一是\t抓落实", '<a:pPr marL="1270000" indent="-1270000"/>'))

        assert [letter.at for letter in line.letters if letter.sign in "一抓"] == [0, 1_270_000]

    def test_mix_sizes_on_one_line_as_high_as_the_largest(self) -> None:
        runs = '<a:r><a:rPr sz="1000"/><a:t>小</a:t></a:r><a:r><a:rPr sz="4000"/><a:t>大</a:t></a:r>'

        small, large = lines(f"<a:p>{runs}</a:p>")[0].letters
        assert (small.size, large.size) == (1000, 4000)
        assert (small.width, large.width) == (127_000, 508_000)
        assert lines(f"<a:p>{runs}</a:p>")[0].baseline == 40 * EMU_PER_POINT

    def test_end_where_a_break_stands_and_keep_empty_lines(self) -> None:
        broken = "<a:p><a:r><a:t>一</a:t></a:r><a:br/><a:br/><a:r><a:t>三</a:t></a:r></a:p>"

        first, third = lines(broken)
        assert third.baseline - first.baseline == 2 * 18 * 1.2 * EMU_PER_POINT

    def test_draw_links_in_their_colour_and_lines_below_words(self) -> None:
        link = '<a:p><a:r><a:rPr><a:hlinkClick/></a:rPr><a:t>链接</a:t></a:r><a:r><a:rPr u="sng"/><a:t>线</a:t></a:r></a:p>'

        linked, _, under = lines(link)[0].letters
        assert linked.color == SCHEME.slot("hlink")
        assert (linked.underlined, under.underlined) == (False, True)


class TestBoxes:
    def box(self, body: str, geometry: str = "") -> TextBox:
        shape = element(
            f"<p:sp><p:spPr>{geometry}</p:spPr><p:txBody>{body}{paragraph('字')}</p:txBody></p:sp>",
        )
        return text_box((shape,), Rect(0, 0, 1_000_000, 500_000), Inherited(LOOK, ()))

    def test_keep_their_insets(self) -> None:
        assert self.box("<a:bodyPr/>").box.rect == Rect(91_440, 45_720, 817_120, 408_560)
        assert self.box('<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>').box.rect == Rect(0, 0, 1_000_000, 500_000)

    def test_shrink_type_as_they_say(self) -> None:
        body = '<a:bodyPr><a:normAutofit fontScale="62.5%" lnSpcReduction="20000"/></a:bodyPr>'

        (one,) = self.box(body).paragraphs
        assert (one.size, one.spacing) == (1250, 0.8)

    def test_turn_lines_that_run_up_or_down(self) -> None:
        up = self.box('<a:bodyPr vert="vert270"/>').box

        assert up.turn is not None
        assert up.turn.degrees == 270
        assert up.rect.w < up.rect.h + 900_000
        assert self.box('<a:bodyPr vert="eaVert"/>').box.vertical

    def test_are_smaller_in_round_shapes(self) -> None:
        assert self.box("<a:bodyPr/>", '<a:prstGeom prst="ellipse"/>').box.rect.x > 200_000


def test_rows_of_a_table_grow_with_what_is_in_them() -> None:
    def cell(row: int, words: str) -> GridCell:
        return GridCell(row, 0, read(paragraph(words)), None, (None,) * 4, (0, 0, 0, 0))

    grid = Grid(0, 0, (10 * 254_000,), (100_000, 100_000), (cell(0, "字" * 25), cell(1, "末")))

    found = [one for one in set_items(SETTER, [grid]) if isinstance(one, Line)]
    assert len(found) == 4
    assert found[3].baseline - found[2].baseline == found[2].baseline - found[1].baseline


STOPS = '<a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs><a:gs pos="100000"><a:srgbClr val="0000FF"/></a:gs></a:gsLst>'


class TestGradients:
    def pixels(self, way: str) -> list[tuple[int, int, int, int]]:
        fill = read_fill(SCHEME, element(f"<p:spPr><a:gradFill>{STOPS}{way}</a:gradFill></p:spPr>"))
        assert isinstance(fill, Gradient)
        picture = shaded(fill, (101, 51))
        return [picture.getpixel(place) for place in ((1, 25), (50, 1), (50, 25), (99, 25), (50, 49))]

    def test_run_along_their_direction(self) -> None:
        left, _, middle, right, _ = self.pixels('<a:lin ang="0"/>')
        _, top, _, _, bottom = self.pixels('<a:lin ang="5400000"/>')

        assert left[0] > 245
        assert 110 < middle[0] < 140
        assert right[0] < 10
        assert top[0] > 240
        assert bottom[0] < 15

    def test_run_from_the_middle_outwards(self) -> None:
        path = '<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>'

        left, top, middle, right, _ = self.pixels(path)
        assert middle[0] > 240
        assert 240 > top[0] > left[0]
        assert abs(left[0] - right[0]) < 10


def test_pictures_are_cut_to_their_shape_and_shine_through() -> None:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (10, 10), (255, 0, 0)).save(buffer, "PNG")
    rect = Rect(0, 0, 100, 100)
    round_ = outlines(element('<p:spPr><a:prstGeom prst="ellipse"/></p:spPr>'), rect)
    page = Image.new("RGB", (100, 100), "white")

    paint_picture(page, Picture(rect, buffer.getvalue(), opacity=0.5, outlines=round_), 1)

    assert page.getpixel((2, 2)) == (255, 255, 255)
    assert page.getpixel((50, 50)) == (255, 127, 127)
