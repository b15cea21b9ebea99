"""One card, played: the shortest way for a test from ratings to a memory."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from kzstudy.core import scheduler
from kzstudy.core.day import DayRule
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.outcome import Outcome
from kzstudy.core.review import Rules

CARD = "deck/note:qa"
UTC_MIDNIGHT = DayRule(UTC, 0)


def outcome_of(memory: Memory, rating: int, day: int, rules: Rules) -> Outcome:
    return scheduler.outcomes(memory, CARD, day, rules)[rating - 1]


def answered(memory: Memory, rating: int, day: int, rules: Rules, at_ms: int = 0) -> tuple[Memory, Outcome]:
    outcome = outcome_of(memory, rating, day, rules)
    return (
        scheduler.after(memory, outcome, answered_at_ms=at_ms, study_day=day, review_id=str(memory.reviews)),
        outcome,
    )


def played(ratings: Sequence[int], delta_days: Sequence[int], rules: Rules) -> Memory:
    memory, day = UNSEEN, 0
    for rating, days in zip(ratings, delta_days, strict=True):
        day += days
        memory, _ = answered(memory, rating, day, rules)
    return memory


def played_when_due(ratings: Sequence[int], rules: Rules, start: str) -> list[tuple[Memory, Outcome, Memory]]:
    """(before, outcome, after) of each rating, each given at the instant when the card is due."""
    at = datetime.fromisoformat(start)
    steps = []
    memory = UNSEEN
    for rating in ratings:
        at_ms = round(at.timestamp() * 1000)
        now, outcome = answered(memory, rating, UTC_MIDNIGHT.day_of(at_ms), rules, at_ms)
        steps.append((memory, outcome, now))
        memory = now
        at += timedelta(seconds=outcome.wait_s)
    return steps


def known(stability: float, difficulty: float = 5.0, last_day: int = 0) -> Memory:
    return Memory(
        phase=Phase.REVIEW,
        stability_days=stability,
        difficulty=difficulty,
        due_day=last_day + 1,
        first_day=last_day,
        last_day=last_day,
        last_at_ms=0,
        reviews=1,
        last_review="r",
    )
