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
            "“{path}”不是 outline --json 的输出：{name} {reason}。请重新运行 outline --json，在它的输出上改。",
            "{path} is not what outline --json prints: {name} {reason}; run outline --json again and change what it prints",
        ),
        "outline.json": (
            "“{path}”第 {line} 行第 {column} 列写法有误：{reason}。该行是：{words}",
            "{path}:{line}, column {column}: {reason}; the line says: {words}",
        ),
        "outline.encoding": (
            "“{path}”从第 {line} 行起不是 UTF-8 编码（记事本的“ANSI”就不是）。请用“另存为”存成 UTF-8。",
            "{path}:{line}: the file is not in UTF-8 (Notepad's ANSI is not); save it as UTF-8",
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
        "outline.level": (
            "“{path}”里对应原文第 {line} 行的一项 level 是 {level}，比其余各项深得太多。请改为 1 至 {most}。",
            "{path}: what stands on line {line} has level {level}, far below all others; make it 1 to {most}",
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

#: What is wrong in an outline, as the code names it.
FAULTS_OF_JSON = MappingProxyType(
    {
        "json.full-width": (
            "这里是全角符号，请改成半角（英文）的引号、冒号、逗号或括号",
            "this is a full-width sign; write the half-width quote, colon, comma or bracket",
        ),
        "json.key": ("这里应是加了英文双引号的名称", "a name in double quotes is missing here"),
        "json.comma": ("这里缺少逗号，或括号没有成对", "a comma is missing here, or a bracket is never closed"),
        "json.colon": ("名称后面缺少冒号", "a colon is missing after the name"),
        "json.value": (
            "这里缺少值，或文字没有加英文双引号",
            "a value is missing here, or a text has no double quotes around it",
        ),
        "json.trailing": ("最后一项后面多了逗号，请删去", "the last entry is followed by a comma; delete it"),
        "json.string": (
            "文字的英文双引号没有成对，或文字里有换行",
            "the double quotes of a text are not closed, or the text goes over a line's end",
        ),
        "json.backslash": ("反斜杠应写成两个（\\\\）", "write a backslash twice (\\\\)"),
        "json.rest": ("结尾之后还有多余的内容，请删去", "something follows the end; delete it"),
        "json.no-object": ("应是一组用花括号括起来的内容", "must be an object in braces"),
        "json.no-list": ("应是用方括号括起来的列表", "must be a list in square brackets"),
        "json.deep": ("括号嵌套太深或数字太长", "has too many brackets within brackets, or a number without end"),
    }
)
