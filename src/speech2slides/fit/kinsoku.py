"""Two neighbouring characters in, whether a line may end between them out.

The sets are the union of ECMA-376's defaults for zh-CN (`kinsoku`, §19.2.1.17) and CLREQ's strict level, which also keeps a solidus
from both ends of a line; lines end nowhere inside a Latin word, a number or an address, between a number and what it counts, or inside
—— and ……
"""

NOT_AT_START = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｜｝～￠—々⋯‥‧﹐﹑﹒﹔﹕﹖﹗﹪／/–"
)
NOT_AT_END = frozenset("$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥／‧")
#: What follows a number without a break: units, counters, parts of a date.
COUNTERS = frozenset(
    "年月日号时分秒个名人户家件项次条款章节元万亿千百斤亩米里吨公度倍岁届期类级位所座台套批场处层%％‰℃多余"
    "只头株升克幢栋间页字句篇支队组班块根张幅辆艘架枚颗粒对双份样轮番遍趟回代口股版册卷集部周旬刻瓦两寸尺顷厘毫折成例起宗档"
    "种面环维端站关桩道声步国省市县区乡镇村校院员化大方点则后餘個號時戶項條節萬億畝噸歲類級臺場處層隻頭單種張輛幾間頁隊組塊"
)
HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两兩萬億")
#: Words of two characters that end on a numeral and count nothing.
_NO_NUMBERS = frozenset(
    "统一 唯一 单一 万一 同一 专一 划一 逐一 不一 合一 之一 如一 归一 独一 統一 單一 萬一 專一 劃一 歸一 獨一".split()
)


def may_break(words: str, index: int) -> bool:
    """Tell whether a line may end before `words[index]`."""
    before, after = words[index - 1], words[index]
    if "一" <= before <= "鿿" and "一" <= after <= "鿿":
        return before != "第" and not _counts(words, index, before, after)
    if before.isspace():
        return not after.isspace()
    if after.isspace() or after in NOT_AT_START or before in NOT_AT_END or before in "第〔":
        return False
    if is_latin(before) and is_latin(after):
        return before == "-" and words[index - 2 : index - 1].isalpha() and after.isalpha()
    if before.isdecimal() and (after in COUNTERS or after.isdecimal() or after in HAN_NUMERALS):
        return False
    return not (_counts(words, index, before, after) or is_mark(after) or before == "\u200d")


def _counts(words: str, index: int, before: str, after: str) -> bool:
    """Tell whether a numeral in Han stands before what it counts, before another, or before the 是 and 要 that list things."""
    return (
        before in HAN_NUMERALS
        and (after in HAN_NUMERALS or after in COUNTERS or after in "是要")
        and not ends_no_number(words, index)
    )


def ends_no_number(words: str, index: int) -> bool:
    """Tell whether the numeral before `index` ends a word such as 统一 and counts nothing."""
    return words[max(0, index - 2) : index] in _NO_NUMBERS


def is_latin(character: str) -> bool:
    """Tell whether the character is written without breaks: ASCII signs, letters of other alphabets, full-width letters and digits."""
    return (
        "!" <= character <= "~"
        or ("\xa1" <= character < "\u2000" and character.isalnum())
        or ("０" <= character <= "ｚ" and character.isalnum())
    )


def is_mark(character: str) -> bool:
    """Tell whether the character joins the one before it: combining marks, variation selectors, skin tones, zero-width joiners."""
    return (
        "\u0300" <= character <= "\u036f"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or character == "\u200d"
    )
