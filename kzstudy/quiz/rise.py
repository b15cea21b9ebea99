"""The longest run of things that stand in the right order, others between them or not."""

from bisect import bisect_right
from collections.abc import Sequence


def longest_rise(ranks: Sequence[int]) -> tuple[int, ...]:
    """Places of the longest subsequence of `ranks` that never falls, first to last.

    By patience sorting: `ends[n]` is the place where the best run of n + 1 ends.
    """
    ends: list[int] = []
    lowest: list[int] = []
    before = [-1] * len(ranks)
    for place, rank in enumerate(ranks):
        length = bisect_right(lowest, rank)
        before[place] = ends[length - 1] if length else -1
        if length == len(ends):
            ends.append(place)
            lowest.append(rank)
        else:
            ends[length], lowest[length] = place, rank
    run: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return tuple(reversed(run))
