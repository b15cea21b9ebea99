"""A row that becomes a column where there is no room for it: large text and small windows cut no button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout


class Beside(QBoxLayout):
    """Add things in order; whoever holds it calls `fit` with the width there is."""

    def __init__(self, spacing: int = 12) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def fit(self, width: int) -> None:
        """Beside each other in `width` pixels, or below each other and to the left."""
        items = [item for at in range(self.count()) if (item := self.itemAt(at)) is not None]
        shown = [item for item in items if not item.isEmpty()]
        needed = sum(item.minimumSize().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        narrow = needed > width
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way is self.direction():
            return
        self.setDirection(way)
        for item in items:
            if item.spacerItem() is None:
                item.setAlignment(Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))
        self.invalidate()
