"""The number of a draw: typed, or a new one by a button."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from kzstudy.ui.theme import Look
from kzstudy.ui.words import tr

_DIGITS = "[0-9]{1,18}"  # what SQLite and everybody's calculator can hold


class SeedField(QWidget):
    """Says a number once it is whole; an empty field says nothing."""

    chosen = Signal(object)  # an int, which may be larger than Qt's
    new_wanted = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._seed = 0
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setValidator(QRegularExpressionValidator(QRegularExpression(_DIGITS), self.field))
        self.new_button = QPushButton(tr("quiz", "New"))
        self.new_button.setAccessibleName(tr("quiz", "{name}: a new one").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.new_button)
        self.field.editingFinished.connect(self._finish)
        self.new_button.clicked.connect(self.new_wanted)

    def show_seed(self, seed: int) -> None:
        """The number in force."""
        self._seed = seed
        if self.field.text() != str(seed):
            self.field.setText(str(seed))
            self.field.setCursorPosition(0)

    def _finish(self) -> None:
        text = self.field.text()
        if not text:
            self.field.setText(str(self._seed))
        elif int(text) != self._seed:
            self.chosen.emit(int(text))
