"""A source, a theme and settings in, a finished and audited deck out: the whole way on one screen."""

from collections.abc import Callable
from typing import NamedTuple

from speech2slides.audit import audit_deck, read_deck
from speech2slides.audit.labels import Labels
from speech2slides.diagnostics import Diagnostic
from speech2slides.errors import AuditError
from speech2slides.fit import fit_deck
from speech2slides.model.deck import Deck
from speech2slides.model.document import Document
from speech2slides.model.plan import DeckPlan
from speech2slides.model.settings import Settings
from speech2slides.model.source import Source
from speech2slides.model.theme import CompiledTheme
from speech2slides.parse import parse_document
from speech2slides.plan import plan_deck
from speech2slides.write import build_package


class Built(NamedTuple):
    """Hold a finished deck and what was noticed on the way."""

    data: bytes
    plan: DeckPlan
    deck: Deck
    document: Document
    diagnostics: tuple[Diagnostic, ...]


def build_deck(
    source: Source,
    theme: CompiledTheme,
    settings: Settings,
    understand: Callable[[Source], Document] = parse_document,
    amend: Callable[[Document, DeckPlan], DeckPlan] | None = None,
) -> Built:
    """Build the deck for `source`; raises `AuditError` when the finished bytes break a promise.

    `understand` says what the source holds: the parser, or an outline somebody corrected. `amend` puts words into the plan that somebody
    wants to see there.
    """
    document = understand(source)
    plan = plan_deck(document, theme.wording(document.language), settings)
    if amend is not None:
        plan = amend(document, plan)
    deck = fit_deck(document, plan, theme, settings)
    typed = settings.typed()
    data = build_package(deck, theme, typed)
    findings = audit_deck(read_deck(data, source.name), document.text, theme_labels(theme, typed))
    for found in findings:
        raise AuditError(found.code, line=found.line or 0, **dict(found.arguments))
    return Built(data, plan, deck, document, document.diagnostics + deck.diagnostics)


def theme_labels(theme: CompiledTheme, typed: tuple[str, ...]) -> Labels:
    """Return the labels a deck of this theme may carry, with the values the user typed."""
    return Labels(tuple(wording for _, wording in theme.wordings), typed)
