"""One of the four ratings: its word, its key, and when the card comes again."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from kzstudy.core.rating import Rating
from kzstudy.ui.study import wording
from kzstudy.ui.theme import CORNER, Look
from kzstudy.ui.words import tr

EDGE_COLOURS = {Rating.AGAIN: "bad", Rating.HARD: "amber", Rating.GOOD: "good", Rating.EASY: "accent"}
_WORD = 14.5
_WHEN = 12.5
_CAP = 10.5
_EDGE = 3
_PAD = 11
_GAP = 7


class RatingButton(QPushButton):
    """Painted by hand: a style sheet cannot set two lines, a key cap and a coloured edge, and would cost at each press."""

    def __init__(
        self, look: Look, rating: Rating, keys: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rating = rating
        self._look = look
        self._keys = keys
        self._when = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRepeat(False)
        self.setAccessibleDescription(tr("study", "Key {keys}").format(keys=" / ".join(keys)))

    def show_when(self, when: str) -> None:
        """Say what the rating does: "see again in 9 days"."""
        if when != self._when:
            self._when = when
            self.setAccessibleName(f"{wording.rating_word(self.rating)}, {when}")
            self.update()

    @property
    def when(self) -> str:
        """What it says now."""
        return self._when

    def height_for(self, width: int) -> int:
        """How tall it must be when it is so wide; the same for every card, so that nothing jumps."""
        longest = QFontMetrics(self._look.sans(_WHEN)).horizontalAdvance(wording.longest_see_again())
        lines = 1 if longest <= width - 12 else 2
        return self._word_height() + lines * self._when_height() + 2 * _PAD + 4

    def narrowest(self) -> int:
        """The width below which its word would be cut."""
        return self._head_width() + 16

    def sizeHint(self) -> QSize:
        """Wide enough for one line below the word."""
        return QSize(160, self.height_for(160))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit under the hand."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Edge, word, key caps, when."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        word_font, cap_font = look.sans(_WORD, bold=True), look.sans(_CAP)
        metrics = QFontMetrics(word_font)
        word = wording.rating_word(self.rating)
        left = (self.width() - self._head_width()) / 2
        head = QRectF(left, _PAD + 2, metrics.horizontalAdvance(word) + 2, self._word_height())
        painter.setPen(look.colour("ink"))
        painter.setFont(word_font)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        left = head.right() - 2
        painter.setFont(cap_font)
        cap_height = QFontMetrics(cap_font).height() + 4
        for key in self._keys:
            cap = QRectF(
                left + _GAP + 0.5,
                round(head.center().y() - cap_height / 2) + 0.5,
                self._cap_width(key),
                cap_height,
            )
            painter.setPen(look.colour("line"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(look.colour("soft"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left = cap.right()
        painter.setFont(look.sans(_WHEN))
        painter.setPen(look.colour("soft"))
        below = QRectF(4, head.bottom() + 2, self.width() - 8, self.height() - head.bottom() - 4)
        painter.drawText(
            below,
            int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap),
            self._when,
        )

    def _draw_ground(self, painter: QPainter) -> None:
        look = self._look
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(area, CORNER, CORNER)
        inner = QPainterPath()
        inner.addRoundedRect(area.adjusted(0, _EDGE, 0, CORNER), CORNER, CORNER)
        pressed_or_under = self.isDown() or self.underMouse()
        painter.fillPath(outline, look.colour("paper"))
        painter.fillPath(outline.intersected(inner), look.colour("hover" if pressed_or_under else "paper"))
        painter.fillPath(outline.subtracted(inner), look.colour(EDGE_COLOURS[self.rating]))
        painter.setPen(QPen(look.colour("line"), 1))
        below_edge = QRectF(self.rect()).adjusted(0, CORNER / 2, 0, 0)
        painter.save()
        painter.setClipRect(below_edge)
        painter.drawPath(outline)
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), CORNER - 1, CORNER - 1)

    def _head_width(self) -> int:
        words = QFontMetrics(self._look.sans(_WORD, bold=True)).horizontalAdvance(
            wording.rating_word(self.rating)
        )
        return words + sum(_GAP + self._cap_width(key) for key in self._keys)

    def _cap_width(self, key: str) -> int:
        return max(18, QFontMetrics(self._look.sans(_CAP)).horizontalAdvance(key) + 10)

    def _word_height(self) -> int:
        return QFontMetrics(self._look.sans(_WORD, bold=True)).height() + 2

    def _when_height(self) -> int:
        return QFontMetrics(self._look.sans(_WHEN)).height()
