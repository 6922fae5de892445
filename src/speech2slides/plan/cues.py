"""A clause in simplified characters in, its part in the sentence out: frame, beginning, predicate, greeting, question, form.

Tests over single clauses; `simple` brings traditional characters to those of the tables, once for a sentence rather than in each test.
"""

import re
from itertools import pairwise

from speech2slides.oneline import on_one_line
from speech2slides.plan.vocabulary import (
    AIMED,
    AIMING,
    BLANKS,
    COMPLETED,
    DANGLING,
    DEPENDENT,
    FRAME_OPENINGS,
    FRAME_PLACE,
    FRAME_PLACE_ENDS,
    FRAME_VIEW,
    FRAME_VIEW_ENDS,
    FRAMES,
    HANDLING,
    LEADER_EXCEPTIONS,
    LEADER_PREFIXES,
    LEADERS,
    LEADING_ENDS,
    LONG_PREDICATES,
    MAX_FRAME,
    MAX_FRAME_PLACE,
    MAX_NOUN,
    MAX_REPORT,
    MEANS,
    NO_DANGLING,
    NO_LEADING_ENDS,
    NO_OPEN_ENDS,
    NOUNS,
    OBLIGED,
    OPEN_ENDS,
    OPENING_VERBS,
    PLACE_ENDS,
    PLAIN_STARTS,
    PREDICATE_REACH,
    PREDICATES,
    PREPOSITIONS,
    PRETEXTS,
    REPORTERS,
    REPORTS,
    SHORT_PREDICATES,
    SIMPLE,
    TOPIC_ENDS,
    TOPIC_OPENINGS,
    TRADITIONAL_SIGNS,
    UNITS,
    USING,
    VERB_SIGNS,
    VERBS_BEFORE_PLACE,
    WAYS,
)

#: A clause that only says when.
_DATE = "(?:[0-9０-９〇○零一二三四五六七八九十]+[年月日号时])+"

#: What may stand before how something is done, and is no verb there.
_MODALS = "将要应须会可再并"


def simple(words: str) -> str:
    """Return `words` with the traditional characters of the tables in their simplified form, each in its place."""
    return words.translate(SIMPLE) if re.search(TRADITIONAL_SIGNS, words) else words


def is_frame(clause: str) -> bool:
    """Tell whether a clause only sets the scene (当前， 近年来， 在…中， 按照…，) and may be left to the notes."""
    words = clause.rstrip("，, ")
    if words == clause:
        return False
    if words in FRAMES or words.startswith("同志们"):
        return True
    if len(words) <= MAX_FRAME_PLACE:
        if (
            words.startswith(FRAME_PLACE)
            and words.endswith(FRAME_PLACE_ENDS)
            and not words.startswith(("从严", "自觉", "到位", "当好"))
        ):
            return True
        if words.startswith(FRAME_OPENINGS) and not words.startswith(
            ("经济", "经营", "结合实际", "除险", "除恶", "经费", "通过了", "面向")
        ):
            return not any(mark in words for mark in ("了", "，"))
    if len(words) > MAX_FRAME:
        return False
    if words.endswith(("以来", "以后", "之后")):
        return "自" not in words[1:]
    if words.startswith(FRAME_VIEW) and words.endswith(FRAME_VIEW_ENDS):
        return True
    return len(words) <= MAX_REPORT and words.endswith(REPORTS) and words.startswith(REPORTERS)


def leans_back(clause: str) -> bool:
    """Tell whether the clause before this one would be left without its verb if it were cut off here."""
    words = clause
    if words.rstrip("，,；; ").endswith("的"):
        return True
    if (
        "却" in words[:5]
        or "就" in words[1:4]
        or (words.startswith("以") and "为" in words and not has_predicate(words[1:]))
    ):
        return True
    if words.startswith(DEPENDENT) and not words.startswith(NO_DANGLING) and not words.startswith(PLAIN_STARTS):
        return True
    if "是" in words[:PREDICATE_REACH].replace("但是", "").replace("还是", "").replace("是否", "").replace(
        "实事求是", ""
    ):
        return True
    return words[:1].isdecimal() and not has_predicate(words)


def topic_left(run: str, following: str) -> bool:
    """Tell whether `following` is what `run` only names the topic of (做好今年工作，| 必须…): an obligation where the run has none."""
    if following.startswith(OBLIGED + WAYS) and not any(modal in run for modal in OBLIGED):
        return True
    return following.startswith(HANDLING) and _names_thing(run)


def _names_thing(words: str) -> bool:
    """Tell whether the words are a noun with what describes it (申请人发生的住院费用), which a verb has to follow."""
    tail = words[words.rfind("的") + 1 :]
    if (
        "的" not in words
        or len(tail) > MAX_NOUN
        or has_predicate(tail)
        or words.startswith((*OPENING_VERBS, *PREDICATES))
    ):
        return False
    return not any(modal in words for modal in (*OBLIGED, "了", "将", "已"))


def leads_on(clause: str) -> bool:
    """Tell whether a clause is only the beginning of one, whose verb stands in the next (把…， 按照…， 如果…， 我们在…下，)."""
    words = clause.rstrip("，,；;：:。 ")
    if words.endswith(LEADING_ENDS) and not words.endswith(NO_LEADING_ENDS):
        return not any(verb + "在" in words for verb in VERBS_BEFORE_PLACE)
    if _names_means(words) or _names_place(words) or _holds_off(words):
        return True
    bare = _without_prefixes(words)
    if bare.startswith(LEADERS) and not bare.startswith(LEADER_EXCEPTIONS):
        return _lacks_verb(bare)
    return is_frame(clause) or names_topic(words) or (len(words) <= MAX_REPORT and words.endswith(REPORTS[:18]))


def only_leads(clause: str) -> bool:
    """Tell whether a clause surely says nothing without the next one: a frame, a date, a case (…的，), how before it says what (国家将根据…，).

    Stricter than `leads_on`: what may be whole is taken to be.
    """
    words = clause.rstrip("，,；; ")
    if is_frame(clause) or re.fullmatch(_DATE, words) is not None or words.endswith(("之外", "以外")):
        return True
    if words.endswith(LEADING_ENDS) and "是" not in words:
        return leads_on(clause)
    at = max(map(words.rfind, PREPOSITIONS))
    return at >= 1 and not has_predicate(words[:at].rstrip(_MODALS)) and _names_means(words)


def _without_prefixes(words: str) -> str:
    """Leave off the subjects, modals and adverbs before the word that shows a clause's part (我们要把…)."""
    prefix = next((one for one in LEADER_PREFIXES if words.startswith(one)), "")
    while prefix:
        words = words[len(prefix) :]
        prefix = next((one for one in LEADER_PREFIXES if words.startswith(one)), "")
    return words


def _lacks_verb(words: str) -> bool:
    """Tell whether a clause that begins with a preposition or a conjunction has no verb of its own behind it."""
    if words[0] not in "把将对以" or words.startswith("对于"):
        return True
    if words[0] == "以" and len(words) - words.rfind("为") <= 10:
        return True
    return not any(one in words[2:] for one in COMPLETED)


def _names_place(words: str) -> bool:
    """Tell whether a clause ends with where or when, before it says what (我们要在…下， 我们在今后五年内，)."""
    at = words.rfind("在")
    if at < 1 or not words.endswith(PLACE_ENDS) or words[at - 1] in VERBS_BEFORE_PLACE + "存所潜内正现":
        return False
    return not has_predicate(words[:at]) or (len(words) - at > 3 and words[at - 1] in "要须将们应会")


def _holds_off(words: str) -> bool:
    """Tell whether a clause has said 把 or 将 and what, but not yet what to do with it."""
    at = words.rfind("把")
    if at > 0 and words[at + 1 : at + 2] not in ("握", "关") and words[at - 1] not in "一两":
        return not has_predicate(words[at + 1 :])
    at = words.rfind("将")
    return at > 0 and words[at - 1] in "会要应须可" and not has_predicate(words[at + 1 :])


def _names_means(words: str) -> bool:
    """Tell whether a clause ends within a phrase it opened: 政府按照…的意见， 中央着眼于…的情况， 通过…等措施，"""
    if (words.endswith(PRETEXTS) and "以" in words) or (words.endswith(AIMED) and any(one in words for one in AIMING)):
        return True
    if words.find("为了") > 0 or (words.endswith(MEANS) and any(one in words for one in USING)):
        return True
    at = max(map(words.rfind, PREPOSITIONS))
    if at < 1:
        return False
    tail = words[at + 2 :]
    if len(tail) < 2:
        return False
    own = tail[tail.rfind("的") + 1 :] if "的" in tail else tail
    return not tail.startswith("了") and not any(cue in own for cue in PREDICATES)


def names_topic(words: str) -> bool:
    """Tell whether the words only name what is to be spoken of (关于…的问题， 有关…的建议)."""
    return words.startswith(TOPIC_OPENINGS) and words.endswith(TOPIC_ENDS)


def sets_aim(clause: str) -> bool:
    """Tell whether a clause says what for (为…，) and something later what is done."""
    words = clause
    return words.startswith("为") and leads_on(clause)


def waits(words: str) -> bool:
    """Tell whether the words end where more must come: 主要是, 包括, 在, or a preposition."""
    return words.endswith(OPEN_ENDS) and not words.endswith(NO_OPEN_ENDS)


def hangs(words: str) -> bool:
    """Tell whether the words begin with a connective that ties them to what was left out."""
    return words.startswith(DANGLING) and not words.startswith(NO_DANGLING)


def has_predicate(words: str) -> bool:
    """Tell whether the words hold a verb or what does duty for one."""
    if words.startswith(OPENING_VERBS):
        return True
    if not SHORT_PREDICATES.isdisjoint([words[at : at + 2] for at in range(len(words) - 1)]):
        return True
    if any(cue in words for cue in LONG_PREDICATES):
        return True
    for noun in NOUNS:
        if noun in words:
            words = words.replace(noun, "")
    return not VERB_SIGNS.isdisjoint(words)


def has_blank(words: str) -> bool:
    """Tell whether a name was left open: xx ×× 某某 ___, or white space between Han characters (由 担任)."""
    if any(blank in words for blank in BLANKS):
        return True
    if " " not in words and "\u3000" not in words and "\n" not in words:
        return False
    parts = on_one_line(words).split()
    return any(one[-1] > "\u2e80" and following[0] > "\u2e80" for one, following in pairwise(parts))


def has_unseen(words: str) -> bool:
    """Tell whether a character no font is sure to have stands in the words: private use, or the mark of a damaged byte."""
    return not words.isascii() and re.search("[\ue000-\uf8ff\ufffd]", words) is not None


def has_quantity(words: str) -> bool:
    """Tell whether a number with what it counts stands in `words`."""
    return any(character.isdecimal() and words.startswith(UNITS, index + 1) for index, character in enumerate(words))
