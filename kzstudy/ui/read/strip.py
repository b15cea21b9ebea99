"""The line at the foot of the page where one types: words to find, or a passage to go to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from kzstudy.ui import actions
from kzstudy.ui.read.icon_button import IconButton
from kzstudy.ui.theme import Look
from kzstudy.ui.words import tr


class Strip(QWidget):
    """A label, a field, what came of it, and a way out. Esc closes it."""

    closed = Signal()

    def __init__(self, look: Look, label: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._label = QLabel(label)
        self.field = QLineEdit()
        self.field.setAccessibleName(label)
        self.field.setFixedWidth(width)
        self._label.setBuddy(self.field)
        self.result = QLabel()
        self.result.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button = IconButton(look, "close", tr("read", "Close"), tr("read", "Close (Esc)"))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(24, 6, 12, 6)
        self.row.setSpacing(10)
        self.row.addWidget(self._label)
        self.row.addWidget(self.field)
        self.row.addWidget(self.result, 1)
        self.row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.close_strip)
        self.hide()

    def open_strip(self) -> None:
        """Show it, ready to be typed into."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_strip(self) -> None:
        """Put it away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def say(self, words: str) -> None:
        """What came of it; read aloud too."""
        self.result.setText(words)
        self.field.setAccessibleDescription(words)

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        for button in self.findChildren(IconButton):
            button.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The panel's colour, and a hairline above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("panel"))
        painter.fillRect(0, 0, self.width(), 1, self.look.colour("line"))


class FindStrip(Strip):
    """Find on the page: "3 of 12", Enter for the next place, Shift+Enter for the one before."""

    wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("read", "Find on the page"), 280, parent)
        keys = actions.key_text("read.find_previous"), actions.key_text("read.find_next")
        self.up = IconButton(
            look, "up", tr("read", "Previous place"), tr("read", "Previous place ({key})").format(key=keys[0])
        )
        self.down = IconButton(
            look, "down", tr("read", "Next place"), tr("read", "Next place ({key})").format(key=keys[1])
        )
        self.row.insertWidget(2, self.up)
        self.row.insertWidget(3, self.down)
        self.field.textChanged.connect(self.wanted)
        self.up.clicked.connect(lambda: self.stepped.emit(-1))
        self.down.clicked.connect(lambda: self.stepped.emit(1))

    def show_count(self, place: int, count: int) -> None:
        """Which of how many; `place` counts from 1."""
        self.up.setEnabled(count > 0)
        self.down.setEnabled(count > 0)
        if not self.field.text().strip():
            self.say("")
        elif count:
            self.say(tr("read", "{place} of {count}").format(place=place, count=count))
        else:
            self.say(tr("read", "Not on this page."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)


class GoToStrip(Strip):
    """Go to a passage by its number."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("read", "Go to passage"), 96, parent)
        self.field.setPlaceholderText("1.5")
        self.field.textChanged.connect(lambda: self.say(""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.wanted.emit(self.field.text())
            return
        super().keyPressEvent(event)
