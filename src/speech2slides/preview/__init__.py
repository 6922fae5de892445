"""The bytes of a deck in, pictures of its slides out, drawn without any office program."""

from speech2slides.preview.draw import Preview, preview_deck
from speech2slides.preview.opened import OpenDeck, open_deck

__all__ = ["OpenDeck", "Preview", "open_deck", "preview_deck"]
