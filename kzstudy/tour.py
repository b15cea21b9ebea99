"""The tour: a picture of every screen and state, for people to look at. Needs no display.

It opens the real window on throw-away data, acts as a person does, and saves what is seen. `STOPS` is the list; a screen
that gains a state gains a line there, and one in tests/tour/CHECKLIST.md.
"""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault(
    "QT_QPA_PLATFORM", "offscreen"
)  # before Qt is imported; whoever asks for a platform gets it

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollBar, QWidget

from kzstudy import paths
from kzstudy.app import Session, make_application
from kzstudy.core.card import Form
from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.services.bundle import Services
from kzstudy.storage.look import FILE_NAME
from kzstudy.tour_learner import ZONE, PlayedClock, Profiles, study
from kzstudy.ui.read.contents_tree import ContentsTree
from kzstudy.ui.read.edition.view import EditionView
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
    """One picture: its name, the data it stands on, and how to get there. `size` where it needs one of its own."""

    name: str
    profile: str
    act: Callable[[Guide], object]
    size: Size | None = None


def _read_comment(guide: Guide) -> None:
    guide.go("read", "1.3")
    guide.act("read.next_comment")


def _find(guide: Guide) -> None:
    guide.go("read")
    guide.act("read.find")
    guide.type_text("trade")
    guide.key("Return")


def _go_to(guide: Guide) -> None:
    guide.go("read")
    guide.act("read.go_to")
    guide.type_text("3.2")


def _line(guide: Guide, **line: str) -> None:
    """Press a line of the contents of Read: a page about the document, or a commentator."""
    tree = guide.window.findChildren(ContentsTree)[0]
    tree.itemActivated.emit(tree.item_of(**line), 0)
    guide.settle()


def _three_voices(guide: Guide) -> None:
    guide.go("read", "2.2")
    _line(guide, voice="news-front")


def _hover(guide: Guide) -> None:
    guide.go("read", "1.14")
    guide.act("read.term")


def _view(guide: Guide, name: str) -> None:
    guide.go("read")
    _line(guide, view=name)


def _digest(guide: Guide) -> None:
    _view(guide, "guide")
    view = guide.window.findChildren(EditionView)[0]
    view.anchorClicked.emit(QUrl("outline:decree-points"))
    guide.settle()


def _answer(guide: Guide, form: Form) -> None:
    guide.study_until(form)
    guide.act("study.show")


def _source(guide: Guide) -> None:
    _answer(guide, Form.QA)
    guide.act("study.side")


def _undone(guide: Guide) -> None:
    _answer(guide, Form.QA)
    guide.act("study.good")
    guide.act("study.undo")


def _change_setting(guide: Guide) -> None:
    guide.go("settings")
    guide.press("New cards a day: more")


def _ask_restore(guide: Guide) -> None:
    guide.go("settings", "data")
    next(b for b in guide.window.findChildren(QAbstractButton) if b.text() == "Go back to this").click()


def _backed_up(guide: Guide) -> None:
    guide.go("settings", "data")
    guide.press("Back up now")


def _settings_end(guide: Guide) -> None:
    guide.go("settings")
    guide.scroll_to_end()


def _own_deck(guide: Guide, *, tail: str = "") -> None:
    """An author's deck, taken in, and then edited further."""
    file = guide.services.decks.new_deck("Negotiation basics")
    guide.services.decks.reload()
    text = file.read_text(encoding="utf-8")
    if tail:
        text = text.replace("Its form, at the start of a line.", "Its form: a capital letter and a colon.")
        text = text.replace("- list {#list}\n", "") + tail
    file.write_text(text, encoding="utf-8")


def _decks(guide: Guide) -> None:
    _own_deck(guide)
    guide.services.decks.switch("kz-fpc-2020-dates", on=True)
    guide.window.hub.changed.emit(Changes.EVERYTHING)
    guide.go("decks")


def _decks_new(guide: Guide) -> None:
    guide.go("decks")
    guide.act("decks.new")
    guide.type_text("Negotiation basics")


def _decks_reload(guide: Guide, tail: str) -> None:
    _own_deck(guide, tail=tail)
    guide.go("decks")
    guide.act("decks.reload")


_NEW_CARDS = """
Q: What does a mandate say?
A: How far a delegation may go.
id: mandate

C: The fallback when talks fail is called the {{c1::best alternative}}.
id: alternative
"""
_BROKEN_CARD = """
Q: What does a mandate say?
answer: How far a delegation may go.
id: mandate

C: Nothing is hidden here.
id: nothing-hidden
"""


def _large(guide: Guide, screen: str) -> None:
    guide.window.hub.changed.emit(guide.services.settings.change("text_percent", "160"))
    guide.go(screen)


def _fault(guide: Guide, fault: Fault) -> None:
    guide.session.show_fault(KnownError(fault, str(guide.folder / FILE_NAME)))


STOPS = (
    Stop("today-first", "new", lambda guide: guide.go("today")),
    Stop("today", "mid", lambda guide: guide.go("today")),
    Stop("today-done", "done", lambda guide: guide.go("today")),
    Stop("today-large-text", "mid", lambda guide: _large(guide, "today")),
    Stop("read", "mid", lambda guide: guide.go("read", "1.3")),
    Stop("read-start", "new", lambda guide: guide.go("read")),
    Stop("read-comment-selected", "mid", _read_comment),
    Stop("read-find", "mid", _find),
    Stop("read-goto", "mid", _go_to),
    Stop("read-missing", "mid", lambda guide: guide.go("read", "5")),
    Stop("read-narrow", "mid", lambda guide: guide.go("read", "1.3"), (860, 700)),
    Stop("read-three-commentators", "mid", _three_voices),
    Stop("read-glossary-hover", "mid", _hover),
    Stop("read-digest", "mid", _digest),
    Stop("read-comparison", "mid", lambda guide: _view(guide, "compared")),
    Stop("read-draft", "mid", lambda guide: _view(guide, "draft")),
    Stop("read-timeline", "mid", lambda guide: _view(guide, "timeline")),
    Stop("read-glossary", "mid", lambda guide: _view(guide, "glossary")),
    Stop("read-sheet", "mid", lambda guide: _view(guide, "sheet")),
    Stop("read-large-text", "mid", lambda guide: _large(guide, "read")),
    Stop("study-question", "mid", lambda guide: guide.study_until(Form.QA)),
    Stop("study-answer", "mid", lambda guide: _answer(guide, Form.QA)),
    Stop("study-source", "mid", _source),
    Stop("study-cloze", "mid", lambda guide: _answer(guide, Form.CLOZE)),
    Stop("study-list", "mid", lambda guide: _answer(guide, Form.LIST)),
    Stop("study-undone", "mid", _undone),
    Stop("study-finish", "done", lambda guide: guide.go("study")),
    Stop("decks", "mid", _decks),
    Stop("decks-first", "new", lambda guide: guide.go("decks")),
    Stop("decks-new", "mid", _decks_new),
    Stop("decks-error", "mid", lambda guide: _decks_reload(guide, _BROKEN_CARD)),
    Stop("decks-reload", "mid", lambda guide: _decks_reload(guide, _NEW_CARDS)),
    Stop("settings", "mid", lambda guide: guide.go("settings")),
    Stop("settings-changed", "mid", _change_setting),
    Stop("settings-backup", "mid", _backed_up),
    Stop("settings-restore", "mid", _ask_restore),
    Stop("settings-about", "mid", _settings_end),
    Stop("fault-damaged", "mid", lambda guide: _fault(guide, Fault.DATABASE_DAMAGED)),
    Stop("fault-newer", "mid", lambda guide: _fault(guide, Fault.DATABASE_NEWER)),
    Stop("fault-read-only", "new", lambda guide: _fault(guide, Fault.FOLDER_READ_ONLY)),
)


def write_tour(
    folder: Path, themes: Sequence[str], sizes: Sequence[Size], stops: Sequence[Stop] = STOPS
) -> list[Path]:
    """Write each stop in each theme and size as `folder`/NAME-THEME-WIDTHxHEIGHT.png. Returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    make_application()
    shipped = paths.shipped()
    with tempfile.TemporaryDirectory(prefix="kzstudy-tour-", ignore_cleanup_errors=True) as throw_away:
        profiles = Profiles(Path(throw_away), [shipped.resources, shipped.decks])
        profiles.make()
        return [
            _visit(stop, profiles, theme, size, folder)
            for stop in stops
            for theme in themes
            for size in ([stop.size] if stop.size else sizes)
        ]


def _visit(stop: Stop, profiles: Profiles, theme: str, size: Size, folder: Path) -> Path:
    clock = PlayedClock(profiles.done_ms if stop.profile == "done" else profiles.evening_ms + 3_600_000)
    guide = Guide(profiles.copy(stop.profile), clock, theme, size)
    try:
        stop.act(guide)
        return guide.save(folder / f"{stop.name}-{theme}-{size[0]}x{size[1]}.png")
    finally:
        guide.close()
