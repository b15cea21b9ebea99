"""A button that shows its key where it acts: "Study 23 cards [Enter]"."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from kzstudy.ui.theme import Look

_GAP = 10
_PAD = 6


class KeyButton(QPushButton):
    """`kind` is "primary", "plain" or "quiet"; `key` is what stands in the cap, "" for none."""

    def __init__(
        self, look: Look, text: str = "", key: str = "", kind: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._key = key
        self.setProperty("kind", kind)
        self._take_font()

    def _take_font(self) -> None:
        if self.property("kind") == "primary":
            self.setFont(self._look.sans(14, bold=True))

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the bold is ours to set, no style sheet reaches it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._take_font()

    def sizeHint(self) -> QSize:
        """Room for the words and the cap."""
        hint = super().sizeHint()
        if self._key:
            hint.setWidth(hint.width() + _GAP + self._cap_width())
        return hint

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws the button, we draw the words and the cap beside them."""
        if not self._key:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        metrics = painter.fontMetrics()
        words = metrics.horizontalAdvance(self.text())
        left = (self.width() - words - _GAP - self._cap_width()) // 2
        painter.setPen(self._ink())
        area = QRect(left, 0, words + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        self._draw_cap(painter, left + words + _GAP)

    def _draw_cap(self, painter: QStylePainter, left: int) -> None:
        font = self._look.sans(10.5)
        painter.setFont(font)
        height = QFontMetrics(font).height() + 4
        cap = QRect(left, (self.height() - height) // 2, self._cap_width(), height)
        filled = self.property("kind") == "primary"
        pen = QPen(self._look.colour("on_accent" if filled else "line"))
        painter.setOpacity(0.55 if filled else 1.0)
        painter.setPen(pen)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setOpacity(1.0)
        painter.setPen(self._look.colour("on_accent" if filled else "soft"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap_width(self) -> int:
        return QFontMetrics(self._look.sans(10.5)).horizontalAdvance(self._key) + 2 * _PAD

    def _ink(self) -> Qt.GlobalColor | object:
        kind = self.property("kind")
        if not self.isEnabled():
            return self._look.colour("soft")
        if kind == "primary":
            return self._look.colour("on_accent")
        return self._look.colour("soft" if kind == "quiet" and not self.underMouse() else "ink")
