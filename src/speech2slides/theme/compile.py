"""A theme folder in, a `CompiledTheme` out: Jinja2 renders the parts, python-pptx opens them, expat has read every one.

This is the slow side: it imports Jinja2 and python-pptx, and runs once for a theme, never while a deck is built from the cache.
"""

import io
import os
import zipfile
from dataclasses import replace
from xml.parsers import expat

from speech2slides.deflate import deflated, inflated
from speech2slides.errors import ThemeError
from speech2slides.model.theme import BasePart, CompiledTheme
from speech2slides.ooxml import (
    DECLARATION,
    NAMESPACES,
    OFFICE_TYPE,
    PROPERTIES,
    SECTIONS,
    SLIDES,
    overrides,
    relationship_part,
)
from speech2slides.theme.canvas import WIDE, Canvas
from speech2slides.theme.causes import Cause, faint_causes, faint_findings
from speech2slides.theme.checks import MOST_SECTIONS
from speech2slides.theme.drawn import DrawnLayout, DrawnSlot
from speech2slides.theme.layouts import read_layouts
from speech2slides.theme.pictures import PICTURES, Picture, read_picture
from speech2slides.theme.rendering import renderer
from speech2slides.theme.tokens import ThemeTokens, read_tokens

#: Layouts a deck cannot do without, by family.
NEEDED = ("cover", "agenda", "divider", "points", "rows", "full", "closing")


def compile_theme(folder: str, version: str, canvas: Canvas = WIDE) -> CompiledTheme:
    """Compile the theme in `folder` for slides of a size.

    Raises `ThemeError` for anything wrong in its files, for a layout family that is missing, or when python-pptx refuses the result.
    """
    return examine_theme(folder, version, canvas)[0]


def examine_theme(folder: str, version: str = "", canvas: Canvas = WIDE) -> tuple[CompiledTheme, tuple[Cause, ...]]:
    """Compile the theme in `folder`, and return with it why text of it is hard to read; raises `ThemeError` as `compile_theme` does."""
    tokens, pictures, layouts = draw_theme(folder, canvas)
    parts = tuple(_parts(tokens, layouts, pictures, canvas))
    _check(parts, len(layouts), folder)
    causes = faint_causes(tokens, layouts)
    compiled = CompiledTheme(
        name=tokens.name,
        version=version,
        size=(canvas.w, canvas.h),
        layouts=tuple(drawn.layout for drawn in layouts),
        parts=parts,
        wordings=tokens.wordings,
        page_number=tokens.options.page_number,
        findings=faint_findings(causes),
    )
    return compiled, causes


def draw_theme(folder: str, canvas: Canvas = WIDE) -> tuple[ThemeTokens, tuple[Picture, ...], tuple[DrawnLayout, ...]]:
    """Return what the files of a theme say: all but the parts they make. Raises `ThemeError` for whatever is wrong in them."""
    tokens = read_tokens(folder)
    pictures = theme_pictures(tokens)
    layouts = read_layouts(tokens, canvas, pictures)
    _check_families(layouts, os.path.join(folder, "layouts"))
    return tokens, pictures, layouts


def _check_families(layouts: tuple[DrawnLayout, ...], path: str) -> None:
    """Raise for a family a deck cannot do without, an agenda that is missing for some number of sections, or pages without room."""
    counts = {(drawn.layout.family, drawn.layout.rows) for drawn in layouts}
    for family in NEEDED:
        if family not in {name for name, _ in counts}:
            raise ThemeError("theme.family", path=path, family=family)
    for count in range(2, MOST_SECTIONS + 1):
        if not counts & {("agenda", count), ("agenda", 0)}:
            raise ThemeError("theme.family", path=path, family=f"agenda, counts = [{count}]")
    points = next(drawn.layout for drawn in layouts if drawn.layout.family == "points")
    if points.rows or points.slot("body") is None:
        raise ThemeError("theme.family", path=path, family="points, body")


def theme_pictures(tokens: ThemeTokens) -> tuple[Picture, ...]:
    """Return the pictures a theme names, each from the nearest file that names one; raises `ThemeError` for what is none."""
    found = []
    for name in PICTURES:
        stating = next((file for file in tokens.files if name in file.table), None)
        picture = read_picture(stating, name) if stating is not None else None
        found.extend([picture] if picture is not None else [])
    return tuple(found)


def _parts(
    tokens: ThemeTokens, layouts: tuple[DrawnLayout, ...], pictures: tuple[Picture, ...], canvas: Canvas
) -> list[BasePart]:
    """Render the parts from our own templates."""
    render = renderer()
    theme = render("theme.xml.j2", {"title": tokens.title, "scheme": tokens.scheme(), "font": dict(tokens.fonts)})
    master_slots = _master_slots(layouts)
    parts = [
        _part("ppt/presProps.xml", "presentationml.presProps+xml", _element("presentationPr")),
        _part("ppt/viewProps.xml", "presentationml.viewProps+xml", _element("viewPr")),
        _part("ppt/tableStyles.xml", "presentationml.tableStyles+xml", _TABLE_STYLES),
        _part("ppt/theme/theme1.xml", "theme+xml", theme),
        _part("ppt/theme/theme2.xml", "theme+xml", theme),
        _part(
            "ppt/slideMasters/slideMaster1.xml",
            "presentationml.slideMaster+xml",
            render("master.xml.j2", {"slots": master_slots, "count": len(layouts)}),
        ),
        _part("ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster+xml", render("notes_master.xml.j2", {})),
    ]
    parts.extend(
        _part(drawn.layout.part, "presentationml.slideLayout+xml", render("layout.xml.j2", {"layout": drawn}))
        for drawn in layouts
    )
    parts.extend(_relationship_parts(layouts))
    parts.extend(_part(picture.part, "", picture.data) for picture in pictures)
    parts.append(_part("ppt/presentation.xml", "presentationml.presentation.main+xml", _presentation(canvas)))
    parts.append(_part("[Content_Types].xml", "", _content_types(parts, pictures)))
    return parts


def _part(name: str, kind: str, data: bytes) -> BasePart:
    return BasePart(name, OFFICE_TYPE + kind if kind else "", deflated(data))


def _master_slots(layouts: tuple[DrawnLayout, ...]) -> tuple[DrawnSlot, ...]:
    """Return the master's placeholders: those of `Title and Content`, the layout of the family `points`."""
    points = next(drawn for drawn in layouts if drawn.layout.family == "points")
    wanted = {"title": "title", "": "body", "ftr": "ftr", "sldNum": "sldNum"}
    return tuple(
        _as_master(drawn, wanted[drawn.slot.placeholder]) for drawn in points.slots if drawn.slot.placeholder in wanted
    )


def _as_master(drawn: DrawnSlot, placeholder: str) -> DrawnSlot:
    idx = {"title": 0, "body": 1, "ftr": 3, "sldNum": 4}[placeholder]
    return replace(drawn, slot=drawn.slot._replace(placeholder=placeholder, idx=idx))


def _element(name: str) -> bytes:
    return f"{DECLARATION}<p:{name} {NAMESPACES}/>".encode()


_TABLE_STYLES = (
    f'{DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>'
).encode()


def _relationship_parts(layouts: tuple[DrawnLayout, ...]) -> list[BasePart]:
    master = [("slideLayout", f"../slideLayouts/{drawn.layout.part.rpartition('/')[2]}") for drawn in layouts]
    parts = [
        _rels("_rels/.rels", [("officeDocument", "ppt/presentation.xml")], PROPERTIES),
        _rels(
            "ppt/_rels/presentation.xml.rels",
            [
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            ],
            SLIDES,
        ),
        _rels("ppt/slideMasters/_rels/slideMaster1.xml.rels", [*master, ("theme", "../theme/theme1.xml")]),
        _rels("ppt/notesMasters/_rels/notesMaster1.xml.rels", [("theme", "../theme/theme2.xml")]),
    ]
    for drawn in layouts:
        name = drawn.layout.part.replace("slideLayouts/", "slideLayouts/_rels/") + ".rels"
        pictures = [("image", picture.part.replace("ppt/", "../")) for picture in drawn.pictures]
        parts.append(_rels(name, [("slideMaster", "../slideMasters/slideMaster1.xml"), *pictures]))
    return parts


def _rels(name: str, targets: list[tuple[str, str]], mark: str = "") -> BasePart:
    return _part(name, "", relationship_part(targets, mark).encode())


def _presentation(canvas: Canvas) -> bytes:
    levels = "".join(
        f'<a:lvl{number}pPr marL="{457200 * (number - 1)}" algn="l"><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{number}pPr>"
        for number in range(1, 3)
    )
    return (
        f"{DECLARATION}<p:presentation {NAMESPACES}>"
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>{SLIDES}'
        f'<p:sldSz cx="{canvas.w}" cy="{canvas.h}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{levels}</p:defaultTextStyle>{SECTIONS}</p:presentation>"
    ).encode()


def _content_types(parts: list[BasePart], pictures: tuple[Picture, ...]) -> bytes:
    kinds = dict.fromkeys(picture.kind for picture in pictures)
    images = "".join(f'<Default Extension="{kind}" ContentType="image/{kind}"/>' for kind in kinds)
    typed = overrides((part.name, part.content_type) for part in parts if part.content_type)
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{images}{typed}{SLIDES}</Types>'
    ).encode()


def _check(parts: tuple[BasePart, ...], layouts: int, folder: str) -> None:
    """Read every part with expat and open the package with python-pptx; a theme that fails here never reaches a deck."""
    from pptx import Presentation

    for part in parts:
        if part.name.startswith("ppt/media/"):
            continue
        try:
            expat.ParserCreate().Parse(inflated(part.body), True)
        except expat.ExpatError as error:
            raise ThemeError("theme.template", path=part.name, reason=str(error)) from error
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for part in parts:
            package.writestr(part.name, inflated(part.body))
    try:
        found = len(Presentation(io.BytesIO(buffer.getvalue())).slide_layouts)
    except Exception as error:  # python-pptx raises a dozen unrelated types on a package it cannot open
        raise ThemeError("theme.template", path=folder, reason=f"{type(error).__name__}: {error}") from error
    if found != layouts:
        raise ThemeError("theme.template", path=folder, reason=f"{found} of {layouts} layouts")
