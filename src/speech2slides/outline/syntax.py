"""Bytes that should be JSON in, what they say out; or an InputError that names line and column, what is wrong there, and what to write.

`json` tells what is wrong in English phrases, so these have to be read; what is not known is passed on as it stands.
"""

import codecs
import json

from speech2slides.errors import InputError
from speech2slides.oneline import on_one_line

#: How the phrases of CPython begin, from 3.11 on, and the name the message catalogue has for what is wrong.
_FAMILIES = (
    ("Expecting property name", "json.key"),
    ("Expecting ',' delimiter", "json.comma"),
    ("Expecting ':' delimiter", "json.colon"),
    ("Expecting value", "json.value"),
    ("Illegal trailing comma", "json.trailing"),
    ("Unterminated string", "json.string"),
    ("Invalid control character", "json.string"),
    ("Invalid \\", "json.backslash"),
    ("Extra data", "json.rest"),
)
#: Signs of a Chinese keyboard where JSON has its own; within quotes they are fine.
_FULL_WIDTH = frozenset("“”‘’＂＇：［］｛｝，")
#: Longest piece of a line that a message shows, in characters.
_SHOWN = 60


def read_json(data: bytes, path: str) -> object:
    """Return what `data` says, JSON in UTF-8, or UTF-16 as some shells redirect it.

    Raises `InputError`: `outline.encoding` for other bytes, `outline.json` for what is no JSON, `outline.syntax` for endless nesting.
    """
    try:
        text = data.decode(json.detect_encoding(data))
    except UnicodeDecodeError as error:
        raise InputError("outline.encoding", path=path, line=data.count(b"\n", 0, error.start) + 1) from error
    try:
        return json.loads(text.removeprefix(codecs.BOM_UTF8.decode()))
    except json.JSONDecodeError as error:
        raise _syntax_error(path, error) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists within lists
        raise InputError("outline.syntax", path=path, name="outline", reason="json.deep") from error


def _syntax_error(path: str, error: json.JSONDecodeError) -> InputError:
    lines = error.doc.split("\n")
    line = lines[error.lineno - 1] if error.lineno <= len(lines) else ""
    reason = next((name for start, name in _FAMILIES if error.msg.startswith(start)), error.msg)
    if error.doc[error.pos : error.pos + 1] in _FULL_WIDTH:
        reason = "json.full-width"
    elif reason in ("json.key", "json.value") and error.doc[: error.pos].rstrip().endswith(","):
        reason = "json.trailing" if error.doc[error.pos :].lstrip()[:1] in ("}", "]") else reason
    words = on_one_line(line.strip())[:_SHOWN]
    return InputError("outline.json", path=path, line=error.lineno, column=error.colno, reason=reason, words=words)
