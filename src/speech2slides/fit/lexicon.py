"""Words a line should not be broken inside: no input, one frozen set out.

Protected terms are names and set phrases of official speech and are never cut; plain words make an edge better or worse.
"""

PROTECTED = frozenset(
    """
    习近平 党中央 国务院 总书记 二十大 三中全会 四中全会 六中全会 共产党员 共产党 马克思主义 邓小平理论 三个代表 科学发展观
    社会主义 现代化 先进性 纯洁性 四个意识 四个自信 两个维护 两个确立 改革开放 宏观调控 乡村振兴 从严治党 反腐倡廉 八项规定 指导思想
    指导原则 目标要求 重要思想 基本原则 总体要求 突出问题     主题教育 党史学习 组织生活会 民主生活会 民主集中制 群众路线 实事求是 求真务实 真抓实干 一带一路 供给侧 结构性 高质量发展
    高质量 新质生产力 生产力 生产总值 规上工业 固定资产 营商环境 招商引资 基层组织 领导小组 领导班子 领导干部 党员干部 党支部
    党委会 县委 市委 省委 区委 镇党委 县政府 市政府 省政府 人民政府 人民群众 办公室 委员会 党组织 第一责任人 责任制 联系点 安全生产
    生态文明 生态环境 基础设施 公共服务 社会保障 粮食安全 食品安全 精神文明 法治政府 依法治国 依法行政 疫情防控 脱贫攻坚
    共同富裕 中国特色 新时代 新征程 中国式 中华民族 伟大复兴 人类命运共同体 全面建成 全过程人民民主
    """.split()
)

WORDS = frozenset(
    """
    工作 发展 建设 教育 活动 学习 开展 加强 推进 推动 提高 坚持 落实 组织 领导 干部 党员 群众 人民 思想 行动 统一 部署 认识 意义 重大
    充分 切实 确保 取得 实效 成效 目标 要求 任务 措施 制度 机制 体制 改革 创新 管理 服务 质量 水平 能力 作风 问题 存在 突出 解决 着力
    目前 机关 队伍 不断 引向 深入 正确 把握 指导 原则 扎实 有效 动员 会议 讲话 报告 主任 书记 同志 单位 部门 企业 产业 项目 投资 市场
    经济 社会 文化 政治 生态 环境 保护 安全 生产 农业 农村 农民 工业 科技 技术 人才 就业 收入 增长 增加 完成 实现 达到 超过 全面 全力
    积极 认真 严格 严肃 深化 优化 强化 完善 健全 建立 形成 构建 打造 培育 支持 促进 加快 保障 改善 提升 扩大 规范 监督 检查 考核 评价
    责任 主体 主要 负责 重点 关键 核心 根本 基础 重要 保证 举措 现实 需要 精神 贯彻 执行 方针 政策 路线 方案 计划 规划 战略 格局 体系
    结构 布局 城市 城镇 乡镇 社区 基层 地区 区域 全国 全省 全市 全县 国家 民族 世界 国际 合作 开放 交流 贸易 金融 财政 税收 资金 资源
    能源 交通 水利 建筑 住房 医疗 卫生 健康 养老 保险 文明 道德 法治 法律 法规 依法 行政 执法 司法 纪律 廉洁 腐败 斗争 风险 防范 化解
    矛盾 稳定 和谐 平安 创造 创建 示范 带头 作用 发挥 引领 模范 表率 先锋 战斗 堡垒 理想 信念 宗旨 观念 意识 态度 责任感 使命 担当 奋斗
    努力 奋力 开创 局面 新局面 目前 今年 去年 明年 以来 期间 时期 阶段 形势 机遇 挑战 优势 特色 品牌 效益 效率 成本 利润 公司 集团 员工
    客户 产品 业务 销售 经营 运营 研发 数字 智能 数据 信息 网络 平台 系统 流程 标准 团队 培训 岗位 绩效 激励 我们 他们 大家 各位 代表
    委员 主席 主持 安排 落实 情况 结合 实际 进行 进一步 更加 必须 应当 能够 可以 通过 围绕 按照 根据 作为 成为 具有 方面 方法 方式 过程
    内容 标准 成果 经验 办法 力度 步伐 深刻 深入 广大 各级 各地 各类 各项 共同 一致 始终 牢固 树立 增强 巩固 夯实 锻造 武装 理论 实践
    保持 永葆 执政 地位 提供 社会化 推行 实施 动员 启动 总结 回顾 展望 部分 准备 汇报 贯穿 体现 准确 探索 务实 转变 整改 成立 机构 日常
    具体 统筹 协调 协作 配合 督促 督查 督导 落地 见效 民生 福祉 幸福 满意 认可 获得感 事业 党性 自觉 自身 带动 辐射 攻坚 克难 攻坚战
    """.split()
)


_TERMS = PROTECTED | WORDS
_LONGEST = max(map(len, _TERMS))
#: How the longer entries begin; other text needs one look-up a character.
_LONG_BEGINNINGS = frozenset(term[:2] for term in _TERMS if len(term) > 2)
FREE, EDGE, INSIDE, PROTECTED_INSIDE = range(4)


def cuts(words: str) -> list[int]:
    """Say for each offset of `words` what a line end there would cut: nothing known, nothing (a word's edge), a word, a term."""
    found = [FREE] * (len(words) + 1)
    for start in range(len(words) - 1):
        beginning = words[start : start + 2]
        if beginning in WORDS or beginning in PROTECTED:
            _mark(found, start, start + 2, beginning)
        if beginning in _LONG_BEGINNINGS:
            for end in range(start + 3, min(len(words), start + _LONGEST) + 1):
                if words[start:end] in _TERMS:
                    _mark(found, start, end, words[start:end])
    return found


def _mark(found: list[int], start: int, end: int, term: str) -> None:
    inside = PROTECTED_INSIDE if term in PROTECTED else INSIDE
    for index in range(start + 1, end):
        found[index] = max(found[index], inside)
    found[start], found[end] = max(found[start], EDGE), max(found[end], EDGE)
