"""The made-up learner answers rightly, wrongly and nearly, and two tours tell the same past."""

from pathlib import Path

import pytest

from kzstudy import paths
from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import Scheme
from kzstudy.quiz.mark import Verdict
from kzstudy.quiz.marking import mark
from kzstudy.tour_examinee import nearly, partly, right, wrong
from kzstudy.tour_learner import Profiles
from tests.quiz.samples import EACH, NUMBER, ORDER, TRUE_FALSE

REMEMBERED_IN_PART = {Kind.LIST, Kind.BLANK}


@pytest.mark.parametrize("question", EACH, ids=lambda one: one.kind.value)
def test_right_is_right_and_wrong_is_wrong(question: Question) -> None:
    assert mark(question, right(question), Scheme()).verdict is Verdict.RIGHT
    expected = Verdict.PARTLY if question.kind in REMEMBERED_IN_PART else Verdict.WRONG
    assert mark(question, wrong(question), Scheme()).verdict is expected


@pytest.mark.parametrize("question", [TRUE_FALSE, ORDER], ids=lambda one: one.kind.value)
def test_partly_right_is_that(question: Question) -> None:
    assert mark(question, partly(question), Scheme()).verdict is Verdict.PARTLY


def test_only_a_person_can_judge_what_is_nearly_right() -> None:
    assert mark(NUMBER, nearly(NUMBER), Scheme()).verdict is Verdict.DOUBTFUL


@pytest.mark.slow
def test_two_tours_tell_the_same_past(tmp_path: Path) -> None:
    shipped = paths.shipped()
    told = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        profiles = Profiles(folder, [shipped.resources, shipped.decks])
        profiles.make()
        services = profiles.open_copy("mid")
        told.append([(past.started_at_ms, past.points, past.most) for past in services.quizzes.history()])
        services.upkeep.close()
    assert told[0] == told[1]
    assert len(told[0]) == 6
