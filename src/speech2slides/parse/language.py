"""A text in, the language tag its slides are set in out: zh-CN, zh-TW or en-US."""

from speech2slides.parse.lines import is_han

#: Enough text to tell a language by.
SAMPLE = 5_000
#: Frequent characters that are written differently in the two scripts.
_TRADITIONAL = frozenset("們國會這為與對來時說後經業發現動學長開關問題電機車東馬門見讓實應義")
_SIMPLIFIED = frozenset("们国会这为与对来时说后经业发现动学长开关问题电机车东马门见让实应义")
#: Below this share of Han characters a text is English.
MIN_HAN = 0.15


def language_of(text: str) -> str:
    """Return the language tag by the share of Han characters and of those only one script has."""
    sample = "".join(text[:SAMPLE].split())
    han = sum(map(is_han, sample))
    if han < MIN_HAN * len(sample):
        return "en-US"
    traditional = sum(character in _TRADITIONAL for character in sample)
    simplified = sum(character in _SIMPLIFIED for character in sample)
    return "zh-TW" if traditional > simplified else "zh-CN"
