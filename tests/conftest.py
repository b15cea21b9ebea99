"""What holds for every test: no window on the developer's desk, real ones only where there is a screen to spare.

Warnings of Qt fail a test (pyproject.toml, qt_log_level_fail); what the platforms say of themselves is listed there.
"""

import os

import pytest
from hypothesis import settings

from kzstudy.machine.libraries import FOR_X11
from kzstudy.machine.provision import FOR_TESTS, missing

# Before anything imports Qt, which reads it once. Tests of real windows start the program in a process of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says something about the machine, not about the program.
settings.register_profile("kzstudy", deadline=None)
settings.load_profile("kzstudy")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test of a real window, saying why, where no display of our own can be started."""
    if item.get_closest_marker("window"):
        lacking = missing([*FOR_TESTS, *FOR_X11])
        if lacking:
            pytest.skip(f"a real window needs {', '.join(lacking)}")


def type_text(widget: object, text: str) -> None:
    """Send `text` to a widget letter by letter; any alphabet will do.

    QTest.keyClicks aborts the process at the first letter outside ASCII, so the key events are made here.
    """
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    assert isinstance(widget, QObject)
    for letter in text:
        key = ord(letter.upper()) if letter.isascii() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
