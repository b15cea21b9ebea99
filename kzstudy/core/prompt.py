"""What stands before the learner: one note, the cards of it that are asked, and what each rating will do."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kzstudy.core.card import Card, Note
from kzstudy.core.counts import LEARN_AHEAD_MS, Counts
from kzstudy.core.memory import Memory, Phase
from kzstudy.core.outcome import Outcome, Outcomes
from kzstudy.core.rating import Rating


class Stage(StrEnum):
    """Why a card is shown now."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class AskedCard:
    """One asked card with the memory it was shown with and the outcomes computed from it."""

    card: Card
    memory: Memory
    outcomes: Outcomes


@dataclass(frozen=True, slots=True)
class Prompt:
    """One showing. `asked` has one card, or several elements of a list; elements not in it are given with the question."""

    note: Note
    asked: tuple[AskedCard, ...]
    pack_id: str
    deck_title: str
    stage: Stage
    study_day: int
    shown_at_ms: int

    def soonest(self, rating: Rating, missed: Sequence[str] = ()) -> Outcome:
        """Which card comes again first if all are rated `rating` and those in `missed` (card ids) AGAIN."""
        chosen = [
            one.outcomes[(Rating.AGAIN if one.card.card_id in missed else rating) - 1] for one in self.asked
        ]
        return min(chosen, key=lambda outcome: outcome.wait_s)


@dataclass(frozen=True, slots=True)
class Finish:
    """Nothing is left for now. Numbers are of this study day, in cards; `next_due_ms` is when the next card comes.

    `tomorrow` counts what comes on the next study day: due cards and new ones.
    """

    learned: int
    reviewed: int
    forgotten: int
    spent_ms: int
    next_due_ms: int | None
    tomorrow: Counts
    new_left: int


def asked_elements(memories: Sequence[tuple[Card, Memory]], study_day: int, now_ms: int) -> tuple[Card, ...]:
    """Which elements of a list are asked now.

    All of them, so that the list is learned as a whole; but while only minutes count for some (they were missed a
    moment ago), just those, with the others given.
    """
    fresh = [
        card
        for card, memory in memories
        if memory.phase is Phase.NEW
        or (memory.phase is Phase.REVIEW and memory.due_day is not None and memory.due_day <= study_day)
    ]
    if fresh:
        return tuple(card for card, _ in memories)
    for until_ms in (now_ms, now_ms + LEARN_AHEAD_MS):
        waiting = [
            card for card, memory in memories if memory.due_at_ms is not None and memory.due_at_ms <= until_ms
        ]
        if waiting:
            return tuple(waiting)
    return tuple(card for card, _ in memories)


def stage_of(memory: Memory) -> Stage:
    """The stage that a card with `memory` is shown in."""
    if memory.phase is Phase.NEW:
        return Stage.NEW
    return Stage.REVIEW if memory.phase is Phase.REVIEW else Stage.LEARNING
