"""Hypothesis strategies: speeches as people type them, and texts nobody would.

`speeches()` draws a whole speech: title, date, salutation, sections in one numbering, points in another, items, closing; every part may be
missing. `hostile_texts()` draws anything UTF-8 can hold.
"""

from hypothesis import strategies as st

HAN = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
PUNCTUATION = "，。；：、！？"
ODD = [
    "“三个代表”",
    "（试行）",
    "《条例》",
    "2024年",
    "18.6万吨",
    "12%",
    "xx",
    "GDP",
    "——",
    "……",
    "😀",
    "𠀀",
    "é",
    "<b>",
    "&amp;",
    "{{ x }}",
]

clauses = st.builds(
    lambda han, odd, at: han[:at] + odd + han[at:],
    st.text(HAN, min_size=3, max_size=24),
    st.sampled_from(["", "", "", "", *ODD]),
    st.integers(0, 3),
)
sentences = st.lists(clauses, min_size=1, max_size=4).flatmap(
    lambda parts: st.lists(st.sampled_from("，，，；：、"), min_size=len(parts), max_size=len(parts)).map(
        lambda marks: "".join(part + mark for part, mark in zip(parts, marks, strict=True))[:-1] + "。"
    )
)
paragraphs = st.lists(sentences, min_size=1, max_size=5).map("".join)
headings = st.text(HAN, min_size=2, max_size=50)
MARKERS = {
    "han": lambda n: "一二三四五六七八九"[n] + "、",
    "bracket": lambda n: "（" + "一二三四五六七八九"[n] + "）",
    "arabic": lambda n: f"{n + 1}. ",
    "arabic bracket": lambda n: f"（{n + 1}）",
}


@st.composite
def items(draw: st.DrawFn) -> str:
    count = draw(st.integers(2, 6))
    return "要做到：" + "".join(f"{'一二三四五六'[n]}是{draw(clauses)}；" for n in range(count))[:-1] + "。"


#: How a sentence may open that tells a stage, a date, a figure, a side, a quotation or who answers, with {} for what it tells.
TELLING = {
    "stages": ["在准备阶段，{}。", "在实施阶段，{}。", "在验收阶段，{}。", "首先，{}。", "其次，{}。", "最后，{}。"],
    "dates": ["2021年，{}。", "2022年3月，{}；", "2022年5月10日，{}；", "到2023年底，{}。", "6月底前，{}。"],
    "figures": ["种植{}3.2万亩，", "{}达到8600万元，", "同比增长9.6%，", "带动12个村{}。", "{}62.5%。"],
    "sides": ["一方面，{}；", "另一方面，{}。"],
    "quotes": ["老县长指出：“{}。”"],
    "owners": ["一是{}。责任单位：水利站；完成时限：5月底。", "二是{}。责任人：张三。", "三是{}（牵头单位：农技站）。"],
}


@st.composite
def tellings(draw: st.DrawFn) -> str:
    """Running text with one of the shapes that are looked for in it, or nearly one."""
    sentences_told = TELLING[draw(st.sampled_from(sorted(TELLING)))]
    chosen = draw(st.lists(st.sampled_from(range(len(sentences_told))), min_size=1, max_size=6))
    if draw(st.booleans()):
        chosen.sort()
    return draw(st.sampled_from(["", "\n"])).join(sentences_told[at].format(draw(clauses)) for at in chosen)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    return draw(st.one_of(paragraphs, items(), tellings(), st.tuples(paragraphs, items()).map("".join)))


@st.composite
def speeches(draw: st.DrawFn) -> str:
    upper, lower = draw(st.permutations(list(MARKERS)))[:2]
    lines = draw(st.lists(headings, max_size=1))
    lines += draw(st.lists(st.just("（2024年2月18日）"), max_size=1))
    lines += draw(st.lists(st.just("同志们："), max_size=1))
    lines += draw(st.lists(paragraphs, max_size=4))
    for section in range(draw(st.integers(0, 5))):
        lines.append(MARKERS[upper](section) + draw(headings))
        lines += draw(st.lists(paragraphs, max_size=2))
        for point in range(draw(st.integers(0, 6))):
            lines.append(MARKERS[lower](point) + draw(headings) + "。" + draw(bodies()))
    lines += draw(st.lists(paragraphs.map(lambda text: "同志们，" + text), max_size=1))
    lines.append(draw(paragraphs))
    return draw(st.sampled_from(["\n", "\r\n", "\n\n", "\n　　"])).join(lines)


def hostile_texts() -> st.SearchStrategy[str]:
    pieces = st.one_of(
        st.text(max_size=40),
        st.text(HAN + PUNCTUATION + "“”（）一二三、.1是\n \u3000\t", max_size=80),
        st.sampled_from(
            [
                "一、",
                "（一）",
                "1.",
                "第一，",
                "一是",
                "\n",
                "\u000b",
                "\u2028",
                "“",
                "一" * 400,
                "1.1." * 50,
                "　" * 60,
            ]
        ),
    )
    return st.lists(pieces, min_size=1, max_size=12).map("".join)
