"""The window: screens by key and click, messages, what is remembered, what another program writes."""

import sqlite3
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.settings import Theme
from kzstudy.storage.look import FILE_NAME
from kzstudy.ui import theme
from kzstudy.ui.report import Report
from tests.ui.conftest import Hands

SCREENS = {
    "today": Qt.Key.Key_1,
    "read": Qt.Key.Key_2,
    "study": Qt.Key.Key_3,
    "quiz": Qt.Key.Key_4,
    "decks": Qt.Key.Key_5,
    "settings": Qt.Key.Key_7,
}
_MUST_HAVE_A_NAME = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Tree,
    QAccessible.Role.List,
}


def shown(hands: Hands) -> str:
    for name in SCREENS:
        page = hands.window.page(name)
        if page is not None and page.isVisible():
            return name
    return ""


def test_the_rail_shows_the_screens_that_work_and_no_other(hands: Hands) -> None:
    words = [button.text() for button in hands.window.rail.findChildren(QToolButton)]
    assert words == ["Today", "Read", "Study", "Quiz", "Decks", "Settings"]


def test_every_screen_has_a_key_and_a_title(hands: Hands) -> None:
    for name, key in SCREENS.items():
        hands.ctrl(key)
        assert shown(hands) == name
        assert hands.window.windowTitle().endswith(" - kzstudy")
        assert hands.window.rail.button(name).isChecked()


def test_the_rail_is_clicked(hands: Hands) -> None:
    hands.click(hands.window.rail.button("settings"))
    assert shown(hands) == "settings"


def test_every_control_of_every_screen_has_a_name(hands: Hands) -> None:
    nameless = []
    for name, key in SCREENS.items():
        hands.ctrl(key)
        for place in walk(QAccessible.queryAccessibleInterface(hands.window)):
            if place.role() not in _MUST_HAVE_A_NAME or place.state().invisible:
                continue
            if not place.text(QAccessible.Text.Name).strip():
                nameless.append((name, place.role(), place.object()))
    assert nameless == []


def walk(place: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [place]
    for index in range(place.childCount()):
        child = place.child(index)
        if child is not None and child.isValid():
            found += walk(child)
    return found


def test_a_message_waits_until_it_is_closed(hands: Hands) -> None:
    hands.window.say("Something happened.")
    assert hands.window.message_bar.isVisible()
    assert hands.window.message_bar.text.text() == "Something happened."
    hands.key(Qt.Key.Key_Escape)
    assert not hands.window.message_bar.isVisible()


def test_the_button_of_a_message_acts_once(hands: Hands) -> None:
    done: list[int] = []
    hands.window.say("Something happened.", "Undo", lambda: done.append(1))
    hands.click(hands.window.message_bar.button)
    assert done == [1]
    assert not hands.window.message_bar.isVisible()


def test_size_and_screen_are_remembered(hands: Hands, open_window: Callable[[], Hands]) -> None:
    hands.window.resize(760, 640)  # the screen of this platform is no wider than 800
    hands.ctrl(Qt.Key.Key_7)
    hands.close()
    again = open_window()
    assert shown(again) == "settings"
    assert (again.window.width(), again.window.height()) == (760, 640)


def test_text_grows_and_shrinks_by_keys_and_is_kept(hands: Hands, open_window: Callable[[], Hands]) -> None:
    hands.ctrl(Qt.Key.Key_Plus)
    hands.ctrl(Qt.Key.Key_Equal)
    assert hands.window.look.text_percent == 125
    hands.ctrl(Qt.Key.Key_Minus)
    assert hands.window.look.text_percent == 110
    hands.close()
    again = open_window()
    assert again.window.look.text_percent == 110
    again.ctrl(Qt.Key.Key_0)
    assert again.window.look.text_percent == 100


def test_what_another_program_writes_is_noticed(hands: Hands) -> None:
    hands.services.settings.change("theme", "light")
    with sqlite3.connect(hands.folder / FILE_NAME) as other:
        other.execute("UPDATE setting SET value = 'dark' WHERE name = 'theme'")
    other.close()
    hands.bot.waitUntil(lambda: hands.window.look.tokens is theme.DARK, timeout=5000)
    assert hands.services.settings.settings().theme is Theme.DARK


def test_a_known_fault_becomes_a_sentence(hands: Hands) -> None:
    def fail() -> None:
        raise KnownError(Fault.DISK_FULL, "somewhere")

    hands.window.say("Try.", "Try", fail)
    with hands.bot.captureExceptions() as raised:
        hands.click(hands.window.message_bar.button)
    for kind, error, trace in raised:
        hands.session.reporter.take(kind, error, trace)
    assert "The disk is full" in hands.window.message_bar.text.text()


def test_a_bug_goes_to_the_log_and_into_a_report_that_blocks_nothing(
    hands: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    error = ValueError("nobody thought of this")
    hands.session.reporter.take(ValueError, error, None)
    assert "nobody thought of this" in (hands.folder / "kzstudy.log").read_text(encoding="utf-8")
    reports = hands.window.findChildren(Report)
    assert len(reports) == 1
    assert "nobody thought of this" in reports[0].details.toPlainText()
    hands.session.reporter.take(ValueError, error, None)
    assert len(hands.window.findChildren(Report)) == 1
    hands.click(reports[0].close_button)
    assert "nobody thought of this" in capsys.readouterr().err


def test_it_is_usable_when_it_is_small(hands: Hands) -> None:
    for size in ((1024, 700), (640, 480)):
        hands.window.resize(*size)
        for key in SCREENS.values():
            hands.ctrl(key)
            QApplication.processEvents()
            assert (hands.window.width(), hands.window.height()) == size


def test_no_sentence_is_cut_at_large_text(hands: Hands) -> None:
    hands.services.settings.change("text_percent", "160")
    hands.window.hub.changed.emit(hands.services.settings.change("theme", "dark"))
    for key in (Qt.Key.Key_1, Qt.Key.Key_7):
        hands.ctrl(key)
        QApplication.processEvents()
        for label in hands.window.findChildren(QLabel):
            if label.isVisible() and label.text().strip() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
