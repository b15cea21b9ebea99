"""A window with the Quiz screen in it, on a quiz service in memory."""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kzstudy import paths
from kzstudy.core.opening import Opening
from kzstudy.core.settings import Settings, Theme
from kzstudy.ui import theme
from kzstudy.ui.main_window import MainWindow, Screen
from kzstudy.ui.page import Page
from kzstudy.ui.quiz.page import QuizPage
from kzstudy.ui.tasks import Tasks
from tests.ui.quiz.fake_reports import FakeDesk, FakeQuizzes, StandInSitting, moments, services

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services


class Room:
    """The window, the page in it, and what stands behind."""

    def __init__(
        self,
        qtbot: QtBot,
        quizzes: FakeQuizzes,
        size: tuple[int, int],
        kept: dict[str, str],
        argument: object,
    ) -> None:
        self.quizzes = quizzes
        self.desk = FakeDesk(kept)
        self.look = theme.Look(icon_folder=paths.shipped().icons)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        theme.apply(app, self.look)
        self.page = QuizPage(self.look, Opening(), moments(), lambda: 0.0, tasks=Tasks)
        self.other = Page(self.look)
        self.window = MainWindow(
            self.look,
            Settings(theme=Theme.LIGHT),
            {},
            [
                Screen("quiz", lambda: self.page),
                *(Screen(name, lambda: self.other) for name in ("read", "study", "decks")),
            ],
        )
        self.visited: list[tuple[str, object]] = []
        self.changes: list[object] = []
        self.page.navigate.connect(lambda name, argument: self.visited.append((name, argument)))
        self.page.happened.connect(self.changes.append)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.page.attach(cast("Services", services(quizzes, self.desk)))
        self.window.show_screen("quiz", argument)
        with qtbot.waitActive(self.window):
            self.window.show()
        QApplication.processEvents()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Real key events, to whatever has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def click(self, widget: QWidget) -> None:
        """A real click, in the middle."""
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    @property
    def said(self) -> str:
        """The message at the foot."""
        bar = self.window.message_bar
        return bar.text.text() if bar.isVisible() else ""

    @property
    def sitting(self) -> StandInSitting:
        """The stand-in, once a quiz began."""
        return self.page.findChildren(StandInSitting)[0]

    def filled(self) -> list[str]:
        """The words of every filled button in view."""
        return [
            button.text()
            for button in self.page.findChildren(QAbstractButton)
            if button.isVisible() and button.property("kind") == "primary"
        ]


Open = Callable[..., Room]


@pytest.fixture
def open_quiz(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Open a window on a quiz service."""
    stand_in = ModuleType("kzstudy.ui.quiz.sitting_view")
    vars(stand_in)["SittingView"] = StandInSitting
    monkeypatch.setitem(sys.modules, "kzstudy.ui.quiz.sitting_view", stand_in)

    def make(
        quizzes: FakeQuizzes | None = None,
        size: tuple[int, int] = (1280, 800),
        kept: dict[str, str] | None = None,
        argument: object = None,
    ) -> Room:
        return Room(qtbot, quizzes or FakeQuizzes(), size, dict(kept or {}), argument)

    yield make
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")
