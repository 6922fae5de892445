"""Bytes in, text and the name of their encoding out: byte order mark, strict UTF-8, then a guess; what cannot be read becomes U+FFFD."""

import codecs

from speech2slides.errors import InputError, UsageError

#: Control characters that no program puts into a text.
CONTROLS = bytes(sorted({*range(0x20)} - {*b"\t\n\v\f\r"}))
#: Above this share of them unreadable bytes were never text; a text in an unknown encoding has next to none.
MAX_CONTROL_SHARE = 0.01
#: Up to so many bytes, UTF-16 may by chance be UTF-8 as well, though one with control characters.
CHANCE = 200
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
#: Codecs of host names, e-mail and Python's own literals; no file is in them.
NO_FILES = ("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7")


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text, with U+FFFD for each character that cannot be read, and the name of its encoding.

    `encoding` overrides the guess; a name that stands for no encoding of files is a `UsageError`. Raises `InputError`: `input.binary` or
    `input.office` for a file that is no text, `input.encoding` when no reading is bearable, with the line of the first byte not UTF-8.
    """
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise InputError("input.office" if kind in OFFICE else "input.binary", kind=kind)
    if encoding is not None:
        return _decode_as(data, _codec(encoding, data))
    for bom, name in BOMS:
        if data.startswith(bom):
            return _decode_as(data, name)
    bad = len(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = error.start
    else:
        if b"\0" not in data and (bad > CHANCE or not _control_share(data)):
            return text, "utf-8"
    return _decode_as(data, _guess(data, bad))


def _guess(data: bytes, bad: int) -> str:
    """Return the likeliest encoding of bytes that are UTF-8 up to `bad`; raises InputError when they are no text."""
    from speech2slides.read.guess import guess

    name = guess(data, bad)
    if name is not None:
        return name
    if bad == len(data) and b"\0" not in data:
        return "utf-8"
    if _control_share(data) > MAX_CONTROL_SHARE:
        raise InputError("input.binary", kind="binary")
    raise InputError("input.encoding", line=data.count(b"\n", 0, bad) + 1)


def _decode_as(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        from speech2slides.read.repair import decode_damaged

        return decode_damaged(data, encoding), encoding


def _codec(encoding: str, data: bytes) -> str:
    """Return the codec for what people call `encoding`, whose files are in later extensions of it."""
    try:
        name = codecs.lookup(encoding).name
        b"0".decode(name)
    except (LookupError, ValueError) as error:
        raise UsageError("usage.encoding", encoding=encoding) from error
    if name in NO_FILES:
        raise UsageError("usage.encoding", encoding=encoding)
    if name == "big5":
        from speech2slides.read.guess import big5

        return big5(data)
    return "gb18030" if name in ("gb2312", "gbk") else name


def _control_share(data: bytes) -> float:
    return 1 - len(data.translate(None, CONTROLS)) / len(data) if data else 0.0
