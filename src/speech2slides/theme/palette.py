"""Colours as a theme's files name them in, scheme slots out: a token, a token at a share of its lightness, or a role that refers to one."""

import re
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.theme.drawn import Color
from speech2slides.theme.wrong import bounded

#: Colour tokens and the scheme slot each one fills: name in the theme part, name in a colour reference.
SCHEME: tuple[tuple[str, str, str], ...] = (
    ("text", "dk1", "tx1"),
    ("bg", "lt1", "bg1"),
    ("primary_dark", "dk2", "tx2"),
    ("surface", "lt2", "bg2"),
    ("primary", "accent1", "accent1"),
    ("accent", "accent2", "accent2"),
    ("highlight", "accent3", "accent3"),
    ("muted", "accent4", "accent4"),
    ("line", "accent5", "accent5"),
    ("surface2", "accent6", "accent6"),
)
TOKENS = tuple(token for token, _, _ in SCHEME)
#: A role that draws nothing.
NONE = "none"
#: A colour as a theme's file says it.
COLOR = re.compile("#[0-9A-Fa-f]{6}")
#: Least and most share of a token's lightness, in percent.
SHARES = (1, 200)
_MEANT = re.compile("[#＃]?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_REFERENCE = MappingProxyType({token: slot for token, _, slot in SCHEME})


class Palette(NamedTuple):
    """Hold what the roles of a theme refer to."""

    roles: tuple[tuple[str, str], ...] = ()

    def named(self, value: object) -> str:
        """Return a colour's own name: the token a role refers to, with its share, or `none`."""
        name = str(value)
        return dict(self.roles).get(name, name)

    def color(self, value: object) -> Color | None:
        """Return what fills a shape or colours text, or None for nothing; raises KeyError for an unknown name."""
        if value is None or self.named(value) == NONE:
            return None
        token, _, share = self.named(value).partition("*")
        if share:
            bounded(f"{value}", float(share), *SHARES)
        return Color(_REFERENCE[token], round(float(share) * 1000) if share else 0, str(value))

    def ink(self, value: object) -> Color:
        """Return the colour of text; raises KeyError for an unknown name, and for a share or nothing, which text cannot have."""
        return Color(_REFERENCE[self.named(value)], name=str(value))


def spelled_out(value: str) -> str:
    """Return the colour meant by `#6A1B9A`, `6A1B9A`, `#abc` or `abc` as `#RRGGBB`, in capitals; empty where none can be meant."""
    match = _MEANT.fullmatch(value.strip())
    if match is None:
        return ""
    digits = match[1].upper()
    return "#" + (digits if len(digits) == 6 else "".join(one * 2 for one in digits))
