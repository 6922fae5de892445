"""A proofreader's code in, its words out: the part of the message catalogue that tells a text's own faults, in Chinese and English.

What is wrong, and what to look at.
"""

from types import MappingProxyType

FAULTS = MappingProxyType(
    {
        "ordinal.disordered": (
            "序号“{found}”顺序不对（此处应为第 {expected} 项）。请核对前后序号。",
            "“{found}” is out of order (expected {expected} here); look at the numbers around it",
        ),
        "count.differs": (
            "“{words}”说的是 {expected} 项，后面实有 {found} 项。请核对数目，或是否漏了一项。",
            "“{words}” announces {expected}, but {found} follow; check the number, or whether one is missing",
        ),
        "placeholder.sign": (
            "本段有 {count} 处没填写的代号（如“{found}”）。请补上。",
            "{count} placeholder(s) left in this paragraph, such as “{found}”; fill them in",
        ),
        "placeholder.sign-throughout": (
            "全文有 {count} 处同样的代号没填写（如“{found}”；第 {lines} 行）。请补上。",
            "{count} placeholders of this kind left in the text, such as “{found}” (lines {lines}); fill them in",
        ),
        "placeholder.gap": (
            "“{found}”里留有空白，似乎漏了字。请补上。",
            "a word seems to be missing in “{found}”; fill in the gap",
        ),
        "placeholder.note": (
            "“{found}”像是未完成的标记。请补写或删去。",
            "“{found}” looks like a note of unfinished work; write it or delete it",
        ),
        "pair.unclosed": (
            "“{found}”里的引号或括号没有另一半。请补上后一半。",
            "a quote or bracket in “{found}” is never closed",
        ),
        "pair.unopened": (
            "“{found}”里的引号或括号没有前一半。请补上或删去。",
            "a quote or bracket in “{found}” was never opened",
        ),
        "pair.crossed": (
            "“{found}”里的引号或括号互相交错。请调整先后。",
            "quotes or brackets in “{found}” stand crosswise",
        ),
        "punctuation.halfwidth": (
            "本段有 {count} 处半角标点（如“{found}”）。中文里宜用全角。",
            "{count} half-width sign(s) in this paragraph, such as “{found}”; Chinese takes full-width ones",
        ),
        "punctuation.halfwidth-throughout": (
            "全文有 {count} 处这类半角标点（首处：“{found}”）。可统一改为全角。",
            "{count} half-width signs of this kind in the whole text, the first at “{found}”; replace them all at once",
        ),
        "punctuation.doubled": ("“{found}”里标点重复。请删去一个。", "doubled punctuation in “{found}”; delete one"),
        "punctuation.missing": (
            "段末“{found}”没有句号。请核对段落是否完整。",
            "the paragraph ends in “{found}” without a full stop; is it complete?",
        ),
        "punctuation.missing-throughout": (
            "有 {count} 段段末没有句号（首处：“{found}”）。请核对段落是否被断开。",
            "{count} paragraphs end without a full stop, the first in “{found}”; were they broken apart?",
        ),
        "word.doubled": ("“{found}”重复。请核对是否多打。", "“{found}” repeats itself; was it typed twice?"),
        "date.impossible": ("日期“{found}”不存在。请核对。", "there is no such date as {found}; check it"),
        "date.weekday": (
            "“{found}”与星期不符（当天是{weekday}）。请核对日期或星期。",
            "{found}: that day is {weekday}; check the date or the weekday",
        ),
        "repeat.paragraph": (
            "本段与第 {first} 行的段落相同（“{found}”）。是否重复粘贴？",
            "this paragraph (“{found}”) already stands on line {first}; was it pasted twice?",
        ),
        "heading.empty": (
            "标题“{found}”下面没有内容。请核对是否漏了正文。",
            "nothing stands below the heading “{found}”; is its text missing?",
        ),
        "heading.alone": (
            "“{found}”是唯一的一项，没有第二项。请核对是否漏了，或去掉序号。",
            "“{found}” is the only one of its list; is the second missing?",
        ),
        "heading.repeated": (
            "标题“{found}”与第 {first} 行的标题相同。请核对。",
            "the heading “{found}” already stands on line {first}; check both",
        ),
        "level.order": (
            "“{found}”的层次不对：第 {other} 行的“{above}”应在它之上。请核对序号样式。",
            "“{found}” stands above its level: “{above}” on line {other} ranks over it; check the numbering",
        ),
        "character.unseen": (
            "有 {count} 个看不见或无法显示的字符（{found}）。请改成原来的字，多余的删去。",
            "{count} character(s) nobody can see or no font can show ({found}); replace them with what was meant",
        ),
        "digits.mixed": (
            "全角与半角数字混用（如“{found}”）。宜统一为半角。",
            "digits of two widths, such as “{found}”; use half-width ones throughout",
        ),
    }
)
