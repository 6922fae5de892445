"""A tree of sections in, a diagnostic for each number that does not follow the one before it out; nothing is corrected."""

from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Section
from speech2slides.model.source import Source


def check_ordinals(source: Source, sections: tuple[Section, ...]) -> tuple[Diagnostic, ...]:
    """Report skipped, doubled and restarted ordinals among siblings of one style, with their line.

    A list that goes on under the next parent (（一）…（三） here, （四） there) is no fault.
    """
    return tuple(_check(source, sections, {}))


def _check(source: Source, siblings: tuple[Section, ...], running: dict[str, int]) -> Iterator[Diagnostic]:
    previous: dict[str, int] = {}
    for section in siblings:
        heading = section.heading
        if heading.ordinal is not None and heading.marker is not None:
            expected = previous.get(heading.style, 0) + 1
            goes_on = heading.style not in previous and heading.ordinal == running.get(heading.style, 0) + 1
            if heading.ordinal != expected and not goes_on:
                yield finding(
                    "ordinal.doubled" if heading.ordinal == expected - 1 else "ordinal.skipped",
                    source.line_number(heading.span.start),
                    found=heading.marker.of(source.text),
                    expected=expected,
                )
            previous[heading.style] = running[heading.style] = heading.ordinal
        yield from _check(source, section.children, running)
