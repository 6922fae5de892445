"""Look for text out of place in many drawn decks, and for frames that break the grid: see `__main__`."""
