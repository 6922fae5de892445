"""Texts in, their decks as LibreOffice draws them out: what the benchmarks that look at drawn decks share."""
