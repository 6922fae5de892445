"""Colours in, how well one can be read on the other out (WCAG 2, in the dark and in a lit room), and the pairs of a theme that fall short.

Every slot of every layout is looked at on what lies under it: the background, or the last shape drawn there. Limits are those of the
project's own measurements for projected slides: 7 for running text, 4.5 for other text, 3 for display type and for everything in a room
whose light leaves the projector a contrast of 7:1.
"""

import colorsys
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.model.theme import Slot
from speech2slides.theme.drawn import Color, DrawnLayout
from speech2slides.theme.palette import SCHEME
from speech2slides.theme.tokens import ThemeTokens
from speech2slides.units import Rect

_TOKENS = MappingProxyType({slot: token for token, _, slot in SCHEME})
#: Contrast of running text, of any text, of type from `LARGE` on, and in a lit room.
RUNNING, TEXT, DISPLAY, LIT = 7.0, 4.5, 3.0, 3.0
#: From this size on, in hundredths of a point, type is display type.
LARGE = 2800
#: What the room's light adds to black and white alike, where white is 7 times as bright as black: (1.05 + a) / (0.05 + a) = 7.
_ROOM = 0.35 / 3
#: Pairs of tokens that stand on each other in every theme, or can in the user's own slides.
PAIRS = (
    ("text", "bg", RUNNING), ("text", "surface", RUNNING), ("text", "surface2", RUNNING),
    ("muted", "bg", TEXT), ("muted", "surface", TEXT), ("muted", "surface2", TEXT),
    ("primary", "bg", TEXT), ("primary", "surface", TEXT), ("primary", "surface2", TEXT),
    ("accent", "bg", TEXT), ("accent", "surface", TEXT), ("accent", "surface2", TEXT),
)  # fmt: skip


class Shade(NamedTuple):
    """Hold a colour as a theme names it, and as it is seen."""

    token: str
    """The token, with its share where it has one: `primary*88.5`."""
    value: str
    """`RRGGBB`."""
    name: str
    """The role a layout states, or the token where it states that."""

    @property
    def label(self) -> str:
        """Return what messages call it: `primary*88.5 (#A30D19)`."""
        return f"{self.token} (#{self.value})"


class Pairing(NamedTuple):
    """Hold two colours that cannot be told apart well enough, and where."""

    where: str
    """A layout's slot (`Cards 3: head`), or empty for a pair of tokens."""
    ink: Shade
    ground: Shade
    found: float
    least: float


def ratio(one: str, other: str, room: float = 0.0) -> float:
    """Return the contrast of two colours `RRGGBB` (WCAG 2.2, 1.4.3); `room` is what light adds to both."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05 + room) / (darker + 0.05 + room)


def lit_ratio(one: str, other: str) -> float:
    """Return the contrast in a room whose light leaves the projector 7:1."""
    return ratio(one, other, _ROOM)


def luminance(value: str) -> float:
    """Return the relative luminance of `RRGGBB`, 0 for black and 1 for white (WCAG 2.2)."""
    channels = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def shaded(value: str, lum_mod: int) -> str:
    """Return a colour at a share of its lightness in thousandths of a percent, as PowerPoint works it out (`lumMod`)."""
    if not lum_mod:
        return value
    hue, light, saturation = colorsys.rgb_to_hls(*(int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    channels = colorsys.hls_to_rgb(hue, min(1.0, light * lum_mod / 100_000), saturation)
    return "".join(f"{round(one * 255):02X}" for one in channels)


def faint_pairs(tokens: ThemeTokens, layouts: tuple[DrawnLayout, ...]) -> tuple[Pairing, ...]:
    """Return the pairs that fall short: of tokens first, then of slots on what lies under them, each pair of colours once a layout."""
    colors = dict(tokens.colors)
    found: list[Pairing] = []
    for token, paper, least in PAIRS:
        ink, ground = (Shade(one, colors[one], one) for one in (token, paper))
        found.extend(_short("", ink, ground, least))
    for layout in layouts:
        seen = set()
        for drawn in (one for one in layout.slots if one.slot.name not in ("picture", "table")):
            under = _ground(layout, drawn.slot.rect)
            for color in drawn.inks:
                if (color, under) not in seen:
                    seen.add((color, under))
                    ink, ground = _shade(color, colors), _shade(under, colors)
                    found.extend(_short(f"{layout.name}: {drawn.slot.name}", ink, ground, _least(drawn.slot)))
    return tuple(found)


def _shade(color: Color, colors: dict[str, str]) -> Shade:
    token = _TOKENS[color.slot]
    share = f"*{color.lum_mod / 1000:g}" if color.lum_mod else ""
    return Shade(token + share, shaded(colors[token], color.lum_mod), color.name or token)


def _least(slot: Slot) -> float:
    return DISPLAY if slot.floor >= LARGE else TEXT


def _short(where: str, ink: Shade, ground: Shade, least: float) -> Iterator[Pairing]:
    found = ratio(ink.value, ground.value)
    lit = lit_ratio(ink.value, ground.value)
    if found < least:
        yield Pairing(where, ink, ground, found, least)
    elif lit < LIT:
        yield Pairing(where, ink, ground, lit, LIT)


def _ground(layout: DrawnLayout, rect: Rect) -> Color:
    """Return the colour under the middle of a slot: its own, that of the last shape drawn there, or the background's."""
    middle = (rect.x + rect.w // 2, rect.y + rect.h // 2)
    ground = layout.background or Color("bg1")
    for shape in layout.ornaments:
        x, y, w, h = shape.rect
        covers = x <= middle[0] <= x + w and y <= middle[1] <= y + h
        if covers and shape.fill is not None and (not shape.path or shape.inside(middle)):
            ground = shape.fill
    own = next((drawn.fill for drawn in layout.slots if drawn.slot.rect == rect), None)
    return own or ground
