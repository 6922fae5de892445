"""The text of a shape or a cell and what it inherits in, paragraphs to set out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from speech2slides.drawingml.colors import BLACK, Color
from speech2slides.drawingml.element import Element, share, whole
from speech2slides.drawingml.inheritance import DEFAULT_SIZE, Levels, levels_of
from speech2slides.preview.bullets import Counter
from speech2slides.preview.look import Look
from speech2slides.preview.paragraph import TEXT, Paragraph, Piece

#: Smallest and largest type that is drawn, hundredths of a point.
_LEAST, _MOST = 100, 100_000
#: Levels a paragraph can have, from 0.
_DEEPEST = 8
#: A tab inside a line is as wide as so many spaces; where it ends a marker, the words begin at the paragraph's edge.
_TAB = "    "
#: Size of what stands above or below its line.
_RAISED = 0.66
_FIRST_HAN = "\u2e80"


class Inherited(NamedTuple):
    """Hold what a text takes its style from."""

    look: Look
    lists: tuple[Element | None, ...]
    """Lists of levels, the nearest first."""
    scale: float = 1.0
    """What its type is shrunk by."""
    reduction: float = 0.0
    """What is taken off the distance of lines, as a share of single spacing."""


def has_text(body: Element | None) -> bool:
    """Tell whether anything stands in a text that is more than space."""
    return body is not None and any(
        (words := one.child("t")) is not None and words.text.strip()
        for paragraph in body.all("p")
        for one in paragraph.children
    )


def read_paragraphs(body: Element, inherited: Inherited) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a `txBody`; there is no space above the first, as office programs have it."""
    counter = Counter()
    found: list[Paragraph] = []
    for one in body.all("p"):
        paragraph = _paragraph(one, inherited, counter)
        found.append(paragraph if found else paragraph._replace(before=0))
    return tuple(found)


def _paragraph(one: Element, inherited: Inherited, counter: Counter) -> Paragraph:
    properties = one.child("pPr")
    level = min(_DEEPEST, max(0, properties.number("lvl") if properties is not None else 0))
    above = tuple(levels_of(inherited.lists, level))
    levels = Levels((properties, *above) if properties is not None else above)
    runs = _Runs(one, inherited, above)
    lines = runs.lines()
    size = next((piece.size for line in lines for piece in line), runs.size)
    margin, indent = whole(levels.attribute("marL")), whole(levels.attribute("indent"))
    first = max(0, margin + indent)
    lead: tuple[Piece, ...] = ()
    words = lines[0] if lines else ()
    sign = counter.lead(level, levels) if words else ""
    if sign:
        lead = (_bullet(sign, words[0], levels, inherited.look),)
    elif first < margin and any("\t" in piece.words for piece in words):
        lead, words = _parted(words)
    before, after = (_space(levels, name, size) for name in ("spcBef", "spcAft"))
    pitch, spacing = _distance(levels)
    return Paragraph(
        tuple(_without_tabs(line) for line in (words, *lines[1:])),
        size,
        pitch=pitch,
        spacing=max(0.1, spacing - inherited.reduction),
        lead=lead,
        first=first,
        left=margin,
        right=max(0, whole(levels.attribute("marR"))),
        before=before,
        after=after,
        align=levels.attribute("algn") or "l",
    )


class _Runs:
    """Read the runs of one paragraph."""

    def __init__(self, paragraph: Element, inherited: Inherited, above: Sequence[Element]) -> None:
        self._paragraph = paragraph
        self._inherited = inherited
        self._above = tuple(found for one in above if (found := one.child("defRPr")) is not None)
        words = (child.text for one in paragraph.children if (child := one.child("t")) is not None)
        self._has_han = any(sign >= _FIRST_HAN for text in words for sign in text)

    @property
    def size(self) -> int:
        """Return the size of a line without characters."""
        return self._size(self._levels(self._paragraph.child("endParaRPr")))

    def lines(self) -> list[tuple[Piece, ...]]:
        """Return the pieces of each line between forced ends."""
        found: list[list[Piece]] = [[]]
        for one in self._paragraph.children:
            if one.name == "br":
                found.append([])
            elif one.name in ("r", "fld"):
                words = self._words(one)
                if words:
                    found[-1].append(self._piece(words, one.child("rPr")))
        return [tuple(line) for line in found]

    def _words(self, one: Element) -> str:
        number = self._inherited.look.number
        if one.name == "fld" and one.get("type").startswith("slidenum") and number:
            return str(number)
        text = one.child("t")
        return text.text.replace("\n", " ").replace("_x000B_", " ") if text is not None else ""

    def _levels(self, properties: Element | None) -> Levels:
        return Levels((properties, *self._above) if properties is not None else self._above)

    def _size(self, levels: Levels) -> int:
        size = whole(levels.attribute("sz"), DEFAULT_SIZE) * self._inherited.scale
        return min(_MOST, max(_LEAST, round(size)))

    def _piece(self, words: str, properties: Element | None) -> Piece:
        levels, look = self._levels(properties), self._inherited.look
        size = self._size(levels)
        if levels.attribute("baseline") not in ("", "0", "0%"):
            size = max(_LEAST, round(size * _RAISED))
        latin, east_asian = (levels.attribute("typeface", script) for script in ("latin", "ea"))
        language = properties.get("lang") if properties is not None else ""
        return Piece(
            words.upper() if levels.attribute("cap") in ("all", "small") else words,
            self._color(levels, properties),
            size,
            levels.attribute("b") in ("1", "true"),
            look.font(latin or f"{TEXT}-lt"),
            look.font(east_asian or f"{TEXT}-ea"),
            chinese=self._has_han or language.startswith(("zh", "ja", "ko")),
            underlined=levels.attribute("u") not in ("", "none"),
        )

    def _color(self, levels: Levels, properties: Element | None) -> Color:
        scheme = self._inherited.look.scheme
        if properties is not None and properties.child("hlinkClick") is not None and "hlink" in scheme.colors:
            return scheme.slot("hlink")
        return levels.first(scheme.fill) or scheme.colors.get("tx1", BLACK)


def _bullet(sign: str, words: Piece, levels: Levels, look: Look) -> Piece:
    """Return a bullet or number as it stands before words: in their colour and size, unless its own are stated."""
    color = levels.first(lambda one: look.scheme.of(one.child("buClr")))
    percent = levels.attribute("val", "buSzPct")
    size = round(words.size * share(percent)) if percent else words.size
    is_number = sign[:1].isalnum() or len(sign) > 1
    return Piece(
        sign,
        color or words.color,
        min(_MOST, max(_LEAST, size)),
        words.bold and is_number,
        words.latin if is_number else TEXT,
        words.han if is_number else TEXT,
        chinese=False,
    )


def _parted(line: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return what stands before the first tab of a line and what stands after it."""
    lead: list[Piece] = []
    for number, piece in enumerate(line):
        before, tab, after = piece.words.partition("\t")
        lead.append(piece._replace(words=before))
        if tab:
            rest = (piece._replace(words=after), *line[number + 1 :])
            return tuple(one for one in lead if one.words), tuple(one for one in rest if one.words)
    return (), line


def _without_tabs(line: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(piece._replace(words=piece.words.replace("\t", _TAB)) for piece in line)


def _distance(levels: Levels) -> tuple[int, float]:
    """Return the exact distance of lines in hundredths of a point, or 0 and a share of single spacing."""
    stated = levels.first(lambda one: one.child("lnSpc"))
    exact = stated.child("spcPts") if stated is not None else None
    if exact is not None:
        return min(_MOST, max(0, exact.number("val"))), 1.0
    relative = stated.child("spcPct") if stated is not None else None
    return 0, min(10.0, share(relative.get("val"))) if relative is not None else 1.0


def _space(levels: Levels, name: str, size: int) -> int:
    """Return the space above or below a paragraph in hundredths of a point; a share counts of the type's size."""
    stated = levels.first(lambda one: one.child(name))
    exact = stated.child("spcPts") if stated is not None else None
    if exact is not None:
        return min(_MOST, max(0, exact.number("val")))
    relative = stated.child("spcPct") if stated is not None else None
    return round(min(10.0, max(0.0, share(relative.get("val"), 0))) * size) if relative is not None else 0


def plain_list(*properties: Element, **attributes: str) -> Element:
    """Return a list that says the same of every level: fills and attributes of its characters."""
    characters = Element("defRPr", attributes, children=list(properties))
    return Element("lstStyle", {}, children=[Element("defPPr", {}, children=[characters])])


def colored(reference: Element | None) -> Iterator[Element]:
    """Yield a list in the colour that a `fontRef`, or another element that holds one, names; none where it names none."""
    if reference is not None and reference.children:
        yield plain_list(Element("solidFill", {}, children=reference.children))
