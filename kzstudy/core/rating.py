"""The four things a learner can say about a card."""

from enum import IntEnum


class Rating(IntEnum):
    """The numbers are the keys 1 to 4, and those of FSRS. On screen AGAIN is "Didn't know"."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4
