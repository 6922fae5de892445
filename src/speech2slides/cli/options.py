"""What several commands let the user say about a deck: each option's grammar in, and what it was given as a setting out."""

from typing import Annotated

import typer

from speech2slides.errors import UsageError
from speech2slides.messages import message
from speech2slides.model.settings import Settings

DEFAULTS = Settings()

Source = Annotated[str, typer.Argument(metavar="SRC", help=message("help.source"))]
Encoding = Annotated[str | None, typer.Option(help=message("help.encoding"))]
Debug = Annotated[bool, typer.Option("--debug", help=message("help.debug"))]
Theme = Annotated[str, typer.Option(help=message("help.theme"))]
ThemeDir = Annotated[str | None, typer.Option("--theme-dir", metavar="DIR", help=message("help.theme-dir"))]
ReferenceDoc = Annotated[str | None, typer.Option(metavar="PPTX|POTX", help=message("help.reference-doc"))]
Size = Annotated[str, typer.Option(metavar="[16:9|4:3|WxH]", help=message("help.size"))]
Detail = Annotated[str, typer.Option(metavar="[brief|standard|full]", help=message("help.detail"))]
Title = Annotated[str | None, typer.Option(help=message("help.title"))]
Speaker = Annotated[str | None, typer.Option(help=message("help.speaker"))]
Date = Annotated[str | None, typer.Option(help=message("help.date"))]
Unit = Annotated[str | None, typer.Option(help=message("help.unit"))]
Density = Annotated[str, typer.Option(metavar="[loose|normal|tight]", help=message("help.density"))]
SlideLevel = Annotated[int | None, typer.Option(metavar="1-6", help=message("help.slide-level"))]
Agenda = Annotated[bool, typer.Option(help=message("help.agenda"))]
Dividers = Annotated[str, typer.Option(metavar="[auto|always|never]", help=message("help.dividers"))]
Closing = Annotated[str | None, typer.Option(metavar="TEXT|none", help=message("help.closing"))]
Outline = Annotated[str | None, typer.Option(metavar="JSON", help=message("help.outline-file"))]
Pins = Annotated[str | None, typer.Option(metavar="FILE", help=message("help.pins"))]
Terms = Annotated[str | None, typer.Option(metavar="FILE", help=message("help.terms"))]


def level(value: int | None) -> int:
    """Return the level the user gave, 0 for none; raises `UsageError` for 0, which is out of range like all others."""
    if value == 0:
        raise UsageError("usage.slide-level")
    return value or 0


def terms_of(path: str | None) -> tuple[str, ...]:
    """Return the terms in the file at `path`, none without one; raises `InputError` for a file that cannot be read."""
    if path is None:
        return ()
    from speech2slides.read.listing import read_terms

    return read_terms(path)


def one_line(value: str | None) -> str | None:
    """Return a value for a slide without line ends and repeated spaces."""
    return " ".join(value.split()) if value is not None else None


def last_words(value: str | None) -> str | None:
    """Return what the last slide is to say, nothing for `none`."""
    return "" if value == "none" else one_line(value)
