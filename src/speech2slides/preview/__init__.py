"""A `Deck` and its theme in, pictures of its pages out, drawn by the same values as the file: a look before the deck is opened."""

from speech2slides.preview.draw import Preview, preview_deck

__all__ = ["Preview", "preview_deck"]
