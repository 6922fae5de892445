"""A built deck in, the lines that list its choices out; every line but those of words is a # comment, so that they can be pinned."""

from collections.abc import Iterator

from speech2slides.cli.report import rendered
from speech2slides.messages import message
from speech2slides.oneline import on_one_line
from speech2slides.pipeline import Built
from speech2slides.plan.explain import Choice, SlideChoices, choices
from speech2slides.span import Span


def explanation(built: Built, pins: tuple[Span, ...]) -> Iterator[str]:
    """Yield the lines of `build --explain` (docs/explain.md): a heading for each slide, its words below it, and why they stand there."""
    for slide in choices(built.document, built.plan, built.deck, pins):
        yield from _slide(built, slide)


def _slide(built: Built, slide: SlideChoices) -> Iterator[str]:
    row = f"{slide.rule} {slide.name}" if slide.rule else slide.name
    title = _words(built, slide.title)
    yield "# " + message("explain.slide", number=slide.number, layout=slide.layout, row=row, title=title)
    if slide.wanted is not None:
        yield "#   " + message("explain.other-layout", wanted=slide.wanted, used=slide.used)
    for choice in slide.choices:
        yield from _choice(built, choice)


def _choice(built: Built, choice: Choice) -> Iterator[str]:
    line = built.document.source.line_number(choice.kept.start)
    yield f"{'  ' if choice.chosen else '# '}{line}: {_words(built, choice.kept)}"
    if len(choice.before):
        yield "#     " + message("explain.before", words=_words(built, choice.before))
    if len(choice.after):
        yield "#     " + message("explain.after", words=_words(built, choice.after))
    yield "#     " + message("explain.why", reasons=message("explain.joint").join(map(rendered, choice.why)))


def _words(built: Built, span: Span) -> str:
    return on_one_line("\n".join(span.of(built.document.text).splitlines())).strip()
