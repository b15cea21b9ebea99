"""The rail on the left: a picture and a word for every screen that works."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from kzstudy.ui.theme import RAIL_WIDTH, SMALL, Look
from kzstudy.ui.words import tr


@dataclass(frozen=True, slots=True)
class RailItem:
    """One place: its name, its word, its icon, and the key that leads there."""

    name: str
    word: str
    icon: str
    key: str


class Rail(QFrame):
    """Says which screen is chosen; does not show it."""

    chosen = Signal(str)

    def __init__(self, look: Look, items: Sequence[RailItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items = tuple(items)
        self._buttons: dict[str, QToolButton] = {}
        self._chosen = ""
        self.setObjectName("rail")
        self.setAccessibleName(tr("rail", "Screens"))
        self._build()
        self.restyle()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 14)
        column.setSpacing(4)
        for item in self._items:
            button = QToolButton(self)
            button.setText(item.word)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(item.word)
            button.setToolTip(f"{item.word} ({item.key})")
            button.clicked.connect(lambda _=False, name=item.name: self.chosen.emit(name))
            self._buttons[item.name] = button
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def restyle(self) -> None:
        """Take the colours and sizes of the look; large words make the rail wider."""
        metrics = QFontMetrics(self._look.sans(SMALL, bold=True))
        widest = max(metrics.horizontalAdvance(item.word) for item in self._items)
        width = max(RAIL_WIDTH, widest + 32)
        self.setFixedWidth(width)
        side = self._look.px(22)
        for item in self._items:
            button = self._buttons[item.name]
            icon = QIcon(self._look.pixmap(item.icon, "soft", 22))
            icon.addPixmap(self._look.pixmap(item.icon, "accent", 22), QIcon.Mode.Normal, QIcon.State.On)
            button.setIcon(icon)
            button.setIconSize(QSize(side, side))
            button.setFixedSize(width - 16, side + metrics.height() + 18)
        self.show_chosen(self._chosen)

    def show_chosen(self, name: str) -> None:
        """Mark the screen that is shown."""
        self._chosen = name
        for each, button in self._buttons.items():
            button.setChecked(each == name)
            button.setFont(self._look.sans(SMALL, bold=each == name))

    def button(self, name: str) -> QToolButton:
        """The button of a screen."""
        return self._buttons[name]
