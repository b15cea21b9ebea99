"""In which order a choice shows its options: another each time, and the same until the card is answered.

Whoever always sees the right option in second place learns the place. So the order is drawn from the card and the number of its
reviews, as the fuzz of intervals is: the same after a restart and after an undo, and nothing is kept for it.
"""

import hashlib
import re
from collections.abc import Sequence

from kzstudy.core.card import Choice

_NUMBER = re.compile(r"\s*\W?\d")


def shown_order(choices: Sequence[Choice], card_id: str, reviews: int) -> tuple[Choice, ...]:
    """`choices` as they are shown when the card has had so many reviews.

    Options that all begin with a number (years, amounts) stay as their author wrote them: they have an order of their own.
    """
    if all(_NUMBER.match(one.text) for one in choices):
        return tuple(choices)

    def place(one: Choice) -> bytes:
        return hashlib.blake2b(f"{card_id}\n{reviews}\n{one.slug}".encode(), digest_size=8).digest()

    return tuple(sorted(choices, key=place))
