"""Sitting a quiz on the screen: a question, the overview or handing in, with the strip above and the bar for the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from kzstudy.core.document import Pack
from kzstudy.core.sitting import Sitting
from kzstudy.quiz.report import Report
from kzstudy.ui import actions
from kzstudy.ui.quiz.sitting import wording
from kzstudy.ui.quiz.sitting.bar import SittingBar
from kzstudy.ui.quiz.sitting.hand_in import HandIn
from kzstudy.ui.quiz.sitting.overview import Overview
from kzstudy.ui.quiz.sitting.presenter import Face, SittingPresenter
from kzstudy.ui.quiz.sitting.question_page import QuestionPage
from kzstudy.ui.quiz.sitting.question_sources import QuestionSources
from kzstudy.ui.quiz.sitting.showing import Leaving, Matter, Notice, Progress, Showing
from kzstudy.ui.quiz.sitting.standing import is_exam
from kzstudy.ui.quiz.sitting.strip import Strip
from kzstudy.ui.quiz.verbs import QuizVerbs
from kzstudy.ui.quiz_words import preset_name
from kzstudy.ui.theme import Look

_TICK_MS = 200
_STAYS = frozenset({Matter.TIME_LEFT, Matter.TIME_UP, Matter.CONTINUED_ELSEWHERE})
"""Messages that no answer wipes away: they wait to be read."""


class SittingView(QWidget):
    """`seconds` goes forward only. `pack_of` gives the pack of an id, or None when it cannot be read.

    `attach` comes first, then `begin` with a sitting that was started or resumed. The clock runs while the view is shown.
    """

    handed_in = Signal(object)  # the Report
    given_up = Signal()
    message = Signal(str, str, object)
    open_in_read = Signal(str)  # a full reference, "pack-id:1.5"
    title_changed = Signal()

    def __init__(
        self,
        look: Look,
        seconds: Callable[[], float],
        pack_of: Callable[[str], Pack | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._sources = QuestionSources(pack_of)
        self._progress: Progress | None = None
        self._told: Matter | None = None
        self.presenter = SittingPresenter(self, seconds)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        self._actions = actions.build(self, "sitting")
        for action in self._actions.values():
            action.setAutoRepeat(False)
        self.bar = SittingBar(look)
        self.strip = Strip(look, self)
        self.question = QuestionPage(look, self._sources, self)
        self.overview = Overview(look, self._chapter_title, self)
        self.hand_in = HandIn(look, self)
        self._stack = QStackedWidget(self)
        for page in (self.question, self.overview, self.hand_in):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        does = self.presenter
        self._timer.timeout.connect(does.tick)
        for signal, action, verb in (
            (self.bar.flag_chosen, "sitting.flag", does.flag),
            (self.bar.overview_chosen, "sitting.overview", does.open_overview),
            (self.bar.hand_in_chosen, "sitting.hand_in", does.open_hand_in),
        ):
            signal.connect(verb)
            self._actions[action].triggered.connect(verb)
        question = self.question
        question.changed.connect(does.change)
        question.ruled.connect(lambda key, counts: does.rule(key, counts=counts))
        question.next_chosen.connect(does.press_next)
        question.forward_chosen.connect(does.forward)
        question.back_chosen.connect(does.back)
        question.sure_chosen.connect(does.say_sure)
        question.leave_chosen.connect(lambda place: does.go_to(place, confirmed=True))
        question.stay_chosen.connect(does.stay)
        question.open_chosen.connect(self.open_in_read)
        self.overview.chosen.connect(does.go_to)
        self.overview.back_chosen.connect(does.stay)
        self.hand_in.chosen.connect(does.go_to)
        self.hand_in.now_chosen.connect(does.hand_in)
        self.hand_in.back_chosen.connect(does.stay)
        self.hand_in.give_up_chosen.connect(does.give_up)

    # -- what the page asks

    def attach(self, verbs: QuizVerbs) -> None:
        """The service is there."""
        self.presenter.attach(verbs)

    def begin(self, sitting: Sitting) -> None:
        """Show a sitting that was just started or resumed."""
        self._timer.start()
        self.presenter.begin(sitting)

    def leave(self) -> None:
        """Another screen is shown, or the window closes: all is kept, and the clock stands still."""
        self.presenter.leave()
        self._timer.stop()

    def arrive(self) -> None:
        """It is shown again after `leave`: the clock goes on, and the keys go where they went."""
        if self.presenter.sitting is None:
            return
        self._timer.start()
        self.presenter.go_on()
        self._take_focus()

    def restyle(self) -> None:
        """Other colours or sizes."""
        self.bar.restyle()
        self.question.restyle()
        self.strip.update()
        self.presenter.show_again()

    def primary(self) -> QAbstractButton | None:
        """What Enter presses: the filled button of a question. Handing in takes Ctrl+Enter."""
        return self.question.primary() if self.presenter.face is Face.QUESTION else None

    def top_bar(self) -> QWidget:
        """For the window's bar."""
        return self.bar

    def title_text(self) -> str:
        """ "Question 9 of 24 - Mock exam", for the window's title."""
        if self._progress is None:
            return ""
        where = wording.question_of(self._progress.place, self._progress.many)
        return f"{where} - {preset_name(self._progress.preset, exam=self._progress.exam)}"

    # -- what the presenter says

    def show_question(self, showing: Showing) -> None:
        """A question, to be answered or with how it was marked."""
        self._stack.setCurrentWidget(self.question)
        self.question.show_question(showing, exam=self._is_exam())

    def show_answered(self, showing: Showing) -> None:
        """The answer is another now."""
        self.question.show_answered(showing, exam=self._is_exam())

    def show_marked(self, showing: Showing) -> None:
        """A part of the answer was ruled."""
        self.question.show_marked(showing, exam=self._is_exam())

    def show_leaving(self, leaving: Leaving | None) -> None:
        """Ask before a step that closes something."""
        self.question.show_leaving(leaving)

    def show_overview(self, progress: Progress) -> None:
        """All questions at a glance."""
        self.overview.show_progress(progress)
        self._stack.setCurrentWidget(self.overview)
        self.overview.take_focus()

    def show_hand_in(self, progress: Progress, *, time_is_up: bool) -> None:
        """What is missing before it is handed in."""
        self.hand_in.show_progress(progress, time_is_up=time_is_up)
        self._stack.setCurrentWidget(self.hand_in)
        self.hand_in.take_focus()

    def show_progress(self, progress: Progress) -> None:
        """The strip and the bar."""
        self._progress = progress
        face = self.presenter.face
        self.strip.show_progress(progress)
        self.bar.show_progress(progress, in_overview=face is Face.OVERVIEW, can_flag=face is Face.QUESTION)
        self.title_changed.emit()

    def show_left(self, left_ms: int | None) -> None:
        """The clock."""
        self.bar.show_left(left_ms)

    def tell(self, notice: Notice, remedy: Callable[[], None] | None = None) -> None:
        """A message at the foot of the window."""
        text, button = wording.notice(notice)
        self._told = notice.matter
        self.message.emit(text, button if remedy is not None else "", remedy)

    def hush(self) -> None:
        """What the last message said is over."""
        if self._told is not None and self._told not in _STAYS:
            self._told = None
            self.message.emit("", "", None)

    def end(self, report: Report | None) -> None:
        """It is over."""
        self._timer.stop()
        if report is None:
            self.given_up.emit()
        else:
            self.handed_in.emit(report)

    # -- inside

    def _is_exam(self) -> bool:
        sitting = self.presenter.sitting
        return sitting is not None and is_exam(sitting)

    def _chapter_title(self, chapter: str) -> str:
        sitting = self.presenter.sitting
        return (
            self._sources.chapter_title(sitting.attempt.rules.pack_id, chapter) if sitting is not None else ""
        )

    def _take_focus(self) -> None:
        {
            Face.QUESTION: self.question.take_focus,
            Face.OVERVIEW: self.overview.take_focus,
            Face.HAND_IN: self.hand_in.take_focus,
        }.get(self.presenter.face, self.setFocus)()

    def showEvent(self, event: QShowEvent) -> None:
        """Before somebody's eyes again: the clock goes on."""
        super().showEvent(event)
        if not event.spontaneous():
            self.arrive()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight: the clock stands still. A minimised window is no pause."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()
