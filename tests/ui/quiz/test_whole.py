"""The Quiz screen on the real service, the real file and the shipped texts: what only the whole can show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzstudy.core.day import DayRule
from kzstudy.core.opening import Opening
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.settings import DEFAULTS
from kzstudy.services.bundle import Services
from kzstudy.ui import theme
from kzstudy.ui.main_window import MainWindow, Screen
from kzstudy.ui.moments import Moments
from kzstudy.ui.page import Page
from kzstudy.ui.quiz.gathering import Gathering
from kzstudy.ui.quiz.page import QuizPage
from kzstudy.ui.tasks import Tasks
from tests.quiz.shipped import PACK_ID
from tests.services.learner import ALMATY, EVENING, HandClock
from tests.services.paper_bank import services_on_shipped_texts

EXAM = QuizRules(PACK_ID, count=3, mode=Mode.EXAM, minutes=20, seed=5)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = services_on_shipped_texts(tmp_path / "data")
    yield made
    made.upkeep.close()


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    look = theme.Look(theme.LIGHT, 100, None)
    threads = Tasks()
    page = QuizPage(look, Opening(), Moments(HandClock(EVENING), DayRule(ALMATY)), tasks=lambda: threads)
    made = MainWindow(look, DEFAULTS, {}, [Screen("quiz", lambda: page), Screen("read", lambda: Page(look))])
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_screen("quiz")
    with qtbot.waitActive(made):
        made.show()
    assert page.findChildren(Gathering)[0].isVisible()
    made.attach(services)
    assert not services.quizzes.is_ready()  # so the window stays awake while a thread gathers the questions
    qtbot.waitUntil(page.start.isVisible)
    yield made
    made.close()
    threads.close()


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


def test_a_new_quiz_begins_as_if_none_had_been_left(window: MainWindow, services: Services) -> None:
    left = services.quizzes.start(EXAM)
    window.show_screen("read")
    window.show_screen("quiz")
    press(window, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("Question 1 of 3")
    window.show_screen("read")
    window.show_screen("quiz")
    services.quizzes.give_up(services.quizzes.unfinished() or left, 0)
    window.show_screen("quiz")
    press(window, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("Question 1 of 10")
    assert not window.message_bar.isVisible()


def test_an_exam_from_the_first_key_to_the_report(window: MainWindow, services: Services) -> None:
    services.quizzes.start(EXAM)
    window.show_screen("read")
    window.show_screen("quiz")
    press(window, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(
        QApplication.focusWidget() or window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert window.windowTitle().startswith("Report")
    (past,) = services.quizzes.history()
    assert (past.questions, past.points) == (3, 0)
