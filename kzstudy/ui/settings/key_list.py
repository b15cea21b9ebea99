"""The list of keys: groups below each other, in two columns where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QVBoxLayout, QWidget

from kzstudy.ui.settings.keys import KeyGroup, key_groups
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import Strong, key_cap, sentence

_BETWEEN = 40
_GROUPS = 22
_GAP = 16
_KEYS = 96
"""The least room for keys, so that what they do begins on one line in every group."""


class KeyList(QWidget):
    """Nothing to press; it is read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._caps: list[QLabel] = []
        self._texts: list[QLabel] = []
        self._grids: list[QGridLayout] = []
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 8, 0, 8)
        for some in _halves(key_groups()):
            column = QVBoxLayout()
            column.setSpacing(0)
            for at, group in enumerate(some):
                column.addSpacing(_GROUPS if at else 0)
                column.addWidget(Strong(look, group.name))
                column.addSpacing(7)
                column.addLayout(self._rows(group))
            column.addStretch(1)
            self._columns.addLayout(column, 1)

    def _rows(self, group: KeyGroup) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for at, row in enumerate(group.rows):
            cap, text = key_cap(row.keys), sentence(row.text)
            grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, at, 1)
            self._caps.append(cap)
            self._texts.append(text)
        self._grids.append(grid)
        return grid

    def fit(self, width: int) -> None:
        """Two columns in `width` pixels, or one; lines break only where even one is too wide."""
        keys = max(self._look.px(_KEYS), *(_width(cap) for cap in self._caps))
        for text in self._texts:
            text.setWordWrap(False)
        needed = keys + _GAP + max(_width(text) for text in self._texts)
        wide = 2 * needed + _BETWEEN <= width
        for text in self._texts:
            text.setWordWrap(needed > width)
        for grid in self._grids:
            grid.setColumnMinimumWidth(0, keys)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._columns.setSpacing(_BETWEEN if wide else _GROUPS)
        self._columns.invalidate()
        self.updateGeometry()  # whoever holds it has the heights of the other way


def _width(label: QLabel) -> int:
    """What a label wants on one line, also before it is shown for the first time."""
    label.ensurePolished()
    return label.sizeHint().width()


def _halves(groups: tuple[KeyGroup, ...]) -> tuple[tuple[KeyGroup, ...], tuple[KeyGroup, ...]]:
    """Cut where both columns are most nearly of one length."""
    lengths = [len(group.rows) + 2 for group in groups]
    cut = min(range(1, len(groups)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return groups[:cut], groups[cut:]
