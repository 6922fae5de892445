"""A `DeckPlan` and the theme's measures in, a `Deck` out: everything measured is decided here."""

from speech2slides.fit.deck import fit_deck

__all__ = ["fit_deck"]
