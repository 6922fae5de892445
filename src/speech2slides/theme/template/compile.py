"""A company's .pptx or .potx in, a `CompiledTheme` out: its own parts, and a table of which placeholder takes what."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic
from speech2slides.drawingml.inheritance import DEFAULT_SIZE
from speech2slides.errors import ThemeError
from speech2slides.model.theme import CompiledTheme, Layout, Slot
from speech2slides.theme.contrast import DISPLAY, TEXT, ratio
from speech2slides.theme.locate import themes_folder
from speech2slides.theme.template.findings import examine, match_findings
from speech2slides.theme.template.holders import Holder
from speech2slides.theme.template.keep import KeptParts, keep_parts
from speech2slides.theme.template.layouts import Drawn, Template, read_template_layouts
from speech2slides.theme.template.match import LEAST_LINE, Match, TemplateLayout, card_pairs, match_layouts, off_page
from speech2slides.theme.template.package import open_template
from speech2slides.theme.tokens import read_tokens
from speech2slides.units import EMU_PER_POINT

#: Type sizes to step down to, in hundredths of a point; a template's own size comes first, what is larger is left out.
TITLE_SIZES = (6000, 5400, 4800, 4400, 4000, 3600, 3200, 2800, 2400)
BODY_SIZES = (3200, 2800, 2400, 2200, 2000)
LINE_SIZES = (3200, 2800, 2400, 2200, 2000, 1800)
TABLE_SIZES = (2200, 2000, 1800)
#: Distance of lines as a percentage of the size: what single spacing comes to, and the bounds Han can be read in.
SINGLE, CLOSEST, WIDEST = 125, 115, 150
#: Footers and numbers have this share of their height to spare, in percent.
RESERVE = 106
#: Size of support and sub-entries relative to what they stand beneath, in percent.
SUPPORT = 85


def compile_template(data: bytes, path: str, version: str) -> CompiledTheme:
    """Compile a template, given as the file's bytes and the path messages name.

    Raises `ThemeError` for what is no presentation, is damaged, or has no layout with a title and a box for text.
    """
    return _compiled(_opened(data, path), path, version)


class _Opened(NamedTuple):
    """Hold what is read of a template: the parts that are kept, its layouts, and which of them serves which page."""

    kept: KeptParts
    template: Template
    matches: tuple[Match, ...]


def _opened(data: bytes, path: str) -> _Opened:
    package = open_template(data, path)
    kept = keep_parts(package)
    template = read_template_layouts(package, kept.used)
    matches = match_layouts(template.layouts, kept.size)
    if not matches:
        off = off_page(template.layouts, kept.size)
        if off:
            raise ThemeError("template.all-off-page", path=path, layouts=", ".join(off))
        raise ThemeError("template.no-content", path=path)
    return _Opened(kept, template, matches)


def _compiled(opened: _Opened, path: str, version: str) -> CompiledTheme:
    kept, template, matches = opened
    layouts = tuple(_layouts(matches, template))
    base = read_tokens(os.path.join(themes_folder(), "base"))
    return CompiledTheme(
        name=os.path.basename(path),
        version=version,
        size=kept.size,
        layouts=layouts,
        parts=kept.parts,
        wordings=base.wordings,
        notes=kept.notes,
        findings=match_findings(matches, template, tables=any(one.family == "table" for one in layouts)),
    )


def examine_template(data: bytes, path: str) -> tuple[Diagnostic, ...]:
    """Return what a look at a template says: which layout serves what, what it holds, its fonts, what is hard to read, what stays behind.

    Raises `ThemeError` as `compile_template` does.
    """
    opened = _opened(data, path)
    return (*examine(*opened), *_compiled(opened, path, "").findings)


def _layouts(matches: tuple[Match, ...], template: Template) -> Iterator[Layout]:
    """Yield the table of layouts: what the stages after this one know of the template."""
    for one in matches:
        slots = tuple(_slots(one.kind, one.layout, template.drawn[one.layout.part]))
        if one.kind == "points" and (table := _table_slot(one.layout, template)) is not None:
            yield Layout(
                one.layout.name,
                "table",
                0,
                one.layout.part,
                (*_furniture(one.layout, template.drawn[one.layout.part]), table),
            )
        if one.kind != "titled":
            yield Layout(
                one.layout.name, one.kind, 2 if one.kind in ("columns", "cards") else 0, one.layout.part, slots
            )


def _slots(kind: str, layout: TemplateLayout, drawn: Drawn) -> Iterator[Slot]:
    yield from _furniture(layout, drawn)
    if kind in ("points", "agenda"):
        yield _slot(("body", 0), layout.texts()[0], BODY_SIZES, drawn)
    elif kind == "columns":
        for position, holder in enumerate(sorted(layout.texts(), key=lambda one: one.rect.x)):
            yield _slot(("body", position), holder, BODY_SIZES, drawn)
    elif kind == "cards":
        for position, (head, body) in enumerate(card_pairs(layout)):
            yield _slot(("head", position), head, BODY_SIZES, drawn)
            yield _slot(("body", position), body, BODY_SIZES, drawn)
    else:
        name = {"cover": "byline", "closing": "thanks", "divider": "part"}.get(kind)
        boxes = [one for one in layout.texts(LEAST_LINE) if one.idx or one.type != "obj"] or list(
            layout.texts(LEAST_LINE)
        )
        if name is not None and boxes:
            yield _slot((name, 0), max(boxes, key=lambda one: one.rect.w * one.rect.h), LINE_SIZES, drawn)


def _furniture(layout: TemplateLayout, drawn: Drawn) -> Iterator[Slot]:
    """Yield what every layout has: title, footer and page number where they are shown."""
    title = layout.title
    if title is not None:
        yield _slot(("title", 0), title, TITLE_SIZES, drawn)
    for kind, name in (("ftr", "footer"), ("sldNum", "number")):
        holder = layout.of_type(kind)
        if holder is not None and holder.inside.w > 0 and holder.inside.h > 0:
            slot = _slot((name, 0), holder, (), drawn)
            # A line that fills its box closely would leave it where type is drawn larger: it is set tighter instead.
            closest = slot.rect.h * 10_000 // (slot.sizes[0] * EMU_PER_POINT) * 100 // RESERVE
            yield slot._replace(pitch=max(100, min(slot.pitch, closest)))


def _slot(place: tuple[str, int], holder: Holder, steps: tuple[int, ...], drawn: Drawn) -> Slot:
    style = holder.style
    size = style.size
    smaller = tuple(one for one in steps if one < size)
    stated = "" if style.inherited else drawn.palette.text_slot(style.color, drawn.ground(holder.rect))
    sizes = (size, *smaller) if not steps or size >= steps[-1] else (steps[-1],)
    return Slot(
        name=place[0],
        position=place[1],
        placeholder="" if holder.type == "obj" else holder.type,
        idx=holder.idx,
        rect=holder.inside,
        sizes=sizes,
        pitch=min(WIDEST, max(CLOSEST, SINGLE * style.spacing // 100)),
        support_size=SUPPORT,
        color=stated,
        marker_color=stated,
        muted_color=stated,
        bold=style.bold,
        align=style.align if style.align in ("l", "ctr", "r") else "l",
        anchor=holder.anchor,
        vertical=False,
        template_size=size if style.inherited else DEFAULT_SIZE,
        bulleted=style.bulleted,
    )


def _table_slot(layout: TemplateLayout, template: Template) -> Slot | None:
    """Return the slot for a table in the content placeholder; None where it takes text alone or the scheme's colours would not be read."""
    holder = layout.texts()[0]
    drawn = template.drawn[layout.part]
    slots = drawn.palette.slots
    legible = all(
        ratio(slots.get(one, "000000"), slots.get(other, "000000")) >= least
        for one, other, least in (("bg1", "accent1", DISPLAY), ("tx1", "bg2", TEXT))
    )
    if holder.type != "obj" or not holder.idx or not legible:
        return None
    slot = _slot(("table", 0), holder, TABLE_SIZES, drawn)
    return slot._replace(
        rect=holder.rect, sizes=TABLE_SIZES, color="tx1", marker_color="bg1", muted_color="tx1", bold=False
    )
