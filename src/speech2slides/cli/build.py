"""An order for a deck in, the deck in its place and one line about it out: the work behind the command `build`."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TextIO

from speech2slides.cli.order import DEFAULT_THEME, Order
from speech2slides.cli.report import print_diagnostics, write_stdout
from speech2slides.errors import UsageError
from speech2slides.messages import message
from speech2slides.model.document import Document
from speech2slides.model.settings import DENSITIES, DETAILS, DIVIDERS, Settings
from speech2slides.model.source import Source
from speech2slides.model.theme import CompiledTheme
from speech2slides.parse import parse_document
from speech2slides.pipeline import Built, build_deck
from speech2slides.read import read_bytes, read_source
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_file
from speech2slides.write import replace_deck
from speech2slides.write.file import check_output

if TYPE_CHECKING:
    from speech2slides.cli.pins import PinsFile

#: Slowest and fastest pace that can be meant, in characters a minute.
SLOWEST, FASTEST = 60, 400
STRICT_EXIT = 8
#: An outline of the longest speech is smaller.
MAX_OUTLINE = 100_000_000
#: Characters a cover holds as its title, and as one line below it.
MAX_TITLE, MAX_LINE = 80, 40
#: Characters the last slide holds on its line for the thanks.
MAX_CLOSING = 30
#: Shortest and longest speech that can be meant, in minutes.
SHORTEST, LONGEST = 1, 600
#: Level down to which headings can have slides of their own.
DEEPEST = 6


def build(order: Order) -> int:
    """Build the deck, put it in its place, say in one line what it holds; return the exit code."""
    check_settings(order.settings)
    _check_output(order)
    made = make(order)
    built = made.built
    if order.output == "-":
        write_stdout(built.data)
    else:
        backup = replace_deck(order.output, built.data, order.source, force=order.force)
        if backup is not None:
            print(message("backup", path=backup), file=sys.stderr)
    if order.explain:
        _explain(built, made.pins, sys.stderr if order.output == "-" else sys.stdout)
    warnings = sum(1 for one in (*made.theme.findings, *built.diagnostics) if one.severity == "warning")
    minutes = built.document.spoken_minutes(order.settings.pace)
    slides = len(built.deck.slides)
    print(message("built", path=order.output, slides=slides, minutes=minutes, warnings=warnings), file=sys.stderr)
    return STRICT_EXIT if order.strict and warnings else 0


class Made(NamedTuple):
    """Hold a deck that was made for an order, with the theme it is in."""

    built: Built
    theme: CompiledTheme
    pins: "PinsFile | None"


def make(order: Order) -> Made:
    """Make the deck an order asks for and print what was noticed on the way; nothing is written."""
    source = read_source(order.source, order.encoding)
    theme = _theme(order)
    understand = parse_document if order.outline is None else _corrected(order.outline)
    pins = _pins(order.pins) if order.pins is not None else None
    built = build_deck(source, theme, order.settings, understand, pins.amend if pins is not None else None)
    if pins is not None:
        built = built._replace(diagnostics=(*built.diagnostics, *pins.findings(built)))
    print_diagnostics(source.name, built.diagnostics)
    return Made(built, theme, pins)


def _theme(order: Order) -> CompiledTheme:
    """Return the theme, or the company's template, with what is worth knowing of it printed."""
    if order.reference_doc is None:
        theme = load_theme(order.theme, order.size, order.theme_dir)
        if theme.findings:
            print_diagnostics(theme_file(order.theme, order.theme_dir), theme.findings)
        return theme
    if order.size or order.theme != DEFAULT_THEME:
        raise UsageError("usage.reference-doc")
    from speech2slides.theme import load_template

    theme = load_template(order.reference_doc)
    print_diagnostics(order.reference_doc, theme.findings)
    return theme


def _corrected(path: str) -> Callable[[Source], Document]:
    """Return what reads a source as the outline in the file at `path` says."""
    from speech2slides.outline.load import load_outline
    from speech2slides.parse.corrected import document_from_outline

    def understand(source: Source) -> Document:
        outline, doubts = load_outline(read_bytes(path, MAX_OUTLINE), path, source)
        document = document_from_outline(source, outline)
        return document._replace(diagnostics=doubts + document.diagnostics)

    return understand


def _pins(path: str) -> "PinsFile":
    from speech2slides.cli.pins import PinsFile

    return PinsFile(path)


def _explain(built: Built, pins: "PinsFile | None", stream: TextIO) -> None:
    from speech2slides.cli.explain import explanation

    for line in explanation(built, pins.spans() if pins is not None else ()):
        print(line, file=stream)


def check_settings(settings: Settings) -> None:
    """Raise `UsageError` before any work for what cannot be meant."""
    for code, choice, known in (
        ("usage.detail", settings.detail, DETAILS),
        ("usage.dividers", settings.dividers, DIVIDERS),
        ("usage.density", settings.density, DENSITIES),
    ):
        if choice not in known:
            from speech2slides.likeness import near

            raise UsageError(code, value=choice, perhaps=near(choice, known))
    if not 0 <= settings.slide_level <= DEEPEST:
        raise UsageError("usage.slide-level")
    if not SLOWEST <= settings.pace <= FASTEST:
        raise UsageError("usage.pace")
    if settings.minutes is not None and not SHORTEST <= settings.minutes <= LONGEST:
        raise UsageError("usage.minutes")
    for option, value, limit in (
        ("--title", settings.title, MAX_TITLE),
        ("--speaker", settings.speaker, MAX_LINE),
        ("--date", settings.date, MAX_LINE),
        ("--unit", settings.unit, MAX_LINE),
        ("--closing", settings.closing, MAX_CLOSING),
    ):
        if value is not None and len(value) > limit:
            raise UsageError("usage.too-long", option=option, length=len(value), limit=limit)


def _check_output(order: Order) -> None:
    if order.output == "-":
        if sys.stdout.isatty():
            raise UsageError("usage.terminal")
        return
    check_output(order.output, order.source)
    if not order.output.lower().endswith(".pptx"):
        raise UsageError("usage.extension", path=order.output)
