"""Plans, decks and packages as readable text, one line a thing, for golden files."""

import io
import zipfile
from hashlib import sha256

from speech2slides.model.deck import Deck, TextParagraph
from speech2slides.model.plan import DeckPlan, Entry
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
        if name == "content":
            details.append("on " + "/".join(page.layouts))
        rows.append(f"{name} <- {page.start} " + ", ".join(details))
        rows.extend(f"  by {words(text, one)!r}" for one in getattr(page, "byline", ()))
        for entry in getattr(page, "entries", ()):
            rows.extend(_entry(entry, text, "  "))
    return "\n".join(rows) + "\n"


def _entry(entry: Entry, text: str, indent: str) -> list[str]:
    support = f" ~ {words(text, entry.support)!r}" if entry.support else ""
    rows = [f"{indent}{words(text, entry.marker) or '-'} {words(text, entry.words)!r}{support} <- {entry.start}"]
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
        rows.extend(f"  notes {span.start}-{span.end} {_short(span.of(deck.text))!r}" for span in slide.notes)
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
