"""All questions at a glance: a cell each, that says by number, sign and word how the question stands."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kzstudy.ui.quiz.sitting import wording
from kzstudy.ui.quiz.sitting.showing import Cell, Progress, State
from kzstudy.ui.theme import CORNER, SMALL, Look
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.shapes import Strong, sentence
from kzstudy.ui.words import tr

_CELL = (116, 72)
_GAP = 10
_WIDEST = 896
_COLOURS = {
    State.ANSWERED: "accent",
    State.RIGHT: "good",
    State.WRONG: "bad",
    State.PARTLY: "amber",
    State.DOUBTFUL: "amber",
}


class CellButton(QAbstractButton):
    """One question. A closed one says so and cannot be pressed."""

    stepped = Signal(int, int)  # right, down

    def __init__(self, look: Look, cell: Cell, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.cell = cell
        self.setText(str(cell.place + 1))
        self.setAccessibleName(wording.cell_name(cell))
        self.setToolTip(wording.start_of(cell.stem))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if cell.can_visit:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole cell, where it leads anywhere."""
        return self.cell.can_visit and self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter and Space go there."""
        ways = {
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Up: (0, -1),
        }
        if event.key() in ways:
            self.stepped.emit(*ways[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()  # of a closed one, too: what it says then is why not
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit under the hand."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number, flag, sign and word."""
        look, cell = self._look, self.cell
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_lit = self.underMouse() and cell.can_visit
        painter.setBrush(
            look.colour("hover" if is_lit else "panel" if cell.state is State.CLOSED else "paper")
        )
        painter.setPen(QPen(look.colour("ink" if cell.current else "line"), 2 if cell.current else 1))
        painter.drawRoundedRect(area, CORNER, CORNER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), CORNER - 3, CORNER - 3)
        inner = self.rect().adjusted(12, 8, -10, -8)
        painter.setPen(look.colour("ink" if cell.can_visit else "soft"))
        painter.setFont(look.sans(16, bold=True))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.text())
        small = look.sans(SMALL)
        painter.setFont(small)
        is_closed = cell.state is State.CLOSED
        if cell.flagged or is_closed:
            painter.setPen(look.colour("soft" if is_closed else "amber"))
            corner = wording.closed_word() if is_closed else wording.flagged_word()
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, corner)
        painter.setPen(look.colour(_COLOURS.get(cell.state, "soft")))
        words = f"{wording.state_sign(cell)} {wording.state_word(cell)}"
        shown = QFontMetrics(small).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)


class CellGrid(QWidget):
    """Cells in as many columns as there is room for."""

    def __init__(self, look: Look, cells: Sequence[CellButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.cells = cells
        for cell in cells:
            cell.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def columns(self, width: int) -> int:
        """How many cells stand beside each other."""
        return max(1, (width + _GAP) // (self._look.px(_CELL[0]) + _GAP))

    def hasHeightForWidth(self) -> bool:
        """Fewer columns, more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """In pixels."""
        rows = -(-len(self.cells) // self.columns(width))
        return rows * self._look.px(_CELL[1]) + (rows - 1) * _GAP

    def sizeHint(self) -> QSize:
        """A column's width."""
        return QSize(600, self.heightForWidth(600))

    def minimumSizeHint(self) -> QSize:
        """One cell."""
        return QSize(self._look.px(_CELL[0]), self._look.px(_CELL[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cells in their places."""
        super().resizeEvent(event)
        height = self._look.px(_CELL[1])
        columns = self.columns(self.width())
        width = (self.width() + _GAP) // columns - _GAP
        for at, cell in enumerate(self.cells):
            row, column = divmod(at, columns)
            cell.setGeometry(QRect(column * (width + _GAP), row * (height + _GAP), width, height))


class Overview(Column):
    """Says which question was chosen, or that one wants back."""

    chosen = Signal(int)
    back_chosen = Signal()

    def __init__(
        self, look: Look, chapter_title: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDEST, parent)
        self._look = look
        self._chapter_title = chapter_title
        self._inner: QWidget | None = None
        self.cells: list[CellButton] = []
        self._grids: list[CellGrid] = []
        self.set_margins(40, 36, 28)

    def show_progress(self, progress: Progress) -> None:
        """Build it anew; the keyboard is on the question in view."""
        if self._inner is not None:
            self.box.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(sentence(tr("sitting", "All questions"), "title"))
        column.addWidget(sentence(wording.tally(progress)))
        column.addWidget(sentence(wording.overview_help(progress), "soft"))
        column.addSpacing(12)
        self.cells, self._grids = [], []
        for section, cells in _runs(progress):
            if section:
                title = wording.chapter_word(section, self._chapter_title(section))
                column.addSpacing(8)
                column.addWidget(Strong(self._look, title, 14))
            buttons = [self._cell(cell, inner) for cell in cells]
            grid = CellGrid(self._look, buttons, inner)
            self.cells += buttons
            self._grids.append(grid)
            column.addWidget(grid)
        column.addStretch(1)
        self.box.addWidget(inner)
        for before, after in zip(self.cells, self.cells[1:], strict=False):
            self.setTabOrder(before, after)

    def take_focus(self) -> None:
        """Onto the question in view."""
        current = next((one for one in self.cells if one.cell.current), None)
        if current is not None:
            current.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(current)

    def _cell(self, cell: Cell, parent: QWidget) -> CellButton:
        button = CellButton(self._look, cell, parent)
        button.clicked.connect(lambda: self.chosen.emit(cell.place))
        button.stepped.connect(lambda right, down: self._step(button, right, down))
        return button

    def _step(self, button: CellButton, right: int, down: int) -> None:
        at = self.cells.index(button) + right
        if down:
            at = self._below(button, down)
        if 0 <= at < len(self.cells):
            self.cells[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.cells[at])

    def _below(self, button: CellButton, down: int) -> int:
        """The nearest cell of the next row, be it in another section."""
        here = button.mapTo(self, QPoint(0, 0))
        rows = [(one.mapTo(self, QPoint(0, 0)), at) for at, one in enumerate(self.cells)]
        beyond = [(point, at) for point, at in rows if (point.y() - here.y()) * down > 0]
        if not beyond:
            return -1
        nearest = min(abs(point.y() - here.y()) for point, _ in beyond)
        row = [
            (abs(point.x() - here.x()), at) for point, at in beyond if abs(point.y() - here.y()) == nearest
        ]
        return min(row)[1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_chosen.emit()
        else:
            super().keyPressEvent(event)


def _runs(progress: Progress) -> list[tuple[str, list[Cell]]]:
    """The cells by section, or all in one without a name."""
    if not progress.sections:
        return [("", list(progress.cells))]
    runs: list[tuple[str, list[Cell]]] = []
    for cell in progress.cells:
        if not runs or runs[-1][0] != cell.section:
            runs.append((cell.section, []))
        runs[-1][1].append(cell)
    return runs
