"""Two answers laid beside each other word by word: what is there, what is missing, what is more than was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from kzstudy.quiz.likeness import Likeness, like_word
from kzstudy.quiz.numerals import is_exact
from kzstudy.quiz.small_words import SmallWords

_WEIGHT = {Likeness.OTHER: 0, Likeness.NEAR: 3, Likeness.SAME: 4}
_MOST_TO_MISS_ONE = 3
"""From how many telling words on one may be missing, in doubt."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """`pairs` of places in the given and in the wanted words that belong together, in the order of both."""

    given: Sequence[str]
    wanted: Sequence[str]
    pairs: tuple[tuple[int, int], ...]

    @property
    def missing(self) -> list[int]:
        """Places of wanted words that were not given."""
        found = {place for _, place in self.pairs}
        return [place for place in range(len(self.wanted)) if place not in found]

    @property
    def extra(self) -> list[int]:
        """Places of given words that were not wanted."""
        used = {place for place, _ in self.pairs}
        return [place for place in range(len(self.given)) if place not in used]


def aligned(given: Sequence[str], wanted: Sequence[str]) -> Alignment:
    """The alignment in which most words find their like."""
    weights = [[_WEIGHT[like_word(had, needed)] for needed in wanted] for had in given]
    best = [[0] * (len(wanted) + 1) for _ in range(len(given) + 1)]
    for at in range(len(given) - 1, -1, -1):
        for to in range(len(wanted) - 1, -1, -1):
            both = weights[at][to]
            best[at][to] = max(best[at + 1][to], best[at][to + 1], both and both + best[at + 1][to + 1])
    pairs, at, to = [], 0, 0
    while at < len(given) and to < len(wanted):
        both = weights[at][to]
        if both and best[at][to] == both + best[at + 1][to + 1]:
            pairs.append((at, to))
            at, to = at + 1, to + 1
        elif best[at][to] == best[at + 1][to]:
            at += 1
        else:
            to += 1
    return Alignment(given, wanted, tuple(pairs))


def like_words(given: Sequence[str], wanted: Sequence[str], small: SmallWords) -> Likeness:
    """How like the words of an answer are to the wanted ones, in their order.

    A small word more or less is nothing; a telling word more is doubtful, and so is one missing of three; one instead of another, or
    more words round a doubtful one, is another answer.
    """
    beside = aligned(given, wanted)
    telling = [place for place in range(len(wanted)) if not _is_small(wanted, place, small)]
    missing = [place for place in beside.missing if place in telling or not telling]
    extra = [place for place in beside.extra if not _is_small(given, place, small)]
    if missing:
        forgivable = len(missing) == 1 and not extra and not is_exact(wanted[missing[0]])
        return Likeness.NEAR if forgivable and len(telling) >= _MOST_TO_MISS_ONE else Likeness.OTHER
    slips = [like_word(given[at], wanted[to]) for at, to in beside.pairs if given[at] != wanted[to]]
    doubtful = Likeness.NEAR in slips or len(slips) > max(1, len(telling) // 2)
    if extra:
        return Likeness.OTHER if doubtful else Likeness.NEAR
    return Likeness.NEAR if doubtful or (beside.missing and beside.extra) else Likeness.SAME


def written_as(words: Sequence[str], others: Sequence[str]) -> Sequence[str]:
    """`words` with each two neighbours in one that are a single word among `others`, up to a slip; numbers stay apart."""
    found: list[str] = []
    at = 0
    while at < len(words):
        pair = "".join(words[at : at + 2])
        apart = at + 1 == len(words) or any(map(is_exact, words[at : at + 2]))
        if not apart and any(like_word(other, pair) is Likeness.SAME for other in others):
            found.append(pair)
            at += 2
        else:
            found.append(words[at])
            at += 1
    return found


def _is_small(words: Sequence[str], place: int, small: SmallWords) -> bool:
    """Whether the word says little where it stands: a title does so before a name only."""
    word = words[place]
    if word in small.slight:
        return True
    following = words[place + 1] if place + 1 < len(words) else ""
    return word in small.titles and bool(following) and following not in small.slight
