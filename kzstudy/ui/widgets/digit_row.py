"""Which digit a key of the top row stands for, on keyboards where that row types letters.

On the Kazakh layout the keys 1 to 4 type a quotation mark and the letters ә і ң; they count all the same. Only the place
of the key is the same on every layout, and each window system numbers places in its own way.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_FIRST_OF_ROW = {"xcb": 10, "wayland": 10, "windows": 2}  # the native code of the key 1; the others follow it
_MODIFIERS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def digit_of(event: QKeyEvent, platform: str = "") -> int | None:
    """1 to 9, or None. A key that types a Latin letter or a digit is itself."""
    first = _FIRST_OF_ROW.get(platform or QGuiApplication.platformName())
    typed = event.text()
    if first is None or event.modifiers() & _MODIFIERS or (typed.isascii() and typed.isalnum()):
        return None
    digit = event.nativeScanCode() - first + 1
    return digit if 1 <= digit <= 9 else None
