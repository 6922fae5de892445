"""A `Deck` and the theme's base parts in, the bytes of a .pptx out: same input, same bytes."""

import hashlib

from speech2slides.deflate import Deflated, deflated, inflated
from speech2slides.model.deck import Deck
from speech2slides.model.theme import CompiledTheme
from speech2slides.ooxml import OFFICE_TYPE, PROPERTIES, SECTIONS, SLIDES, escape, overrides, relationships
from speech2slides.write.archive import archive
from speech2slides.write.notes import notes_relationships, notes_xml
from speech2slides.write.properties import app_xml, core_xml, custom_xml, fingerprint
from speech2slides.write.slide import slide_relationships, slide_xml

#: Slide ids start at 256 (ST_SlideId, ECMA-376 §19.7.13).
FIRST_SLIDE_ID = 256
_PRESENTATION_RELS = "ppt/_rels/presentation.xml.rels"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def build_package(deck: Deck, theme: CompiledTheme, typed: tuple[str, ...] = ()) -> bytes:
    """Return the finished deck; `typed` are values of the user's own that stand on slides."""
    members = {part.name: part.body for part in theme.parts}
    numbers = range(1, len(deck.slides) + 1)
    for number, slide in zip(numbers, deck.slides, strict=True):
        members[f"ppt/slides/slide{number}.xml"] = _member(slide_xml(deck, slide))
        members[f"ppt/slides/_rels/slide{number}.xml.rels"] = _member(slide_relationships(slide, number))
        members[f"ppt/notesSlides/notesSlide{number}.xml"] = _member(notes_xml(deck, slide, theme.notes))
        members[f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels"] = _member(
            notes_relationships(number, theme.notes)
        )
    slides = [("slide", f"slides/slide{number}.xml") for number in numbers]
    free = _free_relationship(inflated(members[_PRESENTATION_RELS]))
    _insert(members, "ppt/presentation.xml", {SLIDES: _slide_list(numbers, free), SECTIONS: _section_list(deck)})
    _insert(members, _PRESENTATION_RELS, {SLIDES: relationships(slides, free)})
    _insert(members, "[Content_Types].xml", {SLIDES: _content_types(numbers)})
    _insert(members, "_rels/.rels", {PROPERTIES: relationships(_PROPERTY_TARGETS, 2)})
    members["docProps/app.xml"] = _member(app_xml(deck))
    members["docProps/core.xml"] = _member(core_xml(deck))
    sizes = {name: (body.size, body.crc) for name, body in members.items()}
    members["docProps/custom.xml"] = _member(custom_xml(fingerprint(sizes), typed))
    order = sorted(members, key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name))
    return archive([(name, members[name]) for name in order])


def _member(xml: str) -> Deflated:
    return deflated(xml.encode())


_PROPERTY_TARGETS = (
    ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ("extended-properties", "docProps/app.xml"),
    ("custom-properties", "docProps/custom.xml"),
)


def _insert(members: dict[str, Deflated], name: str, insertions: dict[str, str]) -> None:
    """Put XML where the base part has a mark."""
    xml = inflated(members[name]).decode()
    for mark, insertion in insertions.items():
        xml = xml.replace(mark, insertion)
    members[name] = _member(xml)


def _free_relationship(relations: bytes) -> int:
    """Return the first number after those of the relationships the base has."""
    ids = [part.partition(b'"')[0] for part in relations.split(b'Id="rId')[1:]]
    return max((int(number) for number in ids if number.isdigit()), default=0) + 1


def _slide_list(numbers: range, free: int) -> str:
    rows = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + number - 1}" r:id="rId{free + number - 1}"/>' for number in numbers)
    return f"<p:sldIdLst>{rows}</p:sldIdLst>"


def _section_list(deck: Deck) -> str:
    """Return PowerPoint's sections; their ids are made from place and name, since they must be unique and repeatable."""
    ends = [*(chapter.first for chapter in deck.chapters[1:]), len(deck.slides)]
    rows = []
    for index, (chapter, end) in enumerate(zip(deck.chapters, ends, strict=True)):
        slides = "".join(f'<p14:sldId id="{FIRST_SLIDE_ID + slide}"/>' for slide in range(chapter.first, end))
        rows.append(
            f'<p14:section name="{escape(chapter.name)}" id="{_guid(f"{index} {chapter.name}")}">'
            f"<p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>"
        )
    extension = f'<p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst xmlns:p14="{_P14}">'
    return f"<p:extLst>{extension}{''.join(rows)}</p14:sectionLst></p:ext></p:extLst>"


def _guid(name: str) -> str:
    digest = hashlib.sha256(name.encode()).hexdigest().upper()
    return f"{{{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}}}"


def _content_types(numbers: range) -> str:
    added = [
        ("docProps/app.xml", OFFICE_TYPE + "extended-properties+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("docProps/custom.xml", OFFICE_TYPE + "custom-properties+xml"),
    ]
    for number in numbers:
        added.append((f"ppt/slides/slide{number}.xml", OFFICE_TYPE + "presentationml.slide+xml"))
        added.append((f"ppt/notesSlides/notesSlide{number}.xml", OFFICE_TYPE + "presentationml.notesSlide+xml"))
    return overrides(added)
