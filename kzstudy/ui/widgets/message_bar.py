"""One sentence at the foot of the window, with Undo or a remedy; it waits until it has been read."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kzstudy.ui.theme import Look
from kzstudy.ui.words import tr


class MessageBar(QFrame):
    """Shows the newest message only: the one before has been acted on, or was let go."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._act: Callable[[], object] | None = None
        self._build()
        self._connect()
        self.restyle()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("message-bar")
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.close_button = QPushButton()
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setAccessibleName(tr("message", "Close the message"))
        self.close_button.setToolTip(tr("message", "Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.button.clicked.connect(self._press)
        self.close_button.clicked.connect(self.dismiss)

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        self.close_button.setIcon(self._look.icon("close", size=16))

    def say(self, sentence: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show `sentence`, with a button when there is something to do about it; "" says that the last one is over."""
        if not sentence:
            self.dismiss()
            return
        self.text.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._act = act
        self.show()
        from PySide6.QtGui import (
            QAccessible,
            QAccessibleAnnouncementEvent,
        )  # 3 ms that the first frame can do without

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def dismiss(self) -> None:
        """It has been read."""
        self._act = None
        self.hide()

    def _press(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()
