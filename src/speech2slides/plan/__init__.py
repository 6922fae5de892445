"""A `Document` and the theme's wording in, a `DeckPlan` out: what belongs together, and what each page says."""

from speech2slides.plan.deck import plan_deck

__all__ = ["plan_deck"]
