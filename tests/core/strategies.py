"""What Hypothesis draws for the core: rules, and a learner's answers to one card."""

from dataclasses import dataclass, replace

from fsrs import scheduler as library
from hypothesis import strategies as st

from kzstudy.core import scheduler
from kzstudy.core.memory import UNSEEN, Memory
from kzstudy.core.rating import Rating
from kzstudy.core.review import Origin, Review, Rules
from kzstudy.core.scheduler import DEFAULT_PARAMETERS, default_rules
from tests.core.played import CARD

_STEPS = ((), (60,), (60, 600), (30, 30, 3600), (60, 600, 3600, 43_200))
_BOUNDS = tuple(zip(library.LOWER_BOUNDS_PARAMETERS, library.UPPER_BOUNDS_PARAMETERS, strict=True))


@dataclass(frozen=True)
class Given:
    """One answer: `days` and `seconds` after the one before; a clock set back makes `days` negative."""

    rating: Rating
    days: int
    seconds: int
    rules: Rules


ratings = st.sampled_from(Rating)
card_ids = st.text("abc-/:0123456789", min_size=1, max_size=20)
default_weights = st.just(DEFAULT_PARAMETERS)
any_weights = default_weights | st.tuples(*(st.floats(low, high) for low, high in _BOUNDS))


def rules(weights: st.SearchStrategy[tuple[float, ...]] = default_weights) -> st.SearchStrategy[Rules]:
    """Rules with ascending steps."""
    return st.builds(
        lambda parameters, retention, steps, resteps: replace(
            default_rules(retention),
            parameters=parameters,
            learning_steps_s=steps,
            relearning_steps_s=resteps,
        ),
        weights,
        st.floats(0.70, 0.97),
        st.sampled_from(_STEPS),
        st.sampled_from(_STEPS),
    )


def histories(
    one_rules: st.SearchStrategy[Rules] | None = None, first_days: int = 0, most_days: int = 400
) -> st.SearchStrategy[list[Given]]:
    """Answers to one card. Waits are short often, since that is where minutes and days meet."""
    waits = st.integers(min(first_days, 0), 3) | st.integers(first_days, most_days)
    return st.lists(
        st.builds(Given, ratings, waits, st.integers(0, 3600), rules() if one_rules is None else one_rules),
        max_size=12,
    )


def log_of(
    history: list[Given], first_day: int = 20_000, card_id: str = CARD
) -> tuple[Memory, int, list[Review]]:
    """The memory after `history`, the day of its last answer, and its rows of the log."""
    memory, day, at_ms = UNSEEN, first_day, first_day * 86_400_000
    rows: list[Review] = []
    for sequence, given in enumerate(history, start=1):
        day += given.days
        at_ms += given.days * 86_400_000 + given.seconds * 1000
        outcome = scheduler.outcomes(memory, card_id, day, given.rules)[given.rating - 1]
        row = Review(
            review_id=f"device:{sequence}",
            sequence=sequence,
            answer_id=f"device:{sequence}",
            card_id=card_id,
            rating=given.rating,
            answered_at_ms=at_ms,
            study_day=day,
            taken_ms=1000,
            origin=Origin.STUDY,
            rules=given.rules,
            before=memory,
            outcome=outcome,
        )
        rows.append(row)
        memory = scheduler.after(
            memory, outcome, answered_at_ms=at_ms, study_day=day, review_id=row.review_id
        )
    return memory, day, rows
