"""The switch: by mouse and space bar, and told to whoever cannot see it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.switch import Switch


def test_it_is_switched_by_mouse_and_space_bar(look: Look, qtbot: QtBot) -> None:
    switch = Switch(look, "Study the core")
    qtbot.addWidget(switch)
    switch.show()
    heard: list[bool] = []
    switch.clicked.connect(lambda on: heard.append(on))
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert heard == [True, False]
    switch.setChecked(True)
    assert heard == [True, False], "only a person clicks"


def test_it_has_a_name_and_a_state(look: Look, qtbot: QtBot) -> None:
    switch = Switch(look, "Study the core")
    qtbot.addWidget(switch)
    switch.setChecked(True)
    seen = QAccessible.queryAccessibleInterface(switch)
    assert seen is not None
    assert seen.text(QAccessible.Text.Name) == "Study the core"
    assert seen.state().checkable
    assert seen.state().checked


def test_its_two_states_differ_by_more_than_colour(look: Look, qtbot: QtBot) -> None:
    switch = Switch(look, "Study the core")
    qtbot.addWidget(switch)
    size = switch.sizeHint()
    switch.resize(size)
    pictures = []
    for on in (False, True):
        switch.setChecked(on)
        pictures.append(switch.grab().toImage())
    off, on_ = pictures
    knob = [(x, off.height() // 2) for x in range(off.width() - 40, off.width() - 4)]
    assert any(off.pixel(*at) != on_.pixel(*at) for at in knob)
    assert switch.sizeHint() == size, "nothing moves when the word changes"
