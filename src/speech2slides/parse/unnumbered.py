"""Lines and the numbered headings among them in, the unnumbered headings out: lines that stand alone, sentences that repeat a shape."""

import re
from collections.abc import Iterator, Mapping, Sequence

from speech2slides.parse.frontlines import kind_of
from speech2slides.parse.lines import Line, ends_sentence, has_han
from speech2slides.parse.words import end_of_words

#: A line that stands alone may be a heading up to this many code points.
MAX_BARE, MAX_BARE_LATIN = 32, 80
#: It is followed by running text of at least this length, or by another heading.
MIN_RUNNING = 30
#: Where another one is established, a shorter sentence below it will do.
MIN_SHORT = 8
#: A sentence that stands alone above running text, and how many of them make a pattern.
MAX_SENTENCE, MIN_BELOW, MIN_SIBLINGS = 30, 30, 3
#: Siblings of a pattern take at least this share of the lines between them, in percent.
MIN_DENSITY = 30
#: The first sentence of a paragraph that may be its topic, and what is left of the paragraph at least.
MAX_TOPIC, MIN_REST = 34, 20
_NO_END = "。！？；：，、!?;:,….’"
_STOP_INSIDE = ("。”", "！”", "？”", "，”", ".)", "。）", "…”", "；”")
#: A question put to a speaker, and the answer to it.
_QUESTION = r"(?:问|記者|记者|记者问|主持人|问题|提问)[0-9一二三四五六七八九十]{0,2}[：:].{4,200}"
MIN_QUESTIONS = 2
_ANSWER = r"答[0-9一二三四五六七八九十]{0,2}[：:]"
_NO_PATTERN = (
    "我们",
    "全会",
    "会议",
    "各级",
    "今年",
    "去年",
    "同时",
    "此外",
    "但是",
    "总之",
    "当前",
    "目前",
    "同志",
    "各位",
    "中国",
    "全国",
    "政府",
    "这些",
)
#: Headings that stand beside the numbered ones, whatever number those have.
OUTER = frozenset(
    (
        "前言",
        "引言",
        "序言",
        "导语",
        "导言",
        "结语",
        "结束语",
        "结论",
        "后记",
        "尾声",
        "前 言",
        "引 言",
        "结 语",
        "结 论",
        "Introduction",
        "Conclusion",
    )
)


def unnumbered_lines(lines: Sequence[Line], numbered: frozenset[int]) -> Mapping[int, str]:
    """Return the unnumbered headings by index: `bare` for a line that stands alone, `sentence` and `topic` for patterns, `outer` for 前言."""
    found: dict[int, str] = {}
    alone = [index for index in range(len(lines)) if index not in numbered and _stands_alone(lines, index, numbered)]
    strict = [index for index in alone if index + 1 in numbered or _is_prose(lines[index + 1].words)]
    alone = alone if strict else []
    inner = [index for index in alone if lines[index].words not in OUTER]
    if len(inner) > 1:
        found.update(dict.fromkeys(inner, "bare"))
    if numbered:
        found.update((index, "outer") for index in alone if lines[index].words in OUTER)
    found.update(dict.fromkeys(_questions(lines, numbered), "question"))
    for start, end in _blocks(len(lines), numbered | found.keys()):
        sentences = _sentences(lines, start, end)
        found.update(dict.fromkeys(sentences, "sentence"))
        if not sentences:
            found.update(dict.fromkeys(_topics(lines, start, end), "topic"))
    return found


def _stands_alone(lines: Sequence[Line], index: int, numbered: frozenset[int]) -> bool:
    line = lines[index]
    if line.marker is not None or index + 1 >= len(lines) or not _is_short(line.words):
        return False
    if kind_of(line.words) in ("date", "speaker", "number", "subtitle"):
        return False
    following = lines[index + 1]
    if index + 1 not in numbered and not (
        _is_prose(following.words)
        or (len(following.words) >= MIN_SHORT and (ends_sentence(following.words) or following.words[-1] in "：:"))
    ):
        return False
    if index and index - 1 not in numbered and _is_short(lines[index - 1].words) and lines[index - 1].marker is None:
        return index < 2 or not _is_short(lines[index - 2].words)
    return True


def _questions(lines: Sequence[Line], numbered: frozenset[int]) -> list[int]:
    """Return the questions of an interview; one question, or questions nobody answers, make none."""
    found = [
        index
        for index, line in enumerate(lines)
        if line.words[0] in "问記记主提" and index not in numbered and re.fullmatch(_QUESTION, line.words)
    ]
    if len(found) < MIN_QUESTIONS:
        return []
    answers = sum(1 for line in lines if re.match(_ANSWER, line.words))
    return found if answers >= MIN_QUESTIONS else []


def _is_short(words: str) -> bool:
    if (
        words[-1] in _NO_END
        or words.endswith(_STOP_INSIDE)
        or words[0] in "（([【"
        or (words[0] == "“" and words[-1] == "”")
        or "  " in words
        or "\t" in words
        or "\u3000\u3000" in words
    ):
        return False
    if has_han(words):
        return len(words) <= MAX_BARE and not any(mark in words for mark in "。；：|")
    if len(words) > MAX_BARE_LATIN or not words[:1].isupper() or sum(map(str.isalpha, words)) * 2 < len(words):
        return False
    return words.isupper() or words.istitle() or len(words.split()) < 12


def _is_prose(words: str) -> bool:
    return len(words) >= MIN_RUNNING and any(mark in words for mark in "。，；：！？.,;:")


def _blocks(count: int, headings: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines between one heading and the next."""
    start = 0
    for border in (*sorted(headings), count):
        if border > start:
            yield start, border
        start = border + 1


def _sentences(lines: Sequence[Line], start: int, end: int) -> list[int]:
    """Return lines of one short sentence, each above running text, where they come again and again."""
    found = [i for i in range(start, end - 1) if _is_sentence(lines[i]) and _is_body(lines[i + 1].words)]
    if len(found) < MIN_SIBLINGS or len(found) * 100 < MIN_DENSITY * (found[-1] - found[0] + 1):
        return []
    return found


def _is_body(words: str) -> bool:
    return len(words) >= MIN_BELOW * (1 if words.count("。") + words.count("；") > 1 else 2)


def _is_sentence(line: Line) -> bool:
    words = line.words
    return (
        line.marker is None
        and len(words) <= MAX_SENTENCE
        and words[-1] == "。"
        and words.count("，") < 2
        and words.count("。") == 1
    )


def _topics(lines: Sequence[Line], start: int, end: int) -> list[int]:
    """Return paragraphs in a row whose short first sentences begin with the same words."""
    found: list[int] = []
    group: list[int] = []
    for index in range(start, end + 1):
        shape = _shape(lines[index]) if index < end else ""
        if group and (not shape or shape != _shape(lines[group[0]])):
            found.extend(group if len(group) >= MIN_SIBLINGS else ())
            group = []
        if shape:
            group.append(index)
    return found


def _shape(line: Line) -> str:
    """Return the words siblings would share, empty for a paragraph without a topic sentence."""
    if line.marker is not None or not has_han(line.words[:2]):
        return ""
    end = end_of_words(line.words, 0)
    if end > MAX_TOPIC or line.words[end - 1] != "。" or len(line.words) - end < MIN_REST:
        return ""
    shape = line.words[:2]
    return line.words[:4] if shape in _NO_PATTERN else shape
