"""A theme part and the colour map of its master in, red, green and blue of every colour a shape or a run names out."""

import colorsys
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.preview.parts import Element


class Color(NamedTuple):
    """Hold a colour as it is drawn, 0 to 255."""

    red: int
    green: int
    blue: int
    alpha: int = 255


WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)
#: Elements that name a colour (EG_ColorChoice, ECMA-376 §20.1.2.3).
CHOICES = ("schemeClr", "srgbClr", "sysClr", "prstClr", "scrgbClr")
_PRESETS = MappingProxyType({"black": BLACK, "white": WHITE, "red": Color(255, 0, 0), "gray": Color(128, 128, 128)})
_WHOLE = 100_000


class Scheme(NamedTuple):
    """Hold the colours of a theme by the names shapes and runs use."""

    colors: tuple[tuple[str, Color], ...]

    def slot(self, name: str) -> Color:
        """Return the colour of a scheme slot such as `accent1` or `tx1`, black for an unknown one."""
        return dict(self.colors).get(name, BLACK)

    def of(self, holder: Element | None, current: Color | None = None) -> Color | None:
        """Return the colour an element holds, changed as its children say; `current` stands for `phClr`. None where there is none."""
        named = holder.child(*CHOICES) if holder is not None else None
        if named is None:
            return None
        value = named.get("val")
        color: Color | None
        if named.name == "schemeClr":
            color = current if value == "phClr" else self.slot(value)
        elif named.name == "srgbClr":
            color = from_hex(value)
        elif named.name == "sysClr":
            color = from_hex(named.get("lastClr", "000000"))
        else:
            color = _PRESETS.get(value)
        for change in named.children if color is not None else ():
            color = _changed(color or BLACK, change)
        return color

    def fill(self, holder: Element | None, current: Color | None = None) -> Color | None:
        """Return the one colour that stands for the fill an element holds: the mean of a gradient's; None for none or an unknown one."""
        solid = holder.child("solidFill") if holder is not None else None
        if solid is not None:
            return self.of(solid, current)
        stops = holder.at("gradFill/gsLst") if holder is not None else None
        colors = [color for stop in (stops.children if stops is not None else ()) if (color := self.of(stop, current))]
        if not colors:
            return None
        return Color(*(sum(color[part] for color in colors) // len(colors) for part in range(4)))


def read_scheme(theme: Element, color_map: Element | None) -> Scheme:
    """Return the scheme of a theme part, also by the names the master's `clrMap` gives its colours."""
    holder = theme.at("themeElements/clrScheme")
    own = {}
    for one in holder.children if holder is not None else ():
        color = Scheme(()).of(one)
        if color is not None:
            own[one.name] = color
    mapped = {
        name: own[slot] for name, slot in (color_map.attributes if color_map is not None else {}).items() if slot in own
    }
    return Scheme(tuple((own | mapped).items()))


def from_hex(value: str) -> Color | None:
    """Return the colour of RRGGBB, None for anything else."""
    try:
        number = int(value, 16)
    except ValueError:
        return None
    return Color(number >> 16 & 255, number >> 8 & 255, number & 255)


def _changed(color: Color, change: Element) -> Color:
    """Return the colour with one change made to it (ECMA-376 §20.1.2.3); one that is not known changes nothing."""
    share = change.number("val", _WHOLE) / _WHOLE
    red, green, blue = color.red / 255, color.green / 255, color.blue / 255
    if change.name == "alpha":
        return color._replace(alpha=round(255 * min(1, max(0, share))))
    if change.name == "tint":
        red, green, blue = (1 - (1 - part) * share for part in (red, green, blue))
    elif change.name == "shade":
        red, green, blue = (part * share for part in (red, green, blue))
    elif change.name in ("lumMod", "lumOff", "satMod"):
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        if change.name == "satMod":
            saturation = min(1, saturation * share)
        else:
            light = min(1, max(0, light * share if change.name == "lumMod" else light + share))
        red, green, blue = colorsys.hls_to_rgb(hue, light, saturation)
    else:
        return color
    return Color(round(red * 255), round(green * 255), round(blue * 255), color.alpha)
