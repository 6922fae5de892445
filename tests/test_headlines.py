"""The words a slide takes from running text: whole clauses that begin a sentence, wait for nothing and point at nothing."""

import gc
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech2slides.plan.clauses import balanced, clauses, extent, sentences
from speech2slides.plan.headline import exhortation, headline, key_sentences, sentence_headline
from speech2slides.plan.leadin import lead_in
from speech2slides.plan.opening import opening_clauses
from speech2slides.plan.shared import shared_words
from speech2slides.plan.statement import SHARE, statement, supports
from speech2slides.span import Span
from tests.strategies import hostile_texts
from tests.strategies import sentences as drawn_sentences


def whole(text: str) -> Span:
    return Span(0, len(text))


def said(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text)


def cut(text: str, limit: int = 24) -> str | None:
    """What is cut from a sentence too long for `limit`."""
    return said(text, sentence_headline(text, whole(text), limit))


def stated(*paragraphs: str, topic: str = "") -> str | None:
    text, spans = laid_out(paragraphs)
    return said(text, statement(text, spans, topic))


def laid_out(paragraphs: tuple[str, ...]) -> tuple[str, tuple[Span, ...]]:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n"
    return text, tuple(spans)


class TestClauses:
    def test_no_number_and_no_time_is_cut_open(self) -> None:
        text = "We planted 7,500 trees by 9:30, and rested."

        assert [part.of(text) for part in clauses(text, whole(text))] == [
            "We planted 7,500 trees by 9:30,",
            "and rested.",
        ]

    def test_marks_without_words_belong_to_the_clause_before_them(self) -> None:
        text = "抓项目， ，；抓服务。"

        assert [part.of(text) for part in clauses(text, whole(text))] == ["抓项目， ，；", "抓服务。"]

    def test_straight_quotation_marks_come_in_pairs(self) -> None:
        assert balanced('实施"头雁"工程')
        assert not balanced('实施"头雁工程')


class TestTheCutOfASentence:
    @pytest.mark.parametrize(
        ("sentence", "kept"),
        [
            (
                "要把课堂还给学生，鼓励孩子动手做、开口说，让每一次进步得到看见，得到肯定和掌声。",
                "要把课堂还给学生，鼓励孩子动手做、开口说",
            ),
            (
                "当前，全镇秋收进入扫尾阶段，各村要抢抓晴好天气，组织机具下田，确保颗粒归仓。",
                "全镇秋收进入扫尾阶段，各村要抢抓晴好天气",
            ),
            (
                "在县农业农村局的指导下，我们改种了优质早稻，亩均增收三百元，带动四十户一起干。",
                "我们改种了优质早稻，亩均增收三百元",
            ),
            (
                "按照年初确定的工作安排，我们新修机耕道十二公里，整治山塘六口，方便了两岸群众的生产生活。",
                "我们新修机耕道十二公里，整治山塘六口",
            ),
            (
                "会议认为，旱情仍在发展，抗旱保苗进入关键时期，各地要做好长期抗旱的准备。",
                "旱情仍在发展，抗旱保苗进入关键时期",
            ),
        ],
    )
    def test_starts_with_the_sentence_or_behind_what_sets_the_scene(self, sentence: str, kept: str) -> None:
        assert cut(sentence) == kept

    @pytest.mark.parametrize(
        "sentence",
        [
            "办学不是为了多盖几栋漂亮的楼房，不是为了排名，而是为了让山里的孩子走得更远更稳。",
            "只有把每一份责任压实到人头岗位，把每一项措施落实到末梢，才能守住安全的底线。",
            "如果我们不能把群众的急事难事放在心上，办在前头，就辜负了大家对我们的信任。",
            "虽然今年的雨水比往年少了将近三成，灌溉十分困难，但全镇的粮食产量没有下降。",
            "一方面要把现有的老旧管网逐段查清修好，不留死角，另一方面要把新的管线铺设到位。",
            "越是到了项目建设最吃劲的关键阶段，越要沉住气，稳住神，把每一道工序做扎实。",
            "与其坐在办公室里等着上级来布置任务，看着别人发展，不如走出去闯一闯试一试。",
            "雖然今年的雨水比往年少了將近三成，灌溉十分困難，但全鎮的糧食產量沒有下降。",
        ],
    )
    def test_never_parts_a_paired_connective(self, sentence: str) -> None:
        assert cut(sentence) is None

    @pytest.mark.parametrize(
        "sentence",
        [
            "我们反复强调的这件关系全局和长远的大事，是全镇各个部门今年必须完成的硬任务。",
            "做好今年的防汛抗旱各项准备工作，必须立足于防大汛、抗大旱、抢大险，早谋划早部署。",
            "申请人及其家庭成员发生的住院费用，按照规定的比例分别计算，由经办机构审核支付。",
            "从根本上改变农村面貌的各项措施，离不开广大群众的参与，离不开社会各界的支持。",
            "镇政府按照老街改造领导小组提出的意见，逐户上门走访，听取居民的想法和建议。",
            "凡不按规定时间报送月度报表和台账资料的，一律在全镇通报，并取消年度评优的资格。",
            "苏木为了帮助牧民渡过白灾的难关，调来了三百吨饲草，组织了十二支抢险小分队。",
            "教练组着眼于队伍年轻、大赛经验不足的情况，制订了新的训练计划，安排了十场热身赛。",
            "各支部要以争创先进为契机，围绕中心任务查找差距，对照标准逐项整改，务求实效。",
            "坚决防止以压减开支为名，把该办的民生实事拖着不办，把该花的钱扣着不花。",
            "以更加扎实的学习、更加周到的服务和更加努力的工作，作为今年争创先进的第一步，抓好落实。",
        ],
    )
    def test_never_leaves_words_without_their_verb(self, sentence: str) -> None:
        found = cut(sentence)

        assert found is None or found not in {
            part.of(sentence).rstrip("，") for part in clauses(sentence, whole(sentence))[:1]
        }

    def test_what_a_colon_announces_is_told_to_the_end_or_not_at_all(self) -> None:
        assert cut("今年要办好三件事：修好进村的路，建好村里的学校，通上干净的自来水，让大家满意。") is None

    def test_a_part_that_the_next_one_takes_back_is_not_taken(self) -> None:
        text = "三月的高原积雪还没有融化；但是，春耕的准备已经就绪。"
        first = sentences(text, whole(text), semicolons=True)[0]

        assert sentence_headline(text, first) is None

    def test_an_ordinal_that_counts_what_stands_elsewhere_is_left_off(self) -> None:
        assert cut("三是建强村级班子，选好带头人。") == "建强村级班子，选好带头人"
        assert cut("第二，建强村级班子，选好带头人。") == "建强村级班子，选好带头人"
        assert cut("二十个村通了水泥路。") == "二十个村通了水泥路"

    @pytest.mark.parametrize("limit", [10, 20, 30])
    def test_keeps_brackets_and_quotation_marks_whole(self, limit: int) -> None:
        text = "要推广“先看后买，再试再用，满意付款”的做法（试点期间，由供销社统一登记），方便群众。"

        found = cut(text, limit)

        assert found is None or balanced(found)

    def test_a_sentence_in_mid_thought_is_no_headline(self) -> None:
        assert headline("因此要抓紧补课。后面的事以后再说。", Span(0, 17)) is None


class TestEnglish:
    def test_a_chain_of_tasks_may_be_cut_behind_the_first(self) -> None:
        text = "We will improve the old reservoirs above the town, strengthen the dikes along both banks, and train more wardens."

        assert cut(text, 30) == "We will improve the old reservoirs above the town"

    @pytest.mark.parametrize(
        "text",
        [
            "In carrying out this year's plan for the reservoirs, the town will first repair what the flood has broken.",
            "While recognizing what has been achieved in the valley, we are also aware of the difficulties we face.",
            "The harvest of the upper villages has, however, been spoiled by the hail that fell in the last week of June.",
            "If we face the drought together, share the water that is left, and help each other, we shall see the spring.",
        ],
    )
    def test_the_beginning_of_a_sentence_is_no_statement(self, text: str) -> None:
        assert cut(text, 30) is None

    def test_a_list_of_things_is_not_cut(self) -> None:
        assert (
            cut("The store sold apples from the old orchard, pears, plums and a great many baskets of dried figs.", 30)
            is None
        )

    def test_what_is_done_may_stand_without_what_for(self) -> None:
        text = "We will rebuild the supply road along the eastern bank to provide the villages with a safe way in every season."

        assert cut(text, 40) == "We will rebuild the supply road along the eastern bank"

    def test_and_in_a_sentence_is_no_courtesy(self) -> None:
        assert stated("We repaired the bridge and the road. Thank you.") == "We repaired the bridge and the road"


class TestStatement:
    def test_is_the_topic_sentence_when_it_can_stand(self) -> None:
        assert (
            stated("茶园是全村的命根子。村里有茶园三千亩，去年卖茶收入四百万元。大家都很珍惜。") == "茶园是全村的命根子"
        )

    @pytest.mark.parametrize(
        "opening",
        [
            "同志们，大家上午好！",
            "谢谢各位的到来。",
            "刚才几位同志讲得都很好。",
            "这些问题由来已久。",
            "其原因是多方面的。",
            "为什么会这样呢？",
            "对此要有清醒的认识。",
            "具体做法如下。",
            "下面我讲三点意见。",
            "由××同志担任组长。",
            "责任单位：水利站。",
            "关于水利建设的问题。",
            "首先感谢各位代表。",
        ],
    )
    def test_passes_over_what_greets_asks_points_back_or_leads_on(self, opening: str) -> None:
        assert stated(opening + "水渠必须在立夏以前全线修通。") == "水渠必须在立夏以前全线修通"

    def test_reads_traditional_characters(self) -> None:
        assert stated("這些問題由來已久。水渠必須在立夏以前全線修通。") == "水渠必須在立夏以前全線修通"

    def test_does_not_say_its_heading_again(self) -> None:
        text = "要成立护林防火领导小组。组长由镇长担任，各村都要明确一名护林员。"

        assert stated(text, topic="成立护林防火领导小组") == "组长由镇长担任，各村都要明确一名护林员"

    def test_has_a_predicate_and_some_length(self) -> None:
        assert stated("绿水青山。村东的小水电站。") is None

    def test_prefers_what_is_said_to_one_of_several_things_counted(self) -> None:
        assert (
            stated("一是管好火源，二是备好水源。各村必须把防火责任落实到每一个山头。")
            == "各村必须把防火责任落实到每一个山头"
        )

    def test_takes_what_a_colon_announces_when_there_is_nothing_else(self) -> None:
        text = "今年全镇工作的总体思路是：坚持生态立镇，发展林下经济，办好民生实事，建设平安乡村，推动乡村全面振兴取得新进展，不断开创全镇各项工作新局面。"

        assert stated(text) == "坚持生态立镇，发展林下经济，办好民生实事，建设平安乡村"

    def test_is_none_for_thanks_alone(self) -> None:
        assert stated("谢谢大家！") is None
        assert statement("", (), "") is None


PLAIN = (
    "护林防火是头等大事。各村必须把责任落实到每一个山头。去年全镇发生火情三起，烧毁林地四十亩。"
    "护林员要天天上山，不能坐在家里。今年县里拨款十二万元用于购置风力灭火机。大家都要绷紧这根弦。"
    "春节和清明前后上坟烧纸的人多，村口的检查站二十四小时有人。学校的孩子也编了顺口溜，回家讲给大人听。"
)


class TestSupports:
    def supported(self, text: str, most: int = 3, limit: int = 44) -> list[str]:
        spans = (whole(text),)
        return [span.of(text) for span in supports(text, spans, statement(text, spans), most, limit)]

    def test_come_from_other_sentences_in_source_order(self) -> None:
        found = self.supported(PLAIN)

        assert "护林防火是头等大事" not in found
        assert found == sorted(found, key=PLAIN.index)
        assert len(found) >= 2

    def test_leave_near_repeats_out(self) -> None:
        text = PLAIN + "各村必须把防火责任落实到每一个山头。" * 3

        found = self.supported(text, most=4)

        assert sum("每一个山头" in one for one in found) <= 1

    @given(st.lists(drawn_sentences, min_size=1, max_size=8).map("".join), st.integers(1, 4), st.integers(16, 44))
    def test_leave_three_fifths_of_the_words_to_the_speaker(self, text: str, most: int, limit: int) -> None:
        stated = statement(text, (whole(text),))
        found = supports(text, (whole(text),), stated, most, limit)

        assert len(found) <= most
        assert all(extent(span, text) <= limit for span in found)
        shown = sum(extent(span, text) for span in found) + (extent(stated, text) if stated and found else 0)
        assert shown <= SHARE * extent(whole(text), text)


class TestSharedWords:
    def parted(self, *words: str) -> list[tuple[str, str]]:
        text, spans = laid_out(words)
        return [(one.opening.of(text), one.rest.of(text)) for one in shared_words(text, spans)]

    def test_a_verb_all_begin_with_is_shown_once(self) -> None:
        assert self.parted("坚持党建引领", "坚持绿色发展", "坚持人才兴村") == [
            ("坚持", "党建引领"),
            ("坚持", "绿色发展"),
            ("坚持", "人才兴村"),
        ]

    def test_the_opening_ends_at_the_edge_of_a_word(self) -> None:
        assert self.parted("着力解决村民饮水困难", "着力解决村民行路不便", "着力解决村里用电紧张")[0] == (
            "着力解决",
            "村民饮水困难",
        )

    def test_the_opening_may_be_a_clause_and_leaves_the_copula_to_what_goes_on(self) -> None:
        words = ("修这条路，是几代人的心愿", "修这条路，是兴茶富民的前提", "修这条路，是防汛抢险的需要")

        assert self.parted(*words)[1] == ("修这条路，", "是兴茶富民的前提")

    def test_a_modal_some_have_belongs_to_the_opening(self) -> None:
        words = ("要建立并严格落实巡山制度", "建立并严格落实值班制度", "要建立并严格落实报告制度")

        assert [opening for opening, _ in self.parted(*words)] == [
            "要建立并严格落实",
            "建立并严格落实",
            "要建立并严格落实",
        ]

    @pytest.mark.parametrize(
        "words",
        [
            ("坚持党建引领", "坚持绿色发展"),
            ("坚持党建引领", "坚持绿色发展", "推进移风易俗"),
            ("茶园改造工程", "茶园灌溉工程", "茶园道路工程"),
            ("加强学习", "加强管理", "加强防"),
            ("推进和完善水利", "推进和完善道路", "推进和完善电网"),
            ("坚持的人们多", "坚持的道路长", "坚持的结果好"),
        ],
    )
    def test_nothing_is_parted_without_a_fair_opening(self, words: tuple[str, ...]) -> None:
        found = self.parted(*words)

        assert all(len(rest) >= 3 and rest[0] not in "的和" for _, rest in found)
        assert len(words) >= 3 or not found
        assert len({opening for opening, _ in found}) <= 1

    @given(st.lists(st.text("要坚持推进的和、“”工作，是a ", max_size=12), max_size=5))
    def test_opening_and_rest_are_the_words(self, words: list[str]) -> None:
        text, spans = laid_out(tuple(words))

        for one, span in zip(shared_words(text, spans), spans, strict=False):
            assert span.start == one.opening.start or text[span.start].isspace()
            assert (one.opening.of(text) + one.rest.of(text)).replace(" ", "") == span.of(text).replace(" ", "")
            assert balanced(one.rest.of(text))


class TestLeadIn:
    @pytest.mark.parametrize(
        ("sentence", "shown"),
        [
            ("上级要求我们抓好秋冬农业生产，就是要做到“三个结合”：", "就是要做到“三个结合”"),
            ("落实这个要求，要认真处理两个关系：", "要认真处理两个关系"),
            ("今年重点办好五件实事。", "今年重点办好五件实事"),
            ("我们的体会是：", "我们的体会"),
            ("山上的情况已经说过了。具体来说，主要任务有：", None),
            ("主要是：", None),
            ("我们也清醒地看到：", None),
            ("去年全村收入四百万元，同比增长百分之九。", None),
            ("We will focus on three areas:", "We will focus on three areas"),
        ],
    )
    def test_is_the_last_clause_that_reads_as_a_heading(self, sentence: str, shown: str | None) -> None:
        assert said(sentence, lead_in(sentence, whole(sentence))) == shown

    @given(drawn_sentences)
    def test_fits_a_line_and_starts_a_clause(self, text: str) -> None:
        found = lead_in(text, whole(text))

        if found is not None:
            assert extent(found, text) <= 30
            assert found.start in {part.start for part in clauses(text, whole(text))}


class TestTheCall:
    def test_is_the_last_sentence_that_calls(self) -> None:
        text = "同志们，让我们一起干，把家乡建设得更美好！谢谢大家！"

        assert said(text, exhortation(text, (whole(text),))) == "让我们一起干，把家乡建设得更美好！"


def starts(text: str) -> set[int]:
    """Where a fair span may start: at a clause, behind an ordinal or a dash, behind a colon."""
    found: set[int] = set()
    for sentence in sentences(text, whole(text), semicolons=True):
        found |= {part.start for part in clauses(text, sentence)}
    return found


@given(st.lists(drawn_sentences, min_size=1, max_size=6).map("".join))
def test_every_span_is_balanced_and_starts_a_clause(text: str) -> None:
    spans = [
        statement(text, (whole(text),)),
        headline(text, whole(text)),
        *supports(text, (whole(text),), None, 4, 44),
        *key_sentences(text, (whole(text),), 4),
    ]

    for span in filter(None, spans):
        assert balanced(span.of(text))
        assert span.start in starts(text) or text[span.start - 1] in "是、，：要"


@given(hostile_texts())
def test_any_text_gives_spans_inside_it_and_in_order(text: str) -> None:
    spans = supports(text, (whole(text),), statement(text, (whole(text),)), 4, 44)
    found = [
        *spans,
        *filter(None, [statement(text, (whole(text),)), headline(text, whole(text)), lead_in(text, whole(text))]),
    ]

    assert all(one.end <= following.start for one, following in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in found)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("仓库已经列入改造计划，请各科室继续保护好现场，局里将根据资金落实情况，适时启动建设。", "仓库已经列入改造计划，请各科室继续保护好现场"),
        ("条件已经成熟，各项准备全部就绪，7月17日，领导小组批准了有关请示并作了安排部署。", "条件已经成熟，各项准备全部就绪"),
        ("所得的形式包括现金、实物和有价证券；所得为实物的，按照凭证上注明的价格计算所得额。", "所得的形式包括现金、实物和有价证券"),
        ("全市支持各类组织根据章程开展活动，保持经济持续稳定增长，并逐步扩大服务的范围和对象。", "全市支持各类组织根据章程开展活动，保持经济持续稳定增长"),
        ("在本市无住所的个人，在本市居住满一年的，经向主管机关备案后可以申请。", "在本市无住所的个人，在本市居住满一年的"),
    ],
)  # fmt: skip
def test_words_that_must_be_shown_end_before_a_clause_that_only_leads_to_the_next(words: str, shown: str) -> None:
    assert opening_clauses(words, whole(words), 30).of(words) == shown


def seconds(call) -> float:
    """Without the garbage collector, whose passes grow with what is alive."""
    gc.disable()
    start = time.process_time()
    call()
    spent = time.process_time() - start
    gc.enable()
    return spent


CALLS = {
    "headline": lambda text: headline(text, whole(text)),
    "opening": lambda text: opening_clauses(text, whole(text), 60),
    "keys": lambda text: key_sentences(text, (whole(text),), 4),
    "exhortation": lambda text: exhortation(text, (whole(text),)),
    "statement": lambda text: statement(text, (whole(text),)),
    "supports": lambda text: supports(text, (whole(text),), None, 4, 44),
    "lead-in": lambda text: lead_in(text, whole(text)),
    "shared": lambda text: shared_words(text, (whole(text),) * 3),
}


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(
    "piece", ["一", "，", "， ", "在，", "要抓落实，", "要抓落实。", "“", "a ", "不是，", "；", "："]
)
def test_takes_time_that_grows_with_the_length(name: str, piece: str) -> None:
    """Four times the text may take some four times as long; work that grows with the square takes sixteen times."""
    short, long = ("字" + piece * (size // len(piece)) for size in (10_000, 40_000))
    once = seconds(lambda: CALLS[name](short))

    assert min(seconds(lambda: CALLS[name](long)) for _ in range(2)) < 10 * max(once, 0.02)
