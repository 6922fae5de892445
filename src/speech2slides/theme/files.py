"""A theme's folder in, the tables of its files out: the theme's own, those of the themes it extends, `base` last."""

import os
import tomllib
from typing import NamedTuple

from speech2slides.errors import ThemeError, reason_of
from speech2slides.likeness import near
from speech2slides.theme.lines import Path, line_of
from speech2slides.theme.locate import theme_names, themes_folder
from speech2slides.theme.syntax import syntax_error

#: A theme file is a page long; larger ones are refused, since tomllib takes seconds and gigabytes for 40 KB of dotted keys.
MAX_BYTES = 64_000
MAX_LINE = 1_000
#: A theme extends a theme that extends `base`, perhaps one more; a longer chain is a mistake.
MOST_EXTENDED = 4


class TomlFile(NamedTuple):
    """Hold one file of a theme: where it is, what it says, and its text, which knows the lines."""

    path: str
    table: dict[str, object]
    text: str = ""

    @property
    def folder(self) -> str:
        """Return the folder it lies in, that of the theme for a `theme.toml`."""
        return os.path.dirname(self.path)


def refused(code: str, file: TomlFile, path: Path, **arguments: str) -> ThemeError:
    """Return what to raise for what `file` says at `path`: it names the line, where there is one, and the key."""
    line = line_of(file.text, path)
    named = {"key": ".".join(one for one in path if isinstance(one, str))} | arguments
    return ThemeError(code, path=file.path, at=f":{line}" if line is not None else "", **named)


def read_toml(path: str) -> TomlFile:
    """Return a TOML file of a theme.

    Raises `ThemeError` for a file that is too large, not UTF-8 (with or without byte order mark) or not TOML.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ThemeError("theme.unreadable", path=path, reason=reason_of(error)) from error
    try:
        text = data.decode("utf-8-sig")
        if len(data) > MAX_BYTES or max(map(len, text.split("\n"))) > MAX_LINE:
            raise ThemeError("theme.too-large", path=path)
        return TomlFile(path, tomllib.loads(text), text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ThemeError("theme.encoding", path=path, at=f":{line}") from error
    except tomllib.TOMLDecodeError as error:
        raise syntax_error(path, text, error) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, arrays within arrays
        raise ThemeError("theme.unreadable", path=path, reason=str(error)) from error


def theme_chain(folder: str) -> tuple[TomlFile, ...]:
    """Return the theme's file and those it extends, the nearest first; `base` is always the last.

    Raises `ThemeError` for a theme that extends one that is not built in, or itself.
    """
    base = os.path.join(themes_folder(), "base")
    found: list[TomlFile] = []
    while True:
        path = os.path.join(folder, "theme.toml")
        file = read_toml(path)
        found.append(file)
        if os.path.normpath(folder) == os.path.normpath(base):
            return tuple(found)
        name = file.table.get("extends", "base")
        parent = os.path.join(themes_folder(), str(name))
        known = (
            isinstance(name, str)
            and name.replace("-", "").isalnum()
            and os.path.isfile(os.path.join(parent, "theme.toml"))
        )
        if not known or len(found) >= MOST_EXTENDED or parent in [one.folder for one in found]:
            built_in = ("base", *theme_names())
            named = {"known": ", ".join(built_in), "perhaps": near(str(name), built_in)}
            raise refused("theme.extends", file, ("extends",), name=str(name), **named)
        folder = parent
