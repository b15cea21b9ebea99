"""A switch: on or off, by word, by the place of its knob, and only then by colour."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kzstudy.ui.theme import Look
from kzstudy.ui.words import tr

_TRACK = (38, 22)
_GAP = 10
_EDGE = 4


class Switch(QAbstractButton):
    """Checkable; `clicked` comes only from a person. `name` is what is switched, for whoever cannot see it."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Room for the longer word, so that nothing moves when it changes."""
        metrics = QFontMetrics(self.font())
        word = max(metrics.horizontalAdvance(self._word(on=on)) for on in (True, False))
        height = max(self._look.px(_TRACK[1]), metrics.height())
        return QSize(word + _GAP + self._look.px(_TRACK[0]) + 2 * _EDGE, height + 2 * _EDGE)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, larger switch."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The word, the track and the knob; a ring when it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        width, height = self._look.px(_TRACK[0]), self._look.px(_TRACK[1])
        track = QRectF(self.width() - _EDGE - width, (self.height() - height) / 2, width, height)
        painter.setPen(self._look.colour("ink" if on else "soft"))
        room = QRectF(_EDGE, 0, track.left() - _GAP - _EDGE, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._word(on=on))
        painter.setPen(QPen(self._look.colour("accent" if on else "soft"), 1.4))
        painter.setBrush(self._look.colour("accent" if on else "paper"))
        painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), height / 2, height / 2)
        side = height - 8
        left = track.right() - side - 4 if on else track.left() + 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("on_accent" if on else "soft"))
        painter.drawEllipse(QRectF(left, track.top() + 4, side, side))
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _word(self, *, on: bool) -> str:
        return tr("switch", "On") if on else tr("switch", "Off")
