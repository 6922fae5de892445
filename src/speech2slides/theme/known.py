"""The folders that hold themes in, each theme out with its title and with what is wrong with it; a name people use in, its folder out."""

import os
from typing import NamedTuple

from speech2slides.errors import ThemeError
from speech2slides.theme.locate import own_themes, theme_names, themes_folder


class Known(NamedTuple):
    """Hold a theme there is."""

    name: str
    """That of its folder, by which it is called."""
    title: str
    """What people call it; empty where its file cannot be read, or does not say."""
    folder: str
    own: bool
    """Whether it is the user's."""
    fault: ThemeError | None = None
    """What is wrong with it; nothing is asked of the built-in ones."""

    @property
    def hidden(self) -> bool:
        """Tell whether a built-in theme has its name and comes before it."""
        return self.own and self.name in theme_names()


def known_themes(more: str | None = None) -> tuple[Known, ...]:
    """Return the built-in themes and the user's own, each with its title; raises `ThemeError` where the folder `more` is not there."""
    built_in = (_known(os.path.join(themes_folder(), name), own=False) for name in theme_names())
    return (*built_in, *(_known(folder, own=True) for folder in own_themes(more)))


def examined(theme: Known) -> Known:
    """Return one of the user's own themes with what would stop a deck made with it; a built-in one as it is."""
    if not theme.own or theme.fault is not None:
        return theme
    from speech2slides.theme.compile import draw_theme

    try:
        draw_theme(theme.folder)
    except ThemeError as error:
        return theme._replace(fault=error)
    return theme


def folder_titled(title: str, more: str | None = None) -> str | None:
    """Return the folder of the theme that people call `title`, the first of several, None for none."""
    return next((theme.folder for theme in known_themes(more) if title and theme.title == title), None)


def _known(folder: str, *, own: bool) -> Known:
    from speech2slides.theme.files import theme_chain

    name = os.path.basename(os.path.abspath(folder))
    try:
        table = theme_chain(folder)[0].table
    except ThemeError as error:
        return Known(name, "", folder, own, error)
    return Known(name, str(table.get("title") or table.get("name") or ""), folder, own)
