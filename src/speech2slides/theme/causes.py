"""The pairs of colours of a theme that fall short in, their few causes out, with the keys of its file that would change them."""

from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.theme.contrast import Pairing, Shade, faint_pairs
from speech2slides.theme.drawn import DrawnLayout
from speech2slides.theme.files import TomlFile
from speech2slides.theme.lines import line_of
from speech2slides.theme.stated import stated_table
from speech2slides.theme.tokens import ThemeTokens


class Key(NamedTuple):
    """Name a key of a theme's own file."""

    name: str
    """With its table: `color.text`."""
    line: int


class Cause(NamedTuple):
    """Hold two colours that are hard to tell apart, and everything that is written in one on the other."""

    ink: Shade
    ground: Shade
    found: float
    least: float
    places: tuple[str, ...]
    """Slots of layouts (`Cards 3: head`) in the layouts' order; last, where text of the user's own could stand so, an empty name."""
    keys: tuple[Key, ...]
    """What the theme's own file says of the two, none where it takes both from elsewhere."""


def faint_causes(tokens: ThemeTokens, layouts: tuple[DrawnLayout, ...]) -> tuple[Cause, ...]:
    """Return why text of a theme is hard to read: each pair of colours once, what layouts show first, of those the worst."""
    groups: dict[tuple[str, str], list[Pairing]] = {}
    for one in faint_pairs(tokens, layouts):
        groups.setdefault((one.ink.token, one.ground.token), []).append(one)
    causes = [_cause(group, tokens.files[0]) for group in groups.values()]
    return tuple(sorted(causes, key=lambda cause: (not cause.places[0], cause.found / cause.least)))


def faint_findings(causes: tuple[Cause, ...]) -> tuple[Diagnostic, ...]:
    """Return what is said of a theme over every deck made with it: nothing, or how many places are hard to read and the worst of them."""
    if not causes:
        return ()
    worst = causes[0]
    shown = {"ink": worst.ink.label, "ground": worst.ground.label, "found": f"{worst.found:.2f}"}
    return (finding("theme.contrast", count=count_of(causes), least=f"{worst.least:g}", **shown),)


def count_of(causes: tuple[Cause, ...]) -> int:
    """Return how many places are hard to read."""
    return sum(len(cause.places) for cause in causes)


def _cause(group: list[Pairing], own: TomlFile) -> Cause:
    worst = min(group, key=lambda one: one.found / one.least)
    places = sorted((one.where for one in group), key=lambda where: not where)
    named = dict.fromkeys(_key(side, own) for side in (*(one.ink for one in group), *(one.ground for one in group)))
    keys = tuple(Key(".".join(path), line_of(own.text, path) or 1) for path in named if path is not None)
    return Cause(worst.ink, worst.ground, worst.found, worst.least, tuple(places), keys)


def _key(side: Shade, own: TomlFile) -> tuple[str, str] | None:
    """Return where a theme's own file says what a colour is: the role, where it states that, else the token."""
    if side.name in stated_table(own, "role"):
        return ("role", side.name)
    token = side.token.partition("*")[0]
    return ("color", token) if token in stated_table(own, "color") else None
