"""What lies under a template's text is known however PowerPoint states its colour, so that text nobody can read is told."""

from collections.abc import Callable

import pytest

from speech2slides.theme.template.compile import compile_template
from tests.templates import changed, layout_part

CONTENT = layout_part(2)
SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Panel"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="9144000" cy="6858000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>{style}</p:sp>'
)
STYLE = (
    '<p:style><a:lnRef idx="0"><a:schemeClr val="tx1"/></a:lnRef><a:fillRef idx="{index}"><a:schemeClr val="tx1"/></a:fillRef>'
    '<a:effectRef idx="0"><a:schemeClr val="tx1"/></a:effectRef><a:fontRef idx="minor"/></p:style>'
)
STOPS = "".join(
    f'<a:gs pos="{place}"><a:srgbClr val="{color}"/></a:gs>' for place, color in ((0, "000033"), (100000, "000000"))
)
GRADIENT = f'<a:gradFill><a:gsLst>{STOPS}</a:gsLst><a:lin ang="5400000"/></a:gradFill>'
PATTERN = '<a:pattFill prst="pct50"><a:fgClr><a:srgbClr val="101010"/></a:fgClr><a:bgClr><a:srgbClr val="303030"/></a:bgClr></a:pattFill>'


def under(fill: str = "", style: str = "") -> Callable[[dict[str, bytes]], None]:
    """A change that puts a panel behind the text of the layout for content."""

    def change(parts: dict[str, bytes]) -> None:
        at = parts[CONTENT].index(b"<p:sp>")
        panel = SHAPE.format(fill=fill, style=style).encode()
        parts[CONTENT] = parts[CONTENT][:at] + panel + parts[CONTENT][at:]

    return change


def behind(fill: str) -> Callable[[dict[str, bytes]], None]:
    """A change of the background of the layout for content."""

    def change(parts: dict[str, bytes]) -> None:
        background = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg><p:spTree>".encode()
        parts[CONTENT] = parts[CONTENT].replace(b"<p:spTree>", background, 1)

    return change


def faint(change: Callable[[dict[str, bytes]], None]) -> set[str]:
    """The layouts of which the template is said to have text that is hard to read."""
    findings = compile_template(changed(change), "company.pptx", "").findings
    return {str(dict(one.arguments)["layout"]) for one in findings if one.code == "template.faint"}


@pytest.mark.parametrize(
    "change",
    [
        under('<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'),
        under(GRADIENT),
        under(PATTERN),
        under(style=STYLE.format(index=1)),
        behind(GRADIENT),
    ],
    ids=["solid", "gradient", "pattern", "style", "background"],
)
def test_black_text_on_a_dark_ground_is_told(change: Callable[[dict[str, bytes]], None]) -> None:
    assert "Title and Content" in faint(change)


@pytest.mark.parametrize(
    "change",
    [under(), under("<a:noFill/>", STYLE.format(index=1)), under(style=STYLE.format(index=0))],
    ids=["no fill", "none stated", "style without a fill"],
)
def test_a_panel_without_a_fill_is_no_ground(change: Callable[[dict[str, bytes]], None]) -> None:
    assert "Title and Content" not in faint(change)
