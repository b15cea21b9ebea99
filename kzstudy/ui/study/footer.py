"""The foot of the card: "Show answer", then the four ratings; after the last card, what to do next.

It keeps one height and places its buttons itself, so that a key press lays nothing out anew.
"""

from enum import Enum, auto

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kzstudy.core.rating import Rating
from kzstudy.ui.study import wording
from kzstudy.ui.study.finish_words import FinishWords
from kzstudy.ui.study.rating_button import RatingButton
from kzstudy.ui.study.showing import Showing
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.words import tr

_SPACE = 12
_ABOVE = 16
_WIDEST_BUTTON = 176


class _State(Enum):
    EMPTY = auto()
    QUESTION = auto()
    ANSWER = auto()
    FINISH = auto()


class Footer(QWidget):
    """Says what was chosen; decides nothing."""

    reveal_chosen = Signal()
    rating_chosen = Signal(object)
    next_chosen = Signal()
    today_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = _State.EMPTY
        self._side = 0
        self._build()
        self._connect()
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._set_state(_State.EMPTY)

    def _build(self) -> None:
        self.show_answer = KeyButton(
            self._look, tr("study", "Show answer"), tr("keys", "Space"), "primary", self
        )
        self.show_answer.setAccessibleDescription(tr("study", "Keys Space and Enter"))
        self.ratings = {
            rating: RatingButton(self._look, rating, wording.rating_keys(rating), self) for rating in Rating
        }
        self.next_step = KeyButton(self._look, "", tr("keys", "Enter"), "primary", self)
        self.to_today = KeyButton(self._look, "", "", "plain", self)

    def _connect(self) -> None:
        self.show_answer.clicked.connect(self.reveal_chosen)
        self.next_step.clicked.connect(self.next_chosen)
        self.to_today.clicked.connect(self.today_chosen)
        for button in self.ratings.values():
            button.clicked.connect(lambda _=False, rating=button.rating: self.rating_chosen.emit(rating))

    def show_card(self, showing: Showing) -> None:
        """The buttons for a card: first one, then four."""
        if showing.revealed:
            self.show_outcomes(showing)
            self._set_state(_State.ANSWER)
        else:
            self._set_state(_State.QUESTION)

    def show_outcomes(self, showing: Showing) -> None:
        """Write on each rating when the card comes again."""
        for rating, button in self.ratings.items():
            button.show_when(wording.see_again(showing.outcome(rating)))

    def show_finish(self, words: FinishWords) -> None:
        """The buttons after the last card."""
        self.next_step.setText(words.next_step)
        self.to_today.setText(words.other_step)
        self._set_state(_State.FINISH)

    def show_nothing(self) -> None:
        """No button, until there is something to do."""
        self._set_state(_State.EMPTY)

    def primary(self) -> QPushButton | None:
        """What Enter presses: the filled button, and Good once the answer stands there."""
        return {
            _State.QUESTION: self.show_answer,
            _State.ANSWER: self.ratings[Rating.GOOD],
            _State.FINISH: self.next_step,
        }.get(self._state)

    def buttons(self) -> tuple[QPushButton, ...]:
        """Every button, in reading order."""
        return (self.show_answer, *self.ratings.values(), self.next_step, self.to_today)

    def set_column(self, side: int) -> None:
        """Stay `side` pixels away from the edges."""
        self._side = side
        self._place()

    def height_for(self, width: int, side: int) -> int:
        """How tall it must be when it is so wide."""
        columns = self._columns(width, side)
        button = self.ratings[Rating.GOOD].height_for(self._button_width(width, side))
        rows = 4 // columns
        return max(rows * button + (rows - 1) * _SPACE, self.show_answer.sizeHint().height()) + 2 * _ABOVE + 1

    def narrowest(self) -> int:
        """The width below which a rating's word would be cut."""
        return 4 * max(button.narrowest() for button in self.ratings.values()) + 3 * _SPACE

    def restyle(self) -> None:
        """Sizes may be others now."""
        self._place()

    def _set_state(self, state: _State) -> None:
        self._state = state
        self.show_answer.setVisible(state is _State.QUESTION)
        for button in self.ratings.values():
            button.setVisible(state is _State.ANSWER)
        for each in (self.next_step, self.to_today):
            each.setVisible(state is _State.FINISH)
        if state is _State.FINISH:
            self._place()

    def _columns(self, width: int, side: int) -> int:
        return 4 if width - 2 * side >= self.narrowest() else 2

    def _button_width(self, width: int, side: int) -> int:
        columns = self._columns(width, side)
        room = (width - 2 * side - (columns - 1) * _SPACE) // columns
        return min(self._look.px(_WIDEST_BUTTON), room)

    def _place(self) -> None:
        width = self._button_width(self.width(), self._side)
        height = self.ratings[Rating.GOOD].height_for(width)
        columns = self._columns(self.width(), self._side)
        rows = 4 // columns
        left = (self.width() - columns * width - (columns - 1) * _SPACE) // 2
        top = (self.height() - rows * height - (rows - 1) * _SPACE) // 2
        for number, button in enumerate(self.ratings.values()):
            row, column = divmod(number, columns)
            button.setGeometry(
                QRect(left + column * (width + _SPACE), top + row * (height + _SPACE), width, height)
            )
        self._place_row(self.show_answer)
        self._place_row(self.next_step, self.to_today)

    def _place_row(self, *buttons: QPushButton) -> None:
        sizes = [button.sizeHint() for button in buttons]
        left = (self.width() - sum(size.width() for size in sizes) - _SPACE * (len(sizes) - 1)) // 2
        for button, size in zip(buttons, sizes, strict=True):
            button.setGeometry(QRect(left, (self.height() - size.height()) // 2, size.width(), size.height()))
            left += size.width() + _SPACE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay in the middle."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))
