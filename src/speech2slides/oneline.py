"""Words that stand on several lines of the source in, the same words as they are read out: one line, nothing added but a space."""


def on_one_line(words: str) -> str:
    """Return `words` without line ends and the white space around them: a space between Latin words there, nothing between Han."""
    if "\n" not in words:
        return words
    return "".join(" " if words[index] == "\n" else words[index] for index in kept(words))


def kept(words: str) -> list[int]:
    """Return the offset in `words` of each character of `on_one_line(words)`; a space put in stands where the line feed was."""
    if "\n" not in words:
        return list(range(len(words)))
    found: list[int] = []
    start = 0
    for line in words.split("\n"):
        first, last = len(line) - len(line.lstrip()), len(line.rstrip())
        if start == 0:
            first = 0
        if start + len(line) == len(words):
            last = len(line)
        if found and first < last:
            while found and words[found[-1]].isspace():
                found.pop()
            if found and words[found[-1]].isascii() and line[first].isascii():
                found.append(start - 1)
        found.extend(range(start + first, start + max(first, last)))
        start += len(line) + 1
    return found
