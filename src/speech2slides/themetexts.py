"""A code about themes in, its words out: the part of the message catalogue that most builds do not need, in Chinese and English."""

from types import MappingProxyType

THEMES = MappingProxyType(
    {
        "theme.unknown": (
            "没有名为“{name}”的主题。可用的主题：{known}。",
            "unknown theme: {name}; known themes: {known}",
        ),
        "theme.unreadable": ("无法读取主题文件“{path}”：{reason}。", "cannot read the theme file {path}: {reason}"),
        "theme.too-large": ("主题文件“{path}”过大。", "the theme file {path} is too large"),
        "theme.syntax": ("主题文件“{path}”有语法错误：{reason}。", "syntax error in the theme file {path}: {reason}"),
        "theme.type": ("主题文件“{path}”：{key} 应为 {expected}。", "{path}: {key} must be a {expected}"),
        "theme.color": (
            "主题文件“{path}”：{key} 的值“{value}”不是 #RRGGBB。",
            "{path}: {key} is {value}, which is no #RRGGBB colour",
        ),
        "theme.unknown-key": (
            "主题文件“{path}”：不认识“{key}”。是不是“{nearest}”？",
            "{path}: unknown key {key}; did you mean {nearest}?",
        ),
        "theme.extends": (
            "主题文件“{path}”：extends 的值“{name}”不是可用的自带主题。",
            "{path}: cannot extend {name}; name a built-in theme that does not extend this one",
        ),
        "theme.role": (
            "主题文件“{path}”：{key} 的值“{value}”应为颜色名、颜色名*百分比或 none。",
            "{path}: {key} is {value}; it must be a colour's name, name*percent or none",
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
            "主题文件“{path}”：{key} 应是一行文字，其中的花括号应恰好是：{places}。",
            "{path}: {key} must be one line whose places in braces are exactly: {places}",
        ),
        "theme.layout": ("主题文件“{path}”：版式有误（{reason}）。", "{path}: a layout is wrong ({reason})"),
        "theme.family": ("主题文件“{path}”：缺少“{family}”类版式。", "{path}: no layout of the family {family}"),
        "theme.template": ("主题无法编译：“{path}”：{reason}。", "the theme does not compile: {path}: {reason}"),
    }
)
