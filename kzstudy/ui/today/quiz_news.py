"""What Today says of quizzes: one that waits to be gone on with, what the last exam came to, or that there was none yet.

Not imported before the first frame: it needs what a quiz is made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kzstudy.core.document import Pack
from kzstudy.core.errors import KnownError
from kzstudy.core.quiz_rules import Mode
from kzstudy.core.sitting import PastAttempt, Sitting
from kzstudy.quiz.report import Report
from kzstudy.ui.quiz_words import clock, percent, points_of, quiz_name, the_quiz
from kzstudy.ui.words import tr

MOCK_EXAM = "mock-exam"
FIRST_ONE = "ten-minutes"


@dataclass(frozen=True, slots=True)
class Way:
    """A button: its words, and the screen it leads to with what is shown there."""

    words: str
    screen: str
    argument: object = None


@dataclass(frozen=True, slots=True)
class QuizNews:
    """`first` is a plain button, `second` a quiet one. `is_any` says whether there was ever a quiz."""

    label: str
    head: str
    text: str = ""
    first: Way | None = None
    second: Way | None = None
    is_any: bool = True


class QuizVerbs(Protocol):
    """What is asked of the quiz service."""

    def unfinished(self) -> Sitting | None: ...

    def history(self) -> tuple[PastAttempt, ...]: ...

    def report(self, attempt_id: str) -> Report: ...

    def cards_to_study(self, attempt_id: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Mistakes:
    """How many questions were not right, and the cards behind them."""

    many: int = 0
    cards: tuple[str, ...] = ()


class QuizReader:
    """Reads the service. Marking a whole exam again takes a while, so its mistakes are kept until `forget`."""

    def __init__(self, verbs: QuizVerbs) -> None:
        self._verbs = verbs
        self._known: tuple[PastAttempt, Mistakes] | None = None

    def forget(self) -> None:
        """Somebody had a word on an answer, or the cards are others."""
        self._known = None

    def news(self, pack: Pack | None) -> QuizNews:
        """What there is to say. `pack` gives chapters their names."""
        sitting = self._verbs.unfinished()
        if sitting is not None:
            return of_unfinished(sitting)
        past = last_one(self._verbs.history())
        return of_past(past, self._mistakes(past), pack) if past is not None else of_none()

    def _mistakes(self, past: PastAttempt) -> Mistakes:
        if self._known is None or self._known[0] != past:
            try:
                many = len(self._verbs.report(past.attempt_id).mistakes)
                found = Mistakes(many, self._verbs.cards_to_study(past.attempt_id))
            except (
                KnownError
            ):  # its questions cannot be read, which the doctor says; the mark stands apart from them
                found = Mistakes()
            self._known = past, found
        return self._known[1]


def last_one(history: Sequence[PastAttempt]) -> PastAttempt | None:
    """The youngest mock exam; where there is none the youngest exam, or the youngest quiz. `history` is youngest first."""
    mock = (one for one in history if one.rules.preset == MOCK_EXAM)
    exam = (one for one in history if one.rules.mode is Mode.EXAM)
    return next(mock, None) or next(exam, None) or next(iter(history), None)


def of_unfinished(sitting: Sitting) -> QuizNews:
    """ "Mock exam: question 9 of 24, 18:42 left"."""
    rules = sitting.attempt.rules
    head = tr("today", "{quiz}: question\u00a0{number}\u00a0of\u00a0{all}").format(
        quiz=quiz_name(rules), number=sitting.place + 1, all=len(sitting.attempt.questions)
    )
    text = ""
    if sitting.left_ms is not None:
        head = tr("today", "{place}, {time}\u00a0left").format(place=head, time=clock(sitting.left_ms))
        text = tr("today", "The clock stands still until you go on.")
    go_on = tr("today", "Go on with {quiz}").format(quiz=the_quiz(rules))
    return QuizNews(tr("today", "Not finished yet"), head, text, Way(go_on, "quiz", ("start",)))


def of_past(past: PastAttempt, mistakes: Mistakes, pack: Pack | None) -> QuizNews:
    """ "17 of 24 points, 71 %", and what to do about it."""
    mark = percent(past.percent, past.rules.scheme.pass_percent)
    head = tr("today", "{points}, {percent}").format(points=points_of(past.points, past.most), percent=mark)
    first = None
    if mistakes.many and mistakes.cards:
        words = (
            tr("today", "Practise the mistake")
            if mistakes.many == 1
            else tr("today", "Practise the %n\u00a0mistakes", mistakes.many)
        )
        first = Way(words, "study", mistakes.cards)
    report = Way(tr("today", "See the report"), "quiz", ("report", past.attempt_id))
    return QuizNews(_label(past), head, cost_most(past, pack), first, report)


def of_none() -> QuizNews:
    """There was no quiz yet."""
    return QuizNews(
        tr("today", "Quiz"),
        tr("today", "Find out what you know"),
        tr("today", "Every question comes from the text, and every mistake leads back to it."),
        first=Way(tr("today", "Try a ten-minute quiz"), "quiz", ("preset", FIRST_ONE)),
        is_any=False,
    )


def _label(past: PastAttempt) -> str:
    if past.rules.preset == MOCK_EXAM:
        return tr("today", "Last mock exam")
    if past.rules.mode is Mode.EXAM:
        return tr("today", "Last exam")
    return tr("today", "Last quiz")


def cost_most(past: PastAttempt, pack: Pack | None) -> str:
    """Which chapter cost the most points: "Chapter 4 cost most."; "" where it cannot be said of one alone."""
    lost = {name: most - points for name, (points, most) in past.chapters.items()}
    worst = max(lost.values(), default=0.0)
    if past.most and past.points >= past.most:
        return tr("today", "Nothing was wrong.")
    names = [name for name, many in lost.items() if many == worst]
    if worst <= 0 or len(lost) < 2 or len(names) > 1:
        return ""
    title = _chapter(names[0], pack)
    return tr("today", "{chapter} cost most.").format(chapter=title) if title else ""


def _chapter(number: str, pack: Pack | None) -> str:
    if number.isdecimal():
        return tr("today", "Chapter\u00a0{number}").format(number=number)
    chapters = pack.chapters if pack is not None else ()
    return next((one.title or one.short for one in chapters if one.number == number), number)
