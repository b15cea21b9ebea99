"""Which questions a quiz gets: spread over chapters, kinds and sources, and none that repeats another or gives it away."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from random import Random

from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import BLANK_PAGE_WEIGHT, QuizRules
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.resemblance import plain

_LOOK_AHEAD = 4
"""Among how many that would do the next is chosen by its difficulty."""
_KIND = 0.25
_COSTS = {Kind.BLANK: float(BLANK_PAGE_WEIGHT), Kind.ONE: 0.5}
"""How dear a question of a kind is: one with one answer is the common coin, a blank page stands for several questions."""
_JITTER = 0.75
"""How much chance weighs against an even spread, so that quizzes differ."""

_Bucket = tuple[str, Kind, str]
_Row = dict[_Bucket, list[Blueprint]]


class Drawing:
    """One quiz while it is drawn.

    A blueprint waits in the first of three rows: what is about nothing drawn yet; what at least is not given away; the rest. It
    only ever moves on to the next row, so drawing looks at each blueprint a few times at most, however many there are.
    """

    def __init__(
        self, rules: QuizRules, blueprints: Iterable[Blueprint], confused: Mapping[str, Sequence[str]]
    ) -> None:
        self._rules = rules
        self._confused = confused
        self._rng = Random(rules.seed)
        self._rows: tuple[_Row, ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
        self._fits = (self._is_fresh, self._is_silent, _anything)
        for each in blueprints:
            self._rows[0][each.chapter, each.kind, each.flavour].append(each)
        self._sizes = Counter[str | tuple[Kind, str]]()
        for key, found in sorted(self._rows[0].items()):
            self._rng.shuffle(found)
            found.sort(key=lambda each: -each.rank)
            self._sizes[key[0]] += len(found)
            self._sizes[key[1:]] += len(found)
        self._chapters, self._kinds = Counter[str](), Counter[Kind]()
        self._flavours, self._difficulties = Counter[tuple[Kind, str]](), Counter[int]()
        self._matters: set[str] = set()
        self._keys: set[tuple[str, str]] = set()
        self.drawn: list[tuple[Blueprint, Question]] = []

    def take(self, count: int, chapter: str = "") -> int:
        """Draw `count` more questions, all of `chapter` where it is given; how many there were."""
        before = len(self.drawn)
        for row in range(len(self._rows)):
            while len(self.drawn) - before < count and self._one(row, chapter):
                pass
        return len(self.drawn) - before

    def _one(self, row: int, chapter: str) -> bool:
        """Draw one question that waits in `row`; False when there is none left."""
        waiting = [key for key, found in self._rows[row].items() if found and chapter in ("", key[0])]
        worth = {key: self._worth(key) for key in waiting}
        return any(self._one_of(row, key) for key in sorted(waiting, key=worth.__getitem__))

    def _one_of(self, row: int, key: _Bucket) -> bool:
        bucket, fits = self._rows[row][key], self._fits[row]
        ahead: list[Blueprint] = []
        while bucket and len(ahead) < _LOOK_AHEAD:
            each = bucket.pop()
            if fits(each):
                ahead.append(each)
            else:
                self._rows[row + 1][key].insert(0, each)
        ahead.sort(key=lambda one: (one.rank, self._difficulties[one.difficulty]))
        done = False
        while ahead and not done:
            done = self._add(ahead.pop(0))
        bucket.extend(reversed(ahead))
        return done

    def _worth(self, key: _Bucket) -> float:
        """The lower, the sooner it is drawn from."""
        chapter, kind, flavour = key
        share: float = self._chapters[chapter] / self._sizes[chapter] ** 0.5
        source: float = self._flavours[kind, flavour] / self._sizes[kind, flavour] ** 0.5
        cost = _COSTS.get(kind, 1.0)
        return (
            share
            + source
            + (cost * (2 * self._kinds[kind] + 1) - 1) * _KIND / 2
            + self._rng.random() * _JITTER
        )

    def _add(self, each: Blueprint) -> bool:
        question = build(each, self._rules.seed, self._confused.get(each.question_id, ()))
        if question is None:
            return False
        self.drawn.append((each, question))
        self._chapters[each.chapter] += 1
        self._kinds[each.kind] += 1
        self._flavours[each.kind, each.flavour] += 1
        self._difficulties[each.difficulty] += 1
        self._matters.update(each.matters)
        self._keys.update(_keys(each))
        return True

    def _is_fresh(self, each: Blueprint) -> bool:
        return self._matters.isdisjoint(each.matters) and self._is_silent(each)

    def _is_silent(self, each: Blueprint) -> bool:
        """Whether nothing that was drawn gives its answer away."""
        return self._keys.isdisjoint(_keys(each))


def build(each: Blueprint, seed: int, confused: Sequence[str] = ()) -> Question | None:
    """The question of a blueprint. Its chance depends on the seed and its own id only, not on what else is drawn."""
    return each.build(Random(f"{seed}:{each.question_id}"), confused)


def arranged(
    drawn: Sequence[tuple[Blueprint, Question]], rules: QuizRules, chapters: Sequence[str]
) -> tuple[Question, ...]:
    """The questions in the order in which they are put: blank pages first, for the others would fill them; with sections
    chapter by chapter."""
    rng = Random(f"{rules.seed}:order")
    mixed = list(drawn)
    rng.shuffle(mixed)
    places = {chapter: at for at, chapter in enumerate(chapters)}

    def place(pair: tuple[Blueprint, Question]) -> tuple[int, bool]:
        section = places.get(pair[0].chapter, len(places)) if rules.sections else 0
        return section, pair[0].kind is not Kind.BLANK

    return tuple(question for _, question in sorted(mixed, key=place))


def _anything(_: Blueprint) -> bool:
    return True


def _keys(each: Blueprint) -> set[tuple[str, str]]:
    return {(passage, plain(key)) for passage in each.passages for key in each.keys}
