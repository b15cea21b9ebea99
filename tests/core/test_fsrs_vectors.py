"""Our scheduler against the numbers of five FSRS libraries and Anki: each of their vectors is answered for, by its id.

HELD are held as they stand. DIFFERS differ in a part, on purpose: the reason stands there, and its check holds the
rest of the vector and says what we do instead. NOT_APPLICABLE are about things that the program does not do.
"""

from typing import Any

import pytest

from kzstudy.core import scheduler
from kzstudy.core.scheduler import DEFAULT_PARAMETERS
from tests.core import vector_checks as check
from tests.core.vector_checks import Check

HELD: dict[str, Check] = {
    "sched-ivl-1": check.intervals_when_due,
    "first-review": check.first_review,
    "mem-short": check.memory_after,
    "mem-long": check.memory_after,
    "mem-allratings": check.memory_after,
    "mem-memo-7": check.memory_after,
    "mem-fsrs5-params": check.memory_after,
    "nextstate-fsrs5-params": check.next_state,
    "nextstates-fsrs5-params": check.next_states,
    "next-interval-max": check.interval_at_most,
    "forgetting-curve": check.forgetting,
    "forgetting-curve-s1": check.forgetting,
    "forgetting-curve-decay0.2": check.forgetting,
    "retr-easy-first": check.forgetting,
    "retr-seq": check.forgetting_when_due,
    "init-stability": check.initial_stability,
    "next-difficulty-5": check.next_difficulty,
    "stability-success": check.stability_of_library,
    "stability-failure": check.stability_of_library,
    "stability-short-term": check.stability_same_day,
    "forward-1": check.memory_after,
    "forward-2": check.memory_after,
    "forward-3": check.memory_after,
    "forward-4": check.memory_after,
    "forward-5": check.memory_after,
    "forward-6": check.memory_after,
    "loss-1": check.log_loss,
    "steps-six-good": check.steps_walked,
    "steps-relearn": check.steps_walked,
    "param-validation": check.bad_weights,
    "stability-floor": check.stability_floor,
    "difficulty-floor": check.difficulty_floor,
    "reversed-clock": check.reversed_clock,
    "midnight-2h": check.two_hours_over_midnight,
    "anki-day-rollover": check.day_rollover,
    "go-datediff": check.calendar_days,
}

DIFFERS: dict[str, tuple[str, Check]] = {
    "sched-longterm-1": (
        (
            "go-fsrs without steps gives each rating at least a day more than the one below; we keep what FSRS says, in "
            "order but without forced gaps, as the fsrs library does"
        ),
        check.intervals_without_steps,
    ),
    "next-interval-by-retention": (
        "the first interval, 8,500 years, is cut at our longest, 100 years; the others are held",
        check.interval_for_retention,
    ),
    "steps-new-1-10": (
        "Hard on the first of two steps waits their mean, 5.5 minutes, not rounded to 6",
        lambda vector: check.learning_steps(vector, hard_s=330),
    ),
    "steps-learning-last": (
        "Hard on the second step repeats that step, 10 minutes, instead of the mean of both",
        lambda vector: check.learning_steps(vector, hard_s=600),
    ),
    "steps-one": (
        "Hard on the only step waits one and a half of it, 90 seconds, not rounded to 2 minutes",
        lambda vector: check.learning_steps(vector, hard_s=90),
    ),
    "bad-state": (
        (
            "a rating outside 1 to 4 is refused; a negative time counts as none, since a clock may be set back; a memory "
            "out of range cannot come about, because a memory is only ever made by the scheduler"
        ),
        check.bad_state,
    ),
    "anki-fuzz": (
        (
            "our intervals are whole days, from 1 to 36,500, so rows with parts of days or other limits have no like here; "
            "the rest is held at its lowest, middle and highest draw"
        ),
        check.fuzz,
    ),
}

_SM2 = "nothing brings memories with an SM-2 ease into the program"
NOT_APPLICABLE: dict[str, str] = {
    "sm2-1": _SM2,
    "sm2-2": _SM2,
    "sm2-3": _SM2,
    "sm2-4": _SM2,
    "convert-fsrs45": "parameter sets are FSRS-6 from the first day: no older set is there to convert",
    "optimizer-josh": "parameters are not fitted to a log; the library's optimiser needs torch",
    "anki-revlog-rules": "no fitting, so no training items are cut from the log",
}


@pytest.fixture
def _without_fuzz(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vectors were made with fuzz off, and ours comes after FSRS."""
    monkeypatch.setattr(scheduler, "fuzzed", lambda interval_days, _card_id, _reviews: interval_days)


def test_every_vector_is_answered_for(vectors: dict[str, Any]) -> None:
    ids = [*HELD, *DIFFERS, *NOT_APPLICABLE]
    assert sorted(ids) == sorted(vectors["by_id"])
    assert len(ids) == 50


def test_our_parameters_are_the_defaults_of_fsrs_6(vectors: dict[str, Any]) -> None:
    assert list(DEFAULT_PARAMETERS) == vectors["default_parameters"]


@pytest.mark.usefixtures("_without_fuzz")
@pytest.mark.parametrize("vector_id", HELD)
def test_held(vectors: dict[str, Any], vector_id: str) -> None:
    HELD[vector_id](vectors["by_id"][vector_id])


@pytest.mark.usefixtures("_without_fuzz")
@pytest.mark.parametrize("vector_id", DIFFERS)
def test_differs_as_said(vectors: dict[str, Any], vector_id: str) -> None:
    _, held = DIFFERS[vector_id]
    held(vectors["by_id"][vector_id])
