"""A code in, what is said about a deck as it stands out: its broken promises and its preview; a part of the message catalogue."""

from types import MappingProxyType

DECKS = MappingProxyType(
    {
        "audit.no-slides": (
            "这份演示文稿里没有幻灯片，没有可检查的。",
            "this deck has no slides; there is nothing to check",
        ),
        "audit.no-notes": (
            "所有幻灯片的备注都是空的，里面没有讲稿。请从原来的演示文稿找回备注；只核对幻灯片上的字，请用 --source 讲稿.txt",
            "the notes of all slides are empty and hold no speech; take them from an older copy, or give --source SPEECH to check the slides alone",
        ),
        "audit.other-speech": (
            "这份讲稿和演示文稿不是同一份：幻灯片和备注里的话，只有约 {percent}% 在讲稿里找得到。请核对是不是拿错了文件。",
            "this deck was not made from this speech, which says only some {percent}% of what stands on its slides and in its notes; is it the right file?",
        ),
        "audit.missing": (
            "讲稿第 {lines} 行的“{text}”不在任何一页的备注里。是不是删了幻灯片，或删短了备注？",
            "lines {lines} of the speech, “{text}”, are in no slide's notes; was a slide deleted, or were its notes cut short?",
        ),
        "audit.order": (
            "页序与讲稿不同：讲稿先讲第 {earlier} 页备注里的话，后讲第 {later} 页的（“{text}”移了位置）。请调整页序。",
            "slide {later} comes before slide {earlier}, but the speech has them the other way round (“{text}” was moved); put the slides in order",
        ),
        "audit.twice": (
            "第 {other} 页和第 {slide} 页的备注里都有“{text}”，讲稿里只讲一次。是不是多了一页？",
            "the notes of slides {other} and {slide} both say “{text}”, which the speech says once; is one slide too many?",
        ),
        "audit.added": (
            "第 {slide} 页备注里的“{text}”是讲稿里没有的。",
            "slide {slide}: the notes say “{text}”, which the speech does not",
        ),
        "audit.lossless": (
            "第 {slide} 页的备注与讲稿不一致：讲稿为“{speech}”，备注为“{notes}”。",
            "slide {slide}: the notes differ from the speech: “{speech}” became “{notes}”",
        ),
        "audit.no-title": ("第 {slide} 页没有标题。", "slide {slide} has no title"),
        "audit.color": (
            "第 {slide} 页有 {count} 处颜色不取自主题。",
            "slide {slide} has {count} colours that are not the theme's",
        ),
        "audit.dangling": (
            "第 {slide} 页引用了不存在的部件“{target}”。",
            "slide {slide} refers to a part that is not there: {target}",
        ),
        "audit.loose": ("第 {slide} 页的“{text}”不在占位符里。", "slide {slide}: “{text}” stands in no placeholder"),
        "audit.verbatim": ("第 {slide} 页的“{text}”不是讲稿原文。", "slide {slide}: “{text}” is not in the speech"),
        "audit.verbatim-differs": (
            "第 {slide} 页的文字与讲稿不一致：讲稿为“{speech}”，幻灯片为“{text}”。",
            "slide {slide} differs from the speech: “{speech}” became “{text}”",
        ),
        "audit.size": (
            "第 {slide} 页的“{text}”只有 {size} 磅，低于 {least} 磅。",
            "slide {slide}: “{text}” is set in {size} pt, below {least}",
        ),
        "preview.drawn": ("{path}：{pages} 页", "{path}: {pages} page(s)"),
        "preview.older": (
            "“{path}”里还留着以前的 {names}，这次共 {pages} 页，没有动它们。不要的请自行删去。",
            "{path} still holds {names} of an earlier deck, which were left alone; this one has {pages} pages",
        ),
        "preview.picture": (
            "“{path}”应以 .png 结尾，或是文件夹（以 / 结尾，每页一张图）。",
            "{path} must end in .png, or name a folder (ending in /, a picture for each page)",
        ),
        "preview.pages": (
            "--pages 的值“{value}”应像 3、2-5 或 1,4,7-9。",
            "--pages {value} must be like 3, 2-5 or 1,4,7-9",
        ),
        "preview.no-page": (
            "--pages 里的第 {page} 页不存在，共 {pages} 页。",
            "there is no page {page} (--pages); the deck has {pages}",
        ),
        "preview.deck": (
            "{option} 只用于讲稿；“{path}”是做好的演示文稿，画的就是它本来的样子。请去掉 {option}。",
            "{option} is for speeches; {path} is a finished deck and is drawn as it is. Leave {option} out",
        ),
        "preview.empty": ("“{path}”里没有幻灯片，没有可画的。", "{path} has no slides to draw"),
        "preview.too-many": (
            "一张图上最多画 {most} 页，这里有 {pages} 页。请用 --pages 选几页，或用 -o 文件夹/ 每页画一张。",
            "a sheet holds {most} pages, not {pages}; choose some with --pages, or give a folder (-o DIR/) for a picture a page",
        ),
        "preview.blank-chart": ("第 {pages} 页的图表画成了灰框。", "page {pages}: a chart is shown as a grey box"),
        "preview.blank-diagram": (
            "第 {pages} 页的 SmartArt 图示画成了灰框。",
            "page {pages}: a SmartArt diagram is shown as a grey box",
        ),
        "preview.blank-object": (
            "第 {pages} 页嵌入的对象画成了灰框。",
            "page {pages}: an embedded object is shown as a grey box",
        ),
        "preview.blank-media": (
            "第 {pages} 页的音频或视频画成了灰框。",
            "page {pages}: a sound or a video is shown as a grey box",
        ),
        "preview.blank-picture": (
            "第 {pages} 页有图片画不出来（如 EMF、WMF，或文件里没有这张图），画成了灰框。",
            "page {pages}: a picture is shown as a grey box (it is EMF or WMF, say, or not in the file)",
        ),
        "preview.blank-behind": (
            "第 {pages} 页的版式里有图片等内容画不出来，预览里没有它。",
            "page {pages}: a picture or the like on the layout cannot be drawn and is left out",
        ),
        "preview.terminal": (
            "不能把图片写到终端。请用 -o 文件名，或重定向。",
            "will not write a picture to a terminal; give -o FILE or redirect",
        ),
        "preview.foreign": (
            "“{path}”不是本工具画的图，未覆盖。请用 -o 另存，或加 --force。",
            "{path} is not a picture of ours; give another -o, or --force",
        ),
        "preview.no-pillow": (
            "预览需要 Pillow。请执行：pip install pillow",
            "preview needs Pillow; run: pip install pillow",
        ),
        "preview.stand-ins": (
            "这台电脑缺少以下字体，预览以其他字体代替（演示文稿里不变）：{fonts}",
            "this machine lacks fonts, so the preview is drawn with others (the deck itself is not changed): {fonts}",
        ),
        "preview.no-font": (
            "这台电脑上没有找到中文字体，预览以色条表示文字。可用 SPEECH2SLIDES_FONTS 指定字体所在的文件夹。",
            "no Chinese font was found on this machine, so bars stand for text; SPEECH2SLIDES_FONTS names a folder with fonts",
        ),
    }
)
