"""The tables of a layout file in, what they describe out: slots, ornaments, the strip of dividers and the progress line, in EMU."""

import re
from collections.abc import Iterable
from types import MappingProxyType

from speech2slides.model.theme import Progress, Slot, Strip
from speech2slides.theme.checks import check_ornament, check_progress, check_slot, check_strip
from speech2slides.theme.drawn import DrawnSlot, Ornament, PathCommand
from speech2slides.theme.geometry import Paper, Table, number, numbers, place
from speech2slides.theme.palette import Palette
from speech2slides.theme.wrong import bounded, fault
from speech2slides.units import Rect

#: Placeholder indexes start here; 0 is the title's, 10-12 are date, footer and number on PowerPoint's own masters.
FIRST_IDX = 13
FIXED_IDX = MappingProxyType({"title": 0, "ctrTitle": 0, "ftr": 11, "sldNum": 12})
#: A filled shape of so much of the slide is a field of colour.
FIELD = 0.05
_CURVE = re.compile(r"([MLCZ])((?:\s+-?\d+(?:\.\d+)?)*)")
_COMMANDS = MappingProxyType({"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"})
#: How many numbers follow each command.
_VALUES = MappingProxyType({"M": 2, "L": 2, "C": 6, "Z": 0})
_PROMPTS = MappingProxyType({"chip": "一", "key": "2025年", "figure": "100%"})


def slot_of(one: Table, index: int, idx: int, cell: Rect | None, paper: Paper) -> DrawnSlot:
    """Return slot `index` of its name; raises KeyError, TypeError or ValueError for what makes none."""
    canvas, palette = paper.canvas, paper.palette
    one = _flush(one, palette)
    placeholder = str(one.get("placeholder", "body"))
    inks = [palette.ink(one.get(key, one["color"])) for key in ("color", "marker_color", "muted_color")]
    name = str(one["name"])
    slot = Slot(
        name=name,
        position=index,
        placeholder=placeholder,
        idx=FIXED_IDX.get(placeholder, idx),
        rect=place(one, cell, paper),
        sizes=tuple(dict.fromkeys(canvas.size(size) for size in paper.scale.sizes(name, numbers(one["sizes"])))),
        pitch=round(number(one["pitch"]) * 100),
        support_size=round(number(one.get("support", 1.0)) * 100),
        color=inks[0].slot,
        marker_color=inks[1].slot,
        muted_color=inks[2].slot,
        bold=bool(one.get("bold", False)),
        align=str(one.get("align", "l")),
        anchor=str(one.get("anchor", "t")),
        vertical=bool(one.get("vertical", False)),
        stacked=bool(one.get("stacked", False)),
    )
    check_slot(slot, canvas)
    inset = number(one.get("inset", 0))
    bounded(f"{name} inset", inset, 0, 2)
    label = name.capitalize() + (f" {index + 1}" if one.get("each") else "")
    return DrawnSlot(
        slot=slot,
        label=label,
        inks=tuple(dict.fromkeys(inks)),
        fill=palette.color(one.get("fill")),
        display=bool(one.get("display", False)),
        bullet=bool(one.get("bullet", False)),
        inset=canvas.length(inset),
        prompt=_PROMPTS.get(name, "标题" if slot.idx == 0 else "文字"),
    )


def _flush(one: Table, palette: Palette) -> Table:
    """Return a slot at its cell's left edge, and text in it at the top, where none of the roles in `pad` draws anything around it."""
    roles = one.get("pad")
    if not isinstance(roles, list) or any(palette.color(role) is not None for role in roles):
        return one
    anchor = "t" if one.get("name") == "body" else one.get("anchor", "t")
    return one | {"at": [0, *numbers(one["at"])[1:]], "anchor": anchor}


def ornament_of(one: Table, cell: Rect | None, paper: Paper) -> Ornament | None:
    """Return a shape, or None where it is drawn with nothing; raises KeyError, TypeError or ValueError for what makes none."""
    fill, line = paper.palette.color(one.get("fill")), paper.palette.color(one.get("line"))
    stated = [one[key] for key in ("fill", "line") if key in one]
    if stated and fill is None and line is None:
        return None
    rect = place(one, cell, paper)
    ornament = Ornament(
        rect=rect,
        preset=str(one.get("shape", "rect")),
        fill=fill,
        line=line,
        width=round(number(one.get("width", 0.75)) * 12_700),
        path=tuple(_path(str(one["curve"]), one, rect, paper)) if "curve" in one else (),
        large=fill is not None and rect.w * rect.h >= FIELD * paper.canvas.w * paper.canvas.h,
    )
    check_ornament(ornament.rect, ornament.preset, ornament.width, paper.canvas)
    return ornament


def _path(curve: str, one: Table, rect: Rect, paper: Paper) -> Iterable[PathCommand]:
    if _CURVE.sub("", curve).strip() or not curve.startswith("M"):
        raise fault("curve", "curve", repr(curve[:40]))
    drawn = number(numbers(one["box"])[2]) if "box" in one else 0
    across = rect.w / drawn if drawn else paper.canvas.unit
    for match in _CURVE.finditer(curve):
        values = [number(float(value)) for value in match[2].split()]
        if len(values) != _VALUES[match[1]]:
            raise fault("curve", "curve", repr(match[0][:40]))
        points = zip(values[0::2], values[1::2], strict=True)
        yield PathCommand(_COMMANDS[match[1]], tuple((round(x * across), paper.canvas.length(y)) for x, y in points))


def strip_of(one: Table, paper: Paper) -> Strip:
    """Return the strip of a divider; raises KeyError, TypeError or ValueError for what makes none."""
    strip = Strip(
        rect=paper.box(one["box"]),
        gap=paper.canvas.length(number(one["gap"])),
        size=paper.canvas.size(number(one["size"])),
        pitch=round(number(one["pitch"]) * 100),
        color=paper.palette.ink(one["color"]).slot,
        muted_color=paper.palette.ink(one["muted_color"]).slot,
        accent_color=paper.palette.ink(one["accent_color"]).slot,
        rule_color=paper.palette.ink(one["rule_color"]).slot,
    )
    check_strip(strip, paper.canvas)
    return strip


def progress_of(one: Table, paper: Paper) -> Progress:
    """Return the progress line; raises KeyError, TypeError or ValueError for what makes none."""
    colors = [paper.palette.ink(one[key]).slot for key in ("past", "current", "future")]
    progress = Progress(paper.box(one["box"]), paper.canvas.length(number(one["gap"])), *colors)
    check_progress(progress, paper.canvas)
    return progress
