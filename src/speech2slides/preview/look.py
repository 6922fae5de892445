"""A master's theme and colour map in, what shapes and text of the parts below it are drawn with out: colours, fonts, fills, defaults."""

from typing import NamedTuple

from speech2slides.drawingml.colors import Scheme
from speech2slides.drawingml.element import Element
from speech2slides.drawingml.fontscheme import Face, read_face
from speech2slides.preview.fills import Fill, read_fill
from speech2slides.preview.paragraph import HEADINGS, TEXT

#: Indexes of a theme's background fills begin here (ECMA-376 §20.1.4.1.7).
_FIRST_BACKGROUND = 1001
_FILLS = ("solidFill", "gradFill", "pattFill", "blipFill", "noFill", "grpFill")


class Look(NamedTuple):
    """Hold what is drawn with."""

    scheme: Scheme
    theme: Element
    defaults: Element | None = None
    """The presentation's style of text."""
    fonts: tuple[tuple[str, str], ...] = ()
    """Fonts of this theme by role and script, such as `+mj-lt`, where it is not the one all other text is set in."""
    number: int = 0
    """Of the slide, 0 where there is none."""

    def font(self, name: str) -> str:
        """Return the name of a font, or the role it has in the theme."""
        if not name.startswith("+"):
            return name or TEXT
        return dict(self.fonts).get(name) or (HEADINGS if name.startswith(HEADINGS) else TEXT)

    def style_fill(self, reference: Element | None) -> Fill | None:
        """Return the fill a `fillRef` or `bgRef` comes to: that of the theme's fill it counts to; None for no fill."""
        if reference is None:
            return None
        index, color = reference.number("idx"), self.scheme.of(reference)
        if index in (0, _FIRST_BACKGROUND - 1):
            return None
        fill = self._style_of("fillStyleLst", index) or self._style_of("bgFillStyleLst", index - _FIRST_BACKGROUND + 1)
        if fill is None:
            return color
        return read_fill(self.scheme, Element("", {}, children=[fill]), color) or color

    def style_picture(self, reference: Element | None) -> Element | None:
        """Return the `blipFill` of the theme that a `bgRef` counts to, None where it is no picture."""
        index = reference.number("idx") if reference is not None else 0
        fill = self._style_of("bgFillStyleLst", index - _FIRST_BACKGROUND + 1)
        return fill if fill is not None and fill.name == "blipFill" else None

    def style_width(self, reference: Element | None, default: int) -> int:
        """Return the width in EMU of the theme's line that an `lnRef` counts to."""
        line = self._style_of("lnStyleLst", reference.number("idx")) if reference is not None else None
        return line.number("w", default) if line is not None else default

    def _style_of(self, group: str, index: int) -> Element | None:
        styles = self.theme.at(f"themeElements/fmtScheme/{group}")
        return styles.children[index - 1] if styles is not None and 0 < index <= len(styles.children) else None


def fill_of(properties: Element | None) -> Element | None:
    """Return the fill that a shape's properties state, `noFill` too, or None where they state none."""
    return properties.child(*_FILLS) if properties is not None else None


def fonts_by_role(theme: Element) -> tuple[tuple[str, str], ...]:
    """Return the fonts of a theme by the names runs use for them; those it does not name left out."""
    faces: tuple[tuple[str, Face], ...] = (
        (HEADINGS, read_face(theme, "majorFont")),
        (TEXT, read_face(theme, "minorFont")),
    )
    named = [
        (f"{role}-{script}", name)
        for role, face in faces
        for script, name in (("lt", face.latin), ("ea", face.east_asian))
        if name
    ]
    return tuple(named)
