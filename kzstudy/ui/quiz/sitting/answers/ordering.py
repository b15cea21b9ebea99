"""Ordering: lines that are dragged, or moved with Alt and the arrows. As shown they are no answer until somebody says so."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kzstudy.core.question import Question
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark
from kzstudy.ui import actions
from kzstudy.ui.quiz.sitting import mark_words, wording
from kzstudy.ui.quiz.sitting.answers.answer import Answer
from kzstudy.ui.quiz.sitting.option_row import Marker, OptionRow, Tone
from kzstudy.ui.theme import Look

_FAR_ENOUGH = 6
_GRIP = 44


class OrderRow(OptionRow):
    """A line that can be dragged; `dragged` carries how far, in pixels, since it was taken."""

    dragged = Signal(int)
    taken = Signal()

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(look, "1", text, parent=parent)
        self.setCheckable(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.right_margin = _GRIP
        self._pressed_at: QPoint | None = None
        self.can_move = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken in hand."""
        if self.can_move and event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            self.taken.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragged."""
        if self._pressed_at is None:
            return
        by = event.globalPosition().toPoint().y() - self._pressed_at.y()
        if abs(by) >= _FAR_ENOUGH:
            self.dragged.emit(by)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._pressed_at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space belongs to the page: it confirms the order."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and six dots to take it by."""
        super().paintEvent(event)
        if not self.can_move:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.colour("soft"), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        right, middle = self.width() - 24, self.height() / 2
        for x in (-4, 3):
            for y in (-7, 0, 7):
                painter.drawPoint(QPointF(right + x, middle + y))


class OrderAnswer(Answer):
    """The numbers say the place; the tick below says that this is the answer."""

    can_keep = True

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question, parent)
        self._shown = [option.option_id for option in question.options]
        self._is_mine = False
        self._taken_from = 0
        self._rows: dict[str, OrderRow] = {}
        for option in question.options:
            row = OrderRow(look, option.text, self)
            row.stepped.connect(lambda step, row=row: self.step_from(row, step))
            row.taken.connect(lambda key=option.option_id: self._take(key))
            row.dragged.connect(lambda by, key=option.option_id: self._drag(key, by))
            self._rows[option.option_id] = row
            self.column.addWidget(row)
        self.column.addSpacing(6)
        space = actions.key_text("question.keep")
        self.tick = OptionRow(look, space, wording.order_is_mine(), Marker.BOX, self)
        self.tick.clicked.connect(self.keep)
        self.tick.stepped.connect(lambda step: self.step_from(self.tick, step))
        self.column.addWidget(self.tick)
        self._place()

    def rows(self) -> Sequence[OptionRow]:
        """The lines as they stand, then the tick."""
        return (*(self._rows[key] for key in self._shown), self.tick)

    def show_response(self, response: Response) -> None:
        """The order that was given, or the one that the question shows."""
        self._is_mine = bool(response.chosen)
        if response.chosen:
            self._shown = list(response.chosen)
        self._place()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Say of each line whether it stands well, and where it belongs."""
        self.show_response(response)
        self.tick.hide()
        for option in self.question.options:
            found = option.option_id in mark.found
            place = self._shown.index(option.option_id) + 1
            row = self._rows[option.option_id]
            row.can_move = False
            row.right_margin = 0
            row.mark(
                mark_words.place_tag(right=found, place=place, rank=option.rank),
                Tone.RIGHT if found else Tone.PLAIN if place == option.rank else Tone.WRONG,
                option.why,
            )

    def shift(self, step: int) -> None:
        """The line that has the keyboard, or the first one."""
        key = next((key for key, row in self._rows.items() if row.hasFocus()), "")
        if not key:
            self._rows[self._shown[0]].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._move(key, self._shown.index(key) + step)

    def keep(self) -> None:
        """This is the answer, or it is none."""
        self._is_mine = not self._is_mine
        self._say()

    def _take(self, key: str) -> None:
        self._taken_from = self._shown.index(key)
        self._rows[key].setFocus(Qt.FocusReason.MouseFocusReason)

    def _drag(self, key: str, by: int) -> None:
        row = self._rows[key]
        pitch = row.height() + self.column.spacing()
        self._move(key, self._taken_from + round(by / pitch))

    def _move(self, key: str, to: int) -> None:
        to = min(max(to, 0), len(self._shown) - 1)
        if self._shown.index(key) == to:
            return
        self._shown.remove(key)
        self._shown.insert(to, key)
        self._is_mine = True
        self._say()

    def _say(self) -> None:
        self._place()
        self.changed.emit(Response(chosen=tuple(self._shown) if self._is_mine else ()))

    def _place(self) -> None:
        for at, key in enumerate(self._shown):
            row = self._rows[key]
            if self.column.indexOf(row) != at:
                self.column.removeWidget(row)
                self.column.insertWidget(at, row)
            row.set_cap(str(at + 1))
            if at:
                self.setTabOrder(self._rows[self._shown[at - 1]], row)
        self.setTabOrder(self._rows[self._shown[-1]], self.tick)
        self.tick.choose(on=self._is_mine)
