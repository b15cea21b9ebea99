"""Rows in which something is set: what, why one might want to, and the control beside it, or below where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.shapes import sentence
from kzstudy.ui.words import tr


class Row(QWidget):
    """A name, a sentence and a control."""

    def __init__(self, name: str, why: str, control: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 14, 0, 14)
        self._box.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(sentence(name))
        self.why = sentence(why, "soft")
        words.addWidget(self.why)
        self._box.addLayout(words, 1)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fit(self, *, narrow: bool) -> None:
        """Beside or below."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(way)


class Choice(QWidget):
    """A few buttons side by side, or below each other, one of them chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = self._row = Beside(8)
        self.setLayout(row)
        for value, words in options:
            button = QPushButton(words)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._buttons[value] = button
            row.addWidget(button)

    def show_value(self, value: str) -> None:
        """Mark what is in force."""
        self._buttons[value].setChecked(True)

    def fit(self, width: int) -> None:
        """Below each other where `width` has no room for them side by side."""
        self._row.fit(width)

    def button(self, value: str) -> QPushButton:
        """The button of a value."""
        return self._buttons[value]


class Steps(QSpinBox):
    """A number that can be typed, or stepped through `stops`."""

    def __init__(self, stops: Sequence[int], suffix: str) -> None:
        super().__init__()
        self._stops = tuple(stops)
        self.setRange(self._stops[0], self._stops[-1])
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it must not change a number on its way."""
        event.ignore()

    def stepBy(self, steps: int) -> None:
        """To the next stop, not to the next number."""
        if steps > 0:
            value = next((stop for stop in self._stops if stop > self.value()), self.maximum())
        else:
            value = next((stop for stop in reversed(self._stops) if stop < self.value()), self.minimum())
        self.setValue(value)


class Stepper(QWidget):
    """A number between two buttons."""

    chosen = Signal(str)

    def __init__(self, name: str, stops: Sequence[int], suffix: str = "") -> None:
        super().__init__()
        self.less = QPushButton("\u2212")
        self.more = QPushButton("+")
        self.number = Steps(stops, suffix)
        self.less.setAccessibleName(tr("settings", "{name}: less").format(name=name))
        self.more.setAccessibleName(tr("settings", "{name}: more").format(name=name))
        self.number.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.less, self.number, self.more):
            row.addWidget(part)
        self.less.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(lambda value: self.chosen.emit(str(value)))

    def show_value(self, value: int) -> None:
        """Show what is in force, without announcing it as a choice."""
        blocked = self.number.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.number.setValue(value)
        self.number.blockSignals(blocked)
        self.less.setEnabled(value > self.number.minimum())
        self.more.setEnabled(value < self.number.maximum())
