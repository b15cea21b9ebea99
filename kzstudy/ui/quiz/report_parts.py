"""The painted parts of a report: bars for chapters and kinds, and past marks beside this one. Each says in words what it paints."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kzstudy.ui.quiz.wording_report import PastMark, TallyLine
from kzstudy.ui.quiz_words import percent
from kzstudy.ui.theme import SMALL, Look
from kzstudy.ui.widgets.bar import Bar
from kzstudy.ui.widgets.shapes import Strong, sentence
from kzstudy.ui.words import tr

_CHART_HEIGHT = 132
_BAR = 34
_GAP = 16


class BigNumber(QLabel):
    """A number in the reading face, as large as nothing else on the page."""

    def __init__(self, look: Look, size: float = 46) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.serif(size))

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the size is ours to set."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setFont(self._look.serif(self._size))


class TallyBars(QWidget):
    """A heading, and below it a bar for each chapter or kind."""

    def __init__(self, look: Look, head: str) -> None:
        super().__init__()
        self._look = look
        self.bars: list[Bar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Strong(look, head))
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 10, 0, 0)
        self._rows.setHorizontalSpacing(14)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(0, 2)
        self._rows.setColumnStretch(1, 1)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)

    def show_lines(self, lines: Sequence[TallyLine]) -> None:
        """Other bars."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.bars = []
        for at, line in enumerate(lines):
            self._add(at, line)

    def _add(self, at: int, line: TallyLine) -> None:
        name, right = sentence(line.name), sentence(line.words, wrap=False)
        bar = Bar(self._look)
        bar.set_share(line.share, f"{line.name}: {line.words}, {line.detail}")
        for part in (name, right, bar):
            part.setToolTip(line.detail)
        self.bars.append(bar)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._rows.addWidget(name, at, 0, middle)
        self._rows.addWidget(bar, at, 1, middle)
        self._rows.addWidget(right, at, 2, middle | Qt.AlignmentFlag.AlignRight)


class MarksChart(QWidget):
    """Past marks as bars with their dates, this one last and filled; the pass line is drawn and named."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[PastMark, ...] = ()
        self._line = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_marks(self, marks: Sequence[PastMark], line: int, words: str) -> None:
        """`line` is the pass line in percent; `words` say all of it."""
        self._marks, self._line = tuple(marks), line
        each = ", ".join(f"{one.date} {percent(one.percent)}" for one in marks)
        self.setAccessibleName(tr("report", "Compared with earlier: {words}").format(words=words))
        self.setAccessibleDescription(each)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(280, self._look.px(_CHART_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Bars grow thin, but numbers stay whole."""
        return QSize(160, self._look.px(_CHART_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, taller chart."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pass line, bars, dates, and the numbers over all."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        font = look.sans(SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        text = metrics.height()
        dates = (metrics.horizontalAdvance(one.date) for one in self._marks)
        step = max(
            metrics.horizontalAdvance("100\u00a0%") + 8, *(date + 8 for date in dates), look.px(_BAR + _GAP)
        )
        room = metrics.horizontalAdvance(self._pass_words()) + 12
        marks = self._marks[-max(1, int((self.width() - room) // step)) :]
        top, bottom = text + 4.0, self.height() - text - 5.0
        self._draw_line(painter, bottom - (bottom - top) * self._line / 100, len(marks) * step, text)
        bar_width = min(look.px(_BAR), step - 8)
        for at, one in enumerate(marks):
            left = at * step + (step - bar_width) / 2
            height = max(3.0, (bottom - top) * one.percent / 100)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent" if one.is_this else "line"))
            painter.drawRoundedRect(QRectF(left, bottom - height, bar_width, height), 3, 3)
            words = percent(one.percent, self._line)
            width = metrics.horizontalAdvance(words) + 4
            above = QRectF(at * step + (step - width) / 2, bottom - height - text - 2, width, text)
            painter.fillRect(above, look.colour("paper"))
            painter.setPen(look.colour("ink" if one.is_this else "soft"))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, words)
            below = QRectF(at * step, bottom + 4, step, text)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, one.date)

    def _draw_line(self, painter: QPainter, y: float, right: float, text: int) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("soft"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, round(y), round(right), round(y))
        painter.setPen(look.colour("soft"))
        area = QRectF(right + 8, y - text / 2, self.width() - right - 8, text)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._pass_words())

    def _pass_words(self) -> str:
        return tr("report", "pass line {line}").format(line=f"{self._line}\u00a0%")
