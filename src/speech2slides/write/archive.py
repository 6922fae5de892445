"""Deflated members in, the bytes of a zip out: fixed dates, given order, streams carried over as they are.

The standard library writes only what it deflates itself, which for the parts of a theme would be done anew for every deck.
"""

import struct

from speech2slides.deflate import Deflated

#: 1 January 1980, the first date zip can hold (APPNOTE 4.4.6); a fixed one makes builds repeatable.
_DATE, _TIME = 0x21, 0
_VERSION, _DEFLATE = 20, 8
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


def archive(members: list[tuple[str, Deflated]]) -> bytes:
    """Return a zip of `members` in their order; names are ASCII, as part names are."""
    chunks: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for name, body in members:
        encoded = name.encode("ascii")
        sizes = (body.crc, len(body.data), body.size)
        header = _LOCAL.pack(b"PK\3\4", _VERSION, 0, _DEFLATE, _TIME, _DATE, *sizes, len(encoded), 0)
        chunks += (header, encoded, body.data)
        entry = _CENTRAL.pack(
            b"PK\1\2", _VERSION, _VERSION, 0, _DEFLATE, _TIME, _DATE, *sizes, len(encoded), 0, 0, 0, 0, 0, offset
        )
        central += (entry, encoded)
        offset += len(header) + len(encoded) + len(body.data)
    directory = b"".join(central)
    end = _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(directory), offset, 0)
    return b"".join((*chunks, directory, end))
