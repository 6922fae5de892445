"""The layout files of a theme in, every layout worked out to EMU out: what `fit` measures and what the templates draw.

One entry with `counts` becomes one layout for each count; its `each` slots and ornaments are repeated over the cells of its grid. What
slots of many layouts share stands in a `style`, what whole layouts share in a `chrome`. A theme's own layouts take the place of those of
the same name it would otherwise have.
"""

from collections.abc import Iterator
from dataclasses import replace

from speech2slides.model.theme import OVER_TITLE, UNNUMBERED, Layout, Progress, Slot
from speech2slides.theme.canvas import LEFT, WIDE, Canvas
from speech2slides.theme.checks import MOST_LAYOUTS, MOST_SHAPES, TYPES, check_layout, check_slot
from speech2slides.theme.drawn import DrawnLayout, DrawnPicture, DrawnSlot, Ornament
from speech2slides.theme.entries import Entry, read_entries
from speech2slides.theme.geometry import Paper, Table, cells, number, numbers, table, whole
from speech2slides.theme.pictures import GAP, Picture, beside, drawn_picture
from speech2slides.theme.pieces import FIRST_IDX, ornament_of, progress_of, slot_of, strip_of
from speech2slides.theme.scale import TypeScale
from speech2slides.theme.tokens import Options, ThemeTokens
from speech2slides.theme.wrong import bounded, fault, one_of
from speech2slides.units import Rect

#: Slots that stand once on a page; an agenda has a chip for each row, though, and the first of them is read first.
_ONCE = ("title", "chip", "part", "lead", "footer", "number")


def read_layouts(
    tokens: ThemeTokens, canvas: Canvas = WIDE, pictures: tuple[Picture, ...] = ()
) -> tuple[DrawnLayout, ...]:
    """Return the layouts of a theme on slides of a size, numbered in the order of its files and of the entries in each.

    Raises `ThemeError`, naming the file, the line and the layout, for an unknown key or colour, a value of the wrong type or outside its
    bounds.
    """
    found: dict[str, tuple[int, DrawnLayout]] = {}
    for entry in read_entries(tokens):
        try:
            for drawn in _layouts(entry, Paper(canvas, tokens.palette, TypeScale(tokens.sizes)), pictures):
                bounded("layout", len(found) + 1, 1, MOST_LAYOUTS)
                if drawn.name in found and found[drawn.name][0] == entry.level:
                    raise fault("named-twice", "name", f"2 × {drawn.name}")
                found[drawn.name] = (entry.level, drawn)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise entry.stated.refusal(entry.name, error) from error
    kept = (_without(drawn, tokens.options) for _, drawn in found.values())
    return tuple(_numbered(drawn, number_) for number_, drawn in enumerate(kept, 1))


def _without(drawn: DrawnLayout, options: Options) -> DrawnLayout:
    """Return a layout without what the theme's options leave out."""
    left_out = {"number": options.page_number == UNNUMBERED, "part": not options.part_label}
    slots = tuple(one for one in drawn.slots if not left_out.get(one.slot.name))
    layout = drawn.layout._replace(slots=tuple(one.slot for one in slots))
    return replace(drawn, slots=slots, layout=layout if options.progress else layout._replace(progress=None))


def _numbered(drawn: DrawnLayout, number_: int) -> DrawnLayout:
    return replace(drawn, layout=drawn.layout._replace(part=f"ppt/slideLayouts/slideLayout{number_}.xml"))


def _layouts(entry: Entry, paper: Paper, pictures: tuple[Picture, ...]) -> Iterator[DrawnLayout]:
    """Yield the layouts an entry stands for, one for each of its counts."""
    stated = entry.own.get("counts", [0])
    for value in numbers(stated):
        yield _layout(entry, whole("counts", value, 0 if "counts" not in entry.own else 1), paper, pictures)


def _layout(entry: Entry, count: int, paper: Paper, pictures: tuple[Picture, ...]) -> DrawnLayout:
    own = entry.own
    scale = paper.scale._replace(family=str(own.get("family", "")))
    paper = paper._replace(scale=scale, keep=number(own.get("keep", LEFT)))
    grid = table(own.get("grid", {}))
    every = cells(grid, count, paper) if grid else ()
    first = every[0] if grid.get("lead_cell") else None
    repeated = every[1:] if first is not None else every
    places = [(one, entry.place(one.name)) for one in pictures]
    drawn_pictures = tuple(drawn_picture(one, place, paper) for one, place in places if place is not None)
    slots = _slots(entry, (first, repeated), paper)
    slots = _cleared(slots, drawn_pictures, paper) if drawn_pictures else slots
    ornaments: list[Ornament] = []
    for stated in entry.pieces("ornament"):
        try:
            ornaments.extend(_ornaments(stated.table, (first, every), paper))
            bounded("ornament", len(ornaments), 0, MOST_SHAPES)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise stated.refusal(entry.name, error) from error
    layout = Layout(
        name=str(own["name"]).replace("{n}", str(count)),
        family=str(own.get("family", "")),
        rows=count,
        part="",
        slots=tuple(drawn.slot for drawn in slots),
        strip=strip_of(table(own["strip"]), paper) if "strip" in own else None,
        progress=_progress(entry, paper),
    )
    check_layout(layout)
    kind = one_of("type", str(own.get("type", "")), ("", *TYPES))
    return DrawnLayout(
        layout, kind, paper.palette.color(own.get("background")), tuple(ornaments), tuple(slots), drawn_pictures
    )


def _progress(entry: Entry, paper: Paper) -> Progress | None:
    """Return the progress line of the chrome around a layout; raises `ThemeError` that names the chrome."""
    if "progress" not in entry.chrome:
        return None
    try:
        return progress_of(table(entry.chrome["progress"]), paper)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise entry.chromes[str(entry.own["chrome"])].refusal(entry.name, error) from error


def _cleared(slots: list[DrawnSlot], pictures: tuple[DrawnPicture, ...], paper: Paper) -> list[DrawnSlot]:
    """Return the slots given way to the pictures; the page number moves aside as wide as it is, and the footer gives way to it.

    Raises ValueError where nothing is left of a slot.
    """
    gap = paper.canvas.length(GAP)
    taken = [picture.rect for picture in pictures]
    number = next((drawn.slot.rect for drawn in slots if drawn.slot.name == "number"), None)
    if number is not None:
        moved = _beside_all(number, taken, gap)
        if moved != number:
            moved = moved._replace(x=moved.x + moved.w - number.w, w=number.w)
            slots = [_at(drawn, moved) if drawn.slot.name == "number" else drawn for drawn in slots]
            taken.append(moved)
    cleared = []
    for drawn in slots:
        others = [rect for rect in taken if rect != drawn.slot.rect]
        cleared.append(_at(drawn, _beside_all(drawn.slot.rect, others, gap)))
        check_slot(cleared[-1].slot, paper.canvas)
    return cleared


def _beside_all(rect: Rect, taken: list[Rect], gap: int) -> Rect:
    for one in taken:
        rect = beside(rect, one, gap)
    return rect


def _at(drawn: DrawnSlot, rect: Rect) -> DrawnSlot:
    return replace(drawn, slot=drawn.slot._replace(rect=rect))


def _ornaments(one: Table, where: tuple[Rect | None, tuple[Rect, ...]], paper: Paper) -> Iterator[Ornament]:
    """Yield the shapes an ornament stands for: one, or one a cell; `where` is the cell of the lead, and all cells."""
    first, every = where
    places = _places(one, first, every[1:] if first is not None else every)
    for cell in places:
        if one.get("between") and (cell is None or _is_lowest(cell, every)):
            continue
        drawn = ornament_of(one, cell, paper)
        if drawn is not None:
            yield drawn


def _slots(entry: Entry, where: tuple[Rect | None, tuple[Rect, ...]], paper: Paper) -> list[DrawnSlot]:
    """Return the slots of a layout in the order they are read."""
    slots: list[DrawnSlot] = []
    idx = FIRST_IDX
    for stated in entry.pieces("slot"):
        try:
            for index, cell in enumerate(_places(stated.table, *where)):
                drawn = slot_of(stated.table, index, idx, cell, paper)
                idx += drawn.slot.idx == idx
                slots.append(drawn)
            bounded("slot", len(slots), 0, MOST_SHAPES)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise stated.refusal(entry.name, error) from error
    lists = any(drawn.slot.name == "chip" and drawn.slot.position for drawn in slots)
    title = next((drawn.slot for drawn in slots if drawn.slot.idx == 0 and not lists), None)
    return sorted(slots, key=lambda drawn: _reading_order(drawn.slot, title))


def _places(one: Table, first: Rect | None, repeated: tuple[Rect, ...]) -> tuple[Rect | None, ...]:
    """Return the cells a slot or an ornament stands in, or None for one that stands on the slide itself."""
    if one.get("each"):
        if not repeated:
            raise fault("no-cells", "each", "0 ×")
        return repeated
    if one.get("first"):
        if first is None:
            raise fault("no-lead-cell", "first")
        return (first,)
    return (None,)


def _is_lowest(cell: Rect, every: tuple[Rect, ...]) -> bool:
    return cell.y + cell.h >= max(other.y + other.h for other in every)


def _reading_order(slot: Slot, title: Slot | None) -> tuple[bool, bool, bool, bool, int]:
    """Sort slots as they are spoken: title, what stands once, cell by cell, footers last; the source of a quotation comes before it.

    The number and the name of the part come before `title` where they stand above it; an agenda has none such.
    """
    heads = slot.name in OVER_TITLE and slot.position == 0 and title is not None and slot.is_above(title)
    return (
        slot.placeholder in ("ftr", "sldNum"),
        not heads,
        slot.idx != 0,
        slot.name not in _ONCE or slot.position > 0,
        slot.position,
    )
