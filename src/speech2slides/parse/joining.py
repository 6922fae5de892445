"""Lines as a file has them in, lines as the author meant them out: wrapped ones joined, run-together ones split.

Four kinds of text are told apart by measure, never by name: paragraphs (a line each), wrapped (every line about as long as the longest,
most ending in mid-sentence), sentences (a line each, the paragraphs lost) and one line (everything lost).
"""

import re
from itertools import pairwise

from speech2slides.parse.frontlines import MAX_NAME, names_position
from speech2slides.parse.lines import Line, columns, ends_sentence, has_han, line_of
from speech2slides.span import Span

#: Wrapped text has lines of at most so many columns (some 55 Han characters) and at least so many, and so many lines.
MAX_WRAPPED, MIN_WRAPPED, MIN_WRAPPED_LINES = 116, 36, 6
#: To tell wrapped text, a line is full that has this share of the longest one's width, in percent; Latin words wrap earlier.
FULL, FULL_LATIN = 80, 72
#: To join it, a line is full that leaves no more columns free than this beside its neighbours, so many above and below.
FREE, NEIGHBOURS = 6, 3
#: An indented block is no narrower than this share of the text, in percent.
LEAST = 66
#: Wrapped text: shares of full lines, and of full lines that end in mid-sentence, in percent.
MIN_FULL, MIN_OPEN = 38, 55
#: Sentences a line: so many lines, this share of them with one sentence, and this share cut in mid-sentence, in percent.
MIN_LINES, MIN_SINGLE, MIN_MIDDLE = 30, 88, 4
#: Without any cut in mid-sentence: so many lines, and this share of them with one sentence, in percent.
MANY_LINES, NEARLY_ALL = 150, 95
MAX_SENTENCE = 120
#: One line holds this share of a text that has lost its line ends, in percent, and so many characters.
MIN_SHARE, MIN_ONE_LINE = 90, 200
#: A line of running text at least this long that ends without any sign was broken by accident.
MIN_BROKEN = 40
#: A line shorter than this share of the full width ends a paragraph even in mid-sentence, in percent.
SHORT = 60
_OPEN_ENDS = "，、,（(“‘《"
_GAPS = re.compile(r"[ \t\xa0]{2,20}|\u3000{2,8}[ \t]{0,8}|(?<=[。！？：；）”])[ \u3000](?=\S)")
_SPACE = re.compile(r"(?<=\S)[ \u3000](?=\S)")
_HEADS = re.compile(
    r"(?<=[。！？；：”）])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:部分|章|条)))"
)
#: Where the head of a text without any space may be cut: around a date in brackets, before ——在…, before the address.
_HEAD_CUTS = re.compile(r"(?<=[讲发致报通意方总计决][话言辞告知见案结划定])(?=[（(—-])|(?<=[日会过上话]）)|(?=——在)")
_ADDRESS = re.compile(r"(?:尊敬的|各位|同志们|朋友们|女士们|同志)[^。：:！]{0,40}[：:！]")


def join_lines(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines of `text` as they were meant; their spans cover the same characters, white space aside."""
    longest = max(lines, key=lambda line: len(line.span), default=None)
    total = sum(len(line.span) for line in lines)
    if longest is not None and len(longest.span) * 100 >= MIN_SHARE * total and len(longest.span) >= MIN_ONE_LINE:
        return [part for line in lines for part in _split(text, line)]
    width = _wrap_width(lines)
    if width:
        return _unwrapped(text, lines, width)
    if _are_sentences(lines):
        return _grouped(text, lines)
    return _mended(text, lines)


def join_numbers(text: str, lines: list[Line]) -> list[Line]:
    """Join a number alone on its line with the short line below it, which holds its words."""
    groups: list[list[Line]] = [[line] for line in lines[:1]]
    for before, line in pairwise(lines):
        alone = before.marker is not None and before.marker.style.rank is not None and not before.bare.strip()
        short = (
            len(line.words) <= MIN_BROKEN and line.words[-1] not in "。；，、：:;," and not line.words[0].isdecimal()
        )
        if alone and short and line.marker is None and len(groups[-1]) == 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(text, parts) for parts in groups]


def _joined(text: str, parts: list[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    whole = line_of(text, Span(parts[0].span.start, parts[-1].span.end))
    return whole._replace(gap=parts[0].gap, indent=parts[0].indent)


def _wrap_width(lines: list[Line]) -> int:
    """Return the width in columns the text was wrapped at, 0 when it was not."""
    widths = sorted(columns(line.words) for line in lines)
    if len(lines) < MIN_WRAPPED_LINES:
        return 0
    width = widths[len(widths) * 95 // 100]
    if not MIN_WRAPPED <= width <= MAX_WRAPPED:
        return 0
    full = [(line, after) for line, after in zip(lines, [*lines[1:], None], strict=True) if _is_full(line, width)]
    middle = [
        line
        for line, after in full
        if after is not None
        and after.marker is None
        and not ends_sentence(line.words)
        and line.words[-1] not in "；;：:"
    ]
    if len(full) * 100 < MIN_FULL * len(lines) or len(middle) * 100 < MIN_OPEN * len(full):
        return 0
    return width


def _is_full(line: Line, width: int) -> bool:
    return columns(line.words) * 100 >= width * (FULL if has_han(line.words) else FULL_LATIN)


def _unwrapped(text: str, lines: list[Line], width: int) -> list[Line]:
    """Join the lines that were wrapped at `width`; a blank line, an indent or a short line ends a paragraph."""
    gaps = sum(line.gap for line in lines)
    marked = 0 < gaps * 100 <= 75 * len(lines)  # blank lines part paragraphs, not all lines
    opening = _opening_indent(lines)
    widest = [max(near, width * LEAST // 100) for near in _widest_around(lines)]
    joined = [[line] for line in lines[:1]]
    for index, (before, line) in enumerate(pairwise(lines)):
        full = _fills(before, line, widest[index])
        apart = (
            (marked and line.gap)
            or line.indent >= opening
            or (ends_sentence(before.words) and line.marker is not None)
            or not (full or (marked and _goes_on(before, width)))
        )
        if apart:
            joined.append([line])
        else:
            joined[-1].append(line)
    return [_joined(text, parts) for parts in joined]


def _opening_indent(lines: list[Line]) -> int:
    """Return the least indent in columns that opens a paragraph; none does where whole blocks are indented."""
    indents = sorted(line.indent for line in lines)
    least = indents[len(indents) // 2] + 2
    opened = [line.indent == before.indent for before, line in pairwise(lines) if line.indent >= least]
    return least if sum(opened) * 2 < len(opened) else MAX_WRAPPED


def _widest_around(lines: list[Line]) -> list[int]:
    """Return for each line the width in columns of the widest one near it: a block may be indented, then all its lines are shorter."""
    widths = [columns(line.words) for line in lines]
    return [max(widths[max(0, index - NEIGHBOURS) : index + NEIGHBOURS + 1]) for index in range(len(lines))]


def _fills(line: Line, following: Line, width: int) -> bool:
    """Tell whether a line was ended by the width: nothing more would have gone on it."""
    free = width - columns(line.words)
    if has_han(line.words):
        return free <= FREE
    return free <= len(following.words.split(maxsplit=1)[0])


def _goes_on(line: Line, width: int) -> bool:
    """Tell whether a line that is not full, in a text whose paragraphs are parted by blank lines, runs on into the next one."""
    if ends_sentence(line.words) or line.words[-1] in "：:":
        return False
    return columns(line.words) * 100 >= width * SHORT or line.words[-1] in _OPEN_ENDS


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
    return [_joined(text, parts) for parts in groups]


def _stands_alone(line: Line) -> bool:
    """Tell whether a line of a text with a sentence a line is a heading, an address or the like."""
    last = line.words[-1]
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
    prose = False
    for before, line in pairwise(lines):
        prose = prose or "。" in before.words
        whole = groups[-1]
        length = sum(len(part.words) for part in whole)
        broken = (
            prose
            and length >= MIN_BROKEN
            and not line.gap
            and (before.words[-1].isalnum() or before.words[-1] in _OPEN_ENDS)
            and any("，" in part.words or "。" in part.words for part in whole)
            and (whole[0].marker is None or "。" in whole[0].words or before.words[-1] in _OPEN_ENDS)
            and (line.marker is None or line.words[:1].isdecimal())
            and not line.words.startswith(("（", "(", "附件", "——", "--"))
            and not line.words.endswith(("：", ":"))
        )
        if broken:
            whole.append(line)
        else:
            groups.append([line])
    return [_joined(text, parts) for parts in groups]


def _split(text: str, line: Line) -> list[Line]:
    """Split a line that holds a whole text: at wide gaps, before headings, after the address."""
    if len(line.span) < MIN_ONE_LINE:
        return [line]
    cuts = {0, len(line.words)}
    cuts.update(match.end() for match in _GAPS.finditer(line.words))
    cuts.update(match.end() for match in _HEADS.finditer(line.words))
    address = _ADDRESS.search(line.words, 0, MIN_ONE_LINE * 2)
    if address is not None:
        cuts.update(address.span())
        cuts.update(match.start() for match in _HEAD_CUTS.finditer(line.words, 0, address.start()))
    base = line.span.start
    parts = [Span(base + start, base + end).stripped(text) for start, end in pairwise(sorted(cuts))]
    found = [line_of(text, part) for part in parts if len(part)]
    first = next((index for index, part in enumerate(found) if ends_sentence(part.words)), len(found))
    return [piece for index, part in enumerate(found) for piece in _at_spaces(text, part, head=index < first)]


def _at_spaces(text: str, line: Line, *, head: bool) -> list[Line]:
    """Split the head of a text at every space that is not inside a spaced-out word, and a heading from its text at the first one."""
    if not has_han(line.words) or (not head and (line.marker is None or line.marker.style.item)):
        return [line]
    start = line.marker.end if line.marker is not None else 0
    limit = line.words.find("。")
    cuts = [
        match.end()
        for match in _SPACE.finditer(line.words, start, limit if limit >= 0 else len(line.words))
        if _parts(line.words, match.start(), match.end())
    ]
    base = line.span.start
    borders = [0, *(cuts if head else cuts[:1]), len(line.words)]
    return [line_of(text, Span(base + one, base + other).stripped(text)) for one, other in pairwise(borders)]


def _parts(words: str, start: int, end: int) -> bool:
    """Tell whether the space at `words[start:end]` parts two lines; in 政 府 and 省长 某某 it stands inside one."""
    left, right = words[:start].rsplit(None, 1)[-1], words[end:].split(None, 1)[0]
    if len(left) == 1 or len(right) == 1:
        return False
    return not (len(right) <= MAX_NAME and names_position(left[-MAX_NAME:]))
