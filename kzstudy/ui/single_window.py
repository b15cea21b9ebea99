"""One window for one data folder: a second start brings the first one forward.

A lock on a file decides who is first: the system lets it go when the program dies, however it dies. The socket over which
a second start speaks is opened after the first frame, and QtNetwork is imported only then.
"""

import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_FILE = "window.lock"
_WAIT_MS = 3000
_STEP_MS = 50


class SingleWindow(QObject):
    """Ask `first`; the first one then calls `listen`, any other `call`."""

    called = Signal()

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = data_folder
        self._lock: IO[bytes] | None = None
        self._server: QLocalServer | None = None

    @property
    def _name(self) -> str:
        """One name for one folder, however it is written."""
        import hashlib  # only needed after the first frame, or for a second start

        place = str(self._folder.resolve())
        return f"kzstudy-{hashlib.sha256(place.encode()).hexdigest()[:20]}"

    def first(self) -> bool:
        """Whether no other window has this folder open. Keeps the lock until the program ends."""
        file = self._open()
        if file is None:
            return True  # nowhere to leave a mark; better two windows than none
        if not _locked(file):
            file.close()
            return False
        self._lock = file
        return True

    def _open(self) -> IO[bytes] | None:
        """The lock file: in the data folder, or where that cannot be written in the system's temporary one."""
        file = _opened(self._folder / _FILE)
        if file is None:
            import tempfile  # only where the folder cannot be written

            file = _opened(Path(tempfile.gettempdir()) / f"{self._name}.lock")
        return file

    def listen(self) -> None:
        """Hear second starts from now on. What a killed window left behind is taken away first."""
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        self._server.listen(self._name)

    def _on_call(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"coming")
            socket.flush()
            socket.disconnectFromServer()
        self.called.emit()

    def call(self) -> bool:
        """Ask the first window to come forward; it may still be opening, so ask for a while. False: no answer."""
        from PySide6.QtNetwork import QLocalSocket

        for _ in range(_WAIT_MS // _STEP_MS):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_STEP_MS) and socket.waitForReadyRead(_WAIT_MS):
                return True
            QThread.msleep(_STEP_MS)
        return False

    def close(self) -> None:
        """Hear nobody any more."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _opened(place: Path) -> IO[bytes] | None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        return place.open("ab")
    except OSError:
        return None


def _locked(file: IO[bytes]) -> bool:
    """Take the lock, or say that another program has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
