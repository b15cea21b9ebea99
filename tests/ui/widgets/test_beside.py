"""Beside or below: decided by the room there is."""

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton, QWidget

from kzstudy.ui.widgets.beside import Beside


@pytest.mark.usefixtures("qapp")
def test_a_row_becomes_a_column_where_it_does_not_fit_and_back() -> None:
    assert QApplication.instance() is not None
    whole = QWidget()
    row = Beside()
    whole.setLayout(row)
    buttons = [QPushButton("One"), QPushButton("Two"), QPushButton("Hidden")]
    for button in buttons:
        row.addWidget(button)
        button.setMinimumWidth(100)
    buttons[2].hide()
    row.fit(212)
    assert row.direction() is QBoxLayout.Direction.LeftToRight
    row.fit(211)
    assert row.direction() is QBoxLayout.Direction.TopToBottom
    row.fit(212)
    assert row.direction() is QBoxLayout.Direction.LeftToRight
