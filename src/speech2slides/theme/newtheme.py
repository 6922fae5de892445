"""A folder, a colour and the theme to start from in, a new theme's file out."""

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.errors import ThemeError, reason_of
from speech2slides.likeness import near
from speech2slides.messages import message
from speech2slides.theme.contrast import luminance
from speech2slides.theme.derive import derived_colors
from speech2slides.theme.locate import refuse_template, theme_names, themes_folder
from speech2slides.theme.palette import spelled_out
from speech2slides.theme.tokens import read_tokens

#: Paper darker than this has light type on it.
DARK = 0.2

#: Colours in the order the file states them; what each is for is said beside it.
_ORDER = "bg surface surface2 line text muted primary primary_dark highlight accent".split()


class NewTheme(NamedTuple):
    """Hold where a new theme was written, the primary colour that was asked for and the one it has, both `#RRGGBB`."""

    path: str
    asked: str
    primary: str

    @property
    def changed(self) -> bool:
        """Tell whether the colour asked for could not be read in this theme and gave way to a lighter or darker one."""
        return self.asked != self.primary


def write_theme(folder: str, primary: str, start: str) -> NewTheme:
    """Write `theme.toml` into a new `folder`, with comments in the user's language, and return what was written.

    Raises `ThemeError` for a folder that is there already or cannot be made, for a colour that is none and for a theme to start from that
    is not built in.
    """
    known = ("base", *theme_names())
    if start not in known:
        refuse_template(start)
        raise ThemeError("theme.start", name=start, known=", ".join(known), perhaps=near(start, known))
    paper = dict(read_tokens(os.path.join(themes_folder(), start)).colors)["bg"]
    colors = dict(derived_colors(primary, dark=luminance(paper) < DARK))
    name = os.path.basename(os.path.normpath(folder))
    if not re.fullmatch(r"[\w-]{1,40}", name):
        raise ThemeError("theme.name", name=name)
    new = NewTheme(os.path.join(folder, "theme.toml"), spelled_out(primary), colors["primary"])
    try:
        os.makedirs(folder)
        with open(new.path, "x", encoding="utf-8", newline="\n") as stream:
            stream.writelines(f"{line}\n" for line in _lines(name, start, colors, new))
    except FileExistsError as error:
        raise ThemeError("theme.exists", path=folder) from error
    except OSError as error:
        raise ThemeError("theme.unwritable", path=folder, reason=reason_of(error)) from error
    return new


def _lines(name: str, start: str, colors: dict[str, str], new: NewTheme) -> Iterator[str]:
    yield from (f'title = "{name}"', f'extends = "{start}"', "", "[color]")
    for key in _ORDER:
        if key == "primary" and new.changed:
            yield "# " + message("themes.primary-changed", asked=new.asked, primary=new.primary)
        yield f'{key} = "{colors[key]}"  # {message(f"themes.use-{key}")}'
