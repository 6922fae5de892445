"""A code and its arguments in, the message for the user out, in Chinese under a Chinese locale, else in English.

What happened, to which file and line, what to do. Every code stands once, in both languages; those most builds do not need in modules of their own:
--help, the command line, choices (--explain, --pins, --outline), finished decks, themes, templates, doctor.
"""

import os
from collections.abc import Mapping
from types import MappingProxyType

from speech2slides.faults import FAULTS

CHINESE, ENGLISH = 0, 1

CATALOGUE = MappingProxyType(
    {
        # what stops a command
        "input.missing": ("找不到文件“{path}”。请检查路径。", "no such file: {path}; check the path"),
        "input.directory": ("“{path}”是文件夹，不是讲稿。请给出文件名。", "{path} is a folder; name a file"),
        "input.special": ("“{path}”不是普通文件。", "{path} is not a regular file"),
        "input.too-large": (
            "“{path}”超过 {limit} MB。请确认这是讲稿。",
            "{path} is larger than {limit} MB; is it a speech?",
        ),
        "input.unreadable": ("无法读取“{path}”：{reason}。", "cannot read {path}: {reason}"),
        "input.empty": ("“{path}”是空的，没有可用的文字。", "{path} is empty; there is no text in it"),
        "input.binary": (
            "“{path}”不是纯文本（{kind}）。请用“另存为”存成 UTF-8 的 .txt。",
            "{path} is not plain text ({kind}); save it as a UTF-8 .txt",
        ),
        "input.office": (
            "“{path}”是 Word 等办公软件的文件，不是纯文本。请在原软件中另存为“纯文本（.txt）”。",
            "{path} is an office document, not plain text; save it as plain text (.txt) in its own program",
        ),
        "input.deck": (
            "“{path}”是演示文稿，不是讲稿。取出备注里的讲稿：speech2slides extract {path}；看页面：speech2slides preview {path} -o 图.png；检查：speech2slides check {path}",
            "{path} is a deck, not a speech; for the speech in its notes: speech2slides extract {path}; for its pages: speech2slides preview {path} -o SHEET.png; to audit it: speech2slides check {path}",
        ),
        "input.template": (
            "“{path}”是 PowerPoint 模板，不是讲稿。检查：speech2slides themes check {path}；用它生成：speech2slides build 讲稿.txt -o 文件.pptx --reference-doc {path}",
            "{path} is a PowerPoint template, not a speech; to look it over: speech2slides themes check {path}; to build with it: speech2slides build SPEECH -o OUT.pptx --reference-doc {path}",
        ),
        "input.encoding": (
            "无法识别“{path}”的编码（首个错误在第 {line} 行）。请用 --encoding 指定，或另存为 UTF-8。",
            "cannot tell the encoding of {path} (first bad byte on line {line}); give --encoding, or save it as UTF-8",
        ),
        "output.special": ("“{path}”不是普通文件，不能写入。", "{path} is not a regular file; will not write it"),
        "output.directory": ("“{path}”是文件夹。请给出 .pptx 文件名。", "{path} is a folder; name a .pptx file"),
        "output.no-folder": (
            "无法写入“{path}”：文件夹“{folder}”不存在。请先建立。",
            "cannot write {path}: the folder {folder} does not exist; make it first",
        ),
        "output.is-source": (
            "输出“{path}”就是讲稿本身，未覆盖。请换一个文件名。",
            "{path} is the speech itself; choose another name",
        ),
        "output.edited": (
            "“{path}”在生成后被修改过（或不是本工具生成），未覆盖。请用 -o 另存，或加 --force（会先备份）。",
            "{path} was edited since it was made, or is not ours; give another -o, or --force (keeps a backup)",
        ),
        "output.changed": (
            "“{path}”在生成期间被改动，未覆盖。请重试。",
            "{path} changed while the deck was built; nothing written, try again",
        ),
        "output.unwritable": ("无法写入“{path}”：{reason}。", "cannot write {path}: {reason}"),
        "output.unwritable-old": (
            "无法写入“{path}”：{reason}。旧文件未动。",
            "cannot write {path}: {reason}; the old file is as it was",
        ),
        "output.forbidden": (
            "无法写入“{path}”：{reason}。它可能正在 PowerPoint 或 WPS 中打开，请关闭后重试，或用 -o 另存。旧文件未动。",
            "cannot write {path}: {reason}; it may be open in PowerPoint or WPS: close it there and try again, or give another -o; the old file is as it was",
        ),
        "output.no-backup": (
            "无法备份“{path}”：{reason}。旧文件未动。",
            "cannot back up {path}: {reason}; the old file is as it was",
        ),
        "deck.not-a-deck": ("“{path}”不是 .pptx 文件。", "{path} is not a .pptx file"),
        "deck.too-large": (
            "“{path}”过大或有重名部件，未打开。",
            "{path} is too large or has duplicate parts; not opened",
        ),
        "deck.no-slides": (
            "“{path}”里没有幻灯片，也就没有讲稿可取。",
            "{path} has no slides, so there is no speech in it",
        ),
        "deck.no-notes": (
            "“{path}”的备注都是空的，没有讲稿可取。",
            "the notes of {path} are empty; there is no speech in them",
        ),
        "deck.damaged": ("“{path}”已损坏（{part}：{reason}）。", "{path} is damaged ({part}: {reason})"),
        # what was probably meant, wherever a message has a place for it
        "perhaps": ("是不是“{name}”？", "; did you mean {name}?"),
        "interrupted": ("已中断，没有写入文件。", "interrupted; nothing was written"),
        "internal": (
            "程序内部错误（{reason}）。请用 --debug 重试并反馈。",
            "internal error ({reason}); run again with --debug and report it",
        ),
        # what was noticed in the text
        "source.damaged": (
            "有 {count} 处字符无法识别，以“\ufffd”代替（第 {lines} 行）。请核对原文，或用 --encoding 指定编码。",
            "{count} character(s) could not be read and stand as \ufffd (line {lines}); check them, or give --encoding",
        ),
        "source.uncarried": (
            "有 {count} 个不可见控制字符无法写入幻灯片，已按空格处理。",
            "{count} control characters cannot stand in a deck and were read as spaces",
        ),
        "ignored.digest": (
            "首行是正文的重复摘要，不作为讲稿内容。",
            "the first line repeats the text below it; not part of the speech",
        ),
        "ignored.repeated": (
            "这里起是正文的重复（{count} 行），不作为讲稿内容。",
            "the text is given again from here ({count} lines); not part of the speech",
        ),
        "ignored.contents": (
            "这里是目录（{count} 行），不作为讲稿内容。",
            "a table of contents ({count} lines); not part of the speech",
        ),
        "ignored.furniture": (
            "网页的按钮、来源等 {count} 行不作为讲稿内容（outline --json 中有行号）。",
            "{count} lines of a web page (buttons, source …) are not part of the speech; outline --json names them",
        ),
        "ignored.rule": ("分隔线 {count} 行不作为讲稿内容。", "{count} rules are not part of the speech"),
        "ignored.corrected": (
            "按给定的 outline，{count} 处不作为讲稿内容。",
            "{count} part(s) are not part of the speech, as the given outline says",
        ),
        "ignored.page-number": (
            "页码 {count} 行不作为讲稿内容。",
            "{count} page numbers are not part of the speech",
        ),
        "ignored.applause": (
            "掌声等记录 {count} 行不作为讲稿内容。",
            "{count} lines that record applause are not part of the speech",
        ),
        "front.no-title": (
            "没有找到标题，封面用正文首句。可用 --title 指定。",
            "no title found; the cover shows the first sentence. Give --title",
        ),
        "structure.none": ("没有发现标题层次，按段落分页。", "no headings found; slides follow the paragraphs"),
        "ordinal.skipped": (
            "序号“{found}”与前文不连续（应为第 {expected} 项），按原文保留。",
            "“{found}” does not follow the number before it (expected {expected}); kept as written",
        ),
        "ordinal.doubled": (
            "序号“{found}”重复，按原文保留。",
            "“{found}” repeats the number before it; kept as written",
        ),
        "fit.cut": (
            "一段 {length} 字的文字在幻灯片上放不下，只显示开头，全文在备注里。",
            "{length} characters do not fit a slide; it shows their beginning, the notes hold all",
        ),
        "fit.no-room": (
            "主题的版式放不下“{text}”：请加大版式里 {slot} 的文本框，或减小它的字号。",
            "a layout of the theme has no room for “{text}”: make the box of its {slot} larger, or its sizes smaller",
        ),
        "pace.long": (
            "第 {slide} 页要讲约 {seconds} 秒，超过 3 分钟，停留较久。",
            "slide {slide} stands for about {seconds} s, more than 3 minutes",
        ),
        "pace.short": (
            "第 {slide} 页只讲约 {seconds} 秒，不到 10 秒，翻页较快。",
            "slide {slide} stands for about {seconds} s only, less than 10",
        ),
        "pace.minutes": (
            "按每分钟 {pace} 字约需 {needed} 分钟，与要求的 {given} 分钟相差 {difference} 分钟；每分钟 {fitting} 字正好讲完。",
            "about {needed} min at {pace} characters a minute, {difference} min against the {given} given; {fitting} a minute would fit exactly",
        ),
        # results
        "built": (
            "{path}：{slides} 页，约 {minutes} 分钟，{warnings} 条提醒",
            "{path}: {slides} slides, about {minutes} min, {warnings} warning(s)",
        ),
        "backup": ("旧文件已备份为“{path}”", "the old file was kept as {path}"),
        "checked.clean": ("{path}：未发现问题", "{path}: nothing to report"),
        "checked.findings": ("{path}：{count} 处问题", "{path}: {count} finding(s)"),
        "severity.error": ("错误", "error"),
        "severity.warning": ("提醒", "warning"),
        "severity.note": ("说明", "note"),
    }
    | FAULTS
)


def language() -> int:
    """Return CHINESE or ENGLISH by SPEECH2SLIDES_LANG, LC_ALL, LC_MESSAGES, LANG, or Windows' own language."""
    for name in ("SPEECH2SLIDES_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return CHINESE if value.lower().startswith("zh") else ENGLISH
    if os.name == "nt":
        import locale

        return CHINESE if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else ENGLISH
    return ENGLISH


def message(code: str, **arguments: str | int) -> str:
    """Return the words for `code` in the user's language; raises KeyError for a code that is not in the catalogue."""
    topic = code.partition(".")[0]
    words = _catalogue(topic)[code][language()]
    named, terms = _terms(topic)
    # A layout may be named as a kind of page is; only what is one has our word for it.
    told = {name: str(arguments[name]) for name in named if arguments.get(name) in terms}
    arguments |= {name: terms[term][language()] for name, term in told.items()}
    if arguments.get("perhaps"):
        arguments["perhaps"] = CATALOGUE["perhaps"][language()].format(name=arguments["perhaps"])
    if str(arguments.get("reason", "")).startswith("os."):
        from speech2slides.reasontexts import REASONS

        arguments["reason"] = REASONS[str(arguments["reason"])][language()]
    return words if topic == "help" else words.format(**arguments)


def _terms(topic: str) -> tuple[tuple[str, ...], Mapping[str, tuple[str, str]]]:
    """Return which arguments of a topic's messages the code has names for, and the words for those names."""
    if topic == "template":
        from speech2slides.templatetexts import KINDS

        return ("kind", "part", "holder"), KINDS
    if topic == "theme":
        from speech2slides.themetexts import TERMS

        return ("expected", "reason"), TERMS
    if topic == "outline":
        from speech2slides.choicetexts import FAULTS_OF_JSON

        return ("reason",), FAULTS_OF_JSON
    return (), {}


def _catalogue(topic: str) -> Mapping[str, tuple[str, str]]:
    """Return the part of the catalogue that holds the codes of a topic, each loaded when it is first spoken of."""
    if topic == "help":
        from speech2slides import helptexts

        return helptexts.HELP
    if topic == "usage":
        from speech2slides import usagetexts

        return usagetexts.USAGE
    if topic in ("theme", "themes"):
        from speech2slides import themetexts

        return themetexts.THEMES
    if topic == "template":
        from speech2slides import templatetexts

        return templatetexts.TEMPLATES
    if topic == "doctor":
        from speech2slides import doctortexts

        return doctortexts.DOCTOR
    if topic in ("explain", "why", "pin", "pins", "terms", "outline"):
        from speech2slides import choicetexts

        return choicetexts.CHOICES
    if topic in ("audit", "preview"):
        from speech2slides import decktexts

        return decktexts.DECKS
    return CATALOGUE
