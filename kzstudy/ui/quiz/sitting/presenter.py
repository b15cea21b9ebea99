"""What sitting a quiz does at each key: the deciding, without a widget.

Whatever is done, what was answered is on disk first. What cannot be written stays on the screen, with a way to try again.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.response import Response, Sure
from kzstudy.core.sitting import Sitting
from kzstudy.quiz.report import Report
from kzstudy.ui.quiz.sitting import standing
from kzstudy.ui.quiz.sitting.keeper import Keeper
from kzstudy.ui.quiz.sitting.showing import Leaving, Matter, Notice, Progress, Showing
from kzstudy.ui.quiz.verbs import QuizVerbs

WARN_AT_MS = (300_000, 60_000)


class Face(Enum):
    """Which of its pages the sitting shows."""

    NONE = auto()
    QUESTION = auto()
    OVERVIEW = auto()
    HAND_IN = auto()


class SittingScreen(Protocol):
    """What the presenter needs of the screen."""

    def show_question(self, showing: Showing) -> None: ...
    def show_answered(self, showing: Showing) -> None: ...
    def show_marked(self, showing: Showing) -> None: ...
    def show_leaving(self, leaving: Leaving | None) -> None: ...
    def show_overview(self, progress: Progress) -> None: ...
    def show_hand_in(self, progress: Progress, *, time_is_up: bool) -> None: ...
    def show_progress(self, progress: Progress) -> None: ...
    def show_left(self, left_ms: int | None) -> None: ...
    def tell(self, notice: Notice, remedy: Callable[[], None] | None = None) -> None: ...
    def hush(self) -> None: ...
    def end(self, report: Report | None) -> None: ...


class SittingPresenter:
    """`seconds` is a clock that only goes forward. The screen calls `tick` a few times a second."""

    def __init__(self, screen: SittingScreen, seconds: Callable[[], float]) -> None:
        self._screen = screen
        self._seconds = seconds
        self._verbs: QuizVerbs | None = None
        self._keeper: Keeper | None = None
        self._face = Face.NONE
        self._warned: set[int] = set()
        self._second_shown: int | None = None
        self._is_time_up = False

    @property
    def sitting(self) -> Sitting | None:
        """The sitting as the log has it, None before the first and after the end."""
        return self._keeper.sitting if self._keeper is not None else None

    @property
    def face(self) -> Face:
        """Which page is shown."""
        return self._face

    def attach(self, verbs: QuizVerbs) -> None:
        """The service is there."""
        self._verbs = verbs

    # -- from the beginning to the end

    def begin(self, sitting: Sitting) -> None:
        """Show a sitting that was just started or resumed."""
        assert self._verbs is not None, "attach comes before begin"
        self._keeper = Keeper(self._verbs, sitting, self._seconds)
        self._is_time_up = False
        self._second_shown = None
        left_ms = sitting.left_ms
        self._warned = {at for at in WARN_AT_MS if left_ms is not None and left_ms <= at}
        if sitting.resumed:
            self._screen.tell(Notice(Matter.RESUMED, number=sitting.place + 1, timed=left_ms is not None))
        self._screen.show_left(left_ms)
        self._show()
        self.tick()

    def leave(self) -> None:
        """Another screen is shown, or the window closes: keep all, and let the clock stand still."""
        keeper = self._keeper
        if keeper is None or not keeper.clock.is_running:
            return
        self._flush(leaves_question=True)
        if self._keeper is keeper:
            keeper.beat(always=True)
        keeper.clock.stop()

    def go_on(self) -> None:
        """The sitting is before somebody's eyes again."""
        if self._keeper is not None and not self._keeper.clock.is_running:
            self._keeper.clock.go_on()
            self._look()
            if self._keeper.left_ms is not None:
                self._screen.tell(Notice(Matter.CAME_BACK))

    def tick(self) -> None:
        """Time went on: write down what was typed, keep the clock, warn, and hand in when time is up."""
        if self._keeper is None or not self._keeper.clock.is_running:
            return
        if self._keeper.is_pause_over:
            self._flush()
        if self._keeper is not None:
            self._keeper.beat()
            self._watch_time(self._keeper)

    def hand_in(self) -> None:
        """End it. What is unanswered stays so."""
        keeper = self._keeper
        if keeper is None:
            return
        reports: list[Report] = []
        if self._did(lambda: reports.append(keeper.hand_in()), Matter.NOT_HANDED_IN, self.hand_in):
            self._end(reports[0])

    def give_up(self) -> None:
        """End it without a report."""
        keeper = self._keeper
        if keeper is not None and self._did(keeper.give_up, Matter.NOT_GIVEN_UP, self.give_up):
            self._end(None)

    # -- answering

    def change(self, answer: Response) -> None:
        """The answer in view is another now. Only what was answered counts of `answer`; the rest is kept here."""
        keeper = self._keeper
        if keeper is None or not keeper.can_answer or self._is_time_up or not keeper.change(answer):
            return
        if not keeper.is_typing:
            self._flush()
        self._show_answered()

    def say_sure(self, sure: Sure) -> None:
        """How sure one is; the same again takes it back."""
        keeper = self._keeper
        if keeper is None or self._face is not Face.QUESTION or not keeper.can_answer:
            return
        if keeper.sitting.attempt.rules.ask_sure:
            keeper.say_sure(sure)
            self._flush()
            self._show_answered()

    def flag(self) -> None:
        """Remember to look at the question in view again, or no longer."""
        keeper = self._keeper
        if keeper is not None and self._face is Face.QUESTION and self._did(keeper.flag, again=self.flag):
            self._screen.show_progress(keeper.progress())

    def rule(self, key: str, *, counts: bool) -> None:
        """The person's last word on a part of an answer that was marked."""
        keeper = self._keeper
        if keeper is None or keeper.place not in keeper.marks:
            return

        def again() -> None:
            self.rule(key, counts=counts)

        if self._did(lambda: keeper.rule(key, counts=counts), again=again):
            self._screen.show_marked(keeper.showing())
            self._screen.show_progress(keeper.progress())

    # -- moving

    def press_next(self) -> None:
        """The filled button: check, then go on; at the end to handing in."""
        keeper = self._keeper
        if keeper is None or self._face is not Face.QUESTION:
            return
        if not keeper.is_exam and keeper.can_answer:
            if self._did(keeper.check, Matter.NOT_SHOWN, self.press_next):
                self._show()
        elif self._is_all_checked(keeper.sitting):
            self.hand_in()
        else:
            self.forward()

    def forward(self) -> None:
        """To the question after, or from the last to handing in. Practice skips what was not checked."""
        keeper = self._keeper
        if keeper is None or self._face is not Face.QUESTION:
            return
        if keeper.place + 1 < len(keeper.sitting.responses):
            self.go_to(keeper.place + 1)
        else:
            self.open_hand_in()

    def back(self) -> None:
        """To the question before, where one may."""
        if self._keeper is not None and self._face is Face.QUESTION and self._keeper.place:
            self.go_to(self._keeper.place - 1)

    def go_to(self, place: int, *, confirmed: bool = False) -> None:
        """To any question that can be visited; what that would close is asked first."""
        keeper = self._keeper
        if keeper is None or self._is_time_up:
            return
        if place == keeper.place:
            self.stay()
        elif not standing.can_visit(keeper.sitting, place):
            self._screen.tell(Notice(Matter.CLOSED, number=place + 1))
        elif self._flush(leaves_question=True):
            self._go(keeper, place, confirmed=confirmed)

    def _go(self, keeper: Keeper, place: int, *, confirmed: bool) -> None:
        asked = standing.leaving(keeper.sitting, place)
        if asked is not None and not confirmed:
            if self._face is not Face.QUESTION:
                self._show()
            self._screen.show_leaving(asked)
        elif self._did(lambda: keeper.move(place), again=lambda: self.go_to(place, confirmed=confirmed)):
            self._show()

    def stay(self) -> None:
        """Back to the question in view, from the overview, from handing in, or from being asked."""
        if self._keeper is None or self._is_time_up:
            return
        if self._face is Face.QUESTION:
            self._screen.show_leaving(None)
        else:
            self._show()

    def open_overview(self) -> None:
        """All questions at a glance; the same again goes back."""
        if self._face is Face.OVERVIEW:
            self.stay()
        elif self._keeper is not None and not self._is_time_up and self._flush(leaves_question=True):
            self._show_face(Face.OVERVIEW)

    def open_hand_in(self) -> None:
        """The page that says what is missing before it is handed in."""
        if self._keeper is not None and self._face is not Face.HAND_IN and self._flush(leaves_question=True):
            self._show_face(Face.HAND_IN)

    def show_again(self) -> None:
        """Colours or sizes are others now: paint anew what is in view."""
        if self._keeper is not None:
            self._show_face(self._face)
            self._screen.show_left(self._keeper.left_ms)

    # -- inside

    def _show(self) -> None:
        keeper = self._keeper
        assert keeper is not None
        try:
            keeper.fetch_marks()
        except KnownError as error:
            self._failed(Matter.NOT_SHOWN, error, self._show)
        else:
            self._show_face(Face.QUESTION)

    def _show_face(self, face: Face) -> None:
        keeper = self._keeper
        assert keeper is not None
        if face is not self._face or face is Face.QUESTION:
            self._face = face
            self._look()
        if face is Face.QUESTION:
            self._screen.show_question(keeper.showing())
        elif face is Face.OVERVIEW:
            self._screen.show_overview(keeper.progress())
        else:
            self._screen.show_hand_in(keeper.progress(), time_is_up=self._is_time_up)
        self._screen.show_progress(keeper.progress())

    def _look(self) -> None:
        assert self._keeper is not None
        self._keeper.look(at_question=self._face is Face.QUESTION)

    def _show_answered(self) -> None:
        if self._keeper is not None and self._face is Face.QUESTION:
            self._screen.show_answered(self._keeper.showing())
            self._screen.show_progress(self._keeper.progress())

    def _flush(self, *, leaves_question: bool = False) -> bool:
        """Whether all that stands on the screen is on disk now."""
        keeper = self._keeper
        assert keeper is not None
        try:
            if keeper.flush(leaves_question=leaves_question):
                self._screen.hush()
        except KnownError as error:
            self._failed(Matter.NOT_SAVED, error, self._save_again)
            return False
        return True

    def _save_again(self) -> None:
        if self._keeper is not None and self._flush():
            self._show_answered()

    def _did(
        self,
        verb: Callable[[], None],
        matter: Matter = Matter.NOT_SAVED,
        again: Callable[[], None] | None = None,
    ) -> bool:
        """Do it; whether it is on disk. If not, what failed is told with a way to try again."""
        try:
            verb()
        except KnownError as error:
            self._failed(matter, error, again)
            return False
        self._screen.hush()
        return True

    def _failed(self, matter: Matter, error: KnownError, again: Callable[[], None] | None) -> None:
        if error.fault is Fault.SITTING_STALE:
            self._catch_up()
        else:
            self._screen.tell(Notice(matter, error=error), again)

    def _catch_up(self) -> None:
        keeper = self._keeper
        assert keeper is not None
        try:
            goes_on = keeper.catch_up()
        except KnownError as error:
            self._screen.tell(Notice(Matter.NOT_SAVED, error=error), self._catch_up)
            return
        if goes_on:
            self._show()
        else:
            self._end(keeper.report())
        self._screen.tell(Notice(Matter.CONTINUED_ELSEWHERE))

    def _end(self, report: Report | None) -> None:
        assert self._keeper is not None
        self._keeper.clock.stop()
        self._keeper = None
        self._face = Face.NONE
        if self._is_time_up and report is not None:
            self._screen.tell(Notice(Matter.TIME_UP))
        self._screen.end(report)

    # -- time

    def _watch_time(self, keeper: Keeper) -> None:
        left_ms = keeper.left_ms
        if left_ms is None:
            return
        second = -(-left_ms // 1000)
        if second != self._second_shown:
            self._second_shown = second
            self._screen.show_left(left_ms)
        due = [at for at in WARN_AT_MS if left_ms <= at and at not in self._warned]
        if due and left_ms:
            self._warned.update(due)
            self._screen.tell(Notice(Matter.TIME_LEFT, minutes=min(due) // 60_000))
        if not left_ms and not self._is_time_up:
            self._is_time_up = True
            self.hand_in()
            if (
                self._keeper is not None
            ):  # it could not be written: what was told stays, and the page offers it again
                self._show_face(Face.HAND_IN)

    @staticmethod
    def _is_all_checked(sitting: Sitting) -> bool:
        many = len(sitting.responses)
        return not standing.is_exam(sitting) and len(sitting.shown) == many == sitting.place + 1
