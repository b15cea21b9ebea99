"""The panel beside a card or a mistake: "Where this comes from", with ways to hide it and to open the passage in Read."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kzstudy.ui.theme import INTERFACE, Look
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.source_text import SourceText
from kzstudy.ui.words import tr

_SIDE = 26
_HEAD = 54
_WIDEST_TEXT = 620


class SidePanel(QWidget):
    """Holds the text and two buttons; says what was chosen."""

    hide_chosen = Signal()
    open_chosen = Signal()

    def __init__(self, look: Look, hide_key: str, open_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(tr("study", "Where this comes from"))
        self.text = SourceText(look, self)
        self.hide_button = KeyButton(look, tr("study", "hide"), hide_key, "quiet", self)
        self.hide_button.setAccessibleName(tr("study", "Hide where this comes from"))
        self.open_button = KeyButton(look, tr("study", "Open in Read"), open_key, "plain", self)
        for button in (self.hide_button, self.open_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide_button.clicked.connect(self.hide_chosen)
        self.open_button.clicked.connect(self.open_chosen)

    def restyle(self) -> None:
        """Other colours or sizes."""
        self.text.restyle()
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        hide = self.hide_button.sizeHint()
        middle = self._look.px(36)
        self.hide_button.setGeometry(
            width - hide.width() - _SIDE + 12, middle - hide.height() // 2, hide.width(), hide.height()
        )
        head = self._look.px(_HEAD)
        button = self.open_button.sizeHint()
        foot = button.height() + 40
        self.text.setGeometry(0, head, width, max(0, height - head - foot))
        self.text.set_column(_WIDEST_TEXT, _SIDE)
        self.open_button.move(QPoint(self.text.column_left(), height - foot + 20))
        self.open_button.resize(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything keeps its distance from the edges."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The panel's own ground, a hairline towards the card, the heading."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("panel"))
        painter.fillRect(0, 0, 1, self.height(), self._look.colour("line"))
        painter.setFont(self._look.sans(INTERFACE, bold=True))
        painter.setPen(self._look.colour("ink"))
        middle = self._look.px(36)
        left = self.text.column_left()
        painter.drawText(
            left,
            middle - 20,
            self.width() - left,
            40,
            Qt.AlignmentFlag.AlignVCenter,
            tr("study", "Where this comes from"),
        )
