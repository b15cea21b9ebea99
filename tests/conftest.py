"""What holds for every test: no window on the developer's desk, and typing as a person types.

Warnings of Qt fail a test (pyproject.toml, qt_log_level_fail); what the platforms say of themselves is listed there.
"""

import os

from hypothesis import settings

# Before anything imports Qt, which reads it once. Tests of real windows start the program in a process of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says something about the machine, not about the program.
settings.register_profile("kzstudy", deadline=None)
settings.load_profile("kzstudy")


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
