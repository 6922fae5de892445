"""The words of a sentence in simplified characters in, why they make no statement out: greeting, question, form, pointing back."""

from speech2slides.plan.cues import hangs, has_blank, names_topic, simple
from speech2slides.plan.english import is_english, stands_in_english
from speech2slides.plan.vocabulary import (
    ANAPHORS,
    ANNOUNCING,
    COUNTED,
    COUNTS,
    COURTEOUS_OPENINGS,
    COURTESIES,
    ENGLISH_COUNTS,
    ENGLISH_COURTESIES,
    FIELDS,
    LIST_SIGNS,
    MARKER_STARTS,
    NEAR,
    NEAR_YEARS,
    NO_ANAPHORS,
    QUESTIONS,
)
from speech2slides.span import Span

#: With these 是否 asks nothing.
SETTLING = ("不管", "不论", "无论", "视乎", "取决", "关系", "检验")
#: What an English sentence that leads to a list says there are several of.
ENGLISH_COUNTED = tuple(
    "areas things points targets tasks principles priorities aspects steps measures goals ways reasons questions lessons parts".split()
)


def points_back(words: str) -> bool:
    """Tell whether words begin by pointing at, or joining on to, what was said before them (这, 其, 对此, 同时也)."""
    if words.startswith(ANAPHORS) and not words.startswith(NO_ANAPHORS):
        return True
    if words.startswith(("不仅", "不但", "不只", "不单")) or any(
        one in words for one in ("刚才", "刚刚提", "前面说", "前面讲", "上面说", "上面讲")
    ):
        return True
    if "他却" in words[:10] or words.startswith("不是的"):
        return True
    if words.startswith("一方面") and "另一方面" not in words:
        return True
    for near in NEAR_YEARS:
        words = words.replace(near, "近年")
    if any(
        one in words
        for one in (
            "上述",
            "就此",
            "对此",
            "为此",
            "我以上",
            "如上",
            "该项目",
            "其目的",
            "此项",
            "这些",
            "那些",
            "这种",
            "这样的",
        )
    ):
        return True
    if any(one + "这" in words for one in "用就对把按受在从以为向同与了着于"):
        return not any(near in words for near in NEAR)
    first = words.split("，", 1)[0]
    if len(first) <= 8:
        first = words[:16]
    at = first.find("这")
    return at >= 0 and not first.startswith(NEAR, at) and first[at - 1 : at] not in ("“", "‘", "《")


def is_courtesy(words: str) -> bool:
    """Tell whether a sentence greets, thanks, or speaks of the speech itself."""
    if words.startswith(("Q:", "A:", "Q.", "A.", "Q：", "A：")):
        return True
    if is_english(words):
        lower = words.lower()
        return any(one in lower for one in ENGLISH_COURTESIES) or words.startswith(COURTEOUS_OPENINGS)
    return any(one in words for one in COURTESIES) or words.startswith(COURTEOUS_OPENINGS)


def is_question(words: str) -> bool:
    """Tell whether a sentence asks; 如何增收，是一道必答题 does not."""
    if words.rstrip('”’" ').endswith(("？", "?", "吗", "呢")):
        return True
    if words.startswith(QUESTIONS) and "，是" not in words:
        return True
    return "是否" in words and not any(one in words for one in SETTLING)


def is_field(words: str) -> bool:
    """Tell whether the words are a line of a form, a note in brackets, or a row of a table rather than a sentence."""
    if names_topic(words) or words.startswith(("出席", "列席")):
        return True
    if words[:1] in "（(【[" and words[-1:] in "）)】]":
        return True
    colon = words.find("：")
    if colon >= 0 and words[colon + 1 :].lstrip().startswith(LIST_SIGNS):
        return True
    label = words[:9].replace(":", "：").find("：")
    if label > 0 and words.startswith(FIELDS):
        return True
    if " = " in words or " / " in words:
        return True
    letters = sum(map(str.isalpha, words))
    return letters * 2 < len(words.replace(" ", "")) or "　　" in words or "\t" in words


def announces(words: str) -> bool:
    """Tell whether a sentence only announces a list (以下几点, 如下)."""
    words = words.rstrip("。：:.，, ")
    if any(one in words for one in ANNOUNCING):
        return True
    if words.isascii():
        ending = words.lower().split()[-3:]
        return any(one in ENGLISH_COUNTS for one in ending) and ending[-1] in ENGLISH_COUNTED
    endings = (one for one in COUNTED if words.endswith(one))
    return any(words[: -len(one)][-1:] in tuple(COUNTS) for one in endings)


def after_marker(text: str, sentence: Span) -> Span:
    """Return a sentence without the ordinal it begins with (一是… 第三，… （二）… 4. …), which counts what stands elsewhere."""
    at = sentence.start
    while at < sentence.end - 1 and text[at] in "—–-…•●■◆·* ":
        at += 1
    sentence = Span(at, sentence.end)
    if text[at] not in MARKER_STARTS:
        return sentence
    head = simple(text[at : at + 8])
    number = head.lstrip("（(第").lstrip("一二三四五六七八九十0123456789")
    before = len(head) - len(number)
    if number == head.lstrip("（(第"):
        return sentence
    if head[0] in "（(":
        length = before + 1 if number[:1] in "）)" else 0
    elif head[0] == "第":
        length = before + next(
            (len(one) for one in ("步，", "方面，", "点，", "，", "是", "、") if number.startswith(one)), -before
        )
    else:
        length = before + next(
            (len(one) for one in ("是", "、", "．", ". ", "\u3000") if number.startswith(one)), -before
        )
        if not length and head[0] in "一二三四五六七八九十" and number.startswith("要"):
            length = before
    if not 0 < length < len(sentence):
        return sentence
    inner = Span(at + length, sentence.end).stripped(text)
    return inner if len(inner) else sentence


def is_unfit(words: str) -> bool:
    """Tell whether words that are a fair cut are still no statement: a greeting, a question, a form's field, half of a thought."""
    if is_english(words) and not stands_in_english(words):
        return True
    if hangs(words) or points_back(words) or has_blank(words) or is_field(words):
        return True
    return is_courtesy(words) or is_question(words)
