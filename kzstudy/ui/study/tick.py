"""The tick before an element of a list: a real check box over the whole line, so that hand, key and screen reader reach it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from kzstudy.ui.study import wording
from kzstudy.ui.study.showing import Row
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.card_text import plain
from kzstudy.ui.words import tr

TEXT_LEFT = 64  # where the element's text begins, at 100 %
_BOX = 18
_CAP_LEFT = 28


class Tick(QCheckBox):
    """Ticked: known. The words of the element are painted by the card below; this is the box and the letter."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = ""
        self.card_id = ""
        self.block = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_row(self, row: Row, block: int) -> None:
        """Stand for `row`, whose words are in block `block` of the card."""
        self.card_id, self.block, self._letter = row.card_id, block, row.letter
        self.setChecked(not row.missed)
        self.setAccessibleName(plain(row.text))
        self.setAccessibleDescription(
            tr("study", "Ticked: known. Unticked: missed. Key {letter}").format(letter=row.letter)
            if row.letter
            else tr("study", "Ticked: known. Unticked: missed.")
        )
        self.setToolTip(wording.tick_hover(missed=row.missed))

    def hitButton(self, pos: QPoint) -> bool:
        """The whole line is the button."""
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit under the hand."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, letter, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        font = look.sans(10.5)
        side = float(look.px(_BOX))
        top = 3 + look.px(4.0)
        box = QRectF(8.5, top + 0.5, side, side)
        accent = look.colour("accent")
        if self.isChecked():
            painter.setPen(QPen(accent, 1.2))
            painter.setBrush(accent)
            painter.drawRoundedRect(box, 4, 4)
            self._draw_tick(painter, box)
        else:
            painter.setPen(QPen(accent if self.underMouse() else look.colour("soft"), 1.2))
            painter.setBrush(look.colour("paper"))
            painter.drawRoundedRect(box, 4, 4)
        if self._letter:
            height = QFontMetrics(font).height() + 4
            cap = QRectF(8.5 + look.px(_CAP_LEFT), top + (side - height) / 2 + 0.5, look.px(18), height)
            painter.setPen(look.colour("line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cap, 4, 4)
            painter.setFont(font)
            painter.setPen(look.colour("soft"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._letter)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_tick(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(self._look.colour("on_accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        side = box.width()
        painter.drawPolyline(
            [
                QPointF(box.left() + side * 0.25, box.top() + side * 0.52),
                QPointF(box.left() + side * 0.43, box.top() + side * 0.70),
                QPointF(box.left() + side * 0.76, box.top() + side * 0.32),
            ]
        )
