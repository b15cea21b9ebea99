"""The line between two columns, drawn with the mouse or moved with the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kzstudy.ui.theme import Look

WIDTH = 7
_STEP = 16


class Divider(QWidget):
    """Says where it is wanted, in pixels from its parent's left edge."""

    wanted = Signal(int)
    reset = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget, *, left_ground: str = "paper") -> None:
        super().__init__(parent)
        self.look = look
        self._left_ground = left_ground
        self._grip = 0
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._grip = round(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw."""
        self.wanted.emit(round(self.mapToParent(event.position()).x()) - self._grip)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Back to how it was made."""
        self.reset.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right."""
        steps = {int(Qt.Key.Key_Left): -_STEP, int(Qt.Key.Key_Right): _STEP}
        step = steps.get(event.key())
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self.wanted.emit(self.x() + step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline; thicker and coloured while it has the keys."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("paper"))
        painter.fillRect(0, 0, WIDTH // 2, self.height(), self.look.colour(self._left_ground))
        if self.hasFocus():
            painter.fillRect(WIDTH // 2 - 1, 0, 3, self.height(), self.look.colour("accent"))
        else:
            painter.fillRect(WIDTH // 2, 0, 1, self.height(), self.look.colour("line"))
