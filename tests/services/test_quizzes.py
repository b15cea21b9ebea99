"""Quizzes on a real file: starting and sitting one, and what is offered next."""

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from kzstudy.core.errors import Fault
from kzstudy.core.memory import Phase
from kzstudy.core.prompt import Finish
from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.quiz_rules import Mode, Scope
from kzstudy.core.rating import Rating
from kzstudy.core.response import Response, Sure
from kzstudy.quiz.mark import Verdict
from kzstudy.services.bundle import Services
from kzstudy.services.quizzes import QuizService
from tests.services.learner import DAY_MS, Learner, rate, study_all
from tests.services.quizzed import (
    CURRENTS,
    EXAM,
    MINUTE,
    NUMBER,
    ONE,
    PACK,
    PRACTICE,
    RIGHT,
    THREE,
    TWO,
    WRONG,
    Desk,
    KnownBanks,
    refused,
)

if TYPE_CHECKING:
    from kzstudy.ui.quiz.verbs import QuizVerbs


def test_every_key_is_on_disk_and_a_crash_resumes(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(EXAM), "+-")
    sitting = desk.quizzes.flag(sitting, 1, 130_000, on=True)
    sitting = desk.quizzes.move(sitting, 3, 131_000)
    desk.wait(5000)
    desk.quizzes.beat(sitting, 136_000)
    beat_at = desk.learner.clock.at_ms
    desk.reopen()
    desk.wait(3 * MINUTE)
    found = desk.quizzes.unfinished()
    assert found == replace(sitting, used_ms=136_000)
    resumed = desk.quizzes.resume(found)
    assert (resumed.used_ms, resumed.away_ms, resumed.resumed) == (
        136_000,
        desk.learner.clock.at_ms - beat_at,
        1,
    )
    assert resumed.left_ms == 20 * MINUTE - 136_000
    resumed = desk.quizzes.flag(resumed, 1, 137_000, on=False)
    assert (resumed.flagged, resumed.place, resumed.unanswered) == (frozenset(), 3, (2, 3))
    assert desk.quizzes.hand_in(resumed, 140_000).marks[0].verdict is Verdict.RIGHT


def test_an_answer_can_be_taken_out_again(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(EXAM), "+")
    sitting = desk.quizzes.answer(sitting, 0, Response(), 90_000)
    assert sitting.answered_at_ms[0] == 0
    assert desk.quizzes.hand_in(sitting, 90_000).cards_moved == 0


def test_a_sitting_continued_elsewhere_is_refused_and_nothing_is_written(desk: Desk) -> None:
    sitting = desk.quizzes.start(EXAM)
    desk.answered(sitting, "+")
    count = desk.rows("SELECT count(*) FROM attempt_event")
    for verb, *arguments in (
        (desk.quizzes.answer, sitting, 1, RIGHT["one"], 5),
        (desk.quizzes.move, sitting, 1, 5),
        (desk.quizzes.hand_in, sitting, 5),
        (desk.quizzes.give_up, sitting, 5),
        (desk.quizzes.resume, sitting),
    ):
        assert refused(verb, *arguments) is Fault.SITTING_STALE
    assert desk.rows("SELECT count(*) FROM attempt_event") == count
    desk.quizzes.beat(sitting, 5)
    gone = replace(sitting, attempt=replace(sitting.attempt, attempt_id="nobody"))
    assert refused(desk.quizzes.move, gone, 1, 5) is Fault.SITTING_STALE
    desk.quizzes.beat(gone, 5)


def test_what_is_closed_stays_closed(desk: Desk) -> None:
    sitting = desk.quizzes.start(replace(EXAM, may_go_back=False))
    sitting = desk.quizzes.move(sitting, 2, 5)
    assert refused(desk.quizzes.move, sitting, 1, 5) is Fault.SITTING_STALE
    assert refused(desk.quizzes.answer, sitting, 1, RIGHT["one"], 5) is Fault.SITTING_STALE
    assert refused(desk.quizzes.show, sitting, 2, 5) is Fault.SITTING_STALE, "an exam tells at the end"
    assert refused(desk.quizzes.flag, sitting, 9, 5, on=True) is Fault.SITTING_STALE
    over = desk.quizzes.hand_in(sitting, 5).sitting
    assert refused(desk.quizzes.answer, over, 3, RIGHT["again"], 5) is Fault.SITTING_STALE
    practice = desk.answered(desk.quizzes.start(PRACTICE), "+")
    practice, _ = desk.quizzes.show(practice, 0, 6)
    assert refused(desk.quizzes.answer, practice, 0, WRONG["short"], 7) is Fault.SITTING_STALE


def test_a_sitting_given_up_is_no_attempt_and_what_was_shown_stays_known(desk: Desk) -> None:
    sitting, _ = desk.quizzes.show(desk.answered(desk.quizzes.start(PRACTICE), "-+"), 0, 5)
    desk.quizzes.give_up(sitting, 6)
    assert desk.quizzes.unfinished() is None
    assert desk.quizzes.history() == ()
    assert desk.of_quiz() == [(CURRENTS, 1, 1.0)]
    assert desk.quizzes.presets()[-1].scope == Scope(questions=("short",))


def test_too_few_questions_are_said_before_the_start(desk: Desk) -> None:
    assert refused(desk.quizzes.start, replace(PRACTICE, count=5)) is Fault.TOO_FEW_QUESTIONS
    nothing = replace(PRACTICE, count=0, scope=Scope(chapters=("9",)))
    assert refused(desk.quizzes.start, nothing) is Fault.TOO_FEW_QUESTIONS
    assert desk.rows("SELECT count(*) FROM attempt") == [(0,)]


def test_presets_fit_what_there_is(desk: Desk) -> None:
    ten, chapter, exam = desk.quizzes.presets()
    assert (ten.preset, ten.count, ten.mode) == ("ten-minutes", 4, Mode.PRACTICE)
    assert Kind.BLANK not in ten.kinds
    assert (chapter.preset, chapter.count, chapter.scope.chapters) == ("chapter", 2, ("1",))
    assert (exam.preset, exam.count, exam.minutes, exam.mode) == ("mock-exam", 4, 40, Mode.EXAM)
    assert exam.ask_sure
    assert exam.may_go_back
    assert all(one.counts_for_memory and one.pack_id == PACK for one in (ten, chapter, exam))
    desk.services.settings.change("quiz_memory", "off")
    banks = KnownBanks(desk.services.study._workplace, desk.bank)
    banks.chapter = "2"
    there = QuizService(desk.services.study._workplace, banks).presets()
    assert there[1].scope.chapters == ("2",)
    assert not any(one.counts_for_memory for one in there)
    desk.bank.questions = ()
    assert desk.quizzes.presets() == ()


def test_mistakes_are_what_was_wrong_when_it_was_last_answered(desk: Desk) -> None:
    desk.quizzes.hand_in(desk.answered(desk.quizzes.start(EXAM), "---+"), 400_000)
    mistakes = desk.quizzes.presets()[-1]
    assert (mistakes.preset, mistakes.count) == ("mistakes", 3)
    assert mistakes.scope.questions == ("list", "one", "short"), "the latest first"
    sitting = desk.quizzes.start(mistakes)
    assert desk.bank.asked_with[-1] == {"one": ("b",)}
    sitting = desk.quizzes.answer(sitting, 0, RIGHT["short"], 5)
    desk.quizzes.hand_in(sitting, 5)
    assert desk.quizzes.presets()[-1].scope.questions == ("list", "one"), "what was left out is as it was"


def test_the_cards_behind_mistakes_are_those_named_or_those_of_the_key_point(desk: Desk) -> None:
    desk.bank.questions = (
        *desk.bank.questions[:3],
        replace(desk.bank.questions[3], cards=(), thesis="currents"),
    )
    sure = replace(WRONG["again"], sure=Sure.SURE)
    sitting = desk.answered(desk.quizzes.start(replace(EXAM, pack_id="")), "+--")
    report = desk.quizzes.hand_in(desk.quizzes.answer(sitting, 3, sure, 5), 400_000)
    assert report.mistakes == (3, 1, 2)
    attempt_id = report.sitting.attempt.attempt_id
    assert desk.quizzes.cards_to_study(attempt_id) == (NUMBER, TWO, THREE), "no deck is of this pack"
    prompt = desk.services.study.practise(desk.quizzes.cards_to_study(attempt_id)[1:])
    assert not isinstance(prompt, Finish)
    assert [one.card.card_id for one in prompt.asked] == [TWO, THREE]


def test_seeds_are_new_and_can_be_typed(desk: Desk) -> None:
    seen = set()
    for _ in range(4):
        seed = desk.quizzes.new_seed()
        assert 1 <= seed <= 1_000_000
        seen.add(seed)
        desk.quizzes.give_up(desk.quizzes.start(replace(PRACTICE, seed=seed)), 0)
    assert len(seen) == 4


def test_earlier_attempts_of_the_preset_are_compared(desk: Desk) -> None:
    for sign in "-+":
        report = desk.quizzes.hand_in(desk.answered(desk.quizzes.start(EXAM), sign), 400_000)
        desk.wait(DAY_MS)
    assert [one.points for one in report.earlier] == [0.0]
    assert [one.points for one in desk.quizzes.history()] == [1.0, 0.0]


def test_a_report_of_nothing_and_a_damaged_one_are_said(desk: Desk) -> None:
    assert refused(desk.quizzes.report, "nobody") is Fault.VALUE_BAD
    sitting = desk.quizzes.start(PRACTICE)
    connection = sqlite3.connect(desk.services.upkeep.file)
    connection.execute("DROP TRIGGER attempt_no_update")
    connection.execute("""UPDATE attempt SET questions = '{"questions": [7]}'""")
    connection.commit()
    assert refused(desk.quizzes.report, sitting.attempt.attempt_id) is Fault.ATTEMPT_UNREADABLE
    assert desk.quizzes.unfinished() is None, "the doctor names it"
    problems = desk.services.upkeep.doctor().problems
    assert len(problems) == 1
    assert problems[0].startswith(f"quiz {sitting.attempt.attempt_id}: ")
    connection.execute("DELETE FROM attempt_clock")
    connection.execute("DROP TRIGGER attempt_no_delete")
    connection.execute("DELETE FROM attempt")
    connection.commit()
    connection.close()


def test_a_damaged_quiz_stands_before_no_older_one(desk: Desk) -> None:
    older = desk.quizzes.move(desk.quizzes.start(PRACTICE), 1, 5000)
    desk.wait(MINUTE)
    younger = desk.quizzes.start(PRACTICE)
    assert desk.quizzes.unfinished() == younger
    connection = sqlite3.connect(desk.services.upkeep.file)
    connection.execute("DROP TRIGGER attempt_no_update")
    damaged = (younger.attempt.attempt_id,)
    connection.execute("UPDATE attempt SET rules = 'nothing' WHERE attempt_id = ?", damaged)
    connection.commit()
    assert desk.quizzes.unfinished() == older
    desk.quizzes.give_up(older, 6000)
    assert desk.quizzes.unfinished() is None
    assert len(desk.services.upkeep.doctor().problems) == 1
    connection.execute("DROP TRIGGER attempt_no_delete")
    connection.execute("DELETE FROM attempt_clock WHERE attempt_id = ?", damaged)
    connection.execute("DELETE FROM attempt WHERE attempt_id = ?", damaged)
    connection.commit()
    connection.close()


def test_an_empty_blank_page_sends_nobody_to_all_cards_of_its_chapter(desk: Desk) -> None:
    points = (Option("all", "Lamps give light", cards=(CURRENTS,)), Option("few", "Two", cards=(ONE, TWO)))
    page = Question("page", Kind.BLANK, "What do you know?", PACK, "1", points, thesis="currents")
    desk.bank.questions = (page, *desk.bank.questions[:2])
    report = desk.quizzes.hand_in(desk.quizzes.start(replace(EXAM, count=3)), 5000)
    assert report.mistakes == (0, 1, 2), "it is a mistake all the same"
    assert desk.quizzes.cards_to_study(report.sitting.attempt.attempt_id) == (CURRENTS, NUMBER)
    started = desk.quizzes.start(replace(EXAM, count=3))
    wrote = desk.quizzes.answer(started, 0, Response(texts=("Lamps give light.",)), 5000)
    report = desk.quizzes.hand_in(wrote, 5000)
    assert report.marks[0].verdict is Verdict.PARTLY
    studied = desk.quizzes.cards_to_study(report.sitting.attempt.attempt_id)
    assert studied == (ONE, TWO, CURRENTS, NUMBER), "what was forgotten on it"


def test_the_service_has_the_verbs_that_the_screen_asks_for(services: Services) -> None:
    verbs: QuizVerbs = services.quizzes
    assert verbs.history() == ()


def test_without_a_pack_there_is_nothing_to_ask(services: Services) -> None:
    assert services.quizzes.presets() == ()
    assert services.quizzes.decks() == ()
    assert services.quizzes.tags() == ()
    assert services.quizzes.unfinished() is None
    assert refused(services.quizzes.stock, PRACTICE) is Fault.CONTENT_UNREADABLE


def test_cards_are_practised_whether_they_are_due_or_not(services: Services, learner: Learner) -> None:
    study_all(services, learner.clock, Rating.EASY)
    prompt = services.study.practise(["gone:qa", NUMBER, ONE])
    assert not isinstance(prompt, Finish)
    assert [one.card.card_id for one in prompt.asked] == [NUMBER], "one gap at a time"
    rate(services, prompt, Rating.AGAIN)
    again = services.study.practise([NUMBER])
    assert not isinstance(again, Finish)
    assert again.asked[0].memory.phase is Phase.RELEARNING
    assert isinstance(services.study.practise([]), Finish)
    assert services.study.undo() is not None
    assert isinstance(services.study.next(), Finish)
