"""The window: rail, one screen at a time with its bar, and the message at the foot.

It is painted from the first look into the file; screens other than the first are made after that paint, and the services
come when their thread is through.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kzstudy.core.changes import Changes
from kzstudy.core.errors import KnownError
from kzstudy.core.settings import TEXT_PERCENTS, Settings, Theme
from kzstudy.ui import actions, theme
from kzstudy.ui.change_hub import ChangeHub
from kzstudy.ui.page import Page
from kzstudy.ui.widgets.message_bar import MessageBar
from kzstudy.ui.widgets.rail import Rail, RailItem
from kzstudy.ui.widgets.under_bar import under_bar
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services

PROGRAM = "kzstudy"
FIRST_SIZE = (1280, 800)
LEAST_SIZE = (640, 480)
_KEEP_AFTER_MS = 800
_WATCH_MS = 1000
_BREATH_MS = 20


@dataclass(frozen=True, slots=True)
class Screen:
    """One place of the rail; `make` builds its page at the first visit."""

    name: str
    make: Callable[[], Page]


class MainWindow(QWidget):
    """Knows screens by name only."""

    painted = Signal()  # once, after the first frame is on the screen

    def __init__(
        self, look: theme.Look, settings: Settings, desk: Mapping[str, str], screens: Sequence[Screen]
    ) -> None:
        super().__init__()
        self.look = look
        self.hub = ChangeHub(self)
        self._settings = settings
        self._desk = dict(desk)
        self._screens = {screen.name: screen for screen in screens}
        self._pages: dict[str, Page] = {}
        self._frames: dict[str, QWidget] = {}
        self._current: Page | None = None
        self._fault: Page | None = None
        self._services: Services | None = None
        self._was_painted = False
        self._data_version = 0
        self._keep_timer = QTimer(self, interval=_KEEP_AFTER_MS, singleShot=True)
        self._watch_timer = QTimer(self, interval=_WATCH_MS)
        self._build()
        self._connect()
        self._place()

    # -- building

    def _build(self) -> None:
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(*LEAST_SIZE)
        self._actions = actions.build(self, "window")
        self.rail = Rail(self.look, [_rail_item(name) for name in self._screens], self)
        self.message_bar = MessageBar(self.look, self)
        self._stack = QStackedWidget(self)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self.message_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_screen)
        self.hub.changed.connect(self._on_changed)
        self._keep_timer.timeout.connect(self._keep)
        self._watch_timer.timeout.connect(self._watch)
        for name in self._screens:
            self._actions[f"window.{name}"].triggered.connect(
                lambda _=False, name=name: self.show_screen(name)
            )
        self._actions["window.quit"].triggered.connect(self.close)
        self._actions["window.larger"].triggered.connect(lambda: self._step_text(1))
        self._actions["window.smaller"].triggered.connect(lambda: self._step_text(-1))
        self._actions["window.normal"].triggered.connect(lambda: self._step_text(0))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)

    def _place(self) -> None:
        stored = self._desk.get("window.geometry", "")
        if stored and self.restoreGeometry(QByteArray.fromBase64(QByteArray(stored.encode("ascii")))):
            return
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))

    # -- screens

    def open_first(self) -> None:
        """Show the screen that stood open last."""
        stored = self._desk.get("window.screen", "")
        self.show_screen(stored if stored in self._screens else next(iter(self._screens)))

    def build_ahead(self, *names: str) -> None:
        """Make screens that nobody has visited yet, with room for keys between them."""
        missing = [name for name in names if name in self._screens and name not in self._pages]
        if missing:
            self._page(missing[0])
            QTimer.singleShot(_BREATH_MS, self, lambda: self.build_ahead(*missing[1:]))

    def show_screen(self, name: str, argument: object = None) -> None:
        """Bring a screen to the front; `argument` says what it should show."""
        if self._fault is not None:
            return
        page = self._page(name)
        if page is not self._current:
            if self._current is not None:
                self._current.leave()
            self._current = page
            self._stack.setCurrentWidget(self._frames[name])
            self.rail.show_chosen(name)
            self._desk["window.screen"] = name
            self._keep_timer.start()
        page.setFocus()
        page.arrive(argument)
        self._show_title()

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            page = self._screens[name].make()
            self._pages[name] = page
            self._frames[name] = self._framed(page)
            self._stack.addWidget(self._frames[name])
            if self._services is not None:
                page.attach(self._services)
        return self._pages[name]

    def _framed(self, page: Page) -> QWidget:
        page.navigate.connect(self.show_screen)
        page.message.connect(self.message_bar.say)
        page.happened.connect(self.hub.changed)
        page.title_changed.connect(self._show_title)
        page.text_size_requested.connect(self._step_text)
        bar = page.top_bar()
        return page if bar is None else under_bar(bar, page)

    def page(self, name: str) -> Page | None:
        """The page of a screen, if it was made."""
        return self._pages.get(name)

    def show_fault(self, page: Page) -> None:
        """Show `page` alone: nothing else can be done until what it says is mended."""
        self._fault = page
        self.rail.hide()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.message.connect(self.message_bar.say)
        page.setFocus()
        self._show_title()

    def clear_fault(self) -> None:
        """It is mended."""
        if self._fault is None:
            return
        self._stack.removeWidget(self._fault)
        self._fault.deleteLater()
        self._fault = None
        self.rail.show()

    def _show_title(self) -> None:
        page = self._fault or self._current
        text = page.title_text() if page is not None else ""
        self.setWindowTitle(f"{text} - {PROGRAM}" if text else PROGRAM)

    # -- services and changes

    def attach(self, services: "Services") -> None:
        """The services are there: hand them to every page that exists."""
        self._services = services
        self._data_version = services.upkeep.data_version()
        self._take_settings(services.settings.settings())
        for page in self._pages.values():
            page.attach(services)
        self._watch_timer.start()
        self._show_title()

    def _on_changed(self, changes: Changes) -> None:
        if self._services is not None and changes & Changes.SETTINGS:
            self._take_settings(self._services.settings.settings())
        for page in self._pages.values():
            page.changed(changes)

    def _take_settings(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        self.restyle()

    def restyle(self) -> None:
        """Put the theme and text size of the settings onto everything."""
        tokens = theme.tokens_for(self._settings.theme)
        if (tokens, self._settings.text_percent) == (self.look.tokens, self.look.text_percent):
            return
        self.look.tokens = tokens
        self.look.text_percent = self._settings.text_percent
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.look)
        self.rail.restyle()
        self.message_bar.restyle()
        for page in (*self._pages.values(), self._fault):
            if page is not None:
                page.restyle()

    def _on_system_theme(self) -> None:
        if self._settings.theme is Theme.SYSTEM:
            self.restyle()

    def _step_text(self, step: int) -> None:
        if self._services is None:
            return
        at = min(range(len(TEXT_PERCENTS)), key=lambda i: abs(TEXT_PERCENTS[i] - self._settings.text_percent))
        wanted = TEXT_PERCENTS[min(max(at + step, 0), len(TEXT_PERCENTS) - 1)] if step else 100
        self.hub.changed.emit(self._services.settings.change("text_percent", str(wanted)))

    def _watch(self) -> None:
        """Another program may have written to the file; say so to every screen."""
        if self._services is None or self.isMinimized():
            return
        version = self._services.upkeep.data_version()
        if version != self._data_version:
            self._data_version = version
            self.hub.changed.emit(Changes.EVERYTHING)

    # -- messages

    def say(self, sentence: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a message at the foot."""
        self.message_bar.say(sentence, button, act)

    # -- what stood where

    def _keep(self) -> None:
        geometry = self.saveGeometry().toBase64().data()
        self._desk["window.geometry"] = bytes(geometry).decode("ascii")
        if self._services is None:
            return
        kept = {name: value for name, value in self._desk.items() if name.startswith("window.")}
        with suppress(KnownError):  # furniture only; a folder that cannot be written has been named already
            self._services.desk.put(kept)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first one says that the window is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Back in front: another study day may have begun."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._watch()

    def event(self, event: QEvent) -> bool:
        """Moved or resized: remember where, once it rests."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._was_painted:
            self._keep_timer.start()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody else took: Esc closes the message, Enter presses the focused or the filled button."""
        if event.key() == Qt.Key.Key_Escape and self.message_bar.isVisible():
            self.message_bar.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._press_enter()
        else:
            super().keyPressEvent(event)

    def _press_enter(self) -> None:
        focused: QObject | None = QApplication.focusWidget()
        page = self._fault or self._current
        button = focused if isinstance(focused, QAbstractButton) else page.primary() if page else None
        if button is not None and button.isEnabled():
            button.click()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put away what must be remembered."""
        if self._current is not None and self._fault is None:
            self._current.leave()
        self._keep_timer.stop()
        self._watch_timer.stop()
        self._keep()
        self._services = None
        super().closeEvent(event)

    def come_forward(self) -> None:
        """A second start asks for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()


_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def _rail_item(name: str) -> RailItem:
    row = actions.spec(f"window.{name}")
    return RailItem(name, tr("actions", row.text), row.icon, actions.key_text(row.name))
