"""The text of a TOML file in, the line of each of its keys out: what `tomllib` leaves out and a message needs.

The text has been read by `tomllib` before, so it is known to be sound; what is not understood all the same has no line.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: The way to a value: names of tables and keys, and places in arrays, counted from 0.
Path = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL)
_PLAIN = re.compile(r"[^,\]}\n#]*")


class _Found(NamedTuple):
    """Hold what one file has been found to state, and how many tables its arrays of tables have so far."""

    lines: dict[Path, int]
    counts: dict[Path, int]


def line_of(text: str, path: Path) -> int | None:
    """Return the line (1-based) on which `path` is stated in `text`, that of the table around it where it is not, else None."""
    try:
        lines = _Scanner(text).lines()
    except (ValueError, IndexError, RecursionError):
        return None
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path)


class _Scanner:
    """Read a file from key to key, passing over its values."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.found = _Found({}, {})

    def lines(self) -> dict[Path, int]:
        """Return the line of every key and of every table that has a head of its own."""
        table: Path = ()
        for _ in self._until("", ""):
            if self.text.startswith("[", self.at):
                table = self._head()
            else:
                self._pair(table)
        return self.found.lines

    def _until(self, end: str, between: str) -> Iterator[None]:
        """Stop at each thing before `end` (the end of the text when empty), passing over what stands `between` them."""
        while True:
            self._skip(_SPACE)
            if (not end and self.at >= len(self.text)) or (end and self.text[self.at] == end):
                self.at += len(end)
                return
            before = self.at
            yield
            self._skip(_SPACE)
            if between and self.text[self.at] == between:
                self.at += 1
            if self.at == before:
                raise ValueError(before)

    def _head(self) -> Path:
        """Read `[a.b]` or `[[a.b]]`; a name that is an array of tables means the last of them."""
        start = self.at
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        *around, last = self._key()
        self.at += 2 if many else 1
        table = self._within((), around, start)
        if many:
            array = (*table, last)
            table = (*array, self.found.counts.get(array, 0))
            self.found.counts[array] = self.found.counts.get(array, 0) + 1
            self._note(array, start)
        else:
            table = self._within(table, [last], start)
        self._note(table, start)
        return table

    def _within(self, table: Path, names: list[str], start: int) -> Path:
        for name in names:
            table = (*table, name)
            self._note(table, start)
            if table in self.found.counts:
                table = (*table, self.found.counts[table] - 1)
        return table

    def _pair(self, table: Path) -> None:
        start = self.at
        names = self._key()
        for name in names:
            table = (*table, name)
            self._note(table, start)
        if self.text[self.at] != "=":
            raise ValueError(self.at)
        self.at += 1
        self._value(table)

    def _key(self) -> list[str]:
        """Read a key, plain, quoted or dotted, and the space after it."""
        names: list[str] = []
        while True:
            self._skip(_SPACE)
            quoted = _STRING.match(self.text, self.at)
            match = quoted or _BARE.match(self.text, self.at)
            if match is None:
                raise ValueError(self.at)
            names.append(match[0][1:-1] if quoted else match[0])
            self.at = match.end()
            self._skip(_SPACE)
            if not self.text.startswith(".", self.at):
                return names
            self.at += 1

    def _value(self, path: Path) -> None:
        self._skip(_SPACE)
        sign = self.text[self.at]
        if sign == "{":
            self.at += 1
            for _ in self._until("}", ","):
                self._pair(path)
        elif sign == "[":
            self.at += 1
            for index, _ in enumerate(self._until("]", ",")):
                self._note((*path, index), self.at)
                self._value((*path, index))
        else:
            self._skip(_STRING if sign in "\"'" else _PLAIN)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        if match is None:
            raise ValueError(self.at)
        self.at = match.end()

    def _note(self, path: Path, start: int) -> None:
        self.found.lines.setdefault(path, self.text.count("\n", 0, start) + 1)
