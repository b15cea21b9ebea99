"""Small quiet shapes: hairlines, key caps, framed cards, wrapped sentences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


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


class Framed(QFrame):
    """A card with a hairline round it, or with `raised` the one that matters, on the panel's colour."""

    def __init__(self, parent: QWidget | None = None, *, raised: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("shape", "raised" if raised else "framed")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 24)
        self.column.setSpacing(8)
