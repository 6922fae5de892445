"""What stands behind the text is read from layouts as PowerPoint writes them, too; what is not known is left out."""

import io
import math
from types import MappingProxyType
from typing import NamedTuple

import pytest

from speech2slides.drawingml.colors import Color
from speech2slides.drawingml.package import Package, PartError
from speech2slides.fonts import Fonts
from speech2slides.ooxml import NAMESPACES, RELATIONSHIP
from speech2slides.preview.backdrop import behind, look_of, paper
from speech2slides.preview.faces import Typefaces
from speech2slides.preview.fills import Gradient
from speech2slides.preview.items import Form, Item, Picture
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.paint import paint
from speech2slides.preview.parts import Parts
from speech2slides.units import Rect

LAYOUT, MASTER, THEME = (
    f"ppt/{name}.xml" for name in ("slideLayouts/slideLayout1", "slideMasters/slideMaster1", "theme/theme1")
)
RED, BLUE, GREEN = Color(255, 0, 0), Color(0, 0, 255), Color(0, 255, 0)
COLORS = MappingProxyType(
    {"dk1": "000000", "lt1": "FFFFFF", "accent1": "FF0000", "accent2": "0000FF", "accent3": "00FF00"}
)
MAP = '<p:clrMap bg1="lt1" tx1="dk1" accent1="accent1" accent2="accent2" accent3="accent3"/>'
SOLID = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
SIZE = (1000, 500)
NO_FONTS = Fonts(())


def xfrm(x: int, y: int, w: int, h: int, more: str = "", inside: str = "") -> str:
    return f'<a:xfrm {more}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/>{inside}</a:xfrm>'


def shape(geometry: str, paint: str = SOLID, place: str = "", more: str = "", hidden: str = "") -> str:
    head = f'<p:nvSpPr><p:cNvPr id="2" name="x" {hidden}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
    return f"<p:sp>{head}<p:spPr>{place or xfrm(100, 100, 400, 200)}{geometry}{paint}</p:spPr>{more}</p:sp>"


def preset(name: str, adjusted: int | None = None) -> str:
    guide = f'<a:gd name="adj" fmla="val {adjusted}"/>' if adjusted is not None else ""
    return f'<a:prstGeom prst="{name}"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def custom(commands: str, more: str = "") -> str:
    return f'<a:custGeom><a:pathLst><a:path w="100" h="100" {more}>{commands}</a:path></a:pathLst></a:custGeom>'


def points(*places: tuple[int, int]) -> str:
    return "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in places)


def rels(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONSHIP}{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def parts_of(layout: str = "", master: str = "", **more: str | bytes) -> dict[str, str | bytes]:
    """The parts of a theme of one layout; `layout` and `master` are what stands in their shape trees, `background` and `attributes` the layout's."""
    colors = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in COLORS.items())
    tree = "<p:cSld>{background}<p:spTree>{shapes}</p:spTree></p:cSld>"
    parts: dict[str, str | bytes] = {
        LAYOUT: f"<p:sldLayout {NAMESPACES} {more.get('attributes', '')}>"
        + tree.format(background=more.get("background", ""), shapes=layout)
        + "</p:sldLayout>",
        MASTER: f"<p:sldMaster {NAMESPACES}>" + tree.format(background="", shapes=master) + MAP + "</p:sldMaster>",
        THEME: f"<a:theme {NAMESPACES}><a:themeElements><a:clrScheme>{colors}</a:clrScheme></a:themeElements></a:theme>",
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": rels(
            ("slideMaster", "../slideMasters/slideMaster1.xml"), ("image", "../media/image1.png")
        ),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": rels(("theme", "/ppt/theme/theme1.xml")),
        "ppt/presentation.xml": f'<p:presentation {NAMESPACES}><p:sldSz cx="1000" cy="500"/></p:presentation>',
    }
    if "picture" in more:
        parts["ppt/media/image1.png"] = more["picture"]
    return parts


class Backdrop(NamedTuple):
    """What a layout shows on every slide made from it."""

    color: Color
    drawn: tuple[Item, ...]


def read(layout: str = "", master: str = "", **more: str | bytes) -> Backdrop:
    return shown(parts_of(layout, master, **more))


def shown(made: dict[str, str | bytes], layout: str = LAYOUT) -> Backdrop:
    bodies = {name: body.encode() if isinstance(body, str) else body for name, body in made.items()}
    parts = Parts(Package(frozenset(bodies), bodies.__getitem__))
    master = parts.related(layout, "slideMaster")
    look = look_of(parts, master, layout)
    color, picture = paper(parts, look, (layout, master))
    return Backdrop(color, (*([picture] if picture is not None else []), *behind(parts, look, (layout, master))))


def form(layout: str) -> Form:
    (one,) = read(layout).drawn
    assert isinstance(one, Form)
    return one


def bounds(one: Form) -> Rect:
    xs, ys = ([point[side] for outline in one.outlines for point in outline.points] for side in (0, 1))
    return Rect(round(min(xs)), round(min(ys)), round(max(xs) - min(xs)), round(max(ys) - min(ys)))


class TestShapes:
    @pytest.mark.parametrize(
        "name",
        "rect ellipse donut roundRect star5 diamond triangle rtTriangle homePlate chevron hexagon octagon plus parallelogram line".split(),
    )
    def test_of_known_names_fill_their_box(self, name: str) -> None:
        line = "<a:ln><a:solidFill><a:srgbClr val='0000FF'/></a:solidFill></a:ln>"

        assert bounds(form(shape(preset(name), SOLID + line))) == Rect(100, 100, 400, 200)

    def test_of_unknown_names_are_left_out(self) -> None:
        assert read(shape(preset("cloudCallout")) + shape(preset("rect"))).drawn == (form(shape(preset("rect"))),)

    def test_take_their_adjustment(self) -> None:
        (outline,) = form(shape(preset("homePlate", 25_000))).outlines

        assert outline.points[1:3] == ((450, 100), (500, 200))

    def test_that_are_turned_or_mirrored_keep_their_middle(self) -> None:
        turned = form(shape(preset("rect"), place=xfrm(100, 100, 400, 200, 'rot="5400000"')))
        mirrored = form(shape(preset("rtTriangle"), place=xfrm(100, 100, 400, 200, 'flipH="1"')))

        assert bounds(turned) == Rect(200, 0, 200, 400)
        assert mirrored.outlines[0].points == ((500, 100), (100, 300), (500, 300))

    def test_in_groups_are_drawn_to_the_scale_of_the_group(self) -> None:
        inner = '<a:chOff x="10" y="10"/><a:chExt cx="100" cy="100"/>'
        group = f"<p:grpSp><p:grpSpPr>{xfrm(200, 100, 200, 300, inside=inner)}</p:grpSpPr>{{}}</p:grpSp>"
        one = shape(preset("rect"), place=xfrm(10, 60, 50, 50))

        assert bounds(form(group.format(one))) == Rect(200, 250, 100, 150)
        assert bounds(form(group.format(group.format(one)))) == Rect(580, 820, 200, 450)

    def test_with_a_path_follow_its_commands(self) -> None:
        commands = (
            f"<a:moveTo>{points((0, 0))}</a:moveTo><a:lnTo>{points((50, 0))}</a:lnTo>"
            f"<a:cubicBezTo>{points((75, 0), (100, 25), (100, 50))}</a:cubicBezTo><a:close/>"
        )

        (outline,) = form(shape(custom(commands))).outlines

        assert outline.closed
        assert outline.points[:2] == ((100, 100), (300, 100))
        assert outline.points[-1] == (500, 200)

    def test_with_an_arc_end_where_it_ends(self) -> None:
        commands = f'<a:moveTo>{points((100, 50))}</a:moveTo><a:arcTo wR="50" hR="50" stAng="0" swAng="16200000"/>'

        (outline,) = form(
            shape(custom(commands, 'fill="none"'), "<a:ln><a:solidFill><a:srgbClr val='FF0000'/></a:solidFill></a:ln>")
        ).outlines

        x, y = outline.points[-1]
        assert not outline.filled
        assert math.isclose(x, 300, abs_tol=0.01)
        assert math.isclose(y, 100, abs_tol=0.01)

    def test_that_are_hidden_or_hold_text_for_slides_are_not_drawn(self) -> None:
        placeholder = '<p:sp><p:nvSpPr><p:cNvPr id="3" name="t"/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
        placeholder += f"<p:spPr>{xfrm(0, 0, 10, 10)}{SOLID}</p:spPr></p:sp>"

        assert read(shape(preset("rect"), hidden='hidden="1"') + placeholder).drawn == ()

    def test_of_the_master_stand_behind_those_of_the_layout_unless_it_hides_them(self) -> None:
        layout, master = shape(preset("rect")), shape(preset("ellipse"))

        assert [len(one.outlines[0].points) for one in read(layout, master).drawn] == [96, 4]
        assert [len(one.outlines[0].points) for one in read(layout, master, attributes='showMasterSp="0"').drawn] == [4]


class TestColors:
    @pytest.mark.parametrize(
        ("paint", "color"),
        [
            ('<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill>', BLUE),
            ('<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>', Color(0, 0, 0)),
            ('<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>', Color(128, 0, 0)),
            ('<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr></a:solidFill>', Color(255, 153, 153)),
            ('<a:solidFill><a:schemeClr val="accent2"><a:alpha val="50000"/></a:schemeClr></a:solidFill>', Color(0, 0, 255, 128)),
            ('<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs><a:gs pos="100000"><a:srgbClr val="0000FF"/></a:gs></a:gsLst></a:gradFill>', Gradient(((0.0, RED), (1.0, BLUE)), 90)),
        ],
    )  # fmt: skip
    def test_are_those_of_the_theme_with_their_changes(self, paint: str, color: Color | Gradient) -> None:
        assert form(shape(preset("rect"), paint)).fill == color

    def test_a_style_colours_a_shape_that_states_none(self) -> None:
        style = '<p:style><a:lnRef idx="1"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent3"/></a:fillRef></p:style>'

        one = form(shape(preset("rect"), "", more=style))

        assert (one.fill, one.line) == (GREEN, BLUE)

    def test_the_paper_is_the_layouts_or_the_masters(self) -> None:
        assert read(background=f"<p:bg><p:bgPr>{SOLID}</p:bgPr></p:bg>").color == RED
        assert read(background='<p:bg><p:bgRef idx="1001"><a:schemeClr val="accent2"/></p:bgRef></p:bg>').color == BLUE
        assert read().color == Color(255, 255, 255)


def png() -> bytes:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (4, 2), RED[:3]).save(buffer, "PNG")
    return buffer.getvalue()


PICTURE = f'<p:pic><p:nvPicPr><p:cNvPr id="4" name="p"/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="r1"/></p:blipFill><p:spPr>{xfrm(100, 100, 400, 200)}</p:spPr></p:pic>'


class TestPictures:
    def test_stand_in_their_boxes(self) -> None:
        (one,) = read(PICTURE, picture=png()).drawn

        assert isinstance(one, Picture)
        assert one.rect == Rect(100, 100, 400, 200)
        assert painted(read(PICTURE, picture=png())).getpixel((300, 200)) == RED[:3]

    def test_fill_the_paper(self) -> None:
        paper = '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="r1"/></a:blipFill></p:bgPr></p:bg>'

        assert painted(read(background=paper, picture=png())).getpixel((990, 490)) == RED[:3]

    @pytest.mark.parametrize("data", [b"", b"<svg/>", png()[:30], None])
    def test_that_cannot_be_read_are_left_out(self, data: bytes | None) -> None:
        backdrop = read(PICTURE, **({} if data is None else {"picture": data}))

        assert painted(backdrop).getpixel((300, 200)) == (255, 255, 255)


def painted(backdrop: Backdrop):
    bodies = parts_of()
    theme = Parts(Package(frozenset(bodies), lambda name: str(bodies[name]).encode())).root(THEME)
    return paint(DrawnPage(SIZE, backdrop.color, backdrop.drawn), SIZE[0], Typefaces(theme, NO_FONTS))


class TestPainting:
    def test_a_ring_has_a_hole(self) -> None:
        picture = painted(read(shape(preset("donut"), place=xfrm(100, 100, 200, 200))))

        assert picture.getpixel((110, 200)) == RED[:3]
        assert picture.getpixel((200, 200)) == (255, 255, 255)

    def test_what_shines_through_is_mixed(self) -> None:
        half = '<a:solidFill><a:schemeClr val="tx1"><a:alpha val="50000"/></a:schemeClr></a:solidFill>'

        assert painted(read(shape(preset("rect"), half))).getpixel((300, 200)) == (127, 127, 127)

    def test_a_thin_rule_is_as_strong_as_a_thick_one(self) -> None:
        picture = painted(read(shape(preset("rect"), place=xfrm(100, 101, 400, 0))))

        assert RED[:3] in [picture.getpixel((300, y)) for y in range(98, 104)]


MISPLACED = shape(preset("rect"), place='<a:xfrm><a:off x="a"/></a:xfrm>')


class TestWhatIsNoLayout:
    @pytest.mark.parametrize(
        "part", ["<x/>", f"<p:sldLayout {NAMESPACES}><p:cSld><p:spTree>{MISPLACED}</p:spTree></p:cSld></p:sldLayout>"]
    )
    def test_leaves_a_blank_page(self, part: str) -> None:
        assert shown({**parts_of(), LAYOUT: part}) == Backdrop(Color(255, 255, 255), ())

    @pytest.mark.parametrize("part", ["", "<p:sldLayout", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'])
    def test_is_refused_where_it_cannot_be_read(self, part: str) -> None:
        with pytest.raises(PartError, match="slideLayout1"):
            shown({**parts_of(), LAYOUT: part})

    def test_shows_nothing_where_there_is_none(self) -> None:
        assert shown(parts_of(), "ppt/slideLayouts/slideLayout9.xml").drawn == ()
