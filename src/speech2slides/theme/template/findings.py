"""How a template's layouts were matched in, findings out: what stands in for what, what cannot be read, what it holds and what stays behind."""

from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.drawingml.fontscheme import Face
from speech2slides.theme.contrast import DISPLAY, LARGE, TEXT
from speech2slides.theme.template.keep import KeptParts
from speech2slides.theme.template.layouts import Drawn, Template
from speech2slides.theme.template.match import Match, TemplateLayout, off_page
from speech2slides.units import EMU_PER_INCH, points

#: Faces every Windows machine has, and WPS brings or maps, by all their names in lower case.
KNOWN_FACES = frozenset(
    "微软雅黑,microsoft yahei,微软雅黑 light,microsoft yahei light,microsoft yahei ui,宋体,simsun,新宋体,nsimsun,黑体,simhei,楷体,kaiti,仿宋,fangsong,"
    "等线,dengxian,等线 light,dengxian light,microsoft jhenghei,微軟正黑體,pmingliu,新細明體,mingliu,細明體,"
    "arial,arial black,times new roman,calibri,calibri light,cambria,consolas,courier new,georgia,impact,segoe ui,tahoma,trebuchet ms,verdana,"
    "wingdings,symbol".split(",")
)
#: Type at which the capacity of a text area is told, hundredths of a point, and its line distance in percent.
CAPACITY_SIZE, CAPACITY_PITCH = 2400, 125
#: Smallest type of running text, hundredths of a point.
FLOOR = 2000
#: From this width by height on a page is a wide one; its layouts, if they were made for it, reach beyond this share of it.
WIDE, FILLED = 1.6, 0.8
#: Kinds of page that share a layout with others in most templates, so that it is worth no remark.
_COMMON = frozenset({"full", "closing"})
#: A note says what there is, a warning what to look at.
NOTE, WARNING = "note", "warning"


def match_findings(matches: tuple[Match, ...], template: Template, *, tables: bool) -> tuple[Diagnostic, ...]:
    """Return what a user of the template should know of every deck: which pages have no layout of their own, which text is hard to read."""
    return (*_instead(matches, tables=tables), *_faint(matches, template))


def _instead(matches: tuple[Match, ...], *, tables: bool) -> Iterator[Diagnostic]:
    found = {one.kind: one for one in matches}
    content = found["points"].layout.name
    for one in matches:
        if not one.exact and one.kind not in _COMMON:
            yield finding("template.instead", severity=NOTE, kind=one.kind, layout=one.layout.name)
    missing = [kind for kind in ("columns", "cards") if kind not in found] + ([] if tables else ["table"])
    for kind in missing:
        yield finding("template.instead", severity=NOTE, kind=kind, layout=content)


def _faint(matches: tuple[Match, ...], template: Template) -> Iterator[Diagnostic]:
    seen = set()
    for one in matches:
        drawn = template.drawn[one.layout.part]
        for holder in (one.layout.title, *one.layout.texts()):
            if holder is None or (one.layout.part, holder.idx, holder.type) in seen:
                continue
            seen.add((one.layout.part, holder.idx, holder.type))
            least = DISPLAY if holder.style.size >= LARGE else TEXT
            ratio = drawn.contrast(holder)
            if ratio < least:
                yield finding(
                    "template.faint",
                    severity=WARNING,
                    layout=one.layout.name,
                    holder=holder.type,
                    found=f"{ratio:.1f}",
                    least=f"{least:g}",
                )


def examine(kept: KeptParts, template: Template, matches: tuple[Match, ...]) -> tuple[Diagnostic, ...]:
    """Return what a look at the template says beside that: which layout serves what, what it holds, its fonts, what stays behind."""
    return (
        *_served(matches),
        *(
            finding("template.off-page", severity=WARNING, layout=name)
            for name in off_page(template.layouts, kept.size)
        ),
        *_narrow(matches, kept.size),
        *_area(next(one.layout for one in matches if one.kind == "points")),
        *_fonts(matches, template),
        *(finding("template.left-out", severity=NOTE, part=kind, count=count) for kind, count in kept.left_out),
    )


def _served(matches: tuple[Match, ...]) -> Iterator[Diagnostic]:
    for one in matches:
        if one.exact and one.kind not in ("full", "titled"):
            yield finding("template.serves", severity=NOTE, kind=one.kind, layout=one.layout.name)


def _narrow(matches: tuple[Match, ...], size: tuple[int, int]) -> Iterator[Diagnostic]:
    """Say that nothing stands at the right of a wide page: the layouts were made for a narrower one."""
    width, height = size
    boxes = [one.rect for match in matches for one in (match.layout.title, *match.layout.texts()) if one is not None]
    right = max(box.x + box.w for box in boxes)
    if width >= WIDE * height and right <= FILLED * width:
        yield finding("template.narrow", severity=WARNING, empty=f"{100 * (width - right) / width:.0f}")


def _area(layout: TemplateLayout) -> Iterator[Diagnostic]:
    """Say how large the text area is, and what it holds at 24 pt."""
    holder = layout.texts()[0]
    inside = holder.inside
    across = int(points(inside.w) * 100 / CAPACITY_SIZE)
    down = int(points(inside.h) * 10_000 / (CAPACITY_SIZE * CAPACITY_PITCH))
    width, height = (f"{length / EMU_PER_INCH * 2.54:.1f}" for length in (inside.w, inside.h))
    yield finding(
        "template.area",
        severity=NOTE,
        layout=layout.name,
        width=width,
        height=height,
        across=max(1, across - 1),
        down=down,
    )
    if holder.style.size < FLOOR:
        yield finding("template.small", severity=WARNING, layout=layout.name, size=f"{holder.style.size / 100:g}")


def _fonts(matches: tuple[Match, ...], template: Template) -> Iterator[Diagnostic]:
    looks = {one.layout.part: template.drawn[one.layout.part] for one in matches}
    faces = list(dict.fromkeys(_faces(matches, looks)))
    for name in faces:
        if name.lower() not in KNOWN_FACES:
            yield finding("template.font", severity=WARNING, name=name)
    if any(not face.east_asian for one in looks.values() for face in (one.major, one.minor)):
        yield finding("template.no-east-asian", severity=NOTE)


def _faces(matches: tuple[Match, ...], looks: dict[str, Drawn]) -> Iterator[str]:
    """Yield the faces the theme names and the placeholders state themselves; +mj and +mn refer to the theme's."""
    for one in matches:
        look = looks[one.layout.part]
        themed: tuple[Face, ...] = (look.major, look.minor)
        stated = [holder.style for holder in one.layout.holders]
        names = [name for face in themed for name in face] + [
            name for style in stated for name in (style.latin, style.east_asian)
        ]
        yield from (name for name in names if name and not name.startswith("+"))
