"""Keeps None, True and False alive under PySide6 on Python 3.11.

From Python 3.12 on these three are immortal, and PySide6 6.12 relies on it: each call of a Qt method that returns nothing,
and each emitted signal, gives one reference away that it never took. On 3.11 their count then reaches zero after some
thousand calls and the interpreter aborts ("deallocating None"). Counting from far enough up, it never gets there.
"""

import ctypes
import sys

_IMMORTAL_SINCE = (3, 12)
_FAR_UP = 1 << 60


def make_immortal() -> None:
    """Call once before the first Qt object. Does nothing where Python does it itself."""
    if sys.version_info >= _IMMORTAL_SINCE or sys.implementation.name != "cpython":
        return
    for one in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(one))  # the first field of every object of a release build
        if count.value < _FAR_UP >> 1:
            count.value += _FAR_UP
