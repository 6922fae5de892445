"""A file of terms in, the terms out: words no line end may cut, one a line, beside those the program knows."""

from speech2slides.errors import InputError
from speech2slides.model.source import Source
from speech2slides.read.file import read_source

#: A longer term would not stand on one line of a slide.
LONGEST_TERM = 20
_COMMENT = "#"


def read_terms(path: str) -> tuple[str, ...]:
    """Read the terms in the file at `path`, in any encoding a speech may have; raises `InputError` as `read_source` and `terms_of` do."""
    return terms_of(read_source(path))


def terms_of(source: Source) -> tuple[str, ...]:
    """Return the terms of `source`, each once, in order; blank lines and what follows a # are left out.

    Raises `InputError` for a term of one character, which cannot be cut, or of more than `LONGEST_TERM`.
    """
    terms: dict[str, None] = {}
    for number, line in enumerate(source.text.split("\n"), 1):
        term = line.partition(_COMMENT)[0].strip()
        if not term:
            continue
        if not 1 < len(term) <= LONGEST_TERM:
            raise InputError(
                "terms.length", path=source.name, line=number, term=term[:LONGEST_TERM], limit=LONGEST_TERM
            )
        terms[term] = None
    return tuple(terms)
