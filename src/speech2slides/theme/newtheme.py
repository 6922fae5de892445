"""A folder, a colour and the theme to start from in, a new theme's file out."""

import os
import re

from speech2slides.errors import ThemeError
from speech2slides.likeness import near
from speech2slides.theme.contrast import luminance
from speech2slides.theme.derive import derived_colors
from speech2slides.theme.locate import refuse_template, theme_names, themes_folder
from speech2slides.theme.tokens import read_tokens

#: Paper darker than this has light type on it.
DARK = 0.2

_COMMENTS = (
    ("bg", "paper"),
    ("surface", "cards and panels"),
    ("surface2", "a shade darker"),
    ("line", "hairlines"),
    ("text", "running text"),
    ("muted", "footers, what is not current"),
    ("primary", "the colour of the theme"),
    ("primary_dark", "titles, dark fields"),
    ("highlight", "what stands out on primary"),
    ("accent", "emphasis on paper"),
)


def write_theme(folder: str, primary: str, start: str) -> str:
    """Write `theme.toml` into a new `folder` and return its path.

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
    lines = [f'name = "{name}"', f'title = "{name}"', f'extends = "{start}"', "", "[color]"]
    lines += [f'{token} = "{colors[token]}"  # {comment}' for token, comment in _COMMENTS]
    path = os.path.join(folder, "theme.toml")
    try:
        os.makedirs(folder)
        with open(path, "x", encoding="utf-8", newline="\n") as stream:
            stream.write("\n".join(lines) + "\n")
    except FileExistsError as error:
        raise ThemeError("theme.exists", path=folder) from error
    except OSError as error:
        raise ThemeError("theme.unwritable", path=folder, reason=error.strerror or str(error)) from error
    return path
