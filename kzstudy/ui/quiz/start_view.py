"""The start of a quiz: go on with one, take a ready-made one, set one's own, or look at an earlier report."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz.history_list import HistoryList, history_lines
from kzstudy.ui.quiz.own_settings import OwnSettings
from kzstudy.ui.quiz.start_cards import PresetCard, UnfinishedCard, set_primary
from kzstudy.ui.quiz.start_presenter import OwnFace, StartFace
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.focus_order import in_reading_order
from kzstudy.ui.widgets.fold import Fold
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import hairline, sentence
from kzstudy.ui.words import tr

_WIDTH = 1040
_NARROW = 760


class StartFoot(QWidget):
    """While one sets one's own: what it will be, in one sentence, and Start; always in view."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.words = sentence()
        self.paper_button = KeyButton(look, tr("quiz", "On paper\u2026"), "", "quiet")
        self.button = KeyButton(look, tr("quiz", "Start"), tr("keys", "Enter"), "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.paper_button, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.addWidget(self.words, 1)
        self.row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(self.row)

    def show_face(self, face: OwnFace) -> None:
        """What it will be, or what is missing."""
        self.words.setText(face.missing or face.will_be)
        self.words.setProperty("role", "bad" if face.missing else "")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.button.setEnabled(not face.missing)
        self.paper_button.setEnabled(not face.missing)
        self.button.setAccessibleDescription(f"{self.words.text()} {face.marking}")

    def fit(self, *, narrow: bool) -> None:
        """The buttons beside the sentence, or below it."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.row.setDirection(way)
        self.row.setSpacing(8 if narrow else 20)


class StartView(QWidget):
    """Shows what the presenter says and tells what was chosen."""

    start_wanted = Signal(object)  # the rules of a ready-made quiz
    own_start_wanted = Signal()
    paper_wanted = Signal(object)  # the rules of a ready-made quiz that is to be printed
    own_paper_wanted = Signal()
    resume_wanted = Signal()
    give_up_wanted = Signal()
    report_wanted = Signal(str)
    own_turned = Signal(bool)
    decks_wanted = Signal()

    def __init__(self, look: Look, moments: Moments) -> None:
        super().__init__()
        self._look = look
        self._moments = moments
        self._face = StartFace()
        self._own_face: OwnFace | None = None
        self.cards: list[PresetCard] = []
        self._build()
        self._connect()

    # -- building

    def _build(self) -> None:
        self._column = Column(_WIDTH)
        box = self._column.box
        box.setSpacing(0)
        self.lead = sentence(
            tr("quiz", "Every question comes from the text, and every mistake leads back to it."), "soft"
        )
        self.unfinished = UnfinishedCard(self._look, self._moments)
        self._grid = QGridLayout()
        self._grid.setSpacing(18)
        self.own_fold = Fold(self._look, tr("quiz", "Own settings"))
        self.own_fold.note.setText(
            tr("quiz", "Chapters, kinds and number of questions, time and marking as you like.")
        )
        self.own = OwnSettings(self._look)
        self.own_fold.box.addWidget(self.own)
        self._history_head = sentence(tr("quiz", "Earlier quizzes"), "heading")
        self.history_empty = sentence(
            tr("quiz", "None yet. Each quiz that you finish is kept here for good, with its report."), "soft"
        )
        self.history = HistoryList(self._look)
        self._history_line = hairline()
        box.addWidget(sentence(tr("quiz", "Quiz"), "title"))
        box.addSpacing(4)
        box.addWidget(self.lead)
        box.addSpacing(20)
        box.addWidget(self.unfinished)
        box.addWidget(self._build_nothing())
        box.addSpacing(18)
        box.addLayout(self._grid)
        box.addSpacing(14)
        box.addWidget(self.own_fold)
        box.addSpacing(22)
        box.addWidget(self._history_head)
        box.addSpacing(8)
        box.addWidget(self._history_line)
        self.history_empty.setContentsMargins(0, 10, 0, 0)
        box.addWidget(self.history_empty)
        box.addWidget(self.history)
        box.addStretch(1)
        self.foot = StartFoot(self._look)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._column, 1)
        outer.addWidget(self.foot)
        self.unfinished.hide()
        self.foot.hide()

    def _build_nothing(self) -> QWidget:
        self.nothing = QWidget()
        column = QVBoxLayout(self.nothing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        words = tr("quiz", "There is nothing to ask yet: no text or deck with questions is in use.")
        self.decks_button = KeyButton(
            self._look, tr("quiz", "See your decks"), tr("keys", "Enter"), "primary"
        )
        column.addWidget(sentence(words))
        column.addWidget(self.decks_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.nothing.hide()
        return self.nothing

    def _connect(self) -> None:
        self.unfinished.resume_wanted.connect(self.resume_wanted)
        self.unfinished.give_up_wanted.connect(self.give_up_wanted)
        self.unfinished.asked.connect(self._fill_one)
        self.own_fold.button.clicked.connect(self.own_turned)
        self.foot.button.clicked.connect(self.own_start_wanted)
        self.foot.paper_button.clicked.connect(self.own_paper_wanted)
        self.history.opened.connect(self.report_wanted)
        self.decks_button.clicked.connect(self.decks_wanted)

    # -- showing

    def show_start(self, face: StartFace) -> None:
        """Presets, the unfinished one, the history."""
        self._face = face
        chapters = face.chapters or {}
        is_empty = not face.presets
        self.nothing.setVisible(is_empty)
        self.own_fold.setVisible(not is_empty)
        self.unfinished.setVisible(face.unfinished is not None)
        if face.unfinished is not None:
            self.unfinished.show_sitting(face.unfinished)
        while len(self.cards) < len(face.presets):
            card = PresetCard(self._look, self)  # without a parent it would pop up as a window
            card.start_wanted.connect(self.start_wanted)
            card.paper_wanted.connect(self.paper_wanted)
            self.cards.append(card)
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(face.presets))
            if at < len(face.presets):
                card.show_rules(face.presets[at], chapters)
        lines = history_lines(face.history, chapters, self._moments)
        self.history_empty.setVisible(not lines)
        self._history_line.setVisible(bool(lines))
        self.history.setVisible(bool(lines))
        self.history.show_lines(lines)
        self._fill_one()
        self._fit()
        in_reading_order(self)

    def show_own(self, face: OwnFace | None) -> None:
        """The own settings, or None where they are closed."""
        self._own_face = face
        self.own_fold.set_open(face is not None)
        self.foot.setVisible(face is not None)
        if face is not None:
            self.own.show_face(face)
            self.foot.show_face(face)
        self._fill_one()
        self._fit()
        in_reading_order(self)

    def _fill_one(self) -> None:
        """One filled button: own settings where they are open, else what was begun, else a ready-made quiz."""
        own, begun = self._own_face is not None, self._face.unfinished is not None
        set_primary(self.unfinished.go_on_button, primary=begun and not own)
        wanted = self._wanted_card()
        for card in self.cards:
            set_primary(
                card.button, primary=card is wanted and not own and (not begun or bool(self._face.wanted))
            )
        if self._face.wanted and begun:
            set_primary(self.unfinished.go_on_button, primary=False)

    def _wanted_card(self) -> PresetCard | None:
        shown = self.cards[: len(self._face.presets)]
        named = next((card for card in shown if card.preset == self._face.wanted), None)
        return named or next(iter(shown), None)

    def primary(self) -> QAbstractButton | None:
        """The filled button."""
        if self._own_face is not None:
            return self.foot.button
        if not self._face.presets and self._face.unfinished is None:
            return self.decks_button
        if self._face.unfinished is not None and not self._face.wanted:
            return self.unfinished.no_button if self.unfinished.is_asking else self.unfinished.go_on_button
        card = self._wanted_card()
        return card.button if card else None

    def take_focus(self) -> None:
        """Put the keyboard where the keys should go: Enter is the filled button anyway."""
        if self._own_face is not None:
            self.own.count.number.setFocus()
            self.own.count.number.selectAll()
            self._column.bring(self.own_fold)
        else:
            self.setFocus()

    # -- places and keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the own settings."""
        if event.key() == Qt.Key.Key_Escape and self._own_face is not None:
            self.own_turned.emit(False)  # noqa: FBT003 - Qt's signature
            self.own_fold.button.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards beside or below each other."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger words need more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        narrow = self.width() * 100 < _NARROW * self._look.text_percent
        side = 24 if narrow else 64
        self._column.set_margins(side, 28 if narrow else 40, 40)
        room = min(self.width(), _WIDTH) - 2 * side
        edge = side + max(0, (self._column.viewport().width() - _WIDTH) // 2)
        self.foot.row.setContentsMargins(edge, 12, self.width() - self._column.viewport().width() + edge, 12)
        columns = 1 if narrow else 2
        for at, card in enumerate(self.cards[: len(self._face.presets)]):
            self._grid.addWidget(card, at // columns, at % columns)
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self.foot.fit(narrow=narrow)
        self.unfinished.fit(room - 56)
        self.own.fit(room, narrow=narrow)
        self.history.fit()
