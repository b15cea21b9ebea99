"""The bar above the card: which deck, what is left of this sitting, and the way back."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kzstudy.ui.study import wording
from kzstudy.ui.study.showing import Progress
from kzstudy.ui.theme import TOP_BAR_HEIGHT, Look
from kzstudy.ui.widgets.bar import Bar
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.words import tr

_SIDE = 20
_GAP = 14
_HEADING = 15
_WORDS = 14
_LONGEST = (Progress(left=888, seconds=88 * 60), Progress(left=88, seconds=8))


class StudyBar(QWidget):
    """Places its few parts itself: a new number moves nothing."""

    def __init__(self, look: Look, undo_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._deck_title = ""
        self._heading = self._label()
        self._deck = self._label("soft")
        self._left = self._label("soft")
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._share = Bar(look, self)
        self.undo_button = KeyButton(look, tr("study", "Undo"), undo_key, "plain", self)
        self.undo_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo_button.setToolTip(tr("study", "Take the last rating back"))
        self.undo_button.setEnabled(False)
        self._heading.setText(tr("study", "Study"))
        self._share.hide()
        self.restyle()

    def _label(self, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def show_progress(self, progress: Progress) -> None:
        """New numbers."""
        words = wording.left_and_time(progress)
        self._left.setText(words)
        self._share.set_share(progress.share_done, words)
        self._share.setVisible(self._share_fits)
        if self.undo_button.isEnabled() != progress.can_undo:
            self.undo_button.setEnabled(progress.can_undo)
        title = wording.practising(progress.practised) if progress.practised else progress.deck_title
        if self._deck_title != title:
            self._deck_title = title
            self._place()

    def restyle(self) -> None:
        """Other colours or sizes."""
        self._heading.setFont(self._look.sans(_HEADING, bold=True))
        for label in (self._deck, self._left):
            label.setFont(self._look.sans(_WORDS))
        self._share_fits = True
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, max(TOP_BAR_HEIGHT, self.undo_button.sizeHint().height() + 16))

    def minimumSizeHint(self) -> QSize:
        """Parts go when there is no room, the height stays."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Left and right keep their edges."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        height = self.height()
        undo = self.undo_button.sizeHint()
        right = self.width() - _SIDE - undo.width()
        self.undo_button.setGeometry(right, (height - undo.height()) // 2, undo.width(), undo.height())
        metrics = self._metrics(_WORDS)
        left_width = 4 + max(
            metrics.horizontalAdvance(wording.left_and_time(longest)) for longest in _LONGEST
        )
        heading = self._heading.sizeHint().width() + 2
        room = right - 2 * _GAP - _SIDE - heading - left_width
        share_width = min(180, room - _GAP)
        self._share_fits = share_width >= 60
        self._share.setVisible(self._share_fits and bool(self._left.text()))
        if self._share_fits:
            right -= _GAP + share_width
            self._share.setGeometry(right, height // 2 - 2, share_width, 5)
        right -= _GAP + left_width
        self._left.setGeometry(right, 0, left_width, height)
        self._heading.setGeometry(_SIDE, 0, heading, height)
        begin = _SIDE + heading + _GAP
        width = right - _GAP - begin
        shown = metrics.elidedText(self._deck_title, Qt.TextElideMode.ElideRight, max(0, width))
        self._deck.setText(shown if width > 80 else "")
        self._deck.setToolTip(self._deck_title if shown != self._deck_title else "")
        self._deck.setGeometry(begin, 0, max(0, width), height)

    def _metrics(self, size: float) -> QFontMetrics:
        return QFontMetrics(self._look.sans(size))
