"""One deck that shows every layout of a speech: planned by hand, fitted and written by the program."""

from functools import cache

from speech2slides.model.document import Document
from speech2slides.model.plan import (
    Agenda,
    Closing,
    Content,
    Cover,
    DeckPlan,
    Divider,
    Entry,
    Label,
    Page,
    PlannedSection,
)
from speech2slides.model.settings import Settings
from speech2slides.pipeline import Built, build_deck
from speech2slides.theme import load_theme
from tests.builders import source
from tests.pages import COUNTS, HEADS, KEYED, LED, NUMERALS, STATEMENT, Script, stock

#: Families by section.
PARTS = (
    ("逐项抓好工作", ("rows", "points", "lead", "support", "panel", "quote")),
    ("并列推进任务", ("cards", "columns", "grid", "lead-grid")),
    ("按时按序完成", ("steps", "stages", "timeline")),
    ("用数说明成效", ("figures", "table", "full")),
)


class _Writer:
    """Writes the speech and its plan side by side."""

    def __init__(self) -> None:
        self.script = Script()
        self.pages: list[Page] = []

    @property
    def here(self) -> int:
        return len(self.script.text)

    def content(self, family: str, count: int, section: int, variant: int = 0) -> None:
        """Say a paragraph of `count` entries under a title of its own and plan its page."""
        start = self.here
        title = self.script.say(f"{stock(8, len(self.pages))}共{len(self.pages)}项", "\n")
        lead = self.script.say(stock(10, count), "：") if family in LED else None
        entries = tuple(self._entry(family, index, variant) for index in range(count))
        self.script.say("\n")
        rule = STATEMENT if family in ("support", "panel") else 0
        heads = HEADS if family == "table" else ()
        shared = entries[0].opening if entries else None
        self.pages.append(Content(start, title, entries, (family,), section, lead, rule, heads, shared))

    def _entry(self, family: str, index: int, variant: int) -> Entry:
        script, words = self.script, stock(10 if family != "stages" else 14, index)
        if family == "figures":
            label = stock(28 if variant > 1 else 10, index)
            return script.entry(label, key=f"{index + 12}.5%", support=() if variant % 2 else (stock(6, index + 1),))
        if family in KEYED:
            return script.entry(words, key=f"第{NUMERALS[index]}阶段")
        marker = f"{NUMERALS[index]}是"
        if family == "cards":
            support = tuple(stock(14, index + place) for place in range(3))
            head = stock(26, index) if variant == 2 else words[:6]
            return script.entry(
                head, marker=marker, support=support[: 3 - variant], opening="着力" if variant == 1 else ""
            )
        if family == "points":
            entry = script.entry(words, marker=marker)
            return entry._replace(
                subs=tuple(script.entry(stock(8, n), marker=f"{n + 1}.") for n in range(2 - index % 2))
            )
        if family == "table":
            entry = script.entry(words, marker=marker)
            owner = script.say(stock(4, index), "，") if index % 3 else None
            return entry._replace(cells=(owner, script.say(f"{index % 12 + 1}月底", "。")))
        return script.entry(words, marker="" if family in ("quote", "support") else marker)


def every_family() -> tuple[str, DeckPlan]:
    """The text of the speech and its plan."""
    writer = _Writer()
    script = writer.script
    title = script.say("各项工作怎样安排", "\n")
    day = script.say("2025年3月1日", "\n")
    writer.pages += [Cover(0, title, None, (day,)), Agenda(writer.here)]
    script.say("同志们，下面分别来讲。", "\n")
    sections = []
    for index, (name, families) in enumerate(PARTS):
        start = writer.here
        number = script.say(NUMERALS[index])
        script.say("、")
        sections.append(PlannedSection(script.say(name, "\n"), number, Label(f"第{NUMERALS[index]}部分")))
        writer.pages.append(Divider(start, index))
        for family in families:
            for count in COUNTS.get(family, (0,)):
                writer.content(family, count, index)
        if "cards" in families:
            writer.content("cards", 3, index, variant=1)
            writer.content("cards", 4, index, variant=2)
        if "figures" in families:
            for count in COUNTS["figures"]:
                writer.content("figures", count, index, variant=1)
            writer.content("figures", 4, index, variant=2)
            writer.content("figures", 4, index, variant=3)
        if "table" in families:
            writer.content("table", 10, index)
    closing = writer.here
    writer.pages.append(Closing(closing, script.say("让我们一起把工作做好"), Label("谢谢")))
    script.say("！\n")
    return script.text, DeckPlan(title, tuple(sections), tuple(writer.pages))


@cache
def build_every_family(theme: str, size: str = "") -> Built:
    text, plan = every_family()

    def by_hand(document: Document, _planned: DeckPlan) -> DeckPlan:
        assert document.source.text == text
        return plan

    return build_deck(source(text), load_theme(theme, size), Settings(), amend=by_hand)
