"""The wordings of the themes in, a test whether a text on a slide is one of the closed list of labels out."""

from types import MappingProxyType

from speech2slides.model.theme import Wording

#: Code points no reader shows (U+FEFF, U+200B, U+2060, U+00AD).
INVISIBLE = MappingProxyType(dict.fromkeys(map(ord, "\ufeff\u200b\u2060\xad")))
_NUMERALS = frozenset("〇零一二三四五六七八九十百0123456789IVXivx①②③④⑤⑥⑦⑧⑨⑩")
MAX_NUMERAL = 7


class Labels:
    """Know the labels a deck may carry; everything else on a slide must be a span of the speech."""

    def __init__(self, wordings: tuple[Wording, ...], typed: tuple[str, ...]) -> None:
        self._fixed = {squeeze(value) for value in typed}
        self._fixed.update(squeeze(value) for wording in wordings for value in _fixed_words(wording))
        self._parts = tuple(_pieces(wording.part) for wording in wordings)
        self._continued = tuple(_pieces(wording.continued) for wording in wordings)

    def is_label(self, words: str) -> bool:
        """Tell whether the squeezed `words` are a label: a word of the theme, a value the user typed, a number."""
        return words in self._fixed or _is_numeral(words) or any(_matches(pieces, words) for pieces in self._parts)

    def without_continuation(self, words: str) -> str:
        """Return squeezed `words` without a （1/2） at their end."""
        for pieces in self._continued:
            start = words.rfind(pieces[0]) if pieces[0] else -1
            if start > 0 and _matches(pieces, words[start:]):
                return words[:start]
        return words


def _fixed_words(wording: Wording) -> tuple[str, ...]:
    return (wording.agenda, wording.thanks, wording.task, wording.owner, wording.deadline)


def _pieces(pattern: str) -> tuple[str, ...]:
    """Cut 第{n}部分 at its placeholders: ("第", "部分")."""
    pieces, rest = [], squeeze(pattern)
    while "{" in rest:
        piece, _, rest = rest.partition("{")
        pieces.append(piece)
        rest = rest.partition("}")[2]
    return (*pieces, rest)


def _matches(pieces: tuple[str, ...], words: str) -> bool:
    """Tell whether `words` are the pieces with a numeral between each two."""
    if not words.startswith(pieces[0]):
        return False
    rest = words[len(pieces[0]) :]
    for piece in pieces[1:-1]:
        numeral, found, rest = rest.partition(piece)
        if not found or not _is_numeral(numeral):
            return False
    return rest.endswith(pieces[-1]) and _is_numeral(rest[: len(rest) - len(pieces[-1])])


def _is_numeral(words: str) -> bool:
    return 0 < len(words) <= MAX_NUMERAL and all(character in _NUMERALS for character in words)


def squeeze(words: str) -> str:
    """Return `words` without white space and without what no reader shows (U+FEFF, U+200B, U+2060, U+00AD)."""
    return "".join(words.split()).translate(INVISIBLE)
