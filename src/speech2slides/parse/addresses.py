"""A line's words in, whether they address an audience, or the offices a paper goes to, out."""

import re

from speech2slides.parse.lines import has_han

MAX_SALUTATION, MAX_LATIN_SALUTATION = 60, 120
MAX_ADDRESSEES = 260
MAX_RUN_IN = 40
MAX_NAME = 8
#: What stands before somebody addressed: 尊敬的李 in 尊敬的李主席.
MAX_BEFORE = 20
#: What an address begins with, or whom it ends with.
_GREETINGS = ("尊敬", "各位", "同志", "亲爱", "敬爱", "诸位", "在座")
_ADDRESSED = (
    "代表", "委员", "委員", "领导", "領導", "同志", "们", "們", "来宾", "來賓", "嘉宾", "朋友", "主席", "议员", "議員", "先生", "女士", "同学", "老师",
    "主任", "书记", "评委", "官兵", "市民",
)  # fmt: skip
_LATIN = r"\b(?:ladies|gentlemen|colleagues|friends|dear|fellow|members|mr\.?|madam|everyone|deputies|comrades|citizens|to the)\b"
#: What announces a speech rather than addresses an audience.
_ANNOUNCING = ("以下", "下列", "下面")
_ANNOUNCED = ("全文如下", "讲话如下", "发言如下", "致辭如下", "內容如下")
#: What a line with a colon says that names no addressees.
_NO_ADDRESSEES = ("如下", "以下", "下列", "现将", "现就", "按照", "根据", "为了", "特制定", "之一")


def is_salutation(words: str) -> bool:
    """Tell whether a whole line addresses the audience: 同志们： 各位代表： Ladies and gentlemen,"""
    if words[-1] not in "：:！!，," or words.startswith(_ANNOUNCING) or len(words) > MAX_LATIN_SALUTATION:
        return False
    if not has_han(words):
        plain = words.replace("Mr.", "").replace("Mrs.", "").replace("Ms.", "").replace("Dr.", "")
        return "." not in plain and re.search(_LATIN, words, re.IGNORECASE) is not None
    inner = words[:-1]
    if len(words) > MAX_SALUTATION or any(mark in inner for mark in "。；？：") or "如下" in words:
        return False
    if words[-1] in "，," and not (_is_address(inner) or inner.startswith(("各位", "尊敬的"))):
        return False
    first, *others = inner.rstrip("，,").replace(",", "，").split("，")
    return _addresses(first) and all(len(other) <= MAX_NAME or _addresses(other) for other in others)


def _addresses(words: str) -> bool:
    return words.startswith(_GREETINGS) or words.rstrip("：:！!").endswith(_ADDRESSED)


def _is_address(words: str) -> bool:
    """Tell whether a clause does nothing but address somebody."""
    return len(words) <= MAX_BEFORE and words.endswith(_ADDRESSED) and not any(mark in words for mark in "，。：！；")


def is_addressees(words: str) -> bool:
    """Tell whether a line names the offices a paper goes to: 各省、自治区、直辖市人民政府： 王委员："""
    if len(words) > MAX_ADDRESSEES or words[-1] not in "：:" or any(mark in words[:-1] for mark in "。；：:！"):
        return False
    return not any(sign in words for sign in _NO_ADDRESSEES)


def run_in_salutation(words: str) -> int:
    """Return the length of a salutation that runs into its paragraph (同志们：今天… 主席，我…), 0 when there is none."""
    for index, character in enumerate(words[: MAX_RUN_IN + 1]):
        if character in "：:！":
            return index + 1 if is_salutation(words[: index + 1]) else 0
        if character in "，,":
            return index + 1 if _is_address(words[:index]) else 0
        if character in "。？!?；;":
            return 0
    return 0


def is_lead_in(words: str) -> bool:
    """Tell whether a line above the salutation only announces the speech: 以下是…的发言： …致辞，全文如下："""
    announces = words.startswith(_ANNOUNCING) or words[:-1].endswith(_ANNOUNCED)
    return announces and words[-1] in "：:" and len(words) <= MAX_ADDRESSEES
