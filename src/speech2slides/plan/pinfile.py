"""The lines of a pins file and the document in, the words they name as spans of its text out."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.errors import InputError
from speech2slides.model.document import Document
from speech2slides.plan.clauses import extent, trimmed
from speech2slides.span import Span

#: No place of a slide shows more, as an extent: three lines of a row.
MAX_PIN = 66
#: Nobody pins more words than this.
MOST_PINS = 2_000
_QUOTED = 30
_COLONS = ":："


class Pin(NamedTuple):
    """Hold words the user wants to see, and the line of the pins file that names them."""

    line: int
    places: tuple[Span, ...]
    """Where the words stand, at least once; all on one line."""
    placed: Span | None = None
    """The one of them that a slide is to show; None until it has a place."""


def located(document: Document, listed: tuple[tuple[int, str], ...], path: str) -> tuple[Pin, ...]:
    """Return the pins of a file, each listed as its line and `LINE: words` or just the words; white space and line ends are no matter.

    A final 。 or ； is left off, as everywhere on slides. Raises `InputError` with the pins file and its line: `pins.missing` for words that
    are not in the speech, or not on the line given; `pins.ambiguous` for words on several lines and no line given; `pins.long` for more
    than a place of a slide holds; `pins.many` for more than 2,000 pins.
    """
    if len(listed) > MOST_PINS:
        raise InputError("pins.many", path=path, limit=MOST_PINS)
    finder = _Finder(document)
    pins: list[Pin] = []
    for number, entry in listed:
        places = finder.places(entry, path, number)
        length = extent(places[0], document.text)
        if length > MAX_PIN:
            raise InputError("pins.long", path=path, line=number, length=length, limit=MAX_PIN)
        pins.append(Pin(number, places))
    return tuple(pins)


class _Finder:
    """Look words up in a text whose white space is left out."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._source = document.source
        self._places = [place for place, character in enumerate(self._text) if not character.isspace()]
        self._squeezed = "".join(map(self._text.__getitem__, self._places))

    def places(self, entry: str, path: str, number: int) -> tuple[Span, ...]:
        """Return where the words of an entry stand: on its line, or on the only one that has them."""
        line, words = _parted(entry)
        if line is not None:
            here = tuple(span for span in self._spans(words) if self._source.line_number(span.start) == line)
            if here:
                return here
        anywhere = tuple(self._spans(entry))  # 9:30 开会 names no line
        if not anywhere:
            raise InputError("pins.missing", path=path, line=number, words=words[:_QUOTED])
        lines = sorted({self._source.line_number(span.start) for span in anywhere})
        if len(lines) > 1:
            named = ", ".join(map(str, lines[:5])) + ("…" if len(lines) > 5 else "")
            raise InputError("pins.ambiguous", path=path, line=number, words=entry[:_QUOTED], lines=named)
        return anywhere

    def _spans(self, words: str) -> Iterator[Span]:
        """Yield every place of `words` that holds a letter, without the punctuation that ends it."""
        wanted = "".join(words.split())
        if not any(map(str.isalnum, wanted)):
            return
        at = self._squeezed.find(wanted)
        while at >= 0:
            yield trimmed(self._text, Span(self._places[at], self._places[at + len(wanted) - 1] + 1))
            at = self._squeezed.find(wanted, at + 1)


def _parted(entry: str) -> tuple[int | None, str]:
    """Part `12: words` into its line and its words."""
    for place, character in enumerate(entry):
        if character in _COLONS and 0 < place <= 7:
            return int(entry[:place]), entry[place + 1 :].strip()
        if not (character.isascii() and character.isdigit()) and not character.isspace():
            break
    return None, entry
