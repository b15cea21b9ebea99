"""Small quiet shapes: hairlines, key caps, framed cards, wrapped sentences."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kzstudy.ui.theme import INTERFACE, Look


def hairline(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """One pixel of `line`, lying or upright."""
    line = QFrame(parent)
    line.setProperty("shape", "hairline")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def key_cap(key: str, parent: QWidget | None = None) -> QLabel:
    """A key as it stands on the keyboard."""
    cap = QLabel(key, parent)
    cap.setProperty("role", "key")
    return cap


def sentence(text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    """Plain text in one of the roles of the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


class Strong(QLabel):
    """Plain text in the interface's bold, at any text size."""

    def __init__(self, look: Look, text: str = "", size: float = INTERFACE) -> None:
        super().__init__(text)
        self._look = look
        self._size = size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(look.sans(size, bold=True))

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the bold is ours to set, no style sheet reaches it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setFont(self._look.sans(self._size, bold=True))


class Framed(QFrame):
    """A card with a hairline round it, or with `raised` the one that matters, on the panel's colour."""

    def __init__(self, parent: QWidget | None = None, *, raised: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("shape", "raised" if raised else "framed")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 24)
        self.column.setSpacing(8)
