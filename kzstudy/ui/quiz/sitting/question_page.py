"""One question on its page: where it stands, what is asked, the answer, the foot, and beside it where it comes from."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kzstudy.core.response import Sure
from kzstudy.ui import actions
from kzstudy.ui.quiz.sitting import wording
from kzstudy.ui.quiz.sitting.answers.answer import Answer
from kzstudy.ui.quiz.sitting.answers.making import answer_for
from kzstudy.ui.quiz.sitting.footer import Footer
from kzstudy.ui.quiz.sitting.question_sources import QuestionSources
from kzstudy.ui.quiz.sitting.question_text import Explanation, Stem
from kzstudy.ui.quiz.sitting.showing import Leaving, Showing
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.digit_row import digit_of
from kzstudy.ui.widgets.shapes import sentence
from kzstudy.ui.widgets.side_panel import SidePanel

_WIDEST = 896
_SIDE_SHARE = 0.42
_LEAST_BESIDE = 900
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionPage(QWidget):
    """Says what was done; decides nothing."""

    changed = Signal(object)
    ruled = Signal(str, bool)
    next_chosen = Signal()
    forward_chosen = Signal()
    back_chosen = Signal()
    sure_chosen = Signal(object)
    leave_chosen = Signal(int)
    stay_chosen = Signal()
    open_chosen = Signal(str)

    def __init__(self, look: Look, sources: QuestionSources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sources = sources
        self._showing: Showing | None = None
        self._side_is_open = True  # beside the question
        self._drawer_is_open = False  # over it, where there is no room beside it
        self._bar_width = 0
        self.answer: Answer | None = None
        self._build()
        self._connect()

    # -- building

    def _build(self) -> None:
        look = self._look
        self.column = Column(_WIDEST, self)
        box = self.column.box
        box.setSpacing(0)
        self.crumb = sentence("", "soft")
        self.stem = Stem(look)
        self.task = sentence("", "soft")
        self.explanation = Explanation(look)
        for part, above in ((self.crumb, 0), (self.stem, 12), (self.task, 8)):
            box.addSpacing(above)
            box.addWidget(part)
        box.addSpacing(18)
        self._answer_at = box.count()
        box.addSpacing(16)
        box.addWidget(self.explanation)
        box.addStretch(1)
        self.footer = Footer(look, self)
        self.side = SidePanel(
            look, actions.key_text("question.side"), actions.key_text("question.open"), self
        )
        self.side.hide()
        self._actions = actions.build(self, "question")
        self._letters = actions.build(self, "option")
        self._digits = actions.build(self, "pick")
        for action in (*self._actions.values(), *self._letters.values(), *self._digits.values()):
            action.setAutoRepeat(action.objectName() in ("question.up", "question.down"))

    def _connect(self) -> None:
        footer, on = self.footer, self._on
        footer.next_chosen.connect(self.next_chosen)
        footer.back_chosen.connect(self.back_chosen)
        footer.skip_chosen.connect(self.forward_chosen)
        footer.sure_chosen.connect(self.sure_chosen)
        footer.word_given.connect(self._give_word)
        footer.side_chosen.connect(self._toggle_side)
        footer.leave_chosen.connect(self.leave_chosen)
        footer.stay_chosen.connect(self.stay_chosen)
        self.column.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.side.hide_chosen.connect(self._toggle_side)
        self.side.open_chosen.connect(self._open_in_read)
        on("next", lambda: footer.primary().click())
        on("back", self.back_chosen.emit)
        on("forward", self.forward_chosen.emit)
        on("up", lambda: self._with_answer(lambda answer: answer.shift(-1)))
        on("down", lambda: self._with_answer(lambda answer: answer.shift(1)))
        on("keep", self._on_space)
        on("side", self._toggle_side)
        on("open", self._open_in_read)
        on("yes", lambda: self._give_word(yes=True))
        on("no", lambda: self._give_word(yes=False))
        for sure, name in ((Sure.GUESS, "guess"), (Sure.FAIRLY, "fairly"), (Sure.SURE, "sure")):
            on(name, partial(self.sure_chosen.emit, sure))
        for name, action in self._letters.items():
            action.triggered.connect(partial(self._press, name[-1]))
        for name, action in self._digits.items():
            action.triggered.connect(partial(self._pick, int(name[-1])))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        answer = self.answer
        if now is not None and answer is not None and now is not answer and answer.isAncestorOf(now):
            self.column.ensureWidgetVisible(now, 0, 12)

    def _on(self, name: str, act: Callable[[], object]) -> None:
        self._actions[f"question.{name}"].triggered.connect(lambda _=False: act())

    def _press(self, letter: str) -> None:
        self._with_answer(lambda answer: answer.press(letter))
        for row in self.answer.rows() if self.answer is not None else ():
            if row.cap == letter:
                self.column.ensureWidgetVisible(row, 0, 12)

    def _pick(self, digit: int) -> None:
        self._with_answer(lambda answer: answer.pick(digit))

    def _with_answer(self, act: Callable[[Answer], None]) -> None:
        if self.answer is not None and not self.footer.is_asking:
            act(self.answer)

    # -- what it shows

    def show_question(self, showing: Showing, *, exam: bool) -> None:
        """A question, to be answered or with how it was marked."""
        self._showing = showing
        self._drawer_is_open = False
        question = showing.question
        title = self._sources.chapter_title(question.pack_id, question.chapter)
        self.crumb.setText(wording.breadcrumb(question, title))
        self.task.setText(wording.task(question))
        self.task.setVisible(showing.mark is None)
        self.stem.show_question(question, _given(showing))
        self._replace_answer(showing)
        self.footer.show_question(showing, exam=exam)
        self._show_explanation(showing)
        self._enable(showing)
        self._show_side()
        self.column.verticalScrollBar().setValue(0)
        self.take_focus()
        self._say_mark(showing)

    def show_answered(self, showing: Showing, *, exam: bool) -> None:
        """The answer is another now; its widget knows that already."""
        self._showing = showing
        self.footer.show_question(showing, exam=exam)

    def show_marked(self, showing: Showing, *, exam: bool) -> None:
        """A part of it was ruled."""
        self._showing = showing
        if self.answer is not None and showing.mark is not None:
            self.answer.show_mark(showing.response, showing.mark)
        self.footer.show_question(showing, exam=exam)
        self._show_explanation(showing)
        self._enable(showing)
        self._keep_focus()
        self._say_mark(showing)

    def show_leaving(self, leaving: Leaving | None) -> None:
        """Ask before a step that closes something."""
        words = to_words = ""
        if leaving is not None and self._showing is not None:
            title = self._sources.chapter_title(self._showing.question.pack_id, leaving.section)
            words = wording.leaving(leaving, title)
            to_words = wording.go_to_question(leaving.to)
        self.footer.show_leaving(leaving, words, to_words)
        self._place()
        if leaving is None:
            self.take_focus()
        else:
            self.setFocus()  # a letter typed now must not go into the answer that is left

    def primary(self) -> QAbstractButton:
        """What Enter presses."""
        return self.footer.primary()

    def take_focus(self) -> None:
        """Where the keys should go."""
        if self.answer is not None:
            self.answer.take_focus()

    def restyle(self) -> None:
        """Other colours or sizes; the caller shows the question again."""
        self.side.restyle()
        self.stem.restyle()
        self._place()

    def _replace_answer(self, showing: Showing) -> None:
        if self.answer is not None:
            self.column.box.removeWidget(self.answer)
            self.answer.hide()
            self.answer.deleteLater()
        answer = answer_for(self._look, showing.question)
        answer.setAccessibleName(
            f"{wording.breadcrumb(showing.question, '')}. {self.stem.spoken()} {self.task.text()}"
        )
        self.answer = answer
        self.column.box.insertWidget(self._answer_at, answer)
        answer.changed.connect(self.changed)
        answer.ruled.connect(self.ruled)
        answer.typed.connect(self.stem.fill_gap)
        if showing.mark is None:
            answer.show_response(showing.response)
        else:
            answer.show_mark(showing.response, showing.mark)
        answer.setVisible(True)
        self.setTabOrder(answer, self.footer.sure[Sure.GUESS])

    def _show_explanation(self, showing: Showing) -> None:
        self.explanation.setVisible(showing.mark is not None)
        if showing.mark is not None:
            self.explanation.show_question(showing.question)

    def _say_mark(self, showing: Showing) -> None:
        if showing.mark is not None and QAccessible.isActive():
            parts = (self.footer.verdict.text(), self.explanation.text(), self.footer.doubt.text())
            text = ". ".join(part for part in parts if part)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _enable(self, showing: Showing) -> None:
        has_sources = showing.mark is not None and bool(showing.question.passages)
        ruled = bool(self.footer.ruled_key())
        can_keep = self.answer is not None and self.answer.can_keep and showing.can_answer
        for name, on in (
            ("keep", can_keep),
            ("side", has_sources),
            ("open", has_sources),
            ("yes", ruled),
            ("no", ruled),
        ):
            self._actions[f"question.{name}"].setEnabled(on)

    def _keep_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible() or self.footer.isAncestorOf(focused):
            self.take_focus()  # a button that goes away would hand its focus to its neighbour

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the filled button, Esc takes a question back, a page key scrolls."""
        bar = self.column.verticalScrollBar()
        digit = digit_of(event)
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self._press_enter()
        elif event.key() == Qt.Key.Key_Escape and self.footer.is_asking:
            self.stay_chosen.emit()
        elif event.key() == Qt.Key.Key_Escape and self._drawer_is_open:
            self._toggle_side()
        elif event.key() == Qt.Key.Key_PageDown:
            bar.setValue(bar.value() + bar.pageStep())
        elif event.key() == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - bar.pageStep())
        elif digit is not None and not event.isAutoRepeat():
            self._pick(digit)
        else:
            super().keyPressEvent(event)

    def _press_enter(self) -> None:
        focused = QApplication.focusWidget()
        is_button = isinstance(focused, QAbstractButton) and (
            self.footer.isAncestorOf(focused) or self.side.isAncestorOf(focused)
        )
        button = focused if is_button and isinstance(focused, QAbstractButton) else self.primary()
        if button.isEnabled():
            button.click()

    def _on_space(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and not self.column.isAncestorOf(focused):
            focused.click()  # whoever walked to a button with Tab means that button
        else:
            self._with_answer(lambda answer: answer.keep())

    def _give_word(self, yes: bool) -> None:  # noqa: FBT001 - a slot
        key = self.footer.ruled_key()
        if key:
            self.ruled.emit(key, yes)

    # -- where it comes from

    def _open_in_read(self) -> None:
        reference = self._sources.reference(self._showing.question) if self._showing is not None else ""
        if reference:
            self.open_chosen.emit(reference)

    def _toggle_side(self) -> None:
        if self._is_narrow():
            self._drawer_is_open = not self._drawer_is_open
        else:
            self._side_is_open = not self._side_is_open
        self._show_side()

    def _show_side(self) -> None:
        showing = self._showing
        is_open = self._drawer_is_open if self._is_narrow() else self._side_is_open
        has_sources = showing is not None and showing.mark is not None and bool(showing.question.passages)
        is_shown = has_sources and is_open
        if is_shown and showing is not None:
            self._sources.fill(self.side, showing.question)
        elif self.side.isAncestorOf(QApplication.focusWidget() or self):
            self.take_focus()
        self.side.setVisible(is_shown)
        self.footer.offer_side(on=has_sources and not is_shown)
        self._place()

    # -- places

    def _is_narrow(self) -> bool:
        return self.width() < self._look.px(_LEAST_BESIDE)

    def _place(self) -> None:
        width, height = self.width(), self.height()
        is_beside = not self.side.isHidden() and not self._is_narrow()
        side = round(width * _SIDE_SHARE) if is_beside else 0
        room = width - side
        edge = 16 if room < 560 else 40
        self.column.set_margins(edge, 36, 28)
        bar = self._bar_width = self.column.width() - self.column.viewport().width()
        left = max(edge, (room - bar - _WIDEST) // 2 + edge)
        self.footer.set_column(left, left + bar)
        self.footer.resize(room, self.footer.height())
        self.footer.fit()
        layout = self.footer.layout()
        assert layout is not None
        layout.activate()
        foot = (
            layout.totalHeightForWidth(room)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )
        self.column.setGeometry(0, 0, room, height - foot)
        self.footer.setGeometry(0, height - foot, room, foot)
        if is_beside:
            self.side.setGeometry(room, 0, side, height)
        else:
            drawer = min(self._look.px(520), width - 40)
            self.side.setGeometry(width - drawer, 0, drawer, height - foot)
            self.side.raise_()

    def _on_range(self) -> None:
        """The scroll bar came or went: the foot keeps its edges below those of the answer."""
        if self.column.width() - self.column.viewport().width() != self._bar_width:
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel stands beside the question, or over it."""
        super().resizeEvent(event)
        self._show_side()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing stays lit under a hand that is elsewhere."""
        super().hideEvent(event)
        self._drawer_is_open = False

    def event(self, event: QEvent) -> bool:
        """The foot has become higher or lower: make room."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return done


def _given(showing: Showing) -> str:
    return showing.response.texts[0] if showing.response.texts else ""
