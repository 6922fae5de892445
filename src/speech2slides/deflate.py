"""Bytes in, what a zip member is made of out: deflated data, length, checksum; and back.

Parts of a theme are deflated once, when it is compiled; a deck then carries them over as they are.
"""

import zlib
from typing import NamedTuple

#: An 8 KB window: no larger for parts of a few kilobytes, and half the time, since less memory is touched.
_WINDOW = -13
_LEVEL = 6


class Deflated(NamedTuple):
    """Hold one member's data."""

    data: bytes
    """Raw deflate stream (RFC 1951)."""
    size: int
    """Length before deflating."""
    crc: int
    """CRC-32 of the data before deflating."""


def deflated(data: bytes) -> Deflated:
    """Deflate `data`; the same data always gives the same stream."""
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW)
    stream = compressor.compress(data) + compressor.flush()
    return Deflated(stream, len(data), zlib.crc32(data))


def inflated(member: Deflated) -> bytes:
    """Return the data of a member."""
    return zlib.decompress(member.data, -15, member.size)
