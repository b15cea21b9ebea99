"""What a list or a blank page should have held: a line each, ticked where it was found. The person has the last word."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kzstudy.core.question import Question
from kzstudy.quiz.mark import Mark
from kzstudy.ui.actions import OPTION_LETTERS
from kzstudy.ui.quiz.sitting import mark_words
from kzstudy.ui.quiz.sitting.answers.answer import SPACE
from kzstudy.ui.quiz.sitting.option_row import Marker, OptionRow, Tone
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import sentence


class Points(QWidget):
    """`ruled(option_id, counts)` when a tick is changed by hand."""

    ruled = Signal(str, bool)

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(sentence(mark_words.point_help(question.kind), "soft"))
        self._rows: dict[str, OptionRow] = {}
        for at, option in enumerate(question.options):
            row = OptionRow(look, OPTION_LETTERS[at : at + 1], option.text, Marker.BOX, self)
            row.clicked.connect(lambda _=False, key=option.option_id: self._turn(key))
            self._rows[option.option_id] = row
            column.addWidget(row)

    def rows(self) -> Sequence[OptionRow]:
        """In the source's order."""
        return tuple(self._rows.values())

    def show_mark(self, mark: Mark) -> None:
        """Tick what was found."""
        for option in self._question.options:
            found, doubtful = option.option_id in mark.found, option.option_id in mark.doubts
            tone = Tone.RIGHT if found else Tone.DOUBTFUL if doubtful else Tone.PLAIN
            row = self._rows[option.option_id]
            row.choose(on=found)
            row.mark(mark_words.point_tag(found=found, doubtful=doubtful), tone, option.why, inert=False)

    def press(self, letter: str) -> None:
        """The line that bears the letter."""
        for row in self._rows.values():
            if row.cap == letter:
                row.click()

    def _turn(self, key: str) -> None:
        self.ruled.emit(key, not self._rows[key].isChecked())
