"""When a card comes again: FSRS by study days, with our own fuzz. The only file that knows the fsrs library.

The four outcomes are computed when a card is shown; the answer takes one of them as it is. So a button's label is what
the answer will do, and a replay of the log gives the same memory again.
"""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

import fsrs

from kzstudy.core.day import noon_utc
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.outcome import Outcome, Outcomes
from kzstudy.core.rating import Rating
from kzstudy.core.review import Origin, Review, Rules

DEFAULT_PARAMETERS: tuple[float, ...] = tuple(fsrs.scheduler.DEFAULT_PARAMETERS)
MAXIMUM_INTERVAL_DAYS = 36_500

# Wider for longer intervals, as FSRS fuzzes: (from days, to days, share of that stretch).
_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, math.inf, 0.05))


def default_rules(desired_retention: float = 0.90) -> Rules:
    """The rules a learner starts with."""
    return Rules(parameters=DEFAULT_PARAMETERS, desired_retention=desired_retention)


def outcomes(memory: Memory, card_id: str, study_day: int, rules: Rules) -> Outcomes:
    """The outcomes of the four ratings, in the order of Rating, for a card answered on `study_day`."""
    again, hard, good, easy = (_outcome(memory, card_id, study_day, rules, rating) for rating in Rating)
    return again, hard, good, easy


def outcome_of(
    memory: Memory, card_id: str, study_day: int, rules: Rules, rating: Rating, weight: float = 1.0
) -> Outcome:
    """What `rating` does to a card; with `weight` below 1 only that part of its step.

    A part of a step moves the logarithm of stability, and the difficulty, by `weight` of the way to what the whole step would
    give; the interval follows from the new stability. It is for cards in review only: minutes have no parts.
    """
    whole = _outcome(memory, card_id, study_day, rules, rating)
    if weight == 1.0:
        return whole
    if memory.phase is not Phase.REVIEW or whole.phase is not Phase.REVIEW:
        raise ValueError(f"a part of a step is for a card in review: {card_id}")
    assert memory.stability_days is not None
    assert memory.difficulty is not None
    stability_days = _between(
        math.exp((1 - weight) * math.log(memory.stability_days) + weight * math.log(whole.stability_days)),
        memory.stability_days,
        whole.stability_days,
    )
    difficulty = _between(
        (1 - weight) * memory.difficulty + weight * whole.difficulty, memory.difficulty, whole.difficulty
    )
    return replace(
        whole,
        stability_days=stability_days,
        difficulty=difficulty,
        interval_days=fuzzed(interval_for(stability_days, rules), card_id, memory.reviews),
    )


def interval_for(stability_days: float, rules: Rules) -> int:
    """The days until recall falls from certain to the desired retention, before fuzz: at least 1.

    I = (S / F) (r ^ (1 / D) - 1), with D and F as in `recall`, rounded: FSRS-6.
    """
    decay = -rules.parameters[20]
    factor: float = 0.9 ** (1 / decay) - 1
    reach: float = rules.desired_retention ** (1 / decay) - 1
    return min(max(round(stability_days / factor * reach), 1), MAXIMUM_INTERVAL_DAYS)


def after(memory: Memory, outcome: Outcome, *, answered_at_ms: int, study_day: int, review_id: str) -> Memory:
    """The memory once `outcome` has happened at `answered_at_ms` on `study_day`."""
    if outcome.delay_s is not None:
        due_at_ms, due_day = answered_at_ms + outcome.delay_s * 1000, study_day
    else:
        due_at_ms, due_day = None, study_day + (outcome.interval_days or 1)
    forgot = memory.phase is Phase.REVIEW and outcome.rating is Rating.AGAIN
    return Memory(
        phase=outcome.phase,
        step=outcome.step,
        stability_days=outcome.stability_days,
        difficulty=outcome.difficulty,
        due_day=due_day,
        due_at_ms=due_at_ms,
        first_day=study_day if memory.first_day is None else memory.first_day,
        last_day=study_day,
        last_at_ms=answered_at_ms,
        reviews=memory.reviews + 1,
        lapses=memory.lapses + forgot,
        last_review=review_id,
    )


def replay(reviews: Iterable[Review], meaning: int = 1) -> Memory:
    """The memory that the holding `reviews` of one card give, played in the order of their sequence.

    Reviews of an earlier `meaning` of the note are another card's past and are passed over; so is a quiz's answer that says
    nothing of the memory it meets (see `evidence`), as when an answer below it was taken back.
    """
    from kzstudy.core.evidence import holds  # not above: the first frame shows a card and replays none

    memory = UNSEEN
    for review in sorted(reviews, key=lambda one: (one.sequence, one.review_id)):
        if review.meaning < meaning:
            continue
        if review.origin is Origin.QUIZ and not holds(memory, review.rating, review.weight, review.study_day):
            continue
        outcome = outcome_of(
            memory, review.card_id, review.study_day, review.rules, review.rating, review.weight
        )
        memory = after(
            memory,
            outcome,
            answered_at_ms=review.answered_at_ms,
            study_day=review.study_day,
            review_id=review.review_id,
        )
    return memory


def recall(memory: Memory, at_day: float, rules: Rules) -> float:
    """Predicted probability of recall on study day `at_day` (fractions allowed); 0 for a card never seen.

    R = (1 + F t / S) ^ D with D = -w20 and F = 0.9 ^ (1 / D) - 1: FSRS-6, with days as a real number.
    """
    if memory.stability_days is None or memory.last_day is None:
        return 0.0
    decay = -rules.parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    elapsed_days = max(0.0, at_day - memory.last_day)
    return float((1 + factor * elapsed_days / memory.stability_days) ** decay)


def _outcome(memory: Memory, card_id: str, study_day: int, rules: Rules, rating: Rating) -> Outcome:
    day = (
        study_day if memory.last_day is None else max(study_day, memory.last_day)
    )  # a clock set back: no time passed
    noon = noon_utc(day)
    before = fsrs.Card(
        card_id=1,  # without an id the library sleeps to invent one
        state=fsrs.State(memory.phase or Phase.LEARNING),
        step=memory.step if memory.phase is not Phase.NEW else 0,
        stability=memory.stability_days,
        difficulty=memory.difficulty,
        due=noon,
        last_review=None if memory.last_day is None else noon_utc(memory.last_day),
    )
    result, _ = _engine(rules).review_card(before, fsrs.Rating(rating), noon)
    assert result.stability is not None
    assert result.difficulty is not None
    wait = result.due - noon
    in_days = result.state is fsrs.State.Review
    return Outcome(
        rating=rating,
        phase=Phase(result.state),
        step=result.step,
        stability_days=result.stability,
        difficulty=result.difficulty,
        delay_s=None if in_days else round(wait.total_seconds()),
        interval_days=fuzzed(wait.days, card_id, memory.reviews) if in_days else None,
    )


def _between(value: float, one: float, other: float) -> float:
    """`value`, not past either end: the last digit of a logarithm must not lead beyond them."""
    return min(max(value, min(one, other)), max(one, other))


@lru_cache(maxsize=8)
def _engine(rules: Rules) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=rules.parameters,
        desired_retention=rules.desired_retention,
        learning_steps=[timedelta(seconds=step) for step in rules.learning_steps_s],
        relearning_steps=[timedelta(seconds=step) for step in rules.relearning_steps_s],
        maximum_interval=MAXIMUM_INTERVAL_DAYS,
        enable_fuzzing=False,
    )


def fuzzed(interval_days: int, card_id: str, reviews: int) -> int:
    """`interval_days` moved a little, so that cards learned together do not stay together for ever.

    The draw depends on card and review count only, and is one for all four ratings: a longer interval stays longer,
    and the preview is the answer.
    """
    low, high = fuzz_bounds(interval_days)
    seed = hashlib.blake2b(f"{card_id}\n{reviews}".encode(), digest_size=8).digest()
    share = int.from_bytes(seed) / 2**64
    return min(low + int(share * (high - low + 1)), MAXIMUM_INTERVAL_DAYS)


def fuzz_bounds(interval_days: int) -> tuple[int, int]:
    """The shortest and the longest interval, in days, that `interval_days` may become."""
    if interval_days < _FUZZ[0][0]:
        return interval_days, interval_days
    reach = 1.0 + sum(share * max(min(interval_days, end) - start, 0.0) for start, end, share in _FUZZ)
    low = max(2, round(interval_days - reach))
    high = min(round(interval_days + reach), MAXIMUM_INTERVAL_DAYS)
    return min(low, high), high
