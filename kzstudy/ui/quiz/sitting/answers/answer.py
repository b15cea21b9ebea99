"""What every widget for an answer can do; a kind that has no use for a key lets it pass."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kzstudy.core.question import Question
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark
from kzstudy.ui.quiz.sitting.option_row import OptionRow
from kzstudy.ui.theme import Look

SPACE = 10


class Answer(QWidget):
    """Shows a Response and says when the person alters it. It is made anew for each question."""

    changed = Signal(object)  # a Response: what was answered, nothing else
    ruled = Signal(str, bool)  # once it was marked: the person's word on one part
    typed = Signal(str)  # what stands in the gap

    can_keep = False
    """Whether Space confirms what is shown (an order)."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.question = question
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE)

    def show_response(self, response: Response) -> None:
        """What was answered so far."""
        raise NotImplementedError

    def show_mark(self, response: Response, mark: Mark) -> None:
        """What was answered and how it was marked; from then on only `ruled` comes."""
        raise NotImplementedError

    def press(self, letter: str) -> None:
        """The key of an option."""

    def pick(self, digit: int) -> None:
        """The key of a line, from 1."""

    def shift(self, step: int) -> None:
        """Move what has the keyboard up (-1) or down (1)."""

    def keep(self) -> None:
        """What is shown is the answer, or no longer."""

    def take_focus(self) -> None:
        """Where the keys should go. No ring is painted as long as nobody walks."""
        self.setFocus()

    def rows(self) -> Sequence[OptionRow]:
        """The lines that arrow keys walk through, in reading order."""
        return ()

    def step_from(self, row: OptionRow, step: int) -> None:
        """An arrow key on a line."""
        rows = list(self.rows())
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first arrow key goes to the first line."""
        rows = self.rows()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows and self.hasFocus():
            rows[0 if event.key() == Qt.Key.Key_Down else -1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
