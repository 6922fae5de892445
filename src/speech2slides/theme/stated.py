"""A key of a theme's file in, what it states out, of the type and among the names it can have; ThemeError with a remedy for anything else."""

from collections.abc import Collection, Mapping

from speech2slides.errors import ThemeError
from speech2slides.likeness import by_likeness
from speech2slides.theme.files import TomlFile, refused
from speech2slides.theme.lines import Path

#: Keys that stand above the first table and are words; below one, TOML takes them for the table's own.
TOP_WORDS = ("name", "title", "extends", "logo", "emblem")
#: So many names fit a line and are all listed; of more, so many of the nearest are.
MOST_LISTED, NEAREST = 12, 5


def stated_table(file: TomlFile, key: str) -> dict[str, object]:
    """Return the table `key`, empty where the file has none; raises `ThemeError` for anything else."""
    value = file.table.get(key, {})
    if not isinstance(value, dict):
        raise refused("theme.type", file, (key,), expected="table")
    return value


def stated_words(file: TomlFile, path: Path, table: Mapping[str, object], known: Collection[str]) -> dict[str, str]:
    """Return the table at `path`, all of whose values are words; raises `ThemeError` for a key that is not known and for other values."""
    check_keys(file, path, table, known)
    words: dict[str, str] = {}
    for key, value in table.items():
        if not isinstance(value, str):
            raise refused("theme.type", file, (*path, key), expected="string")
        words[key] = value
    return words


def check_words(file: TomlFile, path: Path, words: str, most: int) -> None:
    """Raise `ThemeError` for words that are none, more than `most` code points, or hold what nobody sees."""
    if not words.strip() or len(words) > most or not words.replace("\u3000", " ").isprintable():
        raise refused("theme.words", file, path, most=str(most))


def check_keys(file: TomlFile, path: Path, table: Mapping[str, object], known: Collection[str]) -> None:
    """Raise `ThemeError` for a key of the table at `path` that is not known, or that belongs above all tables."""
    for key in table:
        if key not in known:
            stray = bool(path) and key in TOP_WORDS
            raise misplaced(file, (*path, key)) if stray else unknown_key(file, (*path, key), known)


def misplaced(file: TomlFile, path: Path) -> ThemeError:
    """Return what to raise for a key that belongs above the first table."""
    *around, key = map(str, path)
    return refused("theme.top-key", file, path, key=key, table=".".join(around))


def unknown_key(file: TomlFile, path: Path, known: Collection[str]) -> ThemeError:
    """Return what to raise for a key that is not among the `known`."""
    key = str(path[-1])
    return refused("theme.unknown-key", file, path, key=key, nearest=nearest(key, known), known=_listed(key, known))


def unknown_name(file: TomlFile, path: Path, value: str, known: Collection[str]) -> ThemeError:
    """Return what to raise for a value that is not among the `known`; the share of a colour is no part of its name."""
    name = value.partition("*")[0]
    named = {"value": value, "nearest": nearest(name, known), "known": _listed(name, known)}
    return refused("theme.unknown-name", file, path, **named)


def nearest(name: str, known: Collection[str]) -> str:
    """Return which of the `known` names looks most like `name`, the first of several."""
    return next(iter(by_likeness(name, known)), "–")


def _listed(name: str, known: Collection[str]) -> str:
    if len(known) <= MOST_LISTED:
        return ", ".join(known)
    return ", ".join(by_likeness(name, known)[:NEAREST]) + " …"
