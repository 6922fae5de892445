"""A deck in, its document properties out: title and language, counts, and the fingerprint that tells it from an edited one."""

import hashlib

from speech2slides.model.deck import Deck
from speech2slides.ooxml import DECLARATION, escape

#: Names of our properties in docProps/custom.xml.
FINGERPRINT = "speech2slides.sha256"
TYPED = "speech2slides.typed"
#: Office shows no more of a title.
MAX_TITLE = 255
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def core_xml(deck: Deck) -> str:
    """Return the core properties; no dates, since a repeated build must give the same bytes."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(deck.title[:MAX_TITLE])}</dc:title><dc:creator>speech2slides</dc:creator>"
        f"<dc:language>{deck.language}</dc:language></cp:coreProperties>"
    )


def app_xml(deck: Deck) -> str:
    """Return the extended properties."""
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>speech2slides</Application><PresentationFormat>Widescreen</PresentationFormat>"
        f"<Slides>{len(deck.slides)}</Slides><Notes>{len(deck.slides)}</Notes><HiddenSlides>0</HiddenSlides></Properties>"
    )


def custom_xml(fingerprint: str, typed: tuple[str, ...]) -> str:
    """Return the custom properties: the fingerprint of the other parts, and the values the user typed."""
    values = [(FINGERPRINT, fingerprint)] + ([(TYPED, "\n".join(typed))] if typed else [])
    rows = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{name}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(values, 2)
    )
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{rows}</Properties>'
    )


def fingerprint(parts: dict[str, tuple[int, int]]) -> str:
    """Return a digest of the length and CRC-32 of every part but the properties and what names them.

    An edit in an office program writes every part anew and changes it. It guards against accidents, not against forgery: what the zip's
    directory says is enough, and costs no unpacking.
    """
    counted = sorted(name for name in parts if not name.startswith(("docProps/", "_rels/", "[Content_Types]")))
    rows = "".join(f"{name} {parts[name][0]} {parts[name][1]}\n" for name in counted)
    return hashlib.sha256(rows.encode()).hexdigest()
