"""A heading that opens and closes what stands below it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import sentence


class Fold(QWidget):
    """Closed at first. Put things into `box`; `note` stands beside the heading, whether or not it is open."""

    turned = Signal(bool)  # whether it is open now

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.button = QPushButton(words)
        self.button.setCheckable(True)
        self.button.setProperty("kind", "fold")
        self.note = sentence(role="soft")
        self.content = QWidget()
        self.box = QVBoxLayout(self.content)
        self.box.setContentsMargins(0, 4, 0, 8)
        self.box.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.button)
        head.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.content)
        self.content.hide()
        self.button.toggled.connect(self._turn)
        self._take_icon()

    @property
    def is_open(self) -> bool:
        """Whether what is below shows."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - as Qt's setVisible
        """Open or close it."""
        self.button.setChecked(is_open)

    def set_words(self, words: str) -> None:
        """Another heading."""
        self.button.setText(words)
        self.button.setAccessibleName(words)

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the arrow is ours to draw."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._take_icon()

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        self.content.setVisible(is_open)
        self._take_icon()
        self.turned.emit(is_open)

    def _take_icon(self) -> None:
        self.button.setIcon(self._look.icon("up" if self.is_open else "down", size=14))
