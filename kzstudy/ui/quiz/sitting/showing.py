"""What the sitting shows at any moment: values that the presenter makes and the screen paints."""

from dataclasses import dataclass
from enum import Enum, auto

from kzstudy.core.errors import KnownError
from kzstudy.core.question import Kind, Question
from kzstudy.core.response import Response
from kzstudy.core.sitting import Sitting
from kzstudy.quiz.mark import Mark

TYPED = frozenset({Kind.SHORT, Kind.CLOZE, Kind.NUMBER, Kind.LIST, Kind.BLANK})
"""The kinds whose answer is typed: it is kept after a pause, not at each letter."""


class Step(Enum):
    """What the filled button does."""

    CHECK = auto()  # practice: there is an answer
    SHOW_ME = auto()  # practice: there is none
    NEXT = auto()
    NEXT_FOR_GOOD = auto()  # there is no way back to this question
    HAND_IN = auto()  # to the page that asks


class State(Enum):
    """How a question stands, as the overview says it."""

    ANSWERED = auto()
    UNANSWERED = auto()
    CLOSED = auto()  # answered or not, it can no longer be altered
    RIGHT = auto()  # practice, once the right answer was shown
    PARTLY = auto()
    WRONG = auto()
    DOUBTFUL = auto()


@dataclass(frozen=True, slots=True)
class Leaving:
    """What would be closed by going to `to`: the questions `first` to `last`, of which `unanswered` have no answer.

    `section` is the chapter that is left, "" where it is not a section that ends.
    """

    to: int
    first: int
    last: int
    unanswered: int
    section: str = ""


@dataclass(frozen=True, slots=True)
class Showing:
    """One question as it stands there. `mark` is there once practice has shown the right answer.

    `doubt` is the key of `Response.ruled` that the person is asked about, or "".
    """

    place: int
    many: int
    question: Question
    response: Response
    step: Step
    can_answer: bool
    can_go_back: bool
    can_skip: bool
    ask_sure: bool
    mark: Mark | None = None

    @property
    def doubt(self) -> str:
        """The first thing that the person has not said yet."""
        return self.mark.doubts[0] if self.mark is not None and self.mark.doubts else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One question in the overview and on the strip."""

    place: int
    state: State
    answered: bool
    flagged: bool
    current: bool
    can_visit: bool
    section: str
    stem: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Where one is. `preset` names the quiz; `cells` has one for each question."""

    preset: str
    exam: bool
    place: int
    cells: tuple[Cell, ...]
    sections: bool
    may_go_back: bool

    @property
    def many(self) -> int:
        """How many questions there are."""
        return len(self.cells)

    @property
    def unanswered(self) -> tuple[Cell, ...]:
        """The questions without an answer."""
        return tuple(cell for cell in self.cells if not cell.answered)

    @property
    def flagged(self) -> tuple[Cell, ...]:
        """The questions that were flagged."""
        return tuple(cell for cell in self.cells if cell.flagged)


class Matter(Enum):
    """What a message is about."""

    NOT_SAVED = auto()
    NOT_SHOWN = auto()  # the right answer could not be shown
    NOT_HANDED_IN = auto()
    NOT_GIVEN_UP = auto()
    CONTINUED_ELSEWHERE = auto()
    RESUMED = auto()
    CAME_BACK = auto()
    TIME_LEFT = auto()
    TIME_UP = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """A message at the foot of the window, before it has words."""

    matter: Matter
    error: KnownError | None = None
    minutes: int = 0
    number: int = 0
    timed: bool = False


def preset_of(sitting: Sitting) -> str:
    """The name of the preset, or "" for one's own settings."""
    return sitting.attempt.rules.preset
