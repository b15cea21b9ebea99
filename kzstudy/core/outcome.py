"""What each rating will do to a card: computed when it is shown, taken as it is when it is answered."""

from dataclasses import dataclass

from kzstudy.core.memory import Phase
from kzstudy.core.rating import Rating


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rating will do: the phase, step and FSRS state after it, and when the card comes again.

    Either `delay_s` (seconds, while minutes count) or `interval_days` (study days, at least 1) is set.
    """

    rating: Rating
    phase: Phase
    step: int | None
    stability_days: float
    difficulty: float
    delay_s: int | None
    interval_days: int | None

    @property
    def wait_s(self) -> int:
        """How long until the card comes again, in seconds; a study day counts as 24 hours."""
        return self.delay_s if self.delay_s is not None else (self.interval_days or 1) * 86_400


Outcomes = tuple[Outcome, Outcome, Outcome, Outcome]
