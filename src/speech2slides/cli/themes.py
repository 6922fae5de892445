"""The commands about themes: each finds a theme's folder, asks the compiler, and prints."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from speech2slides.cli.options import Debug, ThemeDir
from speech2slides.cli.preview import ThemeName as Name
from speech2slides.cli.preview import preview_theme
from speech2slides.cli.report import remarks, rendered
from speech2slides.errors import ThemeError
from speech2slides.messages import message

if TYPE_CHECKING:
    from speech2slides.theme.causes import Cause

#: Places a line about two colours names.
_PLACES = 3


def themes_app() -> typer.Typer:
    """Return the commands below `themes`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True)(_main)
    for name, command in (
        ("list", list_themes),
        ("show", show),
        ("new", new),
        ("check", check),
        ("preview", preview_theme),
    ):
        app.command(name, help=message(f"help.themes.{name}"))(command)
    return app


def _main(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        print(context.get_help())


def list_themes(*, theme_dir: ThemeDir = None, debug: Debug = False) -> int:
    """Print a line for each theme: its name, its title and, where it is the user's own, its folder and what is wrong with it."""
    del debug
    from speech2slides.theme.known import examined, known_themes

    for theme in map(examined, known_themes(theme_dir)):
        where = [theme.folder] if theme.own else []
        print("\t".join([f"{theme.name:16}{theme.title}", *where, *remarks(theme)]))
    return 0


def show(name: Name, *, theme_dir: ThemeDir = None, debug: Debug = False) -> int:
    """Print what a theme is made of, and every word it may put on a slide."""
    del debug
    from speech2slides.theme.locate import theme_folder
    from speech2slides.theme.tokens import read_tokens

    folder = theme_folder(name, theme_dir)
    tokens = read_tokens(folder)
    print(f"{os.path.basename(os.path.abspath(folder))}  {tokens.title}  {folder}")
    roles = tokens.palette.roles
    colors = tuple((token, f"#{value}") for token, value in tokens.colors)
    for heading, rows in (
        ("color", colors),
        ("role", roles),
        ("font", tokens.fonts),
        ("size", tokens.sizes),
        ("option", tuple(tokens.options._asdict().items())),
        ("composition", tokens.composition),
    ):
        _print_table(heading, rows)
    for language, wording in tokens.wordings:
        _print_table(f"wording.{language}", tuple(wording._asdict().items()))
    return 0


def _print_table(heading: str, rows: tuple[tuple[str, object], ...]) -> None:
    print(f"\n[{heading}]")
    for key, value in rows:
        print(f"{key} = {_toml(value)}")


def _toml(value: object) -> str:
    """Return a value as a theme's file says it."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, int | float) else f'"{value}"'


def new(
    name: Annotated[str, typer.Argument(metavar="DIR", help=message("help.new-theme"))],
    *,
    primary: Annotated[str, typer.Option(metavar="RRGGBB", help=message("help.primary"))],
    start: Annotated[str, typer.Option("--from", metavar="NAME", help=message("help.from"))] = "base",
    debug: Debug = False,
) -> int:
    """Write a theme made of one colour and say how to use it."""
    del debug
    from speech2slides.theme.locate import theme_names
    from speech2slides.theme.newtheme import write_theme

    made = write_theme(name, primary, start)
    folder = (
        name if os.path.dirname(name) else os.path.join(os.curdir, name)
    )  # a bare name may be that of a built-in theme
    print(message("themes.made", path=made.path, folder=folder), file=sys.stderr)
    if made.changed:
        print(message("themes.primary-changed", asked=made.asked, primary=made.primary), file=sys.stderr)
    if os.path.basename(os.path.normpath(name)) in theme_names():
        named = os.path.basename(os.path.normpath(name))
        print(message("themes.new-hidden", name=named, folder=folder), file=sys.stderr)
    return 0


def check(name: Name, *, theme_dir: ThemeDir = None, debug: Debug = False) -> int:
    """Compile a theme and print what cannot be read well; the exit code is that of a `ThemeError` where there is any. Raises one for a template in its folder.

    A company's own template is looked over instead.
    """
    del debug
    from speech2slides.theme.locate import TEMPLATE_ENDINGS, templates_in, theme_folder

    if name.lower().endswith(TEMPLATE_ENDINGS):
        return _check_template(name)
    from speech2slides.theme.causes import count_of
    from speech2slides.theme.compile import examine_theme

    folder = theme_folder(name, theme_dir)
    for path in templates_in(folder):
        raise ThemeError("theme.brings-template", path=path)
    compiled, causes = examine_theme(folder)
    for one in causes:
        print(_told(one))
    if causes:
        print(message("theme.faint", path=os.path.join(folder, "theme.toml"), count=count_of(causes)))
        return ThemeError.exit_code
    print(message("themes.clean", path=folder, count=len(compiled.layouts)))
    return 0


def _told(cause: "Cause") -> str:
    """Return the line about two colours that are hard to tell apart: by how much, where, and what to change."""
    places = ", ".join(place or message("themes.own-text") for place in cause.places[:_PLACES])
    words = message(
        "themes.faint",
        ink=cause.ink.label,
        ground=cause.ground.label,
        found=f"{cause.found:.2f}",
        least=f"{cause.least:g}",
        count=len(cause.places),
        places=places + (" …" if len(cause.places) > _PLACES else ""),
    )
    keys = ", ".join(message("themes.key", key=key.name, line=key.line) for key in cause.keys)
    return words + (message("themes.change", keys=keys) if keys else "")


def _check_template(path: str) -> int:
    """Print what a company's template offers, what it lacks and what to look at."""
    from speech2slides.theme.template.compile import examine_template
    from speech2slides.theme.template.package import read_template

    for one in examine_template(read_template(path), path):
        print(f"{message(f'severity.{one.severity}')}[{one.code}]: {rendered(one)}")
    print(message("template.usable", path=path))
    return 0
