"""A look into the file with nothing but the standard library: what the first frame needs, before anything is imported.

Every statement that the first frame and a service both need is written once, here and in its neighbours, and takes the
function that runs it.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kzstudy.core.errors import Fault, KnownError

FILE_NAME = "kzstudy.sqlite3"

Run = Callable[[str, Sequence[Any]], list[Any]]


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write. Raises sqlite3.Error."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1, isolation_level=None)


def version_of(path: Path) -> str | None:
    """The schema version of the file, or None when there is no file yet (an empty file is none).

    Raises:
        sqlite3.Error: it is damaged, or no database at all.
        KnownError: it is another program's.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    with path.open("rb") as file:
        if len(header := file.read(100)) < 100 or not header.startswith(b"SQLite format 3\0"):
            raise KnownError(Fault.DATABASE_DAMAGED, str(path), "this is no SQLite file")
    connection = open_read_only(path)
    try:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not names:  # a first start that was cut off before the schema was written
            return None
        if "alembic_version" not in names:
            raise KnownError(Fault.DATABASE_DAMAGED, str(path), "this is an SQLite file of another program")
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found[0]) if found else None
    finally:
        connection.close()


def runner(connection: sqlite3.Connection) -> Run:
    """`connection` as what the shared statements are run with."""

    def run(statement: str, values: Sequence[Any] = ()) -> list[Any]:
        return connection.execute(statement, tuple(values)).fetchall()

    return run
