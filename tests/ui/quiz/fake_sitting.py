"""A quiz service in memory, on the contract's own replay, with marking simple enough to see through; and a screen that notes
what it is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import QuizRules, Stock
from kzstudy.core.response import ANSWER, Response
from kzstudy.core.sitting import Event, Happened, PastAttempt, Sitting, after
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.quiz.report import Report
from kzstudy.ui.quiz.sitting.showing import Leaving, Notice, Progress, Showing

DISK_FULL = KnownError(Fault.DISK_FULL)
STALE = KnownError(Fault.SITTING_STALE)
SINGLE = (Kind.SHORT, Kind.CLOZE, Kind.NUMBER)


def _found(question: Question, response: Response) -> tuple[str, ...]:
    if question.kind is Kind.MATCH:
        partners = {one.option_id: one.partner for one in question.options}
        return tuple(left for left, right in response.pairs if partners[left] == right)
    if question.kind is Kind.ORDER:
        ranks = {one.option_id: one.rank for one in question.options}
        return tuple(one for at, one in enumerate(response.chosen, 1) if ranks[one] == at)
    if question.kind in (Kind.LIST, Kind.BLANK):
        written = "\n".join(response.texts).casefold()
        found = {one.option_id for one in question.options if one.text.casefold() in written}
        for key, counts in response.ruled:
            found = found | {key} if counts else found - {key}
        return tuple(one.option_id for one in question.options if one.option_id in found)
    return ()


def _doubts(question: Question, response: Response) -> tuple[str, ...]:
    """A question mark at the end of what was written makes it doubtful."""
    ruled = dict(response.ruled)
    if not any(text.rstrip().endswith("?") for text in response.texts):
        return ()
    if question.kind in SINGLE:
        return () if ANSWER in ruled else (ANSWER,)
    found = _found(question, response)
    return tuple(
        one.option_id
        for one in question.options[:2]
        if one.option_id not in ruled and one.option_id not in found
    )


def mark_of(question: Question, response: Response) -> Mark:
    """Right, partly or wrong, without any scheme."""
    if response.is_blank:
        return Mark(Verdict.UNANSWERED, 0.0, 0.0, 1.0)
    doubts, found = _doubts(question, response), _found(question, response)
    if question.kind in SINGLE:
        counts = dict(response.ruled).get(ANSWER, response.texts[0].strip() in question.accepted)
        share = float(counts)
    elif question.kind is Kind.TRUE_FALSE:
        reasons = tuple(one.option_id for one in question.targets if one.right)
        share = (
            float(response.chosen == question.right() + reasons)
            or (response.chosen[:1] == question.right()) / 2
        )
    elif question.kind in (Kind.MATCH, Kind.ORDER, Kind.LIST, Kind.BLANK):
        share = min(1.0, len(found) / (question.wanted or len(question.options)))
    else:
        share = float(set(response.chosen) == set(question.right()))
    verdict = Verdict.RIGHT if share == 1 else Verdict.PARTLY if share else Verdict.WRONG
    if doubts and question.kind in SINGLE:
        verdict = Verdict.DOUBTFUL
    return Mark(verdict, share, share, 1.0, doubts, found)


@dataclass
class FakeQuizzes:
    """The verbs. `fail` is raised by the next verb that writes; `calls` names those that were through."""

    sitting: Sitting
    fail: KnownError | None = None
    calls: list[str] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    beats: list[int] = field(default_factory=list)

    def _write(
        self,
        sitting: Sitting,
        what: Happened,
        used_ms: int,
        place: int = -1,
        response: Response | None = None,
    ) -> Sitting:
        if self.fail is not None:
            error, self.fail = self.fail, None
            raise error
        if sitting.last_number != self.sitting.last_number:
            raise STALE
        event = Event(sitting.last_number + 1, 1_000 + used_ms, used_ms, what, place, response)
        self.events.append(event)
        self.calls.append(what.value)
        self.sitting = after(sitting, event)
        return self.sitting

    def presets(self) -> tuple[QuizRules, ...]:
        return ()

    def stock(self, rules: QuizRules) -> Stock:
        return Stock(0, (), ())

    def decks(self) -> tuple[tuple[str, str], ...]:
        return ()

    def tags(self) -> tuple[str, ...]:
        return ()

    def is_ready(self) -> bool:
        return True

    def make_ready(self) -> None:
        pass

    def new_seed(self) -> int:
        return 1

    def start(self, rules: QuizRules) -> Sitting:
        return self.sitting

    def unfinished(self) -> Sitting | None:
        return None if self.sitting.over else self.sitting

    def resume(self, sitting: Sitting) -> Sitting:
        return self._write(sitting, Happened.RESUMED, sitting.used_ms)

    def answer(self, sitting: Sitting, place: int, response: Response, used_ms: int) -> Sitting:
        return self._write(sitting, Happened.ANSWERED, used_ms, place, response)

    def show(self, sitting: Sitting, place: int, used_ms: int) -> tuple[Sitting, Mark]:
        shown = sitting if place in sitting.shown else self._write(sitting, Happened.SHOWN, used_ms, place)
        return shown, self._mark(shown, place)

    def flag(self, sitting: Sitting, place: int, used_ms: int, *, on: bool) -> Sitting:
        return self._write(sitting, Happened.FLAGGED if on else Happened.UNFLAGGED, used_ms, place)

    def move(self, sitting: Sitting, place: int, used_ms: int) -> Sitting:
        return self._write(sitting, Happened.MOVED, used_ms, place)

    def rule(
        self, sitting: Sitting, place: int, ruled: Sequence[tuple[str, bool]], used_ms: int
    ) -> tuple[Sitting, Mark]:
        now = self._write(sitting, Happened.RULED, used_ms, place, Response(ruled=tuple(ruled)))
        return now, self._mark(now, place)

    def beat(self, sitting: Sitting, used_ms: int) -> None:
        self.beats.append(used_ms)

    def hand_in(self, sitting: Sitting, used_ms: int) -> Report:
        self._write(sitting, Happened.HANDED_IN, used_ms)
        return self.report(sitting.attempt.attempt_id)

    def give_up(self, sitting: Sitting, used_ms: int) -> None:
        self._write(sitting, Happened.GIVEN_UP, used_ms)

    def report(self, attempt_id: str) -> Report:
        if self.sitting.given_up:
            raise KnownError(Fault.VALUE_BAD, attempt_id)
        marks = tuple(self._mark(self.sitting, at) for at in range(len(self.sitting.responses)))
        return Report(
            self.sitting, marks, 0.0, 1.0, 0.0, passed=False, chapters=(), kinds=(), mistakes=(), doubts=()
        )

    def history(self) -> tuple[PastAttempt, ...]:
        return ()

    def take_back(self, attempt_id: str) -> Changes:
        return Changes.MEMORY

    def count_again(self, attempt_id: str) -> Changes:
        return Changes.MEMORY

    def cards_to_study(self, attempt_id: str) -> tuple[str, ...]:
        return ()

    def _mark(self, sitting: Sitting, place: int) -> Mark:
        return mark_of(sitting.attempt.questions[place], sitting.responses[place])


@dataclass
class Watch:
    """A clock that goes forward when told."""

    at_s: float = 100.0

    def __call__(self) -> float:
        return self.at_s


@dataclass
class FakeScreen:
    """Notes what it was told."""

    questions: list[Showing] = field(default_factory=list)
    answered: list[Showing] = field(default_factory=list)
    marked: list[Showing] = field(default_factory=list)
    leaving: list[Leaving | None] = field(default_factory=list)
    overviews: list[Progress] = field(default_factory=list)
    hand_ins: list[tuple[Progress, bool]] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    left: list[int | None] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    remedies: list[Callable[[], None] | None] = field(default_factory=list)
    ends: list[Report | None] = field(default_factory=list)
    hushed: int = 0

    def show_question(self, showing: Showing) -> None:
        self.questions.append(showing)

    def show_answered(self, showing: Showing) -> None:
        self.answered.append(showing)

    def show_marked(self, showing: Showing) -> None:
        self.marked.append(showing)

    def show_leaving(self, leaving: Leaving | None) -> None:
        self.leaving.append(leaving)

    def show_overview(self, progress: Progress) -> None:
        self.overviews.append(progress)

    def show_hand_in(self, progress: Progress, *, time_is_up: bool) -> None:
        self.hand_ins.append((progress, time_is_up))

    def show_progress(self, progress: Progress) -> None:
        self.progress.append(progress)

    def show_left(self, left_ms: int | None) -> None:
        self.left.append(left_ms)

    def tell(self, notice: Notice, remedy: Callable[[], None] | None = None) -> None:
        self.notices.append(notice)
        self.remedies.append(remedy)

    def hush(self) -> None:
        self.hushed += 1

    def end(self, report: Report | None) -> None:
        self.ends.append(report)


def with_used(sitting: Sitting, used_ms: int) -> Sitting:
    """The same after so much time."""
    return replace(sitting, used_ms=used_ms)
