"""How a vector of another library is put to our scheduler, and what must come out: one check for each kind."""

import math
import re
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import fsrs
import pytest

from kzstudy.core import scheduler
from kzstudy.core.day import DayRule
from kzstudy.core.memory import UNSEEN, Phase
from kzstudy.core.outcome import Outcome
from kzstudy.core.rating import Rating
from kzstudy.core.review import Rules
from kzstudy.core.scheduler import DEFAULT_PARAMETERS, default_rules, fuzzed, outcomes, recall
from tests.core.played import CARD, UTC_MIDNIGHT, answered, known, outcome_of, played, played_when_due

Vector = Mapping[str, Any]
Check = Callable[[Vector], None]

MINUTE_S = 60


def rules_of(vector: Vector, **changes: float | tuple[int, ...]) -> Rules:
    """The default rules with the weights of the vector and `changes`."""
    given = vector["parameters"]
    if given == "default":
        return replace(default_rules(), **changes)  # type: ignore[arg-type]
    # 19 weights are FSRS-5: no w19, and the forgetting curve of that time
    weights = tuple(given) if len(given) == 21 else (*given, 0.0, 0.5)
    return replace(Rules(parameters=weights, parameter_set="vector"), **changes)  # type: ignore[arg-type]


def seconds(minutes: Sequence[int]) -> tuple[int, ...]:
    return tuple(one * MINUTE_S for one in minutes)


def whole_days(outcome: Outcome) -> int:
    return outcome.interval_days or 0


def close(vector: Vector, default: float = 1e-9) -> Callable[[Any], Any]:
    tolerance = vector.get("tolerance", default)
    return lambda expected: pytest.approx(expected, rel=0, abs=tolerance)


def intervals_when_due(vector: Vector) -> None:
    given = vector["input"]
    rules = rules_of(
        vector,
        desired_retention=given["desired_retention"],
        learning_steps_s=seconds(given["learning_steps_min"]),
        relearning_steps_s=seconds(given["relearning_steps_min"]),
    )
    steps = played_when_due(given["ratings"], rules, given["start"])
    assert [whole_days(outcome) for _, outcome, _ in steps] == vector["expected"]["interval_days"]
    phases = [before.phase.name.title() for before, _, _ in steps]
    assert phases == vector["expected"]["state_before_each_review"]


def intervals_without_steps(vector: Vector) -> None:
    given = vector["input"]
    rules = rules_of(vector, learning_steps_s=(), relearning_steps_s=())
    steps = played_when_due(given["ratings"], rules, given["start"])
    ours = vector["py_fsrs_6_3_2"]
    assert [whole_days(outcome) for _, outcome, _ in steps] == ours["interval_days"]
    about = close(vector)
    assert [outcome.stability_days for _, outcome, _ in steps] == about(ours["stability"])
    assert [outcome.difficulty for _, outcome, _ in steps] == about(vector["expected"]["difficulty"])
    for before, outcome, now in steps:  # in order, though without go-fsrs's one day more for each rating
        day = now.last_day
        assert day is not None
        days = [whole_days(one) for one in outcomes(before, CARD, day, rules)]
        assert days == sorted(days)
        assert whole_days(outcome) in days


def first_review(vector: Vector) -> None:
    found = outcomes(UNSEEN, CARD, 0, rules_of(vector))
    expected = vector["expected"]
    about = close(vector)
    assert [one.stability_days for one in found] == about(expected["stability"])
    assert [one.difficulty for one in found] == about(expected["difficulty"])
    assert [whole_days(one) for one in found] == expected["scheduled_days"]
    assert [one.phase.name.title() for one in found] == expected["state_after"]


def initial_stability(vector: Vector) -> None:
    found = outcomes(UNSEEN, CARD, 0, rules_of(vector))
    assert [one.stability_days for one in found] == close(vector)(vector["expected"]["stability"])


def memory_after(vector: Vector) -> None:
    memory = played(vector["input"]["ratings"], vector["input"]["delta_days"], rules_of(vector))
    about = close(vector)
    assert memory.stability_days == about(vector["expected"]["stability"])
    assert memory.difficulty == about(vector["expected"]["difficulty"])


def next_state(vector: Vector) -> None:
    given = vector["input"]
    outcome = outcome_of(known(**given["state"]), given["rating"], given["delta_days"], rules_of(vector))
    about = close(vector)
    assert outcome.stability_days == about(vector["expected"]["stability"])
    assert outcome.difficulty == about(vector["expected"]["difficulty"])


def next_states(vector: Vector) -> None:
    given = vector["input"]
    rules = rules_of(
        vector,
        desired_retention=given["desired_retention"],
        learning_steps_s=(),
        relearning_steps_s=(),
    )
    memory = played(given["history"]["ratings"], given["history"]["delta_days"], rules)
    day = sum(given["history"]["delta_days"]) + given["delta_days"]
    about = close(vector)
    for rating in Rating:
        expected = vector["expected"][rating.name.lower()]
        outcome = outcome_of(memory, rating, day, rules)
        assert outcome.stability_days == about(expected["stability"])
        assert outcome.difficulty == about(expected["difficulty"])
        assert outcome.interval_days == round(expected["interval"])


def interval_for_retention(vector: Vector) -> None:
    weights = list(DEFAULT_PARAMETERS)
    weights[Rating.EASY - 1] = vector["input"]["stability"]  # so that Easy on a new card has this stability
    found = []
    for retention in vector["input"]["desired_retention"]:
        rules = Rules(parameters=tuple(weights), desired_retention=retention)
        found.append(outcome_of(UNSEEN, Rating.EASY, 0, rules).interval_days)
    first, *others = vector["expected"]["interval_days"]
    assert found[1:] == others
    assert first > scheduler.MAXIMUM_INTERVAL_DAYS
    assert found[0] == scheduler.MAXIMUM_INTERVAL_DAYS


def interval_at_most(vector: Vector) -> None:
    given = vector["input"]
    memory = known(given["stability"])
    same_day = outcome_of(memory, Rating.GOOD, 0, rules_of(vector))
    assert same_day.stability_days == given["stability"]  # Good on the same day leaves a long memory as it is
    assert same_day.interval_days == round(given["stability"])
    engine = fsrs.Scheduler(maximum_interval=given["maximum_interval"], enable_fuzzing=False)
    now = datetime(2026, 1, 1, 12, tzinfo=UTC)
    card = fsrs.Card(1, fsrs.State.Review, None, given["stability"], 5.0, now, now)
    reviewed, _ = engine.review_card(card, fsrs.Rating.Good, now)
    assert [(reviewed.due - now).days] == vector["expected"]["interval_days"]


def forgetting(vector: Vector) -> None:
    given = vector["input"]
    weights = (*DEFAULT_PARAMETERS[:20], given.get("decay", DEFAULT_PARAMETERS[20]))
    rules = Rules(parameters=weights)
    found = [
        recall(known(stability), days, rules)
        for days, stability in zip(given["delta_days"], given["stability"], strict=True)
    ]
    assert found == close(vector)(vector["expected"]["retrievability"])


def forgetting_when_due(vector: Vector) -> None:
    rules = rules_of(vector, learning_steps_s=seconds(vector["input"]["learning_steps_min"]))
    found = [recall(UNSEEN, 0, rules)]
    for _, _, now in played_when_due(vector["input"]["ratings"], rules, "2022-11-29T12:30:00+00:00"):
        assert now.due_day is not None
        found.append(recall(now, now.due_day, rules))
    assert found == close(vector)(vector["expected"]["retrievability"])


def next_difficulty(vector: Vector) -> None:
    given = vector["input"]
    memory = known(5.0, given["difficulty"])
    found = [outcome_of(memory, rating, 3, rules_of(vector)).difficulty for rating in given["ratings"]]
    assert found == close(vector)(vector["expected"]["difficulty"])


def stability_of_library(vector: Vector) -> None:
    """Recall is an input here, and in the program it only ever follows from whole days: so the library's own formula."""
    given = vector["input"]
    engine = fsrs.Scheduler(enable_fuzzing=False)
    found = []
    for at, (difficulty, retrievability) in enumerate(
        zip(given["difficulty"], given["retrievability"], strict=True)
    ):
        state = {
            "difficulty": difficulty,
            "stability": given["stability"],
            "retrievability": retrievability,
        }
        if "ratings" in given:
            rating = fsrs.Rating(given["ratings"][at])
            found.append(engine._next_recall_stability(**state, rating=rating))
        else:
            found.append(engine._next_forget_stability(**state))
    assert found == close(vector)(vector["expected"]["stability"])


def stability_same_day(vector: Vector) -> None:
    memory = known(vector["input"]["stability"])
    found = [outcome_of(memory, rating, 0, rules_of(vector)) for rating in vector["input"]["ratings"]]
    assert [one.stability_days for one in found] == close(vector)(vector["expected"]["stability"])


def log_loss(vector: Vector) -> None:
    given = vector["input"]
    rules = rules_of(vector)
    days_of_each = zip(*given["t_histories_by_step"], strict=True)
    ratings_of_each = zip(*given["r_histories_by_step"], strict=True)
    losses = []
    for days, ratings, wait, remembered in zip(
        days_of_each, ratings_of_each, given["delta_days"], given["labels"], strict=True
    ):
        memory = played(ratings, days, rules)
        likely = recall(memory, sum(days) + wait, rules)
        losses.append(-math.log(likely if remembered else 1 - likely))
    assert sum(losses) == pytest.approx(vector["expected"]["bce_sum"], rel=0, abs=1e-4)


def learning_steps(vector: Vector, hard_s: int) -> None:
    """One step of new cards. `hard_s` is what we wait after Hard, where the libraries do not agree."""
    given, expected = vector["input"], vector["expected"]
    rules = rules_of(vector, learning_steps_s=seconds(given["learning_steps_min"]))
    memory = UNSEEN
    for _ in range(given["step"]):
        memory, _ = answered(memory, Rating.GOOD, 0, rules)
    again, hard, good, _ = outcomes(memory, CARD, 0, rules)
    assert (again.delay_s, again.step) == (
        expected["again"]["minutes"] * MINUTE_S,
        expected["again"]["next_step"],
    )
    assert (hard.delay_s, hard.step) == (hard_s, expected["hard"]["next_step"])
    assert hard_s != expected["hard"]["minutes"] * MINUTE_S
    if expected["good"] == "graduates":
        assert good.phase is Phase.REVIEW
    else:
        assert (good.delay_s, good.step) == (
            expected["good"]["minutes"] * MINUTE_S,
            expected["good"]["next_step"],
        )


def steps_walked(vector: Vector) -> None:
    given = vector["input"]
    names = ("learning_steps_min", "relearning_steps_min")
    rules = rules_of(
        vector, **{name.replace("_min", "_s"): seconds(given[name]) for name in names if name in given}
    )
    found: list[object] = []
    for _, outcome, _ in played_when_due(given["ratings"], rules, "2022-11-29T12:30:00+00:00"):
        minutes = None if outcome.delay_s is None else outcome.delay_s / MINUTE_S
        found.append("graduates" if outcome.phase is Phase.REVIEW else minutes)
    assert found == vector["expected"]["due_minutes"]


def bad_weights(vector: Vector) -> None:
    for case in vector["input"]["cases"]:
        weights = [*DEFAULT_PARAMETERS]
        if counted := re.fullmatch(r"(\d+) parameters", case):
            weights = ([*DEFAULT_PARAMETERS, 0.5, 0.5, 0.5])[: int(counted[1])]
            assert len(weights) == int(counted[1])
        for at, value in re.findall(r"w\[(\d+)\]=(-?\d+)", case):
            weights[int(at)] = float(value)
        with pytest.raises(ValueError):
            outcomes(UNSEEN, CARD, 0, Rules(parameters=tuple(weights)))


def stability_floor(vector: Vector) -> None:
    rules = rules_of(vector)
    memory = UNSEEN
    for day in range(1000):
        memory, _ = answered(memory, Rating.AGAIN, day, rules)
        assert memory.stability_days is not None
        assert memory.stability_days >= vector["expected"]["stability_min"]


def difficulty_floor(vector: Vector) -> None:
    ratings = vector["input"]["ratings"]
    assert (
        played(ratings, [0] * len(ratings), rules_of(vector)).difficulty == vector["expected"]["difficulty"]
    )


def bad_state(vector: Vector) -> None:
    for grade in (-1, 5):
        assert f"grade {grade}" in vector["input"]["cases"]
        with pytest.raises(ValueError):
            Rating(grade)
    memory = known(5.0, last_day=10)
    assert outcomes(memory, CARD, 9, rules_of(vector)) == outcomes(memory, CARD, 10, rules_of(vector))


def days_between(last: str, now: str, rule: DayRule) -> int:
    first, second = (round(datetime.fromisoformat(text).timestamp() * 1000) for text in (last, now))
    return rule.day_of(second) - rule.day_of(first)


def reversed_clock(vector: Vector) -> None:
    given, expected = vector["input"], vector["expected"]
    days = days_between(given["last_review"], given["now"], UTC_MIDNIGHT)
    assert days < 0
    memory, rules = known(given["stability"], last_day=100), rules_of(vector)
    assert recall(memory, 100 + days, rules) == expected["retrievability"]
    assert outcomes(memory, CARD, 100 + days, rules) == outcomes(
        memory, CARD, 100 + expected["delta_days"], rules
    )


def two_hours_over_midnight(vector: Vector) -> None:
    given, expected = vector["input"], vector["expected"]
    assert days_between(given["last_review"], given["now"], UTC_MIDNIGHT) == expected["calendar_days"]
    days = days_between(given["last_review"], given["now"], DayRule(UTC))
    assert days == expected["elapsed_whole_days"]
    assert recall(known(given["stability"]), days, rules_of(vector)) == expected["retrievability"]


def fuzz(vector: Vector) -> None:
    cards = [f"deck/note-{number}:qa" for number in range(2001)]
    compared = 0
    for given, expected in zip(vector["input"], vector["expected"], strict=True):
        interval, low = given["interval"], expected["at_fuzz_0"]
        limits_matter = given["minimum"] > min(interval, low) or given["maximum"] < 1000
        if limits_matter or not interval.is_integer():
            continue
        found = [fuzzed(int(interval), card, 3) for card in cards]
        assert (min(found), max(found)) == (low, expected["at_fuzz_0_99"])
        assert statistics.median(found) == expected["at_fuzz_0_5"]
        compared += 1
    assert compared == 6


def day_rollover(vector: Vector) -> None:
    """Anki counts from the calendar date on which a collection was made: a rollover at midnight, for that side."""
    for row in vector["expected"]:
        made_in, now_in = (
            timezone(timedelta(minutes=-row[name])) for name in ("created_mins_west", "now_mins_west")
        )
        made = DayRule(made_in, 0).day_of(row["created"] * 1000)
        now = DayRule(now_in, row["rollover_hour"]).day_of(row["now"] * 1000)
        assert max(0, now - made) == row["days_elapsed"], row


def calendar_days(vector: Vector) -> None:
    rules = default_rules()
    memory = known(5.0, last_day=1000)
    for given, expected in zip(vector["input"], vector["expected"], strict=True):
        days = days_between(given["last"], given["now"], UTC_MIDNIGHT)
        assert recall(memory, 1000 + days, rules) == recall(memory, 1000 + expected, rules)
        assert outcomes(memory, CARD, 1000 + days, rules) == outcomes(memory, CARD, 1000 + expected, rules)
