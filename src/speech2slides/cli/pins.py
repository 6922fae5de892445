"""A pins file in, a plan amended by it and what became of each pin out: the work behind `build --pins`."""

from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.document import Document
from speech2slides.model.plan import DeckPlan
from speech2slides.pipeline import Built
from speech2slides.plan.pinfile import Pin, located
from speech2slides.plan.pins import pinned
from speech2slides.plan.shown import is_shown
from speech2slides.read.listing import read_listing
from speech2slides.span import Span


class PinsFile:
    """Put the words of one pins file into a plan, and remember where each was placed."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._listed = read_listing(path)
        self._pins: tuple[Pin, ...] = ()

    def amend(self, document: Document, plan: DeckPlan) -> DeckPlan:
        """Return the plan with the pins in their places; raises `InputError` for words the speech does not have."""
        plan, self._pins = pinned(document, plan, located(document, self._listed, self._path))
        return plan

    def spans(self) -> tuple[Span, ...]:
        """Return the words that found a place."""
        return tuple(pin.placed for pin in self._pins if pin.placed is not None)

    def findings(self, built: Built) -> Iterator[Diagnostic]:
        """Yield a warning for each pin no slide shows, with its line in both files."""
        text = built.document.text
        for pin in self._pins:
            if any(is_shown(text, slide, words) for slide in built.deck.slides for words in pin.places):
                continue
            words = pin.places[0]
            code = "pin.unused" if pin.placed is None else "pin.no-room"
            line = built.document.source.line_number(words.start)
            yield finding(code, line, words=words.of(text)[:30], path=self._path, pin=pin.line)
