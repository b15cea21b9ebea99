"""The Quiz screen: set up, sit, report. One of the three is in view; what each decides stands in its presenter."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.opening import Opening
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.core.sitting import Sitting
from kzstudy.quiz.report import Report
from kzstudy.ui.moments import Moments
from kzstudy.ui.page import Page
from kzstudy.ui.quiz import wording_report
from kzstudy.ui.quiz.expected import or_else
from kzstudy.ui.quiz.gathering import Gathering
from kzstudy.ui.quiz.kept_rules import KEPT
from kzstudy.ui.quiz.own_rules import Draft
from kzstudy.ui.quiz.pack_shelf import PackShelf
from kzstudy.ui.quiz.report_file import ReportFile
from kzstudy.ui.quiz.report_presenter import ReportPresenter
from kzstudy.ui.quiz.report_view import ReportView
from kzstudy.ui.quiz.start_presenter import OwnFace, StartFace, StartPresenter
from kzstudy.ui.quiz.start_view import StartView
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.under_bar import under_bar
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services
    from kzstudy.ui.quiz.paper_face import PaperFace
    from kzstudy.ui.quiz.sitting_view import SittingView
    from kzstudy.ui.quiz.verbs import QuizVerbs
    from kzstudy.ui.tasks import Tasks


class QuizPage(Page):
    """`seconds` goes forward only; it is the clock of a sitting. `tasks` gives what runs long work, once some is wanted."""

    def __init__(
        self,
        look: Look,
        opening: Opening,
        moments: Moments,
        seconds: Callable[[], float] = time.monotonic,
        *,
        tasks: "Callable[[], Tasks]",
    ) -> None:
        super().__init__(look)
        self._moments = moments
        self._tasks = tasks
        self._seconds = seconds
        self._services: Services | None = None
        self._verbs: QuizVerbs | None = None
        self._shelf = PackShelf(opening.pack)
        self._file = ReportFile(self, self._shelf, moments)
        self._start: StartPresenter | None = None
        self._reports: ReportPresenter | None = None
        self._argument: object = None
        self._sitting_view: SittingView | None = None
        self._sitting_frame: QWidget | None = None
        self._paper: PaperFace | None = None
        self._asked_from: QWidget | None = None
        self._is_announcing = False
        self._build()
        self._connect()

    # -- building

    def _build(self) -> None:
        self.start = StartView(self.look, self._moments)
        self.report = ReportView(self.look, self._moments, self._shelf.pack)
        self._faces = QStackedWidget()
        self._waiting = Gathering()  # the services come after the first frame
        for face in (self._waiting, self.start, self.report):
            self._faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)

    def _connect(self) -> None:
        start, report = self.start, self.report
        start.start_wanted.connect(self._begin)
        start.own_start_wanted.connect(self._begin_own)
        start.paper_wanted.connect(self._ask_paper)
        start.own_paper_wanted.connect(self._ask_own_paper)
        start.own.draft_changed.connect(self._edit)
        start.own.new_seed_wanted.connect(self._new_seed)
        start.own_turned.connect(self._turn_own)
        start.resume_wanted.connect(self._resume)
        start.give_up_wanted.connect(self._give_up)
        start.report_wanted.connect(self._open_report)
        start.decks_wanted.connect(lambda: self.navigate.emit("decks", None))
        report.study_wanted.connect(self._study)
        report.again_wanted.connect(self._again)
        report.start_wanted.connect(self._to_start)
        report.export_wanted.connect(self._export)
        report.counting_turned.connect(self._turn_counting)
        report.ruled.connect(self._rule)
        report.open_in_read.connect(lambda passage: self.navigate.emit("read", passage))

    def _sitting(self) -> "SittingView":
        if self._sitting_view is None:
            from kzstudy.ui.quiz.sitting_view import SittingView

            view = SittingView(self.look, self._seconds, self._shelf.pack, self)
            frame = under_bar(view.top_bar(), view)
            view.handed_in.connect(self._show_handed_in)
            view.given_up.connect(self._to_start)
            view.message.connect(self.message)
            view.title_changed.connect(self.title_changed)
            view.open_in_read.connect(lambda passage: self.navigate.emit("read", passage))
            if self._verbs is not None:
                view.attach(self._verbs)
            self._faces.addWidget(frame)
            self._sitting_view, self._sitting_frame = view, frame
        return self._sitting_view

    # -- what the window tells

    def attach(self, services: "Services") -> None:
        """The services are there; read what there is if somebody looks."""
        self._services = services
        self._shelf.attach(services.reading)
        verbs = self._verbs = services.quizzes
        self._start = StartPresenter(self, verbs, self._shelf.chapters, self._kept)
        self._reports = ReportPresenter(self, verbs)
        if self._sitting_view is not None:
            self._sitting_view.attach(verbs)
        if self.isVisible():
            self._go(self._argument)

    def arrive(self, argument: object = None) -> None:
        """None: where one was, or the start; ("report", an attempt's id); ("preset", its name); ("start",)."""
        self._argument = argument
        self._go(argument)

    def leave(self) -> None:
        """Somebody goes elsewhere: the clock of a sitting stands still, and the start offers to go on."""
        if self._is_sitting():
            self._sitting().leave()
            self.announce(Changes.MEMORY)
            self._faces.setCurrentWidget(self.start)

    def changed(self, changes: Changes) -> None:
        """Texts, decks or settings are others; what is frozen in an attempt stays."""
        if self._is_announcing:
            return
        if changes & Changes.CONTENT:
            self._shelf.clear()
        wanted = Changes.CONTENT | Changes.SETTINGS | Changes.MEMORY
        if (
            changes & wanted
            and self.isVisible()
            and self._faces.currentWidget() is self.start
            and self._start
        ):
            self._start.refresh()

    def restyle(self) -> None:
        """Other colours or sizes."""
        self.report.restyle()
        if self._sitting_view is not None:
            self._sitting_view.restyle()

    def title_text(self) -> str:
        """The screen's name, after what is in view."""
        if self._is_sitting():
            return tr("quiz", "{place} - Quiz").format(place=self._sitting().title_text())
        if self._faces.currentWidget() is self.report:
            return tr("quiz", "Report - Quiz")
        if self._is_on_paper:
            return tr("quiz", "On paper - Quiz")
        return tr("quiz", "Quiz")

    def primary(self) -> QAbstractButton | None:
        """The filled button of what is in view."""
        face = self._faces.currentWidget()
        if face is self.start:
            return self.start.primary()
        if face is self.report:
            return self.report.primary()
        if self._paper is not None and self._is_on_paper:
            return self._paper.primary()
        if not self._is_sitting():
            return None
        button = self._sitting().primary()
        return button if isinstance(button, QAbstractButton) else None

    # -- where one is

    def _is_sitting(self) -> bool:
        return self._sitting_frame is not None and self._faces.currentWidget() is self._sitting_frame

    @property
    def _is_on_paper(self) -> bool:
        return self._paper is not None and self._faces.currentWidget() is self._paper

    def _go(self, argument: object) -> None:
        if self._start is None or self._reports is None:
            return
        match argument:
            case ("report", str() as attempt_id):
                self._open_report(attempt_id)
            case ("preset", str() as name):
                self._to_start(name)
            case ("start",):
                self._to_start()
            case _ if self._faces.currentWidget() is self.report:
                self.report.setFocus()
            case _ if self._is_sitting():
                self._sitting().arrive()
            case _ if self._paper is not None and self._is_on_paper:
                self._paper.take_focus()
            case _:
                self._to_start()
        self._argument = None

    def _face(self, face: QWidget) -> None:
        self._faces.setCurrentWidget(face)
        self.title_changed.emit()

    def _to_start(self, wanted: str = "") -> None:
        if self._verbs is not None and not self._verbs.is_ready():
            self._face(self._waiting)
            self._waiting.gather(self._verbs, self._tasks(), lambda: self._show_start(wanted))
        else:
            self._face(self.start)
            self._show_start(wanted)

    def _show_start(self, wanted: str) -> None:
        if self._start is None or self._faces.currentWidget() not in (self._waiting, self.start):
            return  # somebody has gone elsewhere meanwhile
        self._face(self.start)
        self._start.refresh(wanted)
        if self.isVisible():
            self.start.take_focus()

    def _open_report(self, attempt_id: str) -> None:
        if self._reports is not None:
            self._reports.open(attempt_id)
            self._face(self.report)
            self.report.setFocus()

    def _show_handed_in(self, report: Report) -> None:
        if self._reports is not None:
            self._reports.show(report)
            self._face(self.report)
            self.report.setFocus()
            self.announce(Changes.MEMORY)

    # -- starting, on the screen or on paper

    def _say(self, sentence: str) -> None:
        self.message.emit(sentence, "", None)

    def _begin(self, rules: QuizRules) -> bool:
        if self._verbs is None:
            return False
        with or_else(Fault.TOO_FEW_QUESTIONS, self._refresh, self._say):
            self._sit(self._verbs.start(rules))
        return self._is_sitting()

    def _refresh(self) -> None:
        if self._start is not None and self._faces.currentWidget() is self.start:
            self._start.refresh()

    def _begin_own(self) -> None:
        if self._start is None or self._services is None:
            return
        rules = self._start.own_rules()
        if rules is None or not self._begin(rules):
            return
        with suppress(KnownError):  # furniture: an answer that cannot be written says so itself
            self._services.desk.put({KEPT: self._start.begun()})

    def _resume(self) -> None:
        sitting = self._start.face.unfinished if self._start is not None else None
        if self._verbs is not None and sitting is not None:
            with or_else(Fault.SITTING_STALE, self._refresh, self._say):
                self._sit(self._verbs.resume(sitting))

    def _sit(self, sitting: Sitting) -> None:
        view = self._sitting()
        self._say("")
        view.begin(sitting)  # before it is shown: a view that comes into sight goes on with what it has
        if self._sitting_frame is not None:
            self._face(self._sitting_frame)
        view.arrive()

    def _give_up(self) -> None:
        sitting = self._start.face.unfinished if self._start is not None else None
        if self._verbs is not None and sitting is not None:
            with or_else(Fault.SITTING_STALE, self._refresh, self._say):
                self._verbs.give_up(sitting, sitting.used_ms)
                self._to_start()

    def _edit(self, draft: Draft) -> None:
        if self._start is not None:
            self._start.edit(draft)

    def _new_seed(self) -> None:
        if self._start is not None:
            self._start.new_seed()

    def _turn_own(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        if self._start is None:
            return
        if is_open:
            self._start.open_own()
            self.start.take_focus()
        else:
            self._start.close_own()

    def _ask_own_paper(self) -> None:
        rules = self._start.own_rules() if self._start is not None else None
        if rules is not None:
            self._ask_paper(rules)

    def _ask_paper(self, rules: QuizRules) -> None:
        if self._services is None:
            return
        if self._paper is None:
            from kzstudy.ui.quiz.paper_face import PaperFace

            self._paper = PaperFace(self.look, self._services, self._tasks())
            self._paper.message.connect(self.message)
            self._paper.left.connect(self._leave_paper)
            self._faces.addWidget(self._paper)
        pack = self._shelf.pack(rules.pack_id)
        self._asked_from = self.window().focusWidget()
        self._face(self._paper)
        self._paper.ask(rules, pack.info.title if pack is not None else "")

    def _leave_paper(self) -> None:
        if self._is_on_paper and self.isVisible():
            self._to_start()
            if self._asked_from is not None:
                self._asked_from.setFocus()
        elif self._is_on_paper:
            self._faces.setCurrentWidget(self.start)

    # -- what the presenters say, and what a report asks

    def show_start(self, face: StartFace) -> None:
        """What there is to start."""
        self.start.show_start(face)

    def show_own(self, face: OwnFace | None) -> None:
        """One's own settings, or None."""
        self.start.show_own(face)

    def show_report(self, report: Report, cards: int) -> None:
        """A report."""
        self.report.show_report(report, cards)

    def tell_ruled(self, place: int, key: str, *, counts: bool) -> None:
        """Somebody's word is on disk; it can be turned round."""
        words, button = wording_report.ruled_words(counts=counts)
        self.message.emit(words, button, lambda: self._rule(place, key, counts=not counts))
        self.report.go_on_after(place, key)

    def announce(self, changes: Changes) -> None:
        """Memory is another now."""
        self._is_announcing = True
        self.happened.emit(changes)
        self._is_announcing = False

    def _rule(self, place: int, key: str, counts: bool) -> None:  # noqa: FBT001 - a slot
        reports = self._reports
        if reports is not None and reports.report is not None:
            attempt_id = reports.report.sitting.attempt.attempt_id
            with or_else(Fault.SITTING_STALE, lambda: reports.open(attempt_id), self._say):
                reports.rule(place, key, counts=counts)

    def _turn_counting(self) -> None:
        if self._reports is not None:
            self._reports.turn_counting()

    def _study(self) -> None:
        if self._reports is not None:
            self.navigate.emit("study", self._reports.cards)

    def _again(self) -> None:
        rules = self._reports.again() if self._reports is not None else None
        if rules is not None:
            self._begin(rules)

    def _export(self) -> None:
        report = self._reports.report if self._reports is not None else None
        if report is not None and self._services is not None:
            self._file.ask(report, self._services.desk)

    def _kept(self) -> str:
        return self._services.desk.values().get(KEPT, "") if self._services is not None else ""
