"""The lines of a speech's body in, where its closing and its end matter begin out."""

import re
from collections.abc import Sequence

from speech2slides.parse.dates import is_date
from speech2slides.parse.lines import Line

#: A closing is looked for among this many last paragraphs.
MAX_CLOSING = 5
MAX_SIGNATURE, MAX_SIGNERS = 34, 6
_ADDRESSEES = ("同志们", "各位", "女士们", "代表们", "同志們")
#: Some of the audience; a speaker turns to them in the middle of a speech too, so only the last such paragraph closes it.
_SOME_ADDRESSEES = ("朋友们", "乡亲们", "老师们", "同学们", "战友们", "尊敬的", "青年们", "孩子们", "主席，")
#: A closing's address ends within so many characters: 各位代表、同志们！
MAX_ADDRESS = 34
_SUMMING_UP = ("最后，", "最后,", "最後，", "总之，", "总之,", "總括而言", "In closing", "In conclusion", "To conclude")
_CLOSINGS = (
    *_SUMMING_UP,
    "让我们",
    "讓我們",
    "以上汇报",
    "以上报告",
    "以上发言",
    "以上報告",
    "以上是我",
    "Thank you",
    "Colleagues,",
    "Let us ",
)
_WISHES = ("祝", "愿", "预祝", "衷心祝", "祝福")
_COURTESIES = ("谢谢", "謝謝", "多謝", "讲话完", "发言完", "报告完", "Thank you")
MAX_COURTESY = 40
_LATIN_ADDRESS = (
    r"(?:(?:My|Dear|Fellow|My [Ff]ellow) [A-Z]?[a-z]{3,12}|Ladies and [Gg]entlemen|Friends|Colleagues)[,:!]"
)
#: What a last paragraph calls for, and how long such a paragraph may be.
_CALLS = ("号召", "让我们", "讓我們", "而努力奋斗", "而奋斗", "团结一致", "紧密团结", "let us")
MAX_CALL = 420
#: An annex is announced in so few characters; a sentence about one (附件里的清单已经印发，…) is none.
MAX_ANNEX = 40
_ANNEX = (
    r"(?:附件|附录|附錄|附表|附图)[0-9０-９一二三四五六七八九十]{0,3}(?:[：:．. \u3000][^。]{0,36})?|附[：:].{0,36}"
)
_NOTES = frozenset(
    ("名词解释", "名词注释", "名词说明", "有关名词解释", "相关名词解释", "注释", "附注", "参考文献", "尾注", "脚注")
)
#: A note at the end of a text: 〔1〕…
_FOOTNOTE = r"[〔\[［【]\d{1,3}[〕\]］】].{1,400}"
_IMPRINTS = ("抄送", "主送", "印发", "联系人", "联系电话")
#: Ranks of the styles that number a text's own sections, and how many lines a list of annexes takes.
SECTIONS = frozenset(range(6))
MAX_LIST = 10
#: Lines with a date on them that are no signature follow in the middle of a text too; a signature's unit stands above its date.
_NO_UNIT = "。！？；：，!?;:,"


def end_matter_start(lines: Sequence[Line], first: int) -> int:
    """Return the index of the first line that is end matter: an annex, notes, or a signature (unit and date) after the speech.

    `first` is the first line that may be one: the speech itself begins there.
    """
    for index in range(first, len(lines)):
        words = lines[index].words
        if len(words) > MAX_ANNEX:
            continue
        annex = words[0] == "附" and re.fullmatch(_ANNEX, words)
        if _is_notes(words) or (annex and not _goes_on_behind(lines, index, first)):
            return _before_signature(lines, index, first)
        if is_date(words):
            start = _before_signature(lines, index + 1, first)
            if start < index or index == len(lines) - 1:
                return start
    end = len(lines)
    while end > first + 1 and lines[end - 1].words[0] in "〔[［【" and re.fullmatch(_FOOTNOTE, lines[end - 1].words):
        end -= 1
    return _before_signature(lines, end, first)


def _is_notes(words: str) -> bool:
    """Tell whether a line announces notes: 名词解释 注释："""
    return words.strip("【】（）()：:") in _NOTES


def _is_imprint(words: str) -> bool:
    """Tell whether a line stands below a signature: （此件公开发布） 抄送：…"""
    if words[0] in "（(":
        return words[-1] in "）)" and len(words) <= MAX_SIGNATURE
    return words.startswith(_IMPRINTS) or (words.endswith("印发") and len(words) <= MAX_SIGNATURE)


def _goes_on_behind(lines: Sequence[Line], index: int, first: int) -> bool:
    """Tell whether the text goes on behind a line about an annex: its numbers do, or they only begin there and no signature is near."""
    last: dict[str, int] = {}
    for line in lines[first:index]:
        if line.marker is not None and line.marker.ordinal is not None and not line.marker.style.item:
            last[line.marker.style.name] = line.marker.ordinal
    seen: set[str] = set()
    begins = False
    for line in lines[index + 1 :]:
        if line.marker is None or line.marker.ordinal is None or line.marker.style.name in seen:
            continue
        name = line.marker.style.name
        seen.add(name)
        begins = begins or line.marker.style.rank in SECTIONS
        if name in last and line.marker.ordinal == last[name] + 1 and line.marker.style.rank in SECTIONS:
            return True
    signed = any(is_date(line.words) for line in lines[index + 1 : index + 1 + MAX_LIST])
    return begins and not last and not signed


def signature_at(lines: Sequence[Line], first: int) -> tuple[int, int] | None:
    """Return where the first signature below `first` begins and what follows it, its imprint passed over; None without one."""
    for index in range(first + 1, len(lines)):
        if is_date(lines[index].words):
            start = _before_signature(lines, index + 1, first)
            if start < index:
                end = index + 1
                while end < len(lines) and _is_imprint(lines[end].words):
                    end += 1
                return start, end
    return None


def _before_signature(lines: Sequence[Line], end: int, first: int) -> int:
    """Return where the signature that ends before line `end` begins, `end` when there is none."""
    date = end
    while date > first + 1 and _is_imprint(lines[date - 1].words) and not is_date(lines[date - 1].words):
        date -= 1
    if date <= max(first, 1) or not is_date(lines[date - 1].words):
        return end
    start = date - 1
    while start > first and date - 1 - start < MAX_SIGNERS and _is_signer(lines[start - 1]):
        start -= 1
    return start


def _is_signer(line: Line) -> bool:
    words = line.words
    return (
        line.marker is None
        and len(words) <= MAX_SIGNATURE
        and (words[-1] not in _NO_UNIT or (words.isascii() and words[-1] == ","))
    )


def closing_start(lines: Sequence[Line], first_free: int) -> int:
    """Return the index where the closing begins, or `len(lines)`; lines before `first_free` belong to a heading.

    It is the last paragraph that turns to the audience or sums up, with what follows it; thanks alone close a speech too.
    """
    start = len(lines)
    for index in range(len(lines) - 1, max(first_free, len(lines) - MAX_CLOSING) - 1, -1):
        marker = lines[index].marker
        if marker is not None and not marker.style.item:
            break
        words = lines[index].words
        if _opens_closing(words):
            return _with_those_above(lines, index, first_free)
        if start == index + 1 and (words.startswith(_WISHES) or _is_courtesy(words) or _is_last_address(lines, index)):
            start = index
    if start > first_free and _is_call(lines[start - 1]):
        start -= 1
    return start


def _with_those_above(lines: Sequence[Line], index: int, first_free: int) -> int:
    """Return where the paragraphs that sum up or call above a closing begin; an address begins one for itself."""
    while index > first_free:
        above = lines[index - 1].words
        addressed = _is_address(lines[index].words)
        if addressed or not (above.startswith(_SUMMING_UP) or _is_address(above)):
            break
        index -= 1
    return index


def _is_address(words: str) -> bool:
    if words[:1].isascii() and re.match(_LATIN_ADDRESS, words):
        return True
    return words.startswith(_ADDRESSEES) and any(mark in words[:MAX_ADDRESS] for mark in "，！：,!:")


def _opens_closing(words: str) -> bool:
    return words.startswith(_CLOSINGS) or _is_address(words)


def _is_last_address(lines: Sequence[Line], index: int) -> bool:
    return lines[index].words.startswith(_SOME_ADDRESSEES) and all(
        _is_courtesy(line.words) for line in lines[index + 1 :]
    )


def _is_courtesy(words: str) -> bool:
    return len(words) <= MAX_COURTESY and any(courtesy in words for courtesy in _COURTESIES)


def _is_call(line: Line) -> bool:
    """Tell whether a last paragraph calls the audience to something: 全会号召… 让我们…！"""
    return line.marker is None and len(line.words) <= MAX_CALL and any(call in line.words for call in _CALLS)
