"""A speech or a deck in, findings out: the work behind the command `check`."""

from speech2slides.audit import audit_deck, read_deck, spoken
from speech2slides.audit.labels import Labels
from speech2slides.audit.read import DeckText
from speech2slides.diagnostics import Diagnostic
from speech2slides.errors import InputError
from speech2slides.opc import MAX_TOTAL
from speech2slides.parse import parse_document
from speech2slides.proofread import proofread
from speech2slides.read import read_bytes, read_source
from speech2slides.theme import load_theme
from speech2slides.theme.locate import theme_names


def check_source(path: str, encoding: str | None) -> tuple[Diagnostic, ...]:
    """Return what is doubtful in the text itself, by line."""
    document = parse_document(read_source(path, encoding))
    return tuple(sorted([*document.diagnostics, *proofread(document)], key=lambda one: one.line or 0))


def check_deck(path: str, source: str | None, encoding: str | None) -> tuple[Diagnostic, ...]:
    """Hold a finished deck against its speech, or against its own notes when no `source` is given."""
    deck = read_deck_file(path)
    speech = spoken(deck) if source is None else parse_document(read_source(source, encoding)).text
    wordings = tuple(wording for name in theme_names() for _, wording in load_theme(name).wordings)
    return audit_deck(deck, speech, Labels(wordings, deck.typed))


def read_speech(path: str) -> str:
    """Return the speech in the notes of the deck at `path`; raises `InputError` as `read_deck_file` does, and where there is none."""
    deck = read_deck_file(path)
    speech = spoken(deck)
    if not speech:
        raise InputError("deck.no-notes" if deck.slides else "deck.no-slides", path=path)
    return speech


def read_deck_file(path: str) -> DeckText:
    """Read the deck at `path`, or on standard input for `-`; raises `InputError` when there is none, or it is too large or unsound."""
    return read_deck(read_bytes(path, MAX_TOTAL, "deck.too-large"), path)
