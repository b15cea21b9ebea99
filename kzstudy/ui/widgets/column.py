"""One readable column that scrolls: as wide as the text wants, in the middle of a wide window."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

_AIR = 20
_SETTLE_MS = 250  # what wraps takes its height in several steps


class Column(QScrollArea):
    """Put things into `box`. Nothing is ever cut: what does not fit scrolls."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = self._outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setMaximumWidth(width)
        self.box = QVBoxLayout(inner)
        row.addStretch(1)
        row.addWidget(inner, 1_000_000)
        row.addStretch(1)
        self.setWidget(outer)
        self._wanted: QWidget | None = None
        self._settled = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(self._bring)

    def set_margins(self, sideways: int, top: int, bottom: int) -> None:
        """The white round the column, in pixels."""
        self.box.setContentsMargins(sideways, top, sideways, bottom)

    def bring(self, widget: QWidget) -> None:
        """Bring `widget` into view: whole where there is room, else its beginning; also once heights have settled."""
        self._wanted = widget
        self._settled.start()
        self._bring()

    def _bring(self) -> None:
        widget = self._wanted
        if widget is None or not isValid(widget):  # it may have gone while heights settled
            return
        top = widget.mapTo(self._outer, QPoint(0, 0)).y()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if widget.height() > room or top - _AIR < bar.value():
            bar.setValue(top - _AIR)
        elif top + widget.height() + _AIR > bar.value() + room:
            bar.setValue(top + widget.height() + _AIR - room)

    def _let_go(self) -> None:
        self._wanted = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls wants to be there."""
        self._let_go()
        super().wheelEvent(event)
