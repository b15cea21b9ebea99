"""A button that shows its key where it acts: "Study 23 cards [Enter]".

Qt draws an empty button and we the words and the cap: asking the style for its parts would import every enumeration that
QStyle has, a twentieth of the time to the first frame.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kzstudy.ui.theme import Look

_GAP = 10
_PAD = 6
_QT_EMPTY = "XXXX"  # what Qt makes room for where a button has neither words nor icon


class KeyButton(QPushButton):
    """`kind` is "primary", "plain" or "quiet"; `key` is what stands in the cap, "" for none."""

    def __init__(
        self, look: Look, text: str = "", key: str = "", kind: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._words = ""
        self._is_reset = False  # its font is ours even where its kind would have the application's
        self.setProperty("kind", kind)
        self._take_font()
        self.setText(text)

    def set_key(self, key: str) -> None:
        """Another key in the cap, "" for none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Another kind: what was plain has become the thing to do next, or the other way round."""
        if self.property("kind") == kind:
            return
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._is_reset = True
        self._take_font()
        self.updateGeometry()

    def text(self) -> str:
        """The words, without the key."""
        return self._words

    def setText(self, text: str) -> None:
        """Other words; they are the accessible name too, unless another one was given."""
        if self.accessibleName() == self._words:
            self.setAccessibleName(text)
        self._words = text
        self.updateGeometry()
        self.update()

    def _take_font(self) -> None:
        if self.property("kind") == "primary":
            self.setFont(self._look.sans(14, bold=True))
        elif self._is_reset:
            self.setFont(self._look.sans())

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the bold is ours to set, no style sheet reaches it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._take_font()

    def sizeHint(self) -> QSize:
        """Room for the words and the cap."""
        hint = super().sizeHint()
        empty = self.fontMetrics().horizontalAdvance(_QT_EMPTY)
        return QSize(hint.width() - empty + self._content_width() + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The empty button, then the words and the cap in its middle."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._ink())
        left = (self.width() - self._content_width()) // 2
        area = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        if self._key:
            self._draw_cap(painter, left + self._content_width() - self._cap_width())

    def _draw_cap(self, painter: QPainter, left: int) -> None:
        font = self._look.sans(10.5)
        painter.setFont(font)
        height = QFontMetrics(font).height() + 4
        cap = QRect(left, (self.height() - height) // 2, self._cap_width(), height)
        filled = self.property("kind") == "primary"
        painter.setOpacity(0.55 if filled else 1.0)
        painter.setPen(self._look.colour("on_accent" if filled else "line"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setOpacity(1.0)
        painter.setPen(self._look.colour("on_accent" if filled else "soft"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _content_width(self) -> int:
        words = self.fontMetrics().horizontalAdvance(self._words)
        return words + _GAP + self._cap_width() if self._key else words

    def _cap_width(self) -> int:
        return QFontMetrics(self._look.sans(10.5)).horizontalAdvance(self._key) + 2 * _PAD

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._look.colour("soft")
        kind = self.property("kind")
        if kind == "primary":
            return self._look.colour("on_accent")
        if self.isChecked():
            return self._look.colour("accent")
        return self._look.colour("soft" if kind == "quiet" and not self.underMouse() else "ink")
