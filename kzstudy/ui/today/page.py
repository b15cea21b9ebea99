"""Today: the one thing to do next, as one filled button, where reading goes on, and the last quiz."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from kzstudy.core.changes import Changes
from kzstudy.core.opening import Opening
from kzstudy.ui.moments import Moments
from kzstudy.ui.page import Page
from kzstudy.ui.theme import Look
from kzstudy.ui.today import presenter
from kzstudy.ui.today.overview import Overview
from kzstudy.ui.today.presenter import State
from kzstudy.ui.today.welcome import Welcome
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services
    from kzstudy.ui.today.quiz_news import QuizNews, QuizReader

_REFRESH_MS = 60_000  # cards come due, and a study day ends, while the window stands open
_QUIZ_MS = 30  # quizzes are looked at once the rest is painted: marking an exam again takes a few frames


class TodayPage(Page):
    """Shows the opening's numbers at once and the services' when they are there."""

    def __init__(self, look: Look, opening: Opening, moments: Moments) -> None:
        super().__init__(look)
        self._moments = moments
        self._numbers = opening.today
        self._pack = opening.pack
        self._desk = dict(opening.desk)
        self._first_time = opening.first_time
        self._services: Services | None = None
        self.overview: Overview | None = None
        self._welcome: Welcome | None = None
        self._quizzes: QuizReader | None = None
        self._news: QuizNews | None = None
        self._clock = QTimer(self, interval=_REFRESH_MS)
        self._quiz_timer = QTimer(self, interval=_QUIZ_MS, singleShot=True)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self._faces = QStackedWidget(self)
        self._faces.addWidget(
            QWidget()
        )  # nothing is known yet: an older file is being brought up to date, say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)

    def _connect(self) -> None:
        self._clock.timeout.connect(self._read)
        self._quiz_timer.timeout.connect(self._read_quiz)

    def attach(self, services: "Services") -> None:
        """Numbers from the services; where nothing changed they are the ones already shown."""
        self._services = services
        self._quizzes = None
        self._read()

    def arrive(self, argument: object = None) -> None:  # noqa: ARG002 - nothing to show in particular
        """Shown: the numbers may be old."""
        self._clock.start()
        self._read()
        self.setFocus()

    def leave(self) -> None:
        """Nobody looks."""
        self._clock.stop()
        self._quiz_timer.stop()

    def changed(self, changes: Changes) -> None:
        """Answers, limits or texts are different. Unseen, it waits for `arrive`: no rating in Study pays for it."""
        if self._quizzes is not None and changes & (Changes.MEMORY | Changes.CONTENT):
            self._quizzes.forget()
        if self.isVisible() and changes & (Changes.MEMORY | Changes.SETTINGS | Changes.CONTENT):
            self._read()

    def restyle(self) -> None:
        """Other colours or sizes."""
        for face in (self.overview, self._welcome):
            if face is not None:
                face.restyle()
                face.fit(self.width())
        self._show()

    def title_text(self) -> str:
        """The screen's name."""
        return tr("today", "Today")

    def primary(self) -> QAbstractButton | None:
        """The thing to do next."""
        face = self._faces.currentWidget()
        return face.primary() if isinstance(face, (Overview, Welcome)) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows put the cards below each other."""
        super().resizeEvent(event)
        for face in (self.overview, self._welcome):
            if face is not None:
                face.fit(self.width())

    def _read(self) -> None:
        if self._services is None:
            return
        self._numbers = self._services.today.numbers()
        self._desk = dict(self._services.desk.values())
        wanted = self._desk.get("read.pack", "")
        if self._pack is None or (wanted and wanted != self._pack.info.pack_id):
            ids = [info.pack_id for info in self._services.reading.packs()]
            if ids:
                self._pack = self._services.reading.pack(wanted if wanted in ids else ids[0])
        self._show()
        if self.isVisible():
            self._quiz_timer.start()

    def _read_quiz(self) -> None:
        if self._services is None:
            return
        if self._quizzes is None:
            from kzstudy.ui.today.quiz_news import QuizReader

            self._quizzes = QuizReader(self._services.quizzes)
        news = self._quizzes.news(self._pack)
        if news != self._news:
            self._news = news
            self._show()

    def _show(self) -> None:
        state = presenter.state_of(
            self._numbers,
            first_time=self._first_time,
            has_quiz=self._news is not None and self._news.is_any,
        )
        if state is State.FIRST:
            self._faces.setCurrentWidget(self._welcome_face())
            self._welcome_face().show_numbers(self._numbers, self._pack.info.title if self._pack else "")
        elif self._numbers is not None:
            self._faces.setCurrentWidget(self._overview_face())
            reading = presenter.reading(self._pack, self._desk)
            self._overview_face().show_numbers(self._numbers, reading)
            if self._news is not None:
                self._overview_face().show_quiz(self._news)

    def _welcome_face(self) -> Welcome:
        if self._welcome is None:
            self._welcome = Welcome(self.look)
            self._welcome.read_wanted.connect(lambda: self.navigate.emit("read", None))
            self._welcome.study_wanted.connect(lambda: self.navigate.emit("study", None))
            self._welcome.fit(self.width())
            self._faces.addWidget(self._welcome)
        return self._welcome

    def _overview_face(self) -> Overview:
        if self.overview is None:
            self.overview = Overview(self.look, self._moments)
            self.overview.read_wanted.connect(lambda: self.navigate.emit("read", None))
            self.overview.study_wanted.connect(lambda: self.navigate.emit("study", None))
            self.overview.way_wanted.connect(self.navigate)
            self.overview.fit(self.width())
            self._faces.addWidget(self.overview)
        return self.overview
