"""The bytes of a deck in, what stands on its slides and in its notes out, in order."""

from types import MappingProxyType
from typing import NamedTuple

from speech2slides.audit.package import Handlers, Package, open_package
from speech2slides.errors import InputError

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: Placeholders whose text is no statement of the speaker's.
NUMBERS = ("sldNum", "dt")
TYPED = "speech2slides.typed"
#: Marks a run of the notes as a cue for the speaker; such words are no part of the speech, whatever they say.
CUE = "urn:speech2slides:notes cue"


class ShapeText(NamedTuple):
    """Hold one paragraph on a slide."""

    words: str
    """Its characters, `\\n` for a forced line end."""
    place: str
    """Placeholder type, `cell` in a table, `loose` in neither."""
    smallest: int
    """Smallest size stated on its runs, hundredths of a point, 0 when none is."""


class SlideText(NamedTuple):
    """Hold the text of one slide."""

    part: str
    paragraphs: tuple[ShapeText, ...]
    notes: tuple[str, ...]
    literal_colors: int
    """Colours on the slide that are no slot of the theme."""
    dangling: tuple[str, ...]
    """Relationships that lead nowhere."""


class DeckText(NamedTuple):
    """Hold a deck as it was read."""

    slides: tuple[SlideText, ...]
    typed: tuple[str, ...]
    """Values the user typed when the deck was built."""
    height: int
    """Of its slides, in EMU; 0 where the file does not say."""


def read_deck(data: bytes, path: str) -> DeckText:
    """Read a deck's slides in the order they are shown; raises `InputError` for a file that is no sound deck."""
    package = open_package(data, path)
    root = package.relationships("")
    presentation = next((one.target for one in root.values() if one.kind == "officeDocument"), None)
    if presentation is None:
        raise InputError("deck.not-a-deck", path=path)
    order = _SlideOrder()
    package.parse(presentation, order)
    targets = package.relationships(presentation)
    slides = []
    seen: set[str] = set()
    for identifier in order.ids:
        if identifier in seen or identifier not in targets or targets[identifier].target not in package.names:
            raise InputError("deck.damaged", path=path, part=presentation, reason=identifier)
        seen.add(identifier)
        slides.append(_read_slide(package, targets[identifier].target))
    custom = next((one.target for one in root.values() if one.kind == "custom-properties"), None)
    return DeckText(tuple(slides), _typed(package, custom), order.height)


class _SlideOrder(Handlers):
    def __init__(self) -> None:
        self.ids: list[str] = []
        self.height = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_P} sldId":
            self.ids.append(attributes.get(f"{_R} id", ""))
        elif name == f"{_P} sldSz":
            stated = attributes.get("cy", "")
            self.height = int(stated) if stated.isascii() and stated.isdigit() else 0


def _read_slide(package: Package, part: str) -> SlideText:
    relationships = package.relationships(part)
    texts = _Texts()
    package.parse(part, texts)
    notes: list[str] = []
    notes_part = next((one.target for one in relationships.values() if one.kind == "notesSlide"), None)
    if notes_part in package.names and notes_part is not None:
        found = _Texts(cues=True)
        package.parse(notes_part, found)
        notes.extend(shape.words for shape in found.paragraphs if shape.place == "body" and shape.words.strip())
    dangling = tuple(
        one.target for one in relationships.values() if not one.external and one.target not in package.names
    )
    return SlideText(part, tuple(texts.paragraphs), tuple(notes), texts.literal_colors, dangling)


#: Elements a slide is read by; all others are passed over after one look-up.
_ELEMENTS = MappingProxyType(
    {f"{_P} {name}": "shape" for name in ("sp", "cxnSp", "pic", "graphicFrame")}
    | {f"{_P} ph": "ph"}
    | {CUE: "cue"}
    | {f"{_A} {name}": name for name in ("tc", "p", "t", "br", "fld", "rPr", "srgbClr")}
)


class _Texts(Handlers):
    """Collect the paragraphs of a slide or notes part with the placeholder each stands in.

    With `cues` the runs marked as such are passed over, as in notes; on a slide no mark hides anything.
    """

    def __init__(self, *, cues: bool = False) -> None:
        self.paragraphs: list[ShapeText] = []
        self.literal_colors = 0
        self._place = "loose"
        self._words: list[str] = []
        self._sizes: list[int] = []
        self._in_text = False
        self._fields = 0
        self._cues = cues
        self._marked = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = _ELEMENTS.get(name)
        if element is None:
            return
        if element == "t":
            self._in_text = not self._marked
        elif element == "rPr":
            self._marked = False
            if "sz" in attributes:
                self._sizes.append(int(attributes["sz"]))
        elif element == "p":
            self._words, self._sizes, self._fields, self._marked = [], [], 0, False
        elif element == "br":
            self._words.append("\n")
        elif element == "ph":
            self._place = attributes.get("type", "obj")
        elif element == "fld":
            self._fields += 1
        elif element == "cue":
            self._marked = self._cues
        elif element == "srgbClr":
            self.literal_colors += 1
        else:
            self._place = "cell" if element == "tc" else "loose"

    def end(self, name: str) -> None:
        element = _ELEMENTS.get(name)
        if element in ("t", "br"):  # what the mark stood for ends with them
            self._in_text = self._marked = False
        elif element == "p":
            words = "".join(self._words)
            if words.strip():
                place = "sldNum" if self._fields and self._place != "loose" else self._place
                self.paragraphs.append(ShapeText(words, place, min(self._sizes, default=0)))

    def characters(self, words: str) -> None:
        if self._in_text:
            self._words.append(words)


class _Typed(Handlers):
    def __init__(self) -> None:
        self.values: list[str] = []
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" property"):
            self._inside = attributes.get("name") == TYPED

    def characters(self, words: str) -> None:
        if self._inside:
            self.values.append(words)


def _typed(package: Package, custom: str | None) -> tuple[str, ...]:
    if custom is None or custom not in package.names:
        return ()
    found = _Typed()
    package.parse(custom, found)
    return tuple(value for value in "".join(found.values).split("\n") if value.strip())
