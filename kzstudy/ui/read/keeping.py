"""Remembers where things stand a moment after they stopped moving, and only what changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kzstudy.core.errors import KnownError

if TYPE_CHECKING:
    from kzstudy.services.desk import DeskService

_AFTER_MS = 500


class Keeping(QObject):
    """`read` says what is to be remembered; nothing is before `desk` is there."""

    def __init__(self, read: Callable[[], dict[str, str]], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.now)
        self.desk: DeskService | None = None

    def soon(self) -> None:
        """Something moved."""
        self._timer.start()

    def now(self) -> None:
        """Remember at once."""
        self._timer.stop()
        values = self._read()
        changed = {name: value for name, value in values.items() if self._kept.get(name) != value}
        if self.desk is None or not changed:
            return
        try:
            self.desk.put(changed)
        except KnownError:
            return  # furniture only; a folder that cannot be written is named where it matters
        self._kept = values
