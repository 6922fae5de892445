"""Turn an approved Chinese speech into an editable PowerPoint deck, word for word."""

__version__ = "0.1.0"
