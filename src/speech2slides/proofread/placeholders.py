"""A proof in, what was to be filled in and was not out: xx, ×××, ___, 〔 〕, 由 担任, 20xx年, 待定, [此处…]."""

import re
from collections.abc import Iterator

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.proofread.proof import HAN, Block, Proof

_SIGNS = re.compile(
    r"(?<![A-Za-z])[0-9０-９]{0,3}(?:[xｘ]{2,}|[×╳*＊]{3,}|×{2})(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])[0-9]{2,3}[xX×*＊](?=年)"
    r"|(?<![A-Za-z0-9&.-])[xX×](?=[年月日](?![光线射均]))"
    r"|(?<![A-Za-z0-9_/])[_＿]{2,}(?![A-Za-z0-9_])"
    r"|[□△▲]{2,}"
    r"|某某"
)
#: A ruler is told by so many first characters of its line.
REACH = 200
#: XX is a Roman number too, in a text of Latin letters.
_CAPITALS = re.compile(
    rf"(?<![A-Za-z0-9])[0-9]{{0,2}}[XＸ]{{2,}}(?=[{HAN}，。、；：（）《》“”])|(?<=[{HAN}])[XＸ]{{2,}}(?![A-Za-z0-9])"
)
_BLANKS = re.compile(r"[〔（【［][ \t\u3000\xa0]{0,40}[〕）】］]|(?<![A-Za-z0-9_])\([ \t\u3000\xa0]{0,40}\)")
_BEFORE_GAP = "由经请为任命聘请推选推举授予共约达第"
_AFTER_GAP = "担任|出任|兼任|主持|负责|牵头|同志|先生|女士|致辞|致词|讲话|发言|作报告"
_GAPS = re.compile(
    rf"(?<=[{_BEFORE_GAP}])[ \t\u3000\xa0]{{1,40}}(?={_AFTER_GAP})"
    r"|(?<=[，、；])[ \t\u3000\xa0]{1,20}(?=任[常组副主委]|担任|兼任)"
    r"|(?<=年)[ \t\u3000\xa0]{1,20}(?=月[ \t\u3000\xa0]{0,20}[日份底初中])"
    r"|(?<=月)[ \t\u3000\xa0]{1,20}(?=日)"
    r"|(?<=[达约共计为第增长])[ \t\u3000\xa0]{1,20}(?=万元|亿元|元|万人|人次|个百分点|[%％]|名[，。；]|届|号)"
)
_NOTES = re.compile(
    r"(?<!等)待定(?![于在论居级性点价向])|待补充?(?=[）)】\]，。；]|$)|待核实?(?=[）)】\]，。；]|$)|此处留?空白?处?(?=[）)】\]])|(?<![在的于])空白处"
    r"|[\[【［〔（(](?:此处|在此|这里)[^\]】］〕）)\n]{0,40}[\]】］〕）)]"
    r"|[\[【［][^\]】］\n]{0,20}(?:填写|填入|插入|补充|待补|待核)[^\]】］\n]{0,20}[\]】］]"
    r"|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])",
    re.MULTILINE,
)


def check_placeholders(proof: Proof) -> Iterator[Diagnostic]:
    """Report what stands for words still missing, signs such as xx once a paragraph.

    The line that names the speaker may read ×××, as published texts have it where the name is withheld.
    """
    for pattern in (_SIGNS, _CAPITALS):
        for index, matches in proof.found(pattern):
            first = next(matches)
            if _is_text(proof, proof.blocks[index]):
                around = proof.around(first.start(), first.end())
                count = 1 + sum(1 for _ in matches)
                yield finding("placeholder.sign", proof.line(first.start()), count=count, found=around)
    for pattern in (_BLANKS, _GAPS):
        for match in proof.first_found(pattern):
            yield finding("placeholder.gap", proof.line(match.start()), found=proof.around(match.start(), match.end()))
    for match in proof.first_found(_NOTES):
        yield finding("placeholder.note", proof.line(match.start()), found=match.group())


def _is_text(proof: Proof, block: Block) -> bool:
    """Tell whether a line is more than a row of signs, which is a ruler, and does not name the speaker."""
    words = proof.text[block.span.start : min(block.span.end, block.span.start + REACH)]
    return block.span != proof.document.front.speaker and any(
        character.isalpha() and character not in "xX" for character in words
    )
