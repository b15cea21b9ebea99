"""What came of a sitting: the mark, where it was lost, and what to do about it."""

from dataclasses import dataclass

from kzstudy.core.question import Kind
from kzstudy.core.sitting import PastAttempt, Sitting
from kzstudy.quiz.mark import Mark


@dataclass(frozen=True, slots=True)
class Tally:
    """A part of the quiz: a chapter (its number) or a kind. `right` counts questions that are wholly right."""

    name: str
    questions: int
    right: int
    points: float
    most: float
    taken_ms: int


@dataclass(frozen=True, slots=True)
class Report:
    """`marks` has one for each question, in order. `mistakes` are places: what was answered wrong or partly, the surest first, then
    what was left unanswered. `doubts` are places where the person has not said yet. `earlier` are attempts of the same preset and
    pack that were handed in before, youngest first. `cards_moved` is how many cards' memory the answers moved; `counted` whether
    they still do (they can be taken back)."""

    sitting: Sitting
    marks: tuple[Mark, ...]
    points: float
    most: float
    percent: float
    passed: bool
    chapters: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    mistakes: tuple[int, ...]
    doubts: tuple[int, ...]
    earlier: tuple[PastAttempt, ...] = ()
    cards_moved: int = 0
    counted: bool = False

    def kind(self, place: int) -> Kind:
        """The kind of the question at `place`."""
        return self.sitting.attempt.questions[place].kind
