"""A path, standard input or bytes in, a `Source` out."""

from speech2slides.read.file import read_bytes, read_source, source_from_bytes

__all__ = ["read_bytes", "read_source", "source_from_bytes"]
