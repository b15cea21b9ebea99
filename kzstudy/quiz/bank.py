"""Everything that can be asked of a pack and its decks, and the drawing of a quiz from it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from kzstudy.core.card import Deck
from kzstudy.core.document import Pack
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import QuizRules, Stock
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.drawing import Drawing, arranged, build
from kzstudy.quiz.from_cards import CARD, from_cards
from kzstudy.quiz.from_enumerations import from_enumerations
from kzstudy.quiz.from_events import from_events
from kzstudy.quiz.from_pairs import from_pairs
from kzstudy.quiz.from_terms import from_terms
from kzstudy.quiz.from_theses import from_theses
from kzstudy.quiz.material import Material

_SOURCES = (from_cards, from_enumerations, from_pairs, from_theses, from_terms, from_events)
_NOTHING_CONFUSED: Mapping[str, Sequence[str]] = {}


def bank_of(pack: Pack, decks: Sequence[Deck]) -> "Bank":
    """What can be asked of `pack` and of `decks`, those that belong to it; every note of them is in use.

    What leads back to no passage is not asked, unless an author put it on a card.
    """
    material = Material(pack, decks)
    every = (each for source in _SOURCES for each in source(material))
    return Bank(material, [each for each in every if each.chapter or each.flavour == CARD])


class Bank:
    """The questions there are, each known by its id and built only when it is wanted."""

    def __init__(self, material: Material, blueprints: Sequence[Blueprint]) -> None:
        self._material = material
        self._blueprints: dict[str, Blueprint] = {}
        for each in blueprints:
            self._blueprints.setdefault(each.question_id, each)

    def questions(self) -> tuple[str, ...]:
        """The ids of all questions, in the order of their sources."""
        return tuple(self._blueprints)

    def question(self, question_id: str, seed: int) -> Question | None:
        """One question, as a quiz with this seed would have it; None where there is no such question (any more)."""
        found = self._blueprints.get(question_id)
        return build(found, seed) if found else None

    def stock(self, rules: QuizRules) -> Stock:
        """What can be asked under `rules`."""
        chapters, kinds = Counter[str](), Counter[Kind]()
        for each in self._eligible(rules):
            chapters[each.chapter] += 1
            kinds[each.kind] += 1
        titles = self._material.titles
        return Stock(
            total=sum(kinds.values()),
            chapters=tuple(
                (number, titles[number], chapters[number])
                for number in self._material.chapters
                if chapters[number]
            ),
            kinds=tuple((kind, kinds[kind]) for kind in Kind if kinds[kind]),
            short=tuple(
                (chapter, wanted, chapters[chapter])
                for chapter, wanted in rules.per_chapter
                if chapters[chapter] < wanted
            ),
        )

    def draw(
        self, rules: QuizRules, confused: Mapping[str, Sequence[str]] = _NOTHING_CONFUSED
    ) -> tuple[Question, ...]:
        """A quiz under `rules`: the same for the same content, rules and `confused`.

        `confused` has, by question id, the option ids that this learner took for right before; they come first as wrong options.
        KnownError TOO_FEW_QUESTIONS when there are fewer than asked for; its detail says how many there are.
        """
        drawing = Drawing(rules, self._eligible(rules), confused)
        for chapter, wanted in rules.per_chapter:
            there = drawing.take(wanted, chapter)
            if there < wanted:
                raise _too_few(there, wanted, f" in chapter {chapter}")
        drawing.take(rules.count - len(drawing.drawn))
        there = len(drawing.drawn)
        if there < max(1, rules.count):
            raise _too_few(there, max(1, rules.count))
        return arranged(drawing.drawn, rules, self._material.chapters)

    def _eligible(self, rules: QuizRules) -> Iterator[Blueprint]:
        """The questions that `rules` allow."""
        scope, kinds = rules.scope, frozenset(rules.kinds)
        chapters, decks, tags = frozenset(scope.chapters), frozenset(scope.decks), frozenset(scope.tags)
        named = (self._blueprints.get(each) for each in dict.fromkeys(scope.questions))
        every = [each for each in named if each] if scope.questions else self._blueprints.values()
        for each in every:
            if (
                each.kind in kinds
                and (not chapters or each.chapter in chapters)
                and (not decks or not decks.isdisjoint(each.decks))
                and (not tags or not tags.isdisjoint(each.tags))
            ):
                yield each


def _too_few(there: int, wanted: int, where: str = "") -> KnownError:
    return KnownError(Fault.TOO_FEW_QUESTIONS, detail=f"{there} of {wanted}{where}")
