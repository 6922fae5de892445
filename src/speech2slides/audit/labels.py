"""The wordings of the themes in, a test whether a text on a slide is one of the closed list of labels out."""

import re

from speech2slides.model.theme import Wording

_NUMBER = "(?:[〇零一二三四五六七八九十百]{1,5}|[0-9]{1,4}|[IVXivx]{1,7})"
#: What the tool may add to a title that runs over several slides.
_NOTHING = "(?!)"


class Labels:
    """Know the labels a deck may carry; everything else on a slide must be a span of the speech."""

    def __init__(self, wordings: tuple[Wording, ...], typed: tuple[str, ...]) -> None:
        fixed = [re.escape(squeeze(value)) for value in typed]
        continued = []
        for wording in wordings:
            fixed.extend(re.escape(squeeze(value)) for value in (wording.agenda, wording.thanks))
            fixed.append(_pattern(wording.part))
            continued.append(_pattern(wording.continued))
        self._label = re.compile("|".join([*fixed, _NUMBER]) or "(?!)")
        self._continued = re.compile(f"(?:{'|'.join(continued)})$") if continued else _NOTHING

    def is_label(self, words: str) -> bool:
        """Tell whether the squeezed `words` are a label."""
        return self._label.fullmatch(words) is not None

    def without_continuation(self, words: str) -> str:
        """Return squeezed `words` without a （1/2） at their end."""
        return self._continued.sub("", words)


def _pattern(words: str) -> str:
    return re.sub(r"\\\{[a-z]\\\}", lambda _: _NUMBER, re.escape(squeeze(words)))


def squeeze(words: str) -> str:
    """Return `words` without white space and without what no reader shows (U+FEFF, U+200B, U+2060, U+00AD)."""
    return "".join(character for character in words if not character.isspace() and character not in "\ufeff\u200b\u2060\xad")
