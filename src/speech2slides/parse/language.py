"""A text in, the language tag its slides are set in out: zh-CN, zh-TW or en-US."""

import re

#: Enough text to tell a language by.
SAMPLE = 5_000
_HAN = re.compile("[\u3400-\u9fff]")
#: Frequent characters that are written differently in the two scripts.
_TRADITIONAL = re.compile("[們國會這為與對來時說後經業發現動學長開關問題電機車東馬門見讓實應義]")
_SIMPLIFIED = re.compile("[们国会这为与对来时说后经业发现动学长开关问题电机车东马门见让实应义]")
#: Below this share of Han characters a text is English.
MIN_HAN = 0.15


def language_of(text: str) -> str:
    """Return the language tag by the share of Han characters and of those only one script has."""
    sample = text[:SAMPLE]
    if len(_HAN.findall(sample)) < MIN_HAN * len("".join(sample.split())):
        return "en-US"
    return "zh-TW" if len(_TRADITIONAL.findall(sample)) > len(_SIMPLIFIED.findall(sample)) else "zh-CN"
