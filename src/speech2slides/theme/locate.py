"""A theme's name or folder in, the folders its files are read from out."""

import os

from speech2slides.errors import ThemeError

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def themes_folder() -> str:
    """Return the folder of the built-in themes: inside the wheel, or beside `src` in a checkout (editable installs copy nothing)."""
    packaged = os.path.join(_PACKAGE, "themes")
    if os.path.isdir(packaged):
        return packaged
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "themes")


def theme_names() -> tuple[str, ...]:
    """Return the names of the built-in themes, sorted; `base` is what they start from and no theme itself."""
    folder = themes_folder()
    return tuple(
        sorted(
            name
            for name in os.listdir(folder)
            if name != "base" and os.path.isfile(os.path.join(folder, name, "theme.toml"))
        )
    )


def theme_folder(name: str) -> str:
    """Return the folder of a built-in theme, or `name` itself when it is a folder with a `theme.toml`.

    Raises `ThemeError` naming the themes there are.
    """
    built_in = os.path.join(themes_folder(), name)
    for folder in (built_in, name) if os.sep not in name and name not in ("base", "", ".") else (name,):
        if os.path.isfile(os.path.join(folder, "theme.toml")):
            return folder
    raise ThemeError("theme.unknown", name=name, known="、".join(theme_names()))


def theme_files(folder: str) -> tuple[str, ...]:
    """Return every file the theme is made of: its own and those of `base`, sorted by path."""
    found: list[str] = []
    for root in (os.path.join(themes_folder(), "base"), folder):
        for directory, _, names in os.walk(root):
            paths = [os.path.join(directory, name) for name in names if name.endswith((".toml", ".j2"))]
            found.extend(path for path in paths if os.path.isfile(path))  # reading a pipe would never end
    return tuple(sorted(found))


def layout_files(folder: str) -> tuple[str, ...]:
    """Return the files that state a theme's layouts, in the order they are read: those of its folder `layouts`, by name."""
    inside = os.path.join(folder, "layouts")
    names = sorted(name for name in os.listdir(inside) if name.endswith(".toml")) if os.path.isdir(inside) else []
    paths = (os.path.join(inside, name) for name in names)
    return tuple(path for path in paths if os.path.isfile(path))
