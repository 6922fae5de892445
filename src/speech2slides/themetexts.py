"""A code about a theme in, its words out: what is wrong in a theme's files, on which line, and what to write there, in Chinese and English."""

from types import MappingProxyType

THEMES = MappingProxyType(
    {
        "theme.unknown": (
            "没有名为“{name}”的主题。{perhaps}可用的主题：{known}。",
            "unknown theme: {name}; known themes: {known}{perhaps}",
        ),
        "theme.unknown-without": (
            "没有名为“{name}”的主题。{perhaps}可用的主题：{known}。环境变量 SPEECH2SLIDES_THEMES 所指的“{folders}”不存在。",
            "unknown theme: {name}; known themes: {known}; there is no folder {folders}, which SPEECH2SLIDES_THEMES names{perhaps}",
        ),
        "theme.no-themes": (
            "--theme-dir 所指的文件夹“{path}”不存在。请检查路径。",
            "no such folder: {path} (--theme-dir); check the path",
        ),
        "theme.no-file": (
            "文件夹“{path}”里没有 theme.toml，不是主题。新建主题：speech2slides themes new 文件夹 --primary 6A1B9A",
            "the folder {path} has no theme.toml and so is no theme; to make one: speech2slides themes new DIR --primary 6A1B9A",
        ),
        "theme.not-one": (
            "“{path}”不是主题。主题是含有 theme.toml 的文件夹，请给出文件夹或其中的 theme.toml。",
            "{path} is no theme; a theme is a folder with a theme.toml: name the folder, or that file",
        ),
        "theme.no-path": ("找不到主题“{path}”。请检查路径。", "no such theme: {path}; check the path"),
        "theme.is-template": (
            "“{path}”是 PowerPoint 模板，不是主题。生成时请用 --reference-doc {path}，检查请用 speech2slides themes check {path}",
            "{path} is a PowerPoint template, no theme; build with --reference-doc {path}, look it over with speech2slides themes check {path}",
        ),
        "theme.start": (
            "--from 只接受自带的主题（{known}），“{name}”不是。{perhaps}要从自己的主题开始，请复制它的文件夹。",
            "--from takes a built-in theme ({known}), which {name} is not; to start from one of your own, copy its folder{perhaps}",
        ),
        "theme.unreadable": ("无法读取主题文件“{path}”：{reason}。", "cannot read the theme file {path}: {reason}"),
        "theme.too-large": ("主题文件“{path}”过大。", "the theme file {path} is too large"),
        "theme.encoding": (
            "主题文件“{path}{at}”不是 UTF-8 编码（记事本的“ANSI”、“Unicode”都不行）。请用“另存为”存成 UTF-8。",
            "{path}{at}: the file is not in UTF-8 (nor are Notepad's ANSI and Unicode); save it as UTF-8",
        ),
        "theme.syntax": (
            "主题文件“{path}{at}”第 {column} 列写法有误：{reason}。该行是：{words}",
            "{path}{at}, column {column}: {reason}; the line says: {words}",
        ),
        "theme.type": ("主题文件“{path}{at}”：{key} 应为{expected}。", "{path}{at}: {key} must be {expected}"),
        "theme.color": (
            "主题文件“{path}{at}”：{key} 的值“{value}”不是 #RRGGBB。",
            "{path}{at}: {key} is {value}, which is no #RRGGBB colour",
        ),
        "theme.color-meant": (
            '主题文件“{path}{at}”：{key} 的值“{value}”不是 #RRGGBB。请写成 "{meant}"。',
            '{path}{at}: {key} is {value}, which is no #RRGGBB colour; write "{meant}"',
        ),
        "theme.unknown-key": (
            "主题文件“{path}{at}”：不认识“{key}”。是不是“{nearest}”？可用的有：{known}。",
            "{path}{at}: unknown key {key}; did you mean {nearest}? There are: {known}",
        ),
        "theme.top-key": (
            "主题文件“{path}{at}”：“{key}”写在 [{table}] 下面，就成了那个表里的项。请把这一行移到第一个 [表] 之前。",
            "{path}{at}: {key} stands below [{table}] and so belongs to that table; move the line above the first [table]",
        ),
        "theme.unknown-name": (
            "主题文件“{path}{at}”：{key} 的值“{value}”不认识。是不是“{nearest}”？可用的有：{known}。",
            "{path}{at}: {key} is {value}, which is not known; did you mean {nearest}? There are: {known}",
        ),
        "theme.extends": (
            "主题文件“{path}{at}”：extends 的值“{name}”不是可用的自带主题。{perhaps}可用的有：{known}。",
            "{path}{at}: cannot extend {name}; name a built-in theme that does not extend this one: {known}{perhaps}",
        ),
        "theme.role": (
            "主题文件“{path}{at}”：{key} 的值“{value}”应为颜色名、颜色名*百分比（{least}–{most}）或 none。",
            "{path}{at}: {key} is {value}; it must be a colour's name, name*percent ({least}-{most}) or none",
        ),
        "theme.ink": (
            "主题文件“{path}{at}”：{key} 的值“{value}”不能用来写字：文字用的颜色不能带百分比，也不能是 none。请从中选一个：{known}。",
            "{path}{at}: {key} is {value}, but text is set in it: it takes a whole colour, no percentage and not none. Choose one of: {known}",
        ),
        "theme.size": (
            "主题文件“{path}{at}”：{key} 应为 {factors} 的倍数，或由大到小的磅值，如 [{most}, {smallest}]，不小于 {least}、不大于 {most}，最小的不超过 {smallest}。",
            "{path}{at}: {key} must be a factor ({factors}), or sizes in pt, largest first, such as [{most}, {smallest}]: {least} to {most}, the last {smallest} or less",
        ),
        "theme.picture-place": (
            "主题文件“{path}{at}”：{key} 的图片“{value}”应是主题文件夹里的文件名，不带路径，也不是指向别处的链接。",
            "{path}{at}: {key} is {value}; name a file in the theme's own folder, without a path, and no link out of it",
        ),
        "theme.picture-missing": (
            "主题文件“{path}{at}”：{key} 的图片“{value}”不在主题文件夹里或无法读取。",
            "{path}{at}: {key}: there is no {value} in the theme's folder, or it cannot be read",
        ),
        "theme.picture-case": (
            "主题文件“{path}{at}”：{key} 的图片“{value}”不在主题文件夹里，但有“{other}”。大小写要完全一致，请改成“{other}”。",
            "{path}{at}: {key}: there is no {value} in the theme's folder, but {other}; capitals count, write {other}",
        ),
        "theme.picture-long": (
            "主题文件“{path}{at}”：{key} 的图片“{value}”太窄长（{width}×{height}），长边最多是短边的 {most} 倍。请裁剪，或在短边补空白。",
            "{path}{at}: {key}: {value} is too long and narrow ({width} × {height}), one side {most} times the other at most; crop it, or add blank space",
        ),
        "theme.picture-kind": (
            "主题文件“{path}{at}”：{key} 的“{value}”不是完好的 PNG 或 JPEG 图片。SVG、EMF 等请先另存为 PNG。",
            "{path}{at}: {key}: {value} is no sound PNG or JPEG; save SVG, EMF and others as PNG",
        ),
        "theme.picture-large": (
            "主题文件“{path}{at}”：{key} 的图片“{value}”过大（最多 5 MB、2500 万像素）。请缩小后另存。",
            "{path}{at}: {key}: {value} is too large (5 MB and 25 million pixels at most); save a smaller one",
        ),
        "theme.primary": (
            '--primary 的值“{value}”不是颜色。请写成 6A1B9A 这样的六位十六进制数，带 # 时要加引号："#6A1B9A"。',
            '{value} is no colour (--primary); write six hexadecimal digits, as in 6A1B9A, or with quotes "#6A1B9A"',
        ),
        "theme.name": (
            "“{name}”不能作主题名，请用字母、数字、汉字和连字符。",
            "{name} cannot be a theme's name; use letters, digits and hyphens",
        ),
        "theme.exists": ("“{path}”已经存在，没有改动。", "{path} is there already; nothing was changed"),
        "theme.unwritable": ("无法写入“{path}”：{reason}。", "cannot write {path}: {reason}"),
        "theme.faint": (
            "主题文件“{path}”：有 {count} 处文字看不清，见上。",
            "{path}: text is hard to read in {count} places, see above",
        ),
        "theme.contrast": (
            "有 {count} 处文字看不清，最差的是 {ink} 在 {ground} 上，对比度 {found}，应不低于 {least}。查看：speech2slides themes check {folder}",
            "text is hard to read in {count} places, worst {ink} on {ground} with a contrast of {found}, less than {least}; run speech2slides themes check {folder}",
        ),
        "themes.faint": (
            "{ink} 在 {ground} 上对比度 {found}，低于 {least}；{count} 处：{places}",
            "{ink} on {ground} has a contrast of {found}, less than {least}; in {count} place(s): {places}",
        ),
        "themes.own-text": ("自己添加的文字", "text of your own"),
        "themes.change": ("。可改：{keys}", "; to change: {keys}"),
        "themes.key": ("{key}（第 {line} 行）", "{key} (line {line})"),
        "themes.primary-changed": (
            "主色由 {asked} 调成了 {primary}：原来的颜色在这个主题的底色上看不清。",
            "the primary colour was changed from {asked} to {primary}: the one given could not be read on this theme's ground",
        ),
        "themes.use-bg": ("底色", "paper"),
        "themes.use-surface": ("卡片、底板", "cards and panels"),
        "themes.use-surface2": ("另一种底板", "the second kind of panel"),
        "themes.use-line": ("细线", "hairlines"),
        "themes.use-text": ("正文", "running text"),
        "themes.use-muted": ("页脚、非当前的部分", "footers, what is not current"),
        "themes.use-primary": ("主色", "the colour of the theme"),
        "themes.use-primary_dark": ("标题、深色块", "titles, dark fields"),
        "themes.use-highlight": ("主色上的亮点", "what stands out on primary"),
        "themes.use-accent": ("底色上的强调", "emphasis on paper"),
        "themes.broken": (
            "有误：{reason}（见 speech2slides themes check {folder}）",
            "broken: {reason} (see speech2slides themes check {folder})",
        ),
        "themes.hidden": (
            "与自带的主题同名，按名字用的是自带的；请改文件夹名，或用路径",
            "a built-in theme has this name and is the one used; rename the folder, or give its path",
        ),
        "themes.new-hidden": (
            "“{name}”也是自带主题的名字，按名字用的是自带的那个；用自己的请写路径 {folder}，或换个文件夹名。",
            "a built-in theme is called {name} too and is the one used by that name; for yours give its path {folder}, or rename the folder",
        ),
        "themes.clean": ("“{path}”没有问题（{count} 个版式）。", "{path}: nothing wrong ({count} layouts)"),
        "themes.made": (
            "已写入“{path}”。试用：speech2slides build 讲稿.txt -o 讲稿.pptx --theme {folder}",
            "wrote {path}; try it: speech2slides build speech.txt -o deck.pptx --theme {folder}",
        ),
        "theme.wording": (
            "主题文件“{path}{at}”：{key} 应是一行文字，其中的花括号应恰好是：{places}。",
            "{path}{at}: {key} must be one line whose places in braces are exactly: {places}",
        ),
        "theme.words": (
            "“{path}{at}”：{key} 应是 1 至 {most} 个看得见的字。",
            "{path}{at}: {key} must be 1 to {most} visible characters",
        ),
        "theme.footer": (
            "主题文件“{path}{at}”：{key} 只能由 {places}（各一次）和其间的 {signs} 或空格组成，空为不要页脚。",
            "{path}{at}: {key} is made of {places}, each once, with signs of {signs} or spaces between them; empty for no footer",
        ),
        "theme.layout": (
            "主题文件“{path}{at}”：版式“{layout}”有误：{reason}（{stated}）。",
            "{path}{at}: layout “{layout}”: {reason} ({stated})",
        ),
        "theme.layout-bounds": (
            "主题文件“{path}{at}”：版式“{layout}”的 {key} 是 {value}，应在 {least} 到 {most} 之间。",
            "{path}{at}: layout “{layout}”: {key} = {value}, but lies between {least} and {most}",
        ),
        "theme.layout-choice": (
            "主题文件“{path}{at}”：版式“{layout}”的 {key} 不能是“{value}”。{perhaps}可以写：{known}。",
            "{path}{at}: layout “{layout}”: {key} is {value}, but can be: {known}{perhaps}",
        ),
        "theme.layout-count": (
            "主题文件“{path}{at}”：版式“{layout}”的 {key} 写了 {value} 个数，应是 {count} 个。",
            "{path}{at}: layout “{layout}”: {key} has {value} numbers, but takes {count}",
        ),
        "theme.layout-missing": (
            "主题文件“{path}{at}”：版式“{layout}”这里缺少 {key}。",
            "{path}{at}: layout “{layout}”: {key} is missing here",
        ),
        "theme.layout-place": (
            "主题文件“{path}{at}”：版式“{layout}”的 {key} 超出页面，或宽、高不够：它在 {value}（左、上、宽、高，英寸），页面是 {width}×{height} 英寸。",
            "{path}{at}: layout “{layout}”: {key} leaves the page or has no width or height: it stands at {value} (left, top, width, height in inches), the page is {width} × {height}",
        ),
        "theme.family": ("主题文件“{path}”：缺少“{family}”类版式。", "{path}: no layout of the family {family}"),
        "theme.template": ("主题无法编译：“{path}”：{reason}。", "the theme does not compile: {path}: {reason}"),
        "theme.brings-template": (
            "主题里的模板“{path}”不会被使用：主题只带数值，不带模板和代码。请改用 layouts 文件夹里的版式文件和装饰（ornament），并删去它。",
            "{path} is never used: a theme brings values, no templates or code; write layout files with ornaments in its folder layouts, and delete it",
        ),
    }
)

#: What a value must be, and what is wrong with the writing of a file, by the names the code has for them.
TERMS = MappingProxyType(
    {
        "string": ("文字（用引号括起来）", "words in quotes"),
        "number": ("数字（不加引号）", "a number, without quotes"),
        "true/false": (" true 或 false（不加引号）", "true or false, without quotes"),
        "colour": ("颜色名（用引号括起来）", "a colour's name in quotes"),
        "ink": ("颜色名（用引号括起来）", "a colour's name in quotes"),
        "list of numbers": ("一组数字，如 [1, 2]", "a list of numbers such as [1, 2]"),
        "list of strings": ('一组文字，如 ["a", "b"]', 'a list of words such as ["a", "b"]'),
        "table": (
            "一个表，即单独一行的 [表名] 和它下面的各项",
            "a table: [its name] on a line of its own, its keys below it",
        ),
        "list of tables": ("一组表，即若干个 [[表名]]", "a list of tables: [[its name]] for each"),
        "layout.value": ("有一个值无法使用", "a value cannot be used"),
        "layout.sizes": (
            "字号至少写一个，由大到小",
            "it takes one size or more, largest first",
        ),
        "layout.whole": ("应是整数", "it must be a whole number"),
        "layout.named-twice": ("同一文件夹里已有这个名字的版式", "another layout of this folder has the name"),
        "layout.doubled": ("同一个位置有两个", "there are two of the same"),
        "layout.no-title": ("有 family 的版式要有一个 title 位置", "a layout with a family needs a slot title"),
        "layout.no-words": (
            "有 counts 的版式要有放各项文字的位置",
            "a layout with counts needs a slot for the words of its entries",
        ),
        "layout.no-cells": (
            "each 要有格子：请写 counts 和 grid",
            "each needs cells: state counts and a grid",
        ),
        "layout.no-lead-cell": (
            "first 要在 grid 里写 lead_cell = true",
            "first needs lead_cell = true in the grid",
        ),
        "layout.no-room": ("grid 里排不下这么多格子", "the grid has no room for so many cells"),
        "layout.picture-box": (
            "图片的位置超出页面，或没有宽、高",
            "the picture's box leaves the page or has no width or height",
        ),
        "layout.curve": (
            "曲线由 M、L、C、Z 和数字组成，以 M 开头",
            "a curve is made of M, L, C, Z and their numbers, and begins with M",
        ),
        "toml.color": (
            '颜色没有加引号，# 后面的都成了注释，应像 "#6A1B9A" 这样写',
            'a colour needs quotes, as in "#6A1B9A": what follows a bare # is a comment',
        ),
        "toml.full-width": (
            '这里是全角符号（如 “ ” ＝ ， ［ ］），请改成半角的 " = , [ ]',
            'a full-width sign (such as “ ” ＝ ， ［ ］) stands here; type the plain one: " = , [ ]',
        ),
        "toml.twice": (
            "同一项或同一个 [表] 写了两次，请删去一个",
            "this key or [table] is stated twice; delete one of them",
        ),
        "toml.equals": (
            '名称后面应有半角等号，如 primary = "#6A1B9A"',
            'an = must follow the key, as in primary = "#6A1B9A"',
        ),
        "toml.key": (
            "一行应以名称或 [表] 开头，名称用字母、数字、- 和 _，注释以 # 开头",
            "a line begins with a key or a [table], made of letters, digits, - and _; comments begin with #",
        ),
        "toml.rest": (
            "值后面还有多余的内容：文字和颜色要加引号，一行只写一项",
            "something follows the value: words and colours need quotes, and each key a line of its own",
        ),
        "toml.value": (
            "等号后面的值读不懂：文字和颜色要用半角引号括起来",
            "the value cannot be read: words and colours need plain quotes",
        ),
        "toml.string": (
            "引号没有配对：开头和结尾都要用半角引号",
            "a quote is never closed: plain quotes stand at both ends, on one line",
        ),
        "toml.bracket": (
            "方括号或花括号没有配对，或各项之间少了逗号",
            "a bracket or brace is never closed, or a comma is missing between two values",
        ),
        "toml.backslash": (
            "引号里的反斜杠 \\ 有特殊含义，请改用 /，或写成 \\\\",
            "a backslash within quotes means something else; write / or two of them",
        ),
        "toml.unseen": (
            "这里有看不见的控制字符，请删去",
            "an invisible control character stands here; delete it",
        ),
    }
)
