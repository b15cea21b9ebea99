"""The clock of a sitting: runs while questions are before somebody's eyes, and stands still otherwise."""

from collections.abc import Callable

LONGEST_STEP_S = 30.0
"""Between two looks at the clock there are fractions of a second; a longer gap means that the machine slept."""


class SittingClock:
    """`seconds` goes forward only. Nothing runs before `start`."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._last = 0.0
        self._used_s = 0.0
        self._taken_s = 0.0
        self._is_running = False
        self._is_looking = False

    @property
    def is_running(self) -> bool:
        """Whether time counts."""
        return self._is_running

    @property
    def used_ms(self) -> int:
        """What the whole sitting took so far."""
        self._advance()
        return round(self._used_s * 1000)

    @property
    def taken_ms(self) -> int:
        """How long the question in view has been looked at since `look`."""
        self._advance()
        return round(self._taken_s * 1000)

    def start(self, used_ms: int) -> None:
        """A sitting begins, or goes on after so much."""
        self._used_s = used_ms / 1000
        self._taken_s = 0.0
        self.go_on()

    def go_on(self) -> None:
        """Time counts from now on."""
        self._last = self._seconds()
        self._is_running = True

    def stop(self) -> None:
        """Time stands still from now on."""
        self._advance()
        self._is_running = False

    def look(self, *, at_question: bool) -> None:
        """Another question is in view from now on, or none."""
        self._advance()
        self._taken_s = 0.0
        self._is_looking = at_question

    def _advance(self) -> None:
        if not self._is_running:
            return
        now = self._seconds()
        step = min(now - self._last, LONGEST_STEP_S)
        self._last = now
        self._used_s += step
        if self._is_looking:
            self._taken_s += step
