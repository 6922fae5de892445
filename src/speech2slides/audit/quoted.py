"""A text and two places in it in, what a message quotes of it out: from a clause's border to the next, with … where it is cut."""

from speech2slides.audit.labels import INVISIBLE
from speech2slides.punctuation import CLOSING

#: A quotation goes back to the start of a clause, and on to the end of one, where these are no further away, in characters.
_REACH = 24
#: Fewest characters that are left on either side of the … in a long passage.
_LEAST = 6
_SENTENCE = frozenset("\n。！？")
_CLAUSE = _SENTENCE | frozenset("；，：")
#: Signs that end a clause before a space: within a number they do not.
_LATIN_SENTENCE = frozenset(".!?")
_LATIN = _LATIN_SENTENCE | frozenset(";,:")
#: Spaces and quotation marks that may stand between the end of a sentence and the next.
_BLANKS = 4


class Quoted:
    """Know a text by its squeezed characters, as the audit compares them, and quote it as it was written."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._offsets = [index for index, sign in enumerate(raw) if not sign.isspace() and ord(sign) not in INVISIBLE]
        self.text = "".join(map(raw.__getitem__, self._offsets))
        """The squeezed characters; all positions below count these."""

    def line(self, position: int) -> int:
        """Return the 1-based line of the character at `position`."""
        return self._raw.count("\n", 0, self._offset(position)) + 1

    def begins_clause(self, position: int) -> bool:
        """Tell whether a clause begins at `position`."""
        return self._is_border(self._offset(position), _CLAUSE)

    def around(self, position: int) -> str:
        """Return the clause that holds `position`, "" where the text is empty."""
        if not self._offsets:
            return ""
        at = self._offset(min(position, len(self._offsets) - 1))
        start = next((at - back for back in range(_REACH) if self._is_border(at - back, _CLAUSE)), at - _REACH)
        end = next((at + on for on in range(1, _REACH) if self._is_border(at + on, _CLAUSE)), at + _REACH)
        return self._cut(start, end)

    def passage(self, start: int, end: int) -> str:
        """Return what stands from `start` to `end`, shortened in its middle."""
        while start + 1 < end and self.text[start] in _CLAUSE:
            start += 1
        first, last = self._offset(start), self._offset(end - 1) + 1
        if last - first <= 2 * _REACH:
            return self._cut(first, last)
        head = next(
            (at for at in range(first + _REACH, first + _LEAST, -1) if self._is_border(at, _CLAUSE)), first + _REACH
        )
        tail = next((at for at in range(last - _REACH, last - _LEAST) if self._is_border(at, _CLAUSE)), last - _REACH)
        return f"{self._cut(first, head).removesuffix('…')}…{self._cut(tail, last).removeprefix('…')}"

    def _offset(self, position: int) -> int:
        return self._offsets[position] if position < len(self._offsets) else len(self._raw)

    def _cut(self, start: int, end: int) -> str:
        """Return the words between two offsets, with … where they begin or end inside a sentence."""
        before = "" if self._is_border(start, _SENTENCE) else "…"
        after = "" if self._is_border(end, _SENTENCE) else "…"
        return f"{before}{' '.join(self._raw[start:end].split())}{after}"

    def _is_border(self, offset: int, signs: frozenset[str]) -> bool:
        """Tell whether a clause or sentence, whichever `signs` end, begins or ends at `offset`."""
        before = self._raw[max(0, offset - _BLANKS) : offset].rstrip(" \u3000”’")[-1:]
        after = self._raw[offset : offset + 1]
        if not before or not after or after == "\n":
            return True
        if after.isspace():
            return before in (_LATIN if signs is _CLAUSE else _LATIN_SENTENCE) or before in signs
        return before in signs and after not in CLOSING
