"""The review log: one answered card a row, with what was known before and the rules it went by. Only ever added to."""

from dataclasses import dataclass
from enum import StrEnum

from kzstudy.core.memory import Memory
from kzstudy.core.outcome import Outcome
from kzstudy.core.rating import Rating


class Origin(StrEnum):
    """Where an answer was given."""

    STUDY = "study"
    CRAM = "cram"
    QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the scheduler went by; frozen into every row, so that a replay goes by it again.

    `parameter_set` names a row of the parameter sets; `parameters` are its 21 FSRS-6 weights.
    """

    parameters: tuple[float, ...]
    parameter_set: str = "fsrs6-default"
    desired_retention: float = 0.90
    learning_steps_s: tuple[int, ...] = (60, 600)
    relearning_steps_s: tuple[int, ...] = (600,)
    scheduler: str = "fsrs6-1"


@dataclass(frozen=True, slots=True)
class Review:
    """One answered card. `sequence` is a count that only grows over every device seen; `review_id` is "device:sequence".

    `study_day` is frozen at the answer. `before` is the memory that was shown, `outcome` what the
    button promised and the answer did. `meaning` is that of the note when it was answered. `weight` (0 to 1) is the share of the
    step that the answer is worth: 1 for what was recalled, less for what was only recognised.
    """

    review_id: str
    sequence: int
    answer_id: str
    card_id: str
    rating: Rating
    answered_at_ms: int
    study_day: int
    taken_ms: int
    origin: Origin
    rules: Rules
    before: Memory
    outcome: Outcome
    meaning: int = 1
    weight: float = 1.0
