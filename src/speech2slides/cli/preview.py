"""A speech, a deck or a theme and a path in, pictures of the slides out: the commands `preview` and `themes preview`."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from speech2slides.cli.options import (
    DEFAULTS,
    Agenda,
    Closing,
    Date,
    Debug,
    Density,
    Detail,
    Dividers,
    Encoding,
    Outline,
    Pins,
    ReferenceDoc,
    Size,
    SlideLevel,
    Speaker,
    Terms,
    Theme,
    ThemeDir,
    Title,
    Unit,
    last_words,
    level,
    one_line,
    terms_of,
)
from speech2slides.cli.order import DEFAULT_THEME, Order
from speech2slides.cli.report import write_stdout
from speech2slides.errors import InputError, UsageError
from speech2slides.messages import message
from speech2slides.model.settings import Settings

if TYPE_CHECKING:
    from speech2slides.preview.draw import Preview

Deckable = Annotated[str, typer.Argument(metavar="SRC|DECK", help=message("help.target"))]
Picture = Annotated[str, typer.Option("-o", "--output", metavar="PNG|DIR/", help=message("help.picture"))]
Pages = Annotated[str, typer.Option(metavar="N|N-M|N,M", help=message("help.pages"))]
Force = Annotated[bool, typer.Option("--force", help=message("help.force-picture"))]
ThemeName = Annotated[str, typer.Argument(metavar="NAME|DIR", help=message("help.theme-name"))]
_DECKS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
#: What can be said of a finished deck; all other options are about one that is yet to be made.
_OF_DECKS = ("src", "output", "pages", "force", "debug")
#: Pages on one sheet; of more than these nobody could tell one from another.
_MOST_ON_SHEET = 400


def preview(
    context: typer.Context,
    src: Deckable,
    output: Picture,
    *,
    pages: Pages = "",
    theme: Theme = DEFAULT_THEME,
    theme_dir: ThemeDir = None,
    reference_doc: ReferenceDoc = None,
    size: Size = "",
    detail: Detail = DEFAULTS.detail,
    title: Title = None,
    speaker: Speaker = None,
    date: Date = None,
    unit: Unit = None,
    density: Density = DEFAULTS.density,
    slide_level: SlideLevel = None,
    agenda: Agenda = True,
    dividers: Dividers = DEFAULTS.dividers,
    closing: Closing = None,
    force: Force = False,
    outline: Outline = None,
    pins: Pins = None,
    terms: Terms = None,
    encoding: Encoding = None,
    debug: Debug = False,
) -> int:
    """Draw the deck a speech would make, or a finished one."""
    del debug
    if src.lower().endswith(_DECKS):
        _refuse_options(context)
        return _draw_file(Order(src, output, force=force), pages)
    settings = Settings(
        detail=detail,
        agenda=agenda,
        title=one_line(title),
        speaker=one_line(speaker),
        date=one_line(date),
        unit=one_line(unit),
        closing=last_words(closing),
        dividers=dividers,
        density=density,
        slide_level=level(slide_level),
        terms=terms_of(terms),
    )
    order = Order(
        src, output, settings, theme, encoding, False, force, outline, False, theme_dir, size, pins, reference_doc
    )
    return _draw(order, pages)


def preview_theme(
    name: ThemeName,
    output: Picture,
    *,
    pages: Pages = "",
    theme_dir: ThemeDir = None,
    size: Size = "",
    force: Force = False,
    debug: Debug = False,
) -> int:
    """Draw a short speech of our own in a theme."""
    del debug
    from speech2slides.preview.draw import SAMPLE

    return _draw(Order(SAMPLE, output, theme=name, force=force, theme_dir=theme_dir, size=size), pages)


def _refuse_options(context: typer.Context) -> None:
    """Raise `UsageError` for the first option that only a speech can have."""
    for one in context.command.params:
        source = context.get_parameter_source(one.name or "")
        if one.name not in _OF_DECKS and source is not None and source.name == "COMMANDLINE":
            names = one.secondary_opts if context.params[one.name or ""] is False and one.secondary_opts else one.opts
            raise UsageError("preview.deck", option=names[0], path=context.params["src"])


def _draw(order: Order, pages: str) -> int:
    """Make the deck an order asks for and draw it from what would be its file."""
    from speech2slides.cli.build import check_settings, make

    wanted = page_numbers(pages)
    check_settings(order.settings)
    _check_output(order)
    return _draw_deck(order, make(order).built.data, wanted)


def _draw_file(order: Order, pages: str) -> int:
    """Draw a finished deck."""
    from speech2slides.opc import MAX_TOTAL
    from speech2slides.read import read_bytes

    wanted = page_numbers(pages)
    _check_output(order)
    return _draw_deck(order, read_bytes(order.source, MAX_TOTAL, "deck.too-large"), wanted)


def _draw_deck(order: Order, data: bytes, wanted: tuple[int, ...]) -> int:
    from speech2slides.fonts import Fonts
    from speech2slides.preview import open_deck, preview_deck

    deck = open_deck(data, order.source, Fonts())
    count = len(deck.slides)
    if not count:
        raise InputError("preview.empty", path=order.source)
    _check_pages(order, wanted, count)
    drawn = preview_deck(deck, wanted)
    for kind, numbers in drawn.blanks.items():
        print(message(f"preview.blank-{kind}", pages=_listed(numbers)), file=sys.stderr)
    _tell_fonts(drawn)
    _write(order, drawn)
    if _is_folder(order.output):
        _tell_older(order.output, count)
    print(message("preview.drawn", path=order.output, pages=len(drawn.pages)), file=sys.stderr)
    return 0


def _listed(numbers: tuple[int, ...]) -> str:
    """Return the first few numbers of pages for a message."""
    shown = ", ".join(map(str, numbers[:_MOST_LISTED]))
    return shown if len(numbers) <= _MOST_LISTED else f"{shown}…"


_MOST_LISTED = 10


def _check_pages(order: Order, wanted: tuple[int, ...], count: int) -> None:
    """Raise `UsageError` for pages the deck does not have, and for more than a sheet holds."""
    for number in wanted:
        if number > count:
            raise UsageError("preview.no-page", page=number, pages=count)
    if not _is_folder(order.output) and len(wanted or range(count)) > _MOST_ON_SHEET:
        raise UsageError("preview.too-many", pages=len(wanted or range(count)), most=_MOST_ON_SHEET)


def page_numbers(stated: str) -> tuple[int, ...]:
    """Return the pages of `3`, `2-5` or `1,4,7-9`, each once and in order, none for an empty text; raises `UsageError` for anything else."""
    found: set[int] = set()
    for part in stated.replace("，", ",").split(",") if stated else ():
        first, dash, last = part.strip().partition("-")
        if not (first.isascii() and first.isdigit() and (not dash or (last.isascii() and last.isdigit()))):
            raise UsageError("preview.pages", value=stated)
        start, end = (int(one[:_MOST_DIGITS]) for one in (first, last or first))
        if not 0 < start <= end:
            raise UsageError("preview.pages", value=stated)
        # A number beyond all decks is as wrong as the whole range to it.
        found.update((*range(start, min(end, start + _MOST_PAGES)), end))
    return tuple(sorted(found))


_MOST_DIGITS, _MOST_PAGES = 9, 10_000
#: Older pages a line names.
_MOST_NAMED = 8


def _is_folder(path: str) -> bool:
    return path.endswith(("/", os.sep)) or os.path.isdir(path)


def _check_output(order: Order) -> None:
    """Refuse before any work an output that cannot be meant, and say so where Pillow is missing."""
    import importlib.util

    if importlib.util.find_spec("PIL") is None:
        raise UsageError("preview.no-pillow")
    if order.output == "-":
        if sys.stdout.isatty():
            raise UsageError("preview.terminal")
        return
    if not _is_folder(order.output):
        from speech2slides.write.file import check_output

        if not order.output.lower().endswith(".png"):
            raise UsageError("preview.picture", path=order.output)
        check_output(order.output, order.source)


def _tell_fonts(drawn: "Preview") -> None:
    """Say which fonts stand in for those the theme names, or that there are none."""
    if drawn.without_fonts:
        print(message("preview.no-font"), file=sys.stderr)
    elif drawn.stand_ins:
        fonts = ", ".join(f"{asked} → {given}" for asked, given in drawn.stand_ins)
        print(message("preview.stand-ins", fonts=fonts), file=sys.stderr)


def _page_name(number: int) -> str:
    return f"page-{number:02}.png"


def _tell_older(folder: str, count: int) -> None:
    """Name the pages in a folder beyond the deck's `count`: a longer deck left them, and they are not taken away."""
    numbers = [name.removeprefix("page-").removesuffix(".png") for name in os.listdir(folder)]
    pages = sorted({int(one) for one in numbers if one.isascii() and one.isdigit() and len(one) <= _MOST_DIGITS})
    names = [_page_name(one) for one in pages if one > count and os.path.isfile(os.path.join(folder, _page_name(one)))]
    if names:
        named = ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
        print(message("preview.older", path=folder, names=named, pages=count), file=sys.stderr)


def _write(order: Order, drawn: "Preview") -> None:
    from speech2slides.preview.sheet import MARK, as_png
    from speech2slides.write.file import make_folder, replace_picture

    mark = MARK.encode()
    if _is_folder(order.output):
        make_folder(order.output)
        for place, (number, _) in enumerate(drawn.pages):
            path = os.path.join(order.output, _page_name(number))
            replace_picture(path, as_png(drawn.full(place)), mark, force=order.force)
        return
    data = as_png(drawn.full(0) if len(drawn.pages) == 1 else drawn.sheet())
    if order.output == "-":
        write_stdout(data)
    else:
        replace_picture(order.output, data, mark, force=order.force)
