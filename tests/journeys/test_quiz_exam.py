"""A mock exam by keyboard alone: every kind of question, a power cut in the middle, handed in, read, and its mistakes studied."""

import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys import quiz_keys
from tests.journeys.backstage import learn, problems
from tests.journeys.learner_file import (
    Question,
    answers,
    events,
    found,
    is_whole,
    last_attempt,
    questions,
    rules,
    says,
    used_ms,
)
from tests.journeys.quiz_keys import open_quiz
from tests.journeys.screen import Program, Screen

PICTURES = Path(__file__).parent / "pictures"
MANY = 30
CUT_AT = 15
"""The question in view when the power goes."""
BLANKS = (20, 27)
FLAGGED = 5
BEAT_MS = 5_000
SLACK_MS = 5_000
"""For keys on their way, and a machine that has other things to do."""
LAIN_S = 8.0
KINDS = {"one", "several", "true-false", "match", "order", "short", "cloze", "number", "list", "who", "blank"}


@dataclass
class Exam:
    """The attempt, as the file has it, and what somebody means to answer."""

    data: Path
    attempt: str
    questions: list[Question]
    wrong: set[int]

    def is_right(self, place: int) -> bool:
        """Whether the question is to be answered rightly."""
        return place not in self.wrong

    def kept(self, place: int) -> bool:
        """Whether the file has the answer that was meant."""
        question, there = self.questions[place], answers(self.data, self.attempt).get(place, {})
        wanted = quiz_keys.expected(question, right=self.is_right(place))
        return quiz_keys.given(question, there) == wanted

    def title(self, place: int) -> str:
        """What the window is called while a question is in view."""
        return f"Question {place + 1} of {MANY} - Mock exam"


@pytest.mark.window
def test_a_mock_exam_by_keyboard_alone(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "data"
    learn(data, days_ago=10, answers=60)
    with Program(screen, data) as program:
        exam = begin(program, data)
        began = time.monotonic()
        for place in range(CUT_AT):
            sit(program, exam, place)
        look_back(program, exam)
        answer_in_view(program, exam, CUT_AT)
        program.wait(lambda: exam.kept(CUT_AT), "the answer to be kept")
        last = events(data, exam.attempt)[-1].used_ms
        program.wait(lambda: used_ms(data, exam.attempt) > last, "a beat of the clock")
        program.kill()
        spent_ms = (time.monotonic() - began) * 1000
    lost_ms = spent_ms - used_ms(data, exam.attempt)
    assert -SLACK_MS < lost_ms < BEAT_MS + SLACK_MS, "the clock is right to a beat"
    assert is_whole(data)
    assert all(exam.kept(place) for place in range(CUT_AT + 1)), "what was answered is on disk"
    before = events(data, exam.attempt)
    clock_ms = used_ms(data, exam.attempt)
    time.sleep(LAIN_S)
    with Program(screen, data) as program:
        resume(program, exam)
        again = time.monotonic()
        assert events(data, exam.attempt)[: len(before)] == before, "nothing of it was altered"
        (resumed,) = events(data, exam.attempt, "resumed")
        assert resumed.used_ms == clock_ms, "the time it lay costs nothing"
        assert resumed.body["away_ms"] >= LAIN_S * 1000
        think_again(program, exam)
        for place in range(CUT_AT + 1, MANY):
            sit(program, exam, place)
        hand_in(program, exam)
        used = events(data, exam.attempt, "handed-in")[0].used_ms
        spent_ms = clock_ms + (time.monotonic() - again) * 1000
        assert abs(spent_ms - used) < SLACK_MS, "from then on it ran as before"
        read_report(program)
        study_a_mistake(program, data)
        assert program.close() == 0
    all_is_there(exam)
    memory_was_moved(exam)
    assert problems(data) == ()


def begin(program: Program, data: Path) -> Exam:
    """Ctrl+4, Tab to the third of the ready-made quizzes, Enter."""
    open_quiz(program)
    program.save(PICTURES / "quiz-start.png")
    program.act(*["Tab"] * 5)  # past Start and On paper of two cards
    program.press("Return")
    program.wait_title(f"Question 1 of {MANY} - Mock exam")
    attempt = last_attempt(data)
    drawn = questions(data, attempt)
    assert len(drawn) == MANY
    assert {question["kind"] for question in drawn} == KINDS, "every kind"
    asked = rules(data, attempt)
    assert (asked["mode"], asked["minutes"], asked["ask_sure"]) == ("exam", 40, True)
    first_one = next(at for at, question in enumerate(drawn) if question["kind"] == "one")
    wrong = {first_one, *range(3, MANY, 4)} - set(BLANKS)
    return Exam(data, attempt, drawn, wrong)


def sit(program: Program, exam: Exam, place: int) -> None:
    """Answer the question in view, say how sure, flag one, and go on with Enter; two are passed over."""
    program.wait_title(exam.title(place))
    kind = exam.questions[place]["kind"]
    if place not in BLANKS:
        answer_in_view(program, exam, place)
    if place == FLAGGED:
        program.press("ctrl+f")
    picture = PICTURES / f"quiz-exam-{kind}.png"
    if kind not in [question["kind"] for question in exam.questions[:place]] and place not in BLANKS:
        program.wait_still()
        program.save(picture)
    goes_on_line_by_line = kind in ("list", "blank")  # there Enter goes to the next line
    program.press("ctrl+Return" if goes_on_line_by_line else "Return")


def answer_in_view(program: Program, exam: Exam, place: int) -> None:
    """The answer by its keys, then one key for how sure."""
    program.wait_title(exam.title(place))
    quiz_keys.answer(program, exam.questions[place], right=exam.is_right(place))
    program.press(("F2", "F3", "F4")[place % 3])


def look_back(program: Program, exam: Exam) -> None:
    """All questions at a glance; to the flagged one and forth again with the arrows and Enter."""
    program.wait_title(exam.title(CUT_AT))
    program.press("ctrl+o")
    program.wait_still()
    program.save(PICTURES / "quiz-exam-overview.png")
    program.press(*["Left"] * (CUT_AT - FLAGGED), "Return")
    program.wait_title(exam.title(FLAGGED))
    assert [one.place for one in events(exam.data, exam.attempt, "flagged")] == [FLAGGED]
    program.press("ctrl+o", *["Right"] * (CUT_AT - FLAGGED), "Return")
    program.wait_title(exam.title(CUT_AT))


def resume(program: Program, exam: Exam) -> None:
    """The start offers to go on; Enter does."""
    open_quiz(program)
    program.save(PICTURES / "quiz-unfinished.png")
    program.press("Return")
    program.wait_title(exam.title(CUT_AT))
    program.wait_still()
    program.save(PICTURES / "quiz-exam-resumed.png")


def think_again(program: Program, exam: Exam) -> None:
    """Back to a question that was answered wrongly before the cut: its answer stands there, and another letter replaces it."""
    place = min(at for at in exam.wrong if exam.questions[at]["kind"] == "one")
    if place < CUT_AT:
        for at in reversed(range(place, CUT_AT)):
            program.press("alt+Left")
            program.wait_title(exam.title(at))
        exam.wrong.discard(place)
        quiz_keys.answer(program, exam.questions[place])
        program.wait(lambda: exam.kept(place), "the other answer to be kept")
        for at in range(place + 1, CUT_AT + 1):
            program.press("alt+Right")
            program.wait_title(exam.title(at))
    program.press("alt+Right")


def hand_in(program: Program, exam: Exam) -> None:
    """After the last question it says what is missing; Enter leads there, Ctrl+Enter hands in."""
    program.wait_still()
    program.save(PICTURES / "quiz-exam-hand-in.png")
    program.press("Return")
    program.wait_title(exam.title(BLANKS[0]))
    program.press("ctrl+h")
    program.wait_still()
    program.press("Down", "Return")
    program.wait_title(exam.title(BLANKS[1]))
    program.press("ctrl+h")
    program.wait_still()
    assert events(exam.data, exam.attempt, "handed-in") == [], "Enter alone never hands in"
    program.press("ctrl+Return")
    program.wait_title("Report - Quiz")


def read_report(program: Program) -> None:
    """The mark above; from mistake to mistake, each with its passage beside it."""
    program.wait_still()
    program.save(PICTURES / "quiz-report.png")
    program.act("alt+Down")
    program.act("s")
    program.wait_still()
    program.save(PICTURES / "quiz-report-mistake.png")
    program.act("alt+Down", "alt+Down", "alt+Up")
    program.act("Escape")
    program.press("ctrl+1")
    program.wait_title("Today")
    program.press("ctrl+4")
    program.wait_title("Report - Quiz")
    program.wait_still()


def study_a_mistake(program: Program, data: Path) -> None:
    """Enter is "Study these mistakes": their cards, and the first of them is rated."""
    entries = (
        "SELECT count(*) FROM entry WHERE entry_id IN (SELECT entry_id FROM review WHERE origin != 'quiz')"
    )
    ((studied,),) = found(data, entries)
    program.press("Return")
    program.wait_title("Study")
    program.wait_still()
    program.act("space")
    program.wait_still()
    program.save(PICTURES / "quiz-mistakes-studied.png")
    program.act("3")
    program.wait(says(data, entries, studied + 1), "the rating of a mistake")


def all_is_there(exam: Exam) -> None:
    """Every answer is in the file as it was meant, once, with how sure, and the events have no gap."""
    every = events(exam.data, exam.attempt)
    assert [one.number for one in every] == list(range(1, len(every) + 1))
    assert [one.used_ms for one in every] == sorted(one.used_ms for one in every)
    assert set(answers(exam.data, exam.attempt)) == set(range(MANY)) - set(BLANKS)
    wrongly_kept = [place for place in range(MANY) if place not in BLANKS and not exam.kept(place)]
    assert wrongly_kept == []
    for place, response in answers(exam.data, exam.attempt).items():
        assert response["sure"] == place % 3 + 1
    assert [one.what for one in every if one.what in ("resumed", "handed-in", "given-up")] == [
        "resumed",
        "handed-in",
    ]
    assert found(exam.data, "SELECT count(*) FROM attempt") == [(1,)]


def memory_was_moved(exam: Exam) -> None:
    """What the exam says of cards: one row for a card and day, in part where the answer stood on the page, and memory says so."""
    data = exam.data
    written = found(data, "SELECT card_id, rating, weight, entry_id FROM review WHERE origin = 'quiz'")
    assert written
    assert len({card for card, *_ in written}) == len(written), "once for each card and day"
    (handed_in,) = events(data, exam.attempt, "handed-in")
    place_of = {entry: place for place, entry in handed_in.body["entries"]}
    assert {entry for *_, entry in written} == set(place_of), "the entries that the exam names"
    assert not set(BLANKS) & set(place_of.values()), "what was left blank says nothing"
    for _, rating, weight, entry in written:
        kind = exam.questions[place_of[entry]]["kind"]
        recalled = kind in quiz_keys.TYPED
        assert rating in (1, 3)
        assert weight == 1.0 if recalled or rating == 1 else 0 < weight < 1
        if kind not in ("list", "blank", "several", "match", "order"):
            assert rating == (3 if exam.is_right(place_of[entry]) else 1)
    kinds = {exam.questions[place]["kind"] in quiz_keys.TYPED for place in place_of.values()}
    assert kinds == {True, False}, "recalled and recognised"
    moved = found(
        data,
        "SELECT review.review_id, memory.last_review, after_stability_days, memory.stability_days, "
        "before_stability_days FROM review JOIN memory USING (card_id) WHERE origin = 'quiz' "
        "AND card_id NOT IN (SELECT card_id FROM review AS later WHERE later.rowid > review.rowid)",
    )
    assert len(moved) >= len(written) - 6, "all but the card that was studied since"
    for review, last, after, stored, earlier in moved:
        assert (review, after) == (last, stored)
        assert after != earlier
