"""Lines as a file has them in, lines as the author meant them out: wrapped ones joined, run-together ones split.

Four kinds of text are told apart by measure, never by name: paragraphs (a line each), wrapped (every line about as long as the longest,
most ending in mid-sentence), sentences (a line each, the paragraphs lost) and one line (everything lost).
"""

from itertools import pairwise

from speech2slides.parse.addresses import is_salutation
from speech2slides.parse.lines import OPEN_ENDS, Line, ends_sentence, has_han, joined
from speech2slides.parse.splitting import split_line
from speech2slides.parse.wrapping import unwrapped, wrap_width

#: Sentences a line: so many lines, this share of them with one sentence, and this share cut in mid-sentence, in percent.
MIN_LINES, MIN_SINGLE, MIN_MIDDLE = 30, 88, 4
#: Without any cut in mid-sentence: so many lines, and this share of them with one sentence, in percent.
MANY_LINES, NEARLY_ALL = 150, 95
MAX_SENTENCE = 120
#: One line holds this share of a text that has lost its line ends, in percent, and so many characters.
MIN_SHARE, MIN_ONE_LINE = 90, 200
#: A line of running text at least this long that ends without any sign was broken by accident.
MIN_BROKEN = 40
#: A heading cut in two is no longer than this.
MAX_HEADING = 60
#: A number on a line of its own behind such a line is a scrap of it (the 2.5 of PM2.5), if it is no longer.
MAX_SCRAP = 6


def as_meant(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines of `text` as they were meant; their spans cover the same characters, white space aside."""
    return _join_numbers(text, _join_lines(text, lines))


def _join_lines(text: str, lines: list[Line]) -> list[Line]:
    longest = max(lines, key=lambda line: len(line.span), default=None)
    total = sum(len(line.span) for line in lines)
    if longest is not None and len(longest.span) * 100 >= MIN_SHARE * total and len(longest.span) >= MIN_ONE_LINE:
        return [part for line in lines for part in split_line(text, line)]
    width = wrap_width(lines)
    if width:
        return unwrapped(text, lines, width)
    if _are_sentences(lines):
        return _grouped(text, lines)
    return _mended(text, lines)


def _join_numbers(text: str, lines: list[Line]) -> list[Line]:
    """Join a number alone on its line with the short line below it, which holds its words."""
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    for before, line in pairwise(lines):
        alone = before.marker is not None and before.marker.style.rank is not None and not before.bare.strip()
        short = (
            len(line.words) <= MIN_BROKEN and line.words[-1] not in "。；，、：:;," and not line.words[0].isdecimal()
        )
        cut = before.marker is not None and line.marker is None and _is_cut_heading(before.bare, line.words)
        if (alone and short and line.marker is None and len(groups[-1]) == 1) or cut:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [joined(text, parts) for parts in groups]


def _is_cut_heading(words: str, following: str) -> bool:
    """Tell whether a heading's line and the next one are one heading: a particle stands where they meet."""
    if not words.strip() or len(words) + len(following) > MAX_HEADING or following[-1] in "。；：":
        return False
    return words[-1] in "、与和及的" or following[0] in "的与和及、，"


def _are_sentences(lines: list[Line]) -> bool:
    if len(lines) < MIN_LINES or sum(line.gap for line in lines) * 4 > len(lines):
        return False
    prose = [line for line in lines if line.marker is None]
    single = sum(
        1 for line in prose if len(line.words) <= MAX_SENTENCE * (1 if has_han(line.words) else 5) and _is_single(line)
    )
    middle = sum(
        1
        for line in prose
        if line.words[-1] in "，、,；;" or (line.words[-1].isalnum() and len(line.words) > MIN_BROKEN)
    )
    if len(prose) * 2 <= len(lines):
        return False
    if len(prose) >= MANY_LINES and single * 100 >= NEARLY_ALL * len(prose):
        return True
    return single * 100 >= MIN_SINGLE * len(prose) and middle * 100 >= MIN_MIDDLE * len(prose)


def _is_single(line: Line) -> bool:
    """Tell whether the line holds one sentence at most, so that a stop stands at its end only."""
    inside = line.words[:-2]
    return not any(stop in inside for stop in ("。", "！", "？")) and (
        has_han(inside) or ". " not in inside.replace("Mr. ", "")
    )


def _grouped(text: str, lines: list[Line]) -> list[Line]:
    """Join sentences to paragraphs: from one heading, address or list sign to the next."""
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    for before, line in pairwise(lines):
        opens = line.marker is not None and (not line.marker.style.item or ends_sentence(before.words))
        if opens or _stands_alone(before) or _stands_alone(line):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [joined(text, parts) for parts in groups]


def _stands_alone(line: Line) -> bool:
    """Tell whether a line of a text with a sentence a line is a heading, an address or the like."""
    last = line.words[-1]
    if is_salutation(line.words):
        return True
    if last in "，、,；;":
        return False
    if line.marker is not None:
        return not line.marker.style.item or ends_sentence(line.words)
    if last in "：:！!" and len(line.words) <= 30:
        return True
    return not ends_sentence(line.words) and len(line.words) <= MIN_BROKEN * (1 if has_han(line.words) else 3)


def _mended(text: str, lines: list[Line]) -> list[Line]:
    """Join what was broken by accident in a text with a paragraph a line."""
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    prose, length = False, sum(len(line.words) for line in lines[:1])
    for before, line in pairwise(lines):
        prose = prose or "。" in before.words
        scrap = len(line.words) <= MAX_SCRAP and line.words[0].isdecimal() and "，" in before.words
        running = len(groups[-1]) > 1 or scrap or (prose and length >= MIN_BROKEN)
        if running and _is_cut(groups[-1][0], before) and _may_continue(line):
            groups[-1].append(line)
            length += len(line.words)
        else:
            groups.append([line])
            length = len(line.words)
    return [joined(text, parts) for parts in groups]


def _is_cut(first: Line, last: Line) -> bool:
    """Tell whether a paragraph that begins with `first` ends in mid-sentence with `last`."""
    if not (last.words[-1].isalnum() or last.words[-1] in OPEN_ENDS) or is_salutation(last.words):
        return False
    prose = "，" in first.words or "。" in first.words
    return prose and (first.marker is None or "。" in first.words or last.words[-1] in OPEN_ENDS)


def _may_continue(line: Line) -> bool:
    if line.gap or (line.marker is not None and not line.words[0].isdecimal()):
        return False
    return not line.words.startswith(("（", "(", "附件", "——", "--")) and not line.words.endswith(("：", ":"))
