"""A line that can be ticked: box, words, and at the right what belongs to them; the whole line is the button."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from kzstudy.ui.theme import SMALL, Look

_BOX = 18
_EDGE = 8
_GAP = 12


class CheckRow(QCheckBox):
    """`clicked` comes only from a person. `note` is soft, at the right; a hover may explain."""

    def __init__(self, look: Look, words: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._note = note
        self.setAccessibleName(words)
        self.setAccessibleDescription(note)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What stands in the line."""
        return self._words

    @property
    def note(self) -> str:
        """What stands at its right."""
        return self._note

    def set_note(self, note: str) -> None:
        """Something else at the right."""
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(note)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for words and note."""
        words = QFontMetrics(self.font()).horizontalAdvance(self._words)
        note = QFontMetrics(self._look.sans(SMALL)).horizontalAdvance(self._note)
        height = max(self._look.px(_BOX), QFontMetrics(self.font()).height()) + 2 * _EDGE
        return QSize(self._text_left() + words + (_GAP + note if note else 0) + _EDGE, height)

    def minimumSizeHint(self) -> QSize:
        """Long words may end in an ellipsis; the hover then says them in full."""
        return QSize(min(self.sizeHint().width(), self._look.px(180)), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        """The whole line is the button."""
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit under the hand."""
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, larger line."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, words, note, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        side = float(look.px(_BOX))
        box = QRectF(_EDGE + 0.5, (self.height() - side) / 2 + 0.5, side, side)
        self._draw_box(painter, box)
        note_font = look.sans(SMALL)
        note_width = QFontMetrics(note_font).horizontalAdvance(self._note)
        left = self._text_left()
        room = self.width() - left - _EDGE - (note_width + _GAP if note_width else 0)
        metrics = QFontMetrics(self.font())
        painter.setPen(look.colour("ink" if self.isEnabled() else "soft"))
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, room, self.height()), middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setFont(note_font)
        painter.setPen(look.colour("soft"))
        area = QRectF(self.width() - _EDGE - note_width, 0, note_width, self.height())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, self._note)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        accent = look.colour("accent")
        if not self.isChecked():
            painter.setPen(QPen(accent if self.underMouse() else look.colour("soft"), 1.2))
            painter.setBrush(look.colour("paper"))
            painter.drawRoundedRect(box, 4, 4)
            return
        painter.setPen(QPen(accent, 1.2))
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 4, 4)
        pen = QPen(look.colour("on_accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        side = box.width()
        tick = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
        painter.drawPolyline([QPointF(box.left() + side * x, box.top() + side * y) for x, y in tick])

    def _text_left(self) -> int:
        return _EDGE + self._look.px(_BOX) + _GAP
