"""The cards of the start: a quiz that was not finished, and the ready-made ones."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kzstudy.core.quiz_rules import QuizRules
from kzstudy.core.sitting import Sitting
from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz import wording_start
from kzstudy.ui.quiz.wording import Chapters
from kzstudy.ui.quiz_words import quiz_name
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, Strong, sentence
from kzstudy.ui.words import tr

_BUTTON_ROW = 41


def set_primary(button: KeyButton, *, primary: bool) -> None:
    """Make a button the filled one with its key, or one of the others."""
    button.set_kind("primary" if primary else "plain")
    button.set_key(tr("keys", "Enter") if primary else "")


class PresetCard(Framed):
    """One ready-made quiz: its name, a sentence, the numbers, how it is marked in the hover, Start, and the same on paper."""

    start_wanted = Signal(object)  # its rules
    paper_wanted = Signal(object)  # the same

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._rules: QuizRules | None = None
        self.column.setContentsMargins(22, 18, 22, 18)
        self.column.setSpacing(6)
        self.name = Strong(look, "", 15)
        self.what = sentence(role="soft")
        self.numbers = sentence()
        self.marking = sentence(role="small")
        self.button = KeyButton(look, tr("quiz", "Start"))
        self.paper_button = KeyButton(look, tr("quiz", "On paper\u2026"), "", "quiet")
        row = QHBoxLayout()
        row.addStrut(look.px(_BUTTON_ROW))  # the filled button is taller: the cards beside it stay level
        row.addWidget(self.button)
        row.addWidget(self.paper_button)
        row.addStretch(1)
        self.column.addWidget(self.name)
        self.column.addWidget(self.what)
        self.column.addStretch(1)
        self.column.addWidget(self.numbers)
        self.column.addWidget(self.marking)
        self.column.addSpacing(6)
        self.column.addLayout(row)
        self.button.clicked.connect(lambda: self.start_wanted.emit(self._rules))
        self.paper_button.clicked.connect(lambda: self.paper_wanted.emit(self._rules))

    @property
    def preset(self) -> str:
        """Which one it is."""
        return self._rules.preset if self._rules else ""

    def show_rules(self, rules: QuizRules, chapters: Chapters) -> None:
        """Say what `rules` are."""
        self._rules = rules
        self.name.setText(quiz_name(rules))
        self.what.setText(wording_start.preset_sentence(rules, chapters))
        self.numbers.setText(wording_start.facts(rules))
        self.marking.setText(wording_start.marking_in_short(rules))
        self.button.setAccessibleName(wording_start.start_name(rules))
        self.paper_button.setAccessibleName(wording_start.paper_name(rules))
        self.button.setAccessibleDescription(wording_start.marking(rules))
        self.button.setToolTip(wording_start.marking(rules))
        self.setToolTip(wording_start.marking(rules))


class UnfinishedCard(Framed):
    """A quiz that was begun: go on with it, or give it up, which is asked once."""

    resume_wanted = Signal()
    give_up_wanted = Signal()
    asked = Signal()  # the question stands there, or is gone: another button is the filled one

    def __init__(self, look: Look, moments: Moments) -> None:
        super().__init__(raised=True)
        self._moments = moments
        self.head = sentence(role="big")
        self.place = sentence()
        self.begun = sentence(role="soft")
        self.go_on_button = KeyButton(look, "", tr("keys", "Enter"), "primary")
        self.give_up_button = KeyButton(look, tr("quiz", "Give it up"), "", "quiet")
        self.question = sentence()
        self.yes_button = KeyButton(look, tr("quiz", "Give it up"))
        self.no_button = KeyButton(look, tr("quiz", "Keep it"))
        self._rows = [Beside(), Beside()]
        self._offer = self._face(self._rows[0], self.go_on_button, self.give_up_button)
        self._asking = self._face(self._rows[1], self.no_button, self.yes_button, self.question)
        for widget in (self.head, self.place, self.begun):
            self.column.addWidget(widget)
        self.column.addSpacing(10)
        self.column.addWidget(self._offer)
        self.column.addWidget(self._asking)
        self._asking.hide()
        self.go_on_button.clicked.connect(self.resume_wanted)
        self.give_up_button.clicked.connect(lambda: self._ask(asking=True))
        self.no_button.clicked.connect(lambda: self._ask(asking=False))
        self.yes_button.clicked.connect(self._give_up)

    def _face(
        self, row: Beside, first: KeyButton, second: KeyButton, above: QWidget | None = None
    ) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if above is not None:
            column.addWidget(above)
        row.addWidget(first)
        row.addWidget(second)
        row.addStretch(1)
        column.addLayout(row)
        return face

    @property
    def is_asking(self) -> bool:
        """Whether the question stands there."""
        return not self._asking.isHidden()

    def show_sitting(self, sitting: Sitting) -> None:
        """Say which one, where it stands, and what is left."""
        self.head.setText(wording_start.unfinished_head(sitting))
        self.place.setText(wording_start.unfinished_place(sitting))
        begun = self._moments.stamp(sitting.attempt.started_at_ms)
        self.begun.setText(tr("quiz", "Begun {when}.").format(when=begun))
        self.go_on_button.setText(wording_start.go_on(sitting))
        self.go_on_button.setAccessibleDescription(self.place.text())
        self.question.setText(wording_start.give_up_question(sitting))
        self._turn(asking=False)

    def fit(self, width: int) -> None:
        """Buttons below each other where there is no room."""
        for row in self._rows:
            row.fit(width)

    def _turn(self, *, asking: bool) -> None:
        self._offer.setVisible(not asking)
        self._asking.setVisible(asking)

    def _ask(self, *, asking: bool) -> None:
        self._turn(asking=asking)
        (self.no_button if asking else self.give_up_button).setFocus()
        self.asked.emit()

    def _give_up(self) -> None:
        self._turn(asking=False)
        self.give_up_wanted.emit()
