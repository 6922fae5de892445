"""A finished slide in, the spans of the speech it shows out; what only says where one is (section, page) does not count."""

from collections.abc import Iterator

from speech2slides.model.deck import Slide, TextParagraph
from speech2slides.span import Span

#: Slots whose words are said elsewhere.
_ASIDE = ("chip", "footer", "number")


def title_shown(slide: Slide) -> Span | None:
    """Return the words of the slide's title, when they are the speech's."""
    spans = [span for frame in slide.frames if frame.slot.name == "title" for span in _spans(frame.paragraphs)]
    return spans[0] if spans else None


def below_title(slide: Slide) -> tuple[Span, ...]:
    """Return every span the slide shows below its title, in reading order."""
    found: list[Span] = []
    for frame in slide.frames:
        if frame.slot.name != "title" and frame.slot.name not in _ASIDE:
            found.extend(_spans(frame.paragraphs))
    if slide.table is not None:
        for row in slide.table.rows:
            for cell in row:
                found.extend(_spans(cell.paragraphs))
    return tuple(found)


def is_shown(text: str, slide: Slide, words: Span) -> bool:
    """Tell whether the slide shows all of `words`, in one span or in several on end (a number and what follows it)."""
    title = title_shown(slide)
    position = words.start
    for span in sorted([*below_title(slide), *([title] if title is not None else [])]):
        if span.start > position and text[position : span.start].strip():
            break
        position = max(position, span.end)
    return position >= words.end


def _spans(paragraphs: tuple[TextParagraph, ...]) -> Iterator[Span]:
    for paragraph in paragraphs:
        runs = paragraph.runs if paragraph.marker is None else (paragraph.marker, *paragraph.runs)
        for words, *_ in runs:
            if isinstance(words, Span):
                yield words
