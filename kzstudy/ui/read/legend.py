"""What the signs of how we know a passage mean; painted, with the whole sentence on the hover."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kzstudy.core.document import Attestation
from kzstudy.ui.theme import SMALL, Look
from kzstudy.ui.words import ATTESTATION_SIGNS, how_we_know, how_we_know_in_full, tr

_LEFT = 8
_FLAGS = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


class Legend(QWidget):
    """A heading and a line for each sign."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._heading = tr("read", "How we know this")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        lines = (f"{how_we_know(each)}: {how_we_know_in_full(each)}" for each in Attestation)
        self.setAccessibleName(self._heading)
        self.setAccessibleDescription("\n".join(lines))

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def heightForWidth(self, width: int) -> int:
        """As high as its lines, broken where they must be."""
        return self._lines(width)[-1][1].bottom() + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The heading, the signs, the words."""
        painter = QPainter(self)
        painter.setPen(self._look.colour("soft"))
        painter.setFont(self._look.sans(SMALL, bold=True))
        painter.drawText(QRect(_LEFT, 0, self.width() - _LEFT, 100), _FLAGS, self._heading)
        painter.setFont(self._look.sans(SMALL))
        for attestation, area in self._lines(self.width()):
            painter.setPen(self._look.colour("accent"))
            painter.drawText(
                QPoint(_LEFT, area.top() + painter.fontMetrics().ascent()), ATTESTATION_SIGNS[attestation]
            )
            painter.setPen(self._look.colour("soft"))
            painter.drawText(area, _FLAGS, how_we_know(attestation))

    def event(self, event: QEvent) -> bool:
        """The whole sentence under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            over = [
                which for which, area in self._lines(self.width()) if area.top() <= event.y() <= area.bottom()
            ]
            QToolTip.showText(event.globalPos(), how_we_know_in_full(over[0]) if over else "", self)
            return True
        return super().event(event)

    def _lines(self, width: int) -> list[tuple[Attestation, QRect]]:
        metrics = QFontMetrics(self._look.sans(SMALL))
        left = _LEFT + self._look.px(18)
        top = metrics.height() + 7
        found = []
        for attestation in Attestation:
            room = QRect(left, top, max(40, width - left - 4), 1000)
            area = metrics.boundingRect(room, _FLAGS, how_we_know(attestation))
            found.append((attestation, QRect(left, top, room.width(), area.height())))
            top += area.height() + 5
        return found
