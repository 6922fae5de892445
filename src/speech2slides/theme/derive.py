"""One colour in, the ten colours of a theme out, light or dark, each with the contrast it needs."""

import colorsys

from speech2slides.errors import ThemeError
from speech2slides.theme.contrast import LIT, RUNNING, TEXT, lit_ratio, ratio
from speech2slides.theme.palette import spelled_out

#: A little more than each limit, so that rounding to two hexadecimal digits takes nothing away.
_SPARE = 1.02
_STEPS = 200
#: Hue, lightness and saturation, each from 0 to 1.
_Shade = tuple[float, float, float]
_WHITE = "FFFFFF"


def derived_colors(primary: str, *, dark: bool = False) -> tuple[tuple[str, str], ...]:
    """Return the colour tokens of a theme about `primary` (`RRGGBB` or `RGB`, with or without a `#`), as tokens and `#RRGGBB`.

    White must be read on the primary colour of a light theme, and the primary colour on the paper of a dark one, so its lightness gives way
    until it can. Raises `ThemeError` for anything but a colour.
    """
    meant = spelled_out(primary)
    if not meant:
        raise ThemeError("theme.primary", value=primary)
    hue, light, saturation = colorsys.rgb_to_hls(*(int(meant[at : at + 2], 16) / 255 for at in (1, 3, 5)))
    colors = _dark((hue, light, saturation)) if dark else _light((hue, light, saturation))
    return tuple((token, f"#{value}") for token, value in colors)


def _light(primary: _Shade) -> tuple[tuple[str, str], ...]:
    hue, light, saturation = primary
    surface, surface2 = (_color((hue, lightness, min(saturation, 0.6))) for lightness in (0.97, 0.91))
    main = _readable(primary, TEXT, 0, _WHITE, surface2)
    warm = _is_warm(hue)
    return (
        ("bg", _WHITE),
        ("surface", surface),
        ("surface2", surface2),
        ("line", _color((hue, 0.82, min(saturation, 0.35)))),
        ("text", _readable((hue, 0.13, min(saturation, 0.2)), RUNNING, 0, surface2)),
        ("muted", _readable((hue, 0.4, min(saturation, 0.15)), TEXT, 0, surface2)),
        ("primary", main),
        ("primary_dark", _readable((hue, min(light, 0.3), saturation), RUNNING, 0, _WHITE)),
        ("highlight", _readable(((hue + 0.08) % 1 if warm else hue, 0.7, 1.0), TEXT, 1, main)),
        ("accent", _readable((0.1 if warm else 0.055, 0.4, 0.85), TEXT, 0, _WHITE, surface2)),
    )


def _dark(primary: _Shade) -> tuple[tuple[str, str], ...]:
    hue, light, saturation = primary
    paper, surface, surface2, line = (
        _color((hue, lightness, min(saturation, 0.45))) for lightness in (0.11, 0.17, 0.24, 0.36)
    )
    golden = _readable((0.12, 0.7, 1.0), TEXT, 1, surface2)
    return (
        ("bg", paper),
        ("surface", surface),
        ("surface2", surface2),
        ("line", line),
        ("text", _readable((hue, 0.96, min(saturation, 0.3)), RUNNING, 1, surface2)),
        ("muted", _readable((hue, 0.76, min(saturation, 0.25)), TEXT, 1, surface2)),
        ("primary", _readable((hue, max(light, 0.6), saturation), TEXT, 1, paper, surface2)),
        ("primary_dark", _readable((hue, max(light, 0.8), saturation), RUNNING, 1, paper, surface2)),
        ("highlight", golden),
        ("accent", golden),
    )


def _is_warm(hue: float) -> bool:
    """Tell whether a hue is red, orange or yellow; brown gold is its accent, for other hues it is rust."""
    return hue < 0.17 or hue > 0.9


def _readable(shade: _Shade, least: float, toward: int, *grounds: str) -> str:
    """Return the first colour from `shade` toward black (0) or white (1) that reads on all grounds with a contrast of `least`."""
    hue, light, saturation = shade
    for step in range(_STEPS + 1):
        found = _color((hue, light + (toward - light) * step / _STEPS, saturation))
        if all(ratio(found, one) >= least * _SPARE and lit_ratio(found, one) >= LIT * _SPARE for one in grounds):
            return found
    return _WHITE if toward else "000000"


def _color(shade: _Shade) -> str:
    return "".join(f"{round(one * 255):02X}" for one in colorsys.hls_to_rgb(*shade))
