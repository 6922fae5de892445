"""Themes of the user's own: made from one colour, found by name, checked for contrast, on slides of any size."""

import colorsys
import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.audit import read_deck
from speech2slides.deflate import inflated
from speech2slides.errors import ThemeError, UsageError
from speech2slides.theme import load_theme
from speech2slides.theme.canvas import MOST_CONTENT, WIDE, Canvas, canvas_of
from speech2slides.theme.compile import compile_theme
from speech2slides.theme.contrast import faint_pairs, lit_ratio, ratio
from speech2slides.theme.derive import derived_colors
from speech2slides.theme.drawn import DrawnLayout
from speech2slides.theme.layouts import read_layouts
from speech2slides.theme.locate import own_themes, theme_folder, theme_names
from speech2slides.theme.newtheme import write_theme
from speech2slides.theme.palette import TOKENS
from speech2slides.theme.tokens import ThemeTokens, read_tokens
from speech2slides.units import EMU_PER_INCH, inches
from tests.builders import SPEECH
from tests.conftest import ROOT

#: Twenty-four hues, from pale to dark and from grey to glaring.
PRIMARIES = [
    "#" + "".join(f"{round(one * 255):02X}" for one in colorsys.hls_to_rgb(hue / 24, light, saturation))
    for hue, (light, saturation) in zip(range(24), [(0.25, 0.9), (0.5, 0.4), (0.85, 0.8), (0.5, 0.0)] * 6, strict=True)
]


@pytest.fixture(scope="module", params=theme_names())
def drawn(request: pytest.FixtureRequest) -> tuple[ThemeTokens, tuple[DrawnLayout, ...]]:
    """The tokens and the layouts of a theme."""
    tokens = read_tokens(theme_folder(request.param))
    return tokens, read_layouts(tokens)


class TestMadeFromOneColour:
    def test_can_be_read_everywhere_whatever_the_colour_and_the_composition(
        self, drawn: tuple[ThemeTokens, tuple[DrawnLayout, ...]]
    ) -> None:
        tokens, layouts = drawn
        for primary in PRIMARIES:
            colors = tuple((token, value[1:]) for token, value in derived_colors(primary, dark=tokens.name == "dark"))

            assert faint_pairs(replace(tokens, colors=colors), layouts) == (), primary

    def test_has_every_token_and_keeps_a_colour_that_can_be_read(self) -> None:
        colors = dict(derived_colors("#6A1B9A"))

        assert set(colors) == set(TOKENS)
        assert colors["primary"] == "#6A1B9A"

    def test_is_darkened_where_white_could_not_be_read_on_it(self) -> None:
        primary = dict(derived_colors("#FFD700"))["primary"]

        assert ratio(primary[1:], "FFFFFF") >= 4.5

    @pytest.mark.parametrize("wrong", ["red", "#12345", "#12345G", "", "##123456", "12"])
    def test_needs_a_colour(self, wrong: str) -> None:
        with pytest.raises(ThemeError) as fault:
            derived_colors(wrong)

        assert fault.value.arguments["value"] == wrong

    @pytest.mark.parametrize(
        ("stated", "meant"), [("6a1b9a", "#6A1B9A"), ("#6a1b9a", "#6A1B9A"), ("A3F", "#AA33FF"), ("#a3f", "#AA33FF")]
    )
    def test_takes_the_colour_however_a_shell_lets_it_be_written(self, stated: str, meant: str) -> None:
        assert derived_colors(stated) == derived_colors(meant)

    def test_is_one_small_file_that_compiles(self, tmp_path: Path) -> None:
        made = write_theme(str(tmp_path / "mine"), "#0B4A9E", "business-blue")

        assert len(Path(made.path).read_text(encoding="utf-8").splitlines()) < 20
        assert compile_theme(str(tmp_path / "mine"), "v").name == "mine"

    @pytest.mark.parametrize(("primary", "start"), [("0b4a9e", "dark"), ("#FFFF00", "base")])
    def test_tells_there_and_in_its_file_that_the_colour_given_had_to_change(
        self, cli, tmp_path: Path, primary: str, start: str
    ) -> None:
        for language, words in (("zh", "主色由 {} 调成了 {}"), ("en", "was changed from {} to {}")):
            made = cli(
                "themes", "new", tmp_path / language, "--primary", primary, "--from", start, SPEECH2SLIDES_LANG=language
            )
            text = (tmp_path / language / "theme.toml").read_text(encoding="utf-8")
            told = words.format("#" + primary.removeprefix("#").upper(), tomllib.loads(text)["color"]["primary"])

            assert told in made.err
            assert [line for line in text.splitlines() if line.startswith("#") and told in line]

    def test_says_nothing_of_a_colour_it_keeps(self, cli, tmp_path: Path) -> None:
        assert cli("themes", "new", tmp_path / "mine", "--primary", "0b4a9e").err.count("\n") == 1

    def test_has_comments_in_the_users_language(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for language, comment in (("zh", "# 正文"), ("en", "# running text")):
            monkeypatch.setenv("SPEECH2SLIDES_LANG", language)
            made = write_theme(str(tmp_path / language), "#0B4A9E", "base")

            assert comment in Path(made.path).read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("name", "start", "code"),
        [
            ("mine", "bass", "theme.start"),
            ("mine", "a.potx", "theme.is-template"),
            ("a b", "base", "theme.name"),
            ("there", "base", "theme.exists"),
        ],
    )
    def test_is_refused_where_it_cannot_be_made(self, tmp_path: Path, name: str, start: str, code: str) -> None:
        (tmp_path / "there").mkdir()

        with pytest.raises(ThemeError) as fault:
            write_theme(str(tmp_path / name), "#0B4A9E", start)

        assert fault.value.code == code
        assert not (tmp_path / "mine").exists()


class TestContrast:
    @pytest.mark.parametrize(
        ("one", "other", "dark", "lit"),
        [("000000", "FFFFFF", 21.0, 7.0), ("1F1A18", "FFFFFF", 17.22, 6.57), ("B80F1C", "FFFFFF", 6.72, 4.28)],
    )
    def test_is_that_of_the_guidelines_and_less_in_a_lit_room(
        self, one: str, other: str, dark: float, lit: float
    ) -> None:
        assert ratio(one, other) == pytest.approx(dark, abs=0.01)
        assert lit_ratio(one, other) == pytest.approx(lit, abs=0.01)

    def test_of_gold_on_white_is_found_where_a_layout_shows_it(self) -> None:
        tokens = read_tokens(theme_folder("party-red"))
        roles = tuple((role, "highlight" if role == "marker" else value) for role, value in tokens.palette.roles)
        changed = replace(tokens, palette=tokens.palette._replace(roles=roles))

        found = faint_pairs(changed, read_layouts(changed))

        assert {(one.ink.token, one.ground.token) for one in found} == {("highlight", "surface"), ("highlight", "bg")}
        assert all(one.where and one.found < one.least for one in found)


class TestFound:
    def test_by_name_in_the_folders_the_user_names(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_theme(str(tmp_path / "one" / "mine"), "#0B4A9E", "base")
        write_theme(str(tmp_path / "two" / "yours"), "#1B5E33", "base")
        monkeypatch.setenv("SPEECH2SLIDES_THEMES", str(tmp_path / "two"))

        assert load_theme("mine", more=str(tmp_path / "one")).name == "mine"
        assert load_theme("yours").name == "yours"
        assert [Path(folder).name for folder in own_themes(str(tmp_path / "one"))][:2] == ["mine", "yours"]

    def test_not_before_a_built_in_one_of_the_same_name(self, tmp_path: Path) -> None:
        write_theme(str(tmp_path / "ink"), "#0B4A9E", "base")

        assert load_theme("ink", more=str(tmp_path)).version == load_theme("ink").version

    def test_extending_no_chain_without_end(self, tmp_path: Path) -> None:
        shutil.copytree(theme_folder("ink"), tmp_path / "mine")
        path = tmp_path / "mine" / "theme.toml"
        path.write_text('extends = "mine"\n', encoding="utf-8")

        with pytest.raises(ThemeError) as fault:
            load_theme(str(tmp_path / "mine"))

        assert fault.value.code == "theme.extends"


class TestSizes:
    @pytest.mark.parametrize(
        ("size", "width", "height"),
        [("", 13.333, 7.5), ("16:9", 13.333, 7.5), ("4:3", 10, 7.5), ("25.4x19.05", 10, 7.5), ("60×20", 23.622, 7.874)],
    )
    def test_are_named_or_in_centimetres(self, size: str, width: float, height: float) -> None:
        canvas = canvas_of(size)

        assert canvas.w == pytest.approx(inches(width), abs=1000)
        assert canvas.h == pytest.approx(inches(height), abs=1000)

    @pytest.mark.parametrize(
        "size", ["a4", "0x0", "10", "10x", "1x1", "200x100", "20x40", "100x10", "nanx5", "10x10x10", "-20x-10"]
    )
    def test_are_refused_where_powerpoint_or_the_layouts_have_no_room(self, size: str) -> None:
        with pytest.raises(UsageError) as fault:
            canvas_of(size)

        assert fault.value.arguments == {"size": size}

    @pytest.mark.parametrize("size", ["4:3", "28x21", "60x20", "96x20"])
    def test_give_every_theme_its_layouts_anew(
        self, drawn: tuple[ThemeTokens, tuple[DrawnLayout, ...]], size: str
    ) -> None:
        tokens, layouts = drawn
        canvas = canvas_of(size)
        made = read_layouts(tokens, canvas)

        assert [one.name for one in made] == [one.name for one in layouts]
        for slot in (slot for one in made for slot in one.layout.slots):
            assert slot.rect.x + slot.rect.w <= canvas.w + 10
            assert slot.rect.y + slot.rect.h <= canvas.h + 10

    def test_let_type_grow_with_the_height(self) -> None:
        small, large = (
            load_theme("party-red", size).family("points").slot("title").sizes for size in ("4:3", "80x38.1")
        )

        assert [2 * one for one in small] == list(large)

    @given(st.floats(9, 40), st.floats(0, 13.333), st.floats(0.01, 5))
    def test_keep_places_in_order_and_on_the_slide(self, width: float, left: float, length: float) -> None:
        canvas = Canvas(round(width * EMU_PER_INCH), WIDE.h)
        right = min(13.333, left + length)

        assert 0 <= canvas.across(left, 1.9) <= canvas.across(right, 1.9) <= width + 0.001

    def test_leave_margins_where_a_slide_is_wider_than_lines_should_be(self) -> None:
        title = load_theme("party-red", "96x20").family("points").slot("title").rect
        unit = canvas_of("96x20").unit

        assert title.w < MOST_CONTENT * unit
        assert title.x > 3 * unit


class TestCommands:
    def test_list_names_every_theme(self, cli) -> None:
        result = cli("themes", "list")

        assert result.code == 0
        assert [line.split()[0] for line in result.out.splitlines()][: len(theme_names())] == list(theme_names())

    def test_show_prints_every_word_the_theme_may_put_on_a_slide(self, cli) -> None:
        result = cli("themes", "show", "ink")

        assert result.code == 0
        assert all(word in result.out for word in ('agenda = "目录"', 'primary = "#2F3E46"', 'cover = "hills"'))

    def test_new_makes_a_theme_that_builds_a_sound_deck(self, cli, tmp_path: Path) -> None:
        speech, deck, folder = tmp_path / "speech.txt", tmp_path / "deck.pptx", tmp_path / "mine"
        speech.write_text(SPEECH, encoding="utf-8")

        assert cli("themes", "new", folder, "--primary", "#6A1B9A").code == 0
        assert cli("themes", "check", folder).code == 0
        assert cli("build", speech, "-o", deck, "--theme", folder).code == 0
        assert cli("check", deck, "--source", speech).code == 0
        assert cli("themes", "new", folder, "--primary", "#6A1B9A").code == 4

    def test_check_names_what_cannot_be_read(self, cli, tmp_path: Path) -> None:
        folder = tmp_path / "pale"
        folder.mkdir()
        (folder / "theme.toml").write_text('[color]\ntext = "#AAAAAA"\n', encoding="utf-8")

        result = cli("themes", "check", folder)

        assert result.code == 4
        assert "text (#AAAAAA) on bg (#FFFFFF) has a contrast of 2.32, less than 7" in result.out

    def test_check_refuses_a_template_which_no_theme_may_bring(self, cli, tmp_path: Path) -> None:
        folder = tmp_path / "mine"
        write_theme(str(folder), "#0B4A9E", "base")
        (folder / "layouts").mkdir()
        (folder / "layouts" / "layout.xml.j2").write_text("{{ 1 }}", encoding="utf-8")

        result = cli("themes", "check", folder)

        assert result.code == 4
        assert "layout.xml.j2 is never used" in result.err
        assert "write layout files" in result.err

    @pytest.mark.parametrize(
        ("written", "meant"), [("4：3", "4:3"), ("16：9", "16:9"), ("４０ｘ２０", "40x20"), (" 4:3 ", "4:3")]
    )
    def test_a_size_may_be_written_with_full_width_signs(self, written: str, meant: str) -> None:
        assert canvas_of(written) == canvas_of(meant)

    def test_build_takes_a_size(self, cli, tmp_path: Path) -> None:
        speech, deck = tmp_path / "speech.txt", tmp_path / "deck.pptx"
        speech.write_text(SPEECH, encoding="utf-8")

        assert cli("build", speech, "-o", deck, "--size", "4:3", "--theme", "minimal").code == 0
        assert read_deck(deck.read_bytes(), "deck.pptx").slides
        assert cli("build", speech, "-o", deck, "--size", "4:4").code == 2

    @pytest.mark.parametrize("size", ["25.4x14.29", "12x10", "50x10", "142x30"])
    def test_build_holds_type_to_what_fits_a_slide_of_that_height(self, cli, tmp_path: Path, size: str) -> None:
        result = cli("build", ROOT / "samples" / "plan.txt", "-o", tmp_path / "deck.pptx", "--size", size)

        assert (result.code, result.err.count("warning")) == (0, 1)


def test_recolouring_a_theme_changes_one_part_of_the_package_alone(tmp_path: Path) -> None:
    write_theme(str(tmp_path / "one"), "#6A1B9A", "base")
    write_theme(str(tmp_path / "two"), "#0B4A9E", "base")

    one, two = (compile_theme(str(tmp_path / name), "v") for name in ("one", "two"))
    differing = [a.name for a, b in zip(one.parts, two.parts, strict=True) if inflated(a.body) != inflated(b.body)]

    assert differing == ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"]
