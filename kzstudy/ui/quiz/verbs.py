"""What the Quiz screen asks of the service, as the presenters see it."""

from collections.abc import Sequence
from typing import Protocol

from kzstudy.core.changes import Changes
from kzstudy.core.quiz_rules import QuizRules, Stock
from kzstudy.core.response import Response
from kzstudy.core.sitting import PastAttempt, Sitting
from kzstudy.quiz.mark import Mark
from kzstudy.quiz.report import Report


class QuizVerbs(Protocol):
    """The part of the quiz service that the screen uses.

    Every verb that takes a Sitting writes one event, on disk before it returns, and gives the sitting as it is then. It raises
    KnownError SITTING_STALE when the sitting was continued elsewhere (nothing is written), and what the file says when it cannot
    be written. `used_ms` is the clock of the sitting.
    """

    def is_ready(self) -> bool:
        """Whether the questions of the pack in use are gathered, so that nobody waits for `presets`, `stock` and `start`."""
        ...

    def make_ready(self) -> None:
        """Gather them. It may take a second, and may be called in a thread."""
        ...

    def presets(self) -> tuple[QuizRules, ...]:
        """Ready-made rules over the pack in use: "ten-minutes", "chapter", "mock-exam", "mistakes" (their `preset`)."""
        ...

    def stock(self, rules: QuizRules) -> Stock:
        """What can be asked under `rules`."""
        ...

    def decks(self) -> tuple[tuple[str, str], ...]:
        """Id and title of each deck that a scope can name."""
        ...

    def tags(self) -> tuple[str, ...]:
        """Every tag that a scope can name."""
        ...

    def new_seed(self) -> int:
        """A seed that was not used before."""
        ...

    def start(self, rules: QuizRules) -> Sitting:
        """Draw a quiz and begin. KnownError TOO_FEW_QUESTIONS when there is not one question, or fewer than `count`."""
        ...

    def unfinished(self) -> Sitting | None:
        """The youngest sitting that was neither handed in nor given up."""
        ...

    def resume(self, sitting: Sitting) -> Sitting: ...

    def answer(self, sitting: Sitting, place: int, response: Response, used_ms: int) -> Sitting: ...

    def show(self, sitting: Sitting, place: int, used_ms: int) -> tuple[Sitting, Mark]:
        """Practice: the answer of `place` stands; here is its mark. What it says of memory is written with it.

        Of a place that was shown before, only the mark is given and nothing is written: after a restart nobody else knows it.
        """
        ...

    def flag(self, sitting: Sitting, place: int, used_ms: int, *, on: bool) -> Sitting: ...

    def move(self, sitting: Sitting, place: int, used_ms: int) -> Sitting: ...

    def rule(
        self, sitting: Sitting, place: int, ruled: Sequence[tuple[str, bool]], used_ms: int
    ) -> tuple[Sitting, Mark]:
        """The person's word on doubtful parts of the answer at `place`; also after the sitting is over."""
        ...

    def beat(self, sitting: Sitting, used_ms: int) -> None:
        """Keep the clock, every few seconds; never raises SITTING_STALE."""
        ...

    def hand_in(self, sitting: Sitting, used_ms: int) -> Report: ...

    def give_up(self, sitting: Sitting, used_ms: int) -> None: ...

    def report(self, attempt_id: str) -> Report: ...

    def history(self) -> tuple[PastAttempt, ...]:
        """Attempts that were handed in, youngest first."""
        ...

    def take_back(self, attempt_id: str) -> Changes:
        """Let the answers of an attempt say nothing about memory; they stay in its report."""
        ...

    def count_again(self, attempt_id: str) -> Changes:
        """The opposite of `take_back`."""
        ...

    def cards_to_study(self, attempt_id: str) -> tuple[str, ...]:
        """The cards behind the mistakes of an attempt, in the order of the mistakes."""
        ...
