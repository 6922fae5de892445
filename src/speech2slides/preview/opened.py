"""The bytes of a finished deck in, its slides as they are drawn out; made for files from strangers, of which nothing outside is read."""

from itertools import islice
from typing import NamedTuple

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.inheritance import MOST_SHAPES
from speech2slides.drawingml.package import PartError, open_package
from speech2slides.errors import InputError
from speech2slides.fonts import Fonts
from speech2slides.opc import LargePackageError, UnsoundPackageError
from speech2slides.preview.backdrop import behind, look_of, paper
from speech2slides.preview.faces import Typefaces
from speech2slides.preview.items import Item, set_items
from speech2slides.preview.look import Look, fonts_by_role
from speech2slides.preview.page import DrawnPage
from speech2slides.preview.parts import Parts
from speech2slides.preview.setting import Setter
from speech2slides.preview.shapes import Above, Reader

#: Sides of a slide, in EMU: an inch to fifty-six (ST_SlideSizeCoordinate, ECMA-376 §19.7.15).
_LEAST, _MOST = 914_400, 51_206_400


class OpenDeck(NamedTuple):
    """Hold a deck whose slides can be drawn."""

    path: str
    parts: Parts
    size: tuple[int, int]
    """Width and height of its slides in EMU."""
    slides: tuple[str, ...]
    """Parts of its slides in the order they are shown, hidden ones too."""
    first: int
    """Number of the first slide."""
    typefaces: Typefaces

    def page(self, place: int) -> DrawnPage:
        """Return what the slide at `place` shows; raises `InputError` for a part that is damaged."""
        try:
            return self._page(self.slides[place], self.first + place)
        except PartError as error:
            raise InputError("deck.damaged", path=self.path, part=error.part, reason=error.reason) from error

    def _page(self, part: str, number: int) -> DrawnPage:
        parts = self.parts
        layout = parts.related(part, "slideLayout")
        master = parts.related(layout, "slideMaster")
        look = look_of(parts, master, part, layout)._replace(number=number, fonts=self._fonts(master))
        color, picture = paper(parts, look, (part, layout, master))
        items: list[Item] = [picture] if picture is not None else []
        slide = parts.root(part)
        if slide.flag("showMasterSp", default=True):
            items.extend(behind(parts, look, (layout, master)))
        items.extend(self._content(part, slide, look, Above(parts.root(layout), parts.root(master))))
        parts.forget(part)
        return DrawnPage(self.size, color, tuple(set_items(Setter(self.typefaces), items)))

    def _content(self, part: str, slide: Element, look: Look, above: Above) -> tuple[Item, ...]:
        tree = slide.at("cSld/spTree")
        return (
            tuple(islice(Reader(self.parts, part, look, above).shapes(tree), MOST_SHAPES)) if tree is not None else ()
        )

    def _fonts(self, master: str) -> tuple[tuple[str, str], ...]:
        """Return the fonts of a master's theme by name, nothing where they are those of the first master."""
        fonts, first = (
            fonts_by_role(self.parts.root(self.parts.related(one, "theme"))) for one in (master, _master(self.parts))
        )
        return fonts if fonts != first else ()


def open_deck(data: bytes, path: str, fonts: Fonts) -> OpenDeck:
    """Open a deck; raises `InputError` for a file that is no sound deck, with the words `check` has for it."""
    try:
        package = open_package(data)
    except UnsoundPackageError as error:
        raise InputError("deck.not-a-deck", path=path) from error
    except LargePackageError as error:
        raise InputError("deck.too-large", path=path) from error
    try:
        main = next((one.target for one in package.relations("") if one.kind == "officeDocument"), None)
        if main is None or package.root(main).name != "presentation":
            raise InputError("deck.not-a-deck", path=path)
        parts = Parts(package, main)
        root = parts.root(main)
        theme = parts.root(parts.related(_master(parts), "theme"))
        size = _size(root, main)
        return OpenDeck(
            path, parts, size, _slides(parts, root), root.number("firstSlideNum", 1), Typefaces(theme, fonts)
        )
    except PartError as error:
        raise InputError("deck.damaged", path=path, part=error.part, reason=error.reason) from error


def _master(parts: Parts) -> str:
    """Return the first master in the presentation's own order, empty where there is none."""
    masters = parts.root(parts.main).child("sldMasterIdLst")
    relations = parts.relations(parts.main)
    for one in masters.children if masters is not None else ():
        for found in one.relations():
            if found in relations:
                return relations[found].target
    return parts.related(parts.main, "slideMaster")


def _size(root: Element, main: str) -> tuple[int, int]:
    stated = root.child("sldSz")
    size = (stated.number("cx"), stated.number("cy")) if stated is not None else (0, 0)
    if not all(_LEAST <= side <= _MOST for side in size):
        raise PartError(main, "sldSz")
    return size


def _slides(parts: Parts, root: Element) -> tuple[str, ...]:
    """Return the parts of all slides in order; raises `PartError` for one that is missing or stands there twice."""
    listed = root.child("sldIdLst")
    relations = parts.relations(parts.main)
    found: dict[str, str] = {}
    for one in listed.all("sldId") if listed is not None else ():
        name = one.relation("id")
        if name in found or name not in relations or not parts.has(relations[name].target):
            raise PartError(parts.main, name)
        found[name] = relations[name].target
    return tuple(found.values())
