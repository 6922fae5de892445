"""The parts of a presentation are read once for all: colours come to what office programs draw, damage is refused by its part."""

import pytest

from speech2slides.drawingml import element
from speech2slides.drawingml.colors import Color, Scheme, read_scheme
from speech2slides.drawingml.element import Element, elements, parse, share
from speech2slides.drawingml.inheritance import on_layout
from speech2slides.drawingml.package import Package, PartError, open_package
from tests.templates import parts_of, plain_template, zipped

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
#: How far rounding in two programs may lie apart.
CLOSE = 5


def color(inside: str, value: str = "4F81BD") -> Color | None:
    holder = parse(f'<a:x {A}><a:srgbClr val="{value}">{inside}</a:srgbClr></a:x>'.encode())[0]
    return Scheme({}).of(holder)


class TestColors:
    @pytest.mark.parametrize(
        ("change", "value", "drawn"),
        [
            ("shade", "50000", (58, 95, 139)),
            ("shade", "20000", (39, 64, 93)),
            ("tint", "50000", (194, 204, 225)),
            ("tint", "75%", (151, 172, 208)),
            ("lumMod", "50000", (37, 64, 97)),
            ("lumOff", "20000", (153, 182, 217)),
            ("satMod", "50000", (107, 131, 161)),
            ("satMod", "200000", (24, 124, 244)),
            ("hueOff", "3600000", (139, 79, 189)),
            ("satOff", "-30000", (115, 132, 153)),
        ],
    )
    def test_are_changed_as_libreoffice_changes_them(self, change: str, value: str, drawn: tuple[int, ...]) -> None:
        found = color(f'<a:{change} val="{value}"/>')

        assert found is not None
        assert all(abs(mine - theirs) <= CLOSE for mine, theirs in zip(found[:3], drawn, strict=True))

    def test_are_changed_one_change_after_another(self) -> None:
        found = color('<a:lumMod val="40000"/><a:lumOff val="60000"/><a:alpha val="50000"/>', "FF0000")

        assert found == Color(255, 153, 153, 128)

    def test_have_the_names_of_a_map_or_those_of_most_masters(self) -> None:
        theme = parse(
            f'<a:theme {A}><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText"/></a:dk1>'
            f'<a:accent1><a:srgbClr val="FF0000"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'.encode()
        )[0]

        assert read_scheme(theme, None).slot("tx1") == Color(0, 0, 0)
        assert read_scheme(theme, Element("clrMap", {"tx1": "accent1"})).slot("tx1") == Color(255, 0, 0)

    @pytest.mark.parametrize("value", ["", "12345", "1234567", "-12345", "GGGGGG", "0x1234"])
    def test_that_are_none_are_none(self, value: str) -> None:
        assert color("", value) is None


class TestElements:
    def test_know_the_bytes_they_cover_and_the_text_they_hold(self) -> None:
        data = "<a><b x='>'>讲话</b><c/></a>".encode()

        _, second, third = elements(data)

        assert data[second.start : second.end].decode() == "<b x='>'>讲话</b>"
        assert data[third.start : third.end] == b"<c/>"
        assert second.text == "讲话"

    def test_may_be_in_utf_16_where_no_byte_is_asked_for(self) -> None:
        data = '<?xml version="1.0" encoding="UTF-16"?><a>讲</a>'.encode("utf-16")

        assert parse(data)[0].text == "讲"
        with pytest.raises(ValueError, match="UTF-16"):
            elements(data)

    def test_are_not_counted_without_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(element, "MOST_ELEMENTS", 3)

        assert len(parse(b"<a><b/><b/></a>")) == 3
        with pytest.raises(ValueError, match="too many"):
            parse(b"<a><b/><b/><b/></a>")

    @pytest.mark.parametrize(
        ("value", "found"), [("62500", 0.625), ("62.5%", 0.625), ("", 1.0), ("x%", 1.0), ("9" * 5000, 1.0)]
    )
    def test_say_shares_in_two_ways(self, value: str, found: float) -> None:
        assert share(value) == found


class TestPackages:
    @pytest.mark.parametrize("data", [b"<a", b"", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
    def test_name_the_part_that_is_damaged(self, data: bytes) -> None:
        with pytest.raises(PartError) as error:
            Package(frozenset({"x.xml"}), {"x.xml": data}.__getitem__).root("x.xml")

        assert error.value.part == "x.xml"

    def test_name_the_part_that_is_missing(self) -> None:
        with pytest.raises(PartError, match=r"y\.xml"):
            open_package(zipped({"x.xml": b"<a/>"})).part("y.xml")


class TestPlaceholders:
    @pytest.mark.parametrize(
        ("placeholder", "type_", "index"),
        [
            ({"idx": "1"}, "obj", 1),
            ({"type": "title"}, "title", 0),
            ({"type": "ctrTitle"}, "title", 0),
            ({"type": "sldNum", "idx": "99"}, "sldNum", 12),
            ({"type": "body", "idx": "1"}, "obj", 1),
            ({"type": "pic", "idx": "40"}, None, 0),
        ],
    )
    def test_are_found_on_the_layout_by_index_and_then_by_type(self, placeholder, type_, index) -> None:
        layout = parse(parts_of(plain_template())["ppt/slideLayouts/slideLayout2.xml"])[0]

        found = on_layout(Element("ph", placeholder), layout)

        assert (found is None) == (type_ is None)
        if found is not None:
            assert (found[0].get("type", "obj"), found[0].number("idx")) == (type_, index)
