"""A `Document` in, what is wrong with its text out, as diagnostics by line; nothing is corrected."""

from speech2slides.proofread.checks import proofread

__all__ = ["proofread"]
