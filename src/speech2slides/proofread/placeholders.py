"""A proof in, what was to be filled in and was not out: xx, ×××, ___, 〔 〕, 由 担任, 20xx年, 待定, [此处…]."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from speech2slides.diagnostics import Diagnostic, finding
from speech2slides.hannumbers import DIGITS
from speech2slides.proofread.proof import HAN, Block, Proof

_SIGNS = re.compile(
    r"(?<![A-Za-z])[0-9０-９]{0,3}(?:[xｘ]{2,}|[×╳*＊]{3,}|×{2})(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])[0-9]{2,3}[xX×*＊](?=年)"
    r"|(?<![A-Za-z0-9&.-])[xX×](?=[年月日](?![光线射均]))"
    r"|(?<![A-Za-z0-9_/])[_＿]{2,}(?![A-Za-z0-9_])"
    r"|[□△▲]{2,}"
    rf"|(?<![{DIGITS}十百千0-9])[○◯]{{2,}}(?![{DIGITS}十百千年0-9])"
    r"|某某"
)
#: More signs of one kind than this are told once, with so many lines.
MAX_SIGNS = 6
MAX_LINES = 12
_WIDTHS = MappingProxyType(str.maketrans("ｘ╳＊＿◯", "x×*_○"))
#: A ruler is told by so many first characters of its line.
REACH = 200
#: XX is a Roman number too, in a text of Latin letters.
_CAPITALS = re.compile(
    rf"(?<![A-Za-z0-9])[0-9]{{0,2}}[XＸ]{{2,}}(?=[{HAN}，。、；：（）《》“”])|(?<=[{HAN}])[XＸ]{{2,}}(?![A-Za-z0-9])"
)
_BLANKS = re.compile(r"[〔（【［][ \t\u3000\xa0]{0,40}[〕）】］]|(?<![A-Za-z0-9_])\([ \t\u3000\xa0]{0,40}\)")
_BEFORE_GAP = "由经请为任命聘请推选推举授予共约达第"
_AFTER_GAP = "担任|出任|兼任|主持|负责|牵头|组成|组建|承办|承担|主办|同志|先生|女士|致辞|致词|讲话|发言|作报告"
_GAPS = re.compile(
    rf"(?<=[{_BEFORE_GAP}])[ \t\u3000\xa0]{{1,40}}(?={_AFTER_GAP})"
    r"|(?<=[，、；])[ \t\u3000\xa0]{1,20}(?=任[常组副主委]|担任|兼任)"
    r"|(?<=年)[ \t\u3000\xa0]{1,20}(?=月[ \t\u3000\xa0]{0,20}[日份底初中])"
    r"|(?<=月)[ \t\u3000\xa0]{1,20}(?=日)"
    r"|(?<=[达约共计为第增长])[ \t\u3000\xa0]{1,20}(?=万元|亿元|元|万人|人次|个百分点|[%％]|名[，。；]|届|号)"
    rf"|(?<=[{HAN}])[ \t\u3000\xa0]{{2,20}}(?=(?:万元|亿元|万人|人次|平方米|平方公里|公里|公顷|万亩|万吨|个百分点|个项目)[{HAN}，。、；）])"
)
#: Words are spaced out to fill a line: 主　任　讲话, 单  位  万元.
_SPACED_OUT = re.compile(
    rf"(?:^|[^{HAN}])[{HAN}][ \t\u3000\xa0]{{1,9}}[{HAN}]\Z|[{HAN}][ \t\u3000\xa0]{{2,9}}[{HAN}]+\Z"
)
#: A gap this near the one before it is of the same date: 年　月　日.
NEAR = 1
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
    yield from _signs(proof)
    end = -1
    for match in sorted((*proof.first_found(_BLANKS), *proof.first_found(_GAPS)), key=lambda match: match.start()):
        if match.start() > end + NEAR and not _is_spaced_out(proof, match):
            yield finding("placeholder.gap", proof.line(match.start()), found=proof.around(match.start(), match.end()))
        end = match.end()
    for match in proof.first_found(_NOTES):
        yield finding("placeholder.note", proof.line(match.start()), found=match.group())


def _signs(proof: Proof) -> Iterator[Diagnostic]:
    """Report signs: those of one kind once, when the text is full of them, the others by paragraph."""
    kinds: dict[str, list[tuple[int, re.Match[str]]]] = {}
    for pattern in (_SIGNS, _CAPITALS):
        for index, matches in proof.found(pattern):
            if _is_text(proof, proof.blocks[index]):
                for match in matches:
                    kinds.setdefault(_kind(match.group()), []).append((index, match))
    single: dict[int, list[re.Match[str]]] = {}
    for located in kinds.values():
        if len(located) > MAX_SIGNS:
            yield _throughout(proof, [match for _, match in located])
            continue
        for index, match in located:
            single.setdefault(index, []).append(match)
    for matches_here in single.values():
        first = min(matches_here, key=lambda match: match.start())
        around = proof.around(first.start(), first.end())
        yield finding("placeholder.sign", proof.line(first.start()), count=len(matches_here), found=around)


def _kind(sign: str) -> str:
    """Return what is the same in xx, XX and 20xx."""
    return sign[-1].lower().translate(_WIDTHS)


def _throughout(proof: Proof, matches: list[re.Match[str]]) -> Diagnostic:
    first = min(matches, key=lambda match: match.start())
    lines = sorted({proof.line(match.start()) for match in matches})
    named = ", ".join(map(str, lines[:MAX_LINES])) + ("…" if len(lines) > MAX_LINES else "")
    around = proof.around(first.start(), first.end())
    return finding("placeholder.sign-throughout", lines[0], count=len(matches), found=around, lines=named)


def _is_spaced_out(proof: Proof, match: re.Match[str]) -> bool:
    """Tell whether a gap only parts words of a line that is filled with white space."""
    before = proof.text[max(0, match.start() - 12) : match.start()].rpartition("\n")[2]
    return match.group().isspace() and _SPACED_OUT.search(before) is not None


def _is_text(proof: Proof, block: Block) -> bool:
    """Tell whether a line is more than a row of signs, which is a ruler, and does not name the speaker."""
    words = proof.text[block.span.start : min(block.span.end, block.span.start + REACH)]
    return block.span != proof.document.front.speaker and any(
        character.isalpha() and character not in "xX" for character in words
    )
