"""One line of a speech's head in, what it is out: date, salutation, occasion, speaker, unit, document number, title, or none of these."""

import re

from speech2slides.parse.addresses import is_salutation
from speech2slides.parse.dates import is_date
from speech2slides.parse.lines import has_han
from speech2slides.parse.people import MAX_POSITION, MAX_TITLE, MAX_UNIT, is_speaker, is_unit

MAX_LATIN_TITLE = 120
DASHES = ("——", "—", "－－", "--", "- ", "――", "──", "–")
_NUMBER = (
    r"[^，。；：\s]{1,16}[〔\[［（(]\d{4}[〕\]］）)][^，。；：]{0,4}\d{1,5}号|第\d{1,5}号|第[一二三四五六七八九十百〇零]{1,6}号|"
    r"[〔\[［（(]\d{4}[〕\]］）)] ?第?\d{1,4}[期号]|[（(]?第\d{1,4}期[）)]?|\d{4}年第\d{1,4}[期号]"
)
_LATIN_OCCASION = r"[-—–]{0,2} ?(?:Remarks|Address|Speech|Statement|Keynote|Report|Delivered|Given|Presented)(?: \w{1,20}){0,4} (?:at|to|on|before) "
#: Where a speech is given, and what it is there: 在…会议上的讲话.
_GATHERINGS = (
    "会", "会议", "大会", "仪式", "活动", "论坛", "座谈会", "全会", "班", "典礼", "晚会", "启动会", "现场会", "推进会", "动员会", "培训班", "开班式",
    "开幕式", "闭幕式", "年会", "峰会",
)  # fmt: skip
_SPEECHES = (
    "讲话", "发言", "致辞", "报告", "表态发言", "主持词", "演讲", "讲话提纲", "总结讲话", "工作报告", "书面发言", "交流发言", "講話", "發言", "報告",
)  # fmt: skip
_OCCASION_ENDS = tuple(f"上的{kind}" for kind in _SPEECHES)
_PASSED = r"[（(].{0,30}\d{1,4}.{4,60}(?:通过|发布|批准|修订|施行|会议上?)[^，。]{0,6}[）)]?|[（(].{6,300}(?:修订|发布|通过|公布)）"
#: A quotation, a question or answer of an interview.
_NO_TITLE = (">", "问：", "答：", "记者：", "問：", "Q:", "A:")
_STAMPS = (
    "内部资料", "内部文件", "机密", "機密", "秘密", "绝密", "特急", "加急", "急件", "请注意保存", "注意保存", "严禁外传", "征求意见稿", "送审稿", "讨论稿",
    "审议稿", "代拟稿", "初稿", "定稿", "草案",
)  # fmt: skip
MAX_STAMP = 20
_PAPERS = (
    "报告", "讲话", "发言", "致辞", "意见", "通知", "方案", "总结", "计划", "决定", "公报", "演讲", "要点", "通报", "规定", "办法", "纪要", "预案", "講話",
    "報告", "施政報告",
)  # fmt: skip
_TITLE_STARTS = ("关于", "印发", "转发", "關於")


def kind_of(words: str) -> str | None:
    """Return the field of `Front` a whole line fills, `number` for a document's number, or None."""
    if is_date(words):
        return "date"
    if is_salutation(words):
        return "salutation"
    if ("号" in words or "期" in words) and re.fullmatch(_NUMBER, words) is not None:
        return "number"
    if len(words) <= MAX_LATIN_TITLE and (words.startswith(DASHES) or _is_occasion(words)):
        return "subtitle"
    if words[0] in "（(" and (re.fullmatch(_PASSED, words) is not None or _is_place(words.strip("（）()"))):
        return "subtitle"
    if is_speaker(words):
        return "speaker"
    return "unit" if is_unit(words) else None


def _is_occasion(words: str) -> bool:
    """Tell whether a line says where the speech is given: 在…上的讲话, （2026年1月14日在…会议上）, Remarks at …"""
    inner = words.strip("（）()")
    if not has_han(words):
        return re.match(_LATIN_OCCASION, inner) is not None
    before, sign, _ = inner.partition("在")
    if not sign or (before and not is_date(before.rstrip(" ，、"))):
        return False
    if inner.endswith(_OCCASION_ENDS) and not before:
        return True
    place = inner.partition("（")[0]
    for speech in sorted(_SPEECHES, key=len, reverse=True):
        place = place.removesuffix("的" + speech)
    return place.removesuffix("期间").removesuffix("上").endswith(_GATHERINGS)


def _is_place(words: str) -> bool:
    return words.startswith("在") and len(words) <= MAX_POSITION + 20


def is_letterhead(words: str) -> bool:
    """Tell whether a line is the red head of a paper: …办公室文件."""
    return len(words) <= MAX_UNIT and "".join(words.split()).endswith("文件")


def is_stamp(words: str) -> bool:
    """Tell whether a line is stamped on a paper: 机密 特急 内部资料　注意保存 （征求意见稿）"""
    if len(words) > MAX_STAMP:
        return False
    squeezed = "".join(words.split())
    rest = squeezed
    for stamp in _STAMPS:
        rest = rest.replace(stamp, "")
    return rest != squeezed and not rest.strip("、，·★（）(【】")


def unit_and_date(words: str) -> int:
    """Return where the date begins in a line of a unit and a date (…办公室　　2025年5月21日), 0 in any other."""
    unit, _, rest = words.replace("\u3000", " ").partition(" ")
    date = rest.lstrip()
    return len(words) - len(date) if date and is_unit(unit) and is_date(date) else 0


def may_be_title(words: str) -> bool:
    """Tell whether a line may be the title, or a part of it."""
    limit = MAX_TITLE if has_han(words) else MAX_LATIN_TITLE
    if len(words) > limit or "。" in words or words[-1] in "。！；!;…：:，,." or words.startswith(_NO_TITLE):
        return False
    return not words.replace(" ", "").isdecimal()


def names_paper(words: str) -> bool:
    """Tell whether a line ends with what a paper is: …报告, …讲话."""
    return words.endswith(_PAPERS)


def goes_on_title(words: str) -> bool:
    """Tell whether a line can only continue a title: 关于…的通知 below the name of an office."""
    return words.startswith(_TITLE_STARTS)
