"""A theme's folder in, the tables of its files out: the theme's own, those of the themes it extends, `base` last."""

import os
import tomllib
from typing import NamedTuple

from speech2slides.errors import ThemeError
from speech2slides.theme.locate import themes_folder

#: A theme file is a page long; larger ones are refused, since tomllib takes seconds and gigabytes for 40 KB of dotted keys.
MAX_BYTES = 64_000
MAX_LINE = 1_000
#: A theme extends a theme that extends `base`, perhaps one more; a longer chain is a mistake.
MOST_EXTENDED = 4


class ThemeFile(NamedTuple):
    """Hold one `theme.toml`."""

    folder: str
    path: str
    table: dict[str, object]


def read_toml(path: str) -> dict[str, object]:
    """Return a TOML file of a theme as a table.

    Raises `ThemeError` for a file that is too large, not UTF-8 or not TOML.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        text = data.decode("utf-8-sig")
        if len(data) > MAX_BYTES or max(map(len, text.split("\n"))) > MAX_LINE:
            raise ThemeError("theme.too-large", path=path)
        return tomllib.loads(text)
    except OSError as error:
        raise ThemeError("theme.unreadable", path=path, reason=error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise ThemeError("theme.syntax", path=path, reason=str(error)) from error


def theme_chain(folder: str) -> tuple[ThemeFile, ...]:
    """Return the theme's file and those it extends, the nearest first; `base` is always the last.

    Raises `ThemeError` for a theme that extends one that is not built in, or itself.
    """
    base = os.path.join(themes_folder(), "base")
    found: list[ThemeFile] = []
    while True:
        path = os.path.join(folder, "theme.toml")
        table = read_toml(path)
        found.append(ThemeFile(folder, path, table))
        if os.path.normpath(folder) == os.path.normpath(base):
            return tuple(found)
        name = table.get("extends", "base")
        parent = os.path.join(themes_folder(), str(name))
        known = (
            isinstance(name, str)
            and name.replace("-", "").isalnum()
            and os.path.isfile(os.path.join(parent, "theme.toml"))
        )
        if not known or len(found) >= MOST_EXTENDED or parent in [one.folder for one in found]:
            raise ThemeError("theme.extends", path=path, name=str(name))
        folder = parent
