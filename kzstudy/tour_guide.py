"""One window of the tour on a learner's data, hands to use it with, and what a picture is.

It acts as a person does: it presses the buttons that are seen and the keys of the table.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault(
    "QT_QPA_PLATFORM", "offscreen"
)  # before Qt is imported; whoever asks for a platform gets it

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollBar, QWidget

from kzstudy.app import Session
from kzstudy.core.card import Form
from kzstudy.core.changes import Changes
from kzstudy.services.bundle import Services
from kzstudy.tour_learner import ZONE, PlayedClock, study
from kzstudy.ui.single_window import SingleWindow

_SETTLE_MS = 120
_PATIENCE_MS = 20_000
Size = tuple[int, int]


class Guide:
    """One window on one profile, and hands to use it with."""

    def __init__(self, data_folder: Path, clock: PlayedClock, theme: str, size: Size) -> None:
        self.folder = data_folder
        self.clock = clock
        self.session = Session(data_folder, SingleWindow(data_folder), clock, ZONE)
        self.window = self.session.window
        self._open(theme, size)

    def _open(self, theme: str, size: Size) -> None:
        loop = QEventLoop()
        self.session.ready.connect(loop.quit)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        self.session.start()
        self.window.resize(*size)
        loop.exec()
        services = self.session.services
        if services is not None:
            self.window.hub.changed.emit(services.settings.change("theme", theme))
            services.quizzes.make_ready()  # no picture waits for it
        self.settle()

    @property
    def services(self) -> Services:
        """The services under the window."""
        if self.session.services is None:
            raise LookupError("this stop stands before a file that cannot be opened")
        return self.session.services

    def settle(self, wait_ms: int = _SETTLE_MS) -> None:
        """Let the window finish what it does."""
        loop = QEventLoop()
        QTimer.singleShot(wait_ms, loop.quit)
        loop.exec()

    def go(self, screen: str, argument: object = None) -> None:
        """Bring a screen to the front."""
        self.window.show_screen(screen, argument)
        self.settle()

    def act(self, name: str) -> None:
        """Do what the action `name` of the table does."""
        for action in self.window.findChildren(QAction, name):
            action.trigger()
        self.settle()

    def press(self, words: str) -> None:
        """Press the visible button that bears `words`, or has that accessible name."""
        for button in self.window.findChildren(QAbstractButton):
            if button.isVisible() and words in (button.text(), button.accessibleName()):
                button.click()
                self.settle()
                return
        raise LookupError(f"no button says {words!r}")

    def type_text(self, text: str) -> None:
        """Type into the field that has the keyboard, or the one that is shown."""
        fields = [field for field in self.window.findChildren(QLineEdit) if field.isVisible()]
        field = next((one for one in fields if one.hasFocus()), fields[0])
        for letter in text:
            event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)
        self.settle()

    def key(self, name: str) -> None:
        """Press one key on whatever has the keyboard."""
        key = QKeySequence(name)[0]  # type: ignore[index]  # the stubs do not know it
        target = QApplication.focusWidget() or self.window
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key.key(), key.keyboardModifiers()))
        self.settle()

    def click(self, widget: QWidget, place: QPoint) -> None:
        """Click at a place of a widget."""
        from PySide6.QtTest import QTest

        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def scroll_to_end(self) -> None:
        """To the end of the longest thing that scrolls."""
        bars = [bar for bar in self.window.findChildren(QScrollBar) if bar.isVisible()]
        longest = max(bars, key=QScrollBar.maximum)
        longest.setValue(longest.maximum())
        self.settle()

    def study_until(self, form: Form) -> None:
        """Stand before a card of a form."""
        study(self.services, self.clock, until=form)
        self.window.hub.changed.emit(Changes.MEMORY)
        self.go("study")

    def save(self, file: Path) -> Path:
        """What is seen, as a picture."""
        self.settle()
        self.window.grab().save(str(file))
        return file

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.session.end()
        QApplication.sendPostedEvents(
            None, QEvent.Type.DeferredDelete.value
        )  # a next window restyles all there are


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture: its name, the data it stands on, and how to get there. `size` where it needs one of its own.

    `after` names the stop that it goes on from, in the same window: opening one takes longer than most of what is done there.
    """

    name: str
    profile: str
    act: Callable[[Guide], object]
    size: Size | None = None
    after: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed document: a picture of each page, the same whatever the window looks like."""

    name: str
    profile: str
    draw: Callable[[Services], list[QImage]]
