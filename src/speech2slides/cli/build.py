"""An order for a deck in, the deck in its place and one line about it out: the work behind the command `build`."""

import sys
from collections.abc import Callable

from speech2slides.cli.order import Order
from speech2slides.cli.report import print_diagnostics, write_stdout
from speech2slides.errors import UsageError
from speech2slides.messages import message
from speech2slides.model.document import Document
from speech2slides.model.settings import DETAILS
from speech2slides.model.source import Source
from speech2slides.pipeline import build_deck
from speech2slides.read import read_bytes, read_source
from speech2slides.theme import load_theme
from speech2slides.write import replace_deck
from speech2slides.write.file import check_output

#: Slowest and fastest pace that can be meant, in characters a minute.
SLOWEST, FASTEST = 60, 400
STRICT_EXIT = 8
#: An outline of the longest speech is smaller.
MAX_OUTLINE = 100_000_000
#: Characters a cover holds as its title, and as one line below it.
MAX_TITLE, MAX_LINE = 80, 40


def build(order: Order) -> int:
    """Build the deck, put it in its place, say in one line what it holds; return the exit code."""
    _check(order)
    source = read_source(order.source, order.encoding)
    theme = load_theme(order.theme)
    if order.outline is None:
        built = build_deck(source, theme, order.settings)
    else:
        built = build_deck(source, theme, order.settings, _corrected(order.outline))
    print_diagnostics(source.name, built.diagnostics)
    if order.output == "-":
        write_stdout(built.data)
    else:
        backup = replace_deck(order.output, built.data, order.source, force=order.force)
        if backup is not None:
            print(message("backup", path=backup), file=sys.stderr)
    warnings = sum(1 for one in built.diagnostics if one.severity == "warning")
    minutes = built.document.spoken_minutes(order.settings.pace)
    slides = len(built.deck.slides)
    print(message("built", path=order.output, slides=slides, minutes=minutes, warnings=warnings), file=sys.stderr)
    return STRICT_EXIT if order.strict and warnings else 0


def _corrected(path: str) -> Callable[[Source], Document]:
    """Return what reads a source as the outline in the file at `path` says."""
    from speech2slides.outline.load import load_outline
    from speech2slides.parse.corrected import document_from_outline

    def understand(source: Source) -> Document:
        outline, doubts = load_outline(read_bytes(path, MAX_OUTLINE), path, source)
        document = document_from_outline(source, outline)
        return document._replace(diagnostics=doubts + document.diagnostics)

    return understand


def _check(order: Order) -> None:
    """Refuse before any work what cannot be meant."""
    settings = order.settings
    if settings.detail not in DETAILS:
        raise UsageError("usage.detail", value=settings.detail)
    if not SLOWEST <= settings.pace <= FASTEST:
        raise UsageError("usage.pace")
    for option, value, limit in (
        ("--title", settings.title, MAX_TITLE),
        ("--speaker", settings.speaker, MAX_LINE),
        ("--date", settings.date, MAX_LINE),
        ("--unit", settings.unit, MAX_LINE),
    ):
        if value is not None and len(value) > limit:
            raise UsageError("usage.too-long", option=option, length=len(value), limit=limit)
    if order.output == "-":
        if sys.stdout.isatty():
            raise UsageError("usage.terminal")
        return
    check_output(order.output, order.source)
    if not order.output.lower().endswith(".pptx"):
        raise UsageError("usage.extension", path=order.output)
