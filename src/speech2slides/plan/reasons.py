"""Words a slide shows and where they come from in, why they were chosen and why no more of their sentence out."""

from collections.abc import Iterator
from typing import NamedTuple

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.plan import Content, Entry, Page
from speech2slides.plan.choice import STATEMENT
from speech2slides.plan.clauses import clauses, extent, trimmed
from speech2slides.plan.cues import is_frame
from speech2slides.plan.entries import MAX_POINT, MAX_SUPPORT
from speech2slides.plan.found import MAX_SIDE, MAX_STAGE
from speech2slides.plan.headline import MAX_BULLET, MAX_EXHORTATION, MAX_HEADLINE
from speech2slides.plan.paging import MAX_TITLE
from speech2slides.plan.parallel import begin_alike
from speech2slides.plan.passages import Passages
from speech2slides.plan.unfit import after_marker
from speech2slides.span import Span

#: Row of the decision table for a quotation.
_QUOTE = 7


class Asked(NamedTuple):
    """Hold the words to be accounted for."""

    role: str
    """`title`, `item-title`, `lead`, `words`, `item`, `support`, `cell`, `shared`, `heading` or `closing`."""
    kept: Span
    whole: Span
    """The sentence, or the heading, they were taken from."""
    before: Span
    """What of it is left out before them, and behind them; empty where nothing is."""
    after: Span
    page: Page
    entry: Entry | None


def reasons(text: str, passages: Passages, asked: Asked, told: Span, *, pinned: bool) -> tuple[Diagnostic, ...]:
    """Return why the words stand there, then why what is left out is; `told` is the speech of their page."""
    if pinned:
        return (finding("why.pinned"),)
    if asked.role == "heading":
        return (_too_long("why.heading-long", text, asked.whole, MAX_POINT if asked.entry is not None else MAX_TITLE),)
    chosen = _chosen(text, passages, asked, told)
    explained = chosen.code in ("why.announces", "why.quote", "why.source", "why.cell", "why.shared", "why.closing")
    return (chosen, *(() if explained else _left_out(text, asked)))


def _chosen(text: str, passages: Passages, asked: Asked, told: Span) -> Diagnostic:
    page, entry = asked.page, asked.entry
    simple = {"closing": "why.closing", "cell": "why.cell", "shared": "why.shared", "item-title": "why.item"}
    if asked.role in simple:
        return finding(simple[asked.role])
    if asked.role == "item":
        return finding("why.item" if entry is not None and _is_counted(text, entry) else "why.side")
    if isinstance(page, Content) and page.rule == _QUOTE:
        return finding("why.source" if asked.role == "lead" else "why.quote")
    if asked.role == "lead" and isinstance(page, Content) and _announces(page):
        return finding("why.announces")
    if entry is not None and entry.key is not None:
        return finding("why.key", key=entry.key.of(text))
    if asked.role == "support":
        return finding("why.support")
    among = _among_its_siblings(text, page) if asked.role == "words" and isinstance(page, Content) else ""
    return finding(among) if among else _of_its_paragraph(passages, asked, told)


def _among_its_siblings(text: str, page: Content) -> str:
    """Return why the entries of a page stand there together, empty where each has a reason of its own."""
    if page.rule == STATEMENT and page.lead is not None:
        return "why.bears"
    return "why.parallel" if begin_alike(text, tuple(entry.words for entry in page.entries)) else ""


def _is_counted(text: str, entry: Entry) -> bool:
    """Tell whether an entry's marker counts (一是), rather than names one of two sides (一方面)."""
    return entry.marker is None or not entry.marker.of(text).rstrip("，,、 ").endswith("一方面")


def _announces(page: Content) -> bool:
    return any(entry.marker is not None for entry in page.entries)


def _of_its_paragraph(passages: Passages, asked: Asked, told: Span) -> Diagnostic:
    """Say which sentence of its paragraph the words are, of that part of it the page tells."""
    paragraph = passages.paragraph(asked.kept)
    parts = passages.sentences(paragraph) if paragraph is not None else ()
    here = [part for part in parts if part.end > told.start and part.start < told.end]
    if len(here) < 2:
        return finding("why.only")
    if here[0].start <= asked.kept.start < here[0].end:
        return finding("why.topic", count=len(here))
    return finding("why.weighty", count=len(here))


def _left_out(text: str, asked: Asked) -> Iterator[Diagnostic]:
    if len(asked.before):
        counted = after_marker(text, asked.whole)
        rest = Span(max(counted.start, asked.before.start), asked.kept.start)
        if counted.start > asked.whole.start and asked.before.start < counted.start:
            yield finding("why.number")
        left = rest.of(text).strip() if rest.start < rest.end else ""
        if left.endswith(("：", ":")):
            yield finding("why.colon")
        elif left and all(is_frame(part.of(text)) for part in clauses(text, rest)):
            yield finding("why.scene")
        elif left:
            yield finding("why.clause")
    if len(asked.after):
        limit = _limit(text, asked)
        if extent(trimmed(text, asked.whole), text) > limit:
            yield _too_long("why.long", text, asked.whole, limit)
        else:
            yield finding("why.open")


def _too_long(code: str, text: str, whole: Span, limit: int) -> Diagnostic:
    return finding(code, length=extent(trimmed(text, whole), text), limit=limit)


def _limit(text: str, asked: Asked) -> int:
    """Return how much the words may take in their place, as an extent."""
    if asked.entry is not None and asked.entry.key is not None:
        return MAX_STAGE
    if asked.role == "item" and asked.entry is not None and not _is_counted(text, asked.entry):
        return MAX_SIDE
    if asked.role == "support" and extent(asked.kept, text) <= MAX_SUPPORT:
        return MAX_SUPPORT
    limits = {"title": MAX_HEADLINE, "lead": MAX_HEADLINE, "closing": MAX_EXHORTATION}
    return limits.get(asked.role, MAX_BULLET)
