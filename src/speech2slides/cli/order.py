"""Arguments in, an order for a deck out: what `build` is asked for, and the one call that needs no option grammar to be read."""

from typing import NamedTuple

from speech2slides.model.settings import Settings

DEFAULT_THEME = "party-red"


class Order(NamedTuple):
    """Hold what `build` was asked for."""

    source: str
    output: str
    settings: Settings = Settings()
    theme: str = DEFAULT_THEME
    encoding: str | None = None
    strict: bool = False
    force: bool = False
    outline: str | None = None
    """Path of a corrected outline, as `outline --json` prints it."""
    explain: bool = False
    """Whether to list the choices that were made."""
    theme_dir: str | None = None
    """A folder of themes to look in."""
    size: str = ""
    """The slide's size, 16:9 when empty."""
    pins: str | None = None
    """Path of a file with words to show in the place of chosen ones."""
    reference_doc: str | None = None
    """Path of a company's template, which then takes the theme's place."""


def plain_order(arguments: list[str]) -> Order | None:
    """Read `build SRC -o OUT`, the call nearly every user makes, or return None for any other.

    The whole grammar of options is typer's; importing it takes as long as building a deck.
    """
    if len(arguments) != 4 or arguments[0] != "build" or arguments[2] not in ("-o", "--output"):
        return None
    source, output = arguments[1], arguments[3]
    if source.startswith("-") or output.startswith("-") or not source or not output:
        return None
    return Order(source, output)
