"""The elements of a template's theme, master and layouts in, the colours they come to out: `RRGGBB`, or None where a picture decides."""

import colorsys
import re
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.theme.contrast import TEXT, ratio
from speech2slides.theme.template.elements import Element

#: Scheme slots text may be set in, by what the master maps them to unless it says otherwise (CT_ColorMapping, ECMA-376 §19.3.1.6).
TEXT_SLOTS = ("tx1", "bg1", "tx2", "bg2")
_BLACK, _WHITE = "000000", "FFFFFF"
#: Preset colours templates use beside black and white are rare; these two are what we need to know.
_PRESET = MappingProxyType({"black": _BLACK, "white": _WHITE})


class Palette(NamedTuple):
    """Hold the colours of a master: those of its theme, as its map names them."""

    slots: dict[str, str]

    def value(self, fill: Element | None) -> str | None:
        """Return the colour of an element that holds one (`a:solidFill`, `p:bgRef`), None when it holds none we can tell."""
        for one in fill.children if fill is not None else ():
            base = self._base(one)
            if base is not None:
                return _changed(base, one)
        return None

    def _base(self, one: Element) -> str | None:
        value = one.attributes.get("val", "")
        if one.local == "schemeClr":
            return self.slots.get(value)
        if one.local == "srgbClr":
            return _hex(value)
        if one.local == "sysClr":
            return _hex(one.attributes.get("lastClr", _BLACK if value == "windowText" else _WHITE))
        return _PRESET.get(value) if one.local == "prstClr" else None

    def text_slot(self, value: str | None, ground: str | None) -> str:
        """Return the scheme slot of text that comes closest to a colour and can be read on the ground, where that is known."""
        slots = [slot for slot in TEXT_SLOTS if slot in self.slots]
        if ground is not None:
            legible = [slot for slot in slots if ratio(self.slots[slot], ground) >= TEXT]
            slots = legible or slots
        wanted = value or (_BLACK if ground is None or ratio(_BLACK, ground) >= ratio(_WHITE, ground) else _WHITE)
        return min(slots, key=lambda slot: _distance(self.slots[slot], wanted), default="tx1")


def palette_of(theme: Element, master: Element, layout: Element | None = None) -> Palette:
    """Return the colours of a theme under a master's map, or under a layout's own where it has one."""
    scheme = theme.child("themeElements", "clrScheme")
    own = {}
    for one in scheme.children if scheme is not None else ():
        value = Palette({}).value(one)
        if value is not None:
            own[one.local] = value
    mapping = layout.child("clrMapOvr", "overrideClrMapping") if layout is not None else None
    mapping = mapping or master.child("clrMap")
    mapped = dict(mapping.attributes) if mapping is not None else {}
    mapped = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"} | mapped
    return Palette(own | {slot: own[name] for slot, name in mapped.items() if name in own})


def _hex(value: str) -> str | None:
    """Return a colour `RRGGBB`, None for anything else."""
    return value.upper() if re.fullmatch("[0-9A-Fa-f]{6}", value) else None


def _changed(value: str, color: Element) -> str:
    """Apply what changes a colour's lightness (ECMA-376 §20.1.2.3: lumMod, lumOff, shade, tint)."""
    hue, light, saturation = colorsys.rgb_to_hls(*(int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    for one in color.children:
        share = one.number("val", 100_000) / 100_000
        if one.local in ("lumMod", "shade"):
            light *= share
        elif one.local == "lumOff":
            light += share
        elif one.local == "tint":
            light = light * share + 1 - share
    channels = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), saturation)
    return "".join(f"{round(one * 255):02X}" for one in channels)


def _distance(one: str, other: str) -> int:
    return sum((int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) ** 2 for at in (0, 2, 4))
