"""Questions from tables of pairs. Their author vouches that of all right sides only its own is true for a left side."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from kzstudy.core.document import Attestation
from kzstudy.core.edition import Pair, Pairs
from kzstudy.core.question import FALSE, TRUE, Kind, Option, Question
from kzstudy.core.slugs import free_id, slug_of
from kzstudy.quiz.answers import number_of
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.distractors import Candidate, candidate, enough, fitting, shuffled, verdicts, with_options
from kzstudy.quiz.material import Basis, Material
from kzstudy.quiz.resemblance import first_upper
from kzstudy.quiz.shape import IN_ORDER, Shape, is_clause, measure, shape_of
from kzstudy.quiz.wording import counts_up

_LEAST_MATCHED, _MOST_MATCHED = 3, 5
_SHORT = 4
_REASONS = 3
_ASKS_NAME = re.compile(
    r"\b(?:name|called|who|whom|where|назва\w+|кто|кого|где|атау\w*|кім|қайда)\b", re.IGNORECASE
)

_Build = Callable[[str, Pair, Random, Sequence[str]], Question]


def from_pairs(material: Material) -> Iterator[Blueprint]:
    """Everything that can be asked of the pack's tables of pairs."""
    for table in material.pack.pairs:
        yield from _Asker(material, table).blueprints()


class _Asker:
    """One table as it is asked about."""

    def __init__(self, material: Material, table: Pairs) -> None:
        self._material = material
        self._table = table
        self._sound = tuple(pair for pair in table.pairs if not pair.also_true_for)
        """Pairs whose right side is true for nothing else, so that it is a wrong answer wherever it is not its own."""
        self._is_ordered = counts_up([pair.left for pair in table.pairs])
        self._sides: dict[tuple[str, str, bool], Candidate] = {}
        self._shapes = {pair.slug: material.shape(pair.right) for pair in table.pairs}

    def blueprints(self) -> Iterator[Blueprint]:
        """All questions of the table."""
        for at, pair in enumerate(self._table.pairs):
            if enough(self._wrong(pair), vouched=True):
                yield self._blueprint(f"one:{pair.slug}", Kind.ONE, self._one, pair)
            if self._table.ask_back and not pair.also_true_for and enough(self._back(pair), vouched=True):
                yield self._blueprint(f"back:{pair.slug}", Kind.ONE, self._one_back, pair)
            if number_of(pair.right, self._material.language):
                yield self._blueprint(f"number:{pair.slug}", Kind.NUMBER, self._recalled, pair)
            elif self._can_be_typed(pair):
                yield self._blueprint(f"short:{pair.slug}", Kind.SHORT, self._recalled, pair)
            if len(self._reasons(pair)) > 1 and pair in self._sound:
                yield self._verdict(pair, pair)
                other = self._next(at)
                if other is not None:
                    yield self._verdict(pair, other)
        if len(self._matchable()) >= _LEAST_MATCHED:
            yield self._matching()

    def _blueprint(self, name: str, kind: Kind, build: _Build, pair: Pair) -> Blueprint:
        question_id = f"pairs:{self._table.pairs_id}:{name}"
        return self._material.blueprint(
            question_id,
            kind,
            self._basis(pair),
            partial(build, question_id, pair),
            matters=(self._matter(pair),),
            keys=(pair.left, pair.right),
            flavour="pairs",
        )

    def _can_be_typed(self, pair: Pair) -> bool:
        """Whether the right side is one that is put in one way: a name, or what the question asks to be called by its name."""
        named = self._shapes[pair.slug] in (Shape.NAME, Shape.DATE) or _ASKS_NAME.search(self._table.ask)
        return (
            bool(named or pair.accepted) and len(pair.right.split()) <= _SHORT and not is_clause(pair.right)
        )

    def _matter(self, pair: Pair) -> str:
        return f"pairs:{self._table.pairs_id}:{pair.slug}"

    def _basis(self, *pairs: Pair) -> Basis:
        passages = tuple(dict.fromkeys(passage for pair in pairs for passage in pair.passages))
        around, table = passages or self._table.passages, self._table
        if (
            not table.whose
        ):  # it belongs to the passages and does not rest on them; its sentences say who tells it
            return Basis(around, table.thesis, known=Attestation.SECONDARY, witnessed=False)
        known = self._material.known(Basis(passages)) if passages else None
        return Basis(around, table.thesis, table.whose, known=known)

    # one answer

    def _one(self, question_id: str, pair: Pair, rng: Random, confused: Sequence[str]) -> Question:
        question = self._question(
            question_id, Kind.ONE, _filled(self._table.ask, pair.left), pair, pair.right
        )
        return with_options(
            question, rng, self._side(pair, pair.right), self._wrong(pair), confused, vouched=True
        )

    def _one_back(self, question_id: str, pair: Pair, rng: Random, confused: Sequence[str]) -> Question:
        stem = _filled(self._table.ask_back, right=pair.right)
        question = self._question(question_id, Kind.ONE, stem, pair, pair.left)
        return with_options(
            question, rng, self._side(pair, pair.left), self._back(pair), confused, vouched=True
        )

    def _recalled(self, question_id: str, pair: Pair, _: Random, __: Sequence[str]) -> Question:
        kind = Kind.NUMBER if number_of(pair.right, self._material.language) else Kind.SHORT
        question = self._question(question_id, kind, _filled(self._table.ask, pair.left), pair, pair.right)
        return replace(question, accepted=(pair.right, *pair.accepted))

    def _question(self, question_id: str, kind: Kind, sentence: str, pair: Pair, answer: str) -> Question:
        basis = self._basis(pair)
        return replace(
            self._material.ask(question_id, kind, self._material.put(sentence, basis), basis),
            why=_filled(self._table.says, pair.left, pair.right),
            cards=self._material.cards.answering(answer, basis.passages),
        )

    def _side(self, pair: Pair, text: str, *, right: bool = True) -> Candidate:
        """One side of `pair` as an option."""
        found = self._sides.get((pair.slug, text, right))
        if found is None:
            found = self._sides[pair.slug, text, right] = self._made(pair, text, right=right)
        return found

    def _made(self, pair: Pair, text: str, *, right: bool) -> Candidate:
        why = _filled(self._table.says, pair.left, pair.right)
        option = Option(pair.slug, first_upper(text), right=right, why=why, passages=pair.passages)
        return candidate(option, self._material.shape(first_upper(text)))

    def _wrong(self, key: Pair) -> tuple[Candidate, ...]:
        """Right sides that are wrong for `key`."""
        others = [self._side(pair, pair.right, right=False) for pair in self._sound if pair is not key]
        return fitting(self._side(key, key.right), others, vouched=True)

    def _back(self, key: Pair) -> tuple[Candidate, ...]:
        """Left sides that are wrong for the right side of `key`, which is true for its own only."""
        others = [self._side(pair, pair.left, right=False) for pair in self._table.pairs if pair is not key]
        return fitting(self._side(key, key.left), others, vouched=True)

    # true or false

    def _next(self, at: int) -> Pair | None:
        """The next pair whose right side would be wrong for the pair at `at`, and looks as if it might be right."""
        pairs = self._table.pairs
        wrong = {each.option.option_id for each in self._wrong(pairs[at])}
        return next((each for each in (*pairs[at + 1 :], *pairs[:at]) if each.slug in wrong), None)

    def _verdict(self, pair: Pair, other: Pair) -> Blueprint:
        """The statement that the right side of `other` belongs to the left side of `pair`."""
        true = pair is other
        name = f"true:{pair.slug}" if true else f"false:{pair.slug}:{other.slug}"
        question_id = f"pairs:{self._table.pairs_id}:{name}"
        return self._material.blueprint(
            question_id,
            Kind.TRUE_FALSE,
            self._basis(pair, other),
            partial(self._judged, question_id, pair, other),
            matters=tuple({self._matter(pair): None, self._matter(other): None}),
            keys=(pair.right, other.right),
            flavour=TRUE if true else FALSE,
        )

    def _judged(self, question_id: str, pair: Pair, other: Pair, rng: Random, _: Sequence[str]) -> Question:
        words, basis = self._material.words, self._basis(pair, other)
        homes = [each for each in self._reasons(other) if each not in (pair, other)]
        shown = [other, *([] if pair is other else [pair])]
        shown += rng.sample(homes, min(len(homes), _REASONS - len(shown)))
        return replace(
            self._material.ask(question_id, Kind.TRUE_FALSE, words.true_or_false, basis),
            statement=self._material.put(_filled(self._table.says, pair.left, other.right), basis),
            options=verdicts(words, true=pair is other),
            targets=shuffled(rng, [self._reason(each, other) for each in shown]),
            why=_filled(self._table.says, other.left, other.right),
            cards=self._material.cards.answering(pair.right, basis.passages),
        )

    def _reasons(self, other: Pair) -> tuple[Pair, ...]:
        """Pairs whose left sides stand beside that of `other` without showing which is meant."""
        shape = self._material.shape(first_upper(other.left))
        return tuple(
            each for each in self._table.pairs if self._material.shape(first_upper(each.left)) is shape
        )

    def _reason(self, home: Pair, other: Pair) -> Option:
        text = self._material.words.pair_reason.format(left=home.left)
        why = _filled(self._table.says, home.left, home.right)
        return Option(home.slug, text, right=home is other, why=why, passages=home.passages)

    # matching

    def _matchable(self) -> tuple[Pair, ...]:
        """Pairs that can stand in one question: their right sides are of the commonest shape."""
        if not self._sound:
            return ()
        shapes = Counter(self._shapes[pair.slug] for pair in self._sound)
        commonest = max(shapes, key=lambda shape: shapes[shape])
        return tuple(pair for pair in self._sound if self._shapes[pair.slug] is commonest)

    def _matching(self) -> Blueprint:
        pairs = self._matchable()
        basis = self._basis(*pairs)
        question_id = f"pairs:{self._table.pairs_id}:match"
        return self._material.blueprint(
            question_id,
            Kind.MATCH,
            basis,
            partial(self._matched, question_id, pairs),
            matters=tuple(self._matter(pair) for pair in pairs),
            keys=tuple(pair.right for pair in pairs),
            flavour="pairs",
        )

    def _matched(self, question_id: str, pairs: Sequence[Pair], rng: Random, _: Sequence[str]) -> Question:
        count = min(len(pairs), _MOST_MATCHED)
        count -= count == len(pairs) > _LEAST_MATCHED  # one target is left over
        shown = rng.sample(pairs, min(len(pairs), count + 1))
        asked, basis = shown[:count], self._basis(*pairs)
        ids: dict[str, str] = {}
        for pair in sorted(pairs, key=lambda each: each.right):
            ids[pair.slug] = free_id(f"t-{slug_of(pair.right, 'target')}", set(ids.values()))
        targets = [Option(ids[pair.slug], first_upper(pair.right), passages=pair.passages) for pair in shown]
        lefts = [
            Option(
                pair.slug,
                first_upper(pair.left),
                why=_filled(self._table.says, pair.left, pair.right),
                passages=pair.passages,
                cards=self._material.cards.answering(pair.right, basis.passages),
                partner=ids[pair.slug],
            )
            for pair in asked
        ]
        return replace(
            self._material.ask(question_id, Kind.MATCH, self._match_stem(basis), basis),
            options=shuffled(rng, lefts),
            targets=_mixed(rng, targets),
            why="; ".join(f"{pair.left}: {pair.right}" for pair in asked) + ".",
            cards=tuple(dict.fromkeys(card for option in lefts for card in option.cards)),
        )

    def _match_stem(self, basis: Basis) -> str:
        title = self._table.title
        told = self._material.must_be_told(basis) and not self._material.names_a_witness(title)
        tail = self._material.attribution(basis) if told else ""
        return self._material.words.match.format(title=title, tail=tail)


def _filled(sentence: str, left: str = "", right: str = "") -> str:
    """`sentence` with the sides of a pair in their places; begun with a capital letter."""
    return first_upper(sentence.replace("{left}", left).replace("{right}", right))


def _mixed(rng: Random, targets: Sequence[Option]) -> tuple[Option, ...]:
    """Targets by chance, or in their own order where they are years or numbers."""
    if all(shape_of(each.text) in IN_ORDER for each in targets):
        return tuple(sorted(targets, key=lambda each: measure(each.text)))
    return shuffled(rng, targets)
