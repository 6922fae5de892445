"""English words in, whether they begin, hold and end a statement of their own out: tables and tests over single clauses."""

from collections.abc import Iterator
from itertools import pairwise

#: A statement has so many different words.
MIN_WORDS = 4

_FINITE = frozenset(
    (
        "is are was were am be been has have had do does did will would shall should can could may might must need needs "
        "want wants let know believe think make makes made give gives gave take takes took keep keeps remain remains hope ask asks "
        "see saw say says said mean means become became come came go goes went get gets got stand stands call calls require requires "
        "rose fell grew reached increased introduced built continue improve ensure strengthen promote support expand develop increase "
        "help work protect create build reform deepen accelerate advance implement raise reduce boost encourage open provide "
        "begin began bring brings brought hold holds held lie lies lay run runs ran spend spent invest owe please show shows seek stay "
        "told won lost put paid read reads cost costs wait waits pay pays stop stops close closes live lives learn learns matter matters"
    ).split()
)
#: A clause that begins so is only the beginning of a sentence.
_SUBORDINATE = frozenset(
    (
        "in on at with while when if as although though since because by for from under over during after before to through "
        "throughout despite given once until unless whether between among without within whereas even upon regarding concerning "
        "based following considering according"
    ).split()
)
#: So a sentence leans on the one before it.
_LEANING = frozenset(
    (
        "this that these those it its they their them he she his her such and but or so yet nor however therefore thus hence "
        "also moreover furthermore meanwhile besides otherwise then consequently accordingly again still another neither both "
        "for which who whose whereas instead similarly likewise indeed secondly thirdly finally lastly next"
    ).split()
)
#: After a comma a clause that begins so may be left off: it goes on from a statement that is complete.
_JOINTS = (
    " so that ",
    " because ",
    " while ",
    " in order to ",
    " and we ",
    " but we ",
    " although ",
    " whereas ",
    " and it is ",
)
#: So an infinitive of purpose begins, unless it belongs to the word before it or to a verb that moves somebody to do something.
_AIMS = frozenset(
    "provide ensure improve promote guide help make meet give enable keep support create strengthen protect achieve increase reduce prevent raise build boost better develop satisfy facilitate safeguard".split()
)
_GOVERNING = frozenset(
    "need needs have has had continue continued want work worked efforts effort ways way able steps plan plans hard energetically designed used how seek "
    "decided right ability measures order is are was were ought going failed began and or not consistently committed tried try time willing ready "
    "possible now then proceeded endeavor sought wish like hope agreed likely commitment determined vigorously closely together measure power authority duty".split()
)
_MOVING = (
    "encourag",
    "help",
    "enabl",
    "allow",
    "urge",
    "require",
    "ask",
    "guide",
    "get ",
    "want",
    "expect",
    "permit",
    "call",
    "intensify",
    "support",
    "strive",
    "try",
    "effort",
    "authoriz",
    "invite",
    "important",
    "necessary",
    "difficult",
    "task",
    "goal",
    "aim",
    "key",
)
_SEPARABLE = frozenset("while whereas because although though thereby which unless provided where so but".split())
_SUBJECTS = frozenset(
    "we i they it he she you this these those there our must will should shall is are was were has have had can the".split()
)
#: Imperatives and infinitives that go on a chain begun before them (We will raise…, improve…, and ensure…).
_CHAIN = frozenset(
    (
        "improve ensure provide strengthen promote support expand develop increase make accelerate advance implement raise reduce "
        "boost encourage build create deepen intensify respect break give take keep carry work help protect guide push speed enhance "
        "address adjust adopt allow apply bring carry clarify combat complete conduct consolidate continue coordinate crack cultivate deal defend deliver "
        "effectively eliminate encourage enforce enhance exercise explore extend facilitate firmly follow form fulfill further gradually handle "
        "integrate invest launch look maintain meet move offer organize pay perfect pool preserve press proceed provide pursue put rationalize "
        "release remain resolve restructure rigorously run safeguard see set shape solve spread standardize step stop stimulate streamline stay "
        "tackle tighten transform try turn unite upgrade urge use work closely properly energetically continue conscientiously comprehensively "
        "optimize foster cut lower continue uphold maintain open focus prevent control introduce establish refine standardize steadily "
        "vigorously actively fully resolutely energetically effectively gradually prudently further better"
    ).split()
)
_POINTERS = ("the", "this", "these", "those")
_NEAR = frozenset(
    "year year's years country nation congress session house city state hall moment century decade meeting town village county company library school university region land place country's afternoon morning evening".split()
)
#: Before these a word in -ed is a participle (the principles established by the conference).
_AGENTS = ("by", "for", "in", "at", "with", "as", "")
_OPEN_ENDS = frozenset(
    (
        "the a an of in on at to for with by from and or but as than that which who whose into its our their this these not no "
        "is are was were be been has have had will would shall should can may must including one those namely whether if because however moreover therefore"
    ).split()
)


def _words(words: str) -> list[str]:
    return words.lower().replace("’", "'").split()


def is_english(words: str) -> bool:
    """Tell whether most of the words are Latin."""
    return words.isascii() or len(words.encode("ascii", "ignore")) * 10 > len(words) * 9


def stands_in_english(words: str) -> bool:
    """Tell whether the words of a whole English sentence make a statement that leans on no other and waits for nothing."""
    parts = [one.strip(".,;:!?()\"“”'") for one in _words(words)]
    if (
        len(set(parts)) < MIN_WORDS
        or parts[0] in _LEANING
        or parts[-1] in _OPEN_ENDS
        or parts[-1] in ("it", "them", "so", "him")
    ):
        return False
    if (
        any(one in ("this", "these", "those") and following not in _NEAR for one, following in pairwise(parts))
        or "that" in parts[:3]
    ):
        return False
    if parts[0] in ("i", "we") and any(one in ("their", "its", "them", "it") for one in parts[:6]):
        return False
    if any(one == "of" and following in ("these", "those", "them", "this") for one, following in pairwise(parts)):
        return False
    if any(one == "such" and following != "as" for one, following in pairwise(parts)):
        return False
    return words[:1] in "“\"'" or words[:1].isupper() or words[:1].isdecimal() if holds_verb(words) else False


def holds_verb(words: str) -> bool:
    """Tell whether a finite verb, or a word that looks like one, stands in the words."""
    parts = [one.strip('.,;:!?()"“”') for one in _words(words)]
    pairs = zip(parts, [*parts[1:], ""], strict=True)
    return any(
        one in _FINITE or (index and one.endswith("ed") and after not in _AGENTS)
        for index, (one, after) in enumerate(pairs)
    )


def opens_subordinate(clause: str) -> bool:
    """Tell whether a clause leaves its sentence unfinished (In carrying out reform, …)."""
    parts = _words(clause)
    first = parts[0].strip(",") if parts else ""
    return (
        first in _SUBORDINATE or (first.endswith("ing") and len(first) > 5) or (len(parts) < 4 and clause.endswith(","))
    )


def may_end_before(following: str) -> bool:
    """Tell whether what stands before `following` in its sentence is complete without it."""
    parts = [one.strip(",.;:") for one in _words(following)]
    if not parts:
        return True
    if len(parts) > 2 and parts[1] == "and" and parts[2] not in _CHAIN:
        return False
    if parts[0] == "and":
        subject = len(parts) > 2 and (parts[2] in _FINITE or parts[2].endswith("ed"))
        return len(parts) > 1 and (subject or (parts[1] in _SUBJECTS | _CHAIN and parts[1] not in _POINTERS))
    return parts[0] in _SEPARABLE | _CHAIN


def joints(sentence: str) -> tuple[int, ...]:
    """Return where a clause with a conjunction of its own begins, without a comma before it (… so that, … because, … by doing)."""
    lower = sentence.lower()
    found = [at for at in map(lower.find, _JOINTS) if at > 0]
    at = 0
    for before, word, following in _threes(lower):
        at = lower.find(" " + word + " " + following, at)
        if (word == "by" and following.strip(",.").endswith("ing") and len(following) > 5) or (
            word == "to"
            and following in _AIMS
            and before not in _GOVERNING
            and not any(one in lower[:at] for one in _MOVING)
        ):
            found.append(at)
        at = max(at, 0)
    return tuple(sorted(found))


def _threes(words: str) -> Iterator[tuple[str, str, str]]:
    parts = words.split()
    return zip(parts, parts[1:], parts[2:], strict=False)
