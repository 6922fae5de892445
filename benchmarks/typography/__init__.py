"""Measure how the lines of finished decks end, as LibreOffice draws them: see `__main__`."""
