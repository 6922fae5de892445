"""A deck as it was read and the speech in, a finding for each broken promise out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from speech2slides.audit.labels import Labels, squeeze
from speech2slides.audit.read import NUMBERS, DeckText, ShapeText, SlideText
from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.oneline import on_one_line
from speech2slides.punctuation import FOOTER_SIGNS

if TYPE_CHECKING:
    from speech2slides.audit.quoted import Quoted

#: Body text of more than so many characters is never set smaller than the floor (hundredths of a point).
SHORT = 12
FLOOR = 2000
#: Height of a slide of 16:9 or 4:3, in EMU: 7.5 inches.
USUAL_HEIGHT = 6_858_000
_QUOTED = 40
#: Texts whose counterpart in the speech is looked for; a deck with more that differ is not mended one by one.
_MOST_SOUGHT = 50


def spoken(deck: DeckText) -> str:
    """Return the speech out of the notes: their paragraphs in order, one a line."""
    return "".join(f"{paragraph}\n" for slide in deck.slides for paragraph in slide.notes)


def audit_deck(deck: DeckText, speech: str, labels: Labels) -> tuple[Diagnostic, ...]:
    """Hold the deck against the speech: verbatim, lossless, legible, native.

    `speech` is the source with whatever is no part of it blanked, so that findings can name its lines; without any there is nothing to
    hold the words against. A deck of another speech is told in one finding.
    """
    if not deck.slides:
        return (finding("audit.no-slides", severity="error"),)
    source, notes = squeeze(speech), squeeze(spoken(deck))
    findings: list[Diagnostic] = []
    if notes != source:
        from speech2slides.audit.differing import is_other_speech, shared_percent

        percent = shared_percent(deck, source)
        if is_other_speech(percent):
            return (finding("audit.other-speech", severity="error", percent=percent),)
    if not notes:
        findings.append(finding("audit.no-notes", severity="error"))
    elif notes != source:
        findings.extend(_lossless(deck, speech))
    differing = _Differing(speech)
    floor = _floor(deck)
    for number, slide in enumerate(deck.slides, 1):
        findings.extend((*_slide(slide, number), *_small(slide, number, floor)))
        if source:
            findings.extend(
                differing.told(number, _foreign(paragraph, source, labels))
                for paragraph in slide.paragraphs
                if paragraph.place not in NUMBERS and not _is_verbatim(paragraph, source, labels)
            )
    return tuple(findings)


def _lossless(deck: DeckText, speech: str) -> tuple[Diagnostic, ...]:
    from speech2slides.audit.passages import differences
    from speech2slides.audit.quoted import Quoted

    return differences(deck, Quoted(speech))


class _Differing:
    """Tell where texts of slides differ from the speech, which is taken apart only once there is one."""

    def __init__(self, speech: str) -> None:
        self._speech = speech
        self._quoted: Quoted | None = None
        self._sought = 0

    def told(self, number: int, words: str) -> Diagnostic:
        """Return the finding about the text `words` on slide `number`."""
        from speech2slides.audit.differing import parting
        from speech2slides.audit.quoted import Quoted

        if self._quoted is None:
            self._quoted = Quoted(self._speech)
        self._sought += 1
        quoted = Quoted(on_one_line(words))
        parted = parting(quoted, self._quoted) if self._sought <= _MOST_SOUGHT else None
        if parted is None:
            return finding("audit.verbatim", severity="error", slide=number, text=_start(words))
        speech, text = parted
        return finding("audit.verbatim-differs", severity="error", slide=number, speech=speech, text=text)


def _start(words: str) -> str:
    """Return how `words` begin, with … where they go on."""
    shown = on_one_line(words).strip()
    return shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}…"


def _slide(slide: SlideText, number: int) -> Iterator[Diagnostic]:
    if not any(paragraph.place in ("title", "ctrTitle") for paragraph in slide.paragraphs):
        yield finding("audit.no-title", severity="error", slide=number)
    if slide.literal_colors:
        yield finding("audit.color", severity="error", slide=number, count=slide.literal_colors)
    for target in slide.dangling:
        yield finding("audit.dangling", severity="error", slide=number, target=target)
    for paragraph in slide.paragraphs:
        if paragraph.place == "loose":
            yield finding("audit.loose", severity="error", slide=number, text=_start(paragraph.words))


def _floor(deck: DeckText) -> int:
    """Return the smallest type of running text, hundredths of a point: on slides lower than usual as much smaller as they are, to half a point."""
    share = min(1.0, deck.height / USUAL_HEIGHT) if deck.height else 1.0
    return round(FLOOR * share / 50) * 50


def _small(slide: SlideText, number: int, floor: int) -> Iterator[Diagnostic]:
    for paragraph in slide.paragraphs:
        small = paragraph.place in ("body", "obj") and 0 < paragraph.smallest < floor
        if small and len(squeeze(paragraph.words)) > SHORT:
            sizes = {"size": f"{paragraph.smallest / 100:g}", "least": f"{floor / 100:g}"}
            yield finding("audit.size", severity="error", slide=number, text=_start(paragraph.words), **sizes)


def _is_verbatim(paragraph: ShapeText, source: str, labels: Labels) -> bool:
    words = squeeze(paragraph.words)
    if words in source or labels.is_label(words):
        return True
    whole = labels.without_continuation(words)
    if whole in source or labels.is_label(whole):
        return True
    return paragraph.place == "ftr" and _is_footer(paragraph.words, source, labels)


def _foreign(paragraph: ShapeText, source: str, labels: Labels) -> str:
    """Return the words of a paragraph that is not verbatim, of a footer the part that is not."""
    if paragraph.place != "ftr":
        return paragraph.words
    parts = paragraph.words.translate(str.maketrans(FOOTER_SIGNS, "\n" * len(FOOTER_SIGNS))).split("\n")
    wrong = (part for part in parts if squeeze(part) not in source and not labels.is_label(squeeze(part)))
    return next(wrong, paragraph.words)


def _is_footer(words: str, source: str, labels: Labels) -> bool:
    """Tell whether `words` are spans and labels, with signs or spaces between them as a theme may put them there."""
    ends = [index for index, sign in enumerate(words) if sign in FOOTER_SIGNS or sign.isspace()]
    starts = [0]
    for end in (*ends, len(words)):
        parts = (squeeze(words[start:end]) for start in starts)
        if any(part in source or labels.is_label(part) for part in parts):
            starts.append(end + 1)
    return starts[-1] == len(words) + 1
