"""The first lines of a speech in, its front matter and the number of lines it takes out."""

import re

from speech2slides.model.document import Front
from speech2slides.parse.lines import Line
from speech2slides.span import Span

#: Front matter is looked for in this many lines.
REACH = 12
MAX_TITLE = 60
MAX_LATIN_TITLE = 120
MAX_TITLE_LINES = 3
MAX_SALUTATION = 60

_DIGIT = "[0-9０-９〇○零一二三四五六七八九十]"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = re.compile(
    rf"[（(]?\s{{0,4}}(?:{_DIGIT}\s?){{4}}\s?年\s?(?:{_DIGIT}\s?){{1,3}}月(?:\s?(?:{_DIGIT}\s?){{1,3}}[日号])?\s{{0,4}}[）)]?"
    rf"|[（(]?{_MONTH} \d{{1,2}},? \d{{4}}[）)]?|[（(]?\d{{1,2}} {_MONTH},? \d{{4}}[）)]?|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}"
)
_ADDRESSEE = "同志|各位|代表|委员|領導|领导|来宾|嘉宾|朋友|女士|先生|同事|同学|老师|主席|主任|议员|議員|尊敬|乡亲|战友"
_ADDRESSED = re.compile(f"(?:{_ADDRESSEE})", re.IGNORECASE)
_ADDRESSED_ENGLISH = re.compile(r"\b(?:ladies|gentlemen|colleagues|friends|dear|fellow|members|mr\.?|madam|everyone)\b", re.IGNORECASE)
_SALUTATION_RUN_IN = re.compile(rf"(?=.{{0,20}}(?:{_ADDRESSEE}))[^。！？!?；;，\n]{{2,40}}[：:]")
_SUBTITLE = re.compile(r"(?:——|—|－－|--|-)\s?\S")
_OCCASION = re.compile(r"[（(]?在.{2,60}上的(?:讲话|发言|致辞|报告|表态发言|主持词)[）)]?")
_SPEAKER = re.compile(
    r"(?:(?:报告人|讲话人|主讲人|发言人|宣讲人|作者|署名)[:：].{1,30}|[Bb]y .{2,40}"
    r"|.{0,24}(?:书记|主任|主席|县长|市长|省长|区长|镇长|乡长|局长|部长|校长|院长|董事长|总经理|总裁|会长|秘书长|厅长|处长|站长)"
    r"[ \u3000]{1,8}[\u4e00-\u9fffxX×]{1,4}(?:[ \u3000]?[\u4e00-\u9fffxX×]{1,3})?)"
)
_UNIT = re.compile(
    r"[（(]?[^，。；：]{2,30}(?:办公室|委员会|人民政府|政府|党委|党支部|党组|局|公司|集团|中心|学校|大学|学院|医院|协会|部|厅|院)[）)]?"
)
_SENTENCE_END = "。！？；!?;…”"


def read_front(lines: tuple[Line, ...]) -> tuple[Front, int]:
    """Return the front matter and how many of `lines` belong to it.

    Stops at the first numbered heading or paragraph. A salutation that runs into its paragraph ends the front inside that line: then the
    returned `salutation` ends before the line does, and the line is not counted.
    """
    found: dict[str, Span] = {}
    title_lines = 0
    for index, line in enumerate(lines[:REACH]):
        words = line.words
        if line.marker is not None and not (index == 0 and line.marker.style.name == "markdown") and not _SUBTITLE.match(words):
            return _front(found), index
        kind = _kind(words)
        if kind == "salutation" and "salutation" not in found:
            found["salutation"] = line.span
            return _front(found), index + 1
        if kind is None and _may_be_title(words) and title_lines < MAX_TITLE_LINES and set(found) <= {"title"}:
            start = found["title"].start if "title" in found else line.span.start + _markdown_sign(line)
            found["title"] = Span(start, line.span.end)
            title_lines += 1
            continue
        if kind is None and not (title_lines and _may_be_title(words)):
            run_in = _SALUTATION_RUN_IN.match(words)
            if run_in:
                found["salutation"] = Span(line.span.start, line.span.start + run_in.end())
            return _front(found), index
        if kind is None or kind in found:
            return _front(found), index
        found[kind] = line.span
    return _front(found), min(len(lines), REACH)


def _front(found: dict[str, Span]) -> Front:
    return Front(
        title=found.get("title"),
        subtitle=found.get("subtitle"),
        speaker=found.get("speaker"),
        date=found.get("date"),
        unit=found.get("unit"),
        salutation=found.get("salutation"),
    )


def _kind(words: str) -> str | None:
    if DATE.fullmatch(words):
        return "date"
    if is_salutation(words):
        return "salutation"
    if len(words) <= MAX_TITLE and (_SUBTITLE.match(words) or _OCCASION.fullmatch(words)):
        return "subtitle"
    if _SPEAKER.fullmatch(words):
        return "speaker"
    if _UNIT.fullmatch(words):
        return "unit"
    return None


def is_salutation(words: str) -> bool:
    """Tell whether a whole line addresses the audience: 同志们： 各位代表： Ladies and gentlemen,"""
    if len(words) > MAX_SALUTATION or words[-1] not in "：:！!，,":
        return False
    if words[-1] in "：:！!" and _ADDRESSED.search(words):
        return "。" not in words
    return bool(_ADDRESSED_ENGLISH.search(words)) and "." not in words.rstrip(".").removeprefix("Mr.").removeprefix("Dear Mr.")


def _may_be_title(words: str) -> bool:
    limit = MAX_TITLE if any(ord(character) > 0x2E80 for character in words) else MAX_LATIN_TITLE
    return len(words) <= limit and words[-1] not in _SENTENCE_END + "：:，,."


def _markdown_sign(line: Line) -> int:
    return line.marker.end if line.marker is not None and line.marker.style.name == "markdown" else 0
