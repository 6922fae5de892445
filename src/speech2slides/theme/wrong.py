"""What is wrong with a value of a layout file in, what to raise for it out: a code of the catalogue, what fills it, and which key says so.

The functions that read values know neither file nor line; who calls them does, and makes a `ThemeError` of what they raise.
"""

from collections.abc import Sequence


class LayoutValueError(ValueError):
    """Say what no slide can show; `where` names the key, with what it belongs to before it (`row size`)."""

    def __init__(self, code: str, where: str, **arguments: str) -> None:
        super().__init__(where, *arguments.values())
        self.code = code
        self.where = where
        self.arguments = arguments


def fault(reason: str, where: str, stated: object = "") -> LayoutValueError:
    """Return what to raise for a value that makes no sense: a reason the catalogue has words for, and the value as it was stated."""
    return LayoutValueError("theme.layout", where, reason=f"layout.{reason}", stated=f"{where} {stated}".strip())


def bounded(where: str, value: float, least: float, most: float) -> None:
    """Raise `LayoutValueError`, naming the value and its bounds, for one that lies outside them."""
    if not least <= value <= most:
        limits = {"least": f"{least:g}", "most": f"{most:g}"}
        raise LayoutValueError("theme.layout-bounds", where, value=f"{value:g}", **limits)


def one_of(where: str, value: str, known: Sequence[str]) -> str:
    """Return `value`; raises `LayoutValueError` for one that is not known."""
    if value not in known:
        from speech2slides.likeness import near

        listed = ", ".join(filter(None, known))
        raise LayoutValueError("theme.layout-choice", where, value=value, known=listed, perhaps=near(value, known))
    return value
