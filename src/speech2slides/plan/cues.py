"""The words by which a clause shows its part in a sentence: no input, tables and tests over single clauses out."""

from itertools import pairwise

from speech2slides.oneline import on_one_line

#: A clause that holds one of these says something of its own.
CUES = tuple(
    "要 必须 坚持 推进 推动 加强 加快 是 做 抓 建 提高 落实 确保 实现 完善 深化 把 使 应 能 有 进 成 取得 强化 着力 发挥".split()
)
KEYWORDS = tuple("关键 根本 核心 重点 必须 要 确保 坚持 坚决 切实 着力 目标 努力".split())
COURTESIES = tuple("谢谢 感谢 欢迎 掌声 祝 你们好 大家好 謝 感謝 Thank".split())
#: A clause that begins so points at what was said before.
ANAPHORS = tuple("这 其 他们 它 此 该 那 我再 我就 下面 请 這 上述 以上 That This These Those It They".split())
#: A clause that begins so needs the one before it; cut before it, that one would lose its verb.
DEPENDENT = tuple(
    "是 也是 就是 必须 应当 应该 都是 才 均 来自 而 并 但 却 则 也 又 还 都 就 更 从而 进而 以及 和 与 及 的 其中 特别是 尤其是 甚至".split()
)
#: A clause that begins so cannot open a bullet.
DANGLING = tuple(
    "但 而 并 也 又 还 就 才 都 的 是 则 却 更 以及 和 与 及 从而 进而 因此 所以 于是 其中 否则 不然".split()
)
#: Words that end so are waiting for what follows.
OPEN_ENDS = tuple("主要是 就是 是 要做到 包括 如 即 为 对 把 在 和 与 等".split())
#: Connectives that only mean something together.
PAIRS = (
    ("不是", "而是"), ("不仅", "而且"), ("不仅", "还"), ("不仅", "也"), ("不但", "而且"), ("既", "又"), ("既要", "也要"), ("虽然", "但"),
    ("尽管", "但"), ("只有", "才"), ("只要", "就"), ("如果", "就"), ("一方面", "另一方面"), ("无论", "都"), ("不论", "都"), ("因为", "所以"),
    ("一手", "一手"),
)  # fmt: skip

_FRAMES = frozenset(
    "当前 近年来 目前 现在 今天 今年 同志们 各位代表 同时 此外 总的看 总的来看 要看到 刚才 下一步 下面 首先 其次 最后".split()
)
_FRAME_OPENINGS = ("关于", "围绕", "按照", "根据", "通过", "为了", "到20")
_FRAME_PLACE, _FRAME_PLACE_ENDS = "在", ("中", "上", "下", "方面", "基础上", "时期", "时", "后", "前", "阶段")
_FRAME_VIEW, _FRAME_VIEW_ENDS = "从", ("来讲", "来看", "来说", "上讲", "上看")
MAX_FRAME = 28
_LEADERS = (
    "根据",
    "按照",
    "按",
    "依据",
    "围绕",
    "针对",
    "结合",
    "以",
    "把",
    "将",
    "对",
    "为",
    "通过",
    "随着",
    "只要",
    "只有",
    "如果",
    "虽然",
)
_LEADER_EXCEPTIONS = ("以后", "以来", "以上", "以下", "为此")
_LEADER_PREFIXES = ("我们", "要", "必须", "应", "并", "一定", "始终")
#: A 是 among so many first characters makes the clause the predicate of the one before.
_PREDICATE_REACH = 21
_BLANKS = ("xx", "XX", "××", "某某", "__", "＿")
_UNITS = (
    "%",
    "％",
    "个百分点",
    "亿元",
    "万元",
    "亿",
    "万",
    "元",
    "户",
    "人",
    "个",
    "项",
    "件",
    "公里",
    "倍",
    "亩",
    "吨",
)


def is_frame(clause: str) -> bool:
    """Tell whether a clause only sets the scene (当前， 近年来， 在…中， 按照…，) and may be left to the notes."""
    words = clause.rstrip("，, ")
    if words == clause or len(words) > MAX_FRAME:
        return False
    if words in _FRAMES or words.endswith("以来") or words.startswith(_FRAME_OPENINGS):
        return True
    if words.startswith(_FRAME_PLACE):
        return words.endswith(_FRAME_PLACE_ENDS)
    return words.startswith(_FRAME_VIEW) and words.endswith(_FRAME_VIEW_ENDS)


def leans_back(clause: str) -> bool:
    """Tell whether the clause before this one would be left without its verb if it were cut off here."""
    return clause.startswith(DEPENDENT) or "是" in clause[:_PREDICATE_REACH]


def leads_on(clause: str) -> bool:
    """Tell whether a clause is only the beginning of one, whose verb stands in the next (把…， 按照…，)."""
    prefix = next((one for one in _LEADER_PREFIXES if clause.startswith(one)), "")
    while prefix:
        clause = clause[len(prefix) :]
        prefix = next((one for one in _LEADER_PREFIXES if clause.startswith(one)), "")
    return clause.startswith(_LEADERS) and not clause.startswith(_LEADER_EXCEPTIONS)


def has_blank(words: str) -> bool:
    """Tell whether a name was left open: xx ×× 某某 ___, or white space between Han characters (由 担任)."""
    if any(blank in words for blank in _BLANKS):
        return True
    parts = on_one_line(words).split()
    return any(one[-1] > "\u2e80" and following[0] > "\u2e80" for one, following in pairwise(parts))


def has_unseen(words: str) -> bool:
    """Tell whether a character no font is sure to have stands in the words: private use, or the mark of a damaged byte."""
    return any("\ue000" <= character <= "\uf8ff" or character == "\ufffd" for character in words)


def has_quantity(words: str) -> bool:
    """Tell whether a number with what it counts stands in `words`."""
    return any(character.isdecimal() and words.startswith(_UNITS, index + 1) for index, character in enumerate(words))
