"""SQLite's errors as faults that a person can do something about."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kzstudy.core.errors import Fault, KnownError

_BY_NAME = (
    ("SQLITE_FULL", Fault.DISK_FULL),
    ("SQLITE_IOERR", Fault.DISK_FULL),
    ("SQLITE_READONLY", Fault.FOLDER_READ_ONLY),
    ("SQLITE_CANTOPEN", Fault.FOLDER_READ_ONLY),
    ("SQLITE_PERM", Fault.FOLDER_READ_ONLY),
    ("SQLITE_BUSY", Fault.DATABASE_LOCKED),
    ("SQLITE_LOCKED", Fault.DATABASE_LOCKED),
    ("SQLITE_CORRUPT", Fault.DATABASE_DAMAGED),
    ("SQLITE_NOTADB", Fault.DATABASE_DAMAGED),
)


def known(error: sqlite3.Error, place: Path) -> KnownError | None:
    """The fault behind `error`, or None when it is a bug of ours."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for start, fault in _BY_NAME:
        if name.startswith(start):
            return KnownError(fault, str(place), str(error))
    return None


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into a KnownError that names `place`."""
    try:
        yield
    except sqlite3.Error as error:
        fault = known(error, place)
        if fault is None:
            raise
        raise fault from error
