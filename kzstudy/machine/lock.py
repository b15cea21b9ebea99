"""Lets one set-up work at a time: two terminals started at once must not install over each other."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def only_one(path: Path, on_wait: Callable[[], None]) -> Iterator[int]:
    """Hold the lock file, waiting for whoever has it. Yields its descriptor.

    A child that is given the descriptor holds the lock as long as it lives, so that an installer whose parent was
    killed still keeps the next one waiting. The system lets go of the lock however the process ends.
    """
    with path.open("a+b") as file:
        if not _try(file):
            on_wait()
            _wait(file)
        yield file.fileno()


if sys.platform == "win32":

    def _try(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait(file: IO[bytes]) -> None:
        while True:
            try:  # gives up after ten tries a second apart
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue
            return

else:

    def _try(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _wait(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)
