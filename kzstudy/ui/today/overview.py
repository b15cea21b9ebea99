"""A study day: what is left, what is done, what comes, where reading goes on, and what the last quiz came to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QWidget

from kzstudy.core.opening import TodayNumbers
from kzstudy.ui.moments import Moments
from kzstudy.ui.theme import Look
from kzstudy.ui.today import presenter
from kzstudy.ui.today.presenter import Reading
from kzstudy.ui.today.quiz_card import QuizCard
from kzstudy.ui.widgets.bar import Bar
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, Strong, sentence
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.ui.today.quiz_news import QuizNews

_WIDTH = 1196
_NARROW = 860
# Row, column, rows and columns of the plan, what is done, reading, the quiz, tomorrow and all cards.
_WIDE = ((0, 0, 1, 7), (0, 7, 1, 5), (1, 0, 2, 5), (1, 5, 2, 4), (1, 9, 1, 3), (2, 9, 1, 3))
_SLIM = ((0, 0, 1, 12), (1, 0, 1, 12), (2, 0, 1, 12), (3, 0, 1, 12), (4, 0, 1, 6), (4, 6, 1, 6))


class Overview(Column):
    """One filled button: the cards that are left, or reading when none are."""

    read_wanted = Signal()
    study_wanted = Signal()
    way_wanted = Signal(str, object)  # a screen, and what to show there

    def __init__(self, look: Look, moments: Moments) -> None:
        super().__init__(_WIDTH)
        self._look = look
        self._moments = moments
        self.cards: list[QWidget] = []
        self._wide: bool | None = None
        self._done = False
        self._build()

    def _build(self) -> None:
        self.box.setSpacing(0)
        self.title = sentence(role="title")
        self.date = sentence(role="soft")
        self._grid = QGridLayout()
        self._grid.setSpacing(22)
        self.cards = [
            self._build_plan(),
            self._build_done(),
            self._build_reading(),
            self._build_quiz(),
            self._build_coming(),
            self._build_all(),
        ]
        self.box.addWidget(self.title)
        self.box.addSpacing(4)
        self.box.addWidget(self.date)
        self.box.addSpacing(26)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)

    def _build_plan(self) -> QWidget:
        card = Framed(raised=True)
        self.plan_label = sentence(role="soft")
        self.plan_head = sentence(role="big")
        self.plan_text = sentence(role="soft")
        self.study_button = KeyButton(self._look, "", tr("keys", "Enter"), "primary")
        self.study_button.clicked.connect(self.study_wanted)
        self.instead_button = KeyButton(
            self._look, tr("today", "Continue reading"), tr("keys", "Enter"), "primary"
        )
        self.instead_button.clicked.connect(self.read_wanted)
        row = QHBoxLayout()
        row.addWidget(self.study_button)
        row.addWidget(self.instead_button)
        row.addStretch(1)
        card.column.addWidget(self.plan_label)
        card.column.addWidget(self.plan_head)
        card.column.addWidget(self.plan_text)
        card.column.addStretch(1)
        card.column.addSpacing(24)
        card.column.addLayout(row)
        return card

    def _build_done(self) -> QWidget:
        card = Framed()
        self.done_head = sentence(role="big")
        self.done_text = sentence(role="soft")
        self.done_bar = Bar(self._look)
        self.done_left = sentence(role="small")
        card.column.addWidget(sentence(tr("today", "Done today"), "soft"))
        card.column.addWidget(self.done_head)
        card.column.addWidget(self.done_text)
        card.column.addStretch(1)
        card.column.addSpacing(16)
        card.column.addWidget(self.done_bar)
        card.column.addWidget(self.done_left)
        return card

    def _build_reading(self) -> QWidget:
        card = Framed()
        self.reading_label = sentence(role="soft")
        self.reading_number = Strong(self._look)
        self.reading_number.setProperty("role", "accent")
        self.reading_text = sentence(role="serif")
        self.reading_chapter = sentence(role="small")
        self.reading_bar = Bar(self._look)
        self.reading_button = KeyButton(self._look, tr("today", "Continue reading"))
        self.reading_button.clicked.connect(self.read_wanted)
        row = QHBoxLayout()
        row.addWidget(self.reading_button)
        row.addStretch(1)
        card.column.addWidget(self.reading_label)
        card.column.addWidget(self.reading_number)
        card.column.addWidget(self.reading_text)
        card.column.addStretch(1)
        card.column.addWidget(self.reading_chapter)
        card.column.addWidget(self.reading_bar)
        card.column.addSpacing(10)
        card.column.addLayout(row)
        return card

    def _build_quiz(self) -> QWidget:
        self.quiz = QuizCard(self._look)
        self.quiz.way_wanted.connect(self.way_wanted)
        return self.quiz

    def _build_coming(self) -> QWidget:
        card = Framed()
        self.coming_head = sentence(role="heading")
        self.coming_text = sentence(role="soft")
        card.column.addWidget(sentence(tr("today", "Tomorrow"), "soft"))
        card.column.addWidget(self.coming_head)
        card.column.addWidget(self.coming_text)
        card.column.addStretch(1)
        return card

    def _build_all(self) -> QWidget:
        card = Framed()
        self.all_head = sentence(role="heading")
        self.all_text = sentence(role="soft")
        self.all_bar = Bar(self._look)
        card.column.addWidget(sentence(tr("today", "All cards"), "soft"))
        card.column.addWidget(self.all_head)
        card.column.addWidget(self.all_text)
        card.column.addStretch(1)
        card.column.addWidget(self.all_bar)
        return card

    def restyle(self) -> None:
        """What is painted by hand is painted again."""
        self.update()

    def fit(self, width: int) -> None:
        """Two rows of cards, or most of them one below the other."""
        wide = min(width, _WIDTH) * 100 >= _NARROW * self._look.text_percent
        self.set_margins(64 if wide else 24, 48 if wide else 28, 40)
        if wide == self._wide:
            return
        self._wide = wide
        for card, place in zip(self.cards, _WIDE if wide else _SLIM, strict=True):
            self._grid.addWidget(card, *place)
        for column in range(12):
            self._grid.setColumnStretch(column, 1)

    def show_numbers(self, numbers: TodayNumbers, reading: Reading | None) -> None:
        """Put the day into words."""
        self.title.setText(self._moments.greeting())
        self.date.setText(self._moments.today())
        self._show_plan(numbers, reading)
        self._show_done(numbers)
        self._show_reading(reading)
        self.coming_head.setText(presenter.tomorrow_words(numbers))
        self.coming_text.setText(tr("today", "so far, with what you have learned until now"))
        self.all_head.setText(
            tr("today", "{seen} of {all} begun").format(seen=numbers.seen, all=numbers.cards)
        )
        left = numbers.cards - numbers.seen
        self.all_text.setText(
            tr("today", "%n not yet met", left) if left else tr("today", "You have met them all.")
        )
        self.all_bar.set_share(numbers.seen / max(1, numbers.cards), self.all_head.text())

    def show_quiz(self, news: "QuizNews") -> None:
        """Put the last quiz into words."""
        self.quiz.show_news(news)

    def _show_plan(self, numbers: TodayNumbers, reading: Reading | None) -> None:
        self._done = not numbers.counts.total
        self.study_button.setVisible(not self._done)
        self.instead_button.setVisible(self._done and reading is not None)
        self.plan_label.setText(tr("today", "For today"))
        if self._done:
            self.plan_head.setText(tr("today", "Nothing left for today."))
            self.plan_text.setText(presenter.next_words(numbers, self._moments))
            return
        self.plan_head.setText(tr("today", "%n card(s)", numbers.counts.total))
        self.plan_text.setText(presenter.what_is_in_it(numbers.counts))
        self.study_button.setText(presenter.study_words(numbers))

    def _show_done(self, numbers: TodayNumbers) -> None:
        done, left = numbers.answered_today, numbers.counts.total
        self.done_head.setText(tr("today", "%n card(s)", done))
        self.done_text.setText(presenter.done_words(numbers))
        self.done_left.setText(tr("today", "%n left", left) if left else tr("today", "Nothing left."))
        self.done_bar.set_share(done / max(1, done + left), self.done_left.text())

    def _show_reading(self, reading: Reading | None) -> None:
        self.cards[2].setVisible(reading is not None)
        if reading is None:
            return
        begun = reading.begun
        self.reading_label.setText(tr("today", "Continue reading") if begun else tr("today", "To read"))
        self.reading_button.setVisible(not self._done)
        self.reading_button.setText(
            tr("today", "Continue reading") if begun else tr("today", "Start reading")
        )
        self.reading_number.setText(reading.passage_id)
        self.reading_text.setText(reading.excerpt)
        self.reading_chapter.setText(f"{reading.chapter} \u00b7 {reading.position}")
        self.reading_bar.set_share(reading.share, reading.position)

    def primary(self) -> QAbstractButton | None:
        """The cards, or reading when none are left."""
        if not self._done:
            return self.study_button
        return self.instead_button if self.instead_button.isVisible() else None
