"""A page with its bar above it and a hairline between them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kzstudy.ui.theme import TOP_BAR_HEIGHT
from kzstudy.ui.widgets.shapes import hairline


def under_bar(bar: QWidget, page: QWidget) -> QWidget:
    """Both in one widget; the page takes the room."""
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    bar.setMinimumHeight(TOP_BAR_HEIGHT)
    column.addWidget(bar)
    column.addWidget(hairline())
    column.addWidget(page, 1)
    return frame
