"""A plain text file of one entry a line in, its entries with their line numbers out; blank lines and # comments are nobody's."""

from speech2slides.errors import InputError
from speech2slides.read.encoding import decode
from speech2slides.read.file import read_bytes

#: A list of the longest words anybody types by hand is smaller (bytes).
MAX_LISTING = 1_000_000
COMMENT = "#"
#: Terms a file may hold, and how short and how long each may be, in characters.
MOST_TERMS, SHORTEST_TERM, LONGEST_TERM = 5_000, 2, 20


def read_listing(path: str) -> tuple[tuple[int, str], ...]:
    """Return the entries of the file at `path`, each with its 1-based line, without white space at its ends.

    The encoding is found out as a speech's is. Raises `InputError` for a missing file, a special file, more than 1 MB, or no text.
    """
    data = read_bytes(path, MAX_LISTING)
    try:
        text, _ = decode(data)
    except InputError as error:
        error.arguments.setdefault("path", path)
        raise
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    entries = ((number, line.strip()) for number, line in enumerate(lines, 1))
    return tuple((number, entry) for number, entry in entries if entry and not entry.startswith(COMMENT))


def read_terms(path: str) -> tuple[str, ...]:
    """Return the words in the file at `path` that no line may part, each once, without what follows a space and a #.

    Raises `InputError` as `read_listing` does, `terms.length` for a term of fewer than 2 or more than 20 characters, `terms.many` for
    more than 5,000.
    """
    listed = read_listing(path)
    if len(listed) > MOST_TERMS:
        raise InputError("terms.many", path=path, limit=MOST_TERMS)
    terms = tuple((number, entry.partition(" " + COMMENT)[0].rstrip()) for number, entry in listed)
    for number, term in terms:
        if not SHORTEST_TERM <= len(term) <= LONGEST_TERM:
            raise InputError("terms.length", path=path, line=number, shortest=SHORTEST_TERM, longest=LONGEST_TERM)
    return tuple(dict.fromkeys(term for _, term in terms))
