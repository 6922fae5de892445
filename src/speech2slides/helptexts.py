"""The name of a command, an argument or an option in, what --help says of it out: a part of the message catalogue.

One line each, in Chinese and English.
"""

from types import MappingProxyType

HELP = MappingProxyType(
    {
        "help.app": (
            "把定稿的讲稿变成可以直接放映、可以编辑的 PPT，一字不改。",
            "Turn an approved speech into an editable deck, word for word.",
        ),
        "help.build": ("由讲稿生成 .pptx。", "Build a .pptx from a speech."),
        "help.outline": ("显示识别出的结构（带行号）。", "Show what was understood, with line numbers."),
        "help.check": ("检查讲稿，或用讲稿核对成品 .pptx。", "Check a speech, or hold a finished deck against it."),
        "help.extract": ("从备注中取回讲稿全文。", "Get the speech back out of a deck's notes."),
        "help.doctor": (
            "说明本机有哪些字体、主题和可选部件，缺了什么、有何影响。",
            "Say which fonts, themes and optional parts this machine has, and what missing ones mean.",
        ),
        "help.preview": (
            "画出讲稿的幻灯片（不生成 .pptx），或画出一份 .pptx 现在的样子。",
            "Draw the slides of a speech, without making the .pptx, or those of a .pptx as it is.",
        ),
        "help.picture": (
            "输出的 .png，- 为标准输出；以 / 结尾为文件夹，每页一张。",
            "The .png to write, - for standard output; a folder, ending in /, for a picture a page.",
        ),
        "help.pages": (
            "只画这些页：3、2-5 或 1,4,7-9；单独一页画成大图。",
            "Pages to draw: 3, 2-5 or 1,4,7-9; one alone is drawn large.",
        ),
        "help.force-picture": ("覆盖不是本工具画的图。", "Overwrite a picture that is not ours."),
        "help.source": ("讲稿文件（.txt），- 为标准输入。", "The speech (.txt), - for standard input."),
        "help.deck": (".pptx 文件。", "A .pptx file."),
        "help.target": ("讲稿或 .pptx 文件。", "A speech or a .pptx file."),
        "help.output": ("输出的 .pptx，- 为标准输出。", "The .pptx to write, - for standard output."),
        "help.theme": ("主题名或主题文件夹。", "Name or folder of a theme."),
        "help.theme-dir": ("另有主题的文件夹。", "A folder with more themes."),
        "help.reference-doc": (
            "单位自己的模板（.pptx 或 .potx）：保留其母版、版式、字体、颜色和标志。",
            "The company's own template (.pptx or .potx): its masters, layouts, fonts, colours and logos stay as they are.",
        ),
        "help.size": ("页面大小：16:9、4:3，或以厘米计的 宽x高。", "Slide size: 16:9, 4:3, or WIDTHxHEIGHT in cm."),
        "help.themes": ("查看、新建、检查、预览主题。", "List, show, make, check and draw themes."),
        "help.themes.list": ("列出可用的主题。", "List the themes there are."),
        "help.themes.show": (
            "显示一个主题的颜色、字体、版面和用语。",
            "Show a theme's colours, fonts, composition and wording.",
        ),
        "help.themes.new": ("由一种主色新建主题。", "Make a theme from one colour."),
        "help.themes.check": (
            "检查主题能否编译、文字是否看得清；也检查单位模板（.pptx、.potx）。",
            "Check that a theme compiles and its text can be read; takes a company's template (.pptx, .potx) too.",
        ),
        "help.themes.preview": ("用一篇示例讲稿画出一个主题。", "Draw a theme with a short speech of our own."),
        "help.theme-name": ("主题名或主题文件夹。", "Name or folder of a theme."),
        "help.new-theme": ("新主题的文件夹，名称取自最后一段。", "Folder of the new theme; its last part is the name."),
        "help.primary": ("主色，如 6A1B9A。", "The primary colour, such as 6A1B9A."),
        "help.from": ("沿用哪个主题的版面和字体。", "Theme whose composition and fonts to take over."),
        "help.detail": ("详略：brief、standard 或 full。", "How much to show: brief, standard or full."),
        "help.density": ("疏密：loose、normal 或 tight。", "How much a slide holds: loose, normal or tight."),
        "help.slide-level": (
            "到第几级的标题各占一页（1–6）。",
            "Headings down to this level have slides of their own (1–6).",
        ),
        "help.title": ("封面标题（代替讲稿里的）。", "Title for the cover, instead of the text's own."),
        "help.speaker": ("讲话人。", "Speaker."),
        "help.date": ("日期。", "Date."),
        "help.unit": ("单位。", "Unit."),
        "help.agenda": ("是否生成目录页。", "Whether to make an agenda."),
        "help.dividers": (
            "过渡页：auto、always（每个部分）或 never。",
            "Slides that open sections: auto, always or never.",
        ),
        "help.closing": (
            "结束页上代替“谢谢”的话，none 为不要。",
            "Words for the last slide instead of thanks; none for nothing.",
        ),
        "help.cues": ("备注首行是否写页码和用时。", "Whether notes begin with page and time."),
        "help.minutes": ("规定的时长（分钟），报告是否讲得完。", "Minutes the speech may take; says how it fits."),
        "help.pace": ("语速，每分钟字数。", "Characters spoken a minute."),
        "help.strict": (
            "有提醒时以退出码 8 结束（文件照写）。",
            "Exit with 8 when there are warnings (the deck is written).",
        ),
        "help.force": (
            "覆盖被修改过或不是本工具生成的文件，先留备份。",
            "Overwrite an edited or foreign file, keeping a backup.",
        ),
        "help.encoding": ("讲稿的编码（默认自动识别）。", "Encoding of the speech, instead of the guess."),
        "help.outline-file": (
            "按改正过的 outline --json 文件理解讲稿。",
            "Read the speech as a corrected outline (from outline --json) says.",
        ),
        "help.pins": (
            "按文件指定幻灯片上用哪些原话（每行“行号: 原话”）。",
            "Words to show where others were chosen, one “LINE: words” a line.",
        ),
        "help.terms": (
            "不可拆行的词语，每行一个。",
            "Words no line may part, one a line.",
        ),
        "help.explain": (
            "列出每页的版式、选了哪些话、略去了什么、为什么。",
            "List each slide's layout, which words were chosen, what was left out, and why.",
        ),
        "help.json": ("输出 JSON。", "Print JSON."),
        "help.markdown": ("输出 Markdown。", "Print Markdown."),
        "help.against": ("用来核对的讲稿（默认用备注）。", "The speech to hold it against (default: its own notes)."),
        "help.debug": ("出错时显示详细信息。", "Show the traceback of an error."),
        "help.version": ("显示版本。", "Show the version."),
    }
)
