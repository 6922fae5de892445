"""A code of `doctor` in, its words out: the part of the message catalogue that describes this machine, in Chinese and English."""

from types import MappingProxyType

DOCTOR = MappingProxyType(
    {
        "doctor.program": ("程序：speech2slides {version}，Python {python}，{system}", "program: speech2slides {version}, Python {python}, {system}"),
        "doctor.language": ("提示语言：中文（由 {source} 决定）", "messages: English (by {source})"),
        "doctor.cache": ("缓存：“{path}”可写", "cache: {path} can be written"),
        "doctor.cache-closed": (
            "缓存：“{path}”不可写。每次生成都要重新编译主题，多用约一秒；可用 SPEECH2SLIDES_CACHE 另指一处。",
            "cache: {path} cannot be written; every build compiles its theme anew, a second each; SPEECH2SLIDES_CACHE names another place",
        ),
        "doctor.themes": ("主题：{names}（“{path}”）", "themes: {names} ({path})"),
        "doctor.theme-apart": ("主题：{name}（“{path}”），{reason}", "themes: {name} ({path}), {reason}"),
        "doctor.no-themes": (
            "自己的主题：没有（放在 {path}，或用 --theme-dir 指定）",
            "themes of your own: none (put them into {path}, or name a folder with --theme-dir)",
        ),
        "doctor.part": ("可选部件：{name} {version}（{purpose}）", "optional part: {name} {version} ({purpose})"),
        "doctor.no-part": (
            "可选部件：没有 {name}（{purpose}）。可以不装。",
            "optional part: no {name} ({purpose}); it may be missing",
        ),
        "doctor.phrase": ("词典，用于断行", "a dictionary for line ends"),
        "doctor.guess": ("识别少见的编码", "recognises rare encodings"),
        "doctor.compile": ("编译自己的主题", "compiles themes of your own"),
        "doctor.pictures": ("检查主题的图片", "checks a theme's pictures"),
        "doctor.office": ("查看成品：{name}（{path}）", "to look at decks: {name} ({path})"),
        "doctor.no-office": (
            "查看成品：没有找到 PowerPoint、WPS 或 LibreOffice。生成不需要它们，放映时才需要。",
            "to look at decks: found no PowerPoint, WPS or LibreOffice; building needs none of them, showing does",
        ),
        "doctor.font": ("字体：有 {name}（{themes}）", "font: {name} is here ({themes})"),
        "doctor.font-stand-in": (
            "字体：没有 {name}（{themes}），本机可由 {other} 代替：换行已定，不会变，只是字形不同。有 {name} 的机器上照常显示。",
            "font: no {name} ({themes}); {other} can stand in here: lines stay as they are set, letters look different. Machines that have {name} show it",
        ),
        "doctor.font-missing": (
            "字体：没有 {name}（{themes}），也没有相近的字体：本机上看到的字形不可靠，换行可能不同。请在放映的机器上查看，或安装该字体。",
            "font: no {name} ({themes}), nor one like it: what you see here is not what others see, lines may end elsewhere; look at the deck where it is shown, or install the font",
        ),
        "doctor.advice": (
            "文件里只写字体名，不嵌入字体；放映的机器装有这些字体即可。",
            "a deck names its fonts and embeds none; what counts is that the machine that shows it has them",
        ),
    }
)  # fmt: skip
