"""The card of Today that speaks of quizzes. It stands there from the first frame, empty, so that nothing moves when it is filled."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, sentence
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.ui.today.quiz_news import QuizNews, Way


class QuizCard(Framed):
    """Shows what it is told and says where a button leads."""

    way_wanted = Signal(str, object)  # a screen, and what to show there

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._news: QuizNews | None = None
        # Its share of the page is its width: two buttons find their place below each other.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label = sentence(tr("today", "Quiz"), "soft")
        self.head = sentence(role="heading")
        self.text = sentence(role="soft")
        self.first_button = KeyButton(look)
        self.second_button = KeyButton(look, "", "", "quiet")
        self._row = Beside(8)
        self._row.addWidget(self.first_button)
        self._row.addWidget(self.second_button)
        self._row.addStretch(1)
        for widget in (self.label, self.head, self.text):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.column.addSpacing(10)
        self.column.addLayout(self._row)
        self.first_button.clicked.connect(lambda: self._go(self._news.first if self._news else None))
        self.second_button.clicked.connect(lambda: self._go(self._news.second if self._news else None))
        self.first_button.hide()
        self.second_button.hide()

    def show_news(self, news: "QuizNews") -> None:
        """Put it into words."""
        self._news = news
        self.label.setText(news.label)
        self.head.setText(news.head)
        self.text.setText(news.text)
        self.text.setVisible(bool(news.text))
        for button, way in ((self.first_button, news.first), (self.second_button, news.second)):
            button.setText(way.words if way is not None else "")
            button.setAccessibleDescription(f"{news.label}: {news.head}")
            button.setVisible(way is not None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons beside or below each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self.column.contentsMargins()
        self._row.fit(self.width() - margins.left() - margins.right())

    def _go(self, way: "Way | None") -> None:
        if way is not None:
            self.way_wanted.emit(way.screen, way.argument)
