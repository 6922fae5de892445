"""What the preview draws is what the deck holds, at the places where an office program draws it."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from speech2slides.audit.labels import squeeze
from speech2slides.cli.order import DEFAULT_THEME
from speech2slides.cli.preview import page_numbers
from speech2slides.errors import UsageError
from speech2slides.fonts import Fonts
from speech2slides.model.settings import Settings
from speech2slides.pipeline import Built, build_deck
from speech2slides.preview import Preview, open_deck, preview_deck
from speech2slides.preview.draw import SAMPLE
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.paint import paint
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names
from speech2slides.theme.template.compile import compile_template
from tests.builders import SPEECH, built, source
from tests.conftest import ROOT
from tests.every_family import build_every_family
from tests.fitted import BULLETS, lines_of, words_of
from tests.libreoffice import TOLERANCE, WIDTH, Word, libreoffice_words, placed, stand_ins, take
from tests.templates import parts_of, plain_template, zipped

NO_FONTS = Fonts(())
MEETING = ROOT / "samples" / "meeting.txt"
MASTER = "ppt/slideMasters/slideMaster1.xml"


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    """The fonts of this machine."""
    found = Fonts()
    if found.find("微软雅黑", han=True).regular is None:
        pytest.skip("no Chinese font on this machine: nothing to draw with")
    return found


def drawn(one: Built, fonts: Fonts = NO_FONTS, numbers: tuple[int, ...] = ()) -> Preview:
    return preview_deck(open_deck(one.data, "deck.pptx", fonts), numbers)


class TestWords:
    @pytest.mark.parametrize("theme", theme_names())
    def test_every_word_of_every_layout_is_drawn_once_and_no_other(self, theme: str) -> None:
        made = build_every_family(theme)

        for (_, page), slide in zip(drawn(made).pages, made.deck.slides, strict=True):
            said = squeeze("".join(line.words for line in page.lines)).translate(dict.fromkeys(map(ord, BULLETS)))
            assert said == words_of(made.deck, slide)

    def test_lines_end_where_the_deck_forces_them_to(self) -> None:
        made = built(MEETING.read_text(encoding="utf-8"))
        (_, cover), *_ = drawn(made).pages
        title = made.deck.slides[0].frames[0].paragraphs[0]
        words = "".join(run.words.of(made.deck.text) for run in title.runs)

        assert len(title.breaks) == 1
        assert [line.words for line in cover.lines[:2]] == [words[: title.breaks[0]], words[title.breaks[0] :]]

    def test_a_slide_has_as_many_lines_as_were_fitted(self) -> None:
        made = build_every_family(DEFAULT_THEME)

        for (_, page), slide in zip(drawn(made).pages, made.deck.slides, strict=True):
            assert len(page.lines) == lines_of(slide)

    def test_the_sample_of_the_themes_is_a_speech_without_faults(self, cli) -> None:
        assert "nothing to report" in cli("check", SAMPLE).out

    def test_the_sample_of_the_themes_shows_what_a_theme_can_change(self) -> None:
        made = build_deck(read_source(str(SAMPLE), None), load_theme(DEFAULT_THEME), Settings())
        shown = {slide.layout.name.split()[0] for slide in made.deck.slides}

        assert shown >= {"Cards", "Figures", "Full", "Grid", "Steps", "Quote"}
        assert made.document.front.unit is not None


class TestPlaces:
    @pytest.mark.parametrize("theme", theme_names())
    def test_no_line_leaves_the_slide(self, theme: str) -> None:
        for _, page in drawn(build_every_family(theme)).pages:
            width, height = page.size
            for line in page.lines:
                across, down = (height, width) if line.vertical else (width, height)
                assert 0 <= line.left < line.right <= across
                assert 0 < line.baseline < down

    def test_the_first_item_of_a_page_is_its_paper(self) -> None:
        made = drawn(built(SPEECH))
        (_, cover), *_ = made.pages
        picture = paint(cover, 320, made.typefaces)

        assert picture.size == (320, 180)
        assert picture.getpixel((2, 2)) == cover.color[:3]
        assert cover.color[0] > 2 * cover.color[1]  # red

    @pytest.mark.parametrize("size", ["4:3", "40x20"])
    def test_pages_keep_the_proportions_of_the_slide(self, size: str) -> None:
        theme = load_theme(DEFAULT_THEME, size)
        made = drawn(build_deck(source(SPEECH), theme, Settings()))

        picture = paint(made.pages[0][1], 400, made.typefaces)

        assert abs(picture.height - 400 * theme.size[1] / theme.size[0]) <= 1


def test_words_in_a_template_have_the_colour_they_inherit(fonts: Fonts) -> None:
    white = re.sub(rb'<a:schemeClr val="tx1"/>', b'<a:schemeClr val="bg1"/>', parts_of(plain_template())[MASTER])
    theme = compile_template(zipped({**parts_of(plain_template()), MASTER: white}), "company.pptx", "")
    made = build_deck(source(MEETING.read_text(encoding="utf-8")), theme, Settings())
    content = next(number for number, slide in enumerate(made.deck.slides, 1) if slide.layout.family == "points")

    page = drawn(made, fonts, (content,)).pages[0][1]

    body = [frame for frame in made.deck.slides[content - 1].frames if frame.slot.name == "body"]
    words = squeeze(
        "".join(run.words.of(made.deck.text) for one in body for each in one.paragraphs for run in each.runs)
    )
    shown = [line for line in page.lines if squeeze(line.words).lstrip(BULLETS) in words]
    assert shown
    colors = {letter.color[:3] for line in shown for letter in line.letters}
    assert colors == {(255, 255, 255)}


def meeting(theme: str) -> Built:
    return build_deck(source(MEETING.read_text(encoding="utf-8")), load_theme(theme), Settings())


@pytest.fixture(
    scope="module",
    params=[(DEFAULT_THEME, meeting), ("ink", meeting), ("business-blue", build_every_family)],
    ids=lambda param: f"{param[0]}-{param[1].__name__}",
)
def pages(
    request: pytest.FixtureRequest, soffice: str, fonts: Fonts, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[DrawnPage, list[Word]]]:
    """Each page of a deck as it is drawn, with the words as LibreOffice places them on it."""
    theme, make = request.param
    made = make(theme)
    folder = tmp_path_factory.mktemp("drawn")
    deck = folder / "deck.pptx"
    deck.write_bytes(made.data)
    ours = drawn(made, fonts)
    words = libreoffice_words(soffice, deck, stand_ins(folder, ours))
    assert len(words) == len(ours.pages)
    return [(page, found) for (_, page), found in zip(ours.pages, words, strict=True)]


class TestAgainstLibreOffice:
    def test_every_line_stands_where_libreoffice_sets_it(self, pages) -> None:
        for page, words in pages:
            left = list(words)
            for line in page.lines:
                if not line.vertical:
                    mine = take(left, *placed(line, page))
                    assert squeeze("".join(word.text for word in mine)) == squeeze(line.words)
            vertical = "".join(line.words for line in page.lines if line.vertical)
            assert squeeze("".join(word.text for word in left)) == squeeze(vertical)

    def test_every_line_begins_and_ends_where_libreoffices_does(self, pages) -> None:
        for page, words in pages:
            for line in page.lines:
                if line.vertical:
                    continue
                left, right, baseline = placed(line, page)
                mine = take(list(words), left, right, baseline)
                assert abs(min(word.left for word in mine) - left) <= TOLERANCE, line.words
                assert abs(max(word.right for word in mine) - right) <= TOLERANCE, line.words
                assert max(abs(word.baseline - baseline) for word in mine) <= TOLERANCE, line.words

    def test_a_column_of_vertical_text_stands_where_libreoffice_sets_it(self, pages) -> None:
        for page, words in pages:
            for line in page.lines:
                for letter in line.letters if line.vertical else ():
                    (word,) = [word for word in words if word.text == letter.sign]
                    assert abs((word.left + word.right) / 2 - line.baseline * WIDTH / page.size[0]) <= TOLERANCE


class TestWithoutFonts:
    def test_bars_stand_for_lines_and_the_sheet_says_why(self) -> None:
        made = drawn(built(SPEECH))
        noted = made.sheet()
        plain = (
            drawn(built(SPEECH), fonts=Fonts()).sheet()
            if not drawn(built(SPEECH), fonts=Fonts()).without_fonts
            else None
        )

        assert made.without_fonts
        assert plain is None or noted.height > plain.height

    def test_a_bar_is_as_long_as_its_line(self) -> None:
        made = drawn(built(SPEECH))
        page = made.pages[0][1]
        picture = paint(page, 960, made.typefaces)
        line = page.lines[0]
        left, right, baseline = placed(line, page)

        assert picture.getpixel((round(left) + 2, round(baseline) - 4)) != page.color[:3]
        assert picture.getpixel((round(right) - 2, round(baseline) - 4)) != page.color[:3]
        assert picture.getpixel((round(right) + 4, round(baseline) - 4)) == page.color[:3]

    def test_the_command_says_so_and_draws_all_the_same(self, cli, tmp_path: Path) -> None:
        out = tmp_path / "sheet.png"

        result = cli("preview", MEETING, "-o", out, SPEECH2SLIDES_FONTS=str(tmp_path))

        assert result.code == 0
        assert "no Chinese font" in result.err
        assert opened(out.read_bytes()).width > 1000


def opened(data: bytes):
    from PIL import Image

    return Image.open(io.BytesIO(data))


class TestPages:
    @pytest.mark.parametrize(
        ("stated", "numbers"),
        [
            ("", ()),
            ("3", (3,)),
            ("2-5", (2, 3, 4, 5)),
            ("7,1-2，2", (1, 2, 7)),
            (" 4 - 5 ", None),
            ("0", None),
            ("5-2", None),
            ("a", None),
        ],
    )
    def test_are_read_as_people_write_them(self, stated: str, numbers: tuple[int, ...] | None) -> None:
        if numbers is None:
            with pytest.raises(UsageError):
                page_numbers(stated)
        else:
            assert page_numbers(stated) == numbers

    @pytest.mark.parametrize("stated", ["", "-", "1-", "-3", "1,,2", "²", "1-2-3"])
    def test_that_nobody_can_mean_are_refused(self, cli, tmp_path: Path, stated: str) -> None:
        if stated:
            result = cli("preview", MEETING, "-o", tmp_path / "a.png", f"--pages={stated}")
            assert result.code == 2
            assert f"--pages {stated} must be like" in result.err
            assert not (tmp_path / "a.png").exists()

    def test_beyond_the_last_are_refused_with_the_number_there_are(self, cli, tmp_path: Path) -> None:
        result = cli("preview", MEETING, "-o", tmp_path / "a.png", "--pages", "3-99999999999")

        assert result.code == 2
        assert "the deck has 22" in result.err
        assert not (tmp_path / "a.png").exists()

    def test_one_alone_is_large_and_several_share_a_sheet(self, cli, tmp_path: Path) -> None:
        for pages, name in (("2", "one.png"), ("2-3", "two.png")):
            assert cli("preview", MEETING, "-o", tmp_path / name, "--pages", pages).code == 0

        assert opened((tmp_path / "one.png").read_bytes()).size == (1600, 900)
        assert opened((tmp_path / "two.png").read_bytes()).size[0] == 2 * 504 + 24


class TestCommand:
    def test_draws_the_same_bytes_for_the_same_speech(self, cli) -> None:
        first, second = (cli("preview", MEETING, "-o", "-", "--detail", "brief") for _ in range(2))

        assert first.data.startswith(b"\x89PNG")
        assert first.data == second.data
        assert "-: 8 page(s)" in first.err

    def test_puts_each_page_into_a_folder(self, cli, tmp_path: Path) -> None:
        result = cli("preview", "-", "-o", f"{tmp_path}/pages/", "--pages", "1,3", stdin=SPEECH.encode())

        assert result.code == 0
        assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["page-01.png", "page-03.png"]

    def test_names_the_pages_a_longer_deck_left_in_the_folder(self, cli, tmp_path: Path) -> None:
        folder = f"{tmp_path}/pages/"
        (tmp_path / "pages").mkdir()
        for name in ("page-08.png", "page-09.png", "page-12.png", "page-9.png", "notes-10.png", "page-x.png"):
            (tmp_path / "pages" / name).write_bytes(b"")

        result = cli("preview", "-", "-o", folder, "--pages", "1", stdin=SPEECH.encode())

        assert result.code == 0
        assert f"{folder} still holds page-09.png, page-12.png of an earlier deck" in result.err
        assert "this one has 8 pages" in result.err
        assert (tmp_path / "pages" / "page-12.png").exists()

    def test_replaces_its_own_pictures_and_nobody_elses(self, cli, tmp_path: Path) -> None:
        own, foreign = tmp_path / "own.png", tmp_path / "photo.png"
        foreign.write_bytes(b"\x89PNG somebody's photo")

        assert [cli("preview", MEETING, "-o", own, "--pages", "1").code for _ in range(2)] == [0, 0]
        refused = cli("preview", MEETING, "-o", foreign, "--pages", "1")
        assert refused.code == 5
        assert "not a picture of ours" in refused.err
        assert foreign.read_bytes() == b"\x89PNG somebody's photo"
        assert cli("preview", MEETING, "-o", foreign, "--pages", "1", "--force").code == 0
        assert [path.name for path in sorted(tmp_path.iterdir())] == ["own.png", "photo.png"]

    @pytest.mark.parametrize(
        ("arguments", "code", "said"),
        [
            (("-o", "sheet.jpg"), 2, "must end in .png"),
            (("-o", "missing/sheet.png"), 6, "does not exist"),
            (("-o", "sheet.png", "--detail", "most"), 2, "--detail is"),
            (("-o", "sheet.png", "--theme", "none"), 4, "unknown theme"),
            ((), 2, "-o/--output is missing"),
        ],
    )
    def test_refuses_what_cannot_be_meant(self, cli, tmp_path: Path, monkeypatch, arguments, code, said) -> None:
        monkeypatch.chdir(tmp_path)

        result = cli("preview", MEETING, *arguments)

        assert (result.code, said in result.err) == (code, True)
        assert list(tmp_path.iterdir()) == []

    def test_draws_a_theme_with_a_speech_of_its_own(self, cli, tmp_path: Path) -> None:
        cli("themes", "new", tmp_path / "mine", "--primary", "#6A1B9A")

        result = cli("themes", "preview", tmp_path / "mine", "-o", tmp_path / "mine.png", "--size", "4:3")

        assert result.code == 0, result.err
        assert "13 page(s)" in result.err
        assert opened((tmp_path / "mine.png").read_bytes()).width == 4 * 504 + 24

    def test_leaves_pillow_out_of_a_build(self, tmp_path: Path) -> None:
        program = (
            "import sys; from speech2slides.cli.run import run; "
            f"run(['build', {str(MEETING)!r}, '-o', {str(tmp_path / 'deck.pptx')!r}]); "
            "print(sorted(name for name in sys.modules if name.startswith(('PIL', 'speech2slides.preview', 'speech2slides.fonts'))))"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

        assert done.stdout.strip() == "[]"
