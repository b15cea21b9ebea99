"""The foot of a question: how sure, or how it was marked; and the way on. It stays in its place whatever stands above."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kzstudy.core.question import RECOGNISED, Kind
from kzstudy.core.response import ANSWER, Sure
from kzstudy.quiz.mark import Verdict
from kzstudy.ui import actions
from kzstudy.ui.quiz.sitting import mark_words, wording
from kzstudy.ui.quiz.sitting.showing import Leaving, Showing, Step
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Strong, sentence
from kzstudy.ui.words import tr

_SPACE = 10
_ABOVE = 14
_SURE_KEYS = {
    Sure.GUESS: "question.guess",
    Sure.FAIRLY: "question.fairly",
    Sure.SURE: "question.sure",
}
_VERDICT_COLOURS = {
    Verdict.RIGHT: "good",
    Verdict.PARTLY: "amber",
    Verdict.WRONG: "bad",
    Verdict.UNANSWERED: "soft",
    Verdict.DOUBTFUL: "amber",
}


class Footer(QWidget):
    """Says what was chosen; decides nothing."""

    next_chosen = Signal()
    back_chosen = Signal()
    skip_chosen = Signal()
    sure_chosen = Signal(object)
    word_given = Signal(bool)
    side_chosen = Signal()
    leave_chosen = Signal(int)
    stay_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._leaving: Leaving | None = None
        self._showing: Showing | None = None
        self._offers_side = False
        self._build()
        self._connect()

    def _build(self) -> None:
        look, key = self._look, actions.key_text
        self.ask_sure = sentence(tr("sitting", "How sure are you?"), "soft", wrap=False)
        self.sure = {
            each: KeyButton(look, wording.sure_word(each), key(_SURE_KEYS[each]), "plain") for each in Sure
        }
        for each, button in self.sure.items():
            button.setCheckable(True)
            button.setAccessibleName(
                tr("sitting", "How sure are you? {word}").format(word=wording.sure_word(each))
            )
        self.verdict = Strong(look, size=16)
        self.verdict.setWordWrap(False)
        self.detail = sentence("", "soft", wrap=False)
        self.doubt = sentence("")
        self.yes = KeyButton(look, "", key("question.yes"), "plain")
        self.no = KeyButton(look, "", key("question.no"), "plain")
        self.warning = sentence("")
        self.side = KeyButton(look, tr("sitting", "Where from"), key("question.side"), "quiet")
        self.side.setToolTip(tr("sitting", "Show or hide where this comes from"))
        self.back = KeyButton(look, tr("sitting", "Back"), key("question.back"), "quiet")
        self.skip = KeyButton(look, tr("sitting", "Skip"), key("question.forward"), "quiet")
        self.stay = KeyButton(look, tr("sitting", "Stay here"), tr("keys", "Esc"), "plain")
        self.next = KeyButton(look, "", tr("keys", "Enter"), "primary")
        self.leave = KeyButton(look, "", tr("keys", "Enter"), "primary")
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoRepeat(False)
        self._sure = QWidget()
        self._sure_row = Beside(_SPACE)
        self._sure_row.addWidget(self.ask_sure)
        self._sure_row.addWidget(_group(*self.sure.values()))
        self._sure.setLayout(self._sure_row)
        self._result = _group(self.verdict, self.detail)
        self._right = _group(self.side, self.back, self.skip, self.stay, self.next, self.leave)
        self._word = QWidget()
        said = QHBoxLayout(self._word)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(_SPACE)
        said.addWidget(self.doubt, 1)
        said.addWidget(self.yes)
        said.addWidget(self.no)
        self._row = Beside(16)
        self._row.addWidget(self._sure)
        self._row.addWidget(self._result)
        self._row.addWidget(self.warning, 1_000_000)
        self._row.addStretch(1)
        self._row.addWidget(self._right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        outer.setSpacing(_SPACE)
        outer.addWidget(self._word)
        outer.addLayout(self._row)

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_chosen)
        self.back.clicked.connect(self.back_chosen)
        self.skip.clicked.connect(self.skip_chosen)
        self.side.clicked.connect(self.side_chosen)
        self.stay.clicked.connect(self.stay_chosen)
        self.leave.clicked.connect(self._on_leave)
        for each, button in self.sure.items():
            button.clicked.connect(lambda _=False, each=each: self.sure_chosen.emit(each))
        self.yes.clicked.connect(lambda: self.word_given.emit(True))  # noqa: FBT003 - Qt's own
        self.no.clicked.connect(lambda: self.word_given.emit(False))  # noqa: FBT003

    def buttons(self) -> tuple[KeyButton, ...]:
        """Every button, in reading order."""
        ways = (self.side, self.back, self.skip, self.stay, self.next, self.leave)
        return (*self.sure.values(), self.yes, self.no, *ways)

    def primary(self) -> QAbstractButton:
        """What Enter presses."""
        return self.next if self._leaving is None else self.leave

    @property
    def is_asking(self) -> bool:
        """Whether a step waits to be confirmed."""
        return self._leaving is not None

    def show_question(self, showing: Showing, *, exam: bool) -> None:
        """The buttons for a question as it stands."""
        self._showing, self._leaving = showing, None
        self._show_sure(showing.response.sure)
        is_blank_page = showing.question.kind is Kind.BLANK and showing.can_answer
        self.next.setText(wording.step_word(showing.step, exam=exam))
        self.next.set_key(actions.key_text("question.next") if is_blank_page else tr("keys", "Enter"))
        self.next.setToolTip(
            tr("sitting", "Once you go on, this question is closed.")
            if showing.step is Step.NEXT_FOR_GOOD
            else ""
        )
        self._show_mark(showing)
        self._show_parts()

    def show_leaving(self, leaving: Leaving | None, words: str, to_words: str) -> None:
        """Ask before a step that closes something; None: it was taken back."""
        self._leaving = leaving
        self.warning.setText(words)
        self.leave.setText(to_words)
        self._show_parts()

    def offer_side(self, *, on: bool) -> None:
        """There is something to show beside the question, and it is not shown; once it is, it has its own way to hide."""
        self._offers_side = on
        self._show_parts()

    def _show_sure(self, sure: Sure | None) -> None:
        for each, button in self.sure.items():
            words = wording.sure_word(each)
            button.setText(wording.chosen(words))
            button.setMinimumWidth(button.sizeHint().width())  # so that nothing moves when it is chosen
            button.setText(wording.chosen(words) if sure is each else words)
            button.setChecked(sure is each)

    def _show_mark(self, showing: Showing) -> None:
        mark = showing.mark
        if mark is None:
            return
        self.verdict.setText(mark_words.verdict_word(mark.verdict))
        palette = self.verdict.palette()
        palette.setColor(self.verdict.foregroundRole(), self._look.colour(_VERDICT_COLOURS[mark.verdict]))
        self.verdict.setPalette(palette)
        self.detail.setText(mark_words.points(mark))
        self.doubt.setProperty("role", "" if showing.doubt else "soft")
        self.doubt.style().polish(self.doubt)
        if showing.doubt:
            self.doubt.setText(mark_words.doubt(showing.question, showing.response, showing.doubt))
            self.yes.setText(mark_words.counts(yes=True))
            self.no.setText(mark_words.counts(yes=False))
        else:
            self.doubt.setText(mark_words.last_word())
            self.yes.setText(mark_words.overrule(yes=True))
            self.no.setText(mark_words.overrule(yes=False))
        is_open = bool(showing.doubt)
        can_overrule = self.can_overrule
        self.yes.setVisible(is_open or (can_overrule and mark.verdict is not Verdict.RIGHT))
        self.no.setVisible(is_open or (can_overrule and mark.verdict is Verdict.RIGHT))
        for button in (self.yes, self.no):
            button.set_kind("plain" if is_open else "quiet")

    @property
    def can_overrule(self) -> bool:
        """Whether the person may say otherwise of the whole answer."""
        showing = self._showing
        if showing is None or showing.mark is None or showing.response.is_blank:
            return False
        return showing.question.kind not in RECOGNISED | {Kind.LIST, Kind.BLANK}

    def ruled_key(self) -> str:
        """What Yes and No are about, "" for nothing."""
        showing = self._showing
        if showing is None or showing.mark is None:
            return ""
        return showing.doubt or (ANSWER if self.can_overrule else "")

    def _show_parts(self) -> None:
        showing = self._showing
        if showing is None:
            return
        asking, marked = self._leaving is not None, showing.mark is not None
        is_sure_asked = showing.ask_sure and showing.can_answer and not asking
        self._sure.setVisible(is_sure_asked)
        self.detail.setVisible(bool(self.detail.text()))
        self._result.setVisible(marked and not asking)
        self._word.setVisible(marked and not asking and bool(self.ruled_key()))
        self.warning.setVisible(asking)
        self.side.setVisible(self._offers_side and not asking)
        self.back.setVisible(showing.can_go_back and not asking)
        self.skip.setVisible(showing.can_skip and not asking)
        self.next.setVisible(not asking)
        self.stay.setVisible(asking)
        self.leave.setVisible(asking)
        self.fit()

    def _on_leave(self) -> None:
        if self._leaving is not None:
            self.leave_chosen.emit(self._leaving.to)

    def set_column(self, left: int, right: int) -> None:
        """Stay so many pixels away from the edges."""
        layout = self.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        if (margins.left(), margins.right()) != (left, right):
            layout.setContentsMargins(left, _ABOVE, right, _ABOVE)
            self.fit()

    def fit(self) -> None:
        """Beside each other where there is room."""
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            room = self.width() - margins.left() - margins.right()
            self._sure_row.fit(room)
            self._row.fit(room)
            ways = self._row.itemAt(self._row.indexOf(self._right))
            if ways is not None and ways.alignment() != Qt.AlignmentFlag.AlignRight:
                ways.setAlignment(
                    Qt.AlignmentFlag.AlignRight
                )  # the way on stands at the right, below as well

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The groups beside each other, or below."""
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))


def _group(*parts: QWidget) -> QWidget:
    group = QWidget()
    group.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_SPACE)
    for part in parts:
        row.addWidget(part)
    return group
