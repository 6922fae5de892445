"""Lines as a file has them in, lines as the author meant them out: wrapped ones joined, run-together ones split.

Four kinds of text are told apart by measure, never by name: paragraphs (a line each), wrapped (every line about as long as the longest,
most ending in mid-sentence), sentences (a line each, the paragraphs lost) and one line (everything lost).
"""

import re
from itertools import pairwise

from speech2slides.parse.lines import Line, columns, ends_sentence, has_han, line_of
from speech2slides.span import Span

#: Wrapped text has lines of at most so many columns (some 55 Han characters) and at least so many, and so many lines.
MAX_WRAPPED, MIN_WRAPPED, MIN_WRAPPED_LINES = 116, 36, 6
#: A line is full when it has this share of the longest one's width, in percent; Latin words wrap earlier.
FULL, FULL_LATIN = 80, 72
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
_GAPS = re.compile(r"[ \t\xa0]{2,20}|\u3000{1,8}[ \t]{0,8}|(?<=[。！？：；）”]) (?=\S)")
_HEADS = re.compile(
    r"(?<=[。！？；：”）])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:部分|章|条)))"
)
_ADDRESS_END = re.compile(r"(?:同志们|同志|各位[^，。：！]{1,12}|朋友们|代表|委员|来宾|们|先生)[：:！]")


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
    indents = sorted(line.indent for line in lines)
    usual = indents[len(indents) // 2]
    joined = [[line] for line in lines[:1]]
    for before, line in pairwise(lines):
        apart = (
            (marked and line.gap)
            or line.indent >= usual + 2 > before.indent
            or (ends_sentence(before.words) and line.marker is not None)
            or not _goes_on(before, width, marked=marked)
        )
        if apart:
            joined.append([line])
        else:
            joined[-1].append(line)
    return [_joined(text, parts) for parts in joined]


def _goes_on(line: Line, width: int, *, marked: bool) -> bool:
    """Tell whether a line of wrapped text runs on into the next one."""
    if _is_full(line, width):
        return True
    if not marked or ends_sentence(line.words) or line.words[-1] in "：:":
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
    address = _ADDRESS_END.search(line.words, 0, MIN_ONE_LINE * 2)
    if address is not None:
        cuts.add(address.end())
    base = line.span.start
    parts = [Span(base + start, base + end).stripped(text) for start, end in pairwise(sorted(cuts))]
    return [line_of(text, part) for part in parts if len(part)]
