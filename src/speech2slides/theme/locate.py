"""A theme's name or folder in, the folders its files are read from out."""

import os
from types import MappingProxyType

from speech2slides.errors import ThemeError

#: The parts of a deck a theme composes, and the folder of `base` that holds the files of layouts to choose from.
COMPOSITIONS = MappingProxyType({"frame": "frames", "cover": "covers", "agenda": "agendas", "divider": "dividers"})
#: Pictures a theme may name, and the most bytes of one.
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg")
MAX_PICTURE = 5_000_000
#: Names of files that are a company's template, of the formats there are and of those that are refused with a remedy.
TEMPLATE_ENDINGS = (".pptx", ".potx", ".pptm", ".potm", ".ppsx", ".ppt", ".pot", ".dps", ".dpt")
_THEME_FILE = "theme.toml"
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
            if name != "base" and os.path.isfile(os.path.join(folder, name, _THEME_FILE))
        )
    )


def theme_folder(name: str, more: str | None = None) -> str:
    """Return the folder of a theme: built in, from the folders of the user's own, or the one `name` leads to, itself or by its `theme.toml`.

    What names none of these may be a theme's title. `more` is a folder of themes to look in before the user's, or a theme itself. Raises `ThemeError` for one that is not there, and for a theme that is none,
    naming the themes there are or what `name` is instead.
    """
    _check_themes_folder(more)
    if os.sep not in name and "/" not in name and name not in ("base", "", ".", ".."):
        if os.path.isfile(os.path.join(themes_folder(), name, _THEME_FILE)):
            return os.path.join(themes_folder(), name)
        for folder in own_themes_folders(more):
            if os.path.isfile(os.path.join(folder, name, _THEME_FILE)):
                return os.path.join(folder, name)
            if _is_theme(folder) and os.path.basename(os.path.abspath(folder)) == name:
                return folder
    folder, file = os.path.split(name)
    if file == _THEME_FILE and os.path.isfile(name):
        return folder or os.curdir
    if name != "" and _is_theme(name):
        return name
    from speech2slides.theme.known import folder_titled

    titled = folder_titled(name, more)
    if titled is not None:
        return titled
    raise _no_theme(name, more)


def _is_theme(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, _THEME_FILE))


def theme_file(name: str, more: str | None = None) -> str:
    """Return the path of a theme's own file; raises `ThemeError` as `theme_folder` does."""
    return os.path.join(theme_folder(name, more), _THEME_FILE)


def _check_themes_folder(more: str | None) -> None:
    """Raise `ThemeError` for a folder of themes that is not there."""
    if more is not None and not os.path.isdir(more):
        raise ThemeError("theme.no-themes", path=more)


def _no_theme(name: str, more: str | None) -> ThemeError:
    """Return what to raise for a theme that is none: what `name` is instead, or that nothing is called so."""
    refuse_template(name)
    if os.path.isdir(name):
        return ThemeError("theme.no-file", path=name)
    if os.path.exists(name):
        return ThemeError("theme.not-one", path=name)
    if os.sep in name or "/" in name or name.endswith(".toml"):
        return ThemeError("theme.no-path", path=name)
    from speech2slides.likeness import near
    from speech2slides.theme.known import examined, known_themes

    themes = [theme for theme in map(examined, known_themes(more)) if theme.fault is None and not theme.hidden]
    known = ", ".join(theme.name for theme in themes)
    perhaps = near(name, [word for theme in themes for word in (theme.name, theme.title) if word])
    missing = [folder for folder in _stated_folders() if not os.path.isdir(folder)]
    if missing:
        return ThemeError(
            "theme.unknown-without", name=name, known=known, perhaps=perhaps, folders=os.pathsep.join(missing)
        )
    return ThemeError("theme.unknown", name=name, known=known, perhaps=perhaps)


def refuse_template(name: str) -> None:
    """Raise `ThemeError` for a company's template where a theme is meant."""
    if name.lower().endswith(TEMPLATE_ENDINGS):
        raise ThemeError("theme.is-template", path=name)


def own_themes_folders(more: str | None = None) -> tuple[str, ...]:
    """Return the folders that may hold themes of the user's own: `more`, those of SPEECH2SLIDES_THEMES, and the user's data folder."""
    import platformdirs

    user = os.path.join(platformdirs.user_data_dir("speech2slides", appauthor=False), "themes")
    return tuple(folder for folder in (more, *_stated_folders(), user) if folder)


def _stated_folders() -> tuple[str, ...]:
    return tuple(filter(None, os.environ.get("SPEECH2SLIDES_THEMES", "").split(os.pathsep)))


def own_themes(more: str | None = None) -> tuple[str, ...]:
    """Return the folders of the user's own themes, those found first first, each name once; `more` may be one itself.

    Raises`ThemeError` where `more` is not there.
    """
    _check_themes_folder(more)
    found: dict[str, str] = {}
    for folder in own_themes_folders(more):
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        themes = [folder] if _is_theme(folder) else [os.path.join(folder, name) for name in names]
        for theme in filter(_is_theme, themes):
            found.setdefault(os.path.basename(os.path.abspath(theme)), theme)
    return tuple(found.values())


def theme_files(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Return every file of the folders a theme is made of, `base` among them, sorted by path.

    Pictures lie in the folders themselves, never deeper; one that is too large is none of a theme's.
    """
    found: list[str] = []
    for root in dict.fromkeys(folders):
        for directory, _, names in os.walk(root):
            paths = [os.path.join(directory, name) for name in names if name.endswith((".toml", ".j2"))]
            found.extend(path for path in paths if os.path.isfile(path))  # reading a pipe would never end
        pictures = [os.path.join(root, name) for name in os.listdir(root) if name.lower().endswith(PICTURE_ENDINGS)]
        found.extend(path for path in pictures if os.path.isfile(path) and os.path.getsize(path) <= MAX_PICTURE)
    return tuple(sorted(found))


def templates_in(folder: str) -> tuple[str, ...]:
    """Return the templates in a theme's folder, which no theme may bring: a template can run code, and a theme may come from a stranger."""
    found = [os.path.join(where, name) for where, _, names in os.walk(folder) for name in names if name.endswith(".j2")]
    return tuple(sorted(found))


def composition_names(part: str) -> tuple[str, ...]:
    """Return the names of the files of layouts there are for a part of the deck."""
    folder = os.path.join(themes_folder(), "base", COMPOSITIONS[part])
    return tuple(sorted(name.removesuffix(".toml") for name in os.listdir(folder) if name.endswith(".toml")))


def composition_file(part: str, name: str) -> str:
    """Return the path of a file of layouts for a part of the deck."""
    return os.path.join(themes_folder(), "base", COMPOSITIONS[part], f"{name}.toml")


def layout_files(folder: str) -> tuple[str, ...]:
    """Return the files of layouts in a theme's folder `layouts`, in the order they are read: by name."""
    inside = os.path.join(folder, "layouts")
    names = sorted(name for name in os.listdir(inside) if name.endswith(".toml")) if os.path.isdir(inside) else []
    paths = (os.path.join(inside, name) for name in names)
    return tuple(path for path in paths if os.path.isfile(path))
