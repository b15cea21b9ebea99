"""The review log: what was answered, and what was taken back. It is only ever added to.

An entry is an answer (one row, or one for each element of a list) or a void. A void takes its target back; a void of a
void puts it again. So undo survives a restart, and the logs of two devices merge as sets.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kzstudy.core.memory import Memory
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

    `study_day` is frozen at the answer. `before` is the memory that was shown; `delay_s` or `interval_days` is what the
    button promised. `meaning` is that of the note when it was answered.
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
    delay_s: int | None
    interval_days: int | None
    meaning: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One intention in the log, without its rows. `voids` is the entry it takes back, "" for an answer."""

    entry_id: str
    sequence: int
    voids: str = ""


def effective(entries: Iterable[Entry]) -> frozenset[str]:
    """The ids of the entries that hold: those that no holding entry takes back.

    A void is always younger than its target, so one pass from the youngest decides each entry before it is needed.
    """
    holding: set[str] = set()
    voided: set[str] = set()
    for entry in sorted(entries, key=lambda one: (one.sequence, one.entry_id), reverse=True):
        if entry.entry_id in voided:
            continue
        holding.add(entry.entry_id)
        if entry.voids:
            voided.add(entry.voids)
    return frozenset(holding)


def next_undo(entries: Sequence[Entry]) -> str | None:
    """The answer that undo takes back: the youngest that holds."""
    holding = effective(entries)
    answers = [one for one in entries if not one.voids and one.entry_id in holding]
    return max(answers, key=lambda one: (one.sequence, one.entry_id)).entry_id if answers else None


def next_redo(entries: Sequence[Entry]) -> str | None:
    """The void that redo takes back: the youngest that holds, unless an answer has been given since."""
    holding = effective(entries)
    last_answer = max((one.sequence for one in entries if not one.voids), default=-1)
    answers = {one.entry_id for one in entries if not one.voids}
    voids = [
        one
        for one in entries
        if one.voids in answers and one.entry_id in holding and one.sequence > last_answer
    ]
    return max(voids, key=lambda one: (one.sequence, one.entry_id)).entry_id if voids else None
