"""Lines in, headings out: where each heading's words end, and how deep it lies in this document."""

from speech2slides.model.document import Heading
from speech2slides.parse.items import opens_list
from speech2slides.parse.lines import Line
from speech2slides.punctuation import CLOSING, OPENING, ends_sentence
from speech2slides.span import Span

#: A stand-alone line may be an unnumbered heading up to this many code points.
MAX_BARE = 28
MAX_BARE_LATIN = 72
#: Words before a ： that closes a run-in heading.
MAX_BEFORE_COLON = 30
#: A bare heading is followed by running text of at least this length, or by another heading.
MIN_RUNNING = 30
#: Styles in which a whole list may stand in one line of running text.
INLINE = frozenset({"ordinal", "circled", "arabic-bracket", "english"})
_STOPS = "。！？!?"
_TRAILING = "。：:；;，,．. \u3000"
_BARE_END = "。！？；：，、!?;:,…”.）)"


class LevelStack:
    """Decide levels by use: a style met again returns to its level, a new one goes one deeper.

    （一） may thus stand above 一、, and （一）…（二十三） may run through several 一、, as the document has it.
    """

    def __init__(self) -> None:
        self.styles: list[str] = []

    def level(self, style: str) -> int:
        """Return the 1-based level for a heading of `style` that comes next."""
        if style.startswith("markdown-"):
            while self.styles and self.styles[-1] >= style:
                self.styles.pop()
        elif style in self.styles:
            del self.styles[self.styles.index(style) :]
        self.styles.append(style)
        return len(self.styles)


def heading_style(line: Line, following: Line | None) -> str | None:
    """Return the name of the style if `line` is a heading, `bare` for an unnumbered one, None for running text."""
    if line.marker is not None and not line.marker.style.item:
        name = line.marker.style.name
        if line.marker.end >= len(line.words) or (name in INLINE and opens_list(line.words)):
            return None
        return f"{name}-{line.marker.numeral[1] - line.marker.numeral[0]}" if name == "markdown" else name
    if line.marker is None and _is_bare(line.words, following):
        return "bare"
    return None


def _is_bare(words: str, following: Line | None) -> bool:
    if following is None or words[-1] in _BARE_END:
        return False
    if _has_han(words):
        long_enough = len(words) <= MAX_BARE
    else:
        long_enough = len(words) <= MAX_BARE_LATIN and (
            words.isupper() or words.istitle() or not words.endswith((".", ","))
        )
        long_enough = long_enough and any(character.isalpha() for character in words) and words[:1].isupper()
    return long_enough and (len(following.words) >= MIN_RUNNING or following.marker is not None)


def make_heading(line: Line, style: str, level: int) -> Heading:
    """Return the heading that opens `line`: its marker, its words up to the 。 or ： that closes them."""
    base, words = line.span.start, line.words
    marker_end = line.marker.end if line.marker is not None and style != "bare" else 0
    end = _end_of_words(words, marker_end)
    text_end = end
    while text_end > marker_end + 1 and words[text_end - 1] in _TRAILING:
        text_end -= 1
    marker_span = numeral = None
    if marker_end and line.marker is not None:
        marker_span = Span(base, base + len(words[:marker_end].rstrip()))
        if line.marker.ordinal is not None:
            numeral = Span(base + line.marker.numeral[0], base + line.marker.numeral[1])
    return Heading(
        span=Span(base, base + end),
        text=Span(base + marker_end, base + text_end),
        level=level,
        marker=marker_span,
        numeral=numeral,
        style=style,
        ordinal=line.marker.ordinal if line.marker is not None else None,
    )


def _end_of_words(words: str, start: int) -> int:
    """Return the offset after the punctuation that closes the heading, or the line's end."""
    latin = not _has_han(words)
    depth = 0
    for index in range(start, len(words)):
        character = words[index]
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif character in _STOPS:
            return index + 1
        elif (character == "：" or (character == ":" and words[index + 1 : index + 2] == " ")) and index + 1 < len(
            words
        ):
            if index - start <= MAX_BEFORE_COLON * (3 if latin else 1):
                return index + 1
        elif latin and character == "." and ends_sentence(words, index) and index > start + 3:
            return index + 1
    return len(words)


def _has_han(words: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in words)
