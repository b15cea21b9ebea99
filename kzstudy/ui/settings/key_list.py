"""The list of keys: groups below each other, in two columns where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from kzstudy.ui.settings.keys import KeyGroup, key_groups
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import Strong, key_cap, sentence

_TWO = 660
"""From so many pixels on there is room for two columns, at text of its normal size."""


class KeyList(QWidget):
    """Nothing to press; it is read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 8, 0, 8)
        groups = key_groups()
        for some in _halves(groups):
            column = QVBoxLayout()
            column.setSpacing(22)
            for group in some:
                column.addLayout(self._group(group))
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._columns.setSpacing(40)

    def _group(self, group: KeyGroup) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Strong(self._look, group.name), 0, 0, 1, 2)
        for at, row in enumerate(group.rows, 1):
            grid.addWidget(key_cap(row.keys), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(sentence(row.text), at, 1)
        return grid

    def fit(self, width: int) -> None:
        """Two columns in `width` pixels, or one."""
        wide = width * 100 >= _TWO * self._look.text_percent
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._columns.setSpacing(40 if wide else 22)
        for grid in self.findChildren(QGridLayout):
            grid.setColumnMinimumWidth(0, self._look.px(112))


def _halves(groups: tuple[KeyGroup, ...]) -> tuple[tuple[KeyGroup, ...], tuple[KeyGroup, ...]]:
    """Cut where both columns are most nearly of one length."""
    lengths = [len(group.rows) + 2 for group in groups]
    cut = min(range(1, len(groups)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return groups[:cut], groups[cut:]
