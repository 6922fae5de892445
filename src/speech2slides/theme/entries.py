"""The layout files of a theme in, their entries out, each with the styles and the chrome it may refer to and the place it stands at.

What is wrong in an entry becomes a `ThemeError` here, which names the file, the key and its line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from speech2slides.errors import ThemeError
from speech2slides.theme.files import TomlFile, read_toml, refused
from speech2slides.theme.geometry import PLACES, Table, table, tables
from speech2slides.theme.lines import Path
from speech2slides.theme.schema import check_layout_file, check_references
from speech2slides.theme.tokens import ThemeTokens
from speech2slides.theme.wrong import LayoutValueError


class Stated(NamedTuple):
    """Hold a table with the place it stands at, which a refusal names."""

    file: TomlFile
    path: Path
    table: Table

    style: "Stated | None" = None
    """The style it takes over, which says what it does not say itself."""

    def refusal(self, name: object, error: Exception) -> ThemeError:
        """Return what to raise for what is wrong in the table; it names the key, where one is known to be wrong, and the key's line."""
        if isinstance(error, LayoutValueError):
            file, path = self._stating(error.where.split())
            return refused(
                error.code, file, path, key=error.where.removesuffix(" place"), layout=str(name), **error.arguments
            )
        if isinstance(error, KeyError):
            return refused("theme.layout-missing", self.file, self.path, key=str(error.args[0]), layout=str(name))
        stated = f"{type(error).__name__}: {error}"
        named = {"layout": str(name), "reason": "layout.value", "stated": stated}
        return refused("theme.layout", self.file, self.path, **named)

    def _stating(self, where: list[str]) -> tuple[TomlFile, Path]:
        """Return the file and the path of the key that `where` ends in: the table's own, or that of its style, or the table itself."""
        for one in (self, *([self.style] if self.style is not None else [])):
            for start in range(len(where)):
                found = _key_in(one.file.table, (*one.path, *where[start:]))
                if found is not None:
                    return one.file, found
        return self.file, self.path

    def inside(self, key: str) -> "Iterator[Stated]":
        """Yield the tables of a list of tables."""
        for index, one in enumerate(tables(self.table.get(key))):
            yield Stated(self.file, (*self.path, key, index), one)


def _key_in(table: object, path: Path) -> Path | None:
    """Return the path where a table of tables has it, with the key it ends in as it stands there, None where there is none such."""
    *around, last = path
    for one in around:
        if isinstance(table, list) and isinstance(one, int):
            table = table[one]
        elif isinstance(table, dict):
            table = table.get(str(one))
    if not isinstance(table, dict):
        return None
    keys = PLACES if last == "place" else (str(last), f"{last}s")
    return next(((*around, key) for key in keys if key in table), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold an entry of a layout file with what it may refer to."""

    stated: Stated
    level: int
    """Folder it comes from: entries of one replace those of the same name of the ones before."""
    chromes: dict[str, Stated]
    styles: dict[str, Stated]

    @property
    def own(self) -> Table:
        """Return what the entry itself says."""
        return self.stated.table

    @property
    def name(self) -> object:
        """Return its name, for a refusal, which may be of any type still."""
        return self.own.get("name", "layout")

    @property
    def chrome(self) -> Table:
        """Return the chrome around it, empty where it names none."""
        return self.chromes[str(self.own["chrome"])].table if "chrome" in self.own else {}

    def place(self, picture: str) -> Table | None:
        """Return where the layout, or its chrome, has a place for a picture."""
        stated = self.own.get(picture, self.chrome.get(picture))
        return None if stated is None else table(stated)

    def pieces(self, key: str) -> Iterator[Stated]:
        """Yield the tables of `key` of the chrome and of the entry's own, with what their styles say."""
        for around in (*([self.chromes[str(self.own["chrome"])]] if "chrome" in self.own else []), self.stated):
            for one in around.inside(key):
                style = one.table.get("style")
                if style is not None:
                    taken = self.styles[str(style)]
                    yield one._replace(table=taken.table | one.table, style=taken)
                else:
                    yield one


def read_entries(tokens: ThemeTokens) -> Iterator[Entry]:
    """Yield the entries of all files; each may refer to styles and chrome of any file, the later ones taking the place of the earlier."""
    chromes: dict[str, Stated] = {}
    styles: dict[str, Stated] = {}
    files = [(level, read_toml(path)) for level, path in tokens.layout_files()]
    for _, file in files:
        check_layout_file(file, tokens)
        chromes |= _named(file, "chrome")
        styles |= _named(file, "style")
    for level, file in files:
        check_references(file, chromes, styles)
        for stated in Stated(file, (), file.table).inside("layout"):
            yield Entry(stated, level, chromes, styles)


def _named(file: TomlFile, key: str) -> dict[str, Stated]:
    """Return the tables of a file that others refer to by their names."""
    return {name: Stated(file, (key, name), table(one)) for name, one in table(file.table.get(key, {})).items()}
