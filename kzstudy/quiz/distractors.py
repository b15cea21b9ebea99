"""Which wrong options a question gets: of one kind with the right one, near it in length, and none that says the same.

That each of them is wrong is settled before; here nothing is chosen that is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from kzstudy.core.question import FALSE, TRUE, Option, Question
from kzstudy.quiz.resemblance import alike, plain, telling
from kzstudy.quiz.shape import IN_ORDER, Shape, is_clause, measure
from kzstudy.quiz.wording import Wording

WRONG = 3
"""How many wrong options a question with one answer has, where there are so many."""
LEAST_WRONG = 2
_RATIO = 3.0
_SLACK = 12
_CLAUSE_PENALTY = 60
_RANK_PENALTY = 25
_LONGER = (0, 1, 2, 3)
"""How many of three wrong options are longer than the right one, as often as they stand here."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wrong option before it is chosen; the lower `rank`, the likelier it is to be taken for right."""

    option: Option
    words: frozenset[str]
    shape: Shape
    rank: int = 0

    @property
    def length(self) -> int:
        """What its text measures."""
        return len(self.option.text)


def candidate(option: Option, shape: Shape, rank: int = 0) -> Candidate:
    """A candidate with its words."""
    return Candidate(option, telling(option.text), shape, rank)


def fitting(
    key: Candidate, candidates: Sequence[Candidate], *, vouched: bool = False
) -> tuple[Candidate, ...]:
    """Those of `candidates` that can stand beside `key`: of its shape, not of another measure, not alike.

    `vouched`: an author says that they differ, however alike they sound.
    """
    return tuple(
        each
        for each in candidates
        if each.shape is key.shape
        and of_one_measure(each.length, key.length)
        and not _same(each, key, vouched=vouched)
    )


def _same(one: Candidate, other: Candidate, *, vouched: bool) -> bool:
    if plain(one.option.text) == plain(other.option.text):
        return True
    return not vouched and alike(one.words, other.words)


def of_one_measure(one: int, other: int) -> bool:
    """Whether two lengths are near enough for the texts to stand side by side."""
    return max(one, other) <= max(_RATIO * min(one, other), min(one, other) + _SLACK)


@dataclass(slots=True)
class _Taken:
    """The wrong options taken so far."""

    wanted: int
    vouched: bool
    found: list[Candidate]

    def add(self, each: Candidate) -> bool:
        """Take `each` unless there are enough, or one that is alike; whether it was taken."""
        if len(self.found) >= self.wanted or any(
            _same(each, other, vouched=self.vouched) for other in self.found
        ):
            return False
        self.found.append(each)
        return True


def chosen(
    rng: Random,
    key: Candidate,
    candidates: Sequence[Candidate],
    confused: Sequence[str] = (),
    wanted: int = WRONG,
    *,
    vouched: bool = False,
) -> tuple[Option, ...]:
    """`wanted` wrong options for `key` out of `candidates`, which fit it; fewer where there are not so many.

    Those of `confused` come first. How many of the others are longer than the right one is drawn, so that length tells nothing.
    """
    taken = _Taken(wanted, vouched, [])
    by_id = {each.option.option_id: each for each in candidates}
    for option_id in confused:
        if option_id in by_id:
            taken.add(by_id[option_id])
    _fill(rng, key, candidates, taken)
    return tuple(each.option for each in taken.found)


def _fill(rng: Random, key: Candidate, candidates: Sequence[Candidate], taken: _Taken) -> None:
    order = sorted(
        candidates, key=lambda each: (_distance(key, each) + rng.random() * _SLACK, each.option.option_id)
    )
    longer = [each for each in order if each.length > key.length]
    others = [each for each in order if each.length <= key.length]
    quota = rng.choice(_LONGER) - sum(each.length > key.length for each in taken.found)
    for each in longer:
        if quota <= 0:
            break
        quota -= taken.add(each)
    for each in (*others, *longer):
        taken.add(each)


def _distance(key: Candidate, other: Candidate) -> float:
    grammar = is_clause(key.option.text) != is_clause(other.option.text)
    return abs(key.length - other.length) + grammar * _CLAUSE_PENALTY + other.rank * _RANK_PENALTY


def enough(candidates: Sequence[Candidate], *, vouched: bool = False) -> bool:
    """Whether `candidates`, which fit a right option, make a question."""
    taken = _Taken(LEAST_WRONG, vouched, [])
    return sum(taken.add(each) for each in candidates) >= LEAST_WRONG


def with_options(
    question: Question,
    rng: Random,
    key: Candidate,
    candidates: Sequence[Candidate],
    confused: Sequence[str] = (),
    *,
    vouched: bool = False,
) -> Question:
    """`question` with `key` as its right option and wrong ones beside it: by chance, or in their own order if they have one."""
    options = (key.option, *chosen(rng, key, candidates, confused, vouched=vouched))
    why = question.why or key.option.why
    if key.shape in IN_ORDER:
        in_order = tuple(sorted(options, key=lambda each: measure(each.text)))
        return replace(question, options=in_order, natural=True, why=why)
    return replace(question, options=shuffled(rng, options), why=why)


def shuffled(rng: Random, options: Sequence[Option]) -> tuple[Option, ...]:
    """`options` in an order by chance."""
    mixed = list(options)
    rng.shuffle(mixed)
    return tuple(mixed)


def verdicts(words: Wording, *, true: bool) -> tuple[Option, Option]:
    """The two verdicts of a true-or-false question, the right one by `true`."""
    return Option(TRUE, words.true, right=true), Option(FALSE, words.false, right=not true)
