"""Lines in, the lines of the speech out and what only frames it: a web page's buttons, page numbers, contents, copies of the text.

Nothing is dropped in silence: every line set aside comes back as `Ignored` with its reason. Only whole lines are set aside.
"""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from speech2slides.model.document import Ignored
from speech2slides.parse.frontlines import names_paper
from speech2slides.parse.lines import Line, ends_sentence

#: A page's head and foot are looked for in so many lines.
REACH = 40
#: A line of a page's head or foot is no longer than this.
MAX_FURNITURE = 60
#: A word of the way to the page (首页 > 要闻) is no longer than this.
MAX_CRUMB = 9
#: A first line shorter than this is a title, not a digest of the text.
MIN_DIGEST = 40
#: A copy of the text is at least this share of what it copies, in percent.
MIN_COPY = 60
_PAGE = r"(?:[-—–－·•]{1,2} ?\d{1,4} ?[-—–－·•]{1,2}|第 ?\d{1,4} ?[页頁](?:[,，、/ ]{0,2}共 ?\d{1,4} ?[页頁])?|[Pp]age \d{1,4}(?: of \d{1,4})?)"
#: What a page number begins with.
_PAGE_SIGNS = "-—–－·•第Pp"
#: Bare page numbers: fewer digits than this, so many lines apart, and so many of them.
MAX_DIGITS, MIN_PAGE, MIN_PAGES = 4, 4, 3
_NOTES = ("编者按", "编者注", "編者按", "编辑按")
_RULE_SIGNS = "-*_=~—－─ "
_APPLAUSE = ("掌声", "掌聲", "笑声", "pplause", "aughter")
MAX_APPLAUSE = 20
#: A rule has so many signs at least.
MIN_RULE = 3
#: What follows a label, or nothing.
_BEHIND_LABEL = ("", "：", ":", "】", "]")
_BUTTONS = frozenset(
    (
        "下载 打印 全屏 收藏 加大 还原 减小 大 中 小 】 【 [ ] × > » › | / 首页 关闭 关闭窗口 打印本页 返回顶部 返回首页 返回 字号 "
        "分享 分享到 分享到微信 纠错 朗读 复制链接 正文 默认 超大 特大 繁体 简体 无障碍 T T+ T- A A+ A- "
        "Print Share Download Email Close"
    ).split()
)
#: What a page names before a colon, or alone on a line.
_LABELS = (
    "您的位置", "您现在的位置", "当前位置", "所在位置", "位置", "字号", "字体", "信息来源", "文章来源", "稿件来源", "来源", "稿源", "发布时间", "发表时间",
    "发布日期", "更新时间", "阅读量", "阅读次数", "浏览次数", "浏览量", "浏览", "点击数", "点击量", "点击率", "访问量", "责任编辑", "责编", "编辑", "编审",
    "审核", "校对", "录入", "分享到", "分享", "打印", "关闭", "相关报道", "相关文档", "相关链接", "相关阅读", "相关新闻", "相关附件下载", "索引号", "发文字号",
    "成文日期", "主题分类", "发文机关", "公开方式", "信息分类", "有效性", "延伸阅读", "上一篇", "下一篇", "打印本页", "关闭窗口", "Source", "Posted",
    "Published",
)  # fmt: skip
#: Signs of which a loose line of a page has one at least.
_LOOSE_SIGNS = ("扫一扫", "》》", ">>", "时间", ":", "：", "首页", "主页", "Home", "http", "www.")
_LOOSE = (
    r"扫一扫.{0,20}|[》>]{2}.{0,20}[《<]{2}|时间[：:] ?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,12}|"
    r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? {0,2}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?.{0,12}|.{0,6}(?:首页|主页|Home) ?[>»›→/].{0,50}|(?:https?://|www\.)\S{0,50}"
)
#: An entry of a table of contents, up to its page number, and how many of them make one.
_LEADER = r".{2,60}?(?:[.．…·。—-]{2,80}|\t) ?(?:\d{1,3}|[（(]\d{1,3}[）)])"
MIN_ENTRIES = 3
_LEADER_SIGNS = ".．…·。—-\t"
_CAPTION = r"(?:记者|通讯员|摄影)[^，。]{0,14}摄$"
#: A picture's caption is no longer than this.
MAX_CAPTION = 160
_RELATED = frozenset(a + b for a in ("相关", "延伸") for b in ("报道", "文档", "链接", "阅读", "新闻"))


def set_aside(lines: list[Line]) -> tuple[list[Line], tuple[Ignored, ...]]:
    """Return the lines that belong to the speech, and the ignored ones in order."""
    reasons = {index: reason for index, line in enumerate(lines) if (reason := _sign(line))}
    for index in (*_numbers(lines), *_running_heads(lines, reasons)):
        reasons.setdefault(index, "page-number")
    for index in (*_head(lines), *_foot(lines)):
        reasons.setdefault(index, "furniture")
    for index in _contents(lines):
        reasons.setdefault(index, "contents")
    left = [index for index in range(len(lines)) if index not in reasons]
    for index in _digest([lines[index] for index in left]):
        reasons[left[index]] = "digest"
    left = [index for index in left if index not in reasons]
    for index in _copies([lines[index] for index in left]):
        reasons[left[index]] = "repeated"
    if len(reasons) == len(lines):  # a text of nothing else is meant
        return lines, ()
    kept = left_over(lines, reasons)
    return kept, tuple(Ignored(lines[index].span, reasons[index]) for index in sorted(reasons))


def _sign(line: Line) -> str:
    """Return the reason to set a line aside that shows in its words alone, empty when there is none."""
    words = line.words
    if words.lstrip("【[（(").startswith(_NOTES):
        return "furniture"
    if len(words) > MAX_FURNITURE:
        return ""
    if words[0] in _PAGE_SIGNS and re.fullmatch(_PAGE, words):
        return "page-number"
    if words[0] in _RULE_SIGNS and len(words) >= MIN_RULE and not words.strip(_RULE_SIGNS):
        return "rule"
    bracketed = words[0] in "（([［【" and words.rstrip(".。")[-1:] in "）)]］】"
    return "applause" if bracketed and len(words) <= MAX_APPLAUSE and any(one in words for one in _APPLAUSE) else ""


def _numbers(lines: list[Line]) -> list[int]:
    """Return bare numbers that count the pages: each one more than the one before, some lines apart."""
    found = [index for index, line in enumerate(lines) if len(line.words) < MAX_DIGITS and line.words.isdecimal()]
    follows = all(
        int(lines[later].words) == int(lines[index].words) + 1 and later - index >= MIN_PAGE
        for index, later in pairwise(found)
    )
    return found if follows and len(found) >= MIN_PAGES else []


def _running_heads(lines: list[Line], reasons: Mapping[int, str]) -> set[int]:
    """Return the lines that come again beside the pages' numbers."""
    beside = [
        near
        for index in reasons
        if reasons[index] == "page-number"
        for near in (index - 1, index + 1)
        if 0 <= near < len(lines) and near not in reasons and len(lines[near].words) <= MAX_FURNITURE
    ]
    times = Counter(lines[near].words for near in beside)
    return {near for near in beside if times[lines[near].words] > 1 and lines[near].marker is None}


def left_over(lines: list[Line], reasons: Mapping[int, str]) -> list[Line]:
    """Return the lines that have no reason to be set aside; a page's end is no paragraph's end, whatever blank lines stand around its number."""
    return [
        line._replace(gap=False) if reasons.get(index - 1) == "page-number" else line
        for index, line in enumerate(lines)
        if index not in reasons
    ]


def _is_furniture(line: Line) -> bool:
    words = line.words.strip()
    if words in _BUTTONS:
        return True
    if len(words) > MAX_FURNITURE:
        return False
    inner = words.strip("（）()[]【】 ")
    if any(inner.startswith(label) and inner[len(label) : len(label) + 1] in _BEHIND_LABEL for label in _LABELS):
        return True
    return any(sign in words for sign in _LOOSE_SIGNS) and re.fullmatch(_LOOSE, inner) is not None


def _head(lines: list[Line]) -> set[int]:
    """Return the lines above the speech that a web page put there; one alone proves a page only if nothing else bears such a name."""
    end = next((i for i, line in enumerate(lines[:REACH]) if _begins_speech(line)), min(len(lines), REACH))
    found = {index for index in range(end) if _is_furniture(lines[index]) or _is_caption(lines[index])}
    for index in sorted(found):
        words = lines[index].words
        if words.rstrip("：:").endswith("位置"):
            found |= _crumbs(lines, index + 1, end)
        elif words.endswith(("：", ":")) and index + 1 < end and _is_value(lines[index + 1].words):
            found.add(index + 1)
    strong = any(lines[index].words not in _BUTTONS for index in found)
    return found if strong or len(found) > 2 else set()


def _begins_speech(line: Line) -> bool:
    words = line.words
    numbered = line.marker is not None and line.marker.ordinal is not None
    if _is_caption(line):
        return False
    return numbered or len(words) > MAX_FURNITURE or (words.endswith(("：", ":")) and not _is_furniture(line))


def _is_caption(line: Line) -> bool:
    return line.words[-1] == "摄" and len(line.words) <= MAX_CAPTION and re.search(_CAPTION, line.words) is not None


def _crumbs(lines: list[Line], start: int, end: int) -> set[int]:
    """Return the words of the way to the page, up to its title."""
    found = set()
    for index in range(start, end):
        words = lines[index].words
        if len(words) > MAX_CRUMB or names_paper(words):
            break
        found.add(index)
    return found


def _is_value(words: str) -> bool:
    return len(words) <= MAX_CRUMB + 6 and not names_paper(words) and not words.startswith(("—", "-", "各位", "同志"))


def _foot(lines: list[Line]) -> set[int]:
    """Return the lines below the speech that a web page put there."""
    end = len(lines)
    for index in range(max(1, len(lines) - REACH), len(lines)):
        if lines[index].words.strip("【】[]：:") in _RELATED and not any(
            ends_sentence(line.words) or len(line.words) > MAX_FURNITURE for line in lines[index + 1 :]
        ):
            end = index
            break
    while end > 1 and _is_furniture(lines[end - 1]):
        end -= 1
    return set(range(end, len(lines)))


def _contents(lines: list[Line]) -> set[int]:
    """Return the lines of a table of contents: with dots up to a page number, or below 目录 and each repeated later as a heading."""
    led = [i for i, line in enumerate(lines[: REACH * 2]) if _is_entry(line.words)]
    if len(led) >= MIN_ENTRIES and led[-1] - led[0] < 2 * len(led):
        above = led[0] - 1
        return {*led, *((above,) if above >= 0 and _is_contents(lines[above].words) else ())}
    for index, line in enumerate(lines[:REACH]):
        if _is_contents(line.words):
            later = {_squeezed(one.words) for one in lines[index + 1 :] if len(one.words) <= MAX_FURNITURE}
            seen: set[str] = set()
            end = index + 1
            while end < len(lines):
                entry = _squeezed(re.sub(r"[.…·\s]{2,}\d{0,4}$|\s\d{1,4}$", "", lines[end].words))
                if entry in seen or entry not in later or len(lines[end].words) > MAX_FURNITURE:
                    break
                seen.add(entry)
                end += 1
            repeated = {_squeezed(one.words) for one in lines[end:] if len(one.words) <= MAX_FURNITURE}
            return set(range(index, end)) if len(seen) > 1 and seen <= repeated else set()
    return set()


def _is_entry(words: str) -> bool:
    """Tell whether a line is an entry of a table of contents: dots, and a page number."""
    if not (words[-1].isdecimal() or words[-1] in "）)") or not any(sign in words for sign in _LEADER_SIGNS):
        return False
    return re.fullmatch(_LEADER, words) is not None


def _is_contents(words: str) -> bool:
    return "".join(words.split()) in ("目录", "目錄", "目次", "Contents", "CONTENTS")


def _digest(lines: list[Line]) -> set[int]:
    """Return the first line if it is the beginning of the text below it, run together as a search engine shows it."""
    first = _squeezed(lines[0].words).rstrip(".…。") if len(lines) > 2 else ""
    if len(first) < MIN_DIGEST:
        return set()
    below, length = [], 0
    for line in lines[1:]:
        squeezed = _squeezed(line.words)
        below.append(squeezed)
        length += len(squeezed)
        if length >= len(first):
            break
    return {0} if len(below) > 1 and "".join(below).startswith(first) else set()


def _copies(lines: list[Line]) -> set[int]:
    """Return the lines of a second copy of the text, where the body stands there twice; the copy that has more lines is kept."""
    squeezed = [_squeezed(line.words) for line in lines]
    first: dict[str, int] = {}
    again: list[int] = []
    for index, words in enumerate(squeezed):
        if len(words) >= MIN_DIGEST and words in first:
            again.append(index)
        first.setdefault(words, index)
    if again:
        start = again[0]
        while (
            start > 1
            and squeezed[start - 1]
            and squeezed[start - 1] in first
            and first[squeezed[start - 1]] < start - 1
        ):
            start -= 1
        copied = sum(len(words) for words in squeezed[start:] if first[words] < start)
        rest = sum(map(len, squeezed[start:]))
        if copied * 100 >= rest * 90 and copied * 100 >= MIN_COPY * sum(map(len, squeezed[:start])):
            return set(range(start, len(lines)))
    longest = max(range(len(lines)), key=lambda index: len(squeezed[index]), default=0)
    others = "".join(squeezed[:longest] + squeezed[longest + 1 :]) if len(lines) > 3 else ""
    run = squeezed[longest] if others else ""
    if len(run) >= MIN_DIGEST and len(run) * 100 >= MIN_COPY * len(others) and run.rstrip(".…") in others:
        return {longest}
    return set()


def _squeezed(words: str) -> str:
    return "".join(words.split())
