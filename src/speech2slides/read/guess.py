"""Bytes that may be anything in, the name of the likeliest encoding out.

Decoding without an error proves nothing: nearly all Big5 is also GB18030, and most bytes are UTF-16. Nor does an error, since one bad byte does
not put a file into another encoding. So each encoding reads a sample as well as it can, and the reading that costs the fewest bits wins
(`likelihood.py`). What costs too much in all of them is left to charset-normalizer, which knows the rest of the world.
"""

from collections.abc import Callable

from speech2slides.model.source import UNREADABLE
from speech2slides.read.likelihood import ODD_BITS, bits
from speech2slides.read.repair import decode_damaged

#: Bytes weighed, from the beginning and again from the first that are not UTF-8.
SAMPLE = 6_000
#: Bits a byte. Of 1500 excerpts of speeches none cost more than 7.1; Japanese and Russian cost 8.2 to 10.7 as Chinese, random bytes 9 to 10.5.
BELIEVED, BEARABLE = 7.6, 8.25
#: Bytes below which charset-normalizer is as often wrong as right (measured with 10 to 30 characters).
SHORTEST_FOREIGN = 64
#: NULs above this share are no accidents but the padding of a binary file.
MAX_NUL_SHARE = 0.01
#: What is weighed, with the bytes of a unit; of equals the first wins.
CANDIDATES = (
    ("utf-8", 1),
    ("gb18030", 1),
    ("cp950", 1),
    ("utf-16-le", 2),
    ("utf-16-be", 2),
    ("utf-32-le", 4),
    ("utf-32-be", 4),
    ("cp1252", 1),
)
#: Where a NUL is half a character.
WIDE = ("utf-16", "utf-32")


def guess(data: bytes, bad: int) -> str | None:
    """Return the likeliest encoding of bytes that are UTF-8 up to `bad`, or None when no reading is bearable."""
    name, cost = _cheapest(data, bad, _read_loosely)
    if cost > BELIEVED:
        # in a line without an end, one lost byte makes garbage of all the pairs behind it
        name, cost = min((name, cost), _cheapest(data, bad, decode_damaged), key=lambda one: one[1])
    if cost > BELIEVED and len(data) >= SHORTEST_FOREIGN:
        name, cost = _foreign(data) or (name, cost)
    if cost > BEARABLE or (data.count(0) > len(data) * MAX_NUL_SHARE and not name.startswith(WIDE)):
        return None
    return big5(data) if name == "cp950" else name


def big5(data: bytes) -> str:
    """Return the extension of Big5 that has all characters of `data`, else the one in which it is cheaper: Windows' or Hong Kong's."""
    names = ("cp950", "big5hkscs")
    fitting = [name for name in names if UNREADABLE not in _read_loosely(data, name)]
    return min(fitting or names, key=lambda name: bits(decode_damaged(data, name)))


def _read_loosely(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


def _cheapest(data: bytes, bad: int, read: Callable[[bytes, str], str]) -> tuple[str, float]:
    """Return the encoding in which a sample of `data` is cheapest, and its bits a byte."""
    weighed = []
    for name, unit in CANDIDATES:
        parts = [data[:SAMPLE]]
        if SAMPLE < bad < len(data):
            start = bad - bad % unit
            parts.append(data[start : start + SAMPLE])
        cost = sum(_bits(read(part, name), unit) for part in parts)
        weighed.append((name, cost / sum(map(len, parts))))
    return min(weighed, key=lambda one: one[1])


def _bits(text: str, unit: int) -> float:
    """Return the cost of `text`, in which U+FFFD stands for a whole unit of bytes that say nothing."""
    return bits(text) + ODD_BITS * (unit - 1) * text.count(UNREADABLE)


def _foreign(data: bytes) -> tuple[str, float] | None:
    """Return what charset-normalizer says, if it says anything, at no cost."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return None if best is None else (best.encoding, 0.0)
