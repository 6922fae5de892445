"""A slot, an ornament or a layout as a theme's files make it in, ValueError out for what no slide can show and no theme needs.

A theme may come from a stranger: every number has bounds, every word that goes into the file is one of a list, and so are their counts.
"""

from types import MappingProxyType

from speech2slides.model.theme import Layout, Progress, Slot, Strip
from speech2slides.theme.canvas import Canvas
from speech2slides.theme.scale import floor_of
from speech2slides.theme.wrong import LayoutValueError, bounded, fault, one_of
from speech2slides.units import Rect

#: Repeated slots of one layout, columns of a grid, layouts of a theme, shapes of a layout: far more than any slide needs.
MOST_CELLS, MOST_LAYOUTS, MOST_SHAPES = 24, 250, 120
#: Sections that agendas, the strip of dividers and the progress line must have places for.
MOST_SECTIONS = 12
#: Type sizes in hundredths of a point, and the distance of lines as a percentage of them.
SIZES, PITCHES = (800, 20_000), (80, 300)
ALIGNS, ANCHORS = ("l", "ctr", "r"), ("t", "ctr", "b")
#: Slots that show the words of an entry; a layout that takes entries has one of these kinds for each.
WORDED = ("row", "head", "label", "body")
#: ST_PlaceholderType (ECMA-376 §19.7.10) of the slots that are filled with something of their own, and of those that hold text.
KINDS = MappingProxyType(
    {"title": ("title", "ctrTitle"), "footer": ("ftr",), "number": ("sldNum",), "table": ("tbl",), "picture": ("pic",)}
)
TEXT_KINDS = ("", "body", "subTitle")
#: ST_SlideLayoutType (§19.7.15), less those for charts, media and vertical text.
TYPES = tuple(
    "title tx twoColTx tbl obj titleOnly blank objTx picTx secHead twoObj twoTxTwoObj objOnly twoObjAndObj fourObj cust".split()
)
#: ST_ShapeType (§20.1.10.56), those without text or meaning of their own.
SHAPES = tuple(
    "rect roundRect round1Rect round2SameRect snip1Rect ellipse diamond triangle rtTriangle parallelogram trapezoid pentagon hexagon "
    "octagon homePlate chevron rightArrow downArrow leftArrow upArrow plus star5 frame halfFrame corner donut arc pie blockArc wave "
    "ribbon2 plaque bevel line teardrop".split()
)


def check_slot(slot: Slot, canvas: Canvas) -> None:
    """Raise ValueError for a slot that is empty, leaves the slide, or holds no type that could be read."""
    _check_on_slide(slot.name, slot.rect, canvas)
    if not slot.sizes or list(slot.sizes) != sorted(slot.sizes, reverse=True):
        raise fault("sizes", f"{slot.name} sizes", [size / 100 for size in slot.sizes])
    for size in slot.sizes:
        bounded(f"{slot.name} size", size / 100, *(limit / 100 * canvas.scale for limit in SIZES))
    if slot.floor < canvas.size(floor_of(slot.name)):
        bounded(f"{slot.name} size", slot.floor / 100 / canvas.scale, floor_of(slot.name), SIZES[1] / 100)
    bounded(f"{slot.name} pitch", slot.pitch / 100, *(limit / 100 for limit in PITCHES))
    bounded(f"{slot.name} support", slot.support_size / 100, 0.3, 1)
    one_of(f"{slot.name} align", slot.align, ALIGNS)
    one_of(f"{slot.name} anchor", slot.anchor, ANCHORS)
    one_of(f"{slot.name} placeholder", slot.placeholder, KINDS.get(slot.name, TEXT_KINDS))


def check_ornament(rect: Rect, preset: str, width: int, canvas: Canvas) -> None:
    """Raise ValueError for a shape that leaves the slide or is no shape."""
    one_of("shape", preset, SHAPES)
    bounded("width", width / 12_700, 0, 72)
    if rect.w < 0 or rect.h < 0 or not _inside(rect, canvas):
        raise _off_page(preset, rect, canvas)


def check_strip(strip: Strip, canvas: Canvas) -> None:
    """Raise ValueError for a strip without room for the most sections."""
    _check_on_slide("strip", strip.rect, canvas)
    bounded("strip size", strip.size / 100, *(limit / 100 * canvas.scale for limit in SIZES))
    bounded("strip pitch", strip.pitch / 100, *(limit / 100 for limit in PITCHES))
    _check_gap("strip", strip.gap, strip.rect.w, canvas)


def check_progress(progress: Progress, canvas: Canvas) -> None:
    """Raise ValueError for a progress line without room for the most sections."""
    _check_on_slide("progress", progress.rect, canvas)
    _check_gap("progress", progress.gap, max(progress.rect.w, progress.rect.h), canvas)


def check_layout(layout: Layout) -> None:
    """Raise ValueError for a layout with more slots than a slide needs, two of them the same, or none for a title or an entry's words."""
    bounded("slot", len(layout.slots), 0, MOST_SHAPES)
    places = [(slot.name, slot.position) for slot in layout.slots]
    indexes = [slot.idx for slot in layout.slots]
    doubled = [place for place, slot in zip(places, layout.slots, strict=True) if indexes.count(slot.idx) > 1]
    doubled += [place for place in places if places.count(place) > 1]
    if doubled:
        raise fault("doubled", "slot", f"2 × {doubled[0][0]}")
    if layout.family and layout.slot("title") is None:
        raise fault("no-title", "name", "0 × title")
    if layout.family and layout.rows and not any(slot.name in WORDED for slot in layout.slots):
        raise fault("no-words", "slot", f"0 × {', '.join(WORDED)}")


def _check_gap(name: str, gap: int, length: int, canvas: Canvas) -> None:
    bounded(f"{name} gap", gap / canvas.unit, 0, length / canvas.unit / 2 / MOST_SECTIONS)


def _check_on_slide(name: str, rect: Rect, canvas: Canvas) -> None:
    if rect.w <= 0 or rect.h <= 0 or not _inside(rect, canvas):
        raise _off_page(name, rect, canvas)


def _inside(rect: Rect, canvas: Canvas) -> bool:
    """Tell whether a rectangle stays on the slide, give or take what rounding to EMU adds."""
    more = canvas.length(0.01)
    return min(rect.x, rect.y) >= 0 and rect.x + rect.w <= canvas.w + more and rect.y + rect.h <= canvas.h + more


def _off_page(name: str, rect: Rect, canvas: Canvas) -> LayoutValueError:
    stated = "[" + ", ".join(f"{value / canvas.unit:.5g}" for value in rect) + "]"
    page = {"width": f"{canvas.w / canvas.unit:g}", "height": f"{canvas.h / canvas.unit:g}"}
    return LayoutValueError("theme.layout-place", f"{name} place", value=stated, **page)
