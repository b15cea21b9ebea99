"""What is left today, in cards, and about how long it takes. Light, since the first frame needs it."""

from dataclasses import dataclass

LEARN_AHEAD_MS = 20 * 60 * 1000  # a card due within this time is shown at once when nothing else is left


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left today, in cards: new ones within the daily limit, in learning, due for review."""

    new: int = 0
    learning: int = 0
    review: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.new + self.learning + self.review


NO_COUNTS = Counts()


def study_seconds(counts: Counts, seconds_per_answer: float = 8.0) -> int:
    """About how long `counts` will take: a new card is seen about three times on its first day, others once."""
    return round(seconds_per_answer * (3 * counts.new + counts.learning + 1.1 * counts.review))
