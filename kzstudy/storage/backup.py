"""Backups: a whole copy made by SQLite itself, opened and checked before it counts as one."""

import os
import secrets
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kzstudy.core.errors import Fault, KnownError
from kzstudy.storage.faults import told
from kzstudy.storage.look import open_read_only, version_of
from kzstudy.storage.schema import HEAD

KEEP = 30
_PREFIX = "kzstudy-"
_SUFFIX = ".sqlite3"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup. `size` is in bytes; `reviews` is how many answered cards it holds."""

    path: Path
    made_at_ms: int
    size: int
    reviews: int


def make_backup(source: Path, folder: Path, now_ms: int, label: str = "") -> BackupInfo:
    """Copy the file at `source` into `folder`, check the copy, and only then give it its name.

    Raises:
        KnownError: the source is damaged, the disk is full, the folder cannot be written.
    """
    stamp = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y%m%d-%H%M%S-%f")[:-3]
    target = folder / f"{_PREFIX}{stamp}{'-' + label if label else ''}{_SUFFIX}"
    unfinished = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(source, unfinished)
        reviews = check(unfinished)
        _to_disk(unfinished)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise KnownError(Fault.FOLDER_READ_ONLY, str(folder), str(error)) from error
    except KnownError:
        unfinished.unlink(missing_ok=True)
        raise
    return BackupInfo(target, now_ms, target.stat().st_size, reviews)


def check(path: Path) -> int:
    """Open a copy and examine it wholly. Returns how many answered cards it holds.

    Raises:
        KnownError: it is no sound file of ours, or one of a newer program.
    """
    try:
        version = version_of(path)
        if version is None:
            raise KnownError(Fault.BACKUP_BAD, str(path), "the file is empty or missing")
        if version > HEAD:
            raise KnownError(Fault.DATABASE_NEWER, str(path), version)
        connection = open_read_only(path)
        try:
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            if verdict != "ok":
                raise KnownError(Fault.BACKUP_BAD, str(path), str(verdict))
            return int(connection.execute("SELECT count(*) FROM review").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise KnownError(Fault.BACKUP_BAD, str(path), str(error)) from error
    except KnownError as error:
        if error.fault is not Fault.DATABASE_DAMAGED:
            raise
        raise KnownError(Fault.BACKUP_BAD, str(path), error.detail) from error


def backups(folder: Path) -> tuple[BackupInfo, ...]:
    """The backups in `folder`, newest first. A file that is none of ours is passed over."""
    found = []
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        made_at_ms = _made_at_ms(path)
        if made_at_ms is None:
            continue
        try:
            connection = open_read_only(path)
            try:
                reviews = int(connection.execute("SELECT count(*) FROM review").fetchone()[0])
            finally:
                connection.close()
        except sqlite3.Error:
            continue
        found.append(BackupInfo(path, made_at_ms, path.stat().st_size, reviews))
    return tuple(sorted(found, key=lambda one: one.made_at_ms, reverse=True))


def prune(folder: Path) -> None:
    """Keep the newest KEEP daily backups; those made by hand or before something risky stay."""
    daily = sorted(folder.glob(f"{_PREFIX}*-daily{_SUFFIX}"), reverse=True)
    for path in daily[KEEP:]:
        path.unlink(missing_ok=True)


def put_in_place(backup: Path, target: Path, now_ms: int) -> Path | None:
    """Make `target` a copy of `backup`; what stood there is kept beside it. Returns where, or None if nothing stood.

    The copy is checked before anything is moved. The file must not be open.

    Raises:
        KnownError: the backup is missing or unsound, or the folder cannot be written.
    """
    if not backup.exists():
        raise KnownError(Fault.BACKUP_MISSING, str(backup))
    check(backup)
    incoming = target.with_suffix(".incoming")
    stamp = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y%m%d-%H%M%S")
    aside = target.with_name(f"{target.stem}-replaced-{stamp}{target.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(backup, incoming)
        check(incoming)
        _own_way(incoming, now_ms)
        _to_disk(incoming)
        kept = None
        for tail in ("-wal", "-shm", ""):
            standing = target.with_name(target.name + tail)
            if standing.exists():
                standing.replace(aside.with_name(aside.name + tail))
                kept = aside
        incoming.replace(target)
    except OSError as error:
        incoming.unlink(missing_ok=True)
        raise KnownError(Fault.FOLDER_READ_ONLY, str(target.parent), str(error)) from error
    except KnownError:
        incoming.unlink(missing_ok=True)
        raise
    return kept


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with told(source):
        taken = open_read_only(source)
        try:
            made = sqlite3.connect(target, isolation_level=None)
            try:
                taken.backup(made)
                made.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
            finally:
                made.close()
        finally:
            taken.close()


def _own_way(path: Path, now_ms: int) -> None:
    """A restored file goes on from an older place in the log: under a new device, so that no id is given twice."""
    with told(path):
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.execute("INSERT INTO device VALUES (?, ?)", (secrets.token_hex(5), now_ms))
        finally:
            connection.close()


def _to_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _made_at_ms(path: Path) -> int | None:
    stamp = path.name.removeprefix(_PREFIX)[:19]
    try:
        return round(datetime.strptime(stamp, "%Y%m%d-%H%M%S-%f").replace(tzinfo=UTC).timestamp() * 1000)
    except ValueError:
        return None
