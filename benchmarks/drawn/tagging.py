"""The bytes of a deck in, the same deck with a colour of its own for each text shape out, and what each shape says, and where."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {"a": _A, "p": _P}
_FILLS = ("solidFill", "gradFill", "noFill", "pattFill", "hlinkClick")
#: Red and green of a shape's colour; its number on the slide is the blue, so that no shape looks like another or like the theme.
_MARK = (0xFD, 0x01)
_PRESENTATION = "ppt/presentation.xml"
#: Folders of the parts that slides inherit sizes and line pitches from.
_STYLED = ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/")
#: Placeholder types that stand for others where a slide and its layout spell one differently.
_SAME_TYPE = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}
EMU_PER_POINT = 12_700


class Box(NamedTuple):
    """Place a rectangle on the slide, in points."""

    left: float
    top: float
    right: float
    bottom: float


class Paragraph(NamedTuple):
    """Hold the words of one paragraph, without its marker, and how long the marker is."""

    words: str
    marker: int


class Shape(NamedTuple):
    """Hold one text shape of a slide."""

    place: str
    """Placeholder type, `body` where none is stated, `cell` in a table."""
    paragraphs: tuple[Paragraph, ...]
    name: str = ""
    box: Box | None = None
    """Its box, for a cell that of its table; None where neither the slide nor what it inherits from says."""

    @property
    def characters(self) -> int:
        """Return how many characters it should be drawn with."""
        return sum(len(paragraph.words) + paragraph.marker for paragraph in self.paragraphs)


class Tagged(NamedTuple):
    """Hold the coloured deck and the shapes of each slide; the n-th shape has the n-th colour."""

    data: bytes
    slides: tuple[tuple[Shape, ...], ...]
    size: tuple[float, float]
    """Width and height of its slides in points."""


def color_of(number: int) -> tuple[int, int, int]:
    """Return the colour of the shape with this number on its slide."""
    return (*_MARK, number)


def tag_deck(data: bytes, *, plain: bool = False, stress: float = 1) -> Tagged:
    """Colour the text of every shape; with `plain`, take the forced line ends out; make all type and every exact pitch `stress` times as large."""
    out = io.BytesIO()
    slides = []
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as tagged:
        parts = {name: etree.fromstring(package.read(name)) for name in package.namelist() if _is_styled(name)}
        for name in _slide_order(package):
            layout = _part_behind(package, name, "slideLayout")
            above = (parts[layout], parts[_part_behind(package, layout, "slideMaster")])
            slides.append(tuple(_tag_slide(parts[name], above, plain=plain)))
        for root in parts.values() if stress != 1 else ():
            _enlarge(root, stress)
        size = parts[_PRESENTATION].find("p:sldSz", _NAMES)
        for name in package.namelist():
            tagged.writestr(name, _written(parts[name]) if name in parts else package.read(name))
    return Tagged(out.getvalue(), tuple(slides), (_points(size.get("cx")), _points(size.get("cy"))))


def _is_styled(name: str) -> bool:
    return name == _PRESENTATION or (name.startswith(_STYLED) and name.endswith(".xml"))


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _links(package: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return type and target of a part's relationships by their ids."""
    folder, name = posixpath.split(part)
    links = etree.fromstring(package.read(f"{folder}/_rels/{name}.rels"))
    return {
        one.get("Id"): (one.get("Type"), posixpath.normpath(posixpath.join("/", folder, one.get("Target")))[1:])
        for one in links
    }


def _slide_order(package: zipfile.ZipFile) -> list[str]:
    links = _links(package, _PRESENTATION)
    presentation = etree.fromstring(package.read(_PRESENTATION))
    return [links[one.get(f"{{{_R}}}id")][1] for one in presentation.iterfind(".//p:sldId", _NAMES)]


def _part_behind(package: zipfile.ZipFile, part: str, kind: str) -> str:
    """Return the layout of a slide, or the master of a layout."""
    return next(target for found, target in _links(package, part).values() if found.endswith(f"/{kind}"))


def _tag_slide(root: etree._Element, above: tuple[etree._Element, etree._Element], *, plain: bool) -> Iterator[Shape]:
    number = 0
    for body in root.iter(f"{{{_P}}}txBody", f"{{{_A}}}txBody"):
        owner = body.getparent()
        place = "cell"
        if owner.tag == f"{{{_P}}}sp":
            placeholder = owner.find(".//p:nvPr/p:ph", _NAMES)
            place = placeholder.get("type", "body") if placeholder is not None else "loose"
        else:
            owner = next(owner.iterancestors(f"{{{_P}}}graphicFrame"))
        paragraphs = tuple(_paragraph(one, plain=plain) for one in body.iterfind("a:p", _NAMES))
        if any(paragraph.words for paragraph in paragraphs):
            _paint(body, number)
            number += 1
            yield Shape(place, paragraphs, owner.find(".//p:cNvPr", _NAMES).get("name", ""), _box(owner, above))


def _box(shape: etree._Element, above: tuple[etree._Element, etree._Element]) -> Box | None:
    """Return where a shape stands: where the slide says, else its layout, else its master."""
    own = _stated_box(shape)
    wanted = shape.find(".//p:nvPr/p:ph", _NAMES)
    if own is not None or wanted is None:
        return own
    layout, master = above
    found = next((one for one, holder in _holders(layout) if _key(wanted) == _key(holder)), None)
    box = _stated_box(found) if found is not None else None
    if box is not None or found is None:
        return box
    kind = _kind(found.find(".//p:nvPr/p:ph", _NAMES))
    return next((_stated_box(one) for one, holder in _holders(master) if _kind(holder) == kind), None)


def _holders(part: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for one in part.iter(f"{{{_P}}}sp"):
        holder = one.find(".//p:nvPr/p:ph", _NAMES)
        if holder is not None:
            yield one, holder


def _kind(placeholder: etree._Element) -> str:
    kind = placeholder.get("type", "obj")
    return _SAME_TYPE.get(kind, kind)


def _key(placeholder: etree._Element) -> str:
    """Return what a placeholder is found by: its index, or its type where it has none."""
    return placeholder.get("idx") or _kind(placeholder)


def _stated_box(shape: etree._Element) -> Box | None:
    frame = shape.find("p:xfrm", _NAMES)
    frame = frame if frame is not None else shape.find("p:spPr/a:xfrm", _NAMES)
    if frame is None:
        return None
    offset, extent = frame.find("a:off", _NAMES), frame.find("a:ext", _NAMES)
    left, top = _points(offset.get("x")), _points(offset.get("y"))
    return Box(left, top, left + _points(extent.get("cx")), top + _points(extent.get("cy")))


def _points(emu: str) -> float:
    return int(emu) / EMU_PER_POINT


def _paragraph(paragraph: etree._Element, *, plain: bool) -> Paragraph:
    if plain:
        for end in paragraph.findall("a:br", _NAMES):
            paragraph.remove(end)
    text = "".join(piece.text or "" for piece in paragraph.iter(f"{{{_A}}}t"))
    marker, tab, words = text.partition("\t")
    return Paragraph(_solid(words), len(_solid(marker))) if tab else Paragraph(_solid(text), 0)


def _solid(text: str) -> str:
    """Return the text without white space, which is not drawn."""
    return "".join(text.split())


def _paint(body: etree._Element, number: int) -> None:
    value = "{:02X}{:02X}{:02X}".format(*color_of(number))
    for run in body.iter(f"{{{_A}}}r", f"{{{_A}}}fld", f"{{{_A}}}br"):
        properties = run.find("a:rPr", _NAMES)
        if properties is None:
            properties = etree.Element(f"{{{_A}}}rPr")
            run.insert(0, properties)
        for child in list(properties):
            if etree.QName(child).localname in _FILLS:
                properties.remove(child)
        fill = etree.Element(f"{{{_A}}}solidFill")
        etree.SubElement(fill, f"{{{_A}}}srgbClr").set("val", value)
        properties.insert(0, fill)


def _enlarge(root: etree._Element, stress: float) -> None:
    """Make type and exact pitches larger, stated on a slide or inherited alike."""
    for one in root.iter(*(f"{{{_A}}}{name}" for name in ("rPr", "defRPr", "endParaRPr"))):
        if one.get("sz"):
            one.set("sz", str(round(int(one.get("sz")) * stress)))
    for pitch in root.iterfind(".//a:lnSpc/a:spcPts", _NAMES):
        pitch.set("val", str(round(int(pitch.get("val")) * stress)))
