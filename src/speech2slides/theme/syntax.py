"""What `tomllib` says of a file it cannot read in, a ThemeError out that names line and column, what is wrong there, and what to write.

`tomllib` tells all this in one English sentence, so its words have to be read: fixed phrases, and the place behind them. What is not known is
passed on as it stands.
"""

import re

from speech2slides.errors import ThemeError
from speech2slides.oneline import on_one_line

#: The place in CPython's words, from 3.11 on.
_PLACE = re.compile(r"(?P<words>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)
#: How its phrases begin, and the name the message catalogue has for what is wrong.
_FAMILIES = (
    ("Cannot overwrite a value", "toml.twice"),
    ("Cannot declare", "toml.twice"),
    ("Duplicate inline table key", "toml.twice"),
    ("Cannot mutate immutable namespace", "toml.twice"),
    ("Cannot redefine namespace", "toml.twice"),
    ("Expected '=' after a key", "toml.equals"),
    ("Invalid initial character for a key part", "toml.key"),
    ("Invalid statement", "toml.key"),
    ("Expected newline or end of document", "toml.rest"),
    ("Invalid value", "toml.value"),
    ("Invalid date or datetime", "toml.value"),
    ("Unterminated string", "toml.string"),
    ("Illegal character '\\n'", "toml.string"),
    ("Illegal character", "toml.unseen"),
    ("Expected '\"", "toml.string"),
    ("Expected \"'", "toml.string"),
    ("Expected ']", "toml.bracket"),
    ("Unclosed", "toml.bracket"),
    ("Unescaped '\\'", "toml.backslash"),
    ("Invalid hex value", "toml.backslash"),
    ("Escaped character", "toml.backslash"),
    ("Found invalid character", "toml.unseen"),
)
#: Signs of a Chinese keyboard where TOML has its own; within quotes and comments they are fine.
_FULL_WIDTH = frozenset("“”‘’＂＇＝＃［］｛｝，．")
_COLOR_WITHOUT_QUOTES = re.compile(r"=\s*#[0-9A-Fa-f]{3}")
#: Longest piece of a line that a message shows, in characters.
_SHOWN = 60


def syntax_error(path: str, text: str, error: Exception) -> ThemeError:
    """Return what to raise for the file at `path`, whose `text` is no TOML for the reason `error` tells."""
    place = _PLACE.fullmatch(str(error))
    words = place["words"] if place is not None else str(error)
    lines = text.rstrip().replace("\r\n", "\n").split("\n")
    number, column = (
        (int(place["line"]), int(place["column"]))
        if place is not None and place["line"]
        else (len(lines), len(lines[-1]) + 1)
    )
    line = lines[number - 1] if number <= len(lines) else ""
    shown = on_one_line(line.strip())[:_SHOWN]
    return ThemeError(
        "theme.syntax", path=path, at=f":{number}", column=column, words=shown, reason=_reason(words, line, column)
    )


def _reason(words: str, line: str, column: int) -> str:
    """Return the name of what is wrong: of a usual mistake, where the line shows one, else of the family the words belong to."""
    if line[column - 1 : column] in _FULL_WIDTH:
        return "toml.full-width"
    if _COLOR_WITHOUT_QUOTES.search(line) and words.startswith("Invalid value"):
        return "toml.color"
    return next((name for start, name in _FAMILIES if words.startswith(start)), words)
