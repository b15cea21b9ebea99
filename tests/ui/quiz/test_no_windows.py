"""Nothing of a screen is a window of its own, not even for the blink until it has found its place."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kzstudy.core.quiz_rules import Mode
from tests.quiz.samples import SAMPLES
from tests.ui.quiz.conftest import Open
from tests.ui.quiz.fake_reports import FakeQuizzes, past_attempt, report_with, unfinished_exam
from tests.ui.quiz.sitting_stage import Stage, quiz


class Watch(QObject):
    """Notes the kind of every window that shows."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Only looks."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_the_start_is_one_window(open_quiz: Open, watch: Watch) -> None:
    room = open_quiz(FakeQuizzes(begun=unfinished_exam(), past=(past_attempt("device:0", 70),)))
    room.click(room.page.start.own_fold.button)
    QApplication.processEvents()
    assert watch.shown == ["MainWindow"]


def test_a_report_is_one_window(open_quiz: Open, watch: Watch) -> None:
    report = report_with()
    attempt = report.sitting.attempt.attempt_id
    room = open_quiz(FakeQuizzes(reports={attempt: report}), argument=("report", attempt))
    room.click(room.page.report.rest_fold.button)
    QApplication.processEvents()
    assert watch.shown == ["MainWindow"]


@pytest.mark.parametrize("mode", list(Mode))
def test_a_sitting_is_one_window(qtbot: QtBot, watch: Watch, mode: Mode) -> None:
    stage = Stage(qtbot, quiz(*SAMPLES, mode=mode, ask_sure=True))
    for place in range(len(SAMPLES)):
        stage.view.presenter.go_to(place, confirmed=True)
        stage.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
    stage.view.presenter.open_overview()
    stage.view.presenter.open_hand_in()
    QApplication.processEvents()
    assert watch.shown == ["QWidget"]
