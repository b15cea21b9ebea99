"""One sitting of a quiz as a log: the attempt as it was drawn, and what happened since. State is what a replay gives.

Every event is on disk before the next key is taken, so a crash loses nothing; and what the screen shows after one is what the
log says.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar

from kzstudy.core.question import Question
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.response import UNANSWERED, Response

T = TypeVar("T")


class Happened(StrEnum):
    """What an event says."""

    ANSWERED = "answered"  # place, response (a blank one takes the answer back)
    SHOWN = "shown"  # practice: the right answer of `place` has been shown; its answer stands from now on
    FLAGGED = "flagged"  # place
    UNFLAGGED = "unflagged"  # place
    MOVED = "moved"  # place is the question in view; where there is no way back, those before it are closed
    RULED = "ruled"  # place, response with `ruled`: the person's last word
    RESUMED = "resumed"  # after a crash or a close; `away_ms` is how long it lay
    HANDED_IN = "handed-in"
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A quiz as it was drawn, frozen. `study_day` is that of its start."""

    attempt_id: str
    started_at_ms: int
    study_day: int
    rules: QuizRules
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `number` counts from 1 within the attempt. `used_ms` is the clock of the sitting: time spent before the questions,
    which stands still while the program is closed."""

    number: int
    at_ms: int
    used_ms: int
    what: Happened
    place: int = -1
    response: Response | None = None
    away_ms: int = 0


@dataclass(frozen=True, slots=True)
class Sitting:
    """An attempt and where it stands. `responses` has a Response for each question; `answered_at_ms` 0 for none.

    `place` is the question in view. `shown` are the questions whose right answer has been shown (practice).
    `reached` is the furthest question that was in view.
    """

    attempt: Attempt
    responses: tuple[Response, ...]
    answered_at_ms: tuple[int, ...]
    flagged: frozenset[int] = frozenset()
    shown: frozenset[int] = frozenset()
    place: int = 0
    reached: int = 0
    used_ms: int = 0
    last_number: int = 0
    away_ms: int = 0
    resumed: int = 0
    handed_in_at_ms: int = 0
    given_up: bool = False

    @property
    def over(self) -> bool:
        """Whether it was handed in or given up."""
        return bool(self.handed_in_at_ms) or self.given_up

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The places of the questions without an answer."""
        return tuple(at for at, one in enumerate(self.responses) if one.is_blank)

    @property
    def left_ms(self) -> int | None:
        """What is left of the time limit, never below 0; None without a limit."""
        limit = self.attempt.rules.minutes * 60_000
        return max(0, limit - self.used_ms) if limit and self.attempt.rules.mode is Mode.EXAM else None

    def is_open(self, place: int) -> bool:
        """Whether the question at `place` can (still, or already) be looked at and answered."""
        rules = self.attempt.rules
        if self.over or not 0 <= place < len(self.responses) or place in self.shown:
            return False
        if rules.mode is not Mode.EXAM:
            return True
        if rules.sections and section_of(self.attempt, place) != section_of(self.attempt, self.reached):
            return section_of(self.attempt, place) > section_of(self.attempt, self.reached)
        return rules.may_go_back or place >= self.reached


def section_of(attempt: Attempt, place: int) -> int:
    """The number of the section, from 0, that the question at `place` belongs to: a run of questions of one chapter."""
    questions = attempt.questions
    return sum(questions[at].chapter != questions[at - 1].chapter for at in range(1, place + 1))


def begun(attempt: Attempt) -> Sitting:
    """A sitting in which nothing has happened yet."""
    many = len(attempt.questions)
    return Sitting(attempt, (UNANSWERED,) * many, (0,) * many)


def replay(attempt: Attempt, events: Iterable[Event], beat_used_ms: int = 0) -> Sitting:
    """What the log of a sitting gives. `beat_used_ms` is the last beat of its clock, which may be later than the last event."""
    sitting = begun(attempt)
    for event in sorted(events, key=lambda one: one.number):
        sitting = after(sitting, event)
    return replace(sitting, used_ms=max(sitting.used_ms, beat_used_ms))


def after(sitting: Sitting, event: Event) -> Sitting:
    """The sitting once `event` has happened. An event after the end, or of a place that is not there, alters nothing else than
    the clock; rulings may follow the end, for the person has the last word on the report too."""
    clocked = replace(
        sitting,
        used_ms=max(sitting.used_ms, event.used_ms),
        last_number=max(sitting.last_number, event.number),
    )
    step = _STEPS[event.what]
    if sitting.over and event.what is not Happened.RULED:
        return clocked
    if event.what in _PLACED and not 0 <= event.place < len(sitting.responses):
        return clocked
    return step(clocked, event)


def _answered(sitting: Sitting, event: Event) -> Sitting:
    response = event.response or UNANSWERED
    at_ms = 0 if response.is_blank else event.at_ms
    return replace(
        sitting,
        responses=_with(sitting.responses, event.place, response),
        answered_at_ms=_with(sitting.answered_at_ms, event.place, at_ms),
    )


def _ruled(sitting: Sitting, event: Event) -> Sitting:
    old = sitting.responses[event.place]
    ruled = dict(old.ruled) | dict(event.response.ruled if event.response else ())
    return replace(
        sitting,
        responses=_with(sitting.responses, event.place, replace(old, ruled=tuple(sorted(ruled.items())))),
    )


def _moved(sitting: Sitting, event: Event) -> Sitting:
    return replace(sitting, place=event.place, reached=max(sitting.reached, event.place))


def _resumed(sitting: Sitting, event: Event) -> Sitting:
    return replace(sitting, resumed=sitting.resumed + 1, away_ms=sitting.away_ms + event.away_ms)


_PLACED = frozenset(
    {
        Happened.ANSWERED,
        Happened.SHOWN,
        Happened.FLAGGED,
        Happened.UNFLAGGED,
        Happened.MOVED,
        Happened.RULED,
    }
)
_STEPS: Mapping[Happened, Callable[[Sitting, Event], Sitting]] = {
    Happened.ANSWERED: _answered,
    Happened.RULED: _ruled,
    Happened.MOVED: _moved,
    Happened.RESUMED: _resumed,
    Happened.SHOWN: lambda sitting, event: replace(sitting, shown=sitting.shown | {event.place}),
    Happened.FLAGGED: lambda sitting, event: replace(sitting, flagged=sitting.flagged | {event.place}),
    Happened.UNFLAGGED: lambda sitting, event: replace(sitting, flagged=sitting.flagged - {event.place}),
    Happened.HANDED_IN: lambda sitting, event: replace(sitting, handed_in_at_ms=event.at_ms),
    Happened.GIVEN_UP: lambda sitting, _: replace(sitting, given_up=True),
}


def _with(values: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*values[:at], value, *values[at + 1 :])


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """One line of the history."""

    attempt_id: str
    started_at_ms: int
    rules: QuizRules
    questions: int
    points: float
    most: float
    chapters: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def percent(self) -> float:
        """The mark, 0 to 100; never below 0, whatever wrong answers cost."""
        return max(0.0, 100 * self.points / self.most) if self.most else 0.0

    @property
    def passed(self) -> bool:
        """Whether the mark reaches the pass line."""
        return self.percent >= self.rules.scheme.pass_percent
