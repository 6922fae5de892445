"""Ordinals in the order they are met in, the sequences that count on from one out: what proves that signs are numbers of a list."""

from collections.abc import Iterable, Iterator

from speech2slides.parse.numerals import LAST

#: The next number of a list is at most so much greater: one may be missing.
MAX_STEP = 2


def counted(ordinals: Iterable[int]) -> Iterator[list[int]]:
    """Yield the places of at least two ordinals that count on from one; one that fits nowhere is passed over."""
    run: list[int] = []
    last = 0
    for place, ordinal in enumerate(ordinals):
        if ordinal == 1:
            if len(run) > 1:
                yield run
            run, last = [place], ordinal
        elif run and (0 < ordinal - last <= MAX_STEP or ordinal == LAST):
            run.append(place)
            last = ordinal
    if len(run) > 1:
        yield run
