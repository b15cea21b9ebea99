"""How far along something is, as a thin line; the number in words stands beside it, never only here."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzstudy.ui.theme import Look

_HEIGHT = 5


class Bar(QWidget):
    """`share` goes from 0 to 1."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HEIGHT)

    def set_share(self, share: float, words: str) -> None:
        """Show `share`; `words` say it to whoever cannot see the line."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The whole line, and over it what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0, 0, self.width(), self.height())
        radius = self.height() / 2
        painter.setBrush(self._look.colour("line"))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share > 0:
            whole.setWidth(max(self.width() * self._share, self.height()))
            painter.setBrush(self._look.colour("accent"))
            painter.drawRoundedRect(whole, radius, radius)
