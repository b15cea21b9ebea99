"""The program is ended by force at a random moment of an exam: what the screen had taken is in the file, once.

KZSTUDY_POWER_CUTS sets how many runs there are; 50 is the full check.
"""

import os
import random
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from Xlib.error import ConnectionClosedError, XError

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
    used_ms,
)
from tests.journeys.quiz_keys import open_quiz
from tests.journeys.screen import Program, Screen

RUNS = int(os.environ.get("KZSTUDY_POWER_CUTS", "3"))
MANY = 30


@dataclass
class Seen:
    """What somebody who looked at the screen knows of an exam: which answers the next question followed, and the one in view."""

    questions: list[Question]
    right: list[bool] = field(default_factory=list)
    """How each answer was meant, the one under way included."""
    followed: int = 0

    def wanted(self, place: int) -> dict[str, object]:
        """What the file should say."""
        return quiz_keys.expected(self.questions[place], right=self.right[place])


def sit_until_cut(program: Program, seen: Seen, after_s: float) -> None:
    """Answer and go on until the power goes."""
    timer = threading.Timer(after_s, program.process.kill)
    timer.start()
    try:
        for place in range(MANY - 1):
            program.wait_title(f"Question {place + 1} of {MANY} - ")
            seen.followed = place
            seen.right.append(random.random() < 0.6)
            quiz_keys.answer(program, seen.questions[place], right=seen.right[place])
            program.press(random.choice(("F2", "F3", "F4")), "ctrl+Return")
    except (AssertionError, OSError, XError, ConnectionClosedError):  # the window has gone
        pass
    finally:
        timer.join()
        program.process.wait(10)


def is_as_seen(data: Path, attempt: str, seen: Seen) -> None:
    """Every answer that the next question followed is in the file as it was given; of the one under way what was given so far."""
    there = answers(data, attempt)
    for place in range(seen.followed):
        question = seen.questions[place]
        assert quiz_keys.given(question, there.get(place, {})) == seen.wanted(place), f"question {place + 1}"
    for place in set(there) - set(range(seen.followed)):
        assert place < len(seen.right), "nobody came so far"
        if seen.questions[place]["kind"] in quiz_keys.TYPED:
            kept, meant = there[place]["texts"], seen.wanted(place)["texts"]
            assert isinstance(meant, list)
            assert len(kept) <= len(meant)
            assert all(text.startswith(part) for text, part in zip(meant, kept, strict=False)), (meant, kept)


def is_sound(data: Path, attempt: str) -> None:
    """The events are numbered without a gap, the clock is not behind them, and none is there twice."""
    every = events(data, attempt)
    assert [one.number for one in every] == list(range(1, len(every) + 1))
    assert [one.used_ms for one in every] == sorted(one.used_ms for one in every)
    assert used_ms(data, attempt) >= every[-1].used_ms if every else True
    moved = [one.place for one in every if one.what == "moved"]
    assert moved == list(range(1, len(moved) + 1)), "one step for each question"


@pytest.mark.window
def test_no_answer_of_an_exam_is_lost_or_doubled(screen: Screen, tmp_path: Path) -> None:
    seed = random.randrange(2**32)
    random.seed(seed)
    data = tmp_path / "data"
    learn(data, days_ago=10, answers=40)
    for run in range(RUNS):
        with Program(screen, data) as program:
            open_quiz(program)
            program.act(*["Tab"] * 5)  # past Start and On paper of two cards
            program.press("Return")
            program.wait_title(f"Question 1 of {MANY} - Mock exam")
            attempt = last_attempt(data)
            seen = Seen(questions(data, attempt))
            sit_until_cut(program, seen, random.uniform(0.05, 6.0))
        told = f"run {run}, seed {seed}, after question {seen.followed}"
        assert is_whole(data), told
        is_as_seen(data, attempt, seen)
        is_sound(data, attempt)
        before = answers(data, attempt)
        hand_in(screen, data, seen)
        assert answers(data, attempt) == before, told
        assert [one.what for one in events(data, attempt)][-1] == "handed-in", told
    assert found(data, "SELECT count(*) FROM attempt") == [(RUNS,)]
    doubled = (
        "SELECT card_id FROM review WHERE origin = 'quiz' GROUP BY card_id, study_day HAVING count(*) > 1"
    )
    assert found(data, doubled) == [], "once for each card and day, over all exams of the day"
    assert problems(data) == ()


def hand_in(screen: Screen, data: Path, seen: Seen) -> None:
    """Started again: Enter goes on where it was, and Ctrl+H and Ctrl+Enter hand in what there is."""
    with Program(screen, data) as program:
        open_quiz(program)
        program.press("Return")
        program.wait_title(f"of {MANY} - Mock exam")
        places = (seen.followed, seen.followed + 1)  # the next question may have come unseen
        assert any(f"Question {place + 1} of " in program.title() for place in places), program.title()
        program.press("ctrl+h", "ctrl+Return")
        program.wait_title("Report - Quiz")
        assert program.close() == 0
