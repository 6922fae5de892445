"""Bytes in, text and the name of their encoding out.

The ladder: byte order mark, strict UTF-8, then whichever of GB18030 and UTF-16 gives the most plausible Chinese. Big5 decodes as
GB18030 without an error, so strict decoding proves nothing; the share of common characters does (measured on a speech: 1.00 for
the right reading, 0.46 for Big5 read as GB18030, below 0.13 for the rest).
"""

import codecs

from speech2slides.errors import InputError, UsageError

#: Bytes scored when guessing; enough for a share, bounded for large files.
SAMPLE = 20_000
#: Below this plausibility no reading is believed.
PLAUSIBLE = 0.6
#: NUL bytes above this share of an undecodable file mean it was never text.
MAX_NUL_SHARE = 0.001
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OFFICE = ("zip", "ole", "rtf")
#: First bytes of files that are no text, and what to call them.
MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x7fELF", "elf"),
    (b"{\\rtf", "rtf"),
)


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    `encoding` overrides the guess; a name nobody knows is a `UsageError`. Raises `InputError`: `input.binary` or `input.office` for a file
    that is no text, `input.not-encoding` when the named encoding does not fit, `input.encoding` when no reading is plausible, with the line
    of the first bad byte.
    """
    if encoding is not None:
        return _decode_as(data, encoding), encoding
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise InputError("input.office" if kind in OFFICE else "input.binary", kind=kind)
    for bom, name in BOMS:
        if data.startswith(bom):
            return _decode_as(data, name), name
    if b"\0" not in data:
        try:
            return data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            pass
    return _best_guess(data)


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise UsageError("usage.encoding", encoding=encoding) from error
    except UnicodeDecodeError as error:
        raise InputError("input.not-encoding", encoding=encoding, line=data.count(b"\n", 0, error.start) + 1) from error


def _best_guess(data: bytes) -> tuple[str, str]:
    best_name, best_text, best_score = "", "", 0.0
    for name in ("gb18030", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        score = plausibility(text[:SAMPLE])
        if score > best_score:
            best_name, best_text, best_score = name, text, score
    if best_score >= PLAUSIBLE:
        return best_text, best_name
    if data.count(0) > len(data) * MAX_NUL_SHARE:
        raise InputError("input.binary", kind="binary")
    bad = 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = error.start
    raise InputError("input.encoding", line=data.count(b"\n", 0, bad) + 1)


def plausibility(text: str) -> float:
    """Return the share of characters a Chinese or English text would have: common Han, CJK punctuation, printable ASCII.

    A Han character is common when GB2312 has it in its first level (lead byte B0-D7), 3755 characters by frequency.
    """
    if not text:
        return 0.0
    good = sum(1 for character in text if _is_common(character))
    return good / len(text)


def _is_common(character: str) -> bool:
    point = ord(character)
    if point < 0x80:
        return point >= 0x20 or character in "\t\r\n"
    if 0x4E00 <= point <= 0x9FFF:
        encoded = character.encode("gb2312", "ignore")
        return len(encoded) == 2 and 0xB0 <= encoded[0] <= 0xD7
    return 0x3000 <= point <= 0x3017 or 0xFF01 <= point <= 0xFF5E or 0x2010 <= point <= 0x2026 or point == 0xB7
