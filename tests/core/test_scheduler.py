"""What must hold for every card, every learner and every set of rules."""

import math
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core import scheduler
from kzstudy.core.day import noon_utc
from kzstudy.core.entry import Entry, effective
from kzstudy.core.evidence import holds
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.rating import Rating
from kzstudy.core.review import Origin, Review, Rules
from kzstudy.core.scheduler import (
    MAXIMUM_INTERVAL_DAYS,
    default_rules,
    fuzz_bounds,
    fuzzed,
    interval_for,
    outcome_of,
    outcomes,
    recall,
    replay,
)
from tests.core.played import CARD, answered, known
from tests.core.strategies import Given, any_weights, card_ids, histories, log_of, ratings, rules

intervals = st.integers(1, 60) | st.integers(1, MAXIMUM_INTERVAL_DAYS)
any_history = histories(rules(any_weights))


@given(any_history, rules(any_weights), ratings, st.integers(0, 400), card_ids, st.integers(0, 86_400_000))
def test_what_the_button_says_is_what_the_answer_does(
    history: list[Given], rule: Rules, rating: Rating, days: int, card_id: str, late_ms: int
) -> None:
    memory, day, _ = log_of(history, card_id=card_id)
    day += days
    shown = outcomes(memory, card_id, day, rule)
    outcomes(UNSEEN, "another/card:qa", day, rule)  # whatever else is shown in between
    assert outcomes(memory, card_id, day, rule) == shown
    promised = shown[rating - 1]
    at_ms = day * 86_400_000 + late_ms
    now = scheduler.after(memory, promised, answered_at_ms=at_ms, study_day=day, review_id="device:99")
    assert promised.rating is rating
    assert (promised.delay_s is None) != (promised.interval_days is None)
    assert (now.phase, now.step) == (promised.phase, promised.step)
    assert (now.stability_days, now.difficulty) == (promised.stability_days, promised.difficulty)
    if promised.delay_s is not None:
        assert now.phase in (Phase.LEARNING, Phase.RELEARNING)
        assert (now.due_at_ms, now.due_day) == (at_ms + promised.delay_s * 1000, day)
    else:
        assert now.phase is Phase.REVIEW
        assert promised.interval_days is not None
        assert 1 <= promised.interval_days <= MAXIMUM_INTERVAL_DAYS
        assert (now.due_at_ms, now.due_day) == (None, day + promised.interval_days)
    assert (now.last_day, now.last_at_ms, now.last_review) == (day, at_ms, "device:99")
    assert now.first_day == (day if memory.first_day is None else memory.first_day)
    assert now.reviews == memory.reviews + 1
    forgot = memory.phase is Phase.REVIEW and rating is Rating.AGAIN
    assert now.lapses == memory.lapses + int(forgot)


@given(histories(), rules(), st.integers(0, 400), card_ids)
def test_a_better_rating_never_comes_back_sooner(
    history: list[Given], rule: Rules, days: int, card_id: str
) -> None:
    memory, day, _ = log_of(history, card_id=card_id)
    shown = outcomes(memory, card_id, day + days, rule)
    assert [one.rating for one in shown] == list(Rating)
    for worse, better in pairwise(shown):
        assert worse.wait_s <= better.wait_s
        assert worse.stability_days <= better.stability_days
        assert worse.difficulty >= better.difficulty


@given(any_history, st.randoms(use_true_random=False))
def test_a_replay_of_the_log_is_the_memory_bit_for_bit(history: list[Given], order: st.DataObject) -> None:
    memory, _, rows = log_of(history)
    shuffled = rows.copy()
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert replay(shuffled) == memory
    for number, row in enumerate(rows):
        assert replay(rows[:number]) == row.before
        found = outcomes(row.before, row.card_id, row.study_day, row.rules)[row.rating - 1]
        assert found == row.outcome


@given(any_history, rules(any_weights), ratings, st.integers(0, 400))
def test_an_answer_taken_back_leaves_the_memory_that_was_shown(
    history: list[Given], rule: Rules, rating: Rating, days: int
) -> None:
    before, _, _ = log_of(history)
    _, _, rows = log_of([*history, Given(rating, days, 0, rule)])
    entries = [Entry(row.answer_id, row.sequence) for row in rows]
    void = Entry("device:99", 99, rows[-1].answer_id)
    holding = effective([*entries, void])
    assert replay(row for row in rows if row.answer_id in holding) == before
    put_again = effective([*entries, void, Entry("device:100", 100, void.entry_id)])
    assert replay(row for row in rows if row.answer_id in put_again) == replay(rows)


@given(any_history, st.integers(1, 4), st.integers(1, 4))
def test_answers_to_an_earlier_meaning_are_passed_over(
    history: list[Given], first_meaning: int, step: int
) -> None:
    _, _, rows = log_of(history)
    old = [replace(row, meaning=first_meaning) for row in rows]
    memory, _, new = log_of(history[:3], first_day=30_000)
    later = [
        replace(
            row, meaning=first_meaning + step, sequence=100 + row.sequence, review_id=f"later:{row.sequence}"
        )
        for row in new
    ]
    found = replay([*later, *old], meaning=first_meaning + step)
    last_review = f"later:{len(new)}" if new else ""
    assert found == replace(memory, last_review=last_review)
    assert replay(old, meaning=first_meaning + step) == UNSEEN


@given(histories(rules(any_weights), first_days=-400), rules(any_weights), ratings, st.integers(1, 20_000))
def test_a_clock_set_back_counts_as_no_time(
    history: list[Given], rule: Rules, rating: Rating, days_back: int
) -> None:
    memory, day, rows = log_of(history, first_day=50_000)
    assert replay(rows) == memory
    if memory.last_day is None:
        return
    early = day - days_back
    assert outcomes(memory, CARD, early, rule) == outcomes(memory, CARD, memory.last_day, rule)
    assert recall(memory, early, rule) == 1.0
    now, outcome = answered(memory, rating, early, rule)
    assert now.last_day == early  # the calendar on the wall is believed from here on
    assert now.due_day == early + (outcome.interval_days or 0)


@given(histories(rules(any_weights)), rules(any_weights), st.integers(0, 40_000))
def test_recall_is_that_of_fsrs_on_whole_days(history: list[Given], rule: Rules, days: int) -> None:
    memory, day, _ = log_of(history)
    engine = fsrs.Scheduler(parameters=rule.parameters, enable_fuzzing=False)
    now = noon_utc(day + days)
    last_review = None if memory.last_day is None else noon_utc(memory.last_day)
    card = fsrs.Card(1, stability=memory.stability_days, due=now, last_review=last_review)
    assert recall(memory, day + days, rule) == engine.get_card_retrievability(card, now)


@given(
    st.floats(0.001, 36_500),
    st.floats(-10, 40_000),
    st.floats(0, 1000),
    rules(any_weights),
)
def test_recall_only_falls(stability: float, days: float, more: float, rule: Rules) -> None:
    memory = known(stability, last_day=0)
    first, second = recall(memory, days, rule), recall(memory, days + more, rule)
    assert 0.0 < second <= first <= 1.0
    assert recall(memory, 0, rule) == 1.0
    assert recall(UNSEEN, days, rule) == 0.0


@given(intervals, card_ids, st.integers(0, 1000))
def test_fuzz_stays_within_its_bounds(interval: int, card_id: str, reviews: int) -> None:
    low, high = fuzz_bounds(interval)
    assert 1 <= low <= interval <= high <= MAXIMUM_INTERVAL_DAYS
    assert low <= fuzzed(interval, card_id, reviews) <= high
    if interval <= 2:
        assert (low, high) == (interval, interval)


@given(intervals, st.integers(0, 400), card_ids, st.integers(0, 1000))
def test_a_longer_interval_stays_longer_under_fuzz(
    interval: int, more: int, card_id: str, reviews: int
) -> None:
    longer = min(interval + more, MAXIMUM_INTERVAL_DAYS)
    assert fuzzed(interval, card_id, reviews) <= fuzzed(longer, card_id, reviews)


def test_the_bounds_of_fuzz_move_with_every_interval() -> None:
    bounds = [fuzz_bounds(interval) for interval in range(1, 5000)]
    for (low, high), (next_low, next_high) in pairwise(bounds):
        assert low <= next_low
        assert high <= next_high


def test_cards_learned_together_do_not_stay_together() -> None:
    found = {fuzzed(30, f"deck/note-{number}:qa", 5) for number in range(300)}
    low, high = fuzz_bounds(30)
    assert found == set(range(low, high + 1))
    assert len({fuzzed(30, CARD, reviews) for reviews in range(300)}) == high - low + 1


def test_the_issue_s_steps_and_retention_are_the_default() -> None:
    rule = default_rules()
    assert (rule.learning_steps_s, rule.relearning_steps_s) == ((60, 600), (600,))
    assert rule.desired_retention == 0.90
    again, hard, good, easy = outcomes(UNSEEN, CARD, 20_000, rule)
    assert (again.delay_s, hard.delay_s, good.delay_s) == (60, 330, 600)
    assert easy.interval_days in range(6, 11)
    assert timedelta(seconds=easy.wait_s).days == easy.interval_days


def test_minutes_at_night_go_over_into_a_new_study_day() -> None:
    """Again at the end of one day, Good at the start of the next: a day has passed for FSRS, minutes for the learner."""
    rule = default_rules()
    shown, _ = answered(UNSEEN, Rating.GOOD, 20_000, rule)
    same_day, next_day = outcomes(shown, CARD, 20_000, rule), outcomes(shown, CARD, 20_001, rule)
    assert same_day[2].phase is next_day[2].phase is Phase.REVIEW
    assert next_day[2].stability_days > same_day[2].stability_days


in_review = st.builds(known, st.floats(0.01, 20_000), st.floats(1, 10), st.integers(19_000, 19_990).map(int))
weights = st.floats(0.01, 0.99)


@given(in_review, rules(any_weights), card_ids, st.integers(0, 400), weights, weights)
def test_a_part_of_a_step_lies_between_nothing_and_the_whole(
    memory: Memory, rule: Rules, card_id: str, days: int, one: float, other: float
) -> None:
    day = 20_000 + days
    less, more = (
        outcome_of(memory, card_id, day, rule, Rating.GOOD, weight) for weight in sorted((one, other))
    )
    whole = outcome_of(memory, card_id, day, rule, Rating.GOOD)
    assert memory.stability_days is not None
    assert memory.difficulty is not None
    tiny = 1 + 1e-12  # the last digit of a logarithm
    assert memory.stability_days <= less.stability_days <= more.stability_days * tiny
    assert more.stability_days <= whole.stability_days
    assert min(memory.difficulty, whole.difficulty) <= more.difficulty
    assert more.difficulty <= max(memory.difficulty, whole.difficulty)
    assert less.phase is more.phase is whole.phase is Phase.REVIEW
    assert less.interval_days is not None
    assert more.interval_days is not None
    assert whole.interval_days is not None
    assert 1 <= less.interval_days <= more.interval_days <= whole.interval_days


@given(any_history, rules(any_weights), ratings, st.integers(0, 400))
def test_a_whole_step_is_what_it_was_before_there_were_parts(
    history: list[Given], rule: Rules, rating: Rating, days: int
) -> None:
    memory, day, _ = log_of(history)
    assert (
        outcome_of(memory, CARD, day + days, rule, rating)
        == outcomes(memory, CARD, day + days, rule)[rating - 1]
    )


@given(in_review, rules(any_weights), st.integers(0, 400))
def test_an_interval_of_a_stability_is_that_of_fsrs(memory: Memory, rule: Rules, days: int) -> None:
    whole = outcome_of(memory, CARD, 20_000 + days, rule, Rating.GOOD)
    assert fuzzed(interval_for(whole.stability_days, rule), CARD, memory.reviews) == whole.interval_days


def test_half_a_step_is_the_geometric_middle() -> None:
    memory = known(10.0, last_day=20_000)
    whole = outcome_of(memory, CARD, 20_010, default_rules(), Rating.GOOD)
    half = outcome_of(memory, CARD, 20_010, default_rules(), Rating.GOOD, 0.5)
    assert math.isclose(half.stability_days, math.sqrt(10.0 * whole.stability_days))


@pytest.mark.parametrize("memory", [UNSEEN, replace(known(3.0), phase=Phase.LEARNING, step=1)])
def test_minutes_have_no_parts(memory: Memory) -> None:
    with pytest.raises(ValueError, match="in review"):
        outcome_of(memory, CARD, 20_000, default_rules(), Rating.GOOD, 0.5)


quiz_rows = st.lists(
    st.tuples(
        st.sampled_from([(Rating.GOOD, 1.0), (Rating.GOOD, 0.75), (Rating.GOOD, 0.5), (Rating.AGAIN, 1.0)]),
        st.booleans(),
        st.integers(0, 30),
    ),
    max_size=14,
)


@given(quiz_rows, rules(), st.sets(st.integers(0, 13)))
def test_a_log_with_quiz_rows_replays_to_the_memory_and_survives_any_undo(
    answers: list[tuple[tuple[Rating, float], bool, int]], rule: Rules, taken_back: set[int]
) -> None:
    memory, day, rows = UNSEEN, 20_000, list[Review]()
    for number, ((rating, weight), of_quiz, days) in enumerate(answers):
        day += days
        if of_quiz and not holds(memory, rating, weight, day):
            continue
        weight = weight if of_quiz else 1.0
        outcome = outcome_of(memory, CARD, day, rule, rating, weight)
        review = Review(
            review_id=f"d:{number}",
            sequence=number,
            answer_id=f"d:{number}",
            card_id=CARD,
            rating=rating,
            answered_at_ms=day * 86_400_000,
            study_day=day,
            taken_ms=0,
            origin=Origin.QUIZ if of_quiz else Origin.STUDY,
            rules=rule,
            before=memory,
            outcome=outcome,
            weight=weight,
        )
        rows.append(review)
        memory = scheduler.after(
            memory, outcome, answered_at_ms=day * 86_400_000, study_day=day, review_id=review.review_id
        )
    assert replay(rows) == memory
    left = [row for row in rows if row.sequence not in taken_back]
    found = replay(left)  # some of what is left may say nothing now, and is passed over
    played = {row.review_id for row in left if row.origin is not Origin.QUIZ}
    assert found.reviews >= len(played)
    assert found.reviews <= len(left)
