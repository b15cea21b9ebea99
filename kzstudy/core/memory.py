"""What the scheduler knows of one card for one learner: a pure value, which the review log can always rebuild."""

from dataclasses import dataclass
from enum import IntEnum


class Phase(IntEnum):
    """Where a card stands. LEARNING and RELEARNING count minutes, REVIEW counts study days."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of one card.

    `stability_days`: days until recall falls to 90 %. `difficulty`: 1 to 10. `due_day`: the study day on which it is
    due; `due_at_ms`: the instant, while minutes count. `last_review`: the id of the log row that made this memory; an
    answer is only taken while it is still the one that was shown.
    """

    phase: Phase = Phase.NEW
    step: int | None = None
    stability_days: float | None = None
    difficulty: float | None = None
    due_day: int | None = None
    due_at_ms: int | None = None
    first_day: int | None = None
    last_day: int | None = None
    last_at_ms: int | None = None
    reviews: int = 0
    lapses: int = 0
    last_review: str = ""


UNSEEN = Memory()
