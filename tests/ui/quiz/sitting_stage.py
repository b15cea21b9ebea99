"""A window with a sitting in it, on a quiz service in memory, and hands to use it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kzstudy.core.document import Attestation, Chapter, Comment, Commentary, Pack, PackInfo, Passage, Voice
from kzstudy.core.question import Question
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.core.response import Response
from kzstudy.core.sitting import Attempt, Sitting, begun
from kzstudy.ui import theme
from kzstudy.ui.quiz.sitting.answers.answer import Answer
from kzstudy.ui.quiz.sitting_view import SittingView
from kzstudy.ui.widgets.message_bar import MessageBar
from tests.conftest import type_text
from tests.quiz.samples import PACK
from tests.ui.quiz.fake_sitting import FakeQuizzes, Watch

if TYPE_CHECKING:
    from kzstudy.quiz.report import Report

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def pack() -> Pack:
    """A small pack with passages that the samples name."""
    known = Attestation
    return Pack(
        PackInfo(PACK, "Concept", "en", "CC-BY-4.0", 1, "Our paraphrase.", "Concept"),
        (
            Chapter("D", "The decree", "The decree", "", known.PRIMARY),
            Chapter("1", "Analysis", "Analysis", "", known.PRIMARY),
        ),
        (
            Passage("1.7", "1", "", "There is also a movement the other way.", known.REPRINT),
            Passage("1.8", "1", "", "First, countries and regions depend on one another.", known.REPRINT),
            Passage("D.1", "D", "", "Decree No. 280 of 6 March 2020.", known.PRIMARY),
        ),
        (Commentary("poita", "Yuri Poita", "Poita", "Title", "Outlet", "2020", ""),),
        (Comment("c1", "poita", Voice.ARGUES, "He passes over these hopeful points.", ("1.7",)),),
    )


def quiz(*questions: Question, **rules: object) -> Sitting:
    """A sitting over some questions."""
    wanted = QuizRules(pack_id=PACK, **rules)  # type: ignore[arg-type]
    return begun(Attempt("device:1", 0, 20_000, wanted, questions))


class Stage:
    """The window, the view in it, and what stands behind."""

    def __init__(self, qtbot: QtBot, sitting: Sitting, size: tuple[int, int] = (1196, 800)) -> None:
        self.qtbot = qtbot
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        self.look = theme.Look()
        theme.apply(app, self.look)
        self.quizzes = FakeQuizzes(sitting)
        self.watch = Watch()
        packs = {PACK: pack()}
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = SittingView(self.look, self.watch, packs.get)
        self.messages = MessageBar(self.look)
        column.addWidget(self.view.top_bar())
        column.addWidget(self.view, 1)
        column.addWidget(self.messages)
        self.reports: list[Report] = []
        self.given_up = 0
        self.opened: list[str] = []
        self.view.message.connect(self.messages.say)
        self.view.handed_in.connect(self.reports.append)
        self.view.given_up.connect(self._on_given_up)
        self.view.open_in_read.connect(self.opened.append)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.view.attach(self.quizzes)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.view.begin(sitting)

    def _on_given_up(self) -> None:
        self.given_up += 1

    @property
    def answer(self) -> Answer:
        """The widget of the answer in view."""
        assert self.view.question.answer is not None
        return self.view.question.answer

    @property
    def given(self) -> Response:
        """What is on disk of the question in view."""
        return self.quizzes.sitting.responses[self.quizzes.sitting.place]

    @property
    def place(self) -> int:
        """The question in view."""
        return self.quizzes.sitting.place

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Real key events, to whatever has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        """Any alphabet, into whatever has the focus."""
        type_text(QApplication.focusWidget() or self.window, text)

    def click(self, widget: QWidget, pos: QPoint | None = None) -> None:
        """A real click, in the middle unless `pos` says where."""
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pos or widget.rect().center()
        )

    def pause(self) -> None:
        """Nothing is typed for a while."""
        self.watch.at_s += 1
        self.view.presenter.tick()


Open = Callable[..., Stage]
