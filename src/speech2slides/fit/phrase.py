"""Words in, the offsets where their words begin out, by the segmenter of the extra `phrase` where it is installed.

`rjieba` knows a hundred times as many words as our own lists; it takes 150 ms to load, so it is imported only when something has to be
broken. `SPEECH2SLIDES_PHRASE=off` leaves it alone.
"""

import os
from collections.abc import Callable
from functools import cache
from itertools import accumulate

SWITCH = "SPEECH2SLIDES_PHRASE"


@cache
def segmenter() -> Callable[[str], list[str]] | None:
    """Return the function that cuts words apart, or None when the extra is absent or switched off."""
    if os.environ.get(SWITCH, "") == "off":
        return None
    try:
        import rjieba
    except ImportError:
        return None
    cut: Callable[[str], list[str]] = rjieba.cut
    return cut


def segmented(words: str) -> list[int] | None:
    """Return the offsets where words begin, and the end of the text; None without the segmenter."""
    cut = segmenter()
    if cut is None:
        return None
    starts = list(accumulate(map(len, cut(words)), initial=0))
    return starts if starts[-1] == len(words) else None
