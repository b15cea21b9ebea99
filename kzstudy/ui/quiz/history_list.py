"""Earlier attempts as a list: when, what, the mark, passed or not; Enter opens its report."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kzstudy.core.sitting import PastAttempt
from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz import wording_start
from kzstudy.ui.quiz.wording import Chapters
from kzstudy.ui.theme import INTERFACE, Look
from kzstudy.ui.words import tr

_FIRST = 5
_SIDE = 10
_GAP = 16
_PAD = 9


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One attempt in words."""

    attempt_id: str
    when: str
    what: str
    mark: str

    @property
    def spoken(self) -> str:
        """The whole line."""
        return f"{self.what}, {self.when}: {self.mark}"


def history_lines(
    history: Sequence[PastAttempt], chapters: Chapters, moments: Moments
) -> tuple[HistoryLine, ...]:
    """The lines of the list, in the order given."""
    return tuple(
        HistoryLine(
            past.attempt_id,
            moments.stamp(past.started_at_ms),
            wording_start.what(past, chapters),
            wording_start.mark_words(past),
        )
        for past in history
    )


class HistoryModel(QAbstractListModel):
    """The lines, all of them or the first few."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[HistoryLine, ...] = ()
        self._shown = 0

    def show_lines(self, lines: Sequence[HistoryLine], shown: int) -> None:
        """Other lines; the view forgets its place only where they are others."""
        if (tuple(lines), shown) == (self._lines, self._shown):
            return
        self.beginResetModel()
        self._lines, self._shown = tuple(lines), shown
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's
        """How many lines are shown."""
        return 0 if parent.isValid() else min(self._shown, len(self._lines))

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A line in one piece, for whoever cannot see its columns."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return self._lines[index.row()].spoken

    def line(self, row: int) -> HistoryLine:
        """The line in a row."""
        return self._lines[row]


class _Painter(QStyledItemDelegate):
    """What at the left, the mark at the right, when between them; two lines where there is no room."""

    def __init__(self, look: Look, model: HistoryModel, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._model = model
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line of text or two, and air."""
        lines = 2 if self.is_narrow() else 1
        height = QFontMetrics(self._look.sans(INTERFACE)).height()
        return QSize(0, lines * height + (lines - 1) * 4 + 2 * _PAD)

    def is_narrow(self) -> bool:
        """Whether a line needs two."""
        return self._view.viewport().width() * 100 < 660 * self._look.text_percent

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground, the words, a hairline below."""
        look = self._look
        line = self._model.line(index.row())
        area: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.colour("hover"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, look.colour("line"))
        inner = area.adjusted(_SIDE, _PAD, -_SIDE, -_PAD)
        if self.is_narrow():
            half = inner.height() // 2
            upper, lower = inner.adjusted(0, 0, 0, -half), inner.adjusted(0, half, 0, 0)
            _put(painter, look, upper, line.what, "ink")
            _put(painter, look, lower, f"{line.when}: {line.mark}", "soft")
        else:
            third = inner.width() // 3
            _put(
                painter,
                look,
                QRect(inner.left(), inner.top(), third - _GAP, inner.height()),
                line.what,
                "ink",
            )
            middle = QRect(inner.left() + third, inner.top(), third - _GAP, inner.height())
            _put(painter, look, middle, line.when, "soft")
            _put(painter, look, inner.adjusted(2 * third, 0, 0, 0), line.mark, "ink")
        if focused:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -2), 6, 6)
        painter.restore()


def _put(painter: QPainter, look: Look, area: QRect, text: str, colour: str) -> None:
    font = look.sans(INTERFACE)
    painter.setFont(font)
    painter.setPen(look.colour(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class HistoryView(QListView):
    """As tall as its lines: the page around it scrolls."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = HistoryModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(look, self.lines, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("quiz", "Earlier quizzes"))
        self.clicked.connect(lambda index: self.opened.emit(self.lines.line(index.row()).attempt_id))

    def fit(self) -> None:
        """Take the height of all lines."""
        self.scheduleDelayedItemsLayout()
        height = self.sizeHintForRow(0) if self.lines.rowCount() else 0
        self.setFixedHeight(height * self.lines.rowCount())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the arrows are the list's own."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(self.lines.line(index.row()).attempt_id)
        else:
            super().keyPressEvent(event)


class HistoryList(QWidget):
    """The youngest few; the others on request."""

    opened = Signal(str)  # an attempt's id

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lines: tuple[HistoryLine, ...] = ()
        self._all = False
        self.view = HistoryView(look)
        self.more_button = QPushButton()
        self.more_button.setProperty("kind", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.view.opened.connect(self.opened)
        self.more_button.clicked.connect(self._show_all)

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show `lines`, youngest first."""
        self._lines = tuple(lines)
        shown = len(self._lines) if self._all else _FIRST
        had_focus = self.view.currentIndex().row()
        self.view.lines.show_lines(self._lines, shown)
        if self.view.lines.rowCount():
            row = min(max(0, had_focus), self.view.lines.rowCount() - 1)
            self.view.setCurrentIndex(self.view.lines.index(row))
        self.more_button.setText(tr("quiz", "Show all %n", len(self._lines)))
        self.more_button.setVisible(len(self._lines) > shown)
        self.view.fit()

    def fit(self) -> None:
        """Another width or text size."""
        self.view.fit()

    def _show_all(self) -> None:
        self._all = True
        self.show_lines(self._lines)
        self.view.setFocus()
