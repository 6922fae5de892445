"""One line of a speech's head in, what it is out: date, salutation, occasion, speaker, unit, document number, or none of these."""

import re

from speech2slides.parse.lines import has_han

MAX_LATIN_TITLE = 120
MAX_TITLE = 90
MAX_SALUTATION = 60
MAX_ADDRESSEES = 260
MAX_DATE = 34
MAX_RUN_IN = 40
MAX_NAMED = 40
MAX_POSITION = 44
MAX_NAME = 8
MAX_UNIT = 32
DASHES = ("——", "—", "－－", "--", "- ", "――", "──", "–")
_DATE_DIGITS = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#: What a labelled date begins with: 报告日期：
_DATE_LABEL = re.compile(r"(?:报告|汇报|讲话|发言|報告|會議|会议|發文|发文)?(?:日期|时间|時間)[：:] ?")
_ERA = re.compile(r"(?:中[华華]民[国國]|民[国國])? ?\d{2,3} ?年\d{1,2}月\d{1,2}日")
_LATIN_DATE = re.compile(
    rf"(?:on |\w{{1,20}}, )?[（(]?(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}[-./．]\d{{1,2}}[-./．]\d{{1,2}})[）)]?\.?"
)
_LATIN_OCCASIONS = re.compile(r"(?:Remarks|Address|Speech|Statement|Keynote|Report)\b")
_LATIN_OCCASION = re.compile(
    r"(?:[-—–]{0,2} ?)?(?:Remarks|Address|Speech|Statement|Keynote|Report|Delivered|Given|Presented)(?: \w{1,20}){0,4} (?:at|to|on|before) "
)
_ADDRESSEES = (
    "同志", "各位", "代表", "委员", "委員", "领导", "領導", "来宾", "來賓", "嘉宾", "朋友", "女士", "先生", "同事", "同学", "老师",
    "主席", "主任", "议员", "議員", "尊敬", "乡亲", "战友", "家人们", "伙伴", "官兵", "青年", "书记", "评委",
)  # fmt: skip
_LATIN_ADDRESSEES = re.compile(
    r"\b(?:ladies|gentlemen|colleagues|friends|dear|fellow|members|mr\.?|madam|everyone|deputies|comrades|citizens|to the)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:尊敬的)?(?:各位)?[^，。：！；]{0,16}(?:代表|委员|委員|领导|領導|同志|同志们|来宾|來賓|朋友们|主席|议员|議員|先生|女士|同学们|老师|老师们)"
)
_NUMBER = re.compile(
    r"[^，。；：\s]{1,16}[〔\[［（(]\d{4}[〕\]］）)][^，。；：]{0,4}\d{1,5}号|第\d{1,5}号|第[一二三四五六七八九十百〇零]{1,6}号|"
    r"[〔\[［（(]\d{4}[〕\]］）)] ?第?\d{1,4}[期号]|[（(]?第\d{1,4}期[）)]?|\d{4}年第\d{1,4}[期号]"
)
_PLACE = re.compile(
    r"在.{2,60}(?:会议?|大会|仪式|活动|论坛|座谈会|全会|班|典礼|晚会|启动会|现场会|推进会|动员会|培训班|开班式|开幕式|闭幕式|年会|峰会)(?:上|期间)?"
    r"(?:的(?:讲话|发言|致辞|報告|报告|表态发言|主持词|演讲|总结讲话|工作报告|书面发言|交流发言)(?:（.{1,12}）)?)?"
)
_PLACED = re.compile(r"[（(]在.{4,60}[）)]")
_PASSED = re.compile(
    r"[（(].{0,30}\d{1,4}.{4,60}(?:通过|发布|批准|修订|施行|会议上?)[^，。]{0,6}[）)]?|[（(].{6,300}(?:修订|发布|通过|公布)）"
)
_OCCASION_ENDS = tuple(
    f"上的{kind}"
    for kind in (
        "讲话",
        "发言",
        "致辞",
        "报告",
        "表态发言",
        "主持词",
        "演讲",
        "讲话提纲",
        "总结讲话",
        "講話",
        "發言",
        "報告",
    )
)
_NAMINGS = re.compile(
    r"(?:(?:报告|讲话|主讲|发言|演讲|汇报|述职|主持|撰稿|宣讲|報告|發言|主講)人|作者|報告機關|报告机关|报告单位负责人)[：:]|[Bb]y "
)
_POSITION = (
    "书记|主任|主席|总理|县长|市长|省长|区长|州长|盟长|旗长|镇长|乡长|局长|部长|校长|院长|董事长|总经理|总裁|会长|秘书长|厅长|处长|站长|经理|董事|"
    "司长|科长|所长|馆长|行长|台长|团长|政委|司令员|检察长|理事长|主管|总工程师|总监|专员|组长|委员长|院士|教授"
)
_SPACED_SPEAKER = re.compile(rf"[^，。；：\s]{{0,36}}(?:{_POSITION})[ \u3000]{{1,8}}[^，。；：]{{1,{MAX_NAME}}}")
#: The surnames of nine in ten people; a name written close to its position is known by them.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹"
    "熊白孟秦邱侯江尹薛闫雷龙段郝孔邵史毛常万赖康贺严尚钱施洪牛龚温倪樊邢安庞颜祝莫章鲁辛葛管俞申柴蓝华齐梅伍岳游路柯覃骆左靳欧关甘车耿戴涂费"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇呂盧鍾譚陸范賈鄒閻龍賀嚴錢龔龐顏魯藍華齊歐關車塗費"
)
_CLOSE_SPEAKER = re.compile(rf"[^，。；：\s]{{1,36}}(?:{_POSITION})[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_ENDS_POSITION = re.compile(rf"(?:{_POSITION})$")
_HOLDS_POSITION = re.compile(_POSITION)
_NO_NAME = re.compile(r".*[会话词稿告结案见知法则令函文辞表书议要制部工作]$")
_LATIN_POSITION = re.compile(
    r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){0,3},? (?:\w{1,20} ){0,4}(?:Premier|President|Minister|Secretary|Chairman|Governor|Mayor|Director|CEO|"
    r"Commissioner|Chair|Chancellor|Dean|Ambassador)\b[^.!?]{0,60}"
)
_NAME = re.compile(r"[\u4e00-\u9fff×X某]{2,4}|[\u4e00-\u9fff×X某]{1,2}(?:[ \u3000]{1,4}[\u4e00-\u9fff×X某]{1,2}){1,2}")
_UNITS = (
    "办公室", "委员会", "政府", "党委", "党支部", "党组", "局", "公司", "集团", "中心", "学校", "大学", "学院", "医院", "协会", "厅", "院",
    "调研组", "课题组", "研究室", "监委", "工作组", "专班", "编写组", "领导小组", "支队", "大队", "秘书处", "报社", "街道", "社区",
    "委办", "总会", "研究所", "总工会", "团委", "妇联", "法院", "检察院", "银行", "小学", "中学", "街道办事处", "支部", "工委", "管委会",
)  # fmt: skip
_WIDE_SPACE = re.compile(r"[ \u3000]{1,20}")
#: What announces a speech rather than addresses an audience.
_NO_ADDRESS = ("以下", "下列", "下面")
#: A quotation, a question or answer of an interview.
_NO_TITLE = (">", "问：", "答：", "记者：", "問：", "Q:", "A:")
_STAMP = re.compile(
    r"[（(【]?(?:内部资料|内部文件|机密|機密|秘密|绝密|绝密★?.{0,6}|特急|加急|急件|注意保存|请注意保存|严禁外传|征求意见稿|送审稿|讨论稿|审议稿|初稿|定稿|代拟稿|草案|"
    r"[、，·★]){1,4}[）)】]?"
)
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
    if _NUMBER.fullmatch(words):
        return "number"
    if len(words) <= MAX_LATIN_TITLE and (words.startswith(DASHES) or _is_occasion(words)):
        return "subtitle"
    if _PASSED.fullmatch(words) or _PLACED.fullmatch(words):
        return "subtitle"
    if is_speaker(words):
        return "speaker"
    return "unit" if is_unit(words) else None


def is_letterhead(words: str) -> bool:
    """Tell whether a line is the red head of a paper: …办公室文件."""
    return len(words) <= MAX_UNIT and "".join(words.split()).endswith("文件")


def is_lead_in(words: str) -> bool:
    """Tell whether a line above the salutation only announces the speech: 以下是…的发言： …致辞，全文如下："""
    announces = words.startswith(_NO_ADDRESS) or words[:-1].endswith(
        ("全文如下", "讲话如下", "发言如下", "致辭如下", "內容如下")
    )
    return announces and words[-1] in "：:" and len(words) <= MAX_ADDRESSEES


def is_stamp(words: str) -> bool:
    """Tell whether a line is stamped on a paper: 机密 特急 内部资料　注意保存 （征求意见稿）"""
    return _STAMP.fullmatch("".join(words.split())) is not None


def unit_and_date(words: str) -> int:
    """Return where the date begins in a line of a unit and a date (…办公室　　2025年5月21日), 0 in any other."""
    for match in _WIDE_SPACE.finditer(words[:MAX_POSITION]):
        if is_unit(words[: match.start()]) and is_date(words[match.end() :] or "-"):
            return match.end()
    return 0


def is_unit(words: str) -> bool:
    """Tell whether a line is the name of an office, a company, a school."""
    short = len(words) <= MAX_UNIT and not any(mark in words for mark in "，。；：")
    return short and words.rstrip("）)").endswith(_UNITS)


def _is_occasion(words: str) -> bool:
    """Tell whether a line says where the speech is given: 在…上的讲话, （2026年1月14日在…会议上）, Remarks at …"""
    inner = words.strip("（）()")
    if inner.startswith("在") and inner.endswith(_OCCASION_ENDS):
        return True
    place = _PLACE.search(inner)
    if (
        place is not None
        and place.end() == len(inner)
        and (place.start() == 0 or is_date(inner[: place.start()].rstrip(" ，、")))
    ):
        return True
    return _LATIN_OCCASION.match(inner) is not None


def is_date(words: str) -> bool:
    """Tell whether a whole line is a date: （2024年2月18日） 二〇二四年五月 2 0 2 4 年 May 4, 2024 2024-02-18."""
    label = _DATE_LABEL.match(words)
    if label is not None:
        return is_date(words[label.end() :]) if label.end() < len(words) else False
    if len(words) > MAX_DATE:
        return False
    if "年" in words and _ERA.fullmatch(words) is not None:
        return True
    if "年" not in words:
        return any(character.isdecimal() for character in words) and _LATIN_DATE.fullmatch(words) is not None
    year, _, rest = "".join(words.split()).strip("（）()").partition("年")
    month, sign, day = rest.partition("月")
    numbers = [(year, 4, 4), (month, 1, 2)]
    if day:
        end = max(day.find("日"), day.find("号"))
        day, after = (day[: end + 1], day[end + 1 :].strip("，,（）()")) if end >= 0 else (day, "")
        if after and not (after.startswith(("星期", "上午", "下午", "晚")) or 2 <= len(after) <= 4):
            return False
        numbers.append((day[:-1], 1, 3))
    return bool(sign) and day[-1:] in ("", "日", "号") and all(_is_number(*number) for number in numbers)


def _is_number(words: str, least: int, most: int) -> bool:
    return least <= len(words) <= most and all(character in _DATE_DIGITS for character in words)


def is_salutation(words: str) -> bool:
    """Tell whether a whole line addresses the audience: 同志们： 各位代表： Ladies and gentlemen,"""
    if (
        words.startswith(_NO_ADDRESS)
        or len(words) > MAX_SALUTATION * (1 if has_han(words) else 2)
        or words[-1] not in "：:！!，,"
    ):
        return False
    if has_han(words):
        inner = words[:-1]
        if words[-1] in "，," and not (_ADDRESS.fullmatch(inner) or inner.startswith(("各位", "尊敬的"))):
            return False
        if any(mark in words for mark in "。；？") or "如下" in words:
            return False
        first, *others = re.split("[，,]", inner.rstrip("，,"))
        return _addresses(first) and all(len(other) <= MAX_NAME or _addresses(other) for other in others)
    return _LATIN_ADDRESSEES.search(words) is not None and "." not in re.sub(r"\b(?:Mr|Mrs|Ms|Dr)\.", "", words)


def _addresses(words: str) -> bool:
    return any(addressee in words for addressee in _ADDRESSEES)


def is_addressees(words: str) -> bool:
    """Tell whether a line names the offices a paper goes to: 各省、自治区、直辖市人民政府： 王委员："""
    if len(words) > MAX_ADDRESSEES or words[-1] not in "：:" or any(mark in words[:-1] for mark in "。；：:！"):
        return False
    return not any(
        sign in words for sign in ("如下", "以下", "下列", "现将", "现就", "按照", "根据", "为了", "特制定", "之一")
    )


def run_in_salutation(words: str) -> int:
    """Return the length of a salutation that runs into its paragraph (同志们：今天… 主席，我…), 0 when there is none."""
    for index, character in enumerate(words[: MAX_RUN_IN + 1]):
        if character in "：:！":
            return index + 1 if is_salutation(words[: index + 1]) else 0
        if character in "，,":
            return index + 1 if _ADDRESS.fullmatch(words[:index]) else 0
        if character in "。？!?；;":
            return 0
    return 0


def is_speaker(words: str) -> bool:
    """Tell whether a line names who speaks: 报告人：…, or a position and a name."""
    if len(words) > MAX_TITLE:
        return False
    inner = words.strip("（）() ")
    if not has_han(words) and _LATIN_POSITION.fullmatch(inner) and not _LATIN_OCCASIONS.match(inner):
        return True
    if _NAMINGS.match(words) is not None and len(words) <= MAX_NAMED:
        return True
    if len(inner) > MAX_POSITION or _NO_NAME.fullmatch(inner):
        return False
    return _SPACED_SPEAKER.fullmatch(inner) is not None or _CLOSE_SPEAKER.fullmatch(inner) is not None


def is_position(words: str) -> bool:
    """Tell whether a line ends with a position, with nobody named: 党委书记、董事长."""
    return len(words) <= MAX_POSITION and _ENDS_POSITION.search(words) is not None


def ends_with_name(words: str) -> bool:
    """Tell whether a line is somebody's place and, after a space, a name: 学生代表　某某某."""
    place, _, name = words.replace("\u3000", " ").rpartition(" ")
    return 0 < len(place.strip()) <= MAX_POSITION and is_name(name) and not any(mark in words for mark in "，。；：")


def names_position(words: str) -> bool:
    """Tell whether a position stands in the line: 副主任, 省长."""
    return _HOLDS_POSITION.search(words) is not None


def is_name(words: str) -> bool:
    """Tell whether a line may be no more than a person's name: two to four Han characters, perhaps spaced out."""
    return _NAME.fullmatch(words) is not None and not _NO_NAME.fullmatch(words)


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
