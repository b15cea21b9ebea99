"""Time as something that is handed in: nothing below the composition root asks the machine what time it is."""

from typing import Protocol


class Clock(Protocol):
    """Whoever knows the time."""

    def now_ms(self) -> int:
        """This instant, in UTC milliseconds since 1970."""
        ...
