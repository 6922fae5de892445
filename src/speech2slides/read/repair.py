"""Damaged bytes and their encoding in, text out, with U+FFFD for what cannot be read.

In an encoding of byte pairs a lost byte shifts all pairs after it, up to the next line: what follows is garbage without being an error. So a
damaged line is not read from left to right but as the cheapest sequence of characters and bad bytes.
"""

from speech2slides.model.source import UNREADABLE
from speech2slides.read.likelihood import ODD_BITS, character_bits

#: Encodings of byte pairs (GB18030 has quadruples, too); a line feed is part of none.
PAIRED = ("gb18030", "cp950", "big5hkscs")
#: Bytes of damaged lines read with care, for a second or so; beyond that the file is wreckage.
CARE = 100_000


def decode_damaged(data: bytes, encoding: str) -> str:
    """Return the text of `data`, each unreadable character of it as U+FFFD."""
    if encoding not in PAIRED:
        return data.decode(encoding, "replace")
    lines, care = [], CARE
    for line in data.split(b"\n"):
        try:
            lines.append(line.decode(encoding))
        except UnicodeDecodeError:
            care -= len(line)
            lines.append(_cheapest_line(line, encoding) if care >= 0 else line.decode(encoding, "replace"))
    return "\n".join(lines)


def _cheapest_line(line: bytes, encoding: str) -> str:
    """Return the cheapest reading of one line, found from its end backwards."""
    rest = [0.0] * (len(line) + 1)
    steps = [(1, UNREADABLE)] * len(line)
    for start in reversed(range(len(line))):
        choices = [(rest[start + length] + cost, length, text) for length, text, cost in _parts(line, start, encoding)]
        rest[start], length, text = min(choices)
        steps[start] = length, text
    start, pieces = 0, []
    while start < len(line):
        length, text = steps[start]
        pieces.append(text)
        start += length
    return "".join(pieces)


def _parts(line: bytes, start: int, encoding: str) -> list[tuple[int, str, float]]:
    """Return length, text and cost of what may stand at `start`: characters, and a bad one of a byte or, if neither is ASCII, two."""
    parts = [(1, UNREADABLE, ODD_BITS)]
    if line[start] >= 0x80 and line[start + 1 : start + 2] >= b"\x80":
        parts.append((2, UNREADABLE, ODD_BITS))
    for length in (1, 2, 4):
        part = line[start : start + length]
        try:
            text = part.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(part) == length and len(text) == 1:
            parts.append((length, text, character_bits(text)))
    return parts
