"""The wording tables of a theme's files in, the words it may put on a slide out, by language, each from the nearest file that states it."""

import re
from string import Formatter
from types import MappingProxyType

from speech2slides.model.theme import Wording
from speech2slides.punctuation import FOOTER_SIGNS
from speech2slides.theme.files import TomlFile, refused
from speech2slides.theme.lines import Path
from speech2slides.theme.stated import check_keys, check_words, stated_table, stated_words, unknown_name

#: Words of the theme, and the places for numbers each must have.
WORDING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("agenda", ()),
    ("part", ("n",)),
    ("thanks", ()),
    ("continued", ("i", "n")),
    ("numerals", ()),
    ("numbers", ()),
    ("cue", ("i", "n")),
    ("cue_timed", ("i", "n", "time")),
    ("minutes", ("n",)),
    ("seconds", ("n",)),
    ("task", ()),
    ("owner", ()),
    ("deadline", ()),
    ("footer", ()),
)
#: Words that stand on slides alone, and how many characters fit where the smallest of them stands.
LABELS, MOST_LABEL = ("agenda", "thanks", "task", "owner", "deadline"), 20
WORDING_KEYS = tuple(key for key, _ in WORDING)
#: Keys that choose among ways to write numbers, see `Wording`.
CHOICES = MappingProxyType({"numerals": ("han", "arabic"), "numbers": ("own", "01")})
#: What a footer may name, and how much may stand between two names.
FOOTER_NAMES, MOST_SIGNS = ("unit", "title", "date", "speaker", "part"), 5


def wordings_of(chain: tuple[TomlFile, ...]) -> tuple[tuple[str, Wording], ...]:
    """Return the words of each language; `chain` is the theme's file and those it extends, the last of which states them all.

    Raises `ThemeError` for an unknown language or key, and for words without the places they must have, or with others.
    """
    languages = tuple(stated_table(chain[-1], "wording"))
    for one in chain:
        check_keys(one, ("wording",), stated_table(one, "wording"), languages)
    return tuple((language, _wording(chain, language)) for language in languages)


def _wording(chain: tuple[TomlFile, ...], language: str) -> Wording:
    path = ("wording", language)
    words: dict[str, str] = {}
    for one in reversed(chain):
        stated = stated_table(one, "wording").get(language, {})
        if not isinstance(stated, dict):
            raise refused("theme.type", one, path, expected="table")
        own = stated_words(one, path, stated, WORDING_KEYS)
        words |= own | {"footer": _footer(one, path, own["footer"])} if "footer" in own else own
        _check_patterns(one, path, words)
    return Wording(**{key: words[key] for key in WORDING_KEYS})


def _check_patterns(file: TomlFile, path: Path, words: dict[str, str]) -> None:
    """Raise for words on several lines, for a pattern without the places it must have, or with others, and for a choice that is none."""
    for key, needed in WORDING:
        if key == "footer":
            continue
        if key in CHOICES and words[key] not in CHOICES[key]:
            raise unknown_name(file, (*path, key), words[key], CHOICES[key])
        if key in LABELS:
            check_words(file, (*path, key), words[key], MOST_LABEL)
        try:
            fields = [field for _, *field in Formatter().parse(words[key]) if field[0] is not None]
            places = [f"{place}{form or ''}{conversion or ''}" for place, form, conversion in fields]
        except ValueError:  # a brace without its other one
            places = ["{"]
        if sorted(places) != sorted(needed) or not words[key].replace("\u3000", " ").isprintable():
            expected = " ".join(f"{{{place}}}" for place in needed)
            raise refused("theme.wording", file, (*path, key), places=expected or "–")


def _footer(file: TomlFile, path: Path, pattern: str) -> str:
    """Return a footer's pattern with single braces; raises for a name it does not know, and for anything but signs between two names."""
    signs, *rest = re.split(r"\{([^{}]*)\}", re.sub(r"\{\{([^{}]*)\}\}", r"{\1}", pattern))
    names, between = [name.strip() for name in rest[0::2]], [signs, *rest[1::2]]
    allowed = set(f"{FOOTER_SIGNS} \u3000")
    sound = (
        set(names) <= set(FOOTER_NAMES)
        and len(set(names)) == len(names)
        and not between[0]
        and not between[-1]
        and all(0 < len(one) <= MOST_SIGNS and set(one) <= allowed for one in between[1:-1])
    )
    if not sound:
        places = " ".join(f"{{{name}}}" for name in FOOTER_NAMES)
        raise refused("theme.footer", file, (*path, "footer"), places=places, signs=FOOTER_SIGNS)
    return "".join(f"{sign}{{{name}}}" for sign, name in zip(between, names, strict=False))
