"""A `Deck` and its theme in, pictures of its pages out, drawn by the same values as the file: a look before the deck is opened."""
