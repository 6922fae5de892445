"""The layouts of a template with their placeholders in, which of them serves each kind of page out: by name, then type, then placeholders."""

import re
from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import NamedTuple

from speech2slides.theme.template.holders import Holder
from speech2slides.units import EMU_PER_POINT, Rect

#: Names of layouts by kind of page, in lower case without spaces and signs: PowerPoint's own in three languages, and what designers use.
NAMES = MappingProxyType(
    {
        "cover": "titleslide 标题幻灯片 標題投影片 封面 封面页 首页 cover coverpage frontpage title 标题页",
        "divider": "sectionheader 节标题 章節標題 区段标题 區段標題 章节页 章节 过渡页 转场页 分节页 篇章页 section divider sectiontitle",
        "points": "titleandcontent 标题和内容 標題及物件 標題及內容 内容页 內容頁 正文页 正文 内容 titlecontent content titleandtext 标题和文本",
        "agenda": "agenda 目录 目录页 目錄 目錄頁 contents tableofcontents toc 议程 議程",
        "closing": "closing closingslide thankyou thanks 结束页 结尾页 致谢 致谢页 封底 谢谢 謝謝 theend end endslide",
        "columns": "twocontent 两栏内容 兩項物件 两项内容 title2content twocolumns 双栏",
        "cards": "comparison 比较 比較 对比 對比",
        "full": "statement quote bigstatement 金句 金句页 强调 引用 大字",
        "titled": "titleonly 仅标题 只有標題",
    }
)
#: ST_SlideLayoutType of layouts PowerPoint made, by kind of page.
TYPES = MappingProxyType(
    {
        "cover": ("title",),
        "divider": ("secHead",),
        "points": ("obj", "tx"),
        "columns": ("twoObj", "twoColTx"),
        "cards": ("twoTxTwoObj",),
        "titled": ("titleOnly",),
    }
)
TITLES, TEXTS = ("title", "ctrTitle"), ("body", "subTitle", "obj")
#: A box for running text is at least so high and wide, in EMU: two lines of 20 pt, twelve characters of them.
LEAST_HEIGHT, LEAST_WIDTH = 60 * EMU_PER_POINT, 300 * EMU_PER_POINT
#: A box for a line below a title is at least so high, in EMU.
LEAST_LINE = 28 * EMU_PER_POINT


class TemplateLayout(NamedTuple):
    """Hold one layout of a template."""

    name: str
    type: str
    part: str
    holders: tuple[Holder, ...]
    used: bool = False
    """True when the template's own slides are made with it."""
    legible: bool = True
    """False where its title or its text would hardly be seen on what lies under them."""

    @property
    def title(self) -> Holder | None:
        """Return the placeholder for the title, or None without one that takes plain text."""
        return next((one for one in self.holders if one.type in TITLES and one.is_plain), None)

    def texts(self, least: int = LEAST_HEIGHT) -> tuple[Holder, ...]:
        """Return the placeholders for text that are at least `least` EMU high, in document order."""
        return tuple(
            one
            for one in self.holders
            if one.type in TEXTS and one.is_plain and one.inside.h >= least and one.inside.w >= LEAST_WIDTH // 2
        )

    def of_type(self, kind: str) -> Holder | None:
        """Return the placeholder of one type that takes plain text, or None."""
        return next((one for one in self.holders if one.type == kind and one.is_plain), None)


class Match(NamedTuple):
    """Say which layout serves a kind of page."""

    kind: str
    layout: TemplateLayout
    exact: bool
    """False where the template has none for the kind and this one comes closest."""


def off_page(layouts: tuple[TemplateLayout, ...], size: tuple[int, int]) -> tuple[str, ...]:
    """Return the names of the layouts that are not used because their title or a text leaves the slide."""
    return tuple(one.name for one in layouts if not _is_on_slide(one, size))


def match_layouts(layouts: tuple[TemplateLayout, ...], size: tuple[int, int]) -> tuple[Match, ...]:
    """Return a match for each kind of page a template can serve; without one for `points` nothing can be built with it."""
    sound = tuple(one for one in layouts if _is_on_slide(one, size) and one.title is not None)
    found: dict[str, Match] = {}
    for kind, serves in _SERVES.items():
        layout = _best(kind, [one for one in sound if serves(one)])
        if layout is not None:
            found[kind] = Match(kind, layout, exact=True)
    if "points" not in found:
        bodies = [one for one in sound if len(one.texts()) == 1 and _is_wide(one.texts()[0])]
        if not bodies:
            return ()
        found["points"] = Match("points", _first(bodies), exact=False)
    for kind, others in _INSTEAD:
        if kind not in found:
            other = next(found[name] for name in others if name in found)
            found[kind] = Match(kind, other.layout, exact=False)
    return tuple(found.values())


def _is_on_slide(layout: TemplateLayout, size: tuple[int, int]) -> bool:
    """Tell whether the title and the texts of a layout stay on the slide, give or take a rounded point."""
    width, height = size
    return all(
        one.rect.x >= -EMU_PER_POINT
        and one.rect.y >= -EMU_PER_POINT
        and one.rect.x + one.rect.w <= width + EMU_PER_POINT
        and one.rect.y + one.rect.h <= height + EMU_PER_POINT
        for one in layout.holders
        if one.type in TITLES + TEXTS
    )


def _best(kind: str, layouts: list[TemplateLayout]) -> TemplateLayout | None:
    """Return the layout a designer meant for a kind of page: named so, named much like it, or typed so; used ones first."""
    names = NAMES[kind].split()
    by_name = [one for one in layouts if plain(one.name) in names]
    by_part = [one for one in layouts if any(len(name) > 1 and name in plain(one.name) for name in names)]
    by_type = [one for one in layouts if one.type in TYPES.get(kind, ())]
    return next((_first(found) for found in (by_name, by_type, by_part) if found), None)


def _first(layouts: list[TemplateLayout]) -> TemplateLayout:
    return min(layouts, key=lambda one: (not one.legible, not one.used))


def plain(name: str) -> str:
    """Return a layout's name without what names of the same layout differ in: case, spaces, signs, a number in front."""
    return re.sub(r"^\d+", "", re.sub(r"[\W_]+", "", name.lower()))


def _is_wide(holder: Holder) -> bool:
    return holder.inside.w >= LEAST_WIDTH


def _has_body(layout: TemplateLayout) -> bool:
    return bool(layout.texts()) and _is_wide(layout.texts()[0]) and len(layout.texts()) == 1


def _has_columns(layout: TemplateLayout) -> bool:
    texts = layout.texts()
    return len(texts) == 2 and _are_apart(texts) and _are_alike(texts)


def _has_cards(layout: TemplateLayout) -> bool:
    pairs = card_pairs(layout)
    return len(pairs) == 2 and _are_apart([one for pair in pairs for one in pair])


def card_pairs(layout: TemplateLayout) -> tuple[tuple[Holder, Holder], ...]:
    """Return (head, body) from left to right: each body with the box that stands just above it."""
    heads = [one for one in layout.texts(LEAST_LINE) if one.type == "body"]
    bodies = [one for one in layout.texts() if one not in heads or one.type == "obj"]
    pairs = []
    for body in sorted(bodies, key=lambda one: one.rect.x):
        above = [
            one
            for one in heads
            if _overlaps(one.rect, body.rect) and one.rect.y + one.rect.h <= body.rect.y + EMU_PER_POINT
        ]
        if above:
            pairs.append((max(above, key=lambda one: one.rect.y), body))
    return tuple(pairs)


def _overlaps(one: Rect, other: Rect) -> bool:
    return min(one.x + one.w, other.x + other.w) - max(one.x, other.x) > min(one.w, other.w) // 2


def _are_apart(holders: Iterable[Holder]) -> bool:
    """Tell whether every placeholder has an index of its own, by which a slide can name it."""
    indexes = [one.idx for one in holders]
    return len(set(indexes)) == len(indexes) and 0 not in indexes


def _are_alike(holders: Iterable[Holder]) -> bool:
    sizes = {(round(one.rect.w / EMU_PER_POINT / 4), round(one.rect.h / EMU_PER_POINT / 4)) for one in holders}
    return len(sizes) == 1


def _any(_layout: TemplateLayout) -> bool:
    return True


#: What a layout must have to serve a kind of page.
_SERVES: MappingProxyType[str, Callable[[TemplateLayout], bool]] = MappingProxyType(
    {
        "points": _has_body,
        "cover": _any,
        "divider": _any,
        "titled": _any,
        "agenda": _has_body,
        "closing": _any,
        "columns": _has_columns,
        "cards": _has_cards,
        "full": _any,
    }
)
#: What serves where a template has no layout for a kind of page, best first.
_INSTEAD = (
    ("cover", ("divider", "titled", "points")),
    ("divider", ("cover", "titled", "points")),
    ("agenda", ("points",)),
    ("closing", ("cover",)),
    ("full", ("divider",)),
)
