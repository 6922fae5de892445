"""A count and a number of groups in, the ranges of each group out: how pages share what one page cannot hold."""


def even_shares(count: int, groups: int) -> tuple[tuple[int, int], ...]:
    """Return `groups` consecutive ranges (start, end) over `count` things whose lengths differ by one at most, longer ones first."""
    size, longer = divmod(count, groups)
    ranges, start = [], 0
    for group in range(groups):
        end = start + size + (group < longer)
        ranges.append((start, end))
        start = end
    return tuple(ranges)
