"""The last lines of a speech in, where its closing and its end matter begin out."""

from speech2slides.parse.front import is_date
from speech2slides.parse.lines import Line

#: A closing is looked for among this many last paragraphs.
MAX_CLOSING = 5
MAX_SIGNATURE = 30
_ADDRESSEES = ("同志们", "各位", "女士们", "代表们")
#: Some of the audience; a speaker turns to them in the middle of a speech too, so only the last such paragraph closes it.
_SOME_ADDRESSEES = ("朋友们", "乡亲们", "老师们", "同学们", "战友们", "尊敬的", "青年们", "孩子们")
#: A closing's address ends within so many characters: 各位代表、同志们！
MAX_ADDRESS = 34
_CLOSINGS = (
    "最后，", "最后,", "总之，", "总之,", "让我们", "Thank you", "In closing", "In conclusion", "Colleagues,", "Let us ", "To conclude",
)  # fmt: skip
_COURTESIES = ("谢谢", "謝謝", "讲话完", "发言完", "报告完", "Thank you")
MAX_COURTESY = 40
_ANNEX = "附件"
_ATTACHED = ("附：", "附:")
#: An annex is announced in so few characters; a sentence about one (附件里的清单已经印发，…) is none.
MAX_ANNEX = 40


def end_matter_start(lines: tuple[Line, ...]) -> int:
    """Return the index of the first line that is end matter: an annex, or a signature (unit and date) after the speech."""
    for index in range(len(lines) // 2, len(lines)):
        if _is_annex(lines[index].words):
            return _before_signature(lines, index)
    return _before_signature(lines, len(lines))


def _is_annex(words: str) -> bool:
    """Tell whether a line announces an annex: 附件 附件1 附件：任务分解表 附：…"""
    if words.startswith(_ATTACHED):
        return True
    if not words.startswith(_ANNEX) or len(words) > MAX_ANNEX or "。" in words:
        return False
    rest = words[len(_ANNEX) :].lstrip("0123456789０１２３４５６７８９一二三四五六七八九十")
    return not rest or rest[0] in "：:．. \u3000"


def _before_signature(lines: tuple[Line, ...], end: int) -> int:
    if end < 2 or not is_date(lines[end - 1].words):
        return end
    start = end - 1
    while (
        start > 1 and len(lines[start - 1].words) <= MAX_SIGNATURE and lines[start - 1].words[-1] not in "。！？：!?:"
    ):
        if lines[start - 1].marker is not None:
            break
        start -= 1
    return start


def closing_start(lines: tuple[Line, ...], first_free: int) -> int:
    """Return the index where the closing begins, or `len(lines)`; lines before `first_free` belong to a heading."""
    start = len(lines)
    for index in range(len(lines) - 1, max(first_free, len(lines) - MAX_CLOSING) - 1, -1):
        marker = lines[index].marker
        if marker is not None and not marker.style.item:
            break
        words = lines[index].words
        if _opens_closing(words) or (start == index + 1 and (_is_courtesy(words) or _is_last_address(lines, index))):
            start = index
    return start


def _opens_closing(words: str) -> bool:
    if words.startswith(_CLOSINGS):
        return True
    return words.startswith(_ADDRESSEES) and any(mark in words[:MAX_ADDRESS] for mark in "，！：,!:")


def _is_last_address(lines: tuple[Line, ...], index: int) -> bool:
    return lines[index].words.startswith(_SOME_ADDRESSEES) and all(
        _is_courtesy(line.words) for line in lines[index + 1 :]
    )


def _is_courtesy(words: str) -> bool:
    return len(words) <= MAX_COURTESY and any(courtesy in words for courtesy in _COURTESIES)
