"""The last page: what is missing, what was flagged, and the one button that ends it."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from kzstudy.ui import actions
from kzstudy.ui.quiz.sitting import wording
from kzstudy.ui.quiz.sitting.showing import Cell, Progress
from kzstudy.ui.theme import CORNER, INTERFACE, READING, Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Strong, sentence
from kzstudy.ui.words import tr

_WIDEST = 896
_HEIGHT = 46


class GoRow(QAbstractButton):
    """A question that is missing or flagged: its beginning, and "Go to question 7"."""

    stepped = Signal(int)

    def __init__(self, look: Look, cell: Cell, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.cell = cell
        self.setText(wording.go_to_question(cell.place))
        self.setAccessibleName(f"{self.text()}: {wording.start_of(cell.stem)}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(look.px(_HEIGHT))
        self.setEnabled(cell.can_visit)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole line."""
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit under the hand."""
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter goes there."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number, beginning, where it leads."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(look.colour("hover" if self.underMouse() and self.isEnabled() else "paper"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawRoundedRect(area, CORNER, CORNER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(area, CORNER, CORNER)
        middle = Qt.AlignmentFlag.AlignVCenter
        inner = self.rect().adjusted(16, 0, -16, 0)
        go_font = look.sans(INTERFACE, bold=True)
        painter.setFont(go_font)
        can_go = self.isEnabled()
        words = self.text() if can_go else tr("sitting", "closed")
        painter.setPen(look.colour("accent" if can_go else "soft"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, words)
        room = inner.width() - QFontMetrics(go_font).horizontalAdvance(words) - 24
        number = f"{self.cell.place + 1}."
        painter.setPen(look.colour("soft"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, number)
        left = look.px(34)
        text_font = look.serif(READING - 1)
        painter.setFont(text_font)
        painter.setPen(look.colour("ink" if can_go else "soft"))
        begin = wording.start_of(self.cell.stem)
        shown = QFontMetrics(text_font).elidedText(begin, Qt.TextElideMode.ElideRight, max(0, room - left))
        painter.drawText(inner.adjusted(left, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, shown)


class HandIn(Column):
    """Asks on the page, not in a dialog. Enter alone never hands in."""

    chosen = Signal(int)
    now_chosen = Signal()
    back_chosen = Signal()
    give_up_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_WIDEST, parent)
        self._look = look
        self._parts: list[QWidget] = []
        self.rows: list[GoRow] = []
        self._actions = actions.build(self, "handing")
        self._actions["handing.now"].setAutoRepeat(False)
        self._actions["handing.now"].triggered.connect(self.now_chosen)
        self.now = KeyButton(look, "", actions.key_text("handing.now"), "primary")
        self.back = KeyButton(look, tr("sitting", "Back to the questions"), tr("keys", "Esc"), "plain")
        self.give_up = KeyButton(look, tr("sitting", "Give it up"), "", "quiet")
        self.sure = sentence(
            tr("sitting", "Give it up? There will be no report, and you cannot go on with it later."),
            "",
            wrap=True,
        )
        self.give_up_now = KeyButton(look, tr("sitting", "Give it up"), "", "plain")
        self.keep = KeyButton(look, tr("sitting", "Keep it"), "", "plain")
        self.now.clicked.connect(self.now_chosen)
        self.back.clicked.connect(self.back_chosen)
        self.give_up.clicked.connect(lambda: self._ask(on=True))
        self.keep.clicked.connect(lambda: self._ask(on=False))
        self.give_up_now.clicked.connect(self.give_up_chosen)
        for button in (self.now, self.back, self.give_up, self.give_up_now, self.keep):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons = Beside()
        for button in (self.now, self.back):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.give_up)
        self._asking = Beside()
        self._asking.addWidget(self.sure, 1)
        for button in (self.keep, self.give_up_now):
            self._asking.addWidget(button)
        self.pause = sentence(wording.pause_help(), "soft")
        self.set_margins(40, 44, 28)
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self.box.addLayout(self._above)
        self.box.addSpacing(20)
        self.box.addLayout(self._buttons)  # above what is missing, however much that is
        self.box.addSpacing(8)
        self.box.addLayout(self._asking)
        self.box.addSpacing(12)
        self.box.addWidget(self.pause)
        self.box.addLayout(self._below)
        self.box.addStretch(1)

    def show_progress(self, progress: Progress, *, time_is_up: bool) -> None:
        """Build it anew."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        head, lists = _stack(self._above), _stack(self._below)
        self._parts = [widget for one in (head, lists) if (widget := one.parentWidget()) is not None]
        head.addWidget(sentence(wording.hand_in_title(progress, time_is_up=time_is_up), "title"))
        for line in wording.hand_in_lines(progress, time_is_up=time_is_up):
            head.addWidget(sentence(line, "serif"))
        self.rows = []
        flagged = tuple(cell for cell in progress.flagged if cell.answered)
        if not time_is_up:
            self._list(lists, tr("sitting", "Not answered"), progress.unanswered)
            self._list(lists, tr("sitting", "Flagged"), flagged)
        buttons = (self.now, self.back, self.give_up, self.keep, self.give_up_now)
        for before, after in pairwise((*buttons, *self.rows)):
            self.setTabOrder(before, after)
        self.now.setText(tr("sitting", "Hand in now") if progress.exam else tr("sitting", "Finish now"))
        self.back.setVisible(not time_is_up)
        self.pause.setVisible(not time_is_up)
        self._ask(on=False)
        self.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Onto the first question that is missing; nothing that a hasty Enter could do harm with."""
        first = next((row for row in self.rows if row.isEnabled()), None)
        if first is not None:
            first.setFocus()
        else:
            self.setFocus()

    def _list(self, column: QVBoxLayout, title: str, cells: tuple[Cell, ...]) -> None:
        if not cells:
            return
        column.addSpacing(12)
        column.addWidget(Strong(self._look, title, 14))
        for cell in cells:
            row = GoRow(self._look, cell, self)
            row.clicked.connect(lambda _=False, place=cell.place: self.chosen.emit(place))
            row.stepped.connect(lambda step, row=row: self._step(row, step))
            self.rows.append(row)
            column.addWidget(row)

    def _step(self, row: GoRow, step: int) -> None:
        at = self.rows.index(row) + step
        while 0 <= at < len(self.rows) and not self.rows[at].isEnabled():
            at += step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.rows[at])

    def _ask(self, *, on: bool) -> None:
        for part in (self.sure, self.give_up_now, self.keep):
            part.setVisible(on)
        self.give_up.setVisible(not on)
        if on:
            self.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the question."""
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self.back_chosen.emit()
        else:
            super().keyPressEvent(event)


def _stack(place: QVBoxLayout) -> QVBoxLayout:
    """A fresh widget in `place`, as the column to fill."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    place.addWidget(widget)
    return column
