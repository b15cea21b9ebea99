"""A quiz over the small deck, for tests: a bank with known questions in the place of one that draws them from a pack."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from kzstudy.core.card import Deck
from kzstudy.core.document import PackInfo
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.quiz_rules import Mode, QuizRules, Stock
from kzstudy.core.rating import Rating
from kzstudy.core.response import Response
from kzstudy.core.sitting import Sitting
from kzstudy.services.quiz_bank import QuizBanks
from kzstudy.services.quizzes import QuizService
from kzstudy.services.workplace import Workplace
from tests.services.learner import DAY_MS, Learner, study_all

PACK = "lamps"
CURRENTS = "small/currents:qa"
NUMBER, DATE = "small/decree:cloze:number", "small/decree:cloze:date"
ONE, TWO, THREE = (f"small/three:element:{slug}" for slug in ("one", "two", "three"))


def option(name: str, *, right: bool = False, cards: tuple[str, ...] = ()) -> Option:
    return Option(name, f"It is {name}", right=right, cards=cards)


WROTE = Question("short", Kind.SHORT, "Which two?", PACK, "1", accepted=("nationalism",), cards=(CURRENTS,))
CHOSE = Question(
    "one",
    Kind.ONE,
    "Which number?",
    PACK,
    "1",
    options=(option("a", right=True), option("b"), option("c"), option("d")),
    cards=(NUMBER,),
    thesis="decree",
)
NAMED = Question(
    "list",
    Kind.LIST,
    "Name three.",
    PACK,
    "2",
    options=tuple(
        Option(name, word, cards=(card,))
        for name, word, card in (
            ("one", "albatross", ONE),
            ("two", "buffalo", TWO),
            ("three", "crocodile", THREE),
        )
    ),
    wanted=3,
)
DATED = Question("again", Kind.ONE, "Again?", PACK, "2", CHOSE.options, cards=(CURRENTS,))
PRACTICE = QuizRules(PACK, count=4)
EXAM = replace(PRACTICE, mode=Mode.EXAM, minutes=20, preset="mock-exam")
MINUTE = 60_000
Row = tuple[object, ...]
QUESTIONS = (WROTE, CHOSE, NAMED, DATED)
RIGHT = {
    "short": Response(texts=("nationalism",)),
    "one": Response(chosen=("a",)),
    "list": Response(texts=("albatross\nbuffalo\ncrocodile",)),
    "again": Response(chosen=("a",)),
}
WRONG = {
    "short": Response(texts=("something else entirely",)),
    "one": Response(chosen=("b",)),
    "list": Response(texts=("albatross\nzebra",)),
    "again": Response(chosen=("c",)),
}


@dataclass
class KnownBank:
    """Gives its questions in their order, as many as asked for."""

    questions: tuple[Question, ...] = QUESTIONS
    asked_with: list[Mapping[str, Sequence[str]]] = field(default_factory=list)

    def _eligible(self, rules: QuizRules) -> tuple[Question, ...]:
        scope = rules.scope
        return tuple(
            one
            for one in self.questions
            if one.kind in rules.kinds
            and (not scope.chapters or one.chapter in scope.chapters)
            and (not scope.questions or one.question_id in scope.questions)
        )

    def stock(self, rules: QuizRules) -> Stock:
        found = self._eligible(rules)
        chapters = tuple(dict.fromkeys(one.chapter for one in found))
        return Stock(len(found), tuple((one, f"Chapter {one}", 1) for one in chapters), ())

    def draw(
        self, rules: QuizRules, confused: Mapping[str, Sequence[str]] | None = None
    ) -> tuple[Question, ...]:
        self.asked_with.append(dict(confused or {}))
        return self._eligible(rules)[: rules.count]

    def question(self, question_id: str, seed: int) -> Question | None:
        return next((one for one in self.questions if one.question_id == question_id), None)


class KnownBanks(QuizBanks):
    """One pack, whose bank is known."""

    def __init__(self, workplace: Workplace, bank: KnownBank) -> None:
        super().__init__(workplace, lambda _pack, _decks: bank)
        self.known = bank
        self.chapter = ""

    def pack_in_use(self) -> PackInfo | None:
        return PackInfo(PACK, "Lamps", "en", "CC-BY-4.0", 1, "", "Lamps")

    def chapter_in_use(self, pack_id: str) -> str:
        return self.chapter

    def decks(self, pack_id: str) -> tuple[Deck, ...]:
        return ()

    def bank(self, pack_id: str) -> KnownBank:
        return self.known


def quizzes_over(workplace: Workplace, bank: KnownBank | None = None) -> QuizService:
    """The quiz service on a known bank."""
    return QuizService(workplace, KnownBanks(workplace, bank or KnownBank()))


class Desk:
    """A learner who knows every card and opens the quizzes some days later."""

    def __init__(self, learner: Learner) -> None:
        self.learner = learner
        self.services = learner.open()
        self.bank = KnownBank()
        for _ in range(3):
            study_all(self.services, learner.clock, Rating.EASY)
            learner.clock.at_ms += DAY_MS
        learner.clock.at_ms += DAY_MS

    @property
    def quizzes(self) -> QuizService:
        return quizzes_over(self.services.study._workplace, self.bank)

    def rows(self, statement: str) -> list[Row]:
        connection = sqlite3.connect(self.services.upkeep.file)
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()

    def of_quiz(self) -> list[Row]:
        """Card, rating and weight of each row that a quiz wrote."""
        return self.rows("SELECT card_id, rating, weight FROM review WHERE origin = 'quiz' ORDER BY rowid")

    def memory(self) -> list[Row]:
        return self.rows("SELECT * FROM memory ORDER BY card_id")

    def stability(self, card_id: str) -> float:
        found = self.rows(f"SELECT stability_days FROM memory WHERE card_id = '{card_id}'")
        assert isinstance(found[0][0], float)
        return found[0][0]

    def wait(self, milliseconds: int) -> None:
        self.learner.clock.at_ms += milliseconds

    def reopen(self) -> None:
        self.services.upkeep.close()
        self.services = self.learner.open()

    def answered(self, sitting: Sitting, signs: str, used_ms: int = 1000) -> Sitting:
        """Answer a question for each sign, "+" right and "-" wrong."""
        for place, sign in enumerate(signs):
            name = sitting.attempt.questions[place].question_id
            self.wait(MINUTE)
            used_ms += MINUTE
            response = replace((RIGHT if sign == "+" else WRONG)[name], taken_ms=MINUTE)
            sitting = self.quizzes.answer(sitting, place, response, used_ms)
        return sitting


def refused(verb: object, *arguments: object, **more: object) -> Fault:
    assert callable(verb)
    with pytest.raises(KnownError) as caught:
        verb(*arguments, **more)
    return caught.value.fault
