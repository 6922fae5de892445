"""A line's words in, whether they name a speaker, a position or an office out."""

import re

from speech2slides.parse.lines import has_han, is_han

MAX_TITLE = 90
MAX_NAMED = 40
MAX_POSITION = 44
MAX_NAME = 8
MAX_UNIT = 32
#: A name written close to its position has so many characters.
CLOSE_NAME = (2, 3)
#: A name alone on its line has so many characters, spaces aside.
LONE_NAME = (2, 4)
_NAMERS = (
    "报告人", "讲话人", "主讲人", "发言人", "演讲人", "汇报人", "述职人", "主持人", "撰稿人", "宣讲人", "報告人", "發言人", "主講人", "作者", "報告機關",
    "报告机关", "报告单位负责人",
)  # fmt: skip
_POSITIONS = (
    "书记", "主任", "主席", "总理", "县长", "市长", "省长", "区长", "州长", "盟长", "旗长", "镇长", "乡长", "局长", "部长", "校长", "院长", "董事长",
    "总经理", "总裁", "会长", "秘书长", "厅长", "处长", "站长", "经理", "董事", "司长", "科长", "所长", "馆长", "行长", "台长", "团长", "政委", "司令员",
    "检察长", "理事长", "主管", "总工程师", "总监", "专员", "组长", "委员长", "院士", "教授",
)  # fmt: skip
#: The surnames of nine in ten people; a name written close to its position is known by them.
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹"
    "熊白孟秦邱侯江尹薛闫雷龙段郝孔邵史毛常万赖康贺严尚钱施洪牛龚温倪樊邢安庞颜祝莫章鲁辛葛管俞申柴蓝华齐梅伍岳游路柯覃骆左靳欧关甘车耿戴涂费"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇呂盧鍾譚陸范賈鄒閻龍賀嚴錢龔龐顏魯藍華齊歐關車塗費"
)
#: What no name ends with: 办公会, 工作报告.
_NO_NAME = frozenset("会话词稿告结案见知法则令函文辞表书议要制部工作")
_OPEN = "×X某"
_LATIN_POSITION = (
    r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,3},? (?:\w{1,20} ){0,4}(?:Premier|President|Minister|Secretary|Chairman|Governor|Mayor|"
    r"Director|CEO|Commissioner|Chair|Chancellor|Dean|Ambassador)\b[^.!?]{0,60}"
)
_LATIN_SPEECHES = ("Remarks", "Address", "Speech", "Statement", "Keynote", "Report")
_UNITS = (
    "办公室", "委员会", "政府", "党委", "党支部", "党组", "局", "公司", "集团", "中心", "学校", "大学", "学院", "医院", "协会", "厅", "院",
    "调研组", "课题组", "研究室", "监委", "工作组", "专班", "编写组", "领导小组", "支队", "大队", "秘书处", "报社", "街道", "社区",
    "委办", "总会", "研究所", "总工会", "团委", "妇联", "法院", "检察院", "银行", "小学", "中学", "街道办事处", "支部", "工委", "管委会",
)  # fmt: skip
_MARKS = "，。；："


def is_speaker(words: str) -> bool:
    """Tell whether a line names who speaks: 报告人：…, or a position and a name."""
    if len(words) > MAX_TITLE:
        return False
    inner = words.strip("（）() ")
    if not has_han(words):
        by = words.startswith(("By ", "by ")) and len(words) <= MAX_NAMED
        return by or (not inner.startswith(_LATIN_SPEECHES) and re.fullmatch(_LATIN_POSITION, inner) is not None)
    label, sign, name = words.replace(":", "：").partition("：")
    if (
        sign
        and label in _NAMERS
        and name.strip()
        and len(words) <= MAX_NAMED
        and not any(mark in name for mark in _MARKS)
    ):
        return True
    if len(inner) > MAX_POSITION or not inner or inner[-1] in _NO_NAME or any(mark in inner for mark in _MARKS):
        return False
    return any(_names_after(inner, position) for position in _POSITIONS if position in inner)


def _names_after(words: str, position: str) -> bool:
    """Tell whether a name and nothing else follows the last `position`: spaced, or close by with a common surname."""
    at = words.rfind(position)
    rest = words[at + len(position) :]
    name = rest.strip()
    if any(character.isspace() for character in words[:at]) or not name:
        return False
    if rest != name:
        return len(name) <= MAX_NAME
    close = CLOSE_NAME[0] <= len(name) <= CLOSE_NAME[1] and all(map(is_han, name))
    return close and name[0] in _SURNAMES and at > 0


def is_position(words: str) -> bool:
    """Tell whether a line ends with a position, with nobody named: 党委书记、董事长."""
    return len(words) <= MAX_POSITION and words.endswith(_POSITIONS)


def names_position(words: str) -> bool:
    """Tell whether a position stands in the line: 副主任, 省长."""
    return any(position in words for position in _POSITIONS)


def is_name(words: str) -> bool:
    """Tell whether a line may be no more than a person's name: two to four Han characters, perhaps spaced out or left open (×××)."""
    parts = words.split()
    name = "".join(parts)
    spaced = len(parts) == 1 or all(len(part) <= LONE_NAME[0] for part in parts)
    letters = all(is_han(character) or character in _OPEN for character in name)
    return spaced and letters and LONE_NAME[0] <= len(name) <= LONE_NAME[1] and name[-1] not in _NO_NAME


def ends_with_name(words: str) -> bool:
    """Tell whether a line is somebody's place and, after a space, a name: 学生代表　某某某."""
    place, _, name = words.replace("\u3000", " ").rpartition(" ")
    return 0 < len(place.strip()) <= MAX_POSITION and is_name(name) and not any(mark in words for mark in _MARKS)


def is_unit(words: str) -> bool:
    """Tell whether a line is the name of an office, a company, a school."""
    short = len(words) <= MAX_UNIT and not any(mark in words for mark in _MARKS)
    return short and words.rstrip("）)").endswith(_UNITS)
