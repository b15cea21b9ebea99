"""What a person says of a paper before it is printed, in its place on the page: the title, how many variants, the language."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QSpinBox

from kzstudy.quiz.paper import MOST_VARIANTS, PaperPlan
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, sentence
from kzstudy.ui.words import tr

_MOST_LETTERS = 80


class PaperForm(Framed):
    """Asks for what only paper needs. Enter comes from the window, which presses the filled button; Esc leaves."""

    wanted = Signal(object)  # a PaperPlan without a seed; the folder is asked for next
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(raised=True)
        self.title = QLineEdit()
        self.title.setMaxLength(_MOST_LETTERS)
        self.variants = QSpinBox()
        self.variants.setRange(1, MOST_VARIANTS)
        self.language = QComboBox()
        for code, name in _languages():
            self.language.addItem(name, code)
        self.folder_button = KeyButton(look, tr("paper", "Choose a folder"), tr("keys", "Enter"), "primary")
        self.leave_button = QPushButton(tr("paper", "Cancel"))
        self.leave_button.setProperty("kind", "quiet")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.column.addWidget(sentence(tr("paper", "This quiz on paper"), "heading"))
        self.column.addWidget(
            sentence(
                tr(
                    "paper",
                    "You get PDF files to print: one for each variant, and for each a key with the answers. The variants ask "
                    "the same questions in another order, so that neighbours cannot copy.",
                ),
                "soft",
            )
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(16)
        rows = (
            (tr("paper", "Title"), self.title),
            (tr("paper", "Variants"), self.variants),
            (tr("paper", "Language of the instructions"), self.language),
        )
        for row, (name, field) in enumerate(rows):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            if field is self.title:
                grid.addWidget(field, row, 1)
            else:
                grid.addWidget(field, row, 1, left)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self._row = Beside()
        self._row.addWidget(self.folder_button)
        self._row.addWidget(self.leave_button)
        self._row.addStretch(1)
        self.column.addLayout(self._row)

    def _connect(self) -> None:
        self.folder_button.clicked.connect(lambda: self.wanted.emit(self.plan()))
        self.leave_button.clicked.connect(self.left)

    def plan(self) -> PaperPlan:
        """What has been said so far; an empty title means that of the pack."""
        return PaperPlan(
            title=self.title.text().strip(),
            language=str(self.language.currentData()),
            variants=self.variants.value(),
        )

    def ask(self, title: str = "") -> None:
        """Begin anew."""
        self.title.setText(title)
        self.show()
        self.title.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _languages() -> tuple[tuple[str, str], ...]:
    """Codes and names; each language is called what it calls itself."""
    return (
        ("", tr("paper", "that of the questions")),
        ("en", "English"),
        ("ru", "Русский"),
        ("kk", "Қазақша"),
    )
