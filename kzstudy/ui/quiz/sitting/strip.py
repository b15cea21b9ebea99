"""All questions as a thin strip of strokes; the numbers in words stand in the bar, the state of each in the overview."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzstudy.ui.quiz.sitting import wording
from kzstudy.ui.quiz.sitting.showing import Cell, Progress, State
from kzstudy.ui.theme import Look

_HEIGHT = 24
_STROKE = 5
_FLAG = 4
_SIDE = 20
_RESULTS = {
    State.RIGHT: "good",
    State.WRONG: "bad",
    State.PARTLY: "amber",
    State.DOUBTFUL: "amber",
}


class Strip(QWidget):
    """Answered: filled. In view: the tallest. Flagged: with a dot above."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cells: tuple[Cell, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HEIGHT)

    def show_progress(self, progress: Progress) -> None:
        """Paint it anew."""
        self._cells = progress.cells
        words = wording.tally(progress)
        self.setAccessibleName(f"{wording.question_of(progress.place, progress.many)}. {words}")
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A stroke for each question."""
        if not self._cells:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room, many = self.width() - 2 * _SIDE, len(self._cells)
        gap = 4 if room / many >= 12 else 1
        pitch = (room + gap) / many
        middle = self.height() / 2 + 1
        for at, cell in enumerate(self._cells):
            high = _STROKE + 4 if cell.current else _STROKE
            stroke = QRectF(_SIDE + at * pitch, middle - high / 2, max(1.0, pitch - gap), high)
            painter.setBrush(self._look.colour(_colour(cell)))
            painter.drawRoundedRect(stroke, 2.5, 2.5)
            if cell.flagged:
                painter.setBrush(self._look.colour("amber"))
                painter.drawEllipse(
                    QRectF(stroke.center().x() - _FLAG / 2, middle - _STROKE - _FLAG - 1.5, _FLAG, _FLAG)
                )


def _colour(cell: Cell) -> str:
    if cell.current:
        return "ink"
    if cell.state in _RESULTS:
        return _RESULTS[cell.state]
    if cell.flagged:
        return "amber"
    return "accent" if cell.answered else "line"
