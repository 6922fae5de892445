"""A `Deck` and the theme's parts in, the bytes of a .pptx out, and those bytes safely into a file."""

from speech2slides.write.file import replace_deck
from speech2slides.write.package import build_package

__all__ = ["build_package", "replace_deck"]
