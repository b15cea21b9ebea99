"""Answers that are typed: one line, several lines, a blank page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kzstudy.core.question import Question
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark
from kzstudy.ui.quiz.sitting import wording
from kzstudy.ui.quiz.sitting.answers.answer import SPACE, Answer
from kzstudy.ui.quiz.sitting.answers.points import Points
from kzstudy.ui.quiz.sitting.option_row import OptionRow
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import sentence

_WRITTEN = 20
_WIDEST_LINE = 620
_PAGE_LINES = 11
_MARKED_LINES = 6
_LETTERS = 55
"""So many go on a line where the passage stands beside it."""


def _sheet(font: QFont) -> str:
    # The application's sheet gives its own font to every line; only a sheet of its own wins over that.
    families = ", ".join(f'"{name}"' for name in font.families())
    return f"font-family: {families}; font-size: {font.pixelSize()}px;"


class Line(QLineEdit):
    """A line to write on. Enter and the arrows say where to go next."""

    stepped = Signal(int)

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setStyleSheet(_sheet(look.serif(_WRITTEN)))
        self.setMaximumWidth(look.px(_WIDEST_LINE))
        self.setMinimumHeight(look.px(46))
        self.setAccessibleName(name)

    def freeze(self) -> None:
        """It was marked."""
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursorPosition(0)  # a long line is read from its beginning

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down and Enter belong to whoever holds the lines."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LineAnswer(Answer):
    """A short answer, missing words, a year or number: anything may be typed."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question, parent)
        self.line = Line(look, wording.answer_name(), self)
        self.line.setPlaceholderText(wording.answer_name())
        self.line.textChanged.connect(self.typed)
        self.line.textEdited.connect(lambda text: self.changed.emit(Response(texts=(text,))))
        self.column.addWidget(self.line)

    def show_response(self, response: Response) -> None:
        """What was typed."""
        self.line.setText(response.texts[0] if response.texts else "")

    def show_mark(self, response: Response, mark: Mark) -> None:  # noqa: ARG002 - the page says it
        """It can no longer be altered; whether it is right is said beside it."""
        self.show_response(response)
        self.line.freeze()

    def take_focus(self) -> None:
        """Into the line, behind what stands there."""
        if self.line.isReadOnly():
            super().take_focus()
        else:
            self.line.setFocus()
            self.line.end(False)  # noqa: FBT003 - Qt's own


class ListAnswer(Answer):
    """As many lines as are asked for, and one more when all are used, up to what there is."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question, parent)
        self._least = min(question.wanted or len(question.options), len(question.options))
        self._most = len(question.options)
        self.lines: list[Line] = []
        self._numbers: list[QLabel] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE)
        self.column.addLayout(self._column)
        self._points: Points | None = None
        for _ in range(self._least):
            self._add()

    def _add(self) -> None:
        at = len(self.lines)
        line = Line(self.look, wording.line_name(at, self._least), self)
        line.textEdited.connect(self._on_edited)
        line.stepped.connect(lambda step, at=at: self._step(at, step))
        number = sentence(f"{at + 1}.", "soft", wrap=False)
        number.setBuddy(line)
        number.setFixedWidth(self.look.px(24))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(number)
        row.addWidget(line, 1_000_000)
        row.addStretch(1)
        self._column.addLayout(row)
        for part in (number, line):
            part.show()  # at once: the keyboard may go there with this very key
        if self.lines:
            self.setTabOrder(self.lines[-1], line)
        self.lines.append(line)
        self._numbers.append(number)

    def rows(self) -> Sequence[OptionRow]:
        """The elements, once it was marked."""
        return self._points.rows() if self._points is not None else ()

    def show_response(self, response: Response) -> None:
        """What was typed, a line each."""
        while len(self.lines) < min(self._most, len(response.texts)):
            self._add()
        for line, text in zip(self.lines, response.texts, strict=False):
            if line.text() != text:
                line.setText(text)
        self._offer_one_more()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """The lines as they were, and below them what was to be named."""
        if self._points is None:
            self.show_response(response)
            self._points = Points(self.look, self.question, self)
            self._points.ruled.connect(self.ruled)
            for row in self._points.rows():
                row.stepped.connect(lambda step, row=row: self.step_from(row, step))
            self.column.addWidget(self._points)
            for line, number in zip(self.lines, self._numbers, strict=True):
                line.freeze()
                line.setVisible(bool(line.text()))
                number.setVisible(bool(line.text()))
        self._points.show_mark(mark)

    def press(self, letter: str) -> None:
        """Once it was marked: the element of this letter."""
        if self._points is not None:
            self._points.press(letter)

    def take_focus(self) -> None:
        """Into the first empty line."""
        if self._points is not None:
            super().take_focus()
            return
        next((line for line in self.lines if not line.text()), self.lines[-1]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next line; on the last one, and on an empty one, it goes on to the next question."""
        at = next((at for at, line in enumerate(self.lines) if line.hasFocus()), -1)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if is_enter and 0 <= at < len(self.lines) - 1 and self.lines[at].text().strip():
            self.lines[at + 1].setFocus()
        else:
            super().keyPressEvent(event)

    def _step(self, at: int, step: int) -> None:
        if 0 <= at + step < len(self.lines):
            self.lines[at + step].setFocus()

    def _on_edited(self) -> None:
        self._offer_one_more()
        texts = [line.text() for line in self.lines]
        while texts and not texts[-1].strip():
            texts.pop()
        self.changed.emit(Response(texts=tuple(texts)))

    def _offer_one_more(self) -> None:
        if len(self.lines) < self._most and all(line.text().strip() for line in self.lines):
            self._add()


class BlankAnswer(Answer):
    """A page to write on, with a count of words; afterwards the key points, ticked where they were found."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question, parent)
        self._points: Points | None = None
        self.page = QPlainTextEdit(self)
        font = look.serif()
        self.page.setStyleSheet(
            f"QPlainTextEdit {{ {_sheet(font)} padding: 12px; background: {look.tokens.paper}; }}"
            f"QPlainTextEdit:focus {{ border: 2px solid {look.tokens.accent}; padding: 11px; }}"
        )
        self._line_px = QFontMetrics(font).lineSpacing()
        self.page.setMinimumHeight(_PAGE_LINES * self._line_px + 32)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(wording.answer_name())
        self.count = sentence("", "small")
        self.page.textChanged.connect(self._on_edited)
        self.column.addWidget(self.page)
        self.column.addWidget(self.count)
        self._show_count()

    def rows(self) -> Sequence[OptionRow]:
        """The key points, once it was marked."""
        return self._points.rows() if self._points is not None else ()

    def show_response(self, response: Response) -> None:
        """What was written."""
        text = response.texts[0] if response.texts else ""
        if self.page.toPlainText() != text:
            self.page.blockSignals(True)  # noqa: FBT003 - Qt's own; not the person's doing
            self.page.setPlainText(text)
            self.page.blockSignals(False)  # noqa: FBT003
        self._show_count()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """The text as it was, and below it the key points."""
        if self._points is None:
            self.show_response(response)
            self._points = Points(self.look, self.question, self)
            self._points.ruled.connect(self.ruled)
            for row in self._points.rows():
                row.stepped.connect(lambda step, row=row: self.step_from(row, step))
            self.column.addWidget(self._points)
            self.page.setReadOnly(True)
            self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            text = "".join(response.texts[:1])
            self.page.setVisible(bool(response.texts))
            self.count.setVisible(bool(response.texts))
            lines = min(_MARKED_LINES, sum(1 + len(one) // _LETTERS for one in text.split("\n")))
            self.page.setFixedHeight(
                (lines + 1) * self._line_px + 28
            )  # one to spare: no bar where all is seen
        self._points.show_mark(mark)

    def press(self, letter: str) -> None:
        """Once it was marked: the key point of this letter."""
        if self._points is not None:
            self._points.press(letter)

    def take_focus(self) -> None:
        """Onto the page."""
        if self._points is not None:
            super().take_focus()
        else:
            self.page.setFocus()
            self.page.moveCursor(QTextCursor.MoveOperation.End)

    def _on_edited(self) -> None:
        self._show_count()
        text = self.page.toPlainText()
        self.changed.emit(Response(texts=(text,) if text else ()))

    def _show_count(self) -> None:
        self.count.setText(wording.word_count(self.page.toPlainText()))
