"""An open template in, its layouts with their placeholders, colours and grounds out."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.drawingml.element import Element
from speech2slides.drawingml.fontscheme import Face, read_face
from speech2slides.drawingml.inheritance import rect_of
from speech2slides.theme.contrast import DISPLAY, ratio
from speech2slides.theme.template.colors import Palette, palette_of
from speech2slides.theme.template.holders import Holder, holders_of
from speech2slides.theme.template.match import TEXTS, TITLES, TemplateLayout
from speech2slides.theme.template.package import TemplatePackage, presentation_part, slide_size
from speech2slides.units import Rect

#: Contrast of black and white (WCAG 2.2).
MOST_CONTRAST = 21.0


class Drawn(NamedTuple):
    """Hold what a layout looks like: its colours, its fonts, and everything drawn under its text, the last on top."""

    palette: Palette
    major: Face
    minor: Face
    grounds: tuple[tuple[Rect | None, str | None], ...]
    """Box (None for the whole slide) and colour, None for a picture or a gradient."""

    def ground(self, rect: Rect) -> str | None:
        """Return the colour under the middle of a box, None where a picture or a gradient lies there."""
        x, y = rect.x + rect.w // 2, rect.y + rect.h // 2
        found: str | None = "FFFFFF"
        for box, color in self.grounds:
            if box is None or (box.x <= x <= box.x + box.w and box.y <= y <= box.y + box.h):
                found = color
        return found

    def contrast(self, holder: Holder) -> float:
        """Return the contrast of a placeholder's text, the best there is where its colour or its ground cannot be told or is ours to choose."""
        ground = self.ground(holder.rect)
        if ground is None or holder.style.color is None or not holder.style.inherited:
            return MOST_CONTRAST
        return ratio(holder.style.color, ground)


class Template(NamedTuple):
    """Hold the layouts of a template in the order of its masters, and what each looks like by its part."""

    layouts: tuple[TemplateLayout, ...]
    drawn: dict[str, Drawn]


def read_template_layouts(package: TemplatePackage, used: tuple[str, ...]) -> Template:
    """Return every layout; `used` are those the template's own slides are made with."""
    source = presentation_part(package)
    root = package.elements(source)[0]
    defaults, page = root.child("defaultTextStyle"), slide_size(package, root)
    layouts: list[TemplateLayout] = []
    drawn: dict[str, Drawn] = {}
    for name in _in_order(package, source, "sldMasterId"):
        master = package.elements(name)[0]
        scheme = package.elements(package.theme_of(name))[0]
        for part in _in_order(package, name, "sldLayoutId"):
            layout = package.elements(part)[0]
            palette = palette_of(scheme, master, layout)
            holders = tuple(one for one in holders_of(layout, master, defaults, palette) if _is_drawn(one, page))
            named = layout.child("cSld")
            title = named.get("name") if named is not None else ""
            grounds = tuple(_grounds(master, layout, palette))
            look = drawn[part] = Drawn(palette, read_face(scheme, "majorFont"), read_face(scheme, "minorFont"), grounds)
            legible = all(look.contrast(one) >= DISPLAY for one in holders if one.type in TITLES + TEXTS)
            kind = layout.get("type")
            layouts.append(TemplateLayout(title, kind, part, holders, part in used, legible))
    return Template(tuple(layouts), drawn)


def _is_drawn(holder: Holder, page: tuple[int, int]) -> bool:
    """Tell whether a placeholder is on the slide; only footers and numbers are ever drawn beside it, to hide them."""
    x, y, w, h = holder.rect
    return holder.type in TITLES + TEXTS or (x >= 0 and y >= 0 and x + w <= page[0] and y + h <= page[1])


def _in_order(package: TemplatePackage, source: str, local: str) -> Iterator[str]:
    """Yield the parts a list of ids leads to, in the order of the list."""
    targets = {one.id: one.target for one in package.relations(source) if not one.external}
    for one in package.elements(source):
        if one.name == local:
            yield from (targets[found] for found in one.relations() if targets.get(found) in package.names)


def _grounds(master: Element, layout: Element, palette: Palette) -> Iterator[tuple[Rect | None, str | None]]:
    """Yield what is drawn under text, from the background up: of the master, where the layout shows it, then of the layout."""
    background = layout.at("cSld/bg") or master.at("cSld/bg")
    if background is not None:
        yield None, _background(background, palette)
    shown = layout.get("showMasterSp", "1") not in ("0", "false")
    for part in (master, layout) if shown else (layout,):
        tree = part.at("cSld/spTree")
        for shape in tree.children if tree is not None else ():
            yield from _ground(shape, palette)


def _background(background: Element, palette: Palette) -> str | None:
    reference = background.child("bgRef")
    if reference is not None:
        # Styles from 1001 on count the theme's backgrounds; the first of them is the plain colour in nearly every theme.
        plain = reference.get("idx") == "1001"
        return palette.value(reference) if plain else None
    return palette.fill(background.child("bgPr"))


def _ground(shape: Element, palette: Palette) -> Iterator[tuple[Rect | None, str | None]]:
    if shape.at("nvSpPr/nvPr/ph") is not None or shape.name not in ("sp", "pic", "grpSp"):
        return
    properties = shape.child("grpSpPr") if shape.name == "grpSp" else shape.child("spPr")
    box = rect_of(properties)
    if properties is None or box is None:
        return
    if shape.name != "sp" or properties.child("blipFill") is not None:
        yield box, None
    elif properties.child("solidFill", "gradFill", "pattFill") is not None:
        yield box, palette.fill(properties)
    elif properties.child("noFill", "grpFill") is None:
        # What PowerPoint draws itself mostly takes its colour from the style.
        styled = shape.at("style/fillRef")
        if styled is not None and styled.get("idx") not in ("", "0"):
            yield box, palette.value(styled)
