"""A path, standard input or bytes in, a `Source` out."""

from speech2slides.read.file import read_source, source_from_bytes

__all__ = ["read_source", "source_from_bytes"]
