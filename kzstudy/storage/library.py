"""One SQLite file: opened, checked, brought up to date, and written in transactions that are on disk when they end."""

import json
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from kzstudy.core.errors import Fault, KnownError
from kzstudy.storage import schema
from kzstudy.storage.direct import driver
from kzstudy.storage.faults import known, told
from kzstudy.storage.look import Run, runner, version_of

BUSY_MS = 5000
Transaction = Connection  # what `Library.transaction` hands out, by a name that services may say


class Library:
    """An open file. One connection, used by one thread at a time; `transaction` and `reading` take turns on it."""

    def __init__(self, path: Path, connection: Connection, device_id: str) -> None:
        self.path = path
        self.device_id = device_id
        self._connection = connection
        self._turn = threading.RLock()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of it on disk when the block ends, or none of it.

        Raises:
            KnownError: disk full, folder read-only, file locked by another program, file damaged.
        """
        with self._turn, self._told():
            run = rows(self._connection)
            run("BEGIN IMMEDIATE", ())
            try:
                yield self._connection
                run("COMMIT", ())
            except BaseException:
                with suppress(sqlite3.Error):  # SQLite has rolled back by itself when the disk is full
                    run("ROLLBACK", ())
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at one state of the file. Inside a transaction, that transaction's own state."""
        with self._turn, self._told():
            yield self._connection

    def data_version(self) -> int:
        """Another number than before when another program has written to the file."""
        with self.reading() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def close(self) -> None:
        """Let go of the file. Nothing is pending: each transaction was on disk when it ended."""
        with self._turn:
            engine = self._connection.engine
            self._connection.close()
            engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            cause = error.orig if isinstance(error, DBAPIError) else error
            fault = known(cause, self.path) if isinstance(cause, sqlite3.Error) else None
            if fault is None:
                raise
            raise fault from error


def open_library(
    path: Path,
    *,
    now_ms: int,
    parameters: tuple[str, tuple[float, ...]],
    before_migration: Callable[[], object],
) -> Library:
    """Open the file at `path`; make it when absent, migrate it when behind (after `before_migration`, a backup).

    `parameters` is the name and the weights of the scheduler's default set.

    Raises:
        KnownError: the file is damaged, newer than this program, locked, or its folder cannot be written.
    """
    with told(path):
        version = version_of(path)
    if version is not None and version > schema.HEAD:
        raise KnownError(Fault.DATABASE_NEWER, str(path), version)
    if version is not None and version < schema.HEAD:
        before_migration()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(Fault.FOLDER_READ_ONLY, str(path.parent), str(error)) from error
    library = Library(path, _connect(path), "")
    try:
        if version != schema.HEAD:
            with library.transaction() as connection:
                schema.migrate(connection)
                _first_rows(connection, now_ms)
        _know_parameters(library, now_ms, parameters)
        with library.reading() as connection:
            library.device_id = connection.exec_driver_sql(
                "SELECT device_id FROM device ORDER BY rowid DESC LIMIT 1"
            ).scalar_one()
    except BaseException:
        library.close()
        raise
    return library


def _know_parameters(library: Library, now_ms: int, parameters: tuple[str, tuple[float, ...]]) -> None:
    """Every review names the weights it went by; a program with a new default set writes it down first."""
    name, weights = parameters
    with library.reading() as connection:
        known = rows(connection)("SELECT 1 FROM parameter_set WHERE parameter_set_id = ?", (name,))
    if not known:
        with library.transaction() as connection:
            rows(connection)(
                "INSERT INTO parameter_set VALUES (?, ?, ?)", (name, json.dumps(weights), now_ms)
            )


def next_sequence(connection: Connection) -> int:
    """One more than any sequence in the file, whichever device gave it: order by it is the order of knowing."""
    found = rows(connection)(
        "SELECT max(ifnull((SELECT max(sequence) FROM entry), 0), ifnull((SELECT max(sequence) FROM operation), 0), "
        "ifnull((SELECT max(sequence) FROM attempt), 0)) + 1",
        (),
    )
    return int(found[0][0])


def rows(connection: Connection) -> Run:
    """`connection` as what the shared reading statements are run with."""
    return runner(driver(connection))


def _first_rows(connection: Connection, now_ms: int) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    if connection.exec_driver_sql("SELECT count(*) FROM device").scalar_one() == 0:
        connection.exec_driver_sql("INSERT INTO device VALUES (?, ?)", (secrets.token_hex(5), now_ms))


def _connect(path: Path) -> Connection:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite3.connect(
            path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
        ),
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",  # transactions are begun and ended here, by name
    )

    @event.listens_for(engine, "connect")
    def _on_connect(raw: sqlite3.Connection, _record: object) -> None:
        for pragma in (
            "journal_mode = WAL",
            "foreign_keys = ON",
            "synchronous = FULL",
            f"busy_timeout = {BUSY_MS}",
            "trusted_schema = OFF",
        ):
            raw.execute(f"PRAGMA {pragma}")

    with told(path):
        try:
            return engine.connect()
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise error.orig from error
            raise
