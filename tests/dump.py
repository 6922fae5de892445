"""Plans, decks and packages as readable text, one line a thing, for golden files."""

import io
import zipfile
from hashlib import sha256

from speech2slides.model.deck import Deck, TextParagraph
from speech2slides.model.plan import Content, DeckPlan, Entry
from tests.builders import words


def dump_plan(plan: DeckPlan, text: str) -> str:
    rows = [f"title {words(text, plan.title)!r}"]
    rows.extend(
        f"section {words(text, section.number)} {words(text, section.words)!r} ({words(text, section.part)})"
        for section in plan.sections
    )
    for page in plan.pages:
        name = type(page).__name__.lower()
        details = [
            f"{field} {words(text, value)!r}"
            for field, value in page._asdict().items()
            if field in ("title", "occasion", "thanks", "words") and value
        ]
        if isinstance(page, Content):
            details.append(f"by row {page.rule} on " + "/".join(page.layouts))
        rows.append(f"{name} <- {page.start} " + ", ".join(details))
        rows.extend(f"  by {words(text, one)!r}" for one in getattr(page, "byline", ()))
        if isinstance(page, Content):
            rows.extend(_said_once(page, text))
            for entry in page.entries:
                rows.extend(_entry(entry, text, "  "))
    return "\n".join(rows) + "\n"


def _said_once(page: Content, text: str) -> list[str]:
    """What stands above the entries of a page."""
    rows = [f"  {name} {words(text, one)!r}" for name, one in (("lead", page.lead), ("shared", page.shared)) if one]
    return [*rows, "  heads " + " | ".join(words(text, head) for head in page.heads)] if page.heads else rows


def _entry(entry: Entry, text: str, indent: str) -> list[str]:
    apart = "".join(f" [{words(text, one)}]" for one in (entry.key, entry.opening) if one is not None)
    beneath = "".join(f" ~ {words(text, one)!r}" for one in entry.support)
    cells = "".join(f" | {words(text, one) or '-'}" for one in entry.cells)
    row = f"{words(text, entry.marker) or '-'}{apart} {words(text, entry.words)!r}{beneath}{cells} <- {entry.start}"
    rows = [indent + row]
    for sub in entry.subs:
        rows.extend(_entry(sub, text, indent + "  "))
    return rows


def dump_deck(deck: Deck) -> str:
    rows = [f"deck {deck.title!r} {deck.language}"]
    rows.extend(f"chapter {chapter.name!r} from slide {chapter.first + 1}" for chapter in deck.chapters)
    for number, slide in enumerate(deck.slides, 1):
        rows.append(f"slide {number} {slide.layout.name}")
        for frame in slide.frames:
            link = f" -> slide {frame.link + 1}" if frame.link is not None else ""
            rows.extend(f"  {frame.slot.name}{link} {_paragraph(deck, paragraph)}" for paragraph in frame.paragraphs)
        for column in slide.strip:
            mark = "*" if column.current else " "
            rows.append(f"  strip{mark} " + " | ".join(_paragraph(deck, paragraph) for paragraph in column.paragraphs))
        for cells in slide.table.rows if slide.table is not None else ():
            told = (" / ".join(_paragraph(deck, paragraph) for paragraph in cell.paragraphs) for cell in cells)
            rows.append("  table " + " | ".join(told))
        rows.extend([f"  cue {slide.cue.text}"] if slide.cue is not None else [])
        for span in slide.notes:
            rows.append(f"  notes {span.start}-{span.end} {_short(span.of(deck.text))!r}")
            rows.extend(
                f"    bold {_short(one.of(deck.text))!r}" for one in slide.shown if span.start <= one.start < span.end
            )
    return "\n".join(rows) + "\n"


def _paragraph(deck: Deck, paragraph: TextParagraph) -> str:
    joined = "".join(words(deck.text, run.words) for run in paragraph.runs)
    for at in reversed(paragraph.breaks):
        joined = joined[:at] + "/" + joined[at:]
    marker = words(deck.text, paragraph.marker.words) + "\t" if paragraph.marker else ""
    return f"{paragraph.size // 100}pt x{paragraph.lines} {marker + joined!r}"


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:12] + ".." + text[-10:]


def dump_package(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(
            f"{info.filename} {info.file_size} {sha256(package.read(info)).hexdigest()[:16]}\n"
            for info in package.infolist()
        )
