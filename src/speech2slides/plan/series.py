"""A long sentence in, the parallel clauses it lines up out: 坚持…，坚持…，着力…，着力…, each a thing to be done.

Official texts put a page of tasks into one sentence. Its clauses share their subject with the heading above them, so those that begin
with what is to be done can stand as bullets under it; clauses that lean on the one before them (把…, 使…, 并…) stay with it.
"""

from speech2slides.plan.clauses import balanced, clauses, extent, sentences, trimmed
from speech2slides.plan.cues import has_blank, has_unseen, leads_on, simple, waits
from speech2slides.span import Span

#: So many parallel clauses make a series; fewer may be an accident.
MIN_SERIES = 3
MIN_EXTENT = 7
_ACTIONS = tuple(
    (
        "坚持 坚定 坚决 坚守 加强 加快 加大 推进 推动 推行 推广 完善 深化 落实 健全 建立 建设 建好 强化 提高 提升 扩大 优化 着力 全面 深入 切实 "
        "积极 大力 全力 努力 统筹 严格 扎实 持续 不断 进一步 实施 开展 促进 保障 改善 培育 打造 构建 发挥 支持 鼓励 引导 规范 支撑 树立 贯彻 牢固 牢记 "
        "牢牢 把握 抓好 做好 抓住 抓紧 抓实 搞好 办好 用好 管好 守住 确保 保持 防止 防范 化解 破解 解决 创新 拓展 激发 释放 增强 巩固 发展 壮大 做强 "
        "做优 做大 夯实 筑牢 弘扬 传承 维护 带头 认真 紧紧 紧密 紧扣 充分 主动 自觉 稳步 有序 科学 合理 依法 严肃 严厉 继续 聚焦 突出 注重 瞄准 补齐 "
        "打通 畅通 整合 盘活 压实 严防 严守 强调 力争 力促 加速 实现 完成 争取 增加 减少 降低 控制 稳定 保护 保证 执行 履行 服务 团结 凝聚 汇聚 营造 "
        "形成 探索 鼓舞 倡导 尊重 关心 关注 重视 遵守 遵循 立足 高举 深挖 挖掘 引进 吸引 集聚 布局 谋划 启动 建成 新建 改造 整治 治理 清理 查处 打击 落细"
    ).split()
)
_MODALS = ("要", "必须", "也要", "还要", "更要", "都要", "应当", "应", "务必", "一定要", "我们要", "同时要", "並", "并")


def series(text: str, paragraphs: tuple[Span, ...], limit: int) -> tuple[Span, ...]:
    """Return the parallel clauses of `paragraphs` of at most `limit` extent each, in source order; none where none are lined up."""
    found: list[Span] = []
    for paragraph in paragraphs:
        for sentence in sentences(text, paragraph):
            runs = _runs(text, sentence)
            if len(runs) >= MIN_SERIES:
                found.extend(run for run in runs if _can_stand(text, run, limit))
    return tuple(found)


def _runs(text: str, sentence: Span) -> list[Span]:
    """Return the stretches of clauses that each begin with an action."""
    runs: list[Span] = []
    for part in clauses(text, sentence):
        if _begins_action(text, part):
            runs.append(part)
        elif runs:
            runs[-1] = Span(runs[-1].start, part.end)
    return [trimmed(text, run) for run in runs]


def _begins_action(text: str, clause: Span) -> bool:
    words = simple(clause.of(text)[:8])
    modal = next((modal for modal in _MODALS if words.startswith(modal)), "")
    return words[len(modal) :].startswith(_ACTIONS)


def _can_stand(text: str, run: Span, limit: int) -> bool:
    words = run.of(text)
    if not MIN_EXTENT <= extent(run, text) <= limit or words.startswith(("并", "並")):
        return False
    if has_unseen(words) or has_blank(words) or not balanced(words) or waits(words):
        return False
    return not leads_on(clauses(text, run)[-1].of(text))
