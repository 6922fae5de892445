"""Themes compile to sound parts, colours are slots, faults name file, key and remedy."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from speech2slides.deflate import inflated
from speech2slides.errors import ThemeError
from speech2slides.model.theme import CompiledTheme, Layout
from speech2slides.theme import load_theme
from speech2slides.theme.cache import pack, unpack
from speech2slides.theme.compile import compile_theme
from speech2slides.theme.contrast import faint_pairs
from speech2slides.theme.layouts import read_layouts
from speech2slides.theme.locate import theme_folder, theme_names
from speech2slides.theme.tokens import read_tokens
from speech2slides.units import Rect
from tests.builders import changed_theme

THEMES = theme_names()
#: How many entries the layouts of each family of content take.
SERVED = {
    "rows": range(1, 7), "lead": range(2, 6), "support": range(1, 5), "panel": range(2, 5), "quote": [1], "cards": range(2, 5),
    "grid": range(3, 9), "lead-grid": [3, 5], "steps": range(3, 6), "stages": range(2, 7), "timeline": range(3, 6), "columns": [2],
    "figures": range(1, 7), "agenda": range(2, 13),
}  # fmt: skip
FURNITURE = ("footer", "number")


def content_layouts(theme: CompiledTheme) -> list[Layout]:
    """The layouts that pages of the speech are shown on; a full statement is a page of its own kind."""
    return [
        layout
        for layout in theme.layouts
        if layout.family in (*SERVED, "points", "table") and layout.family != "agenda"
    ]


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> CompiledTheme:
    return load_theme(request.param)


def test_the_built_in_themes_are_found() -> None:
    assert "party-red" in THEMES
    assert "base" not in THEMES


class TestEveryTheme:
    def test_has_the_layouts_powerpoint_knows_by_name(self, theme: CompiledTheme) -> None:
        names = {layout.name for layout in theme.layouts}

        assert names >= {
            "Title Slide", "Title and Content", "Section Header", "Two Content", "Comparison", "Content with Caption", "Title Only", "Blank",
        }  # fmt: skip

    def test_serves_every_family_of_pages_and_count_of_rows(self, theme: CompiledTheme) -> None:
        for family in ("cover", "divider", "points", "closing", "full", "table"):
            assert theme.family(family) is not None
        for family, counts in SERVED.items():
            assert {layout.rows for layout in theme.layouts if layout.family == family} == set(counts), family
            assert all(theme.family(family, count).rows == count for count in counts)

    def test_keeps_its_slots_on_the_slide_with_unique_indexes(self, theme: CompiledTheme) -> None:
        width, height = theme.size
        for layout in theme.layouts:
            assert len({slot.idx for slot in layout.slots}) == len(layout.slots)
            for slot in layout.slots:
                assert slot.rect.x >= 0
                assert slot.rect.y >= 0
                assert slot.rect.x + slot.rect.w <= width
                assert slot.rect.y + slot.rect.h <= height

    def test_keeps_the_slots_of_a_page_apart(self, theme: CompiledTheme) -> None:
        for layout in theme.layouts:
            for index, one in enumerate(layout.slots):
                for other in layout.slots[index + 1 :]:
                    a, b = one.rect, other.rect
                    across = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
                    down = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
                    assert across <= 0 or down <= 0, f"{layout.name}: {one.name} and {other.name} overlap"

    def test_sets_the_title_at_one_place_on_all_content_pages(self, theme: CompiledTheme) -> None:
        for name in ("title", "chip", "part", "footer", "number"):
            slots = {layout.slot(name) for layout in content_layouts(theme)}

            assert len({slot and (slot.rect, slot.sizes) for slot in slots}) == 1

    def test_shows_the_progress_line_at_one_place_on_all_content_pages_along_an_edge(
        self, theme: CompiledTheme
    ) -> None:
        (line,) = {layout.progress for layout in content_layouts(theme)}

        assert min(line.rect.w, line.rect.h) * 20 <= theme.size[1]
        assert max(line.rect.w / theme.size[0], line.rect.h / theme.size[1]) > 0.85

    def test_gives_siblings_boxes_of_one_size_type_and_colour(self, theme: CompiledTheme) -> None:
        for layout in theme.layouts:
            for name in {slot.name for slot in layout.slots}:
                siblings = [slot for slot in layout.slots if slot.name == name]
                alike = {slot._replace(position=0, idx=0, rect=Rect(0, 0, *slot.rect[2:])) for slot in siblings}

                assert len(alike) == 1, f"{layout.name}: {name}"
                assert [slot.position for slot in siblings] == list(range(len(siblings)))

    def test_never_sets_body_text_below_twenty_points_nor_a_table_below_eighteen(self, theme: CompiledTheme) -> None:
        for layout in theme.layouts:
            for slot in layout.slots:
                if slot.name not in ("chip", "part", "footer", "number"):
                    assert slot.floor >= (1800 if slot.name == "table" else 2000), f"{layout.name}: {slot.name}"

    def test_reads_slots_in_the_order_a_page_is_read(self, theme: CompiledTheme) -> None:
        for layout in content_layouts(theme):
            names = [slot.name for slot in layout.slots]
            cells = [
                slot.position for slot in layout.slots if slot.name not in ("title", "chip", "part", "lead", *FURNITURE)
            ]

            title = layout.slot("title")
            above = [name for name in ("chip", "part") if layout.slot(name) and layout.slot(name).is_above(title)]
            assert names[: len(above) + 1] == [*above, "title"]
            assert names[-2:] == list(FURNITURE)
            assert cells == sorted(cells), layout.name

    def test_uses_scheme_colours_and_theme_fonts_only(self, theme: CompiledTheme) -> None:
        for part in theme.parts:
            xml = inflated(part.body).decode()
            if part.name.startswith(("ppt/slideLayouts/", "ppt/slideMasters/")):
                assert "srgbClr" not in xml
                assert set(re.findall(r'typeface="([^"]*)"', xml)) <= {
                    "+mj-lt",
                    "+mj-ea",
                    "+mn-lt",
                    "+mn-ea",
                    "+mn-cs",
                    "Arial",
                }

    def test_has_contrast_to_be_read(self, theme: CompiledTheme) -> None:
        tokens = read_tokens(theme_folder(theme.name))

        assert faint_pairs(tokens, read_layouts(tokens)) == ()

    def test_survives_packing(self, theme: CompiledTheme) -> None:
        assert unpack(pack(theme)) == theme

    def test_is_packed_to_the_same_bytes_each_time(self, theme: CompiledTheme) -> None:
        folder = theme_folder(theme.name)

        assert pack(compile_theme(folder, "v")) == pack(compile_theme(folder, "v"))

    def test_opens_in_python_pptx_as_an_empty_deck(self, theme: CompiledTheme) -> None:
        from pptx import Presentation

        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            for part in theme.parts:
                package.writestr(part.name, inflated(part.body))
        presentation = Presentation(io.BytesIO(buffer.getvalue()))

        assert [layout.name for layout in presentation.slide_layouts] == [layout.name for layout in theme.layouts]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "says"),
    [
        ("theme.toml", 'primary = "#B80F1C"', 'primary = "red"', "theme.color", "color.primary"),
        ("theme.toml", 'primary = "#B80F1C"', "primary = 7", "theme.type", "color.primary"),
        ("theme.toml", "accent =", "acent =", "theme.unknown-key", "accent"),
        ("theme.toml", "[color]", "[color", "theme.syntax", "theme.toml"),
        ("theme.toml", 'name = "party-red"', 'name = "' + "x" * 2000 + '"', "theme.too-large", "theme.toml"),
        ("theme.toml", "[color]", '[wording.zh-CN]\ncue = "第 {i} 页"\n[color]', "theme.wording", "wording.zh-CN.cue"),
        ("theme.toml", "[color]", '[wording.zh-CN]\npart = "第{n.x}部分"\n[color]', "theme.wording", "{n}"),
        ("theme.toml", "[color]", '[wording.en-US]\nminutes = "{n"\n[color]', "theme.wording", "wording.en-US.minutes"),
        ("theme.toml", "[color]", '[wording.en-US]\nseconds = "{n:%s}"\n[color]', "theme.wording", "seconds"),
        ("theme.toml", "[color]", '[wording.zh-TW]\nthanks = "謝\\n謝"\n[color]', "theme.words", "zh-TW.thanks"),
        ("theme.toml", "[color]", '[wording.zh-CN]\ncontinued = "（续）"\n[color]', "theme.wording", "{i} {n}"),
        ("theme.toml", 'extends = "base"', 'extends = "bass"', "theme.extends", "bass"),
        ("theme.toml", 'extends = "base"', 'extends = "../../base"', "theme.extends", "base"),
        ("theme.toml", "[color]", '[role]\ntitel = "text"\n[color]', "theme.unknown-key", "title"),
        ("theme.toml", "[color]", '[role]\ntitle = "txt"\n[color]', "theme.unknown-name", "text"),
        ("theme.toml", "[color]", '[role]\nsheet = "surface*x"\n[color]', "theme.role", "role.sheet"),
        ("theme.toml", "[color]", '[role]\ntitle = "none"\n[color]', "theme.ink", "role.title"),
        ("theme.toml", "[color]", '[composition]\ncover = "arch"\n[color]', "theme.unknown-name", "arc"),
        ("theme.toml", "[color]", '[composition]\ncovers = "arc"\n[color]', "theme.unknown-key", "cover"),
        ("covers/arc.toml", 'fill = "cover_accent"', 'fill = "silver"', "theme.unknown-name", "silver"),
        ("covers/arc.toml", 'family = "closing"', 'family = "end"', "theme.unknown-name", "closing"),
        ("layouts/20-lists.toml", 'family = "full"', 'family = ""', "theme.family", "full"),
        ("dividers/ring.toml", 'family = "divider"', 'family = ""', "theme.family", "divider"),
        ("agendas/band.toml", 'family = "agenda"', 'family = ""', "theme.family", "[2]"),
        ("covers/arc.toml", "sizes = [54, 48, 44, 40, 36, 32]", 'sizes = "large"', "theme.type", "layout.slot.sizes"),
        ("layouts/10-styles.toml", "[style.row]", "style.row = 1\n[style.rows]", "theme.type", "style.row"),
        ("layouts/20-lists.toml", 'chrome = "content"', 'chrome = "contents"', "theme.unknown-name", "contents"),
        ("layouts/20-lists.toml", "grid = {", "grid = 7 #{", "theme.type", "layout.grid"),
        ("layouts/20-lists.toml", "", "chrome = 3\n", "theme.type", "chrome"),
        ("layouts/20-lists.toml", "", "style = [3]\n", "theme.type", "style"),
    ],
)
def test_a_fault_names_file_key_and_remedy(tmp_path: Path, file: str, old: str, new: str, code: str, says: str) -> None:
    folder = changed_theme(tmp_path, file, old, new)

    with pytest.raises(ThemeError) as fault:
        compile_theme(folder, "v")

    assert fault.value.code == code
    assert any(says in str(value) for value in fault.value.arguments.values())


def test_a_folder_is_a_theme(tmp_path: Path) -> None:
    folder = changed_theme(tmp_path, "theme.toml", "#B80F1C", "#0B4A9E")

    assert 'accent1><a:srgbClr val="0B4A9E"' in next(
        inflated(part.body).decode() for part in load_theme(folder).parts if part.name == "ppt/theme/theme1.xml"
    )


def test_a_theme_folder_brings_values_and_never_a_template(tmp_path: Path) -> None:
    """A template can run code; a theme may come from a stranger."""
    folder = changed_theme(tmp_path, "theme.toml", "#B80F1C", "#0B4A9E")
    templates = Path(folder, "templates")
    templates.mkdir()
    (templates / "theme.xml.j2").write_text(
        "{{ cycler.__init__.__globals__.os.mkdir('%s') }}" % (tmp_path / "ran"), encoding="utf-8"
    )

    load_theme(folder)

    assert not (tmp_path / "ran").exists()


def test_a_change_of_a_file_is_a_change_of_the_theme(tmp_path: Path) -> None:
    folder = changed_theme(tmp_path, "theme.toml", "#B80F1C", "#0B4A9E")
    first = load_theme(folder).version
    Path(folder, "theme.toml").write_text(
        Path(folder, "theme.toml").read_text(encoding="utf-8").replace("#0B4A9E", "#1B5E33"), encoding="utf-8"
    )

    assert load_theme(folder).version != first


@pytest.mark.parametrize("damage", [b"", b"not a zip", pack(load_theme("party-red"))[:1000]])
def test_a_damaged_cache_costs_time_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    monkeypatch.setenv("SPEECH2SLIDES_CACHE", str(tmp_path))
    first = load_theme("party-red")
    for entry in (tmp_path / "speech2slides").glob("*.zip"):
        entry.write_bytes(damage)

    assert load_theme("party-red") == first


def test_no_flipped_byte_of_the_cache_breaks_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECH2SLIDES_CACHE", str(tmp_path))
    first = load_theme("party-red")
    (entry,) = (tmp_path / "speech2slides").glob("*.zip")
    good = entry.read_bytes()
    for at in (*range(30, 80, 7), len(good) // 3, len(good) - 30):
        entry.write_bytes(good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :])
        assert load_theme("party-red").layouts == first.layouts


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("SPEECH2SLIDES_CACHE", str(tmp_path / "file"))

    assert load_theme("party-red").name == "party-red"


@pytest.mark.parametrize("name", ["nothing", "base", ""])
def test_an_unknown_theme_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(ThemeError) as fault:
        load_theme(name)

    assert "party-red" in str(fault.value.arguments["known"])
