"""What an answer is worth, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What an answer came to. DOUBTFUL: nearly right, and the person has not yet said."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one answer.

    `share` is how much of it is right, 0 to 1, whatever the scheme. `points` is what it earns under the scheme, which may be
    below 0; `most` is what a right answer could have earned (1, or 3 by sureness). `doubts` are the keys of `ruled` that the
    person should be asked about; until then they count as wrong. `found` are the ids of the options that the answer got right:
    of a list or a blank page those that were named, of a match or an order those in their place.
    """

    verdict: Verdict
    share: float
    points: float
    most: float
    doubts: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
