"""A code about a theme in, its words out: the part of the message catalogue that tells what is wrong in a theme's files, in Chinese and English.

Which file and line, which key, what to write there.
"""

from types import MappingProxyType

THEMES = MappingProxyType(
    {
        "theme.unknown": (
            "没有名为“{name}”的主题。可用的主题：{known}。",
            "unknown theme: {name}; known themes: {known}",
        ),
        "theme.unreadable": ("无法读取主题文件“{path}”：{reason}。", "cannot read the theme file {path}: {reason}"),
        "theme.too-large": ("主题文件“{path}”过大。", "the theme file {path} is too large"),
        "theme.syntax": (
            "主题文件“{path}{at}”有语法错误：{reason}。",
            "syntax error in the theme file {path}{at}: {reason}",
        ),
        "theme.type": ("主题文件“{path}{at}”：{key} 应为 {expected}。", "{path}{at}: {key} must be a {expected}"),
        "theme.color": (
            "主题文件“{path}{at}”：{key} 的值“{value}”不是 #RRGGBB。",
            "{path}{at}: {key} is {value}, which is no #RRGGBB colour",
        ),
        "theme.unknown-key": (
            "主题文件“{path}{at}”：不认识“{key}”。是不是“{nearest}”？",
            "{path}{at}: unknown key {key}; did you mean {nearest}?",
        ),
        "theme.unknown-name": (
            "主题文件“{path}{at}”：{key} 的值“{value}”不认识。是不是“{nearest}”？",
            "{path}{at}: {key} is {value}, which is not known; did you mean {nearest}?",
        ),
        "theme.extends": (
            "主题文件“{path}{at}”：extends 的值“{name}”不是可用的自带主题。",
            "{path}{at}: cannot extend {name}; name a built-in theme that does not extend this one",
        ),
        "theme.role": (
            "主题文件“{path}{at}”：{key} 的值“{value}”应为颜色名、颜色名*百分比或 none。",
            "{path}{at}: {key} is {value}; it must be a colour's name, name*percent or none",
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
        "theme.picture-kind": (
            "主题文件“{path}{at}”：{key} 的“{value}”不是完好的 PNG 或 JPEG 图片。SVG、EMF 等请先另存为 PNG。",
            "{path}{at}: {key}: {value} is no sound PNG or JPEG; save SVG, EMF and others as PNG",
        ),
        "theme.picture-large": (
            "主题文件“{path}{at}”：{key} 的图片“{value}”过大（最多 5 MB、2500 万像素，长宽比不超过 20）。请缩小后另存。",
            "{path}{at}: {key}: {value} is too large (5 MB, 25 million pixels and sides of 20:1 at most); save a smaller one",
        ),
        "theme.primary": ("主色“{value}”不是 #RRGGBB。", "the primary colour {value} is no #RRGGBB"),
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
        "themes.faint": (
            "{ink} 在 {ground} 上对比度 {found}，低于 {least}。",
            "{ink} on {ground} has a contrast of {found}, less than {least}",
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
        "theme.footer": (
            "主题文件“{path}{at}”：{key} 只能由 {places}（各一次）和其间的 {signs} 或空格组成，空为不要页脚。",
            "{path}{at}: {key} is made of {places}, each once, with signs of {signs} or spaces between them; empty for no footer",
        ),
        "theme.layout": ("主题文件“{path}{at}”：版式有误（{reason}）。", "{path}{at}: a layout is wrong ({reason})"),
        "theme.family": ("主题文件“{path}”：缺少“{family}”类版式。", "{path}: no layout of the family {family}"),
        "theme.template": ("主题无法编译：“{path}”：{reason}。", "the theme does not compile: {path}: {reason}"),
        "theme.brings-template": (
            "主题里的模板“{path}”不会被使用：主题只带数值，不带模板和代码。请改用 layouts 文件夹里的版式文件和装饰（ornament），并删去它。",
            "{path} is never used: a theme brings values, no templates or code; write layout files with ornaments in its folder layouts, and delete it",
        ),
    }
)
