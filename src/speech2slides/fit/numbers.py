"""Words in, the offsets inside numbers with their units, dates and document numbers out: no line ends at one of them.

“数字、年份不能回行” is a rule of official documents: 12.8亿元, 3.5个百分点, 二十届三中全会, 百分之五, 2025年6月底前, 国发〔2025〕5号.
"""

from speech2slides.fit.kinsoku import COUNTERS, HAN_NUMERALS, ends_no_number

#: Units of more than one character, longest first where one begins another.
_UNITS = tuple(
    """
    个百分点 个工作日 个基点 个小时 个季度 个星期 平方公里 平方千米 立方千米 万千瓦时 摄氏度 标准煤 吨公里 中全会 百分点 平方米 立方米
    千瓦时 工作日 亿千瓦 万千瓦 毫克 千克 公斤 公里 千米 厘米 毫米 公顷 海里 千瓦 兆瓦 平方 立方 人次 架次 车次 班次 户次 美元 欧元 港元
    港币 日元 英镑 小时 分钟 秒钟 周年 周岁 个月 季度 年代 世纪 年度 年底 年初 年末 年前 年间 年来 月底 月初 月末 月份 上旬 中旬 下旬
    号文件 号令 標準煤 個百分點 百分點 個工作日 平方公里 人民幣 億元 萬元 個月 小時 分鐘 週年 周歲 年來 年間 中全會 公噸 公頃
    """.split()
)
#: How the units begin, so that most text needs one look-up.
_UNIT_BEGINNINGS = frozenset(unit[0] for unit in _UNITS)
_ABOUT = frozenset("多余几来餘幾來")
#: What stands between two numbers of one expression.
_BETWEEN = frozenset(".,:：．·/-–—~～至到")
#: After one of these a further number belongs to the same date, time or congress.
_LEADS_ON = frozenset("年月日届时点分屆時點")
#: What closes a date.
_DATE_ENDS = ("底前", "初前", "末前", "底", "初", "末", "前", "起", "上旬", "中旬", "下旬", "上半年", "下半年")
_LONGEST_YEAR = 4
#: So many digits follow a space that parts the thousands.
_THOUSAND = 3
#: The middle of an office's code of three characters.
_OFFICES = ("办", "政", "委", "厅", "党", "組", "组")


def number_insides(words: str) -> set[int]:
    """Return the offsets inside a number with all that belongs to it."""
    found: set[int] = set()
    index, end = 0, 0
    while index < len(words):
        character = words[index]
        if character in "〔﹝[" and words[index + 1 : index + 1 + _LONGEST_YEAR].isdecimal():
            end = _document_number(words, index)
            if end > index:
                found.update(range(_code(words, index) + 1, end))
            index = max(end, index + 1)
        elif _is_numeral(words, index):
            end = _number(words, index)
            first = index if words[index - 1 : index] == "第" else index + 1
            found.update(range(first, end))
            index = end
        else:
            index += 1
    return found


def _is_numeral(words: str, index: int) -> bool:
    character = words[index]
    return character.isdecimal() or (character in HAN_NUMERALS and not ends_no_number(words, index + 1))


def _number(words: str, start: int) -> int:
    """Return where the number that begins at `start` ends, its unit and what follows of a date included."""
    end = _digits(words, start)
    while True:
        unit = _unit(words, end)
        if unit == end:
            return end
        end = unit
        if words[end - 1] in "年月底初末":
            end += next((len(part) for part in _DATE_ENDS if words.startswith(part, end)), 0)
        if end < len(words) and words[end - 1] in _LEADS_ON and _is_numeral(words, end):
            end = _digits(words, end)


def _digits(words: str, start: int) -> int:
    end = start
    while end < len(words):
        if words[end].isdecimal() or words[end] in HAN_NUMERALS:
            end += 1
        elif words.startswith("分之", end) and end + 2 < len(words) and _is_numeral(words, end + 2):
            end += 2
        elif end + 1 < len(words) and _joins(words, end):
            end += 1
        else:
            break
    return end


def _joins(words: str, index: int) -> bool:
    """Tell whether the sign at `index` stands between two parts of one number: 3.5, 三点五, 2021—2025, 44 126."""
    after = words[index + 1]
    if words[index] in "点點":
        return words[index - 1] in HAN_NUMERALS and after in HAN_NUMERALS
    if words[index].isspace():
        return words[index - 1].isdecimal() and words[index + 1 : index + 1 + _THOUSAND].isdecimal()
    return words[index] in _BETWEEN and words[index - 1].isdecimal() and after.isdecimal()


def _unit(words: str, start: int) -> int:
    end = start
    if words[end : end + 1] in _ABOUT and words[end - 1] not in _ABOUT:
        end += 1
    if end >= len(words):
        return end
    if words[end] in _UNIT_BEGINNINGS:
        for unit in _UNITS:
            if words.startswith(unit, end):
                return end + len(unit)
    if words[end] in COUNTERS and (end == start or words[end] not in _ABOUT) and not _is_unit(words, start):
        return end + 1
    return end


def _is_unit(words: str, start: int) -> bool:
    """Tell whether what ends at `start` is a unit already: only 万 and 亿 take another."""
    return words[start - 1] in COUNTERS and words[start - 1] not in HAN_NUMERALS


def _code(words: str, bracket: int) -> int:
    """Return where the code of the office before a document number begins: 国发, 国办发."""
    length = 3 if words[max(0, bracket - 2) : bracket - 1] in _OFFICES else 2
    start = bracket
    while start > 0 and bracket - start < length and "一" <= words[start - 1] <= "鿿":
        start -= 1
    return start


def _document_number(words: str, start: int) -> int:
    """Return where a document number ends that begins with 〔, or `start` when there is none."""
    close = start + 1
    while close < len(words) and words[close].isdecimal():
        close += 1
    if words[close : close + 1] not in ("〕", "﹞", "]"):
        return start
    end = close + 1
    if words[end : end + 1] == "第":
        end += 1
    if end < len(words) and words[end].isdecimal():
        end = _number(words, end)
    return end
