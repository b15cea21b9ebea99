"""A square button with a picture only; what it does is in its accessible name and its hover.

It paints itself: a style sheet of its own for each such button would cost the first frame more than the picture.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from kzstudy.ui.theme import INTERFACE, Look

_PICTURE = 18


class IconButton(QAbstractButton):
    """`icon` names a drawing of the look."""

    def __init__(self, look: Look, icon: str, name: str, hint: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """As high as the buttons with words beside it."""
        side = self._look.px(INTERFACE) + 22
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground under the pointer, a ring for the keys, the picture in the accent's colour while switched on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("hover"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        colour = "accent" if self.isChecked() else "ink" if self.isEnabled() else "soft"
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        side = self._look.px(_PICTURE)
        area = QRect(0, 0, side, side)
        area.moveCenter(self.rect().center())
        painter.drawPixmap(area, self._look.pixmap(self._icon, colour, _PICTURE))
