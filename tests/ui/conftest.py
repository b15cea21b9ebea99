"""The real window on real services and a folder of its own, offscreen, and hands to use it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kzstudy import paths
from kzstudy.app import Session
from kzstudy.services.bundle import Services
from kzstudy.ui import theme
from kzstudy.ui.main_window import MainWindow
from kzstudy.ui.single_window import SingleWindow
from tests.services.learner import ALMATY, HandClock
from tests.ui.content import write_content


class Hands:
    """A person before one window."""

    def __init__(self, folder: Path, clock: HandClock, bot: QtBot) -> None:
        self.folder = folder
        self.clock = clock
        self.bot = bot
        self._is_closed = False
        self.session = Session(folder, SingleWindow(folder), clock, ALMATY)

    def open(self) -> "Hands":
        """Show the window and wait until it is whole."""
        with self.bot.waitSignal(self.session.ready, timeout=20_000):
            self.session.start()
        with self.bot.waitActive(self.window, timeout=5000):
            self.window.activateWindow()
        return self

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self.session.window

    @property
    def services(self) -> Services:
        """What stands behind it."""
        assert self.session.services is not None
        return self.session.services

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def button(self, words: str) -> QAbstractButton:
        """The visible button that bears `words`, or has that accessible name."""
        for button in self.window.findChildren(QAbstractButton):
            if button.isVisible() and words in (button.text(), button.accessibleName()):
                return button
        raise AssertionError(f"no button says {words!r}")

    def close(self) -> None:
        """Close the window as the button in its frame does."""
        if self._is_closed:
            return
        self._is_closed = True
        self.window.close()
        self.session.end()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def clock() -> HandClock:
    """Seven in the evening."""
    return HandClock()


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> paths.Shipped:
    """A small text and a small deck in place of the shipped ones."""
    made = write_content(tmp_path / "content")
    monkeypatch.setattr(paths, "shipped", lambda: made)
    return made


@pytest.fixture
def open_window(
    tmp_path: Path,
    clock: HandClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    content: paths.Shipped,
) -> Iterator[Callable[[], Hands]]:
    """Opens a window on one and the same folder, again and again."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the session takes it over
    opened: list[Hands] = []

    def open_one() -> Hands:
        opened.append(Hands(tmp_path / "data", clock, qtbot))
        return opened[-1].open()

    yield open_one
    for hands in opened:
        hands.close()


@pytest.fixture
def hands(open_window: Callable[[], Hands]) -> Hands:
    """One open window."""
    return open_window()


@pytest.fixture
def look(qapp: QApplication) -> theme.Look:
    """The light look on the application."""
    made = theme.Look(theme.LIGHT, 100, paths.shipped().icons)
    theme.apply(qapp, made)
    return made
