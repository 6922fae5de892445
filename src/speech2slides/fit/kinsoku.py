"""Two neighbouring characters in, whether a line may end between them out.

The sets are the union of ECMA-376's defaults for zh-CN (`kinsoku`, §19.2.1.17) and CLREQ's strict level; lines end nowhere inside a
Latin word or number, between a number and what it counts, or inside —— and ……
"""

NOT_AT_START = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—々"
)
NOT_AT_END = frozenset("$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥")
#: What follows a number without a break: units, counters, parts of a date.
_COUNTERS = frozenset(
    "年月日号时分秒个名人户家件项次条款章节元万亿千百斤亩米里吨公度倍岁届期类级位所座台套批场处层%％‰℃多余"
)
_HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")


def may_break(words: str, index: int) -> bool:
    """Tell whether a line may end before `words[index]`."""
    before, after = words[index - 1], words[index]
    if before.isspace():
        return not after.isspace()
    if after.isspace() or after in NOT_AT_START or before in NOT_AT_END:
        return False
    if before.isascii() and after.isascii() and (before.isalnum() or after.isalnum()):
        return before == "-" and words[index - 2 : index - 1].isalpha()
    if before.isdecimal() and (after in _COUNTERS or after.isdecimal() or after in _HAN_NUMERALS):
        return False
    if before in "第〔" or (
        before in _HAN_NUMERALS and (after in _HAN_NUMERALS or after in _COUNTERS or after in "是要")
    ):
        return False
    return not (_is_mark(after) or after in "\u200d\ufe0f" or before == "\u200d")


def _is_mark(character: str) -> bool:
    """Tell whether the character joins the one before it: combining marks and variation selectors."""
    return (
        "\u0300" <= character <= "\u036f"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )
