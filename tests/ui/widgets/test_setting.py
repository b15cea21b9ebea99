"""Lines to tick, folds, and the order in which Tab goes."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kzstudy.ui import theme
from kzstudy.ui.widgets.check_row import CheckRow
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.focus_order import in_reading_order
from kzstudy.ui.widgets.fold import Fold
from kzstudy.ui.widgets.setting_rows import Stepper


def test_the_whole_line_ticks(qtbot: QtBot, look: theme.Look) -> None:
    row = CheckRow(look, "Chapter 1", "14 questions")
    qtbot.addWidget(row)
    row.resize(400, row.sizeHint().height())
    row.show()
    clicks: list[bool] = []
    row.clicked.connect(lambda on: clicks.append(on))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(390, 10))
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert clicks == [True, False]
    assert (row.accessibleName(), row.accessibleDescription()) == ("Chapter 1", "14 questions")
    row.set_note("15 questions")
    assert row.accessibleDescription() == "15 questions"


def test_a_fold_opens_and_closes(qtbot: QtBot, look: theme.Look) -> None:
    fold = Fold(look, "More")
    qtbot.addWidget(fold)
    inside = QPushButton("inside")
    fold.box.addWidget(inside)
    fold.show()
    assert not inside.isVisible()
    fold.button.click()
    assert inside.isVisible()
    fold.set_open(False)
    assert not inside.isVisible()


def test_the_wheel_changes_no_number_on_its_way(qtbot: QtBot, look: theme.Look) -> None:
    stepper = Stepper("Number", (1, 5, 10))
    qtbot.addWidget(stepper)
    stepper.show()
    stepper.number.setFocus()
    middle = QPointF(stepper.number.rect().center())
    wheel = QWheelEvent(
        middle,
        stepper.number.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's signature
    )
    QApplication.sendEvent(stepper.number, wheel)
    assert stepper.number.value() == 1


def test_tab_follows_the_page_and_not_the_making(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    last = QPushButton("last")
    column.addWidget(last)
    middle = Stepper("middle", (1, 2))
    middle.show_value(1)
    column.insertWidget(0, middle)
    first = QPushButton("first")
    column.insertWidget(0, first)
    qtbot.addWidget(page)
    in_reading_order(page)
    with qtbot.waitActive(page):
        page.show()
    first.setFocus()
    seen: list[QWidget | None] = [first]
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [first, middle.number, middle.more, last], "less is disabled at the lowest number"


def test_a_column_brings_a_thing_into_view(qtbot: QtBot) -> None:
    column = Column(400)
    things = [QPushButton(str(at)) for at in range(40)]
    for thing in things:
        column.box.addWidget(thing)
    column.resize(400, 300)
    qtbot.addWidget(column)
    column.show()
    column.bring(things[35])
    qtbot.waitUntil(lambda: not things[35].visibleRegion().isEmpty())
    column.bring(things[2])
    assert not things[2].visibleRegion().isEmpty()
