"""The rows of the list: what a deck is, how much of it there is, and its switch."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kzstudy.ui.decks import presenter
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import Strong, hairline, sentence
from kzstudy.ui.widgets.switch import Switch
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzstudy.services.decks import DeckLine


class DeckRow(QWidget):
    """One deck."""

    switched = Signal(str, bool)  # the deck's id, and whether it is on from now
    open_wanted = Signal(object)  # the file of an own deck

    def __init__(self, look: Look, line: "DeckLine") -> None:
        super().__init__()
        self.deck_id = line.deck_id
        self._line = line
        self.switch = Switch(look, tr("decks", "Study {title}").format(title=line.title))
        self.counts = sentence(role="soft")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 14, 0, 14)
        self._box.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(Strong(look, line.title, 14))
        if line.summary:
            words.addWidget(sentence(line.summary, "soft"))
        words.addWidget(self.counts)
        self._box.addLayout(words, 1)
        controls = self._controls = QHBoxLayout()
        controls.setSpacing(12)
        self.open_button = self._open_button(line)
        if self.open_button is not None:
            controls.addWidget(self.open_button)
        controls.addWidget(self.switch)
        self._box.addLayout(controls)
        self._box.setAlignment(controls, Qt.AlignmentFlag.AlignVCenter)
        self.switch.clicked.connect(lambda on: self.switched.emit(self.deck_id, on))
        self.show_line(line)

    def _open_button(self, line: "DeckLine") -> QPushButton | None:
        if line.path is None:
            return None
        button = QPushButton(tr("decks", "Open in editor"))
        button.setAccessibleName(tr("decks", "Open {file} in the editor").format(file=line.path.name))
        button.setToolTip(str(line.path))
        button.clicked.connect(lambda: self.open_wanted.emit(self._line.path))
        return button

    def shows(self, line: "DeckLine") -> bool:
        """Whether this row was built for `line`, but for counts and switch."""
        mine = (self._line.deck_id, self._line.title, self._line.summary, self._line.path)
        return mine == (line.deck_id, line.title, line.summary, line.path)

    def show_line(self, line: "DeckLine") -> None:
        """Counts and switch as they are now."""
        self._line = line
        words = presenter.counts_words(line)
        self.counts.setText(f"{line.path.name}: {words}" if line.path else words)
        self.switch.setChecked(line.is_on)

    def fit(self, *, narrow: bool) -> None:
        """Controls beside the words, or below them."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(way)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignVCenter
        self._box.setAlignment(self._controls, side)


class DeckList(QWidget):
    """Decks below each other. A row keeps the keyboard when only its numbers change."""

    switched = Signal(str, bool)
    open_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._narrow = False
        self.rows: list[DeckRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: "Sequence[DeckLine]") -> None:
        """Show `lines`; rows are built only for other decks than the ones shown."""
        same = len(lines) == len(self.rows) and all(
            row.shows(line) for row, line in zip(self.rows, lines, strict=True)
        )
        if not same:
            self._fill(lines)
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line)

    def _fill(self, lines: "Sequence[DeckLine]") -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.rows = []
        for line in lines:
            row = DeckRow(self._look, line)
            row.switched.connect(self.switched)
            row.open_wanted.connect(self.open_wanted)
            row.fit(narrow=self._narrow)
            self.rows.append(row)
            self._column.addWidget(row)
            self._column.addWidget(hairline())

    def fit(self, *, narrow: bool) -> None:
        """For all rows."""
        self._narrow = narrow
        for row in self.rows:
            row.fit(narrow=narrow)
