"""A theme part and a colour map in, red, green and blue of every colour a shape or a run names out."""

import colorsys
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.drawingml.element import Element, share, whole


class Color(NamedTuple):
    """Hold a colour as it is drawn, 0 to 255."""

    red: int
    green: int
    blue: int
    alpha: int = 255

    @property
    def hex(self) -> str:
        """Return it as `RRGGBB`, whatever shines through it."""
        return f"{self.red:02X}{self.green:02X}{self.blue:02X}"


WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)
#: Elements that name a colour (EG_ColorChoice, ECMA-376 §20.1.2.3).
CHOICES = ("schemeClr", "srgbClr", "sysClr", "prstClr", "scrgbClr", "hslClr")
#: Preset colours (ST_PresetColorVal) that anybody was seen to use; others are those of no theme.
_PRESETS = MappingProxyType(
    {
        "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00",
        "gray": "808080", "grey": "808080", "silver": "C0C0C0", "maroon": "800000", "olive": "808000", "lime": "00FF00",
        "teal": "008080", "aqua": "00FFFF", "cyan": "00FFFF", "navy": "000080", "purple": "800080", "fuchsia": "FF00FF",
        "magenta": "FF00FF", "orange": "FFA500", "gold": "FFD700", "pink": "FFC0CB", "brown": "A52A2A",
        "dkGray": "A9A9A9", "ltGray": "D3D3D3", "dkRed": "8B0000", "dkBlue": "00008B", "dkGreen": "006400",
        "crimson": "DC143C", "tomato": "FF6347", "skyBlue": "87CEEB", "ltBlue": "ADD8E6", "whiteSmoke": "F5F5F5",
    }
)  # fmt: skip
#: What a colour map says unless a master's does (CT_ColorMapping, ECMA-376 §19.3.1.6).
_MAP = MappingProxyType({"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"})


class Scheme(NamedTuple):
    """Hold the colours of a theme by the names shapes and runs use."""

    colors: Mapping[str, Color]

    def slot(self, name: str) -> Color:
        """Return the colour of a scheme slot such as `accent1` or `tx1`, black for an unknown one."""
        return self.colors.get(name, BLACK)

    def of(self, holder: Element | None, current: Color | None = None) -> Color | None:
        """Return the colour an element holds, changed as its children say; `current` stands for `phClr`. None where none can be told."""
        named = holder.child(*CHOICES) if holder is not None else None
        color = self._named(named, current) if named is not None else None
        for change in named.children if named is not None and color is not None else ():
            color = _changed(color or BLACK, change)
        return color

    def _named(self, named: Element, current: Color | None) -> Color | None:
        value = named.get("val")
        if named.name == "schemeClr":
            return current if value == "phClr" else self.colors.get(value)
        if named.name == "srgbClr":
            return from_hex(value)
        if named.name == "sysClr":
            return from_hex(named.get("lastClr")) or (BLACK if value == "windowText" else WHITE)
        if named.name == "scrgbClr":
            return _of_light(*(share(named.get(part), 0) for part in "rgb"))
        if named.name == "hslClr":
            hue, light, saturation = named.number("hue") / _TURN, share(named.get("lum")), share(named.get("sat"))
            return _from_shares(colorsys.hls_to_rgb(hue, _bounded(light), _bounded(saturation)), 255)
        return from_hex(_PRESETS.get(value, ""))

    def fill(self, holder: Element | None, current: Color | None = None) -> Color | None:
        """Return the one colour that stands for the fill an element holds: the mean of a gradient's; None for none or an unknown one."""
        solid = holder.child("solidFill") if holder is not None else None
        if solid is not None:
            return self.of(solid, current)
        stops = holder.at("gradFill/gsLst") if holder is not None else None
        colors = [color for stop in (stops.children if stops is not None else ()) if (color := self.of(stop, current))]
        if not colors:
            return self.of(holder.at("pattFill/fgClr"), current) if holder is not None else None
        return Color(*(sum(color[part] for color in colors) // len(colors) for part in range(4)))


def read_scheme(theme: Element, color_map: Element | None) -> Scheme:
    """Return the scheme of a theme part, also by the names a colour map gives its colours."""
    holder = theme.at("themeElements/clrScheme")
    own = {}
    for one in holder.children if holder is not None else ():
        color = Scheme({}).of(one)
        if color is not None:
            own[one.name] = color
    named = dict(_MAP) | (color_map.attributes if color_map is not None else {})
    return Scheme(own | {name: own[slot] for name, slot in named.items() if slot in own})


def color_map(*parts: Element) -> Element | None:
    """Return the colour map of a slide, layout or master, given nearest first: the first override, or the master's own."""
    for one in parts:
        found = one.at("clrMapOvr/overrideClrMapping") or one.child("clrMap")
        if found is not None:
            return found
    return None


def from_hex(value: str) -> Color | None:
    """Return the colour of RRGGBB, None for anything else."""
    if not re.fullmatch("[0-9A-Fa-f]{6}", value):
        return None
    number = int(value, 16)
    return Color(number >> 16 & 255, number >> 8 & 255, number & 255)


#: A full circle of hues, in the format's 60,000ths of a degree.
_TURN = 21_600_000


def _changed(color: Color, change: Element) -> Color:
    """Return the colour with one change made to it (ECMA-376 §20.1.2.3); one that is not known changes nothing.

    Shades and tints mix light, not the numbers of sRGB, as PowerPoint and LibreOffice draw them.
    """
    value = share(change.get("val"))
    if change.name == "alpha":
        return color._replace(alpha=round(255 * _bounded(value)))
    if change.name == "alphaMod":
        return color._replace(alpha=round(255 * _bounded(color.alpha / 255 * value)))
    if change.name == "shade":
        return _of_light(*(one * value for one in _light(color)))._replace(alpha=color.alpha)
    if change.name == "tint":
        return _of_light(*(1 - (1 - one) * value for one in _light(color)))._replace(alpha=color.alpha)
    if change.name == "inv":
        return _of_light(*(1 - one for one in _light(color)))._replace(alpha=color.alpha)
    if change.name == "gray":
        grey = round(0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue)
        return Color(grey, grey, grey, color.alpha)
    hue, light, saturation = colorsys.rgb_to_hls(*(part / 255 for part in color[:3]))
    turned = whole(change.get("val")) / _TURN
    if change.name in ("hue", "hueOff"):
        hue = (turned if change.name == "hue" else hue + turned) % 1.0
    elif change.name[:3] in ("lum", "sat") and change.name[3:] in _WAYS:
        way = _WAYS[change.name[3:]]
        if change.name.startswith("lum"):
            light = _bounded(way(light, value))
        else:
            saturation = _bounded(way(saturation, value))
    else:
        return color
    return _from_shares(colorsys.hls_to_rgb(hue, light, saturation), color.alpha)


#: What `lum`, `lumMod` and `lumOff` make of a share, and the same of saturation.
_WAYS: Mapping[str, Callable[[float, float], float]] = MappingProxyType(
    {"": lambda _, value: value, "Mod": lambda one, value: one * value, "Off": lambda one, value: one + value}
)


def _bounded(value: float) -> float:
    return min(1.0, max(0.0, value))


def _from_shares(parts: tuple[float, float, float], alpha: int) -> Color:
    red, green, blue = (round(255 * _bounded(one)) for one in parts)
    return Color(red, green, blue, alpha)


def _light(color: Color) -> list[float]:
    """Return how much light each part of a colour gives, 0 to 1 (IEC 61966-2-1)."""
    shares = [part / 255 for part in color[:3]]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]


def _of_light(red: float, green: float, blue: float) -> Color:
    lights = (_bounded(one) for one in (red, green, blue))
    r, g, b = (one * 12.92 if one <= 0.0031308 else 1.055 * one ** (1 / 2.4) - 0.055 for one in lights)
    return _from_shares((r, g, b), 255)
