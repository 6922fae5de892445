"""A theme's own logo and emblem stand where the composition has a place for them; what is no sound picture of its folder is refused."""

import io
import os
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from speech2slides.audit import read_deck
from speech2slides.deflate import inflated
from speech2slides.errors import ThemeError
from speech2slides.messages import message
from speech2slides.model.theme import CompiledTheme
from speech2slides.theme import load_theme
from speech2slides.theme.canvas import canvas_of
from speech2slides.theme.compile import compile_theme
from speech2slides.theme.locate import MAX_PICTURE, theme_names
from speech2slides.theme.pictures import MAX_PIXELS, beside
from speech2slides.units import Rect
from tests.builders import SPEECH


def picture(width: int = 300, height: int = 100, kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(buffer, kind)
    return buffer.getvalue()


def theme_with(folder: Path, says: str, data: bytes | None = None, name: str = "logo.png") -> str:
    """The folder of a theme that names a picture."""
    folder.mkdir(exist_ok=True)
    (folder / "theme.toml").write_text(says + "\n", encoding="utf-8")
    if data is not None:
        (folder / name).write_bytes(data)
    return str(folder)


def slots(theme: CompiledTheme, family: str, rows: int = 0) -> dict[tuple[str, int], Rect]:
    layout = theme.family(family, rows)
    return {(slot.name, slot.position): slot.rect for slot in layout.slots}


def pictures_of(theme: CompiledTheme, part: str) -> list[Rect]:
    root = ET.fromstring(inflated(next(one.body for one in theme.parts if one.name == part)))
    p, a = (
        "{http://schemas.openxmlformats.org/presentationml/2006/main}",
        "{http://schemas.openxmlformats.org/drawingml/2006/main}",
    )
    found = []
    for one in root.iter(f"{p}pic"):
        off, ext = one.find(f".//{a}xfrm/{a}off"), one.find(f".//{a}xfrm/{a}ext")
        found.append(Rect(*(int(off.get(key)) for key in "xy"), *(int(ext.get(key)) for key in ("cx", "cy"))))
    return found


def overlap(one: Rect, other: Rect) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    return across > 0 and min(one.y + one.h, other.y + other.h) - max(one.y, other.y) > 0


@pytest.fixture(
    scope="module", params=[(name, size) for name in theme_names() for size in ("16:9", "4:3", "96x27")], ids="-".join
)
def themes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[CompiledTheme, ...]:
    """A theme with a logo and an emblem, and the same without."""
    name, size = request.param
    folder = tmp_path_factory.mktemp("theme")
    (folder / "emblem.jpg").write_bytes(picture(200, 200, "JPEG"))
    says = f'extends = "{name}"\nlogo = "logo.png"\nemblem = "emblem.jpg"'
    return compile_theme(theme_with(folder, says, picture()), "v", canvas_of(size)), load_theme(name, size)


def test_a_picture_of_a_phone_with_further_ones_behind_it_is_a_jpeg(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (300, 100)).save(buffer, "MPO", save_all=True, append_images=[Image.new("RGB", (300, 100))])
    (tmp_path / "logo.jpg").write_bytes(buffer.getvalue())

    theme = compile_theme(theme_with(tmp_path, 'logo = "logo.jpg"'), "v")

    assert [part.name.rpartition(".")[2] for part in theme.parts if "/media/" in part.name] == ["jpeg"]


class TestPictures:
    def test_stand_on_content_pages_and_on_the_cover_in_proportion_and_apart_from_all_text(
        self, themes: tuple[CompiledTheme, ...]
    ) -> None:
        theme, _ = themes
        for layout in theme.layouts:
            found = pictures_of(theme, layout.part)
            assert len(found) <= 1
            if layout.family in ("points", "rows", "cards", "figures", "table"):
                assert found[0].w == pytest.approx(found[0].h * 3, abs=3)
            if layout.family == "cover":
                assert found[0].w == pytest.approx(found[0].h, abs=3)
            for rect in found:
                assert rect.x >= 0 <= rect.y
                assert rect.x + rect.w <= theme.size[0]
                assert rect.y + rect.h <= theme.size[1]
                assert not any(overlap(rect, slot.rect) for slot in layout.slots), layout.name
        media = [part.name for part in theme.parts if "media" in part.name]
        assert media == ["ppt/media/logo.png", "ppt/media/emblem.jpeg"]

    def test_make_nothing_but_title_byline_and_foot_give_way(self, themes: tuple[CompiledTheme, ...]) -> None:
        theme, plain = themes
        for layout, bare in zip(theme.layouts, plain.layouts, strict=True):
            moved = {one.name for one, other in zip(layout.slots, bare.slots, strict=True) if one != other}
            assert moved <= {"title", "byline", "footer", "number", "part"}
        number, bare = (slots(one, "points")["number", 0] for one in themes)
        assert (number.w, number.h) == (bare.w, bare.h)


def test_a_deck_with_both_passes_its_audit_and_opens_in_python_pptx(cli, tmp_path: Path) -> None:
    from pptx import Presentation

    folder = theme_with(tmp_path / "mine", 'logo = "logo.png"\nemblem = "logo.png"', picture())
    speech, deck = tmp_path / "speech.txt", tmp_path / "deck.pptx"
    speech.write_text(SPEECH, encoding="utf-8")

    assert cli("build", speech, "-o", deck, "--theme", folder).code == 0
    assert cli("check", deck, "--source", speech).code == 0
    assert read_deck(deck.read_bytes(), "deck.pptx").slides
    slides = Presentation(deck).slides
    assert [shape.name for shape in slides[0].slide_layout.shapes if shape.shape_type == 13] == ["Emblem"]
    with zipfile.ZipFile(deck) as package:
        assert package.read("ppt/media/logo.png") == picture()
        types = package.read("[Content_Types].xml").decode()
    assert types.count('<Default Extension="png" ContentType="image/png"/>') == 1


def test_another_picture_is_another_theme(tmp_path: Path) -> None:
    folder = theme_with(tmp_path, 'logo = "logo.png"', picture())
    first = load_theme(folder).version
    Path(folder, "logo.png").write_bytes(picture(310))

    assert load_theme(folder).version != first


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ('logo = "../logo.png"', "theme.picture-place"),
        ('logo = "/etc/logo.png"', "theme.picture-place"),
        ('logo = "pictures/logo.png"', "theme.picture-place"),
        ('logo = "..\\\\logo.png"', "theme.picture-place"),
        ('logo = ".."', "theme.picture-place"),
        ('logo = "link.png"', "theme.picture-place"),
        ('logo = "folder.png"', "theme.picture-place"),
        ('logo = "nothing.png"', "theme.picture-missing"),
        ('logo = "logo.svg"', "theme.picture-kind"),
        ('logo = "logo.emf"', "theme.picture-kind"),
        ('logo = "text.png"', "theme.picture-kind"),
        ('logo = "gif.png"', "theme.picture-kind"),
        ('logo = "cut.png"', "theme.picture-kind"),
        ('logo = "cut.jpg"', "theme.picture-kind"),
        ('logo = "heavy.png"', "theme.picture-large"),
        ('logo = "wide.png"', "theme.picture-long"),
        ('logo = "huge.png"', "theme.picture-large"),
        ("logo = 7", "theme.type"),
        ('emblem = ["logo.png"]', "theme.type"),
    ],
)
def test_what_is_no_sound_picture_of_the_folder_is_refused_by_line(tmp_path: Path, says: str, code: str) -> None:
    folder = tmp_path / "mine"
    theme_with(folder, f'name = "mine"\n{says}', picture())
    (tmp_path / "logo.png").write_bytes(picture())
    (folder / "link.png").symlink_to(tmp_path / "logo.png")
    (folder / "folder.png").mkdir()
    (folder / "text.png").write_text("<svg/>", encoding="utf-8")
    (folder / "gif.png").write_bytes(picture(kind="GIF"))
    (folder / "cut.png").write_bytes(picture(900, 900)[:-40])
    (folder / "cut.jpg").write_bytes(picture(900, 900, "JPEG")[:700])
    (folder / "heavy.png").write_bytes(picture() + b" " * MAX_PICTURE)
    (folder / "wide.png").write_bytes(picture(2500, 100))
    if "huge" in says:
        (folder / "huge.png").write_bytes(picture(5001, MAX_PIXELS // 5000))

    with pytest.raises(ThemeError) as fault:
        compile_theme(str(folder), "v")

    assert (fault.value.code, fault.value.arguments["at"]) == (code, ":2")


def test_a_picture_written_with_other_capitals_is_told_by_its_own_name(tmp_path: Path) -> None:
    folder = theme_with(tmp_path, 'logo = "Logo.PNG"', picture())
    if (tmp_path / "Logo.PNG").exists():
        pytest.skip("this system minds no capitals")

    with pytest.raises(ThemeError) as fault:
        compile_theme(folder, "v")

    assert fault.value.code == "theme.picture-case"
    assert "there is no Logo.PNG in the theme's folder, but logo.png" in message(
        fault.value.code, **fault.value.arguments
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_no_picture(tmp_path: Path) -> None:
    folder = theme_with(tmp_path, 'logo = "logo.png"')
    os.mkfifo(tmp_path / "logo.png")

    with pytest.raises(ThemeError) as fault:
        load_theme(folder)

    assert fault.value.code == "theme.picture-place"


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        (Rect(80, 0, 20, 50), Rect(0, 0, 75, 50)),
        (Rect(0, 0, 20, 50), Rect(25, 0, 75, 50)),
        (Rect(40, 0, 20, 10), Rect(0, 15, 100, 35)),
        (Rect(40, 40, 20, 10), Rect(0, 0, 100, 35)),
        (Rect(105, 0, 20, 50), Rect(0, 0, 100, 50)),
    ],
    ids=["right", "left", "above", "below", "apart"],
)
def test_a_box_gives_way_to_the_side_that_leaves_it_most(taken: Rect, left: Rect) -> None:
    assert beside(Rect(0, 0, 100, 50), taken, 5) == left
