"""The words of a heading's line in, where the heading ends out."""

from speech2slides.parse.lines import has_han, is_han
from speech2slides.punctuation import CLOSING, OPENING, ends_sentence

#: Words before a ： that closes a run-in heading.
MAX_BEFORE_COLON = 30
_STOPS = "。！？!?"
_TRAILING = "。：︰:；;，,．. \u3000\n"


def end_of_words(words: str, start: int) -> int:
    """Return the offset after the punctuation that closes the heading which begins at `start`, or the line's end."""
    latin = not has_han(words)
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
        elif (character in "：︰" or (character == ":" and words[index + 1 : index + 2] == " ")) and index + 1 < len(
            words
        ):
            if index - start <= MAX_BEFORE_COLON * (3 if latin else 1):
                return index + 1
        elif (
            character == "." and index > start and is_han(words[index - 1]) and _is_behind(words[index + 1 : index + 2])
        ) or (latin and character == "." and ends_sentence(words, index) and index > start + 3):
            return index + 1
    return len(words)


def _is_behind(following: str) -> bool:
    """Tell whether what follows a . after a Han character shows it to be a full stop: white space, a Han character, the end."""
    return not following or following.isspace() or is_han(following)


def without_stop(words: str, start: int, end: int) -> int:
    """Return where the heading's own words end: before the punctuation and white space that close them."""
    while end > start + 1 and (words[end - 1] in _TRAILING or words[end - 1].isspace()):
        end -= 1
    return end


def closing_end(text: str, end: int) -> int:
    """Return the offset behind the punctuation on the same line that closes a heading whose words end at `end`."""
    while end < len(text) and text[end] != "\n" and (text[end] in _TRAILING or text[end].isspace()):
        end += 1
    return end
