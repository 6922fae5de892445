"""Content pages made by hand: texts that grow as things are said, and a page for every family of layouts."""

from collections.abc import Callable

from speech2slides.fit.content import FittedPage, fit_content
from speech2slides.fit.text import Typesetter
from speech2slides.model.deck import Frame
from speech2slides.model.plan import Content, Entry, Label, Words
from speech2slides.model.theme import CompiledTheme
from speech2slides.span import Span
from speech2slides.theme import load_theme

THEME = load_theme("party-red")
STATEMENT = 19
#: How many entries each family takes, and which of their parts it shows.
COUNTS = {
    "rows": range(1, 7), "lead": range(2, 6), "support": range(1, 5), "panel": range(2, 5), "quote": range(1, 2), "cards": range(2, 5),
    "grid": range(3, 9), "lead-grid": (3, 5), "steps": range(3, 6), "stages": range(2, 7), "timeline": range(3, 6), "columns": (2,),
    "figures": range(1, 7), "table": range(1, 7), "points": range(1, 7),
}  # fmt: skip
LED = ("lead", "support", "panel", "quote", "lead-grid")
KEYED = ("steps", "stages", "timeline", "figures", "columns")
HEADS = (Label("工作任务"), Label("责任单位"), Label("完成时限"))
NUMERALS = "一二三四五六七八九十"
#: Words of common writing, four characters each, from which texts of any length are put together.
STOCK = "整治村容 修缮校舍 改造管网 开通公交 建设书屋 培训骨干 走访农户 植树护林 清理河道 登记台账 更新设备 核对账目 安排值班 维护路灯 发放种子".split()


class Script:
    """A text that grows: whatever is said is a span of it."""

    def __init__(self) -> None:
        self.text = ""

    def say(self, words: str, then: str = "") -> Span:
        start = len(self.text)
        self.text += words
        span = Span(start, len(self.text))
        self.text += then
        return span

    def entry(
        self, words: str, *, marker: str = "", key: str = "", support: tuple[str, ...] = (), **more: str
    ) -> Entry:
        """Say an entry in the order people write: marker, what siblings begin with, key, words, support."""
        start = len(self.text)
        mark = self.say(marker) if marker else None
        opening = self.say(more["opening"]) if more.get("opening") else None
        name = self.say(key, "，") if key else None
        said = self.say(words, "。")
        below = tuple(self.say(one, "。") for one in support)
        return Entry(start, said, mark, below, opening=opening, key=name)

    @property
    def setter(self) -> Typesetter:
        return Typesetter(self.text)


def stock(length: int, first: int = 0) -> str:
    """`length` characters of plain writing, beginning with the word `first` of the stock."""
    words = "".join(STOCK[(first + index) % len(STOCK)] for index in range(length // 4 + 1))
    return words[:length]


def page(entries: tuple[Entry, ...], *layouts: str, rule: int = 0, lead: Span | None = None, **more: Words) -> Content:
    """A content page whose title is the first words of the text."""
    heads = HEADS if "table" in layouts else ()
    shared = more.get("shared")
    assert shared is None or isinstance(shared, Span)
    return Content(0, Span(0, 4), entries, layouts, 0, lead, rule, heads, shared)


def family_page(script: Script, family: str, count: int, length: int = 12, support: int = 14) -> Content:
    """A page that suits a family: entries of `length` characters with what else the family shows."""
    script.say("工作安排", "\n")
    lead = script.say(stock(12), "：") if family in LED else None
    entries = tuple(_entry(script, family, index, length, support) for index in range(count))
    rule = STATEMENT if family in ("support", "panel") else 0
    return page(entries, family, rule=rule, lead=lead)


def _entry(script: Script, family: str, index: int, length: int, support: int) -> Entry:
    words = stock(length, index)
    if family in KEYED:
        key = f"{12 + index}.5万元" if family == "figures" else f"第{NUMERALS[index]}阶段"
        return script.entry(words, key=key)
    if family == "cards":
        return script.entry(words, marker=f"{NUMERALS[index]}是", support=(stock(support, index + 5),))
    if family == "table":
        entry = script.entry(words, marker=f"{index + 1}.")
        return entry._replace(cells=(script.say(stock(4, index), "，"), script.say("6月底", "。")))
    return script.entry(words, marker=f"{NUMERALS[index]}是" if family in ("lead", "grid", "lead-grid") else "")


def fitted(script: Script, content: Content, theme: CompiledTheme = THEME) -> tuple[FittedPage, ...]:
    return fit_content(script.setter, theme, content)


def fitted_alone(script: Script, content: Content, theme: CompiledTheme = THEME) -> FittedPage:
    """The page on one slide; fails when it took more."""
    (one,) = fitted(script, content, theme)
    return one


def frames_of(one: FittedPage, name: str) -> list[Frame]:
    return [frame for frame in one.frames if frame.slot.name == name]


def texts_of(text: str, frame: Frame) -> list[str]:
    """What each paragraph of a frame says, its marker first."""
    return [
        "".join(run.words.of(text) for run in ((one.marker,) if one.marker else ()) + one.runs)
        for one in frame.paragraphs
    ]


def said(text: str, one: FittedPage) -> list[str]:
    """What a slide says in reading order: frames, then the rows of its table without their heads."""
    found = [words for frame in one.frames for words in texts_of(text, frame)]
    for row in one.table.rows[1:] if one.table is not None else ():
        found.extend(run.words.of(text) for cell in row for paragraph in cell.paragraphs for run in paragraph.runs)
    return found


def sizes_of(one: FittedPage, pick: Callable[[Frame], bool] = lambda _frame: True) -> set[int]:
    return {paragraph.size for frame in one.frames if pick(frame) for paragraph in frame.paragraphs}
