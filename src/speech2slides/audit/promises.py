"""A deck as it was read and the speech in, a finding for each broken promise out."""

from collections.abc import Iterator

from speech2slides.audit.labels import Labels, squeeze
from speech2slides.audit.read import NUMBERS, DeckText, ShapeText, SlideText
from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.punctuation import FOOTER_SIGNS

#: Body text of more than so many characters is never set smaller than the floor (hundredths of a point).
SHORT = 12
FLOOR = 2000
#: Height of a slide of 16:9 or 4:3, in EMU: 7.5 inches.
USUAL_HEIGHT = 6_858_000
_QUOTED = 40


def spoken(deck: DeckText) -> str:
    """Return the speech out of the notes: their paragraphs in order, one a line."""
    return "".join(f"{paragraph}\n" for slide in deck.slides for paragraph in slide.notes)


def audit_deck(deck: DeckText, speech: str, labels: Labels) -> tuple[Diagnostic, ...]:
    """Hold the deck against the speech: verbatim, lossless, legible, native.

    `speech` is the source with whatever is no part of it blanked, so that findings can name its lines.
    """
    source = squeeze(speech)
    findings = list(_lossless(deck, speech, source))
    floor = _floor(deck)
    for number, slide in enumerate(deck.slides, 1):
        findings.extend(_slide(slide, number, source, labels))
        findings.extend(_small(slide, number, floor))
    return tuple(findings)


def _lossless(deck: DeckText, speech: str, source: str) -> Iterator[Diagnostic]:
    notes = squeeze(spoken(deck))
    if notes == source:
        return
    same = 0
    while same < min(len(notes), len(source)) and notes[same] == source[same]:
        same += 1
    yield finding(
        "audit.lossless",
        _line(speech, same),
        severity="error",
        speech=source[same : same + _QUOTED],
        notes=notes[same : same + _QUOTED],
    )


def _line(speech: str, position: int) -> int:
    """Return the line of the speech that holds its `position`-th character that is shown."""
    for number, line in enumerate(speech.split("\n"), 1):
        position -= len(squeeze(line))
        if position < 0:
            return number
    return speech.count("\n") + 1


def _slide(slide: SlideText, number: int, source: str, labels: Labels) -> Iterator[Diagnostic]:
    if not any(paragraph.place in ("title", "ctrTitle") for paragraph in slide.paragraphs):
        yield finding("audit.no-title", severity="error", slide=number)
    if slide.literal_colors:
        yield finding("audit.color", severity="error", slide=number, count=slide.literal_colors)
    for target in slide.dangling:
        yield finding("audit.dangling", severity="error", slide=number, target=target)
    for paragraph in slide.paragraphs:
        words = squeeze(paragraph.words)
        if paragraph.place == "loose":
            yield finding("audit.loose", severity="error", slide=number, text=words[:_QUOTED])
        if paragraph.place not in NUMBERS and not _is_verbatim(paragraph, words, source, labels):
            yield finding("audit.verbatim", severity="error", slide=number, text=words[:_QUOTED])


def _floor(deck: DeckText) -> int:
    """Return the smallest type of running text, hundredths of a point: on slides lower than usual as much smaller as they are, to half a point."""
    share = min(1.0, deck.height / USUAL_HEIGHT) if deck.height else 1.0
    return round(FLOOR * share / 50) * 50


def _small(slide: SlideText, number: int, floor: int) -> Iterator[Diagnostic]:
    for paragraph in slide.paragraphs:
        words = squeeze(paragraph.words)
        if paragraph.place in ("body", "obj") and len(words) > SHORT and 0 < paragraph.smallest < floor:
            size, least = paragraph.smallest / 100, floor / 100
            yield finding(
                "audit.size",
                severity="error",
                slide=number,
                text=words[:_QUOTED],
                size=f"{size:g}",
                least=f"{least:g}",
            )


def _is_verbatim(paragraph: ShapeText, words: str, source: str, labels: Labels) -> bool:
    if words in source or labels.is_label(words):
        return True
    whole = labels.without_continuation(words)
    if whole in source or labels.is_label(whole):
        return True
    return paragraph.place == "ftr" and _is_footer(paragraph.words, source, labels)


def _is_footer(words: str, source: str, labels: Labels) -> bool:
    """Tell whether `words` are spans and labels, with signs or spaces between them as a theme may put them there."""
    ends = [index for index, sign in enumerate(words) if sign in FOOTER_SIGNS or sign.isspace()]
    starts = [0]
    for end in (*ends, len(words)):
        parts = (squeeze(words[start:end]) for start in starts)
        if any(part in source or labels.is_label(part) for part in parts):
            starts.append(end + 1)
    return starts[-1] == len(words) + 1
