"""Words in, what a line end costs at each offset out: by what it would cut, and by what stands before and after it."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from speech2slides.fit.kinsoku import NOT_AT_END, NOT_AT_START, is_latin, is_mark, may_break
from speech2slides.fit.lexicon import Lexicon
from speech2slides.fit.numbers import number_insides
from speech2slides.fit.segments import INSIDE, SEAM, TERM, cuts

#: How good a place is: as it should be; inside a word, or leaving a word that waits for the next; against a rule; no place at all.
GOOD, ROUGH, NEVER, NOWHERE = range(4)
#: Cost of a line end by what stands at it, in squared em.
_AFTER_CLAUSE, _AFTER_COMMA, _BEFORE_AND, _AT_SPACE, _AFTER_DE, _AT_QUOTE = -40, -8, -6, 0, 12, 5
_IN_WORD = 160
#: … and between two words, by how sure it is that they are: `ALONE`, `FREE`, `EDGE`, `SEAM`.
_BY_CUT = (120, 45, 20, 110)
_WEAK, _LEANING = 60, 25
#: Cost of breaking a rule where a line cannot hold what must stay whole: the gentlest breach is chosen.
_IN_TERM, _IN_DATE, _IN_NUMBER, _IN_LATIN, _AGAINST_KINSOKU = 4_000, 5_000, 6_000, 8_000, 20_000
_CLAUSE = "，；：。！？,;"
#: A line should not end on one of these.
_WAITING = frozenset("和与暨及以把对在为向及将被从由是要於對與為將從")
#: Nor on one of these, if it can be helped: they belong to the next word.
_TOWARDS = frozenset("不更最很较各每第副非全共这那该此其再还也都就才又并而但且各個這還並")
#: A line should not begin with one of these.
_TRAILING = frozenset("的了地得着們们")
#: Nor with one of these, if it can be helped: they belong to the word before.
_BACKWARDS = frozenset("等上中下内里后前间时之内間時後")
_AND = frozenset("和与暨及以與")
_JOINING = frozenset("以及 并且 而且 但是 从而 进而 因此 所以 或者 並且 從而".split())
#: Verbs that take an object, and adverbs: a line better ends before one than after it.
_TAKES_OBJECT = frozenset(
    """
    推动 推进 加强 加快 提高 坚持 增强 提升 完善 健全 优化 强化 深化 落实 贯彻 抓好 抓住 抓紧 做好 做强 做优 做大 搞好 办好 建好 用好 管好 守好 守住
    筑牢 夯实 压实 扛起 扛牢 打造 打好 打赢 构建 建立 建成 确保 保持 促进 实现 完成 实施 开展 组织 围绕 聚焦 突出 把握 树立 弘扬 发挥 激发 释放
    培育 壮大 拓展 拓宽 扩大 深入 加大 加速 全面 切实 扎实 着力 大力 积极 进一步 不断 持续 始终 逐项 逐步 逐级 及时 按时 共同 继续 已经 正在 必须 应当 务必 严格 认真 充分 努力 奋力 坚决 有效 稳步 牢牢
    解决 克服 破解 化解 防范 遏制 杜绝 维护 保障 改善 增进 巩固 凝聚 营造 形成 成为 作为 具有 取得 获得 达到 超过 开创 谱写 迈向 走好 引导 引领
    带动 推行 推广 支持 鼓励 帮助 服务 满足 适应 应对 处理 协调 统筹 兼顾 防止 避免 禁止 严禁 加以 予以 进行 作出 提出 提供 制定 出台 印发
    由于 对于 关于 因为 为了 以及 并且 而且 通过 根据 按照 随着 除了 如果 虽然 但是 只要 只有 就要 还要 也要 又要 既要 不仅 而是 就是 不是 都是
    由於 對於 關於 因為 為了 根據 按照 透過 隨着 如果 雖然 但是 推動 推進 加強 加快 提高 堅持 增強 提升 完善 健全 優化 強化 深化 落實 確保 保持 促進 實現 進一步 積極 持續 不斷 全面
    """.split()
)
_AFTER_VERB = 18
#: Words between quotes or brackets are kept whole up to so many characters.
_SHORT_QUOTE = 8
#: So are the members of an enumeration, names above all (刘晓凯、陈志荣、金振吉), up to so many.
_SHORT_MEMBER = 4
_OPENING, _CLOSING = "“‘《〈「『（【", "”’》〉」』）】"
_REMEMBERED = 256


class Places(NamedTuple):
    """Hold how good and how dear a line end is at each offset of some words."""

    grades: tuple[int, ...]
    costs: tuple[int, ...]


@lru_cache(_REMEMBERED)
def places(words: str, lexicon: Lexicon | None = None) -> Places:
    """Grade each offset of `words`; a text is set at several sizes, so the last ones are remembered."""
    found = cuts(words, lexicon)
    for start, end in (*_quoted(words), *_members(words)):
        found[start + 1 : end] = [max(INSIDE, cut) for cut in found[start + 1 : end]]
    numbers = number_insides(words)
    graded = [(NOWHERE, 0)]
    graded.extend(_grade(words, index, found, numbers) for index in range(1, len(words)))
    return Places(tuple(grade for grade, _ in graded), tuple(cost for _, cost in graded))


def _grade(words: str, index: int, found: list[int], numbers: set[int]) -> tuple[int, int]:
    before, cut = words[index - 1], found[index]
    if cut == TERM:
        return NEVER, _IN_TERM
    if index in numbers or not may_break(words, index):
        return _grade_forbidden(words, index, number=index in numbers)
    if cut == INSIDE:
        return ROUGH, _IN_WORD
    if before.isspace():
        return GOOD, _AT_SPACE
    if before in _CLAUSE or before == "、":
        return GOOD, _AFTER_CLAUSE if before != "、" else _AFTER_COMMA
    return _grade_between(words, index, found)


def _grade_forbidden(words: str, index: int, *, number: bool) -> tuple[int, int]:
    """Grade an offset where no line may end: what is nowhere a place, and what a line too narrow may have to do."""
    before, after = words[index - 1], words[index]
    if after.isspace() or is_mark(after) or before == "\u200d":
        return NOWHERE, 0
    if is_latin(before) and is_latin(after):
        return NEVER, _IN_LATIN
    if after in NOT_AT_START or before in NOT_AT_END or not number:
        return NEVER, _AGAINST_KINSOKU
    return NEVER, _IN_DATE if before in "年月" else _IN_NUMBER


def _grade_between(words: str, index: int, found: list[int]) -> tuple[int, int]:
    """Grade an offset between two characters neither of which ends a clause."""
    before, after, cut = words[index - 1], words[index], found[index]
    cost = _BY_CUT[cut]
    starts_alone, ends_alone = found[index + 1] < SEAM, found[index - 1] < SEAM
    if (after in _TRAILING and starts_alone) or (before in _WAITING and ends_alone):
        return ROUGH, cost + _WEAK
    if (after in _AND and starts_alone) or words[index : index + 2] in _JOINING:
        cost = _BEFORE_AND
    elif before in "的地得" and ends_alone:
        cost = _AFTER_DE
    elif before in "”》）」』" or after in "“《（「『":
        cost = _AT_QUOTE
    elif words[index - 2 : index] in _TAKES_OBJECT and cut < SEAM:
        cost += _AFTER_VERB
    if (after in _BACKWARDS and starts_alone) or (before in _TOWARDS and ends_alone):
        cost += _LEANING
    return GOOD, cost


def _quoted(words: str) -> list[tuple[int, int]]:
    """Return where short words stand between quotes or brackets, signs included."""
    found = []
    for start, character in enumerate(words):
        kind = _OPENING.find(character)
        if kind >= 0:
            close = words.find(_CLOSING[kind], start, start + _SHORT_QUOTE + 2)
            if close >= 0 and not any(mark in words[start:close] for mark in "，；。、："):
                found.append((start, close + 1))
    return found


def _members(words: str) -> list[tuple[int, int]]:
    """Return where short words stand between two enumeration commas."""
    commas = [index for index, sign in enumerate(words) if sign == "、"]
    return [(start + 1, end) for start, end in pairwise(commas) if end - start - 1 <= _SHORT_MEMBER]
