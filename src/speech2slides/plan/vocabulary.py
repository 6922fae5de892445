"""The words by which a clause shows its part in a sentence: no input, tables in simplified characters out."""

from types import MappingProxyType

_TRADITIONAL = "這們為會對於從還來與應須將並當過個進後時開關針據隨實總樣雖儘僅論無寧裏裡說認調謝請問麼嗎種項點發現動幾該別則卻讓給內歡長處況記邊難變體達強規條緊續績議員舉辦責負擔確導減雙兩極權數構經濟業產務國區鄉設計劃護環質組織領黨幹講談聽見話稱餘剛縱繼願題標義協擾複東間團結勞爭財醫藥樓類聯終歷歸獲損衛險戰鬥備補節約課學習廣眾單純線網級紀維統練興顯類雜誰嚴專"
_SIMPLIFIED = "这们为会对于从还来与应须将并当过个进后时开关针据随实总样虽尽仅论无宁里里说认调谢请问么吗种项点发现动几该别则却让给内欢长处况记边难变体达强规条紧续绩议员举办责负担确导减双两极权数构经济业产务国区乡设计划护环质组织领党干讲谈听见话称余刚纵继愿题标义协扰复东间团结劳争财医药楼类联终历归获损卫险战斗备补节约课学习广众单纯线网级纪维统练兴显类杂谁严专"
SIMPLE = MappingProxyType({ord(one): other for one, other in zip(_TRADITIONAL, _SIMPLIFIED, strict=True)})
TRADITIONAL_SIGNS = f"[{_TRADITIONAL}]"
#: A clause that holds one of these says something of its own.
PREDICATES = tuple(
    """
    必须 正在 非常 十分 日益 进一步 明显 显著 在于 就是 得到 坚持 推进 推动 加强 加快 提高 确保 实现 着力 发挥 取得 开展 下降 增加 减少 完成 超过 成立 打造 解决 克服 防止 坚定 坚决 牢记 牢固
    树立 希望 相信 保持 启动 构建 营造 鼓励 整治 化解 降低 用好 管住 守住 守好 抓好 搞好 办好 做好 当好 担当 落地 见效 开创 谱写 面临 属于 等于 来自 感到 带头 负责 举行 召开 通过 提出 指出 认为
    强调 同意 批准 获得 荣获 涌现 创建 制定 修订 参加 瞄准 紧扣 纳入 追究 问责 严禁 禁止 杜绝 压缩 压实 夯实 筑牢 织密 补齐 破除 打破 打通 畅通 盘活 激发 释放 凝聚 分为 分成 位于 翻番 倒逼 带动
    带来 呈现 出现 发生 具有 成为 作为 进入 处于 值得 组成 重在 贵在 拥有 不断 稳步 逐步 加大 抓住 抓紧 打好 打赢 前进 上升 达到 不得 做到 起来 下去 出来 到位 争取 力争 看到 变成 建立 设立 开工
    竣工 通车 投产 有所 来到 走出 走上 走好 建好 讲好 管好 用活 做强 做大 做实 抓实 抓细 同比 比上年 较上年 给予 严重 薄弱 滞后 紧张 活跃 良好 兴旺 充足 艰巨 严峻 频繁 顺利 做优 做精 当作 收到 遭受 战胜 赢得 享受 从事 迎来 拉动 撬动 壮大 丰富 涵盖 拥护 反对 感谢 盼望 害怕 忘记
    喜欢 愿意 敢于 善于 勇于 用于 高于 低于 优于 大于 小于 位居 跻身 连续 荣膺 授予 入选 列入 建起 搭建 架起 开通 贯通 通达 改造 新建 扩建 续建 修建 修复 兑现 发放 缴纳 补贴 返还 减免 淘汰 关停
    整改 惩处 打击 扫除 根治 救助 帮助 资助 帮扶 扶持 奖励 激励 鼓舞 召集 邀请 访问 签署 签订 发布 发表 公布 公开 印发 转变 转化 转型 升级 迈入 迈上 迈出 大幅 大大 极大 普遍 依法 共同 主动 自觉
    亲自 务必 决不 绝不 一定 一律 随时 及时 尽快 尽力 尽早 严防 严查 严惩
    """.split()
)
SHORT_PREDICATES = frozenset(one for one in PREDICATES if len(one) == 2)
LONG_PREDICATES = tuple(one for one in PREDICATES if len(one) > 2)
#: So does one that begins with one of these; elsewhere they may be nouns.
OPENING_VERBS = tuple(
    """
    保障 支持 增长 创新 规范 治理 控制 服务 组织 学习 教育 宣传 开放 合作 交流 要求 决定 安排 部署 总结 回顾 协调 统筹 配合 执行 运行 覆盖 统一 引导 防范 培育 表示 出台 审议 编制 形成 建成 传承
    团结 准备 参与 保护 奋斗 努力 促进 改善 改革 建设 发展 管理 监督 检查 投入 依靠 围绕 拓展 持续 全面 深入 认真 严格 切实 积极 大力 全力 优化 健全 扩大 巩固 增强 提升 突破 稳定 实施 落实 贯彻
    完善 强化 深化 攻坚 创造 聚焦 突出 推广 普及 超额 包括 包含 看 说 想 干 给 讲 算 拿 闯 拼 走 存在 需要 新增 减轻 引进 牵引 引领 受理 办理 查处 处理 接受 遵守 履行 维护 保证 清理 整合
    弘扬 满足 适应
    """.split()
)
#: And one with one of these, when they are no part of the nouns below.
VERB_SIGNS = frozenset("要须将会能可不没未已都也均仍更很了着是有为达使让把被应做抓占居促迈靠")
NOUNS = tuple(
    """
    立法会 社会 会议 委员会 大会 机会 会员 协会 工会 议会 主要 重要 要求 要素 纲要 要点 有关 国有 所有 有限 公有 功能 能力 能源 智能 节能 产能 行为 作为 应急 供应 应用 将军 使用 先进 不同 可再生 可持续
    党建 已故 方为 不足 都市 首都 成都 更新 以为 着力 行业 没收 未来 更替 为民 较为 极为 也许 均衡 为主
    """.split()
)
KEYWORDS = tuple(
    """
    关键 根本 核心 重点 必须 要 确保 坚持 坚决 切实 着力 目标 努力
    """.split()
)
#: A sentence that begins with one of these tells how things came to be as they are.
BACKGROUND = tuple(
    """
    这些年 近年来 近些年 近几年 多年来 长期以来 一直以来 一段时间以来 过去 历史上 众所周知 大家知道 我们知道
    """.split()
)
#: A sentence that holds one of these greets, thanks or tells about the speech itself.
COURTESIES = tuple(
    """
    谢谢 感谢 我是来自 转复 函复 翻阅 着重说明 问及 记者提问 的委托，现在 欢聚一堂 我的手指 欢迎 掌声 你们好 大家好 上午好 下午好 请坐 请大家 致以 热烈祝贺 诚挚 崇高敬意 亲切慰问 祝大家 祝各位 祝愿 节日快乐 身体健康 工作顺利 万事如意 我的讲话 我的发言 我的报告 我的汇报 报告完毕 完了 讲几点 谈几点 提几点 讲三点 讲四点 讲两点 讲一讲 请予审议 请审议 提出意见 汇报如下 报告如下 通知如下 如下意见 批评指正 就讲到这里 讲到这 不再重复 不再详 不一一 我今天 我想说 我想谈 我想讲 以上是 以上就是 收悉 打扰大家 我的意见 逐一回应 在此逐一 在此向 表态发言 我着重报告 我相信届时 有的同志可能 大家可能 有人说 有人会 多说几句 多讲 想提出 制定本 特制定 提出专题报告 深感荣幸 翻阅 我的回答 否则我们 本报讯 多谢
    """.split()
)
ENGLISH_COURTESIES = ("thank", "welcome", "good morning", "good afternoon", "ladies and gentlemen")
COURTEOUS_OPENINGS = (
    "感谢",
    "祝",
    "下面我",
    "下面，",
    "现在我",
    "今天我",
    "我再",
    "我就",
    "请",
    "各位",
    "我代表",
    "受",
    "今天是",
    "今天的会",
    "今天会议",
    "今天，我们",
    "今天我们",
    "会议的主要",
    "这次会议的主要",
    "这次会议，是",
    "现在，我",
    "现在我",
    "很高兴",
    "十分高兴",
    "非常高兴",
    "接下来",
    "On behalf",
    "I will now report",
    "I now report",
)
#: A clause that begins so points at what was said before.
ANAPHORS = tuple(
    """
    包括 故此 后来 当中 凡此 其后 此前 这 其 他们 她们 他 她 它 此 该 那 上述 以上 对此 为此 因此 由此 从此 至此 据此 就此 与此 如此 所以 于是 同时也 同时还 同时又 同时 此外 另外 前者 后者 两者 二者 以此 正因 正是 之所以 当时
    当天 同样 一样 相反 反之 例如 比如 譬如 如 又如 再如 另一 再次 接着 接下来 随后 从而 进而 使 让 总之 同理 要么 或者 诸如 像 这些 分别 前面 刚才 剩下 只是 可见 更是 即 结果 其间 期间 余下
    看到这 说到这 做到这 有了这 围绕这 抓住这 贯彻这 面对这 针对这 按照这 把这 对这 从这 在这 除此 除了这 为了这 实现这 完成这 达到这 突出表现 主要表现 主要包括 主要有 主要措施 分三步 集中表现 具体表现
    主要原因 原因 主要是 具体 关键是 根本 重点是 目的 正如 前一 后一 有关这 关于这 就这
    """.split()
)
NO_ANAPHORS = tuple(
    """
    这次 这场 这里 这座 此次 其他 其实 其它 如果 如何 如期 如实 使用 使命 让我们 让 同时期 像样 该不该 这几年 这些年 这一年 这五年 即将 即使 即便
    """.split()
)
#: A clause that begins so needs the one before it; cut before it, that one would lose its verb.
DEPENDENT = tuple(
    """
    是 也是 就是 正是 必须 应当 应该 都是 都 才 均 来自 而 并 但 却 则 也 又 还 就 更 从而 进而 以及 和 与 及 的 其中 特别是 尤其是 尤其 甚至 可 须 应 予以 不得 不予 无法 需要 需 能 能否
    将 由 按 根本 关键 重在 贵在 离不开 靠 取决 归根 核心 重点 目的 意义 任务 或 或者 且 至 反 所以 因此 于是 只能 只会 不如 不可 不容 不是 还是 没有不 综合考虑 考虑了 兼顾了 在于 体现 表现 主要 最 等 这 一直 始终
    从来 已 已经 曾 正 正在 仍 依然 不仅 不但 既 为的 用于
    """.split()
)
#: A clause that begins so cannot open a bullet.
DANGLING = tuple(
    """
    但 而 并 也 又 还 就 才 都 的 是 则 却 更 以及 和 与 及 从而 进而 因此 所以 于是 其中 否则 不然 且 或 或者 均 等 之 不过 然而 尤其 特别是 甚至 所 来 去 了 着 地 得
    """.split()
)
NO_DANGLING = tuple(
    """
    并购 并网 并联 还款 来自 来年 去年 去产能 就业 就学 就医 就地 就近 就诊 才能 才智 才干 都市 都江 更新 更换 更加 地方 地区 地处 地理 和谐 和平 而今 而立 得益 得到 得失 更好 是否 着力 着眼
    着手 所有 所属 所在 与会 及时 等级 等额 了解 的确 来信 来访 还原 且末 均衡 均值 均价 也许 更高 更多 更大 与时俱进 来华
    """.split()
)
#: Words that end so are waiting for what follows.
OPEN_ENDS = tuple(
    """
    主要是 就是 是 要做到 包括 例如 比如 譬如 如 即 对 把 在 和 与 等 或 及 以及 特别是 尤其是 分别为 分别是 如下 以下几点 其中 一是 首先 认为 指出 强调 表明 证明 启示我们 告诉我们 看到 认识到
    知道 深知 意识到 的 不 没有 可以说 使 让 将 从 向 由 被 因为 所以 并 而 但
    """.split()
)
NO_OPEN_ENDS = tuple(
    """
    总和 参与 总是 于是 但是 还是 事求是 平等 目的 共和 谋和 调和 缓和 饱和 中和 普及 顾及 涉及 波及 提及 触及 以及时 存在 所在 潜在 内在 自在 现在 实在 面对 应对 反对 结对 方向 导向 取向 志向
    自由 理由 无不 认为 不对 针对 面向 走向 转向 迈向 相对 假如 不如 有的 立即 健将 主将 去向 倾向 意向 动向 是与不是 高等 何在 好在 所做的事 所说的话 温和 随和 祥和
    """.split()
)
#: Connectives that only mean something together.
PAIRS = tuple(
    tuple(pair.split("…"))
    for pair in (
        "不是…而是 不是…就是 不在于…而在于 不仅…而且 不仅…还 不仅…也 不仅…更 不但…而且 不但…还 不但…反而 不只…更 不单…还 既…又 既…也 既…还 虽然…但 虽…但 "
        "虽然…却 尽管…但 尽管…却 尽管…仍 即使…也 即便…也 哪怕…也 只有…才 只要…就 如果…就 如果…那么 要是…就 一旦…就 除非…否则 一方面…另一方面 一方面…一方面 "
        "无论…都 无论…也 不论…都 不管…都 因为…所以 由于…因此 由于…所以 之所以…是因为 所以…因为 一手…一手 越…越 边…边 宁可…也不 宁愿…也不 宁…不 与其…不如 或者…或者 要么…要么 "
        "有的…有的 有些…另一些 有些…有些 一些…另一些 要求…要求 一边…一边 不求…但求 不能…而要 不能只…要 不要…而要 是…还是 并非…而是 绝不是…而是 前有…后有 首先…其次 一是…二是 一要…二要 第一…第二 时而…时而 "
        "一头…一头 一端…一端 对内…对外 ；既…又 没有…就没有 没有…就不 没有…也就"
    ).split()
)
FRAMES = frozenset(
    """
    当前 近年来 目前 现在 今天 今年 同志们 各位代表 各位委员 同时 此外 另外 总的看 总的来看 总体来看 总体上看 要看到 刚才 下一步 下阶段 下面 首先 其次 再次 最后 第一 第二 第三 因此 所以 为此 对此
    总之 事实上 实际上 一句话 具体来说 具体来讲 具体地说 也就是说 换句话说 可以说 应该说 应当说 毫无疑问 毋庸置疑 不可否认 众所周知 大家知道 我们知道 主席 主席女士 代理主席 各位议员 朋友们 女士们 先生们
    然而 但是 不过 当然 而且 与此同时 另一方面 一方面 接下来 今后 长期以来 多年来 一直以来 一年来 五年来 过去一年 过去五年 新的一年 未来五年 总体而言 总的来说 坦率地说 坦率讲 说到底 归根到底 归根结底
    老实说 诚然 再者 其实 例如 比如 会议指出 会议强调 会议认为 会议要求 会议提出 会议决定 全会提出 全会强调 全会认为 全会指出 全会要求 全会决定 实践证明 事实证明 历史证明 我们深知 我们坚信 我们相信 我相信
    我强调 我认为 我们认为 我们要看到 必须看到 应当看到 我希望 更重要的是 最重要的是 需要指出的是 值得注意的是 必须指出的是 需要强调的是 特别是
    """.split()
)
FRAME_OPENINGS = tuple(
    """
    关于 围绕 按照 根据 依据 依照 遵照 通过 为了 为贯彻 为落实 为进一步 为全面 为深入 为切实 为做好 为加强 为推动 为确保 到20 随着 针对 本着 鉴于 面对 面向 透过 对于 至于 结合 着眼于 立足于 出于
    基于 借助 依托 经过 经 除了 除 遵循 比照 参照 基於
    """.split()
)
FRAME_PLACE = ("在", "当", "自", "从", "到", "每当", "值此", "值")
FRAME_PLACE_ENDS = tuple(
    """
    中 上 下 里 内 外 方面 基础上 时期 时 后 前 阶段 期间 以来 以后 之际 同时 今天 时刻 时候 领域 起 来
    """.split()
)
FRAME_VIEW = ("从", "就", "对", "对于", "与", "同", "和", "比")
FRAME_VIEW_ENDS = ("来讲", "来看", "来说", "上讲", "上看", "而言", "看", "相比", "说", "讲")
#: So a clause reports what is thought, and the next one says it.
REPORTS = tuple(
    """
    看到 认识到 证明 表明 认为 指出 强调 知道 深知 坚信 相信 意识到 注意到 明白 的是 提出 清楚 理解 显示 说 懂得 告诉我们 启示我们 记住 明确
    """.split()
)
REPORTERS = tuple(
    """
    会议 全会 我们 大家 要 必须 应 我 实践 事实 历史 经验 需要 值得 更 最 也要 还要 同时要 同志们 特别 尤其
    """.split()
)
#: Openings longer than this are not recognised as frames, save those with a preposition at one end and a place word at the other.
MAX_FRAME = 28
MAX_FRAME_PLACE = 48
#: A clause that only says who thinks what follows is no longer than this.
MAX_REPORT = 14
LEADERS = tuple(
    """
    根据 按照 按 依据 依照 围绕 针对 结合 以 把 将 对 对于 关于 为 为了 通过 透过 随着 只要 只有 如果 若 若果 假如 假若 倘若 除非 除了 除 虽然 虽 尽管 即使 即便 哪怕 纵使 无论 不论 不管 因为
    由于 鉴于 既然 一旦 凡 凡是 每当 当 自从 与其 宁可 宁愿 不仅 不但 不只 不光 不单 非但 要想 要使 面对 经过 从 本着 正因为 就 至于 连 在 自 到 借 依托 值此 既 不是 并非 继 回顾 展望 站在
    放眼 纵观 环顾 总结 有的 一方面 一手 越 越是 不在于 没有 比如 例如
    """.split()
)
LEADER_EXCEPTIONS = tuple(
    """
    以后 以来 以上 以下 为此 为民 为人 为官 为政 以人民为中心 以身作则 以上率下 对标 对接 对照 对外 对口 对齐 将军 将来 将会 将于 将进一步 将继续 将全面 将组织 将成立 将开展 将加 将按 将在 将以 把握
    把关 把好 把住 就业 就是 就要 就地 就医 当好 当先 当前 自觉 自主 自信 自我 自然 自身 自立 在于 到位 到达 从严 从紧 从实 从优 从重 从快 从细 从根本 从源头 没有退路 没有调查 既定 既有 借鉴 借力
    除险 除恶 除害 通过了 按时 按期 按质 按需 结合实际 以案 以学 以评 以点 以奖 以工 以强 为我 为全 在全 在职 在建 从事 从无 从小 对党 若干 凡事 继续 继承 连续 自治 自贸
    """.split()
)
LEADER_PREFIXES = tuple(
    """
    我们 要 必须 应 应当 并 一定 始终 坚持 也 还 都 更 各级 特别是 尤其是 其中 同时 而 但 又
    """.split()
)
#: With one of these a clause that begins with 把, 将, 对, 以, 在 or 从 has a verb of its own.
COMPLETED = tuple(
    """
    作为 放在 摆在 纳入 转化 落到 落实 统一到 贯穿 抓 做 建成 建设成 打造 视为 当作 看作 变成 变为 用在 用到 交给 送到 融入 列入 写进 写入 推向 引向 推进 推动 加强 加大 实行 实施 进行 开展 给予
    予以 提出 负责 追究 组织 形成 带动 引领 促进 提升 提高 倒逼 换 赢得 推 管 严 查 处 保障 支持 完善 健全 取得 解决 坚持 体现 关键 是 有 不 了 实现 发展 完成 达 增 减 降 升 开 起 建 回
    深化 强化 扩大 造 创 护 守 保 引 聚 定 发挥 履行 改 变 迈 走 打 扎实 持续
    """.split()
)
VERBS_BEFORE_PLACE = "现放落摆处立写建融用花存控持挺站冲坚握扛定记留集走排位居设列卡锁"
#: A clause that says by what means (通过…等措施，) and not yet what for.
MEANS = tuple(
    """
    措施 方式 形式 手段 途径 办法 媒介 机制 渠道 契机 为契机 为抓手 为载体 为导向 为牵引 为目标 为指导
    """.split()
)
PRETEXTS = ("为名", "为由", "为借口", "为契机")
#: Names of what is to be spoken of, no statement (关于…的问题).
TOPIC_OPENINGS = ("关于", "有关", "至于", "对于")
TOPIC_ENDS = tuple(
    """
    建议 问题 意见 情况 方面 号召 修正案 议案 报告 安排 事宜 说明 决定 通知
    """.split()
)
PREPOSITIONS = tuple(
    """
    按照 根据 依照 依据 透过 通过 针对 本着 着眼于 因应 会同 结合 围绕 鉴于 基于 为着 借助
    """.split()
)
WAYS = ("到", "向", "前往", "经", "凭")
#: A 是 among so many first characters makes the clause the predicate of the one before.
PREDICATE_REACH = 21
OBLIGED = tuple(
    """
    要 必须 应当 应该 须 务必 就要 还要 也要 一定要 必定 定要
    """.split()
)
MARKER_STARTS = "（(第一二三四五六七八九十0123456789"
BLANKS = ("xx", "XX", "××", "某某", "__", "＿", "**", "□")
UNITS = tuple(
    """
    % ％ 个百分点 亿元 万元 亿 万 元 户 人 个 项 件 公里 倍 亩 吨 家 所 名 次 宗 千 百
    """.split()
)
#: 这 that points at the time, the place or the occasion of the speech.
NEAR_YEARS = ("这些年", "这些天")
NEAR = tuple(
    """
    这次 这里 这场 这座 这片 这几年 这些年 这一年 这五年 这个会 这块土地 这届 这样的会议 这个地方 这个城市 这支队伍 这十年 这片土地
    """.split()
)
COUNTS = "一二三四五六七八九十几两0123456789"
COUNTED = tuple(
    """
    点 方面 个方面 条 件事 项工作 项任务 项原则 个问题 句话 大任务 件大事 个重点 个关系 点意见 点要求 点希望
    方面工作 个方面下功夫 方面的工作 个方面工作 个方面的工作 项重点工作 项重点任务
    """.split()
)
ENGLISH_COUNTS = tuple("two three four five six seven eight nine ten several following".split())
LIST_SIGNS = tuple("一是 （一 (一 1. ① 第一 (1 （1 (a (i 一、".split())
QUESTIONS = tuple(
    """
    是否 是不是 为什么 为何 怎么 怎样 如何 能不能 谁 什么是 会否 何为 有没有 难道 试问
    """.split()
)
#: So begins a line that is a field of a form rather than a sentence.
FIELDS = tuple(
    """
    责任 牵头 整改 送 发： 报： 参加 应到 实到 缺席 时间 地点 联系 电话 主持 出席 记录 组长 副组长 成员 主任 秘书 单位 附件 抄送 领导 完成时限 来源 作者 注 列席 邮箱 网址 问 答 主席 局长 Tel
    Email Contact Date Venue
    """.split()
)
ANNOUNCING = ("如下", "以下", "下列", "下述", "几个方面", "几点", "the following", "as follows")
#: Words that begin like one of `DEPENDENT` and yet open a clause of their own.
PLAIN_STARTS = tuple(
    """
    可持续 可靠 可再生 应急 应对 应用 应收 能源 能力 能耗 能效 将军 按时 按期 由此 按照 主要经济 主要指标 主要污染 最低 最高
    须知 根本好转 重点项目 重点工程 重点领域 重点推进 重点抓 重点支持 重点建设 重点培育 重点打造 重点解决 重点做 重点加强 重点完善
    重点发展 目的地 任务完成 核心技术 核心竞争 关键核心 关键技术 反对 反腐 反映 至今 需求 正确 正风 正面 既要 不是 已建
    """.split()
)
#: A clause that ends so sets the scene or states a condition.
LEADING_ENDS = tuple("的 后 的时候 之际 的同时 的话 与否 以来 之时 过程中 的情况下 领导下 基础上 之后 期间".split())
NO_LEADING_ENDS = tuple("落后 先后 背后 前后 善后 最后 今后 身后 幕后 靠后 滞后".split())
#: A clause with 在 that ends so names a place or a time.
PLACE_ENDS = tuple("下 中 上 时 方面 内 里 前 后".split())
#: So a clause ends that says 以 what.
AIMED = tuple("为指导 为目标 为牵引 为导向 为载体 为抓手 为主线 为引领 为重点 为统领".split())
#: And with these verbs before 以 it waits for what is done.
AIMING = tuple("要以 须以 将以 应以 会以 续以".split())
#: Verbs by which a clause ending in one of `MEANS` says what it uses.
USING = tuple("通过 采取 利用 运用 采用 借助".split())
#: So begins what is done with what the clause before it names.
HANDLING = tuple("按照 按 由 从 依照 参照 根据 在 以 向".split())
#: A noun at the end of such a clause is no longer than this.
MAX_NOUN = 8
