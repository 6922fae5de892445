"""Words and targets in, their spelling in XML out; the names every part of a package shares, and the marks where slides go."""

from collections.abc import Iterable, Sequence

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
OFFICE_TYPE = "application/vnd.openxmlformats-officedocument."
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
#: Where `write` puts slides into the ready-made parts of a theme; comments, so that these are a sound package without them.
SLIDES, SECTIONS, PROPERTIES = "<!--slides-->", "<!--sections-->", "<!--properties-->"
GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
#: Marks a shape that says nothing, for screen readers (MS-ODRAWXML, 2017 decorative extension).
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def escape(words: str) -> str:
    """Return `words` as XML character data or as the value of a double-quoted attribute."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def languages(language: str) -> str:
    """Return the language attributes of a run: PowerPoint applies its rules for line ends by them."""
    alternative = "en-US" if language != "en-US" else "zh-CN"
    return f'lang="{language}" altLang="{alternative}"'


def relationships(targets: Sequence[tuple[str, str]], first: int = 1) -> str:
    """Return `Relationship` elements for (type, target) pairs, numbered from `first`."""
    return "".join(
        f'<Relationship Id="rId{number}" Type="{kind if kind.startswith("http") else RELATIONSHIP + kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, first)
    )


def relationship_part(targets: Sequence[tuple[str, str]], mark: str = "") -> str:
    """Return a whole relationships part, with `mark` after its last relationship."""
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{relationships(targets)}{mark}</Relationships>'


def relative_part(name: str) -> str:
    """Return a part of `ppt` as slides and notes refer to it: from a folder beside its own."""
    return f"../{name.removeprefix('ppt/')}" if name.startswith("ppt/") else f"/{name}"


def overrides(parts: Iterable[tuple[str, str]]) -> str:
    """Return `Override` elements for (part name, content type) pairs."""
    return "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
