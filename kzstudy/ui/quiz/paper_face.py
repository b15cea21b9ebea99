"""A quiz on paper: which one it is, what only paper needs, and how far the printing is. It stands in the place of the start.

Papers are made while one looks at something else, too; what became of them is said at the foot of the window.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from kzstudy.core.quiz_rules import QuizRules
from kzstudy.quiz.paper import PaperPlan
from kzstudy.ui.print.hand_out import HandOut
from kzstudy.ui.print.paper_form import PaperForm
from kzstudy.ui.quiz import wording_start
from kzstudy.ui.quiz_words import percent, quiz_name
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.bar import Bar
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, sentence
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services
    from kzstudy.ui.tasks import Tasks

_WIDTH = 860
_NARROW = 700


class PaperFace(QWidget):
    """Asks, then prints. `left` when it is through, or nobody wants papers any more."""

    message = Signal(str, str, object)  # as a page's
    left = Signal()

    def __init__(self, look: Look, services: "Services", tasks: "Tasks") -> None:
        super().__init__()
        self._look = look
        self._rules = QuizRules("")
        self.hand_out = HandOut(services.papers, services.desk, tasks, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._column = Column(_WIDTH)
        self.title = sentence(role="title")
        self.what = sentence(role="soft")
        self.form = PaperForm(self._look)
        box = self._column.box
        box.setSpacing(0)
        box.addWidget(self.title)
        box.addSpacing(4)
        box.addWidget(self.what)
        box.addSpacing(22)
        box.addWidget(self.form)
        box.addWidget(self._build_working())
        box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._column)

    def _build_working(self) -> QWidget:
        self.working = Framed(raised=True)
        self.bar = Bar(self._look)
        self.share = sentence(role="small")
        self.stop_button = KeyButton(self._look, tr("paper", "Stop"), tr("keys", "Esc"))
        row = QHBoxLayout()
        row.addWidget(self.stop_button)
        row.addStretch(1)
        self.working.column.addWidget(sentence(tr("paper", "The papers are being made."), "heading"))
        self.working.column.addWidget(self.share)
        self.working.column.addWidget(self.bar)
        self.working.column.addSpacing(10)
        self.working.column.addLayout(row)
        self.working.hide()
        return self.working

    def _connect(self) -> None:
        self.form.wanted.connect(self._ask_folder)
        self.form.left.connect(self.left)
        self.stop_button.clicked.connect(self.hand_out.cancel)
        self.hand_out.message.connect(self.message)
        self.hand_out.begun.connect(self._show_state)
        self.hand_out.progressed.connect(self._show_share)
        self.hand_out.ended.connect(self._show_state)
        self.hand_out.written.connect(self.left)

    def ask(self, rules: QuizRules, title: str) -> None:
        """Begin with the quiz of `rules`; `title` is what the paper is called if nobody says otherwise. While papers of another
        quiz are being made, those are shown."""
        if not self.hand_out.busy:
            self._rules = rules
            self.title.setText(quiz_name(rules))
            self.what.setText(wording_start.on_paper(rules))
            self.form.ask(title)
        self._show_state()

    def primary(self) -> QAbstractButton | None:
        """The filled button, while something is asked."""
        return None if self.hand_out.busy else self.form.folder_button

    def take_focus(self) -> None:
        """Put the keyboard where the keys should go."""
        (self.stop_button if self.hand_out.busy else self.form.title).setFocus()

    def _ask_folder(self, plan: PaperPlan) -> None:
        self.hand_out.ask_folder(self._rules, plan, self)

    def _show_state(self) -> None:
        busy = self.hand_out.busy
        focused = self.window().focusWidget()  # also while the window of folders is in front
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self.form.setVisible(not busy)
        self.working.setVisible(busy)
        if busy:
            self._show_share(0.0)
        self._fit()
        if had_keyboard:
            self.take_focus()

    def _show_share(self, share: float) -> None:
        words = tr("paper", "{share} of it is done.").format(share=percent(100 * share))
        self.share.setText(words)
        self.bar.set_share(share, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops the printing; in the form it leaves, which the form says itself."""
        if event.key() == Qt.Key.Key_Escape and self.hand_out.busy:
            self.hand_out.cancel()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons beside or below each other."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger words need more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        narrow = self.width() * 100 < _NARROW * self._look.text_percent
        side = 24 if narrow else 64
        self._column.set_margins(side, 28 if narrow else 40, 40)
        self.form.fit(min(self.width(), _WIDTH) - 2 * side)
