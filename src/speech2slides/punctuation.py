"""An offset in a text in, whether a full stop there ends a sentence out; and the brackets nothing is cut open between."""

#: What may stand between the parts of a footer, besides spaces.
FOOTER_SIGNS = "｜|·•—–-/"
OPENING = "“‘《〈（(【「『〔["
CLOSING = "”’》〉）)】」』〕]"


def ends_sentence(text: str, index: int) -> bool:
    """Tell whether the full stop at `index` ends an English sentence, rather than a number, an initial or Mr."""
    if text[index + 1 : index + 2].strip():
        return False
    return not text[index - 1 : index].isupper() and text[max(0, index - 2) : index] not in ("Mr", "Dr", "No")
