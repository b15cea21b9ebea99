"""The part of the learner machine that sits quizzes: small ones over the reference's cards, left and resumed in the middle.

What an answer says is written down here by hand, question by question, so that the decision in `core.evidence` is not its own judge.
"""

import sqlite3
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from kzstudy.core.changes import Changes
from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.rating import Rating
from kzstudy.core.response import UNANSWERED, Response
from kzstudy.core.sitting import Sitting
from kzstudy.services.bundle import Services
from tests.services.learner import DAY_MS, Learner
from tests.services.quizzed import PACK, KnownBank, quizzes_over
from tests.services.reference import QuizGiven, Reference

GOOD, AGAIN = Rating.GOOD, Rating.AGAIN
PLAIN, FIRST, GAP, LAST = "small/plain:qa", "small/first:qa", "small/gaps:cloze:c1", "small/last:qa"
THREE = [f"small/three:element:{slug}" for slug in ("one", "two", "three")]
WORDS = ("albatross", "buffalo", "crocodile")
OPTIONS = tuple(Option(name, f"It is {name}", right=name == "a") for name in "abcd")


def _asked(name: str, kind: Kind, *cards: str) -> Question:
    options = OPTIONS if kind is Kind.ONE else ()
    return Question(name, kind, "What?", PACK, "1", options, accepted=("nationalism",), cards=cards)


QUESTIONS = (
    _asked("plain", Kind.SHORT, PLAIN),
    _asked("first", Kind.ONE, FIRST),
    replace(
        _asked("three", Kind.LIST),
        options=tuple(Option(word, word, cards=(card,)) for word, card in zip(WORDS, THREE, strict=True)),
        wanted=3,
    ),
    _asked("gap", Kind.ONE, GAP),
    _asked("gap-again", Kind.SHORT, GAP),
    _asked("last", Kind.SHORT, LAST, PLAIN),
)
Says = dict[str, tuple[Rating, float]]
BY_LIST = (("albatross\nbuffalo\ncrocodile", 3), ("albatross", 1), ("albatross\nbuffalo", 2), ("zzzz", 0))


def _given(question: Question, number: int) -> tuple[Response, Says]:
    """One of four answers to a question, and what it says: a weight of 0 marks what was recognised wrong."""
    if question.kind is Kind.LIST:
        text, named = BY_LIST[number]
        says = {card: (GOOD if place < named else AGAIN, 1.0) for place, card in enumerate(THREE)}
        return Response(texts=(text,)), says
    right = number % 2 == 0
    if question.kind is Kind.SHORT:
        text = "nationalism" if right else "something else entirely"
        return Response(texts=(text,)), dict.fromkeys(question.cards, (GOOD if right else AGAIN, 1.0))
    says = dict.fromkeys(question.cards, (GOOD, 0.75) if right else (AGAIN, 0.0))
    return Response(chosen=("a" if right else "b",)), says


class QuizMachine(RuleBasedStateMachine):
    """What a person may do in and with quizzes."""

    learner: Learner
    reference: Reference
    services: Services
    look: sqlite3.Connection
    sitting: Sitting | None = None

    def with_quizzes(self, services: Services) -> Services:
        """`services` with a bank that is known."""
        return replace(services, quizzes=quizzes_over(services.study._workplace, KnownBank(QUESTIONS)))

    def wait(self, milliseconds: int) -> None:
        self.learner.clock.at_ms += milliseconds
        self.reference.now_ms = self.learner.clock.at_ms

    def reopen(self) -> None:
        raise NotImplementedError

    @precondition(lambda self: self.sitting is None)
    @rule(is_exam=st.booleans(), counts=st.sampled_from([True, True, True, False]))
    def start_a_quiz(self, *, is_exam: bool, counts: bool) -> None:
        mode = Mode.EXAM if is_exam else Mode.PRACTICE
        rules = QuizRules(PACK, count=len(QUESTIONS), mode=mode, counts_for_memory=counts)
        self.sitting = self.services.quizzes.start(rules)

    @rule(
        days=st.integers(0, 9),
        numbers=st.lists(st.integers(0, 3), min_size=6, max_size=6),
        is_exam=st.booleans(),
        hands_in=st.booleans(),
    )
    def sit_a_whole_quiz(self, days: int, numbers: list[int], *, is_exam: bool, hands_in: bool) -> None:
        self.wait(days * DAY_MS)
        if self.sitting is None:
            self.start_a_quiz(is_exam=is_exam, counts=True)
        for place, number in enumerate(numbers):
            self.answer_in_it({place}, number, 20)
            if self.is_practice():
                self.show_the_answer(place)
        if hands_in:
            self.hand_it_in()

    @precondition(lambda self: self.sitting is not None)
    @rule(places=st.sets(st.integers(0, 5)), number=st.integers(0, 3), seconds=st.integers(0, 90))
    def answer_in_it(self, places: set[int], number: int, seconds: int) -> None:
        assert self.sitting is not None
        for place in sorted(places):
            if self.sitting.is_open(place):
                self.wait(seconds * 1000)
                response, _ = _given(QUESTIONS[place], (number + place) % 4)
                used_ms = self.sitting.used_ms + seconds * 1000
                self.sitting = self.services.quizzes.answer(self.sitting, place, response, used_ms)

    @precondition(lambda self: self.sitting is not None)
    @rule(place=st.integers(0, 5))
    def take_an_answer_out(self, place: int) -> None:
        assert self.sitting is not None
        if self.sitting.is_open(place):
            used_ms = self.sitting.used_ms
            self.sitting = self.services.quizzes.answer(self.sitting, place, UNANSWERED, used_ms)

    @precondition(lambda self: self.sitting is not None and self.is_practice())
    @rule(place=st.integers(0, 5))
    def show_the_answer(self, place: int) -> None:
        assert self.sitting is not None
        if place not in self.sitting.shown:
            before = self.youngest_sequence()
            self.sitting, _ = self.services.quizzes.show(self.sitting, place, self.sitting.used_ms)
            self.expect([place], before)

    @precondition(lambda self: self.sitting is not None)
    @rule(milliseconds=st.integers(0, 90_000), minutes=st.integers(0, 3000))
    def leave_it_and_come_back(self, milliseconds: int, minutes: int) -> None:
        assert self.sitting is not None
        self.wait(milliseconds)
        used_ms = self.sitting.used_ms + milliseconds
        self.services.quizzes.beat(self.sitting, used_ms)
        self.wait(minutes * 60_000)
        self.reopen()
        found = self.services.quizzes.unfinished()
        assert found == replace(self.sitting, used_ms=used_ms)
        self.sitting = self.services.quizzes.resume(found)
        assert self.sitting.away_ms - found.away_ms == minutes * 60_000

    @precondition(lambda self: self.sitting is not None)
    @rule()
    def hand_it_in(self) -> None:
        assert self.sitting is not None
        before, shown = self.youngest_sequence(), self.sitting.shown
        report = self.services.quizzes.hand_in(self.sitting, self.sitting.used_ms)
        self.sitting = report.sitting
        self.expect([place for place in range(len(QUESTIONS)) if place not in shown], before)
        attempt_id = self.sitting.attempt.attempt_id
        mine = [one for one in self.reference.quizzed if one.attempt == attempt_id]
        assert report.cards_moved == len({card for one in mine for card in one.cards})
        assert report.counted == any(one.here for one in mine)
        assert self.services.quizzes.report(attempt_id) == report
        assert self.services.quizzes.history()[0].attempt_id == attempt_id
        self.sitting = None
        assert self.services.quizzes.unfinished() is None

    @precondition(lambda self: self.sitting is not None)
    @rule()
    def give_it_up(self) -> None:
        assert self.sitting is not None
        self.services.quizzes.give_up(self.sitting, self.sitting.used_ms)
        self.sitting = None

    @precondition(lambda self: self.reference.quizzed)
    @rule(number=st.integers(0, 20), here=st.booleans())
    def take_a_quiz_back_or_count_it_again(self, number: int, *, here: bool) -> None:
        attempt_id = self.reference.quizzed[number % len(self.reference.quizzed)].attempt
        verb = self.services.quizzes.count_again if here else self.services.quizzes.take_back
        changes = verb(attempt_id)
        assert (changes == Changes.MEMORY) == self.reference.quiz_moved(attempt_id, here=here)

    # ---- helpers

    def is_practice(self) -> bool:
        return self.sitting is not None and self.sitting.attempt.rules.mode is Mode.PRACTICE

    def youngest_sequence(self) -> int:
        return int(self.look.execute("SELECT ifnull(max(sequence), 0) FROM entry").fetchone()[0])

    def expect(self, places: list[int], before: int) -> None:
        """These answers stand from now on: the log has an entry for each that says something, and no other."""
        assert self.sitting is not None
        written = [
            str(row[0])
            for row in self.look.execute(
                "SELECT entry_id FROM entry WHERE sequence > ? ORDER BY sequence", (before,)
            )
        ]
        if self.sitting.attempt.rules.counts_for_memory:
            for place in sorted(places, key=lambda one: (self.answered_at(one), one)):
                response = self.sitting.responses[place]
                if response.is_blank:
                    continue
                says = next(
                    says
                    for given, says in (_given(QUESTIONS[place], number) for number in range(4))
                    if given == response
                )
                day = self.reference.rule.day_of(self.answered_at(place))
                left = self.reference.quiz_says(says, day)
                if left:
                    self.reference.quiz_answer(
                        QuizGiven(
                            entry=written.pop(0),
                            attempt=self.sitting.attempt.attempt_id,
                            cards=left,
                            at_ms=self.answered_at(place),
                            day=day,
                            meanings={card: self.reference.note_of(card).meaning for card in left},
                        )
                    )
        assert written == []

    def answered_at(self, place: int) -> int:
        assert self.sitting is not None
        return self.sitting.answered_at_ms[place]
