"""The commands and their options; each one reads, calls the stages, and prints."""

import sys
from collections.abc import Callable
from typing import Annotated

import typer
from typer.main import get_command

from speech2slides import __version__
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
    Source,
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
from speech2slides.cli.report import print_diagnostics, rendered
from speech2slides.errors import UsageError
from speech2slides.messages import message
from speech2slides.model.settings import Settings

#: What typer raises for arguments it cannot read; it exports only this descendant of it.
UsageFault: type[Exception] = typer.BadParameter.__bases__[0]
FINDINGS_EXIT = 7


def make_command(wanted: str = "") -> Callable[..., object]:
    """Return the command line as one command; with the name of a command, that one alone (working out its options takes the time)."""
    app = typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=message("help.app"),
    )
    app.callback()(_main)
    commands: tuple[tuple[str, Callable[..., int]], ...] = (
        ("build", build),
        ("outline", outline),
        ("check", check),
        ("extract", extract),
        ("doctor", doctor),
    )
    known = wanted in [*(name for name, _ in commands), "preview", "themes"]
    for name, command in commands:
        if not known or name == wanted:
            app.command(name, help=message(f"help.{name}"))(command)
    if not known or wanted == "preview":
        from speech2slides.cli.preview import preview

        app.command("preview", help=message("help.preview"))(preview)
    if not known or wanted == "themes":
        from speech2slides.cli.themes import themes_app

        app.add_typer(themes_app(), name="themes", help=message("help.themes"))
    return get_command(app)


def _show_version(*, value: bool) -> None:
    if value:
        print(f"speech2slides {__version__}")
        raise typer.Exit


def _main(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=message("help.version"))
    ] = False,
) -> None:
    pass


def build(
    src: Source,
    output: Annotated[str, typer.Option("-o", "--output", metavar="OUT", help=message("help.output"))],
    *,
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
    cues: Annotated[bool, typer.Option(help=message("help.cues"))] = True,
    pace: Annotated[int, typer.Option(help=message("help.pace"))] = DEFAULTS.pace,
    minutes: Annotated[float | None, typer.Option(help=message("help.minutes"))] = None,
    strict: Annotated[bool, typer.Option("--strict", help=message("help.strict"))] = False,
    force: Annotated[bool, typer.Option("--force", help=message("help.force"))] = False,
    outline: Outline = None,
    pins: Pins = None,
    terms: Terms = None,
    explain: Annotated[bool, typer.Option("--explain", help=message("help.explain"))] = False,
    encoding: Encoding = None,
    debug: Debug = False,
) -> int:
    """Build a deck and say in one line what it holds."""
    del debug  # read by `run`, which is the one to catch
    from speech2slides.cli.build import build as build_order

    settings = Settings(
        detail=detail,
        agenda=agenda,
        title=one_line(title),
        speaker=one_line(speaker),
        date=one_line(date),
        unit=one_line(unit),
        pace=pace,
        cues=cues,
        minutes=minutes,
        closing=last_words(closing),
        dividers=dividers,
        density=density,
        slide_level=level(slide_level),
        terms=terms_of(terms),
    )
    return build_order(
        Order(
            src,
            output,
            settings,
            theme,
            encoding,
            strict,
            force,
            outline,
            explain,
            theme_dir,
            size,
            pins,
            reference_doc,
        )
    )


def outline(
    src: Source,
    *,
    as_json: Annotated[bool, typer.Option("--json", help=message("help.json"))] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help=message("help.markdown"))] = False,
    encoding: Encoding = None,
    debug: Debug = False,
) -> int:
    """Print the structure that was understood."""
    del debug
    from speech2slides.outline import outline_json, outline_markdown, outline_text
    from speech2slides.parse import parse_document
    from speech2slides.read import read_source

    if as_json and as_markdown:
        raise UsageError("usage.formats")
    document = parse_document(read_source(src, encoding))
    if as_json:
        import json

        warnings: list[dict[str, object]] = [
            {"code": one.code, "message": rendered(one), "line": one.line} for one in document.diagnostics
        ]
        _print_json(json.dumps(outline_json(document, warnings), ensure_ascii=False, indent=1))
    else:
        print(outline_markdown(document) if as_markdown else outline_text(document), end="")
        print_diagnostics(document.source.name, document.diagnostics)
    return 0


def _print_json(text: str) -> None:
    """Print JSON, in UTF-8 wherever a program or a file reads it (RFC 8259, 8.1), whatever the console's encoding is."""
    from speech2slides.cli.report import write_stdout

    if sys.stdout.isatty():
        print(text)
    else:
        write_stdout(text.encode() + b"\n")


def check(
    target: Annotated[str, typer.Argument(metavar="SRC|DECK", help=message("help.target"))],
    *,
    source: Annotated[str | None, typer.Option("--source", metavar="SRC", help=message("help.against"))] = None,
    encoding: Encoding = None,
    debug: Debug = False,
) -> int:
    """Report a speech's own faults, or what a deck has lost or gained against its speech."""
    del debug
    from speech2slides.cli.check import check_deck, check_source

    is_deck = target != "-" and target.lower().endswith((".pptx", ".pptm", ".ppsx"))
    findings = check_deck(target, source, encoding) if is_deck else check_source(target, encoding)
    for one in findings:
        in_source = source is not None and one.line is not None
        print_diagnostics(source if source is not None and in_source else target, [one], sys.stdout)
    count = sum(1 for one in findings if one.severity != "note")
    print(message("checked.findings" if count else "checked.clean", path=target, count=count))
    return FINDINGS_EXIT if any(one.severity == "error" for one in findings) else 0


def extract(
    deck: Annotated[str, typer.Argument(metavar="DECK", help=message("help.deck"))],
    *,
    debug: Debug = False,
) -> int:
    """Print the speech out of a deck's notes."""
    del debug
    from speech2slides.cli.check import read_speech

    print(read_speech(deck), end="")
    return 0


def doctor(
    *,
    theme_dir: ThemeDir = None,
    debug: Debug = False,
) -> int:
    """Say what this machine has: themes, fonts, optional parts, office programs."""
    del debug
    from speech2slides.cli.doctor import report

    for line in report(theme_dir):
        print(line)
    return 0
