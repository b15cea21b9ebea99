"""What a person says of a paper before it is printed, in its place on the page: the title, how many variants, the language."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from kzstudy.quiz.paper import MOST_VARIANTS, PaperPlan
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, sentence
from kzstudy.ui.words import tr

_MOST_LETTERS = 80
_GAP = 16


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
        self.variants.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rows: list[tuple[QLabel, QWidget, Qt.AlignmentFlag]] = []
        self._languages = QButtonGroup(self)
        self.languages: dict[str, QPushButton] = {}
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
        grid = self._grid = QGridLayout()
        grid.setContentsMargins(0, 8, 0, 8)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        language = tr("paper", "Language of the instructions")
        rows: tuple[tuple[str, QWidget, Qt.AlignmentFlag], ...] = (
            (tr("paper", "Title"), self.title, Qt.AlignmentFlag(0)),
            (tr("paper", "Variants"), self.variants, left),
            (language, self._language_row(language), left),
        )
        for name, field, where in rows:
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            self._rows.append((label, field, where))
        self._place(below=False)
        self.column.addLayout(grid)
        self._buttons = Beside()
        self._buttons.addWidget(self.folder_button)
        self._buttons.addWidget(self.leave_button)
        self._buttons.addStretch(1)
        self.column.addLayout(self._buttons)

    def _language_row(self, name: str) -> QWidget:
        """A button for each language, one of them chosen; below each other where the window is small."""
        row = QWidget()
        self._language_box = Beside(spacing=8)
        row.setLayout(self._language_box)
        for code, words in _languages():
            button = QPushButton(words)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            self._languages.addButton(button)
            self.languages[code] = button
            self._language_box.addWidget(button)
        self.languages[""].setChecked(True)
        return row

    def fit(self, width: int) -> None:
        """Buttons beside each other, or below where `width` has no room for them."""
        margins = self.column.contentsMargins()
        inner = width - margins.left() - margins.right()
        self._buttons.fit(inner)
        beside = max(label.sizeHint().width() for label, _, _ in self._rows) + _GAP
        widest = max(button.sizeHint().width() for button in self.languages.values())
        below = beside + widest > inner
        if below is not self._below:
            self._place(below=below)
        self._language_box.fit(inner if below else inner - beside)

    def _place(self, *, below: bool) -> None:
        """Fields beside their names, or below them."""
        self._below = below
        for at, (label, field, where) in enumerate(self._rows):
            self._grid.addWidget(label, at * 2, 0)
            self._grid.addWidget(field, at * 2 + below, 0 if below else 1, where)
        self._grid.setColumnStretch(0, 1 if below else 0)
        self._grid.setColumnStretch(1, 0 if below else 1)
        self._grid.setHorizontalSpacing(0 if below else _GAP)

    def _connect(self) -> None:
        self.folder_button.clicked.connect(lambda: self.wanted.emit(self.plan()))
        self.leave_button.clicked.connect(self.left)

    def plan(self) -> PaperPlan:
        """What has been said so far; an empty title means that of the pack."""
        return PaperPlan(
            title=self.title.text().strip(),
            language=next(code for code, button in self.languages.items() if button.isChecked()),
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
        ("", tr("paper", "As the questions")),
        ("en", "English"),
        ("ru", "Русский"),
        ("kk", "Қазақша"),
    )
