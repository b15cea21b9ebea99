"""Going back to a backup when the learner's file itself cannot be opened."""

from pathlib import Path

from kzstudy.storage.backup import BackupInfo, backups, put_in_place
from kzstudy.storage.look import FILE_NAME

BACKUP_FOLDER = "backups"


def backups_in(data_folder: Path) -> tuple[BackupInfo, ...]:
    """The backups in a data folder, newest first, without opening the learner's file."""
    return backups(data_folder / BACKUP_FOLDER)


def restore_file(data_folder: Path, backup: Path, now_ms: int) -> Path | None:
    """Put `backup` in place of the learner's file, which nobody may have open; what stood there is kept beside it.

    Returns where the replaced file is kept, or None when there was none.

    Raises:
        KnownError: the backup is missing or unsound (nothing has changed then), or the folder cannot be written.
    """
    return put_in_place(backup, data_folder / FILE_NAME, now_ms)
