"""Changing the theme's accent colours in the built file recolours every shape: nothing on a slide has a colour of its own."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from speech2slides.model.settings import Settings
from speech2slides.pipeline import build_deck
from speech2slides.read import read_source
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names
from tests.conftest import SAMPLES
from tests.every_family import build_every_family

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
#: The ways to spell a colour without asking the theme for it.
LITERAL = {f"{A}{name}" for name in ("srgbClr", "sysClr", "prstClr", "hslClr", "scrgbClr")}
THEME = "ppt/theme/theme1.xml"
SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
#: What a slot's colour becomes: shades of blue, without any red or green.
BLUES = {slot: f"0000{20 * (number + 1):02X}" for number, slot in enumerate(SLOTS)}
#: So much red or green may come of drawing and rounding.
TINGE = 3


def drawn_parts(data: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Every part of a package that says how something looks, but the themes."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("ppt/") and name.endswith(".xml") and not name.startswith("ppt/theme/"):
                yield name, etree.fromstring(package.read(name))


def recoloured(data: bytes) -> bytes:
    """The same file with another colour in each slot of its theme, as 设计 → 变体 → 颜色 changes it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as changed:
        for name in package.namelist():
            part = package.read(name).decode() if name == THEME else package.read(name)
            for slot in SLOTS if isinstance(part, str) else ():
                part = re.sub(
                    f"<a:{slot}>.*?</a:{slot}>", f'<a:{slot}><a:srgbClr val="{BLUES[slot]}"/></a:{slot}>', part
                )
            changed.writestr(name, part)
    return out.getvalue()


def resolved(data: bytes) -> list[tuple[str, str, str]]:
    """Each colour of the slides, layouts and masters: part, what it asks the theme for, what it gets there."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        scheme = next(etree.fromstring(package.read(THEME)).iter(f"{A}clrScheme"))
        master = etree.fromstring(package.read("ppt/slideMasters/slideMaster1.xml"))
    colors = {etree.QName(slot).localname: slot[0].get("val") for slot in scheme}
    aliases = dict(next(master.iter(f"{P}clrMap")).attrib)
    found = []
    for name, part in drawn_parts(data):
        asked = [one.get("val") for one in part.iter(f"{A}schemeClr")]
        found.extend((name, one, colors[aliases.get(one, one)]) for one in asked)
    return found


@pytest.fixture(scope="module", params=theme_names())
def deck(request: pytest.FixtureRequest) -> bytes:
    """A deck that shows every layout of a theme."""
    return build_every_family(request.param).data


def test_no_part_but_the_theme_states_a_colour(deck: bytes) -> None:
    stated = {(name, one.tag) for name, part in drawn_parts(deck) for one in part.iter() if one.tag in LITERAL}

    assert stated == set()


def test_no_slide_or_layout_turns_away_from_the_theme_colours(deck: bytes) -> None:
    turned = [name for name, part in drawn_parts(deck) if next(part.iter(f"{A}overrideClrMapping"), None) is not None]

    assert turned == []


def test_every_shape_that_is_filled_or_lined_or_says_something_takes_its_colour_from_the_theme(deck: bytes) -> None:
    for name, part in drawn_parts(deck):
        for fill in part.iter(f"{A}solidFill"):
            assert [one.tag for one in fill] == [f"{A}schemeClr"], name
        for kind in ("gradFill", "pattFill", "blipFill"):
            assert next(part.iter(f"{A}{kind}"), None) is None, name
        for shape in part.iter(f"{P}sp"):
            properties = shape.find(f"{P}spPr")
            filled = {etree.QName(one).localname for one in properties} & {"solidFill", "noFill"}
            # A placeholder takes fill and line from its layout, where it is bare or filled from the theme.
            assert filled or next(shape.iter(f"{P}ph"), None) is not None, name


def test_a_change_of_the_theme_reaches_every_colour(deck: bytes) -> None:
    before, after = resolved(deck), resolved(recoloured(deck))

    assert len(before) > 1000
    assert [(name, asked) for name, asked, _ in after] == [(name, asked) for name, asked, _ in before]
    assert {color for _, _, color in after} <= set(BLUES.values())
    for (name, asked, old), (_, _, new) in zip(before, after, strict=True):
        assert old != new, f"{name}: {asked}"


def test_a_deck_whose_theme_has_blues_alone_is_drawn_in_blues_alone(soffice: str, tmp_path: Path) -> None:
    from PIL import Image

    path = next(path for path in SAMPLES if path.stem == "meeting")
    decks = []
    for theme in theme_names():
        decks.append(tmp_path / f"{theme}.pptx")
        decks[-1].write_bytes(recoloured(build_deck(read_source(str(path)), load_theme(theme), Settings()).data))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, decks)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for deck in decks:
        subprocess.run(["pdftoppm", "-r", "24", "-png", deck.with_suffix(".pdf"), deck.with_suffix("")], check=True)
    pages = sorted(tmp_path.glob("*.png"))

    assert len(pages) > 100
    for page in pages:
        with Image.open(page) as picture:
            red, green, _ = picture.convert("RGB").getextrema()
        assert max(*red, *green) <= TINGE, page.name
