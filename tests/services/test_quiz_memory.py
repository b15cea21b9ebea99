"""What quizzes do to memory on a real file, and taking that back."""

import sqlite3
from dataclasses import replace

import pytest

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.memory import Phase
from kzstudy.core.prompt import Finish
from kzstudy.core.rating import Rating
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Verdict
from tests.services.learner import DAY_MS, Learner, rate
from tests.services.quizzed import (
    CURRENTS,
    DATE,
    EXAM,
    MINUTE,
    NUMBER,
    ONE,
    PRACTICE,
    RIGHT,
    THREE,
    TWO,
    WRONG,
    Desk,
    quizzes_over,
)


def test_practice_writes_what_an_answer_says_when_it_is_shown(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(PRACTICE), "++-")
    assert desk.of_quiz() == []
    sitting, mark = desk.quizzes.show(sitting, 0, 300_000)
    assert mark.verdict is Verdict.RIGHT
    assert sitting.shown == {0}
    assert desk.of_quiz() == [(CURRENTS, 3, 1.0)]
    sitting, _ = desk.quizzes.show(sitting, 1, 300_000)
    sitting, mark = desk.quizzes.show(sitting, 2, 300_000)
    assert mark.verdict is Verdict.PARTLY
    assert desk.of_quiz()[1:] == [(NUMBER, 3, 0.75), (ONE, 3, 1.0), (TWO, 1, 1.0), (THREE, 1, 1.0)]
    assert len(desk.rows("SELECT DISTINCT entry_id FROM review WHERE origin = 'quiz'")) == 3
    again, mark = desk.quizzes.show(sitting, 0, 300_000)
    assert (again, mark.verdict) == (sitting, Verdict.RIGHT)
    assert len(desk.of_quiz()) == 5, "shown is shown"


def test_an_exam_writes_nothing_before_it_is_handed_in(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(EXAM), "+-+-")
    assert desk.of_quiz() == []
    report = desk.quizzes.hand_in(sitting, 400_000)
    assert [one.verdict for one in report.marks] == [
        Verdict.RIGHT,
        Verdict.WRONG,
        Verdict.RIGHT,
        Verdict.WRONG,
    ]
    assert (report.cards_moved, report.counted, report.points) == (5, True, 2.0)
    assert desk.of_quiz() == [
        (CURRENTS, 3, 1.0),
        (NUMBER, 1, 1.0),
        (ONE, 3, 1.0),
        (TWO, 3, 1.0),
        (THREE, 3, 1.0),
    ], "the fourth question asks again what the first has asked"
    assert desk.quizzes.report(sitting.attempt.attempt_id) == report
    assert desk.quizzes.unfinished() is None


def test_answers_count_under_their_own_times(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(EXAM), "+")
    answered_at, day = desk.learner.clock.at_ms, desk.services.study._workplace.today()
    desk.wait(DAY_MS)
    sitting = desk.quizzes.answer(sitting, 1, RIGHT["one"], 90_000)
    desk.wait(DAY_MS)
    desk.quizzes.hand_in(sitting, 100_000)
    found = desk.rows("SELECT answered_at_ms, study_day, taken_ms FROM review WHERE origin = 'quiz'")
    assert found == [(answered_at, day, MINUTE), (answered_at + DAY_MS, day + 1, 0)]


def test_a_card_studied_on_the_day_or_since_is_left_alone(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(EXAM), "-")
    desk.wait(DAY_MS)
    prompt = desk.services.study.practise([CURRENTS])
    assert not isinstance(prompt, Finish)
    rate(desk.services, prompt)
    before = desk.memory()
    desk.quizzes.hand_in(sitting, 100_000)
    assert (desk.of_quiz(), desk.memory()) == ([], before)


def test_a_second_quiz_on_a_day_adds_nothing_and_one_on_the_next_does(desk: Desk) -> None:
    for expected in (1, 1):
        sitting = desk.answered(desk.quizzes.start(PRACTICE), "+")
        desk.quizzes.show(sitting, 0, 90_000)
        assert len(desk.of_quiz()) == expected
    desk.wait(DAY_MS)
    sitting = desk.answered(desk.quizzes.start(PRACTICE), "-")
    desk.quizzes.show(sitting, 0, 90_000)
    assert desk.of_quiz() == [(CURRENTS, 3, 1.0), (CURRENTS, 1, 1.0)]


def test_a_recognised_answer_moves_stability_by_its_part(desk: Desk) -> None:
    before = desk.stability(NUMBER)
    prompt = desk.services.study.practise([NUMBER])
    assert not isinstance(prompt, Finish)
    whole = prompt.asked[0].outcomes[Rating.GOOD - 1]
    sitting = desk.quizzes.answer(desk.quizzes.start(PRACTICE), 1, RIGHT["one"], 1000)
    desk.quizzes.show(sitting, 1, 2000)
    expected = before**0.25 * whole.stability_days**0.75
    assert desk.stability(NUMBER) == pytest.approx(expected)
    assert before < desk.stability(NUMBER) < whole.stability_days


def test_a_quiz_that_is_not_to_count_writes_nothing(desk: Desk) -> None:
    before = desk.memory()
    rules = replace(EXAM, counts_for_memory=False)
    report = desk.quizzes.hand_in(desk.answered(desk.quizzes.start(rules), "+-"), 400_000)
    assert (desk.of_quiz(), desk.memory()) == ([], before)
    assert (report.cards_moved, report.counted) == (0, False)
    assert desk.quizzes.take_back(report.sitting.attempt.attempt_id) == Changes.NOTHING


def test_what_is_off_or_gone_is_not_touched(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(EXAM), "++")
    desk.services.decks.switch("small", on=False)
    desk.quizzes.hand_in(sitting, 400_000)
    assert desk.of_quiz() == []


def test_an_attempt_is_taken_back_and_counted_again_as_a_whole(desk: Desk) -> None:
    before = desk.memory()
    attempt_id = desk.quizzes.hand_in(
        desk.answered(desk.quizzes.start(EXAM), "++-"), 400_000
    ).sitting.attempt.attempt_id
    moved = desk.memory()
    assert moved != before
    for _ in range(2):
        assert desk.quizzes.take_back(attempt_id) == Changes.MEMORY
        assert desk.memory() == before
        assert desk.quizzes.take_back(attempt_id) == Changes.NOTHING
        report = desk.quizzes.report(attempt_id)
        assert (report.cards_moved, report.counted) == (5, False)
        desk.reopen()
        assert desk.quizzes.count_again(attempt_id) == Changes.MEMORY
        assert desk.memory() == moved
        assert desk.quizzes.count_again(attempt_id) == Changes.NOTHING
        assert desk.quizzes.report(attempt_id).counted


def test_undo_in_study_never_takes_a_quiz_answer_back_and_is_not_stopped_by_one(desk: Desk) -> None:
    prompt = desk.services.study.practise([DATE])
    assert not isinstance(prompt, Finish)
    rate(desk.services, prompt, Rating.AGAIN)
    answers = desk.rows("SELECT count(*) FROM entry")[0][0]
    attempt_id = desk.quizzes.hand_in(
        desk.answered(desk.quizzes.start(EXAM), "++-"), 400_000
    ).sitting.attempt.attempt_id
    desk.quizzes.take_back(attempt_id)
    desk.quizzes.count_again(attempt_id)
    undone = desk.services.study.undo()
    assert undone is not None
    assert undone.asked[0].card.card_id == DATE
    assert desk.services.study.can_redo()
    assert desk.services.study.redo() is not None
    times = 0
    while desk.services.study.undo() is not None:
        times += 1
    assert times == answers
    assert not desk.services.study.can_undo()
    assert {row[0] for row in desk.rows("SELECT card_id FROM memory")} == {CURRENTS, ONE}, (
        "recalled right, as if they had been new; all else stood on what was taken back"
    )
    while desk.services.study.redo() is not None:
        times -= 1
    assert times == 0


def test_an_answer_to_a_card_that_lost_what_lay_below_a_quiz_is_refused(desk: Desk) -> None:
    sitting = desk.answered(desk.quizzes.start(PRACTICE), "+")
    desk.quizzes.show(sitting, 0, 90_000)
    prompt = desk.services.study.practise([CURRENTS])
    assert not isinstance(prompt, Finish)
    while desk.services.study.undo() is not None:
        pass
    with pytest.raises(KnownError) as caught:
        rate(desk.services, prompt)
    assert caught.value.fault is Fault.PROMPT_STALE


def test_what_a_quiz_answered_is_not_counted_as_studied(desk: Desk) -> None:
    before = desk.services.today.numbers().answered_today
    desk.quizzes.hand_in(desk.answered(desk.quizzes.start(EXAM), "+++"), 400_000)
    assert desk.services.today.numbers().answered_today == before


def test_a_new_card_takes_only_what_was_recalled(learner: Learner) -> None:
    services = learner.open()
    quizzes = quizzes_over(services.study._workplace)
    sitting = quizzes.start(EXAM)
    for place, name in enumerate(("short", "one", "list")):
        sitting = quizzes.answer(sitting, place, (WRONG if name == "list" else RIGHT)[name], 1000)
    assert quizzes.hand_in(sitting, 2000).cards_moved == 2
    connection = sqlite3.connect(services.upkeep.file)
    found = connection.execute("SELECT card_id, phase, due_at_ms FROM memory ORDER BY card_id").fetchall()
    connection.close()
    due = learner.clock.at_ms + 600_000
    assert found == [(CURRENTS, Phase.LEARNING, due), (ONE, Phase.LEARNING, due)]
    assert services.upkeep.doctor().sound
    services.upkeep.close()


def test_a_doubtful_answer_says_nothing_until_the_person_does(desk: Desk) -> None:
    sitting = desk.quizzes.answer(desk.quizzes.start(PRACTICE), 0, Response(texts=("nationolizm",)), 1000)
    sitting, mark = desk.quizzes.show(sitting, 0, 2000)
    assert mark.verdict is Verdict.DOUBTFUL
    assert desk.of_quiz() == []
    sitting, mark = desk.quizzes.rule(sitting, 0, [("answer", True)], 3000)
    assert mark.verdict is Verdict.RIGHT
    assert desk.of_quiz() == [(CURRENTS, 3, 1.0)]
    sitting, mark = desk.quizzes.rule(sitting, 0, [("answer", False)], 4000)
    assert mark.verdict is Verdict.WRONG
    assert desk.of_quiz() == [(CURRENTS, 3, 1.0), (CURRENTS, 1, 1.0)]
    assert desk.rows("SELECT lapses, reviews FROM memory WHERE card_id = 'small/currents:qa'")[0][0] == 1
    assert desk.rows("SELECT count(*) FROM entry WHERE voids IS NOT NULL") == [(1,)]
    assert desk.quizzes.rule(sitting, 0, [("answer", False)], 5000)[1].verdict is Verdict.WRONG
    assert len(desk.of_quiz()) == 2, "the same word again is no news"


def test_the_last_word_on_a_report_alters_points_history_and_memory(desk: Desk) -> None:
    report = desk.quizzes.hand_in(desk.answered(desk.quizzes.start(EXAM), "-+"), 400_000)
    attempt_id = report.sitting.attempt.attempt_id
    assert (report.points, desk.quizzes.history()[0].points) == (1.0, 1.0)
    lapsed = desk.stability(CURRENTS)
    desk.wait(MINUTE)
    _, mark = desk.quizzes.rule(report.sitting, 0, [("answer", True)], 400_000)
    assert mark.verdict is Verdict.RIGHT
    assert desk.stability(CURRENTS) > lapsed
    assert desk.quizzes.history()[0].points == desk.quizzes.report(attempt_id).points == 2.0
    assert desk.quizzes.presets()[-1].preset != "mistakes"
    assert desk.quizzes.report(attempt_id).cards_moved == 2


def test_a_word_on_an_attempt_that_was_taken_back_waits_with_it(desk: Desk) -> None:
    before = desk.memory()
    report = desk.quizzes.hand_in(desk.answered(desk.quizzes.start(EXAM), "-+"), 400_000)
    attempt_id = report.sitting.attempt.attempt_id
    desk.quizzes.take_back(attempt_id)
    desk.quizzes.rule(report.sitting, 0, [("answer", True)], 400_000)
    assert desk.memory() == before
    desk.quizzes.count_again(attempt_id)
    assert desk.rows(f"SELECT lapses FROM memory WHERE card_id = '{CURRENTS}'") == [(0,)]
    assert desk.quizzes.report(attempt_id).counted
