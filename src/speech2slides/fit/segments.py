"""Words and a lexicon in, what a line end would cut at each offset out.

Words are found as the cheapest way through the text: few words, known ones first. Where the extra `phrase` is installed its segmenter says
where words end; protected terms are ours in either case.
"""

from speech2slides.fit.lexicon import SHORT, Lexicon, built_in
from speech2slides.fit.phrase import segmented

#: What a line end at an offset cuts: probably an unknown word; nothing known; nothing, words end and begin there; a compound at its
#: seam; a word; a protected term.
ALONE, FREE, EDGE, SEAM, INSIDE, TERM = range(6)
#: Costs of a way through the text: a known word (less a little for its length), a character that stands alone by nature, another one.
_KNOWN, _FUNCTION_COST, _UNKNOWN = 100, 95, 125
#: Characters that are words by themselves.
FUNCTION = frozenset(
    "的了地得着过和与及或而且但并也都就才又再还不没未在从向对于以为由把被将让使给按据比跟同等之其此该这那各每某我你他她它们是有要会"
    "能可应须需则即若如因所上下中内外里前后更最很较极全总党抓到去来做讲说看想用靠为與對於將讓給據這會應須則為們個並還沒從"
    "，。、；：！？“”‘’（）《》〈〉「」『』—…·　 "
)
#: Characters that end a word of the ones before them when they stand alone: 加工业 is no more in our lists than it need be.
_SUFFIXES = frozenset(
    "化性者率业员式型度观感论制权额量值费厂厅局署院所馆站室园县市省州镇乡村街圈级类群族界师品器机物们家区罪案法学律版號"
    "業員觀論權額費廠廳館園縣鎮鄉級類師機們區學"
)


def cuts(words: str, lexicon: Lexicon | None = None) -> list[int]:
    """Say for each offset of `words` what a line end there would cut, as `ALONE` to `TERM`."""
    known = lexicon if lexicon is not None else built_in()
    starts, longer = read_words(words, known)
    segments = segmented(words)
    found = _by_segmenter(words, segments) if segments is not None else _by_lexicon(words, starts, known)
    for start, end in longer:
        # Also words the chosen way does not take, such as 党员队伍 in 党员|队伍建设.
        least = TERM if words[start:end] in known.protected else SEAM
        for offset in range(start + 1, end):
            found[offset] = max(found[offset], least)
    return found


def _by_segmenter(words: str, starts: list[int]) -> list[int]:
    found = [INSIDE] * (len(words) + 1)
    for start in starts:
        found[start] = EDGE
    return found


def _by_lexicon(words: str, starts: list[int], lexicon: Lexicon) -> list[int]:
    found = [INSIDE] * (len(words) + 1)
    found[0] = found[-1] = EDGE
    before = False
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        alone = end - start == 1
        sure = not alone or words[start] in FUNCTION
        if start:
            found[start] = EDGE if before and sure else FREE if before or sure else ALONE
            if alone and words[start] in _SUFFIXES and found[start - 1] >= SEAM:
                found[start] = INSIDE
        for seam in range(start + 2, end - 1):
            if lexicon.has(words[start:seam]) and lexicon.has(words[seam:end]):
                found[seam] = SEAM
        before = sure
    return found


def read_words(words: str, lexicon: Lexicon) -> tuple[list[int], list[tuple[int, int]]]:
    """Return where words begin on the cheapest way through `words`, and where protected terms and words of three characters or more stand."""
    length, longest = len(words), lexicon.longest
    known, beginnings, pairs, protected = lexicon.words, lexicon.beginnings, lexicon.pairs, lexicon.protected
    longer: list[tuple[int, int]] = []
    # One more than any way costs.
    best = [_UNKNOWN * (length + 1)] * (length + 1)
    came_from = [0] * (length + 1)
    best[0] = 0
    for start, character in enumerate(words):
        here = best[start]
        cost = here + (_FUNCTION_COST if character in FUNCTION else _UNKNOWN)
        if cost < best[start + 1]:
            best[start + 1], came_from[start + 1] = cost, start
        beginning = words[start : start + 2]
        is_term = beginning in protected
        if is_term:
            longer.append((start, start + 2))
        if is_term or (start + 1 < length and beginning[1] in pairs.get(character, "")):
            cost = here + _KNOWN - 2
            if cost < best[start + 2]:
                best[start + 2], came_from[start + 2] = cost, start
        farthest = start + (longest if beginning in beginnings else SHORT)
        for end in range(start + 3, min(length, farthest) + 1):
            if words[start:end] in known:
                longer.append((start, end))
                cost = here + _KNOWN - (end - start)
                if cost < best[end]:
                    best[end], came_from[end] = cost, start
    starts, end = [], length
    while end > 0:
        end = came_from[end]
        starts.append(end)
    return starts[::-1], longer
