"""The last lines of a speech in, where its closing and its end matter begin out."""

import re

from speech2slides.parse.front import is_date
from speech2slides.parse.lines import Line

#: A closing is looked for among this many last paragraphs.
MAX_CLOSING = 5
MAX_SIGNATURE = 30
_CLOSING = (
    r"(?:同志们|各位代表|各位委员|各位领导|各位同事|各位同志|各位来宾|各位嘉宾|各位朋友|各位老师|女士们|朋友们|代表们|乡亲们)"
    r".{0,30}?[，！：,!:]|最后[，,]|总之[，,]|让我们|(?:Thank you|In closing|In conclusion|Colleagues,|Let us |To conclude)"
)
_COURTESY = r"(?:我的(?:讲话|发言|报告).{0,6}完|谢谢|謝謝|Thank you).{0,12}$"
_ANNEX = ("附件", "附：", "附:")


def end_matter_start(lines: tuple[Line, ...]) -> int:
    """Return the index of the first line that is end matter: an annex, or a signature (unit and date) after the speech."""
    for index in range(len(lines) // 2, len(lines)):
        if lines[index].words.startswith(_ANNEX):
            return _before_signature(lines, index)
    return _before_signature(lines, len(lines))


def _before_signature(lines: tuple[Line, ...], end: int) -> int:
    if end < 2 or not is_date(lines[end - 1].words):
        return end
    start = end - 1
    while start > 1 and len(lines[start - 1].words) <= MAX_SIGNATURE and lines[start - 1].words[-1] not in "。！？：!?:":
        if lines[start - 1].marker is not None:
            break
        start -= 1
    return start


def closing_start(lines: tuple[Line, ...], first_free: int) -> int:
    """Return the index where the closing begins, or `len(lines)`; lines before `first_free` belong to a heading."""
    start = len(lines)
    for index in range(len(lines) - 1, max(first_free, len(lines) - MAX_CLOSING) - 1, -1):
        if lines[index].marker is not None and not lines[index].marker.style.item:
            break
        if re.match(_CLOSING, lines[index].words) or (start == index + 1 and re.search(_COURTESY, lines[index].words)):
            start = index
    return start
