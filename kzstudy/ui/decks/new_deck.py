"""The question for a new deck's title, in its place on the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, sentence
from kzstudy.ui.words import tr

_MOST_LETTERS = 80
_LEAST_FIELD = 180


class NewDeckForm(Framed):
    """Asks for a title. Enter comes from the window, which presses the filled button; Esc leaves."""

    title_given = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(raised=True)
        name = tr("decks", "What is the new deck called?")
        why = tr(
            "decks", "A text file with an example of each kind of card is written and opened in your editor."
        )
        self.title = QLineEdit()
        self.title.setMaxLength(_MOST_LETTERS)
        self.title.setAccessibleName(name)
        self.title.setPlaceholderText(tr("decks", "The title, such as: Negotiation basics"))
        self.write_button = KeyButton(look, tr("decks", "Write the file"), tr("keys", "Enter"), "primary")
        self.leave_button = QPushButton(tr("decks", "Cancel"))
        self.leave_button.setProperty("kind", "quiet")
        self.column.addWidget(sentence(name))
        self.column.addWidget(sentence(why, "soft"))
        row = self._row = Beside()
        self.title.setMinimumWidth(_LEAST_FIELD)
        row.addWidget(self.title, 1)
        row.addWidget(self.write_button)
        row.addWidget(self.leave_button)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 8, 0, 0)
        lines.addLayout(row)
        self.column.addLayout(lines)
        self.title.textChanged.connect(self._judge)
        self.write_button.clicked.connect(self._give)
        self.leave_button.clicked.connect(self.left)
        self._judge("")

    def fit(self, width: int) -> None:
        """The buttons beside the field, or below it."""
        margins = self.column.contentsMargins()
        self._row.fit(width - margins.left() - margins.right())

    def ask(self) -> None:
        """Begin anew."""
        self.title.clear()
        self.show()
        self.title.setFocus()

    def _judge(self, text: str) -> None:
        self.write_button.setEnabled(any(letter.isalnum() for letter in text))

    def _give(self) -> None:
        self.title_given.emit(self.title.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
