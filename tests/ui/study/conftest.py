"""A window with the Study screen in it, on a learner in memory."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kzstudy.core.card import Note
from kzstudy.core.opening import Opening
from kzstudy.core.settings import Settings, Theme
from kzstudy.ui import theme
from kzstudy.ui.main_window import MainWindow, Screen
from kzstudy.ui.page import Page
from kzstudy.ui.study.page import StudyPage
from tests.ui.study.fakes import CHINA, DECREE, FACTORS, FakeDesk, FakeStudy, moments, services

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services


class Desk:
    """The window, the page in it, and what stands behind."""

    def __init__(
        self, qtbot: QtBot, notes: tuple[Note, ...], size: tuple[int, int], kept: dict[str, str]
    ) -> None:
        self.qtbot = qtbot
        self.study = FakeStudy(notes)
        self.desk = FakeDesk(kept)
        self.look = theme.Look()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        theme.apply(app, self.look)
        clock = self.study.clock
        self.page = StudyPage(self.look, Opening(desk=kept), moments(clock), clock.seconds)
        self.other = Page(self.look)
        self.window = MainWindow(
            self.look,
            Settings(theme=Theme.LIGHT),
            {},
            [
                Screen("study", lambda: self.page),
                *(Screen(name, lambda: self.other) for name in ("today", "read")),
            ],
        )
        self.visited: list[tuple[str, object]] = []
        self.page.navigate.connect(lambda name, argument: self.visited.append((name, argument)))
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.page.attach(cast("Services", services(self.study, self.desk)))
        self.window.open_first()
        with qtbot.waitActive(self.window):
            self.window.show()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Real key events, to whatever has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def click(self, widget: QWidget, pos: QPoint | None = None) -> None:
        """A real click, in the middle unless `pos` says where."""
        middle = widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pos or middle)

    @property
    def text(self) -> str:
        """What stands on the card, with plain spaces."""
        return self.page.card.toPlainText()


Open = Callable[..., Desk]


@pytest.fixture
def open_study(qtbot: QtBot) -> Iterator[Open]:
    """Open a window on some notes."""

    def make(*notes: Note, size: tuple[int, int] = (1280, 800), kept: dict[str, str] | None = None) -> Desk:
        return Desk(qtbot, notes or (CHINA, DECREE, FACTORS), size, dict(kept or {}))

    yield make
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")
