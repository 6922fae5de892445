"""Fitted slides, the wording and the pace in, what the speaker sees beside the words out: page and time, the shown words, findings."""

from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.model.deck import Slide
from speech2slides.model.document import Document
from speech2slides.model.plan import Label
from speech2slides.model.settings import Settings
from speech2slides.model.theme import Wording
from speech2slides.span import Span

#: A slide should not stand longer, nor be turned sooner, in seconds.
LONGEST, SHORTEST = 180, 10
#: Times are told in steps of so many seconds: nobody speaks more evenly.
STEP = 5
#: A speech may take this much longer than it was given, in percent, before it is a warning.
TOLERANCE = 10
#: Families of slides that orient; how long they stand says nothing about the speech.
_ORIENTING = ("cover", "agenda", "divider", "closing")
#: Slots whose words are said elsewhere: the section's number and name, the page's number.
_ASIDE = ("chip", "footer", "number")


def for_the_speaker(
    document: Document, slides: tuple[Slide, ...], wording: Wording, settings: Settings
) -> tuple[Slide, ...]:
    """Return the slides with their cues, unless the settings do without, and with the parts of their notes they show."""
    made = []
    for number, slide in enumerate(slides, 1):
        cue = cue_words(wording, (number, len(slides)), seconds_of(document, slide, settings.pace))
        made.append(slide._replace(cue=cue if settings.cues else None, shown=shown_parts(document.text, slide)))
    return tuple(made)


def seconds_of(document: Document, slide: Slide, pace: int) -> float:
    """Return how long the slide's notes take at `pace` characters a minute, 0 without any."""
    if not slide.notes:
        return 0
    return document.spoken_characters(Span(slide.notes[0].start, slide.notes[-1].end)) * 60 / pace


def cue_words(wording: Wording, page: tuple[int, int], seconds: float) -> Label:
    """Return the cue of a slide: its number, the count of slides, and its time in steps of `STEP`, when it takes any."""
    number, count = page
    if not seconds:
        return Label(wording.cue.format(i=number, n=count))
    minutes, rest = divmod(max(STEP, int(seconds / STEP + 0.5) * STEP), 60)
    parts = [wording.minutes.format(n=minutes)] if minutes else []
    parts.extend([wording.seconds.format(n=rest)] if rest else [])
    return Label(wording.cue_timed.format(i=number, n=count, time=" ".join(parts)))


def shown_parts(text: str, slide: Slide) -> tuple[Span, ...]:
    """Return what of the notes stands on the slide, in order, cut at paragraphs, joined where only white space lies between."""
    if not slide.notes:
        return ()
    joined: list[tuple[int, int]] = []
    for start, end in sorted(_shown_bounds(slide, slide.notes[0].start, slide.notes[-1].end)):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    parts = (
        Span(max(start, line.start), min(end, line.end)).stripped(text)
        for line in slide.notes
        for start, end in joined
        if start < line.end and line.start < end
    )
    return tuple(part for part in parts if len(part))


def _shown_bounds(slide: Slide, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield where the words of the slide that lie between `first` and `last` begin and end."""
    groups = [frame.paragraphs for frame in slide.frames if frame.slot.name not in _ASIDE]
    groups.extend(cell.paragraphs for row in (slide.table.rows if slide.table is not None else ()) for cell in row)
    for group in groups:
        for paragraph in group:
            runs = paragraph.runs if paragraph.marker is None else (*paragraph.runs, paragraph.marker)
            for words, *_ in runs:
                if isinstance(words, Span) and first <= words.start and words.end <= last:
                    yield words.start, words.end


def time_findings(document: Document, slides: tuple[Slide, ...], settings: Settings) -> Iterator[Diagnostic]:
    """Yield what the speaker should know about time: slides that hold her too long or too briefly, and whether the speech fits."""
    for number, slide in enumerate(slides, 1):
        if not slide.notes or slide.layout.family in _ORIENTING:
            continue
        seconds = seconds_of(document, slide, settings.pace)
        line = document.source.line_number(slide.notes[0].start)
        if seconds > LONGEST:
            yield finding("pace.long", line, severity="note", slide=number, seconds=-int(-seconds // 1))
        elif seconds < SHORTEST:
            yield finding("pace.short", line, severity="note", slide=number, seconds=int(seconds))
    if settings.minutes is not None:
        yield minutes_finding(document, settings.minutes, settings.pace)


def minutes_finding(document: Document, given: float, pace: int) -> Diagnostic:
    """Return how the whole speech compares with the minutes `given`, and the pace at which it would take just these."""
    characters = document.spoken_characters(Span(0, len(document.text)))
    needed = characters / pace
    return finding(
        "pace.minutes",
        severity="warning" if needed * 100 > given * (100 + TOLERANCE) else "note",
        pace=pace,
        needed=f"{needed:.1f}",
        given=f"{given:g}",
        difference=f"{needed - given:+.1f}",
        fitting=max(1, round(characters / given)),
    )
