"""A code about the arguments of a command in, its words out: the part of the message catalogue that tells what cannot be meant by them.

In Chinese and English.
"""

from types import MappingProxyType

USAGE = MappingProxyType(
    {
        "usage.encoding": ("不认识的编码“{encoding}”。", "unknown encoding: {encoding}"),
        "usage.syntax": ("命令行有误：{reason}。用 --help 查看用法。", "{reason}. See --help."),
        "usage.detail": (
            "--detail 只能是 brief、standard 或 full，不能是“{value}”。{perhaps}",
            "--detail is brief, standard or full, not {value}{perhaps}",
        ),
        "usage.pace": (
            "--pace 应在 60 到 400 之间（每分钟字数）。",
            "--pace lies between 60 and 400 (characters a minute)",
        ),
        "usage.dividers": (
            "--dividers 只能是 auto、always 或 never，不能是“{value}”。{perhaps}",
            "--dividers is auto, always or never, not {value}{perhaps}",
        ),
        "usage.density": (
            "--density 只能是 loose、normal 或 tight，不能是“{value}”。{perhaps}",
            "--density is loose, normal or tight, not {value}{perhaps}",
        ),
        "usage.slide-level": ("--slide-level 应是 1 到 6 的整数。", "--slide-level lies between 1 and 6"),
        "usage.size": (
            "页面大小“{size}”应为 16:9、4:3 或以厘米计的 宽x高（边长 10–142.24，宽为高的 1.2–5 倍）。",
            "the size {size} must be 16:9, 4:3 or WIDTHxHEIGHT in cm (sides of 10-142.24, width 1.2 to 5 times the height)",
        ),
        "usage.minutes": ("--minutes 应在 1 到 600 之间（分钟）。", "--minutes lies between 1 and 600"),
        "usage.formats": ("--json 与 --markdown 只能选一个。", "give --json or --markdown, not both"),
        "usage.too-long": (
            "{option} 的内容过长（{length} 字，最多 {limit} 字）。",
            "{option} is too long ({length} characters, {limit} at most)",
        ),
        "usage.extension": ("输出文件“{path}”应以 .pptx 结尾。", "the output {path} must end in .pptx"),
        "usage.terminal": (
            "不能把 .pptx 写到终端。请用 -o 文件名，或重定向。",
            "will not write a .pptx to a terminal; give -o FILE or redirect",
        ),
        "usage.reference-doc": (
            "--reference-doc 不能与 --theme、--size 同用：颜色、版式和页面大小都由模板决定。",
            "--reference-doc goes with neither --theme nor --size: the template decides on colours, layouts and size",
        ),
        "usage.missing-option": (
            "缺少选项 {name}。用 --help 查看用法。",
            "the option {name} is missing; see --help",
        ),
        "usage.missing-argument": ("缺少 {name}。用 --help 查看用法。", "{name} is missing; see --help"),
        "usage.no-option": ("没有 {option} 这个选项。用 --help 查看用法。", "there is no option {option}; see --help"),
        "usage.no-option-but": (
            "没有 {option} 这个选项。是不是 {nearest}？",
            "there is no option {option}; did you mean {nearest}?",
        ),
        "usage.no-value": (
            "选项 {option} 后面缺少内容。用 --help 查看用法。",
            "the option {option} needs a value; see --help",
        ),
        "usage.value-given": ("选项 {option} 只是开关，后面不能带内容。", "the option {option} takes no value"),
        "usage.no-color": (
            '选项 --primary 后面缺少颜色。# 要加引号，如 --primary "#6A1B9A"，或不写 #：--primary 6A1B9A',
            'the option --primary needs a colour; a # needs quotes, as in --primary "#6A1B9A", or leave it out: --primary 6A1B9A',
        ),
        "usage.extra": (
            "多出了“{words}”。名称里有空格时请加引号；用 --help 查看用法。",
            "{words}: more than this command takes; put quotes round a name with spaces, see --help",
        ),
        "usage.no-command": (
            "没有“{name}”这个命令。{perhaps}可用的命令：{known}。",
            "there is no command {name}; there are: {known}{perhaps}",
        ),
        "usage.whole-number": ("{option} 应为整数，不能是“{value}”。", "{option} must be a whole number, not {value}"),
        "usage.number": ("{option} 应为数字，不能是“{value}”。", "{option} must be a number, not {value}"),
        "usage.value": ("{option} 不能是“{value}”。用 --help 查看用法。", "{option} cannot be {value}; see --help"),
    }
)
