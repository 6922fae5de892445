"""A deck that is damaged, or made to harm, is refused in one sentence or drawn as far as it goes: never a traceback, never without end."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.drawingml import inheritance
from speech2slides.errors import InputError
from speech2slides.fonts import Fonts
from speech2slides.messages import message
from speech2slides.opc import MAX_PART
from speech2slides.preview import open_deck, preview_deck
from speech2slides.preview.items import MOST_CHARACTERS, Form, Picture
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.paint import MOST_HEIGHT, paint
from tests.builders import SPEECH, built
from tests.templates import PRESENTATION, PRESENTATION_RELS, Parts, parts_of, related, zipped

SLIDE, SLIDE_RELS = "ppt/slides/slide4.xml", "ppt/slides/_rels/slide4.xml.rels"
LAYOUT = "ppt/slideLayouts/slideLayout1.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
END = b"</p:spTree>"


@cache
def sound() -> tuple[tuple[str, bytes], ...]:
    return tuple(parts_of(built(SPEECH).data).items())


def spoiled(change: Callable[[Parts], object]) -> bytes:
    parts = dict(sound())
    change(parts)
    return zipped(parts)


def pages(data: bytes) -> tuple[DrawnPage, ...]:
    """The pages of a deck, each painted too."""
    drawn = preview_deck(open_deck(data, "deck.pptx", Fonts(())))
    for _, page in drawn.pages:
        paint(page, 160, drawn.typefaces)
    return tuple(page for _, page in drawn.pages)


def refusal(data: bytes) -> InputError:
    with pytest.raises(InputError) as error:
        pages(data)
    assert "deck.pptx" in message(error.value.code, **error.value.arguments)
    return error.value


def adding(xml: str) -> bytes:
    """A deck with something more on its fourth slide."""
    return spoiled(lambda parts: parts.update({SLIDE: parts[SLIDE].replace(END, xml.encode() + END)}))


class TestRefused:
    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "deck.not-a-deck"),
            (b"PK\x03\x04rubbish", "deck.not-a-deck"),
            (b"\xd0\xcf\x11\xe0" + bytes(600), "deck.not-a-deck"),
            (zipped({"hello.txt": b"hello"}), "deck.not-a-deck"),
        ],
    )
    def test_is_what_is_no_deck(self, data: bytes, code: str) -> None:
        assert refusal(data).code == code

    def test_is_what_swells(self) -> None:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in sound():
                archive.writestr(name, data)
            archive.writestr("ppt/media/1.bin", bytes(MAX_PART + 1))
        assert refusal(buffer.getvalue()).code == "deck.too-large"

    @pytest.mark.parametrize(
        "part", [PRESENTATION, PRESENTATION_RELS, SLIDE, SLIDE_RELS, LAYOUT, MASTER, "_rels/.rels"]
    )
    def test_is_a_part_that_is_cut_short_and_named(self, part: str) -> None:
        error = refusal(spoiled(lambda parts: parts.update({part: parts[part][: len(parts[part]) // 2]})))

        assert (error.code, error.arguments["part"]) == ("deck.damaged", part)

    def test_is_a_part_with_a_document_type(self) -> None:
        swelling = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'

        assert refusal(spoiled(lambda parts: parts.update({SLIDE: swelling}))).arguments["part"] == SLIDE

    @pytest.mark.parametrize("change", ["missing", "twice"])
    def test_is_a_slide_that_is_not_there_or_there_twice(self, change: str) -> None:
        def spoil(parts: Parts) -> None:
            if change == "missing":
                del parts[SLIDE]
                return
            (entry,) = re.findall(rb'<p:sldId id="\d+" r:id="[^"]*"/>', parts[PRESENTATION])[:1]
            parts[PRESENTATION] = parts[PRESENTATION].replace(entry, entry * 2)

        error = refusal(spoiled(spoil))
        assert (error.code, error.arguments["part"]) == ("deck.damaged", PRESENTATION)

    @pytest.mark.parametrize("size", ["", 'cx="0" cy="0"', 'cx="914400" cy="99999999999"', 'cx="-1" cy="x"'])
    def test_is_a_size_no_slide_has(self, size: str) -> None:
        def spoil(parts: Parts) -> None:
            parts[PRESENTATION] = re.sub(rb"<p:sldSz[^>]*>", f"<p:sldSz {size}/>".encode(), parts[PRESENTATION])

        assert refusal(spoiled(spoil)).code == "deck.damaged"


class TestDrawn:
    @pytest.mark.parametrize("part", [LAYOUT, MASTER, "ppt/theme/theme1.xml", SLIDE_RELS])
    def test_is_a_deck_without_a_part_that_others_lean_on(self, part: str) -> None:
        assert len(pages(spoiled(lambda parts: parts.pop(part)))) == len(pages(zipped(dict(sound()))))

    def test_is_no_picture_from_outside_the_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import socket

        def refuse(*_arguments: object) -> None:
            raise AssertionError("the network was asked")

        monkeypatch.setattr(socket, "socket", refuse)

        def add(parts: Parts) -> None:
            link = related(parts, SLIDE, "image", "https://example.com/a.png", external=True)
            near = related(parts, SLIDE, "image", "file:///etc/passwd", external=True)
            for name in (link, near):
                parts[SLIDE] = parts[SLIDE].replace(END, picture(name).encode() + END)

        assert not any(isinstance(one, Picture) for page in pages(spoiled(add)) for one in page.items)

    def test_is_a_slide_as_narrow_as_a_thread_within_bounds(self) -> None:
        def narrow(parts: Parts) -> None:
            parts[PRESENTATION] = re.sub(
                rb"<p:sldSz[^>]*>", b'<p:sldSz cx="914400" cy="51206400"/>', parts[PRESENTATION]
            )

        drawn = preview_deck(open_deck(spoiled(narrow), "deck.pptx", Fonts(())), (1,))
        assert paint(drawn.pages[0][1], 1_600, drawn.typefaces).height <= MOST_HEIGHT

    def test_are_shapes_far_off_too_large_or_nested_without_end(self) -> None:
        far = "9" * 17
        adding_far = (
            shape(f'<a:off x="{far}" y="-{far}"/><a:ext cx="{far}" cy="{far}"/>')
            + shape('<a:off x="0" y="0"/><a:ext cx="99999999999" cy="-5"/>')
            + "<p:grpSp><p:grpSpPr/>" * 400
            + "</p:grpSp>" * 400
            + "<mc:AlternateContent><mc:Fallback>" * 4_000
            + "</mc:Fallback></mc:AlternateContent>" * 4_000
        )
        spelled = adding_far.replace("<mc:AlternateContent>", '<mc:AlternateContent xmlns:mc="m">')

        assert len(pages(adding(spelled))) > 3

    def test_are_no_more_characters_than_anybody_reads(self) -> None:
        words = f"<a:p><a:r><a:t>{'字' * (MOST_CHARACTERS + 1)}</a:t></a:r></a:p>"
        box = shape('<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/>', f"<p:txBody><a:bodyPr/>{words}</p:txBody>")

        assert sum(len(line.letters) for line in pages(adding(box))[3].lines) < MOST_CHARACTERS

    def test_are_no_more_shapes_than_a_page_can_have(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("speech2slides.preview.opened.MOST_SHAPES", 10)
        assert inheritance.MOST_SHAPES > 1_000
        one = shape('<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/>')

        forms = [item for item in pages(adding(one * 50))[3].items if isinstance(item, Form)]
        assert len(forms) < 50

    @given(st.data())
    def test_is_any_deck_with_any_bytes_changed_or_it_is_refused(self, data: st.DataObject) -> None:
        parts = dict(sound())
        names = sorted(name for name in parts if name.endswith((".xml", ".rels")) and "notes" not in name)
        part = data.draw(st.sampled_from(names))
        values = st.sampled_from(["", "-1", "0", "9" * 30, "x", "1e9", "NaN%", "inf%", "²"])
        place = data.draw(st.integers(0, 400))
        attributes = list(re.finditer(rb'="([^"]*)"', parts[part]))
        found = attributes[place % len(attributes)]
        value = data.draw(values).encode()
        parts[part] = parts[part][: found.start(1)] + value + parts[part][found.end(1) :]

        try:
            drawn = preview_deck(open_deck(zipped(parts), "deck.pptx", Fonts(())), (1, 4))
            for _, page in drawn.pages:
                paint(page, 80, drawn.typefaces)
        except InputError as error:
            assert "deck.pptx" in message(error.code, **error.arguments)


def shape(place: str, more: str = "") -> str:
    fill = '<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="50000"/></a:srgbClr></a:solidFill>'
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="90" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm>{place}</a:xfrm><a:prstGeom prst="rect"/>{fill}<a:ln w="{"9" * 12}">{fill}</a:ln></p:spPr>{more}</p:sp>'
    )


def picture(relation: str) -> str:
    return (
        '<p:pic><p:nvPicPr><p:cNvPr id="91" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}" r:link="{relation}"/></p:blipFill>'
        '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm></p:spPr></p:pic>'
    )
