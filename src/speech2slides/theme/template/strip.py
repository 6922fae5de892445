"""A part of a template and the relationships it must do without in, its bytes without what leans on them out."""

import re
from collections.abc import Iterator

from speech2slides.drawingml.element import Element, without
from speech2slides.theme.template.package import Reached, TemplatePackage

#: Elements that are cut alone when what they lead to is left out: links, sounds, data that add-ins keep.
_ALONE = frozenset({"hlinkClick", "hlinkHover", "hlinkMouseOver", "snd", "custDataLst", "controls", "sndAc"})
#: Elements that are cut whole when something inside them is left out.
_WHOLE = frozenset({"sp", "pic", "graphicFrame", "cxnSp", "contentPart"})
_ALTERNATIVE = "AlternateContent"


def stripped(package: TemplatePackage, part: Reached) -> bytes:
    """Return an XML part without the links, objects and linked pictures that lead to parts which are left out; else its own bytes."""
    data, missing = package.part(part.name), part.missing
    if not missing:
        return data
    found = package.elements(part.name)
    cut = list(_cut(found, missing, {one.id for one in part.kept}))
    if any(one.name in _WHOLE or one.name == _ALTERNATIVE for one in cut):
        # Animations may move what is no longer there.
        cut.extend(one for one in found if one.name == "timing" and one.parent is found[0])
    linked = [one for one in found if one.name == "blip" and one not in cut and one.relations() & missing]
    return _unlinked(without(data, cut), linked, missing)


def _cut(found: tuple[Element, ...], missing: set[str], kept: set[str]) -> Iterator[Element]:
    for one in found:
        leads = one.relations()
        if not leads & missing:
            continue
        if one.name == "blip" and leads & kept:
            continue  # the picture itself is in the file; only its link is not
        alone = next((other for other in _upwards(one) if other.name in _ALONE), None)
        yield alone if alone is not None else _shape(one)


def _upwards(one: Element) -> Iterator[Element]:
    above: Element | None = one
    while above is not None:
        yield above
        above = above.parent


def _shape(one: Element) -> Element:
    """Return the shape an element is part of, with the alternatives to it; the element itself where it is in none."""
    whole = one
    for above in _upwards(one):
        if above.name in _WHOLE or above.name == _ALTERNATIVE:
            whole = above
    return whole


def _unlinked(data: bytes, linked: list[Element], missing: set[str]) -> bytes:
    """Return the part with pictures that are in the file no longer linked to where they came from."""
    if not linked:
        return data
    ids = b"|".join(re.escape(one.encode()) for one in sorted(missing))
    return re.sub(rb"\s[\w.-]+:link=([\"'])(?:" + ids + rb")\1", b"", data)
