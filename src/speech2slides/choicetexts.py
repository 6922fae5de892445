"""A code of `--explain`, `--pins`, `--terms` or `--outline` in, its words out: a part of the message catalogue, in Chinese and English.

What was chosen for a slide and why; what is wrong with the files by which others choose.
"""

from types import MappingProxyType

CHOICES = MappingProxyType(
    {
        "pins.missing": (
            "“{path}”第 {line} 行：讲稿里没有“{words}”。请核对字句和行号。",
            "{path}:{line}: the speech does not say “{words}” there; check the words and the line",
        ),
        "pins.ambiguous": (
            "“{path}”第 {line} 行：“{words}”在讲稿第 {lines} 行都有。请写成“行号: 原话”。",
            "{path}:{line}: “{words}” stands on lines {lines}; write “LINE: words”",
        ),
        "pins.long": (
            "“{path}”第 {line} 行有 {length} 字，幻灯片上一处最多 {limit} 字。请截短。",
            "{path}:{line}: {length} characters are more than a place of a slide holds ({limit}); pin fewer words",
        ),
        "pins.many": ("“{path}”超过 {limit} 行。", "{path} has more than {limit} pins"),
        "terms.length": (
            "“{path}”第 {line} 行：词语应为 {shortest} 到 {longest} 个字。",
            "{path}:{line}: a term has {shortest} to {longest} characters",
        ),
        "terms.many": ("“{path}”超过 {limit} 个词语。", "{path} has more than {limit} terms"),
        "pin.unused": (
            "“{path}”第 {pin} 行指定的“{words}”没有用上：幻灯片没有取这里的话。",
            "“{words}” ({path}:{pin}) found no place: the slides show nothing chosen from here",
        ),
        "pin.no-room": (
            "“{path}”第 {pin} 行指定的“{words}”没有显示：放不下，或被同处的另一条取代。",
            "“{words}” ({path}:{pin}) is not shown: there was no room for it beside the rest",
        ),
        "explain.slide": ("第 {number} 页｜{layout}｜{row}｜{title}", "slide {number} | {layout} | {row} | {title}"),
        "explain.other-layout": (
            "首选的 {wanted} 放不下或显得空，用了 {used}",
            "{wanted} comes first, but did not hold it or looked empty; {used} does",
        ),
        "explain.before": ("前面略去：{words}", "left out before: {words}"),
        "explain.after": ("后面略去：{words}", "left out after: {words}"),
        "explain.why": ("理由：{reasons}", "why: {reasons}"),
        "explain.joint": ("；", "; "),
        "why.pinned": ("由用户指定", "pinned by the user"),
        "why.heading-long": (
            "标题有 {length} 字，超过 {limit} 字，只显示开头完整的分句",
            "the heading has {length} characters, more than {limit}: its first whole clauses",
        ),
        "why.item": ("作者自己列出的分项", "an item the author lists"),
        "why.side": ("作者对举的一方面", "one of two sides the author sets against each other"),
        "why.shared": ("各项开头相同的话，只说一次", "what all siblings begin with, said once"),
        "why.cell": ("文中写明的责任单位或时限", "who answers for it or until when, as the text names them"),
        "why.announces": ("引出下面各项的话", "what announces the list below it"),
        "why.quote": ("本段主要是这句引文", "the quotation the paragraph is mainly about"),
        "why.source": ("说明引文是谁的话", "says whose words the quotation is"),
        "why.key": ("说的是“{key}”", "told of “{key}”"),
        "why.closing": ("结束语中最后一句号召", "the last call of the closing"),
        "why.support": (
            "标题下说明它的话，取其要紧的，短句优先",
            "from what is said under its heading: what weighs most, short ones first",
        ),
        "why.bears": (
            "支撑上面这句话：其余各句中要紧而不重复的",
            "bears out the statement: weighty among the other sentences, and no repetition",
        ),
        "why.parallel": ("并列的几句，开头相同，一并列出", "one of several that begin alike, all of which are shown"),
        "why.only": ("本段只有这一句", "the only sentence of its paragraph"),
        "why.topic": (
            "本段 {count} 句中的首句（段旨句）",
            "the first of {count} sentences of its paragraph, the one that says what it is about",
        ),
        "why.weighty": ("本段 {count} 句中最要紧的", "the weightiest of {count} sentences of its paragraph"),
        "why.number": ("序号不显示", "its ordinal is left off"),
        "why.scene": ("句首分句只是铺垫", "a leading clause only sets the scene"),
        "why.colon": ("冒号前的话只是引出它", "what stands before the colon only announces it"),
        "why.clause": ("句中能单独成立的分句", "a clause of the sentence that can stand alone"),
        "why.long": (
            "全句 {length} 字，超过 {limit} 字，只取完整的分句",
            "the sentence has {length} characters, more than {limit}: only whole clauses were kept",
        ),
        "why.open": (
            "其余的话单独看不完整，只取能成立的分句",
            "the rest leaves something open: only the clauses that stand alone were kept",
        ),
        "outline.syntax": (
            "“{path}”不是 outline --json 的输出（{reason}）。",
            "{path} is not what outline --json prints ({reason})",
        ),
        "outline.other-source": (
            "“{path}”不是由这份“{source}”生成的（原文已改动或不是同一文件）。请重新运行 outline --json。",
            "{path} was not made from this {source} (another file, or changed since); run outline --json again",
        ),
        "outline.place": (
            "“{path}”的 {name}（第 {line} 行）位置不在原文里。请核对行、列。",
            "{path}: {name} (line {line}) names a place the text does not have; check its line and column",
        ),
        "outline.value": (
            "“{path}”的 {name}（第 {line} 行）：kind 只能是 heading 或 item，level 为 1 至 20 的整数。",
            "{path}: {name} (line {line}): kind is heading or item, level a whole number from 1 to 20",
        ),
        "outline.overlap": (
            "“{path}”中有两部分在第 {line} 行重叠。请调整起止位置。",
            "{path}: two parts overlap on line {line}; change where they begin or end",
        ),
        "outline.text-differs": (
            "outline 里写的“{text}”与该位置的原文不同，以行列位置为准，原文不改。",
            "“{text}” in the outline is not what stands there; the bounds count, words are never changed",
        ),
    }
)
