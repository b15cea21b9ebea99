"""Tab goes where the eye goes: what was built later may stand in the middle of a page, and Qt would put it last."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

_WHOLE = (QAbstractSpinBox, QAbstractItemView, QTextEdit)  # what is inside is theirs


def in_reading_order(root: QWidget) -> None:
    """Put everything below `root` that takes the keyboard into the order in which its layouts place it."""
    last: QWidget | None = None
    for widget in _focusable(root):
        if last is not None:
            QWidget.setTabOrder(last, widget)
        last = widget


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    inside: QWidget | QLayout | None = widget.layout()
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
    if isinstance(widget, QStackedWidget):
        for at in range(widget.count()):
            page = widget.widget(at)
            if page is not None:
                yield from _focusable(page)
    elif isinstance(inside, QWidget):
        yield from _focusable(inside)
    elif isinstance(inside, QLayout):
        yield from _of_layout(inside)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _focusable(widget)
        elif inner is not None:
            yield from _of_layout(inner)
