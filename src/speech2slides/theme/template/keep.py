"""An open template in, the parts a deck starts from out: masters, layouts, themes, pictures and fonts byte for byte where possible.

Old slides, notes, comments, macros, properties with names of people, and everything that leads out of the file stay behind.
"""

import re
from collections import Counter
from typing import NamedTuple

from speech2slides.deflate import deflated
from speech2slides.drawingml.element import Element, without
from speech2slides.drawingml.package import Relation
from speech2slides.model.theme import BasePart, NotesMaster
from speech2slides.ooxml import (
    DECLARATION,
    NAMESPACES,
    OFFICE_TYPE,
    PACKAGE_RELATIONSHIPS,
    PROPERTIES,
    RELATIONSHIP,
    SECTIONS,
    SLIDES,
    escape,
    overrides,
    relationship_part,
)
from speech2slides.theme.rendering import renderer
from speech2slides.theme.template.package import (
    Reached,
    TemplatePackage,
    presentation_part,
    reachable,
    slide_size,
)
from speech2slides.theme.template.strip import stripped

#: Relationships over which parts are kept.
KEPT_KINDS = frozenset(
    "slideMaster slideLayout theme themeOverride notesMaster handoutMaster tableStyles image hdphoto font".split()
)
#: What is worth a word to whoever looks at a template.
_REPORTED = frozenset("slide vbaProject oleObject package control comments commentAuthors customXml tags".split())
#: Children of the presentation part that are kept (CT_Presentation, ECMA-376 §19.2.1.26).
_KEPT_CHILDREN = frozenset(
    "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldSz notesSz embeddedFontLst kinsoku defaultTextStyle".split()
)
_PRESENTATION, _PRESENTATION_RELS = "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"
_NOTES = "ppt/notesMasters/notesMaster1.xml"
_MAIN = "presentationml.presentation.main+xml"
#: Attributes that would number pages from elsewhere or keep names of people out of files we never write them to.
_ATTRIBUTES = re.compile(rb"""\s(?:firstSlideNum|removePersonalInfoOnSave|conformance)=("[^"]*"|'[^']*')""")


class KeptParts(NamedTuple):
    """Hold the package a deck starts from."""

    parts: tuple[BasePart, ...]
    size: tuple[int, int]
    """Slide width and height in EMU."""
    notes: NotesMaster
    used: tuple[str, ...]
    """Layouts the template's own slides are made with, in order, each once."""
    left_out: tuple[tuple[str, int], ...]
    """Kinds of parts that stay behind, with how many there are."""


def keep_parts(package: TemplatePackage) -> KeptParts:
    """Return what of a template reaches the deck; raises `ThemeError` for a package that is no sound presentation."""
    source = presentation_part(package)
    if source != _PRESENTATION:
        raise package.fault(source, _PRESENTATION)
    found = package.elements(source)
    size = slide_size(package, found[0])
    defaults, stated = package.content_types()
    members: dict[str, tuple[str, bytes]] = {}
    top: list[Relation] = []
    for part in reachable(package, source, KEPT_KINDS):
        name = part.name
        kind = stated.get(name) or defaults.get(name.rpartition(".")[2].lower(), "")
        if not kind:
            raise package.fault(name, "Content-Type")
        if name == source:
            top = list(part.kept)
            continue
        members[name] = (kind, stripped(package, part) if _is_xml(kind) else package.part(name))
        if part.relations:
            members[_rels_name(name)] = ("", _relations_part(package, part))
    master = next((one.target for one in top if one.kind == "slideMaster"), None)
    if master is None:
        raise package.fault(source, "sldMasterIdLst")
    notes = _notes_master(package, members, top, master)
    members[_PRESENTATION] = (OFFICE_TYPE + _MAIN, _presentation(package, found, top))
    members[_PRESENTATION_RELS] = ("", _relationships_xml(_with_properties(members, top), SLIDES).encode())
    members["_rels/.rels"] = ("", relationship_part([("officeDocument", _PRESENTATION)], PROPERTIES).encode())
    parts = [BasePart(name, kind, deflated(data)) for name, (kind, data) in members.items()]
    parts.append(BasePart("[Content_Types].xml", "", deflated(_content_types(members, defaults))))
    return KeptParts(tuple(parts), size, notes, _used(package, source), _left_out(package, members))


def _is_xml(kind: str) -> bool:
    return kind.endswith("+xml") and not kind.startswith("image/")


def _rels_name(name: str) -> str:
    folder, _, base = name.rpartition("/")
    return f"{folder}/_rels/{base}.rels"


def _relations_part(package: TemplatePackage, part: Reached) -> bytes:
    """Return the relationships of a part: its own bytes where all are kept."""
    if not part.missing:
        return package.part(_rels_name(part.name))
    return _relationships_xml(list(part.kept)).encode()


def _relationships_xml(relations: list[Relation], mark: str = "") -> str:
    rows = "".join(
        f'<Relationship Id="{escape(one.id)}" Type="{escape(one.type)}" Target="/{escape(one.target)}"/>'
        for one in relations
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{rows}{mark}</Relationships>'


def _notes_master(
    package: TemplatePackage, members: dict[str, tuple[str, bytes]], top: list[Relation], master: str
) -> NotesMaster:
    """Return the template's notes master, or ours, added to `members` and `top`, where it has none that takes notes."""
    for one in top:
        if one.kind == "notesMaster":
            holders = {
                holder.get("type", "obj"): holder.number("idx")
                for holder in package.elements(one.target)
                if holder.name == "ph"
            }
            if "body" in holders:
                return NotesMaster(one.target, holders.get("sldImg", -1), holders["body"])
            top.remove(one)
            break
    theme = package.theme_of(master)
    copied = _free("ppt/theme/theme{}.xml", members)
    members[copied] = (OFFICE_TYPE + "theme+xml", members[theme][1])
    if _rels_name(theme) in members:
        members[_rels_name(copied)] = members[_rels_name(theme)]
    name = _free("ppt/notesMasters/notesMaster{}.xml", members)
    members[name] = (OFFICE_TYPE + "presentationml.notesMaster+xml", renderer()("notes_master.xml.j2", {}))
    own = [Relation("rId1", RELATIONSHIP + "theme", copied, external=False)]
    members[_rels_name(name)] = ("", _relationships_xml(own).encode())
    top.append(Relation(_free_id(top), RELATIONSHIP + "notesMaster", name, external=False))
    return NotesMaster(name, 2, 3)


def _free(pattern: str, members: dict[str, tuple[str, bytes]]) -> str:
    return next(name for number in range(1, 10_000) if (name := pattern.format(number)) not in members)


def _free_id(relations: list[Relation]) -> str:
    numbers = [int(one.id[3:]) for one in relations if re.fullmatch(r"rId\d{1,9}", one.id)]
    return f"rId{max(numbers, default=0) + 1}"


def _with_properties(members: dict[str, tuple[str, bytes]], top: list[Relation]) -> list[Relation]:
    """Return the presentation's relationships with ours for what a template says about its own window and slide show."""
    relations = list(top)
    for name, kind, element in (("presProps", "presProps", "presentationPr"), ("viewProps", "viewProps", "viewPr")):
        part = f"ppt/{name}.xml"
        members[part] = (
            f"{OFFICE_TYPE}presentationml.{kind}+xml",
            f"{DECLARATION}<p:{element} {NAMESPACES}/>".encode(),
        )
        relations.append(Relation(_free_id(relations), RELATIONSHIP + kind, part, external=False))
    return relations


def _presentation(package: TemplatePackage, found: tuple[Element, ...], top: list[Relation]) -> bytes:
    """Return the presentation part without slides, shows, add-ins' data and passwords, with the marks where ours go."""
    data, root = package.part(_PRESENTATION), found[0]
    tag = data[root.start : root.opened]
    for prefix, namespace in re.findall(r'xmlns:([pr])="([^"]*)"', NAMESPACES):
        if not re.search(rf"""xmlns:{prefix}\s*=\s*["']{re.escape(namespace)}["']""".encode(), tag):
            raise package.fault(_PRESENTATION, f"xmlns:{prefix}")
    cut = [one for one in root.children if one.name not in _KEPT_CHILDREN]
    kept = {one.id for one in top}
    cut.extend(one for one in found if one.name in ("notesMasterId", "handoutMasterId") and not one.relations() & kept)
    children = {one.name: one for one in root.children}
    added = [(children["sldSz"].start, SLIDES), (root.end - len(_end_tag(data, root)), SECTIONS)]
    notes = next(one for one in top if one.kind == "notesMaster")
    if not any(one.name == "notesMasterId" and notes.id in one.relations() for one in found):
        cut.extend(one for one in root.children if one.name == "notesMasterIdLst")
        listed = f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes.id}"/></p:notesMasterIdLst>'
        added.insert(0, (children["sldMasterIdLst"].end, listed))
    cut = [one for one in cut if one.start < one.end]
    spliced = _spliced(data, cut, added)
    return _ATTRIBUTES.sub(b"", spliced[: root.opened]) + spliced[root.opened :]


def _end_tag(data: bytes, root: Element) -> bytes:
    return data[data.rindex(b"</", root.start, root.end) : root.end]


def _spliced(data: bytes, cut: list[Element], added: list[tuple[int, str]]) -> bytes:
    """Return the part with elements cut and text added at ascending offsets of the original."""
    pieces: list[bytes] = []
    position = 0
    for place, words in added:
        inside = [one for one in cut if position <= one.start and one.end <= place]
        moved = [Element(one.name, {}, one.start - position, None, end=one.end - position) for one in inside]
        pieces.extend((without(data[position:place], moved), words.encode()))
        position = place
    return b"".join(pieces) + data[position:]


def _content_types(members: dict[str, tuple[str, bytes]], defaults: dict[str, str]) -> bytes:
    """Return the content types: by extension for pictures and fonts, by name for everything else."""
    extensions = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    stated = []
    for name, (kind, _) in members.items():
        extension = name.rpartition(".")[2].lower()
        if kind and defaults.get(extension) == kind and extension not in extensions:
            extensions[extension] = kind
        elif kind and extensions.get(extension) != kind:
            stated.append((escape(name), kind))
    rows = "".join(
        f'<Default Extension="{escape(extension)}" ContentType="{escape(kind)}"/>'
        for extension, kind in extensions.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{rows}{overrides(stated)}{SLIDES}</Types>"
    ).encode()


def _used(package: TemplatePackage, source: str) -> tuple[str, ...]:
    """Return the layouts of the template's own slides in the order of the slides."""
    slides = {one.id: one.target for one in package.relations(source) if one.kind == "slide"}
    listed = [one for one in package.elements(source) if one.name == "sldId"]
    order = [slides[found] for one in listed for found in one.relations() if found in slides]
    layouts = [one.target for slide in order for one in package.relations(slide) if one.kind == "slideLayout"]
    return tuple(dict.fromkeys(layouts))


def _left_out(package: TemplatePackage, members: dict[str, tuple[str, bytes]]) -> tuple[tuple[str, int], ...]:
    """Count what stays behind: by kind of relationship, and those that lead out of the file as `external`."""
    counts: Counter[str] = Counter()
    names = [name for name in sorted(package.names) if name not in members and not name.endswith((".rels", "/"))]
    kinds: dict[str, str] = {}
    for source in ("", *sorted(name for name in package.names if not name.endswith(".rels"))):
        for one in package.relations(source):
            if one.external:
                counts["external"] += source in members
            else:
                kinds.setdefault(one.target, one.kind)
    for name in names:
        if kinds.get(name) in _REPORTED:
            counts[kinds[name]] += 1
    return tuple(sorted((kind, count) for kind, count in counts.items() if count))
