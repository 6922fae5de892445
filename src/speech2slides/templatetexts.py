"""A code about a company's template in, its words out: what it offers, what it lacks and why it cannot be used, in Chinese and English."""

from types import MappingProxyType

TEMPLATES = MappingProxyType(
    {
        "template.unreadable": ("无法读取模板“{path}”：{reason}。", "cannot read the template {path}: {reason}"),
        "template.missing": ("找不到模板“{path}”。请检查路径。", "no such template: {path}; check the path"),
        "template.too-large": ("模板“{path}”过大。", "the template {path} is too large"),
        "template.old-format": (
            "“{path}”是旧格式（.ppt、.dps）或加了密码的文件。请在 PowerPoint 或 WPS 中另存为 .pptx 或 .potx。",
            "{path} is in an old format or has a password; save it as .pptx or .potx in PowerPoint or WPS",
        ),
        "template.not-one": (
            "“{path}”不是演示文稿模板（.pptx、.potx）。",
            "{path} is no presentation template (.pptx, .potx)",
        ),
        "template.strict": (
            "“{path}”是“严格 Open XML”格式。请另存为普通的 .pptx。",
            "{path} is in the strict variant of Open XML; save it as an ordinary .pptx",
        ),
        "template.damaged": (
            "模板“{path}”的“{part}”有误：{reason}。请用 PowerPoint 或 WPS 打开后另存。",
            "{path}: {part} is damaged: {reason}; open it in PowerPoint or WPS and save it anew",
        ),
        "template.no-content": (
            "模板“{path}”没有带标题和正文框的版式。请在母版中加一个“标题和内容”版式。",
            "{path} has no layout with a title and a box for text; add one called Title and Content to its master",
        ),
        "template.all-off-page": (
            "模板“{path}”没有可用的正文版式：版式“{layouts}”的标题或正文框超出页面。请在母版中把框移回页面内。",
            "{path} has no layout for content that can be used: the title or a text box leaves the page on {layouts}; move the boxes back on the master",
        ),
        "template.folder": (
            "“{path}”是文件夹，不是模板文件（.pptx、.potx）。主题文件夹请用 --theme {path}",
            "{path} is a folder, no template (.pptx, .potx); for the folder of a theme use --theme {path}",
        ),
        "template.cut": (
            "模板“{path}”已损坏或不完整，可能没有下载、复制完。请重新取得，或用 PowerPoint、WPS 打开修复后另存。",
            "{path} is damaged or incomplete, perhaps it was not downloaded or copied to its end; get it anew, or have PowerPoint or WPS repair it and save it",
        ),
        "template.off-page": (
            "版式“{layout}”没有用：标题或正文框超出页面。要用它，请在母版中把框移回页面内",
            "layout “{layout}” is not used: its title or a text box leaves the page; move the box back on the master to have it used",
        ),
        "template.narrow": (
            "页面右侧 {empty}% 是空的：版式像是为 4:3 的页面做的。请在母版中把标题和正文框放宽",
            "the right {empty} % of the page stay empty: the layouts seem to be made for 4:3; widen the boxes for title and text on the master",
        ),
        "template.serves": ("{kind}：用版式“{layout}”", "{kind}: layout “{layout}”"),
        "template.instead": (
            "{kind}：没有专用版式，改用“{layout}”",
            "{kind}: no layout of its own, “{layout}” serves instead",
        ),
        "template.faint": (
            "版式“{layout}”的 {holder} 文字与底色对比度只有 {found}，低于 {least}。请在母版中改颜色。",
            "layout “{layout}”: text of its {holder} has a contrast of {found}, less than {least}; change a colour on the master",
        ),
        "template.area": (
            "正文区（“{layout}”）{width}×{height} 厘米，24 磅字可排 {across} 字×{down} 行",
            "text area (“{layout}”) {width} × {height} cm: {across} characters × {down} lines at 24 pt",
        ),
        "template.small": (
            "版式“{layout}”的正文只有 {size} 磅，投影看不清，生成时用 20 磅",
            "layout “{layout}”: its text is {size} pt, too small to project; decks use 20 pt",
        ),
        "template.font": (
            "字体“{name}”不是 Windows 和 WPS 自带的，别的电脑上可能被替换",
            "the font {name} comes with neither Windows nor WPS; other machines may replace it",
        ),
        "template.no-east-asian": (
            "主题没有指定中文字体，由打开它的程序自选",
            "the theme names no font for Chinese; the program that opens it chooses",
        ),
        "template.left-out": ("不带入新文件：{part}（{count}）", "stays behind: {part} ({count})"),
        "template.usable": ("“{path}”可以使用：--reference-doc {path}", "{path} can be used: --reference-doc {path}"),
    }
)

#: Kinds of page by the names the code has for them.
KINDS = MappingProxyType(
    {
        "cover": ("封面", "cover"),
        "agenda": ("目录页", "agenda"),
        "divider": ("章节页", "section page"),
        "points": ("内容页", "content page"),
        "columns": ("两栏页", "two columns"),
        "cards": ("对比页", "comparison"),
        "table": ("表格页", "table"),
        "closing": ("结束页", "closing page"),
        "slide": ("旧幻灯片", "slides"),
        "vbaProject": ("宏", "macros"),
        "oleObject": ("嵌入对象", "embedded objects"),
        "package": ("嵌入文件", "embedded files"),
        "control": ("控件", "controls"),
        "comments": ("批注", "comments"),
        "commentAuthors": ("批注人", "names of commenters"),
        "customXml": ("自定义数据", "custom data"),
        "tags": ("插件数据", "data of add-ins"),
        "external": ("外部链接", "links out of the file"),
        "title": ("标题", "title"),
        "ctrTitle": ("标题", "title"),
        "subTitle": ("副标题", "subtitle"),
        "body": ("正文", "text"),
        "obj": ("正文", "text"),
    }
)
