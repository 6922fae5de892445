"""A `Source` in, a `Document` out; reading a text never fails, whatever stands in it."""

from speech2slides.parse.document import parse_document

__all__ = ["parse_document"]
