"""A name somebody wrote in, the names it looks like out, the most like first: whether one letter is wrong or only the case."""

from collections.abc import Collection

#: Less alike than this, a name was not meant.
_LEAST = 0.6


def by_likeness(name: str, known: Collection[str]) -> list[str]:
    """Return the `known` names, that which looks most like `name` first."""
    return sorted(known, key=lambda other: -_likeness(name, other))


def near(name: str, known: Collection[str]) -> str:
    """Return which of the `known` names was probably meant by `name`, empty where none looks like it."""
    found = next(iter(by_likeness(name, known)), "")
    return found if found and _likeness(name, found) >= _LEAST else ""


def _likeness(name: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1: those that differ by case, hyphens and underscores alone most of all."""
    from difflib import SequenceMatcher  # takes longer to import than most commands that never need it

    return SequenceMatcher(None, _plain(other), _plain(name)).ratio()


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-").strip()
