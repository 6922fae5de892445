"""A compiled theme: what `fit` may measure against and what `write` adds its slides to."""

from typing import NamedTuple

from speech2slides.deflate import Deflated
from speech2slides.diagnostics import Diagnostic
from speech2slides.units import Rect

#: How a theme numbers its pages: with their count, without, or not at all.
COUNTED, NUMBERED, UNNUMBERED = PAGE_NUMBERS = ("n/N", "n", "none")

#: Slots that say which part of the speech a title belongs to; those that stand above it are read before it.
OVER_TITLE = ("chip", "part")


class Slot(NamedTuple):
    """Describe a named place of a layout that one frame may fill."""

    name: str
    """`title`, `row`, `chip`, `body` …; repeated slots share a name and differ in `position`."""
    position: int
    """0-based place among the slots of this name."""
    placeholder: str
    """OOXML placeholder type (ST_PlaceholderType), such as `title`, `body`, `ftr`."""
    idx: int
    """OOXML placeholder index, unique on its layout."""
    rect: Rect
    sizes: tuple[int, ...]
    """Type sizes allowed, in hundredths of a point, largest first; the last is the floor."""
    pitch: int
    """Distance of lines as a percentage of the size."""
    support_size: int
    """Size of support and sub-entries relative to the chosen one, as a percentage."""
    color: str
    """Scheme slot of plain text."""
    marker_color: str
    muted_color: str
    bold: bool
    align: str
    anchor: str
    vertical: bool
    stacked: bool = False
    """True where a marker stands on a line of its own above the words, in narrow heads."""
    template_size: int = 0
    """In a company's template, which colours and bullets are left to: its own type size, hundredths of a point; 0 in themes of ours."""
    bulleted: bool = False
    """True where a company's template sets bullets of its own."""

    @property
    def floor(self) -> int:
        """Return the smallest size allowed."""
        return self.sizes[-1]

    def is_above(self, other: "Slot") -> bool:
        """Tell whether it lies wholly above another, which is then read after it."""
        return self.rect.y + self.rect.h <= other.rect.y

    def size_below(self, size: int) -> int:
        """Return the size of what stands beneath text of `size`: a share of it in whole points, never below the floor."""
        return min(size, max(self.floor, size * self.support_size // 10_000 * 100))


class Strip(NamedTuple):
    """Describe the table that shows all sections on a divider, one column each."""

    rect: Rect
    gap: int
    """Distance between columns in EMU."""
    size: int
    pitch: int
    color: str
    muted_color: str
    accent_color: str
    rule_color: str

    def column(self, count: int) -> int:
        """Return the width in EMU of one of `count` columns side by side."""
        return (self.rect.w - self.gap * (count - 1)) // count


class Progress(NamedTuple):
    """Describe the line that shows how far the speech has come: one segment a section, as long as it has slides."""

    rect: Rect
    gap: int
    """Distance between segments in EMU."""
    past_color: str
    current_color: str
    future_color: str


class Layout(NamedTuple):
    """Describe one slide layout: which family of pages it serves, for how many entries."""

    name: str
    family: str
    """`cover`, `rows`, `cards` … (the table in docs/layouts.md), or empty for those we never choose."""
    rows: int
    """Number of repeated slots, 0 for layouts that take any number."""
    part: str
    """Part name, such as `ppt/slideLayouts/slideLayout3.xml`."""
    slots: tuple[Slot, ...]
    strip: Strip | None = None
    progress: Progress | None = None

    def slot(self, name: str, position: int = 0) -> Slot | None:
        """Return the slot of this name and position, or None when the layout has none."""
        for slot in self.slots:
            if slot.name == name and slot.position == position:
                return slot
        return None


class Wording(NamedTuple):
    """Hold the words a theme may put on a slide that the author never wrote."""

    agenda: str
    part: str
    """Pattern with `{n}` for the number of a section, such as 第{n}部分."""
    thanks: str
    continued: str
    """Pattern with `{i}` and `{n}` for a title that runs over several slides."""
    numerals: str
    """`han` for 一 二 三, `arabic` for 1 2 3: numbers of sections that have none of their own."""
    numbers: str
    """`own` where a section shows the number its author gave it, `01` where all are counted 01 02 03."""
    cue: str
    """Pattern with `{i}` and `{n}`: the line for the speaker before the notes of a slide that nothing is said on."""
    cue_timed: str
    """The same with `{time}`, for a slide that something is said on."""
    minutes: str
    """Pattern with `{n}` for whole minutes in a `{time}`; the seconds follow after a space."""
    seconds: str
    task: str
    """Head of a table's first column; `owner` and `deadline` where the author has no words for the others."""
    owner: str
    deadline: str
    footer: str
    """Pattern of `{unit}`, `{title}`, `{date}`, `{speaker}` and `{part}`, the section's name, with signs between them; empty for none."""


class BasePart(NamedTuple):
    """Hold one ready-made part of the package, deflated once when the theme was compiled."""

    name: str
    content_type: str
    """Content type of the part, empty for relationship parts, which have a default."""
    body: Deflated


class NotesMaster(NamedTuple):
    """Name the notes master and its placeholders."""

    part: str = "ppt/notesMasters/notesMaster1.xml"
    image: int = 2
    """Index of the placeholder for the slide's image, -1 when there is none."""
    body: int = 3
    """Index of the placeholder for the notes."""


class CompiledTheme(NamedTuple):
    """Hold everything a deck needs of its theme; made from a theme folder, kept in the cache."""

    name: str
    version: str
    """Digest of the theme folder and the compiler, part of what makes a build repeatable."""
    size: tuple[int, int]
    """Slide width and height in EMU."""
    layouts: tuple[Layout, ...]
    parts: tuple[BasePart, ...]
    wordings: tuple[tuple[str, Wording], ...]
    """By language tag: zh-CN, zh-TW, en-US."""
    page_number: str = COUNTED
    notes: NotesMaster = NotesMaster()
    findings: tuple[Diagnostic, ...] = ()
    """What users should know of every deck made with it: of a company's template, or of a theme of their own."""

    def family(self, name: str, rows: int = 0) -> Layout | None:
        """Return the first layout of a family that takes `rows` entries exactly, or one that takes any number."""
        return next(iter(self.variants(name, rows)), None)

    def variants(self, name: str, rows: int) -> tuple[Layout, ...]:
        """Return every layout of a family that takes `rows` entries, in the theme's order, or those that take any number."""
        of_family = [layout for layout in self.layouts if layout.family == name]
        exact = tuple(layout for layout in of_family if layout.rows == rows)
        return exact or tuple(layout for layout in of_family if layout.rows == 0)

    def at_least(self, size: int) -> "CompiledTheme":
        """Return the theme with the sizes below `size` (hundredths of a point) left out of its slots wherever that leaves any."""
        layouts = []
        for layout in self.layouts:
            slots = [
                slot._replace(sizes=tuple(one for one in slot.sizes if one >= size) or slot.sizes)
                for slot in layout.slots
            ]
            layouts.append(layout._replace(slots=tuple(slots)))
        return self._replace(layouts=tuple(layouts))

    def wording(self, language: str) -> Wording:
        """Return the wording for a language tag, the first one known when the theme has none for it."""
        return dict(self.wordings).get(language, self.wordings[0][1])
